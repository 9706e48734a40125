"""Language files: every one is whole, and a fault in one is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from claims import ClaimdeskError
from claims.facts.dates.date_words import DateWords
from claims.facts.negation import NegationWords
from claims.facts.numbers.number_words import NumberWords
from claims.facts.numbers.ordinals import OrdinalWords
from claims.facts.numbers.quantity_words import QuantityWords
from claims.languages import known, language
from claims.languages.data import read_language
from claims.languages.detection import DetectionWords
from claims.matching.bounds import BoundWords
from claims.matching.denial_words import DenialWords
from claims.resources import resource

SECTIONS = {
    "numbers": NumberWords,
    "quantities": QuantityWords,
    "dates": DateWords,
    "negation": NegationWords,
    "denial": DenialWords,
    "bounds": BoundWords,
    "ordinals": OrdinalWords,
    "detection": DetectionWords,
}


@dataclass(frozen=True)
class Shape:
    words: list[str]
    limit: int = 3


def test_indonesian_and_english_are_known():
    assert known() == ("en", "id")
    assert language("id").name == "Bahasa Indonesia"


@pytest.mark.parametrize("code", known())
@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_of_each_language_has_every_key_in_its_type(code, section):
    assert language(code).typed(section, SECTIONS[section])


def _lists(section: object) -> Iterator[list[str]]:
    for part in section.values() if isinstance(section, dict) else section if isinstance(section, list) else ():
        yield from _lists(part)
    if isinstance(section, list) and len(section) > 2 and all(isinstance(word, str) for word in section):
        yield section


@pytest.mark.parametrize("code", known())
def test_a_class_of_both_sections_is_meant_for_both(code):
    sections = [language(code).section(name)["classes"] for name in ("extraction", "worth")]
    assert set.intersection(*map(set, sections)) <= {"sending", "more"}


@pytest.mark.parametrize("code", known())
def test_no_list_names_a_word_twice(code):
    words = list(_lists(language(code).sections))
    assert [word for listed in words for word, count in Counter(listed).items() if count > 1] == []
    assert len(words) > 100


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("part: {words: [a], colour: 1}", "there is no key colour", id="unknown key"),
        pytest.param("part: {limit: 1}", "the key words is missing", id="missing key"),
        pytest.param("part: {words: [no]}", "wrong type", id="a word that YAML takes for a truth value"),
        pytest.param("part: [a]", "the section part is missing", id="a list for a section"),
        pytest.param("other: {words: [a]}", "the section part is missing", id="no such section"),
    ],
)
def test_a_faulty_section_is_named(text, says):
    read = read_language(f"code: xx\nname: Test\n{text}\n", "xx")
    with pytest.raises(ClaimdeskError, match=says) as error:
        read.typed("part", Shape)
    assert "languages/xx.yaml" in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a list", id="not a mapping"),
        pytest.param("code: yy\nname: Other", id="the code of another language"),
        pytest.param("code: xx", id="no name"),
        pytest.param("code: [xx", id="not YAML"),
    ],
)
def test_a_file_that_is_no_language_is_refused(text):
    with pytest.raises(ClaimdeskError, match=r"languages/xx\.yaml"):
        read_language(text, "xx")


def test_optional_keys_take_their_defaults():
    read = read_language("code: xx\nname: Test\npart: {words: [a]}\n", "xx")
    assert read.typed("part", Shape) == Shape(["a"], 3)


def test_a_language_without_a_file_is_refused_with_the_ones_there_are():
    with pytest.raises(ClaimdeskError, match="choose one of en, id"):
        language("xx")


@pytest.mark.parametrize("path", sorted(resource(".").rglob("*.yaml")), ids=lambda path: path.name)
def test_no_key_stands_twice(path: Path) -> None:
    """YAML takes the last one in silence, and what was changed in the first is lost."""
    assert twice(yaml.compose(path.read_text(encoding="utf-8"))) == []


def twice(node: yaml.Node | None) -> list[str]:
    if isinstance(node, yaml.SequenceNode):
        return [key for one in node.value for key in twice(one)]
    if not isinstance(node, yaml.MappingNode):
        return []
    keys = [str(key.value) for key, _ in node.value]
    return [key for key in set(keys) if keys.count(key) > 1] + [key for _, one in node.value for key in twice(one)]
