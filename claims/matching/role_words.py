"""What a language says of who does something and to whom: the words around names, and which verbs are passives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from claims.languages import section_of
from claims.matching.opposites import folded
from claims.records import LanguageCode


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Section `roles` of a language file; the file says beside each key what it holds."""

    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    doer: frozenset[str] = frozenset()
    passive: tuple[str, ...] = ()
    turned: frozenset[str] = frozenset()
    suffering: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    mutual: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    listing: frozenset[str] = frozenset()
    baseline: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()


@cache
def role_words(code: LanguageCode | None) -> RoleWords:
    """The section `roles` of a language; empty for one without a file."""
    found = section_of(code, "roles", RoleWords)
    return replace(found, mutual=frozenset(folded(word, code) for word in found.mutual))
