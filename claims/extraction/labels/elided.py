"""Claims with a gap: the subject and what it is about, where the words between leave no room for both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, TypeAlias

from claims.extraction.labels.core import Core
from claims.extraction.labels.grouping import anchor_of, understood, written
from claims.extraction.pieces import rendering
from claims.extraction.pieces.fitting import is_number, is_open, main_verb
from claims.extraction.pieces.piece import Group, Piece
from claims.extraction.pieces.piecing import GAP, WIDEST, Reader
from claims.extraction.pieces.verb_forms import verb_forms, verbs_of
from claims.extraction.reading.label_words import LabelWords, label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import name_words
from claims.records import LanguageCode, Person, Place

SUBJECTS: Final = (36, 26)
"""Characters of a subject behind which words are left out, at most; fewer leave more room for what it is about."""

LEAST: Final = 2
"""Words from a verb to its amount, at least, behind which a gap is shorter."""

GAPS: Final = 10
"""Letters of what is left out, at least: a gap for less is harder to read than the words."""

PARTLY: Final = 2
"""How much less a label tells that has but the first words of its subject."""

ANOTHER: Final = 1
"""How much less it tells without the second of those who do something."""

LEAD: Final = 3
"""Words before a quantity that belong to it."""

Way: TypeAlias = tuple[int, list[Group]]
"""Another way to tell a claim, behind how much less it tells of who does it."""

_ENDS_SUBJECT: Final = frozenset(("verb", "modal", "not", "comma", "function"))

_ATTACHED: Final = frozenset(("name", "quantity", "sign"))
"""Roles of what belongs to a noun before it."""

_SIGNS: Final = frozenset(",;:.?!-–—")

_BOUNDING: Final = ("adverb", "obligation", "hedging")
"""Classes of words before a verb that bound what it says: "usually", "should"."""

_WHOSE: Final = frozenset(("of", "per"))
"""Meanings of prepositions before what a noun is nothing without: "the depth of", "earnings per share"."""

_WHOLE: Final = frozenset(("of", "from"))
"""Meanings of prepositions before what a share is one of."""

_JOINTS: Final = ("contrast_joiner", "and_joiner", "relative", "subordinate", "that")


def elided(
    reader: Reader, core: Core, groups: list[Group], anchor: int | None, verb: int | None
) -> Iterator[tuple[int, list[Group]]]:
    """ "Disney … spending over $3 billion", where the quantity at word `anchor` or the verb has no room else.

    Each with what it tells less of the subject (`PARTLY`).

    Args:
        verb: the first word of the claim's own verb; None if it has none.
    """
    sentence, subject = reader.sentence, subject_of(groups)
    every = {len(head): head for head in heads_of(subject, sentence)}
    if not every:
        return
    behind = min(head[-1].piece.last for head in every.values())
    led = anchor and (_lead(reader, behind, anchor) or (verb is None and _sized(reader, anchor)) or None)
    for start in _starts(reader, core, behind, (led, verb)):
        heads = {size: head for size, head in every.items() if _skips(reader, head[-1].piece.last, start)}
        tail = claim_from(reader, core, start) if heads else []
        base = is_share(tail, label_words(sentence.language))
        for size, head in heads.items() if tail else ():
            if base and not any(group.role in ("name", "quantity") for group in head):
                continue
            joined = any(at in reader.joiners for at in range(head[-1].piece.last, start))
            less = PARTLY if size < len(subject) else ANOTHER * joined
            yield less, [*head, Group(GAP, "gap", head[-1].piece), *tail]


def is_share(tail: list[Group], words: LabelWords) -> bool:
    """Whether a share of others is told, which is nothing but that of the whole subject: "deaths in crashes are 5% of
    all", "rats that ate it were 5% lighter"."""
    at = next((at for at, group in enumerate(tail[:-1]) if getattr(group.piece.fact, "percent", False)), len(tail))
    if at == len(tail):
        return False
    following = tail[at + 1].text.lower()
    return tail[at].needs or following in words.decisive or words.prepositions.get(following) in _WHOLE


def _skips(reader: Reader, first: int, last: int) -> bool:
    """Whether a gap for some words is worth it, and hides no clause: "X costs 5 and Y costs 6" is not "X … costs 6"."""
    if reader.sentence.starts[last] - reader.sentence.starts[first] <= GAPS:
        return False
    if last - 1 in reader.sentence.tags.get("infinitive", ()):
        return False  # "tend to be cheaper" is not "… be cheaper"
    skipped = range(first, last)
    counts = any(at in skipped and is_number(piece) for at, piece in reader.facts.items())
    if counts and any(at in skipped for at in reader.joiners):
        return False
    said = [reader.words[at] for at in skipped if at not in reader.gone]
    return sum([len(word) for word in said if reader.listed[word] != "skipped"]) >= GAPS


def claim_from(reader: Reader, core: Core, start: int) -> list[Group]:
    """The claim from a word on; empty if what denies it stands before."""
    pieces = reader.pieces(start, min(core.last, start + WIDEST))
    if not pieces:
        return []
    if core.last > start + WIDEST:
        pieces[-1] = pieces[-1].unfinished()
    if reader.sentence.facts.negated and not any(piece.role == "not" for piece in pieces):
        return []
    return understood(pieces, reader.sentence)


def to_amount(groups: list[Group], language: LanguageCode) -> list[Group]:
    """ "Court orders firm to pay … $120 million": the amount behind a gap for what it is; none if it is not so."""
    at = next((at for at, group in enumerate(groups) if is_number(group.piece)), 0)
    sized = at > 0 and groups[at - 1].text.lower() in label_words(language).sizes
    verb, tail = at - 1, at - sized
    while verb > 0 and groups[verb].role in (("noun", "name", "link") if sized else ("noun",)):
        verb -= 1
    money = getattr(groups[at].piece.fact, "currency", None)
    told = verb + (sized and label_words(language).modifier == "after")  # "mengalami surplus … sebesar"
    if groups[verb].role != "verb" or tail - told < LEAST or not (sized or money):
        return []
    return [*groups[: told + 1], Group(GAP, "gap", groups[told].piece), *groups[tail:]]


def from_there(groups: list[Group], sentence: Sentence) -> list[Group]:
    """ "There are 500 schools" without where, which stands before it; none if that is not so."""
    told = sentence.tags.get("impersonal", ())
    if groups[0].role != "preposition" or not told:
        return []
    at = next((at for at, group in enumerate(groups) if group.piece.first in told or group.role in _ENDS_SUBJECT), 0)
    leads = groups[at].piece.first in told and not groups[at - 1].piece.relative
    return list(groups[at:]) if leads else []


def subject_of(groups: list[Group]) -> list[Group]:
    ends = (at for at, group in enumerate(groups) if group.role in _ENDS_SUBJECT or group.piece.begins)
    end = next(ends, len(groups))
    return groups[:end]


def heads_of(subject: list[Group], sentence: Sentence) -> list[list[Group]]:
    """The subject, or its first words where it is too long for one of `SUBJECTS`; none that say nothing."""
    ends = list(accumulate([len(group.space) + len(group.text) for group in subject]))
    sizes = dict.fromkeys([bisect_right(ends, longest + 1) for longest in SUBJECTS])  # no blank stands in front
    return [head for size in sizes if (head := _head(subject, size, sentence))]


def _head(subject: list[Group], size: int, sentence: Sentence) -> list[Group]:
    """The first groups of a subject, at most `size`, which end before what they need; none if they say nothing."""
    words = label_words(sentence.language)
    while size and (is_open(subject[size - 1]) or _parts(subject, size, words)):
        size -= 1
    head = subject[:size]
    if not head or _is_named_behind(subject, size, sentence):
        return []
    said = [group.text.lower() for group in head if group.role in ("noun", "name") and not group.slight]
    counts = any(is_number(group.piece) for group in head)
    vague = (words.generic.issuperset(said) and not counts) or (
        size < len(subject) and said and said[-1] in words.of_many
    )
    if vague or (head[-1].role == "quantity" and not getattr(head[-1].piece.fact, "noun", "")):
        return []
    if (size < len(subject) or _is_told_which(subject, sentence)) and means_any(head, words):
        return []
    # "is very good": what it says of the subject
    return [] if any(group.text.lower() in bars for group in head for bars in (words.pronouns, words.degrees)) else head


def _is_named_behind(subject: list[Group], size: int, sentence: Sentence) -> bool:
    """Whether a subject is a role and a name, and that stands behind its first words: "Pakar botani Ann Lee"."""
    person = next((at for at in range(size, len(subject)) if isinstance(subject[at].piece.fact, Person)), 0)
    if not person or subject[0].text.lower() not in name_words(sentence.language).roles:
        return False
    return all(group.role == "noun" and not group.piece.begins for group in subject[:person])


def _is_told_which(subject: list[Group], sentence: Sentence) -> bool:
    """Whether a clause behind a subject says who or what is meant: "people who smoke"."""
    return subject[-1].piece.last in sentence.tags.get("relative", ())


def means_any(head: list[Group], words: LabelWords) -> bool:
    """Whether only what is behind some words says who or what they mean: "people", "18% of men"."""
    if any(is_number(group.piece) and not getattr(group.piece.fact, "percent", False) for group in head):
        return False
    said = [group.text.lower() for group in head if group.role in ("noun", "name") and not group.slight]
    return words.generic.issuperset(said) or not words.of_whom.isdisjoint(group.text.lower() for group in head)


def _parts(subject: list[Group], size: int, words: LabelWords) -> bool:
    """Whether the first words of a subject end before the noun or name that they belong to, or within a name."""
    if size == len(subject):
        return False
    following = subject[size]
    named = following.text[0].isupper() and subject[size - 1].text[0].isupper()
    if subject[size - 1].text.lower() in words.numbering:
        return True
    whose = words.prepositions.get(following.text.lower()) if following.role == "preposition" else None
    if whose in _WHOSE and not any(words.prepositions.get(group.text.lower()) in _WHOSE for group in subject[:size]):
        return True
    return subject[size - 1].needs or not following.space or following.role in _ATTACHED or named


def _starts(reader: Reader, core: Core, behind: int, verbs: Sequence[int | None]) -> Iterator[int]:
    """Words from which a claim may go on behind its subject: `verbs`, each with what belongs to it."""
    labels = label_words(reader.sentence.language)
    for verb in verbs:
        if verb is not None and verb >= behind:
            start = _with_its_own(reader, verb, behind)
            asks = not labels.pronouns.keys().isdisjoint(reader.words[verb + 1 : verb + 2])  # "should he go"
            if not asks and _skips(reader, behind, start) and _adjoin(reader, core, behind, start):
                yield start


def lacking_quantity(sentence: Sentence, core: Core, facts: Mapping[int, Piece], label: str) -> int | None:
    """The first word of the first quantity of the claim, if that is not in `label` and no mere length of time."""
    anchor = anchor_of(facts, core)
    if anchor is None or rendering.is_time(facts[anchor].fact):
        return None
    return anchor if written(facts[anchor], sentence) not in label else None


def own_verb(groups: list[Group], behind: list[Group]) -> int | None:
    """The first word of the verb of a claim, which may stand in the groups `behind` those that there is room for; None
    if there is none."""
    for told in (groups, behind):
        main = main_verb(told)
        if main < len(told):
            return told[main].piece.first
    return None


def _adjoin(reader: Reader, core: Core, behind: int, start: int) -> bool:
    """Whether the words between a subject and its verb join no other clause, and deny and ask nothing.

    They may be a list, unless there is a number, which may be that of all of them.
    """
    stop = start - (reader.words[start - 1] == ",")
    words = reader.words[behind:stop]
    joining = [at for at, word in enumerate(words, behind) if word in _SIGNS or at in reader.joiners]
    names = {at for at in joining if _is_joint_of_names(reader, behind, at)}
    between: Sequence[int] = range(behind, stop)
    if names:
        between = [at for at in between if at not in names]
    tags, labels = reader.sentence.tags, label_words(reader.sentence.language)
    joints = {at for name in _JOINTS for at in tags.get(name, ()) if reader.words[at] not in labels.prepositions}
    joints.difference_update(reader.gone)  # "since Friday"
    if _goes_on(reader, start, between):
        joints = joints.difference(reader.joiners).union(reader.denials)
        told = _SIGNS.union(labels.to_do, labels.modals, labels.hedges, labels.doubts)  # "promised to cut it and raise"
        return joints.isdisjoint(between) and told.isdisjoint(reader.words[behind:start])
    aside = any(labels.prepositions.get(reader.words[at]) == "with" for at in between)
    if aside and not any(at in reader.relative for at in between):
        return False  # "is closed with repairs led by Moss": not what is closed leads
    verbs, signs = verbs_of(reader.sentence), _SIGNS
    joined = not joints.isdisjoint({*reader.joiners} & {*between})
    if joined and anchor_of(reader.facts, core) is None and "," in reader.words[behind:start]:
        signs = _SIGNS - {","}
        joints.difference_update(reader.joiners)
    sure = reader.words[start] in labels.be or reader.words[start] in labels.helpers
    if not labels.third or sure:  # a verb that looks like a noun is rare there: "wages fall and prices rose"
        joints.difference_update(() if sure else reader.joiners)
        relatives, acting = sorted(set(between) & {*reader.relative}), sorted(verbs.intersection(between))
        behind_sign = start - 1 in reader.gone or start > stop
        clauses = [at for at in acting if at - 1 not in acting]
        closed = len(clauses) == len(relatives) and all(map(reader.led, relatives, clauses))
        if closed or (behind_sign and not acting):
            joints.difference_update(relatives)
            verbs = set()
    forms = verb_forms(reader.sentence.language)
    if not joints.union(verbs, reader.denials).isdisjoint(between) or (verbs and any(map(forms.acts, words))):
        return False
    barred = (signs, labels.asking, labels.conditions, labels.pronouns, labels.doubts)
    return not any(reader.words[at] in words for at in between for words in barred)


def _before(reader: Reader, start: int) -> int:
    """The word before a verb and the small words that go with it."""
    while start and reader.listed[reader.words[start - 1]] in ("modal", "skipped"):
        start -= 1
    return start - 1


def _is_joint_of_names(reader: Reader, behind: int, at: int) -> bool:
    """Whether a sign or "and" joins names behind a preposition, or the parts of a word: "Covid-19", "in England and
    Wales", "in Bogor, West Java,"."""
    starts, ends = reader.sentence.starts, reader.sentence.ends
    if at in reader.joiners:
        named = reader.written[at - 1][0].isupper() and reader.written[at + 1][0].isupper()
        prepositions = reader.labels.prepositions
        return named and any(prepositions.get(before, "of") != "of" for before in reader.words[behind:at])
    if starts[at] > ends[at - 1]:
        return False
    if starts[at + 1] == ends[at]:
        return reader.words[at - 1][0].isalnum() and reader.words[at + 1][0].isalnum()
    return at + 1 in reader.gone or isinstance(getattr(reader.facts.get(at + 1), "fact", None), Place)


def _goes_on(reader: Reader, start: int, between: Sequence[int]) -> bool:
    """Whether a verb follows "and", so that it is one more of the same subject: "spread in the west and killed 40"."""
    return _before(reader, start) in reader.joiners and any(at in reader.verbs for at in between)


def _sized(reader: Reader, anchor: int) -> int | None:
    """The word before an amount that tells what something is without a verb: "stok beras di desa sebanyak 2 ton"."""
    labels = reader.labels
    return anchor - 1 if not labels.be and reader.words[anchor - 1] in labels.sizes else None


def _lead(reader: Reader, first: int, anchor: int) -> int | None:
    """The verb close by of which a quantity is the object; None if there is none."""
    for at in range(anchor - 1, max(first, anchor - LEAD) - 1, -1):
        if at in reader.gone or at in reader.begins or not reader.words[at][0].isalpha():
            return None
        if at in reader.verbs:
            return at
    return None


def _with_its_own(reader: Reader, verb: int, behind: int) -> int:
    """The first word of what belongs to a verb: a modal or denial before it, and a person who does it."""
    denied = {end: first for first, end in reader.denials.items()}
    first = verb
    while first > behind:
        if first in denied:
            first = denied[first]
        elif _goes_with_verb(reader, first - 1):
            first -= 1
        else:
            break
    doer = next((piece for piece in reader.facts.values() if piece.last == first and behind <= piece.first), None)
    if doer is None or not isinstance(doer.fact, Person):
        return first
    if any(at in reader.joiners for at in range(behind, doer.first)):
        return first  # "Moss and her Irish counterpart Nora Quinn will"
    before = doer.first - 1  # "a deal between Aoun and Hariri brought"
    while before > behind and _calls(reader, before):
        before -= 1  # "from substitute Ann Lee came"
    joined = before in reader.joiners or reader.listed[reader.words[before]] == "preposition"
    return first if joined else doer.first


def _calls(reader: Reader, at: int) -> bool:
    """Whether a word before a name says what somebody is: "substitute", a title."""
    word = reader.words[at]
    if at in reader.gone:
        return word.isalpha()
    if word in reader.labels.indefinite:
        return False  # "in a state Ann Lee won"
    plain = reader.written[at].islower() and word.isalpha() and reader.listed[word] is None
    return plain and at not in reader.verbs and at not in reader.begins


def _goes_with_verb(reader: Reader, at: int) -> bool:
    """Whether a word before a verb is a modal or the like, or bounds what the verb says."""
    word = reader.words[at]
    if reader.listed[word] in ("modal", "skipped") or word in reader.labels.adverbs or word in reader.labels.degrees:
        return True
    return any(at in reader.sentence.tags.get(name, ()) for name in _BOUNDING)
