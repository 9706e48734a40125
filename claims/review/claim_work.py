"""What a reviewer can do to the claims themselves: add, correct, split, join, and settle what two versions dispute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Literal

import msgspec

from claims.errors import ClaimdeskError
from claims.records import MENTIONS, Article, Claim, DateMention, Span
from claims.review.anchoring import free_id, reanchored
from claims.review.changes import ARTICLE_STEP, listed, put
from claims.review.records import (
    Change,
    ChangeKind,
    Dispute,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    UsedReference,
)
from claims.review.relocating import Finder, relocated
from claims.review.session import Edit, Session

_EDITABLE = frozenset(field.name for field in fields(Claim) if field.name != "id")
_PART_KINDS: Mapping[str, ChangeKind] = {
    "verdict": "verdict",
    "status": "status",
    "checklist": "checklist",
    "match": "match",
    "claim": "claim",
}


class ClaimWork(Session):
    """Work on the claims of an open review."""

    def add_claim(self, claim: Claim) -> str:
        """Adds a claim that a reviewer found; gives its id, which is a new one if the given is empty or taken."""
        with self._guard:
            self._must_be_writable()
            claim_id = claim.id if claim.id and claim.id not in self._places else free_id(self._places)
            self._decide("claim", [self._added(replace(claim, id=claim_id))])
        return claim_id

    def _added(self, claim: Claim) -> Edit:
        self._replace(ReviewClaim(claim, origin="added"))
        return Edit(claim.id, "claim", None, {"text": claim.text, "span": list(claim.span)})

    def edit_claim(self, claim_id: str, **changed: Any) -> None:
        """Corrects fields of a claim, such as `label={"en": ...}` (other languages stay) or `quantities=(...)`.

        Raises:
            ClaimdeskError: no such field, or a value that it cannot have.
        """
        claim = self.claim(claim_id)
        if unknown := sorted(set(changed) - _EDITABLE):
            raise ClaimdeskError("a claim has no field {field}", "", "use one of its own", field=unknown[0])
        if "label" in changed:
            changed["label"] = {**claim.claim.label, **changed["label"]}
        after = {name: msgspec.to_builtins(value) for name, value in changed.items()}
        before = {name: msgspec.to_builtins(getattr(claim.claim, name)) for name in changed}
        try:
            put(claim, "claim", before, after)
        except msgspec.ValidationError as problem:
            raise ClaimdeskError(
                "the claim cannot be changed so ({why})", "", "look at its fields again", why=str(problem)
            ) from problem
        edit = Edit(claim_id, "claim", _plain(before), _plain(after))
        self._decide("claim", [edit])

    def split(self, claim_id: str, spans: Sequence[Span]) -> tuple[str, ...]:
        """Makes a claim of its own of each span of the article; the whole one is dismissed. Gives the new ids."""
        with self._guard:
            self._must_be_writable()
            whole, text = self.claim(claim_id), self.document.article.text
            ids: list[str] = []
            edits = self._dismissed(whole)
            for start, end in spans:
                part = Claim(free_id([*self._places, *ids]), text[start:end], (start, end), whole.claim.kind)
                part = replace(
                    part, parent=claim_id, speaker=whole.claim.speaker, **_facts_within(whole.claim, start, end)
                )
                ids.append(part.id)
                edits.append(self._added(part))
            self._decide("claim", edits)
        return tuple(ids)

    def merge_claims(self, claim_ids: Sequence[str]) -> str:
        """Makes one claim of several: the first in the article takes the words and facts of all. Gives its id."""
        with self._guard:
            self._must_be_writable()
            joined = sorted(
                (self.claim(claim_id) for claim_id in dict.fromkeys(claim_ids)), key=lambda one: one.claim.span
            )
            first, *others = joined
            span = first.claim.span[0], max(one.claim.span[1] for one in joined)
            after: dict[str, Any] = {"text": self.document.article.text[slice(*span)], "span": span}
            for name in MENTIONS:
                after[name] = tuple(dict.fromkeys(fact for one in joined for fact in getattr(one.claim, name)))
            before = {name: getattr(first.claim, name) for name in after}
            edits = [Edit(first.id, "claim", _plain(before), _plain(after))]
            self._decide("claim", edits + [edit for one in others for edit in self._dismissed(one)])
        return first.id

    def _dismissed(self, claim: ReviewClaim) -> list[Edit]:
        return [] if claim.status == "dismissed" else [Edit(claim.id, "status", claim.status, "dismissed")]

    def settle(self, dispute: Dispute, choice: Literal["mine", "theirs"]) -> None:
        """Chooses one version of what was disputed; the other stays in the history.

        Args:
            dispute: one of `document.disputes`.
            choice: "mine" keeps what stands in the claim; "theirs" puts the other version there.
        """
        with self._guard:
            self._must_be_writable()
            bare = replace(dispute, claim_id=None)
            if dispute.claim_id is None:
                self._settle_head(bare, choice)
                return
            claim = self.claim(dispute.claim_id)
            if bare not in claim.disputes:
                raise ClaimdeskError("this is no longer disputed", str(self.path), "look at the claim again")
            self._replace(replace(claim, disputes=tuple(one for one in claim.disputes if one != bare)))
            kind = _PART_KINDS[bare.part.partition("/")[0]]
            edits = [Edit(claim.id, kind, bare.mine, bare.theirs)] if choice == "theirs" else []
            if edits:
                self._decide("dispute", edits)
            else:
                self._finish([claim.id], "dispute")

    def _settle_head(self, dispute: Dispute, choice: Literal["mine", "theirs"]) -> None:
        kinds: Mapping[str, Any] = {"article": ReviewedArticle, "reference": UsedReference | None}
        document = self.document
        left = tuple(one for one in document.unsettled if one != dispute)
        document = replace(document, unsettled=left)
        if choice == "theirs" and dispute.part in kinds:
            document = replace(document, **{dispute.part: msgspec.convert(dispute.theirs, kinds[dispute.part])})
        elif choice == "theirs":
            document = replace(document, settings=msgspec.convert(dispute.theirs, type(document.settings)))
        self._renew(document)

    def renew(self, article: Article, found: Sequence[Claim] = (), reference: UsedReference | None = None) -> None:
        """Takes in the article as it is now and what is extracted from it now; what was decided or known of it stays.

        Claims are found again by their words and what stands around them (see `claims.review.anchoring`).
        """
        with self._guard:
            self._must_be_writable()
            document = self.document
            old = document.article
            anchored = reanchored(document.claims, old.text, article.text, found, article.language)
            respelled = [one for one in document.claims if one.id in anchored.respelled]
            noted = self._noted(respelled, {one.id: one for one in anchored.claims})
            claims = tuple(noted.get(one.id, one) for one in anchored.claims)
            kept = old if article.text == old.text else _still_known(reviewed_article(article), old)
            self._renew(_used(replace(document, article=kept, claims=claims), reference or document.reference))

    def _noted(self, respelled: Sequence[ReviewClaim], now: Mapping[str, ReviewClaim]) -> dict[str, ReviewClaim]:
        """The claims whose words are spelled otherwise in the article now, with this in their history."""
        noted = {}
        for one in respelled:
            before, after = (_plain({"text": it.text, "span": it.span}) for it in (one.claim, now[one.id].claim))
            change = Change(self._now(), self.by, "claim", before, after, ARTICLE_STEP)
            noted[one.id] = replace(now[one.id], history=(*now[one.id].history, change))
        return noted

    def use_reference(self, used: UsedReference, find: Finder | None = None) -> bool:
        """Says which spreadsheet is matched against from now on; whether it is another than before.

        Undecided claims lose the rows of another one, but for those that somebody judged, and wait to be offered new
        ones; decided claims keep what they were decided on.

        Args:
            find: finds the rows that are kept in the other spreadsheet, where their numbers may be others.
        """
        with self._guard:
            self._must_be_writable()
            other = used.is_other(self.document.reference)
            document = _used(self.document, used)
            if other and find is not None:
                document = replace(document, claims=relocated(document.claims, find))
            self._renew(document, "offer")
        return other

    def describe_article(self, **details: Any) -> None:
        """Mends what is known of the article: title, outlet, author, published, url, language; its text stays.

        Another day of publication gives the claims' relative dates ("yesterday") another day, too; dates that a
        reviewer corrected stay.
        """
        from claims.review.dating import dated_anew

        day = self.document.article.published
        anew = dated_anew(self.document, details.get("published", day))
        with self._guard:
            self._must_be_writable()
            document = self.document
            claims = tuple(_dated(entry, *anew.get(entry.id, ((), ()))) for entry in document.claims)
            article = replace(document.article, **details)
            self._renew(replace(document, article=article, claims=claims))


def _used(document: ReviewDocument, used: UsedReference | None) -> ReviewDocument:
    """The review with its reference; what another reference offered is put away where nothing is decided."""
    claims = document.claims
    if used is not None and used.is_other(document.reference):
        claims = tuple(_without_offers(entry) if entry.is_undecided else entry for entry in claims)
    return replace(document, reference=used, claims=claims)


def _without_offers(entry: ReviewClaim) -> ReviewClaim:
    judged = tuple(match for match in entry.matches if match.judgement is not None)
    return entry if judged == entry.matches else replace(entry, matches=judged)


def _still_known(article: ReviewedArticle, before: ReviewedArticle) -> ReviewedArticle:
    """The article with what was known of it before: a person may have mended it."""
    names = ("published", "outlet", "author", "url")
    return replace(article, **{name: value for name in names if (value := getattr(before, name)) is not None})


def _dated(entry: ReviewClaim, before: tuple[DateMention, ...], after: tuple[DateMention, ...]) -> ReviewClaim:
    """The claim with other dates, unless somebody changed them meanwhile."""
    if before == after or entry.claim.dates != before:
        return entry
    return replace(entry, claim=replace(entry.claim, dates=after))


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Plain data with lists, as it comes back from a file."""
    return {name: listed(msgspec.to_builtins(value)) for name, value in values.items()}


def _facts_within(claim: Claim, start: int, end: int) -> dict[str, Any]:
    return {
        name: tuple(fact for fact in getattr(claim, name) if start <= fact.span[0] and fact.span[1] <= end)
        for name in MENTIONS
    }


def reviewed_article(article: Article) -> ReviewedArticle:
    """The part of an article that a review keeps."""
    return ReviewedArticle(
        title=article.title,
        path=article.path,
        language=article.language,
        text=article.text,
        sha256=article.sha256,
        published=article.published,
        outlet=article.outlet,
        author=article.author,
        url=article.url,
    )
