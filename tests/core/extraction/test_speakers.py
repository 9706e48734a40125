"""Who says it: every order of verb and name, short names, pronouns, quotations over several sentences."""

from __future__ import annotations

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims, extract_lines
from claims.records import Claim

ONE_SENTENCE = [
    ("id", "Pemilik Alba Printing, Agus Wirawan, mengatakan 12 toko tutup.", "Agus Wirawan", "Pemilik Alba Printing"),
    ("id", "Bapak dua anak ini mengatakan 12 toko tutup.", "Bapak dua anak", None),
    ("id", "Salah satu anak mengatakan 12 toko tutup.", "anak", None),
    ("id", "Perdana Menteri Tony Abbott menyatakan negaranya akan mengirim tentara.", "Tony Abbott", "Perdana Menteri"),
    ("id", '"Kami siap," kata Presiden Joko Widodo di Jakarta.', "Joko Widodo", "Presiden"),
    ("id", "Defisit anggaran naik, ujar Menteri Keuangan Sri Mulyani.", "Sri Mulyani", "Menteri Keuangan"),
    ("id", "Menurut Menteri Keuangan Sri Mulyani, defisit naik menjadi 3 persen.", "Sri Mulyani", "Menteri Keuangan"),
    ("id", "Pejabat AS mengklaim dukungan terus berdatangan.", "Pejabat AS", None),
    ("id", "Gedung Putih menyatakan akan mencari aliansi.", "Gedung Putih", None),
    ("en", "Prime Minister Tony Abbott said his country would send troops.", "Tony Abbott", "Prime Minister"),
    ("en", '"We will win," said John Kerry.', "John Kerry", None),
    ("en", "According to Julie Bishop, 40 countries have joined.", "Julie Bishop", None),
    ("en", "Unemployment fell, according to Julie Bishop.", "Julie Bishop", None),
    ("en", "US officials said support was growing.", "US officials", None),
    ("en", '"We took 3 of them!" an officer shouts.', "officer", None),
    ("en", '"Show me all 12 hands!" an officer ordered.', "officer", None),
    ("en", "“We’d be 3 percent higher,” one user quipped.", "user", None),
    ("en", "“It sold 3 million bars,” the description on the website reads.", "description", None),
    ("en", '"We lost 3 million," Ann Lee of the union said.', "Ann Lee", None),
    ("id", '"Kami menangkap 3 orang!" teriak petugas di lokasi.', "petugas", None),
    ("id", '"Buka pintu, ada 12 orang!" perintah Kapolres Budi Santoso.', "Budi Santoso", "Kapolres"),
    ("id", '"Stok aman untuk 3 bulan," Budi Santoso menjawab.', "Budi Santoso", None),
    ("en", "Sen. John Miller, R-Texas, said Tuesday that crime fell 5 percent.", "John Miller", "Sen."),
    ("en", "Russia has rejected allegations that 12 people died.", "Russia", None),
    ("en", "China's commerce ministry said tariffs must go.", "China's commerce ministry", None),
    ("en", "Nobody died in the fire, the mayor said.", "mayor", None),
    ("en", "A quarter of it is lost, the state news agency said.", "state news agency", None),
    ("id", '"Harga naik 5 persen," kata Bergas kepada wartawan di Semarang.', "Bergas", None),
    ("id", "Badan Pusat Statistik mencatat inflasi 2,57 persen.", "Badan Pusat Statistik", None),
    ("id", "BPS mencatat inflasi 2,57 persen.", "BPS", None),
    ("id", "Tidak hanya polisi, TNI juga membantah kabar 12 orang tewas.", "TNI", None),
    ("id", "Menurut Tempo, polisi menuduh Budi mencuri Rp 2 miliar.", "Tempo", None),
    ("id", "Menurut Menteri Keuangan, Sri Mulyani, utang naik 5 persen.", "Sri Mulyani", "Menteri Keuangan"),
    ("id", "Kapolres M. Yusuf, S.I.K., M.Si. mengatakan 3 orang ditangkap.", "M. Yusuf", "Kapolres"),
    ("id", "Stok aman, kata Kepala Dinas Kesehatan, Drs. H. Abd. Rahman.", "Abd. Rahman", "Kepala Dinas Kesehatan"),
    ("id", "Stok aman, kata Plt. Kepala BNPB Ari Wibowo.", "Ari Wibowo", "Plt. Kepala BNPB"),
    (
        "id",
        "Stok aman, kata Kepala Pusat Data, Informasi, dan Komunikasi BNPB Abdul Muhari.",
        "Abdul Muhari",
        "Kepala Pusat Data, Informasi, dan Komunikasi BNPB",
    ),
    ("id", "Stok aman, kata anggota DPR dari Fraksi PKS Mardani Ali.", "Mardani Ali", "anggota DPR"),
    ("id", "Stok aman, kata pengamat dari Universitas Indonesia, Cecep Hidayat.", "Cecep Hidayat", "pengamat"),
    ("id", "Stok aman, kata pengacara dari Budi Santoso.", "pengacara", None),
    (
        "id",
        "Kapolda Jawa Barat Irjen Pol Akhmad Wiyagus mengatakan stok aman.",
        "Akhmad Wiyagus",
        "Kapolda Jawa Barat Irjen Pol",
    ),
    ("id", "Gubernur mengatakan 51 persen responden menyatakan puas.", "Gubernur", None),
    ("en", "Police said no one reported that 12 people died.", "Police", None),
    ("en", "Mr. Hale, who resigned on Tuesday, told Mary Jones that 12 people died.", "Hale", None),
    ("en", "Secretary of State Mary Jones said 12 people died.", "Mary Jones", "Secretary of State"),
    ("en", "Bank of England governor Mary Jones said rates fell 5%.", "Mary Jones", "Bank of England governor"),
    ("en", "Ministry of Health spokesman John Hale said 12 died.", "John Hale", "Ministry of Health spokesman"),
    ("en", "John F. Hale Jr., the health secretary, said 12 people died.", "John F. Hale Jr", "health secretary"),
    ("en", "Varga, 45, told the BBC on Tuesday that 12 people died.", "Varga", None),
    ("en", "Sally Hale, in a letter to Mary Jones, said 12 people died.", "Sally Hale", None),
    ("en", "Mary Jones was told by John Hale that 12 people died.", "John Hale", None),
    ("en", "Sally Hale, a police spokeswoman, said Bond had left.", "Sally Hale", "police spokeswoman"),
    ("en", '"He is gone," Sally Hale, a senator for Ohio, wrote of Bond.', "Sally Hale", "senator for Ohio"),
    ("en", "The finance minister, Mary Jones, said 12 people died.", "Mary Jones", "finance minister"),
    ("en", "Pfizer spokeswoman Mary Jones said 12 people died.", "Mary Jones", "Pfizer spokeswoman"),
    ("en", "A spokesman for Pfizer said 12 people died.", "Pfizer", "spokesman"),
    ("en", '"12 people died," said a Quendora spokesperson when asked by Reuters.', "Quendora", "spokesperson"),
    ("en", "According to a spokesman for Pfizer, 12 people died.", "Pfizer", "spokesman"),
    ("en", "The Ministry of Health said 12 people died.", "Ministry of Health", None),
    ("en", "The head of the World Bank said 12 people died.", "head of the World Bank", None),
    ("en", "12 people died, a lawyer for Mary Jones said.", "lawyer for Mary Jones", None),
    ("en", "12 people died, a harbour pilot in Ohio said Friday.", "harbour pilot", None),
    ("en", "The report, published on Monday, said 12 people died.", "report", None),
    ("en", "Mary Jones said 12 people died, but she said 3 were found.", "Mary Jones", None),
    ("en", "The man who met Mary Jones said 12 people died.", "man", None),
    ("en", "His official biography says 12 people died.", "official biography", None),
    ("en", "12 people died, police officers said.", "police officers", None),
    ("en", "12 died, people familiar with the talks say.", "people familiar with the talks", None),
    ("en", "Two people briefed on the talks said Trump left.", "Two people briefed on the talks", None),
    ("en", "Officials briefed on the plan on Monday said 12 people died.", "Officials briefed on the plan", None),
    ("en", "Officials at a news conference said 12 people died.", "Officials", None),
    ("en", "Middle East observers say 12 people died.", "observers", None),
    ("en", "The firm said it grew to 5, below the 7 expected, according to Reuters.", "firm", None),
    (
        "en",
        "Profit jumped to 32, beating the 30 analysts had estimated on average, according to Reuters.",
        "Reuters",
        None,
    ),
    ("en", "Councillor Ann Lee, who represents South and West Leeds said 12 people died.", "Ann Lee", "Councillor"),
    ("en", "In London the defence ministry said in a statement that 12 people died.", "defence ministry", None),
    ("en", "Tom Hale met 12 bakers on Sunday and later told us that rain fell.", "Tom Hale", None),
    ("id", "Menurut data yang dihimpun BPBD, 12 rumah rusak.", "BPBD", None),
    ("id", "Ketua Komisi Budi Santoso, usai rapat menjelaskan, 12 fraksi setuju.", "Budi Santoso", "Ketua Komisi"),
    ("id", "Kepala BKN Budi Santoso ketika ditemui, mengatakan ada 12 usulan.", "Budi Santoso", "Kepala BKN"),
    (
        "en",
        "In a debate in Leeds, Judith Hale reflected on the year and warned: “It is not easy.”",
        "Judith Hale",
        None,
    ),
    ("en", "Police said about 300 people died.", "Police", None),
    ("en", "“They will win 3 seats,” Whitford declared.", "Whitford", None),
    ("en", "“They will win 3 seats,” declared Ann Lee (D-Ohio).", "Ann Lee", None),
    ("en", "Acme's lawyer, Ann Lee, left 3 posts, saying the work was done.", "Ann Lee", "Acme's lawyer"),
    ("en", "Ann Lee of Acme, the shoe maker, said 12 people died.", "Ann Lee", None),
    (
        "en",
        "In court papers filed on Friday, Ann Lee asked for 3 million dollars, saying the name confused viewers.",
        "Ann Lee",
        None,
    ),
    ("en", "The minister declared the war was over after 12 days.", "minister", None),
    ("en", "A group that claimed responsibility for 3 bombs sent a letter, according to Reuters.", "Reuters", None),
    ("en", "12 killed in the storm: officials", "officials", None),
    ("id", "12 Orang Tewas Akibat Longsor: BNPB", "BNPB", None),
    ("id", "BNPB: 12 Meninggal Akibat Longsor", "BNPB", None),
    ("en", "12 people were charged, according to Ann Lee's office.", "Ann Lee's office", None),
    ("en", "12 people were charged, the mayor's office said.", "mayor's office", None),
    ("en", "12 died, said Ann Lee's lawyer, Tom Hale.", "Tom Hale", "Ann Lee's lawyer"),
    ("en", "Ann Lee -- an editor at the Times, the London newspaper -- said that 12 died.", "Ann Lee", None),
    (
        "en",
        "12 people died, the governor of Russia's Voronezh region said.",
        "governor of Russia's Voronezh region",
        None,
    ),
    ("en", "12 people died, a medic and two residents said.", "medic and two residents", None),
    ("en", "The relief team reported on Telegram that 12 people died.", "relief team", None),
    ("en", "The Red Cross asked for 12 nurses, saying its volunteers are tired.", "Red Cross", None),
    ("en", "Pfizer has 12 plants, its spokesperson told us.", "Pfizer", "spokesperson"),
    ("en", "Gideon Hale submitted that Jones had stolen £40.", "Gideon Hale", None),
    ("id", "Budi Santoso, mengatakan, ada 12 korban.", "Budi Santoso", None),
    ("id", "Budi Santoso di Bogor, Kamis, mengatakan 12 orang tewas.", "Budi Santoso", None),
    ("id", "12 orang tewas, kata pengacara Budi, Siti Aminah di Bogor.", "Siti Aminah", "pengacara"),
    ("id", "12 orang tewas, ujar Ketua KPUD Bogor, Ramdan membacakan rekap.", "Ramdan", "Ketua KPUD Bogor"),
    ("id", "Ada 12, kata Direktur Gizi, Kemenkes, Siti Aminah.", "Siti Aminah", "Direktur Gizi"),
    ("id", "Majelis yang diketuai Budi Santoso itu menyatakan 12 orang bersalah.", "Majelis", None),
    ("id", "Pemilik akun menulis ada 12 korban.", "Pemilik akun", None),
    ("id", "Menurut para saksi mata, 12 orang tewas.", "saksi mata", None),
    ("id", "Budi Santoso merinci, 12 orang tewas.", "Budi Santoso", None),
    ("id", "Kuasa hukum Tom Lembong, Ari Yusuf, mengatakan itu salah.", "Ari Yusuf", "Kuasa hukum Tom Lembong"),
    ("id", "Ketua Majelis Hakim Dennie Arsan Fatrika mengatakan itu.", "Dennie Arsan Fatrika", "Ketua Majelis Hakim"),
    ("en", "It fell, a study of more than 240,000 people suggests.", "study", None),
    ("en", "A viral TikTok video claims that 12 died.", "viral TikTok video", None),
    (
        "en",
        '"And we are going," said Brent Sherwood, vice president of Advanced Programs at Blue Origin.',
        "Brent Sherwood",
        "vice president of Advanced Programs at Blue Origin",
    ),
    (
        "en",
        "A spokesperson for Health Minister Mark Butler said 12 died.",
        "spokesperson for Health Minister Mark Butler",
        None,
    ),
    (
        "en",
        "The ministers of 24 countries, including Mali, said in a statement 12 people died.",
        "ministers of 24 countries",
        None,
    ),
    ("en", "Pfizer's boss, Ann Lee, whose firm makes it, said it.", "Ann Lee", "Pfizer's boss"),
    ("id", "Budi Santoso ketika dihubungi wartawan mengatakan 12 orang tewas.", "Budi Santoso", None),
    ("en", "Two people died, as police said on Monday.", "police", None),
    ("id", '"Hujan itu ekstrem menurut BMKG," kata Budi Santoso.', "Budi Santoso", None),
    (
        "en",
        "Ann Lee, a spokesperson for Pfizer, the maker of a vaccine, said it.",
        "Ann Lee",
        "spokesperson for Pfizer",
    ),
    ("en", "Ann Lee, campaign manager for Labour, said it.", "Ann Lee", "campaign manager for Labour"),
    ("en", "Sally Hale hinted that 12 people died.", "Sally Hale", None),
    ("en", "Quendora Corp. Thursday said 12 people died.", "Quendora Corp", None),
    ("en", "As one neo-bank chief told me, 12 people died.", "neo-bank chief", None),
    ("id", "Wijayanto yang juga pernah bekerja di Jepang mengakui 12 orang tewas.", "Wijayanto", None),
    ("id", '"12 orang tewas," kata JK di Jakarta.', "JK", None),
    ("en", '"Police reported 12 deaths," said Mary Jones.', "Mary Jones", None),
    ("en", "Police said the man, aged 34, told officers 12 people died.", "Police", None),
    ("id", "Polisi menyatakan 12 orang tewas, kata Gubernur Budi Santoso.", "Budi Santoso", "Gubernur"),
    ("en", "Sally Hale, meanwhile, told Reuters that 12 people died.", "Sally Hale", None),
    ("en", "According to the Pentagon, 12 people died.", "Pentagon", None),
    ("en", "Mary Jones said that 12 people died, Sally Hale told reporters on Monday.", "Sally Hale", None),
    ("en", "The retailer also warned that 12 people died.", "retailer", None),
    ("en", "Mary Jones, Pfizer's research chief, said 12 people died.", "Mary Jones", "Pfizer's research chief"),
    ("id", "Wijayanto bahkan menegaskan 12 orang tewas.", "Wijayanto", None),
    ("en", "According to a paper published in May, 12 people died.", "paper", None),
    ("en", "Pfizer's boss said 12 people died.", "Pfizer's boss", None),
    ("en", "Mourners said 12 people died.", "Mourners", None),
    ("en", "Officials Thursday said 12 people died.", "Officials", None),
    ("id", "Juru bicara WHO mengatakan 12 orang tewas.", "WHO", "Juru bicara"),
    ("id", "12 orang tewas, kata juru bicara Kementerian Kesehatan.", "Kementerian Kesehatan", "juru bicara"),
    ("id", "12 orang tewas, kata Kepala BNPB.", "Kepala BNPB", None),
    ("id", "12 orang tewas, kata Kepala BNPB, Doni Monardo, Senin.", "Doni Monardo", "Kepala BNPB"),
    ("id", "Budi, yang mundur pada Selasa, mengatakan kepada Siti bahwa 12 orang tewas.", "Budi", None),
    ("id", "12 orang tewas, kata penyelenggara.", "penyelenggara", None),
    ("id", "12 orang tewas, kata seorang warga kepada Tempo.", "warga", None),
    ("id", '"Kami rugi," ujar salah seorang pedagang, Suminah.', "Suminah", "pedagang"),
    ("id", "Puluhan anak sakit, ungkap dr. Maria Sumiwi, MPH, kemarin.", "Maria Sumiwi", None),
    (
        "id",
        "Direktur RSUD Garut, Prof. Cita Rosita, Sp.KK(K), MARS, menjelaskan itu.",
        "Cita Rosita",
        "Direktur RSUD Garut",
    ),
    ("en", '"We lost it all," said a resident, Mary Jones.', "Mary Jones", "resident"),
    ("en", "It killed 254, the farm ministry's disaster agency said.", "farm ministry's disaster agency", None),
    ("en", '"It fell," the company\'s finance chief, Luka Mucic, told us.', "Luka Mucic", "company's finance chief"),
    ("id", "Itu baik, kata Asisten Direktur WHO, Ann Lee kepada AFP.", "Ann Lee", "Asisten Direktur WHO"),
    ("en", "Support rose to 53% according to the pollster Ipec.", "pollster Ipec", None),
    ("id", "Seorang warga, Siti Aminah (45), mengatakan air masuk.", "Siti Aminah", "warga"),
    ("en", "The toll has risen to 44, Gov. Roy Cooper's office said Saturday.", "Roy Cooper's office", None),
    ("en", "Hezbollah fired 320 rockets, it said in a statement.", "Hezbollah", None),
    ("en", "Pfizer forecast that sales would grow 5%.", "Pfizer", None),
    ("en", "Sally Hale expected that 12 people would come.", "Sally Hale", None),
    ("en", "Earlier officials said 12 people died.", "officials", None),
    ("id", "Direktur Walhi Jambi Ratna Dewi menuding 5 firma.", "Ratna Dewi", "Direktur Walhi Jambi"),
    ("en", "Mr Hale hit back, telling his rival: “It is 12 years old.”", "Hale", None),
    ("en", "“12 hours are up,” Ann Lee of the Red Cross, told the BBC.", "Ann Lee", None),
    ("en", "12 died, said the ministry of civil affairs.", "ministry of civil affairs", None),
    ("en", "12 died, the ministry of civil affairs said.", "ministry of civil affairs", None),
    ("en", "12 died, said the department of public safety.", "department of public safety", None),
    ("en", "It fell by 5%, said the report from the Red Cross.", "Red Cross", None),
    ("en", "The survey by the Ministry of Health said 12 died.", "Ministry of Health", None),
    ("en", "Pfizer reported profits rose 5%.", "Pfizer", None),
    ("en", "Pfizer reported 12 deaths.", "Pfizer", None),
    ("id", "Menurut survei LSI, 20 persen warga puas.", "LSI", None),
    ("id", "Menurut laporan Quendora yang dirilis Mei, 12 orang tewas.", "Quendora", None),
    ("id", "Dewan Riset Nasional mengatakan 12 orang tewas.", "Dewan Riset Nasional", None),
    ("id", "Bank Mandiri melaporkan laba naik 5 persen.", "Bank Mandiri", None),
    ("id", "Budi Santoso merekomendasikan beli dengan target Rp2.150.", "Budi Santoso", None),
    ("id", "Budi Santoso mencontohkan, Jepang melayani 70 persen warga.", "Budi Santoso", None),
    ("id", "Siti Aminah mengeluhkan sewa lapak yang naik 30 persen.", "Siti Aminah", None),
    ("id", "BMKG memprakirakan hujan turun pada September.", "BMKG", None),
    ("id", "Diakui Bergas, 12 kamera tidak berfungsi.", "Bergas", None),
    ("id", "Dikatakan Alex, bantuan itu untuk 12 gedung.", "Alex", None),
    ("id", "Kata Budi Santoso, 12 orang tewas.", "Budi Santoso", None),
    ("id", "Harga naik 5 persen, diungkapkan Siti Aminah, karena hujan.", "Siti Aminah", None),
    ("id", "Keluarga Budi Santoso menilai 12 orang bersalah.", "Keluarga Budi Santoso", None),
    ("id", "Kubu Budi Santoso mengklaim 3 juta suara.", "Kubu Budi Santoso", None),
    ("id", "12 orang tewas, menurut petugas medis setempat.", "petugas medis setempat", None),
    ("id", "Warga sekitar mengatakan 12 orang tewas.", "Warga sekitar", None),
    ("id", "Polisi dalam suatu pernyataan mengatakan 12 orang tewas.", "Polisi", None),
    ("id", "12 orang tewas, kata pemerintah Zimbabwe hari Rabu.", "pemerintah Zimbabwe", None),
    ("id", "Selanjutnya ketua tim menambahkan 12 orang tewas.", "ketua tim", None),
    ("en", "Ann Lee, 38, died in May of a heart attack, said the couple's lawyer, Tom Roe.", "Tom Roe", "lawyer"),
    ("en", "Ann Lee, a teacher, lost 300 pupils in May, said police on Monday.", "police", None),
    ("en", "Ann Lee, 38, dressed in red, said 300 people came.", "Ann Lee", None),
]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"), ONE_SENTENCE, ids=[case[1][:40] for case in ONE_SENTENCE]
)
def test_speaker_of_one_sentence(language: str, text: str, name: str, role: str | None) -> None:
    (claim,) = extract_lines([text], language=language)
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.role) == (name, role)
    assert text[slice(*claim.speaker.span)] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Australia menjadi negara terakhir yang bergabung."),
        ("id", "Ia mengatakan pertemuan itu penting."),
        ("id", "Aturan itu jelas merugikan Presiden Joko Widodo."),
        ("en", "In Paris insurance claims rose by 5 percent."),
        ("en", "Ministers met in Paris on Monday."),
        ("en", "Tesla beat analysts' estimates of 438,019."),
        ("en", "He said the meeting was important."),
        ("en", "The deal would allow leaders from both countries to claim an easy victory."),
        ("en", "After its order of 30 Boeing jets, it announced an order of 50 Airbus jets."),
        ("en", "They hope that the US maintains existing tariffs."),
        ("en", "The guests, said whether Donald Trump will come."),
        ("id", "Harga saham mencatat kenaikan di Jakarta."),
        ("id", "Menurut hemat saya, 12 toko tutup."),
        ("id", "Menurut sudut pandang ajaran itu, 12 toko tutup."),
        ("id", "Persija Jakarta: 3 Gol (Budi 15, 75)"),
        ("id", "Ada tiga pemenang lomba: Budi Santoso, Ani dan Rudi."),
        ("en", "Light was shed on the officer after the revolution: Napoleon Bonaparte."),
        ("id", "PT Semen Indonesia mencatatkan kenaikan laba 26 persen."),
        ("en", "The quake claimed more than 100 lives and hurt many others."),
        ("en", "Tom Hale, who took two, added four more to lead the match."),
        ("en", "A record 110,051 people had claimed asylum in the UK."),
        ("en", "The agency has declared Tom Hale, a teacher, as the winner."),
        ("en", "Rain killed 12 people, court told"),
        ("en", "The magistrate denied Du Plessis leave to appeal."),
        ("en", "Hale & Co went bankrupt, unable to pay for the parcels it had promised to 12 partners."),
        ("en", "Officials are relying on reports from 12 banks."),
        ("en", "A clip went round on Facebook and Reddit alongside claims it shows 12 men."),
        ("en", "Nobody told the inquiry that the dam was safe."),
        (
            "en",
            "It fell as the Office of the Inspector General released two highly critical reports that told of delays.",
        ),
        ("en", "Did Australia's health minister say one in four doctors left?"),
        ("en", "Prices rose 5% after the bank said it would cut rates."),
        ("en", "Firm fined £3m as regulator says customers were let down"),
        ("id", "Warga mengungsi karena pemerintah menyebut 12 desa akan terendam."),
        ("en", "The paper tells of the murder of fifty people accused of witchcraft."),
        ("en", "No official said that 200 cars were stolen."),
        ("en", "Neither the police nor the army confirmed the report that looters had stolen 200 cars."),
        ("en", "The ministry did not confirm that 12 people died."),
        ("id", "Tidak seorang pun mengatakan bahwa bendungan itu aman."),
        ("id", "Menteri tidak membantah ada 12 kasus polio."),
        ("id", "Polisi belum bisa memastikan 12 orang tewas."),
        ("id", "Hampir 51 persen responden menyatakan Presiden gagal."),
        ("id", "Mayoritas warga menyatakan puas."),
        ("en", 'Some 40% of respondents said "vaccines cause autism".'),
        ("id", "Kami minta KPU membuka datanya, bukan sekadar membantah."),
        ("id", "12 orang tewas, kata seorang warga yang enggan disebutkan namanya."),
        ("en", "One resident, who asked not to be named, said 12 people died."),
        ("en", "Sales of the book in Ohio had been estimated at 12 million."),
        ("id", "Jika Ani Wijaya menjadi ketua, ia berujar, 12 orang mundur."),
        ("en", "The man was told that 12 people died."),
        ("en", "Acme Foods (NYSE: AFC) rose 5 percent to 83 dollars."),
        ("en", "The commission declared Ann Lee the winner with 52 percent."),
        ("en", "Such days are reckoned according to the calendar."),
        ("en", "It is expected that 12 people will come."),
        ("en", "The party denied tickets to 5 of its leaders."),
        ("en", "Rescuers searched 3 houses, although officials said survivors were unlikely."),
        ("en", "Pfizer reported higher profit and sales that missed forecasts of $5."),
        ("id", "Bank Mandiri melaporkan laba bersih Rp5 triliun."),
        ("id", "Kata “logistik” berasal dari bahasa Yunani, kini 12 kata lain juga."),
        ("id", "Jokowi mengusulkan nama baru untuk 12 kursi."),
        ("id", "Disampaikan Senin (3/4/2023), laporan itu memuat 12 temuan."),
        ("en", "Ann Lee responded by hitting 3 men with her helmet."),
        ("en", "A court ordered the firm to pay $3 million."),
        ("en", 'The play "Hamlet" reads 3 hours.'),
        ("en", '"The Crown" recalls Ann Lee at 3.'),
        ("en", "He reads 3 of the “old books” a day."),
        ("id", "Ia berteriak dan memerintahkan 300 petugas masuk."),
        ("id", 'Laga "seru" itu dihadiri 300 orang.'),
    ],
)
def test_nobody_speaks_or_it_is_not_plain_who(language: str, text: str) -> None:
    assert extract_lines([text], language=language)[0].speaker is None


def _claims(text: str, language: str) -> list[Claim]:
    return extract_claims(article_from_text(text, language=language), every=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Perdana Menteri Tony Abbott tiba di Paris. Abbott mengatakan 600 tentara akan dikirim."),
        ("id", "Perdana Menteri Tony Abbott tiba di Paris. Ia mengatakan 600 tentara akan dikirim."),
        ("id", 'Perdana Menteri Tony Abbott tiba di Paris. "600 tentara akan dikirim," katanya.'),
        ("id", 'Perdana Menteri Tony Abbott tiba di Paris. "600 tentara akan dikirim," ujar dia kepada pers.'),
        ("id", "Perdana Menteri Tony Abbott tiba di Paris. Menurut dia, 600 tentara akan dikirim."),
        ("en", "Prime Minister Tony Abbott arrived in Paris. Abbott said 600 troops would be sent."),
        ("en", "Prime Minister Tony Abbott arrived in Paris. He said 600 troops would be sent."),
    ],
    ids=[
        "short name",
        "pronoun",
        "verb with a pronoun",
        "verb before a pronoun",
        "a source",
        "short name, English",
        "pronoun, English",
    ],
)
def test_short_names_and_pronouns_lead_to_the_full_name(language: str, text: str) -> None:
    said = _claims(text, language)[-1].speaker
    assert said is not None and said.name == "Tony Abbott"
    assert said.role in ("Perdana Menteri", "Prime Minister")
    assert text[slice(*said.span)] in ("Abbott", "Tony Abbott")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", 'Sen. John Miller spoke. "We spent less," Miller told reporters at the Capitol.', "John Miller"),
        (
            "en",
            "Derek Scissors spoke. Scissors, who advises them, said whether Trump will agree is open.",
            "Derek Scissors",
        ),
        ("en", "Kevin Mayer said it. It was new in Mayer's career, Mayer said.", "Kevin Mayer"),
        ("en", "Jane Smith said so. Prices rose, John Smith said. Smith said 12 people died.", "John Smith"),
        ("id", 'Kombes Ade Safri Simanjuntak tiba. "Ada 12 korban," kata Ade Safri.', "Ade Safri Simanjuntak"),
        ("id", 'Deputi BPS Moh. Edy Mahmud tiba. "Ekonomi tumbuh 5 persen," ujar Edy.', "Moh. Edy Mahmud"),
        ("id", 'Saifullah Yusuf alias Gus Ipul tiba. "Ada 12 korban," ucap Gus Ipul di Jakarta.', "Saifullah Yusuf"),
        ("id", 'Gubernur Nana Sudjana tiba. "Tidak ada korban," kata Nana kepada wartawan.', "Nana Sudjana"),
    ],
)
def test_a_short_name_is_known_from_the_rest_of_the_article(language: str, text: str, name: str) -> None:
    said = _claims(text, language)[-1]
    assert said.speaker is not None and said.speaker.name == name
    assert name in [person.name for person in said.people]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("id", "Wapres Budiarto datang didampingi Ny Herawati Budiarto. Ada 12 korban, kata Budiarto.", "Budiarto"),
        ("en", "President Lee arrived with Mrs. Ann Lee on Monday. About 300 guests came, Lee said.", "Lee"),
    ],
)
def test_a_family_name_in_the_sentence_that_goes_on_to_name_a_relative_is_not_the_relative(
    language: str, text: str, name: str
) -> None:
    said = _claims(text, language)[-1]
    assert said.speaker is not None and said.speaker.name == name


def test_a_body_is_nobody_of_whom_the_text_says_he() -> None:
    text = "WHO menyatakan 12 orang tewas. Ia mengatakan 3 orang hilang."
    assert [claim.speaker and claim.speaker.name for claim in _claims(text, "id")] == ["WHO", None]


def test_a_pronoun_between_two_people_is_left_open() -> None:
    text = "Presiden Joko Widodo bertemu Tony Abbott di Jakarta. Ia mengatakan 600 tentara akan dikirim."
    assert _claims(text, "id")[-1].speaker is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Health Minister Ann Lee spoke. The minister said 300 people died.", ("Ann Lee", "Health Minister")),
        ("en", "Health Minister Ann Lee met Mayor Tom Roe. The mayor said 300 died.", ("Tom Roe", "Mayor")),
        ("en", "Health Minister Ann Lee spoke. The foreign minister said 300 people died.", ("foreign minister", None)),
        ("id", 'Bupati Ade Kunang datang. "Ada 3 korban," kata bupati tersebut.', ("Ade Kunang", "Bupati")),
        (
            "en",
            "Health Minister Ann Lee left. It was late. It rained. It cleared. The minister said 300 people died.",
            ("Ann Lee", "Health Minister"),
        ),
        ("en", "Secretary of State Ann Lee left. Roe was away; his secretary said 300 died.", ("secretary", None)),
        ("en", "Lawyer Ann Lee met Tom Roe. His lawyer said 300 people died.", ("Ann Lee", "Lawyer")),
        ("en", "Health Minister Ann Lee left. A minister said 300 people died.", ("minister", None)),
        (
            "id",
            "Gubernur Nana Sudjana mengatakan 3 orang tewas. Politikus PDIP itu mengatakan 300 orang luka.",
            ("Nana Sudjana", "Gubernur"),
        ),
        ("id", 'Dosen Nana Sudjana tiba. "Ada 300," kata lulusan ITB itu.', ("Nana Sudjana", "Dosen")),
        ("id", "Gubernur Nana Sudjana tiba. Politikus itu mengatakan 300 orang tewas.", ("Nana Sudjana", "Gubernur")),
        (
            "id",
            'Pelatih Patrick Kluivert kecewa. "Kami kalah," kata pria asal Belanda itu.',
            ("Patrick Kluivert", "Pelatih"),
        ),
        ("id", "Gubernur Nana Sudjana tiba. Perusahaan itu mengatakan 300 orang tewas.", ("Perusahaan", None)),
    ],
)
def test_who_is_called_by_an_office_is_whoever_holds_it_in_the_text(
    language: str, text: str, said: tuple[str, str | None]
) -> None:
    speaker = _claims(text, language)[-1].speaker
    assert speaker is not None and (speaker.name, speaker.role) == said


def test_a_pronoun_far_from_a_person_is_nobody_while_another_spoke() -> None:
    text = 'Asep Guntur mengatakan 3 orang ditahan. Abdul Azis tiba. Uang disita. "Ada 5," ujarnya.'
    assert _claims(text, "id")[-1].speaker is None
    assert _claims(text.replace("Uang disita. ", ""), "id")[-1].speaker.name == "Abdul Azis"
