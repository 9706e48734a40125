"""The doors of matching: a spreadsheet that answers."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from claims.errors import RefusedInput
from claims.matching import Reference, open_reference
from claims.matching.matcher import Matcher
from claims.records import Claim, Match, Quantity

FINDS = [
    ("Australian soldiers, 600 of them, go to the Emirates", "R1", "other words in the same language"),
    ("Tony Abbott akan menempatkan 600 tentaranya di Uni Emirat Arab", "R1", "Indonesian against an English row"),
    ("Vaccines make women infertile", "R5", "English against an Indonesian row"),
    ("Menteri mengatakan harga naik 5 persen", "R3", "numbers and verbs across languages"),
    ("vaksin sebabkan kemandulan perempuan", "R5", "another form of the verb"),
    ("Austrlia troops Afganistan", "R2", "slips of the pen"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FINDS, ids=[case[2] for case in FINDS])
def test_the_right_row_comes_first(reference: Reference, text: str, expected: str, why: str) -> None:
    assert reference.match(text)[0].id == expected


def test_a_match_says_where_it_stands_and_what_it_holds(reference: Reference) -> None:
    match = reference.match("Australia sends 600 troops to the United Arab Emirates", top=1)[0]
    assert (match.row, match.id, match.sheet) == (2, "R1", reference.sheet)
    assert match.fields == {"verdict": "true", "source": "ABC"}
    assert match.level == "likely"
    assert match.conflicts == ()


def test_the_score_is_the_sum_of_its_evidence(reference: Reference) -> None:
    for match in reference.match("Australia sent 600 soldiers to Afghanistan in 2013", top=5):
        assert match.score == pytest.approx(sum(one.contribution for one in match.evidence))
        assert 0 <= match.score <= 1
        for one in match.evidence:
            assert one.contribution == pytest.approx(one.value * one.weight, abs=1e-4)
            assert one.sentence


def test_matches_come_best_first_and_no_more_than_asked(reference: Reference) -> None:
    found = reference.match("troops", top=1)
    assert len(found) == 1
    scores = [match.score for match in reference.match("Australia troops minister prices", top=5)]
    assert scores == sorted(scores, reverse=True)


def test_agreements_point_at_shared_words_on_both_sides(reference: Reference) -> None:
    text = "Abbott mengirim 600 tentara ke Uni Emirat Arab"
    match = reference.match(text, top=1)[0]
    shared = {(text[slice(*one.claim_span)], match.text[slice(*one.reference_span)]) for one in match.agreements}
    assert {("600 tentara", "600 troops")} <= shared
    assert any(mine == "Uni Emirat Arab" for mine, _ in shared)


def test_a_claim_can_be_asked_as_it_was_extracted(reference: Reference) -> None:
    claim = Claim("c001", "Prices rose by 5 percent, the minister said", (0, 43))
    assert reference.match(claim)[0].id == "R3"


def test_evidence_speaks_the_language_that_is_asked_for(reference: Reference) -> None:
    english, indonesian = (reference.match("600 troops to the Emirates", 1, language)[0] for language in ("en", "id"))
    assert english.evidence[0].sentence != indonesian.evidence[0].sentence
    assert "%" in indonesian.evidence[0].sentence


NOTHING = [("", "an empty text"), ("   ", "blanks"), ("xyzzy qqqq", "words that no row has"), ("!?", "signs only")]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[case[1] for case in NOTHING])
def test_nothing_to_find_is_no_error(reference: Reference, text: str, why: str) -> None:
    assert [match for match in reference.match(text) if match.level != "weak"] == []
    assert reference.search(text) == []


ODD = [
    ("a", "one letter"),
    ("7", "one digit"),
    ("600 400 5", "digits only"),
    ("...", "signs"),
    ("😀 😀", "pictures"),
    ("the of and", "words without weight only"),
]


@pytest.mark.parametrize(("text", "why"), ODD, ids=[case[1] for case in ODD])
def test_texts_that_say_nothing_are_never_likely(reference: Reference, text: str, why: str) -> None:
    found = reference.match(text)
    assert all(match.level != "likely" and 0 <= match.score <= 1 for match in found)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)


def test_a_whole_article_finds_the_row_that_it_mentions(reference: Reference) -> None:
    other = "Cuaca hari ini cerah dan para petani menanam padi di sawah mereka sejak pagi. " * 60
    text = f"{other}Vaksin itu menyebabkan kemandulan pada perempuan. {other}"[:9000]
    begin = time.thread_time()
    first = reference.match(text)[0]
    assert first.id == "R5"
    assert time.thread_time() - begin < 2


def test_what_the_reference_does_not_know_is_weak(reference: Reference) -> None:
    for match in reference.match("The president of Brazil met scientists who study whales"):
        assert match.level == "weak"


def test_search_completes_the_last_word(reference: Reference) -> None:
    assert {match.id for match in reference.search("troo")} == {"R1", "R2"}
    assert reference.search("australia afgh")[0].id == "R2"
    assert reference.search("prices ")[0].id == "R3"


def test_a_whole_row_by_its_number(reference: Reference) -> None:
    assert reference.row(4)["verdict"] == "half true"
    with pytest.raises(RefusedInput):
        reference.row(1)


def test_many_threads_get_the_same_answers(reference: Reference) -> None:
    texts = [case[0] for case in FINDS] * 4

    def ask(text: str) -> list[Match]:
        return reference.match(text)

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(ask, texts))
    assert together == [ask(text) for text in texts]


def test_a_reopened_reference_answers_alike(tmp_path: Path, reference: Reference) -> None:
    again = open_reference(tmp_path / "known.csv")
    assert again.match("600 troops") == reference.match("600 troops")
    again.close()


def test_more_agreement_never_lowers_a_score(matcher_of: Callable[..., object]) -> None:
    row = "Australia will send 600 troops to the United Arab Emirates"
    matcher = matcher_of(row, "Prices rose in Jakarta")
    words, last = row.split(), 0.0
    for count in range(2, len(words) + 1):
        question = matcher.read(" ".join(words[:count]))
        first = matcher.rank(question)[0]
        assert first.row.claim == row
        assert first.score >= last - 0.02
        last = first.score


def test_a_corrected_number_is_compared_and_not_the_one_that_was_read(reference: Reference) -> None:
    text = "Australia will send 600 troops to the United Arab Emirates"
    quantity = Quantity("600 troops", (120, 130), 600, noun="troop")
    claim = Claim("c001", text, (100, 100 + len(text)), quantities=(quantity,))
    agreeing = reference.match(claim)[0]
    assert "600" in agreeing.text
    assert agreeing.conflicts == ()
    corrected = replace(claim, quantities=(replace(quantity, value=450),))
    (conflict,) = next(match for match in reference.match(corrected) if match.row == agreeing.row).conflicts
    assert (conflict.claim, conflict.reference) == ("450", "600")


PREFERRED = [
    (
        "Ten Arab states support the coalition",
        "Sepuluh negara Arab mendukung koalisi",
        "Tujuh negara Arab mendukung koalisi",
        "a number in words, in another language",
    ),
    (
        "10 Arab states support the coalition",
        "Ten Arab states support the coalition",
        "Twelve Arab states support the coalition",
        "a number in digits",
    ),
    (
        "Wabak itu merebak di Sepanyol kerana pelancong",
        "Wabak merebak di Sepanyol kerana pelancong asing",
        "Wabah merebak di Spanyol karena pelancong asing",
        "a row in the claim's own language before its twin",
    ),
    (
        "Apakah dia tidak datang?",
        "Did he not come?",
        "Will we come?",
        "small words, in another language",
    ),
    (
        "Vaksin Covid19 berbahaya",
        "Vaksin Covid-19 berbahaya bagi anak",
        "Vaksin cacar berbahaya bagi anak",
        "letters and digits in one word",
    ),
    (
        "Pesawat F-16 jatuh di laut",
        "Pesawat F16 terjun ke laut",
        "Pesawat F15 terjun ke laut",
        "letters and digits in two words",
    ),
    (
        "Orang sholat di jalan saat pandemi",
        "Warga salat di jalan waktu pandemi",
        "Warga menari di jalan waktu pandemi",
        "an informal spelling",
    ),
]


@pytest.mark.parametrize(("text", "first", "second", "why"), PREFERRED, ids=[case[3] for case in PREFERRED])
def test_of_two_rows_that_are_alike_the_nearer_comes_first(
    matcher_of: Callable[..., Matcher], text: str, first: str, second: str, why: str
) -> None:
    matcher = matcher_of(second, first, "Harga beras naik di Jakarta", "Prices of rice rose")
    assert matcher.rank(matcher.read(text))[0].row.claim == first


def test_of_claims_in_two_languages_both_columns_can_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "id,Klaim,Claim\n"
        "1,Warga menolak gerai waralaba,Residents oppose the qworbel franchise\n"
        "2,Warga menolak pasar malam,Residents oppose the night market\n",
        encoding="utf-8",
    )
    with pytest.raises(RefusedInput, match="with --map title=C the other one is searched too"):
        open_reference(path)
    reference = open_reference(path, {"claim": "B", "title": "C"})
    for text in ("Residents oppose the qworbel franchise", "Warga menolak gerai waralaba"):
        match = reference.match(text)[0]
        assert (match.id, match.text) == ("1", "Warga menolak gerai waralaba")
        assert match.fields["title"] == "Residents oppose the qworbel franchise"
