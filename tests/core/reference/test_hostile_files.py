"""Bad and hostile files: each is read or refused in one sentence, the program lives, and nothing half-built is kept."""

from __future__ import annotations

import resource
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import RefusedInput
from claims.reference import open_index
from claims.reference.cache import find, folder

Make = Callable[..., Path]
Cell = Callable[[str, str], str]
Maker = Callable[[Make, Make, Cell, Path], Path]

GOOD = [["id", "claim"], [1, "600 troops went to the Emirates"], [2, "The river is 26 km long"]]


def _rows(cell: Cell, *texts: str) -> str:
    return "".join(f'<row r="{at}">{cell(f"A{at}", text)}</row>' for at, text in enumerate(texts, 1))


def _two_cells(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return raw(f'<row r="1">{cell("A1", "claim")}</row><row r="1048576">{cell("XFD1048576", "x")}</row>')


def _two_cells_hidden(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    """The far cell is spelt so that the first look does not see it: the limits of the child must hold."""
    far = '<c\nr="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
    return raw(f'<row r="1">{cell("A1", "claim")}</row><row\nr="1048576">{far}</row>')


def _bomb(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return raw(b" " * (1 << 20) for _ in range(70))


def _bomb_elsewhere(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return raw(_rows(cell, "claim", "a"), extra={"xl/media/image1.png": bytes(70 << 20)})


def _entities(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return raw(_rows(cell, "claim", "&l9;"), prolog=f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{laughs}]>')


def _external_entity(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    prolog = '<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    return raw(_rows(cell, "claim", "&secret;"), prolog=prolog)


def _cut(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = book(GOOD)
    path.write_bytes(path.read_bytes()[:-300])
    return path


def _cut_short(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = book(GOOD)
    path.write_bytes(path.read_bytes()[:10])
    return path


def _empty(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    (folder / "empty.xlsx").write_bytes(b"")
    return folder / "empty.xlsx"


def _garbled(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = book(GOOD)
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 3)
    path.write_bytes(data)
    return path


def _password(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "locked.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1500) + "EncryptedPackage".encode("utf-16-le") + bytes(900)
    )
    return path


def _zip_password(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = book(GOOD)
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            data[place + at] |= 1
    path.write_bytes(data)
    return path


def _other_zip(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "other.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    return path


def _web_page(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "page.xls"
    path.write_text("<html><table><tr><td>claim</td></tr></table></html>", encoding="utf-8")
    return path


def _noise(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "noise.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 40)
    return path


def _nonsense_dimension(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return raw(_rows(cell, "claim", "a"), before='<dimension ref="nonsense"/>')


def _picture(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    return path


def _escapes(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "escapes.csv"
    path.write_text("kode,wil\x1b[2J\x9b2Jayah\n1,2\n", encoding="utf-8")
    return path


def _no_rows(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return book([["id", "claim", "verdict"]])


def _nothing(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return book([])


def _no_claims(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return book([["Kode", "Wilayah"], ["1", "Jawa Barat"], ["2", "Bali"]])


def _two_claims(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return book([["Klaim", "Claim"], ["Sungai itu panjang", "The river is long"]])


def _open_quotation(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "quote.csv"
    path.write_text('id,claim\n1,a\n2,"b\n' + "prose, and more, of it\n" * 100, encoding="utf-8")
    return path


def _prose(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text("Harga beras naik, kata menteri.\n\nIa menyebut 12 persen, 3 juta ton, dan lain-lain.\n", "utf-8")
    return path


def _pointer(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    path = folder / "rujukan.gsheet"
    path.write_text('{"": "WARNING!", "doc_id": "1abc", "email": "a@b.id"}', encoding="utf-8")
    return path


def _lock_file(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    return book(GOOD, name="~$reference.xlsx")


def _directory(book: Make, raw: Make, cell: Cell, folder: Path) -> Path:
    (folder / "folder.xlsx").mkdir()
    return folder / "folder.xlsx"


REFUSED: list[tuple[str, Maker, str]] = [
    ("two cells at opposite corners", _two_cells, "no claims below the header in row 1"),
    ("the same, hidden from the first look", _two_cells_hidden, "no claims below the header in row 1"),
    ("70 MB of blanks in a small sheet", _bomb, "unpacks to far more"),
    ("70 MB of zeros as a picture", _bomb_elsewhere, "unpacks to far more"),
    ("a billion laughs", _entities, "defines XML entities"),
    ("an entity that names another file", _external_entity, "defines XML entities"),
    ("the end is missing", _cut, "not a whole spreadsheet"),
    ("only the beginning is there", _cut_short, "not a whole spreadsheet"),
    ("nothing in the file", _empty, "not a whole spreadsheet"),
    ("zeros in the middle", _garbled, "not a whole spreadsheet"),
    ("a dimension that makes no sense", _nonsense_dimension, "not a whole spreadsheet"),
    ("protected by a password", _password, "protected by a password"),
    ("a package with encrypted parts", _zip_password, "protected by a password"),
    ("another kind of package", _other_zip, "this is not a spreadsheet"),
    ("a web page called .xls", _web_page, "a web page or XML under a spreadsheet's name"),
    ("a picture called .csv", _picture, "this is not a spreadsheet"),
    ("an article called .txt", _prose, "this is not a spreadsheet"),
    ("names that steer a terminal", _escapes, "A: kode, B: wil[2J2Jayah"),
    ("noise called .xls", _noise, "not a whole spreadsheet"),
    ("a header alone", _no_rows, "no claims below the header in row 1"),
    ("an empty sheet", _nothing, "this file has no rows"),
    ("no column with claims", _no_claims, "A: Kode, B: Wilayah"),
    ("two columns with claims", _two_claims, "columns 'Klaim' (A) & 'Claim' (B) could both hold the claims"),
    ("a quotation that is never closed", _open_quotation, "a quotation mark is never closed"),
    ("where a spreadsheet is", _pointer, "this file only says where on the web a spreadsheet is"),
    ("the mark of an open file", _lock_file, "only a mark that a spreadsheet program has a file open"),
    ("a folder", _directory, "this is a folder"),
]


@pytest.mark.parametrize(("make", "sentence"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_refused_in_one_sentence(
    make: Maker, sentence: str, make_book: Make, make_raw: Make, cell: Cell, tmp_path: Path
) -> None:
    path = make(make_book, make_raw, cell, tmp_path)
    before = path.read_bytes() if path.is_file() else b""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.monotonic()
    with pytest.raises(RefusedInput) as caught:
        open_index(path)
    assert time.monotonic() - begin < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 50_000
    assert sentence in str(caught.value)
    assert path.name in str(caught.value)
    assert caught.value.advice
    assert "\n" not in str(caught.value)
    assert path.is_dir() or path.read_bytes() == before
    assert _entries() == []
    # The program still reads a good file.
    assert open_index(make_book(GOOD, name="good.xlsx")).rows == 2


def _entries() -> list[Path]:
    """Everything in the cache that could be taken for a stored copy, whole or not."""
    return [found for found in folder().glob("*") if found.is_dir()] if folder().is_dir() else []


@pytest.mark.parametrize("dimension", ["A1:A1", "A1:XFD1048576", "C3:D4", ""])
def test_a_lying_dimension_changes_nothing(dimension: str, make_raw: Make, cell: Cell) -> None:
    rows = "".join(
        f'<row r="{at}">{cell(f"A{at}", f"{at}")}{cell(f"B{at}", f"claim number {at}")}{cell(f"C{at}", "true")}</row>'
        for at in range(2, 6)
    )
    header = f'<row r="1">{cell("A1", "id")}{cell("B1", "claim")}{cell("C1", "verdict")}</row>'
    reference = open_index(make_raw(header + rows, before=f'<dimension ref="{dimension}"/>' if dimension else ""))
    assert (reference.rows, reference.text(3), reference.fields(3)) == (4, "claim number 5", {"verdict": "true"})


def test_a_sparse_sheet_is_read(make_raw: Make, cell: Cell) -> None:
    """A stray cell far out does not hide the claims, nor cost the memory of the rectangle between."""
    stray = f'<row r="300000">{cell("XFD300000", "x")}</row>'
    reference = open_index(make_raw(_rows(cell, "claim", "The river is long", "The hill is high") + stray))
    assert [reference.text(at) for at in range(reference.rows)] == ["The river is long", "The hill is high"]
    assert reference.health.skipped[-1].row == 300_000


def test_the_longest_cells_are_kept_whole(make_book: Make) -> None:
    long = "kata " * 6553 + "ab"
    assert len(long) == 32_767
    reference = open_index(make_book([["claim", "note"], [long, long[::-1]], ["short one", ""]]))
    assert reference.text(0) == long
    assert reference.fields(0)["note"] == long[::-1]


def test_a_file_that_changes_while_it_is_read(make_book: Make, tmp_path: Path) -> None:
    path = make_book([["id", "claim"], *([at, f"the claim of row {at}"] for at in range(20_000))])
    changed = []

    def progress(done: int, total: int, what: str) -> None:
        if what == "indexing the rows" and not changed:
            changed.append(done)
            with path.open("ab") as file:
                file.write(b" ")

    with pytest.raises(RefusedInput, match="changed while it was read"):
        open_index(path, progress=progress)
    assert changed
    assert _entries() == []


def test_a_file_of_a_wrong_suffix_is_read_by_its_content(make_book: Make, tmp_path: Path) -> None:
    path = shutil.copy(make_book(GOOD), tmp_path / "wrong.csv")
    assert open_index(path).text(1) == "The river is 26 km long"
    text = tmp_path / "wrong.xls"
    text.write_text("id\tclaim\n1\tThe hill is high\n", encoding="utf-8")
    assert open_index(text).text(0) == "The hill is high"


def test_what_is_kept_is_whole(make_book: Make) -> None:
    open_index(make_book(GOOD))
    (entry,) = _entries()
    assert find(entry) is not None
