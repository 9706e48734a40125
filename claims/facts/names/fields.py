"""Owns where the name of a body ends that lists its fields: "Ministry of Law and Human Rights"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from claims.facts.names.name_words import NameWords, is_ordinary
from claims.languages.lexicon import knows_word


def field_end(words: Sequence[str], start: int, end: int, known: Container[int], listed: NameWords) -> int:
    """Where a body ends of which only the first fields were found.

    What follows is only taken for a field if it consists of ordinary words: "Ministry of Health and Pfizer" are two.

    Args:
        words: the tokens of the text.
        start: the token at which its name begins.
        end: the token behind what was found of it.
        known: the tokens at which a name of the lexicons begins.
        listed: the words of the language that tell names.
    """
    at = end
    while at < len(words) - 1 and (words[at] == "," or words[at].lower() in listed.field_joints):
        last = words[at].lower() in listed.field_joints or words[at + 1].lower() in listed.field_joints
        at += 1 + (words[at] == "," and last)
        behind = _field(words, at, known, listed)
        if behind == at:
            return end
        if last:
            return behind if _has_fields([word.lower() for word in words[start:end]], listed) else end
        at = behind
    return end


def field_start(words: Sequence[str], start: int, end: int, known: Container[int], listed: NameWords) -> int:
    """Where a body begins of which only the last fields were found: "Law and Human Rights Ministry". Arguments as in
    `field_end`."""
    joined = start > 1 and words[start - 1].lower() in listed.field_joints
    if not joined or start in known or not listed.links or words[end - 1].lower() not in listed.organisation_words:
        return start
    first = start - 1
    while first > 0 and first - 1 not in known and _names_field(words[first - 1], listed):
        first -= 1
    whole = first < start - 1 and all(_names_field(word, listed) for word in words[start : end - 1])
    return first if whole else start


def _names_field(word: str, listed: NameWords) -> bool:
    """Whether a word with a capital may tell what a body is for: an ordinary one that tells nothing else."""
    lower = word.lower()
    other = listed.organisation_words | listed.organisation_heads | listed.roles | listed.starters | listed.not_names
    return word.istitle() and lower not in other and is_ordinary(word, listed)


def _has_fields(name: Sequence[str], listed: NameWords) -> bool:
    """Whether a body is named by what it is for: its head is first, or stands before "of"."""
    if not listed.links:
        return name[0] in listed.organisation_heads
    return any(head in listed.organisation_heads and link in listed.links for head, link in pairwise(name))


def _field(words: Sequence[str], first: int, known: Container[int], listed: NameWords) -> int:
    """Where the ordinary words with capitals end that begin at `first`; there again if they are no field of a body."""
    at = first
    while at < len(words) and words[at].istitle():
        word = words[at].lower()
        if at in known or word in listed.organisation_heads | listed.roles or not knows_word(word, listed.code):
            return first
        at += 1
    alone = at == first + 1 and words[first].lower() in listed.organisation_words  # "and Police"
    return first if alone else at
