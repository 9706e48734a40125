"""What people decided: verdicts, checklists, evidence, judgements, their history and their file."""

from __future__ import annotations

from claims.review.checklists import (
    ChecklistItem,
    Template,
    checklist_for,
    open_items,
    template,
    templates,
)
from claims.review.merging import merge_documents
from claims.review.opening import document_from_text, load_document, merge_files, open_review
from claims.review.review import Review
from claims.review.scales import Category, Scale, ScaleLevel, categories, scale, scales, translate_rating
from claims.review.source import dump_document
from claims.review.store import backups
from claims.review.validation import Fault, unheeded, validate
from claims.review.workspace import Workspace, is_workspace, open_workspace

__all__ = [
    "Category",
    "ChecklistItem",
    "Fault",
    "Review",
    "Scale",
    "ScaleLevel",
    "Template",
    "Workspace",
    "backups",
    "categories",
    "checklist_for",
    "document_from_text",
    "dump_document",
    "is_workspace",
    "load_document",
    "merge_documents",
    "merge_files",
    "open_items",
    "open_review",
    "open_workspace",
    "scale",
    "scales",
    "template",
    "templates",
    "translate_rating",
    "unheeded",
    "validate",
]
