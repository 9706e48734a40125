"""The words of the window: the current language, translations of our sentences and of Qt's own, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

import shiboken6
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, QTime, QTranslator, Signal

from claims import settings
from claims.wording import catalogue

LANGUAGES = dict(settings.LANGUAGES)
"""The languages of the window, each by its own name."""

_USUAL_TERRITORY = {"en": QLocale.Country.UnitedKingdom, "id": QLocale.Country.Indonesia}


class _Switch(QObject):
    """Tells of each switch: Qt itself forgets who listens when the widget is gone."""

    switched = Signal()


class _State:
    """What is process-wide: Qt's translators are too, so a window has one language at a time."""

    language = "en"
    translator: QTranslator | None = None
    switch = _Switch()


def language() -> str:
    """ISO 639-1 code of the language the window speaks."""
    return _State.language


def tr(template: str, **values: object) -> str:
    """`template` in the current language, its `{names}` filled from `values`; English where no translation is known."""
    translated = catalogue("desktop", _State.language).get(template, template)
    return translated.format_map(values) if values else translated


def in_language(words: Mapping[str, str]) -> str:
    """The text of a mapping from language to text, in the current language or else any."""
    return words.get(_State.language) or next(iter(words.values()), "")


def set_language(code: str) -> None:
    """Switches the window to `code` at once and tells everyone who asked through `on_language_change`."""
    _State.language = code
    QLocale.setDefault(locale())
    install_translator()
    _State.switch.switched.emit()


def on_language_change(callback: Callable[[], None]) -> None:
    """Calls `callback` after each switch; a bound method is held weakly and forgotten with its object."""
    _State.switch.switched.connect(callback)


class QtPhrases(QTranslator):
    """Gives Qt's own strings (buttons, context menus, file dialogs) from our catalogue: Qt ships no Indonesian."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,  # noqa: N803 - Qt's own name
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        """The translation of `sourceText`, or itself: PySide turns "not known" into an empty text, also on buttons."""
        source = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        known = catalogue("desktop", _State.language)
        found = known.get(source) or known.get(source.replace("&", "")) or source
        return found.replace("%n", str(n)) if n >= 0 else found


def install_translator() -> None:
    """Puts our translator into the running application; once there it follows the current language."""
    application = QCoreApplication.instance()
    if application is None:
        return
    if _State.translator is not None and shiboken6.isValid(_State.translator):
        application.removeTranslator(_State.translator)
    _State.translator = QtPhrases(application)
    application.installTranslator(_State.translator)


def locale() -> QLocale:
    """The window's language as it is written where the user lives; day before month where that is unknown."""
    system = QLocale.system()
    wanted = QLocale(_State.language).language()
    if system.language() == QLocale.Language.C:
        return QLocale(wanted, _USUAL_TERRITORY.get(_State.language, QLocale.Country.AnyTerritory))
    return QLocale(wanted, system.territory())


def number(value: float, decimals: int | None = None) -> str:
    """`value` with the locale's signs; `decimals` places, or as many as needed (at most 6)."""
    if decimals is None and float(value).is_integer():
        return locale().toString(int(value))
    shown = locale().toString(float(value), "f", 6 if decimals is None else decimals)
    return shown.rstrip("0").rstrip(locale().decimalPoint()) if decimals is None else shown


def day(value: date, *, long: bool = False) -> str:
    """A day in the locale's short or long form; beside the name of its month no day has a leading zero."""
    form = day_format()
    if long:
        form = re.sub(r"(?<!d)dd(?!d)", "d", locale().dateFormat(QLocale.FormatType.LongFormat))
    return locale().toString(QDate(value.year, value.month, value.day), form)


def day_format() -> str:
    """How the locale writes a day in figures, with all four of the year: 17/08/45 may be 1945 or 2045."""
    return _whole_year(locale().dateFormat(QLocale.FormatType.ShortFormat))


def moment(value: datetime) -> str:
    """Day and time in local time, in the locale's short form."""
    local = value.astimezone() if value.tzinfo else value
    stamp = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second))
    return locale().toString(stamp, _whole_year(locale().dateTimeFormat(QLocale.FormatType.ShortFormat)))


def _whole_year(form: str) -> str:
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def clock(value: datetime) -> str:
    """The time of day in local time, with seconds."""
    local = value.astimezone() if value.tzinfo else value
    return locale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")
