"""Whatever text stands in cells comes back as it was, through .xlsx and .csv and the stored rows."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from claims.languages import known, language
from claims.reference import open_index

# Control characters are no text, but for the line feed.
CELL = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=30)
# Hypothesis takes constants of our sources too: "TOTAL" begins a row that adds up the others, and is none.
TOTALS = tuple(word for code in known() for word in language(code).section("rows")["totals"])
CLAIM = CELL.filter(
    lambda text: (
        any(map(str.isalnum, text))
        and "claim" not in text
        and not text.startswith("#")
        and not text.strip().casefold().startswith(TOTALS)
    )
)
ROWS = st.lists(st.tuples(CLAIM, CELL, CELL), min_size=1, max_size=8)

_counter = itertools.count()


def _write_csv(path: Path, rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)


def _write_xlsx(path: Path, rows: list[tuple[str, ...]]) -> None:
    book = Workbook()
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = book.active.cell(at, column, text)
            # Else openpyxl makes a formula of "=1" and an error of "#N/A".
            cell.data_type = "s"
    book.save(path)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@given(rows=ROWS)
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_cells_come_back(suffix: str, rows: list[tuple[str, str, str]], tmp_path: Path) -> None:
    path = tmp_path / f"{next(_counter)}.{suffix}"
    written: list[tuple[str, ...]] = [("claim", "other", "note"), *rows]
    (_write_csv if suffix == "csv" else _write_xlsx)(path, written)
    reference = open_index(path)
    assert reference.rows == len(rows)
    for at, (claim, other, note) in enumerate(rows):
        assert reference.text(at) == claim.strip()
        assert reference.row(reference.row_number(at)) == {"claim": claim, "other": other, "note": note}
    reference.close()
