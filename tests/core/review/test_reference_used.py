"""Another reference: what it offers replaces what the first one offered, but never what a person said of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from claims.records import Conflict, Match
from claims.review import Review, load_document, open_review
from claims.review.records import UsedReference

Begin = Callable[..., Review]
FIRST = UsedReference("/a/first.xlsx", "Sheet1", "aa" * 32, 9, {"claim": "klaim"})
SECOND = replace(FIRST, path="/a/second.xlsx", sha256="bb" * 32)


def _offer_everywhere(review: Review, offered: list[Match]) -> None:
    conflict = Conflict("number", "600", "400", "600 is not 400")
    rows = [replace(match, conflicts=(conflict,)) for match in offered]
    review.offer_all({claim.id: rows for claim in review.claims})


def test_undecided_claims_lose_the_rows_of_another_reference(begin: Begin, path: Path, offered: list[Match]) -> None:
    review = begin()
    assert review.use_reference(FIRST), "none was recorded"
    _offer_everywhere(review, offered)
    review.rate("c001", "benar")
    review.judge("c002", 7, "same")
    assert not review.use_reference(replace(FIRST, path="/b/first.xlsx")), "it only lies elsewhere"
    assert [len(claim.matches) for claim in review.claims] == [2, 2, 2]
    assert review.use_reference(SECOND)
    assert [[match.row for match in claim.matches] for claim in review.claims] == [[7, 9], [7], []]
    assert load_document(path) == review.document and review.document.reference == SECOND


def test_a_judgement_is_never_given_to_the_row_of_another_reference(begin: Begin, offered: list[Match]) -> None:
    review = begin()
    review.use_reference(FIRST)
    _offer_everywhere(review, offered)
    review.judge("c002", 7, "same")
    review.use_reference(SECOND)
    foreign = replace(offered[0], text="Beras naik 12 persen pada Januari di pasar induk")
    review.offer("c002", [foreign, replace(offered[1], row=12)])
    assert [(match.row, match.text, match.judgement) for match in review.claim("c002").matches] == [
        (12, offered[1].text, None),
        (7, offered[0].text, "same"),
    ]
    mended = replace(offered[0], text=f"{offered[0].text} soon")
    review.offer("c002", [mended])
    assert review.claim("c002").matches[0].judgement == "same", "a row whose wording was mended is the same row"


def test_a_run_with_another_reference_offers_its_rows_alone(tmp_path: Path) -> None:
    from claims.articles import article_from_text
    from claims.matching import open_reference
    from claims.review.preparation import prepare_review

    article = article_from_text(
        "Harga beras naik 12 persen pada Januari 2015. Inflasi mencapai 8 persen.", language="id"
    )
    path = tmp_path / "x.review.yaml"
    for name, row in (("a", "Harga beras naik 20 persen pada Januari 2015"), ("b", "Harga beras naik 12 persen")):
        (tmp_path / f"{name}.csv").write_text(f"klaim,putusan\n{row},benar\n", encoding="utf-8")
        reference = open_reference(tmp_path / f"{name}.csv")
        prepare_review(path, article, reference)
        document = load_document(path)
        assert document.reference is not None and document.reference.sha256 == reference.sha256
        assert {match.text for claim in document.claims for match in claim.matches} == {row}
        reference.close()


HEAD = "nomor,klaim,putusan\n"
RICE = "R-1,Harga beras naik 12 persen pada Januari 2015,salah\n"
TROOPS = "R-2,Australia mengirim 600 tentara ke Uni Emirat Arab,benar\n"
FIRST_ON_TOP = "R-9,Inflasi mencapai 8 persen pada 2015,benar\nR-8,Ekspor turun 3 persen pada 2014,salah\n"


def _lines(text: str, *, ids: bool) -> str:
    return text if ids else "".join(f"{line.partition(',')[2]}\n" for line in text.splitlines())


def _prepared(folder: Path, rows: str, *, ids: bool = True) -> Path:
    """The review of an article on rice and troops, matched against `rows`."""
    from claims.articles import article_from_text
    from claims.matching import open_reference
    from claims.review.preparation import prepare_review

    article = article_from_text(
        "Harga beras naik 12 persen pada Januari 2015.\n\nAustralia mengirim 600 tentara ke Uni Emirat Arab.",
        language="id",
    )
    (folder / "known.csv").write_text(_lines(HEAD + rows, ids=ids), encoding="utf-8")
    reference = open_reference(folder / "known.csv")
    prepare_review(folder / "x.review.yaml", article, reference)
    reference.close()
    return folder / "x.review.yaml"


def _judged(path: Path) -> str:
    """Judges the first row of the claim on rice; gives the claim's id."""
    with open_review(path, by="Rina") as review:
        rice = next(one for one in review.claims if "beras" in one.claim.text)
        review.judge(rice.id, rice.matches[0].row, "same")
    return rice.id


@pytest.mark.parametrize("ids", [True, False], ids=["by their ids", "by their words"])
def test_judged_rows_are_found_where_they_stand_now(tmp_path: Path, ids: bool) -> None:
    rice = _judged(_prepared(tmp_path, RICE + TROOPS, ids=ids))
    path = _prepared(tmp_path, FIRST_ON_TOP + RICE + TROOPS, ids=ids)
    with open_review(path, by="Rina") as review:
        first = review.claim(rice).matches[0]
        assert (first.row, first.judgement, first.by, first.gone) == (4, "same", "Rina", False)
        review.undo()
        assert review.claim(rice).matches[0].judgement is None, "undo finds the row under its new number"


def test_a_running_number_is_no_id_once_rows_were_put_above(tmp_path: Path) -> None:
    rice = _judged(_prepared(tmp_path, RICE + TROOPS))
    shifted = FIRST_ON_TOP.replace("R-9", "R-1").replace("R-8", "R-2") + RICE.replace("R-1", "R-3")
    review = load_document(_prepared(tmp_path, shifted))
    (judged,) = [one for claim in review.claims if claim.id == rice for one in claim.matches if one.judgement]
    assert (judged.row, judged.id) == (4, "R-3")


CHANGES = [("the row was removed", ""), ("its number is another", RICE.replace("12", "21"))]


@pytest.mark.parametrize(("what", "row"), CHANGES, ids=[case[0] for case in CHANGES])
def test_a_judged_row_that_is_not_there_any_more_stays_and_is_marked(tmp_path: Path, what: str, row: str) -> None:
    rice = _judged(_prepared(tmp_path, RICE + TROOPS))
    path = _prepared(tmp_path, FIRST_ON_TOP + row + TROOPS)
    (judged,) = [one for claim in load_document(path).claims for one in claim.matches if one.judgement]
    assert (judged.row, judged.text, judged.judgement, judged.gone) == (2, RICE.split(",")[1], "same", True), what
    assert "gone: true" in path.read_text(encoding="utf-8")
    path = _prepared(tmp_path, RICE + TROOPS)
    (judged,) = [
        one for claim in load_document(path).claims if claim.id == rice for one in claim.matches if one.judgement
    ]
    assert not judged.gone, "it is there again"


def test_a_decided_claim_keeps_the_verdict_of_the_row_that_it_was_decided_on(tmp_path: Path) -> None:
    path = _prepared(tmp_path, RICE + TROOPS)
    with open_review(path, by="Rina") as review:
        rice = next(one for one in review.claims if "beras" in one.claim.text)
        review.rate(rice.id, "hoaks")
    path = _prepared(tmp_path, FIRST_ON_TOP + RICE.replace("salah", "benar") + TROOPS)
    first = next(one for one in load_document(path).claims if one.id == rice.id).matches[0]
    assert (first.row, first.fields["verdict"], first.gone) == (2, "salah", True)
    path = _prepared(tmp_path, FIRST_ON_TOP + RICE + TROOPS)
    first = next(one for one in load_document(path).claims if one.id == rice.id).matches[0]
    assert (first.row, first.fields["verdict"], first.gone) == (4, "salah", False)


SERIES = "".join(f"R-{at},Harga beras naik 1{at} persen pada Januari 2015,salah\n" for at in range(3))


def _said(path: Path) -> list[tuple[int, str, str | None, bool]]:
    """Of the rows of the claim on rice that somebody judged: number, words, judgement, whether they are gone."""
    rice = next(one for one in load_document(path).claims if "beras" in one.claim.text)
    found = [(one.row, one.text[17:19], one.judgement, one.gone) for one in rice.matches if one.judgement]
    return sorted(found, key=lambda one: one[1])


def _all_judged(path: Path) -> None:
    with open_review(path, by="Rina") as review:
        rice = next(one for one in review.claims if "beras" in one.claim.text)
        for match in rice.matches:
            review.judge(rice.id, match.row, "same" if "12" in match.text else "not_related")


def test_a_row_that_moves_to_the_place_of_one_that_is_gone_keeps_what_was_said_of_it(tmp_path: Path) -> None:
    rows = SERIES.splitlines(keepends=True)
    _all_judged(_prepared(tmp_path, "".join(rows)))
    path = _prepared(tmp_path, "".join(rows[:1] + rows[2:]))
    assert _said(path) == [
        (2, "10", "not_related", False),
        (3, "11", "not_related", True),
        (3, "12", "same", False),
    ]
    path = _prepared(tmp_path, "".join(rows[:1] + rows[2:]) + TROOPS)
    assert len(_said(path)) == 3, "another run loses none of them"
    with open_review(path, by="Rina") as review:
        rice = next(one for one in review.claims if "beras" in one.claim.text)
        review.judge(rice.id, 3, "related")
    assert (3, "12", "related", False) in _said(path), "the row that is there is meant"


def test_a_judgement_is_not_given_to_another_row_of_the_same_words(begin: Begin, offered: list[Match]) -> None:
    first = replace(offered[0], id=None)
    with begin() as review:
        review.offer("c001", [first, replace(first, row=first.row + 1), replace(first, row=first.row + 2)])
        review.judge("c001", first.row + 1, "same")
        review.judge("c001", first.row + 2, "not_related")
        assert [one.judgement for one in review.claim("c001").matches] == [None, "same", "not_related"]
        review.undo()
        assert [one.judgement for one in review.claim("c001").matches] == [None, "same", None]


def test_of_equal_rows_each_stays_one(tmp_path: Path) -> None:
    copies = RICE.replace("R-1", "") + RICE.replace("R-1", "").replace("salah", "benar")
    path = _prepared(tmp_path, copies)
    with open_review(path, by="Rina") as review:
        rice = next(one for one in review.claims if "beras" in one.claim.text)
        for match in rice.matches:
            review.judge(rice.id, match.row, "same" if match.fields["verdict"] == "benar" else "not_related")
    path = _prepared(tmp_path, copies.splitlines(keepends=True)[1] + TROOPS)
    matches = next(one for one in load_document(path).claims if one.id == rice.id).matches
    assert sorted((one.fields["verdict"], one.judgement, one.gone) for one in matches if one.judgement) == [
        ("benar", "same", False),
        ("salah", "not_related", True),
    ]


def _months(path: Path, **sheets: list[str]) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, claims in sheets.items():
        book.create_sheet(name).append(["Klaim", "Putusan"])
        for claim in claims:
            book[name].append([claim, "Salah"])
    book.save(path)
    return path


def test_rows_of_one_number_in_two_sheets_are_judged_apart_and_found_again(tmp_path: Path) -> None:
    from claims.articles import article_from_text
    from claims.matching import open_reference
    from claims.review.preparation import prepare_review

    bridge, other = "Jembatan lama di Padang runtuh pada 2024", "Jembatan lama di Padang runtuh pada 2023"
    article = article_from_text("Jembatan lama di Padang runtuh pada 2024 dan menewaskan 12 orang.\n", language="id")
    book, path = tmp_path / "x.xlsx", tmp_path / "a.review.yaml"
    prepare_review(path, article, open_reference(_months(book, Jan=[bridge], Feb=[other])))
    with open_review(path, by="A. Rahma") as review:
        assert review.document.reference is not None
        assert review.document.reference.sheet == "Jan, Feb"
        claim = next(one for one in review.claims if len(one.matches) == 2)
        review.judge(claim.id, 2, "same", sheet="Jan")
        review.judge(claim.id, 2, "not_related", sheet="Feb")
    said = {("Jan", 2, bridge, "same"), ("Feb", 2, other, "not_related")}
    assert _places_said(path) == said

    reference = open_reference(_months(book, Jan=["Sawah di Agam kering", bridge], Feb=[other], Mar=[bridge]))
    prepare_review(path, article, reference)
    moved = {("Jan", 3, bridge, "same"), ("Feb", 2, other, "not_related"), ("Mar", 2, bridge, None)}
    assert _places_said(path) == moved, "the nearest of equal rows is the one in its own sheet"


def _places_said(path: Path) -> set[tuple[str | None, int, str, str | None]]:
    claims = load_document(path).claims
    return {
        (one.sheet, one.row, one.text, one.judgement)
        for claim in claims
        for one in claim.matches
        if "Jembatan" in one.text
    }
