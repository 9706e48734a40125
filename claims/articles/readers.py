"""The readers that run in the sandbox, by the kind of file, and how they are called there."""

from __future__ import annotations

from claims.articles.books import read_epub
from claims.articles.draft import Draft
from claims.articles.html import read_html
from claims.articles.mail import read_mail, read_web_archive
from claims.articles.office import read_docx, read_odt, read_rtf
from claims.articles.pdf import read_pdf

READERS = {
    "docx": read_docx,
    "eml": read_mail,
    "epub": read_epub,
    "html": read_html,
    "mhtml": read_web_archive,
    "odt": read_odt,
    "pdf": read_pdf,
    "rtf": read_rtf,
}


def read_draft(kind: str, data: bytes) -> Draft:
    """The article in `data`, a file of `kind`; called in the child process."""
    return READERS[kind](data)
