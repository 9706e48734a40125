"""The rows of the sample reference workbook, and how `reference.xlsx` is made from them.

Run `python seeds/make_reference.py` after a change. The rows are written for this sample: short statements about the news of
September 2014, some of them false, contradicting or badly typed on purpose. They are no fact-checks to rely on.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

HEADER = ("No", "Claim", "Title", "Verdict", "Source", "Date", "Note", "Checked by")

# claim, title, verdict, source, date, note, checked by. Rows keep their order: the first one is row 2 of the sheet.
ROWS: list[tuple[object, ...]] = [
    ("Leaders and diplomats of 26 countries met in Paris to discuss how to defeat the Islamic State in Iraq and Syria.", "Paris conference on Iraq", "True", "The Guardian", date(2014, 9, 15), "", "A. Rahma"),
    ("Konferensi Paris tentang Irak diikuti lebih dari 20 negara.", "Konferensi Paris", "Benar", "Kompas", date(2014, 9, 15), "26 negara menurut tuan rumah", "D. Lestari"),
    ("Diplomats of 40 countries gathered in Paris on Monday 15 September to plan the fight against Islamic State.", "Paris conference on Iraq", "False", "Agency report", date(2014, 9, 15), "26 countries, the UN, the EU and the Arab League", "A. Rahma"),
    ("French President Francois Hollande and Iraqi President Fuad Masum co-chaired the Paris conference.", "Who chaired the conference", "True", "Elysee", date(2014, 9, 15), "", "D. Lestari"),
    ("Australia was the first country outside the region to commit troops to the coalition against Islamic State.", "Australia joins the coalition", "Unproven", "ABC News", date(2014, 9, 14), "Depends on what is counted as a commitment", "A. Rahma"),
    ("Australia will send 600 troops to the United Arab Emirates, Prime Minister Tony Abbott said.", "Australia to deploy 600 troops", "True", "ABC News", date(2014, 9, 14), "400 air force personnel and 200 army", "A. Rahma"),
    ("Australia will send 400 troops to the United Arab Emirates, Prime Minister Tony Abbott said.", "Australia to deploy 400 troops", "False", "Social media post", date(2014, 9, 14), "400 is the air force part of 600", "A. Rahma"),
    ("Australia mengirim 600 tentara ke Uni Emirat Arab untuk melawan ISIS.", "Australia kirim tentara", "Benar", "Tempo", date(2014, 9, 15), "", "D. Lestari"),
    ("Australia will send up to eight F/A-18 Super Hornet fighter jets to the Middle East.", "Australian jets", "True", "ABC News", date(2014, 9, 14), "", "A. Rahma"),
    ("New Zealand will send 600 troops to the United Arab Emirates.", "New Zealand and the coalition", "False", "Social media post", date(2014, 9, 16), "Australia, not New Zealand", "A. Rahma"),
    ("Ten Arab countries, among them Saudi Arabia, pledged support for the coalition against Islamic State in Jeddah.", "Jeddah communique", "True", "US State Department", date(2014, 9, 11), "", "A. Rahma"),
    ("Dua belas negara Arab menyatakan dukungan bagi koalisi melawan ISIS.", "Dukungan negara Arab", "Salah", "Unggahan media sosial", date(2014, 9, 12), "Sepuluh negara", "D. Lestari"),
    ("Only the United States has carried out air strikes on Islamic State in Iraq so far.", "Who bombs whom", "True", "The Guardian", date(2014, 9, 15), "True until 19 September, when France struck", "A. Rahma"),
    ("Prancis melancarkan serangan udara pertama terhadap ISIS di Irak pada 19 September 2014.", "Serangan udara Prancis", "Benar", "Antara", date(2014, 9, 19), "", "D. Lestari"),
    ("Britain has carried out air strikes in Iraq since August 2014.", "British air strikes", "False", "Social media post", date(2014, 9, 10), "Parliament voted on 26 September", "A. Rahma"),
    ("The United States began air strikes against Islamic State in Iraq on 8 August 2014.", "First US air strikes", "True", "Pentagon", date(2014, 8, 8), "", "A. Rahma"),
    ("David Haines is the third Westerner to be beheaded by Islamic State militants.", "Killing of David Haines", "True", "The Guardian", date(2014, 9, 14), "After James Foley and Steven Sotloff", "A. Rahma"),
    ("David Haines adalah orang Barat kedua yang dipenggal ISIS.", "Pembunuhan David Haines", "Salah", "Unggahan media sosial", date(2014, 9, 14), "Yang ketiga", "D. Lestari"),
    ("Islamic State released a video that shows the killing of the British aid worker David Haines.", "Video of David Haines", "True", "BBC", date(2014, 9, 13), "", "A. Rahma"),
    ("Islamic State threatened to kill a second British hostage, Alan Henning.", "Threat against Alan Henning", "True", "BBC", date(2014, 9, 13), "", "A. Rahma"),
    ("David Cameron vowed to hunt down those responsible for the death of David Haines.", "Cameron on Haines", "True", "BBC", date(2014, 9, 14), "", "A. Rahma"),
    ("David Cameron said Britain would not take part in the coalition against Islamic State.", "Cameron on the coalition", "False", "Social media post", date(2014, 9, 15), "", "D. Lestari"),
    ("Iran was invited to the Paris conference on Iraq.", "Iran and the conference", "False", "Reuters", date(2014, 9, 15), "France wished to, the US and Saudi Arabia objected", "A. Rahma"),
    ("Amerika Serikat dan Arab Saudi menolak kehadiran Iran dalam konferensi Paris.", "Iran dan konferensi", "Benar", "Kompas", date(2014, 9, 15), "", "D. Lestari"),
    ("US Secretary of State John Kerry toured the Middle East to seek support for the coalition before the Paris talks.", "Kerry's tour", "True", "US State Department", date(2014, 9, 14), "", "A. Rahma"),
    ("The United States will supply arms and military trainers to Iraqi forces.", "US help for Iraq", "True", "White House", date(2014, 9, 10), "", "A. Rahma"),
    ("The White House said 475 more service members would go to Iraq.", "US service members in Iraq", "True", "White House", date(2014, 9, 10), "", "A. Rahma"),
    ("The White House said 4,750 more service members would go to Iraq.", "US service members in Iraq", "False", "Social media post", date(2014, 9, 11), "475", "A. Rahma"),
    ("Islamic State can muster between 20,000 and 31,500 fighters across Iraq and Syria, the CIA estimates.", "Strength of Islamic State", "True", "CIA", date(2014, 9, 11), "", "A. Rahma"),
    ("Islamic State has at least 100,000 fighters, according to the CIA.", "Strength of Islamic State", "False", "Social media post", date(2014, 9, 12), "20,000 to 31,500", "D. Lestari"),
    ("Philip Hammond, the British foreign secretary, attended the Paris conference.", "Guests of the conference", "True", "Foreign Office", date(2014, 9, 15), "", "A. Rahma"),
    ("Menteri Luar Negeri Rusia Sergei Lavrov hadir dalam konferensi Paris tentang Irak.", "Tamu konferensi", "Benar", "Antara", date(2014, 9, 15), "", "D. Lestari"),
    ("Haider al-Abadi became prime minister of Iraq on 8 September 2014.", "New government of Iraq", "True", "Reuters", date(2014, 9, 8), "", "A. Rahma"),
    ("The European Union, the United Nations and the Arab League took part in the Paris conference.", "Guests of the conference", "True", "Elysee", date(2014, 9, 15), "", "A. Rahma"),
    ("Japan and South Korea sent combat troops to Iraq in September 2014.", "Asian support", "False", "Social media post", date(2014, 9, 16), "Political and humanitarian support only", "D. Lestari"),
    ("Turkey secured the release of 49 hostages held by Islamic State in Mosul.", "Turkish hostages freed", "True", "Anadolu", date(2014, 9, 20), "", "A. Rahma"),
    ("The United States and five Arab countries struck Islamic State targets in Syria on 23 September 2014.", "First strikes in Syria", "True", "Pentagon", date(2014, 9, 23), "", "A. Rahma"),
    ("Some 130,000 Syrian Kurds fled to Turkey within three days.", "Kurds flee to Turkey", "True", "UNHCR", date(2014, 9, 22), "", "A. Rahma"),
    ("More than three million Syrians are registered as refugees in neighbouring countries.", "Syrian refugees", "True", "UNHCR", date(2014, 8, 29), "", "A. Rahma"),
    ("The Security Council adopted resolution 2178 on foreign fighters unanimously.", "Foreign fighters", "True", "United Nations", date(2014, 9, 24), "", "A. Rahma"),
    ("Scotland voted against independence by 55.3 percent to 44.7 percent.", "Scottish referendum", "True", "Electoral Management Board", date(2014, 9, 19), "", "A. Rahma"),
    ("Skotlandia memilih merdeka dalam referendum 18 September 2014.", "Referendum Skotlandia", "Salah", "Unggahan media sosial", date(2014, 9, 19), "", "D. Lestari"),
    ("Turnout in the Scottish referendum was 84.6 percent.", "Scottish referendum", "True", "Electoral Management Board", date(2014, 9, 19), "", "A. Rahma"),
    ("The United States will send 3,000 troops to West Africa to fight Ebola.", "Ebola", "True", "White House", date(2014, 9, 16), "", "A. Rahma"),
    ("Amerika Serikat mengirim 3.000 tentara ke Afrika Barat untuk melawan Ebola.", "Ebola", "Benar", "Kompas", date(2014, 9, 17), "", "D. Lestari"),
    ("Ebola has killed more than 2,400 people in West Africa, the World Health Organization says.", "Ebola", "True", "WHO", date(2014, 9, 16), "", "A. Rahma"),
    ("Eating raw onions cures Ebola.", "Ebola", "False", "Social media post", date(2014, 8, 20), "", "D. Lestari"),
    ("Flight MH17 was hit by a large number of high-energy objects from outside, the Dutch Safety Board reported.", "MH17", "True", "Dutch Safety Board", date(2014, 9, 9), "", "A. Rahma"),
    ("All 298 people on board flight MH17 died.", "MH17", "True", "Dutch Safety Board", date(2014, 9, 9), "", "A. Rahma"),
    ("Ukraine and pro-Russian rebels signed a ceasefire in Minsk on 5 September 2014.", "Minsk ceasefire", "True", "OSCE", date(2014, 9, 5), "", "A. Rahma"),
    ("DPR mengesahkan RUU Pilkada dengan 226 suara setuju dan 135 suara menolak.", "RUU Pilkada", "Benar", "DPR", date(2014, 9, 26), "", "D. Lestari"),
    ("Mahkamah Konstitusi menolak seluruh gugatan Prabowo-Hatta atas hasil pemilu presiden 2014.", "Sengketa pilpres", "Benar", "Mahkamah Konstitusi", date(2014, 8, 21), "", "D. Lestari"),
    ("Joko Widodo memperoleh 53,15 persen suara dalam pemilu presiden 2014.", "Hasil pilpres", "Benar", "KPU", date(2014, 7, 22), "", "D. Lestari"),
    ("Harga elpiji 12 kilogram naik Rp1.500 per kilogram mulai 10 September 2014.", "Harga elpiji", "Benar", "Pertamina", date(2014, 9, 10), "", "D. Lestari"),
    ("Mount Ontake in Japan erupted without warning on 27 September 2014.", "Mount Ontake", "True", "Japan Meteorological Agency", date(2014, 9, 27), "", "A. Rahma"),
    ("Apple sold ten million iPhone 6 and iPhone 6 Plus in the first weekend.", "iPhone 6", "True", "Apple", date(2014, 9, 22), "", "A. Rahma"),
    ("Police in Hong Kong fired 87 rounds of tear gas at protesters on 28 September 2014.", "Hong Kong protests", "True", "Hong Kong Police", date(2014, 9, 29), "", "A. Rahma"),
    ("Organisers say 400,000 people joined the climate march in New York.", "Climate march", "True", "Organisers", date(2014, 9, 21), "Their own estimate; later counts say 310,000", "A. Rahma"),
    ("Asian Games di Incheon diikuti 45 negara.", "Asian Games 2014", "Benar", "OCA", date(2014, 9, 19), "", "D. Lestari"),
    ("A South African court found Oscar Pistorius guilty of culpable homicide.", "Pistorius trial", "True", "BBC", date(2014, 9, 12), "", "A. Rahma"),
    ("Floods in Kashmir in September 2014 killed more than 400 people in India and Pakistan.", "Kashmir floods", "True", "Reuters", date(2014, 9, 15), "", "A. Rahma"),
    ("New Zealand's National Party won 47 percent of the vote on 20 September 2014.", "New Zealand election", "True", "Electoral Commission", date(2014, 10, 4), "", "A. Rahma"),
    ("Banjir besar melanda Jakarta pada 15 September 2014.", "Banjir Jakarta", "Salah", "Unggahan media sosial", date(2014, 9, 16), "Foto lama dari Januari 2013", "D. Lestari"),
    # A few rows as they come: a copy, the same claim with another verdict, blanks, a claim without a verdict, loose typing.
    ("Islamic State threatened to kill a second British hostage, Alan Henning.", "Threat against Alan Henning", "True", "BBC", date(2014, 9, 13), "", "A. Rahma"),
    ("Iran was invited to the Paris conference on Iraq.", "Iran and the conference", "True", "Blog", date(2014, 9, 14), "See the earlier check", "unknown"),
    ("", "", "", "", None, "", ""),
    ("   ", "left over from an import", "", "", None, "", ""),
    ("australia  TO SEND 600 TROOPS to uae!!", "", "", "@newsbot", "15/9", "copied from a chat", ""),
    ("=1+1 is what the cell says", "Looks like a formula and is none", "False", "Test", None, "", ""),
]  # fmt: skip

WIDTHS = (6, 70, 32, 14, 24, 12, 44, 14)


def make(path: Path) -> None:
    """Writes the workbook to `path`."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Facts 2014"
    sheet.append(HEADER)
    for number, row in enumerate(ROWS, 1):
        sheet.append([number if any(row) else None, *row])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        row[5].number_format = "yyyy-mm-dd"
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="2F4858")
    for letter, width in zip("ABCDEFGH", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.save(path)


if __name__ == "__main__":
    make(Path(__file__).with_name("reference.xlsx"))
