"""Checklists: which questions a claim of some kind has to answer, and which are still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, TypeAlias

from claims.records import Claim, Kind, Remark
from claims.review.definitions import definition_path, definitions, kept_while_unchanged, must_be_sound, read_definition
from claims.review.records import ReviewClaim

Required: TypeAlias = Literal["hold", "warn", "no", ""]
_UNUSABLE = "the checklist cannot be used: {fault}"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One question. `required` is "hold" (no verdict before it is answered), "warn", or empty."""

    id: str
    question: Mapping[str, str]
    help: Mapping[str, str] = field(default_factory=dict)
    required: Required = ""
    kinds: tuple[Kind, ...] = ()
    """Kinds of claims that it is asked of; none means all."""


@dataclass(frozen=True, slots=True)
class Template:
    """A checklist: items in the order in which they are asked."""

    id: str
    title: Mapping[str, str]
    items: tuple[ChecklistItem, ...] = ()
    version: int = 1
    based_on: str | None = None
    """Another checklist, whose items come first."""
    required: Mapping[str, Required] = field(default_factory=dict)
    """Items of that checklist which are required in another way here."""


def template(template_id: str, workspace: str | Path | None = None) -> Template:
    """A checklist by its id: one of the program's, or the user's own in the folder `checklists` of the workspace.

    Raises:
        ClaimdeskError: there is none of that id, or its file is damaged.
    """
    path = definition_path("checklists", template_id, workspace)
    found = _read(path)
    if found.based_on is None:
        return found
    base = _read(definition_path("checklists", found.based_on, workspace))
    unfit = base.based_on is not None or set(found.required) - {item.id for item in base.items}
    must_be_sound(
        path,
        _UNUSABLE,
        (bool(unfit), Remark("what it is based on has no such item, or is itself based on another")),
    )
    items = tuple(replace(item, required=_optional(found.required.get(item.id, item.required))) for item in base.items)
    return replace(found, items=items + found.items)


def templates(workspace: str | Path | None = None) -> tuple[Template, ...]:
    """Every checklist there is, the program's own first."""
    return tuple(template(name, workspace) for name in dict(definitions("checklists", workspace)))


@kept_while_unchanged
def _read(path: Path) -> Template:
    found = read_definition(path, Template)
    ids = [item.id for item in found.items]
    must_be_sound(
        path,
        _UNUSABLE,
        (found.id != path.stem, Remark("its id is not the name of its file")),
        (len(set(ids)) != len(ids), Remark("two items have the same id")),
        (not all(any(item.question.values()) for item in found.items), Remark("an item has no question")),
    )
    return replace(found, items=tuple(replace(item, required=_optional(item.required)) for item in found.items))


def _optional(required: Required) -> Required:
    """`no` as an empty text, which is false."""
    return "" if required == "no" else required


def checklist_for(claim: Claim, checklist: Template) -> tuple[ChecklistItem, ...]:
    """The items asked of one claim, in the checklist's order: those of its kind, and of quantities where it holds one.

    A reported plan with a number in it is two checks: was it announced, and is the number right.
    """
    kinds: set[Kind] = {claim.kind, "quantity"} if claim.quantities else {claim.kind}
    return tuple(item for item in checklist.items if not item.kinds or kinds.intersection(item.kinds))


def open_items(claim: ReviewClaim, checklist: Template) -> tuple[ChecklistItem, ...]:
    """The required items that have no answer yet; those that hold the verdict back have `required` "hold"."""
    answered = {one.item for one in claim.checklist if one.answer is not None}
    return tuple(item for item in checklist_for(claim.claim, checklist) if item.required and item.id not in answered)
