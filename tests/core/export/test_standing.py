"""What does not stand is not published as if it did: disputes, made-up ratings, words that the article has no more."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from claims.export import caveats, export_reference, export_reviews
from claims.records import Level
from claims.review.records import Dispute, Judgement, ReviewDocument

HOAX = {"scale": "cekfakta-5", "rating": "hoaks", "by": "Rina Putri"}
TRUE = {"scale": "cekfakta-5", "rating": "benar", "by": "Budi S."}


@pytest.fixture
def disputed(document: ReviewDocument) -> ReviewDocument:
    """The sample, whose first claim two people rated differently."""
    first, *others = document.claims
    return replace(document, claims=(replace(first, disputes=(Dispute("verdict", None, TRUE, HOAX),)), *others))


@pytest.fixture
def made_up(document: ReviewDocument) -> ReviewDocument:
    """The sample, into whose first claim somebody wrote a rating that there is not."""
    first, *others = document.claims
    assert first.verdict is not None
    return replace(document, claims=(replace(first, verdict=replace(first.verdict, rating="betul")), *others))


@pytest.fixture
def withdrawn(document: ReviewDocument) -> ReviewDocument:
    """The sample, whose article no longer has the words of its first claim."""
    first, *others = document.claims
    return replace(document, claims=(replace(first, orphan=True), *others))


def rows(document: ReviewDocument, folder: Path, language: str = "en") -> list[dict[str, str]]:
    out = folder / "out.csv"
    export_reviews([document], out, language=language)
    return list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))


def page(document: ReviewDocument, folder: Path) -> str:
    out = folder / "out.html"
    export_reviews([document], out)
    return re.sub(r"<style>.*?</style>", "", out.read_text(encoding="utf-8"), flags=re.DOTALL)


def reviewed(document: ReviewDocument, folder: Path) -> list[str]:
    out = folder / "out.jsonld"
    export_reviews([document], out)
    return [one["claimReviewed"] for one in json.loads(out.read_text(encoding="utf-8"))]


def test_a_disputed_verdict_is_marked_at_the_desk_and_not_published(disputed: ReviewDocument, tmp_path: Path) -> None:
    first = disputed.claims[0].claim
    assert rows(disputed, tmp_path)[0]["State"] == "In progress, in dispute: Budi S. says True; Rina Putri says Hoax"
    assert rows(disputed, tmp_path, "id")[0]["Status"].endswith("menurut Budi S.: Benar; menurut Rina Putri: Hoaks")
    assert [name for name in reviewed(disputed, tmp_path) if name in first.text] == []
    told = page(disputed, tmp_path)
    assert first.label["en"] not in told
    assert "Statements whose check is not settled yet: 1" in told
    out = tmp_path / "facts.csv"
    export_reference([disputed], out)
    assert first.text not in out.read_text(encoding="utf-8")


def test_the_summary_counts_no_disputed_verdict(disputed: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    export_reviews([disputed], out)
    counts = {row[0]: row[1] for row in openpyxl.load_workbook(out)["Summary"].iter_rows(values_only=True)}
    assert (counts["Decided"], counts["In progress"], counts["True"]) == (1, 1, 0)


def test_the_decided_claims_of_each_article_are_those_that_stand(made_up: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    export_reviews([made_up, made_up], out)
    table = list(openpyxl.load_workbook(out)["Summary"].iter_rows(values_only=True))
    assert [row[1:3] for row in table if row[0] == made_up.article.title] == [(3, 1), (3, 1)]
    assert [row[1] for row in table if row[0] == "Decided"] == [2]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".html", ".pdf", ".jsonld"])
def test_every_export_tells_whoever_makes_it_what_is_in_dispute(disputed: ReviewDocument, suffix: str) -> None:
    (told,) = caveats(disputed, suffix)
    assert told == "c001: in dispute: Budi S. says True; Rina Putri says Hoax; the first stands until you choose"


def test_a_rating_that_there_is_not_is_shown_as_none(made_up: ReviewDocument, tmp_path: Path) -> None:
    first = made_up.claims[0].claim
    told_of_it = rows(made_up, tmp_path)[0]
    assert (told_of_it["Rating"], told_of_it["State"]) == ("betul (no rating of cekfakta-5)", "In progress")
    assert first.text not in " ".join(reviewed(made_up, tmp_path))
    told = page(made_up, tmp_path)
    assert "betul" not in told and "Statements whose check is not settled yet: 1" in told
    (sentence,) = caveats(made_up, ".pdf")
    assert sentence.startswith("claim c001: the scale cekfakta-5 has no rating betul; use one of hoaks")
    for language in ("en", "id"):
        export_reviews([made_up], tmp_path / "other.csv", language=language, scale="politifact-6")


def test_words_that_the_article_has_no_more_are_marked_or_left_out(withdrawn: ReviewDocument, tmp_path: Path) -> None:
    first = withdrawn.claims[0].claim
    assert first.text not in " ".join(reviewed(withdrawn, tmp_path))
    assert caveats(withdrawn, ".jsonld") == ("the article no longer has the words of c001, so they are left out",)
    assert caveats(withdrawn, ".html") == ()
    overview = page(withdrawn, tmp_path).partition("At a glance")[2].partition("The claims")[0]
    assert f'{first.label["en"]}</a> <span class="meta">(no longer in the article)</span>' in overview
    out = tmp_path / "facts.csv"
    export_reference([withdrawn], out)
    notes = {row["claim"]: row["note"] for row in csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())}
    assert notes[first.text].startswith("no longer in the article. The final communiqué")


def test_an_export_of_what_stands_says_nothing(document: ReviewDocument) -> None:
    assert caveats(document, ".jsonld") == ()


@pytest.mark.parametrize(
    ("level", "judgement", "best", "alarm"),
    [
        ("weak", None, "weak", False),
        ("weak", "related", "related", True),
        ("possible", None, "possible", True),
        ("possible", "same", "same claim", True),
    ],
)
def test_a_row_raises_an_alarm_only_where_it_speaks_of_the_claim(
    document: ReviewDocument, tmp_path: Path, level: Level, judgement: Judgement | None, best: str, alarm: bool
) -> None:
    first, second, third = document.claims
    offered = replace(second.matches[0], level=level, judgement=judgement)
    changed = replace(document, claims=(first, replace(second, matches=(offered,)), third))
    told = rows(changed, tmp_path)[1]
    assert told["Best match"].startswith(f"R-0009 (row 9, {best}): ")
    assert bool(told["Conflict"]) is alarm
