"""Folders of its own for each test, and makers of spreadsheets, plain and hostile."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from claims import sandbox

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

MakeBook = Callable[..., Path]
MakeRaw = Callable[..., Path]


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CLAIMDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CLAIMDESK_DATA", str(tmp_path / "data"))
    yield


@pytest.fixture(scope="session", autouse=True)
def warm_workers() -> Iterator[None]:
    yield
    sandbox.close()


@pytest.fixture
def make_book(tmp_path: Path) -> MakeBook:
    """Writes an .xlsx with openpyxl: `make_book(rows)` or `make_book({"Sheet": rows, ...}, name="x.xlsx")`."""

    def make(
        sheets: Sequence[Sequence[object]] | Mapping[str, Sequence[Sequence[object]]], name: str = "reference.xlsx"
    ) -> Path:
        book = Workbook()
        book.remove(book.active)
        for title, rows in (sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}).items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def make_raw(tmp_path: Path) -> MakeRaw:
    """Writes an .xlsx by hand: `make_raw(sheet_data_xml, before="<dimension .../>", extra={part: bytes})`."""

    def make(
        data: str | Iterable[bytes],
        name: str = "raw.xlsx",
        before: str = "",
        prolog: str = "",
        extra: Mapping[str, bytes] | None = None,
    ) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(
                "[Content_Types].xml",
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Override PartName="/xl/workbook.xml" ContentType='
                '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
                '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
            )
            package.writestr(
                "_rels/.rels",
                f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
                "</Relationships>",
            )
            package.writestr(
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
                "</Relationships>",
            )
            package.writestr(
                "xl/workbook.xml",
                f'<workbook xmlns="{NAMESPACE}" xmlns:r="{_RELATIONS}"><sheets>'
                '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
            )
            with package.open("xl/worksheets/sheet1.xml", "w") as part:
                part.write(f'{prolog}<worksheet xmlns="{NAMESPACE}">{before}<sheetData>'.encode())
                for piece in [data.encode()] if isinstance(data, str) else data:
                    part.write(piece)
                part.write(b"</sheetData></worksheet>")
            for part_name, content in (extra or {}).items():
                package.writestr(part_name, content)
        return path

    return make


@pytest.fixture
def cell() -> Callable[[str, str], str]:
    """The XML of a cell with a text."""

    def xml(place: str, text: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'

    return xml


@pytest.fixture
def make_ods(tmp_path: Path) -> Callable[[dict[str, list[str]]], Path]:
    """Writes an .ods: the names of its sheets -> the XML within their rows."""

    def make(sheets: dict[str, list[str]]) -> Path:
        spaces = "".join(
            f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
            for short in ("office", "table", "text")
        )
        tables = "".join(
            f'<table:table table:name="{name}">'
            + "".join(
                row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>"
                for row in rows
            )
            + "</table:table>"
            for name, rows in sheets.items()
        )
        with zipfile.ZipFile(tmp_path / "a.ods", "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            package.writestr("META-INF/manifest.xml", "<manifest/>")
            package.writestr(
                "content.xml",
                f'<office:document-content{spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>'
                f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
            )
        return tmp_path / "a.ods"

    return make
