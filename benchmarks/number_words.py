"""Round trips: numbers as num2words and as newspapers write them, read back exactly in every known language.

    python benchmarks/number_words.py [--count 100000]

For each language: random numbers up to 10^15 in words; the same grouped by the marks of the language; and as a decimal
with a scale word ("1,5 juta"). The baseline is every number right.
"""

from __future__ import annotations

import argparse
import random
import time

from num2words import num2words

from claims.facts import read_quantities
from claims.facts.numbers.number_words import lexicon
from claims.languages import known


def spellings(number: int, code: str) -> list[tuple[str, int]]:
    """`number` in words, grouped, and in the largest scale with up to three decimals; each with the value it says."""
    decimal = lexicon(code).words.decimal
    group = "." if decimal == "," else ","
    found = [(num2words(number, lang=code), number), (f"{number:,}".replace(",", group), number)]
    scales = [(value, word) for word, value in lexicon(code).words.scales.items() if value <= number]
    if scales:
        value, word = max(scales)
        thousandths = number * 1000 // value
        digits = f"{thousandths / 1000:.3f}".rstrip("0").rstrip(".").replace(".", decimal)
        found.append((f"{digits} {word}", thousandths * value // 1000))
    return found


def wrong(code: str, count: int, seed: int = 2014) -> list[tuple[str, int]]:
    """The spellings among those of `count` random numbers that are not read as their value alone."""
    rng = random.Random(seed)
    missed = []
    for _ in range(count):
        for text, value in spellings(rng.randrange(1, 10 ** rng.randint(1, 15) + 1), code):
            if [quantity.value for quantity in read_quantities(text, code)] != [value]:
                missed.append((text, value))
    return missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000, help="random numbers a language (default: 100000)")
    count = parser.parse_args().count
    for code in known():
        begin = time.process_time()
        missed = wrong(code, count)
        print(f"{code}: {len(missed)} of {count} numbers misread (baseline 0), {time.process_time() - begin:.0f} s")
        for text, value in missed[:5]:
            print(f"    {value}: {text}")


if __name__ == "__main__":
    main()
