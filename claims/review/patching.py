"""Changing a part of a YAML text and leaving every other line as it is, with a person's comments and unknown keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claims.review.yaml_reader import Node, Plain, read_nodes
from claims.review.yaml_writer import dump_entry, dump_item, scalar

_OPEN = frozenset(("label", "draft", "fields", "columns", "from", "to", "base", "mine", "theirs"))
"""Mappings whose keys are data: one that is gone from the data goes from the text. Elsewhere it is an unknown key."""
_FACT_DETAILS = (
    "base_value",
    "base_unit",
    "weekday",
    "time",
    "claim_span",
    "reference_span",
    "parent",
    "line",
    "denial",
)
_OPTIONAL = frozenset(
    ("orphan", "draft", "disputes", "sheet", "fields", "gone", "step", "undoes", "redoes", "author", *_FACT_DETAILS)
)
"""Keys of ours that are left out when they say nothing."""
_DEFAULTS: Mapping[str, tuple[Any, ...]] = {
    "kind": ("other", "secondary"),
    "stance": ("context",),
    "origin": ("extracted",),
    "status": ("todo",),
    "comparator": ("=",),
    "checkworthiness": ({"score": 0.0, "reasons": []}, {"score": 0.0, "reasons": ()}),
}
"""Values that keys have where a text written by hand lacks them."""
_NAMES = ("id", "item", "row", "url", "title", "part", "step", "text")
"""Keys by which an item of a list is known again after a change."""


def patched(text: str, value: Mapping[str, Any], *, in_list: bool) -> str | None:
    """`text` with the lines changed in which it differs from `value`.

    Args:
        text: a mapping in block style; with `in_list`, the only item of a list.
        value: what it shall say, as plain data.

    Returns:
        The new text, or None where the text is not written in a way whose lines can be told apart.
    """
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    root = read_nodes(text) if _is_simple(text) else None
    if root is None:
        return None
    lines = text.splitlines()
    if in_list:
        if root.kind != "sequence" or root.flow or len(root.parts) != 1:
            return None
        new = _item(root, 0, lines, len(lines), value, "")
    else:
        new = _mapping(root, lines, 0, len(lines), value, "")
    return None if new is None else "".join(line + line_end for line in new)


def _is_simple(text: str) -> bool:
    """Whether Python and YAML agree where lines end."""
    return not any(sign in text for sign in "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")


def _mapping(
    node: Node, lines: list[str], start: int, stop: int, value: Mapping[str, Any], name: str
) -> list[str] | None:
    """The lines `start` to `stop` of a mapping, changed to `value`."""
    if node.kind != "mapping" or node.flow or any(key.column != node.column for key in node.keys):
        return None
    starts = [start, *_starts(node.keys, node.parts, lines, node.column), stop]
    result: list[str] = []
    place = {str(key.value or ""): number for number, key in enumerate(node.keys)}
    for key in _ordered(list(place), list(value)):
        if key not in place:
            if not _goes_without_saying(key, value[key]):
                result += dump_entry(key, value[key], node.column)
            continue
        number = place[key]
        first, last = starts[number], starts[number + 1]
        if key not in value:
            kept = name not in _OPEN and key not in _OPTIONAL
            result += lines[first:last] if kept else []
        elif same(node.parts[number].value, value[key], key):
            result += lines[first:last]
        else:
            result += _entry(node, number, lines, (first, last), value[key])
    return result


def _starts(keys: Sequence[Node], parts: Sequence[Node], lines: list[str], column: int) -> list[int]:
    """Where the lines of each entry but the first begin: at its comment, if one stands above it."""
    return [lead(lines, after.line, before.end, column) for before, after in zip(parts, keys[1:], strict=False)]


def lead(lines: Sequence[str], line: int, floor: int, column: int) -> int:
    """The line where the comment above `line` begins, not above `floor`; `line` itself if there is none.

    A comment further in than `column` may be a line of the text above it, and is left there.
    """
    start = probe = line
    while probe > floor:
        probe -= 1
        bare = lines[probe].strip()
        if bare.startswith("#") and len(lines[probe]) - len(lines[probe].lstrip()) <= column:
            start = probe
        elif bare:
            break
    return start


def _ordered(old: list[str], new: list[str]) -> list[str]:
    """The old keys in their order, with each new one behind the one it follows in `new`."""
    order = list(old)
    previous: str | None = None
    for key in new:
        if key not in order:
            order.insert(order.index(previous) + 1 if previous is not None else len(order), key)
        previous = key
    return order


def _entry(node: Node, number: int, lines: list[str], span: tuple[int, int], value: Any) -> list[str]:
    """One `key: value` with a new value: its parts one by one where that can be, else all of it but its comment."""
    key, part = node.keys[number], node.parts[number]
    name = str(key.value or "")
    head, body = lines[span[0] : key.line + 1], key.line + 1
    inner: list[str] | None = None
    if part.line > key.line and value:
        if part.kind == "mapping" and isinstance(value, Mapping):
            inner = _mapping(part, lines, body, span[1], value, name)
        elif part.kind == "sequence" and isinstance(value, list):
            inner = _sequence(part, lines, body, span[1], value, name)
    if inner is not None:
        return head + inner
    return head[:-1] + dump_entry(name, value, node.column)


def _sequence(node: Node, lines: list[str], start: int, stop: int, value: Sequence[Any], name: str) -> list[str] | None:
    """The lines of a list, changed to `value`: items known again keep their lines, new ones are written."""
    if node.flow or any(lines[part.line][node.column : node.column + 1] != "-" for part in node.parts):
        return None
    starts = [start, *_starts(node.parts, node.parts, lines, node.column), stop]
    left = list(range(len(node.parts)))
    result: list[str] = []
    for item in value:
        number = _known(node, left, item, name)
        if number is None:
            result += dump_item(item, node.column)
            continue
        left.remove(number)
        first, last = starts[number], starts[number + 1]
        if same(node.parts[number].value, item, name):
            result += lines[first:last]
            continue
        changed = _item(node, number, lines, last, item, name)
        comment = lines[first : node.parts[number].line]
        result += comment + (dump_item(item, node.column) if changed is None else changed)
    return result


def _known(node: Node, left: list[int], item: Any, name: str) -> int | None:
    """Which of the items that are left is `item`, as it was or changed."""
    for number in left:
        if same(node.parts[number].value, item, name):
            return number
    if not isinstance(item, Mapping):
        return None
    for key in _NAMES:
        if item.get(key) is not None:
            for number in left:
                old = node.parts[number].value
                if isinstance(old, dict) and key in old and same(old[key], item[key], key):
                    return number
            return None
    return None


def _item(node: Node, number: int, lines: list[str], stop: int, value: Any, name: str) -> list[str] | None:
    """An item of a list, changed to `value`; None if it is not a mapping whose first key stands behind the dash."""
    part = node.parts[number]
    dash = node.column
    if not isinstance(value, Mapping) or part.kind != "mapping" or lines[part.line][dash : dash + 1] != "-":
        return None
    bare = list(lines)
    bare[part.line] = f"{bare[part.line][:dash]} {bare[part.line][dash + 1 :]}"
    changed = _mapping(part, bare, part.line, stop, value, name)
    if not changed:
        return None
    comment = lines[: part.line] if not name and not number else []
    return [*comment, f"{changed[0][:dash]}-{changed[0][dash + 1 :]}", *changed[1:]]


def _goes_without_saying(key: str, value: Any) -> bool:
    """Whether a key that a text lacks has that value anyway."""
    if value is None or value is False or value in _DEFAULTS.get(key, ()):
        return True
    return isinstance(value, (list, dict, tuple)) and not value


def same(old: Plain, new: Any, name: str = "") -> bool:
    """Whether what a text says (bare scalars as text) is `new`, whose keys it may lack where they are empty."""
    if isinstance(new, Mapping):
        if not isinstance(old, dict):
            return False
        told = all(
            same(old[key], part, key) if key in old else _goes_without_saying(key, part) for key, part in new.items()
        )
        return told and (name not in _OPEN or set(old) <= set(new)) and not (set(old) - set(new)) & _OPTIONAL
    if isinstance(new, (list, tuple)):
        if old is None or not isinstance(old, list):
            return old is None and not new
        return len(old) == len(new) and all(same(one, other, name) for one, other in zip(old, new, strict=True))
    if new is None or old is None or not isinstance(old, str):
        return new is None and old is None
    if isinstance(new, str):
        return old == new
    return old == scalar(new) or (not isinstance(new, bool) and _number(old) == new)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
