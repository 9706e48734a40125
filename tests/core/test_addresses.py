"""What in a text is a web address, and where a click on it leads."""

from __future__ import annotations

import pytest

from claims.addresses import addresses_in, link

ARCHIVED = "https://web.archive.org/web/2022/https://a.id/1"


@pytest.mark.parametrize(
    ("text", "shown", "targets"),
    [
        ("https://a.id/1", ["https://a.id/1"], ["https://a.id/1"]),
        ("https://a.id/isu hoaks.pdf", ["https://a.id/isu hoaks.pdf"], ["https://a.id/isu%20hoaks.pdf"]),
        ("https://a.id/1\nhttps://b.id/2", ["https://a.id/1", "https://b.id/2"], ["https://a.id/1", "https://b.id/2"]),
        ("https://a.id/1, www.b.id/2", ["https://a.id/1", "www.b.id/2"], ["https://a.id/1", "https://www.b.id/2"]),
        ("https://a.id/1;https://b.id", ["https://a.id/1", "https://b.id"], ["https://a.id/1", "https://b.id"]),
        ("Kompas (https://a.id/b_(c)).", ["https://a.id/b_(c)"], ["https://a.id/b_(c)"]),
        ("[Tempo](https://a.id/1)", ["https://a.id/1"], ["https://a.id/1"]),
        ('=HYPERLINK("https://a.id/1";"Kompas")', ["https://a.id/1"], ["https://a.id/1"]),
        (ARCHIVED, [ARCHIVED], [ARCHIVED]),
        ("javascript:alert(1) mailto:a@b.id awww.c", [], []),
        ("https://", [], []),
        ("", [], []),
    ],
)
def test_addresses_in_a_text(text: str, shown: list[str], targets: list[str]) -> None:
    found = addresses_in(text)
    assert [text[begin:end] for begin, end, _ in found] == shown
    assert [target for _, _, target in found] == targets


def test_several_addresses_are_none() -> None:
    assert link("https://a.id/1 https://b.id/2") is None
