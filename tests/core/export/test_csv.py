"""CSV: nothing a spreadsheet would run, and every text back as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.export import export_reviews
from claims.export.csv_table import marked, read_csv, rows_to_bytes, unmarked
from claims.review.records import ReviewDocument

RISKY = ("=1+1", "+62", "-5", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x")


@pytest.mark.parametrize("text", RISKY)
def test_a_text_that_would_run_is_marked(text: str) -> None:
    assert marked(text) == "'" + text
    assert unmarked(marked(text)) == text


@pytest.mark.parametrize("text", ["'=1", "''=1", "'hello", "", "'", "plain", "a=b"])
def test_a_text_with_apostrophes_comes_back(text: str) -> None:
    assert unmarked(marked(text)) == text


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2), min_size=1))
def test_every_row_reads_back_equal(rows: list[list[str]]) -> None:
    header = [["a", "b"]]
    assert read_csv(rows_to_bytes(header + rows)) == header + rows


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text("=+-@\t\r\n'\",; ab", max_size=8))
def test_no_field_begins_with_what_runs(text: str) -> None:
    (field,) = next(csv.reader(io.StringIO(rows_to_bytes([[text]]).decode("utf-8-sig"), newline="")))
    assert not field.startswith(RISKY_SIGNS)


RISKY_SIGNS = tuple("=+-@\t\r\n")


def test_every_field_is_quoted_and_lines_end_as_the_standard_says(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.csv"
    export_reviews([document], out, columns=("id", "rating", "decided_at"))
    assert out.read_bytes() == (
        b'\xef\xbb\xbf"ID","Rating","Decided at"\r\n'
        b'"c001","True","2026-11-22 11:15:00"\r\n'
        b'"c002","Partly true","2026-11-22 12:15:00"\r\n'
        b'"c003","",""\r\n'
    )


@pytest.mark.parametrize("columns", [("ID", "Rating"), ("ID", "Putusan"), ("id", "RATING")])
def test_columns_are_chosen_by_their_headings_too(
    document: ReviewDocument, tmp_path: Path, columns: tuple[str, ...]
) -> None:
    out = tmp_path / "v.csv"
    export_reviews([document], out, columns=columns)
    assert out.read_text(encoding="utf-8-sig").startswith('"ID","Rating"\n"c001","True"')


def test_a_csv_saved_again_with_semicolons_is_read(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.csv"
    export_reviews([document], out, columns=("id", "rating"))
    assert read_csv(out.read_bytes().replace(b",", b";"))[1] == ["c001", "True"]


def test_a_lone_surrogate_and_a_huge_text_are_written(
    with_texts: Callable[..., ReviewDocument], tmp_path: Path
) -> None:
    out = tmp_path / "v.csv"
    long = "x" * 300_000
    export_reviews([with_texts("half \ud83d", long)], out, columns=("claim",))
    assert read_csv(out.read_bytes()) == [["Claim"], ["half \ufffd"], [long]]


def test_what_is_not_there_any_more_says_so(document: ReviewDocument, tmp_path: Path) -> None:
    first = document.claims[0]
    gone = replace(first, orphan=True, matches=tuple(replace(one, gone=True) for one in first.matches))
    out = tmp_path / "v.csv"
    export_reviews([replace(document, claims=(gone,))], out, columns=("status", "best_match"))
    (state, best) = read_csv(out.read_bytes())[1]
    assert state == "Decided, no longer in the article"
    assert "no longer so in the reference" in best
