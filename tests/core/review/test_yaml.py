from __future__ import annotations

import io
import os
import random
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claims.errors import RefusedInput
from claims.records import Claim, Conflict, DateMention, Place, Quantity, Speaker
from claims.review import dump_document, load_document
from claims.review.document import claim_to_plain, head_to_plain
from claims.review.records import (
    Change,
    ChecklistAnswer,
    Dispute,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    ReviewSettings,
    UsedReference,
    Verdict,
)
from claims.review.source import parse
from claims.review.yaml_reader import read_plain, resolve
from claims.review.yaml_writer import dump_lines, join
from claims.review.yaml_written import read_written

EXAMPLES = int(os.environ.get("CLAIMDESK_SOAK_DOCUMENTS", "100"))
"""`make soak` runs the same properties on 10,000 documents."""

TRICKY = (
    *("no", "yes", "on", "OFF", "y", "n", "null", "~", "true", "False", "12:30", "1e3", "2014-09-15", "012", "1_000"),
    *("0x1F", "0o14", "08", ".5", "5.", "-", "- a", "a: b", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a"),
    *("'a", '"a', "{a", "[a", "]", "a\\b", " a", "a ", "\ta", "a\tb", "a\nb", "\na", "a\n", "a\n\n", "  a\nb", "\n\n"),
    *(
        "a\r\nb",
        "a\rb",
        "a\x85b",
        "a\u2028b",
        "\ufeffa",
        "a\x00b",
        "\x7f",
        "😀\nb",
        "a\nb \n c",
        "...",
        "---",
        "=",
        "<<",
    ),
    *(
        ".inf",
        ".nan",
        "?",
        "? a",
        ":",
        "a:",
        "key: |\n  x",
        "2014-09-15 10:00:00",
        "+1",
        "1.0e+3",
        "ya",
        "Ω",
        "é: ü",
        "\x1f0",
        "\U000e00001",
    ),
)
texts = st.one_of(st.sampled_from(TRICKY), st.text(max_size=40))
lines = st.lists(texts, max_size=4).map("\n".join)
maybe = st.none() | texts
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
times = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
mappings = st.dictionaries(texts, texts, max_size=3)
plain_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | numbers | lines,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
quantities = st.builds(Quantity, texts, spans, numbers, noun=maybe, percent=st.booleans(), comparator=st.just("<="))
mentions = st.builds(DateMention, texts, spans, start=st.none() | days, weekday=st.none() | st.integers(0, 6))
claims = st.builds(
    Claim,
    id=texts,
    text=lines,
    span=spans,
    kind=st.sampled_from(["quantity", "other"]),
    label=mappings,
    speaker=st.none() | st.builds(Speaker, texts, maybe, spans),
    quantities=st.lists(quantities, max_size=2).map(tuple),
    dates=st.lists(mentions, max_size=1).map(tuple),
    places=st.lists(st.builds(Place, texts, spans, code=maybe), max_size=1).map(tuple),
    parent=maybe,
    line=st.none() | st.integers(0, 99),
)
conflicts = st.builds(Conflict, st.just("number"), texts, texts, texts, claim_span=st.none() | spans)
matches = st.builds(
    OfferedMatch,
    *(st.integers(1, 10**7), maybe, lines, st.floats(0, 1), st.just("likely")),
    conflicts=st.lists(conflicts, max_size=1).map(tuple),
    judgement=st.sampled_from([None, "same", "not_related"]),
    at=st.none() | times,
    fields=mappings,
)
kinds = st.sampled_from(["verdict", "claim", "match"])
decided = st.builds(
    ReviewClaim,
    claims,
    matches=st.lists(matches, max_size=2).map(tuple),
    checklist=st.lists(st.builds(ChecklistAnswer, texts, st.just("no"), lines, maybe, times), max_size=1).map(tuple),
    evidence=st.lists(st.builds(EvidenceItem, texts, maybe, quote=lines, accessed=days), max_size=1).map(tuple),
    verdict=st.none() | st.builds(Verdict, texts, texts, maybe, lines, maybe, maybe, maybe, times),
    history=st.lists(st.builds(Change, times, texts, kinds, plain_values, plain_values), max_size=2).map(tuple),
    orphan=st.booleans(),
    draft=mappings,
    disputes=st.lists(st.builds(Dispute, texts, plain_values, plain_values, plain_values), max_size=1).map(tuple),
)
documents = st.builds(
    ReviewDocument,
    st.builds(ReviewedArticle, texts, texts, texts, lines, texts, published=st.none() | days, outlet=maybe, url=maybe),
    st.none() | st.builds(UsedReference, texts, texts, texts, st.integers(0, 10**7), mappings),
    st.builds(ReviewSettings, texts, texts, st.lists(texts, max_size=2).map(tuple)),
    st.lists(decided, max_size=2, unique_by=lambda claim: claim.id).map(tuple),
    tool=texts,
)


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
@given(documents)
def test_every_document_comes_back_the_same(document: ReviewDocument) -> None:
    data = dump_document(document)
    again, source = parse(data, "x")
    assert again == document
    assert source.data() == data


def plain_of(document: ReviewDocument) -> Any:
    return _listed({**head_to_plain(document), "claims": [claim_to_plain(claim) for claim in document.claims]})


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(part) for key, part in value.items()}
    return [_listed(part) for part in value] if isinstance(value, (list, tuple)) else value


@settings(max_examples=EXAMPLES // 2, deadline=None, derandomize=True)
@given(documents)
def test_readers_of_yaml_1_1_and_1_2_take_it_the_same_way(document: ReviewDocument) -> None:
    text = dump_document(document).decode()
    wanted = plain_of(document)
    assert yaml.load(text, Loader=yaml.CSafeLoader) == wanted
    reader = YAML(typ="safe", pure=True)
    assert reader.version is None
    assert reader.load(io.StringIO(text)) == wanted


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_stays_a_text_for_every_reader(text: str) -> None:
    dumped = join(dump_lines({"key": text, "list": [text, [text]], text: 1}))
    wanted = {"key": text, "list": [text, [text]], text: 1}
    assert read_plain(dumped) == {**wanted, text: "1"}
    assert yaml.safe_load(dumped) == wanted
    assert YAML(typ="safe", pure=True).load(dumped) == wanted


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
@given(st.dictionaries(texts, plain_values, max_size=3))
def test_data_without_a_schema_comes_back_by_its_quotes(value: dict[str, Any]) -> None:
    dumped = join(dump_lines({"from": value}))
    assert resolve(read_plain(dumped)) == {"from": value}


def test_bare_scalars_are_read_as_the_schema_says() -> None:
    text = """
format: 1
article: {title: 12:30, path: no, language: id, text: 1e3, sha256: 012, published: 2014-09-15, outlet: ~}
claims:
  - {id: 007, text: yes, span: [0, 3], quantities: [{text: 1_000, span: [0, 1], value: 1.5, percent: false}]}
"""
    document, _ = parse(text.encode(), "x")
    assert (document.article.title, document.article.path, document.article.text) == ("12:30", "no", "1e3")
    assert (document.article.sha256, document.article.published) == ("012", date(2014, 9, 15))
    assert (document.claims[0].id, document.claims[0].claim.text) == ("007", "yes")
    assert document.claims[0].claim.quantities[0] == Quantity("1_000", (0, 1), 1.5)


@pytest.mark.parametrize("number", ["012", "1_000", "0x1F", "yes", "1e", "--1"])
def test_a_number_that_versions_of_yaml_read_differently_is_refused(number: str) -> None:
    head = "format: 1\narticle: {title: a, path: a, language: a, text: a, sha256: a}\n"
    text = f"{head}claims:\n- id: a\n  text: a\n  span: [{number}, 3]\n"
    with pytest.raises(RefusedInput, match="line 6"):
        parse(text.encode(), "x")


def test_lone_surrogates_are_replaced(tmp_path: Any) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(dump_document(ReviewDocument(ReviewedArticle("a\ud800b", "", "", "x\n\udfff\n", ""))))
    assert load_document(path).article.title == "a\ufffdb"
    assert load_document(path).article.text == "x\n\ufffd\n"


@settings(max_examples=EXAMPLES * 4, deadline=None, derandomize=True)
@given(st.text('\x00\x1f\x85\u200b\U000e0000\ud7ff\t 0aF1\\"nxuU', max_size=12))
def test_an_escape_ends_where_the_writer_ended_it(text: str) -> None:
    rows = dump_lines({"key": text, "from": text})
    assert read_written(rows) == read_plain(join(rows)) == {"key": text, "from": text}


def _body(document: ReviewDocument) -> list[str]:
    return join(dump_lines({"claims": plain_of(document)["claims"]})).split("\n")[1:-1]


@settings(max_examples=EXAMPLES // 2, deadline=None, derandomize=True)
@given(documents)
def test_the_quick_reader_gives_what_yaml_gives(document: ReviewDocument) -> None:
    body = _body(document)
    text = join(body)
    quick = read_written(body)
    assert quick is None or quick == read_plain(text)
    assert resolve(quick) == resolve(read_plain(text)) or quick is None


SAMPLE = (Path(__file__).parents[2] / "old_files" / "review-1-sample.review.yaml").read_text(encoding="utf-8")


def test_the_quick_reader_reads_what_is_written() -> None:
    body = SAMPLE[SAMPLE.index("\nclaims:\n") + 9 : -4]
    assert read_written(body.split("\n")[:-1]) == read_plain(body)


FRAGMENTS = (
    "- ",
    "a: ",
    "from: ",
    "b",
    "null",
    "12",
    '"no"',
    '"a\\n"',
    "[1, 2]",
    "[]",
    "{}",
    "|",
    "|-",
    "|2+",
    "#",
    ":",
    " ",
    "  ",
)
soup = st.lists(st.tuples(st.integers(0, 4), st.lists(st.sampled_from(FRAGMENTS), max_size=4)), max_size=7)


@settings(max_examples=EXAMPLES * 4, deadline=None, derandomize=True)
@given(soup)
def test_the_quick_reader_gives_up_where_yaml_would_say_something_else(soup: list[tuple[int, list[str]]]) -> None:
    rows = [" " * 2 * depth + "".join(parts) for depth, parts in soup]
    quick = read_written(rows)
    if quick is not None:
        assert resolve(quick) == resolve(read_plain(join(rows)))


@pytest.mark.parametrize("seed", range(40))
def test_the_quick_reader_is_never_fooled_by_a_changed_line(seed: int) -> None:
    chance = random.Random(seed)
    body = SAMPLE[SAMPLE.index("\nclaims:\n") + 9 : -4].split("\n")[:-1]
    for _ in range(25):
        rows = list(body)
        at = chance.randrange(len(rows))
        change = chance.randrange(4)
        if change == 0:
            del rows[at]
        elif change == 1:
            rows[at] = rows[at].replace(chance.choice('":-[]|') or '"', chance.choice(["", " ", "x", '"']), 1)
        elif change == 2:
            rows[at] = " " * chance.randrange(4) + rows[at]
        else:
            rows.insert(at, chance.choice(["", "  # note", "      more words", "    - x", "   y: z"]))
        quick = read_written(rows)
        if quick is not None:
            assert resolve(quick) == resolve(read_plain(join(rows)))
