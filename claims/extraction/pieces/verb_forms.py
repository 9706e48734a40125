"""Tells the verbs of clauses from what only looks like one, or like a noun, by the words beside them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from claims.extraction.pieces.headline_words import Entry, lexicon
from claims.extraction.pieces.piece import Piece, Role
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.languages import known
from claims.memory import Remembered
from claims.records import LanguageCode

_NEEDED: frozenset[Role] = frozenset(("noun", "name", "quantity", "verb", "not", "modal", "function"))
"""Roles of what a verb or adjective needs behind it."""


_NOUNS: frozenset[Role] = frozenset(("noun", "verb"))
"""Roles of what is a noun behind another one, unless it is a past form."""


class VerbForms:
    """What the words of one language tell of their neighbours."""

    def __init__(self, code: LanguageCode) -> None:
        own = label_words(code)
        others = [other for other in known() if other != code] if code in known() else []
        self._lexicon = lexicon(code, others[0]) if others else None
        self.may_act = self._lexicon.acts if self._lexicon else Remembered(lambda word: False)
        """Word -> whether it may be a verb."""
        self.may_have_acted = Remembered(self._is_listed_form)
        """Word -> whether it may be a verb, or the form of one that tells what was done."""
        self._acts = Remembered(self._only_acts)
        """Word -> whether it is one wherever it stands."""
        self.placing = frozenset() if own.modifier == "before" else frozenset((own.places.get("in"), own.to))
        """Prepositions written apart before a place, in a language whose passive begins with the same letters."""
        self.pairing = own.pairing
        self.heads_last = own.modifier == "before"
        self.befallen = own.befallen
        self.adverbs, self.to_do, self.asking, self.comparing = own.adverbs, own.to_do, own.asking, own.comparing
        self.participles, self._showing = own.participles, own.showing
        self._third = tuple(ending for _, ending in own.third)
        self.pronouns, self._be, self._articles = own.pronouns, own.be, own.articles
        self._degrees = own.degrees
        self._by = frozenset(word for word, meaning in own.prepositions.items() if meaning == "by")
        self._leading = frozenset((*own.be, *own.helpers, *own.modals))
        self._determiners = frozenset((*own.quantifiers, *own.articles, *own.determiners, *own.possessives))
        prepositions = frozenset(own.prepositions) - own.to_do
        self.nominal = self._determiners | prepositions if self.heads_last else frozenset()
        """Words behind which no verb of a clause stands: "an indebted company"."""
        leading = {word for word, meaning in own.prepositions.items() if meaning != "of"} - own.to_do
        self._phrasal = leading if self.heads_last else set()
        self.binding = (
            {word for word, meaning in own.prepositions.items() if meaning == "of"} if self.heads_last else set()
        )
        """Prepositions behind a noun that say of what it is."""
        self._completing = self._determiners | {*own.to_do, *own.pronouns} | (own.small if self.heads_last else set())
        """Small words with which what a verb needs begins."""

    def is_verb(self, role: Role, before: str, word: str, behind: str, *, free: bool) -> bool:
        """Whether a word is the verb of a clause that looks like a verb, may be one (`may_act`) or follows a pronoun.

        Args:
            role: "verb" or "noun", whichever it looks like.
            free: it may be one behind another verb of the clause: "he said rose"; only past forms may.
        """
        if before in self.to_do:
            return False
        if not self.heads_last:
            return before not in self.placing and (role == "verb" or self._acts[word])
        if not free or before in self.nominal or (behind in self._by and before not in self._be):
            return False
        if role == "verb" or before in self.pronouns or before in self._leading:
            return True
        return self._agrees(before, word, behind)

    def is_befallen(self, before: str, word: str, at: int, acting: Collection[int]) -> bool:
        """Whether two words, the second at index `at`, name those whom something befell, and a verb comes behind."""
        return f"{before} {word}" in self.befallen and any(at < verb for verb in acting)

    def acts(self, word: str) -> bool:
        """Whether a word may be the verb of a clause, and is no noun or adjective that is known."""
        return self.may_act[word] and not word.endswith(self.participles) and self._noun(word, "adjective") is None

    def may_be_noun(self, word: str) -> bool:
        """Whether the lexicon has a word as a noun."""
        return self._noun(word) is not None

    def is_many(self, word: str) -> bool:
        """Whether the lexicon has a word as a noun of more than one."""
        noun = self._noun(word)
        return noun is not None and noun.plural

    def _is_listed_form(self, word: str) -> bool:
        return self.may_act[word] or (self._lexicon is not None and "done" in self._lexicon.entries.get(word, ()))

    def _only_acts(self, word: str) -> bool:
        return self.may_act[word] and self._noun(word, "adjective") is None

    def _noun(self, word: str, *others: str) -> Entry | None:
        return self._lexicon.is_a(word, "noun", *others) if self._lexicon else None

    def _agrees(self, before: str, word: str, behind: str) -> bool:
        """Whether what may be a verb has an object, or the form that the noun before it asks for: "teams play"."""
        if behind in self._determiners:
            return True
        subject = self._noun(before)
        if self._lexicon is None or self._noun(word, "adjective"):
            return False
        if subject is None:
            return word.endswith(self._third) and word not in self._lexicon.entries
        return subject.plural == (word in self._lexicon.entries)

    def needs(self, before: str, word: str, following: Piece, *, acts: bool) -> bool:
        """Whether what a word tells too little without stands directly behind it."""
        if following.begins:
            if acts:
                return following.relative
            return following.joins and self.heads_last and self.is_adjective(word)
        if acts:
            return following.role in _NEEDED or following.text in self._completing
        if following.role == "comma":
            return before in self.nominal and self.is_adjective(word)  # "by warm, moist air"
        if following.role in _NOUNS:
            return True
        return (following.role in _NEEDED or following.text in self.to_do) and self.is_adjective(word)

    def describes(self, before: str, word: str, behind: str) -> bool:
        """Whether a word says how something is done whose noun looks like a verb: "in spotty trading"."""
        return before in self._phrasal and behind.endswith(self.participles) and not self.may_be_noun(word)

    def verbs_of_showing(self, sentence: Sentence) -> list[int]:
        """Words that are the verb of what is shown, whatever they look like: before "that", and before a number behind
        a study: "a survey published in the Times found 40%"."""
        if not ("that" in sentence.tags or "reports_and_studies" in sentence.tags):
            return []
        before = [at - 1 for at in sentence.tags.get("that", ()) if at]
        for study in sentence.tags.get("reports_and_studies", ())[:1]:
            counted = (sentence.index_at(fact.span[0]) for fact in sentence.facts.quantities)
            before += [at - 1 for at in counted if study < at]
        return [at for at in before if sentence.words[at] in self._showing]

    def is_infinitive(self, word: str) -> bool:
        """Whether a word behind "to" is a verb: "to raise", and not "to investors"."""
        return self.may_act[word] or self._noun(word) is None

    def needs_no_verb(self, words: Sequence[str], at: int, acting: Collection[int]) -> bool:
        """Whether a clause about a noun, the words behind whose "who" begin at `at`, may have no verb: "yang tua".

        Args:
            acting: words that look like verbs.
        """
        at += words[at] in self._degrees
        if self._be or self._lexicon is None or at == len(words) or at in acting or words[at] in self.adverbs:
            return False
        if self.may_act[words[at]] or at + 1 in acting:
            return False  # "yang baru masuk"
        return self._lexicon.is_a(words[at], "adjective") is not None

    def is_adjective(self, word: str) -> bool:
        """Whether the lexicon has a word as an adjective, and as nothing else."""
        kinds = self._lexicon.entries.get(word) if self._lexicon else None
        return kinds is not None and kinds.keys() == {"adjective"}


@cache
def verb_forms(code: LanguageCode) -> VerbForms:
    """What the words of a language tell of their neighbours; nothing where it is not supported."""
    return VerbForms(code)


def verbs_of(sentence: Sentence) -> set[int]:
    """Words that may be the verb of a clause, found once for all who ask."""
    if sentence.verbs is None:
        sentence.verbs = _verbs_of(sentence, verb_forms(sentence.language))
    return sentence.verbs


def _verbs_of(sentence: Sentence, forms: VerbForms) -> set[int]:
    words, written, nominal, endings = sentence.words, sentence.written, forms.nominal, forms.participles
    verbs = {at for at in sentence.acting() if not (words[at].endswith(endings) or (at and written[at][0].isupper()))}
    verbs.update(forms.verbs_of_showing(sentence))
    if 0 in verbs and any(name.span[0] == sentence.starts[0] for name in sentence.facts.people):
        verbs.discard(0)
    if not nominal:
        return {at for at in verbs if not (at and words[at - 1] in forms.placing)}
    found: set[int] = set()
    for at in sorted(verbs):
        of_noun = at > 0 and (words[at - 1] in nominal or (at - 1 in verbs and at - 1 not in found))
        if not of_noun:
            found.add(at)
    return found
