"""Who says a sentence: the name beside a reporting verb, or whom a pronoun or an office there points to."""

from __future__ import annotations

from itertools import chain, islice

from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import has_verb
from claims.extraction.speakers.parties import Parties, Pointing
from claims.extraction.speakers.people import People
from claims.extraction.speakers.referents import Before, body_before, holder_of, pointed_to
from claims.extraction.speakers.reporting import after_sign, follows_quotation, frames, names_behind, reporting_words
from claims.extraction.speakers.turns import credited
from claims.records import Speaker


def speaker_of(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The speaker whom `sentence` names or points to; None where it reports nobody's words.

    Args:
        before: the sentences before it in the same article with their speakers, the nearest last.
    """
    found = _told_of(sentence, people)
    if found is None and ":" in sentence.words:
        found = credited(sentence, people.resolve)
    if found == "pronoun":
        return pointed_to(sentence, people, before)
    if found == "thing":
        return body_before(before)
    return found and (holder_of(found, sentence, people, before) or found)


def _told_of(sentence: Sentence, people: People) -> Speaker | Pointing | None:
    according, own = sentence.tags.get("according", ()), [*sentence.tags.get("reporting_pronoun", ())]
    own += [at for at in sentence.tags.get("reporting_pronoun_quoted", ()) if follows_quotation(sentence, at)]
    said = {*reporting_words(sentence), *own}
    if not (according or said):
        return _founded_on(sentence, people)
    framing = {index for index in said if frames(sentence, index)}
    parties = Parties(sentence, people.resolve)
    sources = (parties.behind(index + 1, through=True) for index in according)
    speakers = ("pronoun" if at in own else _beside(parties, at) for at in (*sorted(framing), *sorted(said - framing)))
    first = min(said, default=0)
    # "A group that claimed 3 attacks wrote, according to Reuters"
    whose = first - 1 in sentence.tags.get("relative", ())
    if said and according and first < according[0] and not whose and not has_verb(sentence, 0, first):
        # "The firm said it grew to 5, according to Reuters"
        return next(filter(None, chain(speakers, sources)), None)
    return next(filter(None, chain(islice(speakers, len(framing)), sources, speakers)), None)


def _founded_on(sentence: Sentence, people: People) -> Speaker | None:
    """The body on whose data a sentence that begins with them goes back: "Berdasarkan data BPS, inflasi naik"."""
    based = next(iter(sentence.tags.get("based_on", ())), len(sentence.words))
    found = Parties(sentence, people.resolve).behind(based + 1, through=True) if based <= 1 else None
    bodies = (body.span for body in sentence.facts.organisations)
    return found if isinstance(found, Speaker) and found.span in bodies else None


def _beside(parties: Parties, index: int) -> Speaker | Pointing | None:
    sentence = parties.sentence
    tags = sentence.tags
    if index in tags.get("reporting_body", ()):
        return parties.body_before(index)
    if index in tags.get("reporting_in_front", ()) and names_behind(sentence, index):
        return parties.behind(index + 1)
    inverts = index in tags.get("reporting_before_name", ())
    inverts = inverts or (index in tags.get("reporting_quoted", ()) and after_sign(sentence, index))
    found = parties.before(index) if index in tags.get("reporting", ()) or not inverts else None
    # "Scissors, who advises them, said whether Trump will"
    opens = index + 1 in tags.get("clause_opener", ()) and not parties.points(index + 1)
    if found is None and inverts and after_sign(sentence, index) and not opens:
        return parties.behind(index + 1)
    return found
