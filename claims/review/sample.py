"""The sample workspace: a copy of the bundled article and reference that a new user can work in."""

from __future__ import annotations

import shutil
from pathlib import Path

from claims.files import not_saved
from claims.resources import seed

ARTICLE = "paris-coalition-2014.id.txt"
REFERENCE = "reference.xlsx"


def make_sample(folder: Path) -> Path:
    """Copies the sample to `folder` and gives its article; what is there already, reviews too, stays as it is.

    Raises:
        NotSaved: the folder cannot be written.
    """
    article = folder / "articles" / ARTICLE
    wanted = {
        seed(ARTICLE): article,
        seed(REFERENCE): folder / REFERENCE,
        seed("workspace.yaml"): folder / "workspace.yaml",
    }
    try:
        for name in ("articles", "reviews"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for source, target in wanted.items():
            if not target.exists():
                shutil.copyfile(source, target)
    except OSError as problem:
        raise not_saved(folder, problem) from problem
    return article
