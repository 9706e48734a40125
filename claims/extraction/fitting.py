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

RELATIVE = 40
"""Characters from which a label may end before a clause that says which one is meant."""

_OPEN: frozenset[Role] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign", "gap"))
"""Roles at which no label ends: what they belong to is missing."""

_UNTIL: frozenset[Role] = frozenset(("quantity", "not"))
"""Roles of what makes a claim: no label ends before the first of them if there is room for it."""


def fitting(groups: Sequence[Group], longest: int = LONGEST) -> str:
    """As many groups as there is room for: up to the end or a comma, else cut where a phrase ends and marked "…"."""
    text = cut = early = clause = resort = ""  # `resort`: a poor end, behind a denial or the verb of the clause
    cut_at = 0
    main, least = main_verb(groups), _point_in_reach(groups, longest)
    for at, group in enumerate(groups):
        if group.role == "comma" and text:
            if at > main and len(text) >= WHOLE and not _goes_on(groups, at):
                clause = clause or text
            text = text if text.endswith(",") else text + group.text
            continue
        text = text + group.space + group.text if text and group.text else text or group.text
        if len(text) > longest:
            return clause or early or resort or cut
        glued = at + 1 < len(groups) and not groups[at + 1].space and groups[at + 1].role != "comma"
        due = at > main > cut_at and _tells(groups, at)
        if len(text) < longest and (
            due or group.role == "not" or (resort and group.role != "preposition" and not group.piece.begins)
        ):
            resort = text + GAP
        if not is_open(group) and not _lacks_more(groups, at) and not glued and len(text) < longest:
            cut, cut_at, resort = text + GAP, at, ""
            if at >= max(main + 1, least) and len(text) >= EARLY and _ends_phrase(groups, at, len(text)):
                early = cut
    if not groups or not groups[-1].piece.more:
        return text.rstrip(" ,;:")
    return early or (text + GAP if not is_open(groups[-1]) and len(text) < longest else clause or cut)


def _tells(groups: Sequence[Group], at: int) -> bool:
    """Whether a clause says something with the group, though more of it follows."""
    return groups[at].role == "noun" or (groups[at].role == "verb" and any(group.tells for group in groups[:at]))


def is_open(group: Group) -> bool:
    """Whether what a group belongs to is missing behind it; the number of a law, which is no fact, needs nothing."""
    return group.role in _OPEN and not (group.role == "sign" and group.text[-1].isdecimal())


def _lacks_more(groups: Sequence[Group], at: int) -> bool:
    """Whether what the group needs follows directly; a second verb tells too little alone: "and called"."""
    if groups[at].role != "verb" or at + 1 == len(groups):
        return groups[at].needs
    return groups[at].needs or groups[at + 1].piece.relative or (at > 0 and groups[at - 1].piece.joins)


def main_verb(groups: Sequence[Group]) -> int:
    """Index of the verb that makes a clause: not that of "who sought help"; the number of groups if there is none."""
    owed, said = 0, len(groups)  # "agreed that", "said he": the verb of what is told comes next, if there is one
    before = False
    for at, group in enumerate(groups):
        acts = group.role in ("verb", "modal")
        owed += group.piece.relative and not before
        if acts and not before:
            told = group.tells or (at + 1 < len(groups) and groups[at + 1].piece.relative)
            if not owed and not told:
                return at
            said = min(said, at) if not owed else said
            owed -= owed > 0
        before = acts
    return said


def _point_in_reach(groups: Sequence[Group], longest: int) -> int:
    """Index of the last of the first quantity and the first denial for which a label has room, else 0."""
    found, length = 0, 0
    seen: set[Role] = set()
    for at, group in enumerate(groups):
        length += len(group.space) + len(group.text)
        if length > longest:
            break
        if group.role in _UNTIL and group.role not in seen:
            seen.add(group.role)
            found = at
    return found


def _ends_phrase(groups: Sequence[Group], at: int, length: int) -> bool:
    """Whether what follows begins another phrase."""
    if at + 1 == len(groups):
        return False
    following = groups[at + 1]
    if following.piece.relative and length < RELATIVE:
        return False
    return following.role == "comma" or following.piece.begins


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
