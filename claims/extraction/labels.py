"""Short names of claims, in every language of the desk, made from their facts and the words of the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from claims.extraction import rendering
from claims.extraction.reading import Sentence
from claims.extraction.speakers import reporting_words
from claims.languages import known
from claims.languages.lexicon import phrases
from claims.records import LanguageCode, Organisation, Person, Place, Quantity, Span, Speaker

LONGEST = 60
"""Characters of a label: one line of the claims list."""

WIDEST = 14
"""Words on each side of a quantity, or from the start, that are looked at."""

MOST_PIECES = 7
AFTER_QUANTITY = 4
"""Pieces that are kept in all, and after the quantity that leads a label."""

Fact: TypeAlias = Quantity | Place | Person | Organisation
Role: TypeAlias = Literal["quantity", "name", "noun", "verb", "word", "preposition"]

_LOOSE = ("not_word", "no_word", "never", "without", "only", "since_or_until", "now", "will", "more", "most")
"""Classes of words that belong to the whole clause, not to the noun beside them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence that a label can hold: words `first` up to `last`, exclusive."""

    first: int
    last: int
    role: Role
    text: str
    fact: Fact | None = None


def labels_of(sentence: Sentence, speaker: Speaker | None) -> Mapping[LanguageCode, str]:
    """A label of at most 60 characters in each language. Numbers, places and names in it are facts of the sentence."""
    pieces = chosen(_with_subject(list(_pieces(sentence, *_core(sentence, speaker))), sentence, speaker), sentence)
    return {code: _fitting(pieces, sentence, code) for code in known()}


def _with_subject(pieces: list[Piece], sentence: Sentence, speaker: Speaker | None) -> list[Piece]:
    """With the speaker in front where what is said begins with its verb: the speaker tells of himself."""
    if speaker is None or not pieces or not sentence.span[0] <= speaker.span[0] < sentence.starts[pieces[0].first]:
        return pieces
    if pieces[0].role not in ("verb", "word"):
        return pieces
    at = sentence.index_at(speaker.span[0])
    named = _fact_pieces(sentence).get(at)
    return [named or Piece(at, sentence.index_at(speaker.span[1]), "noun", speaker.name), *pieces]


def _fitting(pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> str:
    """The label of as many pieces as there is room for; the start of the sentence if there are none."""
    for count in range(len(pieces), 0, -1):
        text = _written(_closed(pieces[:count]), sentence.language, code)
        if text and len(text) <= LONGEST:
            return text
    return shortened(" ".join(sentence.text.split()))


def shortened(text: str) -> str:
    """`text`, cut before a word where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def _closed(pieces: Sequence[Piece]) -> list[Piece]:
    """Without prepositions and adverbs at the end: what they belong to is missing."""
    kept = list(pieces)
    while kept and kept[-1].role in ("preposition", "word"):
        kept.pop()
    return kept


# -- which part of the sentence


def _core(sentence: Sentence, speaker: Speaker | None) -> Span:
    """The words that are claimed: without who says it, and without a clause of time or reason in front."""
    first, last = 0, len(sentence.words)
    verbs = reporting_words(sentence)
    if speaker:
        end = sentence.index_at(speaker.span[1])
        leading = (
            [verb for verb in verbs if end <= verb < end + 6] if speaker.span[0] >= sentence.span[0] else verbs[:1]
        )
        closing = [verb for verb in verbs if 4 < verb < sentence.index_at(speaker.span[0])]
        if closing and sentence.words[closing[-1] - 1] in {",", '"', "”"}:
            last = closing[-1]
        elif leading and last - leading[0] > 4:
            first = leading[0] + 1
    if first == 0 and 0 in sentence.tags.get("subordinate", ()) and "," in sentence.words:
        comma = sentence.words.index(",")
        first = comma + 1 if last - comma > 5 else 0
    return first, last


def _dropped(sentence: Sentence) -> set[int]:
    """Words that no label holds: dates, asides in brackets or after "including", titles before a name."""
    gone: set[int] = set()
    for date in sentence.facts.dates:
        gone.update(_indices(sentence, date.span))
    for person in sentence.facts.people:
        if person.role:
            before = sentence.source(sentence.span[0], person.span[0]).rstrip()
            if before.endswith(person.role):
                start = sentence.span[0] + len(before) - len(person.role)
                gone.update(_indices(sentence, (start, person.span[0])))
    depth = 0
    for index, word in enumerate(sentence.words):
        depth += word in "(["
        if depth:
            gone.add(index)
        depth -= depth > 0 and word in ")]"
    return gone | _asides(sentence)


def _asides(sentence: Sentence) -> set[int]:
    """ ", including ...," up to the next comma or the end."""
    gone: set[int] = set()
    for index in sentence.tags.get("aside", ()):
        if index and sentence.words[index - 1] == ",":
            end = next(
                (at for at in range(index, len(sentence.words)) if sentence.words[at] == ","), len(sentence.words)
            )
            gone.update(range(index - 1, min(end + 1, len(sentence.words))))
    return gone


def _indices(sentence: Sentence, span: Span) -> range:
    return range(sentence.index_at(span[0]), sentence.index_at(span[1]))


# -- its pieces


def _pieces(sentence: Sentence, first: int, last: int) -> Iterator[Piece]:
    gone = _dropped(sentence)
    facts = _fact_pieces(sentence)
    first, last = _window(facts, first, last)
    roles = Roles.of(sentence)
    compounds = _compounds(sentence, first, last, roles)
    index = first
    while index < last:
        piece = facts.get(index)
        if index in gone:
            index += 1
        elif piece:
            yield piece
            index = piece.last
        else:
            found = _word_piece(sentence, index, compounds, roles)
            if found:
                yield found
            elif index > first and _parts_clauses(sentence, index):
                yield Piece(index, index + 1, "preposition", ",")
            index = found.last if found else index + 1


def _parts_clauses(sentence: Sentence, index: int) -> bool:
    """A comma, a "but", or an "and" before another verb or number."""
    if sentence.words[index] in ",;:" or index in sentence.tags.get("contrast_joiner", ()):
        return True
    if index not in sentence.tags.get("and_joiner", ()) or index + 1 >= len(sentence.words):
        return False
    return index + 1 in sentence.tags.get("verb", ()) or sentence.words[index + 1][0].isdigit()


def _fact_pieces(sentence: Sentence) -> dict[int, Piece]:
    facts = sentence.facts
    found: dict[int, Piece] = {}
    ranked: list[tuple[Role, Iterable[Fact]]] = [
        ("name", facts.people), ("name", facts.organisations), ("quantity", facts.quantities), ("name", facts.places),
    ]  # fmt: skip
    for role, mentions in ranked:
        for fact in mentions:
            span = _indices(sentence, fact.span)
            if span:
                found.setdefault(span.start, Piece(span.start, span.stop, role, fact.text, fact))
    return found


def _window(facts: Mapping[int, Piece], first: int, last: int) -> Span:
    """The words that can come into a label: those around the first quantity, else the first ones."""
    anchor = next((at for at in sorted(facts) if at >= first and facts[at].role == "quantity"), None)
    if anchor is None or anchor >= last:
        return first, min(last, first + WIDEST)
    return max(first, anchor - WIDEST), min(last, anchor + WIDEST)


def _compounds(sentence: Sentence, first: int, last: int, roles: Roles) -> dict[int, int]:
    """Phrases of the word list among the words `first` up to `last`: first word of each -> end."""
    found: dict[int, int] = {}
    others = [code for code in known() if code != sentence.language]
    for start, end in _runs_of_content(sentence, first, last, roles):
        keys = [rendering.folded(word, sentence.language) for word in sentence.words[start:end]]
        for code in others:
            listed = phrases(keys, sentence.language, code)
            found.update((start + begin, start + stop) for begin, stop, _ in listed)
    return found


def _runs_of_content(sentence: Sentence, first: int, last: int, roles: Roles) -> Iterator[Span]:
    """Two or more words in a row that are neither function words nor signs nor numbers."""
    start = first
    for index in range(first, last + 1):
        if index == last or index in roles.function or not sentence.words[index][0].isalpha():
            if index - start > 1:
                yield start, index
            start = index + 1


def _word_piece(sentence: Sentence, index: int, compounds: Mapping[int, int], roles: Roles) -> Piece | None:
    word = sentence.words[index]
    if word in roles.prepositions and index + 1 < len(sentence.words):
        return Piece(index, index + 1, "preposition", word)
    if not word[0].isalpha() or index in roles.function:
        return None
    last = compounds.get(index, index + 1)
    text = sentence.source(sentence.starts[index], sentence.ends[last - 1])
    if last == index + 1 and index in roles.verbs:
        return Piece(index, last, "verb", text)
    return Piece(index, last, "word" if index in roles.loose else "noun", text)


@dataclass(frozen=True, slots=True)
class Roles:
    """Indices of the words that play a part of their own in a label."""

    function: frozenset[int]
    verbs: frozenset[int]
    loose: frozenset[int]
    prepositions: Mapping[str, str]

    @classmethod
    def of(cls, sentence: Sentence) -> Roles:
        tags = sentence.tags
        return cls(
            frozenset(tags.get("function", ())),
            frozenset((*tags.get("verb", ()), *tags.get("past_form", ()))),
            frozenset(index for name in _LOOSE if name in tags for index in tags[name]),
            rendering.label_words(sentence.language).prepositions,
        )


# -- which of them


def chosen(pieces: Sequence[Piece], sentence: Sentence) -> list[Piece]:
    """The pieces of a label: those around the first quantity that counts something, else the first ones."""
    anchor = next((at for at, piece in enumerate(pieces) if piece.role == "quantity"), None)
    if anchor is None:
        return _clause(pieces)[:MOST_PIECES]
    quantity = pieces[anchor]
    after = _clause(pieces[anchor + 1 :], least=0)
    sent = any(piece.last <= quantity.first for piece in pieces if piece.first in sentence.tags.get("sending", ()))
    target = _target(after) if sent else None
    if target:
        to = rendering.label_words(sentence.language).to
        return [quantity, Piece(target[0].first, target[0].last, "preposition", to), target[1]]
    counts = isinstance(quantity.fact, Quantity) and quantity.fact.noun is not None
    subject = _subject(pieces[:anchor], sentence)
    if counts and after and not (subject and subject[-1].role == "verb"):
        return [quantity, *after[:AFTER_QUANTITY]]
    return [*subject, quantity, *after[:2]]


def _subject(before: Sequence[Piece], sentence: Sentence) -> list[Piece]:
    """Of the clause before a quantity: what it is about, and the verb or preposition beside the quantity."""
    clause = _last_clause(before)
    relative = [word for word in sentence.tags.get("relative", ()) if clause and clause[0].first < word]
    nearest = [at for at, piece in enumerate(clause) if relative and piece.last == relative[-1]]
    clause = clause[nearest[0] :] if nearest else clause
    while clause and clause[0].role == "preposition":
        clause = clause[1:]
    if len(clause) <= AFTER_QUANTITY:
        return clause
    stop = next((at for at, piece in enumerate(clause) if at and piece.role in ("preposition", "verb")), 1)
    beside = [piece for piece in clause[-2:] if piece.role in ("verb", "preposition") and piece not in clause[:stop]]
    return [*clause[: min(stop, 3)], *beside]


def _last_clause(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces after the last comma."""
    commas = [at for at, piece in enumerate(pieces) if piece.text == ","]
    return list(pieces[commas[-1] + 1 :] if commas else pieces)


def _clause(pieces: Sequence[Piece], least: int = 2) -> list[Piece]:
    """The pieces before the first comma that has `least` or more before it, without prepositions in front."""
    kept: list[Piece] = []
    for piece in pieces:
        if (
            piece.role == "preposition"
            and not kept
            and piece.text != ","
            and not isinstance(_following(pieces, piece), Place)
        ):
            continue
        if piece.text == ",":
            if len(kept) >= least:
                break
            continue
        kept.append(piece)
    return kept


def _following(pieces: Sequence[Piece], piece: Piece) -> Fact | None:
    """The fact that the piece after `piece` holds."""
    at = pieces.index(piece) + 1
    return pieces[at].fact if at < len(pieces) else None


def _target(after: Sequence[Piece]) -> tuple[Piece, Piece] | None:
    """The preposition and place that follow at once."""
    if len(after) >= 2 and after[0].role == "preposition" and isinstance(after[1].fact, Place):
        return after[0], after[1]
    return None


# -- in a language


def _written(pieces: Sequence[Piece], source: LanguageCode, code: LanguageCode) -> str:
    turned = rendering.label_words(source).modifier != rendering.label_words(code).modifier
    words: list[str] = []
    at = 0
    while at < len(pieces):
        run = _run(pieces, at, source)
        before_verb = at + 1 < len(pieces) and pieces[at + 1].role == "verb"
        said = [text for piece in run if (text := _said(piece, source, code, before_verb))]
        head = run[0]
        if isinstance(head.fact, Quantity):
            modifiers = said[1:] if not turned else said[:0:-1]
            said = [rendering.quantity(head.fact, source, code, modifiers)]
        elif turned:
            said.reverse()
        words += said
        at += len(run)
    return " ".join(words)


def _run(pieces: Sequence[Piece], at: int, source: LanguageCode) -> list[Piece]:
    """A noun with the nouns and places that qualify it; any other piece stands alone."""
    first = pieces[at]
    run = [first]
    heads_first = rendering.label_words(source).modifier == "after"
    if first.role == "quantity":
        if not (heads_first and isinstance(first.fact, Quantity) and first.fact.noun):
            return run
    elif first.role != "noun" and not (not heads_first and isinstance(first.fact, Place | Organisation)):
        return run
    for before, piece in zip(pieces[at:], pieces[at + 1 :], strict=False):
        qualifies = piece.role == "noun" or isinstance(piece.fact, Place | Organisation)
        joined = piece.first == before.last and (qualifies or (heads_first and isinstance(piece.fact, Person)))
        if not joined or len(run) == 3:
            break
        run.append(piece)
    if not heads_first:
        while len(run) > 1 and run[-1].role == "name":
            run.pop()
    return run


def _said(piece: Piece, source: LanguageCode, code: LanguageCode, before_verb: bool) -> str:
    fact = piece.fact
    if isinstance(fact, Quantity):
        return fact.text
    if isinstance(fact, Place):
        return rendering.place(fact, source, code)
    if isinstance(fact, Organisation):
        return rendering.organisation(fact, source, code)
    if isinstance(fact, Person) or source == code:
        return piece.text
    if piece.role == "preposition":
        meaning = rendering.label_words(source).prepositions.get(piece.text, "")
        return rendering.label_words(code).places.get(
            "to do" if before_verb and meaning in ("for", "to") else meaning, ""
        )
    # a word that no list knows is a name, a loan word or a slip of the pen: it stays, since leaving out a verb would
    # make the label say something else
    return rendering.word(piece.text, source, code, piece.role == "verb") or piece.text
