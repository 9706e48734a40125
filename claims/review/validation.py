"""Checking a review file against the format: every fault with its line and path, or the first one as an error."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from claims.errors import RefusedInput
from claims.review.document import FORMAT, document_from_plain
from claims.review.records import ReviewDocument
from claims.review.yaml_reader import Plain


def checked_document(plain: Plain, text: str, where: str) -> ReviewDocument:
    """The records of a file that was read.

    Raises:
        RefusedInput: the file does not follow the format.
    """
    if not isinstance(plain, Mapping) or "format" not in plain or "article" not in plain:
        raise RefusedInput(
            "this is not a review file: `format` or `article` is missing", where, "open a file named NAME.review.yaml"
        )
    if str(plain["format"]) != str(FORMAT):
        raise RefusedInput(
            "the file has format {found}, this program knows format {known}",
            where,
            "install a newer Claimdesk; the file is left as it is",
            found=plain["format"],
            known=FORMAT,
        )
    try:
        return document_from_plain(plain)
    except msgspec.ValidationError as problem:
        raise RefusedInput(
            "the review does not follow the format ({fault})",
            where,
            "run `claimdesk validate` to see every fault",
            fault=str(problem),
        ) from problem
