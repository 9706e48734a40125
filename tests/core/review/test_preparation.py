"""Reviews made without a window: complete, or completed by the next run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claims import open_reference, read_article
from claims.review import load_document, open_review
from claims.review.preparation import prepare_review

ARTICLE = "Australia will send 600 troops to the Emirates. Prices of rice rose by 12 percent in January 2015.\n"
ROWS = "id,claim,verdict\nR1,Australia sends 600 troops to the Emirates,true\nR2,Rice prices rose 12 percent,false\n"
ROWS += "".join(f"S{number},{number} troops were sent to the Emirates by Australia,false\n" for number in range(40, 60))

FULL_DISK = """
import resource, sys
from claims import ClaimdeskError, open_reference, read_article
from claims.extraction import extract_claims
from claims.review import open_review
from claims.review.preparation import prepare_review
from pathlib import Path
folder = Path(sys.argv[1])
reference, article = open_reference(folder / "known.csv"), read_article(folder / "a.txt")
with open_review(folder / "bare.yaml", article=article, claims=extract_claims(article)):
    pass
size = (folder / "bare.yaml").stat().st_size + 900
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    prepare_review(folder / "a.review.yaml", article, reference)
except ClaimdeskError as problem:
    print(problem)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "known.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path


def test_what_a_full_disk_left_out_the_next_run_adds(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL_DISK, str(folder)], capture_output=True, text=True, check=False)
    assert "the file could not be saved" in done.stdout, done.stderr
    assert not any(claim.matches for claim in load_document(folder / "a.review.yaml").claims)
    reference, article = open_reference(folder / "known.csv"), read_article(folder / "a.txt")
    prepared = prepare_review(folder / "a.review.yaml", article, reference)
    assert prepared.matched == prepared.claims == 2


def test_what_was_dismissed_is_not_counted_as_decided(folder: Path) -> None:
    reference, article = open_reference(folder / "known.csv"), read_article(folder / "a.txt")
    path = folder / "a.review.yaml"
    prepare_review(path, article, reference)
    with open_review(path, by="A. Rahma") as review:
        review.rate_all(["c001", "c002"], "benar")
        review.set_status("c002", "dismissed")
    prepared = prepare_review(path, article, reference)
    assert (prepared.claims, prepared.decided, prepared.dismissed) == (2, 1, 1)


def test_a_claim_that_was_begun_before_its_matches_came_gets_them_and_keeps_its_verdict(folder: Path) -> None:
    reference, article = open_reference(folder / "known.csv"), read_article(folder / "a.txt")
    path = folder / "a.review.yaml"
    prepare_review(path, article, reference)
    with open_review(path, by="A. Rahma") as review:
        review.offer("c001", [])
        review.rate("c001", "benar", rationale="the ministry confirmed it")
        verdict = review.claim("c001").verdict
    prepare_review(path, article, reference)
    (first, _) = load_document(path).claims
    assert first.matches[0].id == "R1"
    assert (first.verdict, first.status) == (verdict, "done")
