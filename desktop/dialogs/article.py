"""The article's details: title, outlet, author, day, address and language, as every export shows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QGridLayout, QLineEdit, QPushButton, QWidget

from claims.articles import offered_day
from desktop import appearance, phrases
from desktop.context import Context
from desktop.dialogs.day_field import DayField
from desktop.dialogs.frame import Dialog, explanation, labelled
from desktop.operations.describing import ArticleDetails, details_of, set_details
from desktop.panels.panel import muted
from desktop.phrases import tr


class ArticleDialog(Dialog):
    """Edits what a program may have read wrongly from a page; nothing of the text is changed."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, ask_day: bool = False) -> None:
        """The dialog; `ask_day` puts the focus on the day."""
        super().__init__(tr("About the article"), parent, QSize(640, 380))
        self.context = context
        known = details_of(context) or ArticleDetails("")
        self.column.addWidget(
            explanation(tr("These details stand on every export. A day helps to understand “Monday”."))
        )
        self.title = QLineEdit(known.title)
        self.outlet = QLineEdit(known.outlet)
        self.author = QLineEdit(known.author)
        self.url = QLineEdit(known.url)
        self.url.setPlaceholderText("https://")
        self.language = _language_box(known.language)
        self._offered = None if known.published else self._seen()
        self.published = DayField(known.published)
        self.column.addLayout(self._form(known))
        self.column.addStretch(1)
        for text in (self.title, self.outlet, self.author, self.url):
            text.setCursorPosition(0)  # one that is too long shows how it begins
        self.keep = self.add_main_button(tr("Keep"))
        self.published.changed.connect(lambda: self.keep.setEnabled(self.published.is_valid))
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        if ask_day:
            self.published.setFocus()

    def _form(self, known: ArticleDetails) -> QGridLayout:
        """A row for each detail, with where it was read; the day that is offered stands below."""
        form = QGridLayout()
        form.setHorizontalSpacing(appearance.WIDE)
        form.setVerticalSpacing(appearance.GAP)
        form.setColumnStretch(1, 1)
        fields: tuple[tuple[str, QWidget, str], ...] = (
            (tr("Title"), self.title, "title"),
            (tr("Outlet"), self.outlet, "outlet"),
            (tr("Author"), self.author, "author"),
            (tr("Address"), self.url, "url"),
            (tr("Language"), self.language, "language"),
            (tr("Published"), self.published, "published"),
        )
        for row, (name, field, detail) in enumerate(fields):
            form.addWidget(labelled(name, field.focusProxy() or field), row, 0, Qt.AlignmentFlag.AlignTop)
            form.addWidget(field, row, 1)
            form.addWidget(muted(self._origin(known, detail)), row, 2)
        if self._offered is not None:
            form.addWidget(self._offer(self._offered), len(fields), 1)
        return form

    def _origin(self, known: ArticleDetails, detail: str) -> str:
        """Where a detail was read, as long as nobody mended it."""
        read = self.context.read
        if read is None or getattr(read, detail) != (getattr(known, detail) or None):
            return ""
        origin = read.origins.get(detail, "")
        return tr("from: {origin}", origin=_origins().get(origin, origin)) if origin else ""

    def _offer(self, day: date) -> QPushButton:
        """A day that a person may take for that of publication, or not."""
        self.offer = QPushButton(tr("Seen in the text: {day}. Take it", day=phrases.day(day, long=True)))
        self.offer.setProperty("look", "link")
        self.offer.clicked.connect(lambda: self.published.show_day(day))
        return self.offer

    def _seen(self) -> date | None:
        """A day in the text that may be that of publication."""
        review = self.context.review
        if review is None:
            return None
        article = review.document.article
        return offered_day(article.text, article.language, date.today())

    def accept(self) -> None:
        """Keeps what is written; what is no day stays to be mended."""
        if not self.published.is_valid:
            return
        set_details(
            self.context,
            ArticleDetails(
                self.title.text().strip(),
                self.outlet.text().strip(),
                self.author.text().strip(),
                self.published.day,
                self.url.text().strip(),
                str(self.language.currentData()),
            ),
        )
        super().accept()


def _origins() -> Mapping[str, str]:
    """What the core calls the places where details are read; names of a page's own fields stay as they are."""
    return {
        "given": tr("as given"),
        "detected": tr("told by its words"),
        "text": tr("the text"),
        "file": tr("the file"),
        "file name": tr("the file's name"),
        "document properties": tr("the document's properties"),
        "mail header": tr("the mail's header"),
        "archive": tr("the saved page"),
        "page": tr("the page's own data"),
        "address": tr("the page's address"),
        "byline": tr("the lines about author and day"),
    }


def _language_box(chosen: str) -> QComboBox:
    """The languages of articles, with the one of this article even where it is another."""
    box = QComboBox()
    for code, name in (*phrases.LANGUAGES.items(), ("ms", "Bahasa Melayu")):
        box.addItem(name, code)
    if box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box
