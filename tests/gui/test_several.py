"""Several articles opened at once: the first is shown, the others wait on the start page to be begun."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
