"""About Claimdesk: version, what it is made of, and the licences of everything that is shipped."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution, metadata, requires

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from claims import __version__
from claims.resources import resource
from desktop import appearance
from desktop.dialogs.frame import Dialog, explanation
from desktop.phrases import tr


class AboutDialog(Dialog):
    """Shown over the window; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("About Claimdesk"), parent, QSize(680, 520))
        row = QHBoxLayout()
        row.setSpacing(appearance.WIDE)
        sign = QLabel()
        sign.setPixmap(appearance.app_icon().pixmap(QSize(56, 56)))
        sign.setAccessibleName("Claimdesk")
        words = QVBoxLayout()
        title = QLabel(f"Claimdesk {__version__}")
        title.setProperty("look", "title")
        words.addWidget(title)
        about = tr(
            "Checks the claims of an article against what is already known. "
            "It works without a network and sends nothing anywhere."
        )
        words.addWidget(explanation(about))
        row.addWidget(sign)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        tabs = QTabWidget()
        tabs.setAccessibleName(tr("Licences"))
        tabs.addTab(_text(_own_licence(), tr("Licence")), tr("Licence"))
        tabs.addTab(_text(_libraries(), tr("Libraries")), tr("Libraries"))
        tabs.addTab(_text(_data(), tr("Word lists")), tr("Word lists"))
        self.column.addWidget(tabs, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)


def _text(content: str, name: str) -> QPlainTextEdit:
    field = QPlainTextEdit(content)
    field.setReadOnly(True)
    field.setProperty("look", "reading")
    field.setAccessibleName(name)
    return field


def _own_licence() -> str:
    """The text of the licence, in a checkout and in an installed package."""
    beside = resource("").parent / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    return distribution("claimdesk").read_text("licenses/LICENSE") or "MIT"


def _libraries() -> str:
    """Each library that the program needs, with its version and licence as it states them."""
    names = sorted({_plain(line) for line in requires("claimdesk") or [] if "extra ==" not in line}, key=str.casefold)
    return "\n".join(line for name in names if (line := _library(name)))


def _plain(requirement: str) -> str:
    for sign in "<>=!~;[ (":
        requirement = requirement.partition(sign)[0]
    return requirement


def _library(name: str) -> str:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return ""
    stated = "".join(about.get_all("License-Expression") or []) or _classified(about.get_all("Classifier") or [])
    stated = stated or "".join(about.get_all("License") or [])
    return f"{about['Name']} {about['Version']} – {stated.splitlines()[0] if stated else '–'}"


def _classified(classifiers: list[str]) -> str:
    licences = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    return ", ".join(licences)


def _data() -> str:
    files = ("lexicons/LICENCES.md", "models/names-id.LICENCE.md")
    return "\n".join(resource(file).read_text(encoding="utf-8") for file in files)
