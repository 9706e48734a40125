"""Owns which words of a sentence are claimed: without who says it, and without what only opens it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extraction import rendering
from claims.extraction.label_words import label_words, openers
from claims.extraction.reading import Sentence
from claims.extraction.speakers import reporting_words
from claims.extraction.verb_forms import verbs_of
from claims.records import Speaker

_SIGNS = frozenset(',"“”’‘?!;:–—')
"""Signs around the words that say who speaks."""

_QUOTES = frozenset('"“')

_JOINERS = ("contrast_joiner", "and_joiner")
_JOINERS_WHEN_TOLD = (*_JOINERS, "that")

_LEADING = 6
"""Words between a speaker and his verb, at most."""

_SHORTEST = 4
"""Words that must be left for the claim."""

_CLAUSE = 16
"""Words behind a verb of saying among which another verb must be: "menyatakan kekecewaan" tells no claim."""

_PRELUDE = 16
"""Words of a phrase in front of a sentence, at most."""


class Core(NamedTuple):
    """The claimed words: `first` up to `last`, exclusive, without those in `gone`."""

    first: int
    last: int
    gone: frozenset[int]
    told: bool
    """Who says it stands in front of them."""


def core_of(sentence: Sentence, speaker: Speaker | None) -> Core:
    """The words that a sentence claims."""
    last = len(sentence.words)
    while last > 1 and not sentence.words[last - 1][0].isalnum():
        last -= 1
    gone: frozenset[int] = frozenset()
    verbs = reporting_words(sentence)
    first = _behind_source(sentence, speaker, verbs, last)
    if not first:
        remark = _remark(sentence, speaker, verbs, last)
        if remark.stop >= last - 1 and len(remark):
            last = remark.start
        else:
            gone = frozenset(remark)
    while last > 1 and not sentence.words[last - 1][0].isalnum():
        last -= 1
    told = first > 0
    first = _behind_signs(sentence, first, last, told)
    for _ in range(2):
        begun = first
        first = _behind_prelude(sentence, first + _opener(sentence, first), last)
        if first == begun:
            break
        first = _behind_signs(sentence, first, last, told)
    return Core(first, last, gone, told)


def _behind_source(sentence: Sentence, speaker: Speaker | None, verbs: Sequence[int], last: int) -> int:
    """Where the claim begins if the sentence begins with who says it; else 0."""
    tags = sentence.tags
    if tags.get("according", (9,))[0] <= 1:
        comma = _comma(sentence, 1, 12)
        if comma and last - comma > _SHORTEST:
            return comma + 1
        if speaker and sentence.span[0] <= speaker.span[0]:
            end = sentence.index_at(speaker.span[1])
            return end if last - end > _SHORTEST else 0
    return next((_behind_that(sentence, verb) for verb in verbs if _tells(sentence, speaker, verb, last)), 0)


def _tells(sentence: Sentence, speaker: Speaker | None, verb: int, last: int) -> bool:
    """Whether what is claimed stands behind a verb of saying, with its own verb."""
    words = sentence.words
    if last - verb <= _SHORTEST or _spoken(sentence, 0, verb) >= _PRELUDE:
        return False
    labels = label_words(sentence.language)
    if words[verb] in labels.accusing:
        return False  # that somebody is accused is the claim
    if verb and words[verb - 1] in labels.modals:
        return False  # "will announce": nobody has said it yet
    if any(word in ':"“' for word in words[verb + 1 : verb + 3]):
        return not _has_verb(sentence, 0, verb - _LEADING)
    told = sentence.tags.get("reporting", ())
    others = (at for at in sentence.tags.get("and_joiner", ()) if at + 1 in told)
    ends = (*sentence.tags.get("contrast_joiner", ()), *others)  # "declared it a disaster area and said that"
    end = min((at for at in ends if at > verb), default=last)
    return _has_subject(sentence, speaker, verb) and _states(sentence, verb + 1, min(end, verb + _CLAUSE))


def _spoken(sentence: Sentence, first: int, last: int) -> int:
    """How many of some words are no signs."""
    return sum([word[0].isalnum() for word in sentence.words[first:last]])


def _behind_that(sentence: Sentence, verb: int) -> int:
    """Behind "that" where it stands close by: "told reporters that"."""
    leads = {*sentence.tags.get("that", ()), *(at for at, word in enumerate(sentence.words) if word in _QUOTES)}
    near = (at for at in sorted(leads) if verb < at <= verb + _LEADING)
    that = next(near, verb)
    between = sentence.words[verb + 1 : that]
    relative = that > verb + 1 and _has_verb(sentence, that + 1, that + 2)  # "say a blast that killed"
    told = not (relative or _SIGNS.intersection(between) or _has_verb(sentence, verb + 1, that))
    return that + 1 if told else verb + 1


def _has_subject(sentence: Sentence, speaker: Speaker | None, verb: int) -> bool:
    """Whether the one who says it stands before the verb, and nothing that is claimed does."""
    if speaker and sentence.span[0] <= speaker.span[0] < sentence.starts[verb]:
        begin, end = sentence.index_at(speaker.span[0]), sentence.index_at(speaker.span[1])
        own = sentence.tags.get("verb", ())
        return end <= verb and _spoken(sentence, end, verb) < _LEADING and not any(at < begin for at in own)
    return any(at <= 1 < verb + 1 <= _LEADING for at in sentence.tags.get("pronoun_person", ()))


def _remark(sentence: Sentence, speaker: Speaker | None, verbs: Sequence[int], last: int) -> range:
    """ ", kata X", ", X said,": between signs, with the sign in front of it; empty if there is none."""
    words = sentence.words
    sources, own_words = sentence.tags.get("according", ()), sentence.tags.get("reporting_pronoun", ())
    if not (verbs or sources or own_words) or _SIGNS.isdisjoint(words[_SHORTEST // 2 :]):
        return range(0)
    pronouns = {*sources, *own_words, *sentence.tags.get("pronoun_person", ())}
    spoken = sentence.index_at(speaker.span[0]) if speaker and sentence.span[0] <= speaker.span[0] else -1
    for verb in sorted({*verbs, *own_words, *sources}):
        start = verb
        while start > 0 and words[start - 1] not in _SIGNS and verb - start < _LEADING:
            start -= 1
        end = next((at for at in range(verb + 1, last) if words[at] in _SIGNS), last)
        if start < (_SHORTEST if end == last else 2) or words[start - 1] not in _SIGNS:
            continue
        if end == last and start <= spoken < verb and _is_main(sentence, start, verb):
            continue
        if start == verb and 0 <= spoken < start:
            continue  # "The firm, which sells cars, says"
        opened = 0 in sentence.tags.get("subordinate", ()) or words[0] in label_words(sentence.language).preludes
        if not _has_verb(sentence, 0, start) and ((opened and end == last) or _has_verb(sentence, verb + 1, end)):
            continue  # "Later that evening, he admitted that he took it"
        own = (start == verb and end - start <= _LEADING) or (end == last == verb + 1)
        if start in pronouns or own or start <= spoken < end:
            told = end + 1 in sentence.tags.get("subordinate", ()) and start > _SHORTEST + 1
            if told or not _has_verb(sentence, end, last):
                end = last
            closed = end < last and words[end] == "," and not _has_verb(sentence, 0, start)
            return range(start - 1, end + closed)
    return range(0)


def _is_main(sentence: Sentence, start: int, verb: int) -> bool:
    """Whether what somebody says comes behind the verb: "While that lags, Cook said he is proud"."""
    tags = sentence.tags
    behind_clause = 0 in tags.get("subordinate", ()) and "," not in sentence.words[: start - 1]
    return behind_clause or verb + 1 in tags.get("clause_opener", ())


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    labels, tags, words = label_words(sentence.language), sentence.tags, sentence.words
    for name in ("verb", "past_form", "obligation"):
        for at in tags.get(name, ()):
            if first <= at < last and not words[at].endswith(labels.participles):
                return True
    return any(word in labels.be or word in labels.modals for word in words[first:last])


def _states(sentence: Sentence, first: int, last: int) -> bool:
    """Whether some words have a verb of their own: not "a combined $5 million", nor "a virus that kills"."""
    labels, words = label_words(sentence.language), sentence.words
    signs = (at for at in range(first, last) if words[at] == "," and words[at + 1].endswith(labels.participles))
    between = range(first, next(signs, last))
    acting = {*verbs_of(sentence), *sentence.tags.get("obligation", ())}.intersection(between)
    acting.update(at for at in between if words[at] in labels.be or words[at] in labels.modals)
    counts = any(fact.span[0] == sentence.starts[first] for fact in sentence.facts.quantities)
    bound = {*sentence.tags.get("relative", ())} - {*sentence.tags.get("that", ())}
    return len(acting) > (0 if counts else len(bound.intersection(between)))


def _comma(sentence: Sentence, first: int, reach: int) -> int:
    """Index of the first comma within reach; 0 if there is none."""
    near = sentence.words[first : first + reach]
    return first + near.index(",") if "," in near else 0


def _behind_prelude(sentence: Sentence, first: int, last: int) -> int:
    """Where the sentence itself begins, behind words that only say when, why or in what connection."""
    comma = _comma(sentence, first + 1, _PRELUDE) or _far_comma(sentence, first)
    if sentence.words[comma - 1 : comma] == sentence.words[comma + 1 : comma + 2]:
        comma = _comma(sentence, comma + 1, _PRELUDE)  # "a very, very long stretch"
    if not comma or last - comma <= _SHORTEST or not _opens(sentence, first, comma, last):
        return first
    if comma + 1 in sentence.tags.get("aside", ()):
        comma = _comma(sentence, comma + 1, _PRELUDE)
        if not comma or last - comma <= _SHORTEST:
            return first
    following = _comma(sentence, comma + 1, _PRELUDE)
    if following and last - following > _SHORTEST and _goes_on(sentence, comma, following):
        comma = following
        if comma + 1 in sentence.tags.get("and_joiner", ()):
            comma = _comma(sentence, comma + 1, _PRELUDE) or comma  # ", no benefits, and little money,"
    clause = sentence.words[first] not in label_words(sentence.language).prepositions
    if clause and first in sentence.tags.get("subordinate", ()) and _has_verb(sentence, first, comma):
        return comma + 1  # "Although 12 people fell ill, the plant stayed open"
    quantities = sentence.facts.quantities
    counted = [sentence.index_at(fact.span[0]) for fact in quantities if not rendering.is_time(fact)]
    if any(first <= at < comma for at in counted) and not any(comma < at < last for at in counted):
        return first
    return comma + 1


def _far_comma(sentence: Sentence, first: int) -> int:
    """The comma behind a long clause or phrase in front of a sentence; 0 if there is none."""
    tags, preludes = sentence.tags, label_words(sentence.language).preludes
    comma = _comma(sentence, first + _PRELUDE, _PRELUDE)
    clause = first in tags.get("subordinate", ())
    if not comma or not (clause or (sentence.words[first] in preludes and not _has_verb(sentence, first, comma))):
        return 0
    joined = any(comma + 1 in tags.get(name, ()) for name in ("and_joiner", "adverb"))
    return 0 if joined or preludes.intersection(sentence.words[comma + 1 : comma + 2]) else comma


def _goes_on(sentence: Sentence, comma: int, following: int) -> bool:
    """Whether what opens a sentence goes on behind its first comma: a list, or a remark such as ", a town there,"."""
    listed = any(comma < at <= following + 1 for at in sentence.tags.get("and_joiner", ()))
    labels = label_words(sentence.language)
    article = sentence.words[comma + 1] in labels.articles
    behind = sentence.words[following + 1]
    subject = behind in labels.prepositions or behind in labels.be or following + 1 in sentence.tags.get("verb", ())
    aside = article and not subject and not _has_verb(sentence, comma, following)
    return aside or (listed and following - comma <= _LEADING)


def _opens(sentence: Sentence, first: int, comma: int, last: int) -> bool:
    """Whether the words before a comma are no clause of their own."""
    tags, word = sentence.tags, sentence.words[first]
    if comma - first == 1:
        listed = _comma(sentence, comma + 1, _SHORTEST)
        aside = _comma(sentence, comma + 1, _PRELUDE)  # "Titan, with lakes of methane, is"
        subject = aside and _has_verb(sentence, aside + 1, aside + 2)
        return word.isalpha() and not listed and not subject and first not in _names(sentence)
    if first in tags.get("subordinate", ()):
        return True
    if word in label_words(sentence.language).preludes:
        relative = next((at for at in tags.get("relative", ()) if first < at < comma), comma)
        return not _has_verb(sentence, first + 1, relative)  # "sepanjang 2019 terdapat 271 kasus, turun dari 454"
    if any(fact.span[0] == sentence.starts[first] and rendering.is_time(fact) for fact in sentence.facts.quantities):
        return any(first < at < comma for at in tags.get("subordinate", ()))  # "Two days after the match,"
    if first == 0 and 0 in tags.get("contrast_joiner", ()) and comma <= 3:
        return True
    named = first in _names(sentence) or (first > 0 and sentence.written[first][0].isupper())
    if named or first not in tags.get("verb", ()) or not _has_verb(sentence, comma + 1, last):
        return False
    if comma + 1 in tags.get("and_joiner", ()):
        return False
    labels = label_words(sentence.language)
    forms = labels.participles  # "keep in mind that" opens nothing where verbs have such forms
    return not forms or word.endswith(forms) or first in tags.get("past_form", ()) or word in labels.helpers


def _names(sentence: Sentence) -> set[int]:
    facts = sentence.facts
    spans = [fact.span for fact in facts.people] + [fact.span for fact in facts.organisations]
    spans += [fact.span for fact in facts.places]
    return {sentence.index_at(start) for start, _ in spans}


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


def _behind_signs(sentence: Sentence, first: int, last: int, told: bool) -> int:
    """Behind signs, and behind joiners that mean nothing without what was said before."""
    words = sentence.words
    if first + 1 < len(words) and words[first + 1] == ":" and len(words[first]) == 1:
        first += 2  # "Q:"
    while first < last - 3 and (not words[first][0].isalnum() or _is_joiner(sentence, first, told)):
        first += 1
    return first


def _is_joiner(sentence: Sentence, at: int, told: bool) -> bool:
    tags = sentence.tags
    for name in _JOINERS_WHEN_TOLD if told else _JOINERS:
        if name in tags and at in tags[name]:
            return at not in tags.get("subordinate", ())
    return False
