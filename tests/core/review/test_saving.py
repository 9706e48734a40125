from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

import claims.review.store as store_module
from claims.errors import ClaimdeskError, NotSaved, RefusedInput
from claims.review import Review, backups, load_document, open_review
from claims.review.records import OfferedMatch
from claims.review.store import SIDE_FOLDER

Begin = Callable[..., Review]

COMMENTED = """\
# a review that was mended by hand
format: 1
tool: by hand
desk: politics   # a key of our own
article:
  title: 12:30
  path: a.txt
  language: id
  sha256: ab
  text: |
    Satu dua tiga.
    # not a comment
claims:
# first
- id: c001
  text: Satu dua
  span: [0, 8]
  # why odd
  mood: 012
  status: todo   # stays
  matches:
  # good row
  - row: 7
    id: null
    text: x   # here
    score: 0.90
    level: likely
    extra: [1, 2]
  # bad row
  - row: 9
    id: null
    text: y
    score: 0.5
    level: weak
  evidence:
  - title: T
    rank: 3
# second
- id: c002
  text: tiga
  span: [9, 13]
# the end
zzz: tail
"""
KEPT = (
    "# a review that",
    "desk: politics   # a key",
    "# first",
    "# why odd",
    "mood: 012",
    "# good row",
    "text: x   # here",
)
KEPT += ("score: 0.90", "extra: [1, 2]", "# bad row", "rank: 3", "# second", "# the end", "zzz: tail", "title: 12:30")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_comments_and_unknown_keys_survive_where_nothing_changes(path: Path, line_end: str) -> None:
    path.write_bytes(COMMENTED.replace("\n", line_end).encode())
    with open_review(path, by="B") as review:
        review.judge("c001", 9, "same")
        review.add_evidence("c001", {"title": "new"})
        review.rate("c002", "benar")
        assert load_document(path) == review.document
    text = path.read_bytes().decode()
    assert [part for part in KEPT if part not in text] == []
    untouched = COMMENTED[: COMMENTED.index("  status: todo")].replace("\n", line_end)
    assert text.startswith(untouched)


def test_another_number_is_written_also_where_comments_are_kept(path: Path) -> None:
    path.write_bytes(COMMENTED.encode())
    with open_review(path, by="B") as review:
        review.offer("c001", [OfferedMatch(7, None, "x", 0.8, "likely"), OfferedMatch(9, None, "y", 0.5, "weak")])
        assert [match.score for match in review.claim("c001").matches] == [0.8, 0.5]
        assert load_document(path) == review.document
    assert "# good row" in path.read_text()


def test_a_decision_changes_only_the_lines_it_is_about(begin: Begin, path: Path) -> None:
    with begin() as review:
        review.answer("c002", "checkable", "yes")
        before = path.read_text().splitlines()
        review.answer("c002", "checkable", "no")
        after = path.read_text().splitlines()
    assert [line.strip() for line in before if line not in after] == ['answer: "yes"']


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, name: str, code: int) -> Iterator[None]:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, name, fail)
        yield


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failed_save_says_so_keeps_the_file_and_is_tried_again(
    begin: Begin, path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    review = begin()
    before = path.read_bytes()
    with failing(monkeypatch, step, code):
        with pytest.raises(NotSaved) as error:
            review.rate("c001", "benar")
        assert error.value.where == str(path)
        assert not review.save_state.saved and os.strerror(code) in review.save_state.reason
        assert path.read_bytes() == before
        assert not review.retry().saved
    assert review.claim("c001").verdict is not None, "the decision is kept in memory"
    assert review.retry().saved
    assert load_document(path) == review.document
    assert [one.name for one in path.parent.iterdir() if one.suffix == ".part"] == []


def test_a_write_that_takes_only_a_part_is_continued(begin: Begin, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    review = begin()
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, bytes(data[:100])))
    review.rate("c001", "benar")
    assert load_document(path) == review.document


def test_the_folder_was_removed(begin: Begin, tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "gone"
    folder.mkdir()
    review = begin(place=folder / "a.review.yaml")
    shutil.rmtree(folder)
    with pytest.raises(NotSaved):
        review.rate("c001", "benar")
    assert not review.save_state.saved and not folder.exists()
    other = tmp_path / "other.review.yaml"
    review.save_as(other)
    assert review.save_state.saved and review.path == other
    review.rate("c002", "benar")
    assert load_document(other) == review.document


def test_saving_in_another_place_never_replaces_a_file(begin: Begin, tmp_path: Path) -> None:
    other = tmp_path / "other.review.yaml"
    other.write_text("mine")
    with pytest.raises(ClaimdeskError):
        begin().save_as(other)
    assert other.read_text() == "mine"


FULL_DISK = """
import resource, sys
from claims.review import open_review
from claims.errors import NotSaved
review = open_review(sys.argv[1], by="A")
size = len(open(sys.argv[1], "rb").read())
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200, size + 200))
try:
    review.rate("c001", "benar", "x" * 5000)
except NotSaved as problem:
    print(review.save_state.saved, problem)
"""


def test_a_full_disk_leaves_the_old_file_whole(begin: Begin, path: Path) -> None:
    begin().close()
    before = path.read_bytes()
    result = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=False)
    assert result.stdout.startswith("False") and os.strerror(errno.EFBIG) in result.stdout, result.stderr
    assert path.read_bytes() == before


def test_a_second_opener_reads_only_and_learns_who_writes(begin: Begin, path: Path) -> None:
    first = begin("Rahma")
    second = begin("Budi")
    assert second.read_only and second.held_by is not None
    assert (second.held_by.by, second.held_by.pid) == ("Rahma", os.getpid())
    with pytest.raises(ClaimdeskError, match="Rahma"):
        second.rate("c001", "benar")
    assert not second.take_over()
    first.rate("c002", "benar")
    first.close()
    assert second.take_over() and second.claim("c002").verdict is not None
    second.rate("c001", "benar")
    assert load_document(path) == second.document


@pytest.mark.parametrize("left", ["format: 1\n<<<<<<< HEAD\nclaims: []\n", None], ids=["with conflict marks", "gone"])
def test_a_review_is_not_taken_over_from_a_file_that_cannot_be_read(path: Path, begin: Begin, left: str | None) -> None:
    first, second = begin(), open_review(path, by="Sari")
    first.rate("c002", "salah")
    first.close()
    path.unlink() if left is None else path.write_text(left, encoding="utf-8")
    with pytest.raises(RefusedInput):
        second.take_over()
    assert second.read_only
    with pytest.raises(ClaimdeskError):
        second.rate("c001", "benar")
    second.close()
    assert left is None or path.read_text(encoding="utf-8") == left


def test_a_review_that_is_forgotten_is_given_free(begin: Begin) -> None:
    begin().rate("c001", "benar")
    assert not begin().read_only


def test_reading_only_and_closed_reviews_refuse_decisions(begin: Begin, path: Path) -> None:
    review = begin()
    review.close()
    with pytest.raises(ClaimdeskError, match="closed"):
        review.rate("c001", "benar")
    with open_review(path, read_only=True) as looking, pytest.raises(ClaimdeskError, match="reading only"):
        looking.undo()


def test_stray_temporary_files_are_swept_and_others_left(begin: Begin, path: Path) -> None:
    begin().close()
    stray = path.with_name(f".{path.name}.1234.part")
    other = path.with_name(".other.yaml.1234.part")
    for one in (stray, other):
        one.write_text("half")
    begin().close()
    assert not stray.exists() and other.exists()


def test_the_last_version_of_each_day_is_backed_up_and_old_ones_pruned(
    begin: Begin, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    folder = path.parent / SIDE_FOLDER / "backups" / path.name
    for day in range(1, 29):
        (folder / f"2020-01-{day:02d}.review.yaml").write_bytes(path.read_bytes())
    with begin() as review:
        review.rate("c001", "benar")
    kept = backups(path)
    assert len(kept) == store_module.KEPT_BACKUPS
    assert kept[0].name.startswith(date.today().isoformat()) and kept[-1].name > "2020-01-15"
    assert kept[0].read_bytes() == path.read_bytes()
    path.write_bytes(path.read_bytes()[:700])
    with pytest.raises(RefusedInput, match=r"open the backup .*\.review\.yaml"):
        begin()


def test_a_link_stays_a_link_and_rights_stay(begin: Begin, path: Path, tmp_path: Path) -> None:
    begin().close()
    path.chmod(0o640)
    link = tmp_path / "link.review.yaml"
    link.symlink_to(path)
    with open_review(link, by="A") as review:
        review.rate("c001", "benar")
    assert link.is_symlink() and load_document(path).claims[0].verdict is not None
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_read_only_folder_still_opens_for_looking_and_says_not_saved(
    begin: Begin, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    real = os.open

    def read_only(place: object, flags: int, *rest: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
        return real(place, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", read_only)
    review = open_review(path, by="A")
    with pytest.raises(NotSaved, match="Permission denied"):
        review.rate("c001", "benar")
    assert not review.save_state.saved


def test_a_review_may_be_closed_in_another_thread_than_it_was_opened_in(begin: Begin) -> None:
    opened: list[Review] = []
    thread = threading.Thread(target=lambda: opened.append(begin()))
    thread.start()
    thread.join()
    opened[0].rate("c001", "benar")
    opened[0].close()
    assert not begin().read_only


def test_texts_typed_around_a_change_from_outside_do_not_replace_it(begin: Begin, path: Path) -> None:
    review = begin()
    review.set_rationale("c001", "one")
    with open_review(path, by="B", shared=True) as other:
        other.answer("c001", "checkable", "yes")
    review.set_rationale("c001", "one two")
    review.set_rationale("c001", "one two three")
    changes = review.claim("c001").history
    assert [change.change for change in changes if change.change != "status"].count("checklist") == 1
    assert review.claim("c001").draft == {"rationale": "one two three"}
    assert load_document(path) == review.document
