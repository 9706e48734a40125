"""The web address behind a word in a cell is that of its row, whichever program wrote the file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from claims.matching import open_reference
from claims.reference import open_index
from claims.reference.grids import open_grid

Make = Callable[..., Path]
Cell = Callable[[str, str], str]

CLAIMS = (
    "Dam di Kota Besar jebol pada hari Minggu",
    "Gempa di Cianjur menewaskan 162 orang",
    "Minyak goreng akan naik dua kali lipat",
)
PAGE, OTHER = "https://tbh.id/2022/salah?a=1&b=2", "https://cekfakta.id/9"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def linked_book(tmp_path: Path) -> Make:
    """Writes an .xlsx with these rows and links, as place -> address."""

    def make(rows: Sequence[Sequence[object]], links: Mapping[str, str], name: str = "linked.xlsx") -> Path:
        book = Workbook()
        for row in rows:
            book.active.append(list(row))
        for place, address in links.items():
            book.active[place].hyperlink = address
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.mark.parametrize(
    ("header", "row", "links", "address"),
    [
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "Kompas"], {"B2": PAGE}, PAGE, id="source"),
        pytest.param(["Klaim", "Putusan"], [CLAIMS[0], "Hoaks"], {"B2": PAGE}, PAGE, id="verdict"),
        pytest.param(["Klaim", "Putusan"], [CLAIMS[0], "Hoaks"], {"A2": PAGE}, PAGE, id="claim"),
        pytest.param(["Klaim", "Bukti"], [CLAIMS[0], "foto"], {"B2": PAGE}, PAGE, id="any other column"),
        pytest.param(["Klaim", "Putusan"], [CLAIMS[0], "Hoaks"], {"A2": OTHER, "B2": PAGE}, PAGE, id="verdict first"),
        pytest.param(["Klaim", "Judul", "Putusan"], [CLAIMS[0], "a", "b"], {"C2": OTHER, "B2": PAGE}, PAGE, id="title"),
        pytest.param(["Klaim", "Sumber", "Link"], [CLAIMS[0], "a", "b"], {"B2": OTHER, "C2": PAGE}, PAGE, id="link"),
        pytest.param(["Klaim", "Sumber", "Link"], [CLAIMS[0], "Kompas", OTHER], {"B2": PAGE}, "", id="one is written"),
        pytest.param(["Klaim", "Sumber", "Link"], [CLAIMS[0], "Kompas", ""], {"B2": PAGE}, PAGE, id="none is written"),
        pytest.param(["Klaim", "Link"], [CLAIMS[0], PAGE], {"B2": PAGE}, "", id="the text is the address"),
        pytest.param(["Klaim", "Link"], [CLAIMS[0], "https://tbh.id/2022/sal…"], {"B2": PAGE}, PAGE, id="cut"),
        pytest.param(["Klaim", "Link"], [CLAIMS[0], "www.tbh.id/2022"], {"B2": PAGE}, PAGE, id="without https"),
        pytest.param(["Klaim", "Arsip", "Putusan"], [CLAIMS[0], PAGE, "Hoaks"], {"B2": PAGE}, "", id="seen anyhow"),
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "Redaksi"], {"B2": "mailto:a@b.id"}, "", id="mail"),
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "x"], {"B2": "javascript:x//https://a.id"}, "", id="script"),
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "x"], {"B2": "file:///c:/x.docx"}, "", id="file"),
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "x"], {"B2": "https://a.id/" + 100_000 * "a"}, "", id="long"),
        pytest.param(["Klaim", "Sumber"], [CLAIMS[0], "x"], {"B3": PAGE}, "", id="another row"),
    ],
)  # fmt: skip
def test_the_address_of_a_row(
    header: list[str], row: list[str], links: dict[str, str], address: str, linked_book: Make
) -> None:
    rows = [header, row, [CLAIMS[1], *["x"] * (len(row) - 1)]]
    reference = open_index(linked_book(rows, links))
    assert reference.fields(0).get("url", "") == address
    assert reference.row(2).get("url", "") == address
    reference.close()


def test_a_column_called_url_keeps_its_text(linked_book: Make) -> None:
    rows = [["Klaim", "Sumber", "url"], [CLAIMS[0], "Kompas", "baca"], [CLAIMS[1], "Kompas", ""]]
    reference = open_index(linked_book(rows, {"C2": PAGE, "B3": PAGE}))
    assert reference.fields(0) == {"source": "Kompas", "url (C)": "baca", "url": PAGE}
    assert reference.row(2) == {"Klaim": CLAIMS[0], "Sumber": "Kompas", "url (C)": "baca", "url": PAGE}
    assert reference.row(3) == {"Klaim": CLAIMS[1], "Sumber": "Kompas", "url": PAGE}


def test_the_address_is_searched_and_offered(linked_book: Make) -> None:
    rows = [["Klaim", "Putusan"], *([claim, "Hoaks"] for claim in CLAIMS)]
    reference = open_reference(linked_book(rows, {"B3": PAGE}))
    assert [match.row for match in reference.search("tbh.id/2022")] == [3]
    assert reference.match(CLAIMS[1])[0].fields == {"verdict": "Hoaks", "url": PAGE}
    assert reference.row(3)["url"] == PAGE
    assert reference.row(2) == {"Klaim": CLAIMS[0], "Putusan": "Hoaks"}


def _raw(cell: Cell, rows: int = 3) -> str:
    heads = f'<row r="1">{cell("A1", "Klaim")}{cell("B1", "Sumber")}</row>'
    return heads + "".join(
        f'<row r="{at}">{cell(f"A{at}", f"{CLAIMS[at % 3]} {at}")}{cell(f"B{at}", "Kompas")}</row>'
        for at in range(2, rows + 2)
    )


def _relations(*targets: str) -> bytes:
    inner = "".join(
        f'<Relationship Id="rId{at}" Type="{_REL}/hyperlink" Target="{target}" TargetMode="External"/>'
        for at, target in enumerate(targets, 1)
    )
    return f"<Relationships>{inner}</Relationships>".encode()


LINKED_PARTS = {
    "of one cell": ('<hyperlink ref="B3" r:id="rId1"/>', {3: OTHER}),
    "of another prefix and quotes": ("<x:hyperlink q:id='rId1' ref='B3'></x:hyperlink>", {3: OTHER}),
    "of an area": ('<hyperlink ref="A3:B4" r:id="rId1"/>', {3: OTHER, 4: OTHER}),
    "of a column": ('<hyperlink ref="B2:B1048576" r:id="rId1"/>', {2: OTHER, 3: OTHER, 4: OTHER}),
    "overlapping": ('<hyperlink ref="B3" r:id="rId1"/><hyperlink ref="B2:B3" r:id="rId2"/>', {2: PAGE, 3: OTHER}),
    "with a place in the page": ('<hyperlink ref="B3" r:id="rId1" location="hasil"/>', {3: f"{OTHER}#hasil"}),
    "within the book": ('<hyperlink ref="B3" location="Data!A1" display="https://a.id"/>', {}),
    "without its relation": ('<hyperlink ref="B3" r:id="rId9"/>', {}),
    "outside": ('<hyperlink ref="B900:ZZZ9999999" r:id="rId1"/><hyperlink ref="nonsense" r:id="rId1"/>', {}),
    "backwards": ('<hyperlink ref="B4:A2" r:id="rId1"/>', {}),
    "not closed": ('<hyperlink ref="B3" r:id="rId1"', {}),
}  # fmt: skip


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize(("tag", "expected"), LINKED_PARTS.values(), ids=LINKED_PARTS)
def test_links_of_a_worksheet(
    tag: str, expected: dict[int, str], streaming: bool, tmp_path: Path, make_raw: Make, cell: Cell
) -> None:
    path = _with_links(make_raw(_raw(cell)), tag, _relations(OTHER, PAGE.replace("&", "&amp;")))
    grid = open_grid(path, "a", lambda *_: None, streaming=streaming)
    found = {row: address for (row, column), address in grid.links("Data").items() if column == 2}
    assert found == expected


def _with_links(path: Path, tags: str, relations: bytes) -> Path:
    """The same workbook with links behind its rows, and what they lead to as the first part of the package."""
    made = path.with_name("made.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations)
        for member in source.infolist():
            data = source.read(member)
            if member.filename.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", f"</sheetData><hyperlinks>{tags}</hyperlinks>".encode())
            target.writestr(member, data)
    return made


def test_as_many_links_as_a_sheet_can_hold(make_raw: Make, cell: Cell) -> None:
    rows = 65_530
    tags = "".join(f'<hyperlink ref="B{at}" r:id="rId{at - 1}"/>' for at in range(2, rows + 2))
    relations = _relations(*(f"https://kompas.id/{at}" for at in range(2, rows + 2)))
    grid = open_grid(_with_links(make_raw(_raw(cell, rows)), tags, relations), "a", lambda *_: None)
    found = grid.links("Data")
    assert (len(found), found[2, 2], found[rows + 1, 2]) == (
        rows,
        "https://kompas.id/2",
        f"https://kompas.id/{rows + 1}",
    )


def test_more_links_than_are_read_are_told(make_raw: Make, cell: Cell) -> None:
    last = f'<row r="400000">{cell("A400000", CLAIMS[0])}{cell("B400000", "Tempo")}</row>'
    path = _with_links(make_raw(_raw(cell) + last), '<hyperlink ref="B2:B400000" r:id="rId1"/>', _relations(OTHER))
    reference = open_index(path)
    told = [notice.template.format(**notice.values) for notice in reference.health.notices]
    assert told == ["only the first 300000 links are read"]
    assert [reference.fields(at).get("url") for at in (0, 3)] == [OTHER, None]


def test_entities_in_relations_are_refused(make_raw: Make, cell: Cell) -> None:
    from claims.errors import RefusedInput

    bad = b'<!DOCTYPE r [<!ENTITY a "https://a.id">]>' + _relations("&a;")
    with pytest.raises(RefusedInput, match="XML entities"):
        open_index(_with_links(make_raw(_raw(cell)), '<hyperlink ref="B2" r:id="rId1"/>', bad))


@pytest.mark.parametrize(
    ("formula", "address"),
    [
        (f'HYPERLINK("{PAGE}","Kompas")', PAGE),
        (f'HYPERLINK("{PAGE}")', PAGE),
        (f'IF(A2="","",HYPERLINK("{PAGE}", A2))', PAGE),
        ('HYPERLINK("https://a.id/?q=""x""","Kompas")', 'https://a.id/?q="x"'),
        ('HYPERLINK("https://a.id/"&amp;A2,"Kompas")', ""),
        ('HYPERLINK("#Data!A1","Kompas")', ""),
        ('HYPERLINK("mailto:a@b.id","Kompas")', ""),
    ],
)
@pytest.mark.parametrize("value", ["<v>Kompas</v>", ""])
def test_formulas_that_are_links(formula: str, address: str, value: str, make_raw: Make, cell: Cell) -> None:
    told = formula.replace(PAGE, PAGE.replace("&", "&amp;")).replace('"', "&quot;")
    data = _raw(cell).replace(cell("B3", "Kompas"), f'<c r="B3" t="str"><f>{told}</f>{value}</c>')
    reference = open_index(make_raw(data))
    fields = reference.fields(1)
    assert fields.get("url", "") == (address if "source" in fields else "")
    computed = value or formula.endswith('"Kompas")')
    assert ("source" in fields) == bool(computed and (value or "&amp;" not in formula))
    reference.close()


def test_a_link_of_merged_cells_is_that_of_each_row(tmp_path: Path) -> None:
    book = Workbook()
    for row in [["Klaim", "Sumber"], [CLAIMS[0], "Kompas"], [CLAIMS[1], None], [CLAIMS[2], "Tempo"]]:
        book.active.append(row)
    book.active["B2"].hyperlink = PAGE
    book.active["B2"].value = "Kompas"
    book.active.merge_cells("B2:B3")
    book.save(tmp_path / "merged.xlsx")
    reference = open_index(tmp_path / "merged.xlsx")
    assert [reference.fields(at).get("url") for at in range(3)] == [PAGE, PAGE, None]


def test_links_of_an_open_document(make_ods: Make) -> None:
    def cell(inside: str, attributes: str = "") -> str:
        value = ' office:value-type="string"'
        return f"<table:table-cell{value}{attributes}><text:p>{inside}</text:p></table:table-cell>"

    def linked(target: str, word: str) -> str:
        return f'<text:a xlink:href="{target}" xlink:type="simple">{word}</text:a>'

    note = f"<office:annotation><text:p>{linked(OTHER, 'lihat')}</text:p></office:annotation>"
    page = PAGE.replace("&", "&amp;")
    formula = f' table:formula="of:=HYPERLINK(&quot;{OTHER}&quot;;&quot;Tempo&quot;)"'
    gap = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = [
        cell("Klaim") + gap + cell("Sumber"),
        cell(CLAIMS[0]) + gap + cell(linked(page, "Kompas")),
        cell(CLAIMS[1]) + gap.replace("table-cell", "covered-table-cell") + cell("Tempo", formula),
        cell(CLAIMS[2]) + gap + cell("Detik").replace("<text:p>", note + "<text:p>"),
        cell(linked("#Lain.A1", CLAIMS[2])) + gap + cell("BBC"),
    ]
    blank = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    reference = open_index(make_ods({"Sampul": [cell(linked(OTHER, "sampul"))], "Data": [blank, *rows]}))
    assert [reference.fields(at).get("url") for at in range(4)] == [PAGE, OTHER, None, None]
