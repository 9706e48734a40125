from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.records import Article, Claim, Match
from claims.review import Review, open_review
from claims.review.records import ReviewSettings

TEXT = (
    "Dua puluh enam negara berkumpul di Paris.\n"
    "Tony Abbott akan mengirim 600 tentara ke Uni Emirat Arab.\n"
    "Sepuluh negara Arab mendukung rencana itu.\n"
)


def article(text: str = TEXT) -> Article:
    return Article("paris.txt", text, "Koalisi di Paris", "id", "ab" * 32)


def claims_of(text: str = TEXT) -> list[Claim]:
    found, start = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        found.append(Claim(f"c{number:03d}", line, (start, start + len(line)), label={"en": f"claim {number}"}))
        start += len(line) + 1
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "paris.review.yaml"


@pytest.fixture
def begin(path: Path) -> Callable[..., Review]:
    """Opens the review of the sample article, by default as Rahma; begins the file where there is none."""

    def opened(
        by: str = "Rahma", text: str = TEXT, place: Path = path, settings: ReviewSettings | None = None
    ) -> Review:
        return open_review(place, by=by, article=article(text), claims=claims_of(text), settings=settings)

    return opened


@pytest.fixture
def offered() -> list[Match]:
    return [
        Match(7, "Sheet1", "R-7", "Australia sends 600 troops", 0.91, "likely"),
        Match(9, "Sheet1", "R-9", "Australia sends 400 troops", 0.83, "possible"),
    ]
