"""Cuts what a label says to its length: where the most of the claim is told, and there at the best end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.extraction.pieces import Group, Role
from claims.extraction.piecing import GAP

LONGEST = 60
"""Characters of a label: one line of the claims list."""

WHOLE = 20
"""Characters from which a clause is enough for a label, so that it ends at a comma."""

PHRASE, POOR = 12, -30
"""Characters by which a label may be shorter if it ends where a phrase does, or so as not to end where it tells too
little: at an adverb, or before what a verb needs."""

LIST = 7
"""Words from a comma to the last part of a list: ", safe, voluntary, and", at most."""

RELATIVE = 40
"""Characters from which a label may end before a clause that says which one is meant."""

_SIGNS = " ,;:"

_OPEN: frozenset[Role] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign", "gap"))
"""Roles at which no label ends: what they belong to is missing."""

ACTS: frozenset[Role] = frozenset(("verb", "modal"))
"""Roles of what makes a clause."""

_UNFINISHED: frozenset[Role] = frozenset(("modal", "not"))

CONTENT: frozenset[Role] = frozenset(("noun", "name", "quantity"))
"""Roles of what a verb needs in order to say something."""

VERB, COMPLETE, NUMBER, DENIAL = 2, 1, 2, 6
"""What a label must say, and how much it counts: the verb, what that needs, the first number, the first denial."""


_MUST: tuple[tuple[Role, int], ...] = (("quantity", NUMBER), ("not", DENIAL))


class Cut(NamedTuple):
    """The beginning of a claim, as a label; the greater of two is the better one."""

    told: int
    """How much of what it must say it says."""
    worth: int
    """How long it is and how well it ends."""
    text: str
    owed: int = 0
    """How much of what it must say it does not."""


def fitting(groups: Sequence[Group], longest: int = LONGEST) -> Cut:
    """As much as there is room for: all, or up to a comma, else cut where the most is told, and marked "…"."""
    main = main_verb(groups)
    points = _points(groups, main)
    owed = sum(points.values()) + VERB * (main == len(groups))
    texts = _texts(groups, longest)
    if len(texts) == len(groups) and not (groups and groups[-1].piece.more):
        return Cut(owed, longest, "".join(texts[-1:]).rstrip(_SIGNS))
    told, worth, text, _ = _best(groups, texts, main, points, longest)
    return Cut(told, worth, text, owed - told)


def _texts(groups: Sequence[Group], longest: int) -> list[str]:
    """What groups say, each with those before it, as far as there is room."""
    text, texts = "", []
    for group in groups:
        if group.role != "comma":
            text = text + group.space + group.text if text and group.text else text or group.text
        elif text and not text.endswith(","):
            text += group.text
        if len(text) > longest:
            break
        texts.append(text)
    return texts


def _best(groups: Sequence[Group], texts: Sequence[str], main: int, points: Mapping[int, int], longest: int) -> Cut:
    """The best cut of the first clause; `texts` are those of `_texts`."""
    for at, group in enumerate(groups[main + 1 : len(texts) + 1], main + 1):
        text = texts[at - 1].rstrip(_SIGNS)
        if group.role == "comma" and len(text) >= WHOLE and _closes(groups, at):
            return Cut(_told(points, at - 1), longest, text)
        if group.piece.contrast and len(text) < longest:
            return Cut(_told(points, at - 1), longest, text.rstrip(".") + GAP)
    best, told = Cut(-1, 0, ""), _told(points, len(texts) - 1)
    for at in range(len(texts) - 1, -1, -1):
        text = texts[at]
        if told < best.told or len(text) + PHRASE < best.worth:
            break
        end = None if groups[at].role == "comma" or len(text) == longest else _end(groups, at, len(text))
        if end is not None and (told, len(text) + end) > best[:2]:
            best = Cut(told, len(text) + end, text + GAP)
        told -= points.get(at, 0)
    return best


def _told(points: Mapping[int, int], last: int) -> int:
    """How much of what a label must say it says up to a group."""
    return sum([count for at, count in points.items() if at <= last])


def _points(groups: Sequence[Group], main: int) -> Mapping[int, int]:
    """Index of each group with which a label says something that it must say -> how much that counts."""
    points: dict[int, int] = {}
    if main < len(groups):
        points[main] = VERB
        complete = _complete(groups, main)
        points[complete] = points.get(complete, 0) + COMPLETE
    roles = [group.role for group in groups]
    for role, count in _MUST:
        if role in roles:
            at = roles.index(role)
            points[at] = points.get(at, 0) + count
    return points


def _complete(groups: Sequence[Group], main: int) -> int:
    """Index of the group with which a verb has what it needs."""
    for at in range(main + 1, len(groups)):
        group = groups[at]
        if group.role == "comma" or (group.piece.begins and group.role != "preposition"):
            return at - 1
        if group.role in CONTENT and not group.slight and not group.needs:
            return at
    return len(groups) - 1


def _end(groups: Sequence[Group], at: int, length: int) -> int | None:
    """What it counts for a label to end with a group; None where it must not."""
    group = groups[at]
    if is_open(group):
        denies = group.role == "not" or (at > 0 and groups[at - 1].role == "not" and group.role != "preposition")
        return POOR if denies else None
    if at + 1 == len(groups):
        return 0
    following = groups[at + 1]
    if not following.space and following.role != "comma":
        return None
    if _is_opened(groups, at):
        return POOR
    if group.role == "verb" and following.role == "preposition":
        return -PHRASE
    if _lacks_more(groups, at):
        return POOR
    if following.piece.relative and length < RELATIVE:
        return 0
    return PHRASE if following.role == "comma" or following.piece.begins else 0


def _is_opened(groups: Sequence[Group], last: int) -> bool:
    """Whether a clause has begun whose verb is still to come."""
    for at in range(last, -1, -1):
        if groups[at].opens:
            return True
        if groups[at].role in ACTS:
            return False
    return False


def is_open(group: Group) -> bool:
    """Whether what a group belongs to is missing behind it; the number of a law, which is no fact, needs nothing."""
    return group.role in _OPEN and not (group.role == "sign" and group.text[-1].isdecimal())


def _lacks_more(groups: Sequence[Group], at: int) -> bool:
    """Whether a label that ends with a group tells too little: an adverb, a verb without what it needs."""
    group, following = groups[at], groups[at + 1]
    if group.slight or group.needs or group.role != "verb":
        return group.slight or group.needs
    return following.piece.relative or (at > 0 and groups[at - 1].piece.joins)


def main_verb(groups: Sequence[Group]) -> int:
    """Index of the verb that makes a clause: not that of "who sought help"; the number of groups if there is none."""
    owed, said = 0, len(groups)  # "agreed that", "said he": the verb of what is told comes next, if there is one
    before = spent = False
    for at, group in enumerate(groups):
        acts = group.role in ACTS
        owed += not before and (group.piece.relative or (group.opens and not group.piece.begins))
        again = spent and group.role == "modal"  # "that they built is"
        if acts and (again or not before) and not _is_participle(groups, at):
            told = group.tells or (at + 1 < len(groups) and groups[at + 1].piece.relative)
            if not owed and not told:
                return at
            said = min(said, at) if not owed else said
            spent = owed > 0 and group.role == "verb"
            owed -= owed > 0
        before = acts
    return said


def _is_participle(groups: Sequence[Group], at: int) -> bool:
    """ "The car based on it is new": whether the verb of the clause is still to come behind a phrase."""
    if groups[at].role != "verb" or at + 1 == len(groups) or groups[at + 1].role != "preposition":
        return False
    for group in groups[at + 2 :]:
        if group.role == "modal":
            return True
        if group.role in ("comma", "link", "verb", "function") or group.piece.relative:
            return False
    return False


def _closes(groups: Sequence[Group], comma: int) -> bool:
    """Whether a clause ends at a comma, and no list goes on behind it: "safe, voluntary, and useful"."""
    if groups[comma - 1].role in _UNFINISHED or groups[comma - 1].needs:
        return False
    if groups[comma].text == ";":
        return True
    behind = groups[comma + 1 : comma + 1 + LIST]
    if not behind or behind[0].role == "comma":
        return True
    commas = [at for at, group in enumerate(behind[:-1]) if group.role == "comma"]
    one_word = commas[:1] == [1] or (comma > 1 and groups[comma - 2].role == "comma")
    return not (behind[0].piece.contrast or one_word or any(behind[at + 1].piece.joins for at in commas))


def capital(text: str) -> str:
    """`text` with a capital in front, as a heading has it; a word that has capitals of its own stays as it is."""
    first = text.partition(" ")[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """`text`, cut before a word where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + GAP
