"""Adding our sheets to a workbook of somebody's own, of which every sheet, chart and style stays byte for byte.

The sheets are moved as parts of the .xlsx package (ECMA-376, part 1): loading and saving the whole workbook with a
library would lose what the library does not know.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl.packaging.relationship import Relationship
from openpyxl.xml.constants import CONTYPES_NS, PKG_REL_NS, REL_NS, SHEET_MAIN_NS

from claims.errors import ClaimdeskError
from claims.export.package import member

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST = 512 << 20
"""Bytes of one part that are still taken in: a workbook of an editor has far less."""


class _Package:
    """The parts of a workbook by name; XML parts are parsed when asked for, and written back only then."""

    def __init__(self, data: bytes, where: str) -> None:
        self.where = where
        try:
            archive = zipfile.ZipFile(BytesIO(data))
            self.parts = {info.filename: self._read(archive, info) for info in archive.infolist()}
        except (zipfile.BadZipFile, OSError, RuntimeError) as problem:
            raise self.refused() from problem
        self._trees: dict[str, Element] = {}
        self.workbook = self._workbook_name()

    def refused(self) -> ClaimdeskError:
        return ClaimdeskError(
            "the workbook is damaged or not an .xlsx", self.where, "export to a new file, or repair it"
        )

    def _read(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
        if info.file_size > LARGEST:
            raise self.refused()
        return archive.read(info)

    def _workbook_name(self) -> str:
        for link in self.tree("_rels/.rels"):
            if str(link.get("Type", "")).endswith("/officeDocument"):
                return str(link.get("Target", "")).lstrip("/")
        raise self.refused()

    def tree(self, name: str) -> Element:
        from lxml import etree

        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            try:
                self._trees[name] = etree.fromstring(self.parts[name], parser)
            except (KeyError, etree.XMLSyntaxError) as problem:
                raise self.refused() from problem
        return self._trees[name]

    def links(self, part: str) -> str:
        """The name of the part that holds the relationships of `part`."""
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def target(self, part: str, link: Element) -> str:
        """The part that a relationship of `part` names."""
        target = str(link.get("Target"))
        return (
            target.lstrip("/")
            if target.startswith("/")
            else posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
        )

    def linked(self, kind: str) -> str:
        """The part of the workbook of a kind ("styles")."""
        for link in self.tree(self.links(self.workbook)):
            if str(link.get("Type", "")).endswith(f"/{kind}"):
                return self.target(self.workbook, link)
        raise self.refused()

    def data(self) -> bytes:
        """The package again: untouched parts as they were."""
        from lxml import etree

        for name, tree in self._trees.items():
            self.parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        memory = BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(member(name), content)
        return memory.getvalue()


def appended(theirs: bytes, ours: bytes, where: str) -> bytes:
    """The workbook `theirs` with the sheets of `ours` behind its own, under free names.

    Args:
        theirs, ours: the bytes of two .xlsx files.
        where: the file that errors name.

    Raises:
        ClaimdeskError: `theirs` is no workbook, or damaged.
    """
    into, source = _Package(theirs, where), _Package(ours, where)
    styles = _add_styles(into.tree(into.linked("styles")), source.tree(source.linked("styles")))
    renamed = _sheet_names(into, source)
    moved: dict[str, str] = {}
    for name, part in _sheets(source):
        _restyle(source.tree(part), styles)
        _add_sheet(into, renamed[name], _move(into, source, part, moved, renamed))
    _add_defined_names(into, source, renamed)
    return into.data()


def backup_path(out: Path) -> Path:
    """A free name beside `out` for the copy of it as it was."""
    number = 0
    while True:
        number += 1
        name = f"{out.stem} (before {number}){out.suffix}"
        if not (out.parent / name).exists():
            return out.parent / name


def _sheets(package: _Package) -> list[tuple[str, str]]:
    """Name and part of each worksheet, in order."""
    targets = {
        link.get("Id"): package.target(package.workbook, link) for link in package.tree(package.links(package.workbook))
    }
    found = package.tree(package.workbook).iter(f"{{{SHEET_MAIN_NS}}}sheet")
    return [(str(sheet.get("name")), targets[sheet.get(f"{{{REL_NS}}}id")]) for sheet in found]


def _sheet_names(into: _Package, source: _Package) -> dict[str, str]:
    """A name for each of our sheets that the workbook does not use yet (they differ in more than case)."""
    taken = {name.casefold() for name, _ in _sheets(into)}
    renamed = {}
    for name, _ in _sheets(source):
        free, number = name, 1
        while free.casefold() in taken:
            number += 1
            free = f"{name} ({number})"
        taken.add(free.casefold())
        renamed[name] = free
    return renamed


def _child(parent: Element, name: str, before: Iterable[str] = ()) -> Element:
    """The child of that name; made where it is missing, in front of those that must follow it."""
    from lxml import etree

    found = parent.find(f"{{{SHEET_MAIN_NS}}}{name}")
    if found is not None:
        return found
    made = etree.Element(f"{{{SHEET_MAIN_NS}}}{name}")
    later = [one for one in parent if etree.QName(one).localname in set(before)]
    if later:
        later[0].addprevious(made)
    else:
        parent.append(made)
    return made


_STYLE_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles")


def _add_styles(into: Element, source: Element) -> tuple[int, int]:
    """Adds our styles behind theirs; gives by how much our cell and conditional styles move."""
    offsets = {}
    for kind in ("fonts", "fills", "borders"):
        offsets[kind] = _extend(into, source, kind)
    formats = _add_formats(into, source)
    first = _extend(into, source, "cellXfs")
    for look in list(_child(into, "cellXfs"))[first:]:
        for name, kind in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            look.set(name, str(int(look.get(name, "0")) + offsets[kind]))
        look.set("xfId", "0")
        look.set("numFmtId", formats.get(look.get("numFmtId", "0"), look.get("numFmtId", "0")))
    return first, _extend(into, source, "dxfs")


def _extend(into: Element, source: Element, kind: str) -> int:
    """Adds the children of `kind` to theirs; gives how many there were."""
    from copy import deepcopy

    ours = source.find(f"{{{SHEET_MAIN_NS}}}{kind}")
    mine = _child(into, kind, _STYLE_ORDER[_STYLE_ORDER.index(kind) + 1 :])
    before = len(mine)
    mine.extend(deepcopy(one) for one in (ours if ours is not None else ()))
    mine.set("count", str(len(mine)))
    return before


def _add_formats(into: Element, source: Element) -> dict[str, str]:
    """Adds our number formats under free numbers; gives old -> new."""
    from lxml import etree

    ours = source.find(f"{{{SHEET_MAIN_NS}}}numFmts")
    if ours is None or not len(ours):
        return {}
    mine = _child(into, "numFmts", _STYLE_ORDER[1:])
    free = max([163, *(int(one.get("numFmtId", "0")) for one in mine)]) + 1
    renumbered = {}
    for index, one in enumerate(ours):
        renumbered[str(one.get("numFmtId"))] = str(free + index)
        etree.SubElement(
            mine, f"{{{SHEET_MAIN_NS}}}numFmt", numFmtId=str(free + index), formatCode=str(one.get("formatCode"))
        )
    mine.set("count", str(len(mine)))
    return renumbered


def _restyle(sheet: Element, moved: tuple[int, int]) -> None:
    """Points the styles of a sheet at where they are now."""
    cells, rules = moved
    for cell in sheet.iter(f"{{{SHEET_MAIN_NS}}}c", f"{{{SHEET_MAIN_NS}}}row"):
        if cell.get("s") is not None:
            cell.set("s", str(int(cell.get("s", "0")) + cells))
    for column in sheet.iter(f"{{{SHEET_MAIN_NS}}}col"):
        if column.get("style") is not None:
            column.set("style", str(int(column.get("style", "0")) + cells))
    for rule in sheet.iter(f"{{{SHEET_MAIN_NS}}}cfRule"):
        if rule.get("dxfId") is not None:
            rule.set("dxfId", str(int(rule.get("dxfId", "0")) + rules))
    for view in sheet.iter(f"{{{SHEET_MAIN_NS}}}sheetView"):
        view.attrib.pop("tabSelected", None)


def _move(into: _Package, source: _Package, part: str, moved: dict[str, str], names: dict[str, str]) -> str:
    """Copies a part and all it links to under free names; gives its new name."""
    if part in moved:
        return moved[part]
    stem, suffix = posixpath.splitext(part)
    number = 1
    while (fresh := f"{stem.rstrip('0123456789')}{number}{suffix}") in into.parts:
        number += 1
    moved[part] = fresh
    into.parts[fresh] = source.parts[part]
    _declare(into, source, part, fresh)
    if part.startswith("xl/worksheets/"):
        into.parts[fresh] = _bytes(source.tree(part))
    elif "/charts/" in part:
        _rename_in_chart(source.tree(part), names)
        into.parts[fresh] = _bytes(source.tree(part))
    links = source.links(part)
    if links in source.parts:
        tree = source.tree(links)
        for link in tree:
            if link.get("TargetMode") != "External":
                link.set("Target", "/" + _move(into, source, source.target(part, link), moved, names))
        into.parts[into.links(fresh)] = _bytes(tree)
    return fresh


def _bytes(tree: Element) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _rename_in_chart(chart: Element, names: dict[str, str]) -> None:
    """Charts name the sheets whose cells they draw."""
    from lxml import etree

    for formula in chart.iter("{*}f"):
        sheet, _, cells = (formula.text or "").rpartition("!")
        plain = sheet.strip("'").replace("''", "'")
        if etree.QName(formula).localname == "f" and plain in names:
            formula.text = f"{_quoted(names[plain])}!{cells}"


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _declare(into: _Package, source: _Package, part: str, fresh: str) -> None:
    """Copies the content type of a part."""
    from lxml import etree

    for one in source.tree("[Content_Types].xml"):
        if one.get("PartName") == f"/{part}":
            etree.SubElement(
                into.tree("[Content_Types].xml"),
                f"{{{CONTYPES_NS}}}Override",
                PartName=f"/{fresh}",
                ContentType=str(one.get("ContentType")),
            )


def _add_sheet(into: _Package, name: str, part: str) -> None:
    """Puts a moved sheet into the workbook's list."""
    from lxml import etree

    links = into.tree(into.links(into.workbook))
    used = {str(link.get("Id")) for link in links}
    number = len(used) + 1
    while f"rIdC{number}" in used:
        number += 1
    link = Relationship(type="worksheet", Target=f"/{part}", Id=f"rIdC{number}")
    etree.SubElement(links, f"{{{PKG_REL_NS}}}Relationship", dict(link))
    listed = _child(into.tree(into.workbook), "sheets")
    free = max((int(one.get("sheetId", "0")) for one in listed), default=0) + 1
    made = etree.SubElement(listed, f"{{{SHEET_MAIN_NS}}}sheet", name=name, sheetId=str(free))
    made.set(f"{{{REL_NS}}}id", f"rIdC{number}")


def _add_defined_names(into: _Package, source: _Package, renamed: dict[str, str]) -> None:
    """Print titles and filters, which the workbook keeps by the sheet's place."""
    from lxml import etree

    ours = source.tree(source.workbook).find(f"{{{SHEET_MAIN_NS}}}definedNames")
    if ours is None:
        return
    places = [name for name, _ in _sheets(into)]
    old = [name for name, _ in _sheets(source)]
    after = ("calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "fileRecoveryPr", "extLst")
    mine = _child(into.tree(into.workbook), "definedNames", after)
    for one in ours:
        name = old[int(one.get("localSheetId", "0"))]
        made: Any = etree.SubElement(mine, f"{{{SHEET_MAIN_NS}}}definedName", dict(one.attrib))
        made.set("localSheetId", str(places.index(renamed[name])))
        made.text = (one.text or "").replace(_quoted(name), _quoted(renamed[name]))
