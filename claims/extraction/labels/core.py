"""Owns which words of a sentence are claimed: without who says it, and without what only opens it."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.pieces import rendering
from claims.extraction.pieces.verb_forms import verbs_of
from claims.extraction.reading.label_words import label_words, openers
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import PRELUDE, SHORTEST, comma_behind, has_verb, is_time_before, names_of
from claims.extraction.speakers.attribution import behind_source, credit_of, one_of_two, remark_of
from claims.extraction.speakers.reporting import reporting_words
from claims.records import Speaker

_JOINERS = ("contrast_joiner", "and_joiner")
_JOINERS_WHEN_TOLD = (*_JOINERS, "that")

_LISTED = 6
"""Words of the last parts of a list in front, at most."""

_WHOLE = frozenset(("of", "from"))
"""Meanings of prepositions in front behind which stands of how many a number is told."""

_ALWAYS = 8
"""Words from the start of a main clause among which "always" is of its verb."""

_OWNER = 4
"""Words from a comma behind the sign of an owner, at most: ", GE's largest division,"."""

_BOUNDING = 3
"""Words from the start of a phrase in front, of which one tells that it bounds the claim: "for people aged"."""


_CLAUSE = 3
"""Words of a clause, at least."""


class Core(NamedTuple):
    """The claimed words: `first` up to `last`, exclusive, without those in `gone`."""

    first: int
    last: int
    gone: frozenset[int]
    told: bool
    """Who says it stands in front of them."""
    condition: str = ""
    """The word with which a condition begins that stands in front of them: "if"."""
    main: int = 0
    """Where their main clause begins, if a phrase with a number of its own, or one that bounds it, stands in front."""
    bounded: bool = False
    """Their numbers hold only of whom that phrase names."""
    base: str = ""
    """That phrase up to its number, where it tells of how many they are: "of 75 species"."""


def core_of(sentence: Sentence, speaker: Speaker | None) -> Core:
    """The words that a sentence claims."""
    last = len(sentence.words)
    while last > 1 and not sentence.words[last - 1][0].isalnum():
        last -= 1
    gone: frozenset[int] = frozenset()
    if speaker is not None:
        last = credit_of(sentence, speaker, last)
    verbs = reporting_words(sentence)
    first = behind_source(sentence, speaker, verbs, last)
    if first:
        first, last = one_of_two(sentence, first, last)
    else:
        remark = remark_of(sentence, speaker, verbs, last)
        if remark.stop < last - 1:
            gone = frozenset(remark)
        elif len(remark) and not _only_when(sentence, remark.start):
            last = remark.start
    if verbs and "and_joiner" in sentence.tags:
        last = _up_to_own_verb(sentence, max(first, verbs[0]), last)
    while last > 1 and not sentence.words[last - 1][0].isalnum():
        last -= 1
    return _begun(sentence, first, last, gone)


def _only_when(sentence: Sentence, end: int) -> bool:
    """Whether the words before a remark claim nothing: "Hingga pukul 05.00 WIT, BMKG mencatat 14 gempa susulan"."""
    while end > 1 and not sentence.words[end - 1][0].isalnum():
        end -= 1
    return end > 1 and _only_dated(sentence, 1, end)


def _up_to_own_verb(sentence: Sentence, first: int, last: int) -> int:
    """Where what is told ends before another verb of who tells it: "Lee finds it harsh and calls it a miracle"."""
    words, things = sentence.words, sentence.tags.get("pronoun_thing", ())
    own = label_words(sentence.language)
    for joint in sentence.tags["and_joiner"]:
        if not first + _CLAUSE <= joint < last - 2:
            continue
        verb = words[joint + 1]
        called = next((verb.removesuffix(ending) for ending in own.owners if verb.endswith(ending)), "")
        if not called and joint + 2 in things:
            called = rendering.base_of(verb, sentence.language)
        if called in own.picturing:
            return joint
    return last


def _begun(sentence: Sentence, first: int, last: int, gone: frozenset[int]) -> Core:
    """The claimed words from `first` on, behind those that only open them."""
    told, condition, conditions = first > 0, "", label_words(sentence.language).conditions
    first = _behind_signs(sentence, first, last, told=told)
    for _ in range(2):
        begin = first + _opener(sentence, first)
        main = _behind_prelude(sentence, begin, last)
        if main == first:
            break
        if main > begin and sentence.words[begin] in conditions and _is_condition(sentence, begin, main, last):
            condition = condition or sentence.words[begin]
        bounds = main > begin and _bounds(sentence, begin, main, last)
        if bounds:
            condition = condition or sentence.words[begin]
        if bounds or (main > begin and _counts_alone(sentence, begin, main, last)):
            acts = main in verbs_of(sentence)  # of the subject in front
            base = _base(sentence, begin, main) if bounds else ""
            condition = "" if base else condition
            return Core(begin, last, gone, told, condition, 0 if acts else main, bounds, base)
        first = _behind_signs(sentence, main, last, told=told)
        if condition and sentence.words[first] in label_words(sentence.language).resuming:
            first += 1  # "if he fails, then he faces prison"
    return Core(first, last, gone, told, condition)


def _is_condition(sentence: Sentence, first: int, begin: int, last: int) -> bool:
    """Whether a claim depends on what stands in front: "Without the loan, it would close", not "Without comment"."""
    own = label_words(sentence.language)
    if sentence.words[first + 1] in own.counted_from:
        return False  # "if compared with"
    if sentence.words[first] not in own.lacking:
        return True
    return has_verb(sentence, first, begin) or not own.modals.keys().isdisjoint(sentence.words[begin:last])


def _behind_prelude(sentence: Sentence, first: int, last: int) -> int:
    """Where the sentence itself begins, behind words that only say when, why or in what connection."""
    if resumed := _resumed(sentence, first, last):
        return resumed
    comma = _end_of_opening(sentence, first)
    if comma and _leads_subject(sentence, first, comma):
        return first + 1
    if sentence.words[comma - 1 : comma] == sentence.words[comma + 1 : comma + 2]:
        comma = comma_behind(sentence, comma + 1, PRELUDE)  # "a very, very long stretch"
    if comma and last - comma > SHORTEST and _is_participial(sentence, first, comma):
        return comma + 1
    if not comma or last - comma <= SHORTEST or not _opens(sentence, first, comma, last):
        return first
    if comma + 1 in sentence.tags.get("aside", ()):
        comma = comma_behind(sentence, comma + 1, PRELUDE)
        if not comma or last - comma <= SHORTEST:
            return first
    own = label_words(sentence.language)
    if own.be and any(sentence.words[comma + 1] in words for words in (own.be, own.modals, own.helpers)):
        return first  # its subject stands before it
    return _end_of_list(sentence, comma, last) + 1


def _end_of_list(sentence: Sentence, comma: int, last: int) -> int:
    """The last comma of what opens a sentence and goes on behind its first one: "With no pay, no benefits,"."""
    following = comma_behind(sentence, comma + 1, PRELUDE)
    if not following or last - following <= SHORTEST or not _goes_on(sentence, comma, following):
        return comma
    joined = following + 1 in sentence.tags.get("and_joiner", ())  # ", no benefits, and little money,"
    return (joined and comma_behind(sentence, following + 1, PRELUDE)) or following


def _resumed(sentence: Sentence, first: int, last: int) -> int:
    """Behind the word that ends a clause or phrase in front without a comma: "Untuk mencegah banjir maka"; 0 if there
    is none."""
    own, words = label_words(sentence.language), sentence.words
    if own.resuming.isdisjoint(words) or not (words[first] in own.preludes or words[first] in own.asking):
        return 0
    reach = range(first + 2, min(first + PRELUDE, last - SHORTEST))
    acts = verbs_of(sentence) if own.be else frozenset()  # "cells that then realise"
    at = next((at for at in reach if words[at] in own.resuming and at + 1 not in acts), 0)
    return at + 1 if at and "," not in words[first:at] else 0


def _leads_subject(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether a joiner stands before a subject, of which more is told up to a comma: "Sementara Budi, dokter, menilai",
    "Sementara 6 kota lain yaitu Bogor, Depok dan Bekasi bebas"."""
    tags, words, own = sentence.tags, sentence.words, label_words(sentence.language)
    if first not in tags.get("contrast_joiner", ()) or own.be or words[first + 1] in own.prepositions:
        return False
    if not own.listing.isdisjoint(words[first + 1 : comma]):
        return True
    relative = next((at for at in tags.get("relative", ()) if first < at < comma), comma)
    named = first + 1 in names_of(sentence)
    return named and not has_verb(sentence, first + 1, relative)


def _end_of_opening(sentence: Sentence, first: int) -> int:
    """The comma behind what may open a sentence, 0 if there is none: not one between the subjects of a clause in front,
    "If Poland, Spain and Germany agreed, there would be a treaty"."""
    comma = comma_behind(sentence, first + 1, PRELUDE) or _far_comma(sentence, first)
    listed = any(comma < at <= comma + _LISTED for at in sentence.tags.get("and_joiner", ()))
    if not (comma and listed and first in sentence.tags.get("subordinate", ())):
        return comma
    subjects = {comma - 1, comma + 1} <= names_of(sentence) and not has_verb(sentence, first + 1, comma)
    return (subjects and comma_behind(sentence, comma + 1, PRELUDE)) or comma


def _bounds(sentence: Sentence, first: int, begin: int, last: int) -> bool:
    """Whether numbers of a claim hold only of whom a phrase in front names: "For those under five, it fell by 12%"."""
    own = label_words(sentence.language)
    lasting = first in sentence.tags.get("since", ()) or own.prepositions.get(sentence.words[first]) == "during"
    if lasting and any(own.adverbs.get(word) == "always" for word in sentence.words[begin : begin + _ALWAYS]):
        return True  # "Since then, it has always won"
    bounding = own.bounds | own.rates
    near = sentence.words[first : min(first + _BOUNDING, begin)]
    if not own.times.isdisjoint(near) or _only_dated(sentence, first + 1, begin - 1):
        return False  # "some hours after that", "per 31 January"
    if _base(sentence, first, begin):
        return any(begin <= at < last for at in _counted(sentence))
    if bounding.isdisjoint((near[0], *(word for word in near[1:] if own.prepositions.get(word) not in ("of", "per")))):
        return False
    return any(begin <= at < last for at in _counted(sentence))


def _base(sentence: Sentence, first: int, begin: int) -> str:
    """How many a phrase in front names, of whom a number is told: "Of 75 species, 68 percent live there"; else ""."""
    if label_words(sentence.language).prepositions.get(sentence.words[first]) not in _WHOLE:
        return ""
    spans = (fact.span for fact in sentence.facts.quantities if not rendering.is_time(fact) and not fact.percent)
    span = next((span for span in spans if sentence.starts[first] < span[0] < sentence.starts[begin]), None)
    return sentence.source(sentence.starts[first], span[1]) if span else ""


def _counted(sentence: Sentence) -> list[int]:
    """The first word of each quantity that is no length of time."""
    quantities = sentence.facts.quantities
    return [sentence.index_at(fact.span[0]) for fact in quantities if not rendering.is_time(fact)]


def _counts_alone(sentence: Sentence, first: int, begin: int, last: int) -> bool:
    """Whether a phrase in front has the number of a claim: not "Although 12 people fell ill, the plant stayed open"."""
    clause = sentence.words[first] not in label_words(sentence.language).prepositions
    if clause and first in sentence.tags.get("subordinate", ()) and has_verb(sentence, first, begin - 1):
        return False
    counted = _counted(sentence)
    return any(first <= at < begin for at in counted) and not any(begin <= at < last for at in counted)


def _far_comma(sentence: Sentence, first: int) -> int:
    """The comma behind a long clause or phrase in front of a sentence; 0 if there is none."""
    tags, preludes = sentence.tags, label_words(sentence.language).preludes
    comma = comma_behind(sentence, first + PRELUDE, PRELUDE)
    clause = first in tags.get("subordinate", ())
    if not comma or not (clause or (sentence.words[first] in preludes and not _acts_itself(sentence, first, comma))):
        return 0
    joined = any(comma + 1 in tags.get(name, ()) for name in ("and_joiner", "adverb"))
    return 0 if joined or preludes.intersection(sentence.words[comma + 1 : comma + 2]) else comma


def _acts_itself(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether a phrase has a verb of its own, which is none of a clause about one of its nouns."""
    clause = next((at for at in sentence.tags.get("relative", ()) if first < at < comma), comma)
    return has_verb(sentence, first + 1, clause)


def _goes_on(sentence: Sentence, comma: int, following: int) -> bool:
    """Whether what opens a sentence goes on behind its first comma: a list, or a remark such as ", a town there,"."""
    listed = any(comma < at <= following + 1 for at in sentence.tags.get("and_joiner", ()))
    labels = label_words(sentence.language)
    article = sentence.words[comma + 1] in labels.articles or _has_owner(sentence, comma + 1, following)
    ends = () if labels.be else {sentence.index_at(place.span[1]) for place in sentence.facts.places}
    behind = sentence.words[following + 1]
    subject = behind in labels.prepositions or behind in labels.be or following + 1 in sentence.tags.get("verb", ())
    aside = (article or comma in ends) and not subject and not has_verb(sentence, comma, following)
    return aside or (listed and following - comma <= _LISTED)


def _has_owner(sentence: Sentence, first: int, following: int) -> bool:
    """Whether words begin with whose something is, and name nobody: "GE's largest division", "its main market"."""
    labels, words = label_words(sentence.language), sentence.words
    owned = words[first] in labels.possessives or not labels.genitive.isdisjoint(words[first : first + _OWNER - 1])
    people = (sentence.index_at(person.span[0]) for person in sentence.facts.people)
    return owned and not any(first <= at < following for at in people)


def _opens(sentence: Sentence, first: int, comma: int, last: int) -> bool:
    """Whether the words before a comma are no clause of their own."""
    tags, word = sentence.tags, sentence.words[first]
    if _is_beside_clause(sentence, first, comma):
        return True
    if comma - first == 1:
        joined = (
            not label_words(sentence.language).joins.keys().isdisjoint(sentence.words[comma + 2 : comma + 1 + SHORTEST])
        )
        listed = comma_behind(sentence, comma + 1, SHORTEST) or joined
        told = comma + 1 in tags.get("relative", ()) and comma + 1 not in tags.get("that", ())  # "Acme, which is"
        subject = told or _tells_of_subject(sentence, comma)
        return word.isalpha() and not listed and not subject and first not in names_of(sentence)
    phrase = word in label_words(sentence.language).preludes
    if first in tags.get("subordinate", ()) and not (phrase and _goes_on_in_clause(sentence, comma)):
        return True
    if phrase:
        return _is_phrase(sentence, first, comma, last)
    if any(fact.span[0] == sentence.starts[first] and rendering.is_time(fact) for fact in sentence.facts.quantities):
        return any(first < at < comma for at in tags.get("subordinate", ()))  # "Two days after the match,"
    named = first in names_of(sentence) or (first > 0 and sentence.written[first][0].isupper())
    if named or first not in tags.get("verb", ()) or not has_verb(sentence, comma + 1, last):
        return False
    stands = word in label_words(sentence.language).impersonal or first in tags.get("impersonal", ())
    if stands or _goes_on_in_clause(sentence, comma):
        return False  # "tercatat 150 kecelakaan, 8 orang tewas"
    if _tells_of_subject(sentence, comma):
        return False  # "Spending on schools, at 38 percent, rose"
    labels = label_words(sentence.language)
    forms = labels.participles  # "keep in mind that" opens nothing where verbs have such forms
    return not forms or word.endswith(forms) or first in tags.get("past_form", ()) or word in labels.helpers


def _is_beside_clause(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether words in front, an adverb first, only say when or in spite of what: "Even though it rained", "Barely a
    week ago, Ann Lee, 35, had", "Hanya beberapa jam setelah itu"."""
    tags = sentence.tags
    if first in tags.get("beside_verb", ()):
        clause = first + 1 in tags.get("subordinate", ()) and first + 1 not in tags.get("preposition", ())
        if clause or _only_dated(sentence, first + 1, comma):
            return True
    own, words = label_words(sentence.language), sentence.words
    if words[comma - 1] in own.unsaid and words[comma - 2] in own.times and not has_verb(sentence, first, comma):
        return True  # "An hour later,"
    return is_time_before(sentence, first, comma)


def _is_participial(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether words in front only tell what was done to the subject behind the comma: "Founded in 1996, the firm"."""
    own, words = label_words(sentence.language), sentence.words
    led = own.participles and first in sentence.tags.get("past_form", ()) and words[first + 1] in own.prepositions
    if not led or has_verb(sentence, first + 1, comma):
        return False
    return words[comma + 1] in own.articles or words[comma + 1] in own.pronouns or comma + 1 in names_of(sentence)


def _tells_of_subject(sentence: Sentence, comma: int) -> bool:
    """Whether the verb of what stands before a comma comes behind the next one: "Titan, with lakes of methane, is"."""
    aside = comma_behind(sentence, comma + 1, PRELUDE)
    return aside > 0 and has_verb(sentence, aside + 1, aside + 2)


def _only_dated(sentence: Sentence, first: int, last: int) -> bool:
    """Whether all words from `first` up to `last` tell when."""
    dated = {at for date in sentence.facts.dates for at in sentence.indices(date.span)}
    return dated.issuperset(range(first, last))


def _is_phrase(sentence: Sentence, first: int, comma: int, last: int) -> bool:
    """Whether the words up to a comma, the first of which may begin a phrase, are no clause: "sepanjang 2019 terdapat
    271 kasus, turun dari 454" is one; "untuk mencegah banjir, wali kota ..." has its verb next, and a subject behind.
    """
    verbs, own = verbs_of(sentence), label_words(sentence.language)
    if _goes_on_in_clause(sentence, comma) or not own.listing.isdisjoint(sentence.words[first:comma]):
        return False
    if sentence.words[first] in own.topics and has_verb(sentence, comma + 1, last):
        return True
    if first + 1 in verbs or sentence.words[first + 1].endswith(own.participles):
        return comma + 1 not in verbs and has_verb(sentence, comma + 1, last)
    if own.prepositions.get(sentence.words[first]) == "with" and has_verb(sentence, comma + 1, last):
        return True  # "with the work done"
    relative = next((at for at in sentence.tags.get("relative", ()) if first < at < comma), comma)
    small = own.be.union(own.modals)
    return verbs.isdisjoint(range(first + 1, relative)) and small.isdisjoint(sentence.words[first:relative])


def _goes_on_in_clause(sentence: Sentence, comma: int) -> bool:
    """Whether "and" or "but" behind a comma joins another clause, so that one stands before it."""
    return any(comma + 1 in sentence.tags.get(name, ()) for name in _JOINERS)


def _opener(sentence: Sentence, first: int) -> int:
    """How many words only open the sentence: "until now"."""
    listed = openers(sentence.language)
    if first < len(sentence.words) and sentence.words[first] in listed:
        for words in listed[sentence.words[first]]:
            behind = first + len(words)
            if sentence.words[first:behind] == words and not _goes_with(sentence, behind):
                return len(words)
    return 0


def _goes_with(sentence: Sentence, at: int) -> bool:
    """ "as a result of": whether a word makes what stands before it a preposition."""
    meaning = label_words(sentence.language).prepositions.get(sentence.words[at]) if at < len(sentence.words) else None
    return meaning in ("of", "to")


def _behind_signs(sentence: Sentence, first: int, last: int, *, told: bool) -> int:
    """Behind signs but those of an amount, "$5 million", and behind joiners that mean nothing without what was said
    before."""
    words = sentence.words
    amounts = {fact.span[0] for fact in sentence.facts.quantities}
    if first + 1 < len(words) and words[first + 1] == ":" and len(words[first]) == 1:
        first += 2  # "Q:"
    # "'It" is no sign
    while first < last - 3 and (not words[first][-1].isalnum() or _is_joiner(sentence, first, told=told)):
        if sentence.starts[first] in amounts:
            break
        first += 1
    return first


def _is_joiner(sentence: Sentence, at: int, *, told: bool) -> bool:
    tags = sentence.tags
    if sentence.words[at + 1 : at + 2] == ["'s"]:
        return False  # "That's correct"
    for name in _JOINERS_WHEN_TOLD if told else _JOINERS:
        if name in tags and at in tags[name]:
            return at not in tags.get("subordinate", ())
    return False
