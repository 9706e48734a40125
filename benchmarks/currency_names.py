"""Writes `resources/lexicons/currencies.tsv`: how CLDR (by way of Babel) names each currency in the known languages.

    python benchmarks/currency_names.py

Rerun it after an update of Babel or with a new language. Names in brackets ("Peso Argentina (1881-1970)") are left out:
no text writes them so. So are metals: "71 gold" are medals, and "gold medals" no money.
"""

from __future__ import annotations

from babel import Locale
from babel.numbers import get_currency_name

from claims.languages import known
from claims.resources import resource

TARGET = "lexicons/currencies.tsv"

METALS = frozenset({"XAG", "XAU", "XPD", "XPT"})


def rows(code: str) -> list[tuple[str, str, str]]:
    """(ISO 4217, language, name in lower case) for each form of each name: display, one, many."""
    locale = Locale(code)
    found = set()
    for currency in sorted(locale.currencies.keys() - METALS):
        forms = {locale.currencies[currency]} | {get_currency_name(currency, count, locale) for count in (1, 2)}
        found |= {(currency, code, form.lower()) for form in forms if "(" not in form and form != currency}
    return sorted(found)


def main() -> None:
    lines = ["currency\tlanguage\tname"]
    for code in known():
        lines += ["\t".join(row) for row in rows(code)]
    resource(TARGET).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} names in {TARGET}")


if __name__ == "__main__":
    main()
