"""Several articles opened at once: the first is shown, the others wait on the start page to be begun."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.operations.recent import recent


def test_articles_dropped_together_wait_on_the_start_page(desk: Any, tmp_path: Path) -> None:
    paths = []
    for name, text in (("satu", "Harga beras naik 12 persen."), ("dua", "Presiden membuka konferensi 26 negara.")):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text + "\n", encoding="utf-8")
    desk.open(*paths)
    assert "beras" in desk.context.review.document.article.text
    waiting = [one for one in recent(desk.context) if one.path == str(paths[1].resolve())]
    assert [one.title for one in waiting] == ["dua"]
    desk.open(waiting[0].path)
    assert "konferensi" in desk.context.review.document.article.text
    assert [Path(one.path).name for one in recent(desk.context)] == ["dua.review.yaml", "satu.review.yaml"]


SOUND = "Harga beras naik 12 persen.\n"
BROKEN_REVIEW = "format: 1\nclaims: }{\n"
BROKEN_WORD = "PK\x03\x04 cut off"


def folder_with(folder: Path, files: dict[str, str]) -> Path:
    """A folder of these files."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "files",
    [
        {"a.docx": BROKEN_WORD, "b.txt": SOUND},
        {"a.review.yaml": BROKEN_REVIEW, "a.txt": SOUND, "b.txt": SOUND},
        {
            "workspace.yaml": "format: 1\n",
            "articles/a.txt": SOUND,
            "reviews/a.review.yaml": BROKEN_REVIEW,
            "articles/b.txt": SOUND,
        },
    ],
    ids=["an article", "a review", "a review in a workspace"],
)
def test_a_broken_file_hides_nothing_else_in_a_folder(desk: Any, tmp_path: Path, files: dict[str, str]) -> None:
    desk.open(folder_with(tmp_path / "desk", files))
    assert desk.context.review.document.article.title == "b"
    assert "a.docx" in desk.said or "a.review.yaml" in desk.said
    assert "(+" not in desk.said, "what is wrong with one file is told once"
    assert desk.context.notices.last.stays


def test_a_broken_file_hides_nothing_that_is_dropped_with_it(desk: Any, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.docx": BROKEN_WORD, "b.txt": SOUND, "c.txt": SOUND})
    desk.open(folder / "a.docx", folder / "b.txt", folder / "c.txt")
    assert desk.context.review.document.article.title == "b"
    assert "a.docx" in desk.said and "1 more wait" in desk.said
    assert [Path(one.path).name for one in recent(desk.context)] == ["b.review.yaml", "c.txt"]


def test_a_folder_of_broken_files_tells_them_all(desk: Any, tmp_path: Path) -> None:
    desk.open(folder_with(tmp_path / "desk", {"a.docx": BROKEN_WORD, "b.docx": BROKEN_WORD}))
    assert desk.context.review is None
    assert "a.docx" in desk.said and "b.docx" in desk.said
