"""How long ten thousand claims take to a workbook, beside a bare openpyxl loop: `python -m benchmarks.export`.

Bars: at most 1.3 times what a bare write-only loop of the same cells takes in the same run; the process stays below
300 MB. Both are measured in processor time, in turns, and the medians are compared.
"""

from __future__ import annotations

import argparse
import io
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from claims.export.columns import chosen
from claims.export.entries import entries
from claims.export.listing import Listing
from claims.export.workbook import tables_of, workbook_bytes
from claims.records import Claim, Conflict, Place, Quantity, Speaker
from claims.review.records import (
    ChecklistAnswer,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    Verdict,
)

SENTENCE = "Perdana Menteri Tony Abbott menyatakan akan menempatkan {number} tentaranya di Uni Emirat Arab."
AT = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
RATINGS = ("benar", "hoaks", "sebagian-benar")
TIMES, MEMORY_MB = 1.3, 300


def made(count: int) -> ReviewDocument:
    """A review of `count` decided claims, each with two matches, one source and one answer."""
    claims, start = [], 0
    for number in range(count):
        text = SENTENCE.format(number=number)
        span = (start, start + len(text))
        claim = Claim(
            f"c{number:05d}", text, span, "plan", {"en": f"{number} troops to UAE"},
            Speaker("Tony Abbott", "Perdana Menteri", span), (Quantity(f"{number} tentaranya", span, number),),
            places=(Place("Uni Emirat Arab", span, "AE"),),
        )  # fmt: skip
        conflict = Conflict("number", str(number), "400", f"number: {number} here, 400 in the reference")
        matches = tuple(
            OfferedMatch(
                row, f"R-{row}", "Australia to deploy 400 troops to UAE", 0.8, "possible", (conflict,), sheet="S"
            )
            for row in (number + 2, number + 3)
        )
        claims.append(
            ReviewClaim(
                claim,
                status="done",
                matches=matches,
                checklist=(ChecklistAnswer("exact-words", "yes", None, "A. Rahma", AT),),
                evidence=(EvidenceItem("Press conference", url=f"https://example.org/{number}"),),
                verdict=Verdict(
                    "cekfakta-5", RATINGS[number % 3], None, "The transcript says so.", by="A. Rahma", at=AT
                ),
            )
        )
        start += len(text) + 1
    text = "\n".join(one.claim.text for one in claims)
    return ReviewDocument(ReviewedArticle("A", "a.txt", "id", text, "ab" * 32), claims=tuple(claims))


def bare(tables: Sequence[Sequence[Sequence[Any]]]) -> None:
    """The same cells by the shortest program there is: no looks, no links, no chart."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    for rows in tables:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    workbook.save(io.BytesIO())


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> int:
    """Prints the figures beside their bars; gives 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--turns", type=int, default=3)
    asked = parser.parse_args()
    document = made(asked.claims)
    ours = [seconds(lambda: workbook_bytes(Listing([document])))]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parts = tables_of(entries([document], "en"), chosen(None, translated=False))
    tables = [[[column.value(row) for column in columns] for row in rows] for _, columns, rows in parts]
    plain = [seconds(lambda: bare(tables))]
    for _ in range(asked.turns - 1):
        ours.append(seconds(lambda: workbook_bytes(Listing([document]))))
        plain.append(seconds(lambda: bare(tables)))
    ratio = statistics.median(ours) / statistics.median(plain)
    cells = sum(len(rows) * len(rows[0]) for rows in tables if rows)
    print(
        f"{asked.claims} claims, {cells} cells: {statistics.median(ours):.2f} s, bare {statistics.median(plain):.2f} s"
    )
    print(f"ratio  {ratio:.2f} (at most {TIMES})")
    print(f"memory {memory:.0f} MB (at most {MEMORY_MB})")
    return int(ratio > TIMES or memory > MEMORY_MB)


if __name__ == "__main__":
    sys.exit(main())
