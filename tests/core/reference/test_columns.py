"""The names of columns: every language has them, and none means two fields."""

from __future__ import annotations

import pytest

from claims.languages import known, language
from claims.reference.columns import FIELDS, letters, names_by_field, plain, position_of


@pytest.mark.parametrize("code", known())
def test_every_language_names_every_field_once(code: str) -> None:
    section = language(code).section("columns")
    assert set(section) == set(FIELDS)
    names = [plain(name) for field in FIELDS for name in section[field]]
    assert all(isinstance(name, str) for field in FIELDS for name in section[field])
    assert len(names) == len(set(names))


def test_no_name_means_two_fields_in_different_languages() -> None:
    names = [name for field in FIELDS for name in names_by_field()[field]]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("position", "text"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_letters_of_a_column(position: int, text: str) -> None:
    assert letters(position) == text
    assert position_of(text.lower()) == position
