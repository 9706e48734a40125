"""From the bytes of a text file to clean text, with a notice of everything that had to be mended."""

from __future__ import annotations

import codecs
import re

from claims.errors import RefusedInput
from claims.records import Remark

_SAMPLE = 1 << 16
"""Bytes that are looked at to tell an unknown encoding; more does not change the answer, only the time."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS = (
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"MZ\x90",
)
_MOST_CONTROL = 0.05
"""Share of control bytes above which a file is no text; on prose it is 0, on programs and pictures .1 and more."""

_WESTERN = "cp1252"
"""What Windows wrote Indonesian and English in before UTF-8."""
_MIXED = "claimdesk-mixed"
_MIXED_SHARE = 0.5
"""Letters of UTF-8 for each byte that is none, above which a text is taken for UTF-8 with strange bytes in it: pairs
of bytes in other encodings are letters of UTF-8 by chance in less than one case of ten."""
_FEW_ACCENTS = 8
_FEW_SHARE = 0.01
"""Bytes above 127, counted and as a share: below, statistics name any of 90 encodings at random."""

_LINE_ENDS = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_RARE_LINE_ENDS = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes, path: str = "") -> tuple[str, tuple[Remark, ...]]:
    """The text in `data`, and notices of what could not be decoded.

    Raises:
        RefusedInput: the bytes are a picture, an archive, a program ...: no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if data.startswith(_BINARY_STARTS):
        raise _binary(path)
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return _lenient(data, wide)
    if _control_share(data[:_SAMPLE]) > _MOST_CONTROL:
        raise _binary(path)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _legacy(data, path)


def clean(text: str) -> tuple[str, tuple[Remark, ...]]:
    """`text` with one kind of line end and no character that cannot be stored; one character stays one character
    except that CR LF becomes LF, so offsets hold wherever line ends were right. Notices say what was replaced."""
    notices = []
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    text, control = _CONTROL.subn("\ufffd", text)
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    if control:
        notices.append(Remark("control characters were replaced ({count})", {"count": control}))
    if surrogates:
        notices.append(Remark("broken characters were replaced ({count})", {"count": surrogates}))
    return text, tuple(notices)


def one_line_end(text: str) -> str:
    """`text` in which only CR and LF end a line; the rarer characters that also do become blanks."""
    return _RARE_LINE_ENDS.sub(" ", text)


def _binary(path: str) -> RefusedInput:
    return RefusedInput("the file holds no text (a picture, an archive or a program)", path, "choose a text file")


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of European text is 0."""
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _control_share(sample: bytes) -> float:
    """Share of bytes that are control characters other than tab, line ends and form feed."""
    plain = sample.translate(None, bytes(set(range(32)) - {9, 10, 11, 12, 13}))
    return (len(sample) - len(plain)) / max(1, len(sample))


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[Remark, ...]]:
    text = data.decode(encoding, errors="replace")
    return text, _lost(text)


def _lost(text: str) -> tuple[Remark, ...]:
    lost = text.count("\ufffd")
    return (Remark("letters that could not be decoded are shown as \ufffd ({count})", {"count": lost}),) if lost else ()


def _letter_of_windows(problem: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that are no UTF-8, where text in another encoding was copied into it: one that begins
    nothing is read as Windows wrote it; what is left of a letter that was cut stays lost."""
    assert isinstance(problem, UnicodeDecodeError)
    odd = problem.object[problem.start : problem.end]
    whole = len(odd) == 1 and problem.end < len(problem.object)
    return odd.decode(_WESTERN, "replace") if whole else "\ufffd", problem.end


codecs.register_error(_MIXED, _letter_of_windows)


def _legacy(data: bytes, path: str) -> tuple[str, tuple[Remark, ...]]:
    """Text that is not valid UTF-8: damaged UTF-8, or an older encoding."""
    text, _ = _lenient(data, "utf-8")
    wide_letters = sum(character > "\x7f" and character != "\ufffd" for character in text[:_SAMPLE])
    if wide_letters > _MIXED_SHARE * text[:_SAMPLE].count("\ufffd"):
        mixed = data.decode("utf-8", errors=_MIXED)
        values = {"encoding": _WESTERN, "count": text.count("\ufffd") - mixed.count("\ufffd")}
        told = Remark("letters that are not UTF-8 were read as {encoding} ({count})", values)
        return mixed, (*((told,) if values["count"] else ()), *_lost(mixed))
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise _binary(path)
    encoding = _WESTERN if _mostly_ascii(data[:_SAMPLE]) else best.encoding
    text, notices = _lenient(data, encoding)
    return text, (
        Remark("the file is not UTF-8; it was read as {encoding}", {"encoding": encoding}),
        *notices,
    )


def _mostly_ascii(sample: bytes) -> bool:
    """Whether there are too few accents to tell the encoding by them; Indonesian and English have next to none."""
    accents = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    return accents <= max(_FEW_ACCENTS, _FEW_SHARE * len(sample))
