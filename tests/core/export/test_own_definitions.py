"""A user's own scale and checklist: shown where the workspace is known, never a stumbling block where it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from claims.export import export_reviews, read_changes
from claims.review.records import ReviewDocument, ReviewSettings

SCALE = """
id: house
version: 1
title: {en: House scale, id: Skala kami}
levels:
  - {id: wrong, label: {en: "Wrong, really", id: Keliru}, colour: "#aa0000", place: 0.0, mapping: {cekfakta-5: hoaks}}
  - {id: right, label: {en: Right, id: Tepat}, colour: "#00aa00", place: 1.0}
"""
CHECKLIST = """
id: house
version: 1
title: {en: Ours, id: Punya kami}
items:
  - id: coffee
    question: {en: Was there coffee?, id: Apakah ada kopi?}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for folder, content in (("scales", SCALE), ("checklists", CHECKLIST)):
        (tmp_path / "work" / folder).mkdir(parents=True)
        (tmp_path / "work" / folder / "house.yaml").write_text(content, encoding="utf-8")
    return tmp_path / "work"


@pytest.fixture
def own(document: ReviewDocument) -> ReviewDocument:
    first = document.claims[0]
    assert first.verdict
    rated = replace(first, verdict=replace(first.verdict, scale="house", rating="wrong"))
    return replace(document, claims=(rated,), settings=ReviewSettings("house", "house"))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".jsonld", ".html"])
def test_own_names_are_shown_in_every_format(own: ReviewDocument, workspace: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"v{suffix}"
    export_reviews([own], out, workspace=workspace)
    if suffix == ".xlsx":
        verdicts = load_workbook(out)["Verdicts"]
        assert (verdicts["I2"].value, verdicts["I2"].fill.fgColor.rgb) == ("Wrong, really", "00AA0000")
        assert load_workbook(out)["Checklist"]["D2"].value == "Was there coffee?"
    else:
        assert "Wrong, really" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".jsonld", ".html"])
@pytest.mark.parametrize("scale", [None, "cekfakta-5"])
def test_without_the_workspace_it_is_written_as_it_stands(
    own: ReviewDocument, tmp_path: Path, suffix: str, scale: str | None
) -> None:
    out = tmp_path / f"v{suffix}"
    export_reviews([own], out, scale=scale)
    assert out.stat().st_size > 100


def test_own_ratings_are_translated_and_come_back(own: ReviewDocument, workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "v.csv"
    export_reviews([own], out, workspace=workspace, scale="cekfakta-5", columns=("id", "rating", "article"))
    assert '"c001","Hoax"' in out.read_text(encoding="utf-8-sig")
    assert read_changes(out, own, workspace=workspace) == []
    out.write_text(out.read_text(encoding="utf-8").replace("Hoax", "Tepat"), encoding="utf-8")
    assert [change.value for change in read_changes(out, own, workspace=workspace)] == ["right"]
