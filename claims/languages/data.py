"""What is known of one language: its file in `resources/languages/`, read once, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, TypeVar

import yaml

from claims.errors import ClaimdeskError
from claims.records import LanguageCode
from claims.resources import resource

Section = TypeVar("Section")


@dataclass(frozen=True, slots=True)
class Language:
    """One language. `sections` is the whole file; each room reads its own section by `section` or `typed`."""

    code: LanguageCode
    name: str
    sections: Mapping[str, Any]

    def __hash__(self) -> int:
        return hash(self.code)

    def section(self, name: str) -> Mapping[str, Any]:
        """The section `name` as plain data, as written in the file.

        Raises:
            ClaimdeskError: the file has no such section.
        """
        found = self.sections.get(name)
        if not isinstance(found, dict):
            raise ClaimdeskError(
                "the section {name} is missing", self.where, "add it: every language needs one", name=name
            )
        return found

    def typed(self, name: str, shape: type[Section]) -> Section:
        """The section `name` as the frozen dataclass `shape`: every key known, none missing, each of its type.

        Raises:
            ClaimdeskError: names the file, the section, and the key at fault.
        """
        import msgspec

        found = self.section(name)
        declared = fields(shape)  # type: ignore[arg-type]
        for key in found:
            if key not in {field.name for field in declared}:
                raise self._fault(name, "there is no key {key}", key=key)
        for field in declared:
            optional = field.default is not MISSING or field.default_factory is not MISSING
            if field.name not in found and not optional:
                raise self._fault(name, "the key {key} is missing", key=field.name)
        try:
            return msgspec.convert(found, shape)
        except msgspec.ValidationError as fault:
            raise self._fault(name, "a value has the wrong type ({why})", why=fault) from None

    @property
    def where(self) -> str:
        return f"languages/{self.code}.yaml"

    def _fault(self, section: str, what: str, **values: object) -> ClaimdeskError:
        advice = "compare the section with that of another language"
        return ClaimdeskError(what, f"{self.where}, {section}", advice, **values)


@cache
def known() -> tuple[LanguageCode, ...]:
    """The languages that have a file, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("languages").glob("*.yaml")))


@cache
def language(code: LanguageCode) -> Language:
    """The language `code`; `known()` says which there are.

    Raises:
        ClaimdeskError: there is no such language, or its file cannot be read.
    """
    if code not in known():
        raise ClaimdeskError(
            "the language {code} is not supported", "", "choose one of {known}", code=code, known=", ".join(known())
        )
    return read_language(resource(f"languages/{code}.yaml").read_text(encoding="utf-8"), code)


def section_of(code: LanguageCode | None, name: str, shape: type[Section]) -> Section:
    """The section `name` of a language, as `typed` gives it; `shape()` for a text that is in none that has a file."""
    return language(code).typed(name, shape) if code is not None and code in known() else shape()


def read_language(text: str, code: LanguageCode) -> Language:
    """The language written in `text`, the content of a language file.

    Raises:
        ClaimdeskError: `text` is no YAML mapping, or its `code` is not `code`, or it has no `name`.
    """
    where = f"languages/{code}.yaml"
    try:
        loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as fault:
        why = " ".join(str(fault).split())
        raise ClaimdeskError("this is not valid YAML ({why})", where, "mend the file", why=why) from None
    if not isinstance(loaded, dict) or loaded.get("code") != code or not isinstance(loaded.get("name"), str):
        raise ClaimdeskError(
            "the file does not begin with its own code and name",
            where,
            "begin it with code: {code} and name:",
            code=code,
        )
    return Language(code, loaded["name"], loaded)
