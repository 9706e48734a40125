"""The window as a whole: accessibility, keyboard, window state, drops, errors, and many calls into Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSettings, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMainWindow, QWidget

from claims.errors import RefusedInput
from claims.review import load_document
from desktop import appearance, operations
from desktop.dialogs.reference import ReferenceDialog
from desktop.main_window import STATE_FILE
from desktop.panels.arrangement import Arrangement
from desktop.panels.status import AGAIN_MILLISECONDS

PANELS = (
    "Claims",
    "Article",
    "Claim",
    "Checklist",
    "Verdict",
    "Rationale",
    "Evidence",
    "Matches",
    "Why this score",
    "Search or run",
    "Save state",
)


def test_qt_calls_that_return_nothing_lose_no_reference(qtbot) -> None:
    """PySide6 6.12.0 lost one reference to None at each such call on Python 3.11, and aborted after some 5,500."""
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(20_000):
        label.setIndent(number % 7)
    assert label.indent() == 19_999 % 7


@pytest.mark.parametrize("name", PANELS)
def test_each_panel_has_its_name(review, name: str) -> None:
    assert review.find(name).isVisible()


def accessible(widget: QWidget) -> Iterator[QAccessible]:
    interface = QAccessible.queryAccessibleInterface(widget)
    waiting = [interface]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid():
            continue
        yield one
        waiting += [one.child(place) for place in range(min(one.childCount(), 60))]


NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ProgressBar,
}


def nameless(window: QWidget) -> list[str]:
    """Controls of the accessibility tree that a screen reader could not name."""
    found = []
    for one in accessible(window):
        state = one.state()
        name = one.text(QAccessible.Text.Name) or one.text(QAccessible.Text.Value)
        if one.role() in NAMED and not state.invisible and not name.strip():
            widget = one.object()
            found.append(f"{one.role().name} {widget.metaObject().className() if widget else ''}")
    return found


@pytest.mark.parametrize("view", ["start", "review", "dashboard"])
def test_no_control_is_nameless(review, view: str) -> None:
    review.window.show_view(view)
    QApplication.processEvents()
    assert nameless(review.window) == []


def test_a_nameless_control_is_found(qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert nameless(field) == ["EditableText QLineEdit"]


def test_tab_reaches_every_panel_and_comes_round(review) -> None:
    start = QApplication.focusWidget()
    seen: list[QWidget] = []
    for _ in range(200):
        review.press("Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is start:
            break
        seen.append(focused)
    else:
        raise AssertionError("Tab never comes back")
    names = {parent.objectName() for widget in seen for parent in _parents(widget)}
    assert {"Claims", "Claim", "Checklist", "Verdict", "Matches", "Article"} <= names


def _parents(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def test_every_button_that_is_shown_fits_its_words(review) -> None:
    for button in review.window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.visibleRegion().boundingRect().isValid():
            assert button.width() >= min(button.sizeHint().width(), 200), button.text()


def test_the_whole_job_by_keyboard_alone(review, sample: Path) -> None:
    """Look at the match, judge it, answer, write why, decide, go on; nothing but keys."""
    claim_id = review.context.current_id
    review.press("M", "Down", "Up", "S", "C", "Y", "Y", "W")
    review.type("The list of participants names 26 countries.")
    review.press("Escape", "4", "P", "D", "Ctrl+Z", "/")
    review.type("haines")
    review.press("Down", "2")
    document = load_document(next((sample / "reviews").glob("*.yaml")))
    decided = {entry.id: entry for entry in document.claims}
    assert decided[claim_id].verdict.rating == "benar"
    assert decided[claim_id].verdict.rationale == "The list of participants names 26 countries."
    assert decided[claim_id].matches[0].judgement == "same"
    assert sum(one.answer == "yes" for one in decided[claim_id].checklist) == 2
    assert "Haines" in next(one.claim.text for one in document.claims if one.verdict and one.id != claim_id)


def test_everything_is_there_again_after_a_restart(review, make_desk: Callable, sample: Path) -> None:
    first = review.context.current_id
    review.press("C", "Y", "M", "R", "W")
    review.type("because")
    review.press("Escape", "1")
    review.window.close()
    again = make_desk()
    again.open(sample)
    entry = again.context.entry(first)
    assert entry.verdict.rating == "hoaks"
    assert entry.verdict.rationale == "because"
    assert entry.checklist[0].answer == "yes"
    assert entry.matches[0].judgement == "related"
    assert again.context.current_id != first, "the next open claim is shown"


def test_the_window_remembers_size_and_panels(review, make_desk: Callable, sample: Path) -> None:
    review.window.resize(1300, 760)
    review.press("H")
    review.window.toggle_dock("Checklist")
    review.window.close()
    again = make_desk()
    again.open(sample)
    docks = again.window.panels.docks
    assert docks["Checklist"].isHidden()
    assert not docks["History"].isHidden()
    again.window.show_view("dashboard")
    again.window.show_view("review")
    assert docks["Checklist"].isHidden() and not docks["History"].isHidden()


def test_a_window_saved_on_a_screen_that_is_gone_comes_back(review, make_desk: Callable, own_settings: Path) -> None:
    review.window.move(20_000, 20_000)
    geometry = review.window.saveGeometry()
    review.window.close()
    state = QSettings(str(own_settings / STATE_FILE), QSettings.Format.IniFormat)
    state.setValue("geometry", geometry)
    state.sync()
    again = make_desk()
    screens = [screen.availableGeometry() for screen in QApplication.screens()]
    assert any(screen.intersects(again.window.frameGeometry()) for screen in screens)


def _drop(window: QWidget, data: QMimeData) -> None:
    where, none = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    whole = PySide6.__version_info__ < (6, 12)  # Qt took whole pixels until then, and takes them no more
    entering = QDragEnterEvent(
        where.toPoint() if whole else where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    drop = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(window, drop)


def test_an_article_and_a_reference_can_be_dropped(desk, sample: Path, tmp_path: Path) -> None:
    article = tmp_path / "dropped.txt"
    article.write_text("Australia akan mengirim 600 tentara ke Uni Emirat Arab.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article)), QUrl.fromLocalFile(str(sample / "reference.xlsx"))])
    _drop(desk.window, data)
    desk.settle()
    assert len(desk.context.claims) == 1
    assert desk.context.reference is not None
    assert desk.context.match is not None


def test_dropped_text_becomes_an_article(desk) -> None:
    data = QMimeData()
    data.setText("Pemerintah menyatakan 26 negara hadir di Paris.")
    _drop(desk.window, data)
    desk.settle()
    assert desk.context.claims[0].claim.text == "Pemerintah menyatakan 26 negara hadir di Paris."


@pytest.mark.parametrize(
    ("name", "content"),
    [("noise.txt", bytes(range(256)) * 40), ("empty.txt", b""), ("bad.review.yaml", b"a: [1")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_article_is_refused_in_one_sentence(desk, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    _drop(desk.window, data)
    desk.settle()
    assert name in desk.said
    assert desk.said.endswith(".")
    assert not desk.context.notices.last.details, "no bug, an expected error"
    assert path.read_bytes() == content
    assert desk.window.notice.isVisible()


def test_a_workbook_without_a_claim_column_keeps_what_was_open(review, tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_text("apple,pear\n1,2\n3,4\n", encoding="utf-8")
    before = review.context.reference
    review.open(path)
    assert "prices.csv" in review.said and "--map" not in review.said
    assert review.context.reference is before
    assert "reference.xlsx" in review.window.matches.title and "prices.csv" not in review.window.matches.title
    review.window.notice._action.click()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ReferenceDialog))
    review.settle()
    assert dialog.path.text() == str(path) and dialog.mapping() == {}
    dialog.reject()
    review.press("J")
    assert review.context.match is not None


def test_a_reference_that_vanishes_while_open_breaks_nothing(review, sample: Path) -> None:
    (sample / "reference.xlsx").unlink()
    review.press("J", "J", "M", "O")
    review.settle()
    for dialog in QApplication.topLevelWidgets():
        if dialog is not review.window:
            dialog.close()
    assert not review.said or not review.context.notices.last.details


def test_a_second_window_reads_only_and_says_who_works(review, make_desk: Callable, sample: Path) -> None:
    second = make_desk(reviewer="B. Sari")
    second.open(sample)
    assert second.context.read_only
    assert "A. Rahma" in second.said
    first = second.context.current_id
    second.press("1", into=second.window)
    assert second.context.entry(first).verdict is None
    assert not any(button.isEnabled() for button in second.window.verdict.buttons)


def test_who_waits_for_a_colleague_can_go_on_when_they_close(review, make_desk: Callable, sample: Path) -> None:
    second = make_desk(reviewer="B. Sari")
    second.open(sample)
    decided = review.context.current_id
    operations.rate(review.context, "benar")
    review.settle()
    review.window.close()
    second.qtbot.waitUntil(lambda: not second.context.read_only, timeout=4 * AGAIN_MILLISECONDS)
    second.settle()
    assert second.said == "A. Rahma has closed this review; now you can change it."
    assert second.window.status.saved.text().startswith("✓ saved")
    assert second.context.entry(decided).verdict.by == "A. Rahma", "what they decided meanwhile is there"
    operations.show_claim(second.context, second.context.claims[1].id)
    second.press("1", into=second.window)
    assert second.context.claims[1].verdict.by == "B. Sari"


def test_what_another_program_changed_is_taken_in(review, sample: Path) -> None:
    path = next((sample / "reviews").glob("*.review.yaml"))
    text = path.read_text(encoding="utf-8")
    claim = review.context.claims[-1]
    assert text.count("status: todo") > 1
    head, _, tail = text.rpartition("status: todo")
    path.write_text(f"{head}status: postponed{tail}", encoding="utf-8")
    operations.look_at_file(review.context)
    review.settle()
    assert review.context.entry(claim.id).status == "postponed"


def test_a_file_that_another_program_broke_is_not_called_saved(review, sample: Path) -> None:
    path = next((sample / "reviews").glob("*.review.yaml"))
    review.press("1")
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("claims:", "claims: }{", 1), encoding="utf-8")
    operations.look_at_file(review.context)
    review.settle()
    assert review.window.status.saved.text() == "✗ not saved"
    assert "changed by another program" in review.window.status.saved.toolTip()
    assert review.window.status.elsewhere.isVisible()
    path.write_text(sound, encoding="utf-8")
    operations.look_at_file(review.context)
    review.settle()
    assert review.window.status.saved.text().startswith("✓")


def test_a_save_that_fails_is_told_and_tried_again(review, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import claims.review.store as store
    from claims.errors import NotSaved

    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("the file could not be saved ({why})", str(sample), "make room", why="disk full")

    first = review.context.current_id
    with monkeypatch.context() as patched:
        patched.setattr(store, "atomic_write", refuse)
        review.press("1")
        assert "not saved" in review.window.status.saved.text()
        assert "disk full" in review.said
        assert review.context.entry(first).verdict is not None, "what was decided stays in memory"
    assert review.window.status.elsewhere.isVisible()
    assert review.window.status._again.isActive(), "it is tried again by itself"
    review.window.status.retry.click()
    assert "✓" in review.window.status.saved.text()
    assert load_document(review.context.review.path).claims[0].verdict is not None
    assert not review.window.status._again.isActive()


def test_a_review_goes_on_elsewhere(review, tmp_path: Path) -> None:
    place = tmp_path / "elsewhere.review.yaml"
    operations.save_elsewhere(review.context, str(place))
    review.press("1")
    assert load_document(place).claims[0].verdict is not None
    operations.save_elsewhere(review.context, str(place))
    assert "choose another name" in review.said


def test_an_unexpected_error_is_an_apology_with_details_to_copy(desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.context.tasks.start("fails", lambda progress: 1 / 0)
    desk.settle()
    assert "Claimdesk itself" in desk.said
    desk.window.notice._action.click()
    copied = QApplication.clipboard().text()
    assert "ZeroDivisionError" in copied and "PySide6" in copied
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_an_expected_error_says_what_where_and_what_to_do(desk) -> None:
    desk.context.notices.report(RefusedInput("there is no such file", "a.txt", "check its name and folder"))
    assert desk.said == "a.txt: there is no such file; check its name and folder."


def test_dark_and_light_change_at_once(review) -> None:
    review.press("Ctrl+T")
    assert appearance.colours().dark
    review.press("Ctrl+T")
    assert not appearance.colours().dark


@pytest.mark.parametrize("points", [8, 24])
def test_text_of_any_size_fits_a_small_screen(make_desk: Callable, sample: Path, points: int) -> None:
    desk = make_desk(text_size=points)
    desk.open(sample)
    desk.window.resize(1280, 720)
    QApplication.processEvents()
    assert desk.window.width() <= 1280 and desk.window.height() <= 720
    inside = QRect(QPoint(0, 0), desk.window.size())
    for name in PANELS:
        if name == "Rationale":
            continue  # inside an area that scrolls
        if name in desk.window.panels.docks:
            desk.window.panels.docks[name].raise_()  # large text lets two share a place
            QApplication.processEvents()
        widget = desk.find(name)
        assert inside.contains(QRect(widget.mapTo(desk.window, QPoint(0, 0)), widget.size())), name


def test_closing_while_work_runs_does_not_wait_for_it(make_desk: Callable, sample: Path, tmp_path: Path) -> None:
    rows = "\n".join(f"{number},claim number {number},True" for number in range(50_000))
    big = tmp_path / "big.csv"
    big.write_text(f"id,claim,verdict\n{rows}\n", encoding="utf-8")
    desk = make_desk()
    desk.open(sample)
    operations.open_reference(desk.context, big)
    desk.window.close()
    assert desk.context.reference is None or desk.context.reference.rows < 50_000


def test_focus_events_of_a_closed_window_are_harmless(desk) -> None:
    desk.window.close()
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ActivationChange))
    assert not desk.context.tasks.busy


def test_panels_go_in_silence_with_a_window_that_was_never_closed(desk, qtbot) -> None:
    window = QMainWindow()
    Arrangement(desk.context, window)
    window.show()
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(window)
    assert raised == []
