"""In which words claim and row disagree, in any language."""

from __future__ import annotations

from collections.abc import Mapping

from claims.records import Conflict, LanguageCode
from claims.wording import say

SENTENCES: Mapping[str, str] = {
    "number": "The claim says {claim}, the reference {reference}",
    "unit": "The claim counts in another unit: {claim}, the reference {reference}",
    "date": "The claim names {claim}, the reference {reference}",
    "place": "The claim is about {claim}, the reference about {reference}",
    "negation": "One side denies what the other says: {claim}, {reference}",
    "exchanged": "In the claim and the reference the two have changed places: {claim}, {reference}",
    "denied": "One side denies its value, the other one names another: {claim}, {reference}",
    "opposite": "The claim says {claim}, the reference the opposite: {reference}",
}
"""By kind of conflict, or how it differs from what its kind usually says."""
OF_RATED = "{conflict}. The row itself is rated {words}"


def sentence_of(conflict: Conflict, language: LanguageCode) -> str:
    """What claim and row disagree in, in any language; as it was said where nothing else is known."""
    template = SENTENCES.get(conflict.how or "")
    if template is None or conflict.mentions is None:
        return conflict.sentence
    claim, reference = (f"«{mention}»" for mention in conflict.mentions)
    told = say(template, language, claim=claim, reference=reference)
    return say(OF_RATED, language, conflict=told, words=f"«{conflict.rated}»") if conflict.rated else told
