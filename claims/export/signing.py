"""Whose name a published check carries: that of a person, never the login name of an account."""

from __future__ import annotations

import getpass
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

from claims.articles import is_account
from claims.review.records import ReviewDocument

PUBLISHED = (".html", ".pdf", ".jsonld")
"""Exports that are made for readers."""


def published_name(name: str | None, by: str = "") -> str:
    """The name to publish for `name` as a review holds it; empty where only an account is known.

    Args:
        by: the name of whoever exports: what was decided under the account of this computer is theirs.
    """
    name = (name or "").strip()
    if not is_account(name) and name.casefold() != _account():
        return name
    return by.strip() if name.casefold() == _account() else ""


def own_name() -> str:
    """The reviewer's name in the settings, if one was given."""
    from claims.settings import Settings

    return Settings().text("reviewer").strip()


@cache
def _account() -> str:
    """The login name on this computer; empty where it has none, as in some containers."""
    with suppress(OSError, KeyError):
        return getpass.getuser().casefold()
    return ""


def unsigned(documents: Iterable[ReviewDocument], by: str = "") -> bool:
    """Whether an export for readers leaves out who decided, for only a login name is known."""
    name = by.strip() or own_name()
    verdicts = [claim.verdict for document in documents for claim in document.claims if claim.is_decided]
    return any(verdict and verdict.by and not published_name(verdict.by, name) for verdict in verdicts)
