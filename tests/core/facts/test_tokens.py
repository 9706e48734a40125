"""Tokens are cut by what stands between two blanks: whatever the blanks, none is lost and each stands where it says."""

import pytest

from claims.extraction.reading.sentence import read_sentences
from claims.facts.tokens import cutter, value_tokens

TEXTS = [
    "Ann Lee sold 12,500 mills on 5 May.",
    "  Ann  Lee \nsold\t12 mills\u00a0on  the\u2028hill ",
    "Wali Kota Budi (PBB) menyebut \"42,5%\" — rock'n'roll, d’Ivoire’s, 3٣ m² a_b --- ...",
    "İnci Αθήνα and Straße met.",
    "a. a, a; (a) a's a",
    "",
    "   ",
]


@pytest.mark.parametrize("text", TEXTS)
def test_each_token_stands_where_it_says(text: str) -> None:
    named, valued = cutter.tokenise(text), value_tokens.Tokens(text)
    assert [text[start:end] for start, end in zip(named.starts, named.ends, strict=True)] == named.words
    assert [valued.lower[start:end] for start, end in zip(valued.starts, valued.ends, strict=True)] == valued.words
    assert "".join(named.words) == "".join(text.split())
    assert "".join(valued.words) == "".join(valued.lower.split())


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_a_sentence_have_their_places_in_the_article(text: str) -> None:
    (sentence,) = read_sentences(f"12 34 {text}", [(6, 6 + len(text))], "en", None)
    places = zip(sentence.starts, sentence.ends, strict=True)
    assert [sentence.source(start, end) for start, end in places] == sentence.written
    assert sentence.words == [word.lower().replace("’", "'") for word in sentence.written]
    assert "".join(sentence.written) == "".join(text.split())
