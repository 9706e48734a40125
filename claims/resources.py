"""The only reader of the files that come with the program: `resources/` and `seeds/`, in a checkout and in a wheel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claims.errors import ClaimdeskError


@cache
def _root(name: str) -> Path:
    """The folder `name` of the checkout, or the copy that the wheel carries inside the package."""
    package = Path(__file__).parent
    for folder in (package / f"_{name}", package.parent / name):
        if folder.is_dir():
            return folder
    raise ClaimdeskError(
        "the folder {name} that belongs to Claimdesk is missing", str(package), "install Claimdesk again", name=name
    )


def resource(relative: str) -> Path:
    """Path of a file or folder in `resources/`, such as "languages/id.yaml"."""
    return _root("resources") / relative


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file in `resources/lexicons/`, by the columns that its first line names.

    What a line leaves out at its end is empty.
    """
    header, *lines = resource(f"lexicons/{name}").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    for line in lines:
        cells = line.split("\t")
        cells += [""] * (len(columns) - len(cells))
        yield dict(zip(columns, cells, strict=True))


def seed(relative: str = "") -> Path:
    """Path of a file or folder in `seeds/`, the sample that is opened on the first start."""
    return _root("seeds") / relative
