"""A reference spreadsheet: reading it, recognising its columns, its health report and its index."""

from claims.reference.cache import Pruned, prune
from claims.reference.health import Contradiction, Health, Notice, Skipped
from claims.reference.opening import IndexedReference, open_index
from claims.reference.queries import queries_of

__all__ = [
    "Contradiction",
    "Health",
    "IndexedReference",
    "Notice",
    "Pruned",
    "Skipped",
    "open_index",
    "prune",
    "queries_of",
]
