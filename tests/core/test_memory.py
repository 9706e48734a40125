"""What is remembered, and when cycles are not searched for."""

from __future__ import annotations

import gc

import pytest

from claims.memory import LONGEST, Remembered, no_collection


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
