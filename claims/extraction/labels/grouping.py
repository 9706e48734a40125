"""Puts the pieces of a claim together as a label in their own language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from operator import is_not

from claims.extraction.labels.core import Core
from claims.extraction.pieces import rendering
from claims.extraction.pieces.piece import ACTS, CONTENT, Group, Piece
from claims.extraction.pieces.verb_forms import verb_forms
from claims.extraction.reading.label_words import LabelWords, label_words
from claims.extraction.reading.sentence import Sentence
from claims.records import LanguageCode, Organisation, Place, Quantity

MANY = 2
"""Words of a name that has a short form, at least."""

_NEAR = 3
"""Words from "first" to "since", at most: "the first time since"."""

_TERM = 4
"""Words of a term that headlines write short, at most."""

FEW = 10
"""Up to here a number in words stays in words."""


def spelled(pieces: list[Piece], sentence: Sentence) -> list[Group]:
    """The pieces as a label in their own language writes them, of which nothing else is told yet (`grouped`)."""
    groups, last, starts, ends = [], -1, sentence.starts, sentence.ends
    for piece in pieces:
        first, role = piece.first, piece.role
        text = written(piece, sentence) if role == "quantity" else piece.text
        groups.append(Group(text, role, piece, "" if first == last and starts[last] == ends[last - 1] else " "))
        last = piece.last
    return groups


def understood(pieces: list[Piece], sentence: Sentence) -> list[Group]:
    """The pieces as a label writes them, with what part each plays."""
    return grouped(spelled(pieces, sentence), sentence)


def grouped(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The same groups, in which it is told now what part each plays: which is the verb, which needs another."""
    parts = _Parts(sentence)
    for at, group in enumerate(groups):
        parts.tell(group, groups[at + 1].piece if at + 1 < len(groups) else None, begins=at == 0)
    return groups


class _Parts:
    """Tells what part each group of a sentence plays, in their order: that depends on what was told before it."""

    def __init__(self, sentence: Sentence) -> None:
        tags = sentence.tags
        self.words, self.acting = sentence.words, sentence.acting()
        self.forms, self.own = verb_forms(sentence.language), label_words(sentence.language)
        self.reporting, self.adverbs = tags.get("reporting", ()), tags.get("adverb", ())
        self.past, self.obligations = tags.get("past_form", ()), tags.get("obligation", ())
        self.showing = self.forms.verbs_of_showing(sentence)
        self.bounds = _of_bound_extremes(sentence) if "since" in tags and "extreme" in tags else set()
        self.last = -1
        """The word behind the group before."""
        self.acted = False
        """The group before is what somebody does."""
        self.clause = False
        """A clause has its verb already."""

    def tell(self, group: Group, following: Piece | None, *, begins: bool) -> None:
        """Tells it of the next group, by the piece that follows; `begins`: there is none before it."""
        piece, acts = group.piece, False
        first, word = piece.first, self.words[piece.first]
        if group.role == "noun" or group.role == "verb":
            acts = self._tell_word(group, following, begins=begins)
        elif group.role == "quantity":  # "30% more likely"
            group.needs = following is not None and self.words[following.first] in self.forms.comparing
        elif group.role == "name":
            group.needs = self.forms.heads_last and following is not None and following.role == "noun"
        elif (group.role == "link" and first in self.acting) or (
            group.role == "function" and first in self.obligations
        ):
            group.role = "modal"
        sized = word in self.own.sizes and following is not None and following.role == "quantity"
        group.needs = group.needs or sized or piece.last in self.bounds
        group.tells = first in self.reporting
        self._tell_opening(group, following)
        self.last, self.acted = piece.last, acts
        goes_on = self.clause and group.role != "comma" and not (group.opens or piece.joins)
        self.clause = group.role == "verb" or goes_on

    def _tell_word(self, group: Group, following: Piece | None, *, begins: bool) -> bool:
        """Tells of a word whether it is a verb or noun, and what belongs to it; gives whether somebody does it."""
        first, word, forms = group.piece.first, self.words[group.piece.first], self.forms
        before = self.words[self.last - 1] if first == self.last else ""
        free = first in self.past or not (self.acted or self.clause)
        named = not begins and following is not None and group.piece.text[0].isupper() and following.text[0].isupper()
        finite = not named and self._is_finite(group, before, following, free=free)
        group.role = "verb" if finite else "noun"
        group.infinitive = before in forms.to_do and forms.is_infinitive(word)
        acts = finite or group.infinitive or (free and first in self.acting)
        group.slight = first in self.adverbs or word in forms.adverbs
        if following is not None:
            group.slight = group.slight or (acts and not finite and following.role == "preposition")
            group.leads = following.text in forms.binding
            if forms.heads_last or (acts and not following.begins):
                group.needs = self._needs(before, word, following, acts=acts)
        return acts

    def _is_finite(self, group: Group, before: str, following: Piece | None, *, free: bool) -> bool:
        """Whether a word is a verb that somebody does here."""
        first, word, forms = group.piece.first, self.words[group.piece.first], self.forms
        shows = first in self.showing
        if not (group.role == "verb" or forms.may_act[word] or before in forms.pronouns or shows):
            return False
        behind = self.words[following.first] if following else ""
        if not (forms.is_verb(group.role, before, word, behind, free=free) or shows):
            return False
        return not (forms.befallen and forms.is_befallen(before, word, first, self.acting))

    def _needs(self, before: str, word: str, following: Piece, *, acts: bool) -> bool:
        """Whether a word tells too little without the piece that follows."""
        other = not acts and following.first in self.acting  # what follows is a verb of its own
        if other and self.clause and following.first not in self.past:
            other = self.words[following.first].endswith(self.forms.participles)
        other = other and not self.forms.describes(before, word, self.words[following.first])
        return not (other or following.first in self.adverbs) and self.forms.needs(before, word, following, acts=acts)

    def _tell_opening(self, group: Group, following: Piece | None) -> None:
        """Tells of a group whether it begins two things, a clause or a phrase."""
        piece, word, forms = group.piece, self.words[group.piece.first], self.forms
        leads = word in self.own.pairing_phrases and following is not None and following.begins and not following.joins
        group.pairs = word in forms.pairing or leads
        group.asks = word in forms.asking or (
            piece.relative and (following is None or not forms.needs_no_verb(self.words, following.first, self.acting))
        )
        group.opens = word in forms.asking or (piece.begins and group.role != "preposition" and not piece.joins)


def _of_bound_extremes(sentence: Sentence) -> set[int]:
    """Words from which on it is told since when something is the first or the highest, which it is not of all."""
    extremes = sentence.tags["extreme"]
    return {at for at in sentence.tags["since"] if any(0 < at - extreme <= _NEAR for extreme in extremes)}


def written(piece: Piece, sentence: Sentence) -> str:
    """A quantity as a label writes it: "5 people", and "300 Americans" with their capital."""
    fact = piece.fact
    if not isinstance(fact, Quantity) or _as_it_stands(fact, sentence):
        return piece.text
    near = next(
        (word for word in label_words(sentence.language).nearly if piece.text.lower().startswith(f"{word} ")), ""
    )
    bare = replace(fact, comparator="=") if near else fact  # "nearly" is not "about"
    text = rendering.quantity(bare, sentence.language, sentence.language)
    text = f"{piece.text[: len(near)]} {text}" if near else text
    named: list[Place | Organisation] = [*sentence.facts.places, *sentence.facts.organisations]  # "17 Democrats"
    nation = next((name.text for name in named if name.span[1] == fact.span[1]), "")
    return text.removesuffix(nation.lower()) + nation if nation and text.endswith(nation.lower()) else text


def brief(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups without articles and words that need not be said, with "%" and short names; none if none changes."""
    labels, spare = label_words(sentence.language), _spare(sentence.language)
    articles, shorter = labels.articles, labels.shorter
    kept: list[Group] = []
    gone = False
    short, situated = _short_names(sentence), labels.situated
    every, groups = groups, _without_phrases(groups, sentence)
    for at, group in enumerate(groups):
        word = group.text.lower()
        if gone and group.role == "comma" and kept and kept[-1].role == "comma":
            kept.pop()  # of ", meanwhile,"
            continue
        if word in articles:
            gone = not at or groups[at - 1].role != "quantity"  # "£11 a week"
        else:
            gone = word in spare or (word in labels.succeeding and _does(groups, at))
            gone = gone and not (_is_bound(groups, at, labels) or _leads(groups, at, sentence))
        if not gone:
            if situated and group.role == "preposition" and kept and kept[-1].text in situated:
                _leave_out_situated(kept, labels.modifier)
            kept.append(_in_short(group, sentence) if group.piece.fact is not None else group)
            if short and group.piece.last in short:
                _shorten(kept, *short[group.piece.last])
            if shorter and len(kept) == 2:
                _abbreviate(kept, shorter)
    if kept and gone and groups[-1].piece.more:
        kept[-1] = replace(kept[-1], piece=kept[-1].piece.unfinished())
    return kept if len(kept) < len(every) or any(map(is_not, kept, every)) else []


def _without_phrases(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups without two words before a verb that need not be said: "saat ini"."""
    spare, firsts = _spare(sentence.language), _firsts_of_spare(sentence.language)
    if firsts.isdisjoint(sentence.words):
        return groups
    words = label_words(sentence.language)
    gone: set[int] = set()
    for at, group in enumerate(groups[:-2]):
        said = group.text in firsts and f"{group.text} {groups[at + 1].text}" in spare
        if said and at and _acts(groups[at + 2], words) and groups[at - 1].role != "not":
            gone.update((at, at + 1))
    return [group for at, group in enumerate(groups) if at not in gone]


@cache
def _firsts_of_spare(code: LanguageCode) -> frozenset[str]:
    """The first word of each phrase without which a label says the same."""
    return frozenset(phrase.partition(" ")[0] for phrase in _spare(code) if " " in phrase)


def _acts(group: Group, words: LabelWords) -> bool:
    """Whether a group is a verb, or says how much something is so: "saat ini semakin banyak"."""
    return group.role in ACTS or group.text in words.degrees


def initialled(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups with terms as headlines write them, "HAM" for "hak asasi manusia"; none if none changes."""
    firsts = _first_words(sentence.language)
    if firsts.isdisjoint(sentence.words):
        return []
    told: list[Group] = []
    initials, at = label_words(sentence.language).initials, 0
    while at < len(groups):
        size, short = 1, ""
        if groups[at].text.lower().partition(" ")[0] in firsts:
            size, short = _term(groups, at, initials)
        told.append(replace(groups[at + size - 1], text=short, space=groups[at].space) if short else groups[at])
        at += size
    return told if any(map(is_not, told, groups)) else []


def _term(groups: list[Group], at: int, initials: Mapping[str, str]) -> tuple[int, str]:
    """How many groups from one on are a term that has a short form, the longest there is, and that with what stands
    behind the term in the last of them; 1 and nothing if they are none."""
    size, short = 1, ""
    words: list[str] = []
    for count, group in enumerate(groups[at : at + _TERM], 1):
        if words and (group.space != " " or group.role == "comma"):
            break
        before = len(words)
        words += group.text.split()
        for end in range(len(words), max(before, 1), -1):
            if found := initials.get(" ".join(words[:end]).lower()):
                found = found.capitalize() if found.islower() and words[0][0].isupper() else found
                size, short = count, " ".join((found, *words[end:]))
                break
    return size, short


@cache
def _first_words(code: LanguageCode) -> frozenset[str]:
    """The first word of each term that has a short form."""
    return frozenset(term.partition(" ")[0] for term in label_words(code).initials)


def _does(groups: list[Group], at: int) -> bool:
    """Whether what somebody brings about is what follows: "berhasil menewaskan"."""
    return at + 1 < len(groups) and groups[at + 1].role == "verb"


def _abbreviate(groups: list[Group], shorter: Mapping[str, str]) -> None:
    """Writes the first two groups as one where headlines do: "Pemkab Garut"."""
    first, _, rest = groups[-1].text.partition(" ")
    short = shorter.get(f"{groups[-2].text} {first}".lower())
    if short:
        groups[-2:] = [replace(groups[-1], text=f"{short} {rest}".rstrip(), space=groups[-2].space)]


def _leave_out_situated(groups: list[Group], modifier: str) -> None:
    """Takes "that is located" from the end of some groups, before "in": "a village in Bogor"."""
    first = len(groups) - 1
    while first > 1 and groups[first - 1].role in ACTS:
        first -= 1
    if first < 1:
        return
    if groups[first - 1].piece.relative:
        del groups[first - 1 :]
    elif first == len(groups) - 1 and modifier == "before" and groups[first - 1].role in CONTENT:
        del groups[first:]


def _short_names(sentence: Sentence) -> Mapping[int, tuple[int, str]]:
    """Names and terms of which the sentence has a short form in brackets: end -> first word and short form."""
    written = sentence.written
    found = {}
    for at in range(MANY, len(written) - 2) if "(" in sentence.words else ():
        short = written[at + 1]
        if written[at] + written[at + 2] != "()" or not (short[0].isupper() and short.isalpha()):
            continue
        first = at
        while first and written[first - 1][0].isupper() and at - first < len(short):
            first -= 1
        first = next((one for one in range(first, at) if written[one][0] == short[0]), at)
        if short.isupper() and [word[0].upper() for word in written[at - len(short) : at]] == list(short):
            first = at - len(short)  # "demam berdarah dengue (DBD)"
        if at - first >= MANY:
            found[at] = first, short
    return found


def _shorten(groups: list[Group], first: int, short: str) -> None:
    """Writes the groups from a word on as one, with their short name."""
    begin = next((at for at, group in enumerate(groups) if group.piece.first >= first), len(groups))
    if begin < len(groups) and groups[begin].piece.first == first:
        last = groups[-1].piece
        groups[begin:] = [Group(short, "name", last, groups[begin].space)]


def _is_bound(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether the words beside one need it: "not immediately", "until now", "then and now", "more recently"."""
    if at + 1 < len(groups) and groups[at + 1].piece.joins:
        return True
    before = groups[at - 1] if at else None
    acts = before is not None and before.role == "modal" and groups[at].role == "function"
    if acts and groups[at].text in words.needless:
        return True  # "will own a share"
    following = groups[at + 1] if at + 1 < len(groups) else None
    between = before is not None and following is not None and before.role in CONTENT and following.role in CONTENT
    if between and groups[at].text in words.coupling:
        return True
    bound = before is not None and (before.role in ("not", "preposition", "quantity") or before.piece.begins)
    if at + 1 < len(groups) and f"{groups[at].text} {groups[at + 1].text}".lower() in words.fixed:
        return True
    return bound or (before is not None and before.text in words.comparing)


def _leads(groups: list[Group], at: int, sentence: Sentence) -> bool:
    """Whether a word is of what it leads to, which would tell something else alone: "especially in road projects"."""
    return groups[at].piece.first in sentence.tags.get("aside", ()) and not (
        at + 1 < len(groups) and groups[at + 1].role in ACTS
    )


@cache
def _spare(code: LanguageCode) -> frozenset[str]:
    """Words besides articles without which a label says the same."""
    words = label_words(code)
    return words.unsaid | words.needless


def _in_short(group: Group, sentence: Sentence) -> Group:
    """A quantity with "%", a place or body by its short name: "UN Security Council"."""
    if group.role == "quantity":
        return _with_sign(group, sentence)
    fact = group.piece.fact
    if group.role != "name" or not isinstance(fact, (Place, Organisation)) or group.text != fact.text:
        return group
    short = rendering.in_short(fact, sentence.language)
    return group if short == group.text else replace(group, text=short)


def _with_sign(group: Group, sentence: Sentence) -> Group:
    fact = group.piece.fact
    if not (isinstance(fact, Quantity) and fact.percent and fact.text[0].isdigit() and len(fact.text.split()) == 2):
        return group
    bare = replace(fact, comparator="=") if fact.comparator == "~" else fact  # "almost" is not "about"
    text = rendering.quantity(bare, sentence.language, sentence.language)
    return replace(group, text=group.text.replace(fact.text, text) if bare is not fact else text)


def _as_it_stands(fact: Quantity, sentence: Sentence) -> bool:
    """Whether a label keeps a quantity as written: figures with a plain noun, small numbers, numbers in phrases."""
    if sentence.text[fact.span[1] - sentence.span[0] :].startswith("-") or not rendering.is_plain(
        fact, sentence.language
    ):
        return True
    counted = fact.text.rpartition(" ")[2].lower()
    if fact.noun and not counted.startswith(fact.noun) and counted != rendering.plural_of(fact.noun, sentence.language):
        return True  # "a million copies" are no sheets
    if not any(map(str.isdigit, fact.text)):
        return rendering.in_words(fact) or (fact.value < FEW and fact.currency is None)
    return fact.noun is None or fact.text.lower().endswith(fact.noun) or len(fact.text.split()) != 2


def anchor_of(facts: Mapping[int, Piece], core: Core) -> int | None:
    """The first word of the first quantity of the claimed words; None if there is none."""
    inside = [at for at, piece in facts.items() if piece.role == "quantity" and core.first <= at < core.last]
    return min(inside, default=None)
