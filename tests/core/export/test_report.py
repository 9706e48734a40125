"""The report: one safe, accessible page in both languages with all that a reader needs to check the checks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from claims.export import export_reviews
from claims.export.entries import entries
from claims.records import Conflict
from claims.review import document_from_text, dump_document
from claims.review.records import ChecklistAnswer, ReviewDocument

VOID = {"meta", "br", "link", "img", "hr"}
HOSTILE = "</script><script>alert(1)</script>]]><img src=x onerror=alert(1)> & \"'\x00 قال \u202e 👩‍🚒"


class Strict(HTMLParser):
    """Fails on a tag that is closed wrongly, and collects what an accessibility check looks at."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute stands twice in <{tag}>"
        self.tags.append((tag, given))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()


def report(documents: list[ReviewDocument], folder: Path, **options: str) -> str:
    out = folder / "report.html"
    export_reviews(documents, out, **options)  # type: ignore[arg-type]
    return out.read_text(encoding="utf-8")


def parsed(html: str) -> Strict:
    parser = Strict()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return parser


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_is_well_formed_and_accessible(document: ReviewDocument, tmp_path: Path, language: str) -> None:
    html = report([document], tmp_path, language=language)
    found = parsed(html)
    names = [tag for tag, _ in found.tags]
    assert dict(found.tags)["html"]["lang"] == language
    assert names.count("title") == 1 + names.count("svg")
    assert names.count("h1") == 1
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(given.get("scope") == "col" for tag, given in found.tags if tag == "th")
    assert all(given.get("role") == "img" for tag, given in found.tags if tag == "svg")
    assert len(set(found.ids)) == len(found.ids)
    targets = {str(given["href"])[1:] for tag, given in found.tags if tag == "a" and str(given["href"])[0] == "#"}
    assert targets <= set(found.ids)
    assert "main" in names


def test_a_report_on_several_articles_says_what_belongs_to_which(document: ReviewDocument, tmp_path: Path) -> None:
    other = replace(document, article=replace(document.article, title="Beras naik", outlet=None, author=None, url=None))
    html = report([document, other], tmp_path, language="id")
    assert '<h1 dir="auto">2 artikel</h1>' in html
    first, second = document.article.title, "Beras naik"
    assert f"{second} · 15 September 2014" in re.sub("<[^>]+>", "", html)
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", html)
    assert [one for one in headings if one in (first, second)] == [first, second]
    begins = html.index(f">{second}</h2>")
    assert html.index('id="claim-1-c002"') < begins < html.index('id="claim-2-c001"')


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([document], tmp_path)
    found = parsed(html)
    assert not {"script", "link", "iframe", "object", "img", "form"} & {tag for tag, _ in found.tags}
    assert not [name for _, given in found.tags for name in given if name.startswith("on")]
    assert "default-src 'none'" in html
    assert "url(" not in html
    assert "@import" not in html


def test_charts_are_valid_drawings_with_a_text_for_who_cannot_see_them(
    document: ReviewDocument, tmp_path: Path
) -> None:
    charts = re.findall(r"<svg.*?</svg>", report([document], tmp_path), re.DOTALL)
    assert len(charts) == 2
    for chart in charts:
        root = etree.fromstring(chart)
        assert root.findtext("{*}title")
        assert "Decided: 2" in charts[0]
        assert root.findtext("{*}desc")


def test_a_reader_can_replicate(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([document], tmp_path)
    for needed in (
        "<mark>Perdana Menteri Tony Abbott menyatakan",
        "Are the words exact",
        "Press conference, in full",
        "accessed 20 November 2026",
        'href="https://archive.example/abc"',
        "number: 600 here, 400 in the reference",
        "How many arrived.",
        "Decided by B. Sari, 22 November 2026, 12:15 UTC+7",
        "ab" * 32,
        "cd" * 32,
        "Other statements of the article that are not checked yet: 1",
    ):
        assert needed in html, needed
    assert "10 Arab countries" not in html, "what nobody has checked is not repeated in public"
    assert html.index("Against the claim") < html.index("For the claim", html.index("Against the claim"))


def test_an_archived_copy_that_is_no_address_is_told(document: ReviewDocument, tmp_path: Path) -> None:
    first = document.claims[0]
    copies = tuple(replace(item, archive_url="folder 12, page 3") for item in first.evidence)
    html = report([replace(document, claims=(replace(first, evidence=copies), *document.claims[1:]))], tmp_path)
    assert html.count("archived copy: folder 12, page 3") == len(copies) > 0


def test_it_reads_in_light_dark_and_on_paper(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([document], tmp_path)
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_whatever_a_text_holds_it_is_only_text(with_texts: Callable[..., ReviewDocument], tmp_path: Path) -> None:
    html = report([with_texts(HOSTILE, "second")], tmp_path)
    found = parsed(html)
    assert not {"script", "img"} & {tag for tag, _ in found.tags}
    assert "\x00" not in html
    assert "␀" in html
    assert not [given["href"] for tag, given in found.tags if tag == "a" and not str(given["href"]).startswith("#")]


def test_a_claim_whose_words_are_gone_from_the_article_stands_alone(document: ReviewDocument, tmp_path: Path) -> None:
    moved = replace(document, article=replace(document.article, text="Something else altogether."))
    html = report([moved], tmp_path)
    assert "<mark>Dua puluh enam negara" in html
    assert "Something else" not in html


def test_a_translated_scale_shows_both_ratings(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([document], tmp_path, scale="politifact-6")
    assert "Half true" in html
    assert "(Partly true)" in html
    assert "Ratings were given in cekfakta-5 and are shown in politifact-6" in html


def test_nothing_decided_is_a_whole_page(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([replace(document, claims=document.claims[2:])], tmp_path)
    parsed(html)
    assert "No claim is decided yet." in html


def test_where_the_window_is_not_installed_pdf_is_one_clear_sentence(
    document: ReviewDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claims import ClaimdeskError

    monkeypatch.setattr("claims.export.pdf.entry_points", lambda group: [])
    with pytest.raises(ClaimdeskError, match="PySide6") as caught:
        export_reviews([document], tmp_path / "v.pdf")
    assert "export .html" in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_a_match_that_nobody_judged_says_so_and_a_weak_one_is_left_out(
    document: ReviewDocument, tmp_path: Path
) -> None:
    html = report([document], tmp_path)
    assert html.count("found by Claimdesk, not judged by a person") == 1
    second = document.claims[1]
    weak = replace(second, matches=(replace(second.matches[0], level="weak"),))
    assert "Australia to deploy" not in report([replace(document, claims=(weak,))], tmp_path)


def test_folders_of_the_reviewer_s_computer_stay_out_of_the_report(document: ReviewDocument, tmp_path: Path) -> None:
    assert document.reference
    placed = replace(
        document,
        article=replace(document.article, path="/home/rahma/secret/a.txt"),
        reference=replace(document.reference, path="C:\\Users\\rahma\\reference.xlsx"),
    )
    html = report([placed], tmp_path)
    assert "rahma" not in html.replace("A. Rahma", "")
    assert "a.txt" in html
    assert "reference.xlsx" in html


def test_the_method_says_only_what_was_done(document: ReviewDocument, tmp_path: Path) -> None:
    html = report([document], tmp_path)
    total = sum(len(entry.questions) for entry in entries([document], "en") if entry.rating)
    assert f"Questions of the checklist that were answered: 1 of {total};" in html
    assert "Every rating is a decision of A. Rahma, B. Sari." in html and "earlier checks from a spreadsheet" in html
    plain = replace(
        document, reference=None, claims=tuple(replace(one, checklist=(), matches=()) for one in document.claims)
    )
    html = report([plain], tmp_path)
    assert "Questions of" not in html and "spreadsheet" not in html
    assert "Every rating is a decision of A. Rahma, B. Sari." in html


@pytest.mark.parametrize(("left", "told"), [(1, "1 question was left open"), (2, "2 questions were left open")])
def test_questions_that_were_left_open_are_counted(
    document: ReviewDocument, tmp_path: Path, left: int, told: str
) -> None:
    entry = next(one for one in entries([document], "en") if one.is_decided)
    items = [question.answer.item for question in entry.questions]
    answered = tuple(ChecklistAnswer(item, "yes") for item in items[left:])
    html = report([replace(document, claims=(replace(entry.reviewed, checklist=answered),))], tmp_path)
    assert f">{told}<" in html


def test_dismissed_claims_are_neither_published_nor_counted(document: ReviewDocument, tmp_path: Path) -> None:
    first, second, _ = document.claims
    html = report([replace(document, claims=(replace(first, status="dismissed"), second))], tmp_path)
    assert first.claim.label["en"] not in html
    assert "not checked yet" not in html


def test_a_verdict_that_is_put_off_is_counted_and_not_published(document: ReviewDocument, tmp_path: Path) -> None:
    first, second, _ = document.claims
    html = report([replace(document, claims=(replace(first, status="postponed"), second))], tmp_path)
    assert first.claim.label["en"] not in html
    assert "not settled yet: 1" in html


def test_words_that_the_article_lost_say_so(document: ReviewDocument, tmp_path: Path) -> None:
    first, third = (replace(document.claims[place], orphan=True) for place in (0, 2))
    html = report([replace(document, claims=(first, third))], tmp_path)
    assert "stood in an earlier version" in html
    assert "not checked yet" not in html, "the article does not say it any more"


NUMBERS = Conflict(
    "number", "600", "400", "Klaim menyebut «600», rujukan «400»",
    how="number", mentions=("600 tentara", "400"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "language", "shown"),
    [
        (NUMBERS, "id", "Klaim menyebut «600 tentara», rujukan «400»"),
        (NUMBERS, "en", "The claim says «600 tentara», the reference «400»"),
        (replace(NUMBERS, mentions=("«{claim}", "x, y")), "id", "Klaim menyebut ««{claim}», rujukan «x, y»"),
        (
            replace(NUMBERS, rated="Salah"),
            "en",
            "The claim says «600 tentara», the reference «400». The row itself is rated «Salah»",
        ),
        (Conflict("number", "600", "400", "ask the author"), "id", "ask the author"),
        (replace(NUMBERS, how="{claim.x}", sentence="ask the author"), "id", "ask the author"),
    ],
    ids=[
        "in its own language",
        "in the other",
        "whatever the words are",
        "of a rated row",
        "of another program",
        "of a file edited by hand",
    ],
)
def test_conflicts_are_told_in_the_language_of_the_export(
    document: ReviewDocument, tmp_path: Path, kept: Conflict, language: str, shown: str
) -> None:
    """A review keeps the sentence in the language of the window that found it."""
    second = document.claims[1]
    match = replace(second.matches[0], conflicts=(kept,), judgement="related")
    claims = (document.claims[0], replace(second, matches=(match,)))
    changed = document_from_text(dump_document(replace(document, claims=claims)).decode())
    assert shown in report([changed], tmp_path, language=language)
    out = tmp_path / "table.csv"
    export_reviews([changed], out, language=language)
    assert shown in out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("hours", "english", "indonesian"),
    [
        (0, "UTC", "UTC"),
        (7, "UTC+7", "WIB"),
        (8, "UTC+8", "WITA"),
        (5.5, "UTC+5:30", "UTC+5:30"),
        (-5, "UTC-5", "UTC-5"),
    ],
)
def test_a_zone_is_named_as_people_write_it(
    document: ReviewDocument, tmp_path: Path, hours: float, english: str, indonesian: str
) -> None:
    first, *others = document.claims
    assert first.verdict is not None
    at = datetime(2026, 11, 22, 17, 53, tzinfo=timezone(timedelta(hours=hours)))
    shown = replace(document, claims=(replace(first, verdict=replace(first.verdict, at=at)), *others))
    for language, zone in (("en", english), ("id", indonesian)):
        assert f"22 November 2026, 17:53 {zone}</p>" in report([shown], tmp_path, language=language)
