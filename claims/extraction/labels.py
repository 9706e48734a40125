"""Short names of claims, in every language of the desk, made from their facts and the words of the sentence.

In its own language a label is a stretch of the sentence without asides; in another one it is that stretch translated
(`translated.py`), or, where a word of it is in doubt, the sentence's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.extraction import rendering
from claims.extraction.asides import dropped, indices
from claims.extraction.pieces import Fact, Group, Piece, Role
from claims.extraction.reading import Sentence
from claims.extraction.speakers import reporting_words
from claims.extraction.translated import translated
from claims.facts import read_negations
from claims.languages import known
from claims.languages.lexicon import phrases
from claims.records import LanguageCode, Place, Quantity, Span, Speaker

LONGEST = 60
"""Characters of a label: one line of the claims list."""

WIDEST = 16
"""Words from the start of a label that are looked at."""

ROOM = 44
"""Characters within which the first quantity must end, else the label starts later."""

WHOLE = 20
"""Characters from which a clause is enough for a label, so that it ends at a comma."""

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""

FEWEST = 3
"""Words behind a quantity with which it makes a label alone."""

_QUOTES = frozenset('"“”„«»‘()[]')

_OPEN: frozenset[Role] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign"))
"""Roles at which no label ends: what they belong to is missing."""


def labels_of(sentence: Sentence, speaker: Speaker | None) -> Mapping[LanguageCode, str]:
    """A label of at most 60 characters in each language. Numbers, places and names in it are facts of the sentence."""
    pieces = _pieces_of_label(sentence, speaker)
    whole = shortened(" ".join(sentence.text.split()))
    own = fitting(_own(pieces, sentence))
    if len(own) < SHORTEST and len(whole) >= SHORTEST + SLACK:
        own, pieces = whole, []
    labels = {}
    for code in known():
        groups = (
            translated(pieces, sentence, code, LONGEST)
            if code != sentence.language and sentence.language in known()
            else []
        )
        labels[code] = capital(fitting(groups) or own or whole)
    return labels


def capital(text: str) -> str:
    """`text` with a capital in front, as a heading has it; a word that has capitals of its own stays as it is."""
    first = text.split(" ", 1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """`text`, cut before a word where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def _own(pieces: Sequence[Piece], sentence: Sentence) -> list[Group]:
    groups, last = [], -1
    for piece in pieces:
        close = piece.first == last and sentence.starts[last] == sentence.ends[last - 1]
        groups.append(Group(_written(piece, sentence), piece.role, piece, "" if close else " "))
        last = piece.last
    return groups


def _written(piece: Piece, sentence: Sentence) -> str:
    fact = piece.fact
    if isinstance(fact, Quantity) and not _as_it_stands(fact, sentence):
        return rendering.quantity(fact, sentence.language, sentence.language)
    return piece.text


def _as_it_stands(fact: Quantity, sentence: Sentence) -> bool:
    """Whether a label keeps a quantity as written: in figures, part of a word ("two-year-old"), or in words."""
    if rendering.in_words(fact):
        return True
    joined = sentence.text[fact.span[1] - sentence.span[0] :].startswith("-")
    plain = fact.noun is None or fact.text.endswith(fact.noun)
    return joined or (plain and fact.comparator == "=" and not fact.text[:1].isalpha())


def fitting(groups: Sequence[Group]) -> str:
    """As many groups as there is room for: up to the end or a comma, else cut at an honest place and marked "…"."""
    text, verb, cut, clause = "", False, "", ""
    for at, group in enumerate(groups):
        if group.role == "comma" and text:
            if verb and len(text) >= WHOLE and not _goes_on(groups, at):
                clause = clause or text
            text = text if text.endswith(",") else text + group.text
            continue
        text = text + group.space + group.text if text and group.text else text or group.text
        verb = verb or group.role == "verb"
        if len(text) > LONGEST:
            return clause or cut
        if group.role not in _OPEN and len(text) < LONGEST:
            cut = text + "…"
    if groups and groups[-1].role in _OPEN:
        return clause or cut
    return text + "…" if groups and groups[-1].piece.more and len(text) < LONGEST else text


def _goes_on(groups: Sequence[Group], comma: int) -> bool:
    """Whether "but" or its like follows: the clause before it is another claim."""
    return comma + 1 < len(groups) and groups[comma + 1].piece.contrast


# -- which part of the sentence


def _pieces_of_label(sentence: Sentence, speaker: Speaker | None) -> list[Piece]:
    first, last = _core(sentence, speaker)
    facts = fact_pieces(sentence)
    sent = _sent(sentence, facts, first, last)
    if sent:
        return sent
    start = _start(sentence, facts, first, last)
    gone = dropped(sentence)
    stop = min(last, start + WIDEST + sum(start <= at < start + 2 * WIDEST for at in gone))
    pieces = list(_pieces(sentence, facts, gone, start, stop))
    number = next((at for at in range(start, stop) if at not in facts and _is_free_number(sentence, at)), stop)
    if len(pieces) < FEWEST and number + 1 < stop:
        pieces += _pieces(sentence, facts, gone, number + 1, stop)
        number = stop
    while pieces and pieces[0].role in ("comma", "skipped"):
        del pieces[0]
    if pieces and min(number, stop) < last:
        pieces[-1] = pieces[-1].unfinished()
    return _with_subject(pieces, facts, sentence, speaker) if start == first else pieces


def _sent(sentence: Sentence, facts: Mapping[int, Piece], first: int, last: int) -> list[Piece]:
    """ "600 troops to Iraq": what is sent, and where to, unless it is denied."""
    anchor = _anchor(facts, first, last)
    sending = [at for at in sentence.tags.get("sending", ()) if first <= at and (anchor is None or at < anchor)]
    if anchor is None or not sending or sentence.facts.negated:
        return []
    words, quantity = rendering.label_words(sentence.language), facts[anchor]
    after = quantity.last
    target = facts.get(after + 1)
    named = isinstance(quantity.fact, Quantity) and quantity.fact.noun
    if not (named and target and isinstance(target.fact, Place) and sentence.words[after] in words.prepositions):
        return []
    return [quantity, Piece(after, after + 1, "preposition", words.to), target]


def _anchor(facts: Mapping[int, Piece], first: int, last: int) -> int | None:
    return next((at for at in sorted(facts) if first <= at < last and facts[at].role == "quantity"), None)


def _start(sentence: Sentence, facts: Mapping[int, Piece], first: int, last: int) -> int:
    """Where the label begins: at `first`, or at a later clause if else the first quantity found no room."""
    anchor = _anchor(facts, first, last)
    if anchor is None or sentence.ends[facts[anchor].last - 1] - sentence.starts[first] <= ROOM:
        return first
    denials = [at for at in sentence.tags.get("not_word", ()) if first <= at < anchor]
    joints = {*sentence.tags.get("and_joiner", ()), *sentence.tags.get("contrast_joiner", ())}
    clauses = [at + 1 for at in range(first, anchor) if at in joints or sentence.words[at] in ",;:"]
    verbs = sentence.tags.get("verb", (last,))
    clauses = [at for at in clauses if verbs[0] < at]
    relative = [_noun_before(sentence, at, first) for at in sentence.tags.get("relative", ()) if first < at < anchor]
    near = [at for at in sorted((*clauses, *relative)) if not denials or at <= denials[-1]]
    end = sentence.ends[facts[anchor].last - 1]
    best = next((at for at in near if end - sentence.starts[at] <= ROOM), None)
    if best is not None:
        return best
    return first if denials or last - facts[anchor].last < FEWEST else anchor


def _noun_before(sentence: Sentence, index: int, first: int) -> int:
    """Where the noun begins that a relative clause is about."""
    function = {*sentence.tags.get("function", ()), *sentence.tags.get("verb", ())}
    while index > first and index - 1 not in function and sentence.words[index - 1].isalpha():
        index -= 1
    return index


def _with_subject(
    pieces: list[Piece], facts: Mapping[int, Piece], sentence: Sentence, speaker: Speaker | None
) -> list[Piece]:
    """With the speaker in front where what is said begins with its verb: the speaker tells of himself."""
    if speaker is None or not pieces or not sentence.span[0] <= speaker.span[0] < sentence.starts[pieces[0].first]:
        return pieces
    if pieces[0].role not in ("verb", "modal", "not"):
        return pieces
    at = sentence.index_at(speaker.span[0])
    return [facts.get(at) or Piece(at, sentence.index_at(speaker.span[1]), "name", speaker.name), *pieces]


def _core(sentence: Sentence, speaker: Speaker | None) -> Span:
    """The words that are claimed: without who says it, and without a clause of time or reason in front."""
    first, last = 0, len(sentence.words)
    while last > 1 and not sentence.words[last - 1][0].isalnum():
        last -= 1
    verbs = reporting_words(sentence)
    if speaker:
        end = sentence.index_at(speaker.span[1])
        leading = (
            [verb for verb in verbs if end <= verb < end + 6] if speaker.span[0] >= sentence.span[0] else verbs[:1]
        )
        closing = [verb for verb in verbs if 4 < verb < sentence.index_at(speaker.span[0])]
        if closing and sentence.words[closing[-1] - 1] in {",", '"', "”"}:
            last = closing[-1] - 1
        elif leading and last - leading[0] > 4:
            first = leading[0] + 1
    if first == 0 and "," in sentence.words and (comma := sentence.words.index(",")) < last - 5:
        first = comma + 1 if _is_prelude(sentence, comma) else 0
    first += _opener(sentence, first)
    joiners = _openers(sentence)
    while first < last - 3 and (not sentence.words[first][0].isalnum() or first in joiners):
        first += 1
    return first, last


def _opener(sentence: Sentence, first: int) -> int:
    """How many words only open the sentence: "until now"."""
    listed = rendering.openers(sentence.language)
    if sentence.words[first : first + 1] and sentence.words[first] in listed:
        for words in listed[sentence.words[first]]:
            if sentence.words[first : first + len(words)] == words:
                return len(words)
    return 0


def _is_prelude(sentence: Sentence, comma: int) -> bool:
    """Whether the words before the first comma only say when, why or in what connection."""
    return 0 in sentence.tags.get("subordinate", ()) or (comma <= 3 and 0 in sentence.tags.get("contrast_joiner", ()))


def _openers(sentence: Sentence) -> set[int]:
    """Joiners, that mean nothing without what was said before."""
    tags = sentence.tags
    return {*tags.get("contrast_joiner", ()), *tags.get("and_joiner", ()), *tags.get("that", ())}


# -- its pieces


def fact_pieces(sentence: Sentence) -> dict[int, Piece]:
    """The facts that a label can hold, by their first word."""
    facts = sentence.facts
    found: dict[int, Piece] = {}
    ranked: list[tuple[Role, Iterable[Fact]]] = [
        ("name", facts.people), ("name", facts.organisations), ("quantity", facts.quantities), ("name", facts.places),
    ]  # fmt: skip
    for role, mentions in ranked:
        for fact in mentions:
            span = indices(sentence, fact.span)
            if span:
                found.setdefault(span.start, Piece(span.start, span.stop, role, fact.text, fact))
    return found


def _pieces(sentence: Sentence, facts: Mapping[int, Piece], gone: set[int], first: int, last: int) -> Iterator[Piece]:
    denials = _denials(sentence)
    compounds = _compounds(sentence, first, last)
    contrast = sentence.tags.get("contrast_joiner", ())
    index = first
    while index < last:
        piece = facts.get(index)
        if index in gone:
            index += 1
            continue
        if index in denials:
            end = denials[index]
            piece = Piece(index, end, "not", sentence.source(sentence.starts[index], sentence.ends[end - 1]))
        found = piece or _word_piece(sentence, index, compounds)
        if found.role == "sign" and _is_free_number(sentence, index):
            return
        if found.role != "skipped":
            yield found if index not in contrast else found.contrasting()
        index = max(found.last, index + 1)


def _denials(sentence: Sentence) -> dict[int, int]:
    """Words that deny: first -> end."""
    if not (sentence.facts.negated or "not_word" in sentence.tags):
        return {}
    read = read_negations(sentence.text, sentence.language, offset=sentence.span[0])
    cues = [cue.span for cue in read if cue.clause and cue.sort == "plain"]
    return {span.start: span.stop for cue in cues if (span := indices(sentence, cue))}


def _compounds(sentence: Sentence, first: int, last: int) -> dict[int, int]:
    """Phrases of the word list among the words `first` up to `last`: first word of each -> end."""
    found: dict[int, int] = {}
    others = [code for code in known() if code != sentence.language]
    for start, end in _runs_of_content(sentence, first, last):
        keys = [rendering.folded(word, sentence.language) for word in sentence.words[start:end]]
        for code in others:
            listed = phrases(keys, sentence.language, code)
            found.update((start + begin, start + stop) for begin, stop, _ in listed)
    return found


def _runs_of_content(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Two or more words in a row that are neither function words nor signs nor numbers."""
    prepositions = rendering.label_words(sentence.language).prepositions
    function = {
        *sentence.tags.get("function", ()),
        *(at for at in range(first, last) if sentence.words[at] in prepositions),
    }
    start = first
    for index in range(first, last + 1):
        if index == last or index in function or not sentence.words[index][0].isalpha():
            if index - start > 1:
                yield start, index
            start = index + 1


def _after_noun(sentence: Sentence, index: int) -> bool:
    before = index - 1
    return before >= 0 and sentence.words[before].isalpha() and before not in sentence.tags.get("function", ())


def _is_free_number(sentence: Sentence, index: int) -> bool:
    """A number that is no fact, such as that of a law, and no part of a word ("5th", "ke-5")."""
    if not sentence.words[index][0].isdigit():
        return False
    follower = sentence.starts[index + 1] if index + 1 < len(sentence.words) else -1
    glued = follower == sentence.ends[index] and sentence.words[index + 1][0].isalpha()
    return not glued and not (index and sentence.ends[index - 1] == sentence.starts[index])


def _word_piece(sentence: Sentence, index: int, compounds: Mapping[int, int]) -> Piece:
    word, written, tags = sentence.words[index], sentence.written[index], sentence.tags
    labels = rendering.label_words(sentence.language)
    if word in labels.skipped or (word in labels.pointing and _after_noun(sentence, index)):
        return Piece(index, index + 1, "skipped", written)
    if word in ",;:":
        return Piece(index, index + 1, "comma", word)
    if word in labels.glossary and index not in tags.get("verb", ()):
        return Piece(index, index + 1, "noun", written)
    role: Role | None = "modal" if word in labels.modals else "preposition" if word in labels.prepositions else None
    if role is None and word in labels.links:
        role = "link"
    if role is None and not word[0].isalpha():
        return Piece(index, index + 1, "skipped" if word in _QUOTES else "sign", written)
    if role:
        return Piece(index, index + 1, role, written)
    last = compounds.get(index, index + 1)
    text = sentence.source(sentence.starts[index], sentence.ends[last - 1])
    if last == index + 1 and (index in tags.get("verb", ()) or index in tags.get("past_form", ())):
        return Piece(index, last, "verb", text)
    return Piece(index, last, "function" if index in tags.get("function", ()) else "noun", text)
