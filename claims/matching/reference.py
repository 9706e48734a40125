"""A reference that has been opened: the door through which texts find their rows."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path
from typing import TYPE_CHECKING

from claims.matching.agreements import agreements
from claims.matching.alignment import Alignment, Asked
from claims.matching.conflicts import conflicts
from claims.matching.judging import Judged, Standing, standing
from claims.matching.lookup import Found, Lookup
from claims.matching.matcher import Matcher
from claims.matching.ratings import Rating
from claims.matching.wordings import wordings
from claims.records import Claim, Evidence, LanguageCode, Match, Progress
from claims.wording import say

if TYPE_CHECKING:
    from claims.reference import Health, IndexedReference


FOUND_IN = "Found in {columns}"

_LOOKED_AT = 5
"""Rows that are looked at for conflicts at least, so that the first of them is one that agrees, if there is one."""


class Reference:
    """An indexed spreadsheet that can be asked. Safe to use from several threads.

    Attributes (read only): path, sheet, sheets, rows, columns, sha256, health: as in the record of the reading.
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
    def sheets(self) -> Mapping[str, int]:
        return self._indexed.sheets

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
            found.append(self._match(one, standing(one, judged, found[:1], self.rows), language))
        return found

    def _judged(self, claim: Claim | str, top: int, language: LanguageCode) -> list[Judged]:
        """The best rows for any wording of a claim, each once, by the wording that fits it best."""
        best: dict[int, Judged] = {}
        for wording in wordings(claim):
            asked = Asked(self._matcher.read(wording.text), wording.facts)
            for ranked in self._matcher.rank(asked.question, top):
                sides = Alignment(asked, ranked.row, ranked.comparison.pairs)
                one = Judged(ranked, sides, conflicts(sides, language), wording.speaker)
                if (known := best.get(ranked.position)) is None or known.score < one.score:
                    best[ranked.position] = one
        return sorted(best.values(), key=lambda one: (-one.score, one.position))

    def _match(self, one: Judged, stands: Standing, language: LanguageCode) -> Match:
        fields, agreeing = self._indexed.fields(one.position), agreements(one.sides)
        rating = Rating.of(one.sides.row, fields.get("verdict", ""))
        return Match(
            row=self._indexed.row_number(one.position),
            sheet=self._indexed.row_sheet(one.position),
            id=self._indexed.id(one.position),
            text=one.sides.row.claim,
            score=one.score,
            level=stands.level,
            evidence=(*one.evidence(agreeing, language), *rating.evidence(language)),
            conflicts=tuple(rating.told(conflict, language) for conflict in one.conflicts),
            fields=fields,
            agreements=agreeing,
            reason=stands.reason(language, rating.remarks(language)),
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
        number, sheet = self._indexed.row_number(one.position), self._indexed.row_sheet(one.position)
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
                self._indexed.row_sheet(position),
                self._indexed.id(position),
                self._indexed.text(position),
                0.0,
                "weak",
                fields=self._indexed.fields(position),
            )
            for position in self._indexed.positions_with(ids, texts)
        ]

    def row(self, number: int, sheet: str | None = None) -> Mapping[str, str]:
        """The whole row with this number in the spreadsheet, by header; of several sheets, in this one."""
        return self._indexed.row(number, sheet)

    def close(self) -> None:
        self._indexed.close()


def open_reference(
    path: str | Path,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    *,
    rebuild: bool = False,
) -> Reference:
    """Opens a spreadsheet as a reference; its index is built, or reused if the sheet has not changed.

    Raises:
        RefusedInput: the file cannot be read, or no column holds the claims.
        Cancelled: `progress` stopped the work.
    """
    from claims.reference import open_index

    return Reference(open_index(path, columns=columns, sheet=sheet, progress=progress, rebuild=rebuild))
