"""The sources of a claim: what their form asks for, and that each change reaches the review."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from claims.review.records import EvidenceItem
from desktop.panels.evidence import EvidenceForm


def shown_form() -> EvidenceForm:
    (form,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, EvidenceForm) and one.isVisible()]
    return form


def test_the_form_for_evidence_has_its_buttons_in_sight_in_large_text(make_desk, sample: Path) -> None:
    desk = make_desk(text_size=24)
    desk.open(sample)
    desk.press("E")
    form = shown_form()
    assert form.height() <= form.screen().availableSize().height()
    for button in form.buttons.buttons():
        assert button.visibleRegion().boundingRect() == button.rect()
    form.close()


def test_an_address_without_its_scheme_is_one_that_readers_can_open(review) -> None:
    claim_id = review.context.current_id
    review.press("E")
    form = shown_form()
    form.title.setText("Rilis")
    form.url.setText("bnpb.go.id/berita/1")
    form.archive.setText("kliping 2022.pdf")
    form.buttons.buttons()[0].click()
    (source,) = review.context.entry(claim_id).evidence
    assert (source.url, source.archive_url) == ("https://bnpb.go.id/berita/1", "kliping 2022.pdf")


@pytest.mark.parametrize(
    ("url", "quote", "name"),
    [
        ("https://bnpb.go.id/berita/1", "", "https://bnpb.go.id/berita/1"),
        ("", "\n600 tentara\nberangkat besok", "600 tentara"),
    ],
)
def test_a_source_without_a_title_is_called_by_the_first_thing_told_of_it(
    review, url: str, quote: str, name: str
) -> None:
    claim_id = review.context.current_id
    review.press("E")
    form = shown_form()
    form.url.setText(url)
    form.quote.setPlainText(quote)
    form.buttons.buttons()[0].click()
    (source,) = review.context.entry(claim_id).evidence
    assert (source.title, source.url, source.quote) == (name, url or None, quote.strip() or None)


def test_a_source_without_a_title_is_kept_when_its_review_is_left(review) -> None:
    claim_id = review.context.current_id
    review.press("E")
    shown_form().note.setPlainText("Ask the ministry")
    review.context.leaving.emit()
    assert review.context.entry(claim_id).evidence[0].title == "Ask the ministry"


def test_evidence_is_added_edited_and_removed(review) -> None:
    claim_id = review.context.current_id
    review.press("E")
    form = shown_form()
    save = form.buttons.buttons()[0]
    assert not save.isEnabled(), "nothing is told of the source yet"
    form.title.setText("Transcript")
    form.stance.setCurrentIndex(form.stance.findData("supports"))
    save.click()
    assert review.context.entry(claim_id).evidence[0].title == "Transcript"
    assert review.window.evidence.title == "Evidence · 1"
    review.window.evidence.table.selectRow(0)
    review.window.evidence.edit()
    form = shown_form()
    form.publisher.setText("PM's office")
    form._save()
    assert review.context.entry(claim_id).evidence[0].publisher == "PM's office"
    review.window.evidence.table.selectRow(0)
    review.window.activateWindow()
    review.window.evidence.remove()
    assert review.context.entry(claim_id).evidence == ()
    review.press("Ctrl+Z")
    assert review.context.entry(claim_id).evidence[0].publisher == "PM's office"


def test_evidence_needs_only_a_title() -> None:
    assert EvidenceItem("x").stance == "context"
