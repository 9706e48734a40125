"""Writing plain values as YAML that any YAML 1.1 or 1.2 reader takes the same way, texts above all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

SAFE = re.compile(r"[^\W\d_](?:[\w .,()/%'’–—-]|:(?=[^\s]))*\Z")
"""Texts that stand without quotes: they begin with a letter and hold nothing that YAML gives a meaning."""
_RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SPECIAL = re.compile(
    r'["\\\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u206f'
    r"\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff\U0001fffe\U0001ffff\U000e0000-\U0010ffff]"
)
"""Signs that are escaped between quotes: YAML's own, and those that an editor does not show."""
_NOT_IN_BLOCK = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff\U0001fffe-\U0010ffff]"
)
_LONG_KEY = 120
"""libyaml takes a key of up to 1,024 characters on one line; longer ones need the `? ` form."""
MAX_PLAIN = 4000
"""Characters from which on a text is quoted, whatever it holds: some readers limit the length of bare ones."""
_NESTED = (dict, list, tuple, Mapping)


def dump_lines(value: Any, indent: int = 0) -> list[str]:
    """The lines of a mapping or list in block style, each indented by `indent` spaces, without line ends.

    Args:
        value: dict, list, str, int, float, bool or None, nested; keys are text.
    """
    if isinstance(value, Mapping) and value:
        return [line for key, part in value.items() for line in dump_entry(str(key), part, indent)]
    if isinstance(value, (list, tuple)) and value:
        return [line for part in value for line in dump_item(part, indent)]
    return [" " * indent + scalar(value)]


def dump_item(value: Any, indent: int) -> list[str]:
    """The lines of one item of a list; the dash stands at `indent`."""
    pad = " " * indent
    if isinstance(value, _NESTED) and value and not _in_one_line(value):
        lines = dump_lines(value, indent + 2)
        return [f"{pad}- {lines[0][indent + 2 :]}", *lines[1:]]
    head, *rest = _inline(value, indent)
    return [f"{pad}- {head}", *rest]


def dump_entry(key: str, value: Any, indent: int) -> list[str]:
    """The lines of one `key: value` of a mapping."""
    pad = " " * indent
    name = scalar(key)
    nested = isinstance(value, _NESTED) and value and not _in_one_line(value)
    if len(name) > _LONG_KEY:
        lines = dump_lines(value, indent + 2) if nested else _inline(value, indent)
        first = lines[0][indent + 2 :] if nested else lines[0]
        return [f"{pad}? {name}", f"{pad}: {first}", *lines[1:]]
    if nested:
        return [f"{pad}{name}:", *dump_lines(value, indent + 2)]
    head, *rest = _inline(value, indent)
    return [f"{pad}{name}: {head}", *rest]


def _in_one_line(value: Any) -> bool:
    """A list of whole numbers, such as a span, is written `[3, 14]`."""
    return isinstance(value, (list, tuple)) and all(type(part) is int for part in value)


def _inline(value: Any, indent: int) -> list[str]:
    """What follows `key: ` or `- ` on its line, and the lines below it."""
    if isinstance(value, str) and "\n" in value and _fits_block(value):
        return _block(value, indent + 2)
    return [scalar(value)]


def scalar(value: Any) -> str:
    """One value on one line; an empty mapping or list and a list of numbers in flow style.

    Raises:
        TypeError: a value that a review cannot hold.
    """
    if isinstance(value, str):
        return _text(value) if len(value) < _OFTEN else _written(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, Mapping) and not value:
        return "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(scalar, value))}]"
    raise TypeError(f"a review file cannot hold a {type(value).__name__}")


def _written(text: str) -> str:
    return quoted(text) if needs_quotes(text) else text


_text = lru_cache(maxsize=8192)(_written)
_OFTEN = 40
"""Shorter texts are keys, names and kinds, which come again and again."""


def _number(value: float) -> str:
    """A float with a point and a signed exponent: without them YAML 1.1 takes it for a text."""
    text = repr(value)
    if "n" in text:
        return ".nan" if value != value else (".inf" if value > 0 else "-.inf")
    mantissa, _, exponent = text.partition("e")
    if "." not in mantissa:
        mantissa += ".0"
    if not exponent:
        return mantissa
    return f"{mantissa}e{exponent if exponent[0] in '+-' else '+' + exponent}"


def needs_quotes(text: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 could take the bare text for something else."""
    return (
        not SAFE.match(text)
        or text[-1] in " :"
        or text.lower() in _RESERVED
        or len(text) > MAX_PLAIN
        or _SPECIAL.search(text) is not None
    )


def quoted(text: str) -> str:
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    code = ord(sign)
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _fits_block(text: str) -> bool:
    return bool(text.strip(" \n")) and _NOT_IN_BLOCK.search(text) is None


def _block(text: str, indent: int) -> list[str]:
    """A literal block that comes back exactly: its indentation is named where the first line could hide it."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    mark = "2" if body[0] in " \n" else ""
    chomp = "-" if ends == 0 else ("" if ends == 1 else "+")
    pad = " " * indent
    lines = [f"{pad}{line}" if line else "" for line in body.split("\n")]
    return [f"|{mark}{chomp}", *lines, *[""] * max(ends - 1, 0)]


def join(lines: Iterable[str]) -> str:
    """Lines with their line ends."""
    return "".join(f"{line}\n" for line in lines)
