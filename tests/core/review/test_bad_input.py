from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import RefusedInput
from claims.review import Review, load_document, open_review, unheeded, validate
from claims.wording import explain, say

LAUGHS = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))

Damage = Callable[[str], str]
CASES: list[tuple[str, Damage, str]] = [
    ("cut off within a line", lambda text: text[: text.index("c002") + 2], "line 4"),
    ("cut off between keys", lambda text: text[: text.index("    kind", text.index("c003"))], "cut off"),
    ("cut off in the article", lambda text: text[: text.index("Tony")], "cut off"),
    ("empty", lambda text: "", "format"),
    ("not a review", lambda text: "just words\n", "format"),
    ("a list", lambda text: "- a\n", "format"),
    ("a tab for indentation", lambda text: text.replace("  title:", "\ttitle:", 1), "line 4"),
    ("nested deeply", lambda text: "[" * 100_000, "line 1"),
    ("nested deeply, as mappings", lambda text: "{a: " * 100_000, "line 1"),
    ("billion laughs", lambda text: LAUGHS, "line 1"),
    ("a key twice", lambda text: text.replace("  path:", "  title: x\n  path:", 1), "line 5"),
    ("a Python object", lambda text: text.replace("title: ", "title: !!python/object:os.system ", 1), "line 4"),
    ("a conflict of git", lambda text: text.replace("claims:", "<<<<<<< HEAD\nclaims:", 1), "git"),
    ("a second document", lambda text: text + "---\nformat: 1\n", "second document"),
    ("a control character", lambda text: text.replace("Koalisi", "Ko\x01alisi", 1), "valid YAML"),
    ("a wrong status", lambda text: text.replace("status: todo", "status: maybe", 1), "claims[0].status"),
    ("a missing text", lambda text: text.replace("    text: Dua", "    words: Dua", 1), "claims[0].text"),
    ("an id twice", lambda text: text.replace("id: c002", "id: c001"), "c001"),
    ("a newer format", lambda text: text.replace("format: 1", "format: 2", 1), "newer Claimdesk"),
    ("a format that is none", lambda text: text.replace("format: 1", "format: one", 1), "number"),
    ("an older format that never was", lambda text: text.replace("format: 1", "format: 0", 1), "format 0"),
    ("a key that is a list", lambda text: text.replace("tool:", "? [a]\n: b\ntool:", 1), "line 2"),
]


@pytest.mark.parametrize(("what", "damage", "told"), CASES, ids=[case[0] for case in CASES])
def test_a_damaged_file_is_one_sentence_and_left_as_it_is(
    begin: Callable[..., Review], path: Path, what: str, damage: Damage, told: str
) -> None:
    begin().close()
    path.write_text(damage(path.read_text()), encoding="utf-8")
    before = path.read_bytes()
    for opened in (lambda: load_document(path), lambda: open_review(path, by="A"), begin):
        with pytest.raises(RefusedInput) as error:
            opened()
        assert told in str(error.value), what
        assert str(path) in str(error.value) and "\n" not in explain(error.value, "id")
    faults = validate(path)
    assert faults and all(fault.what for fault in faults)
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", "title: caf\xe9".encode("cp1252"), b"a\n\x80"])
def test_bytes_that_are_not_utf_8_are_named_with_their_line(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(RefusedInput, match=r"line .*UTF-8"):
        load_document(path)


def test_a_huge_file_is_refused_before_it_is_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(RefusedInput, match="200 MB"):
            load_document(path)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_validate_names_every_fault_with_line_and_path(begin: Callable[..., Review], path: Path) -> None:
    begin().close()
    text = path.read_text()
    assert validate(path) == ()
    text = text.replace("status: todo", "status: maybe", 1).replace("kind: other", "kind: odd", 1)
    text = (
        text.replace("span: [42, 99]", "span: [42, 9999]").replace("id: c003", "id: c001").replace("scale:", "scala:")
    )
    path.write_text(text)
    lines = text.splitlines()
    found = {fault.path: fault for fault in validate(path)}
    assert set(found) == {"claims[0].kind", "claims[0].status", "claims[1].span", "claims[2].id"}
    for fault in found.values():
        assert fault.path.rpartition(".")[2] in lines[fault.line - 1]
    assert [fault.line for fault in validate(path)] == sorted(fault.line for fault in validate(path))


def test_validate_tells_what_counts_for_nothing(begin: Callable[..., Review], path: Path) -> None:
    """A slip in the name of a key loses what stands behind it, without a fault."""
    with begin() as review:
        review.rate("c001", "benar", rationale="counted again")
    assert unheeded(path) == ()
    text = path.read_text().replace("scale: cekfakta-5", "scale: cekfakta5", 1)
    text = text.replace("rationale:", "rationele:", 1).replace("status: todo", "status: todo\n    desk: politics", 1)
    path.write_text(text)
    assert validate(path) == ()
    found = {note.path: note for note in unheeded(path)}
    assert [name.rpartition(".")[2] for name in found] == ["scale", "rationele", "desk"]
    assert "write rationale if" in found["claims[0].verdict.rationele"].what
    assert "write" not in found["claims[1].desk"].what
    assert "use one of cekfakta-5, " in found["settings.scale"].what
    lines = text.splitlines()
    assert all(note.path.rpartition(".")[2] in lines[note.line - 1] for note in found.values())


def test_a_control_character_is_told_with_its_line(begin: Callable[..., Review], path: Path) -> None:
    begin().close()
    lines = path.read_text().splitlines()
    lines[12] += " # é\x07"
    path.write_text("\n".join(lines) + "\n")
    (fault,) = validate(path)
    assert fault.line == 13
    with pytest.raises(RefusedInput, match=", line 13: "):
        load_document(path)


def test_a_missing_file_is_said_to_be_missing(path: Path) -> None:
    for call in (load_document, validate, open_review):
        with pytest.raises(RefusedInput):
            call(path)
    assert not path.exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("  outlet: a: b", "di sini tidak boleh ada titik dua sesudah kunci"),
        ("  outlet: [a, b", "seharusnya di sini ada koma atau ]"),
        ("  outlet: {a: b", "seharusnya di sini ada koma atau }"),
    ],
)
def test_a_file_that_is_no_yaml_is_told_in_the_language_of_the_reader(
    begin: Callable[..., Review], path: Path, line: str, told: str
) -> None:
    begin().close()
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], line, *lines[3:]]), encoding="utf-8")
    with pytest.raises(RefusedInput) as refused:
        load_document(path)
    said = explain(refused.value, "id")
    assert re.search(r"\.review\.yaml, baris \d+: berkas bukan YAML yang sah di sini", said) and told in said
    assert ", line " in str(refused.value) and "not valid YAML" in str(refused.value)


SAID = {
    "another type": (r"    span: .*", "    span: many", "harus berupa daftar, bukan teks"),
    "another value": (
        "status: todo",
        "status: maybe",
        "maybe tidak mungkin di sini; pakai salah satu dari todo, in_progress, postponed, done, dismissed",
    ),
    "another length": (r"    span: .*", "    span: [1]", "harus berupa daftar 2 nilai, bukan 1"),
    "something missing": ("    text: Dua", "    words: Dua", "tidak ada"),
    "no day": ("  published: .*", "  published: soon", "harus berupa hari seperti 2014-09-15"),
}


@pytest.mark.parametrize(("before", "after", "told"), SAID.values(), ids=SAID.keys())
def test_a_fault_is_told_in_the_language_of_the_reader(
    begin: Callable[..., Review], path: Path, before: str, after: str, told: str
) -> None:
    begin().close()
    path.write_text(re.sub(before, after, path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    (fault,) = validate(path)
    assert say(fault.remark.template, "id", **fault.remark.values).startswith(told)
    with pytest.raises(RefusedInput) as refused:
        load_document(path)
    assert told in explain(refused.value, "id")
    assert fault.what in str(refused.value)
