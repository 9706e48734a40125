"""The .xlsx package around the sheets: an archive without times, so that the same content gives the same bytes."""

from __future__ import annotations

import contextlib
import errno
import os
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl import Workbook

_FIXED = (1980, 1, 1, 0, 0, 0)


class FixedZip(zipfile.ZipFile):
    """An archive whose members all carry the same time, so that the same content gives the same bytes."""

    def writestr(
        self, zinfo_or_arcname: Any, data: Any, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, zipfile.ZipInfo) else zinfo_or_arcname
        super().writestr(member(name), data, compress_type, compresslevel)

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        with open(filename, "rb") as source, self.open(member(str(arcname or filename)), "w") as target:  # noqa: PTH123
            while piece := source.read(1 << 20):
                target.write(piece)


def member(name: str) -> zipfile.ZipInfo:
    """A member of an archive without a time of its own."""
    info = zipfile.ZipInfo(name, _FIXED)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    info.create_system = 3  # the same on every system
    return info


def saved(workbook: Workbook) -> bytes:
    """The bytes of `workbook`, whose properties must carry fixed times."""
    from openpyxl.writer.excel import ExcelWriter

    memory = BytesIO()
    ExcelWriter(workbook, FixedZip(memory, "w", zipfile.ZIP_DEFLATED)).save()
    return memory.getvalue()


@contextlib.contextmanager
def discarded_on_error(workbook: Workbook) -> Iterator[None]:
    """Where writing stops halfway, the temporary files of the sheets are closed and taken away.

    Raises:
        OSError: the system refused them, such as for want of room.
    """
    try:
        yield
    except BaseException as problem:
        sheets: list[Any] = list(workbook.worksheets)
        for sheet in sheets:
            with contextlib.suppress(Exception):  # a sheet that is broken already cannot be closed properly
                if not sheet.closed:
                    sheet.close()
            with contextlib.suppress(Exception):
                sheet._writer.cleanup()
        if type(problem).__name__ == "SerialisationError":
            # lxml, which writes the sheets, says "IO_ENOSPC" where the system refuses
            code = getattr(errno, str(problem).removeprefix("IO_"), errno.EIO)
            raise OSError(code, os.strerror(code)) from problem
        raise
