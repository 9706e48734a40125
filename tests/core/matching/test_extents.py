"""All of something beside only a part of it, in both languages and across them."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from claims.languages import known, language
from claims.records import Conflict

Ask: TypeAlias = Callable[..., tuple[Conflict, ...]]

UNLIKE = [
    (
        "Banjir merendam hanya Jakarta Timur",
        "Banjir merendam seluruh Jakarta",
        "hanya Jakarta Timur",
        "seluruh Jakarta",
        "a part of a place",
    ),
    (
        "All schools in the district close next week",
        "Only two schools in the district close next week",
        "All schools",
        "Only two schools",
        "some of them",
    ),
    (
        "The schools were closed in all of Bali",
        "Sekolah ditutup hanya di Denpasar, Bali",
        "all of Bali",
        "hanya di Denpasar, Bali",
        "across languages",
    ),
    (
        "Every train to Bogor was late on Monday",
        "Only the first train to Bogor was late on Monday",
        "Every train",
        "Only the first train",
        "one of them",
    ),
]

ALIKE = [
    ("The whole village was evacuated", "Not only the whole village was evacuated, but the town too", "not only"),
    ("Seluruh warga desa mengungsi", "Tidak hanya warga desa, warga kota juga mengungsi", "not only, in Indonesian"),
    ("All schools in the district close on Monday only", "Only on Monday all schools in the district close", "both"),
    ("All schools in the district close next week", "Schools in the district close next week only", "another word"),
]


@pytest.mark.parametrize(("claim", "row", "mine", "theirs", "why"), UNLIKE, ids=[case[4] for case in UNLIKE])
def test_all_and_only_a_part(conflicts_of: Ask, claim: str, row: str, mine: str, theirs: str, why: str) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert (conflict.kind, conflict.claim, conflict.reference) == ("negation", mine, theirs)
    assert claim[slice(*conflict.claim_span)] == mine and row[slice(*conflict.reference_span)] == theirs
    (turned,) = conflicts_of(row, claim)
    assert (turned.claim, turned.reference) == (theirs, mine)


@pytest.mark.parametrize(("claim", "row", "why"), ALIKE, ids=[case[2] for case in ALIKE])
def test_what_says_nothing_against_all(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    assert conflicts_of(claim, row) == ()


def test_every_language_tells_all_from_a_part() -> None:
    assert all({"whole", "part"} <= set(language(code).section("extents")) for code in known())
