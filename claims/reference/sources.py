"""Which of the web addresses behind its cells is that of a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from claims.addresses import addresses_in
from claims.languages import known, language
from claims.reference.columns import plain, recognised
from claims.reference.headers import Header
from claims.reference.links import Place

_FIELDS = ("title", "verdict", "claim", "note")
"""The order in which links are taken, behind columns for addresses and sources: what a headline or a verdict leads to
is the check, a claim leads to where it was made. What stands in other columns comes last."""
_CUT = ("…", "...")


class Addresses:
    """Finds the address of each row, where none is written in its columns for addresses and sources.

    Args:
        header: of the sheet.
        links: (row, column), from 1, of cells -> the addresses behind them.
    """

    def __init__(self, header: Header, links: Mapping[Place, str]) -> None:
        self._by_row: defaultdict[int, dict[int, str]] = defaultdict(dict)
        for (row, column), address in links.items():
            self._by_row[row][column - 1] = address
        sources = [at for at, (field, _) in sorted(recognised(header.names).items()) if field == "source"]
        named = [at for at in sources if _addresses() & set(plain(header.names[at]).split())]
        chosen = header.columns.get("source", -1)
        fields = [header.columns[field] for field in _FIELDS if field in header.columns]
        self._written = tuple({*sources, chosen} - {-1})
        self._order = {at: rank for rank, at in enumerate(dict.fromkeys((*named, chosen, *sources, *fields)))}

    def of(self, number: int, cells: Sequence[str]) -> str:
        """The address behind one of the cells of a row; an empty text if there is none, or one is written there."""
        behind = self._by_row.get(number)
        if not behind or any(_is_whole(cells[at]) for at in self._written if at < len(cells)):
            return ""
        for at in sorted(behind, key=lambda at: (self._order.get(at, len(self._order)), at)):
            if at < len(cells) and cells[at].strip() and not _is_whole(cells[at]):
                return behind[at]
        return ""

    def __bool__(self) -> bool:
        return bool(self._by_row)


def _is_whole(text: str) -> bool:
    """Whether a cell shows an address from https:// on, and does not leave out some of it."""
    if any(cut in text for cut in _CUT):
        return False
    return any("://" in text[begin:end] for begin, end, _ in addresses_in(text))


@cache
def _addresses() -> frozenset[str]:
    """The words that name a column for addresses, in every known language."""
    return frozenset(plain(str(name)) for code in known() for name in language(code).section("rows")["addresses"])
