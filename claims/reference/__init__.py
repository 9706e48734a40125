"""A reference spreadsheet: reading it, recognising its columns, its health report and its index."""

from claims.reference.cache import Pruned, prune
from claims.reference.health import Contradiction, Health, Notice, Skipped
from claims.reference.opening import IndexedReference, open_index

__all__ = ["Contradiction", "Health", "IndexedReference", "Notice", "Pruned", "Skipped", "open_index", "prune"]
