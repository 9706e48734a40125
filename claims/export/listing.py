"""What a table of verdicts lists, and how: the same for a workbook and a .csv."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.export.columns import Column, chosen
from claims.export.entries import Entry, entries
from claims.records import Progress
from claims.review.records import ReviewDocument


@dataclass(frozen=True)
class Listing:
    """The claims of `documents` in `language`.

    `columns` names the columns of the verdicts in their order, None for the usual ones; `scale` is the one in which the
    ratings are shown, None for that of each review; `progress` is told of the rows that are written, and may cancel.
    """

    documents: Sequence[ReviewDocument]
    language: str = "en"
    columns: Sequence[str] | None = None
    scale: str | None = None
    progress: Progress | None = None

    def entries(self) -> list[Entry]:
        """The claims, each with what a table tells of it.

        Raises:
            ClaimdeskError: an unknown scale.
        """
        return entries(self.documents, self.language, self.scale)

    def verdict_columns(self) -> Sequence[Column[Entry]]:
        """The columns of the verdicts.

        Raises:
            ClaimdeskError: an unknown column.
        """
        return chosen(self.columns, translated=self.scale is not None)
