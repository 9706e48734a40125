"""A claim in short in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claims.extraction.labels.condensed import condensed, with_more
from claims.extraction.labels.core import Core
from claims.extraction.labels.elided import (
    Way,
    claim_from,
    elided,
    from_there,
    lacking_quantity,
    own_verb,
    to_amount,
)
from claims.extraction.labels.grouping import brief, grouped, initialled, spelled, understood
from claims.extraction.labels.skipping import to_verb
from claims.extraction.labels.terse import by_family, terse
from claims.extraction.pieces.fitting import (
    LONGEST,
    NUMBER,
    REST,
    VERB,
    Cut,
    fitting,
    main_verb,
    shortened,
    whole,
)
from claims.extraction.pieces.piece import ACTS, CONTENT, Group, Piece
from claims.extraction.pieces.piecing import GAP, Reader, is_free_number
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import PRELUDE, QUOTES, comma_behind, has_verb
from claims.extraction.speakers.attribution import bids
from claims.extraction.speakers.reporting import reporting_words

LEADING = 6
"""Words between a verb of saying and "that", at most."""

FEW = 4
"""Words of a claim that is told whole, however short: who says it does not belong to it."""

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""

_BRIEFER = (brief, terse, initialled, by_family)
"""What tells a claim in fewer words: first what reads best."""


def own_label(reader: Reader, core: Core, pieces: list[Piece]) -> str:
    """The label in the words of the sentence; it says where a condition stands before what is claimed."""
    label = _label(reader, core, pieces)
    if label.startswith("'") and label.count("'") == 1:
        label = label[1:] or _start(reader.sentence, reader.facts)  # a quotation that ends behind it
    if core.base:
        return _with_base(_of_base(label, reader, core), core.base, reader.sentence)
    condition = core.condition or _condition_behind(reader, core, cut=label.endswith(GAP))
    cut = _up_to_condition(label, condition, reader.sentence.language)
    if core.condition and (told := _with_condition(reader, core, pieces, cut)):
        return told
    return cut


def _up_to_condition(label: str, condition: str, language: str) -> str:
    """A label that says at its end with which word a condition begins, if there is one: "Lee faces prison if…"."""
    if not condition or condition in label.lower().replace(GAP, " ").split():
        return label
    words, room = label_words(language), LONGEST - len(condition) - len(GAP) - 1
    leading = words.small.union(words.prepositions, words.to_do)
    start = label.removesuffix(GAP).rstrip()
    while len(start) > room or start.rpartition(" ")[2].lower() in leading:
        start = start.rpartition(" ")[0]
    return f"{start} {condition}{GAP}"


def _with_base(label: str, base: str, sentence: Sentence) -> str:
    """The label with of how many it tells: "Of 75 species: 68 percent live there"."""
    if base.lower() not in label.lower():
        return shortened(f"{base}: {label}")
    rest = label[len(base) :]
    apart = sentence.text.partition(base)[2].startswith(",") and label.lower().startswith(f"{base} ".lower())
    return shortened(f"{base}:{rest}") if apart else label  # the remark between was left out with its commas


def _of_base(label: str, reader: Reader, core: Core) -> str:
    """A label that begins with of how many it tells, or what is told of them where that is cut behind its subject: "Of
    75 shops that are open in Leeds, there are five that…"."""
    comma = comma_behind(reader.sentence, core.first, PRELUDE)
    if not (label.endswith(GAP) and comma and label.lower().startswith(core.base.lower())):
        return label
    cut = fitting(claim_from(reader, core, comma + 1), LONGEST - len(core.base) - len(": "))
    return cut.text if cut.told >= VERB + REST else label


def _with_condition(reader: Reader, core: Core, pieces: list[Piece], brief: str) -> str:
    """The claim behind the condition in front of it, where there is room for both: "If he fails, he faces prison"; else
    empty.

    Args:
        brief: the claim before the word of the condition alone; a claim that is cut must tell as much as this one.
    """
    sentence = reader.sentence
    stands = [at for at in range(core.first) if sentence.words[at] == core.condition]
    ends = label_words(sentence.language).resuming | {","}
    end = core.first
    while end and sentence.words[end - 1] in ends:
        end -= 1
    lead = f"{sentence.source(sentence.starts[stands[-1]], sentence.ends[end - 1])}, " if stands else ""
    if not 0 < len(lead) <= LONGEST // 2:
        return ""
    cut = fitting(understood(pieces, sentence), LONGEST - len(lead))
    told = cut.owed <= REST or len(cut.text) + len(f" {core.condition}") >= len(brief)
    return lead + cut.text if cut.text and told else ""


def _condition_behind(reader: Reader, core: Core, *, cut: bool) -> str:
    """The word with which a condition begins behind a claim of one clause: "faces prison if he fails"; else empty."""
    words = label_words(reader.sentence.language)
    if words.conditions.isdisjoint(reader.words):
        return ""
    at = next(
        (at for at in range(core.first, core.last) if reader.words[at] in words.conditions - words.lacking), core.first
    )
    behind_comma = at > core.first and reader.words[at - 1] == ","
    between = range(core.first, at - behind_comma)
    parted = any(at in reader.begins or not reader.words[at][0].isalnum() for at in between)
    parted = parted or not (cut or behind_comma)
    told = at and at - 1 in reporting_words(reader.sentence)  # "said if": whether
    aside = reader.words[at + 2 : at + 3] == [","]  # ", if anything,"
    return "" if parted or told or aside or at == core.first else reader.words[at]


def _label(reader: Reader, core: Core, pieces: list[Piece]) -> str:
    sentence, facts = reader.sentence, reader.facts
    groups = spelled(pieces, sentence)
    label = whole(groups)
    if not label:
        best = fitting(grouped(groups, sentence))
        if core.main and (clause := claim_from(reader, core, core.main)):
            opening = sentence.starts[core.main] - sentence.starts[core.first]
            cut = fitting(clause)
            if len(best.text) <= opening or cut.told - NUMBER > best.told:
                groups, best = clause, cut
        lacks = best.text.endswith(GAP) or best.owed >= NUMBER + REST
        label = _shorter(best, reader, core, groups).text if lacks else best.text
    few = core.last - core.first <= FEW
    turned = core.first > 1 and ":" in sentence.words[core.first - 2 : core.first]
    counted = few and core.told and (label[:1].isdigit() or turned)  # "3 people died", "HALE: We lost"
    quoted = (few and _is_remark(sentence, core, label)) or _is_stated(sentence, core, label)
    if (label and counted) or quoted or (len(label) >= SHORTEST and any(group.role != "name" for group in groups)):
        return label
    start = _start(sentence, facts)
    too_little = len(start) >= len(label) + SLACK and not _has_free_number(sentence, facts)
    return start if too_little or not label else label


def _is_stated(sentence: Sentence, core: Core, label: str) -> bool:
    """Whether a label has a number and a verb, and who says it stands behind its words: "Pay rose 5%, he said"."""
    tagged = any(word[0].isalnum() for word in sentence.words[core.last :])
    return tagged and any(map(str.isdigit, label)) and has_verb(sentence, core.first, core.last)


def _is_remark(sentence: Sentence, core: Core, label: str) -> bool:
    """Whether a label is all of a short quotation behind which stands who says it: '"We won," she said'."""
    tagged = any(word[0].isalnum() for word in sentence.words[core.last :])
    whole = tagged and (sentence.quoted or sentence.text[0] in QUOTES) and " " in label
    return whole and label.lower() not in label_words(sentence.language).openers


def _shorter(best: Cut, reader: Reader, core: Core, groups: list[Group]) -> Cut:
    """The cut, or a better one: without who says it, without articles, of the claim with a gap behind its subject."""
    way, told = groups, _told(groups, reader.sentence)
    if told and told[-1].piece.more:  # there is room for more of it than of the whole
        told = claim_from(reader, core, told[0].piece.first) or told
    if told and (cut := fitting(told)).told + (1 if main_verb(told) < len(told) else VERB + REST) > best.told:
        best, way = cut, told
    if himself := _of_himself(groups, reader.sentence):
        cut = fitting(himself)
        best, way = (cut, himself) if cut.told > best.told else (best, way)
    best = _briefer(best, way, reader.sentence)
    if best.owed <= REST or not best.text.endswith(GAP):
        return best
    most = best.told
    for less, other in _ways(best, reader, core, way):
        cut = _briefer(fitting(other), other, reader.sentence)
        if cut.told - less > most:
            best, most = cut, cut.told - less
    return best


def _briefer(cut: Cut, groups: list[Group], sentence: Sentence) -> Cut:
    """The cut, or that of the claim in fewer words, each time by more of them, if it tells more or is fuller."""
    if not cut.owed:
        return cut
    best, told = cut, groups
    for shorten in _BRIEFER:
        if other := shorten(told, sentence):
            shorter, told = fitting(other), other
            fuller = (shorter.told, shorter.worth) >= (best.told, best.worth + SLACK)
            if fuller or shorter.text.endswith(GAP) < best.text.endswith(GAP):
                best = shorter
        if not best.text.endswith(GAP):
            break
    return best


def _ways(best: Cut, reader: Reader, core: Core, groups: list[Group]) -> Iterator[Way]:
    sentence, more = reader.sentence, with_more(reader, core, groups)
    if there := from_there(groups, sentence):
        yield 0, there
    anchor = lacking_quantity(sentence, core, reader.facts, best.text)
    yield from elided(reader, core, groups, anchor, own_verb(groups, more[len(groups) :]))
    if anchor is not None and (amount := to_amount(groups, sentence.language)):
        yield 0, amount
    yield from condensed(more, label_words(sentence.language))
    if best.owed >= VERB + REST:
        yield from to_verb(more, sentence, best.text)


def _told(groups: list[Group], sentence: Sentence) -> list[Group]:
    """What is told behind a verb of saying, which no word before it denies; none if it is no clause."""
    words, tags = label_words(sentence.language), sentence.tags
    acting = [at for at, group in enumerate(groups) if group.role in ACTS][:2]
    study = bool(acting) and _is_study(groups[: acting[0]], tags.get("reports_and_studies", ()))
    if study and len(acting) > 1 and groups[acting[0] + 1].role == "preposition":
        del acting[0]  # "a study published in Leeds found that"
    verb = acting[0] if acting else 0
    if not (verb and _says(groups, verb, sentence, study=study)):
        return []
    first, that = groups[verb].piece.first, tags.get("that", ())
    told = groups[_behind_that(groups, verb, that) :]
    if not told:
        return []
    led = told[0].piece.first - 1 in that and groups[verb].text.lower() not in words.doubts
    if first in tags.get("past_form", ()) and not (led or study or first in tags.get("said_surely", ())):
        return []  # "boats reported missing"
    begins = told[0].role in CONTENT or told[0].text in words.articles or told[0].text in words.determiners
    begins = begins or (told[0].role == "not" and any(group.text in words.existential for group in told[1:2]))
    own = told[1:2] and told[1].text.lower() in words.pronouns  # "told officials they paid"
    own = own or (words.pronouns.get(groups[verb - 1].text.lower()) == "me" and not led)  # "I said the same when"
    acts = main_verb(told)
    if own or not begins:
        return []
    if acts == len(told):  # "menilai putusan itu terlalu berat" tells so without a verb
        return told if not words.be and any(group.text.lower() in words.degrees for group in told) else []
    wanted = acts and told[acts - 1].text.lower() in words.hedges  # "announced a ban to sell"
    lead = next(group for group in told if group.role in ACTS)
    return [] if wanted or bids(sentence, told[0].piece.first, lead.piece.first) else told


def _of_himself(groups: list[Group], sentence: Sentence) -> list[Group]:
    """ "The firm expects $5", where it "said it expects" that; none if "it" may be something else."""
    verb = next((at for at, group in enumerate(groups[:-2]) if group.role in ACTS), 0)
    words, things = label_words(sentence.language), sentence.tags.get("pronoun_thing", ())
    if not verb or not groups[verb].tells or groups[verb + 1].piece.first not in things:
        return []
    at = verb + 2
    at += groups[at].slight or (groups[at].role == "link" and not groups[at].piece.begins)
    does = at < len(groups) and groups[at].text.lower() in words.own_deeds
    subject = [group for group in groups[:verb] if group.text.lower() not in words.articles]
    named = subject and all(group.role in ("noun", "name") for group in subject)
    if not (does and named):
        return []
    told = understood([group.piece for group in (*groups[:verb], *groups[at:])], sentence)
    told[verb].role = "verb"
    return told


def _is_study(subject: list[Group], studies: Sequence[int]) -> bool:
    """Whether what is found stands behind the subject: a survey or the like, and nobody who may find a thing."""
    return any(group.piece.first in studies for group in subject)


def _says(groups: list[Group], verb: int, sentence: Sentence, *, study: bool) -> bool:
    """Whether somebody says or shows something, and does not accuse of it; `study`: a survey or the like does."""
    words, group, subject = label_words(sentence.language), groups[verb], groups[verb - 1]
    said = group.text.lower()
    shows = said in words.showing and (study or group.piece.last in sentence.tags.get("that", ()))
    if group.role != "verb" or said in words.accusing or not (group.tells or shows):
        return False
    if group.tells and group.piece.first not in reporting_words(sentence):
        return False  # "six in ten said": how many do is the claim
    denied = any(one.role == "not" for one in groups[:verb])
    named = (subject.role in CONTENT and not subject.slight) or (study and subject.role == "comma")
    return not denied and (named or subject.text.lower() in words.pronouns)


def _behind_that(groups: list[Group], verb: int, that: Sequence[int]) -> int:
    """Index of the first group of what is told: behind "that", "told reporters in Ohio that", or a comma."""
    for at, group in enumerate(groups[verb + 1 : verb + 1 + LEADING], verb + 1):
        if group.piece.first in that:
            return at + 1
        if group.role in ACTS or group.role == "comma":
            break
    return verb + 1 + (verb + 1 < len(groups) and groups[verb + 1].role == "comma")


def _start(sentence: Sentence, facts: Mapping[int, Piece]) -> str:
    """The sentence from its first word on, cut where a phrase ends."""
    text = " ".join(sentence.text.split()).removesuffix(".").rstrip()
    if text[:1] in QUOTES and QUOTES.isdisjoint(text[1:]):
        text = text[1:]  # the quotation ends in another sentence
    if len(text) <= LONGEST:
        return text
    pieces = Reader(sentence, facts, ()).pieces(0, len(sentence.words))
    if pieces:
        pieces[-1] = pieces[-1].unfinished()
    label = fitting(understood(pieces, sentence)).text
    return label if len(label) >= SHORTEST else shortened(text)


def _has_free_number(sentence: Sentence, facts: Mapping[int, Piece]) -> bool:
    counted = {at for piece in facts.values() for at in range(piece.first, piece.last)}
    return any(at not in counted and is_free_number(sentence, at) for at in range(len(sentence.words)))
