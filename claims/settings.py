"""Every setting of the program, declared once (type, default, limits, title, help), and the file that keeps them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from claims.errors import ClaimdeskError

Value: TypeAlias = str | int | bool | Mapping[str, str]
Kind: TypeAlias = Literal["text", "number", "switch", "choice", "mapping"]

FILE_NAME = "settings.json"
KEPT_NAME = "settings.damaged.json"
"""What a file that could not be read is called when another takes its place."""
FOLDER_VARIABLE = "CLAIMDESK_SETTINGS"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a user can choose. `title` and `help` are English templates of the desktop's catalogue.

    `choices` pairs each stored value with its title; `low` and `high` limit a number, both inclusive.
    """

    key: str
    kind: Kind
    default: Value
    section: str
    title: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0

    def accepts(self, value: object) -> bool:
        """Whether `value` has this setting's type and is within its limits."""
        match self.kind:
            case "text":
                return isinstance(value, str)
            case "switch":
                return isinstance(value, bool)
            case "choice":
                return value in {stored for stored, _ in self.choices}
            case "mapping":
                return isinstance(value, Mapping) and all(
                    isinstance(item, str) for pair in value.items() for item in pair
                )
            case "number":
                return (
                    isinstance(value, int)
                    and not isinstance(value, bool)
                    and (self.low <= value <= self.high or not value)
                )


ENGLISH = "en"
"""The language of the templates: what is said where no other is wanted, or none of those wanted is known."""

LANGUAGES = ((ENGLISH, "English"), ("id", "Bahasa Indonesia"))
"""The languages in which people are spoken to, each by its own name."""

SETTINGS: tuple[Setting, ...] = (
    Setting("reviewer", "text", "", "Review", "Your name", "Written beside every decision you take."),
    Setting("scale", "text", "cekfakta-5", "Review", "Rating scale", "The scale that a new review starts with."),
    Setting("checklist", "text", "default", "Review", "Checklist", "The checklist that a new review starts with."),
    Setting(
        "advance",
        "switch",
        default=True,
        section="Review",
        title="Go on after a decision",
        help="After a rating, the next open claim is shown.",
    ),
    Setting(
        "matches",
        "number",
        10,
        "Review",
        "Matches shown for a claim",
        "How many rows of the reference are offered, at most.",
        low=3,
        high=50,
    ),
    Setting(
        "label_language",
        "choice",
        "auto",
        "Review",
        "Language of the labels",
        "The short form of each claim is shown in this language.",
        choices=(("auto", "As the window"), *LANGUAGES),
    ),
    Setting(
        "language",
        "choice",
        "auto",
        "Window",
        "Language",
        "The language of the window and of the terminal.",
        choices=(("auto", "As the system"), *LANGUAGES),
    ),
    Setting(
        "theme",
        "choice",
        "system",
        "Window",
        "Colours",
        "Light, dark, or whatever the system uses.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting(
        "text_size",
        "number",
        0,
        "Window",
        "Text size",
        "In points; 0 is the size that the system uses.",
        low=8,
        high=24,
    ),
    Setting(
        "notice_seconds",
        "number",
        8,
        "Window",
        "How long a notice stays",
        "In seconds; a notice with an error stays until you close it.",
        low=2,
        high=60,
    ),
    Setting("shortcuts", "mapping", {}, "Keys", "Keys", "The keys you changed, by command."),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def setting(key: str) -> Setting:
    """The declaration of `key`.

    Raises:
        ClaimdeskError: there is no such setting; names the nearest one.
    """
    if key not in _BY_KEY:
        import difflib

        near = difflib.get_close_matches(key, _BY_KEY, n=1)
        raise ClaimdeskError(
            "there is no setting {key}", "", "did you mean {near}?" if near else "", key=key, near="".join(near)
        )
    return _BY_KEY[key]


def settings_folder() -> Path:
    """Where settings and window state are kept: the system's place, or what CLAIMDESK_SETTINGS names."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("claimdesk", appauthor=False)


class Settings:
    """The user's choices; only what differs from the default is in the file, and each change is on disk at once.

    A damaged file, an unknown key or a value out of limits never stops the program: the default is taken, and `problem`
    says which were passed over. A file that is no list of settings at all is kept beside the one that takes its place.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or settings_folder()) / FILE_NAME
        self.problem: ClaimdeskError | None = None
        self._damaged = False
        self._changed = self._read()

    def get(self, key: str) -> Value:
        """The value of `key`, or its default."""
        return self._changed.get(key, setting(key).default)

    def text(self, key: str) -> str:
        """The value of a text or choice."""
        return str(self.get(key))

    def number(self, key: str) -> int:
        """The value of a number."""
        value = self.get(key)
        return value if isinstance(value, int) else 0

    def mapping(self, key: str) -> Mapping[str, str]:
        """The value of a mapping."""
        value = self.get(key)
        return value if isinstance(value, Mapping) else {}

    def set(self, key: str, value: Value) -> None:
        """Changes `key` and saves.

        Raises:
            ClaimdeskError: an unknown key or a value that the setting does not accept.
            NotSaved: the file could not be written; the value holds until the program ends.
        """
        declared = setting(key)
        if not declared.accepts(value):
            raise ClaimdeskError(
                "{value} is not a value for {title}", "", "choose another", value=value, title=declared.title
            )
        if value == self.get(key):
            return
        self._changed[key] = value
        if value == declared.default:
            del self._changed[key]
        from claims.files import atomic_write, not_saved

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._damaged:
                self.path.replace(self.path.with_name(KEPT_NAME))
                self._damaged = False
        except OSError as problem:
            raise not_saved(self.path, problem) from problem
        atomic_write(self.path, json.dumps(self._changed, indent=1, ensure_ascii=False, sort_keys=True).encode())

    def _read(self) -> dict[str, Value]:
        try:
            loaded = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            loaded = None
        if not isinstance(loaded, dict):
            self._damaged = True
            self.problem = ClaimdeskError(
                "the settings cannot be read, so all have their defaults",
                str(self.path),
                "choose them again in the preferences, or mend the file: with the next change it is renamed to {name}",
                name=KEPT_NAME,
            )
            return {}
        good = {key: value for key, value in loaded.items() if key in _BY_KEY and _BY_KEY[key].accepts(value)}
        if wrong := sorted(loaded.keys() - good.keys()):
            self.problem = ClaimdeskError(
                "settings are not known or have no such value, so their defaults hold ({names})",
                str(self.path),
                "choose them again in the preferences",
                names=", ".join(wrong),
            )
        return good


def interface_language(settings: Settings, system: Iterable[str]) -> str:
    """The language in which window and command line speak: the one that was chosen, or else the system's.

    Args:
        system: the names of the languages that the system wants, best first, such as "id_ID.UTF-8" or "id-ID"; the
            first that is known counts.
    """
    wanted = [settings.text("language"), *(re.split(r"[-_.@]", name)[0].lower() for name in system)]
    return next((code for code in wanted if code in dict(LANGUAGES)), ENGLISH)
