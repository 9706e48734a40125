"""Owns what a headline leaves out where a label lacks room: whose something is, who else is one, the given name."""

from __future__ import annotations

from dataclasses import replace

from claims.extraction.pieces.piece import ACTS, CONTENT, Group
from claims.extraction.reading.label_words import LabelWords, label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import first_names, is_ordinary, name_words
from claims.records import Person


def terse(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups without words before a noun that a headline leaves out: "cut its staff", "a significant rise",
    "seorang dokter", "diusung oleh PDIP"; none if none changes."""
    words = label_words(sentence.language)
    spare = (words.unheaded, words.weighing, words.linking.keys())
    if all(listed.isdisjoint(sentence.words) for listed in spare):
        return []
    kept, acted, bounded = [], False, False
    for at, group in enumerate(groups):
        word = group.text.lower()
        if word in words.unheaded and _may_go(groups, at, sentence, acted=acted, bounded=bounded):
            continue
        if word in words.weighing and _only_weighs(groups, at) and not sentence.cues():
            continue  # "did no significant damage"
        if word in words.linking and at and _only_links(groups, at, words):
            continue
        acted = acted or group.role in ACTS
        bounded = bounded or group.role == "not" or words.adverbs.get(word) == "only"
        kept.append(group)
    return kept if len(kept) < len(groups) else []


def _may_go(groups: list[Group], at: int, sentence: Sentence, *, acted: bool, bounded: bool) -> bool:
    """Whether a headline leaves out a word where it stands: right before what it belongs to.

    Args:
        acted: behind a verb, whose subject tells whose something is.
        bounded: behind a denial or "only", with which it counts that it is one.
    """
    if at + 1 == len(groups) or groups[at + 1].role not in CONTENT:
        return False  # "one of them"
    words, word, before = label_words(sentence.language), groups[at].text.lower(), groups[at - 1] if at else None
    if word in words.possessives:
        return acted and not _is_part(groups, at, words) and _owns(groups, at, sentence)
    if groups[at].role == "preposition":
        passive = before is not None and before.role == "verb" and before.text.lower().startswith(words.done_prefixes)
        return passive and groups[at + 1].role == "name"
    if word in words.quantifiers:
        return not _heads(groups, at + 1, sentence)
    return not bounded and (before is None or f"{before.text.lower()} {word}" not in words.counting)


def _only_links(groups: list[Group], at: int, words: LabelWords) -> bool:
    """Whether a headline leaves out a word between two of which the second belongs to the first without it as well:
    "diikuti dengan hujan", "menolak untuk hadir"."""
    if at + 1 == len(groups) or groups[at - 1].text.lower() not in words.linking[groups[at].text.lower()]:
        return False
    if groups[at].text.lower() in words.to_do:
        return groups[at + 1].role == "verb" or groups[at + 1].infinitive
    return groups[at + 1].role in CONTENT or groups[at + 1].role == "verb"


def _owns(groups: list[Group], at: int, sentence: Sentence) -> bool:
    """Whether a possessive tells of the subject of the verb before it, so that a headline may leave it out.

    Not what somebody does to another's ("praised her work"), nor what somebody is ("is her cousin"), gets or loses
    ("cost Ann Lee her job").
    """
    words, owner, before = label_words(sentence.language), groups[at].text.lower(), groups[at - 1]
    if (before.role in CONTENT and not before.infinitive) or before.text.lower() in words.be:
        return False
    subject = _subject_of(groups, at, words)
    if said := [group.text.lower() for group in subject if group.text.lower() in words.possessors.values()]:
        return words.possessors.get(owner) in said
    people = [group for group in subject if isinstance(group.piece.fact, Person)]
    if owner not in words.personal_owners:
        return len(subject) > len(people) or (len(people) > 1 and owner in words.plural_owners)
    roles = name_words(sentence.language).roles
    somebody = people or any(group.text.lower() in roles for group in subject)
    return bool(somebody) and not _acts(before)


def _subject_of(groups: list[Group], at: int, words: LabelWords) -> list[Group]:
    """The pronouns, nouns and names before the verb that stands before group `at`, as far as the clause reaches."""
    while at and not _acts(groups[at - 1]):
        at -= 1
    found: list[Group] = []
    for group in reversed(groups[:at]):
        if found and (_acts(group) or group.role == "link"):
            break
        told = group.role in CONTENT or group.text.lower() in words.possessors.values()
        if told and not _acts(group):
            found.append(group)
    return found


def _acts(group: Group) -> bool:
    return group.role in ACTS or group.infinitive


def _heads(groups: list[Group], at: int, sentence: Sentence) -> bool:
    """Whether a role at group `at` stands before a name, of which but one may have it: "para ketua Dewan Pimpinan"."""
    role = groups[at].text.lower() in name_words(sentence.language).roles
    return role and at + 1 < len(groups) and (groups[at + 1].role == "name" or groups[at + 1].text[:1].isupper())


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
    if first not in first_names() or not name.isalpha() or name.lower() in words.shared_families:
        return ""
    following = groups[at + 1] if at + 1 < len(groups) else None
    if following and (following.text in words.genitive or following.role in ("noun", "name")):
        return ""  # "Grant Thornton's", "a Calvin Klein shop": a firm
    listed = name_words(sentence.language)
    ordinary = name.lower() in listed.roles or (at == 0 and is_ordinary(name, listed))  # "Wood painted it"
    return "" if ordinary or name in sentence.namesakes or sentence.written.count(name) > 1 else name
