"""A corrected article: what was said of a claim stays with the words it was said of, and never moves to others."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims
from claims.records import Article
from claims.review import Review, load_document, open_review
from claims.review.merging import merge_documents
from claims.review.records import ReviewClaim
from claims.review.rewording import newly_reopened, only_respelled, reopened
from claims.review.sameness import sentence_key

OTHER = "Pemerintah mengimpor 500.000 ton beras dari Vietnam pada Januari 2015."
RATED = "Gempa bumi di Cianjur menewaskan 12 orang pada Senin."

SAME_WORDS = [
    ("blanks", "Gempa  bumi di Cianjur   menewaskan 12 orang pada Senin."),
    ("capitals", "GEMPA bumi di Cianjur menewaskan 12 orang pada senin."),
    ("quotation marks", "Gempa bumi di Cianjur “menewaskan 12 orang” pada Senin."),
    ("punctuation", "Gempa bumi, di Cianjur, menewaskan 12 orang pada Senin!"),
]
SPELLING = [
    ("a letter that was missing", "id", "Gempa itu menewskan 12 orang.", "Gempa itu menewaskan 12 orang."),
    ("letters that were exchanged", "en", "The goverment sent 600 troops.", "The government sent 600 troops."),
    (
        "a word written together",
        "id",
        "Ia menanda tangani 12 kerja sama baru.",
        "Ia menandatangani 12 kerja sama baru.",
    ),
]
OTHER_CLAIMS = [
    ("another number", "id", RATED, RATED.replace("12", "21")),
    ("another decimal sign", "id", "Utang naik 1.500 dolar.", "Utang naik 1,500 dolar."),
    ("a percent sign", "en", "Prices rose by 12 in January.", "Prices rose by 12% in January."),
    ("a number in words", "id", "Gempa itu menewaskan sembilan orang.", "Gempa itu menewaskan delapan orang."),
    ("another day", "id", RATED, RATED.replace("Senin", "Selasa")),
    ("another place", "id", RATED, RATED.replace("Cianjur", "Bogor")),
    ("a name one letter away", "en", "President Gray visited the city.", "President Grey visited the city."),
    ("a denial", "id", RATED, RATED.replace("menewaskan", "tidak menewaskan")),
    ("a comparator", "en", "It killed 12 people in the town.", "It killed over 12 people in the town."),
    ("a word of doubt", "en", "The minister took the money.", "The minister allegedly took the money."),
    ("an opposite", "id", "Pemerintah menaikkan harga beras.", "Pemerintah menurunkan harga beras."),
    ("another word one letter away", "id", "Polisi menembak 12 orang.", "Polisi menombak 12 orang."),
    ("a prefix that turns it round", "en", "The deal was legal in January.", "The deal was illegal in January."),
]


def _article(*sentences: str) -> Article:
    return article_from_text("\n\n".join(sentences), path="a.txt", language="id")


def _begun(path: Path, *sentences: str) -> Review:
    """The review of an article as it stands now."""
    article = _article(*sentences)
    return open_review(path, by="Rina", article=article, claims=extract_claims(article))


def _of(review: Review, text: str) -> ReviewClaim:
    return next(one for one in review.claims if sentence_key(one.claim.text) == sentence_key(text))


def _rated(path: Path, *sentences: str) -> str:
    """Begins the review, rates the first sentence in it, and gives the claim's id."""
    with _begun(path, *sentences) as review:
        rated = _of(review, sentences[0]).id
        review.rate(rated, "benar", rationale="BNPB")
    return rated


@pytest.mark.parametrize(("what", "now"), SAME_WORDS, ids=[case[0] for case in SAME_WORDS])
def test_a_verdict_stays_with_the_same_words(path: Path, what: str, now: str) -> None:
    rated = _rated(path, RATED, OTHER)
    with _begun(path, now, OTHER) as review:
        claim = review.claim(rated)
        assert claim.verdict is not None and not claim.orphan, what
        assert claim.claim.text == review.document.article.text[slice(*claim.claim.span)] == now
        assert [one.change for one in claim.history] == ["status", "verdict"]
        assert len(review.claims) == 2


@pytest.mark.parametrize(("what", "language", "before", "after"), SPELLING, ids=[case[0] for case in SPELLING])
def test_spelling_alone_makes_no_other_claim(what: str, language: str, before: str, after: str) -> None:
    assert only_respelled(before, after, language), what
    assert only_respelled(after, before, language), what


@pytest.mark.parametrize(("what", "language", "before", "after"), OTHER_CLAIMS, ids=[case[0] for case in OTHER_CLAIMS])
def test_anything_else_makes_another_claim(what: str, language: str, before: str, after: str) -> None:
    assert sentence_key(before) != sentence_key(after), what
    assert not only_respelled(before, after, language), what
    assert not only_respelled(after, before, language), what


def test_a_spelling_that_was_mended_is_told_in_the_history_and_undo_passes_over_it(path: Path) -> None:
    misspelled = RATED.replace("menewaskan", "menewskan")
    rated = _rated(path, misspelled, OTHER)
    with _begun(path, RATED, OTHER) as review:
        claim = review.claim(rated)
        assert (claim.verdict is not None, claim.orphan, claim.claim.text) == (True, False, RATED)
        assert [(one.before["text"], one.after["text"]) for one in claim.history[-1:]] == [(misspelled, RATED)]
        number = claim.claim.quantities[0]
        assert review.document.article.text[slice(*number.span)] == number.text
        assert load_document(path) == review.document
        review.undo()
        assert review.claim(rated).verdict is None and review.claim(rated).claim.text == RATED


def test_another_number_is_another_claim_and_offers_what_was_decided_before(path: Path) -> None:
    rated = _rated(path, RATED, OTHER)
    now = RATED.replace("12", "21")
    with _begun(path, now, OTHER) as review:
        before, fresh = review.claim(rated), _of(review, now)
        assert (before.orphan, before.claim.text, before.verdict is not None) == (True, RATED, True)
        assert (fresh.status, fresh.verdict, fresh.orphan) == ("todo", None, False)
        assert [(one.now.id, one.before.id) for one in reopened(review.claims)] == [(fresh.id, rated)]
        assert newly_reopened([], review.claims) == reopened(review.claims)
        assert newly_reopened(review.claims, review.claims) == ()
        review.rate(fresh.id, "hoaks")
        assert reopened(review.claims) == ()
    with _begun(path, RATED, OTHER) as review:
        assert not review.claim(rated).orphan, "its words stand there again"
        assert review.claim(fresh.id).orphan


@pytest.mark.parametrize("work", ["answer", "judge", "source", "draft", "dismiss"])
def test_every_kind_of_work_stays_with_its_words(path: Path, work: str, offered: list) -> None:  # type: ignore[type-arg]
    with _begun(path, RATED, OTHER) as review:
        claim = _of(review, RATED)
        review.offer(claim.id, offered)
        acts = {
            "answer": lambda: review.answer(claim.id, review.open_items(claim.id)[0].id, "yes"),
            "judge": lambda: review.judge(claim.id, 7, "same"),
            "source": lambda: review.add_evidence(claim.id, {"title": "BNPB"}),
            "draft": lambda: review.set_rationale(claim.id, "BNPB"),
            "dismiss": lambda: review.set_status(claim.id, "dismissed"),
        }
        acts[work]()
    with _begun(path, RATED.replace("12", "21"), OTHER) as review:
        assert review.claim(claim.id).orphan and review.claim(claim.id).claim.text == RATED
        assert [one.status for one in review.claims if "21" in one.claim.text] == ["todo"]


def test_a_claim_without_work_follows_the_new_words(path: Path) -> None:
    with _begun(path, RATED, OTHER) as review:
        claim = _of(review, RATED)
        review.set_status(claim.id, "postponed")
    now = RATED.replace("12", "21")
    with _begun(path, now, OTHER) as review:
        assert len(review.claims) == 2
        assert (review.claim(claim.id).claim.text, review.claim(claim.id).status) == (now, "postponed")
        assert [one.value for one in review.claim(claim.id).claim.quantities] == [21]


def test_a_sentence_that_stands_in_a_longer_one_now_is_another_claim(path: Path) -> None:
    rated = _rated(path, RATED, OTHER)
    with _begun(path, f"Polisi membantah kabar bahwa {RATED}", OTHER) as review:
        assert review.claim(rated).orphan
        assert any(RATED in one.claim.text and one.verdict is None for one in review.claims)


def test_a_part_keeps_its_verdict_only_while_its_sentence_says_it_so(path: Path) -> None:
    sentence = "Presiden Joko Widodo menyatakan 12 orang tewas di Cianjur dan 300 rumah rusak di Bogor."
    with _begun(path, sentence, OTHER) as review:
        parts = [one for one in review.claims if one.claim.parent]
        assert len(parts) == 2
        for part in parts:
            review.rate(part.id, "benar")
    with _begun(path, sentence.replace("300", "900"), OTHER) as review:
        kept = [review.claim(part.id) for part in parts]
        assert [(one.orphan, one.claim.text == part.claim.text) for one, part in zip(kept, parts, strict=True)] == [
            (False, True),
            (True, True),
        ]
        assert kept[0].claim.parent != parts[0].claim.parent or not review.claim(kept[0].claim.parent or "").orphan
        assert [one.before.id for one in reopened(review.claims)] == [parts[1].id]
    with _begun(path, sentence.replace("menyatakan", "membantah"), OTHER) as review:
        assert all(review.claim(part.id).orphan for part in parts), "now it is denied"
    with _begun(path, sentence.replace("Joko Widodo", "Prabowo Subianto"), OTHER) as review:
        assert all(review.claim(part.id).orphan for part in parts), "now another one says it"


def test_a_merge_never_gives_a_verdict_to_other_words(path: Path, tmp_path: Path) -> None:
    now = RATED.replace("12", "21")
    with _begun(path, RATED, OTHER) as review:
        base, rated = review.document, _of(review, RATED).id
    copy = tmp_path / "theirs.review.yaml"
    copy.write_bytes(path.read_bytes())
    with _begun(copy, now, OTHER) as review:
        theirs = review.document
    with open_review(path, by="Rina") as review:
        review.rate(rated, "benar")
        mine = review.document
    for one, other in ((mine, theirs), (theirs, mine)):
        for origin in (base, None):
            merged, _ = merge_documents(origin, one, other)
            verdicts = {claim.claim.text: claim.verdict is not None for claim in merged.claims}
            assert verdicts[RATED] and not verdicts.get(now, False), "each verdict stays with its words"
