"""What a sentence says by the way, and no label holds: dates, titles, words in brackets, lists of examples."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from claims.extraction.pieces.fitting import LONGEST
from claims.extraction.pieces.verb_forms import verb_forms, verbs_of
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES
from claims.facts.dates.date_words import calendar
from claims.facts.names.name_words import name_words
from claims.facts.names.roles import may_be_of_another
from claims.facts.reading import readable
from claims.records import DateMention, LanguageCode, Quantity

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")

_DASHES = frozenset("-–—")

_PUT_IN = 5
"""Words from a bracket to the one that closes what an editor put in, at most."""

_COPIED = frozenset({"sic"})
"""What an editor says of the words before, in any language."""

_MONTH = 2
"""Digits of a month without a day."""

_DAYS_OF_MONTH = 27
"""From the first to the last day of a month, at least."""

_COMPARED = 4
"""Words between "than" and a date, at most."""

_PHRASE = 7
"""Words of a phrase that tells of a subject between commas, at most."""

APPOSITION = 16
"""Words that may stand between the commas behind a subject, at most."""


def dropped(sentence: Sentence, remark: Iterable[int] = (), begin: int = 0, *, periods: bool = True) -> set[int]:
    """Words that no label holds: dates, asides in brackets or after "including", titles before a name.

    Args:
        remark: words that say who speaks, in the middle of the sentence.
        begin: the first word of what is claimed.
        periods: also months and years, for which a label may have room.
    """
    gone = _dates(sentence, begin, periods=periods).union(remark)
    gone.update(_between_dates(sentence, gone) if len(sentence.facts.dates) > 1 else ())
    gone.update(_titles(sentence) if sentence.facts.people else ())
    if not _OPENING.isdisjoint(sentence.words):
        gone.update(_bracketed(sentence))
    return gone | _asides(sentence, gone, begin)


def _dates(sentence: Sentence, begin: int, *, periods: bool) -> set[int]:
    """Dates with the words that lead up to them, unless something is meant by them."""
    found: set[int] = set()
    words = label_words(sentence.language)
    told: list[range] = []
    for date in sentence.facts.dates:
        span = sentence.indices(date.span)
        if any(kept(sentence, span) for kept in (_is_of_name, _is_of_noun, _is_measure, _is_subject, _bounds)):
            continue
        owns = sentence.words[span.stop - 1] in words.genitive  # "in last week's ruling": "in" goes with the ruling
        start, stop = span.start if owns else _date_start(sentence, span.start), span.stop
        room = sentence.ends[stop - 1] - sentence.starts[min(begin, start)] <= LONGEST
        so_far = " ".join(sentence.words[max(start - 2, 0) : start]) in words.so_far
        denied = so_far or (room and _is_denied(sentence, date))
        lasts = room and not _is_day(date) and words.prepositions.get(sentence.words[span.start - 1]) == "for"
        stays = denied or lasts or (not periods and is_period(date, sentence.language))
        if stays or _is_told(sentence, start, stop, room=room) or _joins(sentence, told, start):
            told.append(span)
            continue
        while stop < len(sentence.words) and sentence.words[stop] in words.date_trails:
            stop += 1
        if "," in sentence.words[span.start : stop] and sentence.words[stop : stop + 1] == [","] and start > begin:
            stop += 1  # "was seized on June 1, 2021, after"
        found.update(range(start, stop))
    return found


def _joins(sentence: Sentence, told: Sequence[range], start: int) -> bool:
    """Whether "and" joins a date that begins at `start` to one that a label tells: "in 2016 and 2017"."""
    joint = start - 1
    return joint in sentence.tags.get("and_joiner", ()) and any(span.stop == joint for span in told)


def _is_day(date: DateMention) -> bool:
    """Whether it is a single day, or a time of one."""
    if date.start is None:
        return date.weekday is not None or date.time is not None or len(date.month_day or "") > _MONTH
    return date.start == date.end


def is_period(date: DateMention, code: LanguageCode) -> bool:
    """Whether it is a month or more, of which a claim may be true that is not of another."""
    if date.start is None or date.end is None:
        quarters = calendar(readable(code)).words.lone_quarters.keys()
        return len(date.month_day or "") == _MONTH or not quarters.isdisjoint(date.text.lower().split())
    return (date.end - date.start).days >= _DAYS_OF_MONTH


def _titles(sentence: Sentence) -> Iterator[int]:
    """The roles before the names of people: not that of another, "anak Moore" who is not Moore."""
    labels, names = label_words(sentence.language), name_words(sentence.language)
    named = [sentence.indices(person.span) for person in sentence.facts.people]
    starts, ends = {words.start for words in named}, {words.stop for words in named}
    for person, own in zip(sentence.facts.people, named, strict=True):
        if not own:
            continue  # the second of "Jokowi-JK", where no word begins
        if own.stop + 1 in starts and sentence.words[own.stop] == ",":
            continue  # "lawyer of former governor Anas, Adnan,": the title may be that of the other
        before = sentence.source(sentence.span[0], sentence.starts[_behind_role(sentence, own.start)]).rstrip()
        if not (person.role and before.endswith(person.role)):
            continue
        role = sentence.indices((sentence.span[0] + len(before) - len(person.role), person.span[0]))
        link = next((at for at in role if sentence.words[at] in names.role_links), role.start)
        if names.roles.isdisjoint(sentence.words[role.start : link]):
            role = range(link + (link > role.start), role.stop)  # "the campaign of President Lena Moss"
        joint = role.start - 1  # "chairman and chief executive Ann Lee"
        if joint in sentence.tags.get("and_joiner", ()) and sentence.words[joint - 1] in names.roles:
            continue
        said = role.start and sentence.words[role.start - 1] in labels.copulas | labels.be  # "is mayor Lena Moss"
        others = may_be_of_another(sentence.words[role.start : role.stop], names)
        if not said and not others and sentence.words[role.stop - 1] not in labels.of_people:
            begin = _title_start(sentence, role.start, ends)
            begin = _behind_hidden_verb(sentence, begin, role.start, own.stop)
            owner = sentence.words[begin - 1] if begin else ""  # "her owner Paul Moss", not "her Paul Moss"
            owned = owner in labels.unheaded and owner in labels.possessives
            yield from range(begin - owned, role.stop)


def _date_start(sentence: Sentence, first: int) -> int:
    """The first word of what leads up to a date: "at the end of", "pada tgl."."""
    own = label_words(sentence.language)
    while first:
        short = first > 1 and sentence.words[first - 1] == "." and sentence.words[first - 2] in own.date_leads
        before = sentence.words[first - 1]
        if first > 1 and sentence.words[first - 2] in own.rates:
            break  # "every month beginning with February"
        if not (short or before in own.date_leads or before in own.prepositions):
            part = _part_of_date(sentence, first)
            if part == first:
                break
            first = part
            continue
        first -= 1
    return first


def _part_of_date(sentence: Sentence, first: int) -> int:
    """The first word of what names a part of a date behind it: "tengah pekan ini", "paruh pertama tahun ini"."""
    own, written = label_words(sentence.language), sentence.written
    heads, parts = own.date_heads, own.date_parts
    for head in (first - 1, first - 2):
        if head >= 0 and written[head] in heads and (head == first - 1 or sentence.words[first - 1] in parts):
            return head
    return first


def _is_told(sentence: Sentence, start: int, stop: int, *, room: bool) -> bool:
    """Whether a date is what a clause tells, or goes with the word before it: "The hearing was on May 3", "fiscal year
    2008"."""
    labels, words = label_words(sentence.language), sentence.words
    before = words[start - 1] if start else ""
    if before in labels.date_kinds:
        return True
    closes = stop == len(words) or not words[stop][0].isalnum() or stop in sentence.tags.get("and_joiner", ())
    held = room and before in labels.timed and _OPENING.isdisjoint(words[start:stop])
    return closes and (held or before in labels.be or before in labels.copulas)


def _is_denied(sentence: Sentence, date: DateMention) -> bool:
    """Whether a clause denies something of a period only, which may be so at another time."""
    if not sentence.facts.negated or _is_day(date):
        return False
    plain = (cue.scope for cue in sentence.denials() if cue.clause and cue.sort == "plain" and not cue.aside)
    return any(scope[0] <= date.span[0] < scope[1] for scope in plain)


def _behind_role(sentence: Sentence, name: int) -> int:
    """Where the role before a name ends: before an honorific, "Letjen TNI Dr. Suharyanto"."""
    titles, words = name_words(sentence.language).titles, sentence.words
    stop = name
    while stop > 1 and words[stop - 1 - (words[stop - 1] == ".")] in titles:
        stop -= 1 + (words[stop - 1] == ".")
    return stop


def _title_start(sentence: Sentence, role: int, named: Set[int]) -> int:
    """The first word of what belongs to a role, where that stands before it: "Jakarta governor", "art historian".

    Args:
        named: index of the word behind the name of each person.
    """
    labels = label_words(sentence.language)
    if labels.modifier == "after":
        return role
    first, words, may_act = role, sentence.words, verb_forms(sentence.language).may_act
    while first and (words[first - 1] in labels.genitive or _is_plain(sentence, first - 1)):
        if first in named or (first - 1 in named and may_act[words[first - 1]]):
            break  # "Ann Lee beat Governor Bob Ray"
        if first > 1 and words[first - 2] in labels.to_do and may_act[words[first - 1]]:
            break  # "to oppose President Moss"
        first -= 1
    return first


def _behind_hidden_verb(sentence: Sentence, first: int, role: int, end: int) -> int:
    """The first word of what belongs to a role, behind a verb that looks like a noun: "Voters beat former mayor Moss".

    Args:
        first: the first word of what may belong to it.
        end: the word behind the name; where a verb stands there, what is before it is its subject.
    """
    forms, words, parties = verb_forms(sentence.language), sentence.words, sentence.tags.get("parties", ())
    for at in range(first + 1, role):
        if forms.may_have_acted[words[at]] and (at - 1 in parties or forms.is_many(words[at - 1])):
            return first if _verb_follows(sentence, set(), end - 1, verbs_of(sentence)) else at + 1
    return first


def _is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a word is no sign, and no verb or small word, as far as the lists know."""
    tags, word, labels = sentence.tags, sentence.words[at], label_words(sentence.language)
    if not word[0].isalpha() or word in labels.small or word in labels.prepositions:
        return False
    names = ("function", "verb", "past", "past_form", "reporting", "preposition_place", "contrast_joiner", "that")
    return not any(at in tags.get(name, ()) for name in names)


def _between_dates(sentence: Sentence, gone: set[int]) -> list[int]:
    """What joins two dates that are left out: "on Monday and Tuesday", "May – June"."""
    joints = {*sentence.tags.get("and_joiner", ()), *(at for at, word in enumerate(sentence.words) if word in _DASHES)}
    return [at for at in joints if at - 1 in gone and at + 1 in gone]


def _bounds(sentence: Sentence, span: range) -> bool:
    """Whether a date tells since or until when something holds, which is a part of it: "the highest in ten years".

    In front of a clause, or in the middle of one, it only says when.
    """
    since, part = span.start - 1 in sentence.tags.get("since", ()), _part_of_date(sentence, span.start)
    extremes = [at for at in sentence.tags.get("extreme", ()) if not part <= at < span.start]
    parts = {",", *(sentence.words[at] for at in sentence.tags.get("and_joiner", ()))}
    if any(at < span.start and parts.isdisjoint(sentence.words[at : span.start]) for at in extremes):
        return True
    ends = span.stop == len(sentence.words) or not sentence.words[span.stop][0].isalnum()
    ends = (
        ends
        or span.stop in sentence.tags.get("and_joiner", ())
        or span.stop in sentence.tags.get("contrast_joiner", ())
    )
    return since and (bool(extremes) or (ends and span.start > 1))


def _is_of_name(sentence: Sentence, span: range) -> bool:
    """Whether a year is the last part of a name or number: "Pemilu 2024", "GTX 1660", "no.1997"."""
    first = span.start
    if len(span) != 1 or first < 1 or not sentence.words[first].isdecimal():
        return False
    before = sentence.written[first - 1]
    glued = sentence.starts[first] == sentence.ends[first - 1] and before not in _OPENING
    return glued or (first > 1 and before[0].isupper())


def _is_of_noun(sentence: Sentence, span: range) -> bool:
    """Whether a date says which one is meant: "the 2001 recession", "kudeta 14 Februari 1946 yang gagal"."""
    before, behind = span.start - 1, span.stop
    if before < 0 or behind == len(sentence.words):
        return False
    if sentence.words[before] in label_words(sentence.language).articles:
        return _may_be_noun(sentence, behind)
    if behind in sentence.tags.get("relative", ()):
        return _is_plain(sentence, before)
    return sentence.words[behind] in calendar(readable(sentence.language)).words.dated_nouns  # "to 2019 levels"


def _may_be_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word behind an article is one, though the lists may know a verb of that form: "the June 2 attack"."""
    word, labels = sentence.words[at], label_words(sentence.language)
    small = word in labels.small or word in labels.prepositions or word in labels.helpers or word in labels.be
    return word[0].isalpha() and not small and at not in sentence.tags.get("function", ())


def _is_subject(sentence: Sentence, span: range) -> bool:
    """Whether a sentence or clause tells what a day or year is: "20 Oktober adalah hari raya", "2024 was dry"."""
    labels, words = label_words(sentence.language), sentence.words
    behind, first = words[span.stop : span.stop + 1], _date_start(sentence, span.start)
    told = labels.be | labels.copulas
    helped = not labels.helpers.isdisjoint(behind) and not told.isdisjoint(words[span.stop + 1 : span.stop + 2])
    if told.isdisjoint(behind) and not helped:
        return False
    return (not first or words[first - 1] == ",") and labels.prepositions.keys().isdisjoint(words[first : span.start])


def _is_measure(sentence: Sentence, span: range) -> bool:
    """Whether something is counted among the days of a date, or compared with it: "in seven of the past 12 months",
    "better off than at this time last year"."""
    meanings = label_words(sentence.language).prepositions
    near = range(max(span.start - _COMPARED, 0), span.start)
    more = sentence.tags.get("more", ())  # "lebih rendah dari 2024"
    compares = {"than", "from"} if any(near.start <= at < span.start for at in more) else {"than"}
    than = next((at for at in near if meanings.get(sentence.words[at]) in compares), span.start)
    if than < span.start:
        return not _ends_number(sentence, than + 1, span.start)  # no "more than doubled last year"
    of = span.start > 0 and meanings.get(sentence.words[span.start - 1]) == "of"
    return of and _ends_number(sentence, span.start - 1, span.start - 1)


def _ends_number(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number ends right before one of the words `first` to `last`."""
    starts, counted = sentence.starts, sentence.facts.quantities
    at = bisect_right(counted, starts[first - 1] if first else -1, key=_end_of)
    return at < len(counted) and counted[at].span[1] <= starts[last]


def _end_of(counted: Quantity) -> int:
    return counted.span[1]


def _bracketed(sentence: Sentence) -> Iterator[int]:
    """Words in brackets; not those that an editor put in, behind an article or into a quotation: "the [Syrian] army",
    "ships [and] planes"."""
    depth, articles = 0, label_words(sentence.language).articles
    dated = {at for date in sentence.facts.dates for at in sentence.indices(date.span)}  # "Senin (15/9)"
    named = _pronoun_told(sentence)
    yield from named[:1]
    for index, word in enumerate(sentence.words):
        if word in _OPENING and index not in dated and index not in named and not _is_put_in(sentence, index):
            depth += not (index and sentence.words[index - 1] in articles)
        if depth:
            yield index
        depth -= depth > 0 and word in _CLOSING


def _pronoun_told(sentence: Sentence) -> Sequence[int]:
    """A pronoun and the bracket behind it that says by name who is meant: "he (Moss) left"; none if there is none."""
    words, written, pronouns = sentence.words, sentence.written, sentence.tags.get("pronoun_person", ())
    for at in pronouns:
        first, stop = at + 2, min(at + _PUT_IN, len(words))
        if first < stop and words[at + 1] in _OPENING:
            close = next((one for one in range(first, stop) if words[one] in _CLOSING), first)
            if close > first and all(word.isalpha() and word[0].isupper() for word in written[first:close]):
                return at, at + 1
    return ()


def _is_put_in(sentence: Sentence, bracket: int) -> bool:
    """Whether square brackets in a quotation hold a few words without which it is not whole."""
    words = sentence.words
    if words[bracket] != "[" or not (sentence.quoted or not QUOTES.isdisjoint(words[:bracket])):
        return False
    close = next((at for at in range(bracket + 1, bracket + _PUT_IN) if words[at : at + 1] == ["]"]), bracket + 1)
    return close > bracket + 1 and all(word.isalpha() and word not in _COPIED for word in words[bracket + 1 : close])


def _asides(sentence: Sentence, other: set[int], begin: int) -> set[int]:
    """ ", including ...": to the end behind the verb, else up to the comma before the verb; so other remarks there."""
    words, tags, dashes = sentence.words, sentence.tags, _dashes(sentence)
    between = _between_dashes(sentence, other, dashes, begin)
    gone = {*between}
    commas = [at for at, word in enumerate(words) if word == "," and at not in between]
    if not (commas or dashes):
        return gone
    opening = {at - 1 for at in tags.get("aside", ()) if at and words[at - 1] == ","}
    for start, end in pairwise([*commas, len(words)]):
        if start in gone:
            continue
        if start in opening:
            verbs = verbs_of(sentence)
            acts = not verbs.isdisjoint(range(start))
            goes_on = (at for at in commas if at > start and _goes_on(sentence, other, at, verbs, owed=not acts))
            close = next(goes_on, None)
            if close is not None:
                gone.update(range(start, close + (not acts or _is_own(sentence, close + 1))))
            elif acts:
                gone.update(range(start, len(words)))
        elif end - start == 2 and words[start + 1] in label_words(sentence.language).skipped:
            gone.update(range(start, end + 1))
    while begin < len(words) and (begin in other or words[begin] == ","):
        begin += 1
    for signs in (commas, dashes):
        behind = [at for at in signs if at > begin and at not in gone and at not in other]
        gone.update(_apposition(sentence, other, begin, behind) if behind else ())
    return gone


def _dashes(sentence: Sentence) -> list[int]:
    """The dashes between words, the last of each row."""
    starts, ends, words = sentence.starts, sentence.ends, sentence.words
    if _DASHES.isdisjoint(words):
        return []
    dashes = {at for at, word in enumerate(words) if word in _DASHES}
    free = (at for at in sorted(dashes) if 0 < at < len(words) - 1 and starts[at + 1] > ends[at])
    return [at for at in free if at + 1 not in dashes and (at - 1 in dashes or starts[at] > ends[at - 1])]


def _between_dashes(sentence: Sentence, gone: set[int], dashes: Sequence[int], begin: int) -> range:
    """What the only two dashes of a claim hold between its subject and its verb, even if it is a clause: "the goals –
    he shot both – gave them the lead"."""
    behind = [at for at in dashes if at > begin]
    if len(behind) != len(("–", "–")):
        return range(0)
    (first, last), verbs = behind, verbs_of(sentence)
    start = first - (sentence.words[first - 1] in _DASHES)
    if not verbs.isdisjoint(range(begin, first)) or not _verb_follows(sentence, gone, last, verbs):
        return range(0)
    ends = [sentence.starts[first + 1], sentence.ends[last - 1]]
    counts = any([*fact.span] == ends for fact in sentence.facts.quantities)  # "Most of it – $5 million – was"
    own = label_words(sentence.language)
    denies = not (own.denials | own.conditions).isdisjoint(sentence.words[first:last])
    return range(0) if counts or denies else range(start, last + 1)


def _apposition(sentence: Sentence, gone: set[int], begin: int, signs: Sequence[int]) -> range:
    """What tells of a subject who it is: words between signs behind it; before the sign where a name follows."""
    first, words = signs[0], sentence.words
    people = [sentence.indices(person.span) for person in sentence.facts.people]
    named = {person.start: person.stop for person in people}
    end = named.get(first + 1)
    if end is None and len(signs) == 1:
        return range(0)
    others = (*sentence.tags.get("relative", ()), *(named if end is not None else ()))
    if any(begin <= at < first for at in others):
        return range(0)
    verbs = verbs_of(sentence)
    acts = not verbs.isdisjoint(range(begin, first))
    joints = (*named, *sentence.tags.get("subordinate", ()), *sentence.tags.get("and_joiner", ()))
    alone = words[end : end + 1] != [words[first]] and not any(begin <= at < first for at in joints) if end else False
    if end is not None and (alone or _is_role(sentence, begin, first)):
        if words[end : end + 3 : 2] == [",", ","] and words[end + 1].isdecimal():
            end += 2  # ", 55,"
        end += words[end : end + 1] == [words[first]]
        if not acts and _verb_follows(sentence, gone, end - 1, verbs):
            return range(begin, first + 1)
    start = first - (words[first - 1] in _DASHES)
    for sign in signs[1:]:
        if sign - first > APPOSITION or sign + 1 in sentence.tags.get("and_joiner", ()):
            break
        if not _tells_who(sentence, gone, range(first, sign), verbs, acts=acts):
            break
        told = not acts and first + 1 in sentence.tags.get("relative", ()) and _may_act(sentence, sign + 1)
        if told or _verb_follows(sentence, gone, sign, set() if acts else verbs):
            return range(start, sign + 1)
    return range(0)


def _goes_on(sentence: Sentence, other: set[int], comma: int, verbs: set[int], *, owed: bool) -> bool:
    """Whether a clause goes on behind a comma with its verb; it may stand farther off if that is `owed`."""
    if not owed:
        return _is_wanted(sentence, comma + 1) or _verb_follows(sentence, other, comma, verbs)
    return _may_act(sentence, comma + 1) or _verb_follows(sentence, other, comma, verbs, 2)


def _is_own(sentence: Sentence, at: int) -> bool:
    """Whether a verb behind an aside is that of the subject before it, and not what something else leads to."""
    labels, word = label_words(sentence.language), sentence.words[at]
    return bool(labels.participles) or word in labels.modals or word in labels.denials or _is_wanted(sentence, at)


def _is_wanted(sentence: Sentence, at: int) -> bool:
    """Whether "to" with a verb is next, which an aside parts from whom it is wanted of: "warned all, ..., to leave"."""
    if at not in sentence.tags.get("infinitive", ()) or at + 1 == len(sentence.words):
        return False
    word, forms = sentence.words[at + 1], verb_forms(sentence.language)
    return word.isalpha() and word not in forms.nominal and forms.is_infinitive(word)


def _may_act(sentence: Sentence, at: int) -> bool:
    """Whether there is a word that may be a verb."""
    return any(map(verb_forms(sentence.language).may_act.__getitem__, sentence.words[at : at + 1]))


def _tells_who(sentence: Sentence, gone: set[int], between: range, verbs: set[int], *, acts: bool) -> bool:
    """Whether words behind a subject are no clause of their own; `acts` if that may have had its verb."""
    labels, behind = label_words(sentence.language), sentence.words[between.start + 1]
    if behind in labels.pairing_phrases:
        return False  # "all rice, both white, brown"
    if behind in labels.articles or behind in labels.to_do or behind in labels.preludes:
        return True
    if between.start + 1 in sentence.tags.get("before_noun", ()):
        return True  # "one of the strongest ever seen"
    if behind in labels.prepositions and len(between) <= _PHRASE and not acts:
        return True  # ", of no fixed abode,"
    if behind.endswith(labels.participles) and not acts:
        return True  # ", having lost eight games,"
    if not labels.denials.isdisjoint(sentence.words[between.start + 1 : between.stop]) and not acts:
        return False  # ", it was not in Rome,"
    if labels.adverbs.get(behind) == "only":
        return False  # "of the sum, only 20 percent, was paid"
    if acts or _verb_follows(sentence, gone, between.start, verbs):
        return not acts
    relative = next((at for at in sentence.tags.get("relative", ()) if at in between), between.stop)
    return verbs.isdisjoint(range(between.start, relative))


def _is_role(sentence: Sentence, begin: int, comma: int) -> bool:
    """Whether some words are a role or "the woman", so that a name behind them is that of who is meant."""
    labels, words = label_words(sentence.language), sentence.words[begin:comma]
    if len(words) <= 2 and words[0] in labels.articles:
        return True
    roles = name_words(sentence.language).roles
    if labels.modifier == "after":
        return words[0] in roles and roles.isdisjoint(words[1:])
    phrase = next((at for at, word in enumerate(words) if word in labels.prepositions), len(words))
    return phrase > 0 and words[phrase - 1] in roles and roles.isdisjoint(words[phrase:])


def _verb_follows(sentence: Sentence, gone: set[int], index: int, verbs: set[int], others: int = 0) -> bool:
    """Whether a verb, or what stands before one, is next behind a comma or word, or behind some `others`."""
    labels, adverbs = label_words(sentence.language), sentence.tags.get("adverb", ())
    for at in range(index + 1, len(sentence.words)):
        word = sentence.words[at]
        acts = at in verbs or word in labels.be or word in labels.helpers
        if acts or word in labels.modals or word in labels.denials:
            return True
        others -= not (at in gone or at in adverbs or word in labels.adverbs)
        if others < 0 or word in labels.articles:
            return False
    return False
