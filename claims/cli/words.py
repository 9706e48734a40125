"""The words of the command line: the user's language, translations of our sentences and of click's own, numbers."""

from __future__ import annotations

import gettext
import inspect
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

import click

from claims.wording import catalogue, explain, system_reason

if TYPE_CHECKING:
    from claims.errors import ClaimdeskError

_OWN_WORDS = ("C", "POSIX")
"""Locales in which a program says its own words: a script counts on it, whoever's settings it runs with."""


@cache
def language() -> str:
    """ISO 639-1 code of the language in which the command line speaks."""
    from claims.settings import ENGLISH, Settings, interface_language

    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if locale.partition(".")[0] in _OWN_WORDS:
        return ENGLISH
    listed = os.environ.get("LANGUAGE", "").split(":")
    return interface_language(Settings(), [*listed, locale or _language_of_windows()])


def _language_of_windows() -> str:
    """The language in which Windows speaks, which no variable tells there; empty on other systems."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def tr(template: str, **values: object) -> str:
    """`template` in the user's language, its `{names}` filled from `values`; English where no translation is known."""
    translated = catalogue("cli", language()).get(template, template)
    return translated.format_map(values) if values else translated


def explained(error: ClaimdeskError) -> str:
    """The one sentence of an error, of several one a line; in English in the very words in which it was raised."""
    if catalogue("core", language()):
        return explain(error, language())
    return "\n".join(map(str, (error, *error.others)))


def reason(said: str) -> str:
    """Why the system refused something, in the user's language."""
    return system_reason(said, language()) if catalogue("core", language()) else said


def number(value: float, decimals: int = 0) -> str:
    """`value` with the signs of the user's language, such as "1,250.5"; the catalogue tells them by an example."""
    signs = tr("1,000.0")
    return f"{value:,.{decimals}f}".translate({ord(","): signs[1], ord("."): signs[-2]})


def counted(count: int, one: str, many: str) -> str:
    """A count with what is counted: "1 claim", "1,200 claims".

    Args:
        one: translated, with `{count}`; `many`: the same for more than one, or none.
    """
    return (one if count == 1 else many).format(count=number(count))


def warn(text: str) -> None:
    """A text for people on standard error, each line behind the name of the program."""
    for line in text.splitlines():
        click.echo(f"claimdesk: {line}", err=True)


class _Phrases(gettext.NullTranslations):
    """Gives click's own sentences from our catalogue."""

    def gettext(self, message: str) -> str:
        return catalogue("cli", language()).get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def speak() -> None:
    """Lets click speak the user's language: it asks the standard library, which reads compiled catalogues alone."""
    phrases = _Phrases()
    setattr(gettext, "translation", lambda *_, **__: phrases)  # noqa: B010 - a function of another module


def in_language(command: click.Command) -> click.Command:
    """`command` with its help in the user's language; done when it is wanted, as one command alone is, mostly."""
    command.help = "\n\n".join(map(tr, paragraphs(command.help or "")))
    command.short_help = tr(command.short_help) if command.short_help else None
    command.options_metavar = tr(command.options_metavar or "")
    if isinstance(command, click.Group):
        command.subcommand_metavar = tr(command.subcommand_metavar)
    for parameter in command.params:
        parameter.metavar = tr(parameter.metavar) if parameter.metavar else None
        if isinstance(parameter, click.Option):
            parameter.help = tr(parameter.help) if parameter.help else None
            if isinstance(parameter.show_default, str):
                parameter.show_default = tr(parameter.show_default)
    return command


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each in one line, as the catalogue has them."""
    return [" ".join(one.split()) for one in inspect.cleandoc(text).split("\n\n") if one.strip()]
