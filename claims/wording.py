"""What the core says to people, in their language: English templates, and catalogues that translate them."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from functools import cache

from claims.errors import ClaimdeskError
from claims.resources import resource

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file is larger than files may be here",
    errno.EACCES: "you may not do that here",
    errno.EPERM: "you may not do that here",
    errno.EROFS: "nothing can be written to this disk",
    errno.EBUSY: "another program is using it",
    errno.EIO: "the disk does not answer as it should",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a part of the path is no folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EMFILE: "too many files are open",
}
"""What the system refuses, in our words."""


@cache
def catalogue(name: str, language: str) -> Mapping[str, str]:
    """Translations of the catalogue `name` ("core", "desktop"): English template -> template; empty for English."""
    try:
        path = resource(f"translations/{name}.{language}.yaml")
    except ClaimdeskError:  # nothing is installed but the program; that must be told, be it in English
        return {}
    if not path.is_file():
        return {}
    import yaml

    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
    return {str(key): str(value) for key, value in loaded.items()}


def say(template: str, language: str = "en", **values: object) -> str:
    """`template` in `language`, its `{names}` filled from `values`; in English where no translation is known.

    A value that is a `Remark` is said in that language too.
    """
    from claims.records import Remark  # not above: a window is painted before it needs the records

    known = catalogue("core", language)
    filled = {
        name: say(value.template, language, **value.values) if isinstance(value, Remark) else value
        for name, value in values.items()
    }
    return known.get(template, template).format_map(filled)


def cut(text: str, most: int) -> str:
    """`text` in at most `most` characters: where it is longer, "…" stands for its end."""
    return text if len(text) <= most else text[: most - 1] + "…"


def system_reason(said: str, language: str = "en") -> str:
    """Why the system refused something, in our words; its own, which know no language but the machine's, are the last
    resort."""
    # Not once for all: a window sets the language in which the system says it.
    known = {os.strerror(code): template for code, template in _REASONS.items()}
    return say(known[said], language) if said in known else said


def _place(error: ClaimdeskError, language: str) -> str:
    """Where an error is, the line or row of its file too in `language`."""
    for template in ("line {line}", "row {row}"):
        number = template.format_map({"line": None, "row": None, **error.values})
        if error.where == number or error.where.endswith(f", {number}"):
            return error.where.removesuffix(number) + say(template, language, **error.values)
    return error.where


def explain(error: ClaimdeskError, language: str = "en") -> str:
    """The one sentence of an error: where, what, and what to do; each of several in a line of its own."""
    place = f"{_place(error, language)}: " if error.where else ""
    values = {
        name: system_reason(value, language) if name == "why" and isinstance(value, str) else value
        for name, value in error.values.items()
    }
    what = say(error.what_template, language, **values)
    advice = f"; {say(error.advice_template, language, **values)}" if error.advice_template else ""
    return "\n".join((f"{place}{what}{advice}.", *(explain(other, language) for other in error.others)))
