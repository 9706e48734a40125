"""Short names of claims, in every language of the desk, made from their facts and the words of the sentence."""

from __future__ import annotations

from collections.abc import Mapping

from claims.extraction.reading import Sentence

LONGEST = 60
"""Characters of a label: one line of the claims list."""


def labels_of(sentence: Sentence) -> Mapping[str, str]:
    text = " ".join(sentence.text.split())
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return {"en": text, "id": text}
