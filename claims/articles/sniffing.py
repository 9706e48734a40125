"""What kind of file it is, told by its content and not by its name."""

from __future__ import annotations

import io
import re
import zipfile

from claims.articles.archives import BROKEN
from claims.errors import RefusedInput

_ZIPPED = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/epub+zip": "epub",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
_MAIL_FIELDS = re.compile(
    rb"(?im)^(?:from|date|subject|message-id|mime-version|received|return-path|snapshot-content-location):"
)
_WEB_ARCHIVE = re.compile(rb"(?im)^(?:snapshot-content-location:|content-type:\s*multipart/related)")
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|article[\s>])", re.I)
_TAGS = re.compile(rb"</(?:p|div|h[1-6]|span|a|li|td)>", re.I)
_REVIEW = re.compile(rb"format: \d+\r?\ntool: claimdesk")
_LOOKED_AT = 1 << 16


def kind_of(data: bytes, name: str = "") -> str:
    """The kind of the file `data`: "pdf", "docx", "odt", "epub", "rtf", "mhtml", "eml", "html" or "text".

    Raises:
        RefusedInput: it is empty, something that is known to be no article, or of no known kind and named a PDF.
    """
    if not data:
        raise RefusedInput("the file is empty", name, "choose another file")
    head = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name)
    if data.startswith(_OLD_OFFICE):
        raise RefusedInput(
            "this is a file of an old Word, or one with a password", name, "save it as .docx without a password"
        )
    if _REVIEW.match(head):
        raise RefusedInput("this is a review, not an article", name, "open it in the window, or export it")
    if head.startswith(b"{\\rtf"):
        return "rtf"
    header = _HEADER.match(head)
    if header and len(set(_MAIL_FIELDS.findall(header.group().lower()))) >= 2:
        return "mhtml" if _WEB_ARCHIVE.search(header.group()) else "eml"
    if _HTML.search(head[:4096]) or len(_TAGS.findall(head)) >= 3:
        return "html"
    if name.lower().endswith(".pdf"):
        raise RefusedInput("the file is named .pdf and is no PDF", name, "get it again, or name plain text .txt")
    return "text"


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return "docx"
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                found = _ZIPPED.get(archive.read("mimetype").decode("ascii", "replace").strip())
                if found:
                    return found
    except BROKEN as problem:
        raise RefusedInput(
            "the file is damaged ({why})", name, "open and save it again in its own program", why=str(problem)
        ) from None
    if "[Content_Types].xml" in names and any(one.startswith("xl/") for one in names):
        raise RefusedInput("this is a spreadsheet, not an article", name, "open it as the reference")
    raise RefusedInput("this is an archive and no article", name, "unpack it and choose a file in it")
