"""Opening a reference with a first look and a mapping, and the report on what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import operations
from desktop.dialogs.health import HealthDialog
from desktop.dialogs.reference import ReferenceDialog


def looked_into(desk: Any, path: Path) -> ReferenceDialog:
    """The dialog after its first look at a file."""
    dialog = ReferenceDialog(desk.context, str(path), desk.window)
    dialog.open()
    desk.settle()
    return dialog


@pytest.fixture
def two_sheets(tmp_path: Path) -> Path:
    """A workbook whose claims stand on the second sheet, in a column with a name that says nothing."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Notes"
    sheet.append(["Remark", "Day"])
    sheet.append(["nothing to see", "Monday"])
    claims = workbook.create_sheet("Checked")
    claims.append(["Ref", "What they said", "Outcome"])
    for number in range(1, 30):
        claims.append([number, f"Australia sends {number}00 soldiers to the region.", "True"])
    path = tmp_path / "two.xlsx"
    workbook.save(path)
    return path


def choose(dialog: ReferenceDialog, field: str, position: int | None) -> None:
    box = dialog.choices[field]
    box.setCurrentIndex(box.findData(position) if position is not None else 0)
    box.activated.emit(box.currentIndex())


def test_the_first_rows_and_the_recognised_columns_are_shown(desk: Any, sample: Path) -> None:
    dialog = looked_into(desk, sample / "reference.xlsx")
    assert dialog.mapping() == {"claim": 1, "id": 0, "title": 2, "verdict": 3, "date": 5, "source": 4, "note": 6}
    assert dialog.table.rowCount() == 20
    assert dialog.table.verticalHeaderItem(0).text() == "2"
    assert dialog.open_button.isEnabled()


def test_the_names_of_the_columns_are_read_whole(desk: Any, two_sheets: Path) -> None:
    dialog = looked_into(desk, two_sheets)
    dialog.look("Checked")
    desk.settle()
    header = dialog.table.horizontalHeader()
    assert header.sectionSize(1) >= header.sectionSizeHint(1), "also of one that is not recognised"
    assert header.sectionSize(1) < dialog.table.viewport().width(), "nor does a long cell push the others away"


def test_it_opens_the_reference_and_closes_when_that_is_ready(desk: Any, sample: Path) -> None:
    dialog = looked_into(desk, sample / "reference.xlsx")
    dialog.accept()
    assert dialog.isVisible()
    desk.qtbot.waitUntil(lambda: desk.context.reference is not None, timeout=20_000)
    desk.settle()
    assert desk.context.reference.rows == 67


def test_sheet_and_columns_are_chosen_by_hand(desk: Any, two_sheets: Path) -> None:
    dialog = looked_into(desk, two_sheets)
    assert [dialog.sheet.itemText(row) for row in range(2)] == ["Notes", "Checked"]
    dialog.look("Checked")
    desk.settle()
    choose(dialog, "claim", 1)
    choose(dialog, "verdict", 2)
    choose(dialog, "id", 0)
    dialog.accept()
    desk.settle()
    assert desk.context.reference.sheet == "Checked"
    assert desk.context.reference.columns["claim"] == "What they said"
    desk.context.reference.close()
    operations.close_reference(desk.context)
    again = looked_into(desk, two_sheets)
    assert again.preview is not None


def test_no_claim_column_and_one_chosen_twice_hold_it_back(desk: Any, sample: Path) -> None:
    dialog = looked_into(desk, sample / "reference.xlsx")
    choose(dialog, "claim", None)
    assert (dialog.open_button.isEnabled(), dialog.status.text()) == (False, "Say which column holds the claims.")
    choose(dialog, "claim", 2)
    assert (dialog.open_button.isEnabled(), dialog.status.text()) == (False, "One column is chosen twice.")
    choose(dialog, "title", None)
    assert dialog.open_button.isEnabled()


BAD = {
    "missing": (None, "no such file"),
    "damaged": (b"PK\x03\x04 half", "x.xlsx"),
    "empty": (b"", "x.xlsx"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD.keys())
def test_a_file_that_cannot_be_read_is_said_in_the_dialog(
    desk: Any, tmp_path: Path, case: tuple[bytes | None, str]
) -> None:
    content, words = case
    path = tmp_path / "x.xlsx"
    if content is not None:
        path.write_bytes(content)
    dialog = looked_into(desk, path)
    assert words in dialog.status.text()
    assert dialog.status.property("look") == "conflict"
    assert not dialog.open_button.isEnabled()


def test_the_command_shows_the_reference_in_use_as_it_was_opened(desk: Any, sample: Path, two_sheets: Path) -> None:
    desk.open(sample)
    dialog = looked_into(desk, two_sheets)
    dialog.look("Checked")
    desk.settle()
    choose(dialog, "claim", 1)
    choose(dialog, "verdict", 2)
    dialog.accept()
    desk.settle()
    desk.press("Ctrl+R")
    desk.settle()
    again = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ReferenceDialog) and one.isVisible())
    assert (again.path.text(), again.sheet.currentText()) == (str(two_sheets), "Checked")
    assert {field: again.mapping()[field] for field in ("claim", "verdict")} == {"claim": 1, "verdict": 2}
    assert again.focusWidget() is again.path, "another file can be named at once"
    QTest.keyClicks(again.path, str(sample / "reference.xlsx"))
    QTest.keyClick(again.path, Qt.Key.Key_Return)
    desk.settle()
    assert again.open_button.isEnabled()
    QTest.keyClick(again.focusWidget(), Qt.Key.Key_Return)
    desk.settle()
    assert desk.context.reference.path == sample / "reference.xlsx"


def test_cover_sheets_are_passed_over_and_can_be_chosen(desk: Any, tmp_path: Path) -> None:
    workbook = Workbook()
    cover = workbook.active
    assert cover is not None
    cover.title = "Baca dulu"
    cover.append(["Arsip Cek Fakta 2024"])
    cover.append(["Jangan diubah tanpa izin Rina"])
    claims = workbook.create_sheet("DATA")
    claims.append(["No", "Klaim", "Putusan"])
    for number in range(1, 9):
        claims.append([number, f"Harga beras naik {number} persen di Padang.", "Salah"])
    path = tmp_path / "arsip.xlsx"
    workbook.save(path)
    dialog = looked_into(desk, path)
    assert [dialog.sheet.itemText(row) for row in range(2)] == ["Baca dulu", "DATA"]
    assert dialog.sheet.isVisible() and dialog.sheet.currentText() == "DATA"
    dialog.accept()
    desk.settle()
    assert (desk.context.reference.sheet, desk.context.reference.rows) == ("DATA", 8)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("is ready: 67 rows.", "Not searched: 1.", "Repeated: 1.", "Contradicting: 3.")),
        ("id", ("siap: 67 baris.", "Tidak dicari: 1.", "Berulang: 1.", "Bertentangan: 3.")),
    ],
)
def test_the_notice_tells_what_was_left_out_and_leads_to_the_report(
    make_desk: Any, sample: Path, language: str, told: tuple[str, ...]
) -> None:
    desk = make_desk(language=language)
    operations.open_reference(desk.context, sample / "reference.xlsx")
    desk.settle()
    assert [part for part in told if part not in desk.said] == []
    desk.press("Alt+Return")
    assert [one.isVisible() for one in desk.window.findChildren(HealthDialog)] == [True]


def test_the_notice_names_a_sheet_that_is_not_searched(desk: Any, two_sheets: Path) -> None:
    workbook = load_workbook(two_sheets)
    for title, rows in (("Arsip", 9), ("Lama", 4)):
        sheet = workbook.create_sheet(title)
        sheet.append(["Klaim", f"Putusan {title}"])
        for number in range(rows):
            sheet.append([f"Harga beras naik {number} persen di {title}.", "Salah"])
    workbook.save(two_sheets)
    operations.open_reference(desk.context, two_sheets)
    desk.settle()
    assert "Lama" in desk.said, "it holds claims too"


def test_cancelling_leaves_what_was_open(review: Any, two_sheets: Path) -> None:
    before = review.context.reference
    dialog = looked_into(review, two_sheets)
    choose(dialog, "claim", 1)
    dialog.accept()
    dialog.reject()
    review.settle()
    assert review.context.reference is before


def test_each_finding_opens_its_rows(review: Any) -> None:
    dialog = HealthDialog(review.context, review.window)
    dialog.open()
    titles = [dialog.tree.topLevelItem(row).text(0) for row in range(dialog.tree.topLevelItemCount())]
    assert titles[:4] == [
        "Same claim, other verdict (1)",
        "Same sentence, other number (2)",
        "The same row again (1)",
        "Not searched (1)",
    ]
    for row in range(3):
        item = dialog.tree.topLevelItem(row).child(0)
        dialog.tree.setCurrentItem(item)
        numbers = item.data(0, Qt.ItemDataRole.UserRole)
        assert len(numbers) > 1
        assert all(f"Row {number}\n" in dialog.rows.toPlainText() for number in numbers)
        assert dialog.rows.toPlainText().startswith(item.text(0)), "the finding itself, however long"
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    assert dialog.rows.toPlainText() == ""


def test_a_row_that_is_not_searched_is_told_in_full(review: Any) -> None:
    dialog = HealthDialog(review.context, review.window)
    dialog.open()
    item = dialog.tree.topLevelItem(3).child(0)
    dialog.tree.setCurrentItem(item)
    assert dialog.rows.toPlainText() == item.text(0) != ""


def test_without_a_reference_the_report_says_so(desk: Any) -> None:
    dialog = HealthDialog(desk.context, desk.window)
    dialog.open()
    assert dialog.tree.topLevelItemCount() == 0


@pytest.fixture
def months(tmp_path: Path) -> Path:
    """A workbook with a sheet a month, of one header, and a cover."""
    workbook = Workbook()
    cover = workbook.active
    assert cover is not None
    cover.title = "Baca dulu"
    for name, claims in (
        ("Jan", ["Harga beras naik 12 persen di Padang.", "Jembatan lama di Padang runtuh."]),
        ("Feb", ["Australia mengirim 600 tentara ke Uni Emirat Arab.", "Jembatan lama di Padang runtuh."]),
        ("Mar", ["Wali kota Padang mundur dari jabatannya."]),
    ):
        sheet = workbook.create_sheet(name)
        sheet.append(["Klaim", "Putusan"])
        for claim in claims:
            sheet.append([claim, "Salah"])
    path = tmp_path / "months.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize(
    ("language", "all_alike"),
    [("en", "All sheets alike (Jan, Feb, Mar)"), ("id", "Semua lembar yang kolomnya sama (Jan, Feb, Mar)")],
)
def test_sheets_alike_are_read_as_one_unless_one_is_chosen(
    make_desk: Any, months: Path, language: str, all_alike: str
) -> None:
    desk = make_desk(language=language)
    dialog = looked_into(desk, months)
    entries = [dialog.sheet.itemText(row) for row in range(dialog.sheet.count())]
    assert entries == [all_alike, "Baca dulu", "Jan", "Feb", "Mar"]
    assert dialog.sheet.currentIndex() == 0
    dialog.accept()
    desk.settle()
    assert (desk.context.reference.sheet, desk.context.reference.rows) == ("Jan, Feb, Mar", 5)
    assert "Jan (2), Feb (2), Mar (1)" in desk.said
    for entry, sheet in ((3, "Feb"), (0, "Jan, Feb, Mar")):
        dialog = looked_into(desk, months)
        dialog.sheet.setCurrentIndex(entry)
        dialog.sheet.activated.emit(entry)
        desk.settle()
        assert dialog.sheet.currentIndex() == entry
        dialog.accept()
        desk.settle()
        assert desk.context.reference.sheet == sheet
        again = looked_into(desk, months)
        assert again.sheet.currentIndex() == entry, "the choice is remembered"
        again.reject()


def test_a_mapping_holds_for_all_sheets_alike(desk: Any, months: Path) -> None:
    dialog = looked_into(desk, months)
    choose(dialog, "verdict", None)
    choose(dialog, "note", 1)
    dialog.accept()
    desk.settle()
    assert desk.context.reference.sheet == "Jan, Feb, Mar"
    assert desk.context.reference.columns["note"] == "Putusan"


def test_the_report_and_the_list_name_the_sheet_of_a_row(review: Any, months: Path) -> None:
    operations.open_reference(review.context, months)
    review.settle()
    dialog = HealthDialog(review.context, review.window)
    found = [dialog.tree.topLevelItem(at).child(0).text(0) for at in range(dialog.tree.topLevelItemCount())]
    assert "Jan, row 3; Feb, row 3" in found
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(found.index("Jan, row 3; Feb, row 3")).child(0))
    assert "Feb, row 3\n  Klaim: Jembatan lama di Padang runtuh." in dialog.rows.toPlainText()
    match = next(one for one in review.context.reference.search("Australia") if one.row == 2)
    assert operations.row_told(review.context, match) == "Feb, row 2"
