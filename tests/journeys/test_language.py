"""The command line in the user's language: who chooses it, what follows it, and what never changes with it."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE, REFERENCE = SEEDS / "paris-coalition-2014.id.txt", SEEDS / "reference.xlsx"
OLD_REVIEW = Path(__file__).parents[1] / "old_files" / "review-1-sample.review.yaml"
INDONESIAN = {"LANG": "id_ID.UTF-8"}

ASKS_FOR_INDONESIAN = {
    "LANG": INDONESIAN,
    "the language alone": {"LANG": "id"},
    "another encoding": {"LANG": "id_ID.ISO-8859-1"},
    "a locale that no system has": {"LANG": "id_ID.UTF-8@x"},
    "messages alone": {"LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID.UTF-8"},
    "everything": {"LANG": "en_US.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LC_ALL": "id_ID.UTF-8"},
    "a list": {"LANG": "en_US.UTF-8", "LANGUAGE": "id:en"},
    "a list that begins with a language that is not known": {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:jv:id_ID:en"},
    "a list where there is no locale": {"LANG": "", "LANGUAGE": "id"},
}
ASKS_FOR_ENGLISH = {
    "nothing": {"LANG": ""},
    "C": {"LANG": "C"},
    "C in UTF-8": {"LANG": "C.UTF-8"},
    "POSIX": {"LANG": "POSIX"},
    "C above Indonesian": {"LANG": "id_ID.UTF-8", "LANGUAGE": "id:en", "LC_ALL": "C"},
    "C in UTF-8 beside a list": {"LANG": "C.UTF-8", "LANGUAGE": "id:en"},
    "English": {"LANG": "en_US.UTF-8"},
    "English first": {"LANG": "id_ID.UTF-8", "LANGUAGE": "en_US:id"},
    "another language": {"LANG": "de_DE.UTF-8"},
    "a language that only begins alike": {"LANG": "idx.UTF-8"},
    "no locale at all": {"LANG": "::@.,"},
}


@pytest.mark.parametrize("variables", ASKS_FOR_INDONESIAN.values(), ids=ASKS_FOR_INDONESIAN.keys())
def test_the_environment_asks_for_indonesian(claimdesk: Run, variables: dict[str, str]) -> None:
    assert claimdesk("extract", **variables).stderr == (
        "claimdesk extract: kurang argumen 'BERKAS...'; lihat claimdesk extract --help.\n"
    )


@pytest.mark.parametrize("variables", ASKS_FOR_ENGLISH.values(), ids=ASKS_FOR_ENGLISH.keys())
def test_everything_else_is_english(claimdesk: Run, variables: dict[str, str]) -> None:
    assert claimdesk("extract", **variables).stderr == (
        "claimdesk extract: missing argument 'FILE...'; see claimdesk extract --help.\n"
    )


@pytest.mark.parametrize(
    ("chosen", "variables", "word"),
    [
        ("id", {"LANG": ""}, "Penggunaan"),
        ("id", {"LANG": "en_US.UTF-8"}, "Penggunaan"),
        ("id", {"LANG": "C.UTF-8"}, "Usage"),
        ("id", {"LC_ALL": "C"}, "Usage"),
        ("en", INDONESIAN, "Usage"),
        ("auto", INDONESIAN, "Penggunaan"),
        ("xx", INDONESIAN, "Penggunaan"),
    ],
)
def test_the_language_that_was_chosen_in_the_window_holds(
    claimdesk: Run, tmp_path: Path, chosen: str, variables: dict[str, str], word: str
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"language": chosen}), encoding="utf-8")
    told = claimdesk("--help", **variables, CLAIMDESK_SETTINGS=str(tmp_path)).stdout
    assert told.startswith(f"{word}: claimdesk")


def test_damaged_settings_leave_the_language_of_the_system(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff{")
    done = claimdesk("--help", **INDONESIAN, CLAIMDESK_SETTINGS=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("Penggunaan: ")


@pytest.mark.parametrize("name", ["", "extract", "match", "index", "review", "export", "import", "merge", "demo"])
def test_help_holds_no_english_beside_names(claimdesk: Run, name: str) -> None:
    told = claimdesk(*name.split(), "--help", **INDONESIAN).stdout
    words = set(re.findall("[a-z]+", told.lower()))
    assert words & {"the", "of", "and", "or", "is", "to", "show", "default", "required", "options", "usage"} == set()
    assert words & {"opsi", "dan", "yang", "lalu", "atau"}


def test_help_knows_where_to_break_its_lines(claimdesk: Run) -> None:
    told = claimdesk("review", "--help", **INDONESIAN, COLUMNS="60").stdout
    assert max(map(len, told.splitlines())) <= 78 and "\n\n  Jika dijalankan lagi" in told


USAGE = {
    "nonsense": "claimdesk: perintah 'nonsense' tidak ada; lihat",
    "exprot": "claimdesk: perintah 'exprot' tidak ada (maksudnya 'export'?); lihat",
    "--versio": "claimdesk: opsi '--versio' tidak ada (maksudnya '--version'?); lihat",
    "extract x --langauge id": "opsi '--langauge' tidak ada (maksudnya '--label-language' atau '--language'?); lihat",
    "extract x --language xx": "claimdesk extract: nilai untuk '--language' tidak sah: 'xx' bukan salah satu dari",
    "extract x --published kemarin": "nilai untuk '--published' tidak sah: 'kemarin' bukan tanggal; tulis seperti",
    "extract x --published 2999-01-01": "2999-01-01 belum tiba; berikan tanggal terbit artikelnya",
    "extract x --published 0014-09-15": "mendahului surat kabar pertama",
    "extract x --published": "claimdesk extract: opsi '--published' memerlukan nilai; lihat claimdesk extract --help.",
    "extract x --lines=1": "claimdesk extract: opsi '--lines' tidak menerima nilai",
    "match": "claimdesk match: kurang opsi '--reference' / '-r'",
    "match -r x": "berikan teks atau --queries BERKAS, salah satu saja",
    "match -r x --top 0 t": "0 di luar rentang 1<=x<=1000",
    "match -r x --top t t": "nilai untuk '--top' tidak sah: 't' bukan bilangan bulat",
    "match -r x --map claim t": "nilai untuk --map tidak sah: 'claim': tulis RUAS=KOLOM",
    "merge a b c -o d": "claimdesk merge: ada argumen yang berlebih (c)",
    "export x -o a.html --columns id": "--columns hanya untuk .xlsx dan .csv",
    "index": "sebutkan lembar kerjanya, atau pakai --prune",
}


USAGE_IN_ENGLISH = {
    "exprot": "claimdesk: no such command 'exprot' (did you mean 'export'?); see claimdesk --help.",
    "--versio": "claimdesk: no such option '--versio' (did you mean '--version'?); see claimdesk --help.",
    "extract x --langauge id": "claimdesk extract: no such option '--langauge' (did you mean '--label-language' or "
    "'--language'?); see claimdesk extract --help.",
    "extract x --published": "claimdesk extract: option '--published' requires an argument; "
    "see claimdesk extract --help.",
    "match -r x --top t t": "claimdesk match: invalid value for '--top': 't' is not a valid number; "
    "see claimdesk match --help.",
}


@pytest.mark.parametrize("line", USAGE_IN_ENGLISH)
def test_wrong_usage_names_what_may_be_meant_and_where_it_is_told(claimdesk: Run, line: str) -> None:
    assert claimdesk(*line.split()).stderr == f"{USAGE_IN_ENGLISH[line]}\n"


@pytest.mark.parametrize("line", USAGE)
def test_wrong_usage_is_told_in_one_whole_sentence(claimdesk: Run, line: str) -> None:
    done = claimdesk(*line.split(), **INDONESIAN)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert USAGE[line] in done.stderr
    assert re.search(r"; lihat claimdesk( [a-z]+)? --help\.\n$", done.stderr)


def test_refusals_are_told_with_what_where_and_what_to_do(claimdesk: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "bad.review.yaml").write_text("format: 1\nclaims:\n  - id: c001\n   text: [\n", encoding="utf-8")
    shutil.copy(OLD_REVIEW, tmp_path / "r.review.yaml")
    rows = "".join(f"Klaim {number}\n" for number in range(200_000))
    (tmp_path / "open.csv").write_text(f'klaim\n"{rows}', encoding="utf-8")
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Nama", "Warna"])
    book.worksheets[0].append(["Budi", "merah"])
    book.save(tmp_path / "book.xlsx")
    said = {
        ("extract", "missing.txt"): "missing.txt: berkas itu tidak ada; periksa nama dan foldernya.",
        ("extract", "empty.txt"): "empty.txt: berkas ini kosong; pilih berkas lain.",
        ("match", "-r", "book.xlsx", "x"): "book.xlsx: kolom klaim tidak ditemukan; kolom yang ada: A: Nama, B: Warna; "
        "sebutkan kolom yang memuat klaim, misalnya --map claim=B.",
        ("match", "-r", "missing.csv", "x"): "missing.csv: berkas itu tidak ada; periksa nama dan foldernya.",
        ("export", "bad.review.yaml", "-o", "x.csv"): "bad.review.yaml, baris 4: berkas bukan YAML yang sah di sini",
        ("export", "r.review.yaml", "-o", "putusan"): "putusan: tidak ada ekspor ke berkas tanpa akhiran; beri nama",
        ("index", "open.csv"): "open.csv, baris 2: ada tanda kutip yang tidak ditutup sehingga sisa berkas",
        ("review", ARTICLE, "-r", REFERENCE, "-o", "empty.txt/r.yaml"): "empty.txt/r.yaml: berkas tidak dapat disimpan "
        "(sebagian jalurnya bukan folder); pilih folder lain atau sediakan ruang.",
    }
    for arguments, sentence in said.items():
        done = claimdesk(*arguments, **INDONESIAN)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        assert done.stderr.startswith(f"claimdesk: {sentence}")


@pytest.mark.parametrize(
    "line",
    ["extract {article} --published 2014-09-15 > /dev/full", "match -r {reference} --format csv x > /dev/full"],
)
def test_what_the_system_refuses_is_told_in_whole_sentences(claimdesk: Run, tmp_path: Path, line: str) -> None:
    command = f"{sys.executable} -m claims {line.format(article=ARTICLE, reference=REFERENCE)}"
    variables = {**os.environ, **INDONESIAN, "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=variables, check=False)
    assert done.stderr == "claimdesk: keluaran baku: disk penuh; periksa nama, hak akses, dan sisa ruang disknya.\n"


def test_the_whole_job_speaks_indonesian(claimdesk: Run, tmp_path: Path) -> None:
    shutil.copy(ARTICLE, tmp_path / "a.txt")
    reviewed = claimdesk("review", "a.txt", "-r", REFERENCE, "-o", "r.review.yaml", **INDONESIAN)
    assert reviewed.stdout == "r.review.yaml: 20 klaim, 20 berpadanan, 0 diputuskan\n"
    assert "jadi waktu seperti «Senin (15/9)» belum pasti (1); sebutkan tanggalnya" in reviewed.stderr
    assert claimdesk("validate", "r.review.yaml", **INDONESIAN).stdout == "r.review.yaml: sah\n"
    exported = claimdesk("export", "r.review.yaml", "-o", "v.csv", "--columns", "id,rating", **INDONESIAN)
    assert (exported.stdout, exported.stderr) == ("v.csv\n", "claimdesk: belum ada klaim yang diputuskan\n")
    text = (tmp_path / "v.csv").read_text(encoding="utf-8-sig")
    assert text.startswith('"ID","Rating"'), "a file for programs"
    (tmp_path / "v.csv").write_text(text.replace('"c001",""', '"c001","Misleading"'), encoding="utf-8")
    asked = claimdesk("import", "v.csv", "--into", "r.review.yaml", stdin="ya\nn\n", **INDONESIAN)
    assert asked.stdout == "c001: putusan: kosong menjadi Menyesatkan (Misleading)\n"
    assert asked.stderr == (
        "Catat 1 perubahan di r.review.yaml? [y/N]: Jawab y untuk ya, atau n untuk tidak\n"
        "Catat 1 perubahan di r.review.yaml? [y/N]: tidak ada yang dicatat\n"
    )
    taken = claimdesk("import", "v.csv", "--into", "r.review.yaml", "--yes", **INDONESIAN)
    assert taken.stdout.endswith("r.review.yaml: 1 perubahan dicatat\n")


def test_tables_are_in_the_language_with_their_labels(claimdesk: Run) -> None:
    table = claimdesk("extract", ARTICLE, **INDONESIAN).stdout
    assert table.startswith("paris-coalition-2014.id · 20 klaim\n")
    assert "│ 600 tentara ke Uni " in table and re.search(r"│ rencana +│", table) and "│ 0,92 " in table
    assert "600 troops to UAE" in claimdesk("extract", ARTICLE, "--label-language", "en", **INDONESIAN).stdout
    ranked = claimdesk("match", "-r", REFERENCE, "600 tentara ke Uni Emirat Arab", **INDONESIAN).stdout
    assert re.search("skor .* tingkat .* baris .* putusan .* rujukan", ranked)
    assert re.search(r"│ 0,\d\d │ kuat ", ranked)


def test_counts_have_the_signs_of_the_language(claimdesk: Run, tmp_path: Path) -> None:
    rows = "".join(f"Klaim nomor {number} tentang beras\n" for number in range(1250))
    (tmp_path / "facts.csv").write_text(f"klaim\n{rows}\n", encoding="utf-8")
    assert "  1.250 baris dibaca, 1.250 bisa dicocokkan" in claimdesk("index", "facts.csv", **INDONESIAN).stdout
    assert "  1,250 rows read, 1,250 can be matched" in claimdesk("index", "facts.csv").stdout


def test_what_programs_read_is_the_same_in_every_language(claimdesk: Run, tmp_path: Path) -> None:
    shutil.copy(OLD_REVIEW, tmp_path / "r.review.yaml")
    asked = [
        *(("extract", ARTICLE, "--format", form) for form in ("json", "jsonl", "yaml")),
        *(("match", "-r", REFERENCE, "600 tentara ke Uni Emirat Arab", "--format", form) for form in ("jsonl", "csv")),
        ("index", REFERENCE, "--format", "json"),
        ("export", "r.review.yaml", "-o", "x.csv", "--force"),
        ("export", "r.review.yaml", "-o", "x.jsonld"),
        ("--version",),
        ("extract", ARTICLE, "missing.txt", "--format", "jsonl"),
    ]
    for arguments in asked:
        english, indonesian = claimdesk(*arguments), claimdesk(*arguments, **INDONESIAN)
        assert (indonesian.returncode, indonesian.stdout) == (english.returncode, english.stdout)
    written = []
    for variables in ({}, INDONESIAN):
        claimdesk("export", "r.review.yaml", "-o", "x.csv", "--force", **variables)
        written.append((tmp_path / "x.csv").read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
def test_a_terminal_of_another_encoding_stops_nothing(claimdesk: Run, encoding: str) -> None:
    for arguments in (["extract", ARTICLE], ["--help"], ["extract", "x"]):
        plain = claimdesk(*arguments, **INDONESIAN)
        done = claimdesk(*arguments, **INDONESIAN, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert (done.returncode, done.stdout, done.stderr) == (plain.returncode, plain.stdout, plain.stderr)


def test_progress_on_a_terminal_is_told_in_the_language(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text("Sebanyak 23 orang meninggal dunia akibat banjir di Agam. " * 2400, encoding="utf-8")
    command = [sys.executable, "-m", "claims", "extract", str(article), "--format", "jsonl"]
    variables = {**os.environ, **INDONESIAN, "TERM": "xterm", "CLAIMDESK_SETTINGS": str(tmp_path)}
    ours, theirs = pty.openpty()
    with (tmp_path / "found.jsonl").open("wb") as results:
        process = subprocess.Popen(command, stdout=results, stderr=theirs, env=variables)
        os.close(theirs)
        shown = b"".join(iter(lambda: _said_on(ours), b""))
    os.close(ours)
    assert process.wait() == 0
    # Only the last state is sure to be drawn: a fast machine passes the others between two frames.
    assert b"membaca kalimat" in shown and b"reading" not in shown and b" 2.000 " in shown


def _said_on(terminal: int) -> bytes:
    """What came since; nothing when the other side is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_a_program_without_its_resources_says_so(claimdesk: Run, tmp_path: Path) -> None:
    shutil.copytree(SEEDS.parent / "claims", tmp_path / "claims", ignore=shutil.ignore_patterns("__pycache__"))
    for variables in ({}, INDONESIAN):
        done = claimdesk("extract", ARTICLE, PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1", **variables)
        assert done.returncode == 2 and done.stderr.count("\n") == 1
        assert "the folder resources that belongs to Claimdesk is missing; install Claimdesk again." in done.stderr


def test_who_reads_english_loads_no_catalogue(tmp_path: Path) -> None:
    script = (
        "import sys; from claims.cli import main\n"
        "try: main()\nfinally: print([name for name in ('yaml', 'claims.review', 'rich') if name in sys.modules])"
    )
    command = [sys.executable, "-c", script, "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "LANG": "en_US"})
    assert done.stdout.splitlines()[-1] == "[]"
