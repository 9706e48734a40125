"""The role in which a text names a person: "Perdana Menteri" before the name, "prime minister of Australia" after."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import itemgetter

from claims.facts.names.name_words import Mention, NameWords, ends_title, is_ordinary
from claims.facts.names.role_asides import role_behind
from claims.facts.tokens.cutter import Tokens
from claims.records import Span

_LONGEST = 12
"""Tokens of a role, at most."""

_ENDS = frozenset(',.;:!?()"“”—–')
"""Signs that close a name behind a role and a comma."""

_BETWEEN = 3
"""Words from a relation to the role of whom it is one to, at most: "ibu salah satu korban"."""

_FIELDS = 4
"""Words before the last field of an office, at least: "Menteri Hukum, dan"."""

_SHORTENED = frozenset(".'’")
"""Signs that end a title: "Gov. Ann Lee", "Dato' Ahmad"."""

_FIRST_NAMES = 2
"""Names that were passed over before a person's name, at most."""

_START = itemgetter(0)


def role_of(
    text: str,
    tokens: Tokens,
    person: Mention,
    words: NameWords,
    mentions: Sequence[Mention],
    earliest: int = 0,
    owner: Mention | None = None,
) -> str | None:
    """The role beside the name `person`, as it is written; None if the text gives none there.

    Args:
        mentions: all of the text.
        earliest: the first token that may belong to the role: the end of the person named before.
        owner: the name before; all of a body or place says which role: "Bank of England governor Andrew Bailey".
    """
    span = _before(tokens, earliest, person.start, words, owner)
    if span and _is_relation(text[slice(*span)], tokens, person.end, words):
        return None
    short = span and words.short_roles.issuperset(text[span[0] : span[1]].lower().replace(".", "").split())
    behind = None if span and not short else role_behind(tokens.words, person.end, words)  # more than "Lt. Col."
    if behind and not _is_of_another(behind, tokens, mentions, words):
        span = tokens.starts[behind.start], tokens.ends[behind.stop - 1]
    span = span or _in_team(tokens, person, words, owner)
    if span is None:
        span = _apposed(tokens, earliest, person, words, mentions, owner)
    elif (words.ranks | words.rank_branches).issuperset(
        text[span[0] : span[1]].lower().split()
    ):  # "Kapolda Jabar, Irjen Budi Santoso,"
        ranked = person._replace(start=bisect_left(tokens.starts, span[0]))
        span = _apposed(tokens, earliest, ranked, words, mentions, owner) or span
    return text[span[0] : span[1]] if span else None


def _in_team(tokens: Tokens, person: Mention, words: NameWords, team: Mention | None) -> Span | None:
    """What somebody plays for the team that is named before: "Foxes wide receiver Ann Lee"."""
    if team is None or team.kind != "organisation" or tokens.lower[person.start - 1] not in words.positions:
        return None
    between = tokens.words[team.end : person.start]
    plays = 0 < len(between) < _BETWEEN and all(word.islower() and word.isalpha() for word in between)
    return (tokens.starts[team.start], tokens.ends[person.start - 1]) if plays else None


def _is_of_another(role: range, tokens: Tokens, mentions: Sequence[Mention], words: NameWords) -> bool:
    """Whether a role behind a name leads to the next name of a list: "Ann Lee, Prime Minister Bob Hill and others", but
    not "Ann Lee, aide to President Bob Hill", "Siti, istri Presiden Budi"."""
    named = next((one for one in _starting(mentions, role.start + 1, role.stop) if one.kind == "person"), None)
    if named is None or not _is_listed(tokens, named.end, words):
        return False
    at = named.start - 1
    while at >= role.start and tokens.words[at][0].isupper():
        at -= 1
    return at < role.start or tokens.lower[at] in (words.roles | words.role_modifiers) - words.relations


def _starting(mentions: Sequence[Mention], first: int, end: int) -> Sequence[Mention]:
    """Those of all names, in order, that begin at one of the tokens from `first` up to `end`."""
    return mentions[bisect_left(mentions, first, key=_START) : bisect_left(mentions, end, key=_START)]


def _is_listed(tokens: Tokens, end: int, words: NameWords) -> bool:
    """Whether a name that ends before token `end` is followed by another name, or its role, of a list."""
    at = end
    while at < len(tokens) and (tokens.words[at] == "," or tokens.lower[at] in words.field_joints):
        at += 1
    if at == end or at == len(tokens):
        return False
    return tokens.words[at][0].isupper() or tokens.lower[at] in words.roles - words.relations


def _apposed(
    tokens: Tokens,
    earliest: int,
    person: Mention,
    words: NameWords,
    mentions: Sequence[Mention],
    owner: Mention | None,
) -> Span | None:
    """From the first word to the last of a role to which a name between signs belongs: "Kepala BPS, Suhariyanto,"; none
    in a list, where another name or role stands around."""
    comma, behind = person.start - 1, tokens.words[person.end : person.end + 2]
    while comma > 1 and tokens.words[comma] != "," and tokens.lower[comma] in words.honorifics:
        comma -= 1  # "Ketua Umum PBNU, KH Budi Santoso,"
    if comma < 1 or tokens.words[comma] != ",":
        return None
    ranked = tokens.lower[comma + 1] in words.ranks
    said = bool(behind) and behind[0] in words.reporting and not words.articles  # "Kepala BPS, Suhariyanto mengatakan"
    placed = ranked and behind and behind[0] in words.place_before  # "Irjen Budi di"
    if behind and behind[0][0] not in _ENDS and not placed and not said:
        return None
    if behind[:1] == [","] and len(behind) > 1:
        listed = behind[1].lower() in words.field_joints or bool(_starting(mentions, person.end + 1, person.end + 2))
        if listed or _titular(tokens, person.end + 1, words):
            return None
    span = _before(tokens, earliest, comma, words, owner) or _of_noun(tokens, earliest, comma, words)
    span = span or _opening(tokens, comma, words)
    if span is None:
        return None
    first = bisect_left(tokens.starts, span[0])
    sought = first - 1 > earliest and tokens.lower[first - 1] in words.links and tokens.lower[first - 2] in words.roles
    first = _behind_owner(tokens, first - 2 * sought, earliest, words)  # "their nominee for governor, Jim Hale,"
    if said and not ranked and first > 0:
        return None  # "Usai bertemu Kepala BPS, Suhariyanto mengatakan"
    others = first > 0 and not words.relations.isdisjoint(tokens.lower[max(first - _BETWEEN, 0) : first])
    return None if others or (first > 0 and tokens.words[first - 1] == ",") else (tokens.starts[first], span[1])


def _of_noun(tokens: Tokens, earliest: int, comma: int, words: NameWords) -> Span | None:
    """From a role to the comma behind the noun that it is of: "spokesman for the health ministry,"."""
    at = comma - 1
    while (
        at > max(earliest, comma - _BETWEEN) and tokens.words[at].isalpha() and tokens.lower[at] not in words.articles
    ):
        at -= 1
    at -= tokens.lower[at - 1] in words.links if tokens.lower[at] in words.articles else 0
    role = at - 1 if at > earliest and tokens.lower[at] in words.links else -1
    return (
        (tokens.starts[role], tokens.ends[comma - 1])
        if role >= earliest and tokens.lower[role] in words.roles
        else None
    )


def _opening(tokens: Tokens, comma: int, words: NameWords) -> Span | None:
    """From a role that begins the text to the comma behind its body, where nouns stand between: "Koordinator sensus
    sampah Walhi,"."""
    if not words.verb_prefixes or tokens.lower[0] not in words.roles or comma > _LONGEST:
        return None
    if comma < _BETWEEN or not tokens.words[comma - 1][0].isupper() or tokens.lower[0] in words.relations:
        return None
    other = words.starters | words.place_before | words.reporting | words.role_stops
    prefixes = tuple(words.verb_prefixes)
    nouns = [
        word for word in tokens.lower[:comma] if word.isalpha() and word not in other and not word.startswith(prefixes)
    ]
    return (tokens.starts[0], tokens.ends[comma - 1]) if len(nouns) == comma else None


def _behind_owner(tokens: Tokens, first: int, earliest: int, words: NameWords) -> int:
    """Where a role begins that was found from its last words on: "Senate majority leader" behind "the" or "his"."""
    for at in range(first - 1, max(first - 1 - _BETWEEN, earliest - 1), -1):
        lower = tokens.lower[at]
        if lower in words.articles or lower in words.owners:
            return at + 1
        if not lower[0].isalpha() or lower in words.starters or lower in words.role_links or lower in words.reporting:
            break
    return first


def _is_relation(role: str, tokens: Tokens, end: int, words: NameWords) -> bool:
    """Whether a role is that of somebody else, named behind the comma: "Kuasa hukum Tom, Ari Yusuf Amir"."""
    following = tokens.words[end : end + 2]
    named = len(following) > 1 and following[0] == "," and following[1].istitle()
    return named and role.split()[0].lower() in words.relations


def has_role(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether a role leads up to token `index`: to "Dinas" in "Kepala Dinas", not in "di Dinas"."""
    return _before(tokens, 0, index, words) is not None


def _before(tokens: Tokens, earliest: int, index: int, words: NameWords, owner: Mention | None = None) -> Span | None:
    """From the first word of the role up to the name: "Menteri Luar Negeri Amerika Serikat"."""
    first, lists = None, False
    for at in _back(tokens, max(index - _LONGEST, earliest), index):
        word, lower = tokens.words[at], _unprefixed(tokens.lower[at], words)
        modifies = lower in words.role_modifiers or lower in words.role_nouns or lower != tokens.lower[at]
        joins = lower in words.role_links
        if joins and (at == index - 1 or (first is not None and not _joins_fields(tokens, at, first, words))):
            break  # "General Motors and Lord Grenville"
        if word == "," and lists and (first is None or tokens.lower[first - 1] in words.role_links):
            continue  # "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan", "Data, Informasi, dan Humas"
        lists = lists or joins
        if lower in words.roles or lower in words.short_roles or (modifies and first is not None and not joins):
            first = at
        elif not (
            modifies or _names_role(tokens, at, words) or (first is None and _leads_to(tokens, at, index, words))
        ):
            break
    if first is None:
        return None
    first = _behind_voice(tokens, _behind_relation(tokens, first, index, words), index, words)
    first = _opened(tokens, _narrowed(tokens, first, earliest, words), index, words)
    if words.articles and owner and owner.start < first < owner.end:
        first = owner.start
    last = _role_last(tokens, first, index - 1, words)
    owned = last == first == index - 1 and tokens.words[first] in words.owned_roles
    return (tokens.starts[first], tokens.ends[last]) if last >= first and not owned else None


def _opened(tokens: Tokens, first: int, index: int, words: NameWords) -> int:
    """Where a role begins behind words in small letters that only stand inside of one: "kebijakan politik Presiden"."""
    at = first
    while words.role_openers and at < index - 1 and tokens.words[at].islower():
        lower = tokens.lower[at]
        if lower in words.role_openers or lower not in words.role_modifiers or lower in words.roles:
            break
        at += 1
    return at


def _back(tokens: Tokens, first: int, index: int) -> Sequence[int]:
    """The tokens before one from the last on, without what stands in brackets: "Dirjen Haji (Dirjen PHU) Kemenag"."""
    near = tokens.words[first:index]
    if ")" not in near:
        return range(index - 1, first - 1, -1)
    inside, found = False, []
    for at in range(index - 1, first - 1, -1):
        inside = inside or tokens.words[at] == ")"
        if not inside:
            found.append(at)
        inside = inside and tokens.words[at] != "("
    return found


def _joins_fields(tokens: Tokens, at: int, first: int, words: NameWords) -> bool:
    """Whether "and" at a token stands within a role that begins before it: "Kepala Bidang Data, Arsip, dan Humas"."""
    return _titular(tokens, at - 1, words) or (tokens.words[at - 1] == "," and tokens.lower[first] in words.role_nouns)


def _unprefixed(lower: str, words: NameWords) -> str:
    """A word without what says whether somebody still has a role: "then-president", "ex-minister"."""
    prefix, _, rest = lower.partition("-")
    return rest if rest and prefix in words.role_prefixes else lower


def _names_role(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether a token between a role and a name may belong to the role: a capital, or what stands with one."""
    word = tokens.words[at]
    numbered = word.isdigit() and at > 0 and tokens.words[at - 1][0].isupper()  # "Ketua RT 05"
    return word[0].isupper() or word[0] == "(" or word in _SHORTENED or numbered or tokens.lower[at] in words.honorifics


def _leads_to(tokens: Tokens, at: int, index: int, words: NameWords) -> bool:
    """Whether a token stands between a role and where somebody is sent: "ambassador to India Ann Lee"."""
    sent = tokens.lower[at] in words.role_targets and 0 < at < index - 1
    return sent and (tokens.words[at - 1][0].isupper() or tokens.lower[at - 1] in words.roles)


def _behind_relation(tokens: Tokens, first: int, index: int, words: NameWords) -> int:
    """Where the office of somebody begins to whom another is related: "istri mantan Presiden Budi Santoso"."""
    if tokens.lower[first] not in words.family:
        return first
    own = [at for at in range(first + 1, index) if tokens.lower[at] in words.roles | words.role_modifiers]
    return own[0] if any(tokens.lower[at] in words.roles for at in own) else first


def _behind_voice(tokens: Tokens, first: int, index: int, words: NameWords) -> int:
    """Where the office of somebody begins for whom another speaks: "spokesperson for Health Minister Mark Butler"."""
    for at in range(first + 1, index):
        if tokens.words[at].lower() in words.links:
            rest = [word.lower() for word in tokens.words[at + 1 : index]]
            own = not words.roles.isdisjoint(rest) and words.field_joints.isdisjoint(rest)
            return at + 1 if own and rest[0] not in words.articles else first
    return first


def _role_last(tokens: Tokens, first: int, last: int, words: NameWords) -> int:
    """The last token of a role, without what is only polite: "Ketua" of "Ketua Dr. H.", but "Lt. Gov." whole."""
    while last >= first:
        dotted = tokens.words[last] in _SHORTENED
        word = tokens.lower[last - dotted]
        double = ends_title(tokens.words, last, words)  # "Datuk Seri"
        if not double and (word in words.short_roles or not (dotted or word in words.honorifics)):
            break
        last -= 1 + double
    return last


def _narrowed(tokens: Tokens, first: int, earliest: int, words: NameWords) -> int:
    """The first of the names that stand before a role and say which one, in a language where they stand before it:
    "Orange County District Attorney"; not those of a place that something is in: "in Washington President Obama"."""
    at = first
    while words.articles and at > earliest:
        dotted = at - 1 > earliest and tokens.words[at - 1] == "." and "." in tokens.words[at - 2]  # "U.S. President"
        lower = tokens.lower[at - 1]
        modifies = lower in words.role_modifiers and lower not in words.role_links  # "former US ambassador"
        if not (modifies or _says_which(tokens.words[at - 1 - dotted], words)):
            break
        at -= 1 + dotted
    placed = at > 0 and tokens.lower[at - 1] in words.place_before
    return first if placed else _first_field(tokens, at, earliest, words)


def _first_field(tokens: Tokens, at: int, earliest: int, words: NameWords) -> int:
    """Where a role begins of which the last field was found at a token: "Public Works and Housing Minister"."""
    if at - 1 <= earliest or tokens.lower[at - 1] not in words.field_joints or _is_role(tokens, at, words):
        return at
    begin = at - 1
    while begin > earliest and tokens.words[begin - 1].istitle() and is_ordinary(tokens.words[begin - 1], words):
        begin -= 1
    alone = begin == 0 and at == begin + 2 and tokens.lower[begin] not in words.role_modifiers  # "Doctors and ..."
    led = begin > earliest and tokens.words[begin - 1][0].isupper()  # "General Motors and Trade Minister"
    fields = range(begin, at - 1)
    return at if not fields or alone or led or any(_is_role(tokens, one, words) for one in fields) else begin


def _is_role(tokens: Tokens, at: int, words: NameWords) -> bool:
    lower = tokens.lower[at]
    role = lower in words.roles or lower in words.short_roles
    return role or lower in words.starters or tokens.words[at].islower()


def _says_which(word: str, words: NameWords) -> bool:
    lower = word.lower()
    return word[0].isupper() and lower not in words.not_names and lower not in words.starters


def name_start(tokens: Tokens, person: Mention, places: Mapping[int, int], words: NameWords) -> int:
    """The token where the name of `person` begins, behind the place of an office that ends in one.

    "Bupati Bandung Dadang Supriatna" is called Dadang; "Wali Kota Semarang Hevearita Rahayu" is not called Rahayu only.

    Args:
        places: tokens at which the name of a place begins, with the token behind it.
    """
    start, end = person.start, person.end
    start = _behind_fields(tokens, _at_given_title(tokens, start, words), end, words)
    if 0 < start < end - 2 and tokens.lower[start] in words.roles and tokens.lower[start - 1] in words.role_modifiers:
        return start + 1  # "Ketua Majelis Hakim Dennie Arsan"
    behind = places.get(start, end)
    if end > behind and _office(tokens, start, words):
        return behind
    first = start
    while first > 1 and _lone_capital(tokens.words[first - 1], words):
        if ends_title(tokens.words, first - 1, words):
            break
        place = next((at for at in (first - 2, first - 3) if places.get(at) == first - 1), None)
        if place is not None:
            return first - 1 if _office(tokens, place, words, any_role=True) else start
        first -= 1
        if start - first > _FIRST_NAMES:
            break
    return start


def _at_given_title(tokens: Tokens, start: int, words: NameWords) -> int:
    """Where a name begins whose first word is a role elsewhere, behind another: "Sekjen PSI Raja Juli Antoni"."""
    if words.given_titles.isdisjoint(tokens.lower[max(start - _FIRST_NAMES, 0) : start]):
        return start
    for at in range(start - 1, max(start - 1 - _FIRST_NAMES, 0), -1):
        if tokens.lower[at] in words.given_titles and tokens.words[at][0].isupper():
            before = tokens.lower[at - 1]
            return at if before not in words.roles and _before(tokens, 0, at, words) else start
        if not _lone_capital(tokens.words[at], words):
            break
    return start


def _behind_fields(tokens: Tokens, start: int, end: int, words: NameWords) -> int:
    """Where the name begins behind the last field of an office: "Menteri Hukum, HAM, dan Imigrasi Agus Salim"."""
    if start < _FIELDS or tokens.words[start - 2] != "," or tokens.lower[start - 1] not in words.role_links:
        return start
    behind = start
    while behind < end and _is_field(tokens.words[behind], words):
        behind += 1
    at = start - 3
    while at > 0 and (tokens.words[at] == "," or _is_field(tokens.words[at], words)):
        at -= 1
    return behind if behind < end and tokens.lower[at] in words.roles else start


def _is_field(word: str, words: NameWords) -> bool:
    """Whether a word with a capital may be what an office is for: "Hukum", "HAM"."""
    lower = word.lower()
    return lower not in words.roles and word[0].isupper() and (word.isupper() or is_ordinary(word, words))


def holds_place(tokens: Tokens, start: int, words: NameWords) -> bool:
    """Whether an office whose place begins at token `start` leads up to it: "Gubernur nonaktif" before "Riau"."""
    return _office(tokens, start, words)


def _lone_capital(word: str, words: NameWords) -> bool:
    """Whether a word with a capital may be a first name: no title, and no abbreviation."""
    lower = word.lower()
    titled = lower in words.roles or lower in words.role_modifiers or lower in words.honorifics
    return word[0].isupper() and not word.isupper() and word.isalpha() and not titled


def _office(tokens: Tokens, end: int, words: NameWords, *, any_role: bool = False) -> bool:
    """Whether an office that has a place behind it ends before token `end`: "Wali Kota"; or with `any_role` a role."""
    for at in range(end - 1, max(end - 1 - _LONGEST, -1), -1):
        lower = tokens.lower[at]
        if (
            lower in words.placed_roles
            or lower in words.branches
            or (any_role and words.placed_roles and lower in words.roles)
        ):
            return True
        if lower not in words.role_modifiers and not (any_role and tokens.words[at][0].isupper()):
            return False
    return False


def _titular(tokens: Tokens, index: int, words: NameWords) -> bool:
    lower = tokens.lower[index] if index >= 0 else ""
    return lower in words.roles or lower in words.role_modifiers


def may_be_of_another(role: list[str], words: NameWords) -> bool:
    """Whether a role in lower case may be that of another at the office of who is named behind it, in a language that
    needs no word between: "pengacara Presiden Donald Trump"."""
    if words.articles:
        return False
    return _is_office(role[-1], words) and any(_is_office(word, words) for word in role[:-1])


def _is_office(word: str, words: NameWords) -> bool:
    return word in words.roles and word not in words.role_modifiers and word not in words.ranks
