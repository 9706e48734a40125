"""Who says a sentence: the name beside a reporting verb, short names and pronouns resolved to the full name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from claims.extraction.reading import Sentence
from claims.facts import read_negations
from claims.facts.name_rules import name_words, person_names
from claims.facts.negation import negation_reader
from claims.languages import known
from claims.languages.lexicon import knows_word
from claims.records import Organisation, Person, Place, Speaker

_FARTHEST = 8
"""Words between a reporting verb and its speaker, at most: a name, a title, an adverb or a date may stand there."""

_MODIFIERS = 4
"""Words before a noun such as "officials" that may say which ones."""

_NO_MODIFIERS = ("function", "verb", "past", "past_form", "reporting", "preposition_place", "contrast_joiner", "plan")

_UNSAID = 2
"""Words between a "not" and the verb that it denies, at most."""

_BEFORE_SHARE = 2
"""Words in front of a share of people, at most: "Only some 40% of respondents"."""

_CLAUSE_SIGNS = frozenset(',;:"“”')

FARTHEST_PRONOUN = 2
"""Sentences back to which "he" still plainly points."""


class People:
    """The full names of an article, by each short form under which the text goes on to speak of them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._full: dict[str, Person] = {}
        for person in people:
            name = person.name or person.text
            parts = name.split()
            if len(parts) > 1:
                for key in map(str.casefold, (parts[-1], parts[0], name)):
                    known = self._full.get(key)
                    if known is None:
                        self._full[key] = replace(person, name=name)
                    elif known.role is None and person.role and known.name == name:
                        self._full[key] = replace(known, role=person.role)
        self._short = frozenset(
            part
            for person in self._full.values()
            for part in ((person.name or person.text).split()[-1], (person.name or person.text).split()[0])
            if len(part) > 2 and part[0].isupper() and not part.isupper()
        )

    def resolve(self, person: Person) -> Person:
        """`person` with the full name and the role that the article gives, where it gives them."""
        if person.name and person.role:
            return person
        known = self._full.get((person.name or person.text).casefold())
        if known is None:
            return person
        return Person(person.text, person.span, known.name, person.role or known.role)

    def with_short_names(self, sentence: Sentence) -> Sentence:
        """`sentence` with those people whom it calls by a short name only, where the reader of names passed it over."""
        if self._short.isdisjoint(sentence.written):
            return sentence
        starts, ends = sentence.starts, sentence.ends
        taken = [actor.span for actor in _actors(sentence)]
        found = [
            Person(word, (starts[at], ends[at]))
            for at, word in enumerate(sentence.written)
            if word in self._short
            and not any(first < ends[at] and starts[at] < last for first, last in taken)
            and _stands_alone(sentence, at)
        ]
        if not found:
            return sentence
        people = tuple(sorted((*sentence.facts.people, *found), key=lambda person: person.span))
        return replace(sentence, facts=replace(sentence.facts, people=people))


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital is a name of its own: no part of a longer one, nor has its capital from where it
    stands. A word that opens a sentence may be an ordinary one unless it is told of, or a comma follows."""
    if sentence.written[at + 1 : at + 2] and sentence.written[at + 1][0].isupper():
        return False
    if _opens(sentence, at):
        tags, after = sentence.tags, at + 1
        told = any(after in tags.get(name, ()) for name in ("reporting", "past"))
        return told or sentence.words[after : after + 1] == [","] or not _ordinary(sentence, at)
    before = sentence.written[at - 1]
    return not before[0].isupper() or (_opens(sentence, at - 1) and _ordinary(sentence, at - 1))


def _opens(sentence: Sentence, at: int) -> bool:
    return not any(word[0].isalnum() for word in sentence.words[:at]) or sentence.words[at - 1] in ".!?:"


def _ordinary(sentence: Sentence, at: int) -> bool:
    """Whether the word list of the language has the word at `at`."""
    return knows_word(sentence.words[at], sentence.language)


Actor: TypeAlias = Person | Organisation | Place
Before: TypeAlias = Sequence[tuple[Sentence, Speaker | None]]
"""Earlier sentences of the article with their speakers, the nearest last."""


def speaker_of(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The speaker whom `sentence` names or points to; None where it reports nobody's words.

    Args:
        before: the sentences before it in the same article with their speakers, the nearest last.
    """
    for index in sentence.tags.get("according", ()):
        found = _source(sentence, index + 1, people)
        if found:
            return found
    own = sentence.tags.get("reporting_pronoun")
    if own:
        return _pointed_to(sentence, people, before)
    for index in reporting_words(sentence):
        found = _beside(sentence, index, people, before)
        if found:
            return found
    return None


def reporting_words(sentence: Sentence) -> list[int]:
    """Indices of verbs of saying. Some are verbs of saying only after a comma or quotation mark: ", jelas X"."""
    tags = sentence.tags
    closing = [at for at in tags.get("reporting_before_name", ()) if _after_sign(sentence, at)]
    told = sorted({*tags.get("reporting", ()), *tags.get("reporting_body", ()), *closing, *_denying(sentence)})
    sure = [at for at in told if not (_only_wanted(sentence, at) or _of_share(sentence, at))]
    return [at for at in sure if not _unsaid(sentence, at)] if sure and _may_deny(sentence) else sure


def _may_deny(sentence: Sentence) -> bool:
    return sentence.language in known() and not negation_reader(sentence.language).triggers.isdisjoint(sentence.words)


def _unsaid(sentence: Sentence, verb: int) -> bool:
    """Whether nobody says it, or somebody does not: "nobody told", "did not confirm", ", bukan sekadar membantah"."""
    start = sentence.starts[verb]
    for found in read_negations(sentence.text, sentence.language, offset=sentence.span[0]):
        near = found.sweeping or verb - sentence.index_at(found.span[1]) < _UNSAID
        if found.sort == "plain" and found.clause and near and found.span[0] < start < found.scope[1]:
            return True
    sign = next((at for at in range(verb - 1, -1, -1) if not sentence.words[at][0].isalnum()), -1)
    last = verb + 1 == len(sentence.words) or not sentence.words[verb + 1][0].isalnum()
    return last and " ".join(sentence.words[sign + 1 : verb]) in negation_reader(sentence.language).exempted


def _of_share(sentence: Sentence, verb: int) -> bool:
    """Whether a share of people says it, such as in a survey: what is claimed is that so many say so."""
    clause = next((at + 1 for at in range(verb - 1, -1, -1) if sentence.words[at] in _CLAUSE_SIGNS), 0)
    first, start, end = clause + _BEFORE_SHARE, sentence.starts[clause], sentence.starts[verb]
    shares = [fact.span for fact in sentence.facts.quantities if fact.percent and start <= fact.span[0] < end]
    opens = any(sentence.index_at(span[0]) <= first for span in shares)
    told = any(clause <= at <= first and at < verb for at in sentence.tags.get("people_share", ()))
    named = any(start <= actor.span[0] and actor.span[1] <= end for actor in _actors(sentence))
    return (opens or told) and not named


def _denying(sentence: Sentence) -> list[int]:
    """Indices of the verbs by which somebody denies something: "rejected claims that"."""
    if not sentence.facts.negated or negation_reader(sentence.language).said.isdisjoint(sentence.words):
        return []
    return [sentence.index_at(found.span[0]) for found in sentence.denials() if found.sort == "denied"]


def _only_wanted(sentence: Sentence, index: int) -> bool:
    """Whether a verb of saying only says what might be said: "would allow leaders to claim a victory"."""
    tags = sentence.tags
    return index - 1 in tags.get("infinitive", ()) and index + 1 not in tags.get("that", ())


def _after_sign(sentence: Sentence, index: int) -> bool:
    return index > 0 and not sentence.words[index - 1][0].isalnum()


def _beside(sentence: Sentence, index: int, people: People, before: Before) -> Speaker | None:
    tags = sentence.tags
    opens = index + 1 in tags.get("clause_opener", ())  # "Scissors, who advises them, said whether Trump will"
    if index in tags.get("reporting_before_name", ()) and _after_sign(sentence, index) and not opens:
        found = _after(sentence, index + 1, people) or _capital(sentence, index + 1)
        if found:
            return found
    if index in tags.get("reporting_body", ()):
        bodies = [body for body in sentence.facts.organisations if _touches(sentence, body, index)]
        return _as_speaker(bodies[-1], people) if bodies else None
    says = index in tags.get("reporting", ()) or index not in tags.get("reporting_before_name", ())
    return _subject(sentence, index, people, before) if says else None


def _actors(sentence: Sentence) -> list[Actor]:
    facts = sentence.facts
    actors: list[Actor] = [*facts.people, *facts.organisations, *facts.places]
    return sorted(actors, key=lambda actor: actor.span)


def _source(sentence: Sentence, first: int, people: People) -> Speaker | None:
    """Whom "according to" names: who stands before the next comma, or between two of them ("the minister, X, ...")."""
    words = sentence.words
    comma = next((at for at in range(first, len(words)) if words[at] == ","), len(words))
    near = [actor for actor in _actors(sentence) if first <= sentence.index_at(actor.span[0]) < comma]
    beside = [actor for actor in _actors(sentence) if sentence.index_at(actor.span[0]) == comma + 1]
    beside = [actor for actor in beside if words[(end := sentence.index_at(actor.span[1])) : end + 1] == [","]]
    for named in ([actor for actor in (*near, *beside) if isinstance(actor, Person)], near):
        bodies = [actor for actor in named if not isinstance(actor, Place)]
        if bodies:
            return _as_speaker(bodies[0], people)
    if comma - first <= _FARTHEST:
        return _capital(sentence, first) or _noun_phrase(sentence, first, min(first + 4, comma))
    return _after(sentence, first, people) or _capital(sentence, first)


def _after(sentence: Sentence, first: int, people: People) -> Speaker | None:
    """The first name from word `first` on, no farther than a title reaches."""
    if first >= len(sentence.words):
        return None
    limit = sentence.ends[min(first + _FARTHEST, len(sentence.ends) - 1)]
    near = [actor for actor in _actors(sentence) if sentence.starts[first] <= actor.span[0] < limit]
    for kind in (Person, Organisation):
        named = [actor for actor in near if isinstance(actor, kind)]
        if named:
            return _as_speaker(named[0], people)
    return _noun_phrase(sentence, first, min(first + 4, len(sentence.words)))


def _subject(sentence: Sentence, verb: int, people: People, before: Before) -> Speaker | None:
    """What stands before the verb: a name, else a pronoun, else a noun such as "officials"."""
    low = max(0, verb - _FARTHEST)
    start, end = sentence.starts[low], sentence.starts[verb]
    near = [actor for actor in _actors(sentence) if start <= actor.span[0] and actor.span[1] <= end]
    persons = [actor for actor in near if isinstance(actor, Person)]
    if persons:
        return _as_speaker(persons[-1], people)
    if any(verb - 2 <= index < verb for index in sentence.tags.get("pronoun_thing", ())):
        return None  # "it announced": which body that is, no name before it tells
    if any(low <= index < verb for index in sentence.tags.get("pronoun_person", ())):
        return _pointed_to(sentence, people, before)
    phrase = _noun_phrase(sentence, low, verb)
    bodies = [actor for actor in near if not isinstance(actor, Place) or _touches(sentence, actor, verb)]
    if phrase and not (bodies and _parted(sentence, phrase.span[1], bodies[-1].span[0])):
        return phrase
    return _as_speaker(bodies[-1], people) if bodies else _capital(sentence, verb - 1)


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma stands between two places: "tidak hanya polisi, TNI juga membantah"."""
    return "," in sentence.words[sentence.index_at(start) : sentence.index_at(end)]


def _capital(sentence: Sentence, at: int) -> Speaker | None:
    """The one word with a capital at `at`, beside a verb of saying, that no reader of names knew: "kata Bergas"."""
    if not 0 <= at < len(sentence.written) or not sentence.written[at].isalpha() or not _stands_alone(sentence, at):
        return None
    word = sentence.written[at]
    if _opens(sentence, at) and word not in person_names() and _ordinary(sentence, at):
        return None
    if sentence.words[at] in name_words(sentence.language).not_names:  # "said Tuesday that"
        return None
    if not word[0].isupper() or word.isupper() or len(word) < 3 or at in sentence.tags.get("function", ()):
        return None
    return Speaker(word, None, (sentence.starts[at], sentence.ends[at]))


def _touches(sentence: Sentence, actor: Actor, verb: int) -> bool:
    """Whether a place acts: "AS mengklaim", but not "in Paris prices, he claims"."""
    placed = sentence.index_at(actor.span[0]) - 1 in sentence.tags.get("preposition_place", ())
    return not placed and verb - sentence.index_at(actor.span[1]) <= 1


def _noun_phrase(sentence: Sentence, low: int, high: int) -> Speaker | None:
    """A speaker without a name: "US officials", "Pejabat AS"."""
    heads = [index for index in sentence.tags.get("speaker_noun", ()) if low <= index < high]
    if not heads:
        return None
    first, last = heads[0], heads[-1]
    while first > low and sentence.source(sentence.starts[first - 1], sentence.ends[first - 1])[:1].isupper():
        first -= 1
    while first > low and first > heads[0] - _MODIFIERS and _modifies(sentence, first - 1):
        first -= 1
    while last + 1 < high and sentence.source(sentence.starts[last + 1], sentence.ends[last + 1])[:1].isupper():
        last += 1
    if first < heads[0] and sentence.words[first] in name_words(sentence.language).articles:
        first += 1
    span = (sentence.starts[first], sentence.ends[last])
    return Speaker(sentence.source(*span), None, span)


def _modifies(sentence: Sentence, at: int) -> bool:
    """Whether a word before a noun says which one it is: "China's commerce ministry". It stands behind it elsewhere."""
    word, tags = sentence.words[at], sentence.tags
    if not name_words(sentence.language).articles:  # as in Indonesian, whose nouns have no article either
        return False
    return word == "'s" or (word.isalpha() and not any(at in tags.get(name, ()) for name in _NO_MODIFIERS))


def _as_speaker(actor: Actor, people: People) -> Speaker:
    if isinstance(actor, Person):
        person = people.resolve(actor)
        return Speaker(person.name or person.text, person.role, person.span)
    return Speaker(actor.text, None, actor.span)


def _pointed_to(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The one person whom "he" can mean: the last speaker, else the only person of the sentence before."""
    for earlier, speaker in reversed(before[-FARTHEST_PRONOUN:]):
        if speaker is not None:
            return speaker
        names = {people.resolve(person).name or person.text for person in earlier.facts.people}
        if len(names) == 1:
            return _as_speaker(earlier.facts.people[0], people)
        if names:
            return None
    return None
