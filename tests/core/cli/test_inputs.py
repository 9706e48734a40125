"""What names and options stand for, and what is said of those that cannot be heeded."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from claims.cli import inputs
from claims.cli.export_command import command as export
from claims.errors import RefusedInput


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system does not let us look into; whoever runs the tests may be let in everywhere."""
    folder = tmp_path / "articles" / "closed"
    folder.mkdir(parents=True)
    look = os.scandir

    def refuses(path: str = ".") -> Iterator[os.DirEntry[str]]:
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuses)
    return folder


def test_a_folder_that_cannot_be_looked_into_says_so(closed: Path) -> None:
    (name,) = inputs.article_paths([str(closed)])
    with pytest.raises(RefusedInput, match=r"the folder cannot be read \(Permission denied\); check that you may open"):
        inputs.read(name, "auto", None)


def test_one_closed_folder_is_named_beside_the_articles_of_the_others(closed: Path) -> None:
    open_one = closed.parent / "open" / "deep"
    open_one.mkdir(parents=True)
    for path in (closed.parent / "b.txt", open_one / "a.html", open_one / "picture.png"):
        path.write_text("x", encoding="utf-8")
    found = inputs.article_paths([str(closed.parent)])
    assert found == [str(closed.parent / "b.txt"), str(open_one / "a.html"), str(closed)]


def test_a_folder_without_articles_says_what_belongs_into_it(tmp_path: Path) -> None:
    (name,) = inputs.article_paths([str(tmp_path)])
    with pytest.raises(RefusedInput, match=r"there is no article in this folder; put articles in it"):
        inputs.read(name, "auto", None)


@pytest.mark.parametrize("mapping", [("claim",), ("=B",), ("claim=",), ("claim=B", "claim=C")])
def test_a_mapping_that_names_no_column_or_two_is_refused(mapping: tuple[str, ...]) -> None:
    with pytest.raises(click.BadParameter, match=r"FIELD=COLUMN|named twice"):
        inputs.columns_of(mapping)


@pytest.mark.parametrize(
    ("out", "options"),
    [
        ("a.html", ["--columns", "id"]),
        ("a.csv", ["--as-reference", "--columns", "id"]),
        ("a.csv", ["--as-reference", "--scale", "meta-6"]),
        ("a.xlsx", ["--as-reference", "--append"]),
        ("a.xlsx", ["--as-reference", "--url", "https://a.id/{id}"]),
    ],
)
def test_an_option_that_an_export_cannot_heed_is_refused(tmp_path: Path, out: str, options: list[str]) -> None:
    with pytest.raises(click.UsageError, match=options[-2]):
        export.main(["a.review.yaml", "-o", str(tmp_path / out), *options], standalone_mode=False)
