"""What people decided: verdicts, checklists, evidence, judgements, their history and their file."""

from __future__ import annotations

from claims.review.opening import load_document, open_review
from claims.review.review import Review
from claims.review.source import dump_document

__all__ = ["Review", "dump_document", "load_document", "open_review"]
