"""Numbers, dates, names and negation in any text, read as values."""

from __future__ import annotations

from claims.facts.negation import Negation, denial_in, is_negated, read_negations
from claims.facts.numbers.ordinals import Ordinal, read_ordinals
from claims.facts.reading import bounded_from, facts_of, read_dates, read_facts, read_quantities, read_values

__all__ = [
    "Negation",
    "Ordinal",
    "bounded_from",
    "denial_in",
    "facts_of",
    "is_negated",
    "read_dates",
    "read_facts",
    "read_negations",
    "read_ordinals",
    "read_quantities",
    "read_values",
]
