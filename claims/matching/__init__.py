"""From a claim to the reference rows that speak of the same thing, with evidence and conflicts."""

from __future__ import annotations

from claims.matching.reference import Reference, open_reference

__all__ = ["Reference", "open_reference"]
