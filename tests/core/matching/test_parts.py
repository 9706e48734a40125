"""Names and numbers of a claim told apart: speaker, dates, places."""

import pytest

from claims.languages.terms import words
from claims.matching import Reference
from claims.matching.parts import Part, parts_of
from claims.matching.query import Group, Question
from claims.records import Claim, Facts, Place, Speaker

TEXT = "Tony Abbott sent 600 troops to France"


def question() -> Question:
    groups = tuple(
        Group(word, (), 2.0 if word.text == "France" else 1.0, word.text[:1].isupper(), word.text.isdigit())
        for word in words(TEXT)
    )
    return Question(TEXT, "en", groups)


def test_what_is_found_is_shared_out_and_nothing_is_lost() -> None:
    facts = Facts(places=(Place("France", (31, 37), "FR"),))
    found = parts_of(question(), [1.0, 0.0, 1.0, 0.5, 1.0, 0.0, 0.5], facts, speaker=(0, 11))
    assert found["names"] == {"speaker": Part(0.5, 0.25), "places": Part(0.5, 0.25)}
    assert found["numbers"] == {"numbers": Part(1.0, 0.5)}


def test_a_claim_without_names_has_no_parts_of_them() -> None:
    assert parts_of(Question("", None, ()), [], Facts()) == {"names": {}, "numbers": {}}


def test_evidence_names_places_dates_and_speaker_and_still_adds_up(reference: Reference) -> None:
    text = "In 2013 John Howard said that Australia sends 600 troops to Afghanistan"
    claim = Claim("c001", text, (10, 10 + len(text)), speaker=Speaker("John Howard", None, (18, 29)))
    for match in reference.match(claim, top=3):
        assert match.score == pytest.approx(sum(one.contribution for one in match.evidence))
    named = {one.name: one for match in reference.match(text, top=3) for one in match.evidence}
    assert "Australia" in named["places"].sentence
    assert "speaker" not in named
