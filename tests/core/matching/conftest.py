"""Small references in the test's own folder."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from claims.matching import Reference, open_reference
from claims.matching.matcher import Matcher
from claims.records import Conflict, LanguageCode
from claims.reference.index import IndexReader, IndexWriter


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def matcher_of(tmp_path: Path) -> Callable[..., Matcher]:
    def build(*rows: str | tuple[str, str]) -> Matcher:
        folder = tmp_path / f"index{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        pairs = [(row, "") if isinstance(row, str) else row for row in rows]
        writer = IndexWriter(folder)
        writer.add((at, claim, title) for at, (claim, title) in enumerate(pairs))
        writer.finish()
        return Matcher(IndexReader(folder), pairs.__getitem__)

    return build


@pytest.fixture
def conflicts_of(tmp_path: Path) -> Callable[..., tuple[Conflict, ...]]:
    """Conflicts of a claim with the one row of a reference, which it must find."""

    def ask(claim: str, row: str, language: LanguageCode = "en") -> tuple[Conflict, ...]:
        path = tmp_path / f"rows{len(list(tmp_path.iterdir()))}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["claim"], [row]])
        (match,) = open_reference(path).match(claim, language=language)
        return match.conflicts

    return ask


ROWS = [
    ("R1", "Australia will send 600 troops to the United Arab Emirates", "true", "ABC"),
    ("R2", "Australia sent 400 troops to Afghanistan", "false", "ABC"),
    ("R3", "The minister said that prices rose by 5 percent in 2013", "half true", "Kompas"),
    ("R4", "Indonesia will not join the coalition against ISIS", "true", "Antara"),
    ("R5", "Vaksin itu menyebabkan kemandulan pada perempuan", "false", "Tempo"),
]


def write_reference(path: Path, rows: Sequence[Sequence[str]] = ROWS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "claim", "verdict", "source"), *rows])
    return path


@pytest.fixture
def reference(tmp_path: Path) -> Reference:
    return open_reference(write_reference(tmp_path / "known.csv"))
