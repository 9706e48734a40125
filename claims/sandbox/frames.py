"""What parent and child of a sandbox say to each other: jobs, replies, and how they are framed on a pipe."""

from __future__ import annotations

import importlib
import io
import pickle
import struct
from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum
from typing import IO, Any

from claims.errors import ClaimdeskError, NotSaved, RefusedInput, UnclearColumns

FROZEN_FLAG = "--claimdesk-sandbox"
ERRORS: Mapping[str, type[ClaimdeskError]] = {
    kind.__name__: kind for kind in (ClaimdeskError, RefusedInput, UnclearColumns, NotSaved)
}

_SAFE_BUILTINS = {"set", "frozenset", "bytearray", "complex", "range", "slice"}
_SAFE_MODULES = {"datetime", "decimal", "fractions", "pathlib", "uuid"}
_HEAD = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Job:
    """A function by its name ("package.module:name"), its arguments, and whether it reports progress."""

    function: str
    args: tuple[object, ...]
    reports: bool


def write_frame(pipe: IO[bytes], value: object) -> None:
    """Sends one value."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_HEAD.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes], most: int) -> bytes | None:
    """The next message, still pickled; None when the other side has gone, also in the middle of one.

    Raises:
        ValueError: the message is longer than `most` bytes.
    """
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    (length,) = _HEAD.unpack(head)
    if length > most:
        raise ValueError(f"a message of {length} bytes")
    data = pipe.read(length)
    return data if len(data) == length else None


def loads_guarded(data: bytes) -> Any:
    """What a child sent; as the file it reads may have captured it, only plain values and records are let in."""
    return _Guarded(io.BytesIO(data)).load()


class _Guarded(pickle.Unpickler):
    """Finds value types and this program's own records; a function or any other class is an error."""

    def find_class(self, module: str, name: str) -> Any:
        if module in _SAFE_MODULES or (module == "builtins" and name in _SAFE_BUILTINS):
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and not issubclass(found, BaseException):
                return found
        elif module.startswith("claims."):
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not a plain value")
