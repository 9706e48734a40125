"""Owns what a headline leaves out where a label lacks room: whose something is, who else is one, the given name."""

from __future__ import annotations

from dataclasses import replace

from claims.extraction.pieces.piece import ACTS, CONTENT, Group
from claims.extraction.reading.label_words import LabelWords, label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import first_names, name_words
from claims.records import Person


def terse(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups without words before a noun that a headline leaves out: "cut its staff", "a significant rise",
    "seorang dokter", "diusung oleh PDIP"; none if none changes."""
    words = label_words(sentence.language)
    if words.unheaded.isdisjoint(sentence.words) and words.weighing.isdisjoint(sentence.words):
        return []
    kept, acted, bounded = [], False, False
    for at, group in enumerate(groups):
        word = group.text.lower()
        if word in words.unheaded and _may_go(groups, at, acted, bounded, words):
            continue
        if word in words.weighing and _only_weighs(groups, at):
            continue
        acted = acted or group.role in ACTS
        bounded = bounded or group.role == "not" or words.adverbs.get(word) == "only"
        kept.append(group)
    return kept if len(kept) < len(groups) else []


def _may_go(groups: list[Group], at: int, acted: bool, bounded: bool, words: LabelWords) -> bool:
    """Whether a headline leaves out a word where it stands: right before what it belongs to.

    Args:
        acted: behind a verb, whose subject tells whose something is.
        bounded: behind a denial or "only", with which it counts that it is one.
    """
    if at + 1 == len(groups) or groups[at + 1].role not in CONTENT:
        return False  # "one of them"
    word, before = groups[at].text.lower(), groups[at - 1] if at else None
    if word in words.possessives:
        return acted and not _is_part(groups, at, words)
    if groups[at].role == "preposition":
        return before is not None and before.role == "verb" and groups[at + 1].role == "name"
    if word in words.quantifiers:
        return True
    return not bounded and (before is None or f"{before.text.lower()} {word}" not in words.counting)


def _only_weighs(groups: list[Group], at: int) -> bool:
    """Whether an adjective before a noun may go: not where it is all that is told of it, or which ones is ("any
    significant role", "the most significant", "is significant")."""
    if at + 1 == len(groups) or groups[at + 1].role != "noun" or groups[at].role != "noun":
        return False
    return not at or groups[at - 1].role in ("noun", "name", "verb", "modal", "preposition", "comma")


def _is_part(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether only a part of what is somebody's is told of: "all of its shops", "40 of its shops"."""
    if at < len(("all", "of")) or words.prepositions.get(groups[at - 1].text.lower()) != "of":
        return False
    whole = groups[at - 2]
    return whole.role == "quantity" or whole.text.lower() in words.small


def by_family(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups with people by the name of their family, in a language whose people have one.

    None if none changes, or one of them would keep both names: "Ann Lee and Moss".
    """
    words = label_words(sentence.language)
    if not words.family_last:
        return []
    found = [at for at, group in enumerate(groups) if isinstance(group.piece.fact, Person) and " " in group.text]
    short = {at: _family_of(groups, at, sentence, words) for at in found}
    if not all(short.values()):
        return []
    return [replace(group, text=short.get(at, group.text)) for at, group in enumerate(groups)] if short else []


def _family_of(groups: list[Group], at: int, sentence: Sentence, words: LabelWords) -> str:
    """The name of a person's family; empty where it may be the name of something else, or of another one as well."""
    first, _, name = groups[at].text.partition(" ")
    if first not in first_names() or not name.isalpha():
        return ""
    owns = at + 1 < len(groups) and groups[at + 1].text in words.genitive  # "Grant Thornton's": a firm
    ordinary = name.lower() in name_words(sentence.language).roles
    return "" if owns or ordinary or sentence.written.count(name) > 1 else name
