"""Reading the definitions that a review refers to: the program's own and a user's in the workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from pathlib import Path
from typing import TypeVar

import msgspec

from claims.errors import ClaimdeskError, RefusedInput
from claims.files import is_file, read_input
from claims.records import Remark
from claims.resources import resource
from claims.review.yaml_reader import decode, read_plain

Kind = TypeVar("Kind")


def read_definition(path: Path, kind: type[Kind]) -> Kind:
    """A YAML file as a record.

    Raises:
        RefusedInput: it is missing, is not YAML, or a field is missing or wrong; line or path are named.
    """
    data = read_input(path)
    try:
        return msgspec.convert(read_plain(decode(data, str(path)), str(path)), kind, strict=False)
    except msgspec.ValidationError as problem:
        raise RefusedInput(
            "the definition is not complete ({fault})",
            str(path),
            "compare it with one that comes with Claimdesk",
            fault=str(problem),
        ) from problem


def kept_while_unchanged(read: Callable[[Path], Kind]) -> Callable[[Path], Kind]:
    """`read`, which takes a file in once and again only when the file has changed: definitions are asked for often."""

    @lru_cache(maxsize=64)
    def remembered(path: Path, _modified: int, _size: int) -> Kind:
        return read(path)

    @wraps(read)
    def current(path: Path) -> Kind:
        stat = path.stat()
        return remembered(path, stat.st_mtime_ns, stat.st_size)

    return current


def must_be_sound(path: Path, what: str, *faults: tuple[bool, Remark]) -> None:
    """Refuses a definition that reads well and makes no sense.

    Args:
        what: the template of the error, which names `fault`.
        faults: whether each fault is there, and what it is.

    Raises:
        RefusedInput: the first that is.
    """
    for fault in (words for is_so, words in faults if is_so):
        raise RefusedInput(what, str(path), "compare it with one that comes with Claimdesk", fault=fault)


def definition_path(folder: str, name: str, workspace: str | Path | None) -> Path:
    """Where `name` is defined: `FOLDER/NAME.yaml` in the workspace, else among the program's own.

    Raises:
        ClaimdeskError: nowhere.
    """
    known = dict(definitions(folder, workspace))
    if name not in known:
        raise ClaimdeskError(
            "{name} is not defined in {folder}",
            str(workspace or ""),
            "use one of {known}, or put a file of that name into the folder {folder} of your workspace",
            name=name,
            folder=folder,
            known=", ".join(known),
        )
    return known[name]


def definitions(folder: str, workspace: str | Path | None) -> Iterator[tuple[str, Path]]:
    """Names and files of what is defined; a file in the workspace comes later and so wins over one of the same name."""
    for place in (resource(folder), *([Path(workspace) / folder] if workspace else [])):
        yield from ((path.stem, path) for path in sorted(place.glob("*.yaml")))


def workspace_of(path: Path) -> Path | None:
    """The workspace that a review file belongs to: its own folder or the one above; None if neither is one."""
    folders = (path.parent, path.parent.parent)
    return next((folder for folder in folders if is_file(folder / "workspace.yaml")), None)
