"""Claims, claim, matches and history panels: what they show, and that corrections reach the review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from claims.export import charts
from claims.export.entries import entries as shown
from claims.extraction import extract_lines
from claims.records import Article, Claim, Conflict, DateMention, Quantity
from claims.review import open_review
from claims.review.records import (
    Dispute,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    Verdict,
)
from claims.review.workspace import progress_of
from desktop import operations
from desktop.panels.drawn_text import shortened
from desktop.panels.marked_text import claim_marks, row_marks
from desktop.panels.wording import date_words, denial_title, quantity_words, short_conflict
from desktop.tables.claim_order import ClaimFilter, ClaimOrder, label_of, next_open, worst_conflict
from desktop.tables.claims_model import ENTRY


def made(number: int, **changes: object) -> ReviewClaim:
    claim = Claim(f"c{number}", f"sentence {number}", (number * 20, number * 20 + 10), label={"en": f"label {number}"})
    return replace(ReviewClaim(claim), **changes)


RATED = Verdict("cekfakta-5", "benar")
CONFLICT = Conflict("number", "600 troops", "400 troops", "600 is not 400")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("label 7", ["c7"]),
        ("LABEL  7", ["c7"]),
        ("sentence", ["c6", "c7", "c8"]),
        ("lable 7", ["c7"]),
        ("nothing like it", []),
    ],
    ids=["words", "case and blanks do not count", "text", "one slip", "nothing"],
)
def test_the_filter_finds(text: str, expected: list[str]) -> None:
    entries = [made(8), made(6), made(7)]
    found = [entry.id for entry in ClaimOrder().listed(entries, ClaimFilter(text=text), "place")]
    assert found[: len(expected)] == expected if text == "lable 7" else found == expected


def test_orders_put_what_matters_first() -> None:
    offered = OfferedMatch(7, None, "row", 0.8, "possible", (CONFLICT,), sheet="S")
    entries = [
        made(1, status="done", verdict=RATED),
        made(2),
        made(3, matches=(offered,)),
        made(4, status="in_progress"),
    ]
    order = ClaimOrder()
    assert [one.id for one in order.listed(entries, ClaimFilter(), "state")] == ["c4", "c2", "c3", "c1"]
    assert order.listed(entries, ClaimFilter(), "conflict")[0].id == "c3"
    assert [one.id for one in order.listed(entries, ClaimFilter(conflict="any"), "place")] == ["c3"]
    assert [one.id for one in order.listed(entries, ClaimFilter(status="open"), "place")] == ["c2", "c3", "c4"]


def test_a_changed_claim_is_found_by_its_new_words() -> None:
    order = ClaimOrder()
    entries = [made(1), made(2)]
    order.listed(entries, ClaimFilter(), "place")
    order.change([replace(entries[1], claim=replace(entries[1].claim, label={"en": "renamed"}))])
    assert [one.id for one in order.listed(entries, ClaimFilter(text="renamed"), "place")] == ["c2"]


def test_the_next_open_claim_comes_round_and_takes_postponed_ones_last() -> None:
    entries = [made(1), made(2, status="postponed"), made(3), made(4, status="done", verdict=RATED)]
    assert next_open(entries, 0) == "c3"
    assert next_open(entries, 2) == "c1"
    assert next_open([entries[1], entries[3]], 1) == "c2"
    assert next_open([entries[3]], -1) is None


def test_a_row_judged_as_something_else_is_no_conflict() -> None:
    offered = OfferedMatch(7, None, "row", 0.8, "possible", (CONFLICT,), judgement="not_related")
    assert worst_conflict(made(1, matches=(offered,))) is None
    assert worst_conflict(made(1, matches=(replace(offered, judgement=None),))) == CONFLICT
    far = OfferedMatch(8, None, "other row", 0.2, "weak", (CONFLICT,))
    near = OfferedMatch(9, None, "same row", 0.9, "likely")
    assert worst_conflict(made(1, matches=(near, far))) is None, "a row about something else is no news"
    kept = replace(offered, judgement=None)
    assert worst_conflict(made(1, matches=(kept,), status="dismissed")) is None, "nobody is going to check it"


@pytest.mark.parametrize(
    ("conflict", "told"),
    [
        (CONFLICT, "600 troops ≠ 400 troops"),
        (Conflict("negation", "prices rose", "prices fell", "…"), "prices rose ≠ prices fell"),
        (Conflict("negation", "denied that the dyke broke", "The dyke", "…"), "they contradict each other"),
        (Conflict("place", "Kabupaten Hulu Sungai Tengah", "Bali", "…"), "Kabupaten Hulu Sungai T… ≠ Bali"),
    ],
    ids=["two numbers", "opposites", "a clause that is denied", "a long name"],
)
def test_a_conflict_is_told_in_a_few_words(conflict: Conflict, told: str) -> None:
    assert short_conflict(conflict) == told


@pytest.mark.parametrize(
    ("status", "disputed", "standing"),
    [
        ("done", False, "done"),
        ("done", True, "in_progress"),
        ("in_progress", False, "done"),
        ("postponed", False, "postponed"),
        ("dismissed", False, "dismissed"),
    ],
)
def test_a_rated_claim_is_found_where_the_dashboard_counts_it(status: str, disputed: bool, standing: str) -> None:
    disputes = (Dispute("verdict", None, {}, {}),) if disputed else ()
    entries = [made(1, status=status, verdict=Verdict("cekfakta-5", "hoaks", by="Rina"), disputes=disputes), made(2)]
    document = ReviewDocument(ReviewedArticle("x", "x", "en", "", ""), claims=tuple(entries))
    counted = shown([document], "en")
    bars = {"status": charts.progress_bars(counted, "en"), "rating": charts.rating_bars(counted, "en")}
    for name, bar in ((facet, bar) for facet in bars for bar in bars[facet]):
        listed = ClaimOrder().listed(entries, ClaimFilter(**{name: bar.key}), "place")
        assert len(listed) == bar.count, bar
    assert {bar.key for bar in bars["status"] if bar.count} == {standing, "todo"}
    assert progress_of(entries).decided == (standing == "done")
    assert (next_open(entries[:1], -1) == "c1") == (standing in ("in_progress", "postponed"))


@pytest.mark.parametrize("level", ["likely", "weak"])
def test_cards_filter_and_dashboard_count_the_same_conflicts(level: str) -> None:
    offered = OfferedMatch(7, "a", "x", 0.5, level, conflicts=(CONFLICT,))
    far = (replace(offered, conflicts=()), replace(offered, score=0.1))
    entries = [made(1, matches=(offered,)), made(2, matches=far)]
    document = ReviewDocument(ReviewedArticle("x", "x", "en", "", ""), claims=tuple(entries))
    on_cards = [entry for entry in entries if worst_conflict(entry)]
    filtered = ClaimOrder().listed(entries, ClaimFilter(conflict=CONFLICT.kind), "place")
    bars = charts.conflict_bars(shown([document], "en"), "en")
    assert filtered == on_cards == (entries[:1] if level == "likely" else [])
    assert sum(bar.count for bar in bars) == len(on_cards)


def test_a_claim_without_a_label_is_named_by_its_text() -> None:
    assert label_of(ReviewClaim(Claim("c1", "the sentence", (0, 12))), "en") == "the sentence"


def test_ten_thousand_claims_scroll_and_filter(desk, tmp_path: Path) -> None:
    text = "\n".join(f"Menteri menyatakan {number} tentara dikirim." for number in range(10_000))
    claims, start = [], 0
    for number, line in enumerate(text.split("\n")):
        label = {"en": f"{number} troops"}
        claims.append(Claim(f"c{number:05d}", line, (start, start + len(line)), label=label))
        start += len(line) + 1
    path = tmp_path / "many.review.yaml"
    open_review(path, by="A", article=Article("a.txt", text, "A", "id", "ab" * 32), claims=claims).close()
    desk.open(path)
    view = desk.window.claims.view
    assert view.model().rowCount() == 10_000
    for word, rows in (("t", 10_000), ("tro", 10_000), ("7770 troops", 1), ("", 10_000)):
        desk.window.claims.filter.setText(word)
        view.viewport().repaint()
        assert view.model().rowCount() == rows
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.viewport().repaint()
    assert view.indexAt(view.viewport().rect().center()).row() > 9_970


def test_cards_tell_state_rating_and_conflict_to_a_screen_reader(review) -> None:
    claim_id = review.show_claim("negara terakhir yang")
    row = review.window.claims.model.row_of(claim_id)
    index = review.window.claims.model.index(row)
    assert index.data(ENTRY).id == claim_id
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "to do" in said and "≠" in said
    review.press("2")
    assert "Misleading" in review.window.claims.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_filter_field_filters_and_escape_empties_it(review) -> None:
    review.press("/")
    review.type("haines")
    assert 0 < review.window.claims.model.rowCount() < len(review.context.claims)
    assert "shown" in review.window.claims.title
    review.press("Escape")
    assert review.window.claims.model.rowCount() == len(review.context.claims)
    assert review.window.claims.view.hasFocus()


def test_a_facet_of_the_dashboard_is_a_chip_that_can_be_removed(review) -> None:
    review.context.set_filter(ClaimFilter(kind="plan"))
    kinds = {entry.claim.kind for entry in review.context.listed}
    assert kinds == {"plan"}
    chip = review.find("Remove the filter plan")
    chip.click()
    assert len(review.context.listed) == len(review.context.claims)


@pytest.mark.parametrize("text", ["Harga naik menjadi Rp1.300.000", "12.000 ≠ 1.200 orang", "600 tentaranya"])
def test_what_has_no_room_is_never_cut_within_a_number(qapp: QApplication, text: str) -> None:
    metrics = QFontMetrics(qapp.font())
    shown = {shortened(text, metrics, width) for width in range(metrics.horizontalAdvance(text) + 1)}
    assert text in shown and len(shown) > 2
    numbers = [word for word in text.split() if any(map(str.isdecimal, word))]
    for kept in shown:
        told = [word for word in kept.removesuffix("…").split() if any(map(str.isdecimal, word))]
        assert all(word in numbers for word in told), kept


def test_the_label_is_edited_in_place(review) -> None:
    claim_id = review.context.current_id
    review.press("L")
    review.type("26 countries in Paris")
    review.press("Return")
    assert review.context.entry(claim_id).claim.label["en"] == "26 countries in Paris"
    assert label_of(review.window.claims.model.entry(0), "en") == "26 countries in Paris"
    assert review.window.claims.view.hasFocus()


def test_escape_leaves_the_label_as_it_was(review) -> None:
    before = review.context.current.claim.label
    review.press("L")
    review.type("26 count")
    review.press("Escape")
    assert review.context.current.claim.label == before
    assert review.window.claim.label.text() == before["en"]
    assert review.window.claims.view.hasFocus()


def test_a_wrong_number_is_corrected_once_and_matched_again(review) -> None:
    claim_id = review.show_claim("600 tentaranya")
    assert not any(conflict.kind == "number" for conflict in review.context.match.conflicts)
    chip = next(one for one in review.window.claim._pool if "600" in one.text())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    (editor,) = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "FactEditor"]
    editor.edits[0].setText("no number at all")
    assert not editor._save_button.isEnabled()
    editor.edits[0].setText("400 tentara")
    assert "400" in editor.understood.text()
    editor._save_button.click()
    review.settle()
    claim = review.context.entry(claim_id).claim
    assert [quantity.value for quantity in claim.quantities] == [400]
    assert claim.quantities[0].text.startswith("600"), "the words of the article stay"
    assert claim_id in review.context.matches, "it was matched again"


def test_a_fact_that_is_none_is_removed(review) -> None:
    claim_id = review.show_claim("600 tentaranya")
    count = len(review.context.current.claim.places)
    operations.remove_fact(review.context, claim_id, "place", 0)
    assert len(review.context.entry(claim_id).claim.places) == count - 1
    operations.remove_fact(review.context, claim_id, "speaker", 0)
    assert review.context.entry(claim_id).claim.speaker is None


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        ("number", ["2,3 juta"], 2_300_000),
        ("date", ["15 September 2014"], "2014-09-15"),
        ("place", ["Jepang"], "JP"),
        ("speaker", ["John Kerry", "Menlu"], "John Kerry"),
    ],
    ids=["number", "date", "place", "speaker"],
)
def test_a_fact_that_was_not_found_is_added(fact: operations.Fact, typed: list[str], value: object) -> None:
    claim = Claim("c1", "Jepang mengirim sesuatu", (10, 33))
    new = operations.corrected(claim, fact, -1, typed)
    assert new is not None
    found = {
        "number": [one.value for one in new.quantities],
        "date": [str(one.start) for one in new.dates],
        "place": [one.code for one in new.places],
        "speaker": [new.speaker.name] if new.speaker else [],
    }[fact]
    assert found == [value]


@pytest.mark.parametrize(
    ("article_language", "typed", "value"),
    [
        ("id", "Rp 17.500", 17_500),
        ("en", "$17.500", 17.5),
        ("id", "two million", 2_000_000),
        ("ms", "2 juta", 2_000_000),
    ],
    ids=["as an Indonesian article", "as an English one", "in another language", "of a language that is not known"],
)
def test_a_correction_is_read_as_the_article_is(article_language: str, typed: str, value: float) -> None:
    new = operations.corrected(Claim("c1", "Sesuatu", (0, 7)), "number", -1, [typed], article_language)
    assert new is not None and [one.value for one in new.quantities] == [value]


def test_the_kind_decides_the_checklist(review) -> None:
    review.show_claim("600 tentaranya")
    before = [row.item_id for row in review.window.checklist.rows if not row.isHidden()]
    operations.set_kind(review.context, "event")
    after = [row.item_id for row in review.window.checklist.rows if not row.isHidden()]
    assert before != after


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("BPJS tidak lagi menanggung operasi katarak sejak Maret.", "says not"),
        ("Bupati Luwu membantah bendungan di Luwu jebol.", "denied"),
        ("Klaim bahwa vaksin HPV membuat mandul tidak benar.", "called false"),
        ("BPJS menanggung operasi katarak sejak Maret.", ""),
    ],
)
def test_a_claim_tells_in_what_way_it_says_no(text: str, said: str) -> None:
    (claim,) = extract_lines([text], language="id")
    assert denial_title(claim) == said


def test_agreement_and_conflict_are_marked_in_both_texts(review) -> None:
    review.show_claim("600 tentaranya")
    matches = review.context.matches[review.context.current_id]
    claim = review.context.current.claim
    against = next(match for match in matches if any(one.kind == "number" for one in match.conflicts))
    conflict = next(one for one in against.conflicts if one.kind == "number")
    assert claim.text[slice(*conflict.claim_span)].startswith("600")
    assert against.text[slice(*conflict.reference_span)].startswith("400")
    assert (conflict.claim_span, "conflict") in claim_marks(against)
    assert (conflict.reference_span, "conflict") in row_marks(against)
    assert {sign for _, sign in row_marks(matches[0])} == {"agreement"}


def test_why_this_score_lists_every_contribution_and_conflicts_first(review) -> None:
    review.show_claim("600 tentaranya")
    review.press("M", "Down")
    match = review.context.match
    parts = review.window.matches.parts.model().items
    assert parts[0] in match.conflicts
    level, *others = parts[len(match.conflicts) :]
    assert f"{level.heading}: {level.value}" == match.reason, "then why the match has its level"
    assert sum(part.contribution for part in others) == pytest.approx(match.score, abs=0.01)


def test_a_judgement_is_a_toggle_and_stands_on_the_row(review) -> None:
    claim_id = review.context.current_id
    review.press("M", "R")
    assert review.context.entry(claim_id).matches[0].judgement == "related"
    assert review.window.matches.judging["related"].isChecked()
    review.press("R")
    assert review.context.entry(claim_id).matches[0].judgement is None


def test_searching_the_reference_lists_rows_while_typing_and_one_can_be_judged(review) -> None:
    claim_id = review.context.current_id
    review.press("G")
    review.type("haines")
    review.qtbot.waitUntil(lambda: "found" in review.window.matches.title, timeout=10_000)
    found = review.context.match
    assert "Haines" in found.text
    model = review.window.matches.parts.model()
    told = [model.data(model.index(row)) for row in range(9)]
    for heading, value in review.context.reference.row(found.row).items():
        assert not value or f"{heading}: {value}" in told, "the pane beside it shows the row's cells"
    review.press("Return", "R")
    judged = {(one.row, one.judgement) for one in review.context.entry(claim_id).matches}
    assert (found.row, "related") in judged
    review.press("G", "Escape")
    review.qtbot.waitUntil(lambda: "found" not in review.window.matches.title, timeout=10_000)


def test_a_search_says_in_the_windows_language_where_the_words_stand(make_desk, sample: Path) -> None:
    desk = make_desk(language="id")
    desk.open(sample)
    desk.press("G")
    desk.type("haines")
    desk.qtbot.waitUntil(lambda: "ditemukan" in desk.window.matches.title, timeout=10_000)
    model = desk.window.matches.parts.model()
    told = [model.index(row).data() for row in range(model.rowCount())]
    assert any(one.startswith("Ditemukan di ") for one in told)
    assert not any("Found in" in one for one in told)


def test_one_escape_leaves_the_search_also_where_it_found_nothing(review) -> None:
    first = review.context.current_id
    for words in ("haines", "xqzxqz"):
        review.press("G")
        review.type(words)
        review.qtbot.waitUntil(lambda: "found" in review.window.matches.title, timeout=10_000)
        review.press("Escape", "J")
        assert review.window.matches.search.text() == "", "the next key is a command"
    assert review.context.current_id not in ("", first)


def test_the_whole_row_shows_every_column(review) -> None:
    review.press("O")
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "WholeRow"]
    texts = {label.accessibleName() for label in dialog.findChildren(object) if hasattr(label, "accessibleName")}
    assert any(review.context.match.text in text for text in texts)
    dialog.close()


def test_an_address_in_the_whole_row_can_be_opened(review, tmp_path: Path) -> None:
    known = tmp_path / "known.csv"
    known.write_text("Claim,Link\nLeaders of 26 countries met,https://x.example/?a=1&b=<2>\n", encoding="utf-8")
    operations.open_reference(review.context, str(known))
    review.settle()
    review.press("M", "O")
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "WholeRow"]
    (address,) = [cell for cell in dialog.findChildren(QLabel) if "https://" in cell.text()]
    assert "&amp;b=" in address.text()
    assert address.openExternalLinks()
    assert address.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    dialog.close()


def test_each_of_several_addresses_in_a_cell_can_be_opened(review, tmp_path: Path) -> None:
    known = tmp_path / "known.csv"
    known.write_text(
        'Claim,Link\nLeaders of 26 countries met,"<https://x.example/1>\nhttps://x.example/2"\n', encoding="utf-8"
    )
    operations.open_reference(review.context, str(known))
    review.settle()
    review.press("M", "O")
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "WholeRow"]
    (cell,) = [cell for cell in dialog.findChildren(QLabel) if "https://" in cell.text()]
    links = [f'<a href="https://x.example/{at}">https://x.example/{at}</a>' for at in (1, 2)]
    assert cell.text() == f"&lt;{links[0]}&gt;<br>{links[1]}"
    dialog.close()


def test_the_address_behind_a_word_can_be_opened_and_is_kept_with_the_match(review, tmp_path: Path) -> None:
    book = Workbook()
    for cells in (["Claim", "Verdict"], ["Leaders of 26 countries met", "True"]):
        book.active.append(cells)
    book.active["B2"].hyperlink = "https://x.example/?a=1&b=2"
    book.save(tmp_path / "known.xlsx")
    operations.open_reference(review.context, str(tmp_path / "known.xlsx"))
    review.settle()
    review.press("M", "R", "O")
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "WholeRow"]
    (address,) = [cell for cell in dialog.findChildren(QLabel) if "https://" in cell.text()]
    assert address.openExternalLinks()
    dialog.close()
    assert "x.example" in review.window.matches.model.index(0).data()
    (kept,) = review.context.current.matches
    assert (kept.judgement, kept.fields["url"]) == ("related", "https://x.example/?a=1&b=2")


def test_the_history_tells_who_did_what(review) -> None:
    first = review.context.current_id
    review.press("C", "Y", "1")
    operations.show_claim(review.context, first)
    review.press("H")
    history = review.window.panels.history.list
    lines = [history.item(row).text() for row in range(history.count())]
    assert any("A. Rahma" in line and "Hoax" in line for line in lines)
    question = review.window.checklist.rows[0].question.text()
    assert any(f"checklist: – → {question[:60]}" in line and "Yes" in line for line in lines), "no id of a question"


def test_a_sentence_of_five_thousand_characters_is_shown_and_scrolls(desk, tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text("Pemerintah menyatakan 600 tentara, " + "dan 5 kapal, " * 400 + "dikirim.", encoding="utf-8")
    desk.open(article)
    assert len(desk.context.current.claim.text) > 5000
    assert desk.window.height() <= 720
    assert desk.window.claim.text.toPlainText() == desk.context.current.claim.text


def test_values_are_written_as_the_locale_writes_them() -> None:
    money = Quantity("Rp 2,3 triliun", (0, 14), 2_300_000_000_000, currency="IDR", comparator=">=")
    assert quantity_words(money) == "≥ 2,300,000,000,000 IDR"
    assert quantity_words(Quantity("5-7 %", (0, 5), 5, high=7, percent=True)) == "5–7 %"
    assert date_words(DateMention("Senin (15/9)", (0, 12), month_day="09-15")) == "Senin (15/9)"
    assert "2014" in date_words(DateMention("15 Sep 2014", (0, 11), date(2014, 9, 15), date(2014, 9, 15)))


@pytest.mark.parametrize(
    ("unit", "value", "told"),
    [
        ("millimetre", 212, {"en": "212 millimetres", "id": "212 milimeter"}),
        ("hour", 1, {"en": "1 hour", "id": "1 jam"}),
        ("a unit of somebody else", 3, {"en": "3 a unit of somebody else", "id": "3 a unit of somebody else"}),
    ],
)
def test_a_unit_has_its_name_in_the_language_of_the_window(make_desk, unit: str, value: int, told) -> None:
    quantity = Quantity("", (0, 0), value, unit=unit)
    for language, words in told.items():
        make_desk(language=language)
        assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (Quantity("300 people", (0, 10), 300, noun="person"), "300 people"),
        (Quantity("3.1 million times", (0, 17), 3_100_000, noun="time"), "3,100,000 times"),
        (Quantity("nine dead", (0, 9), 9, noun="dead"), "9 dead"),
        (Quantity("9,300 of 11,700 customers", (0, 5), 9_300, noun="customer"), "9,300 customers"),
        (Quantity("9.300", (0, 5), 9_300, noun="pelanggan"), "9,300 pelanggan"),
        (Quantity("", (0, 0), 3, noun="kapal perang"), "3 kapal perang"),
    ],
)
def test_what_is_counted_has_the_form_that_the_article_has(quantity: Quantity, told: str) -> None:
    assert quantity_words(quantity) == told


@pytest.mark.parametrize(
    ("source", "shown"), [("https://cek.example.id/a?b=1", "cek.example.id"), ("ABC: News", "ABC: News")]
)
def test_a_row_names_its_place_first_and_of_an_address_the_site(review, source: str, shown: str) -> None:
    """What is cut off where there is no room is the source."""
    match = replace(review.context.match, row=9, fields={"source": source, "date": "2014-09-14"})
    assert f", row 9 · 2014-09-14 · {shown}" in review.window.matches._sentence(match)


def test_a_long_reason_takes_two_lines_and_its_tool_tip_has_all_of_it(review) -> None:
    review.show_claim("600 tentaranya")
    parts = review.window.matches.parts
    line = parts.fontMetrics().height()
    heights = [parts.visualRect(parts.model().index(row, 0)).height() for row in range(parts.model().rowCount())]
    assert max(heights) > 2 * line, "the longest one wraps"
    assert max(heights) < 3.5 * line, "none takes more than two lines and its bar"
    level, strongest, *_ = review.window.matches.parts.model().items
    assert level.value in parts.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    tip = parts.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith(strongest.sentence)


def test_places_and_dates_that_agree_are_marked_in_both_texts(review) -> None:
    review.show_claim("600 tentaranya")
    match = review.context.matches[review.context.current_id][0]
    place = next(one for one in match.agreements if one.name == "place")
    text = review.context.current.claim.text
    assert text[slice(*place.claim_span)] == "Uni Emirat Arab"
    assert (place.claim_span, "agreement") in claim_marks(match)
    assert (place.reference_span, "agreement") in row_marks(match)
    marked = review.window.claim.text.extraSelections()
    assert "Uni Emirat Arab" in [one.cursor.selectedText() for one in marked]


def test_a_small_screen_shows_a_whole_question_and_all_levels(review) -> None:
    first = review.window.checklist.rows[0]
    area = review.window.checklist.area.viewport()
    assert first.visibleRegion().boundingRect() == first.rect(), "question, help and note"
    second = review.window.checklist.rows[1]
    assert second.visibleRegion().boundingRect().height() >= second.height() // 2, area.size()
    for button in review.window.verdict.buttons:
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
    assert review.window.verdict.rationale.visibleRegion().boundingRect().height() >= 40


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize(("points", "size"), [(16, (1366, 768)), (11, (1024, 700)), (20, (1920, 1080))])
def test_large_text_leaves_the_reason_in_sight(
    make_desk, sample: Path, code: str, points: int, size: tuple[int, int]
) -> None:
    desk = make_desk(language=code, text_size=points)
    desk.window.resize(*size)
    desk.open(sample)
    verdict, docks = desk.window.verdict, desk.window.panels.docks
    for button in verdict.buttons:
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
    line = verdict.rationale.fontMetrics().lineSpacing()
    assert verdict.rationale.visibleRegion().boundingRect().height() >= 2 * line
    assert not desk.window.checklist.visibleRegion().isEmpty()
    assert desk.window.evidence.visibleRegion().isEmpty(), "it lies behind the checklist"
    operations.add_evidence(desk.context, EvidenceItem("Transcript"))
    assert docks["Evidence"].windowTitle().endswith("· 1"), "its tab tells what is there"
    desk.window.focus("Evidence")
    QApplication.processEvents()
    assert not desk.window.evidence.visibleRegion().isEmpty()


def test_a_long_label_ends_in_three_dots(review) -> None:
    label = review.window.claim.label
    label.setText("a short one")
    short = label.grab().toImage()
    label.setText("a very long label " * 20)
    long = label.grab().toImage()
    middle = range(label.height() // 4, 3 * label.height() // 4)
    edge = {long.pixel(label.width() - 3, y) for y in middle}
    assert edge == {short.pixel(label.width() - 3, y) for y in middle}, "no letter is cut at the edge"
    assert label.toolTip() == label.text()
