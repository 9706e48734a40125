from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import ClaimdeskError
from claims.export.entries import entries
from claims.records import Article, Claim, Match, Quantity
from claims.review import Review, load_document, open_review
from claims.review.records import ReviewSettings, Touched
from claims.review.workspace import progress_of

Begin = Callable[..., Review]


def everything(review: Review, offered: list[Match]) -> None:
    """One decision of every sort."""
    review.offer("c002", offered)
    review.judge("c002", 7, "same")
    review.set_rationale("c002", "because")
    review.rate("c002", "benar", category="satire")
    review.answer("c002", "number-source", "yes", note="page 3")
    review.add_evidence("c002", {"title": "Pidato", "stance": "supports", "accessed": "2014-09-15"})
    review.edit_evidence("c002", 0, {"title": "Pidato Abbott", "kind": "primary"})
    review.set_status("c001", "postponed")
    review.edit_claim("c001", label={"id": "26 negara"}, quantities=(Quantity("26", (0, 2), 26),))


def test_every_decision_is_in_the_file_when_the_call_returns(begin: Begin, path: Path, offered: list[Match]) -> None:
    review = begin()
    everything(review, offered)
    assert load_document(path) == review.document
    claim = load_document(path).claims[1]
    assert claim.verdict is not None
    assert (claim.verdict.rating, claim.verdict.category, claim.verdict.rationale) == ("benar", "satire", "because")
    assert (claim.verdict.by, claim.status) == ("Rahma", "done")
    assert claim.matches[0].judgement == "same" and claim.matches[1].judgement is None
    assert claim.checklist[0].note == "page 3"
    assert claim.evidence[0].title == "Pidato Abbott"
    assert load_document(path).claims[0].claim.label == {"en": "claim 1", "id": "26 negara"}


def test_everything_can_be_undone_and_redone_after_a_restart(begin: Begin, path: Path, offered: list[Match]) -> None:
    with begin() as review:
        review.offer("c002", offered)
        before = review.document
        everything(review, offered)
        after = review.document
    with open_review(path, by="Next week") as review:
        while review.can_undo:
            assert review.describe_undo()
            review.undo()
        assert [_decided(claim) for claim in review.claims] == [_decided(claim) for claim in before.claims]
    with open_review(path, by="Next week") as review:
        while review.can_redo:
            assert review.describe_redo("id")
            review.redo()
        assert [_decided(claim) for claim in review.claims] == [_decided(claim) for claim in after.claims]
        assert review.redo() is None


def _decided(claim: object) -> object:
    return [
        getattr(claim, name) for name in ("claim", "status", "verdict", "matches", "checklist", "evidence", "draft")
    ]


def test_a_new_decision_ends_what_could_be_redone(begin: Begin) -> None:
    review = begin()
    review.rate("c001", "benar")
    review.undo()
    review.rate("c002", "benar")
    assert not review.can_redo
    assert review.undo() is not None
    assert [claim.verdict for claim in review.claims] == [None, None, None]


def test_a_bulk_decision_is_one_step(begin: Begin, path: Path) -> None:
    with begin() as review:
        review.rate_all(["c001", "c002", "c003"], "menyesatkan")
        review.set_status_all(["c001", "c002"], "postponed")
        assert review.describe_undo() == "status: 2 claims (Rahma)"
    with open_review(path, by="Rahma") as review:
        review.undo()
        assert {claim.status for claim in review.claims} == {"done"}
        review.undo()
        assert {claim.verdict for claim in review.claims} == {None}
        assert not review.can_undo


def test_history_is_append_only_and_names_who_and_when(begin: Begin) -> None:
    review = begin()
    review.rate("c001", "benar")
    review.undo()
    review.redo()
    changes = review.claim("c001").history
    assert [change.change for change in changes] == ["status", "verdict", "verdict", "status", "status", "verdict"]
    assert {change.by for change in changes} == {"Rahma"}
    assert sorted(change.at for change in review.history) == [change.at for change in review.history]
    assert {change.claim_id for change in review.history} == {"c001"}


def test_rationale_is_kept_without_a_rating_and_goes_into_the_verdict(begin: Begin, path: Path) -> None:
    review = begin()
    for text in ("Ab", "Abbott", "Abbott said so"):
        review.set_rationale("c002", text)
    assert load_document(path).claims[1].draft == {"rationale": "Abbott said so"}
    assert len(review.claim("c002").history) == 1, "what is typed in one go is one entry"
    review.rate("c002", "benar")
    verdict = review.claim("c002").verdict
    assert verdict is not None and verdict.rationale == "Abbott said so"
    assert not review.claim("c002").draft
    review.rate("c002", None)
    assert review.claim("c002").draft == {"rationale": "Abbott said so"}
    review.set_rationale("c002", "")
    assert not review.claim("c002").draft


def test_rating_again_keeps_texts_that_are_not_given(begin: Begin) -> None:
    review = begin()
    review.rate("c001", "hoaks", "a reason", "satire", unknowns="who paid")
    review.rate("c001", "benar")
    verdict = review.claim("c001").verdict
    assert verdict is not None
    assert (verdict.rationale, verdict.category, verdict.unknowns) == ("a reason", "satire", "who paid")
    review.rate("c001", "benar", "", "")
    cleared = review.claim("c001").verdict
    assert cleared is not None and (cleared.rationale, cleared.category) == (None, None)


def test_offering_again_keeps_judgements_also_of_rows_that_are_gone(begin: Begin, offered: list[Match]) -> None:
    review = begin()
    review.offer("c002", offered)
    review.judge_all([("c002", 7), ("c002", 9)], "not_related")
    review.offer("c002", [Match(3, "Sheet1", None, "new", 0.99, "likely"), offered[1]])
    assert [(match.row, match.judgement) for match in review.claim("c002").matches] == [
        (3, None),
        (9, "not_related"),
        (7, "not_related"),
    ]


DOES_NOTHING: list[tuple[str, Callable[[Review], None]]] = [
    ("the same rating again", lambda review: review.rate("c001", "benar")),
    ("the same answer again", lambda review: review.answer("c001", "checkable", "yes")),
    ("an empty answer where there is none", lambda review: review.answer("c002", "checkable", None)),
    ("the same status", lambda review: review.set_status("c003", "todo")),
    ("the same label", lambda review: review.edit_claim("c001", label={"en": "claim 1"})),
    ("an empty rationale where there is none", lambda review: review.set_rationale("c002", "")),
]


@pytest.mark.parametrize(("what", "act"), DOES_NOTHING, ids=[what for what, _ in DOES_NOTHING])
def test_deciding_nothing_changes_nothing(begin: Begin, path: Path, what: str, act: Callable[[Review], None]) -> None:
    review = begin()
    review.rate("c001", "benar")
    review.answer("c001", "checkable", "yes")
    before, stamp = path.read_bytes(), path.stat().st_mtime_ns
    act(review)
    assert path.read_bytes() == before, what
    assert path.stat().st_mtime_ns == stamp, what


def test_opening_and_closing_leaves_every_byte(begin: Begin, path: Path) -> None:
    begin().close()
    before = path.read_bytes()
    begin().close()
    assert path.read_bytes() == before


REFUSED: list[tuple[str, Callable[[Review], None]]] = [
    ("a claim that is not there", lambda review: review.rate("c999", "benar")),
    ("a rating that the scale lacks", lambda review: review.rate("c001", "bener")),
    ("an answer that is none", lambda review: review.answer("c001", "checkable", "maybe")),  # type: ignore[arg-type]
    ("a row that was not offered", lambda review: review.judge("c001", 7, "same")),
    ("a status that is none", lambda review: review.set_status("c001", "finished")),  # type: ignore[arg-type]
    ("evidence without a title", lambda review: review.add_evidence("c001", {"url": "https://a"})),
    ("evidence with a field that is none", lambda review: review.add_evidence("c001", {"title": "A", "qoute": "B"})),
    ("evidence of a kind that is none", lambda review: review.add_evidence("c001", {"title": "A", "kind": "blog"})),
    ("evidence that is not there", lambda review: review.remove_evidence("c001", 0)),
    ("a field that claims lack", lambda review: review.edit_claim("c001", colour="red")),
    ("a value that a field cannot have", lambda review: review.edit_claim("c001", span=("a", "b"))),
    ("a text that verdicts lack", lambda review: review.set_text("c001", "mood", "good")),
]


@pytest.mark.parametrize(("what", "act"), REFUSED, ids=[what for what, _ in REFUSED])
def test_what_cannot_be_is_refused_and_changes_nothing(
    begin: Begin, path: Path, what: str, act: Callable[[Review], None]
) -> None:
    review = begin()
    before = path.read_bytes()
    with pytest.raises(ClaimdeskError) as error:
        act(review)
    assert error.value.what and error.value.advice, what
    assert path.read_bytes() == before and not review.history


def test_a_rating_may_be_named_by_its_label_or_an_older_word(begin: Begin) -> None:
    review = begin()
    for given, kept in [("Sebagian benar", "sebagian-benar"), ("BENAR", "benar"), ("salah", "salah")]:
        review.rate("c001", given)
        verdict = review.claim("c001").verdict
        assert verdict is not None and verdict.rating == kept


def test_listeners_are_told_what_was_touched(begin: Begin) -> None:
    review = begin()
    heard: list[Touched] = []
    stop = review.subscribe(heard.append)
    review.rate_all(["c001", "c003"], "benar")
    review.set_rationale("c002", "x")
    review.undo()
    stop()
    review.undo()
    assert heard == [Touched(("c001", "c003"), "verdict"), Touched(("c002",), "text"), Touched(("c002",), "undo")]


def test_a_strict_checklist_holds_the_verdict_back(begin: Begin) -> None:
    review = begin(settings=ReviewSettings(checklist="strict"))
    with pytest.raises(ClaimdeskError, match="checkable"):
        review.rate("c001", "benar")
    for item in review.open_items("c001"):
        review.answer("c001", item.id, "yes")
    review.rate("c001", "benar")
    assert review.claim("c001").verdict is not None


def test_claims_are_added_split_and_joined_in_one_step_each(begin: Begin, path: Path) -> None:
    review = begin()
    added = review.add_claim(Claim("", "Paris", (35, 40)))
    assert review.claim(added).origin == "added"
    parts = review.split("c002", [(42, 53), (54, 98)])
    assert [review.claim(one).claim.text for one in parts] == [
        "Tony Abbott",
        "akan mengirim 600 tentara ke Uni Emirat Arab",
    ]
    assert {review.claim(one).claim.parent for one in parts} == {"c002"}
    assert review.claim("c002").status == "dismissed"
    review.undo()
    assert review.claim("c002").status == "todo"
    assert [one.id for one in review.claims] == ["c001", "c002", "c003", added]
    kept = review.merge_claims(["c003", "c001"])
    assert kept == "c001" and review.claim("c001").claim.span == (0, review.claim("c003").claim.span[1])
    review.undo()
    assert review.claim("c001").claim.text == "Dua puluh enam negara berkumpul di Paris."
    assert load_document(path) == review.document


def test_an_added_claim_that_is_undone_is_neither_listed_counted_nor_exported(begin: Begin, path: Path) -> None:
    review = begin()
    before, counts = review.claims, progress_of(review.claims)
    added = review.add_claim(Claim("", "di Paris", (32, 40)))
    review.undo()
    assert review.claims == before
    review.close()
    document = load_document(path)
    assert progress_of(document.claims) == counts
    assert [one.reviewed.id for one in entries([document], "en")] == [one.id for one in before]
    review = begin()
    assert review.claims == before and review.describe_redo().startswith("added claim")
    review.redo()
    assert [one.id for one in review.claims] == [*(one.id for one in before), added]
    review.set_status(added, "dismissed")
    assert added in [one.id for one in review.claims], "whoever dismisses a claim still sees it"


def test_a_sentence_that_is_found_later_does_not_hide_in_what_was_undone(begin: Begin, path: Path) -> None:
    review = begin()
    review.add_claim(Claim("", "di Paris", (32, 40)))
    review.undo()
    known, words = review.document.article, Claim("c004", "di Paris", (32, 40))
    review.renew(Article(known.path, known.text, known.title, "id", known.sha256), [words])
    assert [one.claim.text for one in review.claims if one.claim.span == (32, 40)] == ["di Paris"]


@pytest.mark.parametrize(
    ("decide", "told"),
    [
        (lambda review: review.merge_claims(["c001", "c002"]), "words or facts: 2 claims (Rahma)"),
        (lambda review: review.split("c002", [(42, 53), (54, 98)]), "added claim: 3 claims (Rahma)"),
        (lambda review: review.edit_claim("c001", kind="plan"), "words or facts: claim 1 (Rahma)"),
        (lambda review: review.rate("c001", "benar"), "verdict: claim 1 (Rahma)"),
        (lambda review: review.set_status("c001", "dismissed"), "status: claim 1 (Rahma)"),
        (lambda review: review.set_rationale("c001", "BNPB"), "rationale: claim 1 (Rahma)"),
        (lambda review: review.set_text("c001", "unknowns", "who"), "the words of the verdict: claim 1 (Rahma)"),
    ],
    ids=["a merge", "a split", "a correction", "a verdict", "a status", "a rationale", "what is not known"],
)
def test_undo_names_what_was_meant_not_the_status_that_follows_from_it(
    begin: Begin, decide: Callable[[Review], object], told: str
) -> None:
    review = begin()
    decide(review)
    assert review.describe_undo() == told
    review.undo()
    assert review.describe_redo() == told


def test_undo_tells_a_rating_from_the_rationale_that_was_written_to_it(begin: Begin) -> None:
    review = begin()
    review.rate("c001", "benar")
    review.set_rationale("c001", "BNPB says so.")
    assert review.describe_undo("id").startswith("alasan: ")
    review.undo()
    assert review.describe_undo("id").startswith("putusan: ")


def test_a_history_that_was_edited_by_hand_is_refused_when_undone_and_nothing_changes(begin: Begin, path: Path) -> None:
    with begin() as review:
        review.rate_all(["c001", "c002"], "benar")
    text = path.read_text()
    at = text.rindex("        from: null")
    path.write_text(text[:at] + "        from: 12" + text[at + len("        from: null") :])
    with begin() as review:
        before = review.document
        with pytest.raises(ClaimdeskError, match="history"):
            review.undo()
        assert review.document == before and review.can_undo
        review.rate("c003", "benar")
        assert review.undo() is not None
