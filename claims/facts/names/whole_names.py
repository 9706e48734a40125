"""Where the names that were found begin and end, and which of them are none: ranks, degrees, streets as people."""

from __future__ import annotations

from collections.abc import Container, Mapping

from claims.facts.names.fields import field_end, field_start
from claims.facts.names.gazetteer import Entry
from claims.facts.names.initials import without_initials
from claims.facts.names.name_words import JOINTS, Mention, NameWords, ends_title, is_ordinary, person_names, place_words
from claims.facts.names.office_holders import parted
from claims.facts.names.offices import with_offices
from claims.facts.names.roles import has_role
from claims.facts.names.titled_people import behind_rank, given_name_end, passed_over
from claims.facts.numbers.quantity_words import SIGNS
from claims.facts.tokens.cutter import Tokens
from claims.languages.lexicon import knows, knows_word, root

_NO_END = frozenset('?!,;:"“”')
"""Signs that end no name."""

_OPENING, _CLOSING = frozenset('"“‘'), frozenset('"”’')
"""Signs around the title of a work."""

_CURRENCY_SIGNS = ("$", "€", "£", "¥")

_COUNTRY = "country"

_LISTED = 2
"""Places that make a list, at least."""

_SHORT = 3
"""Letters of a title or initials before a full stop within a name, at most: "K.H"."""

_SHORTEST_JOINED = 2
"""Words of a body's name in whose middle there may be a joint or a bracket, more than."""

_LISTED_SPECIES = 12
"""Words from "species" to a scientific name of a list, at most."""

_DEGREE = 6
"""Letters of a degree behind a name, at most."""


def whole_names(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, text: str, listed: NameWords
) -> list[Mention]:
    """`mentions` with names whole ("Penny K. Lukito", "Ministry of Law and Order"), with those passed over, and without
    what is none: the "US" of "US$", a rank, a degree.

    Args:
        hits: names of the lexicons: first token -> (end, entry).
    """
    mentions = parted(with_offices(mentions, tokens, listed), hits, tokens, listed)
    people = passed_over(mentions, hits, tokens, text, listed)
    mentions = without_initials(mentions, tokens, hits, listed)
    paid = bool([sign for sign in _CURRENCY_SIGNS if sign in text])
    bracketed = "(" in text
    found: list[Mention] = []
    for mention in sorted([*mentions, *people]) if people else mentions:
        before = found[-1].end if found else 0
        one = _outside_brackets(mention, tokens.words) if bracketed else mention
        one = _with_edges(one, hits, tokens.words, listed, before)
        if (
            one.start < before
            or _is_no_name(one, hits, tokens.words, listed)
            or _is_degree(one, found, tokens.words, listed)
        ):
            continue  # a surname, or the last field of a ministry, was taken for a name of its own
        if one.kind == "person" and _has_letters(one, tokens.words):
            one = one._replace(end=one.end + 1, kind="organisation")
        elif one.kind == "person":
            one = _person(one, found, tokens, listed)
        elif paid and one.kind != "organisation" and _is_currency(one, tokens, text, listed):
            continue
        if one.kind == "person" and before == one.start and found and _is_named_after(found[-1], tokens, listed):
            one = found.pop()._replace(end=one.end)  # "Bandara Sultan", "Syarif Kasim II"
        if one.kind == "person" and before == one.start and found and found[-1] in people:
            one = one._replace(start=found.pop().start)  # "Kombes Jules Abraham Abast", found as Abraham Abast only
        found.append(one)
    return found


def _with_edges(
    mention: Mention, hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords, before: int
) -> Mention:
    """`mention` from where its name begins to where it ends; tokens up to `before` belong to another one."""
    start, end, kind = mention
    if kind == "person":
        end = _before_verb(words, start, end, listed)
        while end - start > len(("Ann", "Lee")) and words[end - 1].lower() in listed.postnominals:
            end -= 1  # "Ann Lee KC"
        start = _behind_front(words, start, end, listed)
        rank = next((at for at in range(start + 1, end - 1) if words[at].lower() in listed.ranks), start)
        behind = min(behind_rank(words, rank, listed), end - 1)
        start = behind if behind > start else _name_start(words, start, before, listed)
    while end - start > 1 and _ends_no_name(words, start, end, listed):
        end -= 1
    ranked = _ends_in_rank(words[end - 1], listed) or (end < len(words) and _leads_name(words, end, listed))
    if kind == "organisation" and end - start > 1 and ranked:
        end -= 1  # "Polres Kudus AKP", "Dinas Pertanian I", before a name
    if kind == "organisation":
        if end - start > _SHORTEST_JOINED:
            short = [at for at in range(start + 1, end - 1) if words[at][0] == "(" and words[at + 1].islower()]
            end = short[0] + 1 if short else end  # "Badan Gizi Nasional (BGN) tipe C"
            end = _before_role(words, start, end, listed)
            end = _before_deed(words, start, end, listed)
        start -= start > before and words[start - 1][0].isupper() and _heads_body(words, start, listed)
        start = _behind_last_field(words, start, end, hits, listed)
        end = field_end(words, start, end, hits, listed)
        start = max(field_start(words, start, end, hits, listed), min(before, start))
    elif kind == "place" and words[start].lower() in listed.natural_heads and _is_cut(words, start, end):
        end = _street_end(words, end)
    elif kind == "place" and end < len(words) and words[end].istitle() and words[end].lower() in listed.tournaments:
        return Mention(start, end, "nation")  # "the Japan Open", which may be elsewhere
    elif kind == "place" and start in hits and hits[start][1].sort == _COUNTRY and hits[start][0] < end:
        behind_country = hits[start][0]  # "Mesir Thutmose III", but "Prancis Selatan" is a part of France
        end = end if words[behind_country].lower() in listed.place_words else behind_country
    return mention if (start, end) == mention[:2] else Mention(start, end, kind)


def _ends_in_rank(word: str, listed: NameWords) -> bool:
    """Whether a body was found up to a rank or what stands before one: "AKP", "(Purn)"."""
    lower = word.lower()
    return lower in listed.ranks or (word[0] == "(" and lower in listed.rank_branches)


def _behind_front(words: list[str], start: int, end: int, listed: NameWords) -> int:
    """Where somebody's name begins behind a sign, a title of two words, the make of a car, or a word that has its
    capital from the beginning of the sentence: "Tan Sri Abdul Razak", "Avanza Budi Santoso", "Performa Budi"."""
    lower = words[start].lower()
    if lower in listed.double_titles:
        double = end - start > len(("Tan", "Sri")) and ends_title(words, start + 1, listed)
        return start + 2 if double else start
    if start == 0 and lower.startswith(tuple(listed.verb_prefixes)) and is_ordinary(words[0], listed):
        start += end > 1 and root(lower, listed.code) != lower  # "Menggandeng Budi Santoso"
    while end - start > 1 and _leads_on(words, start, end, listed):
        start += 1
    return start


def _leads_on(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether the word with which somebody's name was found to begin is none of it: a sign, a make, "Kiprah" of "Kiprah
    Budi", a role that nobody is called by before a known name."""
    lower = words[start].lower()
    if lower in _NO_END or lower in listed.makes:
        return True
    if lower in listed.fronts:
        return not is_ordinary(words[start + 1], listed)
    titled = lower in listed.roles and lower not in listed.given_titles | listed.relations
    return titled and bool(listed.fronts) and words[start] not in person_names() and words[start + 1] in person_names()


def _outside_brackets(mention: Mention, words: list[str]) -> Mention:
    """A name without a bracket that opens or closes outside of it, nor what stands in brackets behind a person's."""
    start, end, kind = mention
    closed = next((at for at in range(start, end - 1) if words[at] == ")"), start)
    if closed > start and words[start] == "(":
        start = closed + 1  # "(SSK. II) Pekanbaru"
        start += end - start > 1 and words[start] in _NO_END
    start += words[start] == "(" and end - start > 1 and ")" not in words[start : end - 1]
    for at in range(start + 1, end):
        if words[at][0] == "(" and (kind == "person" or (words[at] == "(" and ")" not in words[at:end])):
            return Mention(start, at, kind)
    return Mention(start, end, kind)


def _behind_last_field(
    words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]], listed: NameWords
) -> int:
    """Where a known body's name begins behind the last field of an office there: "Kepala Pusat Data, Informasi, dan
    Humas BNPB"."""
    last = end - 1
    listing = start > 1 and words[start - 1] in listed.field_joints and words[start - 2] == ","
    known = last in hits and hits[last][1].kind == "organisation" and words[last].isupper()
    heads = listed.organisation_heads | listed.bureaus
    return last if listing and known and words[start].lower() not in heads else start


def _before_role(words: list[str], start: int, end: int, listed: NameWords) -> int:
    """Where a body's name ends before the role of somebody else: "Dinas Provinsi dan Bupati Kediri"."""
    joints = [at for at in range(start + 1, end - 1) if words[at] in listed.field_joints]
    return next((at for at in joints if words[at + 1].lower() in listed.placed_roles), end) if joints else end


def _before_deed(words: list[str], start: int, end: int, listed: NameWords) -> int:
    """Where a body's name ends before what it does: "Kementerian Agama" before "memastikan"."""
    small = [at for at in range(start + 1, end) if words[at].islower()]
    prefixes = tuple(listed.verb_prefixes)
    return next(
        (at for at in small if words[at].startswith(prefixes) and root(words[at], listed.code) != words[at]), end
    )


def _before_verb(words: list[str], start: int, end: int, listed: NameWords) -> int:
    """Where a person's name ends before a verb that a headline writes with a capital: "Prabowo Unggul"."""
    if end - start == 1 or not listed.headline_verbs:
        return end
    prefixes = tuple(listed.verb_prefixes)
    for at in range(start + 1, end):
        lower = words[at].lower()
        if lower in listed.headline_verbs or (lower.startswith(prefixes) and _is_derived(words[at], listed)):
            return at
    return end


def _is_derived(word: str, listed: NameWords) -> bool:
    """Whether a word is one of the language that is made from another: "Mengeluarkan"."""
    return (
        is_ordinary(word, listed) and knows_word(word.lower(), listed.code) and root(word, listed.code) != word.lower()
    )


def _heads_body(words: list[str], start: int, listed: NameWords) -> bool:
    """Whether what a body is begins a word before its name was found: "Rumah Sakit"."""
    head = [word.lower() for word in words[start - 1 : start + 1]]
    return listed.organisation_heads.issuperset(head) and knows(" ".join(head), listed.code)


def _name_start(words: list[str], start: int, before: int, listed: NameWords) -> int:
    """Where a name begins that was found from a later token on: "Sri Mulyani", "Lalu Hamzi"; none up to `before`."""
    while start > before and words[start - 1] in person_names() and _no_title(words[start - 1].lower(), listed):
        if start > 1 and ends_title(words, start - 1, listed):
            break
        start -= 1
    if start > before + 1 and _is_middle(words, start - 1, listed):
        start -= 2
    if start > before and _leads_name(words, start, listed):
        return start - 1  # "I Wayan Sudira", "Ni Made Suci"
    return 0 if start == 1 and before == 0 and _begins_name(words[0], listed) else start


def _is_middle(words: list[str], at: int, listed: NameWords) -> bool:
    """Whether a word that is none of a name elsewhere stands between the parts of one: "Budi Karya Santoso"."""
    first, middle = words[at - 1], words[at]
    if first not in person_names() or not (middle.istitle() and middle.isalpha() and is_ordinary(middle, listed)):
        return False
    return all(_no_title(lower, listed) and lower not in listed.not_names for lower in (first.lower(), middle.lower()))


def _leads_name(words: list[str], at: int, listed: NameWords) -> bool:
    """Whether what stands before token `at` is part of the name there: "I Wayan Sudira"."""
    return words[at].lower() in listed.birth_names and words[at - 1].lower() in listed.birth_leads


def _begins_name(word: str, listed: NameWords) -> bool:
    """Whether the first word of a text, right before a name, is nothing but part of it: "Li Shi Feng"."""
    if len(word) > _SHORT or not word.istitle() or not word.isalpha():
        return False
    lower, heads = word.lower(), listed.organisation_heads | listed.place_heads | listed.ranks
    other = lower in heads or lower in listed.starters or lower in listed.not_names or lower in listed.nobodies
    return not other and _no_title(lower, listed) and not is_ordinary(word, listed)


def _no_title(word: str, listed: NameWords) -> bool:
    return word not in listed.roles and word not in listed.role_modifiers and word not in listed.honorifics


def _ends_no_name(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether the last of some words is a sign, a particle, an age or an amount: "Sutrisno (52)", "RSUD Rp126,3"."""
    word = words[end - 1]
    if word == ")" and "(" not in words[start:end]:
        return True
    if word[0].isdigit() and "." in word:
        return True  # "Dedi Mulyadi 5.663.198"
    if word[-1].isdigit() and word.rstrip("0123456789") in SIGNS:
        return True
    return word in _NO_END or word in listed.particles or (word[0] == "(" and word[1:-1].isdecimal())


def _is_cut(words: list[str], start: int, end: int) -> bool:
    """Whether a name was found to its head only, or to a title or initial within it: "Jl.", "Jalan K.H"."""
    short = len(words[end - 1]) <= _SHORT and words[end : end + 1] == ["."]
    return end - start == 1 or short or words[end - 1] == "."


def _street_end(words: list[str], end: int) -> int:
    """Where a name ends that was found to its head only: "Jl. Lapangan Banteng", "Jl. K.H. Azhari"."""
    end -= words[end - 1] == "."
    at = end
    while at < len(words) and not _is_number(words, at):
        dotted = words[at] == "." and at + 1 < len(words) and words[at + 1][0].isupper()
        if not dotted or len(words[at - 1]) > _SHORT:
            if not words[at][0].isupper():
                break
            end = at + 1
        at += 1
    return end


def _is_number(words: list[str], at: int) -> bool:
    """Whether the word for a number in short stands at a token: "No. 5"."""
    following = words[at + 1 : at + 3]
    return len(following) > 1 and following[0] == "." and following[1][0].isdigit()


def _is_no_name(mention: Mention, known: Container[int], words: list[str], listed: NameWords) -> bool:
    """Whether some words are but a sign, or what stands before the name of a person: "Plt.", "Pol", "Kota Kombes"."""
    start, end, kind = mention
    last = words[end - 1].lower()
    if kind == "person" and (_is_nobody(words, start, end, listed) or _is_title(words, start, end, listed)):
        return True
    handle = start > 0 and words[start - 1] == "@"
    if handle or (kind == "place" and _is_no_place(words, start, end, known, listed)):
        return True
    own = end - start == 1 and last.endswith(tuple(listed.own_endings)) and start not in known
    if own and is_ordinary(words[start], listed):
        return True  # "Kantornya"
    if kind == "organisation" and (_is_office(words, start, end, known, listed) or _is_job(words, start, end, listed)):
        return True
    if kind == "organisation" and end - start == 1 and last.strip("()") in listed.techniques | listed.ranks:
        return True
    if kind == "organisation" and words[end : end + 1] == [":"] and _is_kicker(words, start, end):
        return True
    if kind != "organisation" and _is_species(words, start, end, listed):
        return True
    if end - start > 1:
        return _is_doubled(words[start]) and words[start] not in listed.place_heads  # "di sela-sela Rakernas"
    if kind != "person":
        return len(last) == 1 and (kind == "place" or not last.isalnum())  # "beredar di X"
    return last in listed.roles and _is_bare_role(words, start, listed)


def _is_no_place(words: list[str], start: int, end: int, known: Container[int], listed: NameWords) -> bool:
    """Whether some words are a side, somebody, or one of several that are numbered: "di Part 2"."""
    if words[start].lower() in listed.no_places or words[end - 1].lower() in listed.nobodies:
        return True
    number = words[end] if end < len(words) else ""
    return end - start == 1 and start not in known and number.isdecimal() and len(number) < len("2014")


def _is_species(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether one word is the first of a plant's or animal's scientific name: "the species Morchella rinjaniensis"."""
    behind = words[end] if end < len(words) else ""
    if end - start > 1 or not (behind.islower() and behind.isalpha()) or knows_word(behind, listed.code):
        return False
    told = not listed.species.isdisjoint(map(str.lower, words[max(start - _LISTED_SPECIES, 0) : start]))
    return (told and words[start] not in person_names()) or behind.endswith(tuple(listed.species_ends))


def _is_bare_role(words: list[str], at: int, listed: NameWords) -> bool:
    """Whether a role with a capital names nobody: before a full stop, "Gen. Lee", or "putusan Hakim", "the King"."""
    if words[at + 1 : at + 2] == ["."] and at + 2 < len(words):
        return True
    return words[at - 1].lower() in listed.articles if listed.articles else words[at].lower() not in listed.given_titles


def _is_office(words: list[str], start: int, end: int, known: Container[int], listed: NameWords) -> bool:
    """Whether words taken for a body are but what somebody is: "Menteri Luar Negeri RI", or the end of it."""
    first = words[start].lower()
    stressed = words[start].isupper() and is_ordinary(words[start].title(), listed)
    if stressed and end - start > 1 and words[end - 1].lower() in listed.roles:
        return True  # "your GREAT Governor"
    if start in known or first in listed.organisation_heads or first in listed.bureaus:
        return False
    if first not in listed.roles and (
        first not in listed.role_modifiers or words[start - 1].lower() not in listed.roles
    ):
        return False
    titular = listed.roles | listed.role_modifiers
    own = [at for at in range(start, end) if at not in known]
    return len(own) > 1 and titular.issuperset(words[at].lower() for at in own)


def _is_job(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether words taken for a body are what somebody is there: "Chief Financial Officer (CFO)"."""
    last = end - 1 - (words[end - 1][0] == "(")
    return last > start and words[last].lower() in listed.jobs and words[start].lower() in listed.nobodies


def _is_nobody(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether words taken for a person are a thing, a rank or an office: "Music Festival", "Kasi Humas"."""
    last, alone = words[end - 1].lower(), end - start == 1
    first = last if alone else words[start].lower()
    if last in listed.no_people or first in listed.no_people or first in listed.makes:
        return True
    if first in listed.fronts or last in listed.nobodies:
        return True
    if first in listed.nobodies and (alone or not person_names().issuperset(words[start + 1 : end])):
        return True  # not "General Sudirman"
    if f"{first}-{last}" in listed.no_people:
        return True  # "El Nino"
    if alone:
        if words[start] in _NO_END or words[start][0] == "(" or _is_brand(words, start, listed):
            return True  # "Muhaimin Iskandar (AMIN)"
    elif first in listed.roles and person_names().isdisjoint(words[start:end]):
        titular = listed.roles | listed.role_nouns | listed.role_modifiers
        return titular.issuperset(map(str.lower, words[start:end]))
    return last in listed.rank_branches or (last in listed.ranks and end < len(words) and words[end][0].isupper())


def _is_title(words: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether a name of several words is all that stands in quotation marks, as that of a film does, and nobody is
    said to be called so."""
    behind = end + (words[end : end + 1] in ([","], ["."]))
    quoted = end - start > 1 and words[start - 1] in _OPENING and words[behind : behind + 1] != []
    if not start or not quoted or words[behind] not in _CLOSING:
        return False
    before = words[start - 2].lower() if start > 1 else ""
    return before != ":" and before not in listed.naming  # 'He said: "Ann Lee."'


def _is_currency(mention: Mention, tokens: Tokens, text: str, listed: NameWords) -> bool:
    """Whether a country only says whose money it is: "US$", "$305 million U.S."."""
    start, end, words = mention.start, mention.end, tokens.words
    if text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] in _CURRENCY_SIGNS:
        return True
    between = words[start - 1].lower() if start else ""
    scaled = (
        (between == "(" or between.isalpha()) and between not in listed.place_before and between not in listed.starters
    )
    amount = next((at for at in (start - 1, start - 1 - scaled) if at > 0 and words[at][0].isdigit()), 0)
    if not amount or words[amount - 1] not in _CURRENCY_SIGNS:
        return False
    end += words[end : end + 1] == ["."]
    after = tokens.lower[end] if end < len(words) else "."
    return not after[0].isalnum() or after in listed.place_before | listed.links | listed.starters


def _is_kicker(words: list[str], start: int, end: int) -> bool:
    """Whether words in capitals before a colon only head a line: "BREAKING NEWS: ..."."""
    return end - start > 1 and start == 0 and all(word.isupper() and len(word) > _SHORT for word in words[:end])


def _is_brand(words: list[str], at: int, listed: NameWords) -> bool:
    """Whether a name only tells which one of something: "Brent crude", "minyak Brent"."""
    before, behind = words[at - 1].lower() if at else "", words[at + 1].lower() if at + 1 < len(words) else ""
    return before in listed.goods or behind in listed.goods


def _has_letters(mention: Mention, words: list[str]) -> bool:
    """Whether the letters of a body stand in brackets behind a name: "Strategic Development Initiatives (SDI)"."""
    letters = words[mention.end][1:-1] if mention.end < len(words) and words[mention.end][0] == "(" else ""
    initials = "".join(word[0] for word in words[mention.start : mention.end])
    return mention.end - mention.start > 1 and len(letters) > 1 and letters.isupper() and letters.endswith(initials)


def _is_doubled(word: str) -> bool:
    """Whether a word in small letters stands there twice, as many nouns do where that makes the plural."""
    first, _, second = word.partition("-")
    return first == second and word.islower()


def _is_degree(mention: Mention, found: list[Mention], words: list[str], listed: NameWords) -> bool:
    """Whether a mention is a degree behind somebody's name: "Syahril, Sp.P., MPH"."""
    start = mention.start
    if mention.kind == "person" or not found or found[-1].kind != "person" or words[start - 1] != ",":
        return False
    word = words[start].lower()
    between = words[found[-1].end : start]
    near = all(len(one) <= _DEGREE and not one.islower() for one in between)
    return near and (word in listed.degrees or (len(word) <= _DEGREE and "." in word))


def _person(mention: Mention, found: list[Mention], tokens: Tokens, listed: NameWords) -> Mention:
    """Somebody's name up to its end; or the place that it is the name of."""
    start, end, _ = mention
    head = _place_head(tokens, start, end, listed)
    firm = _firm_start(tokens.words, start, listed)
    if firm is not None:
        return Mention(firm, end, "organisation")
    if head is not None:
        return Mention(max(head, found[-1].end if found else 0), end, "place")
    if tokens.lower[end - 1] in (listed.body_ends if end - start > 1 else listed.clubs):
        return mention._replace(kind="organisation")
    if _ends_place(tokens.lower, start, end, listed):
        return mention._replace(kind="place")
    if _ends_list_of_places(found, start, end, tokens.words, listed) or _in_area(tokens, start, end, listed):
        return mention._replace(kind="place")
    return mention._replace(end=given_name_end(tokens.words, end, listed))


def _ends_place(lower: list[str], start: int, end: int, listed: NameWords) -> bool:
    """Whether the last of several words tells a place, and a third one or what stands before them does: "di Sari Mall",
    "Dino Adventure Park", but not "Linda Park", "sutradara Chan Wook Park"."""
    if end - start == 1 or lower[end - 1] not in listed.place_ends or (start > 0 and lower[start - 1] in listed.roles):
        return False
    return end - start > len(("Linda", "Park")) or (start > 0 and lower[start - 1] in listed.place_before)


def _in_area(tokens: Tokens, start: int, end: int, listed: NameWords) -> bool:
    """Whether one word in the middle of a sentence says which place somebody is in: "di kawasan Sukamaju", but not "di
    wilayah Prabowo"."""
    lower = tokens.lower
    if tokens.words[start] in person_names():
        return False
    led = end - start == 1 and start > 1 and lower[start - 1] in listed.areas
    return led and lower[start - 2] in listed.place_before


def _is_named_after(place: Mention, tokens: Tokens, listed: NameWords) -> bool:
    """Whether the name of a place holds the title of whom it is named after: "Bandara Sultan"."""
    titles = listed.given_titles | listed.honorifics | listed.ranks
    return place.kind == "place" and not titles.isdisjoint(tokens.lower[place.start + 1 : place.end])


def _firm_start(words: list[str], start: int, listed: NameWords) -> int | None:
    """Where a firm's name begins that was taken for a person's: "PO Haryanto", "bus Haryanto"; None if it is none."""
    if words[start].lower() in listed.firm_heads and (words[start].isupper() or len(words[start]) >= _SHORT):
        return start
    before = words[start - 1] if start else ""
    if before.istitle() and before.lower() in listed.team_heads:
        return start - 1
    return start - before.isupper() if before.lower() in listed.firm_heads else None


def _place_head(tokens: Tokens, start: int, end: int, listed: NameWords) -> int | None:
    """The token at which the name of a place begins that ends as a person's name: "Sungai Wulan", "Jalan Gatot
    Subroto"; None where it is none, as in "Kepala Desa Budi"."""
    words = tokens.words
    named_after = start > 1 and tokens.lower[start - 1] in listed.given_titles | listed.ranks
    for at in (start, start - 1, *((start - 2,) if named_after else ())):  # "Bandara Sultan Syarif Kasim"
        headed = at >= 0 and end - at > 1 and words[at][0].isupper() and words[at].lower() in listed.natural_heads
        if headed:
            titled = at > 0 and words[at - 1].lower() in listed.roles | listed.honorifics
            return None if titled or (at < start and has_role(tokens, at, listed)) else at
    return None


def _ends_list_of_places(found: list[Mention], start: int, end: int, words: list[str], listed: NameWords) -> bool:
    """Whether a word that is not known for a person's name goes on a list: "Jakarta, Samarinda, dan Sangatta"."""
    if len(found) < _LISTED or end - start > 1 or words[start] in person_names():
        return False
    for before in reversed(found[-_LISTED:]):
        joints = [word.lower() for word in words[before.end : start]]
        joined = 0 < len(joints) <= JOINTS and place_words(listed.code).joints.issuperset(joints)
        if before.kind != "place" or not joined:
            return False
        start = before.start
    return True
