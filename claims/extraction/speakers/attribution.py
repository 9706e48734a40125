"""Finds the words of a sentence that tell who says it: in front of what is said, in its midst, or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.pieces.verb_forms import verbs_of
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import (
    PRELUDE,
    QUOTES,
    SHORTEST,
    comma_behind,
    has_verb,
    is_time_before,
    names_of,
)
from claims.facts.names.name_words import name_words
from claims.records import Speaker

_SIGNS = frozenset(',"“”’‘?!;:–—')
"""Signs around the words that say who speaks."""

_ENDS_QUOTATION = frozenset(",?!")

_LEADING = 6
"""Words between a speaker and his verb, at most."""

_TITLES = 8
"""Words from a quotation mark to the name behind it, at most: ',\" the town's mayor, Ann Lee'."""

_HEARD = 4
"""Words of whom something is told to, at most, where no "that" follows: "council leaders"."""

_HEARERS = 10
"""Words between a verb of saying and its "that", at most: to whom it is said, where and when."""

_CLAUSE = 16
"""Words behind a verb of saying among which another verb must be: "menyatakan kekecewaan" tells no claim."""


def behind_source(sentence: Sentence, speaker: Speaker | None, verbs: Sequence[int], last: int) -> int:
    """Where the claim begins if the sentence begins with who says it; else 0."""
    tags = sentence.tags
    if speaker and ":" in sentence.words and (colon := _tag_end(sentence, speaker)):
        return colon + 1
    if tags.get("according", (9,))[0] <= 1:
        named = sentence.index_at(speaker.span[1]) if speaker and speaker.span[0] < sentence.span[1] else 1
        if has_verb(sentence, named, named + 1):  # "According to a letter, Budi admitted that": no source
            speaker, named = None, 1
        comma = _behind_titles(sentence, comma_behind(sentence, named if 1 < named < PRELUDE else 1, 12))
        if comma and last - comma > SHORTEST - _counts(sentence, comma + 1):
            return comma + 1
        if speaker and sentence.span[0] <= speaker.span[0]:
            end = sentence.index_at(speaker.span[1])
            return end if last - end > SHORTEST else 0
    told = next((_behind_that(sentence, verb) for verb in verbs if _tells(sentence, speaker, verb, last)), 0)
    return told or _behind_rumour(sentence, last)


def one_of_two(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words of one of two things that the same one says, "it was new and said the price was £40": that with a
    number, else the first; all of the words where but one is said."""
    told, tags = {*sentence.tags.get("said_surely", ())}, sentence.tags
    joints = (at for at in tags.get("and_joiner", ()) if first + SHORTEST <= at < last - SHORTEST and at + 1 in told)
    joint = next(joints, last)
    if joint == last or not has_verb(sentence, first, joint):
        return first, last
    counts = [sentence.index_at(fact.span[0]) for fact in sentence.facts.quantities]
    behind = any(at > joint for at in counts) and not any(first <= at < joint for at in counts)
    return (_behind_that(sentence, joint + 1), last) if behind else (first, joint)


def _tag_end(sentence: Sentence, speaker: Speaker) -> int:
    """The colon behind the name with which a line begins, "BNPB: 12 tewas", also with an office; 0 if there is none."""
    if not sentence.span[0] <= speaker.span[0] < sentence.span[1]:
        return 0
    begin, end = sentence.index_at(speaker.span[0]), sentence.index_at(speaker.span[1])
    colon = sentence.words.index(":")
    titled = not begin or sentence.text.startswith(speaker.role or " ")
    apart = end == colon or sentence.words[end : end + 1] == [","]
    return colon if titled and apart and end <= colon <= end + PRELUDE and not has_verb(sentence, end, colon) else 0


def credit_of(sentence: Sentence, speaker: Speaker, last: int) -> int:
    """Where a headline ends that a colon parts from who says it, "12 tewas: BNPB"; `last` if it is none."""
    if speaker.span[1] != sentence.ends[last - 1] or ":" not in sentence.words[:last]:
        return last
    begin = sentence.index_at(speaker.span[0])
    return begin - 1 if begin and sentence.words[begin - 1] == ":" else last


def _behind_rumour(sentence: Sentence, last: int) -> int:
    """Where the claim begins that goes round without anybody who says it, "Rumours spread that"; else 0."""
    that = next(iter(sentence.tags.get("that", ())), last)
    if that >= PRELUDE or last - that <= SHORTEST - _counts(sentence, that + 1):
        return 0
    spreads = not label_words(sentence.language).spreading.isdisjoint(sentence.words[:that])
    return that + 1 if spreads else 0


def _behind_titles(sentence: Sentence, comma: int) -> int:
    """The comma behind what is said of somebody by his degrees or his role: "X, MD, PhD," "X, director of Y,"."""
    roles = name_words(sentence.language).roles
    named = any(sentence.index_at(one.span[1]) == comma for one in sentence.facts.people)
    while comma and (following := comma_behind(sentence, comma + 1, PRELUDE)):
        within = range(comma + 1, following)
        degree = named and len(within) == 1 and sentence.written[comma + 1][0].isupper()
        role = not roles.isdisjoint(sentence.words[comma + 1 : following]) and not has_verb(sentence, comma, following)
        if not (degree or role):
            break
        comma = following
    return comma


def _tells(sentence: Sentence, speaker: Speaker | None, verb: int, last: int) -> bool:
    """Whether what is claimed stands behind a verb of saying, with its own verb."""
    words = sentence.words
    behind = last - verb
    if behind < SHORTEST or (behind == SHORTEST and not _counts(sentence, verb + 1)):
        return False
    main = _main(sentence, speaker)
    if verb >= PRELUDE and _spoken(sentence, main, verb) >= PRELUDE:
        return False
    labels = label_words(sentence.language)
    if words[verb] in labels.accusing:
        return False  # that somebody is accused is the claim
    if _is_within_relative(sentence, verb):
        return False
    if verb and words[verb - 1] in labels.modals:
        return False  # "will announce": nobody has said it yet
    if verb + 1 in sentence.tags.get("infinitive", ()):
        return False  # "promised to freeze rents": what is to be done
    if any(word in ':"“' for word in words[verb + 1 : verb + 3]):
        return not has_verb(sentence, main, max(main, verb - _LEADING))
    if _points_or_asks(sentence, verb, last) or _adds(sentence, verb) or words[verb + 1] in labels.self_told:
        return False
    told = sentence.tags.get("reporting", ())
    others = (at for at in sentence.tags.get("and_joiner", ()) if at + 1 in told or at + 1 in verbs_of(sentence))
    ends = (*sentence.tags.get("contrast_joiner", ()), *others)  # "declared it a disaster area and said that"
    end = min((at for at in ends if at > verb + 2), default=last)  # not of "said even though"
    if not _has_subject(sentence, speaker, verb):
        return False
    apart = words[verb + 1] == "," and not words[verb + 2].endswith(labels.participles)
    that = _behind_that(sentence, verb) - 1
    close = that == verb + 1 or words[verb + 1] in labels.prepositions
    led = close and that in sentence.tags.get("that", ()) and last - that > _LEADING
    return apart or led or _states(sentence, verb + 1, min(end, verb + _CLAUSE))


def _is_within_relative(sentence: Sentence, verb: int) -> bool:
    """Whether what tells of something says it, "a post that says 3 banks will fail went round", or somebody says it of
    that, whose own verb follows: "a house which Ann Lee said was worth 5 million"."""
    if before_helpers(sentence, verb) in sentence.tags.get("relative", ()):
        return verb + 1 not in sentence.tags.get("that", ())
    relatives = (*sentence.tags.get("relative", ()), *sentence.tags.get("that", ()))
    opening = max((at for at in relatives if 0 < verb - at <= _LEADING), default=0)
    if not opening or has_verb(sentence, opening + 1, verb) or opening + 1 == verb:
        return False
    labels, following = label_words(sentence.language), sentence.words[verb + 1]
    return following in labels.be or following in labels.modals or verb + 1 in verbs_of(sentence)


def _adds(sentence: Sentence, verb: int) -> bool:
    """Whether a verb only leads to why, behind a claim with a number: "asked for 12 nurses, saying they are tired"."""
    start = sentence.starts[verb]
    return verb in sentence.tags.get("saying_so", ()) and any(one.span[0] < start for one in sentence.facts.quantities)


def before_helpers(sentence: Sentence, verb: int) -> int:
    """The word before a verb and the helpers that go with it: "Budi" in "Budi telah menyatakan"."""
    labels, before = label_words(sentence.language), verb - 1
    while before > 0 and (sentence.words[before] in labels.helpers or sentence.words[before] in labels.skipped):
        before -= 1
    return before


def _points_or_asks(sentence: Sentence, verb: int, last: int) -> bool:
    """Whether what is said is a question, or something else than a clause: "explained to CNN why", "revealed this in
    parliament when he"."""
    words, labels = sentence.words, label_words(sentence.language)
    asked = next((at for at in sentence.tags.get("question", ()) if verb < at), last)
    if asked < verb + (SHORTEST if asked == last else _HEARERS) and words[verb + 1] in labels.prepositions:
        return True
    return words[verb + 1] in labels.determiners and words[verb + 2] in labels.prepositions


def _main(sentence: Sentence, speaker: Speaker | None) -> int:
    """The first word of the clause of a speaker, where all before only opens the sentence; else 0."""
    if speaker is None or not sentence.span[0] < speaker.span[0] < sentence.span[1]:
        return 0
    begin = sentence.index_at(speaker.span[0])
    return begin if _only_opened(sentence, begin) else 0


def _counts(sentence: Sentence, first: int) -> bool:
    """Whether a quantity begins at a word."""
    return first < len(sentence.words) and any(
        fact.span[0] == sentence.starts[first] for fact in sentence.facts.quantities
    )


def _spoken(sentence: Sentence, first: int, last: int) -> int:
    """How many of some words are no signs."""
    return sum([word[0].isalnum() for word in sentence.words[first:last]])


def _behind_that(sentence: Sentence, verb: int) -> int:
    """Behind "that" where it stands close by, "told reporters that", or a name before "he" or "the": "told CNN he"."""
    labels = label_words(sentence.language)
    heard = behind = verb + 1 + (sentence.words[verb + 1] in labels.articles)
    while behind < len(sentence.words) and sentence.written[behind][0].isupper():
        behind += 1
    if sentence.words[verb] in labels.telling and (stated := _behind_hearers(sentence, heard)):
        return stated
    following = sentence.words[behind] if heard < behind < len(sentence.words) else ""
    if following in labels.pronouns or following in labels.articles:
        return behind
    if sentence.words[verb + 1] in labels.prepositions and (stated := _behind_place(sentence, verb + 1)):
        return stated
    written = sentence.written
    quotes = (at for at, word in enumerate(written[:-1]) if word in QUOTES and not written[at + 1].islower())
    thats = (at for at in sentence.tags.get("that", ()) if sentence.words[at - 1] not in labels.prepositions)
    leads = {*thats, *quotes}  # 'said the inquiry "points to a group"' has its subject before
    near = (at for at in sorted(leads) if verb < at <= verb + _HEARERS)
    that = next(near, verb)
    between = sentence.words[verb + 1 : that]
    relative = that > verb + 1 and has_verb(sentence, that + 1, that + 2)  # "say a blast that killed"
    placed = between[:1] and between[0] in labels.prepositions and not labels.articles.isdisjoint(between[1:2])
    first = verb + (4 if placed else 1)  # "in a televised address that": a form of a verb behind an article is none
    told = not (relative or _SIGNS.intersection(between) or has_verb(sentence, first, that))
    return that + 1 if told else verb + 1


def _behind_hearers(sentence: Sentence, first: int) -> int:
    """Where a clause begins behind whom it is told to: "told reporters the firm had", "told the meeting it was"; 0 if
    none does."""
    labels, words = label_words(sentence.language), sentence.words
    for at in range(first + 1, min(first + _HEARD, len(words))):
        if words[at] in labels.articles or words[at] in labels.pronouns or words[at] in labels.possessives:
            plain = all(word.isalpha() and word not in labels.prepositions for word in words[first:at])
            return at if plain and not has_verb(sentence, first, at) and has_verb(sentence, at, len(words)) else 0
    return 0


def _behind_place(sentence: Sentence, at: int) -> int:
    """Where a clause begins behind where or in what it is said: "in a statement the firm"; 0 if none does."""
    labels, words = label_words(sentence.language), sentence.words
    for begin in range(at + 3, min(at + _LEADING, len(words))):
        if (
            (words[begin] in labels.articles or words[begin] in labels.pronouns)
            and words[begin - 1].isalpha()
            and words[begin - 1] not in labels.prepositions
        ):
            return begin if not has_verb(sentence, at, begin) else 0
    return 0


def _has_subject(sentence: Sentence, speaker: Speaker | None, verb: int) -> bool:
    """Whether the one who says it stands before the verb, and nothing that is claimed does."""
    if speaker and sentence.span[0] <= speaker.span[0] < sentence.starts[verb]:
        begin, end = sentence.index_at(speaker.span[0]), sentence.index_at(speaker.span[1])
        verbs = (at for at in sentence.tags.get("verb", ()) if not at or sentence.written[at][0].islower())
        before = any(at < begin for at in verbs) and not _only_opened(sentence, begin)
        if end > verb or before or _is_inserted(sentence, speaker, begin, verb):
            return False
        if _is_described(sentence, end, verb):
            return True
        apart = sentence.words[end] == sentence.words[verb - 1] == ","  # "Jane Doe, head of the board, said"
        clause = next((at for at in sentence.tags.get("aside", ()) if end < at < verb), verb)  # "who led the study"
        if apart and not has_verb(sentence, end, clause):
            return True
        near = before_helpers(sentence, verb)
        other = "," in sentence.words[end:near] and sentence.words[near] != ","  # "jelas Budi, 395 kota melaporkan"
        return not other and _spoken(sentence, end, verb) < _LEADING
    pronouns = (*sentence.tags.get("pronoun_person", ()), *sentence.tags.get("pronoun_thing", ()))
    if any(at <= 1 < verb + 1 <= _LEADING for at in pronouns):
        return True
    return verb - 1 in pronouns and verb > 1 and _only_opened(sentence, verb - 1)  # "When we asked him, he said"


def _is_described(sentence: Sentence, end: int, verb: int) -> bool:
    """Whether one clause about a speaker stands before the verb, and a sign at one end of it only: "Ann Lee, who
    represents Leeds said", "Budi ketika ditemui wartawan, mengatakan"."""
    tags, words = sentence.tags, sentence.words
    begin = end + (words[end] == ",")
    clause = any(begin in tags.get(name, ()) for name in ("relative", "subordinate"))
    signs = [at for at in range(end, verb) if not words[at][0].isalnum()]
    return clause and (signs in ([end], [verb - 1]))


def _only_opened(sentence: Sentence, begin: int) -> bool:
    """Whether all before word `begin` only opens the sentence: "Asked whether that would cost £4bn, Ann Lee said"."""
    acts = 0 in sentence.acting() or 0 in sentence.tags.get("past", ())
    if not (acts or 0 in sentence.tags.get("subordinate", ()) or is_time_before(sentence, 0, begin)):
        return False
    commas = (at for at in range(begin) if sentence.words[at] == ",")
    return any(not has_verb(sentence, at + 1, begin) for at in commas)  # "Asked so, the mayor, Ann Lee, said"


def _is_inserted(sentence: Sentence, speaker: Speaker, begin: int, verb: int) -> bool:
    """Whether a speaker and his verb stand within what they say: "The minister, Jane Doe said, has", '"I am proud,"
    she told reporters, "that we"'."""
    words = sentence.words
    if not QUOTES.isdisjoint(words[1:begin]):
        return True
    opened = words[0] in label_words(sentence.language).preludes or 0 in sentence.tags.get("subordinate", ())
    if speaker.role and sentence.text.startswith(speaker.role) and begin <= len(speaker.role.split()) + 1:
        return False  # "Kepala BPS, Suhariyanto mengatakan, harga"
    return begin > 1 and words[begin - 1] == "," == words[verb + 1] != words[verb - 1] and not opened


def remark_of(sentence: Sentence, speaker: Speaker | None, verbs: Sequence[int], last: int) -> range:
    """ ", kata X", ", X said,": between signs, with the sign in front of it; empty if there is none."""
    words = sentence.words
    sources, own_words = sentence.tags.get("according", ()), sentence.tags.get("reporting_pronoun", ())
    if not (verbs or sources or own_words) or (not sources and _SIGNS.isdisjoint(words[SHORTEST // 2 :])):
        return _behind_quotation(sentence, last)
    pronouns = {*sources, *own_words, *sentence.tags.get("pronoun_person", ())}
    spoken = sentence.index_at(speaker.span[0]) if speaker and sentence.span[0] <= speaker.span[0] else -1
    labels = label_words(sentence.language)
    for verb in sorted(at for at in {*verbs, *own_words, *sources} if words[at] not in labels.accusing):
        if unclosed := _before_verb(sentence, speaker, verb, last):
            return unclosed
        start = _remark_start(words, spoken, verb)
        end = next((at for at in range(verb + 1, last) if words[at] in _SIGNS), last)
        timed = words[start] in labels.time_clauses  # "We asked this, after Ann Lee said that"
        if timed or start < (SHORTEST if end == last else 2) or words[start - 1] not in _SIGNS:
            continue
        opened = 0 in sentence.tags.get("subordinate", ()) or words[0] in labels.preludes
        opened = opened or is_time_before(sentence, 0, start)  # "The day after it rained, Ann Lee said that"
        far = opened and last - verb > _LEADING
        if start <= spoken < verb and (far or (end == last and _is_main(sentence, start, verb))):
            continue
        if start == verb and (0 <= spoken < start or (spoken < 0 and _is_behind_aside(sentence, start))):
            continue  # "The firm, which sells cars, says"
        if not has_verb(sentence, 0, start) and ((opened and end == last) or has_verb(sentence, verb + 1, end)):
            continue  # "Later that evening, he admitted that he took it"
        own = (start == verb and end - start <= _LEADING) or (end == last == verb + 1)
        if start in pronouns or own or start <= spoken < end:
            told = end + 1 in sentence.tags.get("subordinate", ()) and start > SHORTEST + 1
            subject = start < SHORTEST < last - end and not has_verb(sentence, 0, start)
            bare = opened and not has_verb(sentence, 0, start)  # "In five games, he said, they lost 13"
            quoted = end < last and words[start - 1] in QUOTES and QUOTES.isdisjoint(words[end:last])
            if told or quoted or not (subject or bare or has_verb(sentence, end, last)):
                end = last
            closed = end < last and words[end] == "," and not has_verb(sentence, 0, start)
            return range(start - 1, end + closed)
    return _behind_quotation(sentence, last)


def _before_verb(sentence: Sentence, speaker: Speaker | None, verb: int, last: int) -> range:
    """ "menurut X", ", kata X" between the subject of a claim and its verb, without a sign behind the name; empty if
    that is not so: "Kebijakan itu, menurut Budi Salim akan menghemat"."""
    if speaker is None or not sentence.span[0] <= speaker.span[0] < sentence.span[1]:
        return range(0)
    begin, end = sentence.index_at(speaker.span[0]), sentence.index_at(speaker.span[1])
    first = verb - (verb > 1 and sentence.words[verb - 1] == ",")
    sourced = first < verb or verb in sentence.tags.get("according", ())
    if not (sourced and verb < begin <= verb + _LEADING and first > 0 and end < last):
        return range(0)
    if first - 1 in sentence.tags.get("relative", ()):
        return range(0)  # "rumah yang menurut Budi bernilai": who says so belongs to it
    acts = end in verbs_of(sentence) or sentence.words[end] in label_words(sentence.language).modals
    plain = not (has_verb(sentence, 0, first) or has_verb(sentence, verb + 1, begin))
    return range(first, end) if acts and plain else range(0)


def _is_behind_aside(sentence: Sentence, verb: int) -> bool:
    """Whether a clause about the subject of a verb stands before it, between commas: "The woman, who is 20, says"."""
    comma = comma_behind(sentence, 1, verb - 2)
    if not comma or comma + 1 not in sentence.tags.get("relative", ()) or has_verb(sentence, 0, comma):
        return False
    return comma_behind(sentence, comma + 1, verb) == verb - 1


def _remark_start(words: Sequence[str], spoken: int, verb: int) -> int:
    """Where a remark begins that tells who speaks at word `spoken`: behind a sign, or behind a quotation that the name
    follows: '…," Ann Lee, head of the board, told reporters'."""
    start = verb
    while start > 0 and words[start - 1] not in _SIGNS and (verb - start < _LEADING or 0 <= spoken <= start):
        start -= 1
    closing = next((at for at in range(spoken - 1, max(0, spoken - _TITLES), -1) if words[at] in QUOTES), 0)
    within = words[closing - 1] not in _ENDS_QUOTATION and spoken - closing >= _LEADING - 2
    return closing + 1 if 0 < closing < start - 1 and not within and QUOTES.isdisjoint(words[spoken:verb]) else start


def _behind_quotation(sentence: Sentence, last: int) -> range:
    """'…," quipped X': what stands behind a quotation that is the whole sentence else, whatever the verb."""
    words = sentence.words
    if QUOTES.isdisjoint(words):
        return range(0)
    closing = max((at for at in range(1, last - 1) if words[at] in QUOTES), default=0)
    if closing < SHORTEST or words[closing - 1] not in _ENDS_QUOTATION:
        return range(0)
    begun, lead, behind = closing - 1, 0, closing + 1
    while begun and (words[begun - 1] in QUOTES or words[begun - 1] in _ENDS_QUOTATION):
        begun -= 1
    while words[lead] in QUOTES:
        lead += 1
    labels = label_words(sentence.language)
    small = words[behind] in labels.small or words[behind] in labels.prepositions
    whole = lead and QUOTES.isdisjoint(words[lead:begun])
    named = any(word[0].isupper() for word in sentence.written[behind + 1 : behind + SHORTEST])
    said = whole and not small and sentence.written[behind].islower() and (named or behind + 1 == last)
    return range(begun, last) if said else range(0)


def _is_main(sentence: Sentence, start: int, verb: int) -> bool:
    """Whether what somebody says comes behind the verb: "While that lags, Cook said he is proud"."""
    tags = sentence.tags
    behind_clause = 0 in tags.get("subordinate", ()) and "," not in sentence.words[: start - 1]
    return behind_clause or verb + 1 in tags.get("clause_opener", ())


def bids(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether words up to a verb say whom it is told to: "residents to stay in as", "warga agar tidak melintasi"."""
    tags = sentence.tags
    to_do = next((at for at in tags.get("infinitive", ()) if first < at < verb), first)
    told = range(first, 0 if sentence.words[first] in label_words(sentence.language).pronouns else to_do)
    people = (*tags.get("people", ()), *tags.get("speaker_noun", ()), *(names_of(sentence) if told else ()))
    return any(at in told for at in people)


def _states(sentence: Sentence, first: int, last: int) -> bool:
    """Whether some words have a verb of their own: not "a combined $5 million", "a virus that kills", "a ban to go"."""
    labels, words = label_words(sentence.language), sentence.words
    signs = (at for at in range(first, last) if words[at] == "," and words[at + 1].endswith(labels.participles))
    between = range(first, next(signs, last))
    acting = {*verbs_of(sentence), *sentence.tags.get("obligation", ())}.intersection(between)
    acting.update(at for at in between if words[at] in labels.be or words[at] in labels.modals)
    acting.difference_update([at for at in acting if words[at - 1] in labels.hedges])
    if bids(sentence, first, min(acting, default=first)):
        return False
    clausal = {at for at in sentence.tags.get("that", ()) if not has_verb(sentence, at + 1, at + 2)}
    bound = ({*sentence.tags.get("relative", ())} - clausal).intersection(between)
    comma = next((at for at in between if first < min(bound, default=first) < at and words[at] == ","), between.stop)
    acting.difference_update(range(comma, between.stop))  # "results that were better, as sales grew" tells no claim
    whole = _counts(sentence, first) or labels.adverbs.get(words[first]) == "only"  # "hanya dua izin yang berlaku"
    return len(acting) > (0 if whole else len(bound))
