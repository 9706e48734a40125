"""What every test shares: the program's own words, and the options of Qt's plug-in also where it is not installed."""

from __future__ import annotations

import os
from importlib.util import find_spec

import pytest


def pytest_configure() -> None:
    """Whatever language the machine speaks, tests and the processes that they start hear English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pyproject.toml` configures pytest-qt; the core's environment, which has no Qt, reads the same file."""
    if find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "an option of pytest-qt, which is not installed here")
