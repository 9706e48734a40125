"""Shares told as so many of so many: "one in ten Indonesians", "satu dari sepuluh warga", "3 dari 10 warga"."""

from __future__ import annotations

from claims.facts.numbers.measures import Measured
from claims.facts.numbers.number_reader import NumberReader
from claims.facts.numbers.quantity_words import Around
from claims.facts.tokens.value_tokens import Tokens
from claims.records import Number

_MOST_PARTS = 1_000_000
_DIGITS = 2
"""Decimal places of a share in percent."""

_TIME = "time"


def share_of(tokens: Tokens, first: Measured, numbers: NumberReader, around: Around) -> tuple[Number, int] | None:
    """The share in percent that begins with the number `first`, and the token behind it; None if none does.

    Words such as "in" tell a share between number words, unless a time follows ("two in three days"); those and words
    such as "dari" of one, or out of ten, twenty, a hundred and so on: "dua dari lima rekomendasi" counts them.
    """
    at, words = first.end, around.words
    if not first.bare or at + 1 >= len(tokens) or not isinstance(first.value, int):
        return None
    if first.start and tokens.words[first.start - 1] in words.before_no_share:
        return None
    always, among = around.shares.at(tokens, at), around.parts.at(tokens, at)
    mark = always or among
    second = numbers.read(tokens, mark[1]) if mark and mark[1] < len(tokens) else None
    if second is None or not isinstance(second.value, int) or not 0 < first.value < second.value <= _MOST_PARTS:
        return None
    round_base = second.value % 10 == 0 and (second.value <= 100 or str(second.value).rstrip("0") == "1")
    spoken = not (first.parsed.digits or second.digits)
    timed = around.units.at(tokens, second.end)
    if not (round_base or first.value == 1 or (always and spoken)) or (timed and timed[0][0].dimension == _TIME):
        return None
    share = round(100 * first.value / second.value, _DIGITS)
    return (int(share) if share == int(share) else share), second.end
