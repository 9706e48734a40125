"""A claim in short in another language: who does what to how many, where; nothing where a word of it is in doubt.

Only the words of headline_words.py, counted nouns, names and numbers are translated, and only in the order that a plain
clause has: subject, verb, object, places. A word that is not known ends the label before its phrase, or leaves no label
at all, since a guess would tell something else. How verbs are put together is told by the language files.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction import rendering
from claims.extraction.asides import dropped
from claims.extraction.headline_words import LONGEST, Entry, bases_of, find, find_verb
from claims.extraction.phrases import Phrase, PhraseReader, belongs
from claims.extraction.pieces import Piece
from claims.extraction.piecing import Reader, fact_pieces
from claims.extraction.reading import Sentence
from claims.records import LanguageCode, Person, Quantity

DIRECTED = frozenset(("to", "by"))
"""Meanings of prepositions that are sure only where something is done to someone: not in "lost to Belgium"."""


def translated(
    pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode, room: int, negated: bool | None = None
) -> str:
    """The pieces in the language `code`, in at most `room` characters; empty if a word that is needed is in doubt.

    Args:
        negated: whether the pieces deny something, if that is not what the sentence does.
    """
    main = _main_clause(pieces, sentence)
    if not main:
        return ""
    clause = _Clause(main, sentence, code)
    least = clause.read()
    if not least or ((sentence.facts.negated if negated is None else negated) and not clause.denied):
        return ""
    said = clause.said
    for count in range(len(said), least - 1, -1):
        cut = count < len(said) or not clause.closed
        if cut and (clause.whole or (clause.bare and count == least)):
            return ""
        text = " ".join(said[:count]) + ("…" if cut else "")
        if len(text) <= room:
            return text
    return ""


def _main_clause(pieces: Sequence[Piece], sentence: Sentence) -> Sequence[Piece]:
    """The pieces behind a clause in front that only says when: "Setelah bertemu presiden, ..."; none behind "if"."""
    first = pieces[0].first
    if not rendering.label_words(sentence.language).conditions.isdisjoint(sentence.words[:first]):
        return ()
    if sentence.words[first] not in rendering.label_words(sentence.language).time_clauses:
        return pieces
    comma = next((at for at in range(first, len(sentence.words)) if sentence.words[at] == ","), None)
    if comma is None:
        return pieces
    behind = Reader(sentence, fact_pieces(sentence), dropped(sentence)).pieces(comma + 1, len(sentence.words) - 1)
    return behind or pieces


class _Clause(PhraseReader):
    """Reads pieces of one language as a plain clause, and says each part in another."""

    def __init__(self, pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> None:
        super().__init__(pieces, sentence, code)
        self.said: list[str] = []
        self.denied = self.directed = self.plural = False
        self.pronoun = self.passive = False
        """Whether the verb says what is done to someone, so that "by" says who does it."""
        self.bare = False
        """A verb without object or amount, which tells too little where more of the sentence follows."""
        self.whole = False
        """What someone is follows: told in part, it would be something else."""

    @property
    def closed(self) -> bool:
        """Whether the clause was read to its end."""
        if self.at >= len(self.pieces):
            return not self.pieces[-1].more
        return self.pieces[self.at].role == "comma"

    @property
    def relative(self) -> bool:
        """Whether a clause about the noun before it is next."""
        return self.word() in self.own.relatives

    def read(self) -> int:
        """How many parts make the least that says something; 0 if there is no such thing."""
        if self.word() in self.own.existential:
            return self._there()
        only = self.own.adverbs.get(self.word()) == "only"
        self.at += only
        subject = self._subject()
        if subject is None or subject.number or rendering.is_time(self.pieces[self.at - 1].fact):
            return 0
        self.said.append(f"{self.words.said['only']} {subject.text}" if only else subject.text)
        while self._adjunct(of_noun=True):
            pass
        if self.pieces[0].first == 0 and self._purpose():
            return self._fragment()
        if only and self.relative:
            self.at += 1  # "hanya AS yang ...": only the US does it
        elif self.relative and not self._about(subject.plural):
            return 0
        self.plural = subject.plural
        if not self._predicate(subject.plural):
            return 0
        least = len(self.said)
        if self.relative and self._about(False) and self.whole:
            least += 1  # "becomes the third who ...": who that is belongs to it
            self.whole = False
        while self._adjunct() or self._purpose() or (self.relative and self._about(False)):
            pass
        of_all = self.words.said["all"] in " ".join(self.said).split(" ")
        doubtful = (self.relative and (self.whole or of_all)) or self._goes_on()
        return 0 if doubtful else least

    def _fragment(self) -> int:
        """ "pertemuan untuk mendukung ...", which has no verb of its own, to its end."""
        while self._adjunct():
            pass
        return len(self.said) if self.at == len(self.pieces) else 0

    def _goes_on(self) -> bool:
        """Whether a verb follows, so that what was read as an object is who does something."""
        piece = self.piece()
        if piece is None or piece.fact is not None:
            return False
        if piece.role in ("verb", "modal", "not") or self.word() in self.own.comparing:
            return True
        if find(self.word(), self.source, self.code, "is"):
            return True
        return self.touches() and self.word() not in self.own.adverbs and self.acts()

    def _subject(self) -> Phrase | None:
        meaning = self.own.pronouns.get(self.word())
        if meaning is None or meaning not in self.words.said:
            return self.phrase()
        self.at += 1
        self.pronoun = True
        return Phrase(self.words.said[meaning], meaning in ("they", "we", "me"))

    def _there(self) -> int:
        """ "ada 12 orang", "there are 12 people": the verb stands before what there is."""
        self.at += 1
        if not self.heads_first:
            if self.word() not in self.own.be:
                return 0
            self.at += 1
        thing = self.phrase()
        if thing is None or thing.plain or thing.number:
            return 0
        said = self.words.said["there are" if thing.plural else "there is"]
        self.said = [f"{said} {thing.text}"]
        self.bare = True
        while self._adjunct() or (self.relative and self._about(thing.plural)):
            pass
        return 0 if self._goes_on() else 1

    def _about(self, plural: bool) -> bool:
        """ "yang dipenggal oleh militan": a clause about the noun before it, as parts of its own."""
        back, said, state = self.at, list(self.said), (self.denied, self.directed, self.bare, self.whole)
        self.at += 1
        self.denied = self.directed = self.bare = self.whole = False
        self.said = []
        if self._predicate(plural) and not self.denied and not self.whole:
            while self._adjunct():
                pass
            undergone = self.passive
            that = self.words.said["that done" if undergone and not self.own.be else "that"]
            told = [f"{that} {self.said[0]}".lstrip(), *self.said[1:]]
            if undergone and not that and len(self.said) < 2:
                self.at, self.said = back, said  # "revolution started" would be a clause of its own
                self.denied, self.directed, self.bare, self.whole = state
                return False
            self.denied, self.directed, self.bare, self.whole = state
            self.said = [*said, *told]
            return True
        self.at, self.said = back, said
        self.denied, self.directed, self.bare, self.whole = state
        return False

    # -- verbs

    def _predicate(self, plural: bool) -> bool:
        """Says a verb and the object that it needs; False if a word is in doubt."""
        begun = self.at
        modal, denied, undergone, adverb = self._before_verb()
        entry = self._verb_here(undergone) or self._owning(begun)
        if entry is None:
            return self._being(modal, denied, undergone, adverb, plural)
        self.denied, self.directed = denied, entry.kind in ("verb+", "done") and " " not in entry.said
        said = self._verb(entry, modal, denied, plural)
        if entry.kind == "done" and self.pronoun and not modal and self.words.be_forms:
            said = f"{self._verb(Entry('is', 'are'), modal, denied, plural)} {entry.said}"  # "they are surprised"
        self.said.append(self._with_adverb(said, adverb, modal))
        if entry.kind == "verb>":
            return self._second_verb()
        return self._object(entry)

    def _with_adverb(self, said: str, adverb: str, modal: str) -> str:
        """The verb with an adverb in front, behind a modal: "will soon make"."""
        before = f"{self.words.said[modal]} " if modal else ""
        if before and said.startswith(before):
            return f"{before}{adverb} {said.removeprefix(before)}" if adverb else said
        return f"{adverb} {said}".lstrip()

    def _verb_here(self, undergone: bool) -> Entry | None:
        """The entry of the verb that is next, of one word or more, and passes over it."""
        for count in range(LONGEST, 0, -1):
            words = [self.word(ahead) for ahead in range(count)]
            if not all(words):
                continue
            text = " ".join(words)
            self.at += count - 1
            entry = None
            if count == 1 and self.own.participles and text.endswith(self.own.participles):
                undergone = not undergone  # "is sending" is no passive, and "sending" alone no clause
            if undergone or not self.own.be:
                entry = self._willing(text) or find(text, self.source, self.code, "done")
            entry = entry or (None if undergone else self._active(text))
            self.at += 1 if entry else 1 - count
            if entry:
                return entry
        return None

    def _willing(self, text: str) -> Entry | None:
        """ "ready" in "is ready to send"."""
        if self.word(1) not in self.own.to_do or not self.own.be:
            return None
        return find(f"are {text} {self.word(1)}", self.source, self.code, "verb>")

    def _owning(self, begun: int) -> Entry | None:
        """ "has" where a noun or an amount follows, not another verb."""
        if self.at <= begun:
            return None
        last = self.pieces[self.at - 1]
        if last.role != "modal" or last.fact is not None:
            return None
        entry = find_verb(last.text.lower(), self.source, self.code, "verb+")
        piece = self.piece()
        noun = piece is not None and (belongs(piece) or piece.fact is not None or self._determined())
        return entry if noun else None

    def _determined(self) -> bool:
        word = self.word()
        own = self.own
        return any(word in listed for listed in (own.articles, own.determiners, own.quantifiers, own.possessives))

    def _active(self, text: str) -> Entry | None:
        """A verb that someone does; one that another verb follows only where it does."""
        names = [word for ahead in (1, 2) if (word := self.word(ahead)) and word not in self.own.to_do]
        modal = bool(names) and names[0] in self.own.modals and len(names) > 1
        following = names[1] if modal else names[0] if names else ""
        to_do = self.word(1) in self.own.to_do
        if following and find_verb(following, self.source, self.code, "verb", "verb+", "done"):
            entry = find_verb(text, self.source, self.code, "verb>")
            if entry or not to_do:
                return entry if entry or not find_verb(text, self.source, self.code, "verb+") else None
        kinds = ("verb+", "is") if self._acts_on_something() else ("verb",)
        return find_verb(text, self.source, self.code, *kinds)

    def _acts_on_something(self) -> bool:
        """Whether a noun or name stands behind the verb; an amount is none: "rises 5%"."""
        behind = self.piece(1)
        if behind is not None and isinstance(behind.fact, Person):
            return True  # a title may have been left out before the name
        if behind is None or behind.first != self.pieces[self.at].last:
            return False
        if belongs(behind) or (isinstance(behind.fact, Quantity) and behind.fact.currency is not None):
            return True
        self.at += 1
        determined = self._determined()
        self.at -= 1
        return determined

    def _before_verb(self) -> tuple[str, bool, bool, str]:
        """Passes over what stands before a verb: modal, whether it is denied, whether it is undergone, an adverb."""
        modal, denied, undergone, adverb = "", False, False, ""
        while (piece := self.piece()) and piece.fact is None:
            if piece.text.lower() in self.own.adverbs and not adverb and not self._is_verb_alone():
                adverb = self.words.said[self.own.adverbs[piece.text.lower()]]
                self.at += 1
                continue
            if self._is_verb_too(piece):
                break
            for word in piece.text.lower().replace("'", " '").replace("’", " '").split():
                if word in self.own.denials:
                    denied = True
                elif word in self.own.modals and not modal:
                    modal = self.own.modals[word]
                elif word in self.own.be:
                    undergone = True
                elif word not in self.own.helpers:
                    return modal, denied, undergone, adverb
            self.at += 1
        return modal, denied, undergone, adverb

    def _is_verb_too(self, piece: Piece) -> bool:
        """Whether a modal is a verb here: "won", which is also a part of "won't"."""
        word = piece.text.lower()
        listed = piece.role == "modal" and word in self.own.modals
        return listed and find_verb(word, self.source, self.code, "verb+", "verb") is not None

    def _is_verb_alone(self) -> bool:
        """Whether an adverb is the verb itself, since no other one follows: "kembali ke Jakarta"."""
        word = self.word(1)
        verb = find_verb(word, self.source, self.code, "verb", "verb+", "verb>", "done") if word else None
        return verb is None and find_verb(self.word(), self.source, self.code, "verb", "done") is not None

    def _verb(self, entry: Entry, modal: str, denied: bool, plural: bool) -> str:
        """The verb as the language file puts it together."""
        name = "done" if entry.kind == "done" else "plural" if plural else "single"
        if modal:
            name = "done modal" if entry.kind == "done" else "modal"
        first, _, rest = entry.said.partition(" ")
        if first in self.words.be_forms:
            name = f"be {name}"
            first = self.words.be_forms[first]
        pattern = self.words.verbs[f"{name} not" if denied else name]
        third = rendering.changed(first, self.words.third)
        said = pattern.format(base=first, third=third, modal=self.words.said.get(modal, ""))
        return f"{said} {rest}".rstrip()

    def _second_verb(self) -> bool:
        """ "wants to invite": the verb behind another one."""
        if self.word() in self.own.to_do:
            self.at += 1
        if self.word() in self.own.modals:
            self.at += 1
        if self.word() in self.own.denials:
            return False
        entry = self._verb_base()
        if entry is None:
            return False
        self.directed = entry.kind in ("verb+", "done") and " " not in entry.said
        self.said[-1] += f" {self._infinitive(entry)}"
        return self._object(entry)

    def _infinitive(self, entry: Entry) -> str:
        return self.words.verbs["infinitive done"].format(base=entry.said) if entry.kind == "done" else entry.said

    def _verb_base(self) -> Entry | None:
        """A verb as it stands behind "to", and passes over it."""
        if self.word() in self.own.be:
            self.at += 1
            entry = find(self.word(), self.source, self.code, "done")
            self.at += entry is not None
            return entry
        for count in range(LONGEST, 0, -1):
            words = [self.word(ahead) for ahead in range(count)]
            if not all(words):
                continue
            self.at += count - 1
            kinds = ["verb+" if self._acts_on_something() else "verb"]
            kinds += [] if self.own.be else ["done"]
            entry = find_verb(" ".join(words), self.source, self.code, *kinds)
            self.at += 1 if entry else 1 - count
            if entry:
                return entry
        return None

    def _being(self, modal: str, denied: bool, undergone: bool, adverb: str, plural: bool) -> bool:
        """ "is a member", "is not safe": what someone or something is."""
        if self.own.be:
            return undergone and not modal and not adverb and self._is_this(denied)
        degree = self.own.degrees.get(self.word())
        if not (denied or modal or degree):
            return False
        self.at += degree is not None
        entry = self.listed("adjective")
        piece = self.piece()
        if entry is None or (piece and self.touches() and belongs(piece)):
            return False
        self.denied = denied
        quality = f"{self.words.said[degree]} {entry.said}" if degree else entry.said
        self.said.append(f"{self._verb(Entry('is', 'are'), modal, denied, plural)} {quality}")
        return True

    def _is_this(self, denied: bool) -> bool:
        back, piece = self.at, self.piece()
        if piece is None or (piece.fact is None and piece.role == "preposition"):
            return False
        degree = self.own.degrees.get(self.word())
        if degree:
            self.at += 1
        entry = self.listed("adjective") if not self._determined() else None
        behind = self.piece()
        if entry and not (behind and self.touches() and belongs(behind)):
            said = f"{self.words.said[degree]} {entry.said}" if degree else entry.said
            if self.own.prepositions.get(self.word()) in ("to", "than", "of", "for", "with", "from"):
                return False
            if self.pieces[self.at - 1].text.lower() in self.own.attributive:
                return False
            self.said.append(f"{self.words.said['not']} {said}" if denied else said)
            self.denied, self.bare = denied, False
            return True
        self.at = back
        thing = self.phrase() if isinstance(piece.fact, Quantity) or self._determined() else None
        if thing is None:
            return False
        self.said.append(f"{self.words.said['is not' if denied else 'is']} {thing.text}")
        self.denied, self.whole = denied, True
        return True

    def _object(self, entry: Entry) -> bool:
        if entry.kind in ("verb+", "is"):
            verb_at = self.at - 1
            thing = self.phrase()
            if thing is None or (entry.kind == "is" and self.plural and not self._adjoins()):
                return False
            self.whole = entry.kind == "is"
            self.said.append(thing.text)
            if entry.kind == "verb+" and not self._made_to(entry, verb_at):
                return False
        self.bare = entry.kind in ("verb", "done")
        self.passive = entry.kind == "done"
        if entry.kind == "done":  # "korban tewas dari ...": it only says which
            return self.own.prepositions.get(self.word()) != "from" or len(self.said) < 2
        return self._by_how_much()

    def _made_to(self, entry: Entry, verb_at: int) -> bool:
        """ "asks Iran to stop attacks": what the object is to do; False if the verb means that but it is not known."""
        asked = find_verb(self.pieces[verb_at].text.lower(), self.source, self.code, "verb+>")
        if self.word() not in self.own.to_do:
            return True
        if asked is None:
            return self.own.raising.isdisjoint(bases_of(self.pieces[verb_at].text.lower(), self.source))
        said, thing = self.said[-2], self.said[-1]
        first = entry.said.split(" ")[0]
        changed = rendering.changed(first, self.words.third)
        for form in (changed, first):
            if entry.said == asked.said:
                break
            whole = f"{form}{entry.said[len(first) :]}"
            if said.endswith(whole):
                other = rendering.changed(asked.said, self.words.third) if form == changed else asked.said
                self.said[-2] = said.removesuffix(whole) + other
                break
        self.said[-1] = thing
        return self._purpose()

    def _adjoins(self) -> bool:
        """Whether a phrase with a preposition is next: what someone is, is told with it."""
        piece = self.piece()
        return piece is not None and piece.role == "preposition"

    def _by_how_much(self) -> bool:
        """ "rises 5%", "falls to 5%": an amount behind a verb that needs no object."""
        back = self.at
        into = self.word() in self.own.becoming
        self.at += into
        piece = self.piece()
        if piece and isinstance(piece.fact, Quantity):
            self.at += 1
            amount = self._counted(piece.fact, [])
            if amount is None:
                return False
            self.bare = False
            self.said.append(f"{self.words.said['become']} {amount.text}" if into else amount.text)
            return True
        self.at = back
        return True

    # -- what follows

    def _adjunct(self, of_noun: bool = False) -> bool:
        """Says a preposition with its noun, if both are sure; `of_noun`: it belongs to a noun, and not to a verb."""
        piece = self.piece()
        meaning = self.own.prepositions.get(piece.text.lower()) if piece and piece.role == "preposition" else None
        if piece is None or meaning is None:
            return False
        back = self.at
        self.at += 1
        phrase = self.phrase()
        if phrase is None or phrase.number or (not of_noun and self._is_headless()):
            self.at = back
            return False
        if meaning == "from" and not phrase.place and of_noun and not self._is_given(self.said[-1]):
            meaning = "of"
        if meaning in ("for", "during") and not self.words.times.isdisjoint(phrase.text.split(" ")):
            meaning = "how long"
        spot = phrase.place or phrase.plain or phrase.text.split(" ")[0] in self.words.spots
        if self.words.spots and not spot:
            meaning = f"{meaning} thing" if f"{meaning} thing" in self.words.places else meaning
        motion = phrase.place and piece.text.lower() in self.own.motion
        sure = meaning.split(" ")[0] not in DIRECTED or motion or (self.directed and (self.passive or meaning != "by"))
        said = self.words.places.get(meaning) if sure else None
        if not said:
            self.at = back
            return False
        self.said.append(f"{said} {phrase.text}")
        return True

    def _is_headless(self) -> bool:
        """Whether "of" with something unknown follows: "with the head of ...": what it is of makes it what it is."""
        back, said = self.at, list(self.said)
        known = self.own.prepositions.get(self.word()) != "of" or self._adjunct(of_noun=True)
        self.at, self.said = back, said
        return not known

    def _is_given(self, said: str) -> bool:
        """Whether what was said is something that comes from someone: "support"."""
        return said.split(" ")[-1] in self.words.given

    def _purpose(self) -> bool:
        """ "to launch airstrikes": what it is done for."""
        if self.word() not in self.own.to_do:
            return False
        back, said, state = self.at, list(self.said), (self.denied, self.directed, self.bare, self.whole)
        self.at += 1
        entry = self._verb_base()
        if entry:
            self.said.append(f"{self.words.said['to do']} {self._infinitive(entry)}")
            parts = len(self.said)
            self.directed = entry.kind in ("verb+", "done")
            if self._object(entry):
                self.said = [*self.said[: parts - 1], " ".join(self.said[parts - 1 :])]
                self.bare = False
                return True
        self.at, self.said = back, said
        self.denied, self.directed, self.bare, self.whole = state
        return False
