"""The names of kinds, states, facts, conflicts and changes, as the panels say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claims.records import Claim, Conflict, DateMention, Quantity
from claims.review.records import ReviewClaim
from claims.wording import cut
from desktop import phrases
from desktop.phrases import tr

LONGEST_SIDE = 24
"""Letters of one side of a conflict in a row of a list."""
_UNIT_COLUMNS = {"en": ("english_singular", "english_plural"), "id": ("indonesian", "indonesian")}
"""The columns of numbers-and-units.tsv that name one, and more than one, in a language of the window."""


def kind_title(kind: str) -> str:
    """A claim's kind in words."""
    titles = {
        "quantity": tr("quantity"),
        "quote": tr("quote"),
        "plan": tr("plan"),
        "event": tr("event"),
        "comparison": tr("comparison"),
        "other": tr("other kind"),
    }
    return titles.get(kind, kind)


def denial_title(claim: Claim) -> str:
    """What a claim says not, in words: whether somebody denies it, it is called false, or it says that it is not so."""
    if not claim.negated:
        return ""
    titles = {"denied": tr("denied"), "false": tr("called false")}
    return titles.get(claim.denial or "", tr("says not"))


def answer_title(answer: str) -> str:
    """An answer to a question of the checklist, in words."""
    titles = {"yes": tr("Yes"), "no": tr("No"), "na": tr("n/a"), "not applicable": tr("n/a")}
    return titles.get(answer.casefold(), answer)


def status_title(status: str) -> str:
    """A claim's state in words; "open" stands for all that wait for a decision."""
    titles = {
        "todo": tr("to do"),
        "in_progress": tr("in progress"),
        "postponed": tr("postponed"),
        "done": tr("decided"),
        "dismissed": tr("dismissed"),
        "open": tr("open"),
    }
    return titles.get(status, status)


def decided_of(claims: Sequence[ReviewClaim]) -> str:
    """How many of the claims are decided, and how many were postponed or dismissed, if any."""
    from claims.review.workspace import progress_of

    counts = progress_of(claims)
    said = tr(
        "{decided} of {claims} decided", decided=phrases.number(counts.decided), claims=phrases.number(counts.claims)
    )
    postponed = tr("{count} postponed", count=phrases.number(counts.postponed)) if counts.postponed else ""
    dismissed = tr("{count} dismissed", count=phrases.number(counts.dismissed)) if counts.dismissed else ""
    return ", ".join(filter(None, (said, postponed, dismissed)))


def level_title(level: str) -> str:
    """How good a match is, in words."""
    titles = {"likely": tr("likely"), "possible": tr("possible"), "weak": tr("weak")}
    return titles.get(level, level)


def judgement_title(judgement: str | None) -> str:
    """What a reviewer said of a match, in words."""
    titles = {"same": tr("same claim"), "related": tr("related"), "not_related": tr("not it")}
    return titles.get(judgement or "", "")


def short_conflict(conflict: Conflict) -> str:
    """Both sides of a conflict, such as "600 ≠ 400"; of clauses that are too long for that, only that."""
    longest = max(len(conflict.claim), len(conflict.reference))
    if conflict.kind == "negation" and longest > LONGEST_SIDE:
        return tr("they contradict each other")
    return f"{cut(conflict.claim, LONGEST_SIDE)} ≠ {cut(conflict.reference, LONGEST_SIDE)}"


def quantity_words(quantity: Quantity) -> str:
    """A quantity as a value: "600 troops", "5–7 %", "≥ 2,300,000,000,000 IDR"; a unit by its name in our language."""
    value = phrases.number(quantity.value)
    if quantity.high is not None:
        value = f"{value}–{phrases.number(quantity.high)}"
    signs = {">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ ", "~": "≈ "}
    tail = [phrases.locale().percent()] if quantity.percent else []
    one, more = _unit_names(phrases.language()).get(quantity.unit or "", (quantity.unit, quantity.unit))
    tail += [part for part in (quantity.currency, one if quantity.value == 1 else more, _noun(quantity)) if part]
    return signs.get(quantity.comparator, "") + " ".join((value, *dict.fromkeys(tail)))


def _noun(quantity: Quantity) -> str | None:
    """What is counted, in the form that the article has: "people" where the quantity keeps "person"."""
    if quantity.noun is None:
        return None
    form = quantity.text.split()[-len(quantity.noun.split()) :]
    return " ".join(form) if form and all(map(str.isalpha, form)) else quantity.noun


@cache
def _unit_names(language: str) -> Mapping[str, tuple[str, str]]:
    """The names of one and of more, by the English name under which a quantity has its unit."""
    from claims.resources import table

    one, more = _UNIT_COLUMNS[language]
    return {row["english_singular"]: (row[one], row[more] or row[one]) for row in table("numbers-and-units.tsv")}


def date_words(mention: DateMention) -> str:
    """A date or period as a value, or the words of the text where its year is not known."""
    if mention.start is None:
        return mention.text
    if mention.end is None or mention.end == mention.start:
        return phrases.day(mention.start)
    return f"{phrases.day(mention.start)} – {phrases.day(mention.end)}"


def speaker_words(claim: Claim) -> str:
    """Who says the claim."""
    if claim.speaker is None:
        return ""
    return f"{claim.speaker.name}, {claim.speaker.role}" if claim.speaker.role else claim.speaker.name


def change_title(change: str) -> str:
    """The kind of a change in the history, in words."""
    titles = {
        "verdict": tr("verdict"),
        "checklist": tr("checklist"),
        "evidence": tr("evidence"),
        "match": tr("match"),
        "status": tr("state"),
        "claim": tr("claim"),
    }
    return titles.get(change, change)
