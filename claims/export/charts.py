"""Charts of a review: what is counted, and the one drawing of it that the report, the PDF and the window share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from claims.export.entries import Entry, kind_name
from claims.export.ratings import legend
from claims.review.conflicts import conflicts_of
from claims.wording import cut, say

PLAIN = "#4a78b5"
CONFLICT = "#c2503f"
ROW, BAR, LABELS, NUMBERS, TITLE = 28, 16, 190, 44, 34
"""Pixels of a drawing: a row, the bar in it, the columns of names and of numbers, the title's line."""
_SPEAKERS = 8
"""Speakers in a drawing, at most."""
_LABEL = 26
"""Letters of a name in a drawing, at most."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart. `key` is what a click on it filters by."""

    label: str
    count: int
    colour: str
    key: str = ""


def progress_bars(shown: Sequence[Entry], language: str) -> list[Bar]:
    """Decided, open, postponed and dismissed claims; one whose rating its scale does not have is in progress."""
    states = ((entry, entry.reviewed.standing) for entry in shown)
    counts = Counter("in_progress" if state == "done" and entry.is_unsettled else state for entry, state in states)
    return [
        Bar(say("Decided", language), counts["done"], "#2e7d4f", "done"),
        Bar(say("In progress", language), counts["in_progress"], "#c98a1b", "in_progress"),
        Bar(say("To do", language), counts["todo"], "#868e9a", "todo"),
        Bar(say("Postponed", language), counts["postponed"], "#7a68b8", "postponed"),
        Bar(say("Dismissed", language), counts["dismissed"], "#b9bec7", "dismissed"),
    ]


def rating_bars(shown: Sequence[Entry], language: str, scale: str | None = None) -> list[Bar]:
    """How often each level of the scales in use was given, in the scale's own order, also those never given."""
    scales = dict.fromkeys(
        scale or (entry.rating.scale if entry.rating else entry.document.settings.scale) for entry in shown
    )
    counts = Counter((entry.rating.scale, entry.rating.level) for entry in shown if entry.rating and entry.is_decided)
    found = [
        Bar(level.label, counts.pop((name, level.level), 0), level.colour, level.level)
        for name in scales
        for level in legend(name, language)
    ]
    return found + [Bar(level, count, "#868e9a", level) for (_, level), count in counts.items()]


def kind_bars(shown: Sequence[Entry], language: str) -> list[Bar]:
    """Claims by kind, the most frequent first."""
    counts = Counter(entry.reviewed.claim.kind for entry in shown)
    return [Bar(kind_name(kind, language), count, PLAIN, kind) for kind, count in counts.most_common()]


def speaker_bars(shown: Sequence[Entry]) -> list[Bar]:
    """The speakers with the most claims."""
    counts = Counter(entry.reviewed.claim.speaker.name for entry in shown if entry.reviewed.claim.speaker)
    return [Bar(name, count, PLAIN, name) for name, count in counts.most_common(_SPEAKERS)]


def conflict_bars(shown: Sequence[Entry], language: str) -> list[Bar]:
    """Claims for which a near row of the reference says something else, by what differs (see `conflicts_of`)."""
    names = {
        "number": say("Other number", language),
        "date": say("Other date", language),
        "place": say("Other place", language),
        "negation": say("One denies it", language),
        "unit": say("Other unit", language),
    }
    counts = Counter(kind for entry in shown for kind in {one.kind for one in conflicts_of(entry.reviewed)})
    return [Bar(names.get(kind, kind), count, CONFLICT, kind) for kind, count in counts.most_common()]


def drawing(title: str, bars: Sequence[Bar], *, width: int = 620) -> str:
    """The chart as an SVG element: rounded bars with names and counts, a title and a text for who cannot see it.

    Colours of words come from `currentColor`, so it reads on light and dark grounds.
    """
    most = max((bar.count for bar in bars), default=0) or 1
    room = width - LABELS - NUMBERS
    told = "; ".join(f"{bar.label}: {bar.count}" for bar in bars)
    height = TITLE + ROW * len(bars)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13" fill="currentColor">',
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc>",
        f'<text x="0" y="18" font-size="14" font-weight="bold">{escape(title)}</text>',
    ]
    for index, bar in enumerate(bars):
        top = TITLE + index * ROW
        long = max(room * bar.count / most, 2)
        lines.append(
            f'<text x="{LABELS - 10}" y="{top + 17}" text-anchor="end">{escape(cut(bar.label, _LABEL))}</text>'
            f'<rect x="{LABELS}" y="{top + 5}" width="{long:.1f}" height="{BAR}" rx="3" fill="{bar.colour}"/>'
            f'<text x="{LABELS + long + 8:.1f}" y="{top + 17}">{bar.count}</text>'
        )
    return "\n".join([*lines, "</svg>"])
