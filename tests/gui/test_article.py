"""The article: positions with emoji, marks, choosing and adding claims, moving their ends, huge and odd texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from desktop import appearance, operations
from desktop.panels.article_view import ArticleView, Mark
from desktop.panels.text_positions import Positions, shown

texts = st.text(st.sampled_from("ab é\n\r\t😀👩‍🚒شاهد\u2028\u2029\ufdd0\x00\ud800 "), max_size=40)


@given(texts)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_positions_go_both_ways_exactly(text: str) -> None:
    positions = Positions(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert positions.to_qt(place) == unit
        assert positions.from_qt(unit) == place


@given(texts)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_document_keeps_every_sign_in_its_place(text: str) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(shown(text))
    assert document.characterCount() - 1 == Positions(text).to_qt(len(text))


@pytest.mark.parametrize(("unit", "place"), [(0, 0), (1, 0), (2, 1), (3, 2), (9, 2)], ids=str)
def test_a_place_inside_a_pair_is_its_signs_start(unit: int, place: int) -> None:
    assert Positions("😀a").from_qt(unit) == place


@pytest.fixture
def view(qtbot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def _select(view: ArticleView, start: int, end: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_a_selection_after_emoji_is_the_same_words(view: ArticleView) -> None:
    text = "😀😀 Harga naik 👍 50 persen."
    view.set_text(text)
    start = view.document().find("50 persen").selectionStart()
    _select(view, start - 1, start + len("50 persen"))
    first, last = view.selected_span()
    assert text[first:last] == "50 persen"


def test_a_click_chooses_the_shortest_claim_around_it(view: ArticleView, qtbot) -> None:
    text = "😀 Satu kalimat dengan 600 tentara di dalamnya."
    view.set_text(text)
    start = text.index("600")
    view.set_marks([Mark((2, len(text)), "whole"), Mark((start, start + 11), "part")])
    box = next(view._lines((start, start + 3)))
    with qtbot.waitSignal(view.claim_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked.args == ["part"]


def test_an_end_can_be_dragged(view: ArticleView, qtbot) -> None:
    text = "Abbott mengirim 600 tentara ke Uni Emirat Arab."
    view.set_text(text)
    view.set_current((0, text.index(" ke ")))
    box = list(view._lines((0, text.index(" ke "))))[-1]
    target = next(view._lines((text.index("Arab"), text.index("Arab") + 4)))
    grip = QPoint(int(box.right()) + 1, int(box.center().y()))
    with qtbot.waitSignal(view.span_dragged) as dragged:
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=grip)
        QTest.mouseMove(view.viewport(), QPointF(target.right(), target.center().y()).toPoint())
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=grip)
    assert text[slice(*dragged.args)].endswith("Arab")


def test_marks_cover_their_words_line_by_line(view: ArticleView) -> None:
    text = "kata " * 60
    view.set_text(text)
    boxes = list(view._lines((0, len(text))))
    assert len(boxes) > 1
    assert all(0 <= box.left() < box.right() <= view.viewport().width() for box in boxes)


def test_right_to_left_text_has_marks_too(view: ArticleView) -> None:
    text = "قال رئيس الوزراء إنه سيرسل 600 جندي إلى الإمارات"
    view.set_text(text)
    start = text.index("600")
    (box,) = view._lines((start, start + 3))
    assert box.width() > 5


def test_a_megabyte_is_laid_out_in_portions_and_whole_in_the_end(view: ArticleView, qtbot) -> None:
    text = ("Perdana Menteri menyatakan 600 tentara. " * 5 + "\n") * 5000
    view.set_text(text)
    qtbot.waitUntil(lambda: not view._waiting, timeout=20_000)
    assert view.document().characterCount() - 1 == len(text)
    view.set_current((len(text) - 100, len(text) - 60))
    assert view.verticalScrollBar().value() > 0


def test_a_selected_sentence_becomes_a_claim_with_its_facts(review) -> None:
    article = review.context.review.document.article.text
    words = "Prancis juga ingin mengundang Iran"
    start = article.index(words)
    _select(review.window.article.view, start, start + len(words))
    count = len(review.context.claims)
    review.press("A")
    made = review.context.current
    assert len(review.context.claims) == count + 1
    assert (made.claim.text, made.claim.span) == (words, (start, start + len(words)))
    assert made.origin == "added"
    for place in made.claim.places:
        assert article[slice(*place.span)] == place.text
    assert {place.code for place in made.claim.places} >= {"FR", "IR"}


def test_undo_takes_an_added_claim_away_and_redo_brings_it_again(review, make_desk, sample: Path) -> None:
    article = review.context.review.document.article.text
    start = article.index("Prancis juga ingin mengundang Iran")
    count, listed = len(review.context.claims), [one.id for one in review.context.listed]
    _select(review.window.article.view, start, start + 34)
    review.press("A")
    added = review.context.current_id
    review.press("Ctrl+Z")
    assert [one.id for one in review.context.listed] == listed == [one.id for one in review.context.claims]
    assert review.context.current is not None and "Undone" in review.said
    again = make_desk()
    review.window.close()
    again.open(sample)
    assert [one.id for one in again.context.listed] == listed
    again.press("Ctrl+Shift+Z")
    assert len(again.context.claims) == count + 1 and again.context.current_id == added
    assert again.context.current.status == "todo"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("«Banjir surut besok», ujarnya.", "Banjir surut besok", "Budi Santoso"),
        ('"Itu baru permulaan," kata Ani Wijaya.', "Itu baru permulaan", "Ani Wijaya"),
        ("Hujan turun sejak pagi.", "Hujan turun", None),
    ],
)
def test_an_added_claim_has_the_speaker_of_its_sentence(
    desk, tmp_path: Path, text: str, words: str, speaker: str | None
) -> None:
    file = tmp_path / "banjir.txt"
    before = "Bupati Demak Budi Santoso mengatakan 12.400 warga mengungsi pada Selasa."
    file.write_text(f"{before} {text}\n", encoding="utf-8")
    desk.open(file)
    article = desk.context.review.document.article.text
    start = article.index(words)
    _select(desk.window.article.view, start, start + len(words))
    desk.press("A")
    made = desk.context.current.claim
    assert made.text == words
    assert (made.speaker and made.speaker.name) == speaker
    if made.speaker is not None:
        assert article[slice(*made.speaker.span)] == speaker


def test_without_a_selection_a_says_what_to_do(review) -> None:
    count = len(review.context.claims)
    review.press("A")
    assert len(review.context.claims) == count
    assert "Select" in review.said


def test_the_keyboard_alone_selects_and_adds(review) -> None:
    review.press("T")
    review.press("Ctrl+Home", *["Shift+Right"] * 12, "A")
    article = review.context.review.document.article.text
    assert review.context.current.claim.text == article[:12].strip()


def test_an_end_moves_by_a_word_with_keys_and_facts_are_read_again(review) -> None:
    claim_id = review.show_claim("600 tentaranya")
    before = review.context.current.claim
    review.press("Alt+Shift+Left")
    after = review.context.entry(claim_id).claim
    assert after.span[0] == before.span[0]
    assert before.text.startswith(after.text)
    assert len(after.text.split()) == len(before.text.split()) - 1
    review.press("Ctrl+Z")
    assert review.context.entry(claim_id).claim.text == before.text


def test_split_and_merge_are_one_step_each(review) -> None:
    claim_id = review.show_claim("600 tentaranya")
    article = review.context.review.document.article.text
    at = article.index("menyatakan negaranya")
    cursor = review.window.article.view.textCursor()
    cursor.setPosition(at)
    review.window.article.view.setTextCursor(cursor)
    review.press("Ctrl+Return")
    assert review.context.entry(claim_id).status == "dismissed"
    parts = [entry.claim.text for entry in review.context.claims if entry.claim.parent == claim_id]
    assert len(parts) == 2
    assert parts[1].startswith("menyatakan negaranya")
    review.press("Ctrl+M")
    assert review.context.current.claim.text.startswith("Perdana Menteri Tony Abbott menyatakan")
    review.press("Ctrl+Z", "Ctrl+Z")
    assert review.context.entry(claim_id).status != "dismissed"


def test_a_sentence_is_merged_with_the_next_one_not_with_a_part_of_itself(desk, tmp_path) -> None:
    path = tmp_path / "rail.txt"
    path.write_text("The strike cost 850 million pounds, but the union lost 1,200 members. Fares rose 26 percent.\n")
    desk.open(path)
    whole = desk.show_claim("850 million pounds, but the union")
    parts = [entry for entry in desk.context.claims if entry.claim.parent == whole]
    assert parts
    desk.window.claims.view.setFocus()
    desk.press("Ctrl+M")
    assert desk.context.entry(whole).claim.text.endswith("Fares rose 26 percent.")
    assert all(desk.context.entry(part.id).status == "todo" for part in parts)
    desk.press("Ctrl+Z")
    assert desk.said.startswith("Undone: words or facts: 2 claims")


def test_facts_are_told_by_their_line_as_well_as_by_their_colour() -> None:
    from desktop.panels.article_view import FACT_LINES

    assert len(set(FACT_LINES.values())) == len(FACT_LINES)
    colours = appearance.colours()
    marks = {getattr(colours, f"{fact}_mark") for fact in FACT_LINES}
    assert len(marks) == len(FACT_LINES)


def test_a_blank_line_between_paragraphs_is_no_line_of_its_own(desk) -> None:
    operations.open_text(desk.context, "Harga beras naik 12 persen.\n\nInflasi mencapai 8 persen.\n")
    desk.settle()
    document = desk.window.article.view.document()
    blocks = [document.findBlockByNumber(number) for number in range(4)]
    assert [block.text()[:7] for block in blocks] == ["Harga b", "", "Inflasi", ""]
    tops = [document.documentLayout().blockBoundingRect(block).top() for block in blocks]
    assert tops[2] - tops[1] < (tops[1] - tops[0]) / 2
    assert tops[3] - tops[2] == tops[1] - tops[0], "text after a blank line is as high as before"
