"""Who says a sentence: the name beside a reporting verb, short names and pronouns resolved to the full name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from operator import itemgetter
from typing import TypeAlias

from claims.extraction.pieces.verb_forms import verb_forms
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES, comma_behind, has_verb
from claims.extraction.speakers.lone_names import may_name, stands_alone
from claims.extraction.speakers.noun_phrases import actors_of
from claims.extraction.speakers.parties import Parties, Pointing
from claims.extraction.speakers.turns import credited
from claims.facts import Negation
from claims.facts.names.name_words import name_words
from claims.facts.negation import negation_reader
from claims.languages import known
from claims.records import Person, Speaker

_UNSAID = 2
"""Words between a "not" and the verb that it denies, at most."""

_BEFORE_SHARE = 2
"""Words in front of a share of people, at most: "Only some 40% of respondents"."""

_LEADING, _TRAILING = 8, 3
"""Words before a verb, back to a comma, and behind it, in a clause at the end that only tells who says so."""

_FRONTED = 12
"""Words of a name with its office behind a verb of saying that opens a sentence, at most."""

_CLAUSE_SIGNS = frozenset(',;:"“”')
_CLOSING_QUOTES = frozenset('"”')

_ENDING = frozenset(",.!?…-–—")
"""Signs with which what somebody says ends within its quotation marks."""

_BOUND_NUMBER = 5
"""Words from a verb to the end of its number, at most: "claimed more than 100 lives"."""

_BEFORE_FIGURES = 5
"""Words from "reported" to "profit", at most."""

_NICKNAME = re.compile('["“”]')
_PARTED = 2
"""Parts of a name around a quotation mark, beyond which one of them is a nickname."""

_LONGEST_NAME = 20
"""Words of a name that has short forms, at most: a row of capitals without end is none."""

_DESCRIBED = 5
"""Words between a noun and what shows that it was named before, at most."""

_SHORTLY = 4
"""Sentences back in which somebody spoke who may be "he"."""

_SOMEBODY = ("somebody", "speaker_noun", "kin_and_counsel")
"""Words for people, who may be "he" too where they stand among the first words of a sentence."""

_OPENING = 3
"""First words of a sentence, which hold its subject."""

FARTHEST_PRONOUN = 2
"""Sentences back to which "he" still plainly points; beyond them only to a person who spoke, and nobody since."""


class People:
    """The full names of an article, by each short form, or alias, under which the text goes on to speak of them.

    Args:
        sentences: all of the article, in order.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        aliases = dict(chain.from_iterable(map(_aliases, sentences)))
        self._named: dict[str, Person] = {}
        """With the first role that the text gives somebody of that name."""
        self._called: dict[str, list[tuple[int, str]]] = {}
        """Short form -> where somebody is named whom it may mean, and the full name."""
        self._single: dict[str, str | None] = {}
        """Name of one word -> the first role that the text gives somebody who is called so: "President Trump"."""
        for person in chain.from_iterable(sentence.facts.people for sentence in sentences):
            name, parts = person.text, person.text.split()
            if name in aliases:
                self._called.setdefault(name.casefold(), []).append((person.span[0], aliases[name]))
            elif len(parts) > 1 and (name in self._named or name.casefold() not in self._called):
                first = self._named.setdefault(name, replace(person, name=name))
                if first.role is None and person.role:
                    self._named[name] = replace(first, role=person.role)
                cuts = range(1, len(parts)) if len(parts) <= _LONGEST_NAME else ()
                short = (" ".join(part) for at in cuts for part in (parts[at:], parts[:at]))
                for key in map(str.casefold, (name, *short, *parts[1:-1])):
                    self._called.setdefault(key, []).append((person.span[0], name))
            elif len(parts) == 1:
                self._single[name] = self._single.get(name) or person.role
        ends = (part for name in self._named for part in (name.split()[-1], name.split()[0]))
        titled = (name for name, role in self._single.items() if role)
        self._short = frozenset(
            part for part in chain(ends, titled) if len(part) > 2 and part[0].isupper() and not part.isupper()
        )

        families: dict[str, set[str]] = {}
        for name in self._named:
            families.setdefault(name.rpartition(" ")[2], set()).add(name.partition(" ")[0])
        self._namesakes = frozenset(family for family, firsts in families.items() if len(firsts) > 1)

    def named(self) -> Iterable[Person]:
        """Everybody once, by the full name, with the first role that the text gives."""
        return self._named.values()

    def knows(self, name: str) -> bool:
        """Whether somebody has this name, and no shorter one is told of him."""
        return name in self._named or name in self._single

    def resolve(self, person: Person) -> Person:
        """`person` with the full name and the role that the article gives, where it gives them: of two with that short
        name whoever was named last."""
        called = self._called.get(person.text.casefold())
        if called is None:
            role = None if person.role else self._single.get(person.text)
            return person if role is None else replace(person, role=role)
        last = bisect_right(called, person.span[0], key=itemgetter(0)) - 1
        name = called[max(last, 0)][1]
        known = self._named.get(name, person)
        return Person(person.text, person.span, known.name, person.role or known.role)

    def named_in(self, sentence: Sentence, *, acting: bool = False) -> dict[str, Person]:
        """The people of a sentence by their full names; `acting`: without those who only say whose something is."""
        labels = label_words(sentence.language)
        owners = labels.of_people | labels.camps if acting else frozenset()
        people = sentence.facts.people
        if owners:
            places = [(sentence.index_at(person.span[0]), person) for person in people]
            around = {at + 1 for at in sentence.tags.get("around_somebody", ())}  # "koalisi pendukung Budi"
            own = [pair for pair in places if pair[0] not in around]
            people = tuple(person for at, person in own if owners.isdisjoint(sentence.words[at - 1 : at]))
        known = map(self.resolve, people)
        return {person.name or person.text: person for person in known}

    def with_short_names(self, sentence: Sentence) -> Sentence:
        """`sentence` with those people whom it calls by a short name only, where the reader of names passed it over or
        took it for a place that no list knows: "in Mayer's career"."""
        if self._short.isdisjoint(sentence.written):
            return sentence
        if not self._namesakes.isdisjoint(sentence.written):
            sentence = replace(sentence, namesakes=self._namesakes)
        starts, ends = sentence.starts, sentence.ends
        places = tuple(place for place in sentence.facts.places if place.code or place.text not in self._short)
        if len(places) < len(sentence.facts.places):
            sentence = replace(sentence, facts=replace(sentence.facts, places=places))
        taken = [one.span for one in (*actors_of(sentence), *sentence.facts.dates)]  # Theresa May left in May
        found = [
            Person(word, (starts[at], ends[at]))
            for at, word in enumerate(sentence.written)
            if word in self._short
            and not any(first < ends[at] and starts[at] < last for first, last in taken)
            and stands_alone(sentence, at)
        ]
        if not found:
            return sentence
        people = tuple(sorted((*sentence.facts.people, *found), key=lambda person: person.span))
        return replace(sentence, facts=replace(sentence.facts, people=people))


def with_roles(speakers: Sequence[Speaker | None], people: People) -> list[Speaker | None]:
    """The speakers, those without a role with the first that the article gives a person of that name beside a verb of
    saying."""
    persons = {person.text for person in people.named()}
    roles: dict[str, str] = {}
    for speaker in speakers:
        if speaker and speaker.role and speaker.name in persons:
            roles.setdefault(speaker.name, speaker.role)
    return [
        replace(one, role=roles[one.name]) if one and one.role is None and one.name in roles else one
        for one in speakers
    ]


def _aliases(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Other names of people with their names, "Saifullah Yusuf alias Gus Ipul", "Joko “Jokowi” Widodo", "Joko Widodo
    (Jokowi)"."""
    for person in sentence.facts.people:
        parts = _NICKNAME.split(person.text)
        if len(parts) > _PARTED:
            yield parts[1], person.text
        end = sentence.index_at(person.span[1])
        if " " not in person.text or sentence.words[end : end + 1] != ["("]:
            continue
        within = sentence.written[end + 1 : end + 2]
        if sentence.words[end + 2 : end + 3] == [")"] and "".join(within).istitle():
            yield sentence.written[end + 1], person.text
        inside = next((one for one in sentence.facts.people if sentence.index_at(one.span[0]) == end + 1), None)
        called = inside is not None and sentence.words[end + 1] in name_words(sentence.language).honorifics
        if inside and called and sentence.words[sentence.index_at(inside.span[1])] == ")":
            yield inside.text, person.text  # "KH Budi Santoso (Gus Budi)"
    for at in sentence.tags.get("alias", ()):
        ends = {sentence.index_at(person.span[1]): person.text for person in sentence.facts.people}
        starts = {sentence.index_at(person.span[0]): person.text for person in sentence.facts.people}
        if at in ends and at + 1 in starts:
            yield starts[at + 1], ends[at]


Before: TypeAlias = Sequence[tuple[Sentence, Speaker | None]]
"""Earlier sentences of the article with their speakers, the nearest last."""


def speaker_of(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The speaker whom `sentence` names or points to; None where it reports nobody's words.

    Args:
        before: the sentences before it in the same article with their speakers, the nearest last.
    """
    found = _told_of(sentence, people)
    if found is None and ":" in sentence.words:
        found = credited(sentence, people.resolve)
    if found == "pronoun":
        return _pointed_to(sentence, people, before)
    if found == "thing":
        return _body_before(before)
    return found and (_by_office(found, sentence, people, before) or found)


def _told_of(sentence: Sentence, people: People) -> Speaker | Pointing | None:
    according, own = sentence.tags.get("according", ()), [*sentence.tags.get("reporting_pronoun", ())]
    own += [at for at in sentence.tags.get("reporting_pronoun_quoted", ()) if _follows_quotation(sentence, at)]
    said = {*reporting_words(sentence), *own}
    if not (according or said):
        return None
    framing = {index for index in said if _frames(sentence, index)}
    parties = Parties(sentence, people.resolve)
    sources = (parties.behind(index + 1, through=True) for index in according)
    speakers = ("pronoun" if at in own else _beside(parties, at) for at in (*sorted(framing), *sorted(said - framing)))
    first = min(said, default=0)
    whose = first - 1 in sentence.tags.get(
        "relative", ()
    )  # "A group that claimed 3 attacks wrote, according to Reuters"
    if said and according and first < according[0] and not whose and not has_verb(sentence, 0, first):
        # "The firm said it grew to 5, according to Reuters"
        return next(filter(None, chain(speakers, sources)), None)
    return next(filter(None, chain(islice(speakers, len(framing)), sources, speakers)), None)


def _frames(sentence: Sentence, index: int) -> bool:
    """Whether a verb tells who says all before it, other speakers too: '"Police reported 12 dead," said the mayor',
    "Burns believed that it was over, Richardson said"."""
    words = sentence.words
    only_so = index not in sentence.tags.get("reporting", ())
    if _after_sign(sentence, index):
        return only_so or words[index - 1] in _CLOSING_QUOTES
    sign = next((at for at in range(index - 1, max(-1, index - _LEADING), -1) if words[at] in _CLAUSE_SIGNS), -1)
    if only_so or sign < 0 or sum(word[0].isalnum() for word in words[index + 1 :]) > _TRAILING:
        return False
    return not any(sign + 1 in sentence.tags.get(name, ()) for name in ("contrast_joiner", "and_joiner"))


def reporting_words(sentence: Sentence) -> list[int]:
    """Indices of verbs of saying, found once for all who ask."""
    if sentence.reporting is None:
        sentence.reporting = _reporting_words(sentence)
    return sentence.reporting


def _reporting_words(sentence: Sentence) -> list[int]:
    """Some are verbs of saying only after a comma or quotation mark: ", jelas X"."""
    if sentence.words[-1:] == ["?"] and QUOTES.isdisjoint(sentence.words):
        return []  # "Did the minister say so?"
    tags = sentence.tags
    closing = [at for at in tags.get("reporting_before_name", ()) if _after_sign(sentence, at)]
    closing += [at for at in tags.get("reporting_in_front", ()) if _names_behind(sentence, at)]
    closing += [at for at in tags.get("reporting_quoted", ()) if _follows_quotation(sentence, at)]
    told = sorted({*tags.get("reporting", ()), *tags.get("reporting_body", ()), *closing, *_denying(sentence)})
    unsure = (_only_wanted, _refuses, _is_noun, _takes, _bestows, _presents, _of_share, _besides)
    sure = [at for at in told if not any(doubt(sentence, at) for doubt in unsure)]
    if not (sure and _may_deny(sentence)):
        return sure
    return [at for at in sure if not _unsaid(sentence, at, sentence.cues())]


def _follows_quotation(sentence: Sentence, verb: int) -> bool:
    """Whether a verb that is one of saying only there stands right behind a quotation, or ends what its subject begins
    there: '"Stop!" ordered the guard', '"Stop!" the guard ordered.', but not 'The play "Hamlet" reads well'."""
    words = sentence.words
    sign = next((at for at in range(verb - 1, max(-1, verb - _LEADING), -1) if words[at] in _CLOSING_QUOTES), -1)
    if sign < 1 or words[sign - 1] not in _ENDING:
        return False
    ends = verb + 1 == len(words) or not words[verb + 1][0].isalnum()
    plain = all(word[0].isalnum() for word in words[sign + 1 : verb]) and not has_verb(sentence, sign + 1, verb)
    return sign == verb - 1 or (ends and plain)


def _names_behind(sentence: Sentence, verb: int) -> bool:
    """Whether a verb at the beginning, or behind a sign, stands before a name that a comma parts from what is said:
    "Diakui Budi, harga naik", "Kata Ketua Komisi Siti, harga naik"."""
    if verb and not _after_sign(sentence, verb):
        return False
    comma = comma_behind(sentence, verb + 1, _FRONTED)
    if comma < verb + 2 or not sentence.written[verb + 1][0].isupper():
        return False
    named = any(verb < sentence.index_at(start) < comma for start, _ in sentence.names())
    return named or may_name(sentence, verb + 1)


def _may_deny(sentence: Sentence) -> bool:
    return sentence.language in known() and not negation_reader(sentence.language).triggers.isdisjoint(sentence.words)


def _unsaid(sentence: Sentence, verb: int, denials: Sequence[Negation]) -> bool:
    """Whether nobody says it, or somebody does not: "nobody told", "did not confirm", ", bukan sekadar membantah"."""
    start = sentence.starts[verb]
    for found in denials:
        near = found.sweeping or verb - sentence.index_at(found.span[1]) < _UNSAID
        if found.sort == "plain" and found.clause and near and found.span[0] < start < found.scope[1]:
            return True
    sign = next((at for at in range(verb - 1, -1, -1) if not sentence.words[at][0].isalnum()), -1)
    last = verb + 1 == len(sentence.words) or not sentence.words[verb + 1][0].isalnum()
    return last and " ".join(sentence.words[sign + 1 : verb]) in negation_reader(sentence.language).exempted


def _of_share(sentence: Sentence, verb: int) -> bool:
    """Whether a share of people says it, such as in a survey: what is claimed is that so many say so."""
    shares = [fact.span for fact in sentence.facts.quantities if fact.percent]
    people = sentence.tags.get("people_share", ())
    if not (shares or people):
        return False
    clause = next((at + 1 for at in range(verb - 1, -1, -1) if sentence.words[at] in _CLAUSE_SIGNS), 0)
    first, start, end = clause + _BEFORE_SHARE, sentence.starts[clause], sentence.starts[verb]
    opens = any(start <= span[0] < end and sentence.index_at(span[0]) <= first for span in shares)
    told = any(clause <= at <= first and at < verb for at in people)
    actors = [one.span for one in sentence.facts.people] + [one.span for one in sentence.facts.organisations]
    named = any(start <= span[0] and span[1] <= end for span in actors)
    return (opens or told) and not named


def _besides(sentence: Sentence, verb: int) -> bool:
    """Whether a clause behind the main one tells that something else is said: "Prices rose after the bank said it would
    cut rates", but not "12 people died, as police said"."""
    tags, words = sentence.tags, sentence.words
    joints = {*tags.get("subordinate", ())}.difference(tags.get("preposition", ()))
    joint = max((at for at in joints if at < verb), default=0)
    first = joint - (joint not in tags.get("contrast_joiner", ()))  # ", although officials said", but not ", as"
    if not joint or not all(word[0].isalnum() for word in words[first:verb]) or not QUOTES.isdisjoint(words):
        return False
    return has_verb(sentence, 0, joint) and has_verb(sentence, verb + 1, len(words))


def _denying(sentence: Sentence) -> list[int]:
    """Indices of the verbs by which somebody denies something: "rejected claims that"."""
    if not sentence.facts.negated or negation_reader(sentence.language).said.isdisjoint(sentence.words):
        return []
    denied = [found.span for found in sentence.denials() if found.sort == "denied"]
    return [at for span in denied for at in sentence.indices(span)[:1]]  # none in the middle of a word, or far behind


def _refuses(sentence: Sentence, index: int) -> bool:
    """Whether somebody does not get something: "denied 40 people entry"."""
    if sentence.words[index] not in label_words(sentence.language).refusing:
        return False
    start = sentence.starts[index]
    facts = sentence.facts
    begins = [*(person.span[0] for person in facts.people), *(counted.span[0] for counted in facts.quantities)]
    refused = negation_reader(sentence.language).words.refused  # "denied entry to 40 people"
    near = any(sentence.index_at(begin) == index + 1 for begin in begins) or not refused.isdisjoint(
        sentence.words[index + 1 : index + 2]
    )
    return near and not any(cue.span[0] == start for cue in sentence.denials())


def _only_wanted(sentence: Sentence, index: int) -> bool:
    """Whether a verb of saying only says what might be said, "would allow leaders to claim a victory", or of whom it is
    said: "people accused of fraud"."""
    tags, labels = sentence.tags, label_words(sentence.language)
    following = sentence.words[index + 1 : index + 2]
    if sentence.words[index] in labels.accusing and following and labels.prepositions.get(following[0]) == "of":
        return True
    if following and labels.prepositions.get(following[0]) == "about":  # "tells about the war", not "said about 300"
        return not any(sentence.index_at(one.span[0]) == index + 2 for one in sentence.facts.quantities)
    closes = not following or (following == ["."] and index + 2 == len(sentence.words))
    if closes and (sentence.words[index] in labels.telling or index - 1 in tags.get("and_joiner", ())):
        return True  # "3 died, court told", "to read and write"
    if following and labels.prepositions.get(following[0]) == "by":  # "responded by hitting him"
        behind = sentence.words[index + 2 : index + 3]
        return bool(behind) and behind[0].endswith(labels.participles)
    return index - 1 in tags.get("infinitive", ()) and index + 1 not in tags.get("that", ())


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether it is a noun, which somebody has or makes: "beating analysts' estimates", "alongside claims it shows"."""
    before, tags = sentence.words[index - 1] if index else "", sentence.tags
    if before in ("'", "’"):
        return True
    past = index in tags.get("past_form", ()) or index in tags.get(
        "past", ()
    )  # "They all said", "the man with her said"
    return not past and before in verb_forms(sentence.language).nominal


def _takes(sentence: Sentence, index: int) -> bool:
    """Whether it tells what somebody or something took or got, a number of things: "claimed 100 lives"."""
    tags, words, start = sentence.tags, sentence.words, sentence.starts[index]
    if index in tags.get("securing", ()) and index + 1 in tags.get("gained", ()):
        return True  # "memastikan kemenangan"
    if index not in tags.get("gaining", ()) or index + 1 in tags.get("that", ()):
        return False
    if index + 1 in tags.get("gained", ()):
        return True
    ends = [sentence.index_at(fact.span[1]) for fact in sentence.facts.quantities if fact.span[0] > start]
    if not ends or ends[0] > index + _BOUND_NUMBER:
        return False
    stops = {*tags.get("and_joiner", ()), *tags.get("infinitive", ())}
    behind = (at for at in range(ends[0], len(words)) if at in stops or not words[at][0].isalnum())
    return not has_verb(sentence, ends[0], next(behind, ends[0]))


def _bestows(sentence: Sentence, index: int) -> bool:
    """Whether it tells what somebody makes of something: "declared him the winner", not "declared the war was over"."""
    words, behind = sentence.words, index + 1
    told = behind in sentence.tags.get("that", ()) or _after_sign(
        sentence, index
    )  # '"We won," declared Ann Lee (D-Ohio)'
    if told or index not in sentence.tags.get("bestowing", ()):
        return False
    end = next((at for at in range(behind, len(words)) if not words[at][0].isalnum()), len(words))
    return behind < end and not has_verb(sentence, behind, end)


def _presents(sentence: Sentence, index: int) -> bool:
    """Whether it tells what a firm came out with: "reported quarterly profit of $5", not "reported profits rose 5%"."""
    tags, words = sentence.tags, sentence.words
    if index not in tags.get("presenting", ()) or "figures_of_a_firm" not in tags:
        return False
    figures = tags["figures_of_a_firm"]
    last = next((at for at in figures if index < at <= index + _BEFORE_FIGURES), 0)
    if not last or not all(word[0].isalnum() for word in words[index + 1 : last]):
        return False
    joints = tags.get("and_joiner", ())
    while last + 2 in figures and last + 1 in joints:  # "profit and sales"
        last += 2
    others = (*tags.get("relative", ()), *tags.get("subordinate", ()))
    end = next((at for at in range(last, len(words)) if not words[at][0].isalnum() or at in others), len(words))
    return not has_verb(sentence, index + 1, end)


def _after_sign(sentence: Sentence, index: int) -> bool:
    return index > 0 and not sentence.words[index - 1][0].isalnum()


def _beside(parties: Parties, index: int) -> Speaker | Pointing | None:
    sentence = parties.sentence
    tags = sentence.tags
    if index in tags.get("reporting_body", ()):
        return parties.body_before(index)
    if index in tags.get("reporting_in_front", ()) and _names_behind(sentence, index):
        return parties.behind(index + 1)
    inverts = index in tags.get("reporting_before_name", ())
    inverts = inverts or (index in tags.get("reporting_quoted", ()) and _after_sign(sentence, index))
    found = parties.before(index) if index in tags.get("reporting", ()) or not inverts else None
    # "Scissors, who advises them, said whether Trump will"
    opens = index + 1 in tags.get("clause_opener", ()) and not parties.points(index + 1)
    if found is None and inverts and _after_sign(sentence, index) and not opens:
        return parties.behind(index + 1)
    return found


def _body_before(before: Before) -> Speaker | None:
    """Who says the sentence directly before and is nobody: a body, a report, which is "it" in this one."""
    earlier, speaker = before[-1] if before else (None, None)
    if earlier is None:
        return None
    if speaker is None:  # the body that it is about: "Tesco fell by 5. "We lost 3," it said"
        bodies = [one for one in earlier.facts.organisations if earlier.index_at(one.span[0]) <= 1]
        return Speaker(bodies[0].text, None, bodies[0].span) if bodies else None
    return None if any(person.span == speaker.span for person in earlier.facts.people) else speaker


def _pointed_to(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The one person whom "he" can mean: the last speaker, else the only person of the sentence before; of one farther
    back only if nobody else spoke shortly before. Nobody where the sentence itself begins with somebody else."""
    found = _last_person(sentence, people, before)
    subject = next(iter(sentence.facts.people), None)
    if found is None or subject is None or sentence.index_at(subject.span[0]) > 0:
        return found
    return found if people.resolve(subject).name == found.name else None


def _last_person(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    # A quotation itself points to nobody.
    told = [pair for pair in before[-_SHORTLY:] if pair[1] or pair[0].text[:1] not in QUOTES]
    others = False
    for back, (earlier, speaker) in enumerate(reversed(told), 1):
        far = back > FARTHEST_PRONOUN
        if far and (others or not (speaker is None or _is_named(speaker, earlier, people))):
            return None
        if speaker is not None and _called_otherwise(sentence, earlier, speaker):
            continue
        if speaker is not None:
            bodies = [one.span for one in actors_of(earlier) if not isinstance(one, Person)]
            if speaker.role or speaker.span not in bodies:
                return speaker
            continue  # a ministry is no "he"
        persons = people.named_in(earlier, acting=True)
        if persons:
            name, person = next(iter(persons.items()))
            spoke = {one.name for _, one in before[-_SHORTLY:] if one} - {name} if back > 1 else ()
            if (
                spoke
                and not QUOTES.isdisjoint(sentence.words)
                and has_verb(earlier, 0, earlier.index_at(person.span[0]))
            ):
                continue  # '"No," Lee said. The team beat Hill. It rained. "Well," he said.'
            plain = len(persons) == 1 and not spoke and not far
            if _only_acted(earlier, persons) and any(one for _, one in before[-_SHORTLY:]):
                continue  # "Dua gol dicetak Budi"
            if len(persons) > 1 and back == 1:
                return _last_who_acts(earlier, persons, before)
            return Speaker(name, person.role, person.span) if plain else None
        others = others or any(at < _OPENING for name in _SOMEBODY for at in earlier.tags.get(name, ()))
    return None


def _only_acted(sentence: Sentence, persons: Mapping[str, Person]) -> bool:
    """Whether people are named only as who did what the sentence tells of something else, in a language that needs no
    word for "by" there: "Dua gol dicetak Budi dan Agus"."""
    verb = min(sentence.index_at(one.span[0]) for one in persons.values()) - 1
    return verb in sentence.tags.get("passive", ()) and verb not in sentence.tags.get("voiced", ())


def _last_who_acts(sentence: Sentence, persons: Mapping[str, Person], before: Before) -> Speaker | None:
    """Who spoke last, if of several people `sentence` names him at its end, as one who does or is something: "Lee
    scored, and Hill was happy"; else nobody."""
    last = next((one.name for _, one in reversed(before) if one), None)
    person = persons.get(last or "")
    if person is None or person.span[0] < max(one.span[0] for one in persons.values()):
        return None
    end = sentence.index_at(person.span[1])
    acts = any(end in sentence.tags.get(name, ()) for name in ("be", "past", "past_form"))
    return Speaker(last or "", person.role, person.span) if acts else None


def _is_named(speaker: Speaker, sentence: Sentence, people: People) -> bool:
    """Whether a speaker is a person with a name, and no noun: "a company said"."""
    return people.knows(speaker.name) or any(one.span == speaker.span for one in sentence.facts.people)


def _by_office(told: Speaker, sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """Whom a sentence calls by an office that one person near before has, or only one person at all, or by "that
    politician" the only person of the sentence before; None where somebody is named, or nobody plainly is meant."""
    words = told.name.casefold().split()
    at = sentence.index_at(told.span[0])
    office = not name_words(sentence.language).roles.isdisjoint(words) or at in sentence.tags.get("somebody", ())
    if told.role or not office or any(told.span == actor.span for actor in actors_of(sentence)):
        return None
    if at - 1 in sentence.tags.get("indefinite", ()):
        return None  # "a minister said"
    shown = _shown(sentence, sentence.index_at(told.span[1]))
    for earlier, speaker in reversed(before[-FARTHEST_PRONOUN:]):
        persons = people.named_in(earlier)
        if speaker and speaker.role:
            persons[speaker.name] = Person(speaker.name, speaker.span, speaker.name, speaker.role)
        fitting = {name: one for name, one in persons.items() if _holds(one, words)} or (persons if shown else {})
        if fitting:
            name, person = next(iter(fitting.items()))
            return Speaker(name, person.role, told.span) if len(fitting) == 1 else None
    holders = [one for one in people.named() if _holds(one, words)]
    return Speaker(holders[0].text, holders[0].role, told.span) if len(holders) == 1 else None


def _shown(sentence: Sentence, end: int) -> bool:
    """Whether a word behind a noun that ends at `end`, or behind what tells which one, shows that it was named before:
    "politikus itu", "pria asal Belanda tersebut"."""
    determiners, told = label_words(sentence.language).determiners, sentence.tags.get("reporting", ())
    for at in range(end, min(end + _DESCRIBED, len(sentence.words))):
        if not sentence.words[at][0].isalnum() or at in told:
            return False
        if sentence.words[at] in determiners:
            return at == end or not name_words(sentence.language).articles
    return False


def _holds(person: Person, office: Sequence[str]) -> bool:
    return person.role is not None and {*person.role.casefold().split()}.issuperset(office)


def _called_otherwise(sentence: Sentence, earlier: Sentence, speaker: Speaker) -> bool:
    """Whether `earlier` means its speaker by a pronoun that `sentence` has not, in a language where such words tell of
    which sex somebody is: "she told reporters" before "he added"."""
    if earlier.span[0] <= speaker.span[0] < earlier.span[1]:
        return False
    own, other = ({one.words[at] for at in one.tags.get("pronoun_of_one_sex", ())} for one in (sentence, earlier))
    return bool(own and other) and own.isdisjoint(other)
