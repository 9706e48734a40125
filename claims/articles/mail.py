"""Mail and saved web archives: the message's own text, with sender, day and subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from claims.articles.archives import reason
from claims.articles.decoding import decode
from claims.articles.draft import Draft, Piece, squeezed
from claims.articles.html import read_html
from claims.errors import RefusedInput
from claims.records import Remark


def read_mail(data: bytes) -> Draft:
    """The article in a mail (.eml): its plain text, else its HTML.

    Raises:
        RefusedInput: it holds no text.
    """
    message = _message(data)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise RefusedInput("the mail holds no text", advice="save its attachment and open that")
    content = _bytes(body)
    draft = read_html(content) if body.get_content_type() == "text/html" else Draft(tuple(_paragraphs(content)))
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    notice = Remark("attachments were not read: {names}", {"names": ", ".join(attached)})
    facts: dict[str, Any] = {
        "title": squeezed(str(message.get("subject") or "")) or draft.title,
        "author": parseaddr(str(message.get("from") or ""))[0] or draft.author,
        "published": _day(message),
    }
    known = {field: value for field, value in facts.items() if value}
    origins = {**draft.origins, **dict.fromkeys(known, "mail header")}
    return replace(draft, **known, origins=origins, notices=(*draft.notices, *((notice,) if attached else ())))


def read_web_archive(data: bytes) -> Draft:
    """The article in a saved web archive (.mhtml).

    Raises:
        RefusedInput: it holds no page.
    """
    message = _message(data)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            address = str(message.get("snapshot-content-location") or part.get("content-location") or "")
            return read_html(_bytes(part), url=address if address.startswith("http") else None)
    raise RefusedInput("the archive holds no page", advice="save the page again")


def _message(data: bytes) -> EmailMessage:
    try:
        found = message_from_bytes(data, policy=default)
    except (MessageError, ValueError, LookupError, TypeError) as problem:
        raise RefusedInput("the mail is damaged ({why})", advice="save it again", why=reason(problem)) from None
    assert isinstance(found, EmailMessage)
    return found


def _bytes(part: object) -> bytes:
    """A part's content as UTF-8."""
    assert isinstance(part, EmailMessage)
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    try:
        return payload.decode(part.get_content_charset() or "utf-8").encode("utf-8")
    except (UnicodeError, LookupError):
        return decode(payload)[0].encode("utf-8")


def _paragraphs(content: bytes) -> Iterator[Piece]:
    """Paragraphs of a plain mail: lines up to a blank one; quoted lines and the signature are somebody else's."""
    paragraph: list[str] = []
    for line in [*content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n"), ""]:
        if line.rstrip() == "--":
            line = ""
            if paragraph:
                yield Piece("paragraph", " ".join(paragraph))
            return
        if line.startswith(">"):
            continue
        if line.strip():
            paragraph.append(squeezed(line))
        elif paragraph:
            yield Piece("paragraph", " ".join(paragraph))
            paragraph = []


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).date()
    except (ValueError, TypeError, IndexError):
        return None
