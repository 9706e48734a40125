"""The two sets of colours, light and dark, by what each colour means, and the arithmetic of contrast."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by what it means; each text colour reads at 4.5:1 or better on the surfaces it is used on."""

    dark: bool
    stripe: str
    """Every second row of a table."""
    grip: str
    """The handle of a scroll bar."""
    window: str
    panel: str
    """Background of lists, texts and entry fields."""
    card: str
    hover: str
    border: str
    """Quiet lines between things."""
    outline: str
    """Edges of entry fields and buttons: 3:1 against the panel."""
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    """Background of what is selected; `text` is read on it."""
    link: str
    agreement: str
    agreement_soft: str
    conflict: str
    conflict_soft: str
    warning: str
    warning_soft: str
    claim_mark: str
    """Backgrounds of marked words in the article and the matches; `text` is read on each."""
    current_mark: str
    number_mark: str
    date_mark: str
    place_mark: str
    speaker_mark: str


LIGHT = Colours(
    dark=False, stripe="#f8f9fb", grip="#c3c9d2",
    window="#f3f4f6", panel="#ffffff", card="#ffffff", hover="#e8ecf2", border="#dde1e7",
    outline="#868e9a", text="#1b2129", muted="#59626f", accent="#1f5fbf", on_accent="#ffffff", accent_soft="#dfeafb",
    link="#1a56b0", agreement="#176b3a", agreement_soft="#daf2e2", conflict="#b3261e", conflict_soft="#fce4e1",
    warning="#7d5200", warning_soft="#fdf0d2", claim_mark="#eef1f5", current_mark="#fff0b8", number_mark="#ffd9a8",
    date_mark="#cfe6ff", place_mark="#cdeed6", speaker_mark="#e6d9fb",
)  # fmt: skip
DARK = Colours(
    dark=True, stripe="#21262d", grip="#4a5361",
    window="#16191e", panel="#1e2229", card="#242932", hover="#2b313b", border="#343b46",
    outline="#7b8594", text="#e8ebf0", muted="#a6afbc", accent="#7ab0ff", on_accent="#0c1a30", accent_soft="#27405f",
    link="#8fbcff", agreement="#7fd6a0", agreement_soft="#1d3d2b", conflict="#ff9d94", conflict_soft="#4a2422",
    warning="#f2c266", warning_soft="#43351a", claim_mark="#2b313b", current_mark="#4d4420", number_mark="#5d3d14",
    date_mark="#1f4468", place_mark="#1f4a2f", speaker_mark="#473368",
)  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance 0..1 of "#rrggbb" (WCAG 2.2, definition of relative luminance)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1..21 of two colours (WCAG 2.2, contrast ratio)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=512)
def readable(colour: str, background: str, ratio: float = 4.5) -> str:
    """`colour` moved toward black or white just as far as it needs to read on `background` at `ratio`."""
    target = "#ffffff" if luminance(background) < 0.18 else "#000000"
    for step in range(21):
        mixed = mix(colour, target, step / 20)
        if contrast(mixed, background) >= ratio:
            return mixed
    return target


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0..1) of `other` in it."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def on_colour(background: str) -> str:
    """Black or white, whichever reads better on `background`: always at least 4.5:1."""
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, background))
