"""A claim in short in another language: who does what to how many, where; nothing where a word of it is in doubt.

Only the words of headline_words.py, counted nouns, names and numbers are translated, and only in the order that a plain
clause has: subject, verb, object, places. A word that is not known ends the label before its phrase, or leaves no label
at all, since a guess would tell something else. How verbs are put together is told by the language files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from operator import eq

from claims.extraction.pieces.asides import dropped
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.pieces.piece import ACTS
from claims.extraction.pieces.piecing import Reader, fact_pieces
from claims.extraction.reading.label_words import label_words
from claims.extraction.translation.clause import Clause
from claims.extraction.translation.dated import dated, is_all_that_follows
from claims.extraction.translation.limits import is_bounded, is_denied_elsewhere
from claims.records import LanguageCode, Quantity


def translated(glossed: Glossed, room: int, *, negated: bool) -> str:
    """The pieces in the other language, in at most `room` characters; empty if a word that is needed is in doubt.

    Args:
        negated: whether the pieces deny something.
    """
    label = _clause_of(glossed, room, negated=negated)
    return "" if label and is_bounded(glossed) else label


def _clause_of(glossed: Glossed, room: int, *, negated: bool) -> str:
    """The first clause that can be told."""
    main = _main_clause(glossed)
    if (
        main is None
        or main.is_unreal()
        or not _has_predicate(main)
        or not glossed.own.conditions.isdisjoint(main.spoken)
    ):
        return ""
    if label := _told(main, room, negated=negated):
        return label
    if negated or not any(isinstance(piece.fact, Quantity) for piece in main.pieces):
        return ""
    for at in _later(main):
        if main.spoken[at] in glossed.own.pronouns or main.spoken[at] in glossed.own.possessives:
            continue  # who that is stands in the clause before
        label = _told(Glossed(main.pieces[at:], main.sentence, main.code), room, negated=negated)
        if any(map(str.isdecimal, label)):
            return label
    return ""


def _later(glossed: Glossed) -> Iterator[int]:
    """The pieces with which later clauses begin that stand alone as well, where a number is what they tell."""
    own, that, acted = glossed.own, glossed.sentence.tags.get("that", ()), False
    for at, piece in enumerate(glossed.pieces[:-2]):
        word = glossed.spoken[at]
        if word in own.doubts or word in own.conditions or word in own.elsewhere or piece.role == "not":
            return
        if (piece.joins or piece.role == "comma") and at and glossed.pieces[at - 1].role in ("noun", "name"):
            continue  # "losses of A and B", "ministers of A, B and C": what follows may be no subject
        joined = piece.role == "comma" and glossed.pieces[at + 1].joins
        acted = acted or piece.role in ACTS  # not yet in "earnings after tax rose"
        clausal = piece.first in that or (acted and word in own.factual)
        if piece.contrast or piece.joins or clausal or (piece.role == "comma" and not joined):
            yield at + 1


def _told(glossed: Glossed, room: int, *, negated: bool) -> str:
    """A clause from its first piece on."""
    clause = Clause(glossed)
    least = clause.read()
    if not least or clause.shared or (negated and not clause.denied and not is_denied_elsewhere(glossed, clause.at)):
        return ""
    said = clause.said
    for count in range(len(said), least - 1, -1):
        cut = count < len(said) or not clause.closed
        if cut and (clause.reports or clause.is_rated(said[count - 1]) or not clause.may_end(count)):
            return ""  # "claims figure…": what is claimed is left out
        if clause.lacks(count, least, cut=cut):
            return ""
        if cut and count > least and (clause.is_hollow(count, cut=cut) or (count == len(said) and clause.shared_place)):
            continue
        text = " ".join(said[:count])
        if any(map(eq, text.split(" "), text.split(" ")[1:])):
            return ""  # two words of one meaning: "violent backlash"
        if cut and text.rpartition(" ")[2] in glossed.words.prepositions:
            continue
        if label := _ended(clause, text, room, least=count == least, cut=cut):
            return label if label != "…" else ""
        first, joint, _ = text.rpartition(f" {glossed.words.said['and']} ")
        two = count == least and not clause.whole and any(joint in part for part in said[1:count])
        if joint and two and len(first) < room and not clause.denied:
            return f"{first}…"
    return _without_asides(said, clause.asides, least, room) if clause.asides and clause.closed else ""


def _ended(clause: Clause, text: str, room: int, *, least: bool, cut: bool) -> str:
    """The text with its date and its end; empty where there is no room, and nothing but "…" if it tells nothing.

    Args:
        least: the text is the least that was read.
        cut: more of the clause follows.
    """
    dated = _with_date(clause, text, cut=cut) if text == " ".join(clause.said) else ""
    if dated and len(dated) <= room:
        return dated
    if least and clause.bare and clause.verb in clause.own.happening:
        return "…"  # "the ceremony started": when is what is told
    text += "…" if cut else ""
    return text if len(text) <= room else ""


def _with_date(clause: Clause, text: str, *, cut: bool) -> str:
    """All that was read, with when it was; empty if that is not told. `cut`: more of the clause follows."""
    when = dated(clause.glossed, clause.at, any_day=clause.bare and clause.verb in clause.own.happening)
    if not when:
        return ""
    return f"{text} {when}{'…' if cut and not is_all_that_follows(clause.glossed, clause.at) else ''}"


def _without_asides(said: Sequence[str], asides: range, least: int, room: int) -> str:
    """The clause without what stands behind its subject and says which it is, which makes room for the rest."""
    text = f"{' '.join(said[: asides.start])} … {' '.join(said[asides.stop :])}"
    return text if len(text) <= room and len(said) == least else ""


def _main_clause(glossed: Glossed) -> Glossed | None:
    """What stands behind a clause in front that only says when: "Setelah bertemu presiden, ..."; none behind "if"."""
    sentence, pieces, own = glossed.sentence, glossed.pieces, glossed.own
    first = pieces[0].first
    if first and not own.conditions.isdisjoint(sentence.words[:first]):
        return None
    if sentence.words[first] not in own.time_clauses or "," not in sentence.words[first:]:
        return glossed
    comma = sentence.words.index(",", first)
    behind = Reader(sentence, fact_pieces(sentence), dropped(sentence)).pieces(comma + 1, len(sentence.words) - 1)
    return Glossed(behind, sentence, glossed.code) if behind else glossed


def _has_predicate(glossed: Glossed) -> bool:
    """Whether there is any word without which no clause can be read."""
    acts, others = glossed.lexicon.acts, _predicative(glossed.sentence.language)
    if any(word and (acts[word] or word in others) for word in glossed.spoken):
        return True
    last, first = glossed.spoken[len(glossed.pieces) - 1], " ".join(glossed.spoken[:2])
    if glossed.own.be or first in glossed.own.pronouns:
        return False
    return glossed.lexicon.is_a(last, "adjective") is not None  # "vaksin itu aman"


@cache
def _predicative(code: LanguageCode) -> frozenset[str]:
    """Words that tell of a quality, or that something is, without a verb of the list."""
    own = label_words(code)
    standing = (phrase.partition(" ")[0] for phrase in own.standing)
    places = own.situated | own.remaining
    return frozenset((*own.be, *own.modals, *own.denials, *own.degrees, *own.existential, *standing)) | places
