"""The whole job on one's own text with one's own spreadsheet, by keyboard alone, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from claims.review import load_document


@dataclass(frozen=True)
class Work:
    """An article without a headline, the rows of a reference, and what the window should say."""

    language: str
    text: str
    rows: str
    title: str
    focus: str
    ready: str
    decided: str


WORKS = (
    Work(
        "id",
        "Harga beras naik 12 persen pada Januari 2015, kata Menteri Perdagangan Rachmat Gobel, Senin (2/2).\n\n"
        "Pemerintah mengimpor 500.000 ton beras dari Vietnam tahun lalu.\n",
        "Kode;Pernyataan;Hasil;Tautan\nF1;Harga beras naik 10 persen pada Januari 2015;Keliru;https://bps.go.id\n"
        "F2;Pemerintah mengimpor 500.000 ton beras dari Vietnam;Benar;https://bulog.co.id\n",
        "Harga beras naik 12 persen pada Januari 2015, kata Menteri …",
        "Daftar klaim",
        "fakta kami.csv siap: 2 baris.",
        "Semua klaim dalam daftar ini sudah diputuskan.",
    ),
    Work(
        "en",
        "Rice prices rose 12 percent in January 2015, Trade Minister Rachmat Gobel said on Monday.\n\n"
        "The government imported 500,000 tonnes of rice from Vietnam last year.\n",
        "Code,Statement,Result,Link\nF1,Rice prices rose 10 percent in January 2015,False,https://bps.go.id\n"
        "F2,The government imported 500000 tonnes of rice from Vietnam,True,https://bulog.co.id\n",
        "Rice prices rose 12 percent in January 2015, Trade Minister …",
        "List of claims",
        "fakta kami.csv is ready: 2 rows.",
        "Every claim in this list is decided.",
    ),
)


def dialog_over(desk: Any) -> QDialog:
    """The dialog that stands over the window, active as it would be on a screen."""
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.language)
def test_the_whole_job(make_desk: Any, tmp_path: Path, work: Work) -> None:
    desk = make_desk(language=work.language)
    reference = tmp_path / "fakta kami.csv"
    reference.write_text(work.rows, encoding="utf-8")
    QApplication.clipboard().setText(work.text)
    desk.press("Ctrl+Shift+V")
    desk.settle()
    assert desk.window.windowTitle() == f"{work.title} – Claimdesk"
    assert QApplication.focusWidget().accessibleName() == work.focus

    desk.press("Ctrl+R")
    dialog = dialog_over(desk)
    assert dialog.focusWidget() is dialog.choose
    dialog.path.setFocus()
    QTest.keyClicks(dialog.path, f'"{reference}"')
    QTest.keySequence(dialog.path, "Return")
    desk.settle()
    assert dialog.mapping() == {"id": 0, "claim": 1, "verdict": 2, "source": 3}
    assert dialog.focusWidget() is dialog.path and dialog.open_button.isEnabled(), "Enter goes on"
    QTest.keySequence(dialog.path, "Return")
    desk.qtbot.waitUntil(lambda: desk.context.reference is not None)
    desk.settle()
    assert desk.said == work.ready

    first, second = desk.context.claims
    assert first.matches[0].conflicts, "12 percent is not 10"
    assert second.matches[0].level == "likely"
    desk.press("M", "R", "W")
    desk.type("10, BPS")
    desk.press("Escape", "1", "S", "4")
    assert desk.said.count(".") >= 2
    assert work.decided in desk.said
    assert QApplication.focusWidget().accessibleName() == work.focus
    saved = load_document(desk.context.review.path).claims
    assert [one.verdict.rating for one in saved] == ["hoaks", "benar"]
    assert [one.matches[0].judgement for one in saved] == ["related", "same"]
    assert saved[0].verdict.rationale == "10, BPS"


def test_a_path_that_cannot_be_read_is_told_where_it_was_typed(desk: Any, tmp_path: Path) -> None:
    desk.press("Ctrl+R")
    dialog = dialog_over(desk)
    dialog.path.setFocus()
    QTest.keyClicks(dialog.path, str(tmp_path / "nothing.xlsx"))
    QTest.keySequence(dialog.path, "Return")
    desk.settle()
    assert "nothing.xlsx" in dialog.status.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.focusWidget() is dialog.path
    dialog.reject()
