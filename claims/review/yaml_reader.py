"""Strict reading of the YAML that a review file may hold: no tags, anchors or second documents, and a line in every error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from claims.errors import RefusedInput

MAX_BYTES = 64 * 1024 * 1024
"""A review of 5,000 claims is about 5 MB; anything far beyond that is not one."""
MAX_DEPTH = 64
"""Format 1 nests 7 deep. libyaml's own loader overflows the C stack at some 5,000 levels in a small thread."""

Plain: TypeAlias = Any
"""`None`, `str`, `list` or `dict` with text keys: what the file says before the schema gives it meaning."""
Path: TypeAlias = tuple[str | int, ...]

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z")
_CONFLICT_MARK = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MAX_DIGITS = 400
"""Longer runs of digits stay text: turning them into a number takes time that grows with the square of their length."""


FREE_KEYS = frozenset(("from", "to", "base", "mine", "theirs"))
"""Keys whose values have no schema: there a number is told from a text by the quotes of the text (see `resolve`)."""


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
        raise RefusedInput(
            "the file is {size} MB, far larger than a review can be",
            where,
            "check that this is a review file of Claimdesk",
            size=len(data) // 1_000_000,
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise RefusedInput(
            "the file is not UTF-8 text (byte {byte})",
            _at(where, line),
            "save it as UTF-8 in an editor",
            byte=f"0x{data[problem.start]:02X}",
        ) from problem
    if found := _conflict_mark(text):
        raise RefusedInput(
            "git left a conflict mark here",
            _at(where, text.count("\n", 0, found) + 1),
            "resolve the conflict, or merge both versions with `claimdesk merge`",
        )
    return text


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
    stack: list[tuple[Any, str | None]] = []
    target: Any = None
    key: str | None = None
    result: Plain = None
    free_depth = 0
    for event in _events(text, where):
        kind = type(event)
        if kind is ScalarEvent:
            if key is None and type(target) is dict:
                key = _key(event, target, where)
                if marks is not None and len(stack) == 1:
                    marks.keys.append((key, event.start_mark.line))
                continue
            value = event.value
            if event.implicit[0]:
                value = None if value in _NULLS else value
            elif (free_depth or key in FREE_KEYS) and _means_otherwise(value):
                value = Quoted(value)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if key is None and type(target) is dict:
                raise _fault("a key must be a single text", event, where)
            if marks is not None and len(stack) <= 2:
                _mark(marks, event, stack, key)
            stack.append((target, key))
            if free_depth or key in FREE_KEYS:
                free_depth += 1
            target, key = ({} if kind is MappingStartEvent else []), None
            continue
        else:
            value, (target, key) = target, stack.pop()
            if free_depth:
                free_depth -= 1
        if type(target) is dict:
            target[key] = value
            key = None
        elif target is None:
            result = value
        else:
            target.append(value)
    return result


def _key(event: Any, target: dict[str, Plain], where: str) -> str:
    key: str = event.value
    if key in target:
        raise _fault("the key {key} is here a second time", event, where, key=key)
    return key


def _mark(marks: Marks, event: Any, stack: list[tuple[Any, str | None]], key: str | None) -> None:
    depth = len(stack)
    if depth < 2 and (depth == 0 or key == "claims"):
        marks.in_flow = marks.in_flow or bool(event.flow_style)
        if depth == 1 and isinstance(event, SequenceStartEvent):
            marks.column = event.start_mark.column
    elif depth == 2 and stack[1][1] == "claims":
        marks.items.append(event.start_mark.line)


def read_nodes(text: str, where: str = "") -> Node | None:
    """The same document with the place of every part; None for an empty one."""
    return _node(_events(text, where), where)


def _node(events: Iterator[Any], where: str) -> Node | None:
    for event in events:
        if isinstance(event, CollectionEndEvent):
            return None
        line, column = event.start_mark.line, event.start_mark.column
        if isinstance(event, ScalarEvent):
            end = event.end_mark.line + (event.end_mark.column > 0 or event.end_mark.line == line)
            return Node(line, column, end, "scalar", False, _scalar(event))
        flow = bool(event.flow_style)
        if isinstance(event, MappingStartEvent):
            return _mapping_node(events, where, line, column, flow)
        items = tuple(iter(lambda: _node(events, where), None))
        end = max([line + 1, *(item.end for item in items)])
        return Node(line, column, end, "sequence", flow, [item.value for item in items], (), items)
    return None


def _mapping_node(events: Iterator[Any], where: str, line: int, column: int, flow: bool) -> Node:
    nodes = tuple(iter(lambda: _node(events, where), None))
    keys, values = nodes[::2], nodes[1::2]
    value: dict[str, Plain] = {}
    for key_node, value_node in zip(keys, values, strict=True):
        key = "" if key_node.value is None else key_node.value
        if not isinstance(key, str) or key in value:
            raise RefusedInput(
                "the key {key} is here a second time", _at(where, key_node.line + 1), _EDIT, key=str(key)
            )
        value[key] = value_node.value
    return Node(line, column, max([line + 1, *(node.end for node in nodes)]), "mapping", flow, value, keys, values)


_EDIT = "correct this line in an editor, or open the last backup"


def _at(where: str, line: int) -> str:
    return f"{where}, line {line}" if where else f"line {line}"


def _fault(what: str, event: Any, where: str, **values: object) -> RefusedInput:
    return RefusedInput(what, _at(where, event.start_mark.line + 1), _EDIT, **values)


def _scalar(event: Any) -> str | None:
    value: str = event.value
    return None if event.implicit[0] and value in _NULLS else value


def _means_otherwise(value: str) -> bool:
    return value in _NULLS or value in _BOOLEANS or (len(value) < _MAX_DIGITS and _FLOAT.match(value) is not None)


def resolve(value: Plain) -> Plain:
    """Gives plain scalars outside the schema the meaning that YAML 1.2 gives them; leading zeros stay text."""
    if isinstance(value, dict):
        return {key: resolve(part) for key, part in value.items()}
    if isinstance(value, list):
        return [resolve(part) for part in value]
    if not isinstance(value, str) or isinstance(value, Quoted):
        return str(value) if isinstance(value, Quoted) else value
    if value in _BOOLEANS:
        return _BOOLEANS[value]
    if len(value) < _MAX_DIGITS and _FLOAT.match(value):
        return int(value) if _INTEGER.match(value) else float(value)
    return value


def _events(text: str, where: str) -> Iterator[Any]:
    """The events of the one document in `text` that carry a value, after looking at each for what is not allowed."""
    depth = documents = 0
    try:
        event: Any
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, NodeEvent):
                if isinstance(event, AliasEvent) or event.anchor is not None:
                    raise _fault("anchors and aliases (& and *) are not allowed", event, where)
                if event.tag is not None:
                    raise _fault("the tag {tag} is not allowed", event, where, tag=event.tag)
                if isinstance(event, CollectionStartEvent):
                    depth += 1
                    if depth > MAX_DEPTH:
                        raise _fault("the file nests deeper than {limit} levels", event, where, limit=MAX_DEPTH)
                yield event
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
                yield event
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _fault("a second document begins here", event, where)
    except yaml.YAMLError as problem:
        raise _syntax(problem, where) from None


def _syntax(problem: yaml.YAMLError, where: str) -> RefusedInput:
    mark = getattr(problem, "problem_mark", None)
    reason = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "it cannot be read"
    place = _at(where, mark.line + 1) if mark else where
    return RefusedInput("the file is not valid YAML here ({reason})", place, _EDIT, reason=reason)
