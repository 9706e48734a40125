"""Files that were made to do harm or are simply broken: one sentence each, and the program lives on."""

from __future__ import annotations

import io
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import read_article
from claims.articles import article_from_bytes
from claims.articles.pdf import read_pdf
from claims.articles.readers import READERS
from claims.errors import ClaimdeskError, RefusedInput
from claims.extraction import extract_claims
from claims.wording import explain

EXAMPLES = int(os.environ.get("CLAIMDESK_FUZZ", "25"))
"""`make fuzz` asks for more."""

BOMB = b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>"
XXE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><x>&f;</x>'


def bomb(making: Any, name: str) -> bytes:
    """300 MB of blanks in a member of a few hundred kilobytes."""
    found: bytes = making.zipped(
        {"mimetype": "application/epub+zip", "word/document.xml": b"", name: b" " * (300 << 20)}
    )
    return found


def lying_zip(making: Any) -> bytes:
    """A member that says it has 10 bytes when unpacked, and has a million."""
    data = bytearray(making.docx(["x" * 1_000_000]))
    size = struct.pack("<I", len(b"<w:document"))
    at = data.rfind(b"PK\x01\x02", 0, data.find(b"word/document.xml", data.find(b"PK\x01\x02")))
    data[at + 24 : at + 28] = size
    return bytes(data)


def endless_pages(making: Any) -> bytes:
    """A page tree whose first page is the tree itself."""
    data: bytes = making.pdf(["Harga naik."])
    at = data.index(b"/Kids [")
    return data[:at] + b"/Kids [2 0 R" + data[at + 12 :]


def encrypted(making: Any) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(making.pdf(["Rahasia."]))))
    writer.encrypt("kata sandi", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _book(making: Any) -> dict[str, bytes]:
    """The members of a book."""
    with zipfile.ZipFile(io.BytesIO(making.epub(["Harga naik."]))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


HOSTILE: dict[str, Callable[[Any], bytes]] = {
    "0 bytes": lambda making: b"",
    "a zip bomb": lambda making: bomb(making, "word/document.xml"),
    "a lying zip": lying_zip,
    "entities in a Word file": lambda making: making.zipped({"word/document.xml": BOMB}),
    "an external entity in a Word file": lambda making: making.zipped({"word/document.xml": XXE}),
    "entities in an OpenDocument": lambda making: making.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": BOMB}
    ),
    "an external entity in an OpenDocument": lambda making: making.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": XXE}
    ),
    "a bomb in an OpenDocument": lambda making: making.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b" " * (300 << 20)}
    ),
    "a bomb in a book": lambda making: making.zipped(
        {
            **_book(making),
            "OEBPS/c0.xhtml": b"<html><body>" + b" " * (300 << 20) + b"</body></html>",
        }
    ),
    "many entities in a book": lambda making: making.zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": BOMB}
    ),
    "entities in a book": lambda making: making.zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": XXE}
    ),
    "a Word file with a zero byte in its text": lambda making: making.zipped({"word/document.xml": b"<w>\x00</w>"}),
    "a PDF whose page tree has no end": endless_pages,
    "a PDF that stops in the middle": lambda making: making.pdf(["Harga naik."])[:200],
    "a PDF with a password": encrypted,
    "a Word file that stops in the middle": lambda making: making.docx(["Harga naik."])[:400],
    "an archive of something else": lambda making: making.zipped({"photo.txt": "x"}),
    "a spreadsheet": lambda making: making.zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}),
    "an old Word file": lambda making: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a picture": lambda making: b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(9000)),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_refused_in_one_sentence(making: Any, tmp_path: Path, name: str) -> None:
    path = tmp_path / "article"
    path.write_bytes(HOSTILE[name](making))
    with pytest.raises(RefusedInput) as refused:
        read_article(path)
    assert str(path) in str(refused.value)
    assert refused.value.advice
    assert "\n" not in str(refused.value)
    assert article_from_bytes(making.docx(["Masih hidup."]), name="x.docx").text == "Masih hidup."


DEEP = b"<div>" * 50_000 + b"<p>Harga naik 12 persen.</p><p>Kata menteri itu.</p>" + b"</div>" * 50_000
NESTED = {
    "fifty thousand divs": DEEP + b"<p>Dan sesudahnya.</p>",
    "that are never closed": DEEP.replace(b"</div>", b"") + b"<p>Dan sesudahnya.</p>",
    "of several kinds": re.sub(rb"<(/?)div>", rb"<\1section><\1b>", DEEP) + b"<p>Dan sesudahnya.</p>",
    "beside a script": b"<script>if (a<b) document.write('<div>')</script>" + DEEP + b"<p>Dan sesudahnya.</p>",
}


@pytest.mark.parametrize("name", NESTED)
def test_fifty_thousand_nested_elements_are_read(making: Any, name: str) -> None:
    page = b"<html><head><title>Beras</title></head><body>" + NESTED[name] + b"</body></html>"
    read = article_from_bytes(page, name="x.html")
    assert read.text.split("\n\n") == ["Harga naik 12 persen.", "Kata menteri itu.", "Dan sesudahnya."]
    assert read.title == "Beras"
    assert article_from_bytes(making.docx(["Masih hidup."]), name="x.docx").text == "Masih hidup."


def test_paragraphs_in_nested_elements_stay_apart() -> None:
    deep = b"<div>" * 300 + b"<div>Harga naik 12 persen.</div><div>Kata menteri itu.</div>" + b"</div>" * 300
    text = article_from_bytes(b"<html><body>" + deep + b"</body></html>", name="x.html").text
    assert [line for line in text.split("\n") if line] == ["Harga naik 12 persen.", "Kata menteri itu."]


def test_a_chapter_of_nested_elements_is_read(making: Any) -> None:
    chapter = "<html><body>" + "<div>" * 3_000 + "<p>Harga naik 12 persen.</p>" + "</div>" * 3_000 + "</body></html>"
    assert article_from_bytes(making.epub([chapter]), name="x.epub").text == "Harga naik 12 persen."


def test_what_stays_too_deep_says_so() -> None:
    page = b"<html><body>" + b"<table><tr><td>" * 5_000 + b"Harga naik 12 persen." + b"</body></html>"
    try:
        assert "Harga naik" in article_from_bytes(page, name="x.html").text
    except RefusedInput as refused:
        assert "deeply" in str(refused) and "scanned" not in str(refused)


def test_a_pdf_of_a_million_objects_ends(making: Any) -> None:
    assert "Harga naik" in article_from_bytes(making.pdf(["Harga naik."], spare=50_000), name="x.pdf").text
    try:
        assert "Harga naik" in article_from_bytes(making.pdf(["Harga naik."], spare=1_000_000), name="x.pdf").text
    except RefusedInput as refused:
        assert refused.advice


def test_a_file_of_500_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(500 << 20)
    with pytest.raises(RefusedInput, match="too large"):
        read_article(path)


def test_a_pipe_and_a_device_are_refused_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/zero")):
        with pytest.raises(RefusedInput, match="device"):
            read_article(path)


def test_broken_utf_8_is_read_and_told() -> None:
    article = article_from_bytes(
        "Harga naik 12 persen – kata menteri – pada 2015.".encode()[:-3] + b"\xe2\x28.", name="x.txt"
    )
    assert article.text.startswith("Harga naik 12 persen – kata menteri")
    assert article.notices


def mutated(data: bytes, cuts: list[tuple[float, bytes]]) -> bytes:
    found = bytearray(data)
    for place, instead in cuts:
        at = int(place * len(found))
        found[at : at + len(instead)] = instead
    return bytes(found)


@pytest.mark.parametrize("kind", sorted(READERS))
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12)), min_size=1, max_size=6))
def test_damage_anywhere_gives_an_article_or_a_sentence(kind: str, cuts: list[tuple[float, bytes]]) -> None:
    try:
        article = article_from_bytes(mutated(SAMPLES[kind], cuts), name=f"x.{kind}")
    except ClaimdeskError as problem:
        assert "\n" not in str(problem)
        return
    for block in article.blocks:
        assert 0 <= block.span[0] < block.span[1] <= len(article.text)
    for claim in extract_claims(article):
        assert article.text[slice(*claim.span)] == claim.text


@pytest.fixture(autouse=True, scope="module")
def samples(request: pytest.FixtureRequest) -> None:
    from claims import sandbox

    request.addfinalizer(sandbox.close)


def _samples() -> dict[str, bytes]:
    import importlib.util

    spec = importlib.util.spec_from_file_location("making", Path(__file__).with_name("conftest.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    making = module.Making()
    paragraphs = making.paragraphs(7)
    page = "".join(f"<p>{text}</p>" for text in paragraphs)
    mail = b"From: A <a@example.org>\nDate: Tue, 20 Jan 2015 10:00:00 +0700\nSubject: x\nMIME-Version: 1.0\n"
    return {
        "docx": making.docx(paragraphs),
        "eml": mail + b"Content-Type: text/plain\n\n" + "\n\n".join(paragraphs).encode(),
        "epub": making.epub([page]),
        "html": f"<!doctype html><html><body><article>{page}</article></body></html>".encode(),
        "mhtml": mail
        + b'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<html>'
        + page.encode()
        + b"</html>\n--b--\n",
        "odt": making.odt("".join(f"<text:p>{text}</text:p>" for text in paragraphs)),
        "pdf": making.pdf(paragraphs),
        "rtf": rb"{\rtf1\ansi " + b"\\par ".join(text.encode("ascii", "ignore") for text in paragraphs) + b"}",
    }


SAMPLES = _samples()


@pytest.mark.parametrize("inside", [KeyError("/Type"), AssertionError("mypy"), TypeError("'NullObject' object")])
def test_what_goes_wrong_inside_the_pdf_library_is_told_in_words(
    making: Any, monkeypatch: pytest.MonkeyPatch, inside: Exception
) -> None:
    def failing(page: object, *_: object, **__: object) -> str:
        raise inside

    monkeypatch.setattr("pypdf.PageObject.extract_text", failing)
    with pytest.raises(RefusedInput) as refused:
        read_pdf(making.pdf(["Harga naik."]))
    assert explain(refused.value, "id").startswith("PDF ini rusak (ada bagiannya yang hilang")


BROKEN_TREES = {
    "the catalogue names something else as the pages": (b"/Pages 2 0 R", b"/Pages 3 0 R"),
    "the tree is of another kind": (b"/Type /Pages", b"/Type /Pagex"),
    "the tree is empty": (b"/Kids [", b"/Kidz ["),
}


@pytest.mark.parametrize(("sound", "broken"), BROKEN_TREES.values(), ids=BROKEN_TREES.keys())
def test_a_pdf_without_its_pages_is_damaged_and_not_scanned(making: Any, sound: bytes, broken: bytes) -> None:
    with pytest.raises(RefusedInput, match="the PDF is damaged"):
        read_pdf(making.pdf(["Harga naik."]).replace(sound, broken))


def test_a_page_that_is_lost_is_told(making: Any) -> None:
    two = making.pdf([f"Harga naik {number} persen.\n" for number in range(60)])
    assert read_pdf(two).notices == ()
    kids = re.search(rb"/Kids \[(\d+) 0 R", two)
    assert kids
    draft = read_pdf(two.replace(kids.group(), b"/Kids [%d 0 R" % (int(kids.group(1)) + 90)))
    assert [str(notice) for notice in draft.notices] == ["1 of 3 pages are damaged and were not read"]
    assert "59 persen" in draft.pieces[-1].text


def test_a_pdf_locked_with_a_certificate_is_refused_as_locked(making: Any) -> None:
    data = making.pdf(["Harga naik."]).replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 3 0 R")
    with pytest.raises(RefusedInput, match="password"):
        article_from_bytes(data, name="x.pdf")


def test_a_pdf_packed_in_an_unknown_way_is_not_said_to_be_locked(making: Any) -> None:
    data = making.pdf(["Harga naik."]).replace(b"<< /Length", b"<< /Filter /Nonesuch /Length")
    with pytest.raises(RefusedInput, match="wrong kind"):
        article_from_bytes(data, name="x.pdf")
