"""Labels in any words: true to the facts, told apart, denied where the sentence denies."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.articles import article_from_text, read_article
from claims.extraction import extract_claims, extract_lines
from claims.extraction.pieces import rendering
from claims.resources import seed


def test_what_somebody_denies_is_no_claim_of_his() -> None:
    (claim,) = extract_lines(["The ministry denied that 40 people were killed in Mali."], language="en")
    assert claim.label == {"en": "Denies: 40 people were killed in Mali", "id": "Membantah: 40 orang tewas di Mali"}
    (claim,) = extract_lines(["Klaim bahwa 5 juta warga menerima bantuan adalah hoaks."], language="id")
    assert claim.label["id"].startswith("Tidak benar: ")


def test_no_claim_is_called_as_one_of_its_parts_is() -> None:
    article = article_from_text("Prancis ingin mengundang Iran, namun AS dan Arab Saudi menolaknya.", language="id")
    whole, *parts = extract_claims(article)
    assert parts
    for language, label in whole.label.items():
        assert label not in {part.label[language] for part in parts}
    assert whole.label == {"id": "Prancis ingin mengundang Iran…", "en": "France wants to invite Iran…"}


def test_a_whole_that_would_be_called_as_its_first_part_is_open_at_its_end() -> None:
    text = "Ann Moss won 31 percent of the vote, while Budi Reed won 12 percent of the vote."
    whole, first, _ = extract_claims(article_from_text(text, language="en"))
    assert whole.label["id"] == f"{first.label['id']}…" == "Ann Moss memperoleh 31% suara…"
    later = "Trading in Varkoma was halted yesterday; the shares closed on Monday at $3.01."
    whole, first, second = extract_claims(article_from_text(later, language="en"))
    assert second.label["id"] == "Saham ditutup pada US$3,01"
    assert not whole.label["id"].startswith("Saham"), "the end of a whole, told as if it began it"


def test_a_whole_that_is_called_as_its_part_has_its_own_label_in_both_languages() -> None:
    text = "Car sales fell 8 per cent in May, while truck sales -- which include vans -- rose 3 per cent in May."
    for claim in extract_claims(article_from_text(text, language="en")):
        assert claim.label["id"] == claim.label["en"] or not text.startswith(claim.label["id"].rstrip("…"))


def test_a_large_amount_is_written_as_each_language_writes_it() -> None:
    label = extract_lines(["Defisit anggaran naik menjadi Rp2,3 triliun."], language="id")[0].label
    assert "Rp2.3 trillion" in label["en"]
    assert "Rp2,3 triliun" in label["id"]


def test_labels_of_the_sample_name_only_places_of_their_sentence() -> None:
    article = read_article(seed("paris-coalition-2014.id.txt"))
    for claim in extract_claims(article):
        names = {"Irak", "Iraq", "Paris", "Iran", "Uni Emirat Arab", "UAE", "Australia", "US", "AS"}
        said = " ".join(claim.label.values())
        there = {place.text for place in claim.places}
        for name in names:
            if re.search(rf"\b{name}\b", said):
                assert there & {name, {"Iraq": "Irak", "UAE": "Uni Emirat Arab", "US": "AS"}.get(name, name)}


NUMBERS = st.integers(min_value=2, max_value=999_999)

VERBS = st.sampled_from(["mengirim", "menempatkan", "menangkap", "tidak mengirim", "kehilangan"])

NOUNS = st.sampled_from(["tentara", "orang", "warga", "pesawat", "rumah"])

PLACES = st.sampled_from(["Irak", "Paris", "Uni Emirat Arab", "Jakarta", "Selandia Baru"])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(NUMBERS, VERBS, NOUNS, PLACES, st.integers(min_value=2, max_value=99))
def test_each_number_in_a_label_is_a_quantity_of_the_sentence(
    number: int, verb: str, noun: str, place: str, other: int
) -> None:
    text = f"Pasal {other} berlaku. Australia {verb} {number} {noun} ke {place}, kata Menteri Tony Abbott."
    for claim in extract_claims(article_from_text(text, language="id"), every=True):
        values = {quantity.value for quantity in claim.quantities}
        for language, label in claim.label.items():
            group = "," if language == "en" else "."
            for digits in re.findall(r"\d[\d.,]*", label):
                assert int(digits.rstrip(".,").replace(group, "")) in values, label
        if "tidak" in claim.text and "tidak" not in claim.label["id"]:
            assert verb.split()[-1] not in claim.label["id"]


SUBJECTS = st.sampled_from(["Presiden Joko Widodo", "Polisi", "Amnesty International", "Menteri Tony Abbott", "Bergas"])

ACTS = st.sampled_from(["menangkap", "akan mengirim", "tidak menerima", "membangun", "melakukan pengetatan"])

THINGS = st.sampled_from(["12 orang", "600 tentara", "bantuan kemanusiaan", "uang palsu", "Rp 3,5 miliar", "warga"])


@settings(max_examples=80, deadline=None, derandomize=True)
@given(SUBJECTS, ACTS, THINGS, PLACES, st.sampled_from([", kata Budi Santoso", " yang hilang", "", ", namun gagal"]))
def test_each_name_and_place_in_a_translated_label_is_a_fact(
    who: str, act: str, what: str, where: str, end: str
) -> None:
    (claim,) = extract_lines([f"{who} {act} {what} di {where}{end}."], language="id")
    if claim.label["en"] == claim.label["id"]:
        return
    names = {fact.text for fact in (*claim.people, *claim.organisations, *claim.places)}
    names |= {rendering.place(place, "id", "en") for place in claim.places}
    said = claim.label["en"]
    for name in sorted(names, key=len, reverse=True):
        said = said.replace(name, "")
    assert not re.findall(r"(?<!^)\b[A-Z]\w+", said.replace("Rp", "")), claim.label


def test_what_is_denied_is_denied_in_both_languages() -> None:
    for text in ("Australia tidak akan mengirim 300 tentara ke Irak.", "Pemerintah tidak bisa membayar utang."):
        label = extract_lines([text], language="id")[0].label
        assert " not " in label["en"] and "tidak" in label["id"]


def test_a_language_that_is_not_supported_keeps_the_words_as_they_are() -> None:
    text = "Le gouvernement a envoyé des soldats au Mali hier soir pour une durée de trois mois encore"
    (claim,) = extract_lines([text], language="fr")
    assert all(len(label) <= 60 for label in claim.label.values())
