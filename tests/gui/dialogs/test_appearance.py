"""Colours that everybody can read, in light and dark; icons that follow; text sizes within limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel

from claims.resources import resource
from claims.review import scales
from desktop import appearance
from desktop.palettes import DARK, LIGHT, Colours, contrast, luminance, mix, on_colour, readable
from desktop.stylesheet import style_sheet

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "panel", "card", "hover", "stripe")
MARKS = ("accent_soft", "agreement_soft", "conflict_soft", "warning_soft", "claim_mark", "current_mark",
         "number_mark", "date_mark", "place_mark", "speaker_mark")  # fmt: skip


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    appearance.apply(qapp, "light", 10)


@BOTH
def test_text_reads_on_every_ground_it_stands_on(colours: Colours) -> None:
    pairs = [
        (ink, ground) for ink in ("text", "muted", "link", "conflict", "warning", "agreement") for ground in GROUNDS
    ]
    pairs += [("text", mark) for mark in MARKS]
    pairs += [("muted", "accent_soft"), ("on_accent", "accent"), ("on_accent", "link"), ("conflict", "accent_soft")]
    pairs += [("agreement", "agreement_soft"), ("conflict", "conflict_soft"), ("warning", "warning_soft")]
    poor = {
        f"{ink} on {ground}": round(contrast(getattr(colours, ink), getattr(colours, ground)), 2)
        for ink, ground in pairs
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    }
    assert poor == {}


@BOTH
def test_edges_and_focus_are_seen(colours: Colours) -> None:
    for ground in ("window", "panel", "card"):
        assert contrast(colours.outline, getattr(colours, ground)) >= 3.0
        assert contrast(colours.accent, getattr(colours, ground)) >= 3.0


@BOTH
@pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale.id)
def test_every_rating_reads_as_badge_and_as_word(colours: Colours, scale: object) -> None:
    for level in scale.levels:  # type: ignore[attr-defined]
        background, ink = appearance.rating_colours(level.colour)
        assert contrast(background, ink) >= 4.5, level.id
        assert contrast(readable(level.colour, colours.card), colours.card) >= 4.5, level.id


CASES = {
    "black on white": ("#000000", "#ffffff", 21.0),
    "the same": ("#336699", "#336699", 1.0),
    "W3C's example grey": ("#767676", "#ffffff", 4.54),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_contrast_is_the_one_of_the_standard(case: tuple[str, str, float]) -> None:
    one, other, ratio = case
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("colour", ["#ff0000", "#00ff00", "#ffff00", "#808080", "#123456", "#fefefe"])
def test_black_or_white_always_reads(colour: str) -> None:
    assert contrast(on_colour(colour), colour) >= 4.5
    for ground in ("#ffffff", "#16191e", colour):
        assert contrast(readable(colour, ground), ground) >= 4.5


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert (mix("#000000", "#ffffff", 0), mix("#000000", "#ffffff", 1), mix("#000000", "#ff0000", 0.5)) == (
        "#000000", "#ffffff", "#800000",
    )  # fmt: skip


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_whole_application_is_dressed(qapp: QApplication, mode: appearance.Mode) -> None:
    appearance.apply(qapp, mode)
    wanted = DARK if mode == "dark" else LIGHT
    assert appearance.colours() is wanted
    assert qapp.palette().window().color().name() == wanted.window
    assert wanted.accent in qapp.styleSheet()
    assert "$" not in qapp.styleSheet().replace(resource("icons/parts").as_posix(), "")


def test_the_system_is_followed_where_it_says_what_it_uses(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    appearance.on_change(lambda: told.append("changed"))
    appearance.apply(qapp, "system")
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.colours().dark
    appearance.apply(qapp, "light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not appearance.colours().dark
    assert len(told) == 3


@pytest.mark.parametrize(("asked", "given"), [(4, 8), (8, 8), (13, 13), (24, 24), (90, 24)])
def test_text_sizes_keep_to_their_limits(qapp: QApplication, asked: int, given: int) -> None:
    appearance.apply(qapp, "light", asked)
    assert appearance.points() == given == qapp.font().pointSizeF()


def test_without_a_size_the_system_s_comes_back(qapp: QApplication) -> None:
    appearance.apply(qapp, "light", None)
    usual = appearance.points()
    appearance.apply(qapp, "light", 20)
    appearance.apply(qapp, "light", None)
    assert appearance.points() == usual


def _darkest(image: QImage) -> float:
    inks = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return min((luminance(ink.name()) for ink in inks if ink.alpha() > 200), default=2.0)


@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_in_the_colours_of_the_moment(qapp: QApplication, file: object) -> None:
    name = file.stem  # type: ignore[attr-defined]
    if name == "claimdesk":
        assert not appearance.app_icon().pixmap(QSize(32, 32)).toImage().isNull()
        return
    icon = appearance.icon(name)
    appearance.apply(qapp, "light")
    light = _darkest(icon.pixmap(QSize(24, 24)).toImage())
    appearance.apply(qapp, "dark")
    assert light < 0.1 < _darkest(icon.pixmap(QSize(24, 24)).toImage()) < 1.1


def test_a_look_can_change_at_run_time(qapp: QApplication) -> None:
    appearance.apply(qapp, "light")
    label = QLabel("words")
    label.setStyleSheet("")
    appearance.restyle(label, "conflict")
    label.ensurePolished()
    assert label.palette().windowText().color().name() == LIGHT.conflict
    appearance.restyle(label, "muted")
    assert label.palette().windowText().color().name() == LIGHT.muted


def test_headings_grow_with_the_text() -> None:
    assert "font-size: 16.0pt" in style_sheet(LIGHT, 10)
    assert "font-size: 32.0pt" in style_sheet(LIGHT, 20)
