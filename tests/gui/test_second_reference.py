"""Another reference in the window: recorded in the review, matched anew, and never put under an old judgement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from claims.files import sha256
from claims.review import load_document
from desktop import operations
from desktop.dialogs.reference import ReferenceDialog
from desktop.panels.matches import MatchesPanel

ROWS = "klaim,putusan\nPerancis menjadi tuan rumah konferensi 300 negara,salah\n"


def second(folder: Path, rows: str = ROWS) -> Path:
    """Another spreadsheet, that knows little."""
    path = folder / "second.csv"
    path.write_text(rows, encoding="utf-8")
    return path


def test_the_review_says_which_reference_it_was_matched_against(desk, sample: Path, tmp_path: Path) -> None:
    article = next((sample / "articles").iterdir())
    alone = tmp_path / "alone.txt"
    alone.write_bytes(article.read_bytes())
    desk.open(alone, reference=sample / "reference.xlsx")
    used = load_document(tmp_path / "alone.review.yaml").reference
    assert used is not None and used.sha256 == sha256((sample / "reference.xlsx").read_bytes())
    assert used.columns == dict(desk.context.reference.columns)


def test_a_second_reference_replaces_what_the_first_one_offered(review, tmp_path: Path) -> None:
    review.press("1")
    decided = review.context.entry(review.context.claims[0].id)
    assert decided.verdict is not None and decided.matches
    path = second(tmp_path)
    review.open(path)
    document = load_document(review.context.review.path)
    assert document.reference.sha256 == sha256(path.read_bytes())
    texts = {match.text for claim in document.claims if claim.is_undecided for match in claim.matches}
    assert texts <= {"Perancis menjadi tuan rumah konferensi 300 negara"}
    kept = tuple(replace(one, gone=False) for one in document.claims[0].matches)
    assert kept == decided.matches, "a decided claim keeps what it was decided on"
    assert "is ready: 1 row." in review.said
    assert review.said.endswith("Decided claims keep the rows they were decided on; claims: 1.")


def test_a_judgement_is_not_shown_on_the_row_of_another_reference(review, tmp_path: Path) -> None:
    entry = review.context.current
    judged = review.context.match
    operations.judge(review.context, "same")
    lines = "".join(f"Perancis membuka konferensi {number} negara di Paris,benar\n" for number in range(30))
    review.open(second(tmp_path, f"klaim,putusan\n{lines}"))
    entry = review.context.entry(entry.id)
    assert [match.text for match in entry.matches if match.judgement] == [judged.text]
    others = [one for one in operations.matches_of(review.context, entry) if one.text != judged.text]
    assert others and all(operations.judgement_of(entry, match) is None for match in others)
    assert [one.text for one in operations.matches_of(review.context, entry) if operations.is_gone(entry, one)] == [
        judged.text
    ]


RICE, TROOPS = "Harga beras naik 12 persen pada Januari 2015", "Australia mengirim 600 tentara ke Uni Emirat Arab"
INFLATION = "Inflasi mencapai 8 persen pada 2015"


def _sheet(folder: Path, *rows: tuple[str, str, str]) -> Path:
    path = folder / "known.csv"
    path.write_text("nomor,klaim,putusan\n" + "".join(f"{','.join(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_rows_that_moved_down_keep_their_judgement_and_decided_claims_what_they_saw(desk: Any, tmp_path: Path) -> None:
    article = tmp_path / "kabar.txt"
    article.write_text(f"{RICE}.\n\n{TROOPS}.\n", encoding="utf-8")
    desk.open(article, reference=_sheet(tmp_path, ("R1", RICE, "salah"), ("R2", TROOPS, "benar")))
    rice = desk.show_claim("beras")
    desk.context.review.judge(rice, 2, "same")
    troops = desk.show_claim("tentara")
    desk.context.review.rate(troops, "benar")
    operations.close_review(desk.context)
    operations.close_reference(desk.context)
    rows = _sheet(tmp_path, ("R0", INFLATION, "benar"), ("R1", RICE, "salah"), ("R2", TROOPS, "salah"))
    desk.open(article, reference=rows)
    assert "Decided claims keep the rows they were decided on" in desk.said
    panel = desk.window.findChild(MatchesPanel)
    desk.show_claim("beras")
    assert (panel.model.items[0].row, panel.judging["same"].isChecked()) == (3, True)
    desk.show_claim("tentara")
    kept = panel.model.items[0]
    assert (kept.text, kept.fields["verdict"], kept.row) == (TROOPS, "benar", 3)
    assert "no longer so in the reference" in panel.model.data(panel.model.index(0))
    (why,) = (str(panel.parts.model().index(row, 0).data()) for row in range(panel.parts.model().rowCount()))
    assert why.endswith("what its score is made of is not kept"), "and not an empty field"


def test_a_file_that_is_no_reference_is_tried_once_and_offered_for_another_try(desk, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Menteri menyatakan 600 tentara dikirim ke Paris.\n", encoding="utf-8")
    desk.open(tmp_path / "one.txt", reference=tmp_path / "two.txt")
    assert desk.context.notices.last.tone == "error"
    desk.window.open_dialog("reference")
    (dialog,) = desk.window.findChildren(ReferenceDialog)
    assert dialog.path.text() == str(tmp_path / "two.txt"), "it can be mended"
    dialog.reject()
    told = []
    desk.context.notices.said.connect(told.append)
    desk.open(tmp_path / "two.txt")
    assert [one.text for one in told if one.tone == "error"] == []


def test_a_spreadsheet_that_somebody_adds_to_is_read_again_if_wanted(review, tmp_path: Path) -> None:
    path = second(tmp_path)
    review.open(path)
    review.context.notices.last = None
    operations.look_at_reference(review.context)
    review.settle()
    assert review.said == "", "it is as it was"
    second(tmp_path, ROWS + "Konferensi Paris dihadiri 26 negara,benar\n")
    operations.look_at_reference(review.context)
    review.settle()
    assert review.said == "second.csv has changed since it was read."
    review.press("Alt+Return")
    review.settle()
    assert review.said.startswith("second.csv is ready: 2 rows.")
    assert review.context.reference.rows == 2
    review.context.notices.last = None
    operations.look_at_reference(review.context)
    review.settle()
    assert review.said == ""


def test_a_change_that_nobody_wants_to_read_is_told_once(review, tmp_path: Path) -> None:
    path = second(tmp_path)
    review.open(path)
    second(tmp_path, ROWS + "Konferensi Paris dihadiri 26 negara,benar\n")
    for expected in ("second.csv has changed since it was read.", ""):
        review.context.notices.last = None
        operations.look_at_reference(review.context)
        review.settle()
        assert review.said == expected
    path.unlink()
    operations.look_at_reference(review.context)
    review.settle()
    assert review.said == "", "one that is gone is searched on as it was"


def test_a_reference_that_is_gone_can_be_replaced_from_the_notice(make_desk: Any, sample: Path) -> None:
    desk = make_desk()
    desk.open(sample)
    desk.window.close()
    (sample / "reference.xlsx").rename(sample / "elsewhere.xlsx")
    desk = make_desk()
    desk.open(next((sample / "reviews").glob("*.review.yaml")))
    assert "there is no such file" in desk.said
    assert desk.context.current.is_undecided
    grounds = desk.window.matches.parts.model()
    said = [str(grounds.data(grounds.index(row, 0))) for row in range(grounds.rowCount())]
    assert any("found earlier" in one for one in said), "nothing is decided yet"
    desk.press("Alt+Return")
    assert len(desk.window.findChildren(ReferenceDialog)) == 1
