"""What is wrong with a caption, and what only looks so."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.content.checker import check, domains
from core.analytics.content.rule import PRODUCTS
from tests.examples import examples

NOW = date(2026, 11, 23)


def _rules(text: str, product: str = "general") -> set[str]:
    return {f.rule for f in check(text, product, NOW)}


def test_a_finding_quotes_the_words_as_they_were_written() -> None:
    text = "Hai! Serum 𝗔𝗺𝗽𝘂𝗵 buat kulit kusam 😍"
    (finding,) = check(text, "cosmetics", NOW)
    assert (finding.rule, finding.severity, finding.words) == ("C2", "block", "𝗔𝗺𝗽𝘂𝗵")
    assert text[finding.start : finding.end] == finding.words
    assert "BPOM" in finding.source


def test_what_is_paid_for_says_so_where_it_begins() -> None:
    text = "Serumnya enak dipakai dan teksturnya ringan sekali di wajah"
    (finding,) = check(text, "cosmetics", NOW, paid=True)
    assert (finding.rule, finding.severity) == ("A5", "warn")
    assert text.startswith(finding.words)
    assert len(finding.words) <= 40
    assert not check(f"#iklan {text}", "cosmetics", NOW, paid=True)
    assert not check(text, "cosmetics", NOW)
    late = check("kata " * 40 + "#iklan", "general", NOW, paid=True)
    assert [f.rule for f in late] == ["A5"]


@pytest.mark.parametrize(
    ("line", "said"),
    [("Sepatu ini enak dipakai jalan. ", "20.000"), ("These shoes walk well, I think. ", "20,000")],
)
def test_what_was_not_read_is_said(line: str, said: str) -> None:
    text = line * 700
    (finding,) = check(text, "general", NOW)
    assert (finding.rule, finding.severity, finding.start) == ("P0", "warn", 20_000)
    assert said in finding.suggestion
    assert text[20_000:].startswith(finding.words)
    assert not check(f"{text[:20_000].rstrip()}\n", "general", NOW)


@pytest.mark.parametrize(
    ("text", "product", "rule", "severity"),
    [
        ("kopi ini bikin kuat berhubungan intim", "food", "C16", "block"),
        ("bikin tahan lama hubungan suami istri", "food", "C16", "block"),
        ("cocok untuk kulit sensitif, tidak bikin iritasi", "cosmetics", "C10", "warn"),
        ("rokok elektrik rasa mangga, asik buat nongkrong", "general", "P1", "block"),
        ("adik-adik, ayo minta mama beliin mainan ini sekarang!", "general", "P2", "warn"),
    ],
)
def test_what_was_once_let_through(text: str, product: str, rule: str, severity: str) -> None:
    assert (rule, severity) in {(f.rule, f.severity) for f in check(text, product, NOW)}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("kopi ini enak, hubungan kami makin kuat", "food"),
        ("di kulitku tidak bikin iritasi", "cosmetics"),
        ("akhirnya berhenti merokok setahun", "general"),
        ("anak-anak minta mama masak sayur", "general"),
    ],
)
def test_what_only_sounds_like_those(text: str, product: str) -> None:
    assert not {"C16", "C10", "P1", "P2"} & _rules(text, product)


@pytest.mark.parametrize(
    ("text", "product", "rules"),
    [
        ("serum iki mutihno kulit sewengi", "cosmetics", {"C11", "C12"}),
        ("krim ieu ngabodaskeun kulit sapeuting", "cosmetics", {"C11", "C12"}),
        ("jamu iki nambani kencing manis, tanpo efek samping", "health", {"H1", "H2"}),
        ("nasi pecel enak tenan, gancang mateng, buka sedino", "food", set()),
        ("@sewengi.mutihno nambah porsi, ngombene seger", "food", set()),
    ],
)
def test_what_is_promised_in_javanese_or_sundanese_is_read(
    text: str, product: str, rules: set[str]
) -> None:
    assert _rules(text, product) == rules
    assert all(text[f.start : f.end] == f.words for f in check(text, product, NOW))


def test_the_suggestion_keeps_the_message_where_it_can() -> None:
    (finding,) = check("Krim malam ini ampuh, teksturnya ringan.", "cosmetics", NOW)
    assert finding.suggestion == "Krim malam ini cocok di aku, teksturnya ringan."


def test_one_rewritten_sentence_mends_all_of_its_faults() -> None:
    findings = check("Serum ini ampuh menghilangkan jerawat. Wanginya lembut.", "cosmetics", NOW)
    assert {f.rule for f in findings} == {"C2", "C7"}
    assert {f.suggestion for f in findings} == {"Serum ini merawat kulit berjerawat."}


def test_english_captions_get_english_suggestions() -> None:
    (finding,) = check("This is the best serum ever made for you", "cosmetics", NOW)
    assert finding.suggestion == "I like it so far, which is why I bought it again."


@pytest.mark.parametrize(
    "text",
    [
        "Ini bukan obat, cuma pelembap",
        "gak bisa menyembuhkan apa-apa ya",
        "Skincare tidak akan menghilangkan jerawat semalam",
        "Jangan percaya yang bilang ampuh",
        "Mitos: odol bisa ngilangin jerawat",
        "Emang ada krim yang bikin putih instan?",
        "Gak ada serum yang instan",
        "This won't cure acne",
        "kalau ada yang janji putih permanen, curiga dulu deh",
    ],
)
def test_saying_no_is_no_claim(text: str) -> None:
    assert not _rules(text, "cosmetics")


@pytest.mark.parametrize(
    "text",
    [
        "Bukan cuma ampuh, wanginya juga enak",
        "gak bohong, ini ampuh banget",
        "Gak nyangka, ampuh juga",
        "Mau putih instan? Pakai ini",
        "Jangan ragu. Serum ini ampuh",
        "bukan kaleng-kaleng, jerawat hilang",
    ],
)
def test_a_no_that_denies_nothing_excuses_nothing(text: str) -> None:
    assert _rules(text, "cosmetics")


@pytest.mark.parametrize(
    "text",
    [
        "Aku paling suka yang ini",
        "menurut aku paling enak di sini",
        "ini bakso terenak versi aku",
        "tempat ternyaman yang pernah aku coba",
        "my favorite coffee, the best in town for me",
    ],
)
def test_taste_is_free(text: str) -> None:
    assert not _rules(text, "food") & {"F4", "A1"}


def test_ordinary_freedoms_are_no_health_claims() -> None:
    for text in ("Bebas ongkir hari ini", "bebas pilih warna", "bebas pulsa", "bebas antre"):
        assert not _rules(text, "cosmetics")


@pytest.mark.parametrize(
    "disguise", ["a m p u h", "amp*h", "4mpuh", "𝙖𝙢𝙥𝙪𝙝", "аmрuh", "a.m.p.u.h", "AMPUUUH"]
)
def test_disguises_are_seen_through(disguise: str) -> None:
    assert _rules(f"serum ini {disguise} lho", "cosmetics") == {"C2"}


def test_a_product_that_nobody_named_is_read_from_the_words() -> None:
    assert "cosmetics" in domains("serum buat jerawat", "general")
    assert "food" in domains("kopi susu gula aren", "general")
    assert domains("kopi susu", "finance") == ("finance",)
    assert "C7" in _rules("skincare ini menghilangkan jerawat")
    assert "F1" in _rules("minum jus ini bisa menyembuhkan diabetes")
    assert "K1" in _rules("investasi ini pasti untung")


def test_the_same_words_mean_different_things_for_different_products() -> None:
    assert _rules("sudah halal", "cosmetics") == {"C6"}
    assert _rules("sudah halal", "food") == {"A6"}
    assert not _rules("sudah halal", "finance")


def test_rules_have_days() -> None:
    early = check("Makanan kami halal", "food", date(2026, 10, 16))
    late = check("Makanan kami halal", "food", date(2026, 10, 17))
    assert "mulai 17 Oktober 2026" in early[0].source
    assert "sejak 17 Oktober 2026" in late[0].source
    assert not check("Makanan kami halal", "food", date(2020, 1, 1))


@pytest.mark.parametrize(
    ("text", "disclosed"),
    [
        ("#iklan Makasih @lumaraya udah kirimin serumnya", True),
        ("Kerja sama berbayar dengan @lumaraya. Pakai kode NINA10", True),
        ("[AD] pakai kode NINA10 ya", True),
        ("Makasih @lumaraya udah kirimin serumnya", False),
        ("pakai kode NINA10 ya", False),
        ("Aku dibayar buat ini." + " Wanginya enak." * 12 + " #iklan", False),
    ],
)
def test_a_partnership_is_named_where_everybody_sees_it(text: str, disclosed: bool) -> None:
    assert ("A5" in _rules(text)) is not disclosed


def test_a_shop_may_promote_itself_without_a_label() -> None:
    assert not _rules("Pakai kode HEMAT10 di toko kami")


def test_the_gravest_stands_first_and_nothing_is_said_twice() -> None:
    found = check("Makasih @a udah kirimin. Ampuh! AMPUH! ampuh", "cosmetics", NOW)
    assert [f.severity for f in found] == ["block", "warn"]
    assert len({(f.rule, f.words.casefold()) for f in found}) == len(found)


def test_an_unknown_product_is_refused() -> None:
    with pytest.raises(ValueError, match="senjata"):
        check("halo", "senjata", NOW)


def test_nothing_is_wrong_with_nothing() -> None:
    assert check("", "general", NOW) == ()
    assert check("   \n\n", "food", NOW) == ()


WORDS = st.lists(
    st.sampled_from(
        [
            "ini",
            "serum",
            "ampuh",
            "terbaik",
            "aman",
            "jerawat",
            "hilang",
            "bukan",
            "tidak",
            "instan",
            "putih",
            "paling",
            "enak",
            "nomor",
            "satu",
            "halal",
            "gratis",
            "dokter",
            "obat",
            "menyembuhkan",
            "diabetes",
            "pasti",
            "untung",
            "tanpa",
            "efek",
            "samping",
            ".",
            "!",
            "?",
            ",",
            "1",
            "3",
            "hari",
            "😍",
            "#iklan",
            "@toko",
            "gak",
            "aku",
            "menurut",
            "a",
            "m",
            "p",
            "u",
            "h",
            "amp*h",
            "dijamin",
        ]
    ),
    max_size=14,
).map(" ".join)


@examples(60)
@given(WORDS | st.text(max_size=120), st.sampled_from(PRODUCTS))
def test_any_text_is_answered_the_same_way_twice_and_every_suggestion_passes(
    text: str, product: str
) -> None:
    first = check(text, product, NOW)
    assert first == check(text, product, NOW)
    for finding in first:
        assert text[finding.start : finding.end] == finding.words
        assert finding.words
        again = check(finding.suggestion, product, NOW)
        assert all(f.severity == "inform" for f in again), finding.suggestion


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Double your money in a month, guaranteed returns", {"K1", "K2"}),
        ("Duit titipanmu jadi dua kali lipat dalam sebulan", {"K2"}),
        ("Sabun ini mutihin badan dalam 7 hari permanen", {"C11"}),
        ("Menghilangkan selulit dan bekas luka selamanya", {"C8"}),
        ("Lose 10 kg in one week, just sip it before bed", {"H4"}),
        ("BPOM approved by me! Sudah lolos uji lab aku", {"C15"}),
        ("Izin BPOM nyusul, tapi aman kok", {"C15"}),
        ("It's 100% halal, the certificate comes later", {"A6"}),
        ("Kami pinjamin dana 5 juta, ga terdaftar di OJK tapi amanah", {"K8"}),
        ("Post it as if you bought it, no sponsor label please", {"A5"}),
        ("Testi karangan kami siap pakai, fee 20rb", {"A2"}),
        ("Followers real human 5k, no drop, murah", {"A8"}),
        ("Kami carikan orang buat ngasih bintang lima di Google", {"A2"}),
        ("Please keep quiet that this is sponsored", {"A5"}),
        ("Untung 20 persen sebulan, kami jamin", {"K2"}),
        ("Melt your belly in 7 days", {"H4"}),
    ],
)
def test_without_a_product_named_the_right_rule_is_told(text: str, rules: set[str]) -> None:
    blocked = {f.rule for f in check(text, "general", NOW) if f.severity == "block"}
    assert rules <= blocked
    assert not blocked & {"A1", "H1"}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Pengobat rindu kampung: soto Kudus", "food"),
        ("Obat kangen, bikin nagih dari suapan pertama", "food"),
        ("Surga kuliner malam di kota kami", "food"),
        ("Lulur pengobat penat habis kerja", "cosmetics"),
        ("This candle cured my Monday blues", "general"),
        ("Nomor satu di hati pelanggan", "general"),
        ("Toko roti kami berdiri sejak 1960 di Surabaya", "food"),
        ("Our workshop has stood on this corner since 1968", "general"),
        ("Bank Sejahtera, bunga kredit 1% per bulan, berizin dan diawasi OJK", "finance"),
        ("Lose yourself in our 12 kg box of Lego, ships in 2 days", "general"),
        ("Promo khusus followers, kaos cuma 50rb", "general"),
        ("100 komentar pertama dapat diskon 20 ribu", "general"),
        ("Hapus label lama sebelum cuci botol", "general"),
        ("Earn points every day you shop", "general"),
        ("Slim fit jeans, ready in 3 days", "general"),
        ("Paket review buku: 3 buku 200 ribu", "general"),
        (
            "Koperasi kami meminjamkan modal ke anggota, bunga 1% per bulan, baca syaratnya",
            "general",
        ),
        ("Ayo saling follow sesama UMKM Bandung biar saling kenal", "general"),
        ("Label halal kami lengkap, no sertifikat ID32110000123450120", "food"),
        ("Halal ya kak, no. sertifikat BPJPH: ID32110000123450120", "food"),
    ],
)
def test_figures_of_speech_histories_and_lawful_lenders_raise_no_alarm(
    text: str, product: str
) -> None:
    assert not [f for f in check(text, product, NOW) if f.severity != "inform"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Saling follow sesama UMKM biar follower naik 1k", "A8"),
        ("grup saling follow sesama UMKM, gabung yuk", "A8"),
        ("Halal kak, no sertifikat yet but trust us", "A6"),
        ("Titip modal di koperasi, bunga 10% per bulan pasti cair", "K2"),
    ],
)
def test_what_only_sounds_like_those_freedoms_is_none(text: str, rule: str) -> None:
    assert rule in {f.rule for f in check(text, "general", NOW) if f.severity == "block"}
