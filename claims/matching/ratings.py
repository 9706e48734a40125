"""What a row was rated, by its verdict and by how it is marked, and how that is told of a match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.matching.comparison import Row
from claims.matching.markings import Marking, rated_false, rating_marked
from claims.matching.telling import sentence_of
from claims.records import Conflict, Evidence, LanguageCode
from claims.wording import say

RATED = "the row is rated {words}"
MARKED = "the row is marked {words}"
MARKED_ROW = "The row tells how an earlier claim was rated: it is marked {words}"


@dataclass(frozen=True, slots=True)
class Rating:
    """`false` is the verdict of a row that calls its claim false, else empty; `marking` tells a rating, or is None."""

    false: str
    marking: Marking | None

    @classmethod
    def of(cls, row: Row, verdict: str) -> Rating:
        """The rating of a row with this verdict in its column."""
        return cls(verdict if rated_false(verdict) else "", rating_marked(row.claim, row.title))

    def told(self, conflict: Conflict, language: LanguageCode) -> Conflict:
        """A conflict that says of a row which is rated false that it is: who contradicts it may well be right."""
        if not self.false:
            return conflict
        rated = replace(conflict, rated=self.false)
        return replace(rated, sentence=sentence_of(rated, language))

    def remarks(self, language: LanguageCode) -> Iterator[str]:
        """The verdict of a row that calls it false, or else what it is marked as."""
        if self.false:
            yield say(RATED, language, words=f"«{self.false}»")
        elif self.marking is not None:
            yield say(MARKED, language, words=f"«{self.marking.words}»")

    def evidence(self, language: LanguageCode) -> Iterator[Evidence]:
        """What the row is marked as: it says what became of an earlier claim, and adds nothing to the score."""
        if self.marking is not None:
            yield Evidence("marking", 1.0, 0.0, 0.0, say(MARKED_ROW, language, words=f"«{self.marking.words}»"))
