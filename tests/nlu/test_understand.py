"""Whole messages: intent, confidence, hints; and that no text whatever breaks it."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.community.recommendation import words_in
from core.nlu.intents import INTENTS, OTHER
from core.nlu.offers.follow_ups import offer_follow_up
from core.nlu.offers.offer import read_offer
from core.nlu.understand import understand, warm_up
from core.nlu.understanding import Understanding
from tests.examples import examples

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SLOTS = {
    *("budget_idr", "count", "city", "category", "platform", "tier", "handles", "rating"),
    *("followers", "likes", "comments", "shares", "saves", "views", "reach", "sales"),
    *("date", "time", "timezone"),
}


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=WIB)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("min cariin influencer skincare di sby dong budget 1,5jt", "suggest"),
        ("siapa ya yg cocok promosiin keripik pisang", "suggest"),
        ("find me someone to promote my cafe in Malang", "suggest"),
        ("cek @dapurmbaksri.contoh", "evaluate"),
        ("followersnya asli ga tuh @sisi.manis", "evaluate"),
        ("@a.satu vs @b.dua", "compare"),
        ("bikin brief buat yang pertama", "brief"),
        ('cek caption: "ampuh hilangkan jerawat"', "check_content"),
        ("1,2 juta buat satu reels kemahalan ga", "rate"),
        ("bikin kampanye baru budget 3jt", "campaign_new"),
        ("@sisi.manis udah tayang like 400 komen 20", "campaign_log"),
        ("gmn hasil campaign lebaran", "campaign_report"),
        ("kirim rekap tiap pagi jam 7", "subscribe"),
        ("stop rekap harian", "unsubscribe"),
        ("aku rekomendasi @sisi.manis nilai 5", "recommend"),
        ("siapa yang direkomendasikan grup ini", "recommendations"),
        ("usahaku warung soto di kudus", "profile"),
        ("mau upload excel daftar kreator", "import"),
        ("minta hasilnya dalam excel", "export"),
        ("engagement rate itu apa", "explain"),
        ("kamu bisa apa aja", "help"),
        ("sampurasun", "greet"),
        ("matur nuwun nggih", "thanks"),
        ("ga jadi deh", "cancel"),
        ("hapus semua data saya", "privacy"),
        ("resep rendang dong", OTHER),
        ("cari kosan dekat kampus", OTHER),
        ("skor bola semalam berapa", OTHER),
        ("😂😂", OTHER),
        ("", OTHER),
    ],
)
def test_an_intent_is_understood(text: str, intent: str) -> None:
    assert read(text).intent == intent


def test_a_greeting_before_a_request_is_no_greeting() -> None:
    assert read("halo kak, cari influencer kuliner di bogor").intent == "suggest"


def test_what_is_out_of_scope_states_nothing() -> None:
    found = read("skor bola semalam berapa")
    assert found.slots == {}
    assert found.stated != {}


def test_alternatives_are_no_filters() -> None:
    assert read("mending satu artis atau banyak micro kalo dana 8jt").slots == {
        "budget_idr": 8_000_000
    }


def test_a_log_looks_back_and_a_brief_looks_ahead() -> None:
    assert read("@a.b tayang 20 november, like 300").slots["date"] == "2026-11-20"
    assert read("@a.b tayang 3 desember").slots["date"] == "2026-12-03"
    assert read("bikin brief @a.b tayang 20 november").slots["date"] == "2027-11-20"


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("yang kedua", (2,)),
        ("yg ke-3 aja", (3,)),
        ("nomor 2", (2,)),
        ("no. 4 dong", (4,)),
        ("buat yang pertama", (1,)),
        ("yang terakhir", (-1,)),
        ("the second one", (2,)),
        ("bandingin yang pertama sama yang ketiga", (1, 3)),
        ("minggu kedua", ()),
        ("pertama kali pakai", ()),
        ("cek @kreator.ke02", ()),
        ("cek anak.ke3 pdf", ()),
        ("cari influencer", ()),
    ],
)
def test_ordinals(text: str, ordinals: tuple[int, ...]) -> None:
    found = read(text)
    assert found.ordinals == ordinals
    assert found.ordinal == (ordinals[0] if ordinals else None)


@pytest.mark.parametrize(
    "text",
    [
        "kalau 800rb?",
        "yang tiktok aja",
        "bukan bandung, bogor",
        "5 orang",
        "di bogor aja",
        "800rb",
        "what about Surabaya",
        "budgetnya 2 juta aja",
        "lebih murah dong",
        "eh jakarta deng",
    ],
)
def test_follow_ups_are_elliptical(text: str) -> None:
    assert read(text).elliptical


@pytest.mark.parametrize(
    "text",
    ["cari influencer kuliner di bandung", "cek @a.b", "bikin brief", "halo", "hapus data saya"],
)
def test_requests_of_their_own_are_not(text: str) -> None:
    assert not read(text).elliptical


@pytest.mark.parametrize(
    ("text", "change"),
    [("lebih murah dong", "cheaper"), ("cheaper please", "cheaper"), ("kalau 2jt", None)],
)
def test_another_price_level(text: str, change: str | None) -> None:
    assert read(text).change == change


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cari influencer yang murah dong", "id"),
        ("find me some creators in Jakarta", "en"),
        ("check caption: this serum removes acne overnight", "en"),
        ("check caption: serum ini bikin kulit lembap", "id"),
        ("rekening @dapurnina BCA 1234567890 a.n. Nina", None),
        ("no rek @dapurnina 1234567890 a/n Nina", None),
        ("serum vitamin a", None),
        ("views @nadiaglow 20rb, melebihi target", "id"),
        ("@nadiaglow sepakat, kemasan dikirimkan", "id"),
        ("views @nadiaglow 20k, member mention", None),
        ("a shop in Bandung", "en"),
        ("@nadiaglow laku 12 total 600rb, 2 retur", "id"),
        ("he refunded 50k", "en"),
        ("bayar @nadiaglow 200rb", "id"),
        ("@a.b", None),
        ("1234", None),
        ("5a44af32420af49c67454af68383d9", None),
        ("51217268a6ecc19b3fc4af0ca83800", None),
        ("gabung-51217268a6ecc19b3fc4af0ca83800", None),
        ("rekomendasi @rani.id nilai 5 cepat balas email a@b.id", None),
        ("rekomendasi @rani.id nilai 1 jelek t.me/penipu", None),
        ("kirim filenya ke the.best@the-shop.com ya kak", "id"),
        ("can you check t.me/toko for me", "en"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert read(text).language == language


@examples(100)
@given(st.text(max_size=400))
def test_any_text_is_understood_as_something(text: str) -> None:
    found = read(text)
    assert found.intent in (*INTENTS, OTHER)
    assert 0 < found.confidence < 1
    assert set(found.slots) <= SLOTS
    assert found.text == text


PIECES = st.sampled_from(
    [
        "cari",
        "@nina",
        "2",
        "juta",
        "rb",
        "1,5jt",
        "setengah",
        "jam",
        "8",
        "malam",
        "besok",
        "di",
        "bandung",
        "bukan",
        "ig",
        "tiktok.com/@x",
        "tgl",
        "31",
        "like",
        "12.3.4",
        "komen",
        "-",
        "@",
        "x",
        "3",
        "orang",
        "per",
        '"',
        ":",
        "⭐",
        "5/5",
        "12/13",
        "-500",
        "rp",
        "seratus",
        "ribu",
        "M",
        "kota",
        "batu",
    ]
)


@examples(100)
@given(st.lists(PIECES, max_size=25))
def test_any_heap_of_slots_is_read_to_the_contract(pieces: list[str]) -> None:
    slots = read(" ".join(pieces)).slots
    assert isinstance(slots.get("handles", ()), tuple)
    assert int(slots.get("budget_idr", 1)) > 0
    assert 1 <= int(slots.get("rating", 1)) <= 5
    if "date" in slots:
        datetime.fromisoformat(str(slots["date"]))
    if "time" in slots:
        datetime.strptime(str(slots["time"]), "%H:%M").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "1" * 10_000,
        "satu " * 2_000,
        "@" * 10_000,
        "di " * 3_300,
        "1,5jt " * 1_600,
        "ke-" * 3_300,
        "dua ratus ribu " * 660,
        " " * 10_000,
        "\u0000\u202e" * 5_000,
        "jam setengah " * 760,
        "instagram.com/" * 700,
        '"' * 10_000,
        "(((" * 3_300,
        "makasih " * 1_200,
        "halo " * 2_000,
    ],
)
def test_ten_thousand_characters_cost_no_second(text: str) -> None:
    warm_up()
    began = time.process_time()
    assert read(text).confidence > 0
    assert time.process_time() - began < 5


def test_an_amount_after_at_is_no_hour() -> None:
    said = understand("cap it at 1 million each", now=NOW, zone=ZoneInfo("Asia/Jakarta"))
    assert "time" not in said.everything()
    assert said.everything()["budget_idr"] == 1_000_000


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("stop laporan", True),
        ("ga usah kirim lagi", True),
        ("matiin ringkasan pagi", True),
        ("kirim laporan ke email saya", False),
        ("kirim laporan tiap pagi", False),
        ("laporannya kirim ke wa saya", False),
    ],
)
def test_nothing_is_stopped_without_a_word_of_stopping(text: str, stops: bool) -> None:
    assert (understand(text, now=NOW, zone=WIB).intent == "unsubscribe") == stops


@pytest.mark.parametrize(
    "text",
    [
        "oke " * 60,
        "oke," * 60 + "zq",
        "promo " * 60 + "zq",
        "followers " + "ku " * 60 + "5 rb",
        "menurut  " * 20 + "zq",
        "beri  " * 60 + "zq",
        "9" * 4_096,
        "1." * 2_048,
    ],
)
def test_words_over_and_over_are_read_at_once(text: str) -> None:
    """A pattern that reads one of these in two ways would never end; nothing is timed."""
    assert understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta")).text == text
    assert not read_offer(text).barter
    assert offer_follow_up(text) is None
    assert len(words_in(text)) <= 300


@pytest.mark.parametrize(
    "text", ["kalo 3", "buat semuanya", "pas ya 900 nya", "kasih tau ke semua orang"]
)
def test_without_a_word_of_greeting_or_thanks_nobody_greets_or_thanks(text: str) -> None:
    assert read(text).intent not in {"greet", "thanks"}


@pytest.mark.parametrize(
    "text", ["haloo kak", "pagi min", "makasih banyak ya", "trims min", "horas bah"]
)
def test_greetings_and_thanks_however_spelt_are_heard(text: str) -> None:
    assert read(text).intent in {"greet", "thanks"}


@pytest.mark.parametrize(
    "text",
    ["can you talk english?", "do you speak English", "now back to English", "English!"],
)
def test_a_language_is_asked_for_in_many_words(text: str) -> None:
    assert read(text).intent == "profile"


@pytest.mark.parametrize(
    "text", ["english breakfast", "jual buku english course", "caption in english"]
)
def test_a_language_that_is_only_named_sets_none(text: str) -> None:
    assert read(text).intent != "profile"


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("nomor 1 laku 12 porsi", "sales", 12),
        ("nomor 2 laku 7", "sales", 7),
        ("the first one sold 12", "sales", 12),
        ("number 2 sold 7", "sales", 7),
        ("nomor 3 like 300", "likes", 300),
    ],
)
def test_a_place_in_a_list_is_no_figure(text: str, slot: str, value: int) -> None:
    said = read(text)
    assert said.intent == "campaign_log"
    assert said.everything()[slot] == value


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("budget aku 700 an rb", 700_000),
        ("mau promosi tp cuma punya 500 an ribu", 500_000),
        ("budget 2 an juta buat 3 orang", 2_000_000),
    ],
)
def test_about_so_much_may_be_typed_in_two_words(text: str, budget: int) -> None:
    said = understand(text, now=NOW, zone=WIB)
    assert (said.slots.get("budget_idr"), said.language) == (budget, "id")


def test_an_hour_is_no_amount() -> None:
    assert "budget_idr" not in understand("she asks 700 an hour", now=NOW, zone=WIB).everything()


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("cari kreator kuliner di solo ga jadi 3 orang, 2 orang aja", {"count": 2}),
        ("eh ga jadi 3 lah 2 orang aja", {"count": 2}),
        ("cari 3 orang di solo", {"count": 3}),
    ],
)
def test_a_number_that_it_is_not_counts_nobody(text: str, slots: dict[str, object]) -> None:
    assert slots.items() <= read(text).everything().items()


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("bikin campaignnya dong sekarang", True),
        ("bikin kode promo RANI10 buat @rani.jajan", False),
        ("bikin campaign natal kode promo RANI10", True),
    ],
)
def test_a_promo_code_alone_begins_no_campaign(text: str, begins: bool) -> None:
    assert (read(text).intent == "campaign_new") is begins
