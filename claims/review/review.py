"""What a reviewer can do with the claims of one article: every call is a recorded change, saved when it returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from claims.errors import ClaimdeskError
from claims.records import Match
from claims.review.changes import DRAFT_FIELDS, evidence_from, match_state, verdict_state
from claims.review.checklists import ChecklistItem, Template, open_items, template
from claims.review.claim_work import ClaimWork
from claims.review.definitions import workspace_of
from claims.review.records import (
    ANSWERS,
    JUDGEMENTS,
    STATUSES,
    Answer,
    ChecklistAnswer,
    EvidenceItem,
    Judgement,
    OfferedMatch,
    ReviewClaim,
    Status,
    Verdict,
)
from claims.review.sameness import same_row
from claims.review.scales import categories, scale
from claims.review.session import Edit
from claims.review.validation import evidence_fault


class Review(ClaimWork):
    """An open review file (see `open_review`). Rows are numbered as the spreadsheet program shows them."""

    def rate(
        self,
        claim_id: str,
        rating: str | None,
        rationale: str | None = None,
        category: str | None = None,
        *,
        known_as_of: str | None = None,
        unknowns: str | None = None,
    ) -> None:
        """Decides a claim; None as rating takes the decision back and keeps the texts as a draft.

        Texts and category that are None stay as they are; an empty text clears one.

        Raises:
            ClaimdeskError: the scale of the review has no such rating, there is no such category, or an item of the
                checklist that holds the verdict back is open; nothing is changed.
        """
        self.rate_all([claim_id], rating, rationale, category, known_as_of=known_as_of, unknowns=unknowns)

    def rate_all(
        self,
        claim_ids: Iterable[str],
        rating: str | None,
        rationale: str | None = None,
        category: str | None = None,
        *,
        known_as_of: str | None = None,
        unknowns: str | None = None,
    ) -> None:
        """Decides several claims in one step; arguments and errors as in `rate`."""
        if rating is not None:
            rating = self._known_rating(rating)
        self._must_be(category or None, (*(one.id for one in categories()), None))
        texts = {"rationale": rationale, "known_as_of": known_as_of, "unknowns": unknowns}
        edits: list[Edit] = []
        for claim_id in claim_ids:
            claim = self.claim(claim_id)
            if rating is None:
                edits += self._withdrawn(claim)
                continue
            self._must_not_be_held(claim)
            edits += self._status_edits(claim, "done")
            edits.append(self._rated(claim, rating, category, texts))
        self._decide("verdict", edits)

    def rate_each(self, verdicts: Mapping[str, Verdict]) -> None:
        """Decides several claims, each as its verdict says (in the scale of the review), in one step.

        Raises:
            ClaimdeskError: as in `rate`; nothing is changed.
        """
        edits: list[Edit] = []
        for claim_id, verdict in verdicts.items():
            claim = self.claim(claim_id)
            rating = self._known_rating(verdict.rating)
            self._must_not_be_held(claim)
            texts = {name: getattr(verdict, name) for name in DRAFT_FIELDS}
            edits += [*self._status_edits(claim, "done"), self._rated(claim, rating, verdict.category, texts)]
        self._decide("verdict", edits)

    def _known_rating(self, rating: str) -> str:
        """The rating as the scale writes it; any is taken where the scale itself cannot be found."""
        scale_id = self.document.settings.scale
        try:
            found = scale(scale_id, workspace_of(self.path))
        except ClaimdeskError:
            return rating
        level = found.level(rating)
        if level is None:
            raise ClaimdeskError(
                "the scale {scale} has no rating {rating}",
                str(self.path),
                "use one of {known}",
                scale=scale_id,
                rating=rating,
                known=", ".join(one.id for one in found.levels),
            )
        return rating if rating in level.aliases else level.id

    def _must_be(self, value: object, allowed: tuple[object, ...]) -> None:
        if value not in allowed:
            raise ClaimdeskError(
                "{value} is not possible here",
                str(self.path),
                "use one of {allowed}",
                value=str(value),
                allowed=", ".join(str(one) for one in allowed if one is not None),
            )

    def _must_not_be_held(self, claim: ReviewClaim) -> None:
        held = [item for item in self.open_items(claim.id) if item.required == "hold"]
        if held:
            raise ClaimdeskError(
                "the verdict on claim {id} waits for the checklist: {items}",
                str(self.path),
                "answer these items first",
                id=claim.id,
                items=", ".join(item.id for item in held),
            )

    def open_items(self, claim_id: str) -> tuple[ChecklistItem, ...]:
        """The required items of the review's checklist that are open for a claim; none if it cannot be found."""
        checklist = self._checklist()
        return open_items(self.claim(claim_id), checklist) if checklist else ()

    def _checklist(self) -> Template | None:
        try:
            return template(self.document.settings.checklist, workspace_of(self.path))
        except ClaimdeskError:
            return None

    def _must_be_asked(self, item: str) -> None:
        """Any item is taken where the checklist itself cannot be found."""
        checklist = self._checklist()
        known = [one.id for one in checklist.items] if checklist else []
        if checklist and item not in known:
            raise ClaimdeskError(
                "the checklist {checklist} has no item {item}",
                str(self.path),
                "use one of {known}",
                checklist=checklist.id,
                item=item,
                known=", ".join(known),
            )

    def _rated(self, claim: ReviewClaim, rating: str, category: str | None, texts: Mapping[str, str | None]) -> Edit:
        old = claim.verdict
        known: dict[str, str | None] = (
            {name: getattr(old, name) for name in DRAFT_FIELDS} if old is not None else dict(claim.draft)
        )
        known.update({name: text or None for name, text in texts.items() if text is not None})
        if category is None and old is not None:
            category = old.category
        verdict = Verdict(
            self.document.settings.scale,
            rating,
            category or None,
            rationale=known.get("rationale"),
            known_as_of=known.get("known_as_of"),
            unknowns=known.get("unknowns"),
        )
        if old is not None and verdict == replace(old, by=None, at=None):
            verdict = old
        else:
            verdict = replace(verdict, by=self.by, at=self._moment())
        return Edit(claim.id, "verdict", verdict_state(claim), msgspec.to_builtins(verdict))

    def _withdrawn(self, claim: ReviewClaim) -> list[Edit]:
        if claim.verdict is None:
            return []
        draft = {name: text for name in DRAFT_FIELDS if (text := getattr(claim.verdict, name))}
        edits = self._status_edits(claim, "in_progress") if claim.status == "done" else []
        return [*edits, Edit(claim.id, "verdict", verdict_state(claim), draft or None)]

    def set_rationale(self, claim_id: str, text: str) -> None:
        """Keeps the reason of a decision while it is typed, also before a rating is chosen."""
        self.set_text(claim_id, "rationale", text)

    def set_text(self, claim_id: str, field: str, text: str) -> None:
        """Keeps a text of the verdict: "rationale", "known_as_of" or "unknowns"."""
        if field not in DRAFT_FIELDS:
            raise ClaimdeskError(
                "a verdict has no text named {field}",
                "",
                "use one of {known}",
                field=field,
                known=", ".join(DRAFT_FIELDS),
            )
        before = verdict_state(self.claim(claim_id))
        after = {key: value for key, value in (before or {}).items() if key != field}
        if before is not None and "rating" in before:
            after = {**before, field: text or None}
        elif text:
            after[field] = text
        if (before or {}).get(field) == (text or None):
            return
        self._type(claim_id, field, Edit(claim_id, "verdict", before, after or None))

    def answer(self, claim_id: str, item: str, answer: Answer | None, note: str | None = None) -> None:
        """Answers one item of the checklist; a note that is None stays as it is, an empty one is cleared.

        Raises:
            ClaimdeskError: the checklist of the review has no such item; nothing is changed.
        """
        self.answer_all([claim_id], item, answer, note)

    def answer_all(self, claim_ids: Iterable[str], item: str, answer: Answer | None, note: str | None = None) -> None:
        """Answers one item for several claims in one step."""
        self._must_be(answer, (*ANSWERS, None))
        edits: list[Edit] = []
        for claim_id in claim_ids:
            claim = self.claim(claim_id)
            old = next((one for one in claim.checklist if one.item == item), None)
            if old is None:
                self._must_be_asked(item)
            kept = old.note if old and note is None else (note or None)
            new = ChecklistAnswer(item, answer, kept, self.by, self._moment())
            if answer is None and kept is None:
                after = None
            elif old is not None and (old.answer, old.note) == (answer, kept):
                continue
            else:
                after = msgspec.to_builtins(new)
            edit = Edit(claim_id, "checklist", msgspec.to_builtins(old), after)
            if edit.before != edit.after:
                edits += [*self._begun(claim), edit]
        self._decide("checklist", edits)

    def judge(self, claim_id: str, row: int, judgement: Judgement | None, *, sheet: str | None = None) -> None:
        """Says whether an offered row is about the same claim, a related one, or not.

        Args:
            sheet: only needed where rows of several sheets were offered.
        """
        self.judge_all([(claim_id, row)], judgement, sheet=sheet)

    def judge_all(
        self, rows: Iterable[tuple[str, int]], judgement: Judgement | None, *, sheet: str | None = None
    ) -> None:
        """Judges several pairs of claim and row in one step."""
        self._must_be(judgement, (*JUDGEMENTS, None))
        edits: list[Edit] = []
        for claim_id, row in rows:
            claim = self.claim(claim_id)
            match = self._offered(claim, row, sheet)
            if match.judgement == judgement:
                continue
            said = replace(match, judgement=judgement, by=self.by, at=self._moment())
            if judgement is None:
                said = replace(said, by=None, at=None)
            edits += [*self._begun(claim), Edit(claim_id, "match", match_state(match), match_state(said))]
        self._decide("match", edits)

    def _offered(self, claim: ReviewClaim, row: int, sheet: str | None) -> OfferedMatch:
        for match in sorted(claim.matches, key=lambda one: one.gone):
            if match.row == row and sheet in (None, match.sheet):
                return match
        raise ClaimdeskError(
            "row {row} was not offered for claim {id}", str(self.path), "offer the row first", row=row, id=claim.id
        )

    def offer(self, claim_id: str, matches: Sequence[Match | OfferedMatch]) -> None:
        """Keeps the rows that were found for a claim. What was said of a row stays, also of one no longer found."""
        self.offer_all({claim_id: matches})

    def offer_all(self, offers: Mapping[str, Sequence[Match | OfferedMatch]]) -> None:
        """Keeps the rows found for several claims with one save. An offer is no decision: history and undo skip it."""
        with self._guard:
            self._must_be_writable()
            touched = []
            for claim_id, matches in offers.items():
                claim = self.claim(claim_id)
                offered = merged_offers(claim.matches, matches)
                if offered != claim.matches:
                    self._replace(replace(claim, matches=offered))
                    touched.append(claim_id)
            if touched:
                self._finish(touched, "offer")

    def add_evidence(self, claim_id: str, evidence: EvidenceItem | Mapping[str, Any]) -> None:
        """Adds a source that was found, at the end."""
        claim = self.claim(claim_id)
        after = {**msgspec.to_builtins(_evidence(evidence)), "position": len(claim.evidence)}
        self._decide("evidence", [*self._begun(claim), Edit(claim_id, "evidence", None, after)])

    def edit_evidence(self, claim_id: str, position: int, evidence: EvidenceItem | Mapping[str, Any]) -> None:
        """Puts another item in the place of the one at `position` (from 0)."""
        before = self._evidence_at(claim_id, position)
        after = {**msgspec.to_builtins(_evidence(evidence)), "position": position}
        self._decide("evidence", [Edit(claim_id, "evidence", before, after)])

    def remove_evidence(self, claim_id: str, position: int) -> None:
        """Takes away the item at `position` (from 0)."""
        self._decide("evidence", [Edit(claim_id, "evidence", self._evidence_at(claim_id, position), None)])

    def _evidence_at(self, claim_id: str, position: int) -> dict[str, Any]:
        evidence = self.claim(claim_id).evidence
        if not 0 <= position < len(evidence):
            raise ClaimdeskError(
                "claim {id} has no evidence number {number}",
                str(self.path),
                "look at its evidence again",
                id=claim_id,
                number=position + 1,
            )
        return {**msgspec.to_builtins(evidence[position]), "position": position}

    def set_status(self, claim_id: str, status: Status) -> None:
        """Postpones, dismisses, resumes or closes a claim."""
        self.set_status_all([claim_id], status)

    def set_status_all(self, claim_ids: Iterable[str], status: Status) -> None:
        """Sets the status of several claims in one step."""
        self._must_be(status, STATUSES)
        self._decide("status", [edit for one in claim_ids for edit in self._status_edits(self.claim(one), status)])

    def resume_all(self, claim_ids: Iterable[str]) -> None:
        """Takes up again, in one step, what was postponed or dismissed; a claim with a verdict is done."""
        edits: list[Edit] = []
        for claim_id in claim_ids:
            claim = self.claim(claim_id)
            status: Status = "done" if claim.verdict is not None else "in_progress" if claim.checklist else "todo"
            edits += self._status_edits(claim, status)
        self._decide("status", edits)

    def _status_edits(self, claim: ReviewClaim, status: Status) -> list[Edit]:
        return [] if claim.status == status else [Edit(claim.id, "status", claim.status, status)]

    def _begun(self, claim: ReviewClaim) -> list[Edit]:
        return self._status_edits(claim, "in_progress") if claim.status == "todo" else []


def merged_offers(old: Sequence[OfferedMatch], found: Sequence[Match | OfferedMatch]) -> tuple[OfferedMatch, ...]:
    """The rows found now, best first, with what was said of them before; judged rows that are gone follow.

    A judged row in whose place another spreadsheet has another text stays, and that text is not offered, unless the row
    is known to be gone: a judgement is neither lost nor given to what nobody judged.
    """
    judged = sorted((match for match in old if match.judgement is not None), key=lambda one: one.gone)
    offers = []
    for match in found:
        offered = _offer(match)
        there = [one for one in judged if (one.sheet, one.row) == (offered.sheet, offered.row)]
        said = next((one for one in there if same_row(one, offered)), None)
        if said is not None:
            offered = replace(offered, judgement=said.judgement, by=said.by, at=said.at)
            judged.remove(said)
        elif not all(one.gone for one in there):
            continue
        offers.append(offered)
    return (*offers, *judged)


def _offer(match: Match | OfferedMatch) -> OfferedMatch:
    if isinstance(match, OfferedMatch):
        return match
    return OfferedMatch(
        match.row,
        match.id,
        match.text,
        match.score,
        match.level,
        match.conflicts,
        sheet=match.sheet or None,
        fields=dict(match.fields),
    )


def _evidence(evidence: EvidenceItem | Mapping[str, Any]) -> EvidenceItem:
    if isinstance(evidence, EvidenceItem):
        return evidence
    given = msgspec.to_builtins(dict(evidence))
    fault = evidence_fault(given)
    if fault is not None:
        raise ClaimdeskError(
            "the evidence cannot be kept ({why})", "", "correct this field and add it again", why=fault
        )
    return evidence_from(given)
