"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.languages import detect


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Presiden mengatakan bahwa bantuan itu akan dikirim pekan depan.", "id", id="Indonesian news"),
        pytest.param("The president said that the aid would be sent next week.", "en", id="English news"),
        pytest.param("Kerajaan berkata wang bantuan itu akan diberi kerana banjir.", "ms", id="Malay news"),
        pytest.param("Seramai 30 penumpang cedera dalam kemalangan di lebuh raya.", "ms", id="Malay, accidents"),
        pytest.param("Perdana Menteri memberitahu bahawa polis telah menahan suspek.", "ms", id="Malay, shared words"),
        pytest.param("Gak bisa gitu dong, uangnya udah abis buat bayar kontrakan", "id", id="everyday Indonesian"),
        pytest.param("Ia melihat banyak anak kecil menghadiri upacara pemakaman.", "id", id="no telling word"),
        pytest.param("Mereka bercakap-cakap di beranda sampai larut malam.", "id", id="a word of both neighbours"),
        pytest.param("Produk ini di produksi dengan tingkat kualiti kontrol terbaik.", "id", id="one Malay spelling"),
        pytest.param("Rudi on 13 Desember 2013 at 00:21 said: absen dulu mumpung libur", "id", id="an English heading"),
        pytest.param("Der Präsident sagte am Montag, dass die Hilfe bald kommen werde.", "de", id="German"),
        pytest.param("Le président a déclaré lundi que l'aide arriverait bientôt.", "fr", id="French"),
        pytest.param("12.500 (15/9) %", "und", id="no words"),
        pytest.param("", "und", id="nothing"),
        pytest.param("\ud800\x00\u202e", "und", id="surrogate, NUL, direction mark"),
    ],
)
def test_the_language_of_a_text_is_told(text, told):
    assert detect(text).language == told


def test_a_few_foreign_words_do_not_turn_an_article():
    article = "Pemerintah mengatakan bahwa bantuan itu sudah dikirim ke daerah yang terkena banjir. " * 20
    assert detect(article + "The winner takes it all, he said. ").language == "id"


def test_a_long_text_is_sampled_at_both_ends_and_in_the_middle():
    english = "The minister said that the number of cases had not been reported to the parliament. "
    assert detect("x" * 5_000 + english * 3_000).language == "en"


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text())
def test_any_text_has_an_answer(text):
    told = detect(text)
    assert told.language
    assert 0 <= told.confidence <= 1
