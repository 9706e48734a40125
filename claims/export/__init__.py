"""What leaves the desk: verdict workbook, CSV, ClaimReview and report, and what comes back from a workbook."""

from __future__ import annotations

from claims.export.recording import apply_changes
from claims.export.replacing import Stranger
from claims.export.round_trip import Correction, read_changes
from claims.export.signing import PUBLISHED, unsigned
from claims.export.writing import FORMATS, caveats, export_reference, export_reviews, spare_sources, suggested_name

__all__ = [
    "FORMATS",
    "PUBLISHED",
    "Correction",
    "Stranger",
    "apply_changes",
    "caveats",
    "export_reference",
    "export_reviews",
    "read_changes",
    "spare_sources",
    "suggested_name",
    "unsigned",
]
