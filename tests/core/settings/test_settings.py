"""Settings: declared once, checked, saved at once, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.errors import ClaimdeskError
from claims.settings import (
    FILE_NAME,
    FOLDER_VARIABLE,
    KEPT_NAME,
    SETTINGS,
    Settings,
    interface_language,
    setting,
    settings_folder,
)


@pytest.mark.parametrize("declared", SETTINGS, ids=lambda one: one.key)
def test_each_setting_is_complete_and_its_default_is_allowed(declared) -> None:
    assert declared.title and declared.help.endswith(".")
    assert declared.accepts(declared.default)


def test_keys_are_unique() -> None:
    assert len({one.key for one in SETTINGS}) == len(SETTINGS)


def test_a_change_is_on_disk_at_once_and_read_again(tmp_path: Path) -> None:
    Settings(tmp_path).set("theme", "dark")
    assert Settings(tmp_path).text("theme") == "dark"
    assert json.loads((tmp_path / FILE_NAME).read_text()) == {"theme": "dark"}


def test_a_default_is_not_written(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set("theme", "dark")
    settings.set("theme", "system")
    assert json.loads((tmp_path / FILE_NAME).read_text()) == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("matches", 2),
        ("matches", 51),
        ("matches", True),
        ("advance", "yes"),
        ("shortcuts", {"open": 3}),
        ("reviewer", 7),
    ],
    ids=str,
)
def test_a_value_out_of_limits_is_refused(tmp_path: Path, key: str, value: object) -> None:
    settings = Settings(tmp_path)
    before = settings.get(key)
    with pytest.raises(ClaimdeskError, match="not a value"):
        settings.set(key, value)  # type: ignore[arg-type]
    assert settings.get(key) == before


def test_an_unknown_key_is_answered_with_the_nearest() -> None:
    with pytest.raises(ClaimdeskError, match="did you mean theme"):
        setting("thme")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"\xff\xfe", b'{"theme": 3, "nonsense": 1, "reviewer": "A"}', b"[" * 100_000],
    ids=["empty", "cut", "a list", "no text", "wrong values", "nested"],
)
def test_a_damaged_file_never_stops_the_program(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.text("theme") == "system"
    assert str(tmp_path / FILE_NAME) in str(settings.problem)


def test_good_values_of_a_file_with_bad_ones_are_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"theme": 3, "reviewer": "A. Rahma"}', encoding="utf-8")
    assert Settings(tmp_path).text("reviewer") == "A. Rahma"
    problem = Settings(tmp_path).problem
    assert problem is not None and "(theme)" in str(problem)


def test_a_file_that_is_no_settings_is_kept_when_a_setting_changes(tmp_path: Path) -> None:
    broken = '{"reviewer": "A. Rahma", "theme": "dark"'
    (tmp_path / FILE_NAME).write_text(broken, encoding="utf-8")
    Settings(tmp_path).set("reviewer", "B. Santoso")
    assert (tmp_path / KEPT_NAME).read_text(encoding="utf-8") == broken
    settings = Settings(tmp_path)
    assert settings.text("reviewer") == "B. Santoso" and settings.problem is None
    settings.set("theme", "dark")
    assert (tmp_path / KEPT_NAME).read_text(encoding="utf-8") == broken


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "here"))
    assert settings_folder() == tmp_path / "here"
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert settings_folder().name == "claimdesk"


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("auto", ["id_ID.UTF-8"], "id"),
        ("auto", ["id-Latn-ID", "en"], "id"),
        ("auto", ["ID"], "id"),
        ("auto", ["de_DE", "id", "en"], "id"),
        ("auto", ["en_GB", "id"], "en"),
        ("auto", ["C"], "en"),
        ("auto", ["", "xyz_ID", "@."], "en"),
        ("auto", [], "en"),
        ("en", ["id_ID"], "en"),
        ("id", ["en_US"], "id"),
    ],
)
def test_people_are_spoken_to_as_they_chose_or_as_the_system_does(
    tmp_path: Path, chosen: str, system: list[str], spoken: str
) -> None:
    settings = Settings(tmp_path)
    settings.set("language", chosen)
    assert interface_language(settings, system) == spoken
