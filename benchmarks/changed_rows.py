"""Pairs as in `conflict_pairs`, of real rows: a time, an amount, a place or whose a number is has been changed.

The rows are those of the public sets, read from a folder; nothing of them is kept.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.conflict_pairs import Pair

_TIMES = {
    "id": re.compile(r"\d[^.,;]{0,40}?\b(?:per|setiap|tiap) ?(hari|minggu|bulan|tahun)\b"),
    "en": re.compile(r"\d[^.,;]{0,40}?\b(?:per|each|every|an?) (hour|day|week|month|year)\b(?! ago| later| earlier)"),
}
_OTHER_TIME = {"hari": "bulan", "minggu": "tahun", "bulan": "tahun", "tahun": "bulan",
               "hour": "day", "day": "month", "week": "year", "month": "year", "year": "month"}  # fmt: skip
_VAGUE = {
    "id": (re.compile(r"\b(ratusan)(?= [a-z])", re.I), "450", "7.300"),
    "en": (re.compile(r"\b(hundreds of)(?= [a-z])(?! (?:thousand|million|times))", re.I), "450", "7,300"),
}
_FIGURE = {
    "id": (
        re.compile(r"(?<![\w.,/-])([2-8]\d\d)(?= (?:orang|warga|penumpang|pekerja|rumah))"),
        "ratusan",
        "puluhan ribu",
    ),
    "en": (
        re.compile(r"(?<![\w.,/-])([2-8]\d\d)(?= (?:people|passengers|workers|houses|jobs))"),
        "hundreds of",
        "tens of thousands of",
    ),
}
_PAIR = {
    "id": re.compile(r"(?<![\d.,])(\d[\d.,]*)(?= (persen|orang|juta|miliar|suara|gol)|%)"),
    "en": re.compile(r"(?<![\d.,])(\d[\d.,]*)(?= (percent|per cent|people|million|billion|votes|points)|%)"),
}
_PROOF = {
    "id": ("Tidak ada bukti bahwa ", "Ada bukti bahwa "),
    "en": ("There is no evidence that ", "There is evidence that "),
}
_UNFIT = re.compile(
    r"\?|\b(?:tidak|bukan|belum|tak|tanpa|jangan|not|never|no|cannot|without|nor|neither|none)\b|n['’]t\b|^\w+,|"
    r"^(?:but|and|however|although|though|while|because|that|if|when|instead|namun|tapi|tetapi|dan|meski|sementara|"
    r"sedangkan|karena|untuk|saat|hal|hingga|tentang)\b",
    re.I,
)
"""What cannot stand behind "there is no evidence that", or denies something already."""
_TOWNS = {"Jakarta": "Surabaya", "Surabaya": "Medan", "Bandung": "Bogor", "Medan": "Makassar", "Semarang": "Solo",
          "Yogyakarta": "Denpasar", "Bogor": "Bandung", "Paris": "Lyon", "Berlin": "Munich", "London": "Manchester",
          "Madrid": "Barcelona", "Barcelona": "Madrid", "Tokyo": "Osaka", "Chicago": "Boston", "Boston": "Chicago",
          "Los Angeles": "Houston", "Sydney": "Melbourne", "Melbourne": "Sydney", "Moscow": "Kazan"}  # fmt: skip


def changed_rows(data: Path) -> Iterator[Pair]:
    """Pairs of every row of the sets in which there is something to change."""
    for indonesian, english in _rows(data):
        for language, text in (("id", indonesian), ("en", english)):
            for kind, claim, contradicts in _changed(text, language):
                yield Pair(kind, language, claim, text, contradicts)
                if language == "id" and english:
                    yield Pair(kind, "id-en", claim, english, contradicts)


def _changed(text: str, language: str) -> Iterator[tuple[str, str, bool]]:
    """Kind, changed text, and whether it excludes the text."""
    if time := _TIMES[language].search(text):
        yield "rates", text[: time.start(1)] + _OTHER_TIME[time[1]] + text[time.end(1) :], True
        yield "rates", text + ".", False
    for pattern, like, unlike in (_VAGUE[language], _FIGURE[language]):
        if found := pattern.search(text):
            for instead, contradicts in ((like, False), (unlike, True)):
                yield "vague", text[: found.start(1)] + _cased(instead, found[1]) + text[found.end(1) :], contradicts
    figures = list(_PAIR[language].finditer(text))
    if len(figures) == 2 and figures[0][1] != figures[1][1] and figures[0][2] == figures[1][2]:
        (a, b), (c, d) = (one.span(1) for one in figures)
        yield "owners", text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:], True
        yield "owners", text + ".", False
    if not _UNFIT.search(text) and len(text.split()) > 5 and text[1:2].islower():
        denied, affirmed = (lead + text[0].lower() + text[1:] for lead in _PROOF[language])
        yield "evidence", denied, True
        yield "evidence", affirmed, False
    for town, other in _TOWNS.items():
        if text.count(town) == 1 and other not in text and re.search(rf"\b(?:di|in|at) {town}\b", text):
            yield "places", text.replace(town, other), True
            yield "places", text + ".", False


def _cased(text: str, like: str) -> str:
    return text.capitalize() if like[0].isupper() else text


def _rows(data: Path) -> Iterator[tuple[str, str]]:
    """Indonesian and English sentences, aligned where both are there."""
    for path in sorted(data.glob("pud_id_en/*.tsv")):
        with path.open(encoding="utf-8") as file:
            yield from ((row["text_id"], row["text_en"]) for row in csv.DictReader(file, delimiter="\t"))
    for path in sorted(data.glob("tatoeba_id_en/*.ind")):
        other = path.with_suffix(".eng").read_text(encoding="utf-8").splitlines()
        yield from zip(path.read_text(encoding="utf-8").splitlines(), other, strict=True)
    for path in sorted(data.glob("mrpc/*_train.txt")):
        yield from (("", line.split("\t")[3]) for line in path.read_text(encoding="utf-8-sig").splitlines()[1:])
    for path in sorted(data.glob("idner_news_2k/*.txt")):
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        yield from ((_joined([line.split(" ")[0] for line in block.splitlines()]), "") for block in blocks)


def _joined(tokens: list[str]) -> str:
    return re.sub(r" ([.,;:!?)%])|(\() ", r"\1\2", " ".join(tokens))
