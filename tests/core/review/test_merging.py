from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claims.errors import ClaimdeskError, NotSaved, RefusedInput
from claims.records import Article, Checkworthiness, Claim, Match, Quantity
from claims.review import Review, dump_document, load_document, merge_documents, merge_files, open_review, validate
from claims.review.records import ReviewDocument, UsedReference
from claims.review.standing import disputes_told
from claims.wording import explain

Act = Callable[[Review], object]
Version = Callable[[Act], ReviewDocument]


@pytest.fixture
def base(begin: Callable[..., Review], offered: list[Match]) -> ReviewDocument:
    with begin() as review:
        review.offer("c002", offered)
        review.add_evidence("c003", {"title": "old"})
        review.rate("c003", "benar", "first reason")
        return review.document


@pytest.fixture
def version(base: ReviewDocument, tmp_path: Path) -> Version:
    """A copy of the base after somebody worked on it."""
    made = iter(range(100))

    def changed(act: Act) -> ReviewDocument:
        number = next(made)
        path = tmp_path / f"copy{number}.review.yaml"
        path.write_bytes(dump_document(base))
        with open_review(path, by=f"person {number}") as review:
            act(review)
            return review.document

    return changed


APART: list[tuple[str, Act, Act]] = [
    ("different claims", lambda r: r.rate("c001", "benar"), lambda r: r.rate("c002", "hoaks")),
    ("different parts of a claim", lambda r: r.rate("c001", "benar"), lambda r: r.answer("c001", "checkable", "yes")),
    ("different items", lambda r: r.answer("c001", "checkable", "no"), lambda r: r.answer("c001", "precedent", "yes")),
    ("different rows", lambda r: r.judge("c002", 7, "same"), lambda r: r.judge("c002", 9, "not_related")),
    (
        "evidence of both",
        lambda r: r.add_evidence("c001", {"title": "a"}),
        lambda r: r.add_evidence("c001", {"title": "b"}),
    ),
    ("one removes, one adds", lambda r: r.remove_evidence("c003", 0), lambda r: r.add_evidence("c003", {"title": "b"})),
    ("one edits the claim", lambda r: r.edit_claim("c001", label={"en": "x"}), lambda r: r.rate("c001", "benar")),
    ("one undoes", lambda r: r.undo(), lambda r: r.rate("c001", "benar")),
    (
        "new claims of both",
        lambda r: r.add_claim(Claim("n1", "Paris", (35, 40))),
        lambda r: r.split("c002", [(42, 53)]),
    ),
    ("the same decision", lambda r: r.rate("c001", "benar"), lambda r: r.rate("c001", "benar")),
    ("only one works", lambda r: r.set_rationale("c001", "why"), lambda r: None),
]


@pytest.mark.parametrize("with_base", [True, False], ids=["with base", "without base"])
@pytest.mark.parametrize(("what", "one", "other"), APART, ids=[case[0] for case in APART])
def test_work_on_different_things_is_merged_without_a_question(
    base: ReviewDocument, version: Version, what: str, one: Act, other: Act, with_base: bool
) -> None:
    mine, theirs = version(one), version(other)
    merged, disputes = merge_documents(base if with_base else None, mine, theirs)
    back, _ = merge_documents(base if with_base else None, theirs, mine)
    assert disputes == () and merged.disputes == (), what
    for left, right in zip(_facts(merged), _facts(back), strict=True):
        assert left == right, f"{what}: either order gives the same"
    for side in (mine, theirs):
        changes = {(change.step, change.change) for claim in side.claims for change in claim.history}
        assert changes <= {(change.step, change.change) for claim in merged.claims for change in claim.history}


def _facts(document: ReviewDocument) -> list[object]:
    found = []
    for claim in sorted(document.claims, key=lambda one: one.claim.text):
        verdict = replace(claim.verdict, by=None, at=None) if claim.verdict else None
        checklist = {(one.item, one.answer) for one in claim.checklist}
        judged = {(match.row, match.judgement) for match in claim.matches}
        evidence = {item.title for item in claim.evidence}
        found.append((claim.claim.text, claim.claim.label, claim.status, verdict, checklist, judged, evidence))
    return found


CLASHES: list[tuple[str, Act, Act, str]] = [
    ("two ratings", lambda r: r.rate("c001", "benar"), lambda r: r.rate("c001", "hoaks"), "verdict"),
    ("two changes of one", lambda r: r.rate("c003", "hoaks"), lambda r: r.set_rationale("c003", "other"), "verdict"),
    (
        "answers",
        lambda r: r.answer("c001", "checkable", "no"),
        lambda r: r.answer("c001", "checkable", "yes"),
        "checklist/checkable",
    ),
    ("judgements", lambda r: r.judge("c002", 7, "same"), lambda r: r.judge("c002", 7, "related"), "match/Sheet1/7"),
    ("states", lambda r: r.set_status("c001", "dismissed"), lambda r: r.set_status("c001", "postponed"), "status"),
    (
        "labels",
        lambda r: r.edit_claim("c001", label={"en": "a"}),
        lambda r: r.edit_claim("c001", label={"en": "b"}),
        "claim/label",
    ),
]


@pytest.mark.parametrize("with_base", [True, False], ids=["with base", "without base"])
@pytest.mark.parametrize(("what", "one", "other", "part"), CLASHES, ids=[case[0] for case in CLASHES])
def test_a_real_conflict_keeps_both_versions_until_one_is_chosen(
    base: ReviewDocument, version: Version, tmp_path: Path, what: str, one: Act, other: Act, part: str, with_base: bool
) -> None:
    mine, theirs = version(one), version(other)
    merged, disputes = merge_documents(base if with_base else None, mine, theirs)
    assert [dispute.part for dispute in disputes] == [part], what
    (told,) = disputes_told(merged, "id")
    assert disputes[0].claim_id and told.startswith(disputes[0].claim_id) and part not in told, "in plain words"
    path = tmp_path / "merged.review.yaml"
    for choice, wanted in (("mine", mine), ("theirs", theirs)):
        path.write_bytes(dump_document(merged))
        assert load_document(path).disputes == disputes, "both versions are in the file"
        with open_review(path, by="C") as review:
            review.settle(review.document.disputes[0], choice)  # type: ignore[arg-type]
            assert not review.document.disputes
            assert _facts(review.document) == _facts(wanted), f"{what}: {choice}"
        assert load_document(path) == review.document


FACTS = {"quantities": (Quantity("600", (0, 3), 600),), "checkworthiness": Checkworthiness(0.9), "parent": "c001"}
OTHERS = {"quantities": (), "checkworthiness": Checkworthiness(0.4), "parent": None}


def _worked_out(document: ReviewDocument, facts: dict[str, Any]) -> ReviewDocument:
    """The review after another version of the program read the article."""
    first, second, *others = document.claims
    return replace(document, claims=(first, replace(second, claim=replace(second.claim, **facts)), *others))


@pytest.mark.parametrize("with_base", [True, False], ids=["with base", "without base"])
@pytest.mark.parametrize(("mine", "theirs"), [(FACTS, OTHERS), ({}, FACTS)], ids=["both sides", "one side"])
def test_what_the_program_works_out_anew_is_no_dispute(
    base: ReviewDocument, mine: dict[str, Any], theirs: dict[str, Any], with_base: bool
) -> None:
    sides = [_worked_out(base, facts) for facts in (mine, theirs)]
    merged, disputes = merge_documents(base if with_base else None, *sides)
    assert disputes == () == merged.disputes
    assert merged.claims[1].claim in [side.claims[1].claim for side in sides]


@pytest.mark.parametrize("with_base", [True, False], ids=["with base", "without base"])
def test_facts_that_a_person_corrected_win_over_what_the_program_works_out(
    base: ReviewDocument, version: Version, with_base: bool
) -> None:
    corrected = version(lambda review: review.edit_claim("c002", quantities=FACTS["quantities"]))
    worked_out = _worked_out(base, {"quantities": (Quantity("60", (0, 2), 60),)})
    for sides in ((corrected, worked_out), (worked_out, corrected)):
        merged, disputes = merge_documents(base if with_base else None, *sides)
        assert disputes == () and merged.claims[1].claim.quantities == FACTS["quantities"]


def test_facts_that_two_people_corrected_are_in_dispute(base: ReviewDocument, version: Version) -> None:
    one = version(lambda review: review.edit_claim("c002", quantities=FACTS["quantities"]))
    other = version(lambda review: review.edit_claim("c002", quantities=(Quantity("60", (0, 2), 60),)))
    _, disputes = merge_documents(base, one, other)
    assert [dispute.part for dispute in disputes] == ["claim/quantities"]


def test_merging_is_harmless_where_nothing_differs(base: ReviewDocument, version: Version) -> None:
    changed = version(lambda review: review.rate("c001", "benar"))
    for pair in ((base, base), (changed, changed)):
        assert merge_documents(None, *pair) == (pair[0], ())
    assert merge_documents(base, changed, base)[0] == changed
    assert merge_documents(base, base, changed)[0] == changed
    merged, _ = merge_documents(base, changed, version(lambda review: review.rate("c002", "hoaks")))
    assert merge_documents(base, merged, changed)[0] == merged, "merging again adds nothing"


def test_settings_and_reference_are_merged_and_disputed_apart(base: ReviewDocument, tmp_path: Path) -> None:
    here = replace(base, reference=UsedReference("/a/ref.xlsx", "S", "aa", 9))
    there = replace(base, reference=UsedReference("C:/ref.xlsx", "S", "aa", 9))
    merged, disputes = merge_documents(base, here, there)
    assert merged.reference == here.reference and disputes == (), "only the path differs"
    mine = replace(base, settings=replace(base.settings, scale="meta-6", reviewers=("A",)))
    theirs = replace(base, settings=replace(base.settings, scale="snopes-9", reviewers=("B",)))
    merged, disputes = merge_documents(base, mine, theirs)
    assert [dispute.part for dispute in disputes] == ["settings"]
    path = tmp_path / "settings.review.yaml"
    path.write_bytes(dump_document(merged))
    with open_review(path, by="C") as review:
        assert review.document.settings.reviewers == ("A", "B")
        review.settle(review.document.disputes[0], "theirs")
    assert load_document(path).settings.scale == "snopes-9"


def test_what_an_editor_changed_is_taken_in_before_the_next_save(begin: Callable[..., Review], path: Path) -> None:
    review = begin()
    review.rate("c001", "benar")
    heard: list[object] = []
    review.subscribe(heard.append)
    path.write_text(path.read_text().replace("status: todo", "status: postponed  # wait for Monday", 1))
    review.rate("c003", "hoaks")
    assert [claim.status for claim in review.claims] == ["done", "postponed", "done"]
    assert load_document(path) == review.document
    assert "# wait for Monday" in path.read_text()
    path.write_text(path.read_text().replace("status: postponed", "status: dismissed"))
    assert review.refresh() == ("c002",)
    assert review.refresh() == ()
    assert len(heard) == 3


def test_a_version_from_before_the_last_save_takes_no_decision_back(begin: Callable[..., Review], path: Path) -> None:
    """A synced folder may put a colleague's copy, which parted earlier, over the file with our decisions."""
    review = begin()
    elsewhere = path.with_name("elsewhere.review.yaml")
    elsewhere.write_bytes(path.read_bytes())
    with open_review(elsewhere, by="B") as other:
        other.rate("c002", "hoaks")
        other.rate("c003", "hoaks")
    review.rate("c001", "benar", "two sources")
    review.rate("c003", "benar")
    review.answer("c002", "checkable", "yes")
    added = review.add_claim(Claim("n1", "Paris", (35, 40)))
    path.write_bytes(elsewhere.read_bytes())
    review.refresh()
    found = {claim.id: claim for claim in review.claims}
    assert [found[claim].verdict.rating for claim in ("c001", "c002", "c003") if found[claim].verdict] == [
        "benar",
        "hoaks",
        "benar",
    ]
    assert found["c001"].verdict.rationale == "two sources"
    assert [one.answer for one in found["c002"].checklist] == ["yes"]
    assert added in found
    assert [(one.claim_id, one.part) for one in review.document.disputes] == [("c003", "verdict")]
    review.rate("c001", "benar", "three sources")
    assert load_document(path) == review.document


def test_a_file_damaged_underneath_is_not_written_over(begin: Callable[..., Review], path: Path) -> None:
    review = begin()
    path.write_text(path.read_text() + "}}}")
    damaged = path.read_bytes()
    with pytest.raises(Exception, match="another program"):
        review.rate("c001", "benar")
    assert path.read_bytes() == damaged and not review.save_state.saved
    path.write_bytes(damaged[:-3])
    assert review.retry().saved
    assert load_document(path).claims[0].verdict is not None


def test_a_look_at_a_damaged_file_tells_that_nothing_is_saved_until_it_is_mended(
    begin: Callable[..., Review], path: Path
) -> None:
    review = begin()
    review.rate("c001", "benar")
    sound = path.read_bytes()
    told: list[bool] = []
    review.subscribe(lambda _: told.append(review.save_state.saved))
    path.write_bytes(b"{{{ not yaml")
    with pytest.raises(ClaimdeskError, match="another program") as caught:
        review.refresh()
    said = explain(caught.value, "id")
    assert said.startswith(f"{path}, baris 1: berkas diubah program lain dan kini tidak dapat dibaca (")
    assert said.count(str(path)) == 1 and ".)" not in said and " be " not in said
    path.write_bytes(sound)
    review.refresh()
    assert told == [False, True]


def test_a_file_that_is_gone_is_written_again_when_somebody_looks(begin: Callable[..., Review], path: Path) -> None:
    review = begin()
    review.rate("c001", "benar")
    path.unlink()
    assert review.refresh() == ()
    assert load_document(path) == review.document


def test_whoever_only_reads_writes_nothing_over_what_is_damaged_or_gone(
    begin: Callable[..., Review], path: Path
) -> None:
    with begin(), begin(by="Sari") as reader:
        path.write_text("}}}")
        with pytest.raises(ClaimdeskError, match="another program"):
            reader.refresh()
        assert reader.save_state.saved
        path.unlink()
        reader.refresh()
        assert not path.exists()


def test_a_claim_deleted_in_an_editor_stays_deleted_unless_it_was_worked_on(
    begin: Callable[..., Review], path: Path
) -> None:
    review = begin()
    text = path.read_text()
    path.write_text(text[: text.index("  - id: c003")] + "...\n")
    review.rate("c001", "benar")
    assert [claim.id for claim in review.claims] == ["c001", "c002"]
    assert load_document(path) == review.document


def test_merged_files_keep_comments_and_unknown_keys_of_both(begin: Callable[..., Review], path: Path) -> None:
    begin().close()
    text = path.read_text()
    mine, theirs, out = (path.with_name(f"{name}.review.yaml") for name in ("mine", "theirs", "out"))
    mine.write_text(text.replace("tool:", "desk: politics  # ours\ntool:").replace("- id: c001", "- id: c001  # mine"))
    first, second, third = text.partition("  - id: c002")
    second += third.replace("status: todo", "status: postponed", 1)
    theirs.write_text((first + second).replace("    origin:", "    mood: odd  # theirs\n    origin:", 2))
    with open_review(mine, by="A") as review:
        review.rate("c001", "benar")
    merged = merge_files(path, mine, theirs)
    out.write_bytes(merged.data)
    assert load_document(out) == merged.document and merged.disputes == ()
    assert [claim.status for claim in merged.document.claims] == ["done", "postponed", "todo"]
    for kept in ("desk: politics  # ours", "- id: c001  # mine"):
        assert kept in out.read_text()
    assert out.read_text().count("mood: odd  # theirs") == 1, "of the claim that only they changed"


OTHER_TEXT = (
    "Senat menyetujui anggaran pertahanan sebesar 700 miliar dolar.\n"
    "Ketua Senat mengatakan pemungutan suara berlangsung sampai malam.\n"
    "Tiga senator meninggalkan ruang sidang sebelum hasil diumumkan.\n"
)


def test_reviews_of_different_articles_are_never_merged(
    base: ReviewDocument, version: Version, begin: Callable[..., Review], tmp_path: Path
) -> None:
    mine = version(lambda review: review.rate("c001", "benar"))
    senate = replace(base, article=replace(base.article, title="Senat", text=OTHER_TEXT, sha256="cd" * 32))
    for origin, own, other in ((base, mine, senate), (None, mine, senate), (senate, mine, base)):
        with pytest.raises(RefusedInput, match="another article, Senat"):
            merge_documents(origin, own, other)


def test_merged_files_of_different_articles_are_refused_by_name(
    base: ReviewDocument, begin: Callable[..., Review], path: Path
) -> None:
    begin().close()
    senate = path.with_name("senate.review.yaml")
    foreign = replace(base.article, title="Senat", text=OTHER_TEXT, sha256="cd" * 32)
    senate.write_bytes(dump_document(replace(base, article=foreign)))
    for three in ((None, path, senate), (senate, path, path), (path, path, senate)):
        with pytest.raises(RefusedInput, match="another article") as refused:
            merge_files(*three)
        assert refused.value.where == str(senate)


@pytest.mark.parametrize("text", ["Beras: harga naik.\n- 12 persen\n\t: x", "Satu kalimat saja.", "%PDF-1.7\n%\xe2\0"])
def test_an_article_given_as_a_review_is_no_review(tmp_path: Path, text: str) -> None:
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="latin-1")
    for read in (load_document, validate):
        with pytest.raises(RefusedInput, match="not a review file"):
            read(path)


def test_another_review_copied_over_an_open_one_is_not_taken_in(begin: Callable[..., Review], path: Path) -> None:
    review = begin()
    review.rate("c001", "benar")
    foreign = replace(review.document.article, title="Senat", text=OTHER_TEXT, sha256="cd" * 32)
    senate = dump_document(replace(review.document, article=foreign))
    path.write_bytes(senate)
    with pytest.raises(NotSaved, match="another article, Senat"):
        review.rate("c002", "hoaks")
    assert path.read_bytes() == senate, "the other review is not written over"
    review.save_as(path.with_name("paris2.review.yaml"))
    kept = load_document(path.with_name("paris2.review.yaml"))
    assert [claim.status for claim in kept.claims] == ["done", "done", "todo"]


def test_a_verdict_stays_with_its_sentence_where_ids_were_given_anew(base: ReviewDocument, version: Version) -> None:
    mine = version(lambda review: review.rate("c002", "hoaks"))
    first, second, third = base.claims
    anew = (
        replace(third, claim=replace(third.claim, id="c002")),
        replace(second, claim=replace(second.claim, id="c9")),
    )
    theirs = replace(base, claims=(first, *anew))
    for origin in (base, None):
        merged, _ = merge_documents(origin, mine, theirs)
        verdicts = {one.claim.text: one.verdict.rating for one in merged.claims if one.verdict}
        assert verdicts == {second.claim.text: "hoaks", third.claim.text: "benar"}
        assert len({one.id for one in merged.claims}) == len(merged.claims) == 3


def test_sentences_that_differ_in_a_figure_are_not_confused(begin: Callable[..., Review], tmp_path: Path) -> None:
    text = "Harga beras naik 12 persen pada tahun 2014.\nHarga beras naik 15 persen pada tahun 2015.\n"
    with begin(text=text) as review:
        plain = review.document
        review.rate("c001", "hoaks")
        mine = review.document
    first, second = plain.claims
    swapped = (
        replace(first, claim=replace(first.claim, id="c002")),
        replace(second, claim=replace(second.claim, id="c001")),
    )
    merged, _ = merge_documents(plain, mine, replace(plain, claims=swapped))
    assert {one.claim.text for one in merged.claims if one.verdict} == {first.claim.text}
    assert len(merged.claims) == 2


@pytest.mark.parametrize("with_base", [True, False], ids=["with base", "without base"])
def test_a_merge_with_a_corrected_text_is_valid(
    base: ReviewDocument, version: Version, tmp_path: Path, with_base: bool
) -> None:
    mine, text = version(lambda review: review.rate("c002", "hoaks")), f"Koreksi redaksi hari ini.\n{base.article.text}"
    theirs = version(lambda review: review.renew(Article("paris.txt", text, "Koalisi di Paris", "id", "ef" * 32)))
    for number, (one, other) in enumerate(((mine, theirs), (theirs, mine))):
        merged, _ = merge_documents(base if with_base else None, one, other)
        (tmp_path / f"{number}.yaml").write_bytes(dump_document(merged))
        assert validate(tmp_path / f"{number}.yaml") == ()
        assert [merged.article.text[slice(*claim.claim.span)] for claim in merged.claims] == [
            claim.claim.text for claim in base.claims
        ]
