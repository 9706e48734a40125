"""The only reader of the files that come with the program: `resources/` and `seeds/`, in a checkout and in a wheel."""

from __future__ import annotations

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


def seed(relative: str = "") -> Path:
    """Path of a file or folder in `seeds/`, the sample that is opened on the first start."""
    return _root("seeds") / relative
