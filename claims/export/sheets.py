"""Sheets of a workbook written row by row: headings, widths, styles, links, long texts, print set-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from claims.addresses import link
from claims.export.cells import CELL_LIMIT, LINK_LIMIT, cell_text, pieces, units
from claims.export.columns import Column, Value
from claims.export.ratings import ShownRating
from claims.wording import say

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet
    from openpyxl.worksheet.hyperlink import Hyperlink

Row = TypeVar("Row")

INK, MUTED, LINE, HEADER, LINK_INK = "1B2129", "59626F", "DDE1E7", "24456F", "1A56B0"
DAY_FORMAT, TIME_FORMAT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
TALLEST = 300.0
"""Points: a row with more text than this shows is cut on screen only; the cell holds all of it."""
LINE_HEIGHT = 13.5
A4, A3 = 9, 8
PAGE_WIDTH = 250
"""Characters of width up to which a sheet is printed on A4; a wider one takes A3, so that it can still be read."""
PIECE = CELL_LIMIT - 200
"""Room for the words that say where a text goes on."""


@dataclass(slots=True)
class Styles:
    """Ready-made looks by name, built once for a workbook."""

    looks: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        line = Border(bottom=Side(style="thin", color=LINE))
        top = Alignment(vertical="top", wrap_text=True)
        plain = {"font": Font(name="Calibri", size=10, color=INK), "alignment": top, "border": line}
        header = {
            "font": Font(name="Calibri", size=10, color="FFFFFF", bold=True),
            "fill": PatternFill("solid", fgColor=HEADER),
            "alignment": Alignment(vertical="center", wrap_text=True),
        }
        self.looks = {
            "text": plain,
            "number": plain | {"alignment": Alignment(vertical="top", horizontal="right", indent=1)},
            "day": plain | {"number_format": DAY_FORMAT, "alignment": Alignment(vertical="top", horizontal="left")},
            "time": plain | {"number_format": TIME_FORMAT, "alignment": Alignment(vertical="top", horizontal="left")},
            "link": plain | {"font": Font(name="Calibri", size=10, color=LINK_INK, underline="single")},
            "strong": plain | {"font": Font(name="Calibri", size=10, color=INK, bold=True)},
            "header": header,
            "header number": header | {"alignment": Alignment(vertical="center", horizontal="right", indent=1)},
            "title": {"font": Font(name="Calibri", size=18, color=INK, bold=True)},
            "heading": {"font": Font(name="Calibri", size=12, color=HEADER, bold=True)},
            "muted": {"font": Font(name="Calibri", size=10, color=MUTED), "alignment": top},
            "share": plain | {"number_format": "0%", "alignment": Alignment(horizontal="right", indent=1)},
        }

    def rating(self, rating: ShownRating) -> dict[str, Any]:
        """The look of a rating's cell: its colour, and whichever of black and white reads on it."""
        from openpyxl.styles import Alignment, Font, PatternFill

        return self.looks["text"] | {
            "font": Font(name="Calibri", size=10, bold=True, color=ink_on(rating.colour).lstrip("#")),
            "fill": PatternFill("solid", fgColor=rating.colour.lstrip("#").upper()),
            "alignment": Alignment(vertical="top", horizontal="center", wrap_text=True),
        }


def ink_on(colour: str) -> str:
    """Black or white, whichever has the higher contrast (WCAG 2.2, relative luminance) on "#rrggbb"."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    # 0.179 is where both contrasts are equal: (L + .05)^2 = 1.05 x .05
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#ffffff"


@dataclass(slots=True)
class Continued:
    """A text that was too long for its cell: where it stands and the pieces that follow."""

    sheet: str
    cell: str
    pieces: list[str]


class Book:
    """A workbook in the making: writes sheets, remembers what did not fit and what was not linked."""

    def __init__(self, workbook: Workbook, language: str, tick: Callable[[], None]) -> None:
        self.workbook = workbook
        self.language = language
        self.styles = Styles()
        self.continued: list[Continued] = []
        self.unlinked = 0
        self._tick = tick

    def say(self, template: str, **values: object) -> str:
        return say(template, self.language, **values)

    def sheet(self, title: str, widths: Sequence[int], colour: str = HEADER) -> WriteOnlyWorksheet:
        """A new empty sheet, set up for the screen, and for paper: landscape, one page wide."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        made: Any = self.workbook.create_sheet(title)
        for index, width in enumerate(widths, 1):
            made.column_dimensions[get_column_letter(index)].width = width + 1.5
        made.sheet_properties.tabColor = colour
        made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        made.sheet_view.showGridLines = False
        made.page_setup.orientation = "landscape"
        made.page_setup.paperSize = A4 if sum(widths) <= PAGE_WIDTH else A3
        made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
        made.page_margins.left = made.page_margins.right = 0.4
        made.page_margins.top, made.page_margins.bottom, made.page_margins.footer = 0.5, 0.8, 0.35
        made.HeaderFooter.oddFooter.left.text = "&A"
        made.HeaderFooter.oddFooter.right.text = "&P / &N"
        return made  # type: ignore[no-any-return]

    def cell(self, sheet: WriteOnlyWorksheet, value: Value, look: str | dict[str, Any] = "text") -> Cell:
        """A cell with a look; text stays text, whatever it starts with."""
        from openpyxl.cell import WriteOnlyCell

        made = WriteOnlyCell(sheet)
        for name, part in (self.styles.looks[look] if isinstance(look, str) else look).items():
            setattr(made, name, part)
        put(made, value)
        return made

    def table(
        self,
        title: str,
        columns: Sequence[Column[Row]],
        rows: Sequence[Row],
        rating: Callable[[Row], ShownRating | None] | None = None,
    ) -> WriteOnlyWorksheet:
        """Writes a whole sheet: a frozen, filtered header and one line for each of `rows`."""
        from openpyxl.utils import get_column_letter

        sheet: Any = self.sheet(title, [column.width for column in columns])
        last = get_column_letter(len(columns))
        sheet.freeze_panes = "C2" if len(columns) > 6 else "A2"
        sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
        sheet.print_title_rows = "1:1"
        sheet.print_title_cols = "A:B"
        sheet.row_dimensions[1].height = 30
        for index in range(len(columns)):  # for what a colleague writes into an empty cell
            letter = get_column_letter(index + 1)
            sheet.column_dimensions[letter].font = self.styles.looks["text"]["font"]
            sheet.column_dimensions[letter].alignment = self.styles.looks["text"]["alignment"]
        if rows:
            sheet.conditional_formatting.add(f"A2:{last}{len(rows) + 1}", _lines_below())
        writer = TableWriter(self, sheet, columns)
        sheet.append(writer.header())
        for number, row in enumerate(rows, 2):
            sheet.append(writer.line(number, row, rating(row) if rating else None))
            sheet.row_dimensions.pop(number, None)  # written already: one less to remember
            self._tick()
        return sheet  # type: ignore[no-any-return]


def _lines_below() -> Any:
    """A quiet line under every row of a table, also under its empty cells."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Border, Side
    from openpyxl.styles.differential import DifferentialStyle

    look = DifferentialStyle(border=Border(bottom=Side(style="thin", color=LINE)))
    return Rule(type="expression", formula=["TRUE"], dxf=look)


def put(cell: Cell, value: Value) -> None:
    """Sets the value; a text is marked as one, since openpyxl takes "=..." for a formula and "#N/A" for an error."""
    if isinstance(value, str):
        cell.value = cell_text(value)
        cell.data_type = "s"
    else:
        cell.value = value


class _Slot:
    """A cell as openpyxl's writer sees it, without the cost of making one for each of a million values."""

    __slots__ = (
        "_comment", "_value", "coordinate", "data_type", "has_style", "hyperlink", "letter", "parent", "style_id",
    )  # fmt: skip

    def __init__(self, styled: Cell, letter: str) -> None:
        self.parent = styled.parent
        self.style_id = styled.style_id
        self.letter = letter
        self.has_style = True
        self.coordinate, self.data_type = "", "s"
        self._comment = None
        self._value: Value = None
        self.hyperlink: Hyperlink | None = None

    def fill(self, number: int, value: Value, target: str | None) -> _Slot:
        """Puts a value into row `number`; what is text is marked as text, whatever it begins with."""
        self.coordinate = f"{self.letter}{number}"
        self.data_type = _TYPES[type(value)]
        self._value = value
        self.hyperlink = _hyperlink(self.coordinate, target) if target else None
        return self


_TYPES = {str: "s", int: "n", float: "n", date: "d", datetime: "d"}


def _hyperlink(cell: str, target: str) -> Hyperlink:
    from openpyxl.worksheet.hyperlink import Hyperlink

    return Hyperlink(ref=cell, target=target)


class TableWriter:
    """Turns rows into cells. They are written out at once, so one slot serves a whole column."""

    def __init__(self, book: Book, sheet: WriteOnlyWorksheet, columns: Sequence[Column[Any]]) -> None:
        from openpyxl.utils import get_column_letter

        self._book = book
        self._sheet = cast(Any, sheet)
        self._sheet._values_to_row = lambda values, number: values  # they are cells already
        self._columns = list(enumerate(columns))
        self._letters = [get_column_letter(index) for index in range(1, len(columns) + 1)]
        self._slots: dict[tuple[int, str], _Slot] = {}
        self._links = 0

    def header(self) -> list[_Slot]:
        """The cells of the first row."""
        say = self._book.say
        return [self._slot(index, "header").fill(1, say(column.heading), None) for index, column in self._columns]

    def line(self, number: int, row: Any, rating: ShownRating | None) -> list[_Slot]:
        """The filled cells of row `number` of the sheet."""
        made: list[_Slot] = []
        height = 1
        for index, column in self._columns:
            value = column.value(row)
            if value is None or value == "":
                continue
            look = _LOOKS[type(value)]
            if isinstance(value, str):
                if len(value) > column.width or "\n" in value:
                    height = max(height, lines_of(value, column.width))
                value = self._fitting(value, index, number)
            target = self._target(column.link(row)) if column.link else None
            if target:
                look = "link"
            elif rating and column.name == "rating":
                made.append(self._slot(index, rating.colour, rating).fill(number, value, None))
                continue
            made.append(self._slot(index, look).fill(number, value, target))
        if height > 1:
            heighten(self._sheet, number, height)
        return made

    def _target(self, address: str | None) -> str | None:
        """A link's address, while the sheet can hold one more."""
        target = link(address)
        if target and self._links >= LINK_LIMIT:
            self._book.unlinked += 1
            return None
        self._links += bool(target)
        return target

    def _slot(self, index: int, look: str, rating: ShownRating | None = None) -> _Slot:
        slot = self._slots.get((index, look))
        if slot is None:
            styles = self._book.styles
            styled = self._book.cell(self._sheet, None, styles.rating(rating) if rating else look)
            slot = self._slots[index, look] = _Slot(styled, self._letters[index])
        return slot

    def _fitting(self, text: str, index: int, number: int) -> str:
        """`text` as far as a cell holds it, and where the rest stands."""
        stored = cell_text(text)
        if len(stored) * 2 <= CELL_LIMIT or units(stored) <= CELL_LIMIT:
            return stored
        first, *rest = pieces(stored, PIECE)
        book = self._book
        where = f"{self._letters[index]}{number}"
        book.continued.append(Continued(self._sheet.title, where, rest))
        told = book.say(
            " … [goes on in the sheet {sheet}: {cell}]",
            sheet=book.say("Continued"),
            cell=f"{self._sheet.title} {where}",
        )
        return first + told


_LOOKS = {str: "text", int: "number", float: "number", date: "day", datetime: "time"}


def heighten(sheet: Any, number: int, lines: int) -> None:
    """Gives row `number`, which is to be written next, room for so many lines."""
    points = min(lines * LINE_HEIGHT + 2, TALLEST)
    sheet.row_dimensions[number] = {"ht": f"{points:g}", "customHeight": "1"}  # no RowDimension for each of a million


def lines_of(text: str, width: int) -> int:
    """About how many lines `text` takes in a column of `width` characters: words do not fill a line to its end."""
    if len(text) <= width and "\n" not in text:
        return 1
    room = max(int(width * 0.95), 1)
    return sum(len(line) // room + 1 for line in text.split("\n"))
