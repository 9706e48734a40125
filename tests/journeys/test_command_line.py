"""The command line through real processes: the main job, and one clear sentence for each bad input."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import yaml

Run = Callable[..., subprocess.CompletedProcess[str]]
SEEDS = Path(__file__).parent.parent.parent / "seeds"
ARTICLE = SEEDS / "paris-coalition-2014.id.txt"
REFERENCE = SEEDS / "reference.xlsx"


def test_from_the_article_to_the_workbook(claimdesk: Run, tmp_path: Path) -> None:
    review, workbook = tmp_path / "paris.review.yaml", tmp_path / "verdicts.xlsx"
    written = claimdesk("review", ARTICLE, "--reference", REFERENCE, "-o", review, "--by", "A. Rahma")
    assert written.returncode == 0, written.stderr
    assert claimdesk("validate", review).stdout.strip().endswith("valid")

    held = yaml.safe_load(review.read_text(encoding="utf-8"))
    (abbott,) = [claim for claim in held["claims"] if claim["label"]["en"] == "600 troops to UAE"]
    assert held["article"]["text"][slice(*abbott["span"])] == abbott["text"]
    assert abbott["status"] == "todo"
    assert abbott["verdict"] is None
    assert abbott["matches"][0]["row"] == 7

    assert claimdesk("export", review, "-o", workbook).returncode == 0
    sheets = openpyxl.load_workbook(workbook)
    assert sheets.sheetnames == ["Summary", "Verdicts", "Evidence", "Checklist", "Matches", "About"]
    assert "600 troops to UAE" in {cell.value for row in sheets["Verdicts"].iter_rows() for cell in row}


def test_a_second_review_leaves_decisions_alone(claimdesk: Run, tmp_path: Path) -> None:
    from claims import open_review

    review = tmp_path / "paris.review.yaml"
    claimdesk("review", ARTICLE, "--reference", REFERENCE, "-o", review)
    with open_review(review, by="A. Rahma") as opened:
        opened.rate("c001", "benar", rationale="Checked with the organisers")
    before = review.read_bytes()
    assert claimdesk("review", ARTICLE, "--reference", REFERENCE, "-o", review).returncode == 0
    assert review.read_bytes() == before


def test_the_demo_does_the_whole_job(claimdesk: Run, tmp_path: Path) -> None:
    done = claimdesk("demo", "--out", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    assert "600 troops to UAE" in done.stdout
    assert "600 ≠ 400" in done.stdout.replace("\n", " ")
    written = {path.name for path in (tmp_path / "demo").rglob("*") if path.is_file()}
    assert {"verdicts.xlsx", "paris-coalition-2014.id.review.yaml"} <= written


def test_extract_writes_the_records_of_the_contract(claimdesk: Run) -> None:
    found = json.loads(claimdesk("extract", ARTICLE, "--format", "json").stdout)
    text = ARTICLE.read_text(encoding="utf-8")
    assert found["article"]["language"] == "id"
    for claim in found["claims"]:
        assert text[slice(*claim["span"])] == claim["text"]
        assert 0 <= claim["checkworthiness"]["score"] <= 1
    (abbott,) = [claim for claim in found["claims"] if claim["label"]["en"] == "600 troops to UAE"]
    assert abbott["quantities"][0]["value"] == 600
    assert isinstance(abbott["quantities"][0]["value"], int)


def test_lines_give_one_result_each_in_order(claimdesk: Run, tmp_path: Path) -> None:
    lines = ["Harga naik 12 persen.", "", "Dr. Budi said so. He left.", "x"]
    path = tmp_path / "lines.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [
        json.loads(line)
        for line in claimdesk("extract", path, "--lines", "--all", "--format", "jsonl").stdout.splitlines()
    ]
    assert [claim["line"] for claim in found] == [1, 2, 3, 4]
    assert [claim["text"] for claim in found] == lines


def test_match_answers_each_query_in_order(claimdesk: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.csv"
    queries.write_text("id,text\nb,Turnout in the Scottish referendum\na,zzz qqq\n", encoding="utf-8")
    done = claimdesk("match", "--reference", REFERENCE, "--queries", queries, "--format", "jsonl", "--top", 3)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query_id"] for answer in answers] == ["b", "a"]
    assert answers[0]["matches"][0]["row"] == 44
    assert answers[1]["matches"] == []


def test_a_csv_of_matches_holds_no_formula(claimdesk: Run, tmp_path: Path) -> None:
    reference = tmp_path / "facts.csv"
    reference.write_text('claim\n"=cmd|calc troops in Paris"\n', encoding="utf-8")
    done = claimdesk("match", "--reference", reference, "troops in Paris", "--format", "csv")
    assert "=cmd|calc" in done.stdout
    assert '"=cmd' not in done.stdout


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "yaml"])
def test_every_format_of_extract_can_be_read(claimdesk: Run, form: str) -> None:
    done = claimdesk("extract", "-", "--format", form, stdin="Harga beras naik 12 persen pada Januari 2015.\n")
    assert done.returncode == 0, done.stderr
    assert "12 persen" in done.stdout


BAD = {
    "a missing article": ["extract", "{folder}/missing.txt"],
    "an empty article": ["extract", "{folder}/empty.txt"],
    "an article of blanks": ["extract", "{folder}/blank.txt"],
    "a binary file": ["extract", "{folder}/binary.txt"],
    "a missing reference": ["match", "--reference", "{folder}/missing.xlsx", "text"],
    "a workbook without a claim column": ["match", "--reference", "{folder}/no-claims.xlsx", "text"],
    "a damaged workbook": ["index", "{folder}/damaged.xlsx"],
    "a damaged review": ["export", "{folder}/damaged.review.yaml", "-o", "{folder}/x.xlsx"],
    "a review that is not there": ["export", "{folder}/missing.review.yaml", "-o", "{folder}/x.xlsx"],
    "queries without a column of texts": ["match", "-r", str(REFERENCE), "--queries", "{folder}/queries.csv"],
}


def write_bad_files(folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "blank.txt").write_text("  \n\n \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "queries.csv").write_text("question\nwho?\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Name", "Colour"])
    book.worksheets[0].append(["Budi", "red"])
    book.save(folder / "no-claims.xlsx")
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (folder / "damaged.review.yaml").write_text("format: 1\nclaims:\n  - id: c001\n   text: [\n", encoding="utf-8")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_gets_one_sentence_and_status_2(claimdesk: Run, tmp_path: Path, name: str) -> None:
    write_bad_files(tmp_path)
    command = [part.format(folder=tmp_path) for part in BAD[name]]
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    done = claimdesk(*command)
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert done.returncode == 2, done.stderr
    assert len(said) == 1, done.stderr
    assert said[0].startswith("claimdesk: ")
    assert "Traceback" not in done.stderr
    assert "; " in said[0], "it says what to do"
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_one_refused_article_does_not_stop_the_others(claimdesk: Run, tmp_path: Path) -> None:
    done = claimdesk("extract", tmp_path / "missing.txt", ARTICLE, "--format", "jsonl")
    assert done.returncode == 1
    assert "missing.txt" in done.stderr
    assert "600 tentaranya" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["match", "--reference", "x.xlsx"], ["extract"], ["nonsense"], ["match", "-r", "x.csv", "--map", "claim", "t"]],
)
def test_wrong_usage_is_status_2(claimdesk: Run, arguments: list[str]) -> None:
    done = claimdesk(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_damaged_review_is_left_as_it_was(claimdesk: Run, tmp_path: Path) -> None:
    review = tmp_path / "paris.review.yaml"
    review.write_text("format: 1\n<<<<<<< HEAD\n", encoding="utf-8")
    before = review.read_bytes()
    done = claimdesk("review", ARTICLE, "--reference", REFERENCE, "-o", review)
    assert done.returncode == 2
    assert str(review) in done.stderr
    assert review.read_bytes() == before


def test_a_folder_that_is_a_file_cannot_be_written(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    done = claimdesk("review", ARTICLE, "--reference", REFERENCE, "-o", tmp_path / "file" / "x.review.yaml")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_wheel_carries_everything_and_works_elsewhere(tmp_path: Path) -> None:
    root = SEEDS.parent
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = dict(os.environ, PYTHONPATH=str(tmp_path / "site"), XDG_CACHE_HOME=str(tmp_path / "cache"))
    script = (
        "import claims, sys; assert 'site' in claims.__file__, claims.__file__; from claims.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "extract", str(shutil.copy(ARTICLE, tmp_path))],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "600 troops to UAE" in done.stdout
