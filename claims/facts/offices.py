"""Finds local offices, which are told by what they are and which a tagger passes over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.facts.name_words import Mention, NameWords, is_ordinary

_WORDS = 8
"""Words of an office's name, at most."""

_PLAIN = 0.2
"""Share of words in small letters from which a sentence is no headline with capitals throughout."""


def with_offices(mentions: list[Mention], words: Sequence[str], listed: NameWords) -> list[Mention]:
    """`mentions` with the offices among the tokens `words`: "Dinas Kesehatan Kota Bandung".

    None in a headline with capitals throughout, where nothing tells where its name ends. A place that ends the name is
    part of it.

    Args:
        listed: `bureaus` begin such names; those that are no words of the language ("Dinkes") may be all of it.
    """
    heads = [at for at, word in enumerate(words) if word[0].isupper() and word.lower() in listed.bureaus]
    if not heads or sum(map(str.islower, words)) < _PLAIN * sum(map(str.isalpha, words)):
        return mentions
    mentions = [_up_to_second(one, heads, words, listed) for one in mentions]
    own = (one for one in mentions if one.start - 1 not in heads or one.end - one.start > 1)  # no "PUPR" behind "Dinas"
    kinds = {token: one.kind for one in own for token in range(one.start, one.end)}
    offices: list[Mention] = []
    for at in heads:
        end = _end(at, words, kinds, listed)
        named = end - at > 1 or not is_ordinary(words[at], listed)
        if at not in kinds and named and (not offices or offices[-1].end <= at):
            offices.append(Mention(at, end, "organisation"))
    inside = {token for one in offices for token in range(one.start, one.end)}
    return sorted([*(one for one in mentions if one.start not in inside), *offices]) if offices else mentions


def _up_to_second(mention: Mention, heads: Sequence[int], words: Sequence[str], listed: NameWords) -> Mention:
    """`mention` without the office that it was found to go on with: "PUPR dan Dinas Perhubungan" are two."""
    seconds = (
        at for at in heads if mention.start < at - 1 and at < mention.end and words[at - 1] in listed.field_joints
    )
    return mention._replace(end=next(seconds, mention.end + 1) - 1)


def _end(start: int, words: Sequence[str], kinds: Mapping[int, str], listed: NameWords) -> int:
    """Behind the last word of the office that begins at token `start`."""
    end = start + 1
    for at in range(start + 1, min(start + _WORDS, len(words))):
        joins = words[at] in listed.field_joints and at + 1 < len(words) and words[at + 1][0].isupper()
        joins = joins and words[at + 1].lower() not in listed.bureaus
        if not (words[at][0].isupper() or joins) or kinds.get(at, "place") != "place":
            break
        end = at + 1
    return end
