"""The JSON Schema of the review file, made from the records; `python -m claims.review.schema` writes it anew."""

from __future__ import annotations

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from claims.records import Claim
from claims.review.document import FORMAT
from claims.review.records import (
    Change,
    ChecklistAnswer,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewedArticle,
    ReviewSettings,
    UsedReference,
    Verdict,
)

PATH = Path("resources/schema") / f"review-{FORMAT}.schema.json"
_PARTS = (
    Claim,
    ReviewClaim,
    OfferedMatch,
    ChecklistAnswer,
    EvidenceItem,
    Verdict,
    Change,
    ReviewedArticle,
    UsedReference,
    ReviewSettings,
)
_REF = "#/$defs/{name}"


def schema() -> dict[str, Any]:
    """The schema, as plain data. Keys that it does not name are allowed everywhere: they survive a save."""
    _, parts = msgspec.json.schema_components(_PARTS, ref_template=_REF)
    parts = dict(parts)
    _as_in_file(parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Claimdesk review",
        "description": f"Format {FORMAT} of NAME.review.yaml: one article, its claims and what reviewers decided.",
        "type": "object",
        "required": ["format", "article", "claims"],
        "properties": {
            "format": {"const": FORMAT},
            "tool": {"type": "string"},
            "article": _ref("ReviewedArticle"),
            "reference": {"anyOf": [{"type": "null"}, _ref("UsedReference")]},
            "settings": _ref("ReviewSettings"),
            "disputes": {"type": "array", "items": _ref("Dispute")},
            "claims": {"type": "array", "items": _ref("ReviewClaim")},
        },
        "$defs": {name: _without_defaults(part) for name, part in sorted(parts.items())},
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": _REF.format(name=name)}


def _as_in_file(parts: dict[str, Any]) -> None:
    """Turns the records' shape into the file's: a claim and what was decided of it are one mapping there."""
    claim, decided = parts.pop("Claim"), parts["ReviewClaim"]
    decided["properties"].pop("claim")
    decided["properties"] = {**claim["properties"], **decided["properties"]}
    decided["required"] = claim["required"]
    change = parts["Change"]
    change["properties"] = {
        {"before": "from", "after": "to"}.get(name, name): part
        for name, part in change["properties"].items()
        if name != "claim_id"
    }
    change["required"] = ["at", "by", "change"]
    parts["Dispute"]["properties"].pop("claim_id")


def _without_defaults(part: dict[str, Any]) -> dict[str, Any]:
    """Drops defaults that a schema cannot show, the names of Python classes, and the indent of their docstrings."""
    properties = {
        name: {key: value for key, value in kind.items() if key != "default" or value is not None}
        for name, kind in part.get("properties", {}).items()
    }
    kept = {key: value for key, value in part.items() if key not in ("title", "properties")}
    if "description" in kept:
        kept["description"] = cleandoc(kept["description"])  # Python 3.13 does it itself
    return {**kept, **({"properties": properties} if properties else {})}


def text() -> str:
    """The schema as it is committed."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_text(text(), encoding="utf-8")
