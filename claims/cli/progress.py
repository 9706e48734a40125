"""Progress of long work, drawn on standard error where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from claims.cli.words import language, number
from claims.records import Progress
from claims.wording import catalogue


@contextmanager
def shown() -> Iterator[Progress]:
    """A progress callback for the core; it draws nothing where standard error is a file or a pipe."""
    if not sys.stderr.isatty():
        yield lambda done, total, what: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, ProgressColumn, Task, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    class Done(ProgressColumn):
        """How much is done, with the signs of the user's language."""

        def render(self, task: Task) -> Text:
            return Text(number(task.completed))

    columns = (TextColumn("{task.description}"), BarColumn(), Done(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        known = catalogue("core", language())
        yield lambda done, total, what: bar.update(
            task, completed=done, total=total or None, description=known.get(what, what)
        )
