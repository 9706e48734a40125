"""Reading lines that this program wrote itself, more than twice as fast as YAML; everything else is left to YAML.

What the writer emits is a small part of YAML: a key or a dash a line, two blanks a level, texts bare or in double
quotes on one line or as a literal block. A reader of that part alone gives the values of `yaml_reader` or gives up.
"""

from __future__ import annotations

import re
from typing import Any

from claims.review.yaml_reader import FREE_KEYS, NULLS, Plain, Quoted, means_otherwise
from claims.review.yaml_writer import SAFE

_LINE = re.compile(r"( *)(- )?(?:([A-Za-z_][A-Za-z0-9_]*):(?: (.*))?|(.+))\Z", re.DOTALL)
"""Blanks, a dash, and either a key with its value or a value alone."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+][0-9]+)?\Z")
_LIST = re.compile(r"\[(?:-?[0-9]+(?:, -?[0-9]+)*)?\]\Z")
_WITH_ESCAPES = re.compile(r'"(?:[^"\\]|\\(?:[ntr"\\]|x[0-9A-F]{2}|u[0-9A-F]{4}|U[0-9A-F]{8}))*"\Z')
_ESCAPE = re.compile(r"\\(?:([ntr\"\\])|x(..)|u(....)|U(........))")
_BLOCK = re.compile(r"\|(2?)([-+]?)\Z")
_NAMED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
UNUSUAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Signs that the writer never leaves bare; a text that holds one is left to YAML."""


class _GiveUp(Exception):
    """The lines are not what the writer emits."""


class Seen:
    """What the same few beginnings of lines and values mean; shared by the claims of a file, which repeat them."""

    def __init__(self) -> None:
        self.heads: dict[str, tuple[int, bool, str]] = {}
        self.values: dict[str, str | None] = {}


def read_written(lines: list[str], seen: Seen | None = None) -> Plain:
    """The value of lines without their ends, as `read_plain` gives it; None if they are not what the writer emits."""
    try:
        return _Reader(lines, seen or Seen()).run()
    except _GiveUp:
        return None


class _Reader:
    """`open` are the mappings and lists that are being filled, outermost first, each with its column."""

    def __init__(self, lines: list[str], seen: Seen) -> None:
        self.lines = lines
        self.seen = seen
        self.place = 0
        self.open: list[tuple[int, Any, bool]] = []
        self.column = -2
        self.target: Any = None
        self.free = False
        self.pending: tuple[Any, bool] | None = None

    def run(self) -> Plain:
        heads, values, lines, count = self.seen.heads, self.seen.values, self.lines, len(self.lines)
        while self.place < count:
            line = lines[self.place]
            self.place += 1
            start, _, value = line.partition(": ")
            head = heads.get(start) if value else None
            if head is None:
                self.line(line)
                continue
            column, dash, key = head
            if dash or column != self.column or self.pending is not None:
                self.go_to(column, in_list=dash)
                if dash:
                    self.item(column, key, value, None)
                    continue
            target = self.target
            if (
                value in values
                and not self.free
                and key not in FREE_KEYS
                and type(target) is dict
                and key not in target
            ):
                target[key] = values[value]
            else:
                self.entry(column, key, value)
        if self.pending is not None or not self.open:
            raise _GiveUp
        return self.open[0][1]

    def line(self, line: str) -> None:
        """Any line, also of a kind that was not seen before."""
        found = _LINE.match(line)
        if found is None:
            raise _GiveUp
        blanks, dash, key, value, alone = found.groups()
        column = len(blanks)
        if key is not None and value:
            self.seen.heads[line[: found.end(3)]] = column, dash is not None, key
        if column != self.column or self.pending is not None:
            self.go_to(column, in_list=dash is not None)
        if dash is not None:
            self.item(column, key, value, alone)
        elif key is None:
            raise _GiveUp
        else:
            self.entry(column, key, value)

    def go_to(self, column: int, *, in_list: bool) -> None:
        """Begins the mapping or list that a key announced, or goes back to the one that has this column."""
        if self.pending is not None or not self.open:
            if self.open and column != self.column + 2:
                raise _GiveUp
            holder, free = self.pending or (None, False)
            self.pending = None
            self.begin(column, [] if in_list else {}, holder, free=free)
            return
        while self.open and self.open[-1][0] > column:
            self.open.pop()
        if not self.open or self.open[-1][0] != column:
            raise _GiveUp
        self.column, self.target, self.free = self.open[-1]

    def begin(self, column: int, target: Any, holder: Any, *, free: bool) -> None:
        if holder is not None:
            put, key = holder
            if key is None:
                put.append(target)
            else:
                put[key] = target
        self.open.append((column, target, free))
        self.column, self.target, self.free = column, target, free

    def item(self, column: int, key: str | None, value: str | None, alone: str | None) -> None:
        if type(self.target) is not list:
            raise _GiveUp
        if key is None:
            if alone is None or alone[0] in "-? ":
                raise _GiveUp
            self.target.append(self.value(alone, column, free=self.free))
            return
        self.begin(column + 2, {}, (self.target, None), free=self.free)
        self.entry(column + 2, key, value)

    def entry(self, column: int, key: str, value: str | None) -> None:
        target = self.target
        if type(target) is not dict or key in target:
            raise _GiveUp
        free = self.free or key in FREE_KEYS
        if value is None:
            self.pending = (target, key), free
            target[key] = None
        else:
            target[key] = self.value(value, column, free=free)

    def value(self, text: str, column: int, *, free: bool) -> Plain:
        """A value on the line of its key or dash; a block goes on below."""
        told = self.told(text, column, free=free)
        if not free and text[:1] != "|" and (told is None or type(told) is str):
            self.seen.values[text] = told
        return told

    def told(self, text: str, column: int, *, free: bool) -> Plain:
        """What a value says that was not seen before."""
        first = text[:1]
        if first in ('"', "|"):
            told = _unquoted(text) if first == '"' else self.block(text, column + 2)
            return Quoted(told) if free and means_otherwise(told) else told
        if text in NULLS:
            return None
        if first == "[":
            if not _LIST.match(text):
                raise _GiveUp
            return text[1:-1].split(", ") if len(text) > 2 else []
        if text == "{}":
            return {}
        if _NUMBER.match(text) or (SAFE.match(text) and text[-1] not in " :"):
            return text
        raise _GiveUp

    def block(self, head: str, column: int) -> str:
        found = _BLOCK.match(head)
        if found is None:
            raise _GiveUp
        pad, body = " " * column, []
        lines, count = self.lines, len(self.lines)
        while self.place < count and (not lines[self.place] or lines[self.place].startswith(pad)):
            body.append(lines[self.place][column:])
            self.place += 1
        if not found[1] and (not body or body[0][:1] in ("", " ")):
            raise _GiveUp
        text = "\n".join(body).rstrip("\n")
        ends = len(body) - text.count("\n")
        return text + {"-": "", "": "\n", "+": "\n" * ends}[found[2]]


def _unquoted(text: str) -> str:
    if "\\" not in text:
        if len(text) < 2 or text.find('"', 1) != len(text) - 1:
            raise _GiveUp
        return text[1:-1]
    if not _WITH_ESCAPES.match(text):
        raise _GiveUp
    return _ESCAPE.sub(_sign, text[1:-1])


def _sign(found: re.Match[str]) -> str:
    """What an escape stands for."""
    if found[1]:
        return _NAMED[found[1]]
    code = int(found[2] or found[3] or found[4], 16)
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        raise _GiveUp
    return chr(code)
