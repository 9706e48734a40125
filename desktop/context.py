"""The work in hand: the open review, the reference, settings, tasks and notices; handed in, never global."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from claims.errors import ClaimdeskError
from claims.settings import Settings
from desktop import phrases
from desktop.notices import Notices
from desktop.tables.claim_order import ClaimFilter, ClaimOrder, Order
from desktop.tasks import Tasks

if TYPE_CHECKING:
    from claims.matching import Reference
    from claims.records import Article, Match
    from claims.review import Review, Scale, ScaleLevel, Template, Workspace
    from claims.review.changes import Step
    from claims.review.likeness import Likeness
    from claims.review.records import Dispute, ReviewClaim, Touched

MOST_MATCHED = 200
"""Claims whose live matches are kept: enough to go back and forth, little enough for a small machine."""
UNKNOWN_RATING = "#868e9a"


@dataclass(frozen=True)
class Reversal:
    """How something is reversed that the review's history does not hold, as long as `after` is its latest step."""

    after: Step | None
    act: Callable[[], None]


def _nothing() -> None:
    """Stands where there is nothing to unsubscribe from."""


class Context(QObject):
    """What every panel, command and operation works on; its signals say what changed, so that views refresh only that.

    One review is open at a time, or none (`review` is None: the start page is shown).
    """

    leaving = Signal()
    """The open review is about to be left: what was typed for it is saved now, and not in the one that follows."""
    review_changed = Signal()
    """Another review was opened, or none is open now."""
    article_changed = Signal()
    """The text of the open review's article is another one now."""
    claims_changed = Signal(object)
    """Decisions or facts of some claims changed: the set of their ids, or None for all of them."""
    listed_changed = Signal()
    """The list of claims that meet the filter, or its order, changed."""
    chosen_changed = Signal()
    """Other claims are selected together in the list."""
    current_changed = Signal(str)
    """Another claim is shown; its id, or "" for none."""
    current_touched = Signal()
    """Decisions or facts of the claim that is shown changed."""
    matches_changed = Signal(str)
    """Matches for the claim of this id arrived, or were dropped."""
    elsewhere_wanted = Signal()
    """The open review cannot be saved where it is, and somebody wants another place."""
    disputes_wanted = Signal()
    """Somebody wants to choose between two versions of the review."""
    day_wanted = Signal()
    """Somebody wants to say on which day the open article was published."""
    columns_wanted = Signal(str)
    """Somebody wants to say which column of the spreadsheet at this path holds what; or, "" given, to choose one."""
    health_wanted = Signal()
    """Somebody wants to read the report on the reference."""
    earlier_wanted = Signal()
    """What was decided on the open article in another review should be shown."""
    match_chosen = Signal()
    """Another match is the current one in the list of matches."""
    reference_changed = Signal()
    """A reference was opened, closed, or its state (being read, missing) changed."""
    saved_changed = Signal()
    """The state of saving changed."""
    _review_touched = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.notices = Notices(self)
        self.tasks = Tasks(self.notices.report, self)
        self.review: Review | None = None
        self.reference: Reference | None = None
        self.reference_path = ""
        self.reference_state = ""
        """Empty, or one of "reading", "failed"."""
        self.reference_wanted = ""
        """The spreadsheet that is being read, or that could not be."""
        self.reference_told = ""
        """The hash of what the spreadsheet holds since it was changed on disk, once that was said."""
        self.workspace: Workspace | None = None
        """The open workspace, where a user's own scales and checklists may lie."""
        self.current_id = ""
        self._chosen: tuple[str, ...] = ()
        self.read: Article | None = None
        """The open article as its file was read: where each detail stood, and remarks on the reading."""
        self.undo_first: Reversal | None = None
        self.redo_first: Reversal | None = None
        """Steps that are not in the review's own history: what Undo and Redo do before they turn to that."""
        self.earlier: list[Likeness] = []
        """Other reviews of the open article, or of one nearly the same, most alike first."""
        self.matches: dict[str, list[Match]] = {}
        """Live matches of the open reference by claim id: the last ones looked at."""
        self.rated: tuple[str, ...] = ()
        """The claims that were rated last: what they leave of their sentences can be dismissed."""
        self.offers: dict[str, Sequence[Match]] = {}
        """Live matches that are not in the review file yet."""
        self.match: Match | None = None
        """The match that judging acts on and whose marks are shown."""
        self.filter = ClaimFilter()
        self.order: Order = "place"
        self._ordering = ClaimOrder(self._rating_of)
        self._scales: dict[str, Scale] = {}
        self._template: Template | None = None
        self._listed: list[ReviewClaim] | None = None
        self._places: dict[str, int] | None = None
        self._by_id: dict[str, ReviewClaim] | None = None
        self._unsubscribe: Callable[[], object] = _nothing
        self._review_touched.connect(self._tell)
        self.claims_changed.connect(self._claims_touched)
        self.claims_changed.connect(self._tell_of_current)

    @property
    def by(self) -> str:
        """The reviewer's name, as written beside decisions; the system's user name until one is set."""
        name = self.settings.text("reviewer").strip()
        if name:
            return name
        import getpass

        try:
            return getpass.getuser()
        except (OSError, KeyError):  # no such user, as in some containers
            return phrases.tr("Reviewer")

    @property
    def label_language(self) -> str:
        """The language of claim labels."""
        chosen = self.settings.text("label_language")
        return phrases.language() if chosen == "auto" else chosen

    @property
    def claims(self) -> Sequence[ReviewClaim]:
        """Every claim of the open review, in the order of the article."""
        return self.review.claims if self.review is not None else ()

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What two versions of the open review say differently, and nobody has settled."""
        return self.review.document.disputes if self.review is not None else ()

    @property
    def listed(self) -> list[ReviewClaim]:
        """The claims that meet the filter, in the chosen order."""
        if self._listed is None:
            self._listed = self._ordering.listed(self.claims, self.filter, self.order)
        return self._listed

    def found(self, text: str) -> list[ReviewClaim]:
        """The claims that hold the words of `text`, whatever the list is filtered by."""
        return self._ordering.listed(self.claims, ClaimFilter(text=text), self.order)

    def place(self, claim_id: str) -> int:
        """Where a claim stands in the list, or -1."""
        if self._places is None:
            self._places = {entry.claim.id: place for place, entry in enumerate(self.listed)}
        return self._places.get(claim_id, -1)

    @property
    def current(self) -> ReviewClaim | None:
        """The claim being looked at."""
        return self.entry(self.current_id)

    @property
    def chosen(self) -> list[ReviewClaim]:
        """The claims that a decision is about: those selected together in the list, else the current one."""
        ids = self._chosen if len(self._chosen) > 1 else (self.current_id,)
        return [entry for entry in map(self.entry, ids) if entry is not None]

    def choose(self, claim_ids: Sequence[str]) -> None:
        """Selects claims together; fewer than two leave the current one alone."""
        if tuple(claim_ids) != self._chosen:
            self._chosen = tuple(claim_ids)
            self.chosen_changed.emit()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be decided here: no review is open, or another window holds it."""
        return self.review is None or self.review.read_only

    @property
    def scale(self) -> Scale:
        """The rating scale of the open review, or the one that a new review starts with."""
        return self._scale(self.review.document.settings.scale if self.review else self.settings.text("scale"))

    @property
    def _folder(self) -> Path | None:
        return self.workspace.folder if self.workspace is not None else None

    @property
    def checklist(self) -> Template:
        """The checklist of the open review, or the one that a new review starts with."""
        from claims.review import template

        wanted = self.review.document.settings.checklist if self.review else self.settings.text("checklist")
        if self._template is None or self._template.id != wanted:
            self._template = template(wanted, self._folder)
        return self._template

    def question(self, item: str) -> str:
        """A question of the checklist in words; its id where the checklist does not know it."""
        known = next((one for one in self.checklist.items if one.id == item), None)
        return phrases.in_language(known.question) if known is not None else item

    def rating_title(self, rating: str, scale_id: str | None = None) -> str:
        """A rating in words; as it stands in the file where its scale does not know it."""
        level = self._level(rating, scale_id)
        if level is None:
            return rating
        return level.label.get(phrases.language()) or next(iter(level.label.values()))

    def rating_colour(self, rating: str, scale_id: str | None = None) -> str:
        """A rating's own colour; grey where its scale does not know it."""
        level = self._level(rating, scale_id)
        return level.colour if level else UNKNOWN_RATING

    def rating_id(self, rating: str, scale_id: str | None = None) -> str:
        """A rating as its scale names it, also where the file has another word for it."""
        level = self._level(rating, scale_id)
        return level.id if level else rating

    def _level(self, rating: str, scale_id: str | None) -> ScaleLevel | None:
        try:
            return (self._scale(scale_id) if scale_id else self.scale).level(rating)
        except ClaimdeskError:  # a scale of somebody else's workspace
            return None

    def _rating_of(self, entry: ReviewClaim) -> str:
        return self.rating_id(entry.verdict.rating, entry.verdict.scale) if entry.verdict is not None else ""

    def _scale(self, scale_id: str) -> Scale:
        from claims.review import scale

        if scale_id not in self._scales:
            self._scales[scale_id] = scale(scale_id, self._folder)
        return self._scales[scale_id]

    def entry(self, claim_id: str) -> ReviewClaim | None:
        """The claim of that id, or None."""
        if self._by_id is None:
            self._by_id = {entry.claim.id: entry for entry in self.claims}
        return self._by_id.get(claim_id)

    def set_review(self, review: Review | None, read: Article | None = None) -> None:
        """Shows another review, or none; `read` is its article where it was read just now."""
        self._unsubscribe()
        self.review = review
        # A review may change in the thread that offers matches: the signal brings the news to the window's thread.
        self._unsubscribe = review.subscribe(self._review_touched.emit) if review is not None else _nothing
        self.filter = ClaimFilter()
        self.current_id = ""
        self._chosen = ()
        self.read = read
        self.undo_first = self.redo_first = None
        self.earlier = []
        self.rated = ()
        self.matches.clear()
        self.offers.clear()
        self.match = None
        self._forget()
        self.listed_changed.emit()  # first, so that the list is there to take the focus
        self.review_changed.emit()
        first = next((entry for entry in self.listed if entry.standing in ("todo", "in_progress")), None)
        self.set_current((first or self.listed[0]).id if self.listed else "")

    def set_current(self, claim_id: str) -> None:
        """Shows another claim."""
        if claim_id == self.current_id:
            return
        self.current_id = claim_id
        self.match = None
        self.current_changed.emit(claim_id)

    def set_filter(self, wanted: ClaimFilter, order: Order | None = None) -> None:
        """Lists only the claims that meet `wanted`; keeps the current claim, listed or not."""
        self.filter = wanted
        self.order = order or self.order
        self._listed = self._places = None
        self.listed_changed.emit()

    def keep_matches(self, claim_id: str, matches: list[Match]) -> None:
        """Keeps the live matches of a claim and says that they arrived; the oldest of many are forgotten."""
        self.matches.pop(claim_id, None)
        self.matches[claim_id] = matches
        while len(self.matches) > MOST_MATCHED:
            del self.matches[next(iter(self.matches))]
        self.matches_changed.emit(claim_id)

    def set_match(self, match: Match | None) -> None:
        """Makes `match` the one that is judged and marked."""
        if match is not self.match:
            self.match = match
            self.match_chosen.emit()

    def _tell(self, touched: Touched) -> None:
        """Passes on what a change of the review touched; a reload may have touched everything."""
        everything = touched.what in ("reload", "merge") or not all(map(self._stays, touched.claim_ids))
        if everything or touched.claim_ids:
            self.claims_changed.emit(None if everything else frozenset(touched.claim_ids))
        self.saved_changed.emit()

    def _stays(self, claim_id: str) -> bool:
        """Whether a claim that was touched was there before and still is."""
        if self.review is None or self.entry(claim_id) is None:
            return False
        return not self.review.claim(claim_id).is_taken_back

    def _claims_touched(self, ids: frozenset[str] | None) -> None:
        """Takes in the new versions of a few claims without looking at the thousands of others."""
        review = self.review
        if ids is None or review is None or self._by_id is None or not ids <= self._by_id.keys():
            self._forget()
            return
        changed = [review.claim(claim_id) for claim_id in ids]
        self._by_id.update((entry.claim.id, entry) for entry in changed)
        self._ordering.change(changed)
        self._listed = None
        if self.filter.facets or self.order not in ("place", "worth"):
            self._places = None

    def _tell_of_current(self, ids: frozenset[str] | None) -> None:
        if ids is None or self.current_id in ids:
            self.current_touched.emit()

    def _forget(self) -> None:
        self._listed = self._places = self._by_id = None
        self._ordering.forget()
