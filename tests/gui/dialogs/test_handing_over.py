"""The export dialog and the PDF it can write, through real widgets and real files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from claims.export import export_reviews
from desktop import appearance, printing
from desktop.dialogs.export import REFERENCE, ExportDialog


@pytest.fixture
def decided(review: Any) -> Any:
    """The sample with its first two claims decided."""
    for entry, rating in zip(review.context.claims[:2], ("benar", "hoaks"), strict=True):
        review.context.review.rate(entry.id, rating, "Because.")
    return review


@pytest.fixture
def dialog(decided: Any, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(decided.context, decided.window)
    made.open()
    made.path.setText(str(tmp_path / "out.xlsx"))
    return made


def exported(desk: Any, dialog: ExportDialog) -> Path:
    """Presses Export and waits for the file."""
    out = Path(dialog.path.text())
    dialog.accept()
    desk.settle()
    assert desk.said.startswith(out.name)
    return out


def test_the_usual_workbook_is_one_key_away(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Export")
    assert button.isDefault()
    decided.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    decided.settle()
    assert load_workbook(tmp_path / "out.xlsx").sheetnames[:2] == ["Summary", "Verdicts"]


SUFFIXES = (".xlsx", ".html", ".pdf", ".jsonld", ".csv")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_written_in_the_background(decided: Any, dialog: ExportDialog, suffix: str) -> None:
    dialog.choices[suffix].setChecked(True)
    assert dialog.path.text().endswith(f"out{suffix}")
    out = exported(decided, dialog)
    start = {".xlsx": b"PK", ".html": b"<!DOCTYPE html>", ".pdf": b"%PDF-", ".jsonld": b"[", ".csv": b"\xef\xbb\xbf"}
    assert out.read_bytes().startswith(start[suffix])


def test_language_scale_and_columns_are_chosen(decided: Any, dialog: ExportDialog) -> None:
    dialog.choices[".csv"].setChecked(True)
    dialog.language.setCurrentIndex(dialog.language.findData("id"))
    dialog.scale.setCurrentIndex(dialog.scale.findData("politifact-6"))
    for row in range(dialog.columns.count()):
        item = dialog.columns.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in ("id", "rating")
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    dialog.columns.setCurrentRow(0)
    for _ in range(10):
        dialog.move_column(1)
    lines = exported(decided, dialog).read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == '"Putusan","ID"'
    assert lines[1] == '"Benar","c001"'


def test_the_columns_stay_within_their_list(dialog: ExportDialog) -> None:
    before = dialog.chosen_columns()
    dialog.columns.setCurrentRow(0)
    dialog.move_column(-1)
    assert dialog.chosen_columns() == before
    dialog.move_column(1)
    assert dialog.chosen_columns()[:2] == (before[1], before[0])


def test_no_column_and_no_folder_are_said_before_anything_is_written(decided: Any, dialog: ExportDialog) -> None:
    for row in range(dialog.columns.count()):
        dialog.columns.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert (dialog.isVisible(), dialog.problem.text()) == (True, "Choose at least one column.")
    dialog.columns.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.path.setText("/no/such/folder/out.xlsx")
    dialog.accept()
    assert (dialog.isVisible(), dialog.problem.text()) == (True, "There is no such folder; choose another.")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder in which nobody, not even root, makes a file")
def test_a_folder_in_which_no_file_can_be_made_is_said_and_the_choices_stay(dialog: ExportDialog) -> None:
    dialog.choices[".csv"].setChecked(True)
    dialog.path.setText("/proc/self/out.csv")
    dialog.accept()
    assert dialog.isVisible() and dialog.chosen == ".csv"
    assert dialog.problem.text().startswith("Nothing can be written to this folder (")


def test_columns_that_a_report_does_not_have_look_as_if_they_were_off(dialog: ExportDialog) -> None:
    dialog.choices[".csv"].setChecked(True)
    usable = dialog.columns.grab().toImage()
    dialog.choices[".pdf"].setChecked(True)
    moves = [one for one in dialog.findChildren(QToolButton) if one.accessibleName().startswith("Move")]
    assert len(moves) == 2 and not any(one.isEnabled() for one in moves)
    shown = dialog.columns.grab().toImage()
    accent = QColor(appearance.colours().accent).rgb()
    for picture, ticked in ((usable, True), (shown, False)):
        colours = {picture.pixel(x, y) for x in range(40) for y in range(picture.height())}
        assert (accent in colours) is ticked
    dialog.choices[".xlsx"].setChecked(True)
    assert all(one.isEnabled() for one in moves)


def test_the_ending_that_is_typed_chooses_the_format(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    typed(dialog, str(tmp_path / "verdicts.pdf"))
    assert dialog.chosen == ".pdf" and not dialog.columns.isEnabled()
    dialog.choices[REFERENCE].setChecked(True)
    typed(dialog, str(tmp_path / "facts.xlsx"))
    assert dialog.chosen == REFERENCE, "a workbook too"


def test_a_name_alone_is_written_beside_the_review(decided: Any, dialog: ExportDialog) -> None:
    dialog.choices[".html"].setChecked(True)
    typed(dialog, "Laporan Senin")
    dialog.accept()
    decided.settle()
    assert (decided.context.review.path.parent / "Laporan Senin.html").is_file()


def typed(dialog: ExportDialog, path: str) -> None:
    """Types `path` over the one that is offered."""
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, path)


def test_several_reviews_go_into_one_file(decided: Any, dialog: ExportDialog, sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.review.yaml"
    other.write_bytes(decided.context.review.path.read_bytes())
    dialog.add_reviews([str(other), str(other), str(decided.context.review.path)])
    assert dialog.reviews.count() == 2
    dialog.choices[".jsonld"].setChecked(True)
    assert len(json.loads(exported(decided, dialog).read_bytes())) == 4


def test_an_existing_workbook_can_be_added_to(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.append.isHidden()
    out = exported(decided, dialog)
    again = ExportDialog(decided.context, decided.window)
    again.open()
    again.path.setText(str(out))
    assert not again.append.isHidden()
    again.append.setChecked(True)
    exported(decided, again)
    assert "Verdicts (2)" in load_workbook(out).sheetnames
    assert (tmp_path / "out (before 1).xlsx").exists()


def test_decided_claims_become_reference_rows(decided: Any, dialog: ExportDialog) -> None:
    dialog.choices[REFERENCE].setChecked(True)
    assert not dialog.columns.isEnabled()
    sheet = load_workbook(exported(decided, dialog)).worksheets[0]
    assert [cell.value for cell in sheet[1]][:4] == ["id", "claim", "title", "verdict"]
    assert sheet.max_row == 3


def test_a_target_that_cannot_be_written_is_one_sentence(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / ".~lock.out.xlsx#").write_text("open")
    dialog.accept()
    decided.settle()
    assert "open in another program" in decided.said
    assert decided.context.notices.last.tone == "error"


def test_another_file_is_replaced_only_where_the_system_asked(
    decided: Any, dialog: ExportDialog, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,phone\nSri,123\n", encoding="utf-8")
    dialog.choices[".csv"].setChecked(True)
    dialog.path.setText(str(mine))
    dialog.accept()
    decided.settle()
    assert "Claimdesk did not write" in decided.said
    assert mine.read_text(encoding="utf-8") == "name,phone\nSri,123\n"
    again = ExportDialog(decided.context, decided.window)
    again.open()
    again.choices[".csv"].setChecked(True)
    again.take_path(str(mine))
    exported(decided, again)
    assert "Sri" not in mine.read_text(encoding="utf-8-sig")


def test_a_pdf_is_the_same_every_time_and_has_the_report_s_words(decided: Any, tmp_path: Path) -> None:
    from pypdf import PdfReader

    document = decided.context.review.document
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    export_reviews([document], first)
    export_reviews([document], second)
    assert first.read_bytes() == second.read_bytes()
    pages = PdfReader(first)
    words = "".join(normalize("NFKC", "".join(page.extract_text() for page in pages.pages)).split())
    assert "Fact-checkreport" in words
    assert "Methodandfiles" in words
    assert pages.metadata is not None
    assert str(pages.metadata.title).startswith("Fact-check: ")


def test_no_page_of_a_pdf_ends_with_a_heading_or_within_a_row(review: Any, tmp_path: Path) -> None:
    from pypdf import PdfReader

    opened = review.context.review
    for number, entry in enumerate(review.context.claims):
        note = f"begin{number:02d} {'and more ' * 9 * (number % 5)}end{number:02d}"
        opened.answer(entry.id, "checkable", "yes", note=note)
        opened.rate(entry.id, "benar", "Because. " * 17 * (number % 7 + 1))
    export_reviews([opened.document], tmp_path / "v.pdf")
    pages = [
        ["".join(normalize("NFKC", line).split()) for line in page.extract_text().splitlines() if line.strip()]
        for page in PdfReader(tmp_path / "v.pdf").pages
    ]
    assert len(pages) > 8
    titles = ["Why", "What was checked", "Earlier checks", "Method and files"]
    headings = {"".join(title.split()) for title in (*titles, *(one.claim.label["en"] for one in opened.claims))}
    assert [page[-2] for page in pages if page[-2] in headings] == []
    assert [page[-1] for page in pages] == [str(number) for number in range(1, len(pages) + 1)]
    for number in range(len(opened.claims)):
        (page,) = [page for page in map("".join, pages) if f"begin{number:02d}" in page]
        assert f"end{number:02d}" in page


def test_a_note_that_is_longer_than_a_page_is_printed_whole(review: Any, tmp_path: Path) -> None:
    from pypdf import PdfReader

    opened, first = review.context.review, review.context.claims[0].id
    numbers = [f"n{number:04d}" for number in range(900)]
    opened.answer(first, "checkable", "yes", note=" ".join(numbers))
    opened.rate(first, "benar", "Because.")
    export_reviews([opened.document], tmp_path / "v.pdf")
    text = "".join("".join(page.extract_text() for page in PdfReader(tmp_path / "v.pdf").pages).split())
    words = re.findall(r"n\d{4}", text)
    assert list(dict.fromkeys(words)) == numbers


def test_a_pdf_that_cannot_be_written_leaves_the_old_one(decided: Any, tmp_path: Path) -> None:
    from claims.errors import NotSaved

    (tmp_path / "v.pdf").mkdir()
    with pytest.raises(NotSaved):
        export_reviews([decided.context.review.document], tmp_path / "v.pdf")
    with pytest.raises(NotSaved):
        printing.write_pdf("<p>x</p>", tmp_path / "none" / "v.pdf")


def test_closing_while_an_export_runs_is_clean(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.accept()
    decided.window.close()
    decided.qtbot.waitUntil(lambda: not decided.context.tasks.busy, timeout=20_000)
    assert not list(tmp_path.glob(".*.part"))


def test_whoever_gave_no_name_is_asked_for_it_and_never_published_as_a_login(
    make_desk: Any, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "root")
    desk = make_desk(reviewer="")
    desk.open(sample)
    desk.context.review.rate(desk.context.claims[0].id, "benar")
    for given, authors in (("", []), ("Rina Santoso", ["Rina Santoso"])):
        dialog = ExportDialog(desk.context, desk.window)
        dialog.open()
        assert "root" in dialog.name.placeholderText()
        dialog.choices[".jsonld"].setChecked(True)
        dialog.path.setText(str(tmp_path / f"{given or 'unsigned'}.jsonld"))
        dialog.name.setText(given)
        found = json.loads(exported(desk, dialog).read_text(encoding="utf-8"))
        assert [one["author"]["name"] for one in found if "author" in one] == authors
    assert (desk.context.by, desk.context.review.by) == ("Rina Santoso", "Rina Santoso")
    assert ExportDialog(desk.context, desk.window).name.parent() is None, "it is asked for once"


def test_a_made_up_rating_is_named_at_opening_and_at_the_end_of_an_export(
    make_desk: Any, prepared_review: Path, tmp_path: Path
) -> None:
    desk = make_desk()
    desk.open(prepared_review)
    told = "the scale cekfakta-5 has no rating betul; use one of hoaks"
    assert told in desk.said and desk.context.notices.last.tone == "warning"
    dialog = ExportDialog(desk.context, desk.window)
    dialog.open()
    dialog.path.setText(str(tmp_path / "out.csv"))
    exported(desk, dialog)
    assert told in desk.said and desk.context.notices.last.tone == "warning"


@pytest.fixture
def prepared_review(sample: Path) -> Path:
    """The review of the sample, into which somebody wrote a rating of their own."""
    from claims.review import open_review

    (path,) = (sample / "reviews").glob("*.review.yaml")
    with open_review(path, by="A. Rahma") as review:
        review.rate(review.claims[0].id, "hoaks")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("rating: hoaks", "rating: betul"), encoding="utf-8")
    return path


def test_a_dialog_that_is_closed_waits_for_no_review(decided: Any, dialog: ExportDialog, tmp_path: Path) -> None:
    other = tmp_path / "other.review.yaml"
    other.write_bytes(decided.context.review.path.read_bytes())
    dialog.add_reviews([str(other)])
    dialog.reject()
    decided.qtbot.wait(1)
    decided.settle()
    assert decided.context.notices.last.tone != "error", "nobody is left to be told"
