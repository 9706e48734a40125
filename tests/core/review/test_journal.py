from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import NotSaved
from claims.review import Review, load_document, open_review, validate
from claims.review.journal import LARGE, read_journal
from claims.review.source import parse
from claims.review.store import journal_path

Begin = Callable[..., Review]
LONG = "".join(f"Kalimat nomor {number} menyebut {number * 7} tentara di Uni Emirat Arab.\n" for number in range(900))


@pytest.fixture
def large(begin: Begin, path: Path) -> Begin:
    """Opens a review that is large enough to have a journal."""
    begin(text=LONG).close()
    assert path.stat().st_size > LARGE
    return lambda: open_review(path, by="A")


def _in_file(path: Path) -> int:
    """Decisions in the file itself, its journal aside."""
    return sum(claim.verdict is not None for claim in parse(path.read_bytes(), "x")[0].claims)


def test_a_decision_is_in_the_journal_at_once_and_in_the_file_a_moment_later(large: Begin, path: Path) -> None:
    with large() as review:
        before = path.read_bytes()
        review.rate("c007", "benar")
        review.rate_all(["c008", "c009"], "hoaks")
        assert path.read_bytes() == before
        assert load_document(path) == review.document
        end = time.monotonic() + 20
        while read_journal(journal_path(path))[1] and time.monotonic() < end:
            time.sleep(0.05)
        assert _in_file(path) == 3 and load_document(path) == review.document
        review.undo()
    assert _in_file(path) == 1 and not read_journal(journal_path(path))[1]


def _killed(path: Path, act: Callable[[Review], object]) -> None:
    """What a killed program leaves behind: no fold, no close."""
    review = open_review(path, by="A")
    act(review)
    review._fold_later.cancel()
    review._store.release()


def test_what_a_killed_program_left_is_read_and_folded_in(large: Begin, path: Path) -> None:
    _killed(path, lambda review: [review.rate(one, "benar") for one in ("c001", "c002", "c001")])
    added = load_document(path)
    assert [claim.verdict is not None for claim in added.claims[:3]] == [True, True, False]
    assert _in_file(path) == 0 and validate(path) == ()
    large()
    assert _in_file(path) == 2
    assert load_document(path) == added


def test_a_step_that_was_cut_off_in_the_journal_is_left_out_whole(large: Begin, path: Path) -> None:
    _killed(path, lambda review: [review.rate("c001", "benar"), review.rate_all(["c002", "c003"], "benar")])
    journal = journal_path(path)
    whole = journal.read_bytes()
    last = whole[:-1].rfind(b"\n") + 1
    for cut in (last + 1, last + 200, len(whole) - 1):
        journal.write_bytes(whole[:cut])
        assert sum(claim.verdict is not None for claim in load_document(path).claims) == 1
    journal.write_bytes(whole[: len(whole) - 1])
    with large() as review:
        review.rate("c005", "benar")
        assert load_document(path) == review.document
    assert _in_file(path) == 2


def test_a_file_that_was_folded_but_whose_journal_was_not_emptied_is_read_the_same(large: Begin, path: Path) -> None:
    _killed(path, lambda review: review.rate("c001", "benar"))
    journal = journal_path(path)
    left = journal.read_bytes()
    large().close()
    folded = load_document(path)
    journal.write_bytes(left)
    assert load_document(path) == folded
    with large() as review:
        assert review.document == folded


def test_a_file_that_was_changed_beside_its_journal_is_merged_with_it(large: Begin, path: Path) -> None:
    _killed(path, lambda review: review.rate("c001", "benar"))
    text = path.read_text()
    at = text.index("status: todo", text.index("id: c002"))
    path.write_text(text[:at] + "status: postponed  # by hand" + text[at + len("status: todo") :])
    with large() as review:
        assert [review.claim(one).status for one in ("c001", "c002")] == ["done", "postponed"]
    assert _in_file(path) == 1 and "# by hand" in path.read_text()


@pytest.mark.parametrize("step", ["open", "write", "fsync", "ftruncate"])
def test_a_failed_append_is_not_saved_and_tried_again(
    large: Begin, path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with large() as review:
        review.rate("c001", "benar")

        def fail(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as patch:
            patch.setattr(os, step, fail)
            with pytest.raises(NotSaved, match="No space left"):
                review.rate("c002", "benar")
        assert not review.save_state.saved
        assert [claim.verdict is not None for claim in load_document(path).claims[:2]] == [True, False]
        review.rate("c003", "benar")
        assert review.save_state.saved and load_document(path) == review.document


def test_the_journal_of_another_article_is_not_laid_over_a_review(large: Begin, begin: Begin, path: Path) -> None:
    _killed(path, lambda review: review.rate("c001", "benar"))
    other = path.with_name("other.review.yaml")
    begin(place=other).close()
    path.write_bytes(other.read_bytes())
    assert [claim.verdict for claim in load_document(path).claims] == [None, None, None]


def test_a_new_review_has_nothing_of_the_journal_of_an_old_one(begin: Begin, large: Begin, path: Path) -> None:
    _killed(path, lambda review: review.rate("c001", "benar"))
    path.unlink()
    with begin() as review:
        assert not review.history


def test_a_file_changed_by_hand_takes_nothing_out_of_the_journal(large: Begin, path: Path) -> None:
    with large() as review:
        review.rate("c001", "benar")
        text = path.read_text()
        at = text.index("status: todo", text.index("id: c002"))
        path.write_text(text[:at] + "status: postponed" + text[at + len("status: todo") :])
        review.rate("c003", "benar")
        assert [review.claim(one).status for one in ("c001", "c002", "c003")] == ["done", "postponed", "done"]
        assert not review.document.disputes
    assert _in_file(path) == 2


def test_taking_over_from_a_killed_program_reads_its_journal(large: Begin, path: Path) -> None:
    first, second = large(), large()
    assert second.read_only
    first.rate("c001", "benar")
    first._fold_later.cancel()
    first._store.release()
    assert second.take_over()
    assert second.claim("c001").verdict is not None and _in_file(path) == 1
