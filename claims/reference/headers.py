"""The header of a sheet: its row or rows, and which of its columns holds the claim, the verdict and so on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claims.errors import RefusedInput, UnclearColumns
from claims.reference.cells import FIGURE, column, figures, is_rating, rated, words
from claims.reference.columns import FIELDS, PART_OF_NAME, letters, listed, plain, position_of, recognised
from claims.reference.health import Notice
from claims.reference.values import clean

_SAMPLE_ROWS = 200
_SEARCHED_ROWS = 60
"""The header is one of so many rows."""
_LONGEST_NAME = 200
_HEADER_ROWS, _BROAD = 20, 0.6
"""A header fills at least this share of the cells of the fullest of so many rows."""
_SENTENCE_WORDS = 2.5
"""Cells of a column that merely has a claim word in its name must be that long on average to be taken for claims."""
_SHORT_WORDS = 6
_STAND_IN = 2 * PART_OF_NAME
"""The rank of a column of titles as that of the claims: only where no column with claims is named."""
_NUMBERED = 3
_ID = "id"
"""The field that tells rows apart."""
_DISTINCT = 0.5
"""Share of different cells from which a column tells rows apart; copies of rows have one id."""
_RATINGS, _ONLY_RATINGS = 0.5, 0.8
"""The share of ratings among the cells of a column of verdicts, and where its name does not tell that it is one."""
_VALUE = re.compile(rf"(?:{FIGURE.pattern})$|https?://")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
BY_NAME, BY_PART, BY_TITLE = 3, 2, 1
"""How sure the column of the claims is: by its name or by hand, by part of its name, as the column of titles."""


@dataclass(frozen=True, slots=True)
class Header:
    """A sheet's header: `names` of the columns from A on, `columns` field -> position, `row` its (last) row number."""

    row: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    notices: tuple[Notice, ...] = ()
    sureness: int = 0
    """Of the column of the claims: `BY_NAME` and so on; 0 if there is none."""
    claim_names: frozenset[str] = frozenset()
    """What the header has in the column of the claims; where it stands again there is no claim."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Rows `first` to `last`, from 0, as a header."""

    first: int
    last: int
    names: tuple[str, ...]


def find_header(rows: Sequence[Sequence[str]], chosen: Mapping[str, str], where: str) -> Header | None:
    """The header among the first rows of a sheet; None if nothing there looks like one.

    Args:
        rows: the first rows from row 1 on, blank ones included, as texts.
        chosen: field -> column, by the user: a column's name or its letters.
        where: file and sheet, for errors.

    Raises:
        RefusedInput: two columns have equal rights to be the claim, or a chosen column or field is not there.
    """
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    # Titles and remarks above a header fill fewer cells than it does.
    broad = max(filled[:_HEADER_ROWS], default=0) * _BROAD
    candidates: list[tuple[tuple[int, ...], _Reading]] = []
    for at, count in enumerate(filled[:_SEARCHED_ROWS]):
        if not count:
            continue
        first = count > max(filled[:at], default=0)
        reading = _reading(rows, at)
        wanted, sureness, fields = _score(reading.names, chosen)
        if first or (wanted and sureness >= BY_PART and fields > 1):
            full = sum(map(bool, reading.names)) >= broad
            named = not _holds_values(reading.names)
            # Of equals the first: rows of data come later.
            candidates.append(((wanted, named, full, sureness >= BY_PART, fields > 1, -at), reading))
    candidates.sort(key=lambda one: one[0], reverse=True)
    found = None
    for _, reading in candidates:
        header = _settle(reading, rows, chosen, where)
        if "claim" in header.columns:
            data = _is_data(reading.names, header.columns["claim"])
            return _without_names(reading, header, rows, where) if data else header
        found = found or header
    return found


def _is_data(names: Sequence[str], claim_at: int) -> bool:
    """Whether what was taken for a header is a row of data: the cell of the claim is a sentence that names no column,
    and every other one a sentence or a value too."""
    sentences = {at for at, name in enumerate(names) if len(name.split()) > _SHORT_WORDS} - set(recognised(names))
    others = (name for at, name in enumerate(names) if name and at not in sentences)
    return claim_at in sentences and all(_VALUE.match(name) or is_rating(name) for name in others)


def _without_names(reading: _Reading, header: Header, rows: Sequence[Sequence[str]], where: str) -> Header:
    """The same columns, chosen by hand, of a sheet that has no header: its first row is one of data."""
    chosen = {field: letters(at) for field, at in header.columns.items()}
    found = _settle(_Reading(reading.first, reading.first - 1, ()), rows, chosen, where)
    return replace(
        found, notices=(*found.notices, Notice("this sheet has no header; its columns are called A, B, C", {}))
    )


def _reading(rows: Sequence[Sequence[str]], at: int) -> _Reading:
    """A row as a header, with those below that name its columns more closely, or number them."""
    names, last = _names(rows[at]), at
    while last + 1 < len(rows):
        below = _names(rows[last + 1])
        if _continues(names, below):
            width = max(len(names), len(below))
            pairs = zip(below + [""] * (width - len(below)), names + [""] * (width - len(names)), strict=True)
            names = [low or high for low, high in pairs]
        elif not _numbers_columns(below):
            break
        last += 1
    return _Reading(at, last, tuple(names))


def _names(row: Sequence[str]) -> list[str]:
    return [" ".join(clean(cell[:_LONGEST_NAME]).split()) for cell in row]


def _continues(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row names columns that the row above it leaves without a name, as merged cells do.

    Two full rows are a header and its first row of data.
    """
    filled = [(at, name) for at, name in enumerate(below) if name]
    fills = any(at >= len(above) or not above[at] for at, _ in filled)
    if len(filled) < 2 or not fills or 2 * len(recognised(below)) < len(filled):
        return False
    told = any(is_rating(name) or len(name.split()) > _SHORT_WORDS for _, name in filled)
    return not told and not _holds_values(below)


def _holds_values(names: Sequence[str]) -> bool:
    """Whether a row holds values, as rows of data do; a few, such as years, may stand among names of columns."""
    values = sum(map(_is_value, names))
    return values > 0 and len(recognised(names)) <= 2 * values


def _is_value(name: str) -> bool:
    """Whether a cell holds what stands in rows of data: a figure, an address, a rating that names no column."""
    return _VALUE.match(name) is not None or (is_rating(name) and not recognised([name]))


def _numbers_columns(row: Sequence[str]) -> bool:
    """Whether a row says (1), (2), (3), as below the header of many official tables."""
    numbers = [plain(name) for name in row if name]
    return len(numbers) >= _NUMBERED and numbers == [str(at) for at in range(1, len(numbers) + 1)]


def _score(names: Sequence[str], chosen: Mapping[str, str]) -> tuple[int, int, int]:
    """How well names fit: all chosen columns there, sureness of the claim, number of fields known."""
    wanted = {plain(name) for name in chosen.values() if not _LETTERS.fullmatch(name)}
    present = {plain(name) for name in names if name}
    known = recognised(names).values()
    claims = [rank for field, rank in known if field == "claim"]
    fields = {field for field, _ in known}
    by_title = BY_TITLE if "title" in fields else 0
    sureness = (BY_NAME if min(claims) < PART_OF_NAME else BY_PART) if claims else by_title
    return int(wanted <= present), sureness, len(fields)


def _settle(reading: _Reading, rows: Sequence[Sequence[str]], chosen: Mapping[str, str], where: str) -> Header:
    data = rows[reading.last + 1 :]
    names = reading.names
    width = _width(names, data)
    shown = _unique([names[at] if at < len(names) and names[at] else letters(at) for at in range(width)])
    columns = _chosen_columns(shown, chosen, where)
    sureness = BY_NAME if "claim" in columns else 0
    notices: list[Notice] = []
    known = recognised(names)
    sample = data[:_SAMPLE_ROWS]
    for field in FIELDS:
        if field in columns:
            continue
        taken = set(columns.values())
        ranked = sorted((rank, at) for at, (of, rank) in known.items() if of == field and at not in taken)
        at = ranked[0][1] if ranked else -1
        if field == "claim":
            titles = [(_STAND_IN + rank, at) for at, (of, rank) in known.items() if of == "title" and at not in taken]
            at, sureness = _claim_column(ranked + sorted(titles), shown, sample, where)
            notices += _other_claims([*ranked, *_in_other_words(known, sample)], at, shown, sureness)
        elif field == "verdict":
            free = [at for at in range(width) if at not in taken and known.get(at, ("claim",))[0] == "claim"]
            at, others = _verdict_column([at for _, at in ranked], free, sample)
            notices += _other_verdicts(at, others, shown)
        elif field == _ID:
            at = next((at for _, at in ranked if _tells_rows_apart(column(sample, at))), -1)
        if at >= 0:
            columns[field] = at
    above = rows[reading.first : reading.last + 1]
    claim_names = frozenset(column(above, columns.get("claim", width)))
    return Header(reading.last + 1, tuple(shown), columns, tuple(notices), sureness, claim_names)


def _width(names: Sequence[str], data: Sequence[Sequence[str]]) -> int:
    """Columns up to the last that has a name or, in the first rows, something in it."""
    named = max((at + 1 for at, name in enumerate(names) if name), default=0)
    filled = max((at + 1 for row in data for at, cell in enumerate(row) if cell), default=0)
    return max(named, filled)


def _unique(names: Sequence[str]) -> list[str]:
    """The same names, a repeated one followed by its column's letters, so that a row can be told by name."""
    seen: set[str] = set()
    result = []
    for at, name in enumerate(names):
        result.append(f"{name} ({letters(at)})" if name in seen else name)
        seen.add(result[-1])
    return result


def _chosen_columns(names: Sequence[str], chosen: Mapping[str, str], where: str) -> dict[str, int]:
    by_name: dict[str, int] = {}
    for at, name in enumerate(names):
        by_name.setdefault(name, at)
        by_name.setdefault(plain(name), at)
    columns = {}
    for field, wanted in chosen.items():
        if field not in FIELDS:
            raise RefusedInput(
                "there is no field {field}", where, "use one of {fields}", field=field, fields=", ".join(FIELDS)
            )
        at = by_name.get(wanted, by_name.get(plain(wanted), -1))
        if at < 0 and _LETTERS.fullmatch(wanted) and position_of(wanted) < len(names):
            at = position_of(wanted)
        if at < 0:
            raise RefusedInput(
                "there is no column {column}",
                where,
                "use one of the columns that are there: {columns}",
                column=wanted,
                columns=listed(names),
            )
        columns[field] = at
    return columns


def _claim_column(
    ranked: Sequence[tuple[int, int]], names: Sequence[str], sample: Sequence[Sequence[str]], where: str
) -> tuple[int, int]:
    """The column of the claims and how sure that is; -1 if none reads like sentences."""
    cells = {at: column(sample, at) for _, at in ranked}
    ranked = [(rank, at) for rank, at in ranked if rated(cells[at]) < _ONLY_RATINGS]
    named = [(rank, at) for rank, at in ranked if rank < PART_OF_NAME]
    sentences = [(rank, at) for rank, at in ranked if words(cells[at]) >= _SENTENCE_WORDS]
    # A column with a claim's name is one even if all its claims are short, unless it is empty beside a filled one.
    rest = sentences or [(rank, at) for rank, at in named if cells[at]] or named
    best = [at for rank, at in rest if rank == rest[0][0]]
    if len(best) > 1:
        raise UnclearColumns(
            "columns {columns} could both hold the claims",
            where,
            "choose one, as in --map claim={letter}; with --map title={other} the other one is searched too",
            columns=" & ".join(f"{names[at]!r} ({letters(at)})" for at in best),
            letter=letters(best[0]),
            other=letters(best[1]),
        )
    if not best:
        return -1, 0
    rank = rest[0][0]
    return best[0], BY_NAME if rank < PART_OF_NAME else BY_PART if rank < _STAND_IN else BY_TITLE


def _in_other_words(known: Mapping[int, tuple[str, int]], sample: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Columns of sentences that a language's code after their name makes look like ids: "Pernyataan (ID)"."""
    coded = (at for at, (field, rank) in known.items() if field == _ID and rank == PART_OF_NAME)
    return [(0, at) for at in coded if words(column(sample, at)) >= _SENTENCE_WORDS]


def _other_claims(
    ranked: Sequence[tuple[int, int]], claim_at: int, names: Sequence[str], sureness: int
) -> list[Notice]:
    if sureness == BY_TITLE:
        return [Notice("the claims are taken from the titles in column {column}", {"column": names[claim_at]})]
    return [
        Notice(
            "column {other} is not searched for claims, as {column} is surer",
            {"other": names[at], "column": names[claim_at]},
        )
        for rank, at in ranked
        if at != claim_at >= 0 and rank < PART_OF_NAME
    ]


def _tells_rows_apart(cells: Sequence[str]) -> bool:
    """Whether the cells of a column may be ids: hardly any twice, as the code of a language, and no sentences."""
    return len(set(cells)) >= _DISTINCT * len(cells) and words(cells) < _SENTENCE_WORDS


def _verdict_column(
    ranked: Sequence[int], free: Sequence[int], sample: Sequence[Sequence[str]]
) -> tuple[int, list[int]]:
    """The column of the verdicts, -1 if there is none, and others that could be it.

    Args:
        ranked: columns with a verdict's name, the surest first.
        free: columns whose names tell nothing, or of claims that are searched elsewhere.
        sample: the first rows of data.
    """
    cells = {at: column(sample, at) for at in (*ranked, *free)}
    worded = [at for at in ranked if rated(cells[at]) >= _RATINGS]
    short = [at for at in ranked if not figures(cells[at]) and words(cells[at]) <= _SHORT_WORDS]
    unnamed = [at for at in free if rated(cells[at]) >= _ONLY_RATINGS]
    best = next((found for found in (worded, short, unnamed, ranked) if found), [-1])[0]
    return best, [at for at in ranked if at != best and cells[at]]


def _other_verdicts(at: int, others: Sequence[int], names: Sequence[str]) -> list[Notice]:
    return [
        Notice(
            "column {other} could hold the verdicts too; {column} is taken for them",
            {"other": names[other], "column": names[at]},
        )
        for other in others
    ]
