from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import RefusedInput
from claims.files import ARTICLE_SUFFIXES
from claims.resources import seed
from claims.review import Review, is_workspace, open_workspace

FILE = """
format: 1
title: Desk
reference: ref.xlsx
columns: {claim: pernyataan}
scale: meta-6
checklist: strict
reviewers: [A. Rahma, Budi]
"""


@pytest.fixture
def folder(tmp_path: Path, begin: Callable[..., Review]) -> Path:
    (tmp_path / "workspace.yaml").write_text(FILE)
    for name in ("articles", "reviews"):
        (tmp_path / name).mkdir()
    for name in ("b.txt", "a.docx", ".hidden.txt", "~$a.docx", "notes.xyz"):
        (tmp_path / "articles" / name).write_text("x")
    with begin(place=tmp_path / "reviews" / "b.review.yaml") as review:
        review.rate("c001", "benar")
        review.set_status("c002", "dismissed")
    (tmp_path / "reviews" / "broken.review.yaml").write_text("format: [")
    return tmp_path


def test_a_workspace_opens_as_a_whole(folder: Path) -> None:
    space = open_workspace(folder)
    assert is_workspace(folder) and not is_workspace(folder / "articles")
    assert (space.title, space.reference, dict(space.columns)) == ("Desk", folder / "ref.xlsx", {"claim": "pernyataan"})
    assert (space.settings.scale, space.settings.checklist) == ("meta-6", "strict")
    assert space.settings.reviewers == ("A. Rahma", "Budi")
    assert [path.name for path in space.articles] == ["a.docx", "b.txt"]
    good, broken = (space.progress[path] for path in space.reviews)
    assert (good.claims, good.decided, good.dismissed, good.open) == (3, 1, 1, 1)
    assert "line 2" in broken.error and broken.claims == 0
    assert space.review_of(space.articles[1]) == space.reviews[0]


@pytest.mark.parametrize("suffix", ARTICLE_SUFFIXES)
def test_every_kind_of_article_is_found(folder: Path, suffix: str) -> None:
    (folder / "articles" / f"news{suffix.upper()}").write_text("x")
    assert f"news{suffix.upper()}" in [path.name for path in open_workspace(folder).articles]


def test_the_bundled_workspace_file_opens(tmp_path: Path) -> None:
    (tmp_path / "workspace.yaml").write_bytes(seed("workspace.yaml").read_bytes())
    space = open_workspace(tmp_path)
    assert space.scale == "cekfakta-5" and space.articles == () and space.reviews == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [("format: 9\n", "newer"), ("scale: [a]\n", "scale"), ("a: b: c\n", "line 1"), (None, "no such file")],
)
def test_a_workspace_that_cannot_be_opened_says_why(tmp_path: Path, text: str | None, told: str) -> None:
    if text is not None:
        (tmp_path / "workspace.yaml").write_text(text)
    with pytest.raises(RefusedInput, match=told):
        open_workspace(tmp_path)
