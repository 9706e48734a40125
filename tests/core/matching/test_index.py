"""The search index: what is written can be found, near terms, beginnings."""

from pathlib import Path

import pytest

from claims.reference.index import IndexReader, IndexWriter


@pytest.fixture
def reader(tmp_path: Path) -> IndexReader:
    writer = IndexWriter(tmp_path)
    writer.add([(0, "600 troops went to 1.000 places", "Soldiers abroad"), (1, "Soldiers came home", "")])
    writer.add([(2, "Harga beras naik", "")])
    writer.finish()
    return IndexReader(tmp_path)


def test_claim_and_title_are_searched(reader: IndexReader) -> None:
    assert reader.rows == 3
    assert {position for position, _ in reader.best([("soldier", 1.0)], 5)} == {0, 1}
    assert [position for position, _ in reader.best([("1000", 1.0)], 5)] == [0]


def test_weights_decide(reader: IndexReader) -> None:
    assert reader.best([("soldier", 0.1), ("bera", 5.0)], 1)[0][0] == 2


def test_frequencies_count_rows(reader: IndexReader) -> None:
    assert (reader.frequency("soldier"), reader.frequency("nothing")) == (2, 0)


def test_near_terms(reader: IndexReader) -> None:
    assert [term for term, _ in reader.near("soldeir")] == ["soldier"]
    assert reader.near("abc") == []
    assert reader.near("2014") == []


def test_terms_by_their_beginning(reader: IndexReader) -> None:
    assert ("soldier", 2) in reader.beginning("sol", 10)


def test_no_terms_find_nothing(reader: IndexReader) -> None:
    assert reader.best([], 5) == []


def test_a_folder_without_an_index_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises((OSError, ValueError)):
        IndexReader(tmp_path / "empty")
