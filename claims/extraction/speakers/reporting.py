"""Which words of a sentence tell that somebody says something: verbs of saying, without those that only look so."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.pieces.verb_forms import verb_forms
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES, comma_behind, has_verb
from claims.extraction.speakers.lone_names import may_name
from claims.facts import Negation
from claims.facts.negation import negation_reader
from claims.facts.tokens.cutter import OWNERS
from claims.languages import known

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
    closing = [at for at in tags.get("reporting_before_name", ()) if after_sign(sentence, at)]
    closing += [at for at in tags.get("reporting_in_front", ()) if names_behind(sentence, at)]
    closing += [at for at in tags.get("reporting_quoted", ()) if follows_quotation(sentence, at)]
    if "document" in tags:
        closing += [at for at in tags.get("reporting_document", ()) if _documents(sentence, at)]
    told = sorted({*tags.get("reporting", ()), *tags.get("reporting_body", ()), *closing, *_denying(sentence)})
    unsure = (_only_wanted, _refuses, _is_noun, _takes, _bestows, _presents, _of_share, _besides)
    sure = [at for at in told if not any(doubt(sentence, at) for doubt in unsure)]
    if not (sure and _may_deny(sentence)):
        return sure
    return [at for at in sure if not _unsaid(sentence, at, sentence.cues())]


def frames(sentence: Sentence, index: int) -> bool:
    """Whether a verb tells who says all before it, other speakers too: '"Police reported 12 dead," said the mayor',
    "Burns believed that it was over, Richardson said"."""
    words = sentence.words
    only_so = index not in sentence.tags.get("reporting", ())
    if after_sign(sentence, index):
        return only_so or words[index - 1] in _CLOSING_QUOTES
    sign = next((at for at in range(index - 1, max(-1, index - _LEADING), -1) if words[at] in _CLAUSE_SIGNS), -1)
    if only_so or sign < 0 or sum(word[0].isalnum() for word in words[index + 1 :]) > _TRAILING:
        return False
    return not any(sign + 1 in sentence.tags.get(name, ()) for name in ("contrast_joiner", "and_joiner"))


def follows_quotation(sentence: Sentence, verb: int) -> bool:
    """Whether a verb that is one of saying only there stands right behind a quotation, or ends what its subject begins
    there: '"Stop!" ordered the guard', '"Stop!" the guard ordered.', but not 'The play "Hamlet" reads well'."""
    words = sentence.words
    sign = next((at for at in range(verb - 1, max(-1, verb - _LEADING), -1) if words[at] in _CLOSING_QUOTES), -1)
    if sign < 1 or words[sign - 1] not in _ENDING:
        return False
    ends = verb + 1 == len(words) or not words[verb + 1][0].isalnum()
    plain = all(word[0].isalnum() for word in words[sign + 1 : verb]) and not has_verb(sentence, sign + 1, verb)
    return sign == verb - 1 or (ends and plain)


def _documents(sentence: Sentence, verb: int) -> bool:
    """Whether a report or figures say something there: "A UN report published on Tuesday found that", ", official data
    showed"; not "The data on page 3 shows a rise"."""
    words, tags = sentence.words, sentence.tags
    sign = next((at for at in range(verb - 1, -1, -1) if words[at] in _CLAUSE_SIGNS), -1)
    head = next((at for at in tags["document"] if sign < at < verb), verb)
    if head == verb or any(sign < at < verb for at in tags.get("relative", ())):
        return False
    if verb + 1 in tags.get("that", ()):
        return True
    trails = sum(word[0].isalnum() for word in words[verb + 1 :]) <= _TRAILING
    return sign > 0 and trails and has_verb(sentence, 0, sign) and not has_verb(sentence, verb + 1, len(words))


def names_behind(sentence: Sentence, verb: int) -> bool:
    """Whether a verb at the beginning, or behind a sign, stands before a name that a comma parts from what is said:
    "Diakui Budi, harga naik", "Kata Ketua Komisi Siti, harga naik"."""
    if verb and not after_sign(sentence, verb):
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
    signs = [at for at in range(first, verb) if not words[at][0].isalnum() and words[at] not in OWNERS]
    apposed = len(signs) == len(",,") and signs[-1] == verb - 1 and all(words[at] == "," for at in signs)
    if not joint or (signs and not apposed) or not QUOTES.isdisjoint(words):
        return False  # "two days after Ken Livingstone, the mayor, claimed"
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
    sorted_word = index + 1 in tags.get("sort_of_word", ()) and sentence.written[index + 1].islower()
    if before in ("'", "’") or sorted_word:  # "kata sifat", but "kata Sandi"
        return True
    # "They all said", "the man with her said"
    past = any(index in tags.get(name, ()) for name in ("past_form", "past"))
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
    told = behind in sentence.tags.get("that", ()) or after_sign(sentence, index)  # '"We won," declared Lee (D-Ohio)'
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


def after_sign(sentence: Sentence, index: int) -> bool:
    return index > 0 and not sentence.words[index - 1][0].isalnum()
