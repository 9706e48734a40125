"""ClaimReview: what schema.org asks for, and a page's script that nothing can end."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from claims.errors import ClaimdeskError
from claims.export import export_reviews
from claims.export.claimreview import reviewed_words
from claims.export.entries import entries
from claims.records import Organisation, Person, Speaker
from claims.review.records import ReviewDocument


class Schema(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)


class Thing(Schema):
    type_: str = Field(alias="@type")
    name: str
    job_title: str | None = None
    url: str | None = Field(default=None, pattern=r"^https?://")
    publisher: Thing | None = None


class Article(Schema):
    type_: str = Field(alias="@type", pattern="^NewsArticle$")
    headline: str
    url: str | None = Field(default=None, pattern=r"^https?://")
    publisher: Thing | None = None
    date_published: str | None = Field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")


class Rating(Schema):
    type_: str = Field(alias="@type", pattern="^Rating$")
    alternate_name: str = Field(min_length=1)
    rating_value: int | None = Field(default=None, ge=1)
    best_rating: int | None = None
    worst_rating: int | None = Field(default=None, ge=1, le=1)
    rating_explanation: str | None = None


class ClaimItem(Schema):
    type_: str = Field(alias="@type", pattern="^Claim$")
    name: str
    text: str
    author: Thing | None = None
    date_published: str | None = Field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    appearance: Article


class Comment(Schema):
    type_: str = Field(alias="@type", pattern="^Comment$")
    text: str


class ClaimReview(Schema):
    """What schema.org and the documentation of fact-check markup ask of a ClaimReview that is a draft."""

    context: str = Field(alias="@context", pattern="^https://schema.org$")
    type_: str = Field(alias="@type", pattern="^ClaimReview$")
    identifier: str
    claim_reviewed: str = Field(min_length=1)
    in_language: str
    creative_work_status: str | None = Field(default=None, pattern="^Draft$")
    comment: Comment | None = None
    url: str | None = Field(default=None, pattern=r"^https?://")
    review_rating: Rating
    item_reviewed: ClaimItem
    author: Thing | None = None
    date_created: str | None = None
    review_body: str | None = None
    citation: list[Thing] | None = None


def exported(documents: list[ReviewDocument], folder: Path, **options: Any) -> list[dict[str, Any]]:
    out = folder / "v.jsonld"
    export_reviews(documents, out, **options)
    found: list[dict[str, Any]] = json.loads(out.read_bytes())
    return found


def test_each_decided_claim_is_one_valid_claimreview(document: ReviewDocument, tmp_path: Path) -> None:
    found = exported([document, document], tmp_path)
    assert len(found) == 4
    for one in found:
        ClaimReview.model_validate(one)
        assert one["creativeWorkStatus"] == "Draft"


def test_ratings_count_on_their_scale_from_false_to_true(document: ReviewDocument, tmp_path: Path) -> None:
    true, partly = exported([document], tmp_path)
    assert (true["reviewRating"]["ratingValue"], true["reviewRating"]["bestRating"]) == (4, 4)
    assert (partly["reviewRating"]["ratingValue"], partly["reviewRating"]["alternateName"]) == (3, "Partly true")


def test_a_rating_outside_the_order_has_no_number(document: ReviewDocument, tmp_path: Path) -> None:
    first = document.claims[0]
    assert first.verdict
    unsure = replace(first, verdict=replace(first.verdict, rating="tidak-bisa-diverifikasi"))
    (found,) = exported([replace(document, claims=(unsure,))], tmp_path)
    assert "ratingValue" not in found["reviewRating"]
    ClaimReview.model_validate(found)


def test_the_claim_says_who_when_and_where(document: ReviewDocument, tmp_path: Path) -> None:
    _, second = exported([document], tmp_path)
    assert second["itemReviewed"]["author"] == {
        "@type": "Person",
        "name": "Tony Abbott",
        "jobTitle": "Perdana Menteri",
    }
    assert second["itemReviewed"]["appearance"]["url"] == "https://example.org/artikel"
    assert second["claimReviewed"] == second["itemReviewed"]["text"] == document.claims[1].claim.text


def test_a_published_check_has_its_address_and_is_no_draft(document: ReviewDocument, tmp_path: Path) -> None:
    found = exported([document], tmp_path, address="https://example.org/cek#{id}")
    assert [one["url"] for one in found] == ["https://example.org/cek#c001", "https://example.org/cek#c002"]
    for one in found:
        ClaimReview.model_validate(one)
        assert "Draft" not in one.values()


ADDRESSES = {
    "one for several checks": "https://example.org/cek",
    "another scheme": "javascript:alert({id})",
    "none at all": "cek {id}",
}


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_an_address_that_cannot_be_is_refused(document: ReviewDocument, tmp_path: Path, address: str) -> None:
    with pytest.raises(ClaimdeskError):
        exported([document], tmp_path, address=address)
    with pytest.raises(ClaimdeskError, match="jsonld"):
        export_reviews([document], tmp_path / "v.csv", address="https://example.org/{id}")
    assert list(tmp_path.iterdir()) == []


SPEAKERS = {
    "a ministry": (Speaker("Kementerian Luar Negeri", None, (0, 10)), "Organization"),
    "a house that stands for those in it": (Speaker("Gedung Putih", None, (0, 10)), "Organization"),
    "a country": (Speaker("AS", None, (0, 2)), "Organization"),
    "an organisation that only the claim knows": (Speaker("Forum Warga Kota", None, (0, 10)), "Organization"),
    "people without a name": (Speaker("Pejabat AS", None, (0, 10)), "Person"),
    "a person": (Speaker("Tony Abbott", None, (0, 10)), "Person"),
    "a role makes a person": (Speaker("Gedung Putih", "juru bicara", (0, 10)), "Person"),
    "a person with the name of a place": (Speaker("Paris", None, (0, 5)), "Person"),
}


@pytest.mark.parametrize(("speaker", "wanted"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_an_organisation_is_no_person(document: ReviewDocument, tmp_path: Path, speaker: Speaker, wanted: str) -> None:
    first = document.claims[0]
    claim = replace(
        first.claim,
        speaker=speaker,
        people=(Person("Paris", (0, 5)),),
        organisations=(Organisation("Forum Warga Kota", (0, 10)),),
    )
    (found,) = exported([replace(document, claims=(replace(first, claim=claim),))], tmp_path)
    assert (found["itemReviewed"]["author"]["@type"], found["itemReviewed"]["author"]["name"]) == (wanted, speaker.name)
    ClaimReview.model_validate(found)


LONG = "Hasil audit data pemilih yang akan diumumkan pada Senin menunjukkan 3.412 data ganda dan tidak ada yang lain."
WORDS = {
    "a short sentence stands as it is": ("Short enough.", "Short enough."),
    "a long sentence stands whole": (LONG, LONG),
    "line ends are blanks": ("Tidak ada\n  korban.", "Tidak ada korban."),
    "quotation marks in pairs stay": ('"Tidak ada korban," katanya.', '"Tidak ada korban," katanya.'),
    "a mark that only opens the sentence": ('"Tidak benar ada korban.', "Tidak benar ada korban."),
    "a mark that only closes it": ("Tidak benar ada korban.”", "Tidak benar ada korban."),
    "a quotation that goes on behind the sentence": (
        "Ia berkata, “Tidak ada korban.",
        "Ia berkata, “Tidak ada korban.”",
    ),
    "one that began before it": ('tidak ada korban," kata Menteri.', '"tidak ada korban," kata Menteri.'),
    "an apostrophe": ("Italy's minister didn't resign.", "Italy's minister didn't resign."),
}


@pytest.mark.parametrize(("text", "wanted"), WORDS.values(), ids=WORDS.keys())
def test_the_claim_is_in_the_whole_words_of_the_article(document: ReviewDocument, text: str, wanted: str) -> None:
    first = document.claims[0]
    changed = replace(first, claim=replace(first.claim, text=text, label={"en": "Label that leaves out …"}))
    assert reviewed_words(entries([replace(document, claims=(changed,))], "en")[0]) == wanted


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_language_is_that_of_the_words(document: ReviewDocument, tmp_path: Path, language: str) -> None:
    for one in exported([document], tmp_path, language=language):
        assert one["inLanguage"] == document.article.language == "id"


def test_no_text_ends_the_script_around_it(with_texts: Callable[..., ReviewDocument], tmp_path: Path) -> None:
    hostile = "</script><script>alert(1)</script> ]]> \u2028 \ud83d"
    out = tmp_path / "v.jsonld"
    export_reviews([with_texts(hostile)], out)
    text = out.read_text(encoding="utf-8")
    assert not set("<>\u2028") & set(text)
    assert json.loads(text)[0]["reviewBody"].startswith("</script>")


def test_nothing_decided_is_an_empty_list(document: ReviewDocument, tmp_path: Path) -> None:
    assert exported([replace(document, claims=document.claims[2:])], tmp_path) == []
