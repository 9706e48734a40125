"""The start: a window is painted before anything is loaded that it does not show yet."""

from __future__ import annotations

import subprocess
import sys

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
