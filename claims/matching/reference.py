"""A reference that has been opened: the door through which texts find their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claims.matching.agreements import agreements, shared_words
from claims.matching.comparison import asked_of
from claims.matching.conflicts import conflicts
from claims.matching.evidence import evidence, fitted, penalty
from claims.matching.levels import (
    BEHIND,
    CONFLICT,
    MARKED,
    ONLY_NAMES,
    RATED,
    fitted_levels,
    grounds,
    level,
    reason,
    tied,
)
from claims.matching.lookup import Found, Lookup
from claims.matching.markings import Marking, rated_false, rating_marked, unmarked
from claims.matching.matcher import Matcher, Ranked
from claims.matching.parts import Part, mostly_names, parts_of, without_title
from claims.matching.query import Question
from claims.matching.side import facts_of
from claims.matching.wordings import Wording, wordings
from claims.records import (
    Claim,
    Conflict,
    Evidence,
    Facts,
    LanguageCode,
    Match,
    Progress,
)
from claims.wording import say

if TYPE_CHECKING:
    from claims.reference import Health, IndexedReference


FOUND_IN = "Found in {columns}"
OF_RATED = "{conflict}. The row itself is rated {words}"
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

    @property
    def facts(self) -> Facts:
        language = self.question.language or self.ranked.row.language
        return self.wording.facts or facts_of(unmarked(self.question.text), language)

    @property
    def mostly_names(self) -> bool:
        return mostly_names(self.question, self.ranked.row, self.ranked.comparison.pairs, self.facts)

    def parts(self) -> Mapping[str, Mapping[str, Part]]:
        """What the names and numbers of the question are, how much of each the row has, and what stands for a title."""
        question, row, compared = self.question, self.ranked.row, self.ranked.comparison
        found = parts_of(question, asked_of(question, row, compared.pairs), self.facts, self.wording.speaker)
        return found if row.titled else {**found, **without_title(compared.measures)}

    def rivals(self, other: _Judged) -> bool:
        """Whether `other` has to be ahead of this one: of one that agrees, no row that disagrees is a rival."""
        return bool(other.conflicts or not self.conflicts) and other.ranked.row.term_set != self.ranked.row.term_set


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
        rivals = [other.score for other in judged if other.rivals(one)]
        speaks = grounds(comparison, one.score - max(rivals, default=0.0), self.rows)
        as_first = any(tied(match.score - one.score, match.level, differs) for match in first)
        marking, fields = rating_marked(row.claim, row.title), self._indexed.fields(position)
        rated = verdict if rated_false(verdict := fields.get("verdict", "")) else ""
        behind = not differs and any(other.conflicts and other.score > one.score for other in judged)
        chosen = level(speaks, differs or behind or one.mostly_names, fitted_levels(), as_first)
        remarks = {CONFLICT: differs, BEHIND: behind, ONLY_NAMES: one.mostly_names}
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
            conflicts=tuple(_of_rated(conflict, rated, language) for conflict in one.conflicts),
            fields=fields,
            agreements=agreeing,
            reason=reason(
                speaks,
                chosen,
                language,
                [
                    *_rating(rated, marking, language),
                    *(say(said, language) for said, holds in remarks.items() if holds),
                ],
            ),
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


def _of_rated(conflict: Conflict, rated: str, language: LanguageCode) -> Conflict:
    """A conflict that says of a row which is rated false that it is: who contradicts it may well be right."""
    if not rated:
        return conflict
    said = say(OF_RATED, language, conflict=conflict.sentence, words=f"«{rated}»")
    return replace(conflict, sentence=said)


def _rating(rated: str, marking: Marking | None, language: LanguageCode) -> Iterator[str]:
    """The verdict of a row that calls it false, or else what it is marked as."""
    if rated:
        yield say(RATED, language, words=f"«{rated}»")
    elif marking is not None:
        yield say(MARKED, language, words=f"«{marking.words}»")


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
