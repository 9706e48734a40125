"""A review as records and as plain data: the schema of format 1, its key order, and what is left out when empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import msgspec

from claims.records import Claim
from claims.review.records import (
    Change,
    ChecklistAnswer,
    Dispute,
    EvidenceItem,
    OfferedMatch,
    Origin,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    ReviewSettings,
    Status,
    UsedReference,
    Verdict,
)
from claims.review.yaml_reader import Plain, resolve

FORMAT = 1
"""The format that this program writes; see docs/formats.md and claims/review/migrations.py."""

_CLAIM_FIELDS = tuple(field.name for field in fields(Claim))
_ONLY_IF_GIVEN = frozenset(
    ("base_value", "base_unit", "weekday", "time", "parent", "line", "denial", "sheet", "claim_span", "reference_span")
)
"""Fields that the contract does not name; they are written only where they say something."""
_ARTICLE_ORDER = ("title", "path", "language", "published", "outlet", "author", "url", "sha256", "text")


def claim_to_plain(review_claim: ReviewClaim) -> dict[str, Any]:
    """One entry of `claims:`, its keys in the order of the contract."""
    plain: dict[str, Any] = _compact(msgspec.to_builtins(review_claim.claim))
    plain["origin"] = review_claim.origin
    plain["status"] = review_claim.status
    if review_claim.orphan:
        plain["orphan"] = True
    if review_claim.draft:
        plain["draft"] = dict(review_claim.draft)
    plain["matches"] = [match_to_plain(match) for match in review_claim.matches]
    plain["checklist"] = [msgspec.to_builtins(answer) for answer in review_claim.checklist]
    plain["evidence"] = [msgspec.to_builtins(item) for item in review_claim.evidence]
    plain["verdict"] = msgspec.to_builtins(review_claim.verdict)
    if review_claim.disputes:
        plain["disputes"] = [dispute_to_plain(one) for one in review_claim.disputes]
    plain["history"] = [change_to_plain(change) for change in review_claim.history]
    return plain


def _compact(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _compact(value) for key, value in plain.items() if not (value is None and key in _ONLY_IF_GIVEN)}
    return [_compact(part) for part in plain] if isinstance(plain, (list, tuple)) else plain


def match_to_plain(match: OfferedMatch) -> dict[str, Any]:
    plain: dict[str, Any] = _compact(msgspec.to_builtins(match))
    return {key: value for key, value in plain.items() if value or key not in ("fields", "gone")}


def dispute_to_plain(dispute: Dispute) -> dict[str, Any]:
    return {"part": dispute.part, "base": dispute.base, "mine": dispute.mine, "theirs": dispute.theirs}


def change_to_plain(change: Change) -> dict[str, Any]:
    plain = {
        "at": msgspec.to_builtins(change.at),
        "by": change.by,
        "change": change.change,
        "from": change.before,
        "to": change.after,
    }
    for key in ("step", "undoes", "redoes"):
        if value := getattr(change, key):
            plain[key] = value
    return plain


def head_to_plain(document: ReviewDocument) -> dict[str, Any]:
    """Everything before `claims:`, its keys in the order of the contract."""
    article = msgspec.to_builtins(document.article)
    settings = msgspec.to_builtins(document.settings)
    plain = {
        "format": FORMAT,
        "tool": document.tool,
        "article": {key: article[key] for key in _ARTICLE_ORDER if key != "author" or article[key] is not None},
        "reference": msgspec.to_builtins(document.reference),
        "settings": settings,
    }
    if document.unsettled:
        plain["disputes"] = [dispute_to_plain(one) for one in document.unsettled]
    return plain


def claim_from_plain(plain: Mapping[str, Plain]) -> ReviewClaim:
    """One claim of a file.

    Raises:
        msgspec.ValidationError: a value that the schema does not allow, with its path.
    """
    return ReviewClaim(
        claim=convert({key: plain[key] for key in _CLAIM_FIELDS if key in plain}, Claim),
        origin=convert(plain.get("origin", "extracted"), Origin),
        status=convert(plain.get("status", "todo"), Status),
        matches=convert(plain.get("matches") or (), tuple[OfferedMatch, ...]),
        checklist=convert(plain.get("checklist") or (), tuple[ChecklistAnswer, ...]),
        evidence=convert(plain.get("evidence") or (), tuple[EvidenceItem, ...]),
        verdict=convert(plain.get("verdict"), Verdict | None),
        history=tuple(change_from_plain(entry) for entry in _entries(plain.get("history"))),
        orphan=convert(plain.get("orphan", False), bool),
        draft=convert(plain.get("draft") or {}, dict[str, str]),
        disputes=tuple(dispute_from_plain(entry) for entry in _entries(plain.get("disputes"))),
    )


def _entries(plain: Plain) -> list[dict[str, Plain]]:
    entries: list[dict[str, Plain]] = convert(plain or [], list[dict[str, Any]])
    return entries


def convert(plain: Plain, kind: Any) -> Any:
    """Plain data as `kind`; bare scalars are read as the schema says, so `12:30` stays text in a text field."""
    return msgspec.convert(plain, kind, strict=False)


def change_from_plain(plain: Mapping[str, Plain]) -> Change:
    named = {
        "at": plain.get("at"),
        "by": plain.get("by"),
        "change": plain.get("change"),
        "before": None,
        "after": None,
        **{key: plain[key] for key in ("step", "undoes", "redoes") if key in plain},
    }
    change: Change = convert(named, Change)
    return replace(change, before=resolve(plain.get("from")), after=resolve(plain.get("to")))


def dispute_from_plain(plain: Mapping[str, Plain]) -> Dispute:
    return Dispute(
        convert(plain.get("part"), str),
        resolve(plain.get("base")),
        resolve(plain.get("mine")),
        resolve(plain.get("theirs")),
    )


def document_from_plain(plain: Mapping[str, Plain]) -> ReviewDocument:
    """A whole review; raises msgspec.ValidationError with the path of the first value that is not allowed."""
    return ReviewDocument(
        article=convert(plain.get("article"), ReviewedArticle),
        reference=convert(plain.get("reference"), UsedReference | None),
        settings=convert(plain.get("settings") or {}, ReviewSettings),
        claims=tuple(claim_from_plain(entry) for entry in _entries(plain.get("claims"))),
        format=convert(plain.get("format"), int),
        tool=convert(plain.get("tool", "claimdesk"), str),
        unsettled=tuple(dispute_from_plain(entry) for entry in _entries(plain.get("disputes"))),
    )
