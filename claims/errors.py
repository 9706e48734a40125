"""The errors that are meant for the user: what is wrong, where, and what to do."""

from __future__ import annotations


def _one_line(value: object) -> object:
    """A text without line ends: what a library says of a file, or a file's name, may hold some."""
    return " ".join(value.split()) if isinstance(value, str) and len(value.splitlines()) > 1 else value


class ClaimdeskError(Exception):
    """Something the user can understand and mend.

    Args:
        what: what is wrong, as a sentence without its final full stop; an English template whose `{names}`
            are filled from `values`, so that it can be said in another language too (see `claims.wording`).
        where: the file, sheet, row or line; empty if there is none.
        advice: what to do next, as a sentence without its final full stop; a template like `what`.
        values: what the templates name.
    """

    def __init__(self, what: str, where: str = "", advice: str = "", **values: object) -> None:
        self.what_template = what
        self.advice_template = advice
        self.values = {name: _one_line(value) for name, value in values.items()}
        self.where = str(_one_line(where))
        self.others: tuple[ClaimdeskError, ...] = ()
        """More of the same piece of work that a person should mend in one go."""
        super().__init__(str(self))

    @property
    def what(self) -> str:
        return self.what_template.format_map(self.values)

    @property
    def advice(self) -> str:
        return self.advice_template.format_map(self.values)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.advice}" if self.advice else ""
        return f"{place}{self.what}{advice}."


class RefusedInput(ClaimdeskError):
    """A file from outside that is missing, damaged, hostile, or of a kind that is not read."""


class UnclearColumns(RefusedInput):
    """A spreadsheet of which only a person can say which column holds what."""


class NotSaved(ClaimdeskError):
    """A file could not be written; what was on disk before is still there, whole."""


class Cancelled(Exception):
    """The user stopped a piece of work; raised by a progress callback, and never shown as an error."""
