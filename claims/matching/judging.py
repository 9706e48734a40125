"""A ranked row judged: what it says differently, what its score is made of, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.matching.agreements import shared_words
from claims.matching.alignment import Alignment
from claims.matching.evidence import evidence, fitted, penalty
from claims.matching.levels import (
    BEHIND,
    CONFLICT,
    ONLY_NAMES,
    OTHER_NAME,
    Doubt,
    Grounds,
    fitted_levels,
    grounds,
    level,
    reason,
    tied,
)
from claims.matching.matcher import Ranked
from claims.matching.other_names import other_name
from claims.matching.parts import mostly_names, parts_of, without_title
from claims.records import Agreement, Conflict, Evidence, LanguageCode, Level, Match, Span


@dataclass(frozen=True)
class Judged:
    """A ranked row beside the wording by which it was found, with what the two say differently, which lowers its score.

    `speaker` is where the claim's speaker stands in that wording.
    """

    ranked: Ranked
    sides: Alignment
    conflicts: tuple[Conflict, ...]
    speaker: Span | None = None

    @property
    def position(self) -> int:
        return self.ranked.position

    @cached_property
    def score(self) -> float:
        return self.ranked.score - penalty(self.ranked.score, self.conflicts)

    def rivals(self, other: Judged) -> bool:
        """Whether `other` has to be ahead of this one: of one that agrees, no row that disagrees is a rival."""
        return bool(other.conflicts or not self.conflicts) and other.ranked.row.term_set != self.ranked.row.term_set

    def evidence(self, agreeing: Sequence[Agreement], language: LanguageCode) -> tuple[Evidence, ...]:
        """What the score is made of, names and numbers told apart, each with the words it comes from."""
        sides, compared = self.sides, self.ranked.comparison
        parts = parts_of(sides.question, compared.asked, sides.claim.facts, self.speaker)
        if not sides.row.titled:
            parts = {**parts, **without_title(compared.measures)}
        shared = shared_words(sides, agreeing, self.speaker)
        return evidence(compared.measures, fitted(), language, shared, self.conflicts, parts)


@dataclass(frozen=True, slots=True)
class Standing:
    """The level of a row among the others; `doubts` are what lowers it, besides its grounds."""

    level: Level
    grounds: Grounds
    doubts: tuple[Doubt, ...]

    def reason(self, language: LanguageCode, remarks: Iterable[str]) -> str:
        """The sentence that says why, `remarks` first."""
        return reason(self.grounds, self.level, language, [*remarks, *(one.said(language) for one in self.doubts)])


def standing(one: Judged, judged: Sequence[Judged], first: Sequence[Match], rows: int) -> Standing:
    """How far a row can be trusted.

    Args:
        one: the row.
        judged: every row that was looked at, this one too.
        first: the match that comes first, if this one does not.
        rows: how many rows the reference has.
    """
    differs = bool(one.conflicts)
    ahead = max((other.score for other in judged if other.rivals(one)), default=0.0)
    speaks = grounds(one.ranked.comparison, one.score - ahead, rows)
    behind = not differs and any(other.conflicts and other.score > one.score for other in judged)
    holds = {CONFLICT: differs, BEHIND: behind, ONLY_NAMES: mostly_names(one.sides)}
    doubts = [Doubt(said) for said, true in holds.items() if true]
    if (names := other_name(one.sides)) is not None:
        mine, theirs = (f"«{name.text}»" for name in names)
        doubts.append(Doubt(OTHER_NAME, {"claim": mine, "reference": theirs}))
    as_first = any(tied(match.score - one.score, match.level, conflicts=differs) for match in first)
    return Standing(level(speaks, fitted_levels(), doubted=bool(doubts), tied=as_first), speaks, tuple(doubts))
