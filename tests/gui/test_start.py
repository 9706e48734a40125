"""The start: a window is painted before anything is loaded that it does not show yet."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from desktop.__main__ import warm_up

HEAVY = (
    "claims.review",
    "claims.articles",
    "claims.extraction",
    "claims.matching",
    "msgspec",
    "yaml",
    "numpy",
    "openpyxl",
)


def test_a_window_needs_none_of_the_stages_of_the_core() -> None:
    """Each of them costs a tenth of a second and more, before the first picture."""
    source = "import sys, desktop.__main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True).stdout.split()
    assert "desktop.main_window" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_what_the_first_article_needs_is_loaded_while_the_start_page_is_looked_at(desk: Any) -> None:
    assert desk.window.panels is None
    warm_up(desk.window)
    desk.settle()
    assert desk.window.panels is not None
    assert desk.window.view == "start"
    assert not desk.window.claims.isVisible()
    assert desk.said == ""
