"""The first look that a dialog takes at a spreadsheet before it is indexed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import RefusedInput
from claims.reference.cache import folder
from claims.reference.opening import open_index
from claims.reference.preview import preview

Make = Callable[..., Path]


def test_the_sheet_with_claims_is_shown_first(make_book: Make) -> None:
    sheets = {
        "Readme": [["Title"], ["words"]],
        "Data": [["A title"], ["no", "klaim"], *([at, f"x {at}"] for at in range(30))],
    }
    found = preview(make_book(sheets), rows=3)
    assert (found.sheets, found.sheet, found.header_row) == (("Readme", "Data"), "Data", 2)
    assert (found.names, found.columns) == (("no", "klaim"), {"id": 0, "claim": 1})
    assert [list(row) for row in found.rows] == [["0", "x 0"], ["1", "x 1"], ["2", "x 2"]]
    assert preview(sheets_path := make_book(sheets), sheet="readme").sheet == "Readme"
    assert not folder().exists(), f"a look at {sheets_path} must store nothing"


def test_without_known_names_the_fullest_row_is_the_header(make_book: Make) -> None:
    found = preview(make_book([["A title"], ["Wilayah", "Isian"], ["7", "The river is long"]]))
    assert (found.header_row, found.names, found.columns) == (2, ("Wilayah", "Isian"), {})
    assert found.rows == (("7", "The river is long"),)


def test_the_columns_and_the_sheet_that_were_chosen_before_are_shown_again(make_book: Make) -> None:
    rows = [["nr", "isian", "hasil"], *([at, f"the river is {at} km long", "True"] for at in range(3))]
    path = make_book({"Klaim": [["klaim"], *([f"x {at}"] for at in range(9))], "Arsip": rows})
    assert preview(path).sheet == "Klaim"
    open_index(path, columns={"claim": "isian", "verdict": "C"}, sheet="Arsip").close()
    again = preview(path)
    assert (again.sheet, again.columns["claim"], again.columns["verdict"]) == ("Arsip", 1, 2)
    assert preview(path, "Klaim").columns == {"claim": 0}
    make_book({"Klaim": [["klaim"], ["x"]]}, name=path.name)
    assert preview(path).sheet == "Klaim", "the sheet that was chosen is gone"


@pytest.mark.parametrize(("name", "sheet"), [("missing.xlsx", None), ("there.xlsx", "Dta")])
def test_what_cannot_be_shown_is_said(name: str, sheet: str | None, make_book: Make, tmp_path: Path) -> None:
    make_book([["claim"], ["x"]], name="there.xlsx")
    with pytest.raises(RefusedInput, match="there is no"):
        preview(tmp_path / name, sheet)
