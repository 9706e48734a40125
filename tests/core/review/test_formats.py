from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.errors import RefusedInput
from claims.review import document_from_text, dump_document, load_document, validate
from claims.review import schema as schema_module
from claims.review.document import FORMAT
from claims.review.migrations import MIGRATIONS, migrate

ROOT = Path(__file__).parents[3]
OLD_FILES = ROOT / "tests" / "old_files"


def test_every_released_format_has_a_fixture_and_a_way_to_the_present_one() -> None:
    released = {int(path.name.split("-")[1]) for path in OLD_FILES.glob("review-*-*.review.yaml")}
    assert released == set(range(1, FORMAT + 1))
    assert set(MIGRATIONS) == set(range(1, FORMAT))


@pytest.mark.parametrize("path", sorted(OLD_FILES.glob("*.review.yaml")), ids=lambda path: path.name)
def test_files_of_released_formats_open_and_mean_what_they_meant(path: Path) -> None:
    assert validate(path) == ()
    document = load_document(path)
    assert document.format == FORMAT
    told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert [(claim.id, claim.status, claim.verdict and claim.verdict.rating) for claim in document.claims] == [
        tuple(entry) for entry in told["claims"]
    ]
    assert sum(len(claim.history) for claim in document.claims) == told["changes"]


def test_a_review_is_read_from_a_text_as_from_its_file() -> None:
    path = OLD_FILES / f"review-{FORMAT}-sample.review.yaml"
    assert document_from_text(path.read_text(encoding="utf-8")) == load_document(path)
    with pytest.raises(RefusedInput, match="clipboard, line 2"):
        document_from_text("format: 1\n\ttool: x\n", "clipboard")


def test_the_present_format_is_written_as_the_fixture_has_it() -> None:
    path = OLD_FILES / f"review-{FORMAT}-sample.review.yaml"
    assert dump_document(load_document(path)) == path.read_bytes()


def _rename(plain: dict[str, Any]) -> dict[str, Any]:
    return {("article" if key == "text" else key): value for key, value in plain.items()}


def _wrap(plain: dict[str, Any]) -> dict[str, Any]:
    return {**plain, "article": {"title": plain["article"]}}


def test_steps_are_taken_one_after_the_other_and_the_data_given_stays() -> None:
    old = {"format": "1", "text": "words"}
    assert migrate(old, "x", {1: _rename, 2: _wrap}, 3) == {"format": 3, "article": {"title": "words"}}
    assert old == {"format": "1", "text": "words"}


def test_a_format_without_a_way_or_a_newer_one_is_refused() -> None:
    for found, steps, target in (("1", {2: _wrap}, 3), ("4", {1: _rename}, 3), ("-1", {}, 1), ("9" * 99, {}, 1)):
        with pytest.raises(RefusedInput):
            migrate({"format": found}, "x", steps, target)


def test_the_published_schema_is_the_one_of_the_records() -> None:
    assert (ROOT / schema_module.PATH).read_text(encoding="utf-8") == schema_module.text(), (
        "run `python -m claims.review.schema`"
    )


def test_the_schema_names_every_key_that_is_written() -> None:
    known = schema_module.schema()
    claim = known["$defs"]["ReviewClaim"]["properties"]
    data = (OLD_FILES / f"review-{FORMAT}-sample.review.yaml").read_bytes()
    import yaml

    plain = yaml.safe_load(data)
    assert set(plain) <= set(known["properties"])
    for entry in plain["claims"]:
        assert set(entry) <= set(claim)
        for change in entry["history"]:
            assert set(change) <= set(known["$defs"]["Change"]["properties"])
