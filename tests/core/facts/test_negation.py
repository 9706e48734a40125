"""What a sentence denies, and how far the denial reaches."""

from __future__ import annotations

import pytest

from claims.facts import denial_in, is_negated, read_negations, read_values

CASES = [
    ("en", "Revenue declined to $36.9 million.", False),
    ("en", "The mayor declined to speak.", False),
    ("en", "The council has yet to decide.", True),
    ("en", "Without admitting or denying the charge, he paid.", False),
    ("id", "Kamu bisa datang tidak?", False),
    ("id", "Prancis tidak akan mengirim tentara.", True),
    ("id", "Prancis akan mengirim tentara.", False),
    ("id", "Mereka belum menerima bantuan.", True),
    ("id", "Itu bukan keputusan kami.", True),
    ("id", "Bukan hanya Prancis yang datang.", False),
    ("id", "Tidak kurang dari 600 tentara dikirim.", False),
    ("id", "Ia masuk tanpa izin.", False),
    ("id", "Hal itu tidak mungkin tidak terjadi.", False),
    ("id", "Ia tidak datang, dan ia tidak menelepon.", True),
    ("id", "Iran memperkenalkan dua pesawat tak berawak.", False),
    ("en", "France will not send troops.", True),
    ("en", "France will send troops.", False),
    ("en", "He didn’t go.", True),
    ("en", "No troops were sent.", True),
    ("en", "No fewer than 600 troops were sent.", False),
    ("en", "Not only France came.", False),
    ("en", "They entered without a permit.", False),
    ("en", "It has never happened.", True),
    ("de", "Das ist not und never so.", False),
    ("id", "Ia teringat ibunya yang sudah tiada.", False),
    ("id", "Ibunya sudah tiada sejak 2010.", False),
    ("id", "Sudah tiada harapan bagi korban.", True),
    ("id", "Di desa itu telah tiada dokter.", True),
    ("id", "Tiada warga yang terluka.", True),
    ("id", "Kota itu melarang motor 2 tak.", False),
    ("id", "Mesin 2 tak itu dilarang.", False),
    ("id", "Mesin 2 tak berfungsi sejak Senin.", True),
    ("id", "Motor itu memakai mesin 4-tak.", False),
    ("id", "Menteri Kesehatan membantah ada 12 kasus polio di Aceh.", True),
    ("id", "KPK tidak membantah menangkap 5 hakim.", False),
    ("id", "Polri menepis isu penangkapan 5 hakim.", True),
    ("id", "Kiper itu menepis tendangan penalti.", False),
    ("id", "Tidak benar bahwa 12 orang tewas.", True),
    ("id", "Klaim bahwa vaksin menyebabkan autisme adalah hoaks.", True),
    ("id", "Polri menangkap penyebar hoaks.", False),
    ("id", "Kabar pemerintah tidak membayar gaji adalah hoaks.", True),
    ("id", "Menteri Keuangan membantah utang negara tidak terkendali.", True),
    ("id", "Polisi membantah tidak menangani kasus itu.", True),
    ("en", "The minister denied that the vaccine was not tested.", True),
    ("en", "Neither the police nor the army confirmed it.", True),
    ("en", "He has not denied that it was not tested.", True),
    ("id", "Kami minta KPU membuka datanya, bukan sekadar membantah.", False),
    ("id", "KPU tidak hanya membantah kabar itu, tetapi juga melapor.", True),
    ("id", "Vaksin itu tidak hanya diberikan kepada anak, tetapi juga orang dewasa.", False),
    ("id", "Klaim bahwa vaksin mengandung chip adalah SALAH.", True),
    ("id", "Klaim itu adalah salah satu yang beredar.", False),
    ("en", "The minister denied that the vaccine causes infertility.", True),
    ("en", "He did not deny that 12 people had died.", False),
    ("id", "Kabar 12 bank bangkrut dibantah OJK.", True),
    ("id", "Polisi menyebut kabar penculikan 5 anak itu sebagai hoaks.", True),
    ("en", "He dismissed as false the claim that 12 people died.", True),
    ("en", "The passport of the 5 men was fake.", False),
    ("id", "Uang 5 juta itu adalah palsu.", False),
    ("id", "Ia adalah salah satu tersangka.", False),
    ("id", "Vaksin menyebabkan autisme adalah hoaks.", True),
    ("id", "Bank itu menolak klaim asuransi 12 nasabah.", False),
    ("en", "China holds disputed islands and rejected 3 offers.", False),
    ("en", "He was denied entry to 3 countries.", False),
    ("en", "The mayor rejected claims that 40 people had died.", True),
    ("en", "The committee rejected 3 proposals.", False),
    ("en", "He falsely claimed that 3 million people had voted.", True),
    ("en", "The report that 40 people died is false.", True),
    ("en", "A woman of no fixed address was fined $90.", False),
    ("en", "They left the hall despite there being no fire.", False),
    ("en", "There is no stopping the orchard's 40 hens.", False),
    ("en", "The inn stands not far from the lake.", False),
    ("en", "The firm sold 12 mills, but did not specify which.", False),
    ("en", "Not counting taxes, it is the largest budget ever.", False),
    ("en", "It is a story of the pump not being mended.", False),
    ("en", "This is not a matter of the pump not running.", True),
    ("en", "The pump is still not running.", True),
    ("en", "The pump does not bring water.", True),
    ("en", "It's not working.", True),
    ("en", "Farmers who did not register were fined.", False),
    ("en", "Many who did not register were farmers.", True),
    ("en", "There are 40 farmers in the valley who did not register.", True),
    ("en", "He is the only farmer who did not register.", True),
    ("en", "The picture shows a farmer not wearing boots.", True),
    ("en", "The farmer was fined for not wearing boots.", False),
    ("en", "Farmers will be fined if they do not register.", False),
    ("en", "The court denied Pell leave to appeal.", False),
    ("en", "Guards denied 30 fans entry to the ground.", False),
    ("en", "The guard denied that 30 fans had entry.", True),
    ("en", "The guard denied the visa fraud of 30 fans.", True),
    ("en", "The guard denied giving 30 fans entry.", True),
    ("en", "Denying the charge, the mayor said 12 men lied.", False),
    ("en", "The mayor is denying the charge, his aide said.", True),
    ("en", "The site debunks rubbish in 12 languages.", False),
    ("en", "The site debunked a video of 12 cows.", False),
    ("en", "The site debunked the claim that 12 cows had died.", True),
    ("id", "Truk itu terbalik tak jauh dari pasar.", False),
    ("id", "Ada 300 suara tidak sah di desa itu.", False),
    ("id", "Pernikahan itu tidak sah.", True),
    ("id", "Belum lama ini ia membeli 5 sapi.", False),
    ("id", "Pedagang yang tidak terdaftar akan dibina.", False),
    ("id", "Petani yang hingga kini belum terdaftar akan dibina.", False),
    ("id", "Masih banyak yang tidak terdaftar.", True),
    ("id", "Terdapat 40 petani yang belum terdaftar.", True),
    ("id", "Petani yang datang tidak banyak.", True),
    ("id", "Harga dijaga agar tidak membebani petani.", False),
    ("id", "Petani akan didenda jika tidak mendaftar.", False),
    ("id", "Kepala desa menolak jika sawah itu dijual.", False),
    ("id", "Kepala desa menepis jika sawah itu dijual.", True),
    ("id", "Tiga sapi hilang, tetapi ia tidak merinci waktunya.", False),
    ("id", "Namun ia tidak merinci waktunya.", True),
    ("en", "Three cows are missing, the farm said, but it has not revealed where.", False),
    ("en", "The farm did not reveal where.", True),
    ("en", "But he did not reveal where.", True),
    ("en", "The goal came out of nowhere.", False),
    ("en", "She was stopped by a man she did not know.", False),
    ("en", "In a statement she did not name the man.", True),
    ("en", "They will work in places where they have not yet been.", False),
    ("en", "There are places where they have not been.", True),
    ("en", "She was hurt when the driver did not brake.", False),
    ("en", "Pupils at schools where milk was free were not healthier.", True),
    ("en", "If he wins he will not resign.", True),
    ("en", "Demak was No 4 in the list.", False),
    ("en", "No more than 5 cows were sold.", False),
    ("id", "Helikopter akan dikirim apabila hujan tidak kunjung turun.", False),
    ("id", "Harga dijaga agar beras petani tidak membusuk.", False),
    ("id", "Desa itu menjadi anggota tidak tetap dewan adat.", False),
    ("id", "Penggunanya belum sampai 5 juta orang.", False),
    ("id", "Kerugiannya tidak sampai Rp5 juta.", False),
    ("id", "Bantuan tidak sampai ke desa itu.", True),
    ("id", "Bantuan belum sampai ke desa itu.", True),
    ("id", "Korbannya tidak mencapai 40 orang.", False),
    ("id", "Laba tidak mencapai target.", True),
    ("id", "Tidak sampai sehari, pelaku ditangkap.", False),
    ("en", "Posts telling of 12 dead cows are false.", True),
    ("id", "Foto sapi berkaki enam di pasar itu adalah palsu.", True),
    ("id", "Keputusan kepala desa itu adalah keliru.", False),
    ("id", "[VIDEO] Salah satu sapi hilang.", False),
    ("id", "Salah: sapi itu hilang.", False),
    ("en", "The farm is large, although it is not clear how large.", False),
    ("en", "The mill was a success, but no one knows why.", False),
    ("en", "No one knows why the mill burned.", True),
    ("en", "The mill had won, though it had not run since 1965.", False),
    ("en", "The mill ran, although the river did not rise.", False),
    ("en", "The mill stood still because the river did not rise.", False),
    ("en", "Because of the flood farmers did not come.", True),
    ("en", "The mayor, though, did not come.", True),
    ("en", "Farmers came, but the mayor did not.", True),
    ("en", "The reports, which the mayor has not read, name 12 men.", False),
    ("en", "A farmer whose name was not given saw it.", False),
    ("en", "The farm had troubles that didn't please the mayor.", False),
    ("en", "The rule that does not bind farms was changed.", False),
    ("en", "There is a rule that does not bind farms.", True),
    ("en", "It is a plant that does not grow here.", True),
    ("en", "The mayor said that is not true.", True),
    ("en", "The mayor said that he was not there.", True),
    ("en", "The mayor confirmed that is not the case.", True),
    ("en", "Reports suggest that did not happen.", True),
    ("en", "It turned out that was not the case.", True),
    ("en", "It is clear that does not bind farms.", True),
    ("en", "The mayor told them that would not work.", True),
    ("en", "The mayor argues that there is no river.", True),
    ("en", "She voiced regret that neither farmer came.", True),
    ("en", "The farmer had no choice but to sell.", False),
    ("en", "The farmer had no choice.", True),
    ("id", "Petani tidak punya pilihan lain selain menjual sawahnya.", False),
    ("id", "Petani tidak punya pilihan.", True),
    ("id", "Sawah itu luas, meskipun belum jelas berapa luasnya.", False),
    ("id", "Pabrik itu menang, walau mereka tidak pernah bertemu sejak 1965.", False),
    ("id", "Pabrik itu berjalan, meski air sungai tidak naik.", False),
    ("id", "Pabrik itu berhenti karena air sungai tidak naik.", False),
    ("id", "Karena banjir petani tidak datang.", True),
    ("id", "Karena air sungai tidak naik, pabrik itu berhenti.", False),
    ("id", "Meski demikian petani tidak datang.", True),
    ("id", "Karena itu petani tidak datang.", True),
    ("id", "Lurah menegaskan bahwa tak ada uang yang dibayar.", True),
    ("id", "Petani datang, tetapi lurah tidak datang.", True),
]


@pytest.mark.parametrize(("language", "sentence", "denied"), CASES, ids=[case[1] for case in CASES])
def test_a_denied_sentence_is_told(language, sentence, denied):
    assert is_negated(sentence, language) is denied
    assert read_values(sentence, language).negated is denied


def test_a_denial_reaches_to_the_end_of_its_clause():
    text = "Ia tidak akan datang, tetapi kami pergi."
    (found,) = read_negations(text, "id", offset=100)
    assert text[found.span[0] - 100 : found.span[1] - 100] == found.cue == "tidak"
    assert text[found.scope[0] - 100 : found.scope[1] - 100] == "akan datang"


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "Ramli denied that U.S. pressure caused the move.", "U.S. pressure caused the move"),
        ("id", "Petugas tidak menemukan hal yang mencurigakan.", "menemukan hal yang mencurigakan"),
        ("id", "Petugas tidak menemukan rumah yang rusak.", "menemukan rumah"),
        ("id", "Bukan itu yang diminta warga.", "itu yang diminta warga"),
        ("id", "Bukan Ramli yang diminta datang.", "Ramli"),
        ("id", "Pembangunan yang tak terbatas telah menutupi hutan.", "terbatas"),
        ("id", "Pembangunan tidak telah menutupi hutan.", "telah menutupi hutan"),
        ("en", "The homes which were not insured will be rebuilt.", "insured"),
        ("en", "They did not see anyone who was hurt.", "see anyone who was hurt"),
    ],
)
def test_how_far_a_denial_reaches(language, text, denied):
    (found,) = read_negations(text, language)
    assert text[slice(*found.scope)] == denied


def test_without_denies_a_phrase_only():
    text = "They entered without a valid permit yesterday."
    (found,) = read_negations(text, "en")
    assert not found.clause
    assert text[slice(*found.scope)] == "a valid permit"


def test_a_curly_apostrophe_is_one():
    assert [found.cue for found in read_negations("It isn’t so.", "en")] == ["isn't"]


@pytest.mark.parametrize(
    ("language", "text", "denial"),
    [
        ("en", "The minister denied that the vaccine was not tested.", "denied"),
        ("en", "It is not true that the vaccine was not tested.", "false"),
        ("id", "Kabar pemerintah tidak membayar gaji adalah hoaks.", "false"),
        ("id", "Tidak benar ada 1,2 juta pemilih ganda.", "false"),
        ("id", "Menteri tidak membantah ada 12 kasus polio.", None),
        ("en", "He did not deny that 12 people had died.", None),
        ("en", "Nobody told the inquiry that the dam was safe.", None),
    ],
)
def test_a_denial_holds_unless_it_is_denied_itself(language, text, denial):
    assert denial_in(text, language) == denial


@pytest.mark.parametrize(
    ("language", "text", "cue", "denied", "sort"),
    [
        ("id", "Ia membantah kabar bahwa 500 warga hilang.", "membantah kabar bahwa", "500 warga hilang", "denied"),
        ("id", "Kabar 12 orang tewas di Aceh tidak benar.", "tidak benar", "Kabar 12 orang tewas di Aceh", "false"),
        ("id", "Kementerian menegaskan klaim itu tidak benar.", "tidak benar", "klaim itu", "false"),
        ("en", "Police say that reports of 12 deaths are false.", "are false", "reports of 12 deaths", "false"),
        ("en", "He dismissed reports of 200 arrests.", "dismissed reports of", "200 arrests", "denied"),
        ("en", "They falsely claimed that 9 cities fell.", "falsely claimed that", "9 cities fell", "false"),
        ("en", "It has not rained.", "not", "rained", "plain"),
        ("id", "[SALAH] Video sapi terbang di Blora", "salah", "Video sapi terbang di Blora", "false"),
        ("id", "HOAKS: Pasar tutup, warga pergi.", "hoaks", "Pasar tutup, warga pergi", "false"),
        ("en", "FALSE: Cows fly in Kent.", "false", "Cows fly in Kent", "false"),
        ("en", "(Not true) Cows fly in Kent.", "not true", "Cows fly in Kent", "false"),
        ("id", "Sapi terbang di Blora adalah konten palsu.", "adalah konten palsu", "Sapi terbang di Blora", "false"),
        ("id", "Sapi terbang di Blora adalah tidak benar.", "adalah tidak benar", "Sapi terbang di Blora", "false"),
        ("id", "Video sapi terbang adalah keliru.", "adalah keliru", "Video sapi terbang", "false"),
    ],
)
def test_what_is_said_to_be_false_is_told_from_a_plain_not(language, text, cue, denied, sort):
    (found,) = read_negations(text, language)
    assert (found.cue, text[slice(*found.scope)], found.sort) == (cue, denied, sort)
    assert denial_in(text, language) == (None if sort == "plain" else sort)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Penerbangan GA 123 tertunda.", False),
        ("Penerbangan GA-123 tertunda.", False),
        ("Harga ga naik.", True),
        ("HARGA GA NAIK 5 PERSEN", True),
        ("Ada 5 ga 6.", True),
    ],
)
def test_the_letters_of_a_flight_deny_nothing(text, negated):
    assert is_negated(text, "id") is negated
