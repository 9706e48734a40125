"""Looking rows up while typing: in every column, the last word only begun, whole texts first."""

from pathlib import Path

import pytest

from claims.matching import Reference, open_reference

HEADER = "No,Klaim,Judul,Putusan,Tanggal,Sumber,Wartawan"
ROWS = [
    'K-7,"Australia will send 600 troops to the Emirates",Troops abroad,true,2014-09-15,https://abc.example/troops/77,Sri',
    'K-8,"Prices of rice rose by 5 percent","",false,2014-09-16,https://kompas.example/beras/15,Álvaro',
    'K-9,"In 2014 the ministry counted 15 islands and 09 reefs","",false,2015-01-02,https://kompas.example/pulau,Sri',
]


@pytest.fixture
def sheet(tmp_path: Path) -> Reference:
    path = tmp_path / "known.csv"
    path.write_text("\n".join((HEADER, *ROWS)), encoding="utf-8")
    return open_reference(path)


FOUND = [
    ("K-8", ["K-8", "K-9", "K-7"], "Found in No", "the number of a row"),
    ("emirates", ["K-7"], "Found in Klaim", "a word of the claim"),
    ("troop", ["K-7"], "Found in Klaim, Judul, Sumber", "a word begun, in several columns"),
    ("soldier", [], "", "a word that no row has"),
    ("Putusan", [], "", "the name of a column is not in its rows"),
    ("fal", ["K-9", "K-8"], "Found in Putusan", "a verdict that is only begun"),
    ("kompas.example/ber", ["K-8", "K-9", "K-7"], "Found in Sumber", "part of an address"),
    ("alvaro", ["K-8"], "Found in Wartawan", "a column without a field, accents aside"),
    ("2014-09-15", ["K-7", "K-9", "K-8"], "Found in Tanggal", "a day: the row with this very day first"),
    ("sri islands", ["K-9", "K-7"], "Found in Klaim, Wartawan", "the row with both words first"),
    ("sending ", ["K-7"], "Found in Klaim", "another form of a word"),
]


@pytest.mark.parametrize(("typed", "rows", "said", "why"), FOUND, ids=[case[3] for case in FOUND])
def test_every_column_is_looked_through(sheet: Reference, typed: str, rows: list[str], said: str, why: str) -> None:
    found = sheet.search(typed)
    assert [match.id for match in found] == rows
    if rows:
        (evidence,) = found[0].evidence
        assert evidence.sentence == said
        assert 1 >= found[0].score == evidence.contribution > 0
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)


def test_the_sentence_speaks_the_language_that_is_asked_for(sheet: Reference) -> None:
    assert sheet.search("K-8", language="id")[0].evidence[0].sentence == "Ditemukan di No"


def test_no_more_rows_than_asked(sheet: Reference) -> None:
    assert len(sheet.search("s", top=1)) == 1


def test_what_is_matched_is_only_claim_and_title(sheet: Reference) -> None:
    assert [match.id for match in sheet.match("kompas")] == []


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """So many rows that the words that begin as typed are not all walked through."""
    folder = tmp_path_factory.mktemp("large")
    rows = (f"ID{number:06d},claim {number % 700} of place{number % 5000},https://site.example/{number}\n"
            for number in range(20_000))  # fmt: skip
    (folder / "large.csv").write_text("id,claim,source\n" + "".join(rows), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        return open_reference(folder / "large.csv")


@pytest.mark.parametrize("typed", ["i", "id", "id0", "id012", "p", "place12", "h", "1", "site"])
def test_a_word_hardly_begun_fills_the_list(large: Reference, typed: str) -> None:
    found = large.search(typed, top=20)
    assert len(found) == 20
    for match in found:
        row = " ".join(large.row(match.row).values()).lower()
        assert typed in row


def test_a_row_of_many_is_found_by_what_only_it_holds(large: Reference) -> None:
    assert large.search("ID012345")[0].row == 12347
    assert large.search("https://site.example/12345")[0].row == 12347
    assert large.search("id012345 claim")[0].row == 12347


NUMBERS = [
    "A1;Jumlah DPT Pemilu 2024 mencapai 204.807.222 orang;x",
    "A2;The election of 2024 had 204,807,222 voters;x",
    "A3;Ada banyak pemilih;204807222",
    "A4;Ada banyak suara;204.807.222",
    "A5;Indeks ditutup pada 8.262,1.;x",
    "A6;The index closed at higher;8262.1",
    "A7;Pasal 8 ayat 262 dibahas;8",
    "A8;Sebanyak 8.262 warga mengungsi;x",
    "A9;Sebanyak 8262 rumah rusak;x",
    "B1;Tumbuh 8 persen di 204 daerah, 807 desa dan 222 dusun;1",
]
AS_WRITTEN = [
    ("204.807.222", ["A1", "A4", "A2", "A3"], "grouped by full stops"),
    ("204,807,222", ["A2", "A1", "A3", "A4"], "grouped by commas"),
    ("204807222", ["A3", "A1", "A2", "A4"], "not grouped"),
    ("204.807.2", ["A1", "A4", "A2", "A3"], "only begun"),
    ("204.807.", ["A1", "A4", "A2", "A3"], "begun, up to a full stop"),
    ("8.262,1", ["A5", "A6"], "with a fraction, as Indonesian writes it"),
    ("8,262.1", ["A5", "A6"], "with a fraction, as English writes it"),
    ("8.262 warga", ["A8", "A9", "A6"], "among other words; rows with some of them last"),
]


@pytest.mark.parametrize(("typed", "rows", "why"), AS_WRITTEN, ids=[case[2] for case in AS_WRITTEN])
def test_a_number_is_found_however_it_is_written(tmp_path: Path, typed: str, rows: list[str], why: str) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("\n".join(("Kode;Klaim;Jumlah", *NUMBERS)), encoding="utf-8")
    found = [match.id for match in open_reference(path).search(typed)]
    literal = [row[:2] for row in NUMBERS if typed in row and row[:2] in rows]
    assert sorted(found) == sorted(rows)
    assert sorted(found[: len(literal)]) == sorted(literal)
