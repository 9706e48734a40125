"""Names that another language tells as they are, though nothing says of what, and the indexes of stock markets."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

OTHER = {"id": "en", "en": "id"}

TOLD = [
    ("en", "Zorvane signed a contract.", "Zorvane menandatangani kontrak", "a name that is no word"),
    ("en", "Zorvane's lawyer resigned.", "Pengacara Zorvane mundur", "whose somebody is"),
    ("en", "Police detained Khorvanek.", "Polisi menahan Khorvanek", "whom they detained"),
    ("en", "Zorvane shares rose $1.45.", "Saham Zorvane naik US$1,45", "what belongs to a name"),
    ("id", "Zorvane membangun 12 pabrik.", "Zorvane builds 12 factories", "a name before its verb"),
    ("id", "Zorvane adalah kota besar di Sulawesi.", "Zorvane is a big city in Sulawesi", "what a name is"),
    (
        "en",
        "The technology-laced Nasdaq Composite Index <.IXIC> declined 16.68 points, or 1.01 percent, at 1,636.94.",
        "Indeks Nasdaq Composite turun 16,68 poin",
        "an index with the short name that an agency gives it",
    ),
    (
        "en",
        "The broader Standard & Poor's 500 Index lost 6.77, or 0.7 percent.",
        "Indeks Standard & Poor's 500 turun 6,77 poin",
        "points that are not called so",
    ),
    (
        "en",
        "The Dow Jones industrial average was up 34 points to 9,107.",
        "Indeks Dow Jones naik 34 poin menjadi 9.107",
        "to what an index rose",
    ),
    (
        "en",
        "The Dow Jones industrial average closed down 18.06.",
        "Indeks Dow Jones ditutup turun 18,06 poin",
        "how a day ended",
    ),
    (
        "en",
        "France's CAC-40 rose 1.5 percent.",
        "Indeks CAC-40 Prancis naik 1,5%",
        "an index with a figure in its name",
    ),
    ("en", "The Nasdaq composite index edged down 2 percent.", "Indeks Nasdaq turun 2%", "which way it edged"),
    (
        "id",
        "Zorvane merupakan politikus terkenal yang zonk.",
        "Zorvane is a famous politician…",
        "of what kind something is",
    ),
]

DOUBTFUL = [
    ("en", "Police raided Zink Valley Mall, Zork Plaza and a school.", "the first of several names"),
    ("en", "A baker, a nurse and Kim Reed resigned.", "several, and nothing between commas"),
    ("en", "Zorvane ended June with $5 in the bank.", "what a name ended"),
    ("id", "Penghargaan itu merupakan kerja sama Varkoma dan Biro Zonk.", "of one of two"),
    ("en", "Zorvane rose 5 percent.", "what of a name rose"),
    ("en", "Zorvane 7 resigned.", "a number that belongs to a name"),
    ("en", "Police raided a Zorvanian city.", "a word made from a name"),
    ("id", "Zorvane itu mundur.", "what is pointed at, and no name"),
    ("id", "Zorvane ramai.", "what a name is like"),
    ("en", "The Dow Jones industrial average futures fell 12 points.", "what belongs to an index"),
    ("en", "Zorvane voted for $9 billion.", "an amount that is no price"),
    ("id", "Rini Sari merupakan anggota zonk.", "somebody that is one of what nobody knows"),
]


@pytest.mark.parametrize(("language", "text", "said", "why"), TOLD, ids=[case[3] for case in TOLD])
def test_a_name_is_told_in_the_other_language(language: str, text: str, said: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[OTHER[language]] == said, why


@pytest.mark.parametrize(("language", "text", "why"), DOUBTFUL, ids=[case[2] for case in DOUBTFUL])
def test_a_name_that_would_tell_something_else_is_left_in_its_own_words(language: str, text: str, why: str) -> None:
    label = extract_lines([text], language=language)[0].label
    assert label["en"] == label["id"], why
