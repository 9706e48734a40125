"""The parts that labels are made of: facts and words of a sentence with the part they play."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from claims.records import Organisation, Person, Place, Quantity

Fact: TypeAlias = Quantity | Place | Person | Organisation
Role: TypeAlias = Literal[
    "quantity", "name", "noun", "verb", "preposition", "link", "modal", "not", "comma", "function", "sign",
    "gap", "skipped",
]  # fmt: skip

ACTS: Final[frozenset[Role]] = frozenset(("verb", "modal"))
"""Roles of what makes a clause."""

CONTENT: Final[frozenset[Role]] = frozenset(("noun", "name", "quantity"))
"""Roles of what a verb needs in order to say something."""


@dataclass(slots=True, init=False)
class Piece:
    """A part of a sentence that a label can hold: words `first` up to `last`, exclusive.

    Each word has a piece and a group: they are not frozen, which would take three times as long to make them, and how
    they are made is written out, since what `dataclass` makes of it is not compiled.
    """

    first: int
    last: int
    role: Role
    text: str
    fact: Fact | None = None
    contrast: bool = False
    """It is "but" or its like."""
    relative: bool = False
    """It begins a clause about the noun before it: "who"."""
    more: bool = False
    """Words of the sentence that no label has room for follow behind it."""
    begins: bool = False
    """It begins a phrase or clause of its own, so that a label may end before it."""
    joins: bool = False
    """It is "and"."""

    def __init__(
        self,
        first: int,
        last: int,
        role: Role,
        text: str,
        fact: Fact | None = None,
        *,
        contrast: bool = False,
        relative: bool = False,
        more: bool = False,
        begins: bool = False,
        joins: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.role = role
        self.text = text
        self.fact = fact
        self.contrast = contrast
        self.relative = relative
        self.more = more
        self.begins = begins
        self.joins = joins

    def unfinished(self) -> Piece:
        return replace(self, more=True)


@dataclass(slots=True, init=False)
class Group:
    """One or more pieces as a label writes them; no label is cut inside. `piece` is the last of them."""

    text: str
    role: Role
    piece: Piece
    space: str = " "
    """What stands between it and the group before."""
    tells: bool = False
    """It is a verb of saying."""
    needs: bool = False
    """What it tells too little without follows directly, such as the object of a verb."""
    slight: bool = False
    """It is an adverb."""
    opens: bool = False
    """It begins a clause or phrase of its own: "because"."""
    asks: bool = False
    """What it begins has a verb for sure: "who", "whether"."""
    infinitive: bool = False
    """It is a verb behind "to"."""
    pairs: bool = False
    """It begins two things of which one alone tells too little: "between", "not only"."""
    leads: bool = False
    """It is a noun behind which stands of what it is: "the prevalence of"."""

    def __init__(
        self,
        text: str,
        role: Role,
        piece: Piece,
        space: str = " ",
        *,
        tells: bool = False,
        needs: bool = False,
        slight: bool = False,
        opens: bool = False,
        asks: bool = False,
        infinitive: bool = False,
        pairs: bool = False,
        leads: bool = False,
    ) -> None:
        self.text = text
        self.role = role
        self.piece = piece
        self.space = space
        self.tells = tells
        self.needs = needs
        self.slight = slight
        self.opens = opens
        self.asks = asks
        self.infinitive = infinitive
        self.pairs = pairs
        self.leads = leads
