"""Other ways to tell a claim in less room: without what describes its subject or object, and with a gap for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from claims.extraction.labels.core import Core
from claims.extraction.labels.elided import PARTLY, Way, is_share, means_any
from claims.extraction.labels.grouping import understood
from claims.extraction.pieces.fitting import is_bare, is_number, is_participle, main_verb
from claims.extraction.pieces.piece import ACTS, CONTENT, Group, Role
from claims.extraction.pieces.piecing import GAP, WIDEST, Reader
from claims.extraction.reading.label_words import LabelWords
from claims.records import Organisation, Person, Place

LESS = 1
"""How much less a label tells without what describes its object."""

GAPS = 10
"""Letters of what is left out, at least: a gap for less is harder to read than the words."""

_ASIDE = frozenset(("by", "to", "from"))
"""Meanings of prepositions before what a verb needs not: who did it, where to and from."""

_CLAUSAL: frozenset[Role] = frozenset(("verb", "modal", "comma"))

_BINDING = frozenset(("of", "than", "per"))
"""Meanings of prepositions that bind a number to what stands before it."""


def condensed(groups: list[Group], words: LabelWords) -> Iterator[Way]:
    """The claim without what its subject or object is described with, each way with how much less it tells."""
    ways: list[Way] = [(0, groups)]
    for less, shorten in _SHORTENINGS:
        ways += [(before + less, other) for before, way in ways if (other := shorten(way, words))]
    yield from ways[1:]


def with_more(reader: Reader, core: Core, groups: list[Group]) -> list[Group]:
    """The groups with those behind them, for which there would be no room without a gap."""
    last = groups[-1].piece
    stop = min(core.last, last.last + WIDEST)
    pieces = reader.pieces(last.last, stop) if last.more else []
    if pieces:
        pieces[-1] = pieces[-1].unfinished() if stop < core.last else pieces[-1]
        return [*groups, *understood(pieces, reader.sentence)]
    if not last.more or stop < core.last:
        return groups
    whole = replace(last, more=False, begins=False, joins=False)
    return [*groups[:-1], replace(groups[-1], piece=whole)]  # nothing but what no label holds follows


def _with_gap(groups: list[Group], first: int, last: int) -> list[Group]:
    return [*groups[:first], Group(GAP, "gap", groups[first - 1].piece), *groups[last:]]


def _length(groups: list[Group]) -> int:
    return sum([len(group.text) for group in groups])


def _without_other_figure(groups: list[Group], words: LabelWords) -> list[Group]:
    """ "24% of men, or 1,147 people, fell ill" without the second figure."""
    for at, group in enumerate(groups[1:-3], 1):
        if group.role != "comma":
            continue
        comma, joint, figure, behind = groups[at : at + 4]
        if comma.text == behind.text == "," and words.joins.get(joint.text) == "or" and figure.role == "quantity":
            return [*groups[:at], *groups[at + 4 :]]
    return []


def _plainer(groups: list[Group], words: LabelWords) -> list[Group]:
    """The claim without words of two parts that only describe its subject: "Shares of Leeds-based Acme"."""
    if not words.describing:
        return []
    main = main_verb(groups)
    kept = [group for at, group in enumerate(groups) if at >= main or not _only_describes(groups, at, words)]
    return kept if len(kept) < len(groups) else []


def _only_describes(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether a word is one like "Leeds-based", and no other belongs to it: "King of Leeds-based"."""
    if groups[at].role != "noun" or not groups[at].text.lower().endswith(words.describing):
        return False
    before = groups[at - 1] if at else None
    if before is None or before.text.lower() in words.articles:
        return True
    of_name = before.text == "of" and at > len(("King", "of")) and groups[at - 2].text[0].isupper()
    return before.role == "preposition" and not of_name


def _named(groups: list[Group], words: LabelWords) -> list[Group]:
    """The claim from the name of its subject on, without what that is: "gear maker Acme Works is", "perusahaan minyak,
    PT Acme, akan"."""
    main = main_verb(groups)
    named = [at for at, group in enumerate(groups[:main]) if isinstance(group.piece.fact, (Person, Organisation))]
    at = named[-1] if named else 0
    before = groups[at - 1]
    closing = at + 1 < main and before.role == "comma" == groups[at + 1].role
    if not at or main == len(groups) or not all(_ends_name(group) for group in groups[at + 1 + closing : main]):
        return []
    if words.modifier == "after" and before.role != "comma" and before.text.lower() not in words.companies:
        return []
    if words.modifier == "before" and before.role == "comma":
        return []
    described = groups[: at - (before.role == "comma")]
    bodies = (Place, Organisation, Person) if described and described[0].role == "noun" else (Place,)
    if not all(_may_go(group, words) or _is_owner(group, words, bodies) for group in described):
        return []
    while at > 1 and groups[at - 1].role == "noun" and groups[at - 1].text.istitle() and groups[at - 1].text.isalpha():
        at -= 1  # "newsmagazine Dateline NBC"
    return [groups[at], *groups[at + 2 :]] if closing else list(groups[at:])


def _is_owner(group: Group, words: LabelWords, bodies: tuple[type, ...]) -> bool:
    """Whether a group says by name whose something is, or is the sign of that: "Malowa's flagship carrier"."""
    return isinstance(group.piece.fact, bodies) or group.text in words.genitive


def _untitled(groups: list[Group], words: LabelWords) -> list[Group]:
    """The claim with the name alone of who somebody is: "is Lena Moss", not "is Foreign Minister Lena Moss"."""
    for at, group in enumerate(groups):
        role = group.piece.fact.role if isinstance(group.piece.fact, Person) else None
        first = at - len(role.split()) if role else at
        if role and first > 0 and " ".join(group.text for group in groups[first:at]) == role:
            return [*groups[:first], *groups[at:]] if groups[first - 1].text.lower() in words.copulas else []
    return []


def _two_people(groups: list[Group], words: LabelWords) -> list[Group]:
    """The claim with the name alone of the second of two: "Lena Moss and her Irish counterpart Nora Quinn"."""
    joint = next((at for at, group in enumerate(groups) if group.piece.joins), 0)
    if not (joint and _is_person(groups[joint - 1])):
        return []
    second = next((at for at in range(joint + 1, len(groups)) if _is_person(groups[at])), 0)
    described = groups[joint + 1 : second]
    if not described:
        return []
    plain = all(group.role in ("noun", "link") or _is_where(group) or _says_where(group, words) for group in described)
    title = described[0].text[0].isupper()  # "Chairman and Chief Executive Lena Moss" is one
    begun = any(group.piece.begins or group.piece.joins for group in described)
    return [*groups[: joint + 1], *groups[second:]] if plain and not (begun or title) else []


def _says_where(group: Group, words: LabelWords) -> bool:
    return words.prepositions.get(group.text.lower()) in ("from", "in")


def _is_person(group: Group) -> bool:
    return isinstance(group.piece.fact, Person)


def _is_where(group: Group) -> bool:
    return isinstance(group.piece.fact, (Place, Organisation))


def _ends_name(group: Group) -> bool:
    """Whether a group between a name and the verb is the rest of it: "Nasdaq Composite Index .IXIC lost"."""
    return group.text[0].isupper() or group.slight or group.role == "sign"


def _last_of_subject(groups: list[Group], words: LabelWords) -> list[Group]:
    """The subject by the body in front and its last noun: "Essex Police … experts"."""
    first, main = int(groups[0].text.lower() in words.articles), main_verb(groups)
    between = groups[first + 1 : main - 1]
    if words.modifier != "before" or main == len(groups) or _length(between) < GAPS:
        return []
    if not isinstance(groups[first].piece.fact, Organisation):
        return []
    plain = all(group.role == "noun" and _may_go(group, words) for group in (*between, groups[main - 1]))
    return _with_gap(groups, first + 1, main - 1) if plain else []


def _without_relative(groups: list[Group], words: LabelWords) -> list[Group]:
    """The subject without the clause that says which one is meant: "Two men … have decided", "The power … was"."""
    first = 0
    for at, group in enumerate(groups):
        if group.piece.relative or ((group.slight or group.role == "verb") and _is_bounding(groups, at, words)):
            first = at
            break
        if group.role in _CLAUSAL:
            return []
    if not first:
        return []
    main = _behind_relative(groups, first, words)
    if main == len(groups) or groups[main - 1].text.lower() in words.pronouns:
        return []
    if any(_bars(group, words) for group in groups[first + 1 : main]):
        return []
    if means_any(groups[:first], words) or is_share(groups[main:], words):
        return []  # "people who smoke": which ones they are is the claim
    return _with_gap(groups, first, main)


def _is_bounding(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether a participle says which one is meant: "the power produced by", and not a noun that looks like a verb."""
    before = groups[at - 1]
    if not at or before.role != "noun" or before.needs:
        return False
    if groups[at].text.endswith(tuple(ending for _, ending in words.third)):
        return False
    led = groups[at].slight and groups[at].text.lower() not in words.unsaid and groups[at + 1 :]
    return bool(led and _leads(groups, at + 1, words)) or is_participle(groups, at)


def _behind_relative(groups: list[Group], first: int, words: LabelWords) -> int:
    """Index of the verb of which the noun before a relative clause is the subject; the number of groups if in doubt."""
    copula = next((at for at in range(first + 2, len(groups)) if groups[at].text.lower() in words.copulas), 0)
    main = copula or main_verb(groups)
    sure = first + 1 < main < len(groups) and groups[main].role == "modal"
    return main if copula or sure else len(groups)


def _without_where(groups: list[Group], words: LabelWords) -> list[Group]:
    """What there is, and the clause about it, without where it is: "Ada tujuh kota … yang belum membayar"."""
    clause = next((at for at, group in enumerate(groups) if group.piece.relative), 0)
    first = next((at for at in range(2, clause) if groups[at].role == "preposition"), 0)
    if not first or groups[0].text.lower() not in words.existential or _length(groups[first:clause]) < GAPS:
        return []
    partly = groups[first - 1].role == "quantity" and is_bare(groups[first - 1].piece)  # "12 dari 40 kota"
    barred = partly or any(_bars(group, words) for group in groups[first:clause])
    return [] if barred else _with_gap(groups, first, clause)


def _bars(group: Group, words: LabelWords) -> bool:
    """Whether a group within a clause leaves in doubt where that ends, or must not be left out."""
    tells = group.tells and group.text.lower() not in words.accusing
    return tells or group.opens or group.piece.joins or group.role in ("comma", "not") or group.piece.contrast


def _head_of_object(groups: list[Group], words: LabelWords) -> list[Group]:
    """The object by its last noun: "demanded … ceasefire"."""
    main = main_verb(groups)
    while main + 1 < len(groups) and (groups[main + 1].role in ACTS or groups[main + 1].slight):
        main += 1
    if words.modifier != "before" or main >= len(groups) or groups[main].role != "verb" or groups[main].tells:
        return []
    first = last = main + 1
    while last + 1 < len(groups) and _describes(groups[last], groups[last + 1], words):
        last += 1
        first = last if groups[last - 1].role == "sign" else first
    left_out = groups[first:last]
    head = last < len(groups) and groups[last].role == "noun"
    plain = (
        head and _length(left_out) >= GAPS and all(_may_go(group, words) and group.text.islower() for group in left_out)
    )
    return _with_gap(groups, first, last) if plain else []


def _describes(group: Group, following: Group, words: LabelWords) -> bool:
    """Whether a group stands before the noun that it belongs to: an article, an adjective, an owner."""
    owner = group.role == "name" and following.role == "sign"
    return owner or group.role == "sign" or group.needs or group.text.lower() in words.articles


def _may_go(group: Group, words: LabelWords) -> bool:
    """Whether a label may leave out a word before a noun, which is an article or describes it, but is not all that is
    told of it: "the largest deal", "alleged fraud"."""
    word = group.text.lower()
    if word in words.articles:
        return True
    decides = word in words.doubts or word in words.decisive or word.endswith(words.superlatives)
    return group.role == "noun" and not group.piece.begins and not decides


def _without_phrases(groups: list[Group], words: LabelWords) -> list[Group]:
    """The claim up to what its verb needs, and from the phrase with its first number on: "raised its guidance … to $8".

    What stands between are phrases such as "for the quarter", no clause and no list.
    """
    main = main_verb(groups)
    number = _number(groups, main, words)
    first = next((at for at in range(main + 1, number) if _is_phrase(groups, at)), number)
    last = next((at for at in range(number, first, -1) if groups[at].piece.begins or _leads(groups, at, words)), first)
    between = groups[first:last]
    if last <= first or not _leads(groups, last, words) or _length(between) < GAPS:
        return []
    if any(_bars(group, words) or group.role in ACTS for group in between):
        return []
    aside = words.prepositions.get(groups[first].text.lower()) in _ASIDE
    complete = any(group.role in CONTENT and not group.slight for group in groups[main + 1 : first])
    return _with_gap(groups, first, last) if aside or complete else []  # not "charged with fraud in five cases"


def _number(groups: list[Group], main: int, words: LabelWords) -> int:
    """Index of the first number behind a verb, or of the second where it is what something rose or fell from."""
    found = [at for at in range(main + 1, len(groups)) if is_number(groups[at].piece)][:2]
    if len(found) > 1 and words.prepositions.get(groups[found[0] - 1].text.lower()) == "from":
        return found[1]
    return found[0] if found else 0


def _leads(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether a word begins a phrase with a number: "to between $7 and $8", "menjadi 5 persen"."""
    word = groups[at].text.lower()
    if word in words.becoming:
        return True
    if groups[at].pairs and at + 1 < len(groups) and getattr(groups[at + 1].piece.fact, "noun", None):
        return False  # "a fight between two men"
    return groups[at].role == "preposition" and words.prepositions[word] not in _BINDING


def _is_phrase(groups: list[Group], at: int) -> bool:
    return groups[at].role == "preposition" and groups[at].piece.begins and not groups[at - 1].needs


_SHORTENINGS: Sequence[tuple[int, Callable[[list[Group], LabelWords], list[Group]]]] = (
    (LESS, _without_other_figure),
    (0, _plainer),
    (0, _named),
    (0, _untitled),
    (0, _two_people),
    (LESS, _last_of_subject),
    (PARTLY, _without_relative),
    (LESS, _head_of_object),
    (LESS, _without_phrases),
    (LESS, _without_where),
)
"""How much less each tells, and what it leaves out."""
