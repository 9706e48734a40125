"""Bringing a review file of an older format up to the format of this program, one small step a format number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from claims.errors import RefusedInput
from claims.review.document import FORMAT

Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
"""Plain data of one format -> plain data of the next; the `format` key is set by `migrate`."""

MIGRATIONS: Mapping[int, Migration] = {}
"""Format number -> the step that leads from it to the next. Format 1 is the first one that was released."""


def migrate(
    plain: Mapping[str, Any], where: str, migrations: Mapping[int, Migration] = MIGRATIONS, target: int = FORMAT
) -> dict[str, Any]:
    """The data of a file in the format `target`; the file itself is not touched.

    Raises:
        RefusedInput: its format is newer than `target`, or too old for any step, or not a number.
    """
    found = _number(plain.get("format"), where)
    if found > target:
        raise RefusedInput(
            "the file has format {found}, this program knows format {known} and older",
            where,
            "install a newer Claimdesk; the file is left as it is",
            found=found,
            known=target,
        )
    data = dict(plain)
    while found < target:
        if found not in migrations:
            raise RefusedInput(
                "nothing leads from format {found} of this file to format {known}",
                where,
                "open it with an older Claimdesk",
                found=found,
                known=target,
            )
        found, data = found + 1, migrations[found](data)
    return {**data, "format": target}


def _number(value: Any, where: str) -> int:
    text = str(value)
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise RefusedInput(
            "`format` must be a number, not {found}",
            where,
            "write `format: {known}` if Claimdesk wrote this file",
            found=text[:40],
            known=FORMAT,
        )
    return int(text)
