"""Cuts what a label says to its length: at the end of a clause or phrase, never behind a word that needs another."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.pieces import Group, Role
from claims.extraction.piecing import GAP

LONGEST = 60
"""Characters of a label: one line of the claims list."""

WHOLE = 20
"""Characters from which a clause is enough for a label, so that it ends at a comma."""

EARLY = 24
"""Characters from which a label ends where a phrase does rather than go on to the last word that has room."""

LIST = 7
"""Words from a comma to the last part of a list: ", safe, voluntary, and", at most."""

_OPEN: frozenset[Role] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign", "gap"))
"""Roles at which no label ends: what they belong to is missing."""


def fitting(groups: Sequence[Group], longest: int = LONGEST) -> str:
    """As many groups as there is room for: up to the end or a comma, else cut where a phrase ends and marked "…"."""
    text, cut, early, clause = "", "", "", ""
    main, least = _main_verb(groups), _quantity_in_reach(groups, longest)
    for at, group in enumerate(groups):
        if group.role == "comma" and text:
            if at > main and len(text) >= WHOLE and not _goes_on(groups, at):
                clause = clause or text
            text = text if text.endswith(",") else text + group.text
            continue
        text = text + group.space + group.text if text and group.text else text or group.text
        if len(text) > longest:
            return clause or early or cut
        glued = at + 1 < len(groups) and not groups[at + 1].space and groups[at + 1].role != "comma"
        if group.role not in _OPEN and not glued and len(text) < longest:
            cut = text + GAP
            if at >= max(main + 1, least) and len(text) >= EARLY and _ends_phrase(groups, at):
                early = cut
    if not groups or not groups[-1].piece.more:
        return text.rstrip(" ,;:")
    return early or (text + GAP if groups[-1].role not in _OPEN and len(text) < longest else clause or cut)


def _main_verb(groups: Sequence[Group]) -> int:
    """Index of the verb that makes a clause: not that of "who sought help"; the number of groups if there is none."""
    owed = 0
    before = False
    for at, group in enumerate(groups):
        acts = group.role in ("verb", "modal")
        owed += group.piece.relative
        if acts and not before:
            if not owed:
                return at
            owed -= 1
        before = acts
    return len(groups)


def _quantity_in_reach(groups: Sequence[Group], longest: int) -> int:
    """Index of the first quantity if a label has room for it, else 0."""
    at = next((at for at, group in enumerate(groups) if group.role == "quantity"), 0)
    return at if at and sum([len(group.space) + len(group.text) for group in groups[: at + 1]]) <= longest else 0


def _ends_phrase(groups: Sequence[Group], at: int) -> bool:
    """Whether what follows begins another phrase."""
    return at + 1 < len(groups) and (groups[at + 1].role == "comma" or groups[at + 1].piece.begins)


def _goes_on(groups: Sequence[Group], comma: int) -> bool:
    """Whether "but" or its like follows, so that the clause before it is another claim; or the next part of a list."""
    behind = groups[comma + 1 : comma + 1 + LIST]
    if not behind or behind[0].role == "comma":
        return False
    commas = [at for at, group in enumerate(behind[:-1]) if group.role == "comma"]
    return behind[0].piece.contrast or any(behind[at + 1].piece.joins for at in commas)


def capital(text: str) -> str:
    """`text` with a capital in front, as a heading has it; a word that has capitals of its own stays as it is."""
    first = text.split(" ", 1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """`text`, cut before a word where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + GAP
