"""The verdict workbook: what the contract's section 5 says, as a spreadsheet program would find it."""

from __future__ import annotations

import resource
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from claims import ClaimdeskError
from claims.errors import Cancelled, NotSaved
from claims.export import export_reference, export_reviews
from claims.export.cells import CELL_LIMIT, units
from claims.export.columns import USUAL, VERDICTS
from claims.export.sheets import LINE_HEIGHT
from claims.review.records import ReviewDocument, Verdict

SHEETS = ["Summary", "Verdicts", "Evidence", "Checklist", "Matches", "About"]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.xlsx"


def rows(path: Path, sheet: str) -> list[list[Any]]:
    return [list(row) for row in load_workbook(path)[sheet].iter_rows(values_only=True)]


def cells(path: Path) -> Iterator[Any]:
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            yield from row


def test_the_sheets_stand_in_the_order_of_the_contract(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    assert load_workbook(out).sheetnames == SHEETS


def test_there_is_one_row_a_claim_with_the_contract_s_columns(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    header, *below = rows(out, "Verdicts")
    assert header[:18] == [
        "ID", "Label", "Claim", "Speaker", "Kind", "Quantities", "Dates", "Places", "Rating", "Category", "Rationale",
        "Best match", "Conflict", "Checklist", "Reviewer", "Decided at", "Article", "Span",
    ]  # fmt: skip
    assert [row[0] for row in below] == ["c001", "c002", "c003"]
    assert below[1][1] == "600 troops to UAE"
    assert below[1][8] == "Partly true"
    assert below[1][12] == "number: 600 here, 400 in the reference"
    assert below[2][8] is None


def test_days_times_and_numbers_are_real(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    verdicts, matches = load_workbook(out)["Verdicts"], load_workbook(out)["Matches"]
    assert verdicts["G2"].value == datetime(2014, 9, 15)
    assert verdicts["P2"].value == datetime(2026, 11, 22, 11, 15)
    assert verdicts["P2"].number_format == "yyyy-mm-dd hh:mm"
    assert (matches["C2"].value, matches["G2"].value) == (7, 0.914)


def test_it_looks_finished(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    workbook = load_workbook(out)
    for name in SHEETS[1:5]:
        sheet = workbook[name]
        assert sheet.freeze_panes == "C2", name
        assert sheet.auto_filter.ref.startswith("A1:"), name
        assert sheet.page_setup.paperSize == (9 if name == "Checklist" else 8), name
        assert sheet.print_title_rows == "$1:$1", name
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1), name
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0, name
        assert sheet["A1"].font.bold, name
        assert sheet["B2"].alignment.wrap_text, name
    assert workbook["Verdicts"].column_dimensions["C"].width > 40
    assert workbook["Verdicts"]["I2"].fill.fgColor.rgb == "001B6E3C"
    assert workbook["Verdicts"]["I3"].fill.fgColor.rgb == "007A5C00"
    assert len(workbook["Summary"]._charts) == 2
    assert workbook["Evidence"]["C2"].hyperlink.target == "https://example.org/communique?id=1&lang=fr"
    assert workbook.properties.title == "Verdicts: Koalisi melawan NIIS: 26 negara bertemu di Paris"
    assert workbook.properties.creator == "A. Rahma, B. Sari"


def test_a_time_of_a_day_stands_as_the_article_says_it(document: ReviewDocument, out: Path) -> None:
    first, *others = document.claims
    timed = tuple(replace(found, text="Senin pukul 09.00", time="09:00") for found in first.claim.dates)
    first = replace(first, claim=replace(first.claim, dates=timed))
    export_reviews([replace(document, claims=(first, *others))], out)
    assert load_workbook(out)["Verdicts"]["G2"].value == "Senin pukul 09.00"


def test_what_nobody_decided_is_made_by_the_program(document: ReviewDocument, out: Path) -> None:
    export_reviews([replace(document, claims=document.claims[2:])], out)
    assert load_workbook(out).properties.creator == "Claimdesk"


def test_the_summary_counts(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    counted = {row[0]: row[1] for row in rows(out, "Summary") if isinstance(row[1], int)}
    assert (counted["Decided"], counted["To do"], counted["True"], counted["Hoax"]) == (2, 1, 1, 0)


def test_about_names_the_files_with_their_hashes(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out)
    about = [row[:2] for row in rows(out, "About")]
    assert ["SHA-256", "ab" * 32] in about
    assert ["SHA-256", "cd" * 32] in about
    assert ["Reference", "reference.xlsx"] in about


def test_it_speaks_indonesian(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out, language="id")
    assert load_workbook(out).sheetnames == ["Ringkasan", "Putusan", "Bukti", "Daftar periksa", "Padanan", "Tentang"]
    header, first, *_ = rows(out, "Putusan")
    assert (header[8], first[8], first[1]) == ("Putusan", "Benar", "26 negara bertemu di Paris")


def test_columns_are_chosen_and_ordered(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out, columns=("rating", "id", "published"))
    assert rows(out, "Verdicts")[1][:2] == ["True", "c001"]
    assert rows(out, "Verdicts")[0] == ["Rating", "ID", "Published"]
    export_reviews([document], out, columns=("id", "label"))
    assert rows(out, "Verdicts")[0] == ["ID", "Label"]


@pytest.mark.parametrize("names", [("id", "colour"), (), ("",)])
def test_an_unknown_or_empty_choice_of_columns_is_refused(
    document: ReviewDocument, out: Path, names: tuple[str, ...]
) -> None:
    with pytest.raises(ClaimdeskError, match="choose from id, label, claim"):
        export_reviews([document], out, columns=names)
    assert not out.exists()


def test_every_column_has_a_name_of_its_own_and_the_usual_ones_are_among_them() -> None:
    names = [column.name for column in VERDICTS]
    assert len(set(names)) == len(names)
    assert set(USUAL) <= set(names)


def test_another_scale_shows_the_mapping(document: ReviewDocument, out: Path) -> None:
    export_reviews([document], out, scale="politifact-6")
    header, first, second, *_ = rows(out, "Verdicts")
    at, given = header.index("Rating"), header.index("Rating as given")
    assert (first[at], second[at], second[given]) == ("True", "Half true", "Partly true")
    about = [row[:2] for row in rows(out, "About")]
    assert ["Hoax", "→ False"] in about
    assert ["Cannot be verified", "→ no equal in politifact-6"] in about


def test_levels_of_one_name_have_the_colours_of_their_own_scales(document: ReviewDocument, out: Path) -> None:
    verdicts = [Verdict(scale, "false") for scale in ("politifact-6", "of-another-desk")]
    reviews = [replace(document, claims=(replace(document.claims[0], verdict=one),)) for one in verdicts]
    export_reviews(reviews, out)
    sheet = load_workbook(out)["Verdicts"]
    assert [sheet.cell(row, 9).fill.fgColor.rgb for row in (2, 3)] == ["00B3261E", "005A6270"]


def test_several_reviews_share_a_workbook(document: ReviewDocument, out: Path) -> None:
    other = replace(document, article=replace(document.article, title="Another article", sha256="11" * 32))
    export_reviews([document, other], out)
    assert len(rows(out, "Verdicts")) == 7
    assert ["Another article", 3, 2] in [row[:3] for row in rows(out, "Summary")]
    sheet = load_workbook(out)["Summary"]
    long = next(cell.row for cell in sheet["A"] if cell.value == document.article.title)
    assert sheet.row_dimensions[long].height >= 2 * LINE_HEIGHT, "its title takes two lines"


def test_the_same_review_gives_the_same_bytes(document: ReviewDocument, out: Path, monkeypatch: Any) -> None:
    export_reviews([document], out)
    first = out.read_bytes()
    monkeypatch.setattr("time.time", lambda: 2e9)
    export_reviews([document], out)
    assert out.read_bytes() == first
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


HOSTILE = {
    "a formula": '=HYPERLINK("http://evil.example","x")',
    "a plus": "+62 812 3456",
    "a minus": "-1+1",
    "an at": "@SUM(1)",
    "a tab": "\t=1+1",
    "a carriage return": "\r=1+1",
    "a NUL": "before\x00after",
    "a bell": "ring\x07",
    "a script": "</script><script>alert(1)</script>",
    "the end of CDATA": "]]>&amp;<!-- -->",
    "an emoji": "klaim 👩‍🚒 besar",
    "right to left": "قال \u202egnp.exe",
    "an error value": "#N/A",
    "an escape that Excel decodes": "_x0041_ and _x000D_",
    "a lone surrogate": "half \ud83d a sign",
    "a noncharacter": "\uffff end",
    "quotes": "\"'`",
    "a brace": "{name} %s $x",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_a_text_begins_with_it_stays_text(
    with_texts: Callable[..., ReviewDocument], out: Path, text: str
) -> None:
    export_reviews([with_texts(text)], out)
    found = list(cells(out))
    assert {cell.data_type for cell in found if isinstance(cell.value, str)} == {"s"}
    with zipfile.ZipFile(out) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_control_characters_are_shown_not_dropped(with_texts: Callable[..., ReviewDocument], out: Path) -> None:
    export_reviews([with_texts("before\x00after\x07\r\nnext\rlast\ttab")], out)
    assert rows(out, "Verdicts")[1][2] == "before␀after␇\nnext␍last\ttab"


def test_a_text_that_no_cell_holds_goes_on_where_the_reader_is_told(
    with_texts: Callable[..., ReviewDocument], out: Path
) -> None:
    long = "Panjang 😀 sekali. " * 5_600
    export_reviews([with_texts("short", long)], out)
    assert "Continued" in load_workbook(out).sheetnames
    for cell in cells(out):
        assert not isinstance(cell.value, str) or units(cell.value) <= CELL_LIMIT
    rationale = rows(out, "Verdicts")[2][10]
    start, _, told = rationale.rpartition(" … [")
    assert told == "goes on in the sheet Continued: Verdicts K3]"
    rest = [row[3] for row in rows(out, "Continued") if row[:2] == ["Verdicts", "K3"]]
    assert start + "".join(rest) == long
    assert any("longer than a cell" in str(row[1]) for row in rows(out, "About"))


def test_more_links_than_a_sheet_holds_stay_as_text(
    document: ReviewDocument, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.export.sheets.LINK_LIMIT", 2)
    export_reviews([document], out)
    evidence = load_workbook(out)["Evidence"]
    assert sum(cell.hyperlink is not None for row in evidence.iter_rows() for cell in row) == 2
    assert any("plain text" in str(row[1]) for row in rows(out, "About"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "not an address",
        "https://x.example/" + "a" * 3000,
        "//x",
    ],
)
def test_what_is_no_web_address_is_no_link(with_texts: Callable[..., ReviewDocument], out: Path, address: str) -> None:
    export_reviews([with_texts(address)], out)
    assert not any(cell.hyperlink for cell in cells(out))


def test_a_review_without_claims_is_a_whole_workbook(document: ReviewDocument, out: Path) -> None:
    export_reviews([replace(document, claims=())], out)
    assert load_workbook(out).sheetnames == SHEETS
    assert len(rows(out, "Verdicts")) == 1


def test_a_cancelled_export_leaves_the_old_file(with_texts: Callable[..., ReviewDocument], out: Path) -> None:
    export_reviews([with_texts("an earlier one")], out)
    old = out.read_bytes()

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_reviews([with_texts(*map(str, range(300)))], out, progress=stop)
    assert out.read_bytes() == old
    assert [path.name for path in out.parent.iterdir()] == [out.name]


def test_progress_reaches_its_total(with_texts: Callable[..., ReviewDocument], out: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    export_reviews([with_texts(*map(str, range(300)))], out, progress=lambda *told: seen.append(told))
    assert seen[-1][0] == seen[-1][1] > 300
    assert [done for done, _, _ in seen] == sorted(done for done, _, _ in seen)


def _open_elsewhere(folder: Path) -> Path:
    (folder / ".~lock.verdicts.xlsx#").write_text("LibreOffice")
    return folder / "verdicts.xlsx"


def _folder_of_that_name(folder: Path) -> Path:
    (folder / "verdicts.xlsx").mkdir()
    return folder / "verdicts.xlsx"


TARGETS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "no such folder": (lambda folder: folder / "none" / "verdicts.xlsx", "there is no such folder"),
    "a folder has the name": (_folder_of_that_name, "a folder has that name"),
    "open in LibreOffice": (_open_elsewhere, "open in another program"),
}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
def test_a_target_that_cannot_be_written_is_one_clear_sentence(
    document: ReviewDocument, tmp_path: Path, target: tuple[Callable[[Path], Path], str]
) -> None:
    make, sentence = target
    with pytest.raises(NotSaved, match=sentence):
        export_reviews([document], make(tmp_path))


@pytest.mark.parametrize("name", ["verdicts", "verdicts.docx", "verdicts.xlsx.exe"])
def test_an_unknown_format_is_refused(document: ReviewDocument, tmp_path: Path, name: str) -> None:
    with pytest.raises(ClaimdeskError, match=r"name a file that ends in \.xlsx, \.csv, \.jsonld, \.html, \.pdf"):
        export_reviews([document], tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_row_opens_its_address_also_where_the_source_is_a_name(document: ReviewDocument, out: Path) -> None:
    claim = document.claims[0]
    for fields, target in (
        ({"source": "https://one.example/a", "Tautan": "https://two.example/b"}, "https://one.example/a"),
        ({"source": "Tempo", "Tautan": "https://two.example/b"}, "https://two.example/b"),
        (
            {"source": "Tempo", "Arsip": "https://two.example/b", "url": "https://one.example/a"},
            "https://one.example/a",
        ),
        ({"source": "https://one.example/a\nhttps://two.example/b"}, "https://one.example/a"),
        ({"source": "Tempo, www.one.example/a"}, "https://www.one.example/a"),
        ({"source": "Tempo"}, None),
    ):
        match = replace(claim.matches[0], fields=fields)
        export_reviews([replace(document, claims=(replace(claim, matches=(match,)),))], out)
        links = [cell.hyperlink.target for cell in load_workbook(out)["Matches"][2] if cell.hyperlink]
        assert links == ([target] if target else [])


@pytest.fixture
def small_files() -> Iterator[None]:
    """A limit that no sheet fits into, as on a full disk: what writes it is refused in the middle."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_048, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_files")
@pytest.mark.parametrize("name", ["verdicts.xlsx", "verdicts.csv", "verdicts.html", "facts.xlsx"])
def test_a_limit_within_a_library_is_told_as_a_full_disk_is(
    with_texts: Callable[..., ReviewDocument], tmp_path: Path, name: str
) -> None:
    write = export_reference if name.startswith("facts") else export_reviews
    big = with_texts(*(f"{number} of 12 drones were shot down over the city" for number in range(100)))
    with pytest.raises(NotSaved, match=rf"{name}: the file could not be saved \(File too large\); choose"):
        write([big], tmp_path / name)
    assert list(tmp_path.iterdir()) == []
