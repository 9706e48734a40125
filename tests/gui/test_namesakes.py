"""Two articles of one name, in files of two kinds, each have a review of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_an_article_is_never_shown_as_its_namesake(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Harga beras naik 12 persen pada Januari 2015.\n", encoding="utf-8")
    page = "<html><body><article><p>Presiden Prancis membuka konferensi 26 negara di Paris.</p></article></body></html>"
    (tmp_path / "news.html").write_text(page, encoding="utf-8")
    desk.open(tmp_path / "news.txt")
    assert "beras" in desk.context.review.document.article.text
    for _ in range(2):
        desk.open(tmp_path / "news.html")
        assert "konferensi" in desk.context.review.document.article.text
        assert not desk.context.read_only
    desk.open(tmp_path / "news.txt")
    assert "beras" in desk.context.review.document.article.text
