"""Mail and saved web archives: the message's own text, with sender, day and subject."""

from __future__ import annotations

import re
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

_DAY = re.compile(r"(?m)^[*]?(?:Sent|Date|Dikirim|Tanggal)[ \t]*:[* \t]*(.+)")
_SENDER = r"[*]?(?:From|Dari)[ \t]*:"
_FIELD = rf"(?:{_SENDER}|[*]?(?:Sent|Date|Subject|To|Cc|Dikirim|Tanggal|Perihal|Subjek|Kepada|Untuk)[ \t]*:).*\n"
_HEAD = re.compile(
    rf"(?m)^(?:--[^\n]{{0,80}}--[ \t]*\n[ \t\n]{{0,9}})?(?=(?:{_FIELD}){{0,8}}{_SENDER})(?:{_FIELD}){{3,}}"
)
"""What a mail program writes over a message that is sent on or answered: from whom, when, about what and to whom.
Without a sender it is what the message says: "Date:", "To:" and "Subject:" of an invitation."""
_SENT_ON = re.compile(r"(?:fwd?|trs)\s*:", re.I)
_ABOUT = re.compile(r"(?:(?:fwd?|trs|re|bls)\s*:\s*)+", re.I)


def read_mail(data: bytes) -> Draft:
    """The article in a mail (.eml): its plain text, else its HTML. Of one that is sent on, the day of its first sender
    counts, and who sent it on is no author.

    Raises:
        RefusedInput: it holds no text.
    """
    message = _message(data)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise RefusedInput("the mail holds no text", advice="save its attachment and open that")
    subject = squeezed(str(message.get("subject") or ""))
    content = _bytes(body)
    head = None
    if body.get_content_type() == "text/html":
        draft = read_html(content)
    else:
        text = content.decode("utf-8", "replace").replace("\r\n", "\n")
        draft = Draft(tuple(_paragraphs(_HEAD.sub("\n", text))))
        head = _first_head(text) if _SENT_ON.match(subject) else None
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    notice = Remark("attachments were not read: {names}", {"names": ", ".join(attached)})
    facts: dict[str, Any] = {
        "title": _ABOUT.sub("", subject) or draft.title,
        "author": parseaddr(str(message.get("from") or ""))[0] or draft.author,
        "published": _day(message),
    }
    if head:
        facts |= {"author": None, "published": None}
        draft = replace(draft, around=tuple(f"Date: {day}" for day in _DAY.findall(head.group())))
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


def _paragraphs(text: str) -> Iterator[Piece]:
    """Paragraphs of a plain mail: lines up to a blank one; quoted lines and the signature are somebody else's."""
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.rstrip() == "--":
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


def _first_head(text: str) -> re.Match[str] | None:
    """What stands over a message that is sent on; of one that was sent on several times, with nothing added, over the
    first of all."""
    found = None
    for head in _HEAD.finditer(text):
        if found is not None and text[found.end() : head.start()].strip():
            break
        found = head
    return found


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).date()
    except (ValueError, TypeError, IndexError):
        return None
