"""Decided claims as tomorrow's reference: rows that the reference room recognises, each with a lasting id."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claims import ClaimdeskError
from claims.export import export_reference, suggested_name
from claims.matching import open_reference
from claims.review.records import ReviewDocument


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLAIMDESK_DATA", "CLAIMDESK_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_rows_are_read_as_a_reference(document: ReviewDocument, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"reference{suffix}"
    export_reference([document], out)
    reference = open_reference(out)
    try:
        assert reference.rows == 2
        assert set(reference.columns) == {"claim", "id", "title", "verdict", "date", "source", "note"}
        best = reference.match("600 troops to UAE")[0]
        assert (best.row, best.fields["verdict"]) == (3, "Partly true")
        assert best.id is not None and best.id.startswith("CD-")
    finally:
        reference.close()


def test_a_row_keeps_its_id_whatever_is_decided(document: ReviewDocument, tmp_path: Path) -> None:
    first = document.claims[0]
    assert first.verdict
    changed = replace(first, verdict=replace(first.verdict, rating="hoaks", by="Somebody else"))
    ids = []
    for number, one in enumerate((document, replace(document, claims=(changed, *document.claims[1:])))):
        out = tmp_path / f"{number}.csv"
        export_reference([one], out)
        ids.append([line.split(",")[0] for line in out.read_text(encoding="utf-8-sig").splitlines()[1:3]])
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_nothing_decided_and_other_formats_are_refused(document: ReviewDocument, tmp_path: Path) -> None:
    with pytest.raises(ClaimdeskError, match="no claim is decided yet"):
        export_reference([replace(document, claims=document.claims[2:])], tmp_path / "r.xlsx")
    with pytest.raises(ClaimdeskError, match="not written as"):
        export_reference([document], tmp_path / "r.html")
    assert not list(tmp_path.glob("r.*"))


NAMES = {
    "slashes": ("a/b\\c: d", "a b c d.xlsx"),
    "a climb out of the folder": ("../../etc/passwd", "etc passwd.xlsx"),
    "control characters": ("x\x00y\nz", "x y z.xlsx"),
    "nothing left": ("///", "verdicts.xlsx"),
    "very long": ("kata " * 100, ("kata " * 16).strip() + ".xlsx"),
    "a dot at the end": ("Claim.", "Claim.xlsx"),
}


@pytest.mark.parametrize("case", NAMES.values(), ids=NAMES.keys())
def test_a_suggested_name_is_one_that_every_system_takes(document: ReviewDocument, case: tuple[str, str]) -> None:
    title, wanted = case
    named = replace(document, article=replace(document.article, title=title))
    assert suggested_name([named], ".xlsx") == wanted
