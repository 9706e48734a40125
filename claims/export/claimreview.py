"""Decided claims as ClaimReview (schema.org), the form in which fact-checkers exchange their work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from claims.addresses import link
from claims.errors import ClaimdeskError
from claims.export.entries import Entry, entries
from claims.records import Claim, Speaker
from claims.review.records import ReviewDocument
from claims.wording import say


def claimreview_bytes(
    documents: Sequence[ReviewDocument],
    *,
    language: str = "en",
    scale: str | None = None,
    address: str | None = None,
    by: str = "",
) -> bytes:
    """One ClaimReview a decided claim of the article as it is now, as a JSON-LD array, in UTF-8.

    "<", ">" and "&" are written as escapes, so that the text can stand inside a page's `<script>`.

    Args:
        address: where the checks are published, `{id}` standing for the id of a claim; None for drafts.
        by: the name of whoever exports; a check of which only a login name is known has no author.

    Raises:
        ClaimdeskError: an unknown scale, or an address that is none or would be that of several checks.
    """
    shown = entries(documents, language, scale, by)
    decided = [entry for entry in shown if entry.is_decided and not entry.reviewed.orphan]
    addresses = _addresses(decided, address)
    found = [claim_review(entry, at) for entry, at in zip(decided, addresses, strict=True)]
    text = json.dumps(found, ensure_ascii=False, indent=2)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return (text + "\n").encode("utf-8", "replace")


def _addresses(decided: Sequence[Entry], address: str | None) -> list[str | None]:
    """The address of each check."""
    found = [address and link(address.replace("{id}", entry.reviewed.id)) for entry in decided]
    if address and None in found:
        raise ClaimdeskError("{address} is no address", "", "give one that begins with https://", address=address)
    if address and len(set(found)) < len(found):
        raise ClaimdeskError(
            "several checks would have the address {address}",
            "",
            "put {mark} where the id of a claim stands, and export one review at a time",
            address=address,
            mark="{id}",
        )
    return found


def claim_review(entry: Entry, address: str | None = None) -> dict[str, Any]:
    """The ClaimReview of one decided claim; without an address of its own it is a draft and says so."""
    verdict, rating = entry.reviewed.verdict, entry.rating
    if verdict is None or rating is None:
        raise ValueError("the claim is not decided")
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": f"{entry.document.article.sha256[:12]}-{entry.reviewed.id}",
        "claimReviewed": reviewed_words(entry),
        "inLanguage": entry.document.article.language,
        **({"url": address} if address else _draft(entry.language)),
        "reviewRating": _rating(entry),
        "itemReviewed": _claim(entry),
    }
    if entry.signer:
        review["author"] = {"@type": "Person", "name": entry.signer}
    if verdict.at:
        review["dateCreated"] = verdict.at.isoformat()
    if verdict.rationale:
        review["reviewBody"] = verdict.rationale
    citations = [_citation(item.title, item.url, item.publisher) for item in entry.reviewed.evidence]
    if citations:
        review["citation"] = citations
    return review


def _draft(language: str) -> dict[str, Any]:
    said = say("Draft: not published yet, so it has no address.", language)
    return {"creativeWorkStatus": "Draft", "comment": {"@type": "Comment", "text": said}}


def reviewed_words(entry: Entry) -> str:
    """The claim in the words of the article: its whole sentence, however long, with its quotation marks in pairs.

    Schema.org advises 75 characters; but a cut may leave out the very word that turns the sense, and so may a label.
    """
    return _paired(" ".join(entry.text.split()))


def _paired(text: str) -> str:
    """The text with its quotation marks in pairs: a lone one around the whole is left out, another one answered."""
    for opening, closing in ("“”", "«»", '""'):
        marks = [place for place, sign in enumerate(text) if sign in (opening, closing)]
        lone = len(marks) % 2 if opening == closing else abs(text.count(opening) - text.count(closing))
        if not lone:
            continue
        first = marks[0]
        if len(marks) == 1 and (not first or not text[first + 1 :].strip(".,!? ")):
            text = text[:first] + text[first + 1 :]
        elif _closes(text, first, opening, closing):
            text = opening + text
        else:
            text += closing
    return text.strip()


def _closes(text: str, first: int, opening: str, closing: str) -> bool:
    """Whether the quotation that has one mark began before the text; straight marks tell it by what stands around."""
    if opening != closing:
        return text.count(closing) > text.count(opening)
    return bool(text[max(first - 1, 0) : first].strip()) and not text[first + 1 : first + 2].isalnum()


def _rating(entry: Entry) -> dict[str, Any]:
    rating = entry.rating
    if rating is None:
        raise ValueError("the claim is not decided")
    found: dict[str, Any] = {"@type": "Rating", "alternateName": rating.label}
    if rating.ordered:
        found |= {"ratingValue": rating.value, "bestRating": rating.best, "worstRating": 1}
    verdict = entry.reviewed.verdict
    if verdict and verdict.rationale:
        found["ratingExplanation"] = verdict.rationale
    return found


def _claim(entry: Entry) -> dict[str, Any]:
    """The claim as somebody made it: who, when, and the article where it appears."""
    article, speaker = entry.document.article, entry.reviewed.claim.speaker
    found: dict[str, Any] = {"@type": "Claim", "name": reviewed_words(entry), "text": entry.text}
    if speaker:
        kind = "Organization" if _is_body(speaker, entry.reviewed.claim, article.language) else "Person"
        author = {"@type": kind, "name": speaker.name}
        found["author"] = author | ({"jobTitle": speaker.role} if speaker.role else {})
    if article.published:
        found["datePublished"] = article.published.isoformat()
    found["appearance"] = _appearance(article.title, article.url, article.outlet, article.published)
    return found


def _is_body(speaker: Speaker, claim: Claim, language: str) -> bool:
    """Whether an organisation speaks, or a place that stands for one: a ministry, "Gedung Putih"; not "US officials".

    The claim knows it where it names its speaker; where an earlier sentence does, the name itself is read.
    """
    from claims.facts import read_facts

    if speaker.role:
        return False
    name = speaker.name.casefold()
    for known in (claim, read_facts(speaker.name, language)):
        if any(name in ((one.name or "").casefold(), one.text.casefold()) for one in known.people):
            return False
        bodies = [one.text for one in known.organisations] + [one.text for one in known.places]
        if name in map(str.casefold, bodies):
            return True
    return False


def _appearance(title: str, url: str | None, outlet: str | None, published: date | None) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "NewsArticle", "headline": title}
    if link(url):
        found["url"] = link(url)
    if outlet:
        found["publisher"] = {"@type": "Organization", "name": outlet}
    if published:
        found["datePublished"] = published.isoformat()
    return found


def _citation(title: str, url: str | None, publisher: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "CreativeWork", "name": title}
    if link(url):
        found["url"] = link(url)
    if publisher:
        found["publisher"] = {"@type": "Organization", "name": publisher}
    return found
