"""What keeps a verdict from standing is told by name: disputes, ratings that there are not, places outside the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.review import (
    Review,
    dump_document,
    load_document,
    merge_documents,
    merge_files,
    open_review,
    unheeded,
    validate,
)
from claims.review.records import ReviewDocument
from claims.review.standing import disputes_told, doubts_told
from claims.wording import say

Act = Callable[[Review], object]


@pytest.fixture
def disputed(begin: Callable[..., Review], tmp_path: Path) -> Callable[[Act, Act], ReviewDocument]:
    """The merged review after two people worked on copies of one."""
    base = begin()
    base.close()

    def merged(one: Act, other: Act) -> ReviewDocument:
        sides = []
        for name, act in (("Rina Putri", one), ("Budi S.", other)):
            path = tmp_path / f"{name}.review.yaml"
            path.write_bytes(dump_document(base.document))
            with open_review(path, by=name) as review:
                act(review)
                sides.append(review.document)
        return merge_documents(base.document, *sides)[0]

    return merged


TOLD: list[tuple[str, Act, Act, str]] = [
    (
        "two ratings",
        lambda r: r.rate("c001", "hoaks"),
        lambda r: r.rate("c001", "benar"),
        "in dispute: Rina Putri says Hoax; Budi S. says True",
    ),
    (
        "a rating and only its reason",
        lambda r: r.rate("c001", "hoaks"),
        lambda r: r.set_rationale("c001", "why"),
        "in dispute: Rina Putri says Hoax; the other version has no rating",
    ),
    (
        "two reasons of one rating",
        lambda r: r.rate("c001", "hoaks", "one"),
        lambda r: r.rate("c001", "hoaks", "other"),
        "in dispute: the words of the verdict",
    ),
    (
        "two states",
        lambda r: r.set_status("c001", "dismissed"),
        lambda r: r.set_status("c001", "postponed"),
        "in dispute: the state",
    ),
    (
        "two answers",
        lambda r: r.answer("c001", "checkable", "no"),
        lambda r: r.answer("c001", "checkable", "yes"),
        "in dispute: the answer to checkable",
    ),
]


@pytest.mark.parametrize(("what", "one", "other", "told"), TOLD, ids=[case[0] for case in TOLD])
def test_a_dispute_is_told_in_plain_words(
    disputed: Callable[[Act, Act], ReviewDocument], what: str, one: Act, other: Act, told: str
) -> None:
    document = disputed(one, other)
    assert disputes_told(document) == (f"c001: {told}; the first stands until you choose",)
    (indonesian,) = disputes_told(document, "id")
    assert "in dispute" not in indonesian and "dipertentangkan" in indonesian


def test_a_verdict_in_dispute_does_not_count_as_decided_until_it_is_settled(
    disputed: Callable[[Act, Act], ReviewDocument], tmp_path: Path
) -> None:
    document = disputed(lambda r: r.rate("c001", "hoaks"), lambda r: r.rate("c001", "benar"))
    assert document.claims[0].verdict is not None and not document.claims[0].is_decided
    path = tmp_path / "merged.review.yaml"
    path.write_bytes(dump_document(document))
    assert validate(path) == (), "a dispute is no fault of the file"
    with open_review(path, by="C") as review:
        review.settle(review.document.disputes[0], "theirs")
        assert review.claim("c001").is_decided and not doubts_told(review.document)


def test_a_dispute_beside_the_verdict_leaves_it_standing(disputed: Callable[[Act, Act], ReviewDocument]) -> None:
    def act(answer: str) -> Act:
        return lambda r: (r.answer("c001", "checkable", answer), r.rate("c001", "hoaks"))  # type: ignore[arg-type]

    document = disputed(act("yes"), act("no"))
    assert document.disputes and document.claims[0].is_decided


@pytest.fixture
def mended(begin: Callable[..., Review], path: Path) -> Path:
    """A review into which somebody wrote a rating of their own and a place behind the end of the article."""
    with begin() as review:
        review.rate("c001", "hoaks")
        review.rate("c002", "benar")
    text = path.read_text(encoding="utf-8").replace("rating: hoaks", "rating: betul")
    at = text.index("span:", text.index("id: c003"))
    line = text[at : text.index("\n", at)]
    path.write_text(text.replace(line, "span: [99999, 100000]"), encoding="utf-8")
    return path


FAULTS = (
    "claim c001: the scale cekfakta-5 has no rating betul; use one of "
    "hoaks, menyesatkan, sebagian-benar, benar, tidak-bisa-diverifikasi",
    "claim c003: its place 99999–100000 is not inside the article's text",
)


def test_what_cannot_be_is_named_with_its_claim_and_what_there_is(mended: Path) -> None:
    faults = validate(mended)
    assert [fault.what for fault in faults] == list(FAULTS)
    lines = mended.read_text(encoding="utf-8").splitlines()
    assert "rating: betul" in lines[faults[0].line - 1] and "99999" in lines[faults[1].line - 1]
    assert [fault.path for fault in faults] == ["claims[0].verdict.rating", "claims[2].span"]
    assert "skala" in say(faults[0].remark.template, "id", **faults[0].remark.values)


def test_a_claim_that_is_done_without_a_verdict_is_told_and_counts_as_in_progress(
    begin: Callable[..., Review], path: Path
) -> None:
    begin().close()
    path.write_text(path.read_text(encoding="utf-8").replace("status: todo", "status: done", 1), encoding="utf-8")
    told = "claim c001: its status is done, but it has no verdict; it counts as in progress"
    assert validate(path) == ()
    assert [(note.path, note.what) for note in unheeded(path)] == [("claims[0].status", told)]
    document = load_document(path)
    assert doubts_told(document) == (told,)
    assert (document.claims[0].standing, document.claims[0].is_undecided) == ("in_progress", True)
    assert "dihitung sedang dikerjakan" in doubts_told(document, "id")[0]


def test_nothing_is_lost_by_what_cannot_be(mended: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.review.yaml"
    other.write_bytes(mended.read_bytes().replace(b"[99999, 100000]", b"[0, 3]"))
    document = load_document(other)
    assert doubts_told(document) == FAULTS[:1], "it opens, and says so"
    assert [claim.verdict.rating for claim in merge_files(None, other, other).document.claims if claim.verdict] == [
        "betul",
        "benar",
    ]
    assert doubts_told(load_document(mended)) == FAULTS


def test_a_scale_of_ones_own_says_what_its_ratings_are(mended: Path) -> None:
    text = mended.read_text(encoding="utf-8")
    mended.write_text(text.replace("scale: cekfakta-5", "scale: desk"), encoding="utf-8")
    assert [fault.path for fault in validate(mended)] == ["claims[2].span"], "nobody can tell what is not there"
    (mended.parent / "workspace.yaml").write_text("format: 1\n", encoding="utf-8")
    (mended.parent / "scales").mkdir()
    (mended.parent / "scales" / "desk.yaml").write_text(
        "id: desk\ntitle: {en: Desk}\nlevels:\n"
        "  - {id: betul, label: {en: Right}, colour: '#207040'}\n"
        "  - {id: keliru, label: {en: Wrong}, colour: '#a03030'}\n",
        encoding="utf-8",
    )
    (first, _) = validate(mended)
    assert first.what == "claim c002: the scale desk has no rating benar; use one of betul, keliru"
