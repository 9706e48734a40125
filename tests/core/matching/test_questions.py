"""A text as a question: its language, and the words that may stand for its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.matching.matcher import Matcher
from claims.matching.query import QuestionReader
from claims.reference.index import IndexReader, IndexWriter

LANGUAGES = [
    ("Harga beras naik di pasar", "id", "function words"),
    ("Prices rose in the market", "en", "function words of English"),
    ("Azam tidak diakui oleh Union of the West and the North", "id", "a name with function words of its own"),
    ("Pemkot Resmikan Jembatan di Kota Bandung", "id", "a headline in capitals"),
    ("Menteri Keuangan AS", "id", "a country that is written like a function word"),
    ("Guru d desa selesai d suntik", "id", "letters that are function words in the other language"),
    ("Apple menggugat Samsung", "id", "a word of the lists beside names"),
    ("Samsung digugat Apple", "id", "a word whose root is listed"),
    ("Xyzzy 2014", None, "nothing that tells"),
]


@pytest.mark.parametrize(("text", "language", "why"), LANGUAGES, ids=[case[2] for case in LANGUAGES])
def test_the_language_of_a_question(
    matcher_of: Callable[..., Matcher], text: str, language: str | None, why: str
) -> None:
    assert matcher_of("Prices rose in the market").read(text).language == language


def test_a_translation_is_known_by_its_other_forms(matcher_of: Callable[..., Matcher]) -> None:
    matcher = matcher_of("The Germans beat the others in the final of the cup")
    (group,) = (one for one in matcher.read("Brasil dikalahkan di final").groups if one.word.text == "dikalahkan")
    assert ("beat",) in [one.terms for one in group.alternatives]


NAMES = ("Royal Bolton Hospital", "Aintree Hospital", "Moorfields Eye Hospital", "The Royal Marsden")
TRUSTS = [f"{name} NHS Foundation Trust" for name in NAMES]


def test_the_words_of_a_phrase_count_as_parts_of_it(matcher_of: Callable[..., Matcher]) -> None:
    matcher = matcher_of(*TRUSTS, "Kingston Hospital", "Bedford Hospital")
    question = matcher.read("Kingston Hospital NHS Foundation Trust")
    rarity = {group.word.text: group.rarity for group in question.groups}
    assert rarity["NHS"] + rarity["Foundation"] + rarity["Trust"] < 1.5 * rarity["Kingston"]
    assert [one.row.claim for one in matcher.rank(question, 2)][1] == "Kingston Hospital"


def test_a_name_that_few_rows_have_is_no_phrase(matcher_of: Callable[..., Matcher]) -> None:
    rows = ("Siti Aminah resigned", "Siti Aminah was elected", "The mayor was elected", "Budi resigned in May")
    rarity = {one.word.text: one.rarity for one in matcher_of(*rows).read("Siti Aminah resigned in Bogor").groups}
    assert rarity["Siti"] == pytest.approx(rarity["resigned"], rel=0.1)


def test_a_word_said_twice_is_no_phrase(matcher_of: Callable[..., Matcher]) -> None:
    rows = [f"The mayor of Wagga Wagga opened bridge {at}" for at in range(4)]
    once, twice = (matcher_of(*rows).read(text).groups[0].rarity for text in ("Wagga bridge", "Wagga Wagga bridge"))
    assert once == twice


@pytest.fixture
def ministers(tmp_path: Path) -> QuestionReader:
    """Reads questions for 400 rows, all of which speak of a minister."""
    writer = IndexWriter(tmp_path)
    writer.add((at, f"The minister opens bridge number{at}", "") for at in range(400))
    writer.finish()
    return QuestionReader(IndexReader(tmp_path))


def test_words_that_take_long_and_bring_little_are_not_asked_for(
    ministers: QuestionReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = ministers.read("The minister opens number7 and number8")
    asked = {term for term, _ in ministers.search_weights(question)}
    assert {"minist", "open"} < asked
    monkeypatch.setattr("claims.matching.query._SLOW", 300)
    assert {term for term, _ in ministers.search_weights(question)} == asked - {"minist", "open"}


def test_words_that_take_long_are_asked_for_where_there_are_no_others(
    ministers: QuestionReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.matching.query._SLOW", 300)
    asked = ministers.search_weights(ministers.read("The minister opens a bridge"))
    assert {"minist", "open", "bridg"} <= {term for term, _ in asked}
