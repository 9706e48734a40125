"""How memory is managed where very many values are made: what is worked out once is remembered, within bounds."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields
from typing import Any, Final, Generic, TypeVar

Key = TypeVar("Key", bound=str | tuple[object, ...])
Value = TypeVar("Value")
Record = TypeVar("Record")

MOST: Final = 50_000
"""Answers that are remembered: far above the vocabulary of any one article, yet a bound."""

LONGEST: Final = 100
"""Letters of a word that is remembered: a longer one is a row of signs that never comes again."""


class Remembered(dict[Key, Value], Generic[Key, Value]):
    """Key -> what `find` says of it, asked once. Being a dict, it answers three times as fast as `lru_cache`.

    Beyond `most` answers it forgets them all and begins anew, and about what is longer than `LONGEST` it is asked each
    time. Several threads may share one: at worst they ask twice.
    """

    def __init__(self, find: Callable[[Key], Value], most: int = MOST) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: Key) -> Value:
        find = self._find  # named first: compiled, a call of what an attribute holds takes longer
        value = find(key)
        if len(key) > LONGEST:
            return value
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value


def lean(record: type[Record]) -> type[Record]:
    """`record`, a frozen dataclass with slots, made in three fifths of the time: a sentence has some twenty of them.

    Each value is put straight into its slot, which the `__init__` of `dataclasses` has looked up by name every time.
    """
    known: dict[str, Any] = {"MISSING": MISSING}
    given, puts = [], []
    for field in fields(record):  # type: ignore[arg-type]
        name, made = field.name, field.default_factory is not MISSING
        known |= {f"put_{name}": record.__dict__[name].__set__, f"make_{name}": field.default_factory}
        known[f"or_{name}"] = field.default
        given.append(f"{name}=or_{name}" if made or field.default is not MISSING else name)
        puts.append(f" put_{name}(self, {f'make_{name}() if {name} is MISSING else {name}' if made else name})")
    exec("\n".join([f"def __init__(self, {', '.join(given)}):", *puts]), known)
    record.__init__ = known["__init__"]  # type: ignore[method-assign]
    return record


@contextmanager
def no_collection() -> Iterator[None]:
    """No search for reference cycles while hundreds of thousands of values are made that have none.

    Nor right after it: freezing and unfreezing puts what was made among the old values, without looking at each.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
