"""What is shown of a match: the words and values that claim and row share, and the evidence that names them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.matching import open_reference
from claims.records import Claim, Match, Place, Speaker


@pytest.fixture
def best(tmp_path: Path) -> Callable[..., Match]:
    def find(claim: str | Claim, row: str, title: str | None = None) -> Match:
        path = tmp_path / f"known{len(list(tmp_path.iterdir()))}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = [("claim", "title"), (row, title or ""), ("Harga beras naik di Jawa", "")]
            more = [("The price of rice rose for the people", ""), ("Penyebab banjir adalah hujan yang deras", "")]
            csv.writer(file).writerows(line if title is not None else line[:1] for line in rows + more)
        return open_reference(path).match(claim, 1)[0]

    return find


def pairs(claim: str, match: Match) -> list[tuple[str, str]]:
    return [(claim[slice(*one.claim_span)], match.text[slice(*one.reference_span)]) for one in match.agreements]


PHRASES = [
    ("ISIS mengancam warga", "Islamic State threatened the people", ("ISIS", "Islamic State"), "one word for two"),
    (
        "Serangan udara itu menewaskan warga",
        "The air strikes killed the people",
        ("Serangan udara", "air strikes"),
        "two words that change places",
    ),
    ("Warga menolak undang-undang itu", "The people rejected the law", ("undang-undang", "law"), "a double"),
    ("Anak-anak datang", "Anak-anaknya datang ke kota", ("Anak-anak", "Anak-anaknya"), "a double with an ending"),
    ("Perdana Menteri datang", "The prime minister came to the city", ("Perdana Menteri", "prime minister"), "a title"),
]


@pytest.mark.parametrize(("claim", "row", "phrase", "why"), PHRASES, ids=[case[3] for case in PHRASES])
def test_words_that_only_together_stand_for_others_are_marked_as_one(
    best: Callable[..., Match], claim: str, row: str, phrase: tuple[str, str], why: str
) -> None:
    assert phrase in pairs(claim, best(claim, row))


def test_a_word_that_the_row_repeats_is_marked_twice(best: Callable[..., Match]) -> None:
    claim = "Vaksin membunuh warga"
    found = pairs(claim, best(claim, "Vaksin baru: kabar bahwa vaksin membunuh itu bohong"))
    assert {("Vaksin", "Vaksin"), ("Vaksin", "vaksin")} <= set(found)


@pytest.mark.parametrize(
    ("claim", "row", "marked"),
    [
        ("84 rumah rusak akibat banjir bandang Agam", "84 orang mengungsi akibat banjir bandang Agam", []),
        ("17 orang tewas dalam kebakaran pasar Kendari", "Kebakaran pasar Kendari pada 17 Juni 2024", []),
        (
            "84 rumah rusak akibat banjir bandang Agam",
            "84 houses were damaged by the flash flood in Agam",
            [("84 rumah", "84 houses")],
        ),
        (
            "Pasar Kendari terbakar pada 17 Juni 2024",
            "Kebakaran pasar Kendari pada Juni 2024",
            [("Juni", "Juni"), ("2024", "2024")],
        ),
    ],
)
def test_a_number_is_marked_only_where_both_count_the_same(
    best: Callable[..., Match], claim: str, row: str, marked: list[tuple[str, str]]
) -> None:
    numbered = [pair for pair in pairs(claim, best(claim, row)) if any(map(str.isdigit, pair[0])) or "Juni" in pair[0]]
    assert numbered == marked


def test_a_capital_is_not_marked_as_its_country(best: Callable[..., Match]) -> None:
    claim = "Prancis mengundang Iran ke konferensi"
    assert ("Prancis", "Paris") not in pairs(claim, best(claim, "Iran was invited to the conference in Paris"))


def test_the_title_is_named_only_where_there_is_one(best: Callable[..., Match]) -> None:
    claim = "Pemerintahan baru Irak dilantik"
    titled = best(claim, "Haider al-Abadi menjadi perdana menteri Irak", "Pemerintahan baru")
    (title,) = (one for one in titled.evidence if one.name == "title")
    assert "Pemerintahan, baru" in title.sentence
    for untitled in (best(claim, "Pemerintahan Irak dilantik", ""), best(claim, "Pemerintahan Irak dilantik")):
        assert "title" not in {one.name for one in untitled.evidence}
        assert untitled.score == pytest.approx(sum(one.contribution for one in untitled.evidence))


def test_words_that_only_the_title_shares_are_named_beside_the_others(best: Callable[..., Match]) -> None:
    claim = "Pemerintahan baru Irak dilantik"
    match = best(claim, "Haider al-Abadi menjadi perdana menteri Irak", "Pemerintahan baru")
    (words,) = (one for one in match.evidence if one.name == "words")
    assert words.sentence.endswith("Irak, Pemerintahan, baru")


def test_the_speaker_is_named_as_speaker_alone(best: Callable[..., Match]) -> None:
    text = "Menurut Tony Abbott, 600 tentara dikirim ke Irak"
    claim = Claim("c001", text, (0, len(text)), speaker=Speaker("Tony Abbott", None, (8, 19)))
    told = {one.name: one.sentence for one in best(claim, "Tony Abbott sent 600 troops to Iraq").evidence}
    assert told["speaker"].endswith(": Tony, Abbott")
    assert "Abbott" not in told.get("names", "")


def test_a_double_is_marked_once(best: Callable[..., Match]) -> None:
    claim = "Anak-anak datang"
    assert pairs(claim, best(claim, "Anak-anaknya datang ke kota"))[0] == ("Anak-anak", "Anak-anaknya")
    assert len(pairs(claim, best(claim, "Anak-anaknya datang ke kota"))) == 2


def test_the_words_of_a_date_are_named_as_its_words(best: Callable[..., Match]) -> None:
    match = best("Tsunami Aceh terjadi pada 26 Desember 2004", "The Aceh tsunami struck in December 2004")
    (dates,) = (one for one in match.evidence if one.name == "dates")
    assert dates.sentence.endswith(": Desember = December, 2004")


def test_the_facts_of_a_claim_are_marked_as_a_reviewer_gave_them(best: Callable[..., Match]) -> None:
    text = "Warga negeri itu dipenjara"
    claim = Claim("c001", text, (40, 40 + len(text)), places=(Place("negeri itu", (46, 56), "US"),))
    match = best(claim, "Seorang warga Amerika Serikat dipenjara")
    assert ("negeri itu", "Amerika Serikat") in pairs(text, match)
