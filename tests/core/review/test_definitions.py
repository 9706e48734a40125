from __future__ import annotations

import re
from pathlib import Path

import pytest

from claims.errors import ClaimdeskError
from claims.records import Claim, Kind, Quantity
from claims.review import (
    categories,
    checklist_for,
    open_items,
    open_review,
    scale,
    scales,
    template,
    templates,
    translate_rating,
)
from claims.review.records import ChecklistAnswer, ReviewClaim
from claims.wording import explain

LANGUAGES = {"en", "id"}
OWN_SCALE = """
id: desk-3
title: {en: Desk}
levels:
  - {id: "no", label: {en: No}, colour: "#b3261e", place: 0.0}
  - {id: maybe, label: {en: Maybe}, colour: "#7a5c00", place: 0.5, mapping: {politifact-6: half-true}}
  - {id: "yes", label: {en: "Yes"}, colour: "#1b6e3c", place: 1.0}
"""


def test_the_scales_of_the_house_are_complete() -> None:
    assert {one.id: len(one.levels) for one in scales()} == {
        "cekfakta-5": 5,
        "politifact-6": 6,
        "snopes-9": 9,
        "meta-6": 6,
    }
    for one in scales():
        assert set(one.title) == LANGUAGES and one.version == 1
        for level in one.levels:
            assert set(level.label) == LANGUAGES and all(level.label.values())
            assert re.fullmatch("#[0-9a-f]{6}", level.colour) and _contrast_with_white(level.colour) >= 4.5
            for other, rating in level.mapping.items():
                assert scale(other).level(rating) is not None, f"{one.id}/{level.id} -> {other}"


def _contrast_with_white(colour: str) -> float:
    """Contrast as WCAG 2.1 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


TRANSLATIONS = [
    ("benar", "cekfakta-5", "politifact-6", "true"),
    ("salah", "cekfakta-5", "meta-6", "false"),
    ("pants-on-fire", "politifact-6", "cekfakta-5", "hoaks"),
    ("outdated", "snopes-9", "meta-6", "missing-context"),
    ("outdated", "snopes-9", "politifact-6", ""),
    ("satire", "meta-6", "cekfakta-5", ""),
    ("mixture", "snopes-9", "snopes-9", "mixture"),
    ("nonsense", "snopes-9", "meta-6", ""),
]


@pytest.mark.parametrize(("rating", "one", "other", "wanted"), TRANSLATIONS)
def test_ratings_are_translated_to_the_closest_level(rating: str, one: str, other: str, wanted: str) -> None:
    assert translate_rating(rating, one, other) == wanted


def test_a_scale_of_the_users_own_comes_from_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "scales").mkdir()
    (tmp_path / "scales" / "desk-3.yaml").write_text(OWN_SCALE)
    assert [level.id for level in scale("desk-3", tmp_path).levels] == ["no", "maybe", "yes"]
    assert translate_rating("maybe", "desk-3", "politifact-6", tmp_path) == "half-true"
    assert translate_rating("yes", "desk-3", "cekfakta-5", tmp_path) == "benar", "by its place"
    assert scales(tmp_path)[-1].id == "desk-3"
    with pytest.raises(ClaimdeskError, match="cekfakta-5"):
        scale("desk-3")


BROKEN = [
    ("no levels", "id: x\ntitle: {en: X}\nlevels: []\n", "no levels"),
    ("an id twice", OWN_SCALE.replace("desk-3", "x").replace("maybe", '"no"'), "same id"),
    ("another id", OWN_SCALE, "name of its file"),
    ("a place outside", OWN_SCALE.replace("desk-3", "x").replace("0.5", "1.5"), "between 0 and 1"),
    ("no colour", "id: x\ntitle: {en: X}\nlevels: [{id: a, label: {en: A}}]\n", "colour"),
    ("a colour by name", OWN_SCALE.replace("desk-3", "x").replace("#7a5c00", "red"), "#rrggbb"),
    ("markup in a colour", OWN_SCALE.replace("desk-3", "x").replace("#7a5c00", "#7a5c00'><b>"), "#rrggbb"),
    ("no YAML", "id: x\n\ttitle", "line 2"),
    ("an alias", "id: &a x\n", "line 1"),
]


@pytest.mark.parametrize(("what", "text", "told"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_scale_that_cannot_be_used_is_refused_with_its_reason(
    tmp_path: Path, what: str, text: str, told: str
) -> None:
    (tmp_path / "scales").mkdir()
    (tmp_path / "scales" / "x.yaml").write_text(text)
    with pytest.raises(ClaimdeskError, match=told) as error:
        scale("x", tmp_path)
    assert str(tmp_path) in str(error.value), what


def test_what_is_wrong_with_a_definition_is_said_in_the_reader_s_language(tmp_path: Path) -> None:
    (tmp_path / "checklists").mkdir()
    own = "id: desk\ntitle: {en: Desk}\nbased_on: default\nrequired: {nothing: hold}\n"
    (tmp_path / "checklists" / "desk.yaml").write_text(own)
    with pytest.raises(ClaimdeskError, match="has no such item") as error:
        template("desk", tmp_path)
    assert "dasarnya tidak memiliki butir itu" in explain(error.value, "id")


def test_a_rating_of_the_users_own_scale_is_taken_in_its_workspace(tmp_path: Path) -> None:
    (tmp_path / "workspace.yaml").write_text("scale: desk-3\n")
    (tmp_path / "scales").mkdir()
    (tmp_path / "scales" / "desk-3.yaml").write_text(OWN_SCALE)
    (tmp_path / "reviews").mkdir()
    path = tmp_path / "reviews" / "a.review.yaml"
    article = "article: {title: a, path: a, language: en, text: a, sha256: a}"
    path.write_text(
        f"format: 1\n{article}\nsettings: {{scale: desk-3}}\nclaims:\n- id: c1\n  text: a\n  span: [0, 1]\n"
    )
    with open_review(path, by="A") as review:
        review.rate("c1", "maybe")
        with pytest.raises(ClaimdeskError, match="maybe, yes"):
            review.rate("c1", "benar")


def test_categories_are_seven_in_both_languages() -> None:
    assert len(categories()) == 7
    for category in categories():
        assert set(category.label) == LANGUAGES and set(category.help) == LANGUAGES


KINDS: list[tuple[Kind, str]] = [
    ("quantity", "number-source"),
    ("quote", "quote-said"),
    ("plan", "plan-announced"),
    ("event", "event-happened"),
    ("comparison", "same-base"),
    ("other", "primary-source"),
]


@pytest.mark.parametrize(("kind", "item"), KINDS)
def test_each_kind_is_asked_its_own_questions(kind: Kind, item: str) -> None:
    items = {
        one.id: one for one in checklist_for(Claim("c001", "Water is wet.", (0, 13), kind=kind), template("default"))
    }
    assert items[item].required == "warn" and "checkable" in items
    others = {name for other, name in KINDS if other not in (kind, "other")}
    assert not others & set(items)


def test_checklists_speak_both_languages_and_have_help() -> None:
    assert {one.id for one in templates()} == {"default", "strict"}
    for one in templates():
        for item in one.items:
            assert set(item.question) == set(item.help) == LANGUAGES
            assert item.required in ("", "warn", "hold")
    assert [item.id for item in template("strict").items] == [item.id for item in template("default").items]


def test_a_checklist_of_the_users_own_may_be_based_on_another(tmp_path: Path) -> None:
    folder = tmp_path / "checklists"
    folder.mkdir()
    own = "id: desk\ntitle: {en: Desk}\nbased_on: default\nrequired: {checkable: no, second-source: hold}\n"
    (folder / "desk.yaml").write_text(
        own + "items:\n  - {id: legal, question: {en: Was it cleared?}, required: hold}\n"
    )
    items = {item.id: item for item in template("desk", tmp_path).items}
    assert list(items)[-1] == "legal" and len(items) == len(template("default").items) + 1
    assert (items["checkable"].required, items["second-source"].required) == ("", "hold")
    (folder / "desk.yaml").write_text(own.replace("second-source", "nonsense"))
    with pytest.raises(ClaimdeskError, match="no such item"):
        template("desk", tmp_path)


def test_a_plan_with_a_number_is_two_checks() -> None:
    claim = Claim("c1", "600 troops", (0, 10), "plan", quantities=(Quantity("600", (0, 3), 600),))
    ids = {item.id for item in checklist_for(claim, template("default"))}
    assert {"plan-announced", "number-source"} <= ids


def test_open_items_are_the_required_ones_without_an_answer() -> None:
    claim = ReviewClaim(Claim("c1", "a", (0, 1)))
    before = {item.id for item in open_items(claim, template("default"))}
    answered = ReviewClaim(
        claim.claim, checklist=(ChecklistAnswer("checkable", "na"), ChecklistAnswer("precedent", None, "later"))
    )
    assert before - {item.id for item in open_items(answered, template("default"))} == {"checkable"}
