"""Made pairs of a claim and a row, by kind of conflict: such that exclude each other, and near twins that do not.

Each story is told in Indonesian and English, filled with names, places and figures that are drawn with a seed. A pair
sets a telling of the claim beside the row in the same language, or an Indonesian claim beside an English row.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Text: TypeAlias = tuple[str, str]
"""One statement in Indonesian and in English."""

FAMILIES = "families"
"""The kind that is no conflict, but a doubt: another member of one family."""

LANGUAGES = ("id", "en", "id-en")
_TELLINGS = {"id": (0, 0), "en": (1, 1), "id-en": (0, 1)}
"""In which of the two languages claim and row stand."""


@dataclass(frozen=True, slots=True)
class Story:
    """A row, what says the same or leaves room for it, and what excludes it."""

    row: Text
    agreeing: Sequence[Text]
    contradicting: Sequence[Text]


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim beside a row; `kind` is what the difference is about."""

    kind: str
    language: str
    claim: str
    row: str
    contradicts: bool


def made_pairs(count: int, seed: int = 20140915) -> Iterator[Pair]:
    """Pairs of every kind and language, of so many stories of each."""
    for kind, tell in _KINDS.items():
        rng = random.Random(f"{seed} {kind}")
        for _ in range(count):
            for story in tell(rng):
                for language, (mine, its) in _TELLINGS.items():
                    for contradicts, claims in ((False, story.agreeing), (True, story.contradicting)):
                        for claim in claims:
                            yield Pair(kind, language, claim[mine], story.row[its], contradicts)


_PEOPLE = ("Rahmat Hidayat", "Dewi Lestari", "Bambang Sutrisno", "Maria Gultom", "Andre Kurniawan", "Siti Nurhaliza",
           "Peter Collins", "Laura Bennett", "Yusuf Maulana", "Helen Clarke")  # fmt: skip
_FAMILIES = (("Agus", "Rina", "Wibowo"), ("Hendra", "Lestari", "Simanjuntak"), ("George", "Martha", "Whitfield"),
             ("Thomas", "Claire", "Redmond"), ("Farid", "Nadia", "Al-Habsyi"))  # fmt: skip
_PLACES: tuple[tuple[str, str, Text], ...] = (
    ("Demak", "Kudus", ("Jawa Tengah", "Central Java")),
    ("Garut", "Cianjur", ("Jawa Barat", "West Java")),
    ("Malang", "Jember", ("Jawa Timur", "East Java")),
    ("Padang", "Bukittinggi", ("Sumatera Barat", "West Sumatra")),
    ("Makassar", "Palopo", ("Sulawesi Selatan", "South Sulawesi")),
    ("Lyon", "Marseille", ("Prancis", "France")),
    ("Houston", "Dallas", ("Texas", "Texas")),
    ("Osaka", "Nagoya", ("Jepang", "Japan")),
)
_TEAMS: tuple[Text, ...] = (("Indonesia", "Indonesia"), ("Vietnam", "Vietnam"), ("Malaysia", "Malaysia"),
    ("Jepang", "Japan"), ("Arsenal", "Arsenal"), ("Chelsea", "Chelsea"), ("Persib", "Persib"))  # fmt: skip
_DISASTERS: tuple[Text, ...] = (("gempa", "earthquake"), ("kebakaran", "fire"), ("banjir", "flood"),
    ("tanah longsor", "landslide"), ("ledakan", "explosion"))  # fmt: skip
_NUMERALS: dict[int, Text] = {2: ("dua", "two"), 3: ("tiga", "three"), 4: ("empat", "four"), 5: ("lima", "five"),
    7: ("tujuh", "seven"), 8: ("delapan", "eight"), 9: ("sembilan", "nine")}  # fmt: skip
_AIMS: tuple[Text, ...] = (("guru honorer", "contract teachers"), ("petani", "farmers"), ("nelayan", "fishermen"),
    ("perangkat desa", "village officials"))  # fmt: skip
_GOODS: tuple[Text, ...] = (("beras", "rice"), ("gula", "sugar"), ("kedelai", "soybeans"), ("jagung", "corn"))


def _figure(value: int) -> Text:
    """A number as each language groups its digits."""
    grouped = f"{value:,}"
    return grouped.replace(",", "."), grouped


def _owners(rng: random.Random) -> Iterator[Story]:
    one, other = rng.sample(_PEOPLE, 2)
    more, less = rng.randint(40, 55), rng.randint(20, 38)
    town = rng.choice(_PLACES)[0]

    def votes(a: str, x: int, b: str, y: int) -> Text:
        return (
            f"{a} meraih {x} persen suara dan {b} {y} persen di {town}.",
            f"{a} won {x} percent of the vote and {b} {y} percent in {town}.",
        )

    def alone(a: str, x: int) -> Text:
        return f"{a} meraih {x} persen suara di {town}.", f"{a} won {x} percent of the vote in {town}."

    yield Story(
        votes(one, more, other, less),
        [votes(other, less, one, more), alone(one, more), alone(other, less),
         (f"{one} memperoleh sekitar {more}% suara di {town}.", f"{one} got about {more}% of the vote in {town}.")],
        [votes(one, less, other, more), alone(one, less), alone(other, more)],
    )  # fmt: skip
    (a, b, province), dead, fewer = rng.choice(_PLACES), rng.randint(30, 60), rng.randint(5, 20)
    what = rng.choice(_DISASTERS)

    def deaths(one: str, x: int, other: str, y: int) -> Text:
        return (
            f"Akibat {what[0]} di {province[0]}, {x} orang tewas di {one} dan {y} orang tewas di {other}.",
            f"The {what[1]} in {province[1]} killed {x} people in {one} and {y} people in {other}.",
        )

    def there(town: str) -> Text:
        return (
            f"Sebanyak {dead} orang tewas di {town} akibat {what[0]}.",
            f"In {town}, {dead} people were killed by the {what[1]}.",
        )

    yield Story(
        deaths(a, dead, b, fewer),
        [deaths(b, fewer, a, dead), there(a)],
        [deaths(a, fewer, b, dead), there(b)],
    )
    first, second = rng.sample(_GOODS, 2)
    dear, cheap = 500 * rng.randint(30, 40), 500 * rng.randint(15, 25)

    def prices(a: Text, x: int, b: Text, y: int) -> Text:
        return (
            f"Harga {a[0]} Rp {_figure(x)[0]} per kilogram dan {b[0]} Rp {_figure(y)[0]} per kilogram di {town}.",
            f"In {town}, {a[1]} costs Rp {_figure(x)[1]} per kilogram and {b[1]} Rp {_figure(y)[1]} per kilogram.",
        )

    yield Story(
        prices(first, dear, second, cheap),
        [prices(second, cheap, first, dear)],
        [prices(first, cheap, second, dear)],
    )


def _rates(rng: random.Random) -> Iterator[Story]:
    whom, amount = rng.choice(_AIMS), rng.randint(2, 9)

    def aid(sum_: int, time: Text) -> Text:
        return (
            f"Pemerintah memberi {whom[0]} bantuan Rp {sum_} juta {time[0]}.",
            f"The government gives {whom[1]} aid of Rp {sum_} million {time[1]}.",
        )

    month, year = ("per bulan", "per month"), ("per tahun", "per year")
    yield Story(
        aid(amount, month),
        [aid(12 * amount, year), aid(amount, ("setiap bulan", "every month")), aid(amount, ("sebulan", "a month"))],
        [aid(amount, year), aid(amount + 3, month), aid(amount, ("setiap minggu", "every week"))],
    )
    what, tonnes = rng.choice(_GOODS), 100 * rng.randint(2, 9)
    town = rng.choice(_PLACES)[0]

    def output(weight: int, time: Text) -> Text:
        return (
            f"Pabrik di {town} mengolah {weight} ton {what[0]} {time[0]}.",
            f"The plant in {town} processes {weight} tonnes of {what[1]} {time[1]}.",
        )

    day, week = ("per hari", "per day"), ("per minggu", "per week")
    yield Story(
        output(tonnes, day),
        [output(7 * tonnes, week), output(tonnes, ("sehari", "a day")), output(tonnes, ("tiap hari", "daily"))],
        [output(tonnes, week), output(tonnes, ("sebulan", "a month"))],
    )


def _places(rng: random.Random) -> Iterator[Story]:
    town, other, land = rng.choice(_PLACES)
    what = rng.choice(_DISASTERS)
    houses = 50 * rng.randint(3, 19)

    def damage(where: Text) -> Text:
        return (
            f"{what[0].capitalize()} merusak {houses} rumah di {where[0]}.",
            f"A {what[1]} damaged {houses} houses in {where[1]}.",
        )

    def whole(name: str) -> Text:
        return f"{name}, {land[0]}", f"{name}, {land[1]}"

    yield Story(
        damage(whole(town)),
        [damage((town, town)), damage(land),
         (f"Di {town}, {land[0]}, {houses} rumah rusak akibat {what[0]}.",
          f"In {town}, {land[1]}, {houses} houses were damaged by a {what[1]}.")],
        [damage(whole(other)), damage((other, other))],
    )  # fmt: skip
    far = rng.choice([place for place in _PLACES if place[2] != land])
    yield Story(
        damage((town, town)),
        [damage(whole(town))],
        [damage(whole(other)), damage((f"{far[0]}, {far[2][0]}", f"{far[0]}, {far[2][1]}"))],
    )


def _vague(rng: random.Random) -> Iterator[Story]:
    town, what = rng.choice(_PLACES)[0], rng.choice(_DISASTERS)

    def fled(amount: Text) -> Text:
        return (
            f"{amount[0]} warga mengungsi akibat {what[0]} di {town}.",
            f"{amount[1]} residents fled the {what[1]} in {town}.",
        )

    some, many, few = _figure(rng.randint(210, 890)), _figure(rng.randint(3200, 8700)), _figure(rng.randint(12, 48))
    hundreds = ("Ratusan", "Hundreds of")
    yield Story(
        fled(some),
        [fled(hundreds), fled((f"Lebih dari {int(some[0]) // 100}00", f"More than {int(some[0]) // 100}00"))],
        [fled(("Puluhan", "Dozens of")), fled(("Puluhan ribu", "Tens of thousands of"))],
    )
    yield Story(fled(hundreds), [fled(some)], [fled(many), fled(few)])
    yield Story(fled(("Ribuan", "Thousands of")), [fled(many)], [fled(few), fled(("Puluhan", "Dozens of"))])
    share = rng.choice((20, 25, 30, 70, 80))

    def voted(amount: Text) -> Text:
        return f"{amount[0]} pemilih di {town} tidak memilih.", f"{amount[1]} the voters in {town} did not vote."

    yield Story(
        voted((f"{share} persen", f"{share} percent of")),
        [voted((f"Sekitar {share}%", f"About {share}% of"))],
        [voted(("Setengah", "Half of")), voted(("Separuh", "Half"))],
    )
    yield Story(
        voted(("Setengah", "Half of")),
        [voted(("50 persen", "50 percent of")), voted(("51 persen", "51 percent of"))],
        [voted((f"{share} persen", f"{share} percent of"))],
    )


def _harm(rng: random.Random) -> Iterator[Story]:
    town, what = rng.choice(_PLACES)[0], rng.choice(_DISASTERS)
    number = rng.choice(list(_NUMERALS))
    word = _NUMERALS[number]

    def killed(amount: Text) -> Text:
        return (
            f"{amount[0]} orang tewas dalam {what[0]} di {town}.",
            f"{amount[1]} people were killed in the {what[1]} in {town}.",
        )

    nobody: list[Text] = [
        (f"Tidak ada korban jiwa dalam {what[0]} di {town}.", f"No one was killed in the {what[1]} in {town}."),
        (f"Tidak ada yang tewas dalam {what[0]} di {town}.", f"There were no deaths in the {what[1]} in {town}."),
        (f"{what[0].capitalize()} di {town} tidak menelan korban jiwa.", f"Nobody died in the {what[1]} in {town}."),
    ]
    unhurt: Text = (
        f"Tidak ada yang terluka dalam {what[0]} di {town}.",
        f"No one was injured in the {what[1]} in {town}.",
    )
    active: Text = (
        f"{what[0].capitalize()} di {town} menewaskan {word[0]} orang.",
        f"The {what[1]} in {town} killed {word[1]} people.",
    )
    no_soldiers: Text = (
        f"Tidak ada tentara yang tewas dalam {what[0]} di {town}.",
        f"No soldiers were killed in the {what[1]} in {town}.",
    )
    some = killed((word[0].capitalize(), word[1].capitalize()))
    yield Story(
        some,
        [killed((f"{number}", f"{number}")), active, no_soldiers],
        [*nobody, killed((f"{number + 20}", f"{number + 20}"))],
    )
    yield Story(nobody[0], [nobody[1], nobody[2], unhurt], [some])
    hurt: Text = (
        f"{word[0].capitalize()} orang terluka dalam {what[0]} di {town}.",
        f"{word[1].capitalize()} people were injured in the {what[1]} in {town}.",
    )
    yield Story(hurt, [nobody[0], nobody[1]], [unhurt])


_CAUSES: tuple[tuple[Text, Text], ...] = (
    (("vaksin campak", "the measles vaccine"), ("autisme", "autism")),
    (("menara 5G", "5G towers"), ("kanker", "cancer")),
    (("minyak sawit", "palm oil"), ("penyakit jantung", "heart disease")),
    (("air fluorida", "fluoridated water"), ("kerusakan otak", "brain damage")),
)


def _evidence(rng: random.Random) -> Iterator[Story]:
    cause, effect = rng.choice(_CAUSES)

    def told(lead: Text) -> Text:
        found = f"{lead[0]}{cause[0]} menyebabkan {effect[0]}.", f"{lead[1]}{cause[1]} causes {effect[1]}."
        return found[0][0].upper() + found[0][1:], found[1][0].upper() + found[1][1:]

    denied = [
        told(("tidak ada bukti bahwa ", "there is no evidence that ")),
        told(("tidak benar bahwa ", "it is not true that ")),
        told(("tidak ditemukan bukti ilmiah bahwa ", "no scientific evidence was found that ")),
    ]
    affirmed = [
        told(("", "")),
        told(("terbukti bahwa ", "it is proven that ")),
        told(("ada bukti bahwa ", "there is evidence that ")),
    ]
    yield Story(affirmed[0], affirmed[1:], denied)
    yield Story(denied[0], denied[1:], affirmed)


def _families(rng: random.Random) -> Iterator[Story]:
    (one, other, family), town, number = rng.choice(_FAMILIES), rng.choice(_PLACES)[0], rng.randint(20, 90)

    def opened(name: str) -> Text:
        return (
            f"{name} meresmikan pabrik sepatu senilai {number} juta dolar di {town}.",
            f"{name} opened a shoe factory worth {number} million dollars in {town}.",
        )

    yield Story(
        opened(f"{one} {family}"),
        [opened(family), opened(f"{one[0]}. {family}"), opened(f"Dr. {one} {family}")],
        [opened(f"{other} {family}")],
    )


def _seasons(rng: random.Random) -> Iterator[Story]:
    team, year = rng.choice(_TEAMS[4:]), rng.randint(2012, 2022)

    def champion(season: str) -> Text:
        return f"{team[0]} menjadi juara liga pada musim {season}.", f"{team[1]} won the league in the {season} season."

    def written(first: int) -> list[Text]:
        return [
            champion(f"{first}/{(first + 1) % 100}"),
            champion(f"{first}-{first + 1}"),
            champion(f"{first}/{first + 1}"),
        ]

    yield Story(written(year)[0], written(year)[1:], [*written(year + 1), *written(year - 1)])


def _scores(rng: random.Random) -> Iterator[Story]:
    one, other = rng.sample(_TEAMS, 2)
    more, less = rng.randint(2, 4), rng.randint(0, 1)

    def beat(a: Text, b: Text, x: int, y: int) -> Text:
        return f"{a[0]} mengalahkan {b[0]} {x}-{y} di final.", f"{a[1]} beat {b[1]} {x}-{y} in the final."

    def lost(a: Text, b: Text, x: int, y: int) -> Text:
        return f"{a[0]} kalah {x}-{y} dari {b[0]} di final.", f"{a[1]} lost {x}-{y} to {b[1]} in the final."

    yield Story(
        beat(one, other, more, less),
        [lost(other, one, more, less), lost(other, one, less, more)],
        [beat(one, other, more + 1, less), lost(other, one, more + 2, less), beat(other, one, more, less),
         lost(one, other, less, more)],
    )  # fmt: skip


_KINDS: dict[str, Callable[[random.Random], Iterator[Story]]] = {
    "owners": _owners,
    "rates": _rates,
    "places": _places,
    "vague": _vague,
    "harm": _harm,
    "evidence": _evidence,
    FAMILIES: _families,
    "seasons": _seasons,
    "scores": _scores,
}
