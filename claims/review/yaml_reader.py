"""Strict reading of the YAML that a review may hold: no tags, anchors or second documents; every error names a line."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from claims.errors import RefusedInput
from claims.memory import no_collection
from claims.records import Remark

MAX_BYTES = 64 * 1024 * 1024
"""A review of 5,000 claims is about 5 MB; anything far beyond that is not one."""
MAX_DEPTH = 64
"""Format 1 nests 7 deep. libyaml's own loader overflows the C stack at some 5,000 levels in a small thread."""

Plain: TypeAlias = Any
"""`None`, `str`, `list` or `dict` with text keys: what the file says before the schema gives it meaning."""
Path: TypeAlias = tuple[str | int, ...]

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z")
_CONFLICT_MARK = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MAX_DIGITS = 400
"""Longer runs of digits stay text: turning them into a number takes time that grows with the square of their length."""


FREE_KEYS = frozenset(("from", "to", "base", "mine", "theirs"))
"""Keys whose values have no schema: there a number is told from a text by the quotes of the text (see `resolve`)."""


_EDIT = "correct this line in an editor, or open the last backup"


class Quoted(str):
    """A quoted text below one of FREE_KEYS that would mean something else without its quotes: "12", "null", "true"."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: `line` from 0 where it begins, `end` the line after its last one, and its parts."""

    line: int
    column: int
    end: int
    kind: str
    """"scalar", "mapping" or "sequence"."""
    flow: bool
    value: Plain
    keys: tuple[Node, ...] = ()
    """Of a mapping: its key nodes, in order."""
    parts: tuple[Node, ...] = ()
    """Of a mapping: its value nodes, in the order of `keys`; of a sequence: its items."""


def decode(data: bytes, where: str) -> str:
    """The text of a file, which must be UTF-8 without control characters or the marks of a git conflict.

    Raises:
        RefusedInput: it is not; the line is named in `where`.
    """
    if len(data) > MAX_BYTES:
        raise too_large(len(data), where)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        byte = f"0x{data[problem.start]:02X}"
        raise refused(
            "the file is not UTF-8 text (byte {byte})", where, line, "save it as UTF-8 in an editor", byte=byte
        ) from problem
    if (found := _conflict_mark(text)) is not None:
        raise refused(
            "git left a conflict mark here",
            where,
            text.count("\n", 0, found) + 1,
            "resolve the conflict, or merge both versions with `claimdesk merge`",
        )
    return text


def too_large(size: int, where: str) -> RefusedInput:
    """The error for a file of `size` bytes, which is more than MAX_BYTES."""
    return RefusedInput(
        "the file is {size} MB, far larger than a review can be",
        where,
        "check that this is a review file of Claimdesk",
        size=size // 1_000_000,
    )


def _conflict_mark(text: str) -> int | None:
    if "<<<<<<<" not in text:
        return None
    found = _CONFLICT_MARK.search(text)
    return found.start() if found else None


@dataclass(slots=True)
class Marks:
    """Lines from 0 where the parts of a document begin: each top key, and each item of the list below `claims`."""

    keys: list[tuple[str, int]]
    items: list[int]
    column: int = 0
    """Where the dashes stand; only meaningful with items."""
    in_flow: bool = False
    """The list or the document is written in flow style, so its items are not made of whole lines."""


def read_plain(text: str, where: str = "", marks: Marks | None = None) -> Plain:
    """The values of a YAML document; plain scalars stay text, only an empty one, `~` and `null` are None.

    Args:
        marks: filled with the lines where the parts begin.

    Raises:
        RefusedInput: the text is not YAML, or uses what a review may not hold; the line is named in `where`.
    """
    builder = _PlainBuilder(where, marks)
    with no_collection():
        builder.run(text)
    return builder.result


def read_nodes(text: str, where: str = "") -> Node | None:
    """The same document with the place of every part; None for an empty one. Raises as `read_plain` does."""
    builder = _NodeBuilder(where)
    builder.run(text)
    return builder.result


class _Checks(ABC):
    """Looks at every event for what a review may not hold, and hands it to the method for its kind."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.documents = 0

    def run(self, text: str) -> None:
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self.scalar,
            MappingStartEvent: self.start,
            SequenceStartEvent: self.start,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }
        ignore = _ignore
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                handlers.get(type(event), ignore)(event)
        except yaml.YAMLError as problem:
            raise _syntax(problem, self.where, text) from None

    @abstractmethod
    def scalar(self, event: Any) -> None: ...

    @abstractmethod
    def start(self, event: Any) -> None: ...

    @abstractmethod
    def end(self, event: Any) -> None: ...

    def alias(self, event: Any) -> None:
        raise self.fault("anchors and aliases (& and *) are not allowed", event)

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self.fault("a second document begins here", event)

    def refuse_marked(self, event: Any) -> None:
        """Refuses a value with an anchor or a tag; called when it has one."""
        if event.anchor is not None:
            self.alias(event)
        raise self.fault("the tag {tag} is not allowed", event, tag=event.tag)

    def fault(self, what: str, event: Any, **values: Any) -> RefusedInput:
        return refused(what, self.where, event.start_mark.line + 1, **values)


def _ignore(_event: Any) -> None:
    """The begin and end of the stream say nothing."""


class _PlainBuilder(_Checks):
    """Builds dicts, lists and texts. `target` is what is being filled, `key` the key that waits for its value."""

    def __init__(self, where: str, marks: Marks | None) -> None:
        super().__init__(where)
        self.marks = marks
        self.stack: list[tuple[Any, str | None]] = []
        self.target: Any = None
        self.key: str | None = None
        self.free_depth = 0
        self.result: Plain = None

    def scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_marked(event)
        value = event.value
        if self.key is None and type(self.target) is dict:
            if value in self.target:
                raise self.fault("the key {key} is here a second time", event, key=value)
            self.key = value
            if self.marks is not None and len(self.stack) == 1:
                self.marks.keys.append((value, event.start_mark.line))
            return
        if event.implicit[0]:
            self.put(None if value in NULLS else value)
        elif (self.free_depth or self.key in FREE_KEYS) and means_otherwise(value):
            self.put(Quoted(value))
        else:
            self.put(value)

    def start(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_marked(event)
        if self.key is None and type(self.target) is dict:
            raise self.fault("a key must be a single text", event)
        if len(self.stack) >= MAX_DEPTH:
            raise self.fault("the file nests deeper than {limit} levels", event, limit=MAX_DEPTH)
        if self.marks is not None and len(self.stack) <= 2:
            self.mark(self.marks, event)
        self.stack.append((self.target, self.key))
        if self.free_depth or self.key in FREE_KEYS:
            self.free_depth += 1
        self.target = {} if type(event) is MappingStartEvent else []
        self.key = None

    def end(self, _event: Any) -> None:
        done = self.target
        self.target, self.key = self.stack.pop()
        if self.free_depth:
            self.free_depth -= 1
        self.put(done)

    def put(self, value: Plain) -> None:
        target = self.target
        if type(target) is dict:
            target[self.key] = value
            self.key = None
        elif target is None:
            self.result = value
        else:
            target.append(value)

    def mark(self, marks: Marks, event: Any) -> None:
        depth = len(self.stack)
        if depth < 2 and (depth == 0 or self.key == "claims"):
            marks.in_flow = marks.in_flow or bool(event.flow_style)
            if depth == 1 and type(event) is not MappingStartEvent:
                marks.column = event.start_mark.column
        elif depth == 2 and self.stack[1][1] == "claims":
            marks.items.append(event.start_mark.line)


class _NodeBuilder(_Checks):
    """Builds nodes: for a part that changed, and for telling the line of a fault."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.stack: list[tuple[Any, list[Node]]] = []
        self.result: Node | None = None

    def scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_marked(event)
        line, value = event.start_mark.line, event.value
        end = event.end_mark.line + (event.end_mark.column > 0 or event.end_mark.line == line)
        plain = None if event.implicit[0] and value in NULLS else value
        self.put(Node(line, event.start_mark.column, end, "scalar", flow=False, value=plain))

    def start(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_marked(event)
        if len(self.stack) >= MAX_DEPTH:
            raise self.fault("the file nests deeper than {limit} levels", event, limit=MAX_DEPTH)
        self.stack.append((event, []))

    def end(self, _event: Any) -> None:
        event, parts = self.stack.pop()
        line, column, flow = event.start_mark.line, event.start_mark.column, bool(event.flow_style)
        end = max([line + 1, *(part.end for part in parts)])
        if isinstance(event, SequenceStartEvent):
            items = [part.value for part in parts]
            self.put(Node(line, column, end, "sequence", flow, items, (), tuple(parts)))
            return
        keys, values = tuple(parts[::2]), tuple(parts[1::2])
        mapping = {str(key.value or ""): value.value for key, value in zip(keys, values, strict=True)}
        self.put(Node(line, column, end, "mapping", flow, mapping, keys, values))

    def put(self, node: Node) -> None:
        if self.stack:
            self.stack[-1][1].append(node)
        else:
            self.result = node


def refused(what: str, where: str, line: int, advice: str = _EDIT, **values: Any) -> RefusedInput:
    """The error for a fault in a line of a file, from 1 (0: not known); `values` holds the line too."""
    if not line:
        return RefusedInput(what, where, advice, line=0, **values)
    return RefusedInput(what, f"{where}, line {line}" if where else f"line {line}", advice, line=line, **values)


def _syntax(problem: yaml.YAMLError, where: str, text: str) -> RefusedInput:
    mark = getattr(problem, "problem_mark", None)
    reason = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "it cannot be read"
    line = int(mark.line) + 1 if mark else 0
    if isinstance(problem, yaml.reader.ReaderError):  # which tells the byte and no line
        line = text.encode("utf-8").count(b"\n", 0, problem.position) + 1
    told = Remark(str(reason).replace("{", "{{").replace("}", "}}"))
    return refused("the file is not valid YAML here ({reason})", where, line, reason=told)


def means_otherwise(value: str) -> bool:
    return value in NULLS or value in _BOOLEANS or (len(value) < _MAX_DIGITS and _FLOAT.match(value) is not None)


def resolve(value: Plain) -> Plain:
    """Gives plain scalars outside the schema the meaning that YAML 1.2 gives them; leading zeros stay text."""
    if isinstance(value, dict):
        return {key: resolve(part) for key, part in value.items()}
    if isinstance(value, list):
        return [resolve(part) for part in value]
    if isinstance(value, Quoted):
        return str(value)
    if not isinstance(value, str):
        return value
    if value in _BOOLEANS:
        return _BOOLEANS[value]
    if len(value) < _MAX_DIGITS and _FLOAT.match(value):
        return int(value) if _INTEGER.match(value) else float(value)
    return value
