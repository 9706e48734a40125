"""Files of every format, made from known texts."""

from __future__ import annotations

import io
import random
import textwrap
import zipfile
from collections.abc import Sequence
from html import escape

import pytest

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    "</cp:coreProperties>"
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


class Making:
    """`making.docx(paragraphs)` and its like give the bytes of a file with these paragraphs."""

    zipped = staticmethod(zipped)

    def docx(self, paragraphs: Sequence[str], title: str = "", body: str = "", author: str = "Rina Wati") -> bytes:
        inner = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
        return zipped(
            {
                "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
                "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                'officeDocument" Target="word/document.xml"/></Relationships>',
                "word/document.xml": f"<w:document {WORD}><w:body>{inner}{body}</w:body></w:document>",
                "docProps/core.xml": CORE.format(title=escape(title), author=escape(author)),
            }
        )

    def odt(self, body: str, title: str = "") -> bytes:
        return zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}</office:text>"
                "</office:body></office:document-content>",
                "meta.xml": f"<office:document-meta {ODF}><office:meta><dc:title>{title}</dc:title></office:meta>"
                "</office:document-meta>",
            }
        )

    def epub(self, chapters: Sequence[str], title: str = "") -> bytes:
        items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(chapters)))
        spine = "".join(f'<itemref idref="c{n}"/>' for n in reversed(range(len(chapters))))
        return zipped(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
                '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
                "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{title}</dc:title>'
                f"<dc:date>2014-09-15</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
                **{f"OEBPS/c{n}.xhtml": f"<html><body>{text}</body></html>" for n, text in enumerate(chapters)},
            }
        )

    def pdf(
        self,
        paragraphs: Sequence[str],
        *,
        width: int = 84,
        running: str = "",
        spare: int = 0,
        headline: Sequence[str] = (),
        title: str = "",
        address: Sequence[str] = (),
    ) -> bytes:
        """A PDF with a line of text each `width` characters, 44 lines a page, a running head and page numbers.

        `spare` objects that nothing uses are in it too; the lines of `headline` are twice as large and stand above,
        those of `address` stand close together on top of the first page.
        """
        lines = [line for text in paragraphs for line in [*textwrap.wrap(text, width, break_on_hyphens=False), ""]]
        pages = [lines[at : at + 44] for at in range(0, len(lines), 44)]
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /MacRomanEncoding >>",
        ]
        kids = []
        for number, page in enumerate(pages, 1):
            shown = [*([running, ""] if running else []), *page, "", f"Halaman {number}"]
            large = b"".join(b"(" + self._string(line) + b") Tj T*\n" for line in headline if number == 1)
            close = b"".join(b"(" + self._string(line) + b") Tj T*\n" for line in address if number == 1)
            drawn = b"BT /F1 20 Tf 28 TL 50 800 Td\n" + large + b"/F1 10 Tf 9 TL\n" + close + b"14 TL T*\n"
            drawn += b"".join(b"(" + self._string(line) + b") Tj T*\n" for line in shown) + b"ET"
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
            )
            kids.append(len(objects))
        objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % n for n in kids))
        objects += [b"<< >>"] * spare
        return self._written([*objects, b"<< /Title (" + self._string(title) + b") >>"])

    def _string(self, text: str) -> bytes:
        return text.encode("mac_roman", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")

    def _written(self, objects: Sequence[bytes]) -> bytes:
        out, places = bytearray(b"%PDF-1.4\n"), []
        for number, content in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
        out += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(out)

    def paragraphs(self, seed: int) -> list[str]:
        """Some paragraphs of two to five sentences with numbers, abbreviations and quotations; the same for a seed."""
        rng = random.Random(seed)
        who = ["Menteri Keuangan", "Dr. Rahmat", "PT. Sinar Abadi", "The minister", "Prof. Lim", "Gubernur Aceh"]
        what = ["menyatakan harga naik {n} persen", "said {n} people were moved", "membangun {n} rumah di Palu"]
        what += [
            "membantah kabar bahwa {n} orang hilang",
            "opened {n} schools in the north",
            "menandatangani perjanjian",
        ]
        when = ["pada Senin (15/9)", "sejak 2015", "last year", "dalam tiga bulan terakhir", "on 5 May 2020"]

        def sentence() -> str:
            done = rng.choice(what).format(n=rng.randint(2, 9000))
            return f"{rng.choice(who)} {done} {rng.choice(when)}."

        return [" ".join(sentence() for _ in range(rng.randint(2, 5))) for _ in range(rng.randint(3, 14))]


@pytest.fixture
def making() -> Making:
    return Making()
