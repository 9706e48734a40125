"""What the questions of the check-worthiness score are about, in families that an editor can follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from claims.extraction.reading.sentence import Sentence
from claims.languages import known, language
from claims.records import DateMention, Facts, LanguageCode, Organisation, Person, Place, Quantity

Fact: TypeAlias = Person | Organisation | Place | Quantity | DateMention

NAMED = 3
"""Words or names that a reason quotes at most."""

_FAMILIES = {
    "numbers": "figures digits quantity large_numbers number_words percentages fractions one_or_single many some all "
    "rates_and_amounts number_of approximately first_or_last multiplying",
    "money": "money_sign currencies money income_and_wages prices_and_costs taxes budgets debts_and_deficits spending "
    "subsidies_and_aid",
    "names": "names place person organisation united nations region_names speaker_noun capital acronym",
    "time": "date year_number years annual decades months_and_days hours ago since_or_until names_of_months now "
    "tonight soon always",
    "past": "past_forms past past_form was_were been had_done did happening",
    "future": "plan will going_to would could can may_might going future intending promising opportunity",
    "comparison": "comparison than more less better_or_worse larger_or_smaller most record_or_extreme same "
    "another_or_other",
    "change": "rising falling cutting losing winning creating starting_and_ending becoming changing failing solving",
    "deeds": "giving getting sending legislating supporting opposing proposing ordering meeting_and_travel serving "
    "taking bringing using helping put_and_keep go come make trying killing attacks ing verb",
    "reporting": "reporting reporting_before_name reporting_pronoun according saying reporting_news that "
    "reports_and_studies talking",
    "quotation": "quotation_mark",
    "state": "laws_and_bills constitution_and_courts rights rules_and_policy treaties illegality parliament agencies "
    "government presidents office_holders candidates leaders parties political_wings votes elections",
    "public": "social_insurance programs jobs workers factories economy markets banks_and_loans business investment "
    "poverty trade insurance health medicines illness abortion_and_family_law schools education energy environment "
    "crime police_and_prisons guns fraud_and_scandal weapons armed_forces war defense terror foreign_affairs "
    "migration people women_and_children families old_people minorities income_classes farms towns_and_states "
    "transport_and_building technology",
    "judgement": "opinion loaded_words praise_words judging_adjective world_view comment_adverbs intensifying good bad "
    "right_or_wrong important hard_or_easy strong true_or_false adverb exclamation_mark",
    "argument": "argument_words abstract_ideas abstract freedom character faith problem thing idea point_or_case "
    "because meaning if_word",
    "doubt": "hedging thinking believing feeling knowing seeing agreeing hoping",
    "speaker": "first_person i me_my we us_our let_us personal_life liking wanting",
    "listener": "second_person you your question question_mark questions_and_answers what why how whether addressing "
    "debate_order yes_and_no well_or_now",
    "courtesy": "wish greeting thanks_and_greetings",
    "duty": "obligation must should need",
    "denial": "not_word no_word never nothing without any",
    "length": "length",
    "signs": "comma dash semicolon brackets commas",
}
WORDING = "wording"
"""The family of everything else: small words, signs, capitals."""


@cache
def family(question: str) -> str:
    """The family of a question, whatever it asks of its word class: how often, where, in the past, or that it lacks."""
    bare = question.removeprefix("lacks:").removeprefix("start:").split("*")[0].split(">")[0]
    if bare.endswith("~past"):
        return "past"
    return _FAMILY_OF_CLASS.get(bare, WORDING)


_FAMILY_OF_CLASS = {name: family for family, names in _FAMILIES.items() for name in names.split()}


@cache
def wordings(code: LanguageCode) -> Mapping[str, str]:
    """The sentence of each family in a language ("{words}": the words that answer), of "no " + family: it lacks; and of
    "some " + family: words only, and no fact, answer."""
    found: Mapping[str, str] = language(code if code in known() else "en").section("worth")["reasons"]
    return found


_FACTS: Mapping[str, Callable[[Facts], Sequence[Fact]]] = {
    "names": lambda facts: (*facts.people, *facts.organisations, *facts.places),
    "numbers": lambda facts: facts.quantities,
    "time": lambda facts: facts.dates,
}
"""Families that quote facts rather than words."""


def sentence_of(name: str, answers: list[tuple[float, int]], sentence: Sentence, wording: Mapping[str, str]) -> str:
    """What the questions of a family found.

    Args:
        name: of the family.
        answers: of its questions: (order, index of a word that answers it; -1 for the whole sentence); the weightiest
            comes first when sorted.
        wording: what `wordings` gives.
    """
    if name == "length":
        return wording[name].replace("{count}", str(len(sentence.spoken())))
    texts, template = [], name
    if name in _FACTS:
        texts = [fact.text for fact in _FACTS[name](sentence.facts)]
        template = name if texts or f"some {name}" not in wording else f"some {name}"
    if not texts:
        texts = [sentence.written[at] for _, at in (sorted(answers) if len(answers) > 1 else answers) if at >= 0]
    if len(texts) > 1:
        texts = _first_ones([text for text in texts if text[0].isalnum()] or texts)
    if texts:
        return wording[template].replace("{words}", ", ".join(texts))
    return wording.get(f"no {name}", wording["plain"])


def _first_ones(texts: Sequence[str]) -> list[str]:
    """The first texts, none twice."""
    found: list[str] = []
    for text in texts:
        if text not in found:
            found.append(text)
            if len(found) == NAMED:
                break
    return found
