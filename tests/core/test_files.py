from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from claims import read_article
from claims.errors import NotSaved, RefusedInput
from claims.files import atomic_write, is_article, not_saved, read_input, sha256, sweep
from claims.review import load_document
from claims.wording import explain


def test_which_files_of_a_folder_are_articles() -> None:
    assert is_article("a.TXT") and is_article("b.md")
    assert not is_article("c.xlsx") and not is_article("Makefile")


def test_a_file_that_cannot_be_read_is_told_in_a_sentence_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="there is no such file; check"):
        read_input(tmp_path / "missing.txt")
    with pytest.raises(RefusedInput, match="this is a folder"):
        read_input(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(RefusedInput, match=r"cannot be read \(Not a directory\)"):
        read_input(tmp_path / "file" / "inside")
    for read in (read_input, read_article, load_document):
        with pytest.raises(RefusedInput, match=r"cannot be read \(File name too long\)"):
            read(tmp_path / ("x" * 300))


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for data in (b"", b"one", b"x" * 3_000_000):
        atomic_write(path, data)
        assert path.read_bytes() == data
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("step", ["open", "write", "fsync", "fchmod", "replace"])
def test_when_a_step_fails_the_old_file_is_there_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(NotSaved, match="No space left") as error:
            atomic_write(path, b"new")
    assert error.value.where == str(path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_disk_that_takes_nothing_more_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(NotSaved):
        atomic_write(tmp_path / "a.txt", b"new")
    assert not list(tmp_path.iterdir())


def test_a_file_system_that_cannot_sync_folders_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    atomic_write(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_rights_of_the_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o604)
    atomic_write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o604


def test_only_temporary_files_of_the_same_name_are_swept(tmp_path: Path) -> None:
    for name in (".a.txt.00ff.part", ".b.txt.00ff.part", "a.txt.part", "a.txt"):
        (tmp_path / name).write_text("x")
    assert sweep(tmp_path / "a.txt") == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == [".b.txt.00ff.part", "a.txt", "a.txt.part"]
    assert sweep(tmp_path / "missing" / "a.txt") == 0


def test_the_hash_is_the_known_one() -> None:
    assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        (errno.ENOSPC, "en", "(the disk is full)"),
        (errno.ENOSPC, "id", "(disk penuh)"),
        (errno.ENOTTY, "id", f"({os.strerror(errno.ENOTTY)})"),
    ],
    ids=["in English", "in Indonesian", "not known to us"],
)
def test_what_the_system_refuses_is_explained_in_our_words(code: int, language: str, words: str) -> None:
    problem = not_saved(Path("/media/usb/x.yaml"), OSError(code, os.strerror(code)))
    assert words in explain(problem, language)
