"""The Indonesian-English word list in both directions: phrases, affixes, word families, irregular forms, loan words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from claims.languages.terms import Affixes, stem, terms, vocabulary, words
from claims.records import LanguageCode
from claims.resources import resource, table

LONGEST_PHRASE = 4
"""Words in the longest entries of the list."""

_ROOT = 0.5
"""Weight of a translation that was found through a root ("longest root first at half weight", README of the list)."""

_SYNONYM = 0.3
"""Below this product of two weights, a way there and back through the other language changes the meaning."""

_SYNONYMS = 5
"""Terms that a word is also sought by, at most."""

_SHORTEST_ROOT = 4
_VARIANTS = {"id": "indonesian-variants.tsv"}
"""The files of other spellings, by language."""

_STEMMED = frozenset({"en"})
"""Languages whose entries are found by stems; entries of the others are found as written."""


def file_key(entry: str, language: LanguageCode) -> str:
    """The key of an entry in a compact file: its words, folded (as stems in English); short capitals stay capitals."""
    if language not in _STEMMED and len(entry) > 1 and entry.isupper():
        return entry
    if language not in _STEMMED and entry.isalpha():
        return entry.lower()
    return " ".join(_folded(word.text, word.term, language) for word in words(entry))


def _folded(text: str, term: str, language: LanguageCode) -> str:
    return base(term) if language in _STEMMED else text.lower()


@cache
def _entries(source: LanguageCode, target: LanguageCode) -> Mapping[str, str]:
    """Key -> the rest of its line; empty where there is no list for this direction."""
    path = resource(f"lexicons/{source}-{target}.txt")
    if not path.is_file():
        return {}
    # one cut for all lines, each a key, a tab and the rest, takes less time than one for each line
    cells = path.read_text(encoding="utf-8").rstrip("\n").replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=True))


@cache
def _irregular() -> Mapping[str, str]:
    """Stem of an irregular English form -> stem of its base form."""
    rows = list(table("english-irregular.tsv"))
    forms, bases = (terms(" ".join([row[column] for row in rows])) for column in ("form", "base"))
    return {form: origin for form, origin in zip(forms, bases, strict=True) if form != origin}


def base(term: str) -> str:
    """The base of an irregular English term: "won" gives "win"; any other term is its own base."""
    return _irregular().get(term, term)


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form, origin in _irregular().items():
        found.setdefault(origin, []).append(form)
    return {origin: tuple(forms) for origin, forms in found.items()}


def irregular_forms(term: str) -> tuple[str, ...]:
    """The other terms of an irregular English word: "win" and "won" give each other."""
    origin = base(term)
    return tuple(form for form in (origin, *_families().get(origin, ())) if form != term)


@cache
def languages() -> tuple[tuple[LanguageCode, LanguageCode], ...]:
    """The directions for which there is a word list."""
    names = sorted(path.stem for path in resource("lexicons").glob("??-??.txt"))
    return tuple((name[:2], name[3:]) for name in names)


def knows(key: str, source: LanguageCode) -> bool:
    """Whether a folded word or phrase is an entry of a language's list."""
    return any(key in listed for listed in _lists(source))


@lru_cache(maxsize=50_000)
def knows_word(word: str, source: LanguageCode) -> bool:
    """Whether a word, written in lower case, is an entry of a language's list."""
    return knows(file_key(word, source), source)


@lru_cache(maxsize=50_000)
def knows_plain_word(word: str, source: LanguageCode) -> bool:
    """Whether a word, written in lower case, is an entry that is first of all no name: "medan" is, "wales" is not."""
    key = file_key(word, source)
    best = (entry(key, source, target, 1) for near, target in languages() if near == source)
    return any(found and not found[0][0][:1].isupper() for found in best)


@cache
def _lists(source: LanguageCode) -> tuple[Mapping[str, str], ...]:
    return tuple(_entries(*pair) for pair in languages() if pair[0] == source)


def entry(key: str, source: LanguageCode, target: LanguageCode, limit: int = 8) -> list[tuple[str, float]]:
    """The translations of one entry, by its key, best first; empty if it is not listed."""
    line = _entries(source, target).get(key)
    if not line:
        return []
    found = []
    for item in line.split("|")[:limit]:
        phrase, _, weight = item.rpartition(" ")
        found.append((phrase, int(weight) / 100))
    return found


def translate(phrase: str, source: LanguageCode, target: LanguageCode, limit: int = 8) -> list[tuple[str, float]]:
    """Translations of a word or phrase of up to four words, best first.

    Args:
        phrase: as written in a text; a phrase in capitals is first looked up as such.
        source, target: the languages.
        limit: at most so many.

    Returns:
        (translation, weight from 0 to 1: how much to trust it); empty if neither it nor a root of it is listed.
    """
    found = entry(phrase, source, target, limit) if phrase.isupper() else []
    found = found or entry(file_key(phrase.lower(), source), source, target, limit)
    if found or " " in phrase.strip():
        return found
    return list(_by_form(phrase.lower(), source, target)[:limit])


@lru_cache(maxsize=50_000)
def _by_form(word: str, source: LanguageCode, target: LanguageCode) -> tuple[tuple[str, float], ...]:
    """Translations of a word that is not listed itself, through the forms its affixes allow."""
    affixes = vocabulary(source).affixes
    if affixes.empty:
        return ()
    for bare in _without_particles(word, affixes):
        for form, weight in ((bare, 1.0), *((active, 1.0) for active in _actives(bare, affixes))):
            found = entry(form, source, target)
            if found:
                return tuple((text, weight * trust) for text, trust in found)
    for bare in (word, *_without_particles(word, affixes)):
        for root in _roots(bare, affixes):
            found = entry(root, source, target)
            if found:
                return tuple((text, _ROOT * trust) for text, trust in found)
    return ()


def _without_particles(word: str, affixes: Affixes) -> Iterator[str]:
    yield word
    for particle in affixes.particles:
        if word.endswith(particle) and len(word) - len(particle) >= 3:
            yield from _without_particles(word[: -len(particle)], affixes)


def _actives(word: str, affixes: Affixes) -> Iterator[str]:
    """The active forms of a passive word: "dikirim" gives "mengirim", "mengirimkan", ..."""
    for passive in affixes.passive:
        if not word.startswith(passive) or len(word) < len(passive) + 3:
            continue
        rest = word[len(passive) :]
        stems = [rest, *(rest[: -len(end)] for end in affixes.suffixes if rest.endswith(end) and len(rest) > 5)]
        for root in stems:
            active = _active(root, affixes)
            yield from (active, *(active + end for end in affixes.suffixes))


def _active(root: str, affixes: Affixes) -> str:
    for letters, prefix, swallowed in affixes.active:
        if root[:1] in letters:
            return prefix + root[swallowed:]
    return root


def _roots(word: str, affixes: Affixes) -> list[str]:
    """Every string that could be the root of a word, longest first."""
    found = set()
    for end in ("", *affixes.suffixes):
        if not word.endswith(end):
            continue
        middle = word[: len(word) - len(end)] if end else word
        found.add(middle)
        for prefix, starts in affixes.prefixes:
            if middle.startswith(prefix):
                needed = (affixes.needs_suffix or {}).get(prefix)
                if not needed or end in needed:
                    found.update(start + middle[len(prefix) :] for start in starts)
    return sorted((root for root in found if len(root) >= _SHORTEST_ROOT and root != word), key=lambda r: (-len(r), r))


@lru_cache(maxsize=100_000)
def root(word: str, language: LanguageCode) -> str:
    """The listed root that a word's family shares ("pengiriman", "dikirim" -> "kirim"), or the word, lower case."""
    affixes = vocabulary(language).affixes
    word = word.lower()
    if affixes.empty:
        return base(stem(word))
    bare = min((form for form in _without_particles(word, affixes) if form == word or knows(form, language)), key=len)
    for _ in range(3):
        listed = [root for root in _roots(bare, affixes) if knows(root, language)]
        if not listed:
            break
        bare = listed[0]
    return bare


@lru_cache(maxsize=50_000)
def relatives(word: str, language: LanguageCode) -> tuple[str, ...]:
    """Other forms that a text may have for a word's family, made from its root by the language's affixes."""
    affixes = vocabulary(language).affixes
    if affixes.empty:
        return ()
    origin = root(word, language)
    active = _active(origin, affixes)
    noun = affixes.noun + active[len(affixes.noun) :]
    stems = [origin, active, noun, *(prefix + origin for prefix in affixes.plain)]
    ends = ("", *affixes.suffixes, *affixes.particles[:1])
    return tuple(dict.fromkeys(part + end for part in stems for end in ends if part + end != word.lower()))


@lru_cache(maxsize=50_000)
def synonyms(word: str, language: LanguageCode) -> tuple[tuple[str, float], ...]:
    """Terms of the same language that share a translation with a word: (term, 0 to 1), best first."""
    found: dict[str, float] = {}
    for source, other in languages():
        if source != language:
            continue
        for there, trust in translate(word, language, other, 4):
            for back, again in translate(there, other, language, 6):
                term = stem(back) if " " not in back else ""
                found[term] = max(found.get(term, 0.0), trust * again)
    kept = ((term, weight) for term, weight in found.items() if term not in ("", stem(word)) and weight >= _SYNONYM)
    return tuple(sorted(kept, key=lambda item: (-item[1], item[0]))[:_SYNONYMS])


@cache
def _variants() -> Mapping[LanguageCode, Mapping[str, tuple[str, ...]]]:
    """Language -> folded word -> the other spellings in its line, those of its neighbour too."""
    found: dict[LanguageCode, dict[str, tuple[str, ...]]] = {}
    for code, name in _VARIANTS.items():
        own = found.setdefault(code, {})
        for line in resource(f"lexicons/{name}").read_text(encoding="utf-8").split("\n")[1:]:
            line_words = tuple(dict.fromkeys(line.split()))
            for word in line_words:
                own[word] = (*own.get(word, ()), *(other for other in line_words if other != word))
    return found


def variants(word: str, language: LanguageCode) -> tuple[str, ...]:
    """Other spellings of a word of one language, the informal ones and those of its nearest neighbour."""
    return _variants().get(language, {}).get(word.lower(), ())


def loan_spellings(word: str, source: LanguageCode) -> list[str]:
    """How a loan word may be spelt in the other language: "koalisi" gives "coalition" among others."""
    found = [word.lower()]
    for where, here, there in vocabulary(source).affixes.loans:
        for known in list(found)[:24]:
            if where == "end" and known.endswith(here):
                found.append(known[: -len(here)] + there)
            elif where == "any" and here in known:
                found.append(known.replace(here, there))
    return list(dict.fromkeys(found[1:]))


@cache
def _beginnings(source: LanguageCode, target: LanguageCode) -> frozenset[str]:
    """The first words of the phrases that are listed: few words of a text begin one."""
    return frozenset(key.split(" ", 1)[0] for key in _entries(source, target) if " " in key)


def phrases(texts: Sequence[str], source: LanguageCode, target: LanguageCode) -> Iterator[tuple[int, int, str]]:
    """The listed phrases of two to four words in a sequence of folded words: (first, last + 1, key), longest first."""
    listed, beginnings = _entries(source, target), _beginnings(source, target)
    place = 0
    while place < len(texts):
        if texts[place] not in beginnings:
            place += 1
            continue
        for size in range(min(LONGEST_PHRASE, len(texts) - place), 1, -1):
            key = _phrase_key(texts[place : place + size], listed, source)
            if key:
                yield place, place + size, key
                place += size
                break
        else:
            place += 1


def _phrase_key(parts: Sequence[str], listed: Mapping[str, str], source: LanguageCode) -> str:
    key = " ".join(parts)
    if key in listed:
        return key
    for particle in vocabulary(source).affixes.particles[:1]:
        if key.endswith(particle) and key[: -len(particle)] in listed:
            return key[: -len(particle)]
    return ""
