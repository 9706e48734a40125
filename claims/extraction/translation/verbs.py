"""Reads a verb with what stands before it, and says it in another language."""

from __future__ import annotations

from dataclasses import replace

from claims.extraction.pieces import rendering
from claims.extraction.pieces.headline_words import Entry, bases_of
from claims.extraction.translation.cursor import belongs
from claims.extraction.translation.phrases import PhraseReader
from claims.records import Person, Quantity

LENGTH = "metre"
"""The base of units of length."""


class VerbReader(PhraseReader):
    """Reads verbs, their modals, denials and adverbs."""

    def _bounded(self, first: int) -> bool:
        """Whether a denial among the words just passed bounds the adverb behind it: "not only", "not always"."""
        words = self.spoken[first : self.at]
        denied = next((at for at, word in enumerate(words) if word in self.own.denials), len(words))
        return any(word in self.own.adverbs for word in words[denied:])

    def _with_adverb(self, said: str, adverb: str, modal: str) -> str:
        """The verb with an adverb, which stands beside a modal as the language has it: "will soon make"."""
        before = f"{self.words.said[modal]} " if modal else ""
        if adverb and before and said.startswith(before):
            return self.words.verbs["adverb"].format(modal=before[:-1], adverb=adverb, base=said.removeprefix(before))
        return f"{adverb} {said}".lstrip()

    def _verb_here(self, *, undergone: bool) -> Entry | None:
        """The entry of the verb that is next, of one word or more, and passes over it."""
        word = self.word()
        if word.endswith(self.own.participles):
            # "is sending" is no passive, and "sending" alone no clause
            undergone = undergone == (self.lexicon.find(word, "done") is not None)
        for count in range(self._most(), 0, -1):
            text = " ".join(self.spoken[self.at : self.at + count])
            self.at += count - 1
            entry = None
            if undergone or not self.own.be:
                entry = self._willing(text) or self._chained(text) or self.lexicon.find(text, "done")
            entry = entry or (None if undergone else self._active(text))
            self.at += 1 if entry else 1 - count
            if entry:
                return entry
        return None

    def _most(self) -> int:
        """How many words from here a verb can have: none of them a fact, and at least the next one."""
        count, most = 0, max(self.reach[self.at], 1)
        while count < most and self.spoken[self.at + count]:
            count += 1
        return count

    def _willing(self, text: str) -> Entry | None:
        """ "ready" in "is ready to send"."""
        if self.word(1) not in self.own.to_do or not self.own.be:
            return None
        return self.lexicon.find(f"are {text} {self.word(1)}", "verb>")

    def _chained(self, text: str) -> Entry | None:
        """ "diduga" in "diduga menerima", which is no passive verb then."""
        entry = None if self.own.be or not self.lexicon.find_verb(text, "verb>") else self._active(text)
        return entry if entry and entry.kind == "verb>" else None

    def _owning(self, begun: int) -> Entry | None:
        """ "has" where a noun or an amount follows, not another verb."""
        if self.at <= begun:
            return None
        last = self.pieces[self.at - 1]
        if last.role != "modal":
            return None
        entry = self.lexicon.find_verb(self.spoken[self.at - 1], "verb+")
        piece = self.piece()
        noun = piece is not None and (belongs(piece) or piece.fact is not None or self._determined())
        return entry if noun else None

    def _determined(self) -> bool:
        return self.word() in self.before_nouns

    def _active(self, text: str) -> Entry | None:
        """A verb that someone does; one that another verb follows only where it does."""
        if not self.lexicon.forms[text]:
            return None
        names = [word for ahead in (1, 2) if (word := self.word(ahead)) and word not in self.own.to_do]
        modal = bool(names) and names[0] in self.own.modals and len(names) > 1
        following = names[1] if modal else names[0] if names else ""
        to_do = self.word(1) in self.own.to_do
        if following and self.lexicon.find_verb(following, "verb", "verb+", "verb#", "done"):
            entry = self.lexicon.find_verb(text, "verb>")
            if entry or not to_do:
                return entry if entry or not self.lexicon.find_verb(text, "verb+") else None
        behind = self.piece(1)
        amount = behind.fact if behind and isinstance(behind.fact, Quantity) else None
        kinds = self._kinds_with(amount, text) if amount else ()
        kinds = kinds or (("verb+", "is", "verb+>") if self._acts_on_something() else ("verb",))
        if amount and self._is_number_of(amount, text) and not self._way_of(text):
            kinds = ("verb#", *kinds)
        entry = self.lexicon.find_verb(text, *kinds)
        if amount and entry and entry.kind == "verb" and entry.said not in self.words.ways:
            way = self.words.said.get(self._way_of(text), "")  # shares that sank by $5 are under no water
            entry = replace(entry, said=way) if way and not self.words.third else entry
        return None if amount and entry and self._unhurt(amount.noun or amount.unit, entry, text) else entry

    def _is_number_of(self, fact: Quantity, verb: str) -> bool:
        """Whether an amount behind a verb is so many things, or so much money where the verb means the same with it."""
        if rendering.is_time(fact) or fact.noun in self.own.vague:
            return False
        forms = (verb, *bases_of(verb, self.source))
        if fact.noun in rendering.nouns_of(rendering.PERSONS) and not self.own.lifeless.isdisjoint(forms):
            return False
        paid = fact.percent or fact.currency is not None
        return not paid or self.own.countable.isdisjoint(forms)

    def _kinds_with(self, fact: Quantity, verb: str) -> tuple[str, ...]:
        """The kinds of verbs with an amount ("rises 5%", "reaches 5%", "pays $9"); empty before what is counted."""
        if any(form in self.own.ways for form in (verb, *bases_of(verb, self.source))):
            return ("verb",)
        if fact.noun or (fact.base_unit == LENGTH and self.lexicon.is_a(verb, "done")):
            return ()  # "others injured 10 kilometres outside ..."
        first = verb.partition(" ")[0]  # "lost", "voted for"
        if (fact.percent or fact.currency) and not self.own.countable.isdisjoint(bases_of(first, self.source)):
            return ("verb",)
        behind = self.piece(2)
        if fact.percent and behind is not None and behind.role == "noun" and not self.own.be:
            return ("verb+", "verb")  # "mengimpor 80 persen susu"
        return ("verb+", "verb") if fact.currency or fact.unit or verb in self.own.amounting else ("verb",)

    def _acts_on_something(self) -> bool:
        """Whether a noun or name stands behind the verb; an amount is none: "rises 5%"."""
        behind = self.piece(1)
        if behind is not None and isinstance(behind.fact, Person):
            return True  # a title may have been left out before the name
        if behind is None or behind.first != self.pieces[self.at].last:
            return False
        word = self.word(1)
        if word in self.own.sizes:
            return False  # "turun sebesar 5 persen"
        if word in self.own.nothing or word in self.own.objects:
            return True
        if belongs(behind) or (isinstance(behind.fact, Quantity) and behind.fact.currency is not None):
            return True
        self.at += 1
        determined = self._determined()
        self.at -= 1
        return determined

    def _before_verb(self) -> tuple[str, bool, bool, str]:
        """Passes over what stands before a verb: modal, whether it is denied, whether it is undergone, an adverb."""
        modal, denied, undergone, adverb = "", False, False, ""
        while said := self.word():
            if said in self.own.adverbs and not adverb and not self._is_verb_alone():
                adverb = self.words.said[self.own.adverbs[said]]
                self.at += 1
                continue
            if self.is_verb_too(said):
                break
            for word in (said,) if said.isalpha() else said.replace("'", " '").replace("’", " '").split():
                denied = denied or word in self.own.denials
                if word in self.modals and not modal:
                    modal = self.modals[word]
                elif word in self.own.be:
                    undergone = True
                elif word not in self.own.helpers and word not in self.own.denials:
                    return modal, denied, undergone, adverb
            self.at += 1
        return modal, denied, undergone, adverb

    def _is_verb_alone(self) -> bool:
        """Whether an adverb is the verb itself, since no other one follows, or one with it: "kembali ke Jakarta"."""
        word = self.word(1)
        if self.lexicon.find_verb(f"{self.word()} {word}", "is", "done"):
            return True  # "masih menjadi", "kembali dilanjutkan"
        verb = self.lexicon.find_verb(word, "verb", "verb+", "verb>", "done") if word else None
        return verb is None and self.lexicon.find_verb(self.word(), "verb", "done") is not None

    def _verb(self, entry: Entry, modal: str, *, denied: bool, plural: bool) -> str:
        """The verb as the language file puts it together."""
        name = "done" if entry.kind == "done" else "plural" if plural else "single"
        if modal:
            name = "done modal" if entry.kind == "done" else "modal"
        first, _, rest = entry.said.partition(" ")
        if first in self.words.be_forms:
            name = f"be {name}"
            first = self.words.be_forms[first]
        pattern = self.words.verbs[f"{name} not" if denied else name]
        third = self.lexicon.third[first]
        told = self.words.said.get(f"{modal} plural" if plural else modal) or self.words.said.get(modal, "")
        said = pattern.format(base=first, third=third, modal=told)
        return f"{said} {rest}".rstrip()

    def _infinitive(self, entry: Entry) -> str:
        return self.words.verbs["infinitive done"].format(base=entry.said) if entry.kind == "done" else entry.said

    def _verb_base(self) -> Entry | None:
        """A verb as it stands behind "to", and passes over it."""
        if self.word() in self.own.be:
            self.at += 1
            entry = self.lexicon.find(self.word(), "done")
            self.at += entry is not None
            return entry
        for count in range(self._most(), 0, -1):
            text = " ".join(self.spoken[self.at : self.at + count])
            if not self.lexicon.forms[text]:
                continue
            self.at += count - 1
            kinds = ["verb+" if self._acts_on_something() else "verb"]
            kinds += [] if self.own.be else ["done"]
            fact = behind.fact if (behind := self.piece(1)) else None
            if isinstance(fact, Quantity) and self._is_number_of(fact, text):
                kinds.insert(0, "verb#")
            entry = self.lexicon.find_verb(text, *kinds)
            self.at += 1 if entry else 1 - count
            if entry:
                return entry
        return None
