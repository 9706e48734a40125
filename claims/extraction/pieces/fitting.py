"""Cuts what a label says to its length: where the most of the claim is told, and there at the best end."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from claims.extraction.pieces import rendering
from claims.extraction.pieces.piece import ACTS, CONTENT, Group, Piece, Role
from claims.extraction.pieces.piecing import GAP
from claims.records import Person, Place, Quantity

LONGEST: Final = 60
"""Characters of a label: one line of the claims list."""

WHOLE: Final = 20
"""Characters from which a clause is enough for a label, so that it ends at a comma."""

PHRASE, WITHIN, POOR, TORN = 12, -10, -30, -31
"""Characters by which a label may be shorter if it ends where a phrase does, or so as not to end within one, or where
it tells too little: at an adverb, or before what a verb needs, or within a name."""

LIST: Final = 7
"""Words from a comma to the last part of a list: ", safe, voluntary, and", at most."""

FEW_PARTS: Final = 3
"""Words of the second thing of a list that is counted as one, at most."""

RELATIVE: Final = 40
"""Characters from which a label may end before a clause that says which one is meant."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_SIGNS: Final = " ,;:"

_LITTLE = re.compile(r"(?: [a-z]{1,3})+$")
"""Short words at the end of a text, which seldom say anything without the next one."""

_OPEN: Final[frozenset[Role]] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign", "gap"))
"""Roles at which no label ends: what they belong to is missing."""

_ATTACHED: Final[frozenset[Role]] = frozenset(("noun", "name"))
"""Roles of what belongs to a noun before it."""

_UNFINISHED: Final[frozenset[Role]] = frozenset(("modal", "not", "preposition"))

VERB, COMPLETE, INNER, PLACE, NUMBER, DENIAL, REST = 4, 2, 3, 2, 4, 12, 2
"""What a label must say, and how much it counts: the verb, what that needs, what its object does, the first place
behind it, the first number, the first denial, and the rest."""

BADLY: Final = 1
"""How much less a label tells that ends in the middle of something."""

SPOILT: Final = 2
"""How much less a label tells, seen beside others, that ends within a name."""


class Cut(NamedTuple):
    """The beginning of a claim, as a label; the greater of two is the better one."""

    told: int
    """How much of what it must say it says."""
    worth: int
    """How long it is and how well it ends."""
    text: str
    owed: int = 0
    """How much of what it must say it does not."""


def whole(groups: list[Group], longest: int = LONGEST) -> str:
    """All of a claim, if there is room for it; else empty."""
    return _all(groups, _texts(groups, longest))


def fitting(groups: list[Group], longest: int = LONGEST) -> Cut:
    """As much as there is room for: all, or up to a comma, else cut where the most is told, and marked "…"."""
    main, texts = main_verb(groups), _texts(groups, longest)
    points = _points(groups, main)
    every = sum(points.values()) + REST
    unacted = VERB * (main == len(groups))
    if text := _all(groups, texts):
        return Cut(every, longest, text, unacted)
    told, worth, text, _ = _best(groups, texts, main, points, longest)
    told -= BADLY * (worth < len(text))
    return Cut(told, worth, text, every + unacted - told)


def _all(groups: list[Group], texts: list[str]) -> str:
    """What groups say if there is room for all of it; else empty."""
    fits = texts and len(texts) == len(groups) and not groups[-1].piece.more
    return texts[-1].rstrip(_SIGNS) if fits else ""


def _texts(groups: list[Group], longest: int) -> list[str]:
    """What groups say, each with those before it, as far as there is room."""
    text, texts = "", []
    for group in groups:
        if group.role != "comma":
            text = text + group.space + group.text if text else group.text
        elif text and not text.endswith(","):
            text += group.text
        if len(text) > longest:
            break
        texts.append(text)
    return texts


def _best(groups: list[Group], texts: list[str], main: int, points: dict[int, int], longest: int) -> Cut:
    """The best cut of the first clause; `texts` are those of `_texts`."""
    told = _told(points, len(texts) - 1)
    for at, group in enumerate(groups[main + 1 : len(texts) + 1], main + 1):
        if group.role != "comma" and not group.piece.contrast:
            continue
        text, said = texts[at - 1].rstrip(_SIGNS), _told(points, at - 1)
        if group.role == "comma" and len(text) >= WHOLE and _closes(groups, at):
            if said >= told - COMPLETE:
                return Cut(said, longest, text)
            break  # the number stands behind
        whole = groups[at - 1].role != "preposition" and not _is_half(groups, at - 1)
        if group.piece.contrast and len(text) < longest and whole:
            return Cut(said, longest, text.rstrip(".") + GAP)
    most, worth, best = -1, 0, ""
    for at in range(len(texts) - 1, -1, -1):
        text = texts[at]
        if told < most or len(text) + PHRASE < worth:
            break
        end = None if groups[at].role == "comma" or len(text) == longest else _end(groups, at, len(text), main)
        said = told - SPOILT * (end == TORN)
        if end is not None and (said > most or (said == most and len(text) + end > worth)):
            most, worth, best = said, len(text) + end, text + GAP
        told -= points.get(at, 0)
    return Cut(most, worth, best)


def _told(points: dict[int, int], last: int) -> int:
    """How much of what a label must say it says up to a group."""
    return sum([count for at, count in points.items() if at <= last])


def _points(groups: list[Group], main: int) -> dict[int, int]:
    """Index of each group with which a label says something that it must say -> how much that counts."""
    musts: list[tuple[int, int]] = []
    if main < len(groups):
        complete = _complete(groups, main)
        musts += [(_acting(groups, main), VERB), (complete, COMPLETE)]
        if inner := _inner(groups, main, complete):
            amounts = inner + 1 < len(groups) and groups[inner + 1].role == "quantity"  # "rose to become 5 million"
            bound = groups[inner].infinitive or amounts or any(group.piece.relative for group in groups[complete:inner])
            musts.append((_complete(groups, inner) if bound else inner, INNER))
    left = {"number": NUMBER, "denial": DENIAL, "place": PLACE}
    for at, group in enumerate(groups):
        if at > main + 1 and group.piece.joins and _acts_behind(groups, at):
            left.pop("denial", 0)  # of another clause: "has come closer, and did not insist"
        if group.role == "not":
            musts.append((_denied(groups, at), left.pop("denial", 0)))
        elif group.role == "quantity" and is_number(group.piece):
            musts.append((_counted(groups, at), left.pop("number", 0)))
        elif at >= main and isinstance(group.piece.fact, Place) and not _is_of_role(groups, at):
            musts.append((at, left.pop("place", 0)))
    points: dict[int, int] = {}
    for at, count in musts:
        points[at] = points.get(at, 0) + count
    return points


def _denied(groups: list[Group], denial: int) -> int:
    """Index of the first group that says what a denial denies."""
    behind = range(denial + 1, len(groups))
    return next((at for at in behind if groups[at].role == "verb" or groups[at].role in CONTENT), denial)


def _counted(groups: list[Group], at: int) -> int:
    """Index of the first group that says what a number is of: the seats in "five of the seven seats"."""
    if not is_bare(groups[at].piece) or at + 1 == len(groups) or groups[at + 1].role != "preposition":
        return at
    behind = range(at + 2, len(groups)) if not groups[at + 1].piece.begins else ()
    return next((one for one in behind if groups[one].role in CONTENT and not is_bare(groups[one].piece)), at)


def is_number(piece: Piece) -> bool:
    """Whether it is a quantity, and no mere length of time."""
    return isinstance(piece.fact, Quantity) and not rendering.is_time(piece.fact)


def is_bare(piece: Piece) -> bool:
    """Whether it is a number without its noun: "five" of "five of the seven seats"."""
    fact = piece.fact
    return isinstance(fact, Quantity) and " " not in fact.text and not (fact.unit or fact.currency or fact.percent)


def _acting(groups: list[Group], main: int) -> int:
    """Index of what is done, where the verb of a clause only leads to that: "was first seen"."""
    at = main + 1
    while groups[main].role == "modal" and at < len(groups):
        if groups[at].role == "verb":
            return at
        if groups[at].role != "modal" and not groups[at].slight:
            break
        at += 1
    return main


def _complete(groups: list[Group], main: int) -> int:
    """Index of the group with which a verb has what it needs."""
    for at in range(main + 1, len(groups)):
        group = groups[at]
        if group.role == "comma" or (group.piece.begins and group.role != "preposition"):
            return at - 1
        if group.role in CONTENT and not group.slight and not group.needs and not group.leads:
            return at
    return len(groups) - 1


def _inner(groups: list[Group], main: int, complete: int) -> int:
    """Index of the verb of what a verb is about: of its object ("asked banks to pay"), of what something is ("is the
    firm that paid"); 0 if there is none."""
    copula = groups[main].role == "modal" and groups[complete].role != "verb"
    if copula and not main:  # "Ada tujuh kota di pulau itu yang belum membayar"
        clause = next((at for at in range(complete + 1, len(groups)) if groups[at].piece.relative), len(groups))
        return next((at for at in range(clause, len(groups)) if groups[at].role in ACTS), 0)
    for at in range(complete + 1, len(groups)):
        group = groups[at]
        if group.role in ACTS:
            return at if at > main + 1 else 0
        if at + 1 < len(groups) and groups[at + 1].infinitive:
            return at + 1
        about = copula and at == complete + 1 and group.piece.relative
        if group.role not in ("noun", "name", "quantity", "link") or (group.piece.begins and not about):
            return 0
    return 0


def _end(groups: list[Group], at: int, length: int, main: int) -> int | None:
    """What it counts for a label to end with a group; None where it must not."""
    group = groups[at]
    if is_open(group):
        denies = group.role == "not" or (at > 0 and groups[at - 1].role == "not" and group.role != "preposition")
        return POOR if denies else None
    gap = any(one.piece.role == "gap" for one in groups[main + 1 : at])
    if gap or _is_opened(groups, at, main) or _is_half(groups, at):
        return POOR
    if at + 1 == len(groups):
        return 0
    following = groups[at + 1]
    if (not following.space and following.role != "comma") or (group.needs and group.role == "quantity"):
        return None
    if group.role == "verb" and following.role == "preposition":
        return POOR if at + 2 < len(groups) and groups[at + 2].infinitive else -PHRASE
    if _lacks_more(groups, at) or _is_within_name(groups, at):
        return TORN if _is_within_name(groups, at) else POOR
    if following.piece.relative and length < RELATIVE:
        return 0
    if group.role == "quantity" and (bad := _behind_number(group.piece, following)):
        return bad
    if group.role in _ATTACHED and following.role in _ATTACHED and (bad := _before_attached(groups, at)):
        return bad
    return PHRASE if following.role == "comma" or following.piece.begins else 0


def _is_numbered(groups: list[Group], at: int) -> bool:
    """Whether a number belongs to the word before it, which is no name of that year: "KM 370", not "Pemilu 2014"."""
    number, counted = groups[at + 1].text, at > 0 and groups[at - 1].role == "quantity"  # "nine Boeing 737s"
    return number.isdecimal() and groups[at].text[0].isupper() and not counted and _YEAR.fullmatch(number) is None


def _before_attached(groups: list[Group], at: int) -> int:
    """What it counts to end with a group before one that belongs to it: "Foreign" before "Minister Lena Moss"."""
    if _is_of_role(groups, at):
        return POOR
    return WITHIN if groups[at].role == "noun" else 0


def _is_within_name(groups: list[Group], at: int) -> bool:
    """Whether a name that no list has goes on behind a word: "the film Iron" before "River Blues"."""
    last = groups[at].text.rpartition(" ")[2]
    return (
        at > 0
        and groups[at + 1].role in _ATTACHED
        and groups[at + 1].text[0].isupper()
        and last[0].isupper()
        and "-" not in last
    )


def _is_of_role(groups: list[Group], at: int) -> bool:
    """Whether a word is within the role of a person whose name stands behind it: "Foreign Minister Lena Moss"."""
    person = next((one for one in range(at + 1, len(groups)) if groups[one].role != "noun"), at)
    person += isinstance(groups[person].piece.fact, Place) and person + 1 < len(groups)
    fact = groups[person].piece.fact
    return isinstance(fact, Person) and fact.role is not None and person - at <= len(fact.role.split())


def _behind_number(piece: Piece, following: Group) -> int:
    """What it counts to end with a number before what it is of: "five of", "10% of", "his 3% share"."""
    fact = piece.fact
    if following.role == "noun" and not following.slight and isinstance(fact, Quantity):
        if fact.percent or fact.currency:
            return POOR
        return WITHIN if fact.unit and not fact.noun else 0  # "28 liter limbah"
    if following.role != "preposition" or following.piece.begins:
        return 0
    return POOR if is_bare(piece) else -PHRASE


def _is_opened(groups: list[Group], last: int, main: int) -> bool:
    """Whether a clause has begun whose verb is still to come: "because wages", "and the cost"."""
    for at in range(last, -1, -1):
        if groups[at].opens and (groups[at].asks or not _is_phrase(groups, last)):
            return True
        if at > main and groups[at].piece.joins and _acts_behind(groups, last):
            return True
        if groups[at].role in ACTS:
            return False
    return False


def _is_half(groups: list[Group], last: int) -> bool:
    """Whether but one of two things is told up to a group: "between Leeds", "not only in Leeds"; not where the word
    for both stands alone: "both teams won"."""
    for at in range(last, -1, -1):
        if groups[at].piece.joins or groups[at].piece.contrast:
            return False
        if groups[at].pairs:
            joined = any(group.piece.joins or group.piece.contrast for group in groups[last + 1 :])
            lone = at == last and groups[at - 1].role != "preposition"  # "dengan baik" is no "both"
            return joined or (lone and groups[-1].piece.more)
    return False


def _is_phrase(groups: list[Group], last: int) -> bool:
    """Whether no verb stands behind a group up to the next phrase: "as the final leg", "after a long trial in"."""
    for group in groups[last + 1 :]:
        if group.role == "preposition":
            return True
        if group.role in ACTS or group.role == "comma" or (group.piece.begins and not group.piece.joins):
            return False
    return not groups[-1].piece.more


def _acts_behind(groups: list[Group], last: int) -> bool:
    """Whether the words behind a group are followed by a verb of theirs."""
    for group in groups[last + 1 :]:
        if group.role in ACTS:
            return True
        if group.role == "comma" or (group.piece.begins and group.role != "preposition"):
            return False
    return False


def is_open(group: Group) -> bool:
    """Whether what a group belongs to is missing behind it; the number of a law, which is no fact, needs nothing."""
    return group.role in _OPEN and not (group.role == "sign" and group.text[-1].isdecimal())


def _lacks_more(groups: list[Group], at: int) -> bool:
    """Whether a label that ends with a group tells too little: an adverb, a verb without what it needs."""
    group, following = groups[at], groups[at + 1]
    if group.slight or group.needs or group.role != "verb":
        return group.slight or group.needs or (following.role == "sign" and _is_numbered(groups, at))
    before = groups[at - 1].piece if at else group.piece
    return following.piece.relative or before.joins or (before.relative and group.tells)


def main_verb(groups: list[Group]) -> int:
    """Index of the verb that makes a clause: not that of "who sought help"; the number of groups if there is none."""
    owed, said = 0, len(groups)  # "agreed that", "said he": the verb of what is told comes next, if there is one
    before = spent = False
    for at, group in enumerate(groups):
        acts = group.role in ACTS
        owed += not before and (group.asks if group.piece.relative else group.opens and not group.piece.begins)
        again = spent and group.role == "modal"  # "that they built is"
        if acts and (again or not before) and (owed or not is_participle(groups, at)):
            told = group.tells or (at + 1 < len(groups) and groups[at + 1].piece.relative)
            if not owed and not told:
                return at
            said = min(said, at) if not owed else said
            spent = owed > 0 and group.role == "verb"
            owed -= owed > 0
        before = acts
    return said


def is_participle(groups: list[Group], at: int) -> bool:
    """ "The car based on it is new": whether the verb of the clause is still to come behind a phrase."""
    if groups[at].role != "verb" or at + 1 == len(groups) or groups[at + 1].role != "preposition":
        return False
    for group in groups[at + 2 :]:
        if group.role == "modal":
            return True
        if group.role in ("comma", "link", "verb", "function"):
            return False
    return False


def _closes(groups: list[Group], comma: int) -> bool:
    """Whether a clause ends at a comma, and no list goes on behind it: "safe, voluntary, and useful"."""
    before = groups[comma - 1]
    if before.role in _UNFINISHED or before.needs or before.tells or before.piece.joins or before.piece.relative:
        return False
    if groups[comma].text == ";":
        return True
    if comma > 1 and groups[comma - 2].role in ("preposition", "link") and _is_of_two(groups[comma + 1 : comma + 3]):
        return False  # "by warm, moist air"
    if _describes_on(groups, comma):
        return False
    behind = groups[comma + 1 : comma + 1 + LIST]
    if not behind or behind[0].role == "comma":
        return True
    if behind[0].piece.joins and _is_listed(groups, comma):
        return False  # "visited homes, shops, and schools"
    joint = next((at for at, group in enumerate(behind) if group.piece.joins or group.role in ACTS), 0)
    if joint and behind[joint].piece.joins and behind[0].role == groups[comma - 1].role == "name":
        return False  # "in Wales, Kent and Devon to"
    if 0 < joint <= FEW_PARTS and behind[joint].piece.joins and groups[comma - 1].role == "quantity":
        return False  # "12 students, teachers and drivers"
    commas = [at for at, group in enumerate(behind[:-1]) if group.role == "comma"]
    if behind[-1].role == "comma" and behind[-1].piece.more and behind[0].role == "name":
        return False  # "Ann Lee in Wales, Tim Moss in Kent, and"
    one_word = commas[:1] == [1] or (comma > 1 and groups[comma - 2].role == "comma")
    return not (behind[0].piece.contrast or one_word or any(behind[at + 1].piece.joins for at in commas))


def _describes_on(groups: list[Group], comma: int) -> bool:
    """Whether what stands behind a comma tells more of a noun to come: "a Houston, Texas shelter", "a 149 horsepower,
    2-liter engine"."""
    before, behind = groups[comma - 1].piece.fact, groups[comma + 1 : comma + 2]
    if any(isinstance(one.piece.fact, Place) and one.needs for one in behind):
        return True
    measured = isinstance(before, Quantity) and before.unit is not None
    return measured and any(one.role == "quantity" and "-" in one.text for one in behind)


def _is_listed(groups: list[Group], comma: int) -> bool:
    """Whether what stands before a comma is a later part of a list of nouns or names."""
    at = comma - 1
    while at > 0 and groups[at].role in CONTENT and not groups[at].piece.begins:
        at -= 1
    return at < comma - 1 and groups[at].role == "comma" and groups[at - 1].role in CONTENT


def _is_of_two(behind: list[Group]) -> bool:
    """Whether a noun with one word before it stands behind a comma, which another word may belong to as well."""
    return len(behind) > 1 and all(group.role == "noun" and not group.piece.begins for group in behind)


def capital(text: str) -> str:
    """`text` with a capital in front, as a heading has it; a word that has capitals of its own stays as it is."""
    first, high = text.partition(" ")[0], text[:1].upper()
    return text if first != first.lower() or len(high) > 1 else high + text[1:]  # "ﬁ" has no capital of one letter


def shortened(text: str) -> str:
    """`text`, cut at a comma or before a word where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    clause = cut.rpartition(", ")[0]
    if len(clause) >= LONGEST // 2:
        return clause + GAP
    return _LITTLE.sub("", cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + GAP
