"""A reference that has been opened: the door through which texts find their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.matching.agreements import agreements, shared_words
from claims.matching.comparison import asked_of
from claims.matching.conflicts import conflicts
from claims.matching.evidence import evidence, fitted, penalty
from claims.matching.levels import fitted_levels, grounds, level, reason, tied
from claims.matching.lookup import Found, Lookup
from claims.matching.markings import Marking, rating_marked, unmarked
from claims.matching.matcher import Matcher, Ranked
from claims.matching.parts import Part, parts_of, without_title
from claims.matching.query import Question
from claims.matching.side import facts_of
from claims.matching.wordings import Wording, wordings
from claims.records import (
    Claim,
    Conflict,
    Evidence,
    LanguageCode,
    Match,
    Progress,
)
from claims.wording import say

if TYPE_CHECKING:
    from claims.reference import Health, IndexedReference


FOUND_IN = "Found in {columns}"
MARKED_ROW = "The row tells how an earlier claim was rated: it is marked {words}"

_LOOKED_AT = 5
"""Rows that are looked at for conflicts at least, so that the first of them is one that agrees, if there is one."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A ranked row with what it says differently, which lowers its score, and the wording by which it was found."""

    ranked: Ranked
    conflicts: tuple[Conflict, ...]
    question: Question
    wording: Wording

    @property
    def score(self) -> float:
        return self.ranked.score - penalty(self.ranked.score, self.conflicts)

    def parts(self) -> Mapping[str, Mapping[str, Part]]:
        """What the names and numbers of the question are, how much of each the row has, and what stands for a title."""
        question, row, compared = self.question, self.ranked.row, self.ranked.comparison
        facts = self.wording.facts or facts_of(unmarked(question.text), question.language or row.language)
        found = parts_of(question, asked_of(question, row, compared.pairs), facts, self.wording.speaker)
        return found if row.titled else {**found, **without_title(compared.measures)}

    def as_rival(self, other: _Judged) -> float:
        """The score that `other` has to be ahead of: one that disagrees is less of a rival to one that does not."""
        return self.score if other.conflicts else self.score - penalty(self.score, self.conflicts)


class Reference:
    """An indexed spreadsheet that can be asked. Safe to use from several threads.

    Attributes (read only): path, sheet, rows, columns, sha256, health: as in the record of the reading.
    """

    def __init__(self, indexed: IndexedReference) -> None:
        self._indexed = indexed
        self._matcher = Matcher(indexed.reader, lambda position: (indexed.text(position), indexed.title(position)))
        self._lookup = Lookup(indexed)

    @property
    def path(self) -> Path:
        return self._indexed.path

    @property
    def sheet(self) -> str:
        return self._indexed.sheet

    @property
    def rows(self) -> int:
        return self._indexed.rows

    @property
    def columns(self) -> Mapping[str, str]:
        return self._indexed.columns

    @property
    def sha256(self) -> str:
        return self._indexed.sha256

    @property
    def health(self) -> Health:
        return self._indexed.health

    def match(self, claim: Claim | str, top: int = 10, language: LanguageCode = "en") -> list[Match]:
        """The rows that speak of the same thing, best first.

        Args:
            claim: a claim or any text.
            top: at most so many.
            language: of the sentences: evidence, conflicts and the reason for the level.
        """
        judged = self._judged(claim, max(top, _LOOKED_AT), language)
        found: list[Match] = []
        for one in judged[:top]:
            found.append(self._match(one, judged, found[:1], language))
        return found

    def _judged(self, claim: Claim | str, top: int, language: LanguageCode) -> list[_Judged]:
        """The best rows for any wording of a claim, each once, by the wording that fits it best."""
        best: dict[int, _Judged] = {}
        for wording in wordings(claim):
            question = self._matcher.read(wording.text)
            for ranked in self._matcher.rank(question, top):
                differs = conflicts(question, ranked.row, ranked.comparison.pairs, language, wording.facts)
                one = _Judged(ranked, differs, question, wording)
                if (known := best.get(ranked.position)) is None or known.score < one.score:
                    best[ranked.position] = one
        return sorted(best.values(), key=lambda one: (-one.score, one.ranked.position))

    def _match(self, one: _Judged, judged: Sequence[_Judged], first: Sequence[Match], language: LanguageCode) -> Match:
        row, comparison, position = one.ranked.row, one.ranked.comparison, one.ranked.position
        agreeing, differs = agreements(one.question, row, comparison), bool(one.conflicts)
        shared = shared_words(one.question, row, comparison, agreeing, one.wording.speaker)
        rivals = [other.as_rival(one) for other in judged if other.ranked.row.term_set != row.term_set]
        speaks = grounds(comparison, one.score - max(rivals, default=0.0), self.rows)
        as_first = any(tied(match.score - one.score, match.level, differs) for match in first)
        chosen = level(speaks, differs, fitted_levels(), as_first)
        marking = rating_marked(row.claim, row.title)
        return Match(
            row=self._indexed.row_number(position),
            sheet=self._indexed.sheet,
            id=self._indexed.id(position),
            text=row.claim,
            score=one.score,
            level=chosen,
            evidence=(
                *evidence(comparison.measures, fitted(), language, shared, one.conflicts, one.parts()),
                *_marked(marking, language),
            ),
            conflicts=one.conflicts,
            fields=self._indexed.fields(position),
            agreements=agreeing,
            reason=reason(speaks, chosen, differs, language, marking),
        )

    def search(self, text: str, top: int = 50, language: LanguageCode = "en") -> list[Match]:
        """Rows for a few words while they are being typed: the last word may be only begun.

        Claim, title and every other column are looked through, id and source too.

        Args:
            text: what has been typed.
            top: at most so many.
            language: of the sentence that says in which columns the words stand, the only evidence of such a match.
        """
        return [self._found(one, language) for one in self._lookup.find(text, top)]

    def _found(self, one: Found, language: LanguageCode) -> Match:
        number, sheet = self._indexed.row_number(one.position), self._indexed.sheet
        said = say(FOUND_IN, language, columns=", ".join(one.columns))
        return Match(
            number,
            sheet,
            self._indexed.id(one.position),
            self._indexed.text(one.position),
            one.score,
            "weak",
            evidence=(Evidence("columns", one.score, 1.0, one.score, said),),
            fields=self._indexed.fields(one.position),
        )

    def rows_with(self, ids: Set[str], texts: Set[str]) -> list[Match]:
        """The rows whose id is one of `ids` or whose claim is one of `texts`, without scores; all are looked at."""
        return [
            Match(
                self._indexed.row_number(position),
                self._indexed.sheet,
                self._indexed.id(position),
                self._indexed.text(position),
                0.0,
                "weak",
                fields=self._indexed.fields(position),
            )
            for position in self._indexed.positions_with(ids, texts)
        ]

    def row(self, number: int) -> Mapping[str, str]:
        """The whole row with this number in the spreadsheet, by header."""
        return self._indexed.row(number)

    def close(self) -> None:
        self._indexed.close()


def _marked(marking: Marking | None, language: LanguageCode) -> Iterator[Evidence]:
    """What a row is marked as: it says what became of an earlier claim, and adds nothing to the score."""
    if marking is not None:
        yield Evidence("marking", 1.0, 0.0, 0.0, say(MARKED_ROW, language, words=f"«{marking.words}»"))


def open_reference(
    path: str | Path,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    rebuild: bool = False,
) -> Reference:
    """Opens a spreadsheet as a reference; its index is built, or reused if the sheet has not changed.

    Raises:
        RefusedInput: the file cannot be read, or no column holds the claims.
        Cancelled: `progress` stopped the work.
    """
    from claims.reference import open_index

    return Reference(open_index(path, columns=columns, sheet=sheet, progress=progress, rebuild=rebuild))
