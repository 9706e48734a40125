"""Short names of claims, in every language of the desk, made from their facts and the words of the sentence.

In its own language a label is a stretch of the sentence without asides, cut where the most of the claim is told
(`own_labels.py`). In another one it is a plain clause of it (`translated.py`), else its facts (`slug.py`), or the
sentence's own words where too much is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from claims.extraction.labels.core import Core, core_of
from claims.extraction.labels.grouping import anchor_of, understood
from claims.extraction.labels.own_labels import own_label
from claims.extraction.pieces import rendering
from claims.extraction.pieces.asides import dropped, is_period
from claims.extraction.pieces.fitting import LONGEST, capital, fitting, shortened
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.pieces.piece import ACTS, Piece, Role
from claims.extraction.pieces.piecing import GAP, READ, WIDEST, Reader, fact_pieces
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES
from claims.extraction.speakers.attribution import before_helpers
from claims.extraction.speakers.reporting import reporting_words
from claims.extraction.translation.slug import slug
from claims.extraction.translation.translated import translated
from claims.facts.names.name_words import name_words
from claims.languages import known
from claims.records import LanguageCode, Organisation, Place, Quantity, Speaker

SAID_TO_BE_FALSE: Final = frozenset(("denied", "false"))
"""Sorts of denials that say of something told that it is not so."""

_ENDS_SUBJECT: Final = frozenset(("comma", *ACTS))

_TOWARDS: Final = frozenset(("to", "in", "at"))
"""Meanings of prepositions behind which stands where something is sent."""

SKIPS: Final = f" {GAP} "
"""How a label shows that it leaves out what stands between two words."""

FEWEST: Final = 3
"""Words of what is denied with which a label can name it."""

IMPERSONAL: Final = 3
"""Words from the start of a clause with which it has no subject before its verb, at most."""

_LEADING_SIGNS: Final = frozenset("-–—.")

_APOSTROPHES: Final = frozenset("'’")

_SPACIOUS: Final = 120
"""Characters of a claim of which a label may have room for all that it must say, at most."""

_AT_ONCE: Final = 150
"""Sentences that go through a step together: few enough that what is made of them stays at hand."""


class Draft(NamedTuple):
    """What the labels of a claim are made of."""

    sentence: Sentence
    core: Core
    reader: Reader
    """Of the words that are claimed."""
    pieces: list[Piece]
    """What the claim says, in order."""
    sent: bool
    """The pieces are only what is sent, and where to."""


def labels_of(told: Sequence[tuple[Sentence, Speaker | None]]) -> list[Mapping[LanguageCode, str]]:
    """A label of at most 60 characters in each language, for each sentence with who says it.

    Numbers and places in a label are facts of its sentence; so are its names, but for words with a capital that no list
    has.
    """
    return [label for first in range(0, len(told), _AT_ONCE) for label in _labels_of(told[first : first + _AT_ONCE])]


def _labels_of(told: Sequence[tuple[Sentence, Speaker | None]]) -> Sequence[Mapping[LanguageCode, str]]:
    """The labels of some sentences; one step is done for all of them before the next, which is faster."""
    facts = [fact_pieces(sentence) for sentence, _ in told]
    cores = [core_of(sentence, speaker) for sentence, speaker in told]
    drafts = [_draft(*one, core, found) for one, core, found in zip(told, cores, facts, strict=True)]
    own = [capital(_own(draft, *one)) for draft, one in zip(drafts, told, strict=True)]
    labels = [dict.fromkeys(known(), label) for label in own]
    for code in known():
        for at, label in _others(drafts, own, code):
            labels[at][code] = capital(label)
    for at, draft in enumerate(drafts):
        if draft.sentence.facts.negated:
            labels[at].update(_denial(draft.sentence, draft.reader.facts, draft.core))
    return labels


def _draft(sentence: Sentence, speaker: Speaker | None, core: Core, facts: Mapping[int, Piece]) -> Draft:
    reader = _reader(sentence, core, facts)
    if sent := _sent(sentence, facts, core):
        return Draft(sentence, core, reader, sent, sent=True)
    return Draft(sentence, core, reader, _pieces_of_label(reader, speaker, core), sent=False)


def _own(draft: Draft, sentence: Sentence, speaker: Speaker | None) -> str:
    """The label in the words of its sentence; with the place in front, if there is room for all of it."""
    label = _dated(draft, sentence, speaker)
    whole = not (draft.sent or GAP in label or draft.core.base)
    where = _where(sentence, draft.core) if whole else ""
    return f"{where}, {label}" if where and len(where) + len(", ") + len(label) <= LONGEST else label


def _dated(draft: Draft, sentence: Sentence, speaker: Speaker | None) -> str:
    """The label in the words of its sentence; with its months and years, if there is room for all of it."""
    reader, core = draft.reader, draft.core
    label = own_label(reader, core, draft.pieces)
    if ";" in label and _are_of_two_times(sentence):
        return label.partition(";")[0] + GAP  # "the rate was 12; it was 9", each of its year
    if draft.sent or GAP in label or not _tells_periods(sentence):
        return label
    gone = dropped(sentence, core.gone, core.first, periods=False)
    if gone == reader.gone or sentence.ends[core.last - 1] - sentence.starts[core.first] > _SPACIOUS:
        return label
    dated = Reader(sentence, reader.facts, gone)
    longer = own_label(dated, core, _pieces_of_label(dated, speaker, core))
    lost = {*label.lower().split()} - {*longer.lower().split()} - label_words(sentence.language).articles
    return label if lost or GAP in longer or not longer[-1].isalnum() else longer


def _where(sentence: Sentence, core: Core) -> str:
    """The place in front that a claim holds of, up to its comma: "In Ohio"; else empty."""
    words, prepositions = sentence.words, label_words(sentence.language).prepositions
    if core.first <= len(("in", "Ohio")) or prepositions.get(words[0]) != "in":
        return ""
    place = next((place for place in sentence.facts.places if place.span[0] == sentence.starts[1]), None)
    ends = place is not None and words[sentence.index_at(place.span[1])] == ","
    return sentence.source(sentence.starts[0], place.span[1]) if place is not None and ends else ""


def _are_of_two_times(sentence: Sentence) -> bool:
    """Whether a date stands on both sides of the first semicolon."""
    at = sentence.starts[sentence.words.index(";")] if ";" in sentence.words else 0
    return len({date.span[0] < at for date in sentence.facts.dates}) > 1


def _tells_periods(sentence: Sentence) -> bool:
    """Whether there is a month or year, and none belongs to another date beside it: "since June last year"."""
    spans = [(sentence.indices(date.span), is_period(date, sentence.language)) for date in sentence.facts.dates]
    close = (one != two and behind.start - first.stop <= 1 for (first, one), (behind, two) in pairwise(spans))
    return any(period for _, period in spans) and not any(close)


def _reader(sentence: Sentence, core: Core, facts: Mapping[int, Piece]) -> Reader:
    return Reader(sentence, facts, dropped(sentence, core.gone, core.first))


def _others(drafts: Sequence[Draft], own: Sequence[str], code: LanguageCode) -> Iterator[tuple[int, str]]:
    """The place of each draft that can be told in another language, with its label there; `own`: in its own one."""
    foreign = [at for at, draft in enumerate(drafts) if draft.pieces and code != draft.sentence.language]
    foreign = [at for at in foreign if drafts[at].sentence.language in known() and not drafts[at].core.bounded]
    glossed = {at: Glossed(drafts[at].pieces, drafts[at].sentence, code) for at in foreign if not drafts[at].sent}
    for at in foreign:
        draft = drafts[at]
        if draft.sent:
            label = _sent_in(draft.pieces, draft.sentence, code)
        else:
            label = translated(glossed[at], LONGEST, negated=draft.sentence.facts.negated)
        if label:
            glossed.pop(at, None)
            yield at, label
    for at, words in glossed.items():
        if label := slug(words, drafts[at].core.last, LONGEST) or _with_gap(words, own[at]):
            yield at, label


def _with_gap(glossed: Glossed, label: str) -> str:
    """A label that leaves out what stands behind its subject, in the other language; empty if a word is in doubt."""
    pieces = _skipping(glossed.pieces, label) if SKIPS in label and not glossed.bounded else []
    sentence = glossed.sentence
    return (
        translated(Glossed(pieces, sentence, glossed.code), LONGEST, negated=sentence.facts.negated) if pieces else ""
    )


def _skipping(pieces: list[Piece], label: str) -> list[Piece]:
    """The pieces of a label that leaves out what stands behind its subject, with a gap there; none if it is not found.

    Args:
        pieces: those of the claim.
        label: its label in its own language.
    """
    head, _, tail = label.casefold().partition(SKIPS)
    told = [piece.text.casefold() for piece in pieces]
    first = next((at for at in range(1, len(told)) if " ".join(told[:at]) == head), 0)
    if not first or SKIPS in tail:
        return []
    verb = next((at for at in range(first + 1, len(told)) if tail.startswith(" ".join(told[at : at + 2]))), 0)
    gap = Piece(pieces[first - 1].last, pieces[first - 1].last + 1, "gap", GAP)
    return [*pieces[:first], gap, *pieces[verb:]] if verb else []


def _denial(sentence: Sentence, facts: Mapping[int, Piece], claimed: Core) -> dict[LanguageCode, str]:
    """ "Denies: ...", "false: ...": what somebody says is not so, with that said in front; empty where nobody does.

    Where what is denied has too few words, but the claimed ones leave out that it is denied: those of the sentence.
    """
    cue = next((cue for cue in sentence.denials() if cue.sort in SAID_TO_BE_FALSE), None)
    if cue is None:
        return {}
    sort = cue.sort
    scope = sentence.indices(cue.scope)
    first, last = scope.start, scope.stop
    while last > first and not sentence.words[last - 1][0].isalnum():
        last -= 1
    leads = {*sentence.tags.get("relative", ()), *sentence.tags.get("that", ()), *sentence.tags.get("reporting", ())}
    while first < last and first in leads:
        first += 1
    core = Core(first, last, frozenset(), told=False)
    pieces = _pieces_of_label(_reader(sentence, core, facts), None, core)
    own = f"{label_words(sentence.language).said[sort]}: "
    what = fitting(understood(pieces, sentence), LONGEST - len(own)).text
    named = sum(len(piece.text.split()) for piece in pieces) >= FEWEST and pieces[0].role != "preposition"
    if not (what and named):
        left_out = sentence.index_at(cue.span[0]) < claimed.first
        return dict.fromkeys(known(), shortened(" ".join(sentence.text.split()))) if left_out else {}
    labels = {}
    for code in known():
        lead = f"{label_words(code).said[sort]}: "
        negated = any(piece.role == "not" for piece in pieces)
        glossed = Glossed(pieces, sentence, code)
        other = translated(glossed, LONGEST - len(lead), negated=negated) if code != sentence.language else ""
        labels[code] = capital(lead + other if other else own + what)
    return labels


def _pieces_of_label(reader: Reader, speaker: Speaker | None, core: Core) -> list[Piece]:
    gone = [at for at in reader.gone if core.first <= at < core.first + 2 * WIDEST]
    stop = min(core.last, core.first + WIDEST + len(gone))
    pieces = reader.pieces(core.first, stop)
    more = stop < core.last or (
        sum([len(piece.text) + 1 for piece in pieces]) >= READ and _is_left(reader, pieces, stop)
    )
    while pieces and (pieces[0].role == "comma" or pieces[0].text in _LEADING_SIGNS):
        del pieces[0]
    comma = next((at for at, piece in enumerate(pieces[:-1]) if piece.role in _ENDS_SUBJECT), 0)
    left_out: tuple[Role, ...] = ("verb", "modal", "preposition") if comma == 1 else ("modal",)
    if comma and pieces[comma].text == "," and pieces[comma + 1].role in left_out and _parts(pieces, comma):
        del pieces[comma]  # what stood between was left out, or it parts a subject from its verb
    while pieces and pieces[-1].last < stop and not more:
        last = pieces[-1]
        told = pieces[-2:] if last.role == "comma" else (last,)
        listing = any(piece.text in label_words(reader.sentence.language).listing for piece in told)
        if not (last.joins or last.relative or last.role == "preposition" or listing):
            break
        del pieces[-1]  # what it led to was a date
    if pieces and more:
        pieces[-1] = pieces[-1].unfinished()
    return _with_subject(pieces, reader, speaker) if core.told else pieces


def _is_left(reader: Reader, pieces: list[Piece], stop: int) -> bool:
    """Whether words of the claim follow behind the pieces for which there was room."""
    return any(at not in reader.gone and reader.words[at][0].isalnum() for at in range(pieces[-1].last, stop))


def _parts(pieces: list[Piece], comma: int) -> bool:
    """Whether words beside a comma are left out, or it stands between a name or noun and a verb that tells of it.

    Not so in "17 new taxes, spend $5", "buktinya, ada".
    """
    before, at, behind = pieces[comma - 1 : comma + 2]
    torn = before.last < at.first or at.last < behind.first
    return torn or before.role == "name" or behind.role == "modal"


def _with_subject(pieces: list[Piece], reader: Reader, speaker: Speaker | None) -> list[Piece]:
    """With the speaker in front where what is said begins with its verb or with "he": the speaker tells of himself."""
    sentence = reader.sentence
    if speaker is None or not pieces or not sentence.span[0] <= speaker.span[0] < sentence.starts[pieces[0].first]:
        return pieces
    words, first = label_words(sentence.language), pieces[0].first
    if any(sentence.words[piece.first] in words.impersonal for piece in pieces[:IMPERSONAL]):
        return pieces  # "there is", "tidak akan ada"
    himself = first in sentence.tags.get("pronoun_person", ()) or sentence.words[first] in words.himself
    if first in sentence.tags.get("pronoun_thing", ()):  # "the agency said it would send"
        behind = [*sentence.words[first + 1 : first + 3], "", ""]
        himself = words.modals.get(behind[0]) == "will" and behind[1] not in words.be
        himself = himself or behind[0] in words.own_deeds
    many = words.pronouns.get(sentence.words[first]) == "they"
    if many and any(one.span == speaker.span for one in sentence.facts.people):
        return pieces  # "Ann Reed warned the bakers that they would lose their mill"
    if first in sentence.tags.get("pronoun_person", ()) and _speaks_of_another(reader, speaker, first):
        return pieces
    if not himself and (pieces[0].role not in ("verb", "modal", "not") or _denies_noun(sentence, first)):
        return pieces
    if not himself and pieces[0].role == "not" and _denies_other(pieces, sentence):
        return pieces
    if not himself and not _follows_saying(sentence, first):
        return pieces  # 'said "do not hire them"': no deed of his
    at = sentence.index_at(speaker.span[0])
    lead = " ".join(sentence.words[:at]).rpartition(",")[2].split()
    thing = at not in reader.facts and name_words(sentence.language).roles.isdisjoint(speaker.name.lower().split())
    if thing and not words.preludes.isdisjoint(lead):
        return pieces  # "according to the report, he will": somebody else
    end, name = sentence.index_at(speaker.span[1]), reader.facts.get(at)
    own = name if name and name.last >= end else Piece(at, end, "name", speaker.name)  # "the Ohio governor"
    return _told_of(_whole_name(own, sentence), pieces[himself:], sentence)


def _told_of(name: Piece, pieces: list[Piece], sentence: Sentence) -> list[Piece]:
    """A name and what is told of it; a verb that was written as one with a pronoun is so with the name, or by itself:
    "she'll sell", "he's not"."""
    if not pieces or pieces[0].text[0] not in _APOSTROPHES:
        return [name, *pieces]
    whole = label_words(sentence.language).contractions.get(sentence.words[pieces[0].first])
    if whole:
        return [name, replace(pieces[0], role="modal", text=whole), *pieces[1:]]
    return [Piece(name.first, name.last, "name", name.text + pieces[0].text), *pieces[1:]]


def _is_body(reader: Reader, speaker: Speaker) -> bool:
    """Whether a speaker is no person, whom alone "he" may mean: "The Herald says he fled"."""
    at, code = reader.sentence.index_at(speaker.span[0]), reader.sentence.language
    if not name_words(code).roles.isdisjoint(speaker.name.lower().split()):
        return False  # "the Ohio governor"
    named = reader.facts.get(at)
    if named is not None:
        return isinstance(named.fact, (Organisation, Place))
    return at > 0 and reader.words[at - 1] in label_words(code).articles and reader.written[at][0].isupper()


def _speaks_of_another(reader: Reader, speaker: Speaker, pronoun: int) -> bool:
    """Whether the pronoun with which a speech begins may mean someone else: in a quotation ('Lee said: "He left"'), of
    those who speak of others ("Ann Lee, prosecuting, said she"), beside somebody else ("Doyle's lawyer, Ann Lee,")."""
    sentence = reader.sentence
    if sentence.words[pronoun - 1] in QUOTES or _is_body(reader, speaker):
        return True
    told = (*(speaker.role or "").casefold().split(), *sentence.words[:pronoun])
    if not label_words(sentence.language).of_others.isdisjoint(told):
        return True
    others = (one.span for one in sentence.facts.people if one.span != speaker.span)
    return any(span[0] < sentence.starts[pronoun] for span in others)


def _follows_saying(sentence: Sentence, first: int) -> bool:
    """Whether a claim begins right behind its verb of saying, or "that" or a comma there: "mengaku telah pergi"."""
    that, told = sentence.tags.get("that", ()), reporting_words(sentence)
    before = before_helpers(sentence, first)
    before -= sentence.words[before] == ","
    before -= before in that
    return before in told or (before >= 0 and sentence.starts[before] in {one.span[0] for one in sentence.facts.dates})


def _denies_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word that denies belongs to the noun behind it: "no dividends have been paid"."""
    return any(cue.sweeping and cue.span[0] == sentence.starts[at] for cue in sentence.denials())


def _denies_other(pieces: list[Piece], sentence: Sentence) -> bool:
    """Whether what a speech begins with denies no deed of who speaks: "said not all of them", "mengatakan, tidak akan
    akurat"."""
    if pieces[1:] and pieces[1].text.lower() in label_words(sentence.language).quantifiers:
        return True
    told = next((piece for piece in pieces if piece.role not in ("not", "modal")), pieces[-1])
    return told.role == "noun" and sentence.words[pieces[0].first - 1] == ","


def _whole_name(name: Piece, sentence: Sentence) -> Piece:
    """The name of a place with the words before it that make it that of a body: "Nissan North America"."""
    first = name.first
    while isinstance(name.fact, Place) and first and sentence.written[first - 1][0].isupper():
        first -= 1
    if first == name.first:
        return name
    return Piece(first, name.last, "name", sentence.source(sentence.starts[first], sentence.ends[name.last - 1]))


def _sent(sentence: Sentence, facts: Mapping[int, Piece], core: Core) -> list[Piece]:
    """ "600 troops to Iraq": what is sent, and where to, unless it is denied."""
    if "sending" not in sentence.tags:
        return []
    anchor = anchor_of(facts, core)
    sending = [at for at in sentence.tags["sending"] if core.first <= at and (anchor is None or at < anchor)]
    if anchor is None or not sending or sentence.facts.negated:
        return []
    words, quantity = label_words(sentence.language), facts[anchor]
    after = quantity.last
    target = facts.get(after + 1)
    named = isinstance(quantity.fact, Quantity) and quantity.fact.noun
    towards = sentence.words[after : after + 1] and words.prepositions.get(sentence.words[after]) in _TOWARDS
    if not (named and target and isinstance(target.fact, Place) and towards):
        return []
    return [quantity, Piece(after, after + 1, "preposition", words.to), target]


def _sent_in(sent: list[Piece], sentence: Sentence, code: LanguageCode) -> str:
    """What `_sent` found, in another language; empty if the noun is not known."""
    count, place = sent[0].fact, sent[-1].fact
    if not isinstance(count, Quantity) or not isinstance(place, Place):
        return ""
    if not rendering.sayable(count, sentence.language, code):
        return ""
    amount = rendering.quantity(count, sentence.language, code)
    return f"{amount} {label_words(code).to} {rendering.place(place, sentence.language, code)}"
