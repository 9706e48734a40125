"""The command line through real processes: the main job, and one clear sentence for each bad input."""

from __future__ import annotations

import csv
import json
import os
import re
import select
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
OLD_REVIEW = Path(__file__).parent.parent / "old_files" / "review-1-sample.review.yaml"


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


def test_the_demo_needs_no_screen_where_the_variable_that_names_one_is_empty(claimdesk: Run, tmp_path: Path) -> None:
    done = claimdesk("demo", "--out", tmp_path / "demo", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr) == (0, "")


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


def test_a_text_without_a_claim_is_told_so(claimdesk: Run, tmp_path: Path) -> None:
    greeting = tmp_path / "greeting.txt"
    greeting.write_text("Halo, apa kabar?\n", encoding="utf-8")
    assert "--all lists every sentence" in claimdesk("extract", greeting).stdout
    assert "Halo, apa kabar?" in claimdesk("extract", greeting, "--all").stdout


def test_both_commands_say_when_a_date_waits_for_the_day_of_publication(claimdesk: Run, tmp_path: Path) -> None:
    article, dated = tmp_path / "quake.txt", tmp_path / "dated.txt"
    article.write_text("Quake\n\nThe quake killed 162 people on Monday at 14:05, the governor of West Java said.\n")
    dated.write_text(article.read_text().replace("Quake", "Quake\n\nPublished: 22 November 2022"))
    out = ("-o", tmp_path / "quake.review.yaml", "--reference", REFERENCE, "--by", "A. Rahma")
    for arguments in (("extract",), ("review", *out)):
        told = claimdesk(arguments[0], article, *arguments[1:]).stderr
        assert told.count("--published") == 1, arguments
        assert "«Monday» stay open (1)" in told, "a time of day needs no day"
        assert "--published" not in claimdesk(arguments[0], article, *arguments[1:], "--published", "2022-11-22").stderr
    assert claimdesk("extract", dated).stderr == ""
    assert claimdesk("extract", "--lines", dated).stderr == ""


def test_both_commands_say_that_a_language_is_not_supported_and_what_to_do(claimdesk: Run, tmp_path: Path) -> None:
    article = tmp_path / "bund.txt"
    article.write_text("Die Bundesregierung hat am Montag angekündigt, 600 Soldaten in den Irak zu schicken.\n")
    out = ("-o", tmp_path / "bund.review.yaml", "--reference", REFERENCE, "--published", "2014-09-15")
    for arguments in (("extract",), ("review", *out)):
        told = claimdesk(arguments[0], article, *arguments[1:]).stderr
        assert "(de) is not supported: only what needs no language is read" in told, arguments
        assert "--language id or en" in told
    assert claimdesk("review", article, *out, "--language", "en").stderr == ""


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


CHECKED = """klaim,putusan,sumber,link,tanggal
Australia mengirim 400 tentara ke Uni Emirat Arab,Salah,Tempo,https://tempo.example/1,2014-09-15
Australia mengirim tentara ke Uni Emirat Arab,Benar,https://kompas.example/2,,2014-09-16
"""


def test_a_found_row_tells_who_published_it_and_where(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "cek.csv").write_text(CHECKED, encoding="utf-8")
    asked = ("match", "-r", "cek.csv", "Australia mengirim 600 tentara ke Uni Emirat Arab", "--format")
    found = {row["verdict"]: row for row in csv.DictReader(claimdesk(*asked, "csv").stdout.splitlines())}
    told = ("date", "source", "url", "title", "note")
    assert [found["Salah"][name] for name in told] == ["2014-09-15", "Tempo", "https://tempo.example/1", "", ""]
    assert found["Benar"]["url"] == found["Benar"]["source"] == "https://kompas.example/2"
    shown = claimdesk(*asked, "table").stdout
    assert "2014-09-15 · Tempo · https://tempo.example/1" in shown and "⚠ 600 ≠ 400" in shown
    assert shown.count("https://kompas.example/2") == 1


def test_a_table_keeps_its_headers_whole_in_a_narrow_terminal(claimdesk: Run) -> None:
    shown = claimdesk("match", "-r", REFERENCE, "600 troops to the UAE", COLUMNS="60").stdout
    header = next(line for line in shown.splitlines() if "score" in line)
    assert all(name in header for name in ("level", "row", "verdict", "reference"))
    assert max(map(len, shown.splitlines())) == 60


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
    "a folder for a reference": ["index", "{folder}/nothing"],
    "a damaged workbook": ["index", "{folder}/damaged.xlsx"],
    "a damaged review": ["export", "{folder}/damaged.review.yaml", "-o", "{folder}/x.xlsx"],
    "a review that is not there": ["export", "{folder}/missing.review.yaml", "-o", "{folder}/x.xlsx"],
    "queries without a column of texts": ["match", "-r", str(REFERENCE), "--queries", "{folder}/queries.csv"],
    "queries that hold nothing": ["match", "-r", str(REFERENCE), "--queries", "{folder}/empty.txt"],
    "queries of blanks": ["match", "-r", str(REFERENCE), "--queries", "{folder}/blank.txt"],
    "queries below a header only": ["match", "-r", str(REFERENCE), "--queries", "{folder}/header.csv"],
    "no text to look for": ["match", "-r", str(REFERENCE), "", " "],
    "a file that is named a PDF": ["extract", "{folder}/x.pdf"],
    "queries that are not there": ["match", "-r", str(REFERENCE), "--queries", "{folder}/missing.csv"],
    "a folder without articles": ["extract", "{folder}/nothing"],
    "a folder without articles for review": ["review", "{folder}/nothing", "-r", str(REFERENCE)],
    "a scale that is not there": [
        "review",
        str(ARTICLE),
        "-r",
        str(REFERENCE),
        "--scale",
        "x",
        "-o",
        "{folder}/r.yaml",
    ],
    "a review instead of an article": ["extract", "{folder}/sound.review.yaml"],
    "a workbook to merge into": [
        "merge",
        "{folder}/sound.review.yaml",
        "{folder}/sound.review.yaml",
        "-o",
        "{folder}/no-claims.xlsx",
    ],
    "a workbook of somebody else's to export to": [
        "export",
        "{folder}/sound.review.yaml",
        "-o",
        "{folder}/no-claims.xlsx",
    ],
    "a review below a file": ["review", str(ARTICLE), "-r", str(REFERENCE), "-o", "{folder}/empty.txt/r.yaml"],
}


def write_bad_files(folder: Path) -> None:
    (folder / "nothing").mkdir()
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "blank.txt").write_text("  \n\n \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "header.csv").write_text("id,text\n", encoding="utf-8")
    (folder / "x.pdf").write_bytes(b"\xff\xfe\x00\x01\x02PNG")
    (folder / "queries.csv").write_text("question\nwho?\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Name", "Colour"])
    book.worksheets[0].append(["Budi", "red"])
    book.save(folder / "no-claims.xlsx")
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    shutil.copy(OLD_REVIEW, folder / "sound.review.yaml")
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


def test_claims_of_several_articles_say_which_they_are_from(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "folder" / name).write_text("Harga beras naik 12 persen pada 2014.", encoding="utf-8")
    found = claimdesk("extract", "folder", "--format", "jsonl").stdout.splitlines()
    assert [Path(json.loads(line)["path"]).name for line in found] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_several_articles_are_a_list_also_where_one_was_refused(claimdesk: Run, tmp_path: Path, form: str) -> None:
    done = claimdesk("extract", "missing.txt", ARTICLE, "--format", form)
    (found,) = yaml.safe_load(done.stdout)
    assert found["article"]["path"] == str(ARTICLE)


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_a_folder_gives_the_same_list_as_its_articles_one_by_one(claimdesk: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / "folder" / name).write_text(f"Harga {name} naik 12 persen pada 2014.", encoding="utf-8")
    found = yaml.safe_load(claimdesk("extract", "folder", "--format", form).stdout)
    alone = [
        yaml.safe_load(claimdesk("extract", f"folder/{name}", "--format", form).stdout)
        for name in ("a.txt", "b.txt", "c.txt")
    ]
    assert found == alone
    assert yaml.safe_load(claimdesk("extract", "missing.txt", "gone.txt", "--format", form).stdout) == []


def test_each_article_is_written_before_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga beras naik 12 persen pada 2014.", encoding="utf-8")
    command = [sys.executable, "-m", "claims", "extract", "a.txt", "-", "--format", "json"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        ready, _, _ = select.select([process.stdout], [], [], 60)
        first = os.read(process.stdout.fileno(), 1 << 16) if ready else b""
        rest, _ = process.communicate(b"Harga jagung naik 7 persen pada 2014.")
    assert b"12 persen" in first
    assert [one["article"]["path"] for one in json.loads(first + rest)] == ["a.txt", "-"]


@pytest.mark.parametrize("name", ["missing.txt", "x" * 300])
def test_one_refused_article_does_not_stop_the_others(claimdesk: Run, tmp_path: Path, name: str) -> None:
    done = claimdesk("extract", tmp_path / name, ARTICLE, "--format", "jsonl")
    assert done.returncode == 1
    assert name in done.stderr
    assert "600 tentaranya" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["match", "--reference", "x.xlsx"],
        ["extract"],
        ["extract", ""],
        ["review", "", "-r", "x.csv"],
        ["nonsense"],
        ["--versio"],
        ["match", "-r", "x.csv", "--map", "claim", "t"],
        ["extract", "x.txt", "--language", "xx"],
        ["extract", "x.txt", "--published", "yesterday"],
        ["extract", "x.txt", "--published", "9999-01-01"],
        ["review", "x.txt", "-r", "x.csv", "--published", "0014-09-15"],
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(claimdesk: Run, arguments: list[str]) -> None:
    done = claimdesk(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("claimdesk")
    assert done.stderr.endswith("--help.\n")
    assert done.stderr.count("\n") == 1


OUTPUTS = {
    "a full disk": ("extract {article} --published 2014-09-15 > /dev/full", 2, "standard output: No space left"),
    "a full disk behind a short answer": ("validate {review} > /dev/full", 2, "standard output: No space left"),
    "a reader that has gone": ("extract {article} --published 2014-09-15 --format json | true", 0, ""),
    "a reader that takes one line": ("match -r {reference} a b c d e f | head -1", 0, ""),
    "no output at all": ("extract {article} --published 2014-09-15 >&-", 0, ""),
    "a device in place of a review": ("validate /dev/null", 2, "/dev/null: this is a device or a pipe, not a file"),
    "a device in place of a reference": ("index /dev/null", 2, "/dev/null: this is a device or a pipe, not a file"),
    "no input at all": ("extract - <&-", 2, "standard input: the file is empty"),
}


@pytest.mark.parametrize(("line", "status", "said"), OUTPUTS.values(), ids=OUTPUTS.keys())
def test_output_that_goes_nowhere_is_one_sentence_at_most(tmp_path: Path, line: str, status: int, said: str) -> None:
    names = {"article": ARTICLE, "reference": REFERENCE, "review": OLD_REVIEW}
    command = f"{sys.executable} -m claims {line.format(**names)}"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (status, int(bool(said))), done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_is_cut_off_by_a_limit_of_files_is_never_silent(tmp_path: Path, unbuffered: str) -> None:
    command = f"ulimit -f 8; {sys.executable} -m claims extract {ARTICLE} --format json > {tmp_path / 'x.json'}"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 2
    assert "standard output: File too large" in done.stderr


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


def test_an_answer_stands_beside_each_line_of_the_queries(claimdesk: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_bytes("\ufeff600 troops\r\n\r\ntwo\u2028parts\r\nzzz qqq\r\n".encode())
    done = claimdesk("match", "-r", REFERENCE, "--queries", queries, "--format", "jsonl", "--top", 1)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query_id"] for answer in answers] == ["1", "2", "3", "4"]
    assert [answer["query"] for answer in answers] == ["600 troops", "", "two\u2028parts", "zzz qqq"]
    assert [len(answer["matches"]) for answer in answers if answer["query_id"] != "3"] == [1, 0, 0]


QUERY_TABLES = {
    "semicolons, as spreadsheets in Indonesia write": (
        "q.csv",
        "utf-8-sig",
        'ID;Text\r\n7;"600 tentara\nke UEA 😀"\r\n;\r\n',
    ),
    "a line that states the separator": (
        "q.csv",
        "utf-8-sig",
        'sep=;\r\nid;text\r\n7;"600 tentara\nke UEA 😀"\r\n;\r\n',
    ),
    "names that a reference has": (
        "q.csv",
        "utf-8",
        'No.;Isi Klaim;Catatan, lain\n7;"600 tentara\nke UEA 😀";a, b\n;;\n',
    ),
    "bars": ("q.csv", "utf-8", 'Klaim|ID\n"600 tentara\nke UEA 😀"|7\n|\n'),
    "text before claim": ("q.csv", "utf-8", 'claim,text,claim id\nx,"600 tentara\nke UEA 😀",7\ny,,\n'),
    "commas": ("q.csv", "utf-8", 'id,text\n7,"600 tentara\nke UEA 😀"\n,\n'),
    "tabs, another order, Unicode text": ("q.tsv", "utf-16", 'text\tid\n"600 tentara\nke UEA 😀"\t7\n\t\n'),
}


@pytest.mark.parametrize("name", QUERY_TABLES)
def test_tables_of_queries_as_programs_write_them(claimdesk: Run, tmp_path: Path, name: str) -> None:
    file, encoding, text = QUERY_TABLES[name]
    (tmp_path / file).write_bytes(text.encode(encoding))
    done = claimdesk("match", "-r", REFERENCE, "--queries", tmp_path / file, "--format", "jsonl", "--top", 1)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["query_id"], answer["query"]) for answer in answers] == [("7", "600 tentara\nke UEA 😀"), ("2", "")]


def test_signs_in_texts_part_no_columns_where_the_header_names_one(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "q.csv").write_text("klaim\n600 tentara; ke UEA\n400 tentara; ke Irak\n", encoding="utf-8")
    done = claimdesk("match", "-r", REFERENCE, "--queries", tmp_path / "q.csv", "--format", "jsonl", "--top", 1)
    answers = [json.loads(line)["query"] for line in done.stdout.splitlines()]
    assert answers == ["600 tentara; ke UEA", "400 tentara; ke Irak"]


def test_queries_come_from_standard_input_too(claimdesk: Run) -> None:
    done = claimdesk(
        "match", "-r", REFERENCE, "--queries", "-", "--format", "csv", "--top", 1, stdin="600 troops\n\nx\n"
    )
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [(row["query_id"], row["rank"]) for row in rows] == [("1", "1"), ("2", ""), ("3", "")]


def test_only_line_ends_end_a_line(claimdesk: Run, tmp_path: Path) -> None:
    lines = ["Harga\x0bnaik 5 persen.", "two\u2028parts 3 persen", "<p>Rp 5</p>", "</p></p></p>", "  x  "]
    (tmp_path / "lines.txt").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")
    done = claimdesk("extract", tmp_path / "lines.txt", "--lines", "--format", "jsonl")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [claim["line"] for claim in found] == [1, 2, 3, 4, 5]
    assert found[1]["text"] == "two parts 3 persen"
    assert found[3]["text"] == "</p></p></p>"


def test_a_table_fits_its_terminal_and_counts_in_english(claimdesk: Run) -> None:
    for width in (80, 120):
        done = claimdesk("extract", "-", stdin="Harga beras naik 12 persen.\n", COLUMNS=str(width))
        assert done.stdout.startswith("standard input · 1 claim\n")
        assert {len(line) for line in done.stdout.splitlines()[1:]} == {width}


def test_two_articles_of_one_name_are_not_mixed(claimdesk: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    shutil.copy(ARTICLE, tmp_path / "a" / "x.txt")
    (tmp_path / "b" / "x.txt").write_text("Harga beras naik 12 persen pada 2014. Inflasi 8 persen.", encoding="utf-8")
    done = claimdesk("review", "a/x.txt", "b/x.txt", "-r", REFERENCE, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "another article" in done.stderr
    held = yaml.safe_load((tmp_path / "out" / "x.review.yaml").read_text(encoding="utf-8"))
    assert "12 persen" not in held["article"]["text"]


def test_a_corrected_article_goes_on_in_its_review(claimdesk: Run, tmp_path: Path) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    for version in (text, text.replace("600", "400") + "\nKoreksi: jumlah tentara adalah 400 orang.\n"):
        (tmp_path / "x.txt").write_text(version, encoding="utf-8")
        assert claimdesk("review", "x.txt", "-r", REFERENCE).returncode == 0


def test_a_claim_that_the_article_words_otherwise_is_reopened_and_named(claimdesk: Run, tmp_path: Path) -> None:
    from claims import open_review

    text, article = ARTICLE.read_text(encoding="utf-8"), tmp_path / "x.txt"
    article.write_text(text, encoding="utf-8")
    claimdesk("review", article, "-r", REFERENCE)
    with open_review(tmp_path / "x.review.yaml", by="A. Rahma") as opened:
        rated = next(one for one in opened.claims if "600 tentara" in one.claim.text and one.claim.parent is None)
        opened.rate(rated.id, "benar")
    article.write_text(text.replace("600 tentara", "400 tentara"), encoding="utf-8")
    again = claimdesk("review", article, "-r", REFERENCE)
    assert "1 claim reopened" in again.stderr and f"(before: {rated.id})" in again.stderr
    table = claimdesk("export", tmp_path / "x.review.yaml", "-o", tmp_path / "x.csv")
    assert table.returncode == 0
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        ratings = {row["Claim"]: row["Rating"] for row in csv.DictReader(file)}
    assert {rating for claim, rating in ratings.items() if "600 tentara" in claim} >= {"True"}
    assert {rating for claim, rating in ratings.items() if "400 tentara" in claim} == {""}
    assert "reopened" not in claimdesk("review", article, "-r", REFERENCE).stderr


@pytest.mark.parametrize("name", ["facts.xlsx", "news.html"])
def test_an_export_spares_the_article_and_the_reference(claimdesk: Run, tmp_path: Path, name: str) -> None:
    shutil.copy(REFERENCE, tmp_path / "facts.xlsx")
    (tmp_path / "news.html").write_text("<html><body><p>Harga beras naik 12 persen pada 2014.</p></body></html>")
    assert claimdesk("review", "news.html", "-r", "facts.xlsx", "-o", "r.review.yaml").returncode == 0
    before = (tmp_path / name).read_bytes()
    done = claimdesk("export", "r.review.yaml", "-o", name)
    assert done.returncode == 2
    assert name in done.stderr
    assert (tmp_path / name).read_bytes() == before


def test_validate_goes_on_after_a_file_that_is_missing(claimdesk: Run, tmp_path: Path) -> None:
    assert claimdesk("review", ARTICLE, "-r", REFERENCE, "-o", "r.review.yaml").returncode == 0
    done = claimdesk("validate", "missing.yaml", "r.review.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "missing.yaml" in done.stderr
    assert done.stdout == "r.review.yaml: valid\n"


def test_a_filled_workbook_comes_back_only_when_asked_for(claimdesk: Run, tmp_path: Path) -> None:
    claimdesk("review", ARTICLE, "-r", REFERENCE, "-o", "r.review.yaml")
    claimdesk("export", "r.review.yaml", "-o", "filled.xlsx")
    book = openpyxl.load_workbook(tmp_path / "filled.xlsx")
    sheet = book["Verdicts"]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("Rating") + 1).value = "Hoax"
    book.save(tmp_path / "filled.xlsx")
    before = (tmp_path / "r.review.yaml").read_bytes()

    refused = claimdesk("import", "filled.xlsx", "--into", "r.review.yaml", stdin="n\n")
    assert (refused.returncode, refused.stdout) == (0, "c001: rating: nothing becomes Hoax\n")
    assert "nothing was recorded" in refused.stderr
    assert claimdesk("import", "filled.xlsx", "--into", "r.review.yaml").returncode == 2
    assert (tmp_path / "r.review.yaml").read_bytes() == before

    done = claimdesk("import", "filled.xlsx", "--into", "r.review.yaml", "--by", "C. Dewi", stdin="y\n")
    assert done.stdout.endswith("r.review.yaml: 1 change recorded\n")
    verdict = yaml.safe_load((tmp_path / "r.review.yaml").read_text(encoding="utf-8"))["claims"][0]["verdict"]
    assert (verdict["rating"], verdict["by"]) == ("hoaks", "C. Dewi")


def test_an_older_workbook_takes_no_verdict_away_unless_told_to(claimdesk: Run, tmp_path: Path) -> None:
    from claims.review import load_document, open_review

    review, old = tmp_path / "r.review.yaml", tmp_path / "old.xlsx"
    shutil.copy(OLD_REVIEW, review)
    with open_review(review, by="Rina") as opened:
        first = opened.claims[0].id
        opened.rate(first, None)
        claimdesk("export", review, "-o", old)
        opened.rate(first, "hoaks")
    done = claimdesk("import", old, "--into", review, "--yes")
    assert (done.returncode, done.stdout) == (0, "")
    told = f"{first}: rating: Hoax becomes nothing (older than the decision here)"
    assert f"claimdesk: left out: {told}" in done.stderr and "--all" in done.stderr
    verdict = load_document(review).claims[0].verdict
    assert verdict is not None and verdict.rating == "hoaks"
    assert told in claimdesk("import", old, "--into", review, "--yes", "--all").stdout
    assert load_document(review).claims[0].verdict is None


def test_a_decision_from_a_workbook_is_never_nobodys(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.json").write_text('{"reviewer": "A. Rahma"}', encoding="utf-8")
    claimdesk("review", ARTICLE, "-r", REFERENCE, "-o", "r.review.yaml")
    claimdesk("export", "r.review.yaml", "-o", "filled.csv", "--columns", "id,rating")
    table = (tmp_path / "filled.csv").read_text(encoding="utf-8-sig").replace('"c001",""', '"c001","Hoax"')
    (tmp_path / "filled.csv").write_text(table, encoding="utf-8")
    settings = {"CLAIMDESK_SETTINGS": str(tmp_path / "settings")}
    done = claimdesk("import", "filled.csv", "--into", "r.review.yaml", "--yes", **settings)
    assert done.returncode == 0, done.stderr
    verdict = yaml.safe_load((tmp_path / "r.review.yaml").read_text(encoding="utf-8"))["claims"][0]["verdict"]
    assert verdict["by"] == "A. Rahma"


def test_debug_may_stand_at_the_end_of_the_line(claimdesk: Run, tmp_path: Path) -> None:
    assert "Traceback" in claimdesk("extract", tmp_path / "missing.txt", "--debug").stderr


def test_every_command_says_what_it_does_in_one_line(claimdesk: Run) -> None:
    told = claimdesk("--help").stdout.partition("Commands:\n")[2].splitlines()
    names = ["open", "extract", "match", "index", "review", "export", "import", "merge", "validate", "demo"]
    assert [line.split()[0] for line in told] == names
    assert [line for line in told if not line.endswith(".") or line.endswith("...")] == []


def test_the_wheel_carries_everything_and_works_elsewhere(tmp_path: Path) -> None:
    root = SEEDS.parent
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = dict(
        os.environ, PYTHONPATH=str(tmp_path / "site"), XDG_CACHE_HOME=str(tmp_path / "cache"), COLUMNS="120"
    )
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


def test_an_export_replaces_another_file_only_when_asked_to(claimdesk: Run, tmp_path: Path) -> None:
    assert claimdesk("review", ARTICLE, "-r", REFERENCE, "-o", "r.review.yaml").returncode == 0
    with (tmp_path / "mine.csv").open("w", encoding="utf-8") as file:
        csv.writer(file).writerows([("name", "phone"), ("Sri", "123")])
    before = (tmp_path / "mine.csv").read_bytes()
    done = claimdesk("export", "r.review.yaml", "-o", "mine.csv")
    assert (done.returncode, (tmp_path / "mine.csv").read_bytes()) == (2, before)
    assert "--force" in done.stderr
    assert claimdesk("export", "r.review.yaml", "-o", "mine.csv", "--force").returncode == 0
    assert claimdesk("export", "r.review.yaml", "-o", "mine.csv").returncode == 0


def test_a_disagreement_is_named_by_every_command_until_it_is_settled(claimdesk: Run, tmp_path: Path) -> None:
    from claims import open_review

    article, base = tmp_path / "news.txt", tmp_path / "base.review.yaml"
    article.write_text("Sebanyak 32 orang meninggal dunia akibat banjir di Agam.", encoding="utf-8")
    claimdesk("review", article, "-r", REFERENCE, "-o", base)
    for name, rating, by in (("a", "hoaks", "Rina Putri"), ("b", "benar", "Budi S.")):
        shutil.copy(base, tmp_path / f"{name}.review.yaml")
        with open_review(tmp_path / f"{name}.review.yaml", by=by) as review:
            review.rate("c001", rating)
    merged = tmp_path / "merged.review.yaml"
    done = claimdesk("merge", tmp_path / "a.review.yaml", tmp_path / "b.review.yaml", "--base", base, "-o", merged)
    told = f"claimdesk: {merged}: c001: in dispute: Rina Putri says Hoax; Budi S. says True; the first stands until"
    assert (done.returncode, done.stdout) == (1, f"{merged}: 1 claim, 1 to settle\n")
    assert done.stderr.startswith(told)
    checked = claimdesk("validate", merged)
    assert (checked.returncode, checked.stdout) == (0, f"{merged}: valid\n")
    exported = claimdesk("export", merged, "-o", tmp_path / "out.jsonld")
    assert exported.returncode == 0 and json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8")) == []
    again = claimdesk("review", article, "-r", REFERENCE, "-o", merged)
    assert again.returncode == 0
    assert all(told in one.stderr for one in (checked, exported, again))


def test_the_months_of_a_workbook_are_one_reference(claimdesk: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, claims in (
        ("Jan", ["The old bridge fell down", "The mayor of Lorem has resigned"]),
        ("Feb", ["The river is 26 km long", "The old bridge fell down", ""]),
    ):
        book.create_sheet(name).append(["Klaim", "Putusan"])
        for claim in claims:
            book[name].append([claim, "Salah"])
    book.save(tmp_path / "x.xlsx")
    told = claimdesk("index", tmp_path / "x.xlsx").stdout
    assert "sheets «Jan», «Feb»: 4 rows" in told
    assert "Jan (2), Feb (2)" in told
    assert "the same claim: Jan, row 2; Feb, row 3" in told
    assert "Feb, row 4 skipped" in told
    told = claimdesk("index", tmp_path / "x.xlsx", LC_ALL="id_ID.UTF-8").stdout
    assert "klaim yang sama: Jan, baris 2; Feb, baris 3" in told
    held = json.loads(claimdesk("index", tmp_path / "x.xlsx", "--format", "json").stdout)
    assert (held["sheet"], held["sheets"]) == ("Jan, Feb", {"Jan": 2, "Feb": 2})
    assert held["health"]["duplicate_sheets"] == [["Jan", "Feb"]]
    asked = ("match", "-r", tmp_path / "x.xlsx", "The river is 26 km long", "--top", "1")
    (match,) = json.loads(claimdesk(*asked, "--format", "jsonl").stdout)["matches"]
    assert (match["sheet"], match["row"]) == ("Feb", 2)
    assert re.search(r"│ 2 +│.*\n│.*│ Feb +│", claimdesk(*asked).stdout), "a number alone does not tell the row"
    alone = json.loads(claimdesk("index", tmp_path / "x.xlsx", "--sheet", "Jan", "--format", "json").stdout)
    assert (alone["sheet"], alone["rows"]) == ("Jan", 2)
