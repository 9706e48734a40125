"""What every test shares: the options of the Qt plug-in are known also where it is not installed."""

from __future__ import annotations

from importlib.util import find_spec

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pyproject.toml` configures pytest-qt; the core's environment, which has no Qt, reads the same file."""
    if find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "an option of pytest-qt, which is not installed here")
