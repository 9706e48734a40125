"""Checking a review file against the format: every fault with its line and path, or the first one as an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cache, partial
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from claims.errors import RefusedInput
from claims.records import Claim, Remark
from claims.review.definitions import definitions, workspace_of
from claims.review.document import convert, document_from_plain
from claims.review.migrations import migrate
from claims.review.records import (
    Change,
    ChecklistAnswer,
    Dispute,
    EvidenceItem,
    OfferedMatch,
    Origin,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    ReviewSettings,
    Status,
    UsedReference,
    Verdict,
)
from claims.review.scales import misrated
from claims.review.standing import closed_fault, is_placed, rating_fault, span_fault
from claims.review.store import read_bytes
from claims.review.yaml_reader import Node, Plain, decode, read_nodes, read_plain, refused
from claims.review.yaml_reader import Path as PlainPath

_HEAD: Mapping[str, Any] = {
    "tool": str,
    "article": ReviewedArticle,
    "reference": UsedReference | None,
    "settings": ReviewSettings,
    "disputes": tuple[Dispute, ...],
}
_CLAIM: Mapping[str, Any] = {
    "origin": Origin,
    "status": Status,
    "orphan": bool,
    "draft": dict[str, str],
    "matches": tuple[OfferedMatch, ...],
    "checklist": tuple[ChecklistAnswer, ...],
    "evidence": tuple[EvidenceItem, ...],
    "verdict": Verdict | None,
    "disputes": tuple[Dispute, ...],
    "history": tuple[Change, ...],
}
_FORMAT = re.compile(rb"(?:^|[{,])\W*format\W*:", re.MULTILINE)
_IN_FILE = {"before": "from", "after": "to"}
"""Names of fields that the file calls otherwise."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a file that the format does not allow. `line` counts from 1, 0 where the whole file is meant."""

    line: int
    path: str
    """Such as `claims[3].verdict.rating`."""
    remark: Remark

    @property
    def what(self) -> str:
        """What is wrong, in English; `claims.wording.say` says the remark in other languages."""
        return str(self.remark)


def checked_document(plain: Plain, text: str, where: str) -> ReviewDocument:
    """The records of a file that was read, brought up to the present format.

    Raises:
        RefusedInput: the file does not follow the format; its first fault is named with its line.
    """
    if not isinstance(plain, Mapping) or "format" not in plain:
        raise _no_review(where)
    _must_be_whole(text, plain, where)
    data = migrate(plain, where)
    try:
        document = document_from_plain(data)
    except (msgspec.ValidationError, ValueError, TypeError) as problem:
        first = next(iter(_faults_in(text)), Fault(0, "", _of_schema(problem)))
        raise refused(
            "the review does not follow the format ({fault})",
            where,
            first.line,
            "correct this line in an editor, or open the last backup; `claimdesk validate` names every fault",
            fault=Remark("{path}: {what}", {"path": first.path, "what": first.remark}) if first.path else first.remark,
        ) from problem
    repeated = next(_repeated_ids(data["claims"] or []), None) if data.get("claims") else None
    if repeated is not None:
        raise RefusedInput(
            "two claims have the id {id}", where, "give one of them another id in an editor", id=repeated[1]
        )
    return document


def must_be_review(data: bytes, where: str) -> None:
    """Refuses what is something else, such as an article: its lines are no YAML that anybody should mend.

    Raises:
        RefusedInput: it has no name of a review, and the key that every review has stands nowhere in it.
    """
    if where and not where.casefold().endswith((".yaml", ".yml")) and not is_review(data):
        raise _no_review(where)


def is_review(data: bytes) -> bool:
    """Whether a file looks like a review, sound or damaged: the key that every review has stands in it."""
    return _FORMAT.search(data) is not None


def _no_review(where: str) -> RefusedInput:
    return RefusedInput("this is not a review file: `format` is missing", where, "open a file named NAME.review.yaml")


def _must_be_whole(text: str, plain: Mapping[str, Plain], where: str) -> None:
    """Refuses a file that was cut off: it ends within a line, or before the last key that is written for a claim.

    The `...` at its end tells a whole file; one that was written by other means may lack it.
    """
    if not str(plain.get("tool", "")).startswith("claimdesk") or text[-8:].rstrip().endswith("..."):
        return
    claims = plain.get("claims")
    last = claims[-2:] if isinstance(claims, list) else []
    short = len(last) == 2 and all(isinstance(one, dict) for one in last) and "history" in set(last[0]) - set(last[1])
    if "claims" not in plain or short or not text.endswith("\n"):
        raise refused("the file was cut off here", where, text.count("\n") + 1)


def validate(path: str | Path) -> tuple[Fault, ...]:
    """Every fault of a review file, in the order of its lines; none means that it is valid.

    Raises:
        RefusedInput: the file is missing, cannot be read, or is something else.
    """
    path = Path(path)
    data = read_bytes(path)
    must_be_review(data, str(path))
    text, plain, found = _looked_at(data)
    return tuple(sorted((*found, *_rating_faults(text, plain, workspace_of(path))), key=lambda fault: fault.line))


def unheeded(path: str | Path) -> tuple[Fault, ...]:
    """What stands in a valid review file and counts for nothing, in the order of its lines: keys that are not known,
    of which a person may have written one for another, scales and checklists that are defined nowhere, and claims
    that are called decided, but have no verdict.

    Raises:
        RefusedInput: the file cannot be read.
    """
    path = Path(path)
    text = decode(read_bytes(path), str(path))
    plain = read_plain(text, str(path))
    found = [
        *_strange_keys(plain, ReviewDocument, ()),
        *_undefined(plain, workspace_of(path)),
        *_without_verdict(plain),
    ]
    root = read_nodes(text) if found else None
    return tuple(sorted(_located(root, found), key=lambda fault: fault.line)) if root is not None else ()


def _strange_keys(value: Plain, kind: Any, path: PlainPath) -> Found:
    kind = _without_none(kind)
    arguments = get_args(kind)
    if isinstance(value, list) and get_origin(kind) is tuple and arguments[1:] == (Ellipsis,):
        for number, part in enumerate(value):
            yield from _strange_keys(part, arguments[0], (*path, number))
    elif isinstance(value, Mapping) and is_dataclass(kind) and isinstance(kind, type):
        known = _kinds_of(kind)
        for key, part in value.items():
            if key in known:
                yield from _strange_keys(part, known[key], (*path, key))
            else:
                yield (*path, key), _strange(key, [one for one in known if one not in value])


def _without_verdict(plain: Plain) -> Found:
    claims = plain.get("claims") if isinstance(plain, Mapping) else None
    for number, claim in enumerate(claims if isinstance(claims, list) else ()):
        if isinstance(claim, Mapping) and claim.get("status") == "done" and not claim.get("verdict"):
            yield ("claims", number, "status"), closed_fault(str(claim.get("id")))


def _strange(key: str, missing: list[str]) -> Remark:
    """That a key is not known, with the one that is not there and that it resembles."""
    meant = next(iter(get_close_matches(key, missing, 1)), "")
    if not meant:
        return Remark("Claimdesk does not know this key: it stays in the file and counts for nothing")
    return Remark(
        "Claimdesk does not know this key: it stays in the file and counts for nothing; write {known} if that is meant",
        {"known": meant},
    )


@cache
def _kinds_of(record: type) -> Mapping[str, Any]:
    """The keys of a record in the file, and of what kind their values are."""
    if record is ReviewDocument:
        return {"format": int, **_HEAD, "claims": tuple[ReviewClaim, ...]}
    if record is ReviewClaim:
        return {**_kinds_of(Claim), **_CLAIM}
    return {_IN_FILE.get(name, name): kind for name, kind in get_type_hints(record).items()}


def _undefined(plain: Plain, workspace: Path | None) -> Found:
    """The scale and the checklist of the settings, where nobody can be asked by them."""
    settings = plain.get("settings") if isinstance(plain, Mapping) else None
    for key, folder in (("scale", "scales"), ("checklist", "checklists")):
        name = settings.get(key) if isinstance(settings, Mapping) else None
        known = [one for one, _ in definitions(folder, workspace)]
        if name is not None and name not in known:
            values = {"name": name, "folder": folder, "known": ", ".join(dict.fromkeys(known))}
            yield ("settings", key), Remark("{name} is not defined in {folder}; use one of {known}", values)


def evidence_fault(given: Mapping[str, Plain]) -> Remark | None:
    """Why a source cannot be kept as it was given, None if it can: a field is missing, is not known, or is no value."""
    known = [field.name for field in fields(EvidenceItem)]
    strange = next((key for key in given if key not in known), None)
    if strange is not None:
        return Remark("{name} is no field of it; use one of {known}", {"name": strange, "known": ", ".join(known)})
    found = next(_record_faults(given, EvidenceItem, ()), None)
    return Remark("{path}: {what}", {"path": _shown(found[0]), "what": found[1]}) if found else None


def faults_of(data: bytes) -> tuple[Fault, ...]:
    """Every fault of the bytes of a review file in its form; scales, of which ratings are, lie elsewhere."""
    return _looked_at(data)[2]


def _looked_at(data: bytes) -> tuple[str, Plain, tuple[Fault, ...]]:
    """The text of a review file, what it holds, if it can be read, and its faults."""
    try:
        text = decode(data, "")
        plain = read_plain(text)
        if not isinstance(plain, Mapping) or "format" not in plain:
            return "", None, (Fault(1, "format", Remark("is missing: this is not a review file")),)
        _must_be_whole(text, plain, "")
        migrate(plain, "")
    except RefusedInput as problem:
        line = problem.values.get("line", 0)
        fault = Fault(line if isinstance(line, int) else 0, "", Remark(problem.what_template, problem.values))
        return "", None, (fault,)
    return text, plain, () if _is_sound(plain) else tuple(sorted(_faults_in(text), key=lambda fault: fault.line))


def _rating_faults(text: str, plain: Plain, workspace: Path | None) -> list[Fault]:
    """The ratings that their scales do not have."""
    claims = plain.get("claims") if isinstance(plain, Mapping) else None
    known_ratings = cache(partial(misrated, workspace=workspace))
    found: list[tuple[PlainPath, Remark]] = []
    for number, claim in enumerate(claims if isinstance(claims, list) else []):
        verdict = claim.get("verdict") if isinstance(claim, Mapping) else None
        if isinstance(verdict, Mapping):
            values = str(claim.get("id")), str(verdict.get("scale")), str(verdict.get("rating"))
            if known := known_ratings(*values[1:]):
                found.append((("claims", number, "verdict", "rating"), rating_fault(*values, known)))
    root = read_nodes(text) if found else None
    return _located(root, found) if root is not None else []


def _is_sound(plain: Mapping[str, Plain]) -> bool:
    """Whether there is nothing to find fault with; much faster than looking at each field with its line."""
    try:
        document = document_from_plain(plain)
    except (msgspec.ValidationError, ValueError, TypeError):
        return False
    length = len(document.article.text)
    inside = all(is_placed(one.claim.span, length, orphan=one.orphan) for one in document.claims)
    return inside and "claims" in plain and len({one.id for one in document.claims}) == len(document.claims)


def _faults_in(text: str) -> list[Fault]:
    root = read_nodes(text)
    if root is None:
        return [Fault(1, "", Remark("the file is empty"))]
    return _located(root, _document_faults(root.value))


Found = Iterator[tuple[PlainPath, Remark]]


def _located(root: Node, found: Iterable[tuple[PlainPath, Remark]]) -> list[Fault]:
    return [Fault(_line(root, path), _shown(path), what) for path, what in found]


def _document_faults(plain: Mapping[str, Plain]) -> Found:
    for key in ("article", "claims"):
        if key not in plain:
            yield (key,), Remark("is missing")
    for key, kind in _HEAD.items():
        if key in plain and not (key in ("settings", "disputes") and plain[key] is None):
            yield from _value_faults(plain[key], kind, (key,))
    claims = plain.get("claims")
    if claims is not None and not isinstance(claims, list):
        yield ("claims",), Remark("must be {wanted}", {"wanted": _WORDS["array"]})
        return
    length = _article_length(plain)
    for number, claim in enumerate(claims or []):
        yield from _claim_faults(claim, ("claims", number), length)
    for number, claim_id in _repeated_ids(claims or []):
        yield ("claims", number, "id"), Remark("the id {id} is there twice", {"id": claim_id})


def _article_length(plain: Mapping[str, Plain]) -> int | None:
    article = plain.get("article")
    text = article.get("text") if isinstance(article, Mapping) else None
    return len(text) if isinstance(text, str) else None


def _repeated_ids(claims: list[Plain]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for number, claim in enumerate(claims):
        claim_id = claim.get("id") if isinstance(claim, Mapping) else None
        if isinstance(claim_id, str):
            if claim_id in seen:
                yield number, claim_id
            seen.add(claim_id)


def _claim_faults(plain: Plain, path: PlainPath, length: int | None) -> Found:
    if not isinstance(plain, Mapping):
        yield path, Remark("must be a mapping with `id`, `text` and `span`")
        return
    yield from _record_faults(plain, Claim, path)
    for key, kind in _CLAIM.items():
        if plain.get(key) is not None:
            yield from _value_faults(plain[key], kind, (*path, key))
    try:
        start, end = convert(plain.get("span"), tuple[int, int])
    except msgspec.ValidationError:
        return
    is_orphan = str(plain.get("orphan")).lower() == "true"
    if not is_placed((start, end), length or 0, orphan=is_orphan or length is None):
        yield (*path, "span"), span_fault(str(plain.get("id")), start, end)


def _value_faults(value: Plain, kind: Any, path: PlainPath) -> Found:
    """Why a value is not of its type: the faults of its parts where it has some, else its own."""
    plain_kind = _without_none(kind) if value is not None else kind
    if is_dataclass(plain_kind) and isinstance(plain_kind, type) and isinstance(value, Mapping):
        yield from _record_faults(value, plain_kind, path)
        return
    arguments = get_args(plain_kind)
    if get_origin(plain_kind) is tuple and arguments[1:] == (Ellipsis,) and isinstance(value, list):
        for number, part in enumerate(value):
            yield from _value_faults(part, arguments[0], (*path, number))
        return
    try:
        convert(value, plain_kind)
    except msgspec.ValidationError as problem:
        allowed = get_args(plain_kind) if get_origin(plain_kind) is Literal else ()
        yield path, _of_schema(problem, ", ".join(map(str, allowed)))


_WORDS: Mapping[str, Remark] = {
    "int": Remark("a whole number"),
    "float": Remark("a number"),
    "str": Remark("a text"),
    "bool": Remark("true or false"),
    "array": Remark("a list"),
    "object": Remark("a mapping"),
    "null": Remark("empty"),
}
"""What msgspec calls the types of values."""
_OTHER_TYPE = re.compile(r"Expected `(?P<wanted>\w+)(?: \| null)?`, got `(?P<found>\w+)`")
_OTHER_LENGTH = re.compile(r"Expected `array` of length (?P<wanted>\d+), got (?P<found>\d+)")
_OTHER_VALUE = re.compile(r"Invalid enum value '?(?P<value>.*?)'?(?: - at .*)?")


def _of_schema(problem: Exception, allowed: str = "") -> Remark:
    """What msgspec says of a value, in words that can be translated; as it is where it says something else.

    Args:
        allowed: the values that there may be, where they are counted.
    """
    told = str(problem)
    if type_ := _OTHER_TYPE.match(told):
        wanted, found = (_WORDS.get(name, Remark(name)) for name in (type_["wanted"], type_["found"]))
        return Remark("must be {wanted}, not {found}", {"wanted": wanted, "found": found})
    if value := _OTHER_VALUE.fullmatch(told):
        values = {"value": value["value"], "allowed": allowed}
        template = "{value} is not possible here; use one of {allowed}" if allowed else "{value} is not possible here"
        return Remark(template, values)
    if length := _OTHER_LENGTH.match(told):
        return Remark("must be a list of {wanted} values, not of {found}", length.groupdict())
    if told.startswith("Invalid RFC3339"):
        return Remark("must be a day such as 2014-09-15, or a time such as 2014-09-15T10:15:00+07:00")
    return Remark(told.replace("{", "{{").replace("}", "}}"))


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        left = tuple(one for one in get_args(kind) if one is not NoneType)
        return left[0] if len(left) == 1 else Union[left]  # noqa: UP007
    return kind


def _record_faults(value: Mapping[str, Plain], kind: type, path: PlainPath) -> Found:
    hints = get_type_hints(kind)
    for field in fields(kind):
        name = _IN_FILE.get(field.name, field.name)
        if name in value and hints[field.name] is not Any:
            yield from _value_faults(value[name], hints[field.name], (*path, name))
        elif name not in value and _is_needed(field) and hints[field.name] is not Any:
            yield (*path, name), Remark("is missing")


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _line(node: Node, path: PlainPath) -> int:
    """The line, from 1, of the deepest part of `path` that is there."""
    line = node.line
    for step in path:
        if isinstance(step, int):
            if step >= len(node.parts):
                break
            node = node.parts[step]
            line = node.line
            continue
        place = next((place for place, key in enumerate(node.keys) if key.value == step), None)
        if place is None:
            break
        line, node = node.keys[place].line, node.parts[place]
    return line + 1


def _shown(path: PlainPath) -> str:
    shown = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return shown.lstrip(".")
