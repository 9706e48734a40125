"""The section `labels` of a language file: how labels are put together in that language, and which words they mind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from claims.languages import known, language
from claims.records import LanguageCode


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Section `labels` of a language file: how labels are put together in that language."""

    modifier: str
    """"before" or "after" the noun it belongs to."""
    decimal: str
    group: str
    percent: str
    to: str
    scales: dict[str, str]
    """Power of ten -> word."""
    comparators: dict[str, str]
    prepositions: dict[str, str]
    """Preposition -> what it means: "in", "to", "from" ..."""
    places: dict[str, str]
    """Meaning -> preposition, the way back."""
    small: frozenset[str]
    """Words at which no label ends, since what they belong to is missing."""
    verbs: dict[str, str]
    """How a verb is said: "single" and "plural" (subject), "modal", "done", "done modal", each also with " not"."""
    plural: list[list[str]] = field(default_factory=list)
    """[ending, ending of the plural], the first that fits; empty where nouns have no plural."""
    currencies: dict[str, str] = field(default_factory=dict)
    """Code -> how an amount of it is written: "${}"."""
    skipped: frozenset[str] = frozenset()
    """Words that a heading leaves out."""
    pointing: frozenset[str] = frozenset()
    """Words behind a noun that a heading leaves out."""
    generic: frozenset[str] = frozenset()
    """Nouns that say nothing without the word that points: "hal ini"."""
    openers: list[str] = field(default_factory=list)
    """Phrases in front that only open a sentence."""
    preludes: frozenset[str] = frozenset()
    """Words that begin a phrase in front of a sentence, up to a comma."""
    topics: frozenset[str] = frozenset()
    """Those that say what a sentence is about, also with a clause: "regarding"."""
    telling: frozenset[str] = frozenset()
    """Verbs of saying behind which stands whom it is said to: "told reporters"."""
    so_far: frozenset[str] = frozenset()
    """Two words before a date that a number holds until now in it: "so far this year"."""
    fixed: frozenset[str] = frozenset()
    """Two words that stay together, of which the first alone need not be said: "lalu lintas"."""
    blows: frozenset[str] = frozenset()
    """Nouns of what is done to someone, behind which any of some prepositions says to whom: "serangan"."""
    befallen: frozenset[str] = frozenset()
    """Two words for those whom something befell, where a verb comes behind them: "korban tewas"."""
    self_told: frozenset[str] = frozenset()
    """Words behind a verb of saying with which somebody tells of himself what is no fact by that: "responsible"."""
    refusing: frozenset[str] = frozenset()
    """Verbs of denying with which somebody may be refused something: "denied 40 people entry"."""
    numbering: frozenset[str] = frozenset()
    """Words with which a number is the name of somebody: "nomor urut 01"."""
    listing: frozenset[str] = frozenset()
    """Words behind which parts are listed: "namely"."""
    complete: frozenset[str] = frozenset()
    """Verbs that are news of anybody, whatever more is told: "resigned"."""
    happening: frozenset[str] = frozenset()
    """Verbs that tell nothing without when or where: "started"."""
    since: frozenset[str] = frozenset()
    """Words before a date from which on something holds."""
    date_leads: frozenset[str] = frozenset()
    """Words in front of a date that go with it."""
    date_trails: frozenset[str] = frozenset()
    """Words behind a date that go with it."""
    date_heads: frozenset[str] = frozenset()
    """Nouns in front of a date that name a part of it, and go with it: "tengah pekan ini"."""
    date_parts: frozenset[str] = frozenset()
    """Words between such a noun and a date: "paruh pertama tahun ini"."""
    date_kinds: frozenset[str] = frozenset()
    """Words that tell what kind of year a date is, with which it stays: "fiscal"."""
    timed: frozenset[str] = frozenset()
    """Verbs of which a date behind them is all that is told: "held"."""
    modals: dict[str, str] = field(default_factory=dict)
    """Word before a verb -> what it means."""
    more_modals: dict[str, str] = field(default_factory=dict)
    """More of them, that labels in the same language do not mind: "not yet"."""
    turning: frozenset[str] = frozenset()
    """Phrases behind an object with which its verb means something else: "had a flat in mind"."""
    unreal: frozenset[str] = frozenset()
    """Words before a helper with which it is told what did not happen: "would have"."""
    helpers: frozenset[str] = frozenset()
    """Words before a verb that another language does not say."""
    unsaid: frozenset[str] = frozenset()
    """Adverbs that only say how or when, and that another language need not say."""
    shorter: dict[str, str] = field(default_factory=dict)
    """Two words of the name of a body -> how headlines write them: "Pemkab"."""
    showing: frozenset[str] = frozenset()
    """Verbs that say of what "that" leads that it is so: "proves"."""
    himself: frozenset[str] = frozenset()
    """Words with which a speaker means none but himself, besides the pronouns of people."""
    of_others: frozenset[str] = frozenset()
    """Words beside a speaker who mostly tells what others did: "prosecuting"."""
    needless: frozenset[str] = frozenset()
    """More words that a label in this language may leave out where it lacks room."""
    unheaded: frozenset[str] = frozenset()
    """Words before a noun that a headline leaves out: whose it is, that it is one, who did what is done to another."""
    possessors: dict[str, str] = field(default_factory=dict)
    """Of them those that tell whose something is, with the pronoun for whom they tell of."""
    personal_owners: frozenset[str] = frozenset()
    """Of those the ones that tell of somebody: "her"."""
    plural_owners: frozenset[str] = frozenset()
    """Of those the ones that tell of several: "their"."""
    done_prefixes: tuple[str, ...] = ()
    """With which verbs begin that tell what is done, before the word for who did it: "diusung oleh"."""
    shared_families: frozenset[str] = frozenset()
    """Names of families of whom several are known to everybody."""
    weighing: frozenset[str] = frozenset()
    """Adjectives that a headline leaves out, which only say how much something is: "significant"."""
    family_last: bool = False
    """People have the name of their family behind their own."""
    denials: frozenset[str] = frozenset()
    """Words before a verb that deny it."""
    be: frozenset[str] = frozenset()
    """Words that make the verb behind them passive."""
    to_do: frozenset[str] = frozenset()
    """Words between two verbs."""
    becoming: frozenset[str] = frozenset()
    """Words that say "to" between a verb and an amount."""
    articles: frozenset[str] = frozenset()
    """Words before a noun that another language does not say."""
    quantifiers: dict[str, str] = field(default_factory=dict)
    """Word before a noun -> what it means; the noun is then in the plural."""
    counting: dict[str, str] = field(default_factory=dict)
    """More of them, of one word or two, that labels in the same language do not mind: "salah satu"."""
    joins: dict[str, str] = field(default_factory=dict)
    """Joiner of two nouns -> what it means."""
    said: dict[str, str] = field(default_factory=dict)
    """Meaning of a modal, quantifier or join -> how it is said."""
    third: list[list[str]] = field(default_factory=list)
    """[ending, ending of the third person]: the first that fits; empty where verbs do not change."""
    bases: list[list[str]] = field(default_factory=list)
    """[ending of a verb's form, ending of its base]: the first that fits."""
    contractions: dict[str, str] = field(default_factory=dict)
    """End of a contracted word -> the word that it is short for."""
    verb_forms: dict[str, str] = field(default_factory=dict)
    """Form of a verb that is a word of its own too, but in news is that form -> its base: "rose"."""
    participles: tuple[str, ...] = ()
    """Endings of verbs that make no clause: "representing"."""
    picturing: frozenset[str] = frozenset()
    """Bases of verbs that tell as what somebody sees something: "described the plan as"."""
    owed: frozenset[str] = frozenset()
    """Nouns that as a subject tell nothing without the word that says of what they are: "price"."""
    named_as: dict[str, str] = field(default_factory=dict)
    """Verb, or base of one, -> how another language says it where "as" and a noun follow: "designate"."""
    hollow: frozenset[str] = frozenset()
    """Nouns and adjectives of which a label must tell what they are about: "role", "confident"."""
    articled: frozenset[str] = frozenset()
    """Bases of verbs before which and behind which a noun needs an article even in a headline: "is a village"."""
    indefinite: tuple[str, ...] = ()
    """The article of one thing before a consonant, and before a vowel."""
    vowels: tuple[str, ...] = ()
    """How words begin that are spoken with a vowel."""
    no_vowels: tuple[str, ...] = ()
    """How words begin of which that is not so: "university"."""
    spelled: str = ""
    """Capitals of which the names are spoken with a vowel: "an MP"."""
    countless: tuple[str, ...] = ()
    """Endings of nouns that need no article: "awareness"."""
    ranked: frozenset[str] = frozenset()
    """Words before a noun that is the only one of its rank: "third"."""
    pointers: dict[str, str] = field(default_factory=dict)
    """Word behind a noun that points at it -> what it means: "this"."""
    mostly_many: frozenset[str] = frozenset()
    """Nouns that mean more than one where another language, which has no plural, gives no number: "investor"."""
    many_behind: frozenset[str] = frozenset()
    """More of them, where they do nothing but something is done to them: "weapon"."""
    plurals: frozenset[str] = frozenset()
    """Nouns that are plural as they are."""
    mass: frozenset[str] = frozenset()
    """Nouns that need no article in the singular, and are hardly ever names."""
    determiners: frozenset[str] = frozenset()
    """More words before a noun that another language need not say: "this"."""
    possessives: dict[str, str] = field(default_factory=dict)
    """ "his" -> how another language says it behind the noun; "-" in front if it is an ending."""
    owners: tuple[str, ...] = ()
    """Endings of nouns that say whose they are."""
    genitive: frozenset[str] = frozenset()
    """What stands between an owner and what belongs to it."""
    pronouns: dict[str, str] = field(default_factory=dict)
    """Pronoun as a subject -> what it means."""
    nearly: tuple[str, ...] = ()
    """Words before a number that is a little less: "nearly"."""
    adverbs: dict[str, str] = field(default_factory=dict)
    """Word before a verb that must be told -> what it means."""
    degrees: dict[str, str] = field(default_factory=dict)
    """Word before an adjective -> what it means."""
    relatives: frozenset[str] = frozenset()
    """Words that begin a clause about the noun before them."""
    existential: frozenset[str] = frozenset()
    """Words that begin a clause that says that something is there."""
    absent: dict[str, str] = field(default_factory=dict)
    """Words that say of what such a clause has that it is not there -> what they mean."""
    impersonal: frozenset[str] = frozenset()
    """Words that begin a clause in which no subject stands before the verb."""
    be_forms: dict[str, str] = field(default_factory=dict)
    """ "are" in front of a phrase of the list -> its base."""
    time_clauses: frozenset[str] = frozenset()
    """Words that begin a clause in front which only says when."""
    instants: frozenset[str] = frozenset()
    """Words before one of them that say how soon: "shortly after"."""
    resuming: frozenset[str] = frozenset()
    """Words behind a clause or phrase in front with which the claim itself begins: "kalau hujan maka"."""
    motion: frozenset[str] = frozenset()
    """Prepositions that say where to, whatever the verb."""
    of_people: frozenset[str] = frozenset()
    """Nouns of which a name behind them says whose they are, and not who is meant."""
    camps: frozenset[str] = frozenset()
    """Nouns of what somebody leads, who does nothing by that: "kabinet Prabowo"."""
    comparing: frozenset[str] = frozenset()
    """Words that compare, and leave what stands before them unfinished."""
    times: frozenset[str] = frozenset()
    """Nouns of lengths of time."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs that may leave their base: "sends"."""
    raising: frozenset[str] = frozenset()
    """Bases of verbs whose object with "to" is what is wanted, and not for what: "wants Iran to stop"."""
    attributive: frozenset[str] = frozenset()
    """Adjectives that say little where no noun follows: "was last"."""
    vague: frozenset[str] = frozenset()
    """Counted nouns of which a number alone tells nothing: "4 times"."""
    scaled: frozenset[str] = frozenset()
    """Nouns of which a number with decimals tells how strong one is: "a 6.0 earthquake"."""
    measured: frozenset[str] = frozenset()
    """Nouns of a length, weight or area, in a language that puts that behind them without a word between."""
    unsure: frozenset[str] = frozenset()
    """Counted nouns that are several things: "mine"."""
    weak: frozenset[str] = frozenset()
    """Nouns that say nothing of a matter where they stand alone."""
    hedges: frozenset[str] = frozenset()
    """Words that leave open whether what follows happened."""
    of_many: frozenset[str] = frozenset()
    """Nouns behind which it is said of what, in the plural: "number of victims"."""
    asking: frozenset[str] = frozenset()
    """Words that begin a clause of another verb: "how"."""
    agents: frozenset[str] = frozenset()
    """Nouns directly behind a passive verb that say who does it, in a language that needs no "by" there."""
    doubts: frozenset[str] = frozenset()
    """Words with which a claim is that something is alleged, doubted, refused or averted, so that facts alone of it
    would tell something else."""
    accusing: frozenset[str] = frozenset()
    """Verbs of saying that someone did wrong, or may have: what follows is no claim without them."""
    spreading: frozenset[str] = frozenset()
    """Verbs of what goes round: what follows "that" is claimed, by nobody who is named."""
    depicting: frozenset[str] = frozenset()
    """Nouns of pictures, of which a verb behind their phrase may tell, or of what they show: "video pria menari"."""
    amounting: frozenset[str] = frozenset()
    """Words between a subject and its amount: "reached"."""
    sizes: frozenset[str] = frozenset()
    """Words between any noun and its amount: "of"."""
    naming: frozenset[str] = frozenset()
    """Words behind a verb that say as what: "named as suspect"."""
    rates: frozenset[str] = frozenset()
    """Words before a number of which another one is told: "per"."""
    classing: frozenset[str] = frozenset()
    """Adjectives behind a noun that belong to it also where a verb follows, of which others would tell how it is done:
    "warga lokal menolak", but not "pemerintah resmi menolak"."""
    tongues: frozenset[str] = frozenset()
    """Words before the name of a country that make it that of a language."""
    name_words: dict[str, str] = field(default_factory=dict)
    """What a name is that of -> how it is put together: "{} Island"."""
    two_units: frozenset[str] = frozenset()
    """Units that are money or a weight."""
    levels: tuple[str, ...] = ()
    """Words before an amount that is a level, and not by how much something changed: "below 20%"."""
    ways: dict[str, str] = field(default_factory=dict)
    """Verb before an amount -> "up" or "down"."""
    paying: frozenset[str] = frozenset()
    """Verbs of what is done with money."""
    altering: frozenset[str] = frozenset()
    """Verbs of making something more or less, behind whose object stands by how much."""
    comprising: frozenset[str] = frozenset()
    """Verbs of all that something is made of, or comes from: "consists of"."""
    adjusting: frozenset[str] = frozenset()
    """Words in front of a claim with which its amounts are other ones: "with the grant", "in the same quarter"."""
    subunits: frozenset[str] = frozenset()
    """Small money of more than one currency: "cents"."""
    changed: frozenset[str] = frozenset()
    """What is done by how much: "cut"."""
    conditions: frozenset[str] = frozenset()
    """Words that begin a condition."""
    counted_from: frozenset[str] = frozenset()
    """Words behind the word of a condition that only say what a figure is seen beside: "if compared with"."""
    lacking: frozenset[str] = frozenset()
    """Those of them that say without what."""
    sizeless: frozenset[str] = frozenset()
    """Nouns of whom no amount is the size: "merugikan negara sebesar Rp 5 juta"."""
    sides: frozenset[str] = frozenset()
    """The same before the name of a body or person: "pihak Pertamina"."""
    situated: frozenset[str] = frozenset()
    """Verbs that say no more than the preposition of a place behind them: "a village located in"."""
    remaining: frozenset[str] = frozenset()
    """Those that say that somebody is still there: "stayed in"."""
    regions: frozenset[str] = frozenset()
    """Nouns before the name of a place that say no more than it does: "wilayah Kecamatan Godean"."""
    spots: frozenset[str] = frozenset()
    """Nouns behind which something is or goes, where a preposition tells places from other things."""
    given: frozenset[str] = frozenset()
    """Nouns of what comes from someone, and is not "of" him."""
    people: frozenset[str] = frozenset()
    """Nouns that no place can qualify: "Europe person"."""
    home: dict[str, list[str]] = field(default_factory=dict)
    """End of a body's name in another language -> how its country is said, whose bodies are called without it."""
    standing: frozenset[str] = frozenset()
    """Words between a subject and its amount that say how much it is: "stood at"."""
    copulas: frozenset[str] = frozenset()
    """Words that say what something is, behind a subject that may look like a clause."""
    bounds: frozenset[str] = frozenset()
    """Words in front of a claim that bound of whom its numbers hold: "in districts where"."""
    aiming: frozenset[str] = frozenset()
    """Bases of verbs with which something flies at someone."""
    blaming: frozenset[str] = frozenset()
    """Bases of verbs of what someone gets for something that he did."""
    awarding: frozenset[str] = frozenset()
    """Bases of verbs whose past form before money alone may tell what the subject got."""
    ditransitive: frozenset[str] = frozenset()
    """Bases of verbs that name someone before what he gets: "lent Pakistan $450 million"."""
    held: frozenset[str] = frozenset()
    """Nouns of what is held of someone, though "in" stands between: "shares in Boeing"."""
    countable: frozenset[str] = frozenset()
    """Bases of verbs that mean something else with money or a share: "shares lost 5%"."""
    lifeless: frozenset[str] = frozenset()
    """Bases of verbs that mean something else of people: "seized 12 kilograms"."""
    moneys: frozenset[str] = frozenset()
    """Nouns of what money is: "$5 million in aid"."""
    totals: frozenset[str] = frozenset()
    """Nouns that are a number of something themselves: "death toll"."""
    factual: frozenset[str] = frozenset()
    """Words that begin a clause of what happened, which stands alone as well: "after"."""
    closing: frozenset[str] = frozenset()
    """Verbs of how a market ends its day, before which way it went: "closed up 5%"."""
    terms: dict[str, str] = field(default_factory=dict)
    """What is done to someone for a length of time -> the word between them: "sentenced to"."""
    prisons: frozenset[str] = frozenset()
    """Words behind such a length of time that need not be there: "in prison"."""
    rating: frozenset[str] = frozenset()
    """Words before a length of time that say "per": "$5 a month"."""
    excepting: frozenset[str] = frozenset()
    """Phrases before what a claim does not hold of, or on which it depends: "apart from", "as long as"."""
    lasting: frozenset[str] = frozenset()
    """Words that begin a length or time, and a condition before anything else: "selama"."""
    spans: frozenset[str] = frozenset()
    """Nouns behind them that are a time as well: "perang"."""
    partial: frozenset[str] = frozenset()
    """Words for some of many, or most of them."""
    mostly: frozenset[str] = frozenset()
    """Words before a place that say that something is so there more than elsewhere: "mainly"."""
    always: frozenset[str] = frozenset()
    """Words that say that something is so at any time."""
    capitals: bool = False
    """Several words with capitals within a sentence are a name, which stays as it is."""
    nothing: frozenset[str] = frozenset()
    """Words before a noun that deny its verb: "found no blood"."""
    things: frozenset[str] = frozenset()
    """Pronouns of things, before a verb of what they do: "it"."""
    empty: frozenset[str] = frozenset()
    """Verbs beside which a pronoun means nothing: "it seems"."""
    initials: dict[str, str] = field(default_factory=dict)
    """Words in small letters -> what headlines write for them wherever they stand: "hak asasi manusia" -> "HAM"."""
    linking: dict[str, list[str]] = field(default_factory=dict)
    """Word that a headline leaves out before a noun, number or verb -> words behind which it does: "diikuti dengan"."""
    coupling: frozenset[str] = frozenset()
    """Those words without which a label says the same that join two things where they stand between them: "uang bahkan
    janji"."""
    worth: frozenset[str] = frozenset()
    """Words before the amount that something is worth: "bernilai"."""
    objects: dict[str, str] = field(default_factory=dict)
    """Pronouns as the object of a verb -> what they mean: "him"."""
    playing: frozenset[str] = frozenset()
    """Verbs of games, behind which stands how they ended: "beat"."""
    gentile: tuple[str, ...] = ()
    """Endings of words made from the names of places and people: "Siberian"."""
    gauges: frozenset[str] = frozenset()
    """Names of indexes of a stock market."""
    gauge_words: frozenset[str] = frozenset()
    """Words behind such a name that belong to it: "composite index"."""
    gauge_leads: frozenset[str] = frozenset()
    """Words before such a name that only say what it holds: "technology-laced"."""
    edging: frozenset[str] = frozenset()
    """Verbs before which way an index or price went: "inched down"."""
    gauge_ways: dict[str, str] = field(default_factory=dict)
    """What an index does by so many points -> "up" or "down", where that is no such verb elsewhere: "shed"."""
    others: frozenset[str] = frozenset()
    """Words with which a noun is not of those named before: "other"."""
    privative: frozenset[str] = frozenset()
    """Words directly behind a noun that deny a quality of it: "tak berawak"."""
    elsewhere: frozenset[str] = frozenset()
    """Words behind which the figures are those of something else: "followed", "compared"."""
    numbered: frozenset[str] = frozenset()
    """Nouns of which a number behind them is a part: "number 2"."""
    requesting: dict[str, str] = field(default_factory=dict)
    """Verb of asking -> what "to" means behind it."""
    giving: frozenset[str] = frozenset()
    """Bases of verbs behind which what means "in" is "to" before someone: "memperkenalkan ... pada"."""
    succeeding: frozenset[str] = frozenset()
    """Bases of verbs behind which another one tells what somebody brings about: "berhasil"."""
    personal: frozenset[str] = frozenset()
    """Words before one person: "seorang"."""
    companies: frozenset[str] = frozenset()
    """Nouns that say of a body whose name follows what it is, in a language that puts the name behind: "perusahaan"."""
    own_deeds: frozenset[str] = frozenset()
    """Verbs of what somebody does who "said it expects" so: nothing else can."""
    pairing: frozenset[str] = frozenset()
    """Words before two things of which one alone tells too little: "between", "both"."""
    pairing_phrases: frozenset[str] = frozenset()
    """Words that do so before phrases only: "baik di Bogor maupun di Garut"."""
    describing: tuple[str, ...] = ()
    """Endings of words that only describe what follows: "Leeds-based"."""
    decisive: frozenset[str] = frozenset()
    """Words before a noun that may be all that is told of it: "only", "maximum"."""
    superlatives: tuple[str, ...] = ()
    """Endings of such words: "largest"; empty where none are so formed."""
    of_whom: frozenset[str] = frozenset()
    """Nouns of which only the clause behind them says who or what is meant: "those", "setiap"."""
    citizens: frozenset[str] = frozenset()
    """Nouns of people that another language does not say beside the country whose they are: "warga"."""
    peoples: tuple[str, ...] = ()
    """Columns of demonyms.tsv: somebody of a country, several of them, and its adjective; empty where none is used."""
    adjective: str = ""
    """Column of demonyms.tsv that holds the adjective of a country; empty where its name qualifies a noun."""


@cache
def label_words(code: LanguageCode) -> LabelWords:
    """How labels are written in a language; English where it is not supported."""
    return language(code if code in known() else "en").typed("labels", LabelWords)


@cache
def openers(code: LanguageCode) -> Mapping[str, list[list[str]]]:
    """First word -> phrases in front of a sentence that only open it, as words."""
    found: dict[str, list[list[str]]] = {}
    for phrase in label_words(code).openers:
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found
