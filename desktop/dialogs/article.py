"""The article's details: title, outlet, author, day, address and language, as every export shows them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop import phrases
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation, labelled, rows_of_fields
from desktop.operations.describing import ArticleDetails, details_of, set_details
from desktop.phrases import tr


class ArticleDialog(Dialog):
    """Edits what a program may have read wrongly from a page; nothing of the text is changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Details of the article"), parent, QSize(620, 420))
        self.context = context
        known = details_of(context) or ArticleDetails("")
        self.column.addWidget(
            explanation(tr("These details stand on every export. A day helps to understand “Monday”."))
        )
        form = rows_of_fields()
        self.title = QLineEdit(known.title)
        self.outlet = QLineEdit(known.outlet)
        self.author = QLineEdit(known.author)
        self.url = QLineEdit(known.url)
        self.url.setPlaceholderText("https://")
        self.language = QComboBox()
        for code, name in (*phrases.LANGUAGES.items(), ("ms", "Bahasa Melayu")):
            self.language.addItem(name, code)
        if self.language.findData(known.language) < 0:
            self.language.addItem(known.language, known.language)
        self.language.setCurrentIndex(self.language.findData(known.language))
        for name, field in (
            (tr("Title"), self.title),
            (tr("Outlet"), self.outlet),
            (tr("Author"), self.author),
            (tr("Address"), self.url),
            (tr("Language"), self.language),
        ):
            form.addRow(labelled(name, field), field)
        form.addRow(*self._day(known))
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.add_main_button(tr("Keep"))
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)

    def _day(self, known: ArticleDetails) -> tuple[QWidget, QHBoxLayout]:
        row = QHBoxLayout()
        self.published = QDateEdit()
        self.published.setLocale(phrases.locale())
        self.published.setDisplayFormat(phrases.locale().dateFormat(QLocale.FormatType.LongFormat))
        self.published.setCalendarPopup(True)
        self.published.setDate(
            QDate(known.published.year, known.published.month, known.published.day)
            if known.published
            else QDate.currentDate()
        )
        self.day_known = QCheckBox(tr("known"))
        self.day_known.setAccessibleName(tr("The day of publication is known"))
        self.day_known.toggled.connect(self.published.setEnabled)
        self.day_known.setChecked(known.published is not None)
        self.published.setEnabled(known.published is not None)
        row.addWidget(self.published, 1)
        row.addWidget(self.day_known)
        return labelled(tr("Published"), self.published), row

    def accept(self) -> None:
        """Keeps what is written."""
        day = self.published.date().toPython() if self.day_known.isChecked() else None
        set_details(
            self.context,
            ArticleDetails(
                self.title.text().strip(),
                self.outlet.text().strip(),
                self.author.text().strip(),
                day,  # type: ignore[arg-type]
                self.url.text().strip(),
                str(self.language.currentData()),
            ),
        )
        super().accept()
