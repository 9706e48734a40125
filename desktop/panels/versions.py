"""What two versions of a disputed part say differently, in words: titles for ids, moments for time stamps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from desktop import phrases
from desktop.context import Context
from desktop.panels.wording import answer_title, judgement_title, kind_title, status_title
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

if TYPE_CHECKING:
    from claims.review.records import Dispute, ReviewClaim

LONGEST = 400
"""Signs of one field: the beginning of an article's text tells which version it is."""
SHORT = 90
"""Signs of the row or question that a heading names."""
_TOLD_APART = frozenset(("by", "at"))
_NOT_FOR_READERS = frozenset(("item", "row", "sheet", "id", "score", "span", "sha256", "path"))
"""Fields that say where something stands, not what it says."""


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a dispute: what it says otherwise than the other, a line a field, and who said it when."""

    lines: tuple[str, ...]
    by: str
    origin: str


def title_of(context: Context, dispute: Dispute) -> str:
    """The claim, and what of it is disputed, such as "600 troops to UAE · Verdict"."""
    entry = context.entry(dispute.claim_id) if dispute.claim_id else None
    label = label_of(entry, context.label_language) if entry is not None else ""
    return " · ".join(part for part in (label, _part_title(context, entry, dispute.part)) if part)


def versions_of(context: Context, dispute: Dispute) -> tuple[Version, Version]:
    """Mine and theirs; a field that says the same in both is left out, but for the rating that a reason is about."""
    mine, theirs = (_fields(dispute.part, version) for version in (dispute.mine, dispute.theirs))
    keys = [key for key in dict.fromkeys((*mine, *theirs)) if key not in _TOLD_APART]
    differing = [key for key in keys if key == "rating" or mine.get(key) != theirs.get(key)]
    shown = [key for key in differing if key not in _NOT_FOR_READERS] or differing
    return _version(context, mine, shown), _version(context, theirs, shown)


def told_apart(context: Context, dispute: Dispute) -> str:
    """Who says what, a line a version, under what is disputed."""
    entry = context.entry(dispute.claim_id) if dispute.claim_id else None
    told = [_part_title(context, entry, dispute.part)]
    for name, version in zip((tr("Here"), tr("From elsewhere")), versions_of(context, dispute), strict=True):
        told.append(f"{version.by or name}: {_cut(', '.join(version.lines), LONGEST)}")
    return "\n".join(told)


def _part_title(context: Context, entry: ReviewClaim | None, part: str) -> str:
    kind, _, rest = part.partition("/")
    names = {
        "verdict": tr("Verdict"),
        "status": tr("State"),
        "evidence": tr("Evidence"),
        "checklist": tr("Checklist"),
        "match": tr("Match"),
        "claim": tr("Claim"),
        "article": tr("Article"),
        "reference": tr("Reference"),
        "settings": tr("Settings"),
    }
    name = names.get(kind, kind)
    match kind:
        case "claim":
            return _field_name(rest)
        case "checklist":
            rest = context.question(rest)
        case "match" if entry is not None:
            places = {f"{one.sheet or ''}/{one.row}": one.text for one in entry.matches}
            rest = places.get(rest) or rest
    return f"{name}: {_cut(rest, SHORT)}" if rest else name


def _fields(part: str, version: Any) -> Mapping[str, Any]:
    if version is None or isinstance(version, Mapping):
        return version or {}
    return {part.partition("/")[0]: version}


def _version(context: Context, fields: Mapping[str, Any], shown: list[str]) -> Version:
    lines = tuple(f"{_field_name(key)}: {_value(context, key, fields) or '–'}" for key in shown) if fields else ()
    at = _moment(fields["at"]) if fields.get("at") else ""
    by = fields.get("by") or ""
    return Version(lines or (tr("nothing"),), by, " · ".join(part for part in (by, at) if part))


def _value(context: Context, key: str, fields: Mapping[str, Any]) -> str:
    value = fields.get(key)
    if value in (None, "", [], {}):
        return ""
    sayings: dict[str, Callable[[Any], str]] = {
        "rating": lambda rating: context.rating_title(rating, fields.get("scale")),
        "answer": answer_title,
        "judgement": judgement_title,
        "status": status_title,
        "kind": kind_title,
        "language": lambda code: phrases.LANGUAGES.get(code, code),
        "published": lambda day: phrases.day(date.fromisoformat(day)),
    }
    return _cut(sayings.get(key, _plain)(value), LONGEST)


def _plain(value: Any) -> str:
    """A value of any shape: what it is called, or its parts."""
    if isinstance(value, Mapping):
        named = value.get("name") or value.get("text") or value.get("title")
        return str(named) if named else ", ".join(_plain(part) for part in value.values() if part)
    if isinstance(value, list | tuple):
        return ", ".join(_plain(part) for part in value)
    return str(value)


def _moment(at: str) -> str:
    return phrases.moment(datetime.fromisoformat(at))


def _cut(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rpartition(' ')[0] or line[:longest]} …"


def _field_name(name: str) -> str:
    names = {
        "rating": tr("Rating"),
        "rationale": tr("Why"),
        "answer": tr("Answer"),
        "note": tr("Note"),
        "title": tr("Title"),
        "category": tr("Category"),
        "unknowns": tr("Not known"),
        "judgement": tr("Judgement"),
        "scale": tr("Scale"),
        "known_as_of": tr("Known as of"),
        "status": tr("State"),
        "text": tr("Text"),
        "outlet": tr("Outlet"),
        "author": tr("Author"),
        "published": tr("Published"),
        "url": tr("Address"),
        "language": tr("Language"),
        "rows": tr("Rows"),
        "columns": tr("Columns"),
        "checklist": tr("Checklist"),
        "reviewers": tr("Reviewers"),
        "label": tr("Label"),
        "kind": tr("Kind"),
        "speaker": tr("Speaker"),
        "quantities": tr("Numbers"),
        "dates": tr("Dates"),
        "places": tr("Places"),
        "people": tr("People"),
        "organisations": tr("Organisations"),
    }
    return names.get(name, name)
