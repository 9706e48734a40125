"""What the journeys share: the real command in a process of its own, with folders of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def claimdesk(tmp_path: Path) -> Run:
    """Runs `claimdesk ARGUMENTS` with fresh settings, caches and data, and without a display."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        environment[f"XDG_{name}_HOME"] = str(tmp_path / "xdg" / name.lower())
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["COLUMNS"] = "120"  # a parallel test run says 80, which folds what these tests look for

    def run(
        *arguments: object, stdin: str = "", cwd: Path = tmp_path, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "claims", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**environment, **variables},
            cwd=cwd,
            timeout=120,
            check=False,
        )

    return run
