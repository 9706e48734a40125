"""The core of Claimdesk: everything but the window, usable from a terminal and from scripts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from claims.errors import ClaimdeskError

if TYPE_CHECKING:
    from claims.articles import read_article
    from claims.extraction import extract_claims
    from claims.matching import open_reference
    from claims.review import open_review

__version__ = "0.1.0"
__all__ = ["ClaimdeskError", "extract_claims", "open_reference", "open_review", "read_article"]

_HOMES = {
    "extract_claims": "claims.extraction",
    "open_reference": "claims.matching",
    "open_review": "claims.review",
    "read_article": "claims.articles",
}


def __getattr__(name: str) -> object:
    """Imports a stage when it is first asked for: a command that only matches does not wait for the others."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'claims' has no attribute {name!r}")
