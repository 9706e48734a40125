"""What is remembered, and when cycles are not searched for."""

from __future__ import annotations

import gc
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from claims.memory import LONGEST, Remembered, lean, no_collection


def test_a_question_is_asked_once_and_again_only_after_the_memory_was_full() -> None:
    asked: list[str] = []

    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    known = Remembered(shout, most=2)
    assert [known[word] for word in ("a", "b", "a", "c", "a")] == ["A", "B", "A", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
    assert len(known) <= 2


def test_what_is_too_long_for_a_word_is_answered_and_not_kept() -> None:
    known = Remembered(len)
    word, row_of_signs = "x" * LONGEST, "x" * (LONGEST + 1)
    assert (known[word], known[row_of_signs]) == (LONGEST, LONGEST + 1)
    assert set(known) == {word}


def test_the_search_for_cycles_goes_on_as_before_also_after_an_error() -> None:
    with no_collection():
        assert not gc.isenabled()
        with no_collection():
            assert not gc.isenabled()
        assert not gc.isenabled(), "the outer one is still at work"
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), no_collection():
        raise ValueError("broken")
    assert gc.isenabled()


@lean
@dataclass(frozen=True, slots=True)
class Named:
    name: str
    place: int = 7
    others: list[str] = field(default_factory=list)


def test_a_lean_record_is_made_as_any_dataclass_is_and_stays_frozen() -> None:
    assert Named("a") == Named(name="a", place=7, others=[])
    assert Named("a", 8, ["b"]) == Named("a", others=["b"], place=8) != Named("a", 8)
    assert replace(Named("a"), place=9).place == 9
    Named("a").others.append("b")
    assert Named("a").others == [], "each has a list of its own"
    with pytest.raises(TypeError, match="name"):
        Named()  # type: ignore[call-arg]
    with pytest.raises(FrozenInstanceError):
        Named("a").place = 1  # type: ignore[misc]
