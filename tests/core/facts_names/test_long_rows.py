"""The time that names take in rows of them without end."""

from __future__ import annotations

import time

import pytest

from claims.facts.names.found_names import read_names


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "Paris dan PBB di Irak. ",
        "BUDI ",
        "Jordan ",
        "United ",
        "(PBB) ",
        "(Paris) ",
        "President of ",
        "Bank. ",
        "a ",
        ", Budi, ",
        "Ketua, Budi, ",
        'Ann "Bo" Lee ',
        "A. B. Lee ",
        "missiles used by Russia and ",
        "Zyntara, a mining company, ",
    ],
)
def test_time_grows_with_the_text(piece: str, language: str) -> None:
    def seconds(count: int) -> float:
        text = piece * (count // len(piece))
        best = 9.0
        for _ in range(2):
            begin = time.process_time()
            read_names(text, language)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(80_000) < 8 * seconds(20_000) + 0.05  # four times the text; sixteen times would be its square
