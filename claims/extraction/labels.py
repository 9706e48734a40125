"""Short names of claims, in every language of the desk, made from their facts and the words of the sentence.

In its own language a label is a stretch of the sentence without asides, cut where a phrase ends. In another one it is a
plain clause of it (`translated.py`), else its actor and what is counted, or, where a word is in doubt, the sentence's
own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.extraction import rendering
from claims.extraction.asides import dropped, indices
from claims.extraction.core import Core, core_of
from claims.extraction.counted import by_facts
from claims.extraction.pieces import Group, Piece, Role
from claims.extraction.piecing import GAP, READ, Reader, fact_pieces, is_free_number
from claims.extraction.reading import Sentence
from claims.extraction.translated import translated
from claims.languages import known
from claims.records import LanguageCode, Place, Quantity, Speaker

LONGEST = 60
"""Characters of a label: one line of the claims list."""

WIDEST = 18
"""Words from the start of a label that are looked at."""

ROOM = 46
"""Characters within which the first quantity must end, else words before it are left out."""

WHOLE = 20
"""Characters from which a clause is enough for a label, so that it ends at a comma."""

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""

EARLY = 24
"""Characters from which a label ends where a phrase does rather than go on to the last word that has room."""

LIST = 7
"""Words from a comma to the last part of a list: ", safe, voluntary, and", at most."""

SUBJECT = 28
"""Characters of a subject behind which words may be left out."""

LEAD = 3
"""Words before a quantity that belong to it."""

FEW = 10
"""Up to here a number in words stays in words."""

SAID_TO_BE_FALSE = frozenset(("denied", "false"))
"""Sorts of denials that say of something told that it is not so."""

FEWEST = 3
"""Words of what is denied with which a label can name it."""

_OPEN: frozenset[Role] = frozenset(("preposition", "link", "modal", "not", "comma", "function", "sign", "gap"))
"""Roles at which no label ends: what they belong to is missing."""


def labels_of(sentence: Sentence, speaker: Speaker | None) -> Mapping[LanguageCode, str]:
    """A label of at most 60 characters in each language. Numbers, places and names in it are facts of the sentence."""
    core, facts = core_of(sentence, speaker), fact_pieces(sentence)
    if sentence.facts.negated and (denial := _denial(sentence, facts)):
        return denial
    sent = _sent(sentence, facts, core)
    pieces = sent or _pieces_of_label(sentence, speaker, core, facts)
    own = _own_label(sentence, core, facts, pieces)
    labels = {}
    for code in known():
        other = ""
        if code != sentence.language and sentence.language in known() and pieces:
            other = _sent_in(sent, sentence, code) if sent else translated(pieces, sentence, code, LONGEST)
            other = other or by_facts(pieces, sentence, code, LONGEST)
        labels[code] = capital(other or own)
    return labels


def _denial(sentence: Sentence, facts: Mapping[int, Piece]) -> dict[LanguageCode, str]:
    """ "Denies: ...", "false: ...": what somebody says is not so, with that said in front; empty where nobody does."""
    cue = next((cue for cue in sentence.denials() if cue.sort in SAID_TO_BE_FALSE), None)
    if cue is None:
        return {}
    sort = cue.sort
    scope = indices(sentence, cue.scope)
    first, last = scope.start, scope.stop
    while last > first and not sentence.words[last - 1][0].isalnum():
        last -= 1
    leads = {*sentence.tags.get("relative", ()), *sentence.tags.get("that", ()), *sentence.tags.get("reporting", ())}
    while first < last and first in leads:
        first += 1
    core = Core(first, last, frozenset(), False)
    pieces = _pieces_of_label(sentence, None, core, facts)
    own_words = rendering.label_words(sentence.language)
    own = f"{own_words.said[sort]}: " if sort in own_words.said else ""
    what = fitting(_own(pieces, sentence), LONGEST - len(own))
    if not what or not own or len(pieces) < FEWEST:
        return {}
    labels = {}
    for code in known():
        lead = f"{rendering.label_words(code).said[sort]}: "
        negated = any(piece.role == "not" for piece in pieces)
        other = translated(pieces, sentence, code, LONGEST - len(lead), negated) if code != sentence.language else ""
        labels[code] = capital(lead + other if other else own + what)
    return labels


def _own_label(sentence: Sentence, core: Core, facts: Mapping[int, Piece], pieces: Sequence[Piece]) -> str:
    """The label in the words of the sentence."""
    whole = shortened(" ".join(sentence.text.split()))
    label = fitting(_own(pieces, sentence))
    anchor = _anchor(facts, core)
    if anchor is not None and pieces and pieces[0].first <= anchor and pieces[0].role != "quantity":
        end = sentence.ends[facts[anchor].last - 1] - sentence.starts[pieces[0].first]
        if end > ROOM and facts[anchor].text not in label and not rendering.is_time(facts[anchor].fact):
            label = _elided(sentence, core, facts, pieces, anchor) or label
    if label and (len(label) >= SHORTEST or len(whole) < len(label) + SLACK or _has_free_number(sentence, facts)):
        return label
    return whole


def _has_free_number(sentence: Sentence, facts: Mapping[int, Piece]) -> bool:
    counted = {at for piece in facts.values() for at in range(piece.first, piece.last)}
    return any(at not in counted and is_free_number(sentence, at) for at in range(len(sentence.words)))


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


def _own(pieces: Sequence[Piece], sentence: Sentence) -> list[Group]:
    groups, last = [], -1
    for piece in pieces:
        close = piece.first == last and sentence.starts[last] == sentence.ends[last - 1]
        groups.append(Group(_written(piece, sentence), piece.role, piece, "" if close else " "))
        last = piece.last
    return groups


def _written(piece: Piece, sentence: Sentence) -> str:
    fact = piece.fact
    if not isinstance(fact, Quantity) or _as_it_stands(fact, sentence):
        return piece.text
    return rendering.quantity(fact, sentence.language, sentence.language)


def _as_it_stands(fact: Quantity, sentence: Sentence) -> bool:
    """Whether a label keeps a quantity as written: figures with a plain noun, small numbers, numbers in phrases."""
    if sentence.text[fact.span[1] - sentence.span[0] :].startswith("-") or not rendering.is_plain(
        fact, sentence.language
    ):
        return True
    if not any(map(str.isdigit, fact.text)):
        return rendering.in_words(fact) or (fact.value < FEW and fact.currency is None and not fact.percent)
    return fact.noun is None or fact.text.endswith(fact.noun) or len(fact.text.split()) != 2


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
    length = 0
    for at, group in enumerate(groups):
        length += len(group.space) + len(group.text)
        if length > longest:
            break
        if group.role == "quantity":
            return at
    return 0


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


# -- which part of the sentence


def _pieces_of_label(
    sentence: Sentence, speaker: Speaker | None, core: Core, facts: Mapping[int, Piece]
) -> list[Piece]:
    gone = dropped(sentence, core.gone)
    stop = min(core.last, core.first + WIDEST + sum(core.first <= at < core.first + 2 * WIDEST for at in gone))
    pieces = Reader(sentence, facts, gone).pieces(core.first, stop)
    while pieces and pieces[0].role in ("comma", "skipped"):
        del pieces[0]
    if [piece.role for piece in pieces[1:3]] in (["comma", "verb"], ["comma", "modal"]):
        del pieces[1]  # what stood between was left out
    if pieces and (stop < core.last or sum([len(piece.text) + 1 for piece in pieces]) >= READ):
        pieces[-1] = pieces[-1].unfinished()
    return _with_subject(pieces, facts, sentence, speaker) if core.told else pieces


def _elided(sentence: Sentence, core: Core, facts: Mapping[int, Piece], pieces: Sequence[Piece], anchor: int) -> str:
    """ "Disney … spending over $3 billion": the subject, and the first quantity with what stands around it."""
    subject: list[Piece] = []
    for piece in pieces:
        if piece.role in ("verb", "modal", "not", "preposition", "comma", "function") or piece.begins:
            break
        subject.append(piece)
    if not subject or sentence.facts.negated or not _one_clause(sentence, subject, anchor):
        return ""
    head = fitting(_own(subject, sentence))
    if not head or len(head) > SUBJECT or head.endswith(GAP):
        return ""
    gone = dropped(sentence, core.gone)
    start = _lead(sentence, gone, subject[-1].last, anchor)
    verbs = sentence.tags.get("verb", ())
    if start is None or any(subject[-1].last <= at < start for at in verbs):
        return ""
    tail = Reader(sentence, facts, gone).pieces(start, min(core.last, anchor + WIDEST))
    if tail and core.last > anchor + WIDEST:
        tail[-1] = tail[-1].unfinished()
    said = fitting(_own(tail, sentence), LONGEST - len(head) - len(GAP) - 2)
    return f"{head} {GAP} {said}" if _written(facts[anchor], sentence) in said else ""


def _one_clause(sentence: Sentence, subject: Sequence[Piece], anchor: int) -> bool:
    """Whether a subject is a noun or name, and no other clause begins between it and a quantity."""
    if not any(piece.role in ("noun", "name") and piece.text.lower() not in _generic(sentence) for piece in subject):
        return False
    tags, names = sentence.tags, ("contrast_joiner", "and_joiner", "relative", "subordinate", "that")
    joints = {at for name in names for at in tags.get(name, ())}
    between = range(subject[-1].last, anchor)
    return joints.isdisjoint(between) and not any(sentence.words[at] in ",;:" for at in between)


def _generic(sentence: Sentence) -> frozenset[str]:
    return rendering.label_words(sentence.language).generic


def _lead(sentence: Sentence, gone: set[int], first: int, anchor: int) -> int | None:
    """The verb close by of which a quantity is the object; None if there is none."""
    for at in range(anchor - 1, max(first, anchor - LEAD) - 1, -1):
        if at in gone or not sentence.words[at][0].isalpha():
            return None
        if at in sentence.tags.get("verb", ()):
            return at
    return None


def _sent(sentence: Sentence, facts: Mapping[int, Piece], core: Core) -> list[Piece]:
    """ "600 troops to Iraq": what is sent, and where to, unless it is denied."""
    anchor = _anchor(facts, core)
    sending = [at for at in sentence.tags.get("sending", ()) if core.first <= at and (anchor is None or at < anchor)]
    if anchor is None or not sending or sentence.facts.negated:
        return []
    words, quantity = rendering.label_words(sentence.language), facts[anchor]
    after = quantity.last
    target = facts.get(after + 1)
    named = isinstance(quantity.fact, Quantity) and quantity.fact.noun
    if not (named and target and isinstance(target.fact, Place) and sentence.words[after] in words.prepositions):
        return []
    return [quantity, Piece(after, after + 1, "preposition", words.to), target]


def _sent_in(sent: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> str:
    """What `_sent` found, in another language; empty if the noun is not known."""
    count, place = sent[0].fact, sent[-1].fact
    if not isinstance(count, Quantity) or not isinstance(place, Place):
        return ""
    if not rendering.sayable(count, sentence.language, code):
        return ""
    amount = rendering.quantity(count, sentence.language, code)
    return f"{amount} {rendering.label_words(code).to} {rendering.place(place, sentence.language, code)}"


def _anchor(facts: Mapping[int, Piece], core: Core) -> int | None:
    """The first quantity of the claimed words."""
    return next((at for at in sorted(facts) if core.first <= at < core.last and facts[at].role == "quantity"), None)


def _with_subject(
    pieces: list[Piece], facts: Mapping[int, Piece], sentence: Sentence, speaker: Speaker | None
) -> list[Piece]:
    """With the speaker in front where what is said begins with its verb or with "he": the speaker tells of himself."""
    if speaker is None or not pieces or not sentence.span[0] <= speaker.span[0] < sentence.starts[pieces[0].first]:
        return pieces
    himself = pieces[0].first in sentence.tags.get("pronoun_person", ())
    if not himself and pieces[0].role not in ("verb", "modal", "not"):
        return pieces
    at = sentence.index_at(speaker.span[0])
    name = facts.get(at) or Piece(at, sentence.index_at(speaker.span[1]), "name", speaker.name)
    return [name, *pieces[himself:]]
