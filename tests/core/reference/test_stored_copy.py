"""The stored copy of a reference: reused, noticed to be old or damaged, built once, never half there, pruned."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claims import sandbox
from claims.errors import Cancelled, NotSaved
from claims.reference import open_index, prune
from claims.reference.cache import find, folder

Make = Callable[..., Path]

GOOD = [["id", "claim"], [1, "600 troops went to the Emirates"], [2, "The river is 26 km long"]]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A sheet that takes a while."""
    path = tmp_path / "many.csv"
    rows = "".join(f"{at},the claim number {at} of many\n" for at in range(30_000))
    path.write_text("id,claim\n" + rows, encoding="utf-8")
    return path


class Watch:
    """A progress callback that keeps what it was told; `built` says whether rows were read."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, done: int, total: int, what: str) -> None:
        self.heard.append(what)

    @property
    def built(self) -> bool:
        return "indexing the rows" in self.heard


def _entries() -> list[Path]:
    return sorted(found for found in folder().glob("*") if found.is_dir()) if folder().is_dir() else []


def _run(program: str, *arguments: object) -> subprocess.Popen[str]:
    code = f"import sys; sys.path[:] = {sys.path!r}\n" + textwrap.dedent(program)
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True)


def test_second_opening_reads_nothing(make_book: Make) -> None:
    path = make_book(GOOD)
    first, second = Watch(), Watch()
    opened = open_index(path, progress=first)
    again = open_index(path, progress=second)
    assert first.built
    assert not second.built
    assert (again.rows, again.text(1), again.sha256, again.health) == (2, opened.text(1), opened.sha256, opened.health)
    copy = path.rename(path.with_name("renamed.xlsx"))
    third = Watch()
    assert open_index(copy, progress=third).path == copy
    assert not third.built


def test_a_changed_workbook_is_noticed(make_book: Make) -> None:
    path = make_book(GOOD)
    before = open_index(path)
    state = path.stat()
    time.sleep(0.01)
    make_book([*GOOD[:2], [2, "The river is 62 km long"]])
    # Neither the same size nor the old time deceive.
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    after = open_index(path)
    assert after.text(1) == "The river is 62 km long"
    assert after.sha256 != before.sha256


def test_an_unchanged_large_file_is_not_read_again(make_book: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_book(GOOD)
    old = time.time() - 60
    os.utime(path, (old, old))
    monkeypatch.setattr("claims.reference.cache._SETTLED_NANOSECONDS", 0)
    open_index(path)
    watch = Watch()
    open_index(path, progress=watch)
    assert watch.heard == []


def test_rebuild_reads_again(make_book: Make) -> None:
    path = make_book(GOOD)
    open_index(path)
    watch = Watch()
    assert open_index(path, progress=watch, rebuild=True).rows == 2
    assert watch.built
    assert len(_entries()) == 1


def _replace(file: Path, data: bytes) -> None:
    """Puts another file in its place: one that is open stays as it is."""
    file.unlink()
    file.write_bytes(data)


def _cut(file: Path) -> None:
    _replace(file, file.read_bytes()[:-1])


def _garble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0x55
    _replace(file, data)


@pytest.mark.parametrize("damage", [_cut, _garble, Path.unlink], ids=["cut", "garbled", "deleted"])
def test_a_damaged_copy_is_built_again(damage: Callable[[Path], None], make_book: Make) -> None:
    """Whichever of its files is damaged, the next opening gives whole rows."""
    path = make_book(GOOD)
    open_index(path)
    (entry,) = _entries()
    names = [file.relative_to(entry) for file in entry.rglob("*") if file.is_file() and file.stat().st_size]
    assert len(names) > 5
    for name in names:
        if not name.name.endswith(".lock"):
            (entry,) = _entries()
            same = [
                file for file in entry.rglob("*") if file.name == name.name or file.suffix == name.suffix != ".json"
            ]
            damage(same[0])
            watch = Watch()
            reference = open_index(path, progress=watch)
            assert watch.built, name
            assert [reference.text(at) for at in range(2)] == [str(row[1]) for row in GOOD[1:]]


def test_touched_files_are_not_damaged(make_book: Make) -> None:
    path = make_book(GOOD)
    open_index(path)
    (entry,) = _entries()
    for file in entry.rglob("*"):
        os.utime(file)
    watch = Watch()
    open_index(path, progress=watch)
    assert not watch.built


def test_processes_that_want_it_at_once_build_it_once(many: Path) -> None:
    program = """
        from claims.reference import open_index
        heard = []
        reference = open_index(sys.argv[1], progress=lambda done, total, what: heard.append(what))
        print("indexing the rows" in heard, reference.rows)
    """
    processes = [_run(program, many) for _ in range(3)]
    answers = [process.communicate()[0].split() for process in processes]
    assert sorted(answers) == [["False", "30000"], ["False", "30000"], ["True", "30000"]]


def test_killed_half_way_leaves_nothing_that_looks_whole(many: Path) -> None:
    program = """
        import os, signal
        from claims.reference import open_index
        def progress(done, total, what):
            if what == "indexing the rows":
                os.kill(os.getpid(), signal.SIGKILL)
        open_index(sys.argv[1], progress=progress)
    """
    with _run(program, many) as process:
        assert process.wait() == -signal.SIGKILL
    (left,) = _entries()
    assert left.suffix == ".part"
    assert find(left) is None
    assert open_index(many).rows == 30_000
    (entry,) = _entries()
    assert entry.suffix != ".part"


def test_cancelling_is_soon_and_leaves_nothing(many: Path) -> None:
    asked: list[float] = []

    def progress(done: int, total: int, what: str) -> None:
        if what == "indexing the rows":
            asked.append(time.monotonic())
            raise Cancelled

    with pytest.raises(Cancelled):
        open_index(many, progress=progress)
    assert time.monotonic() - asked[0] < 0.5
    assert _entries() == []
    assert open_index(many).rows == 30_000


@contextmanager
def _largest_file(size: int) -> Iterator[None]:
    """As on a full disk, no file grows beyond `size` bytes, in this process and its children."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    sandbox.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        sandbox.close()
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_one_clear_sentence(many: Path) -> None:
    with _largest_file(100_000), pytest.raises(NotSaved) as caught:
        open_index(many)
    assert "make room there" in str(caught.value)
    assert _entries() == []
    assert open_index(many).rows == 30_000


@pytest.mark.parametrize("in_the_way", ["file", "link"])
def test_a_small_sheet_needs_no_cache(
    in_the_way: str, make_book: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "cache"
    if in_the_way == "file":
        place.write_text("not a folder", encoding="utf-8")
    else:
        place.symlink_to("/dev/null")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("claims.reference.opening.TEMPORARY", (str(temporary),))
    reference = open_index(make_book(GOOD))
    assert reference.text(1) == "The river is 26 km long"
    assert len(list(temporary.iterdir())) == 1
    reference.close()
    assert list(temporary.iterdir()) == []


def test_pruning_keeps_what_was_used_last(make_book: Make) -> None:
    paths = [make_book([*GOOD, [3, f"one more claim {at}"]], name=f"{at}.xlsx") for at in range(3)]
    for at, path in enumerate(paths):
        open_index(path)
        (newest,) = set(_entries()) - {entry for entry in _entries() if entry.stat().st_mtime < 1000}
        os.utime(newest / "about.json", (at + 1, at + 1))
        os.utime(newest, (at + 1, at + 1))
    open_index(paths[0])
    size = prune().bytes
    assert prune().removed == 0
    done = prune(size // 3 + 2000)
    assert (done.removed, done.kept) == (2, 1)
    watch = Watch()
    open_index(paths[0], progress=watch)
    assert not watch.built
    assert prune(0).kept == 0
    assert _entries() == []


def test_what_another_version_stored_is_left_alone_and_goes_when_it_is_out_of_use(make_book: Make) -> None:
    path = make_book(GOOD)
    open_index(path).close()
    (entry,) = _entries()
    digest, version, way = entry.name.split("-")
    other = entry.with_name(f"{digest}-0.{version}-{way}")
    entry.rename(other)
    watch = Watch()
    open_index(path, progress=watch).close()
    assert watch.built
    assert prune().removed == 0
    os.utime(other / "about.json", (time.time() - 90_000,) * 2)
    assert prune().removed == 1
    assert _entries() == [entry]


def test_the_file_itself_is_never_written(make_book: Make) -> None:
    path = make_book(GOOD)
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(found.name for found in path.parent.iterdir()))
    open_index(path, columns={"claim": "claim"})
    after = (path.read_bytes(), path.stat().st_mtime_ns)
    assert after == before[:2]
    assert sorted(found.name for found in path.parent.iterdir() if found.is_file()) == [path.name]
