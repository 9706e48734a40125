"""Owns the articles that a label puts before a noun, in a language that needs one behind "is" or "has"."""

from __future__ import annotations

from claims.extraction.reading.label_words import LabelWords


def indefinite(text: str, words: LabelWords) -> str:
    """A noun with what belongs to it, "a" or "an" in front; as it is where none may stand there.

    Args:
        text: one common noun in the singular, in the language of `words`.
    """
    head, first = text.partition(" of ")[0].rpartition(" ")[2], text.partition(" ")[0]
    if not text or head in words.mass or head in words.plurals or head.endswith(words.countless):
        return text
    if first in words.ranked or first.endswith(words.superlatives):
        return text
    return f"{words.indefinite[_is_vowel(first, words)]} {text}"


def pointed_at(text: str, pointing: str, words: LabelWords, *, plural: bool) -> str:
    """A subject with the word that points at it in front, by its meaning: "this", "the"."""
    lead = words.said.get(f"{pointing} plural" if plural else pointing, "") if pointing else ""
    return f"{lead} {text}" if lead else text


def _is_vowel(word: str, words: LabelWords) -> bool:
    """Whether a word begins with a vowel as it is spoken: "hour", "MP", not "university"."""
    if len(word) > 1 and word[:2].isupper():
        return word[0] in words.spelled
    return word.lower().startswith(words.vowels) and not word.lower().startswith(words.no_vowels)
