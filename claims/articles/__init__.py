"""Files of any format, read into an Article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from claims.articles.text import article_from_text, read_text
from claims.errors import RefusedInput
from claims.records import Article

__all__ = ["READERS", "article_from_bytes", "article_from_text", "is_article", "read_article"]

Reader = Callable[..., Article]
"""`reader(data, path=..., language=..., published=...)`: the bytes of one file -> Article."""

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    "": read_text,
}
"""The reader of each format, by the suffix of the file name in lower case."""

LARGEST = 256 << 20
"""Bytes. A news article has some ten thousand; more than this is a mistake in choosing the file."""


def read_article(path: str | Path, *, language: str = "auto", published: date | None = None) -> Article:
    """The article in a file, with its title, language and blocks.

    Args:
        path: the file.
        language: its ISO 639-1 code, or "auto" to tell it from the text.
        published: the day of publication, where the caller knows it.

    Raises:
        RefusedInput: the file is missing, empty, too large, of a format that is not read, or no text at all.
    """
    name = str(path)
    reader = _reader_of(name)
    return reader(_bytes_of(name), path=name, language=language, published=published)


def article_from_bytes(
    data: bytes, *, name: str = "", language: str = "auto", published: date | None = None
) -> Article:
    """The article in the bytes of a file that is at hand, such as standard input, in the format that `name` tells.

    Raises:
        RefusedInput: as `read_article`.
    """
    return _reader_of(name)(data, path=name, language=language, published=published)


def is_article(path: str | Path) -> bool:
    """Whether a file has the name of an article, so that it is taken when a whole folder is read."""
    return Path(path).suffix.lower() in READERS.keys() - {""}


def _reader_of(name: str) -> Reader:
    suffix = Path(name).suffix.lower()
    if suffix in READERS:
        return READERS[suffix]
    raise RefusedInput(
        "articles of the kind {suffix} are not read",
        name,
        "save it as one of {known}",
        suffix=suffix,
        known=", ".join(sorted(filter(None, READERS))),
    )


def _bytes_of(name: str) -> bytes:
    """What the file holds; every way in which the system can refuse it becomes one sentence."""
    path = Path(name)
    if path.is_dir():
        raise RefusedInput("this is a folder, not an article", name, "choose a file in it")
    try:
        if path.stat().st_size > LARGEST:
            raise RefusedInput("the file is too large for an article", name, "split it into smaller files")
        return path.read_bytes()
    except FileNotFoundError:
        raise RefusedInput("there is no such file", name, "check its name and folder") from None
    except OSError as problem:
        raise RefusedInput(
            "the file cannot be read ({why})", name, "check that you may open it", why=problem.strerror or str(problem)
        ) from problem
