"""Single words with a capital that may be names, though no reader of names knew them: "kata Bergas"."""

from __future__ import annotations

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import name_words, person_names
from claims.languages.lexicon import knows_word

_SHORTEST = 3
"""Letters of a name; shorter words with a capital are abbreviations."""


def may_name(sentence: Sentence, at: int, *, loud: bool = False) -> bool:
    """Whether the word at `at`, which stands beside a verb of saying, names somebody.

    Args:
        at: an index of any word, or one beyond the words.
        loud: a word all in capitals may too, and a short one: "kata JK".
    """
    if not 0 <= at < len(sentence.written):
        return False
    word, lower = sentence.written[at], sentence.words[at]
    if not (word.isalpha() and word[0].isupper()) or (not loud and (word.isupper() or len(word) < _SHORTEST)):
        return False
    if lower in name_words(sentence.language).not_names or at in sentence.tags.get("function", ()):
        return False  # "said Tuesday that"
    if not stands_alone(sentence, at):
        return False
    return word in person_names() or not (_opens(sentence, at) and _ordinary(sentence, at))


def stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital is a name of its own: no part of a longer one, nor has its capital from where it
    stands. A word that opens a sentence may be an ordinary one unless it is told of, or a comma follows."""
    if sentence.written[at + 1 : at + 2] and sentence.written[at + 1][0].isupper():
        return False
    if _opens(sentence, at):
        tags, after = sentence.tags, at + 1
        while after in tags.get("passing", ()):  # "Trump also claimed"
            after += 1
        told = any(after in tags.get(name, ()) for name in ("reporting", "past", "past_form"))
        told = told or (after < len(sentence.words) and sentence.words[after] in label_words(sentence.language).modals)
        return told or sentence.words[after : after + 1] == [","] or not _ordinary(sentence, at)
    before = sentence.written[at - 1]
    if not before[0].isupper():
        return True
    led = at - 1 in sentence.tags.get("reporting_in_front", ())  # "Diakui Budi, harga naik"
    return _opens(sentence, at - 1) and (led or _ordinary(sentence, at - 1))


def _opens(sentence: Sentence, at: int) -> bool:
    return not any(word[0].isalnum() for word in sentence.words[:at]) or sentence.words[at - 1] in ".!?:"


def _ordinary(sentence: Sentence, at: int) -> bool:
    """Whether the word list of the language has the word at `at`."""
    return knows_word(sentence.words[at], sentence.language)
