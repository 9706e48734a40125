"""What a colleague filled in comes back: shown first, then recorded as that person's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from claims import ClaimdeskError
from claims.errors import RefusedInput
from claims.export import apply_changes, export_reviews, read_changes
from claims.review import dump_document, load_document, open_review
from claims.review.records import ReviewDocument
from claims.wording import explain

COLUMNS = {"rating": 9, "category": 10, "rationale": 11}


def edit(path: Path, sheet: str, changes: dict[tuple[int, int], Any]) -> None:
    workbook = load_workbook(path)
    for (row, column), value in changes.items():
        cell = workbook[sheet].cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # as a person types it into a cell that holds text
    workbook.save(path)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("scale", [None, "politifact-6", "snopes-9", "meta-6"])
def test_an_untouched_export_changes_nothing(
    document: ReviewDocument, tmp_path: Path, suffix: str, language: str, scale: str | None
) -> None:
    out = tmp_path / f"v{suffix}"
    export_reviews([document], out, language=language, scale=scale)
    assert read_changes(out, document) == []


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_texts_that_no_cell_holds_as_they_are_change_nothing(
    with_texts: Callable[..., ReviewDocument], tmp_path: Path, suffix: str
) -> None:
    hostile = ("=1+1", "\x00 bell \x07", "_x0041_", "long 😀 " * 9_000, "a\r\nb\rc\td", "'=x", "#N/A", "half \ud83d")
    out = tmp_path / f"v{suffix}"
    document = with_texts(*hostile)
    export_reviews([document], out)
    assert read_changes(out, document) == []


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_was_typed_before_a_rating_goes_out_and_comes_back(
    document: ReviewDocument, tmp_path: Path, suffix: str
) -> None:
    *others, last = document.claims
    draft = {"rationale": "half a thought", "unknowns": "how many came", "known_as_of": "2014"}
    begun = replace(document, claims=(*others, replace(last, verdict=None, draft=draft)))
    out = tmp_path / f"v{suffix}"
    export_reviews([begun], out)
    assert read_changes(out, begun) == []
    filled = [(one.field, one.after) for one in read_changes(out, replace(begun, claims=(*others, last)))]
    assert filled == [("rationale", "half a thought"), ("unknowns", "how many came")]


def test_edited_ratings_reasons_and_answers_are_read(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out, language="id")
    edit(out, "Putusan", {(2, 9): "Hoaks", (3, 11): "=1+1 bukan rumus", (4, 9): "benar", (2, 10): "Konten palsu"})
    edit(out, "Daftar periksa", {(2, 5): "Ya", (2, 6): "dilihat"})
    found = [(one.claim_id, one.field, one.value, one.item) for one in read_changes(out, document)]
    assert found == [
        ("c001", "rating", "hoaks", ""),
        ("c001", "category", "fabricated-content", ""),
        ("c002", "rationale", "=1+1 bukan rumus", ""),
        ("c003", "rating", "benar", ""),
        ("c001", "answer", "yes", "checkable"),
        ("c001", "note", "dilihat", "checkable"),
    ]


def test_a_rating_written_in_another_scale_is_understood(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out, scale="politifact-6")
    edit(out, "Verdicts", {(2, 9): "Mostly False"})
    assert [one.value for one in read_changes(out, document)] == ["menyesatkan"]


def test_a_category_that_was_taken_is_no_change_any_more(document: ReviewDocument, tmp_path: Path) -> None:
    """A name that is written shorter than ours is the same category."""
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(2, 10): "Satire"})
    (change,) = read_changes(out, document)
    assert change.value == "satire"
    first, *others = document.claims
    assert first.verdict is not None
    taken = replace(first, verdict=replace(first.verdict, category="satire"))
    assert read_changes(out, replace(document, claims=(taken, *others))) == []


def test_an_emptied_rating_takes_the_verdict_back(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(2, 9): None})
    (change,) = read_changes(out, document)
    assert (change.field, change.value) == ("rating", None)
    assert change.sentence() == "c001: rating: True becomes nothing (the cell is empty)"
    assert change.sentence("id") == "c001: putusan: True menjadi kosong (selnya kosong)"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_workbook_older_than_the_decisions_is_told_as_such(
    document: ReviewDocument, tmp_path: Path, suffix: str, language: str
) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / f"v{suffix}"
    path.write_bytes(dump_document(document))
    export_reviews([document], out, language=language)
    with open_review(path, by="C. Dewi") as review:
        review.rate("c001", "hoaks", "Looked at again.")
        review.rate("c003", "benar")
        review.answer("c002", "exact-words", "no")
    found = read_changes(out, load_document(path))
    told = [(one.claim_id, one.field, one.doubt) for one in found]
    answers = [("c002", "answer", "older")] if suffix == ".xlsx" else []
    assert told == [("c001", "rating", "older"), ("c001", "rationale", "older"), ("c003", "rating", "older"), *answers]
    assert found[2].sentence() == "c003: rating: True becomes nothing (older than the decision here)"


def test_a_workbook_that_its_reviewer_edits_further_is_not_older_than_what_was_taken_from_it(
    document: ReviewDocument, tmp_path: Path
) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / "v.xlsx"
    path.write_bytes(dump_document(document))
    export_reviews([document], out)
    reviewer = next(cell.column for cell in load_workbook(out)["Verdicts"][1] if cell.value == "Reviewer")
    edit(out, "Verdicts", {(2, 9): "Hoax", (2, reviewer): "B. Sari", (4, 9): "Hoax", (4, reviewer): "B. Sari"})
    edit(out, "Checklist", {(2, 5): "no", (2, 7): "B. Sari"})

    def taken_in() -> list[tuple[str, str, str, str]]:
        found = read_changes(out, load_document(path))
        with open_review(path, by="A. Rahma") as review:
            apply_changes(review, found)
        return [(one.claim_id, one.field, one.by, one.doubt) for one in found]

    first = [("c001", "rating", "B. Sari", ""), ("c003", "rating", "B. Sari", ""), ("c001", "answer", "B. Sari", "")]
    assert taken_in() == first
    edit(out, "Verdicts", {(2, 9): "Misleading", (4, 11): "Made up."})
    edit(out, "Checklist", {(2, 5): "yes"})
    assert taken_in() == [first[0], ("c003", "rationale", "B. Sari", ""), first[2]]
    with open_review(path, by="A. Rahma") as review:
        review.rate("c001", "benar")
        review.rate("c003", "benar")
        review.undo()
    edit(out, "Verdicts", {(2, 9): "Hoax", (4, 11): "Made up, all of it."})
    assert taken_in() == [("c001", "rating", "B. Sari", "older"), ("c003", "rationale", "B. Sari", "")]


@pytest.mark.parametrize(
    ("written", "doubt"),
    [
        ("2026-11-22 11:15:00", ""),
        ("2026-11-22 11:15", ""),
        ("2026-11-22T11:15:00", ""),
        ("2026-11-22 11:14:59", "older"),
        ("2026-11-22 11:14", "older"),
        ("2025-12-31", "older"),
        ("", "older"),
        ("22/11/26 11.14", ""),
        ("22/11/2026 11.14", "older"),
        ("22/11/2026 11.15", ""),
        ("11/22/2026 11:14", "older"),
        ("11/22/2026 11:15:00", ""),
        ("31/31/2026 11:14", ""),
        ("2026-11-23 09:00:00", ""),
    ],
)
def test_the_time_in_a_row_tells_which_decision_it_knew(
    document: ReviewDocument, tmp_path: Path, written: str, doubt: str
) -> None:
    out = tmp_path / "v.csv"
    export_reviews([document], out, columns=["id", "rating", "decided_at"])
    text = out.read_text(encoding="utf-8-sig").replace('"True","2026-11-22 11:15:00"', f'"Hoax","{written}"')
    out.write_text(text, encoding="utf-8")
    (change,) = read_changes(out, document)
    assert (change.value, change.doubt) == ("hoaks", doubt)


def test_a_note_alone_keeps_the_answer(document: ReviewDocument, tmp_path: Path) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / "v.xlsx"
    path.write_bytes(dump_document(document))
    with open_review(path, by="B. Sari") as review:
        review.answer("c001", "checkable", "no")
        export_reviews([review.document], out)
        edit(out, "Checklist", {(2, 6): "seen"})
        apply_changes(review, read_changes(out, review.document))
        assert [(one.answer, one.note) for one in review.claim("c001").checklist] == [("no", "seen")]


def test_changes_are_recorded_as_that_person_s_and_can_be_undone(document: ReviewDocument, tmp_path: Path) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / "v.xlsx"
    path.write_bytes(dump_document(document))
    export_reviews([document], out)
    edit(out, "Verdicts", {(2, 9): "Misleading", (4, 9): "Hoax", (4, 11): "Made up."})
    edit(out, "Checklist", {(2, 5): "no"})
    changes = read_changes(out, load_document(path))
    with open_review(path, by="C. Dewi") as review:
        apply_changes(review, changes)
    after = load_document(path)
    first, _, third = after.claims
    assert first.verdict and third.verdict
    assert (first.verdict.rating, first.verdict.by) == ("menyesatkan", "C. Dewi")
    assert (third.verdict.rating, third.verdict.rationale, third.status) == ("hoaks", "Made up.", "done")
    assert [(one.answer, one.by) for one in first.checklist] == [("no", "C. Dewi")]
    assert read_changes(out, after) == []
    with open_review(path, by="A. Rahma") as review:
        while review.can_undo:
            review.undo()
        assert [claim.verdict and claim.verdict.rating for claim in review.claims] == ["benar", "sebagian-benar", None]


def test_a_category_without_a_rating_is_told_and_not_dropped(document: ReviewDocument, tmp_path: Path) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / "v.xlsx"
    path.write_bytes(dump_document(document))
    export_reviews([document], out)
    edit(out, "Verdicts", {(3, 9): "Hoax", (4, 10): "False context"})
    changes = read_changes(out, document)
    with open_review(path, by="C. Dewi") as review:
        with pytest.raises(ClaimdeskError, match="claim c003 has a category and no rating"):
            apply_changes(review, changes)
        assert review.document == document, "nothing of it is recorded"
        edit(out, "Verdicts", {(4, 9): "Hoax"})
        apply_changes(review, read_changes(out, document))
        assert [one.verdict and one.verdict.category for one in review.claims][2] == "false-context"


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_a_row_is_signed_with_is_recorded_under_that_name(
    document: ReviewDocument, tmp_path: Path, language: str
) -> None:
    path, out = tmp_path / "a.review.yaml", tmp_path / "v.xlsx"
    path.write_bytes(dump_document(document))
    export_reviews([document], out, language=language)
    book = load_workbook(out)
    heading = {"en": "Reviewer", "id": "Pemeriksa"}[language]
    sheets = {
        name: next(cell.column for cell in book[name][1] if cell.value == heading) for name in book.sheetnames[1:4:2]
    }
    verdicts, checklist = sheets
    edit(
        out, verdicts, {(2, 9): "hoaks", (2, sheets[verdicts]): "Rina", (4, 9): "hoaks", (4, sheets[verdicts]): "Budi"}
    )
    edit(out, verdicts, {(3, 9): "benar"})
    edit(out, checklist, {(2, 5): "no", (2, sheets[checklist]): "Sari"})
    changes = read_changes(out, load_document(path))
    assert [(one.claim_id, one.by) for one in changes] == [
        ("c001", "Rina"),
        ("c002", ""),
        ("c003", "Budi"),
        ("c001", "Sari"),
    ]
    assert changes[0].sentence().endswith(" (Rina)")
    with open_review(path, by="C. Dewi") as review:
        apply_changes(review, changes)
        assert review.by == "C. Dewi"
        assert [claim.verdict and claim.verdict.by for claim in review.claims] == ["Rina", "C. Dewi", "Budi"]
        assert [one.by for one in review.claims[0].checklist] == ["Sari"]
        assert {change.by for change in review.claims[0].history if change.step} >= {"Rina", "Sari"}
        review.undo()
        assert review.document.claims[2].verdict is None, "all of it is one step"


def _rewritten(out: Path, document: ReviewDocument) -> ReviewDocument:
    return replace(document, article=replace(document.article, title="Another article"))


def test_a_workbook_of_another_review_is_refused(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    with pytest.raises(ClaimdeskError, match="no row belongs to this review"):
        read_changes(out, _rewritten(out, document))


def test_rows_of_other_reviews_in_the_same_workbook_are_left_alone(document: ReviewDocument, tmp_path: Path) -> None:
    other = _rewritten(tmp_path, document)
    out = tmp_path / "v.xlsx"
    export_reviews([document, other], out)
    edit(out, "Verdicts", {(5, 9): "Hoax"})
    assert read_changes(out, document) == []
    assert [one.value for one in read_changes(out, other)] == ["hoaks"]


MOVED: dict[str, Callable[[Any], None]] = {
    "a title above": lambda sheet: sheet.insert_rows(1, 3),
    "a column taken out": lambda sheet: sheet.delete_cols(3),
    "a column in front": lambda sheet: sheet.insert_cols(1),
    "a column of one's own": lambda sheet: setattr(sheet.cell(1, 30), "value", "To do"),
    "rows taken out": lambda sheet: sheet.delete_rows(2, 2),
}


@pytest.mark.parametrize("move", MOVED.values(), ids=MOVED.keys())
def test_a_table_that_was_moved_or_cut_is_read(
    document: ReviewDocument, tmp_path: Path, move: Callable[[Any], None]
) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(4, 9): "Hoax"})
    workbook = load_workbook(out)
    move(workbook["Verdicts"])
    workbook.save(out)
    assert [(one.claim_id, one.value) for one in read_changes(out, document)] == [("c003", "hoaks")]


LOST = {
    "no ID": ("Verdicts", {(1, 1): None}, "there is no column ID"),
    "another name for the ratings": ("Verdicts", {(1, 9): "Result"}, "there is no column Rating"),
    "another name for the answers": ("Checklist", {(1, 5): "Yes or no"}, "there is no column Answer"),
    "two columns of ratings": ("Verdicts", {(1, 30): "rating", (2, 30): "Hoax"}, "two columns are called Rating"),
}


@pytest.mark.parametrize("case", LOST.values(), ids=LOST.keys())
def test_a_table_from_which_answers_would_be_lost_is_refused(
    document: ReviewDocument, tmp_path: Path, case: tuple[str, dict[tuple[int, int], Any], str]
) -> None:
    sheet, cells, sentence = case
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, sheet, cells)
    with pytest.raises(RefusedInput, match=sentence) as caught:
        read_changes(out, document)
    assert caught.value.where == f"v.xlsx, {sheet}"


def test_a_sheet_of_ones_own_beside_ours_is_left_alone(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    workbook = load_workbook(out)
    workbook.create_sheet("Desk", 0).append(["Claim", "Rating", "Rationale"])
    workbook.save(out)
    edit(out, "Verdicts", {(4, 9): "Hoax"})
    assert [one.value for one in read_changes(out, document)] == ["hoaks"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_csv_in_another_encoding_keeps_its_letters(document: ReviewDocument, tmp_path: Path, encoding: str) -> None:
    out = tmp_path / "v.csv"
    export_reviews([document], out, columns=["id", "rating", "rationale"])
    out.write_text(
        "ID;Rating;Rationale\nc003;Hoax;“Café” – tidak ada\n".replace(";", ",;"[encoding == "cp1252"]),
        encoding=encoding,
    )
    assert [one.value for one in read_changes(out, document)] == ["hoaks", "“Café” – tidak ada"]


def test_a_mark_that_a_program_took_for_a_letter_is_no_part_of_a_heading(
    document: ReviewDocument, tmp_path: Path
) -> None:
    out = tmp_path / "v.csv"
    out.write_text('"\ufeff""ID""",Rating\nc003,Hoax\n', encoding="utf-8")
    assert [one.value for one in read_changes(out, document)] == ["hoaks"]


def test_a_long_text_goes_on_where_its_row_stands_now(
    with_texts: Callable[..., ReviewDocument], tmp_path: Path
) -> None:
    out = tmp_path / "v.xlsx"
    document = with_texts("short", "one long text " * 3_000, "another long text " * 3_000)
    export_reviews([document], out)
    workbook = load_workbook(out)
    workbook["Verdicts"].insert_rows(2)
    workbook.save(out)
    assert read_changes(out, document) == []


WRONG = {
    "a category that there is not": ("Verdicts", (2, 10), "Bad taste", "row 2: Bad taste is no category"),
    "a rating that no scale has": ("Verdicts", (2, 9), "Quite true", "row 2: Quite true is no rating"),
    "an answer that is none": ("Checklist", (2, 5), "perhaps", "row 2: perhaps is no answer"),
    "an answer to a question that was not asked": (
        "Checklist",
        (9, 3),
        "my-own",
        "c001 is not asked my-own",
    ),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG.keys())
def test_what_is_not_understood_is_named_with_its_place(
    document: ReviewDocument, tmp_path: Path, case: tuple[str, tuple[int, int], str, str]
) -> None:
    sheet, place, value, sentence = case
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, sheet, {(9, 5): "Yes"} if sheet == "Checklist" else {})
    edit(out, sheet, {place: value})
    with pytest.raises(ClaimdeskError, match=sentence) as caught:
        read_changes(out, document)
    assert caught.value.where == f"v.xlsx, {sheet}"


def test_a_decision_on_mended_words_is_told_and_not_dropped(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(2, 3): document.claims[0].claim.text.replace("enam", "lima")})
    assert read_changes(out, document) == []
    edit(out, "Verdicts", {(2, 9): "Hoax"})
    with pytest.raises(ClaimdeskError, match="row 2: claim c001 has other words in the review"):
        read_changes(out, document)
    edit(out, "Verdicts", {(2, 3): None})
    assert [one.value for one in read_changes(out, document)] == ["hoaks"]


def test_of_two_rows_of_one_claim_none_is_taken_in_silence(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    copied = {(5, column): document.claims[2].id if column == 1 else None for column in range(1, 21)}
    edit(out, "Verdicts", {**copied, (4, 9): "Hoax", (5, 9): "True"})
    with pytest.raises(ClaimdeskError, match="row 5: another row of claim c003 says something else"):
        read_changes(out, document)
    edit(out, "Verdicts", {(5, 9): "Hoax"})
    assert [(one.claim_id, one.value) for one in read_changes(out, document)] == [("c003", "hoaks")]


def test_a_row_of_no_claim_is_told_and_not_dropped(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(5, 1): "c009", (5, 9): "Hoax"})
    with pytest.raises(ClaimdeskError, match="row 5: there is no claim c009 in this review"):
        read_changes(out, document)
    edit(out, "Verdicts", {(5, 17): "Another article"})
    assert read_changes(out, document) == []


def test_every_fault_is_told_at_once(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(2, 9): "Quite true", (3, 9): "Rather"})
    edit(out, "Checklist", {(2, 5): "perhaps"})
    with pytest.raises(ClaimdeskError) as caught:
        read_changes(out, document)
    assert [one.values["row"] for one in (caught.value, *caught.value.others)] == [2, 3, 2]
    assert len(explain(caught.value, "id").splitlines()) == 3


def test_a_reason_that_was_typed_as_a_formula_is_told_and_not_dropped(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    workbook = load_workbook(out)
    workbook["Verdicts"].cell(2, 11).value = "=1+1 is what they counted"
    workbook.save(out)
    with pytest.raises(ClaimdeskError, match="row 2: the cell under rationale holds a formula"):
        read_changes(out, document)


def test_a_preview_says_what_will_be_recorded(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    edit(out, "Verdicts", {(4, 9): "salah"})
    (change,) = read_changes(out, document)
    assert change.value == "hoaks"
    assert change.sentence().endswith("becomes Hoax (salah)")


BROKEN = {
    "no file": ("v.xlsx", None),
    "no spreadsheet": ("v.xlsx", b"not a zip"),
    "a half one": ("v.xlsx", b"PK\x03\x04" + b"\x00" * 50),
    "another kind": ("v.docx", b"x"),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_cannot_be_read_is_one_clear_sentence(
    document: ReviewDocument, tmp_path: Path, case: tuple[str, bytes | None]
) -> None:
    name, content = case
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(RefusedInput) as caught:
        read_changes(tmp_path / name, document)
    assert caught.value.advice
