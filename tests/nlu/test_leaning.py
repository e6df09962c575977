"""What short messages change, deny, ask of the answer before, or leave unsaid."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dialogue.action import Spec
from core.dialogue.reference import follow_up
from core.dialogue.state import Shown
from core.nlu.asides import (
    acknowledges,
    asks,
    asks_choice,
    asks_if_good,
    asks_why,
    asks_why_score,
    doubts_followers,
    doubts_them,
    hesitates,
    is_noise,
    names_sizes,
    points_back,
)
from core.nlu.hints import ordinals
from core.nlu.intents import OTHER
from core.nlu.places.several import all_of
from core.nlu.searching.changes import freed, relative
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("naikin 250rb lagi", {"budget_idr": 250_000}),
        ("budgetnya ditambah 1jt", {"budget_idr": 1_000_000}),
        ("potong 100 ribu", {"budget_idr": -100_000}),
        ("add 2 more creators", {"count": 2}),
        ("dikurangi dua orang", {"count": -2}),
        ("kalau kutambahi 500 ribu gimana", {"budget_idr": 500_000}),
        ("LHA NEK TAK TAMBAHI 500 RIBU", {"budget_idr": 500_000}),
        ("klo ditambahi sejuta", {"budget_idr": 1_000_000}),
        ("yaudah gocap deh tambahnya", {"budget_idr": 50_000}),
        ("ditambahi 2 orang", {"count": 2}),
        ("kukurangi 200rb", {"budget_idr": -200_000}),
        ("ditambahi jadi 2 juta", {}),
        ("tambahnya berapa", {}),
        ("naikin sampai 5jt", {}),
        ("turunin ke 1jt", {}),
        ("budget 2jt", {}),
    ],
)
def test_differences(text: str, change: dict[str, int]) -> None:
    assert read(text).relative == change


@given(st.text(max_size=80))
def test_any_text_has_a_change_or_none(text: str) -> None:
    assert set(relative(text, {"budget_idr": 5, "count": 2})) <= {"budget_idr", "count"}
    assert isinstance(freed(text), tuple)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("ga usah pakai kota", ("city",)),
        ("platformnya bebas", ("platform",)),
        ("hilangin filter kategori", ("category",)),
        ("any city", ("city",)),
        ("kota bandung", ()),
    ],
)
def test_slots_that_no_longer_matter(text: str, slots: tuple[str, ...]) -> None:
    assert freed(text) == slots


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("kecuali youtube", "platform"),
        ("jangan pakai instagram", "platform"),
        ("selain @toko.sari", "handles"),
        ("bukan medan", "city"),
        ("skip yang ketiga", "handles"),
    ],
)
def test_what_is_denied_is_not_stated(text: str, slot: str) -> None:
    said = read(text)
    assert slot not in said.everything()
    assert slot in said.dropped
    assert "negated_not_supported" in said.notes


def test_a_denial_that_is_replaced_is_no_doubt() -> None:
    said = read("jangan youtube, tiktok aja")
    assert said.everything()["platform"] == "tiktok"
    assert not said.notes
    assert read("bukan yang kedua tapi yang keempat").ordinals == (4,)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("cari kreator kuliner di jawa tengah 2jt", "jawa tengah"),
        ("influencer travel kaltim budget 3jt", "kaltim"),
        ("kreator fashion di atlantis 1jt", "atlantis"),
        ("find creators in east java for 2 million", "east java"),
    ],
)
def test_places_that_are_no_city_are_said(text: str, place: str) -> None:
    said = read(text)
    assert said.place == place
    assert "place_unknown" in said.notes
    assert "city" not in said.slots


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("cari kreator villa di lombok 2jt", "Lombok"),
        ("influencer bali 500rb", "Bali"),
        ("cari influencer di denpasar bali 500rb", "Denpasar"),
        ("kreator kuliner di kuta, bali", "Badung"),
        ("cari kreator di lampung 1jt", "Lampung"),
        ("cari kreator di bandar lampung 1jt", "Bandar Lampung"),
    ],
)
def test_an_island_is_no_city_of_it(text: str, city: str) -> None:
    said = read(text)
    assert (said.slots["city"], said.place) == (city, None)
    assert all_of(text) == ()


@pytest.mark.parametrize(
    "text",
    ["cari kreator di jkt 2jt", "influencer di tiktok 1jt", "kreator kopi papua di Solo 1jt"],
)
def test_known_places_and_dishes_raise_no_doubt(text: str) -> None:
    assert "place_unknown" not in read(text).notes


@pytest.mark.parametrize(
    "text", ["kenapa ya?", "kok gitu sih", "Why?", "alasannya apa", "mengapa begitu"]
)
def test_asking_for_reasons(text: str) -> None:
    assert asks_why(text)


@pytest.mark.parametrize("text", ["kenapa engagement turun", "why is the sky blue", "halo", ""])
def test_questions_of_their_own(text: str) -> None:
    assert not asks_why(text)


@pytest.mark.parametrize("text", ["...", "😅", "hhhh", "???!!", "ooooo", ""])
def test_noise(text: str) -> None:
    assert is_noise(text)


@pytest.mark.parametrize("text", ["ok", "500", "cek @aaa", "halo", "iya"])
def test_no_noise(text: str) -> None:
    assert not is_noise(text)


def test_acknowledgements_and_pointing() -> None:
    assert all(
        acknowledges(t)
        for t in ("Ok", "siap kak", "oke sip", "👌👌", "yaudah gapapa", "ok that works")
    )
    assert all(acknowledges(t) for t in ("oksip", "okedeh", "baiklah kak", "okeyaa", "oook"))
    assert not any(acknowledges(t) for t in ("ok cari kreator", "batal", ""))
    assert not any(acknowledges(w * 60 + "zq") for w in ("ok ", "baiklah", "oksip", "okiya"))
    assert points_back("tarifnya berapa")
    assert points_back("bayar ini dulu")
    assert not points_back("bayar siapa minggu ini")
    assert not points_back("what do we pay this week")
    assert not points_back("bikin brief")
    assert names_sizes("satu makro atau banyak nano")
    assert not names_sizes("ig atau tiktok")


@pytest.mark.parametrize(
    "text", ["payah banget balasannya", "dasar bot tolol", "your answers are useless"]
)
def test_insults_are_no_thanks(text: str) -> None:
    said = read(text)
    assert (said.intent, said.alternatives) == (OTHER, ())


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("mahal sekali", "cheaper"),
        ("kok mahal banget sih", "cheaper"),
        ("too expensive", "cheaper"),
        ("ga mau yang mahal", "cheaper"),
        ("kok yang mahal semua", "cheaper"),
        ("jangan lebih mahal", "cheaper"),
        ("yang lebih mahal juga boleh", "dearer"),
    ],
)
def test_too_dear(text: str, change: str) -> None:
    assert read(text).change == change


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("berarti followernya beli ya?", True),
        ("pengikut dia palsu semua ya", True),
        ("are her followers fake? likes are bought", True),
        ("dia beli follower ya", True),
        ("apa itu follower palsu", False),
        ("jual followers", False),
        ("cara beli followers gimana", False),
        ("followernya mau beli produkku ga", False),
        ("followernya banyak", False),
    ],
)
def test_doubts_about_followers(text: str, doubts: bool) -> None:
    assert doubts_followers(text) is doubts


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("what did you base that on?", True),
        ("based on what?", True),
        ("why her?", True),
        ("what is this based in jakarta", False),
        ("why her and not @dapurnina", False),
        ("what do you do", False),
    ],
)
def test_reasons_are_asked_for(text: str, why: bool) -> None:
    assert asks_why(text) is why


@pytest.mark.parametrize(
    ("text", "language"),
    [("english please", True), ("please english", True), ("english teacher please", False)],
)
def test_a_language_is_asked_for(text: str, language: bool) -> None:
    assert (read(text).intent == "profile") is language


def test_doubts_and_questions() -> None:
    assert doubts_them("kamu yakin mereka ga palsu?")
    assert not doubts_them("cek @dapurnina asli ga followernya")
    assert asks_why_score("kenapa skornya segitu? ga adil ah")
    assert not asks_why_score("skornya bagus")
    assert all(
        asks(text)
        for text in (
            "bagus ga",
            "yakin?",
            "kapan tayang",
            "is it real",
            "does it work",
            "do they post",
        )
    )
    assert not any(
        asks(text)
        for text in (
            "anak saya yang bayar",
            "500rb",
            "mahal banget",
            "she would do it for 500k",
            "do not forget",
        )
    )


def test_who_only_says_that_the_answer_has_to_wait_hesitates() -> None:
    waits = (
        "bentar ya",
        "hmm",
        "gatau",
        "ntar dulu deh",
        "wait, not sure",
        "masih bingung nih kak",
    )
    assert all(hesitates(text) for text in waits)
    told = (
        "es teh",
        "hati ayam",
        "nanti malam",
        "keripik",
        "oke",
        "kak rani",
        "tunggu di rumah",
        "",
    )
    assert not any(hesitates(text) for text in told)
    assert not any(hesitates(w * 300 + "zq") for w in ("ya ", "hm", "h", "ga tau "))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("buat kampanye dengan dua yang pertama", (1, 2)),
        ("compare the first two", (1, 2)),
        ("bandingkan 3 kreator yang teratas", (1, 2, 3)),
        ("yang pertama dan yang kedua", (1, 2)),
        ("yang pertama", (1,)),
        ("tayang 2x, yang pertama like 120", (1,)),
        ("cari dua yang murah", ()),
    ],
)
def test_as_many_from_the_first(text: str, places: tuple[int, ...]) -> None:
    assert ordinals(text) == places


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("pindah ke bandung aja", True),
        ("move it to bandung", True),
        ("usahaku pindah ke bandung", False),
        ("kami pindah ke bandung", False),
        ("@maya pindah ke bandung", False),
    ],
)
def test_a_search_moves_and_a_business_moves(text: str, leans: bool) -> None:
    shown = Shown("suggest", {"budget_idr": 3_000_000, "city": "Semarang"}, ("aa",))
    spec = Spec(("budget_idr",), ("budget_idr", "city"))
    run = follow_up(read(text), shown, {"suggest": spec})
    assert (run is not None and run.slots.get("city") == "Bandung") == leans


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("first one agreed at 300k", (1,)),
        ("1st one agreed 400k", (1,)),
        ("second agreed at 350k", (2,)),
        ("number one said yes", (1,)),
        ("second one looks fake to me", (2,)),
        ("swap the 3rd one", (3,)),
        ("i want a 2nd one", ()),
        ("first looks matter", ()),
        ("nan ciek tu baa", (1,)),
        ("first of all i want to agree", ()),
        ("at first they agreed", ()),
        ("this is my first campaign", ()),
    ],
)
def test_places_of_who_agreed(text: str, places: tuple[int, ...]) -> None:
    assert ordinals(text) == places


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("itu bagus apa jelek sih", True),
        ("segitu bagus ga", True),
        ("gede2 bohong ga tuh", True),
        ("jelek ya?", True),
        ("is that good?", True),
        ("are those numbers good or bad", True),
        ("bagus", False),
        ("ok ya", False),
        ("oke, ga jadi", False),
        ("is that good enough for 500k?", False),
    ],
)
def test_whether_what_was_shown_is_good_may_be_asked(text: str, asked: bool) -> None:
    assert asks_if_good(text) is asked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("yg mana yg paling cocok utk madu", True),
        ("mana yang paling cocok buat aku", True),
        ("which one fits best for honey", True),
        ("which one suits us", True),
        ("tiktok atau ig mana yang paling cocok", False),
        ("mana yang paling cocok buat tiktok", False),
        ("jam berapa yang paling cocok", False),
        ("kota mana yang paling cocok buat buka cabang", False),
    ],
)
def test_who_of_the_list_fits_best_is_left_to_the_assistant(text: str, left: bool) -> None:
    assert asks_choice(text) is left


def test_who_is_worth_most_leaves_the_choice_to_the_assistant() -> None:
    assert asks_choice("yg mana yg paling worth")
    assert asks_choice("which one is most worth it?")
    assert not asks_choice("yg mana yg paling rame")


@pytest.mark.parametrize(
    ("text", "asks_it"),
    [
        ("yg mana yg paling cocok utk madu", True),
        ("mana yg paling cocok buat aku", True),
        ("which is best for honey", True),
        ("berarti bagusan mana", True),
        ("which one would you take", True),
        ("menang siapa", True),
        ("platform mana yg paling cocok", False),
        ("siapa yang mau ikut", False),
        ("mana yang paling bagus buat pemula", False),
        ("mana laporan yang paling bagus untuk bos", False),
    ],
)
def test_which_of_a_list_fits_is_a_choice(text: str, asks_it: bool) -> None:
    assert asks_choice(text) is asks_it
