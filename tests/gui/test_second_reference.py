"""Another reference in the window: recorded in the review, matched anew, and never put under an old judgement."""

from __future__ import annotations

from pathlib import Path

from claims.files import sha256
from claims.review import load_document
from desktop import operations

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
    assert document.claims[0].matches == decided.matches, "a decided claim keeps what it was decided on"
    assert review.said == "Decided claims keep the rows they were decided on; claims: 1."


def test_a_judgement_is_not_shown_on_the_row_of_another_reference(review, tmp_path: Path) -> None:
    entry = review.context.current
    judged = review.context.match
    operations.judge(review.context, "same")
    lines = "".join(f"Perancis membuka konferensi {number} negara di Paris,benar\n" for number in range(30))
    review.open(second(tmp_path, f"klaim,putusan\n{lines}"))
    entry = review.context.entry(entry.id)
    assert [match.text for match in entry.matches if match.judgement] == [judged.text]
    assert all(operations.judgement_of(entry, match) is None for match in operations.matches_of(review.context, entry))
