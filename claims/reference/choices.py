"""The columns and the sheet that the user chose for a file: remembered in the user's data folder."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claims.errors import ClaimdeskError
from claims.files import atomic_write

FOLDER_VARIABLE = "CLAIMDESK_DATA"
_FILE = "columns.json"
_MOST = 500


@dataclass(frozen=True, slots=True)
class Choice:
    """`columns`: field -> column's name or letters. Both may be left to the program."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str | None = None

    def __bool__(self) -> bool:
        return bool(self.columns) or self.sheet is not None


def remembered(path: Path) -> Choice:
    """What was chosen for the file when it was last opened; an empty choice if nothing was."""
    found = _read().get(str(path))
    if not isinstance(found, dict) or not isinstance(found.get("columns"), dict):
        return Choice()
    columns = {str(field): str(column) for field, column in found["columns"].items()}
    sheet = found.get("sheet")
    return Choice(columns, sheet if isinstance(sheet, str) else None)


def remember(path: Path, choice: Choice) -> None:
    """Keeps a choice for a file; an empty one is forgotten. A data folder that cannot be written to is no error."""
    kept = _read()
    before = kept.pop(str(path), None)
    after = {"columns": dict(choice.columns), "sheet": choice.sheet} if choice else None
    if after is not None:
        kept[str(path)] = after
    if before != after:
        recent = dict(list(kept.items())[-_MOST:])
        with contextlib.suppress(ClaimdeskError, OSError):
            _file().parent.mkdir(parents=True, exist_ok=True)
            atomic_write(_file(), json.dumps(recent, ensure_ascii=False, indent=1).encode())


def _file() -> Path:
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen) / _FILE
    from platformdirs import user_data_path

    return user_data_path("claimdesk", appauthor=False) / _FILE


def _read() -> dict[str, Any]:
    try:
        loaded = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}
