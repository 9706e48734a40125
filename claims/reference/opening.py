"""Opening a reference: its stored copy is reused, or built in a child process, and its rows are handed out."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from claims.errors import NotSaved, RefusedInput
from claims.files import refuse_device
from claims.records import Progress
from claims.reference import cache
from claims.reference.building import HEALTH, INDEX
from claims.reference.choices import Choice, remember, remembered
from claims.reference.columns import letters
from claims.reference.health import Health
from claims.reference.index import IndexReader
from claims.reference.store import Store
from claims.reference.values import SEPARATOR

ADDRESS = "url"
"""What the web address behind a row is called among its cells."""
_BUILD_SECONDS = 3600.0
_MEMORY_BYTES = 2 << 30
_SMALL_BYTES = 20_000_000
"""A file up to this size is also indexed when the cache cannot be written to: in the memory or the temporary folder."""
TEMPORARY = ("/dev/shm", None)
"""Where an index goes that the cache has no room for: Linux's memory, else the system's temporary folder."""
_WARM_BYTES = 2_000_000
"""A file up to this size is read in a child that is kept, which spares the time to start one."""


class IndexedReference:
    """A reference that is ready to be searched. A position counts the rows that hold a claim, from 0.

    Attributes:
        path: the user's file; it is not open and never written to.
        sheet: the sheet's name, or those of several that are read as one; for a text file the file's.
        rows: the number of rows that hold a claim.
        columns: field -> name of the column, for the fields that were found.
        sha256: of the file's content.
        reader: the search index.
    """

    def __init__(self, path: Path, digest: str, folder: Path, about: Mapping[str, Any]) -> None:
        self.path = path
        self.sha256 = digest
        self.rows: int = about["rows"]
        self.names: tuple[str, ...] = tuple(about["names"])
        self._at: dict[str, int] = dict(about["columns"])
        self.columns: Mapping[str, str] = {field: self.names[at] for field, at in self._at.items()}
        self.discard: Callable[[], object] = lambda: None
        """Removes what was stored for as long as the reference is used only."""
        self._folder = folder
        self._store = Store(folder)
        self.sheet: str = ", ".join(map(self._named, self._store.sheets))
        self.reader = IndexReader(folder / INDEX)
        taken = set(self._at.values())
        self._others = [(at, name) for at, name in enumerate(self.names) if at not in taken]

    @cached_property
    def health(self) -> Health:
        """What the reading found: rows skipped, repeated, contradicting each other."""
        import msgspec

        return msgspec.json.decode((self._folder / HEALTH).read_bytes(), type=Health)

    def text(self, position: int) -> str:
        """The claim of a row."""
        return self._field(self._store.cells(position), "claim")

    def title(self, position: int) -> str:
        """The title of a row, or an empty text."""
        return self._field(self._store.cells(position), "title")

    def id(self, position: int) -> str | None:
        """What the row has in its id column, if there is one and it is filled."""
        return self._field(self._store.cells(position), "id") or None

    def row_number(self, position: int) -> int:
        """The row number that the spreadsheet program shows."""
        return self._store.number(position)

    def row_sheet(self, position: int) -> str:
        """The sheet of a row; for a text file the file's name."""
        return self._named(self._store.sheet(position))

    def _named(self, sheet: str) -> str:
        return sheet or self.path.stem

    @property
    def sheets(self) -> Mapping[str, int]:
        """The sheets that are read as one, in order, with their numbers of rows that hold a claim."""
        return {self._named(name): len(self._store.span(name)) for name in self._store.sheets}

    def position(self, number: int, sheet: str | None = None) -> int | None:
        """The position of a row number; None if there is no claim in that row.

        Args:
            sheet: the row's; only needed where several are read, else the first that has such a row is meant.
        """
        wanted = [name for name in self._store.sheets if sheet is None or self._named(name) == sheet]
        found = (self._store.position(number, name) for name in wanted)
        return next((position for position in found if position is not None), None)

    def positions_with(self, ids: Set[str], texts: Set[str]) -> Iterator[int]:
        """The positions of the rows whose id is one of `ids` or whose claim is one of `texts`."""
        columns = [(self._at[name], wanted) for name, wanted in (("id", ids), ("claim", texts)) if name in self._at]
        for position in range(self.rows):
            if any(self._store.cell(position, at).strip() in wanted for at, wanted in columns):
                yield position

    def fields(self, position: int) -> Mapping[str, str]:
        """What is filled in a row besides claim and id: by field where it is known, else by the column's name.

        `ADDRESS` is the web address behind one of its cells, where none is written in its columns for sources.
        """
        cells = self._store.cells(position)
        found = {
            field: text for field in self._at if field not in {"claim", "id"} and (text := self._field(cells, field))
        }
        for at, name in self._others:
            if at < len(cells) and cells[at]:
                found[name if name not in found else f"{name} ({letters(at)})"] = cells[at]
        return self._with_address(found, position)

    def row(self, number: int, sheet: str | None = None) -> Mapping[str, str]:
        """A whole row by its row number: the name of each column -> its text.

        Args:
            sheet: as in `position`.

        Raises:
            RefusedInput: there is no claim in that row.
        """
        position = self.position(number, sheet)
        if position is None:
            raise RefusedInput("row {row} holds no claim", str(self.path), "choose a row that does", row=number)
        return self.cells(position)

    def cells(self, position: int) -> Mapping[str, str]:
        """A whole row: the name of each column -> its text; `ADDRESS` as in `fields`."""
        cells = self._store.cells(position)
        width = max(len(cells), len(self.names))
        names = [*self.names, *(letters(at) for at in range(len(self.names), width))]
        found = {name: cells[at] if at < len(cells) else "" for at, name in enumerate(names)}
        return self._with_address(found, position)

    def _with_address(self, cells: dict[str, str], position: int) -> dict[str, str]:
        """The cells with the address behind one of them, as a column of its own; one of that name keeps its letters."""
        if address := self._store.address(position):
            if text := cells.pop(ADDRESS, ""):
                cells[f"{ADDRESS} ({letters(self.names.index(ADDRESS))})"] = text
            cells[ADDRESS] = address
        return cells

    def whole(self, position: int) -> str:
        """All cells of a row, as one text."""
        return SEPARATOR.join((*self._store.cells(position), self._store.address(position)))

    def others(self, position: int) -> str:
        """The cells of a row besides claim and title, as one text."""
        apart = {self._at["claim"], self._at.get("title", -1)}
        cells = [cell for at, cell in enumerate(self._store.cells(position)) if at not in apart]
        return SEPARATOR.join((*cells, self._store.address(position)))

    def _field(self, cells: list[str], field: str) -> str:
        at = self._at.get(field, -1)
        return cells[at].strip() if -1 < at < len(cells) else ""

    def close(self) -> None:
        """Lets go of the stored rows; the reference cannot be used any more."""
        self._store.close()
        self.discard()


def open_index(
    path: str | Path,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    *,
    rebuild: bool = False,
) -> IndexedReference:
    """Opens a reference spreadsheet, building its index first if its content has not been seen yet.

    Args:
        path: .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv.
        columns: field -> column (its name or its letters); None takes what was chosen for this file before, if
            anything. What is chosen here is remembered for the file.
        sheet: the name of the sheet; None takes what was chosen for this file before, and like "", which forgets that,
            else finds the one with the most claims, and reads all that have its header as one.
        progress: told what is done; may raise `Cancelled`.
        rebuild: reads the file again even if its index is there.

    Raises:
        RefusedInput: the file is missing, cannot be read, or holds no claims.
        NotSaved: the cache folder is full or cannot be written to, and the file is too large to do without.
    """
    report = progress or _unheard
    file = existing(Path(path))
    kept = remembered(file)
    if sheet == "" and kept.sheet is not None:
        kept = Choice()
    chosen = Choice(dict(columns or kept.columns), sheet or (None if columns else kept.sheet))
    try:
        opened = _open(file, chosen, report, rebuild=rebuild)
    except RefusedInput:
        if columns or sheet or not chosen:
            raise
        # The file has changed since its columns were chosen: begin afresh.
        opened = _open(file, Choice(), report, rebuild=rebuild)
        chosen = Choice()
    remember(file, chosen)
    return opened


def _unheard(done: int, total: int, what: str) -> None:
    """The progress of a caller that does not ask for it."""


def existing(path: Path) -> Path:
    """The absolute path of a file that can be read.

    Raises:
        RefusedInput: it is missing, no file, may not be read, or only marks that another program has it open.
    """
    refuse_device(path)
    try:
        with path.open("rb") as file:
            file.read(1)
    except FileNotFoundError:
        raise RefusedInput("there is no such file", str(path), "check its name and folder") from None
    except IsADirectoryError:
        raise RefusedInput("this is a folder, not a spreadsheet", str(path), "choose a file in it") from None
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise RefusedInput(
            "this file cannot be opened ({why})", str(path), "close it in other programs and check its rights", why=why
        ) from problem
    if path.name.startswith(("~$", ".~lock.")):
        raise RefusedInput(
            "this is only a mark that a spreadsheet program has a file open", str(path), "choose the spreadsheet itself"
        )
    return path.absolute()


@dataclass(frozen=True, slots=True)
class _Content:
    """A file, the hash of its content, and the state that it had before it was hashed (see `cache.state_of`)."""

    file: Path
    digest: str
    state: list[int]

    def unchanged(self) -> bool:
        try:
            return cache.state_of(self.file) == self.state
        except OSError:
            return False


def _open(file: Path, chosen: Choice, progress: Progress, *, rebuild: bool) -> IndexedReference:
    state = cache.state_of(file)
    digest = cache.content_hash(file, progress)
    entry = cache.folder() / cache.key(digest, file.suffix.lower(), chosen.columns, chosen.sheet)
    if not rebuild and (opened := _opened(file, digest, entry)):
        return opened
    try:
        return _build(_Content(file, digest, state), entry, chosen, progress, rebuild=rebuild)
    except NotSaved:
        if state[0] > _SMALL_BYTES:
            raise
        return _build_aside(_Content(file, digest, state), chosen, progress)


def _opened(file: Path, digest: str, entry: Path) -> IndexedReference | None:
    """The stored copy, if it is there, whole, and can be opened."""
    about = cache.find(entry)
    if about is None:
        return None
    try:
        return IndexedReference(file, digest, entry, about)
    except Exception:  # noqa: BLE001 -- whatever is wrong with a cache, it is built again
        return None


def _build(content: _Content, entry: Path, chosen: Choice, progress: Progress, *, rebuild: bool) -> IndexedReference:
    file, digest = content.file, content.digest
    with cache.locked(entry, progress):
        # Another process may have built it while this one waited.
        if not rebuild and (opened := _opened(file, digest, entry)):
            return opened
        with cache.draft(entry) as folder:
            _build_into(folder, content, chosen, progress)
    cache.prune(keep=entry)
    built = _opened(file, digest, entry)
    if built is None:
        raise RefusedInput(
            "the index of this reference cannot be read back", str(file), "run claimdesk index --rebuild"
        )
    return built


def _build_into(folder: Path, content: _Content, chosen: Choice, progress: Progress) -> None:
    """Builds in a child process; if it dies of the file's size, once more in little memory."""
    from claims import sandbox

    file = content.file
    args = (str(file), file.name, dict(chosen.columns), chosen.sheet, str(folder))
    limits: dict[str, Any] = {"memory_bytes": _MEMORY_BYTES, "seconds": _BUILD_SECONDS, "where": file.name}
    try:
        warm = content.state[0] <= _WARM_BYTES
        sandbox.call("claims.reference.building:build", *args, progress=progress, warm=warm, **limits)
    except sandbox.ChildDied:
        for left in folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        sandbox.call("claims.reference.building:build_in_little_memory", *args, progress=progress, **limits)
    if not content.unchanged():
        raise RefusedInput("this file was changed while it was read", str(file), "wait until it is saved and try again")


def _build_aside(content: _Content, chosen: Choice, progress: Progress) -> IndexedReference:
    """Does without the cache: builds in memory (a RAM disk where there is one), for as long as it is used."""
    for root in TEMPORARY:
        with contextlib.suppress(OSError, NotSaved):
            folder = Path(tempfile.mkdtemp(prefix="claimdesk-", dir=root))
            try:
                _build_into(folder, content, chosen, progress)
                if about := cache.find(folder):
                    opened = IndexedReference(content.file, content.digest, folder, about)
                    opened.discard = weakref.finalize(opened, shutil.rmtree, folder, ignore_errors=True)
                    return opened
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
    raise NotSaved(
        "there is no room for the index of this reference, neither in the cache nor in memory",
        str(cache.folder()),
        "make room there, or run claimdesk index --prune",
    )
