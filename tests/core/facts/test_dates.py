"""Days, periods and times: what the text says, and which days they are where the publication tells."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.facts import facts_of, read_dates, read_facts, read_values
from claims.languages import known

PUBLISHED = date(2014, 9, 16)  # a Tuesday

ABSOLUTE = [
    # language, sentence, text of the mention, first day, last day
    ("id", "pada 15 September 2014 di Paris", "15 September 2014", "2014-09-15", "2014-09-15"),
    ("id", "Senin, 15 September 2014", "Senin, 15 September 2014", "2014-09-15", "2014-09-15"),
    ("id", "Minggu (14/9/2014)", "Minggu (14/9/2014)", "2014-09-14", "2014-09-14"),
    ("id", "15-17 September 2014", "15-17 September 2014", "2014-09-15", "2014-09-17"),
    ("id", "Senin-Rabu (15-17/9/2014)", "Senin-Rabu (15-17/9/2014)", "2014-09-15", "2014-09-17"),
    ("id", "Jumat (12/9/2014) siang ini", "Jumat (12/9/2014)", "2014-09-12", "2014-09-12"),
    ("id", "30 Agustus hingga 2 September 2014", "30 Agustus hingga 2 September 2014", "2014-08-30", "2014-09-02"),
    ("id", "tgl 5 Nop. 2014", "5 Nop. 2014", "2014-11-05", "2014-11-05"),
    ("id", "Juli hingga September 2014", "Juli hingga September 2014", "2014-07-01", "2014-09-30"),
    ("id", "pada Mei 2010", "Mei 2010", "2010-05-01", "2010-05-31"),
    ("en", "January to Sunday, February 2, 2014", "January to Sunday, February 2, 2014", "2014-01-01", "2014-02-02"),
    (
        "id",
        "Januari sampai Minggu, 2 Februari 2014",
        "Januari sampai Minggu, 2 Februari 2014",
        "2014-01-01",
        "2014-02-02",
    ),
    ("id", "Mei 2014 hingga 9 Juni 2014", "Mei 2014 hingga 9 Juni 2014", "2014-05-01", "2014-06-09"),
    ("id", "Desember hingga awal Maret 2014", "Desember hingga awal Maret 2014", "2013-12-01", "2014-03-10"),
    ("id", "paruh kedua 2014", "paruh kedua 2014", "2014-07-01", "2014-12-31"),
    ("en", "the first three quarters of 2014", "first three quarters of 2014", "2014-01-01", "2014-09-30"),
    ("en", "the final quarter of 2014", "final quarter of 2014", "2014-10-01", "2014-12-31"),
    ("id", "kuartal terakhir 2014", "kuartal terakhir 2014", "2014-10-01", "2014-12-31"),
    ("en", "in the latter half of 2014", "latter half of 2014", "2014-07-01", "2014-12-31"),
    ("id", "tahun anggaran 2014", "2014", "2014-01-01", "2014-12-31"),
    ("id", "awal 2015", "awal 2015", "2015-01-01", "2015-04-30"),
    ("id", "akhir September 2014", "akhir September 2014", "2014-09-21", "2014-09-30"),
    ("id", "antara tahun 2004 dan 2006", "2004 dan 2006", "2004-01-01", "2006-12-31"),
    ("id", "kuartal I 2015", "kuartal I 2015", "2015-01-01", "2015-03-31"),
    ("id", "semester II/2014", "semester II/2014", "2014-07-01", "2014-12-31"),
    ("id", "tahun 1990-an", "1990-an", "1990-01-01", "1999-12-31"),
    ("id", "tahun 60-an", "60-an", "1960-01-01", "1969-12-31"),
    ("en", "on Monday, September 15, 2014", "Monday, September 15, 2014", "2014-09-15", "2014-09-15"),
    ("en", "the 15th of September 2014", "15th of September 2014", "2014-09-15", "2014-09-15"),
    ("en", "Sept. 15-17, 2014", "Sept. 15-17, 2014", "2014-09-15", "2014-09-17"),
    ("en", "on 9/15/2014", "9/15/2014", "2014-09-15", "2014-09-15"),
    ("en", "on 2014-09-15", "2014-09-15", "2014-09-15", "2014-09-15"),
    ("en", "in 2013-14", "2013-14", "2013-01-01", "2014-12-31"),
    ("en", "from 2010 to 2014", "2010 to 2014", "2010-01-01", "2014-12-31"),
    ("en", "the first quarter of 2015", "first quarter of 2015", "2015-01-01", "2015-03-31"),
    ("en", "in Q3 2014", "Q3 2014", "2014-07-01", "2014-09-30"),
    ("en", "in the mid-1990s", "mid-1990s", "1993-01-01", "1996-12-31"),
    ("en", "in 833 AD", "833 AD", "0833-01-01", "0833-12-31"),
]

RELATIVE = [
    ("id", "kemarin", "2014-09-15", "2014-09-15"),
    ("id", "hari ini", "2014-09-16", "2014-09-16"),
    ("en", "the last year", "2013-09-16", "2014-09-16"),
    ("id", "pekan lalu", "2014-09-08", "2014-09-14"),
    ("id", "tiga hari lalu", "2014-09-13", "2014-09-13"),
    ("id", "setahun lalu", "2013-01-01", "2013-12-31"),
    ("en", "a week ago", "2014-09-08", "2014-09-14"),
    ("id", "dua minggu yang lalu", "2014-09-01", "2014-09-07"),
    ("id", "dua tahun lagi", "2016-01-01", "2016-12-31"),
    ("id", "5 tahun terakhir", "2009-09-16", "2014-09-16"),
    ("id", "Senin lalu", "2014-09-15", "2014-09-15"),
    ("id", "Kamis mendatang", "2014-09-18", "2014-09-18"),
    ("id", "Maret lalu", "2014-03-01", "2014-03-31"),
    ("id", "awal tahun ini", "2014-01-01", "2014-04-30"),
    ("id", "akhir pekan lalu", "2014-09-13", "2014-09-14"),
    ("en", "yesterday", "2014-09-15", "2014-09-15"),
    ("en", "last week", "2014-09-08", "2014-09-14"),
    ("en", "last week's", "2014-09-08", "2014-09-14"),
    ("en", "Monday's", "2014-09-15", "2014-09-15"),
    ("en", "yesterday's", "2014-09-15", "2014-09-15"),
    ("id", "paruh pertama tahun ini", "2014-01-01", "2014-06-30"),
    ("id", "Juli hingga awal September", "2014-07-01", "2014-09-10"),
    ("en", "three days ago", "2014-09-13", "2014-09-13"),
    ("en", "January this year", "2014-01-01", "2014-01-31"),
    ("id", "15 Maret tahun lalu", "2013-03-15", "2013-03-15"),
    ("id", "Rabu pekan lalu", "2014-09-10", "2014-09-10"),
    ("en", "last March", "2014-03-01", "2014-03-31"),
    ("en", "next Thursday", "2014-09-18", "2014-09-18"),
    ("en", "the last five years", "2009-09-16", "2014-09-16"),
    ("en", "next month", "2014-10-01", "2014-10-31"),
    ("en", "12 months to June", "2013-07-01", "2014-06-30"),
    ("en", "17 weeks to August 2", "2014-04-06", "2014-08-02"),
    ("en", "two weeks ended Sept. 13", "2014-08-31", "2014-09-13"),
    ("en", "first six months of this year", "2014-01-01", "2014-06-30"),
    ("en", "second quarter last year", "2013-04-01", "2013-06-30"),
    ("id", "kuartal II tahun ini", "2014-04-01", "2014-06-30"),
    ("id", "kuartal dua tahun ini", "2014-04-01", "2014-06-30"),
    ("id", "10 bulan pertama tahun lalu", "2013-01-01", "2013-10-31"),
    ("id", "Senin lalu (8/9)", "2014-09-08", "2014-09-08"),
]

TIMES = [
    ("en", "6.30-10am", "06:30"),
    ("en", "11.30-2pm", "11:30"),
    ("en", "1.30-2pm", "13:30"),
    ("id", "pukul 14.30 WIB", "14:30 WIB"),
    ("id", "pk. 08.05 WITA", "08:05 WITA"),
    ("id", "jam 5 sore", "17:00"),
    ("id", "pukul 09:00", "09:00"),
    ("id", "pukul 08.00-10.00 WIT", "08:00 WIT"),
    ("id", "pukul 08.00 hingga 10.30", "08:00"),
    ("id", "buka 08.00 - 10.30 WITA", "08:00 WITA"),
    ("id", "(08.00-10.30 WIB)", "08:00 WIB"),
    ("en", "at 2.17pm", "14:17"),
    ("en", "2:30 p.m. EST", "14:30 EST"),
    ("en", "12 am", "00:00"),
    ("en", "14:30 GMT", "14:30 GMT"),
    ("en", "0915 GMT", "09:15 GMT"),
    ("en", "1430 local time", "14:30 local time"),
]


@pytest.mark.parametrize(("language", "sentence", "text", "start", "end"), ABSOLUTE, ids=[case[1] for case in ABSOLUTE])
def test_a_date_with_its_year_needs_no_publication(language, sentence, text, start, end):
    found = {mention.text: mention for mention in read_dates(sentence, language)}
    assert text in found
    assert (str(found[text].start), str(found[text].end)) == (start, end)


@pytest.mark.parametrize(("language", "text", "start", "end"), RELATIVE, ids=[case[1] for case in RELATIVE])
def test_a_relative_date_counts_from_the_publication(language, text, start, end):
    (found,) = read_dates(f"({text})", language, published=PUBLISHED)
    assert (found.text, str(found.start), str(found.end)) == (text, start, end)
    (open_one,) = read_dates(f"({text})", language)
    assert (open_one.start, open_one.end) == (None, None)


@pytest.mark.parametrize(("language", "text", "time"), TIMES, ids=[case[1] for case in TIMES])
def test_a_time_of_day_keeps_its_zone(language, text, time):
    (found,) = read_dates(text, language)
    assert (found.time, found.start) == (time, None)


def test_four_digits_are_a_year_before_a_short_word_that_may_be_a_zone():
    (found,) = read_dates("In 2020 PT Timah grew.", "en")
    assert (found.text, found.time) == ("2020", None)


def test_a_large_letter_alone_makes_no_era_of_an_amount():
    assert read_dates("Perusahaan merugi 150 M saat itu.", "id") == ()
    (found,) = read_dates("pada tahun 571 M", "id")
    assert str(found.start) == "0571-01-01"


def test_without_a_publication_the_year_stays_open():
    (found,) = read_dates("berkumpul di Paris, Senin (15/9), guna membahas", "id")
    assert found.text == "Senin (15/9)"
    assert (found.month_day, found.weekday, found.start, found.end) == ("09-15", 0, None, None)


def test_the_publication_settles_the_year():
    (found,) = read_dates("Senin (15/9)", "id", published=PUBLISHED)
    assert (found.start, found.month_day) == (date(2014, 9, 15), "09-15")


def test_the_weekday_decides_between_years():
    (found,) = read_dates("Senin (15/9)", "id", published=date(2013, 9, 20))
    assert found.start == date(2014, 9, 15), "in 2013 the fifteenth was a Sunday"


def test_around_the_new_year_the_nearest_day_is_meant():
    (found,) = read_dates("on December 30", "en", published=date(2015, 1, 2))
    assert found.start == date(2014, 12, 30)


@pytest.mark.parametrize("text", ["30 February", "February 30", "Februari 30, 2014", "(31/11)", "2014-02-30"])
def test_there_is_no_such_day(text):
    for code in known():
        assert all(found.start != found.end or found.start is None for found in read_dates(text, code))
        assert all(len(found.month_day or "02") == 2 for found in read_dates(text, code))


def test_a_year_without_its_century_stays_open():
    (found,) = read_dates("the one in '82.", "en", published=PUBLISHED)
    assert (found.text, found.start) == ("'82", None)


@pytest.mark.parametrize(
    ("language", "sentence", "text"),
    [
        ("en", "In fiscal year 2008 it lost $5 million.", "2008"),
        ("en", "It lost $5 million in fiscal 2008-09.", "2008-09"),
        ("en", "It lost $5 million in the 2008 financial year.", "2008"),
        ("id", "Pada tahun fiskal 2008 rugi Rp5 miliar.", "2008"),
        ("en", "Crowds gathered ahead of Sunday's vote.", "Sunday's"),
        ("en", "The mill closed 10 or 12 years ago.", "10 or 12 years ago"),
        ("en", "Two to three weeks ago the mill closed.", "Two to three weeks ago"),
        ("id", "Pabrik itu tutup 3-4 tahun lalu.", "3-4 tahun lalu"),
    ],
)
def test_a_period_that_nothing_in_the_text_settles_stays_open(language, sentence, text):
    (found,) = read_dates(sentence, language, published=PUBLISHED)
    assert (found.text, found.start) == (text, None)


@pytest.mark.parametrize("sentence", ["It was her last year in office.", "He told ABC's This Week that 5 men died."])
def test_a_period_of_somebody_or_in_a_title_is_no_date(sentence):
    assert read_dates(sentence, "en", published=PUBLISHED) == ()


def test_a_lone_weekday_is_a_constraint_only_where_the_publication_is_not_known():
    (found,) = read_dates("kata Abbott, Minggu, di sana", "id")
    assert (found.weekday, found.start) == (6, None)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "open every Monday"), ("en", "open Monday to Friday"), ("id", "setiap Senin"), ("id", "Senin-Jumat")],
)
def test_a_weekday_of_every_week_has_no_day(language, sentence):
    assert {mention.start for mention in read_dates(sentence, language, published=PUBLISHED)} == {None}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The toll takes effect on Monday."),
        ("en", "The board said the bridge opens Friday."),
        ("en", "On Thursday, the new toll comes into force."),
        ("en", "The mayor is visiting Demak on Thursday."),
        ("en", "The toll takes effect in October."),
        ("id", "Tarif baru itu mulai berlaku Senin."),
        ("id", "Tarif tol naik mulai Sabtu."),
    ],
)
def test_a_weekday_or_month_that_may_be_to_come_or_past_is_only_a_constraint(language, sentence):
    (found,) = read_dates(sentence, language, published=PUBLISHED)
    assert found.start is None and (found.weekday is not None or found.month_day == "10")


@pytest.mark.parametrize(
    ("language", "sentence", "start"),
    [
        ("en", "Two years earlier the mill had lost 2 million.", None),
        ("en", "In 2010 the mill earned 5 million; two years earlier it had lost 2 million.", "2008-01-01"),
        ("en", "In 2010 the mill earned 5 million, as in 2009; two years earlier it had lost 2 million.", None),
        ("en", "It said on Monday that the loss grew two years earlier.", None),
        ("en", "It sank in 1990. It was raised in 1995 and sold a year later.", "1996-01-01"),
        ("en", "In 2010 three ships sank, and two days later another.", None),
        ("id", "Dua tahun sebelumnya pabrik itu merugi.", None),
        ("id", "Pada Mei 2010 pabrik itu merugi, sebulan kemudian untung.", "2010-06-01"),
        ("id", "Laba turun pada 2010 dibanding tahun sebelumnya.", "2009-01-01"),
    ],
)
def test_a_period_that_leans_on_another_day_counts_from_that_one_only(language, sentence, start):
    found = read_dates(sentence, language, published=PUBLISHED)[-1]
    assert (found.start and str(found.start)) == start


def test_a_period_may_lean_on_the_only_day_of_the_sentence_before() -> None:
    sentences = ["The mill closed in 2010.", "Two years earlier it had lost 2 million."]
    running = facts_of(sentences, "en", [0, 30], published=PUBLISHED, running=True)
    apart = facts_of(sentences, "en", [0, 30], published=PUBLISHED)
    assert str(running[1].dates[0].start) == "2008-01-01"
    assert apart[1].dates[0].start is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("dari Januari hingga Februari", "2014-01-01", "2014-02-28"),
        ("dari November hingga Februari", "2013-11-01", "2014-02-28"),
        ("dari November hingga Februari 2012", "2011-11-01", "2012-02-29"),
    ],
)
def test_a_range_of_months_may_go_on_in_the_next_year(text: str, start: str, end: str) -> None:
    (found,) = read_dates(text, "id", published=PUBLISHED)
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("id", "Ekspor pada Juni naik dibanding periode yang sama tahun lalu.", ("2013-06-01", "2013-06-30")),
        ("id", "Ekspor Januari-Februari 2013 turun dari periode yang sama 2012.", ("2012-01-01", "2012-02-29")),
        ("en", "Sales rose in June from the same month last year.", ("2013-06-01", "2013-06-30")),
        (
            "en",
            "A loss in the third quarter of 2013, as in the same period of 2012",
            ("2012-07-01", "2012-09-30"),
        ),
        ("en", "On 3 June it sold 5, more than in the same period last year.", ("2013-01-01", "2013-12-31")),
        ("id", "Laba naik dibanding periode yang sama tahun lalu.", ("2013-01-01", "2013-12-31")),
    ],
)
def test_the_same_period_of_a_year_is_the_one_that_the_sentence_named(
    language: str, text: str, days: tuple[str, str]
) -> None:
    found = read_dates(text, language, published=PUBLISHED)[-1]
    assert (str(found.start), str(found.end)) == days


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("id", '"Hari ini ada 20 korban," kata Arman Siregar, Jumat (12/9/2014).', "2014-09-12"),
        ("id", '"Kemarin ada 20 korban," kata Arman Siregar, Jumat (12/9/2014).', "2014-09-11"),
        ("en", "“We showed today what we can do,” Hale said on Friday.", "2014-09-12"),
        ("en", "“We showed today what we can do,” Hale said.", "2014-09-16"),
        ("en", "“We showed today what we can do,” Hale said before a match on Friday and one on Sunday.", "2014-09-16"),
        ("en", "Hale showed today what he can do, as he said on Friday.", "2014-09-16"),
    ],
)
def test_today_in_a_quotation_is_the_day_on_which_it_was_spoken(language: str, text: str, day: str) -> None:
    assert str(read_dates(text, language, published=PUBLISHED)[0].start) == day


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Kuota haji 1445 H/2024 M bertambah.", 2024),
        ("Kuota haji 2024 M/1445 H bertambah.", 2024),
        ("Kuota haji 1445 H bertambah.", None),
        ("Kuota haji 1445 Hijriah bertambah.", None),
    ],
)
def test_a_year_of_another_calendar_is_none_of_ours(text: str, year: int | None) -> None:
    (found,) = read_dates(text, "id", published=PUBLISHED)
    assert (found.start and found.start.year) == year


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "dari Januari hingga Februari", ["Januari hingga Februari"]),
        ("en", "in the January-March quarter", ["January-March"]),
        ("en", "from January to March", ["January to March"]),
        ("en", "in January and in March", ["January", "March"]),
        ("en", "in January, to march on", ["January"]),
    ],
)
def test_a_range_of_months_needs_no_year(language: str, text: str, found: list[str]) -> None:
    assert [one.text for one in read_dates(text, language, published=PUBLISHED)] == found


def test_a_day_that_follows_another_one_is_left_open():
    (found,) = read_dates("Ia tiba Kamis berikutnya.", "id", published=PUBLISHED)
    assert (found.text, found.weekday, found.start) == ("Kamis berikutnya", 3, None)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "The jets have been grounded since March.", "2014-03-01"),
        ("en", "The jets have been grounded since November.", "2013-11-01"),
        ("id", "Pesawat itu dilarang terbang sejak bulan November.", "2013-11-01"),
        ("id", "Pesawat itu dilarang terbang sejak 20 September.", "2013-09-20"),
        ("en", "The jets were grounded in December.", "2013-12-01"),
        ("en", "The talks began in September.", "2014-09-01"),
        ("en", "It will send 1,500 troops to Poland in April.", "2015-04-01"),
        ("en", "In April, the president will send 1,500 troops.", "2015-04-01"),
        ("en", "Clark in October revealed plans to expand the fleet.", "2013-10-01"),
        ("en", "It was once expected to be completed within weeks of an October meeting.", "2013-10-01"),
        ("en", "The vote is scheduled for April.", "2015-04-01"),
        ("en", "The ban holds until October.", "2014-10-01"),
        ("en", "The ban holds until Friday.", "2014-09-19"),
        ("id", "Larangan itu berlaku hingga Agustus.", "2014-08-01"),
        ("id", "Mereka bekerja hingga Desember.", "2014-12-01"),
        ("id", "Pada bulan April presiden akan mengirim tentara.", "2015-04-01"),
        ("id", "Beras impor akan tiba pada akhir Maret.", "2015-03-21"),
        ("id", "Beras impor tiba pada akhir Maret.", "2014-03-21"),
        ("en", "The conference of October 2 is in Paris.", "2014-10-02"),
        ("id", "kata Abbott, Minggu, di sana", "2014-09-14"),
        ("en", "It announced an order on Monday.", "2014-09-15"),
        ("en", "It announced an order on Tuesday.", "2014-09-16"),
        ("en", "Ministers will meet on Monday.", "2014-09-22"),
        ("id", "Presiden akan mengunjungi Demak, kata juru bicaranya, Senin.", "2014-09-15"),
        ("id", "Senin nanti, presiden akan mengunjungi Demak.", "2014-09-22"),
        ("en", "Ministers are to meet on Monday.", "2014-09-22"),
        ("en", "The trial began Monday.", "2014-09-15"),
        ("en", "Guards say the driver died on Thursday.", "2014-09-11"),
        ("en", "On Monday, the board said it will sell 12 ships.", "2014-09-15"),
        ("en", "The toll takes effect on October 1.", "2014-10-01"),
        ("en", "They expect rain in early November.", "2014-11-01"),
        ("en", "Investors see a 97% chance of a rate cut in November.", "2014-11-01"),
        ("id", "Sekolah itu telah dibuka Kamis.", "2014-09-11"),
        ("id", "Kapal itu akan tiba Kamis.", "2014-09-18"),
        ("en", "Hale Mills reported better-than-expected results on Monday.", "2014-09-15"),
        ("en", "Profit was higher than expected on Monday.", "2014-09-15"),
        ("en", "They expect the board to announce another rate cut in October.", "2014-10-01"),
        ("en", "They expect to charge the man who was arrested on Monday.", "2014-09-15"),
        ("en", "The board is expected to sell 12 of its older ships at an auction in October.", "2014-10-01"),
        ("en", "The mill now expects sales to grow by 9 to 10 per cent for the year ending Feb. 3.", "2014-02-04"),
        ("id", "Balai itu memprakirakan hujan ringan turun lagi di wilayah itu Oktober.", "2014-10-01"),
        ("id", "Rapat itu diadakan seperti direncanakan pada Agustus.", "2014-08-01"),
        ("id", "Lelang dimulai paling cepat Maret tahun depan.", "2015-03-01"),
        ("id", "Kapal itu tiba Kamis besok.", "2014-09-18"),
        ("id", "Laba turun pada kuartal II.", "2014-04-01"),
        ("id", "Suku bunga akan turun pada kuartal IV.", "2014-10-01"),
        ("id", "Laba akan naik pada semester kedua.", "2014-07-01"),
        ("id", "Sejak awal tahun, harga beras naik.", "2014-01-01"),
        ("id", "Ada 12 kasus hingga pekan ke-15 tahun ini.", "2014-01-01"),
        ("en", "Prices have risen since the start of the year.", "2014-01-01"),
        ("en", "The mill plans to open 3 shops by the end of the year.", "2014-09-01"),
    ],
)
def test_a_day_or_month_is_the_last_one_unless_it_is_to_come(language, sentence, day):
    (found,) = read_dates(sentence, language, published=PUBLISHED)
    assert str(found.start) == day


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "They may march in august company.", id="modal verb and verbs"),
        pytest.param("id", "selama dua minggu", id="minggu is a week"),
        pytest.param("id", "UU No. 5 Tahun 2014", id="the year of a law"),
        pytest.param("id", "Rp 2014 dan 2014 orang", id="money and a count"),
        pytest.param("en", "The Mar and Dec columns", id="abbreviations alone"),
        pytest.param("en", "the Proceeds of Crime Act 2002", id="the year of an act"),
        pytest.param("en", "video in 1080p", id="the lines of a video"),
        pytest.param("en", "a fire on the 1900 block of Acorn Street", id="the number of a block"),
        pytest.param("id", "Bu Tan Mei Lan dan Bu Tan Juni Lan pulang.", id="a month within a name"),
        pytest.param("id", "Mahasiswa semester II itu pulang.", id="the half-year of a student"),
        pytest.param("en", "They scored in the second half.", id="the half of a match"),
        pytest.param("en", "She hit the post 17:46 into the game.", id="minutes and seconds of a game"),
        pytest.param("en", "She scored at 7:14 and on the power play at 19:56.", id="the clock of a game"),
        pytest.param("id", "Mereka pulang akhir tahun.", id="the end of some year"),
        pytest.param("en", "It runs more than 100 ad serving technologies.", id="no era"),
        pytest.param("en", "It fell from 1 in 2,000 to one in 400.", id="a share"),
        pytest.param("id", "Beberapa bulan lalu ia pulang.", id="some month"),
        pytest.param("id", "Rumah itu rusak dalam beberapa hari ini.", id="some of these days"),
        pytest.param("en", "A few days ago he left.", id="some day"),
    ],
)
def test_what_is_no_date_stays_out(language, sentence):
    assert [mention.text for mention in read_dates(sentence, language)] == []


@pytest.mark.parametrize("code", known())
@settings(max_examples=200, deadline=None, derandomize=True)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), numeric=st.booleans())
def test_any_day_comes_back(code, day, numeric):
    from claims.facts.dates.date_words import calendar

    words = calendar(code).words
    month = next(name for name, number in words.months.items() if number == day.month).title()
    text = day.isoformat() if numeric else f"{day.day} {month} {day.year}"
    (found,) = read_dates(f"({text})", code)
    assert (found.start, found.end) == (day, day)


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("id", "Pemilu 2024 digelar pada Februari", ["Februari"]),
        ("id", "pada pemilu 2019 dan Pilkada Serentak 2024", []),
        ("id", "Piala Dunia U-17 2023 menelan Rp 6 triliun", []),
        ("id", "Piala Dunia 2026 akan diikuti 48 negara", []),
        ("id", "Pemilu digelar pada 2024", ["2024"]),
        ("id", "Pada 2024 Pemilu digelar", ["2024"]),
        ("id", "Harga beras naik sejak Pemilu, dan 2019 adalah puncaknya", ["2019"]),
        ("en", "The 2022 FIFA World Cup was held in Qatar in 2022", ["2022"]),
        ("en", "World Cup 2022 cost $220 billion", []),
        ("en", "In 2016 Rio hosted the Olympics", ["2016"]),
        ("en", "He won the cup in 2016", ["2016"]),
        ("en", "The 2017 Toyota Camry costs $24,000", []),
        ("en", "A silver 2012 Honda Accord hit 3 men in 2014", ["2014"]),
        ("en", "Sales of the 2020 Audi e-tron begin in 2021", ["2021"]),
        ("en", "2019 Volvo XC60: 400 miles of range", []),
        ("en", "In 2020 Audi Sport sold 5,000 cars", ["2020"]),
        ("en", "The 2009 Toyota recall cost $2 billion", ["2009"]),
        ("en", "The 2018 Camry recall cost $2 billion", ["2018"]),
        ("id", "Pada 2020 Toyota Astra menjual 5.000 mobil", ["2020"]),
        ("id", "Toyota Avanza terjual 5.000 unit pada 2020", ["2020"]),
        ("en", "The Russell 2000 rose 3.1 points in 2013", ["2013"]),
        ("id", "Perusahaan itu memakai Windows 2000 pada 2003", ["2003"]),
        ("en", "It opened its New York office 2001", ["2001"]),
        ("en", "It will stay until the current year-long mission ends", []),
        ("en", "It was written by economists led by Jan Hatzius", []),
    ],
)
def test_the_year_in_the_name_of_an_event_or_a_model_is_no_date(language: str, text: str, dates: list[str]) -> None:
    facts = read_values(text, language)
    assert [date.text for date in facts.dates] == dates
    assert not [quantity for quantity in facts.quantities if 2000 < quantity.value < 2100]


@pytest.mark.parametrize(
    ("text", "dates", "counts"),
    [
        ("Over 60 people died in the 2022 floods.", ["2022"], [60]),
        ("The 2020 fires killed 33 people.", ["2020"], [33]),
        ("He was hurt in the 2022 attacks.", ["2022"], []),
        ("Its 2020 accounts show a loss.", ["2020"], []),
        ("The 2000 people who died were named.", [], [2000]),
        ("The 2000 soldiers have left.", [], [2000]),
        ("2000 houses burned.", [], [2000]),
        ("The 2,000 houses burned.", [], [2000]),
        ("The 1500 houses burned.", [], [1500]),
        ("The 2000 km road is closed.", [], [2000]),
    ],
)
def test_a_year_behind_an_article_names_a_thing_and_counts_only_people(
    text: str, dates: list[str], counts: list[int]
) -> None:
    facts = read_values(text, "en")
    assert [date.text for date in facts.dates] == dates
    assert [quantity.value for quantity in facts.quantities] == counts


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "Prices rose between January and December last year.", date(2023, 1, 1), date(2023, 12, 31)),
        ("id", "Harga naik antara Mei hingga Juli tahun ini.", date(2024, 5, 1), date(2024, 7, 31)),
        ("id", "Hingga Jumat malam tercatat gempa.", date(2024, 6, 14), date(2024, 6, 14)),
        ("id", "Jalan ditutup hingga Senin.", date(2024, 6, 17), date(2024, 6, 17)),
        ("en", "He died on New Year’s Eve.", date(2023, 12, 31), date(2023, 12, 31)),
        ("en", "He died on New Year's Eve 2019.", date(2019, 12, 31), date(2019, 12, 31)),
        ("id", "Kembang api dilarang pada malam Tahun Baru 2022.", date(2021, 12, 31), date(2021, 12, 31)),
    ],
)
def test_months_of_one_year_and_days_with_a_name(language: str, text: str, start: date, end: date) -> None:
    facts = read_facts(text, language, published=date(2024, 6, 15))
    assert [(one.start, one.end) for one in facts.dates] == [(start, end)]
    assert facts.places == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Warga Pasar Minggu mengeluh.", []),
        ("Harga di pasar Minggu (14/9) turun.", ["Minggu (14/9)"]),
        ("Ia datang ke Pasar Minggu pada Minggu.", ["Minggu"]),
    ],
)
def test_a_market_named_after_a_weekday_is_no_day(text: str, found: list[str]) -> None:
    assert [one.text for one in read_dates(text, "id", published=PUBLISHED)] == found


def test_a_word_with_the_capital_of_a_name_is_no_day() -> None:
    assert read_dates("He told the BBC's Today programme so.", "en", published=PUBLISHED) == ()
    assert read_dates("Reed, via Kent Today, said so.", "en", published=PUBLISHED) == ()
    assert [one.text for one in read_dates("Reed is in Kent today, he said.", "en", published=PUBLISHED)] == ["today"]
    assert [one.text for one in read_dates("The mill shut Today, he said.", "en", published=PUBLISHED)] == ["Today"]
    assert [one.text for one in read_dates("Pabrik itu tutup Kemarin, katanya.", "id", published=PUBLISHED)] == [
        "Kemarin"
    ]
    assert [one.text for one in read_dates("Today he told the BBC so.", "en", published=PUBLISHED)] == ["Today"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "in the 12 months through July 2004", [("12 months through July 2004", "2003-08-01", "2004-07-31")]),
        ("en", "the year to March rose", [("year to March", "2013-04-01", "2014-03-31")]),
        ("en", "in the year ended 31 March 2013", [("year ended 31 March 2013", "2012-04-01", "2013-03-31")]),
        ("en", "the quarter ended June 30, 2013", [("quarter ended June 30, 2013", "2013-04-01", "2013-06-30")]),
        ("en", "it grows 3% a year to 2030", [("2030", "2030-01-01", "2030-12-31")]),
        ("en", "the last three months of 2012", [("last three months of 2012", "2012-10-01", "2012-12-31")]),
        ("en", "in the last year of the war", []),
        ("id", "12 bulan hingga Juni 2013", [("12 bulan hingga Juni 2013", "2012-07-01", "2013-06-30")]),
        ("id", "sembilan bulan pertama 2013", [("sembilan bulan pertama 2013", "2013-01-01", "2013-09-30")]),
        ("id", "Kamis malam, 27 Februari 2014", [("Kamis malam, 27 Februari 2014", "2014-02-27", "2014-02-27")]),
        ("en", "between Jan. 1 and Sept. 1", [("Jan. 1 and Sept. 1", "2014-01-01", "2014-09-01")]),
        ("en", "between January and August", [("January and August", "2014-01-01", "2014-08-31")]),
        (
            "en",
            "March 3 and 15 April",
            [("March 3", "2014-03-03", "2014-03-03"), ("15 April", "2014-04-15", "2014-04-15")],
        ),
        ("en", "15 and 17 May", [("15", "2014-05-15", "2014-05-15"), ("17 May", "2014-05-17", "2014-05-17")]),
        (
            "en",
            "in May and July 2012",
            [("May", "2012-05-01", "2012-05-31"), ("July 2012", "2012-07-01", "2012-07-31")],
        ),
        (
            "id",
            "pada Mei dan Juli tahun lalu",
            [("Mei", "2013-05-01", "2013-05-31"), ("Juli tahun lalu", "2013-07-01", "2013-07-31")],
        ),
    ],
)
def test_periods_end_somewhere_and_two_days_are_no_range(
    language: str, text: str, found: list[tuple[str, str, str]]
) -> None:
    dates = read_dates(text, language, published=PUBLISHED)
    assert [(one.text, str(one.start), str(one.end)) for one in dates] == found


def test_a_month_in_short_is_nobody() -> None:
    assert read_facts("It began on Jan. 12, 1996.", "en").people == ()
    assert [one.text for one in read_facts("Jan Berry began on Jan. 12.", "en").people] == ["Jan Berry"]


@pytest.mark.parametrize(
    ("language", "month", "mark"), [("en", "January", " to "), ("en", "March 2019", "-"), ("id", "3 Maret", " hingga ")]
)
def test_a_long_row_of_dates_is_read_at_once(language: str, month: str, mark: str) -> None:
    assert len(read_dates(mark.join([month] * 600), language, published=PUBLISHED)) == 600


@pytest.mark.parametrize("code", ["1-a-2", "1-2-3-4", "-".join("1" * 2000)])
def test_a_code_behind_a_weekday_is_no_day(code: str) -> None:
    assert [one.text for one in read_dates(f"Senin ({code}).", "id", published=PUBLISHED)] == ["Senin"]
