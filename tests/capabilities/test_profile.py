"""People choose language and time zone, in words or with a tap, and are answered accordingly."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.capabilities.base import Outcome
from core.capabilities.business.telling import ProfileSlots
from core.capabilities.ports import Business
from core.capabilities.profile import ProfileView, capability
from core.dialogue.state import Question, State
from core.messages import Payload
from core.nlu.searching.business import goods_now, tells_of_business
from core.nlu.searching.further import businesses_in, second_business
from core.nlu.understand import understand
from core.nlu.words.languages import language_in
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakePeople, FakeProfiles, context


def say(outcome, language="id"):
    (reply,) = Renderer().replies("profile", outcome, language=language, zone=JAKARTA)
    return reply


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pakai bahasa Inggris", "en"),
        ("bahasa inggris aja dong", "en"),
        ("answer in English please", "en"),
        ("ganti ke bahasa Indonesia", "id"),
        ("switch to Indonesian", "id"),
        ("jangan inggris, indonesia aja", "id"),
        ("/bahasa", None),
        ("ganti bahasa", None),
        ("usahaku kursus bahasa inggris di solo", None),
        ("my shop sells Indonesian crafts", None),
        ("pakai waktu WITA", None),
        ("", None),
    ],
)
def test_the_language_asked_for_is_found(text: str, language: str | None) -> None:
    assert language_in(text) == language


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("pakai bahasa Inggris", "en", "From now on I answer in English"),
        ("balik ke bahasa indonesia", "id", "Mulai sekarang saya jawab dalam bahasa Indonesia"),
    ],
)
async def test_a_language_is_kept_and_spoken_at_once(text: str, language: str, words: str) -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(), context(text, people=people))
    assert people.kept == {"language": language}
    assert words in say(outcome, "id").text
    assert words in say(outcome, "en").text


async def test_a_language_is_no_business() -> None:
    people = FakePeople()
    slots = ProfileSlots(category="education")
    await capability.run(slots, context("pakai bahasa Inggris", people=people))
    assert people.kept == {"language": "en"}


async def test_a_tap_chooses_a_language_too_and_an_unknown_one_is_ignored() -> None:
    people = FakePeople()
    await capability.run(ProfileSlots(language="en"), context(people=people))
    assert people.kept == {"language": "en"}
    await capability.run(ProfileSlots(language="xx"), context(people=people))
    assert people.kept == {"language": "en"}


async def test_a_zone_is_kept_and_its_time_shown() -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(timezone="Asia/Makassar"), context(people=people))
    assert people.kept == {"zone": "Asia/Makassar"}
    assert outcome.view.chosen_zone == ZoneInfo("Asia/Makassar")
    assert "11.00 WITA" in say(outcome).text


@pytest.mark.parametrize("zone", ["Mars/Base", "../etc/passwd", ""])
async def test_a_zone_that_does_not_exist_changes_nothing(zone: str) -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(timezone=zone), context(people=people))
    assert people.kept == {}
    assert "10.00 WIB" in say(outcome).text


async def test_without_a_wish_the_choices_are_shown_and_others_offered() -> None:
    reply = say(await capability.run(ProfileSlots(), context("/bahasa")))
    assert "bahasa Indonesia" in reply.text
    assert "10.00 WIB" in reply.text
    _fill, (language,), zones = reply.buttons
    assert language.payload == Payload("profile", {"language": "en"})
    assert [zone.label for zone in zones] == ["WITA", "WIT"]


async def heard(text: str, slots: ProfileSlots | None = None, **known: Any) -> Outcome[ProfileView]:
    profiles = known.pop("profiles", FakeProfiles())
    return await capability.run(slots or ProfileSlots(), context(text, profiles=profiles, **known))


async def test_a_business_that_somebody_tells_of_is_kept() -> None:
    profiles = FakeProfiles()
    slots = ProfileSlots(category="food", city="Surakarta")
    reply = say(await heard("usahaku katering halal di solo", slots, profiles=profiles))
    assert profiles.kept == Business(
        product="katering halal", category="food", city="Surakarta", values=("halal",)
    )
    assert "profil usaha tersimpan" in reply.text
    button = reply.buttons[0][0]
    assert button.label == "🔎 Cari kreator kuliner di Surakarta"
    assert button.payload == Payload("suggest", {"category": "food", "city": "Surakarta"})


async def test_four_questions_fill_the_profile() -> None:
    profiles, slots = FakeProfiles(), ProfileSlots(setup=1)
    asked = []
    for answer in (
        "",
        "keripik tempe halal",
        "di Malang",
        "500",
        "biar penjualan naik, cocok buat keluarga",
    ):
        filled = replace(slots, **{asked[-1]: answer}) if asked else slots
        outcome = await heard(answer, filled, profiles=profiles)
        if outcome.asks:
            asked.append(outcome.asks)
            slots = ProfileSlots(**outcome.slots)
    assert asked == ["product", "where", "money", "aim"]
    assert profiles.kept == Business(
        product="keripik tempe halal",
        category="food",
        city="Malang",
        budget_idr=500_000,
        goal="sales",
        values=("halal", "family"),
    )
    assert "tersimpan" in say(outcome).text


async def test_an_answer_that_says_more_saves_questions() -> None:
    slots = ProfileSlots(setup=1, product="sambal di Bogor budget 2 juta")
    outcome = await heard("sambal di Bogor budget 2 juta", slots)
    assert outcome.asks == "aim"
    assert "4/4" in say(outcome).text


@pytest.mark.parametrize("answer", ["lewati", "nanti aja", "skip", "gak tau"])
async def test_a_question_may_stay_open(answer: str) -> None:
    profiles = FakeProfiles(Business(product="sambal"))
    outcome = await heard(answer, ProfileSlots(setup=2, where=answer), profiles=profiles)
    assert outcome.asks == "money"
    assert profiles.kept == Business(product="sambal")


async def test_a_tap_skips_too() -> None:
    outcome = await heard("", ProfileSlots(setup=3))
    *usual, (skip,) = outcome.choices
    assert [c.payload.slots["money"] for row in usual for c in row][:2] == ["1000000", "2000000"]
    assert skip.payload == Payload("profile", {"setup": 4})
    last = await heard("", ProfileSlots(setup=5))
    assert last.asks is None


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("isi profil usaha", {"setup": 1}),
        ("set up business profile", {"setup": 1}),
        ("lihat profil usaha saya", {}),
        ("ubah budget usaha jadi 3 juta", {"edit": "money", "money": "3 juta"}),
        ("nama usaha saya ganti jadi Kopi Pagi dong", {"edit": "title", "title": "Kopi Pagi"}),
        ("rename my business to Kopi Siang", {"edit": "title", "title": "Kopi Siang"}),
        ("ganti nama toko jadi Keripik Sari", {"edit": "title", "title": "Keripik Sari"}),
        ("change business city to Bogor", {"edit": "where", "where": "Bogor"}),
        ("cari influencer kuliner di malang", None),
        ("usaha kuliner di bandung butuh influencer budget 2jt", None),
        ("", None),
    ],
)
def test_what_is_about_the_business_is_claimed(text: str, slots: dict[str, Any] | None) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(said, State()) == slots


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("keripik", True),
        ("es krim buat anak muda", True),
        ("cari influencer di bandung", False),
        ("batal", False),
        ("bantuan", False),
    ],
)
def test_answers_are_claimed_and_other_requests_are_not(text: str, taken: bool) -> None:
    asked = State(question=Question("profile", "product", {"setup": 1}))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), asked)
    assert claimed == ({"setup": 1, "product": text} if taken else None)


@pytest.mark.parametrize(
    ("edit", "answer", "changed"),
    [
        ("product", "rendang kemasan", {"product": "rendang kemasan", "category": "food"}),
        ("where", "online aja", {"city": None}),
        ("money", "1,5jt", {"budget_idr": 1_500_000}),
        ("aim", "biar viral, produk lokal", {"goal": "awareness", "values": ("local",)}),
        ("title", "Dapur Sari", {"name": "Dapur Sari"}),
    ],
)
async def test_every_part_can_be_changed(edit: str, answer: str, changed: dict[str, Any]) -> None:
    before = Business(product="bakso", city="Solo", budget_idr=1, goal="sales", values=("halal",))
    profiles = FakeProfiles(before)
    assert (await heard("", ProfileSlots(edit=edit), profiles=profiles)).asks == edit
    await heard(answer, ProfileSlots(edit=edit, **{edit: answer}), profiles=profiles)
    assert profiles.kept == replace(before, **changed)


async def test_the_profile_is_shown_with_its_ways_to_change() -> None:
    shop = Business("Dapur Sari", "keripik", "food", "Malang", 2_000_000, "sales", ("halal",))
    reply = say(await heard("/profil", profiles=FakeProfiles(shop)))
    for words in ("Dapur Sari", "keripik", "Malang", "Rp2.000.000", "penjualan", "halal"):
        assert words in reply.text
    assert reply.buttons[0][0].payload == Payload(
        "suggest", {"category": "food", "city": "Malang", "budget_idr": 2_000_000}
    )
    empty = say(await heard("/profil"), "en")
    assert "is empty" in empty.text
    assert empty.buttons[0][0].label == "🏪 Set up business profile"


@pytest.mark.parametrize("text", ["ig toko saya @dapur.kita", "akun tiktok usahaku @dapur.kita"])
async def test_an_own_account_is_no_product_and_is_honestly_not_kept(text: str) -> None:
    profiles = FakeProfiles()
    outcome = await heard(text, ProfileSlots(handles=("dapur.kita",)), profiles=profiles)
    reply = say(outcome)
    assert profiles.kept == Business()
    assert "@dapur.kita" in reply.text
    assert "belum saya simpan" in reply.text
    assert reply.buttons[0][0].payload == Payload("evaluate", {"handles": ("dapur.kita",)})
    assert "did not keep" in say(outcome, "en").text


async def test_a_usual_budget_is_kept() -> None:
    profiles = FakeProfiles()
    slots = ProfileSlots(budget_idr=2_000_000)
    await heard("budget bulananku biasanya 2 jt", slots, profiles=profiles)
    assert profiles.kept == Business(budget_idr=2_000_000)


async def hears(text: str, before: Business) -> Business:
    profiles = FakeProfiles(before)
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), State())
    assert slots is not None
    await capability.run(capability.fill(slots), context(text, profiles=profiles))
    return await profiles.current()


@pytest.mark.parametrize(
    "text",
    [
        "kode pos tokoku 40257",
        "modal usahaku dulu 10 juta",
        "tokoku buka jam 8 pagi",
        "usahaku udah jalan 3 taun",
        "toko kami ramai 200 orang",
        "usahaku lagi sepi",
        "tokoku di jalan merdeka",
        "my shop is open at 8",
        "my business is doing well",
    ],
)
async def test_what_names_no_product_changes_neither_product_nor_budget(text: str) -> None:
    before = Business(product="keripik", budget_idr=2_000_000)
    told = await hears(text, before)
    assert (told.product, told.budget_idr) == ("keripik", 2_000_000)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("tokoku baju anak", "baju anak"),
        ("bisnisku laundry sepatu", "laundry sepatu"),
        ("toko saya souvenir pernikahan, sudah 3 tahun", "souvenir pernikahan"),
        ("usahaku jual keripik tempe 150 gram, ramai", "keripik tempe 150 gram"),
        ("my business is a bakery", "a bakery"),
    ],
)
async def test_what_names_a_product_changes_it(text: str, product: str) -> None:
    assert (await hears(text, Business(product="sambal"))).product == product


async def test_a_budget_that_is_called_one_is_kept_of_what_is_told() -> None:
    told = await hears("usahaku keripik, budgetku biasanya 3 juta", Business())
    assert (told.product, told.budget_idr) == ("keripik", 3_000_000)


async def test_name_and_usual_budget_are_kept() -> None:
    named = await hears("usahaku jual keripik di Malang, namanya Keripik Bu Sari", Business())
    assert (named.name, named.city) == ("Keripik Bu Sari", "Malang")
    named = await hears("usaha saya namanya Keripik Bu Sari", Business(product="keripik"))
    assert (named.name, named.product) == ("Keripik Bu Sari", "keripik")
    told = await hears("nama tokonya Kopi Senja, budgetku biasanya 800rb", Business(city="Solo"))
    assert (told.name, told.budget_idr, told.city) == ("Kopi Senja", 800_000, "Solo")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hapus kota usahaku", Business("Kopi", "kopi", "food", None, 5)),
        ("hapus budget usahaku", Business("Kopi", "kopi", "food", "Solo", None)),
        ("kosongkan nama toko saya", Business("", "kopi", "food", "Solo", 5)),
    ],
)
async def test_one_part_is_emptied_and_the_rest_stays(text: str, left: Business) -> None:
    assert await hears(text, Business("Kopi", "kopi", "food", "Solo", 5)) == left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tokoku jual seblak di bandung", True),
        ("my shop sells cakes", True),
        ("kalau tokoku tutup gimana", False),
        ("terus kalo warungku pindah?", False),
        ("what if my shop is closed", False),
    ],
)
def test_what_is_supposed_of_a_business_is_not_kept(text: str, told: bool) -> None:
    assert tells_of_business(text) == told


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("aku jg punya laundry di bekasi", "laundry"),
        ("sama aku jual hijab juga di bogor", "hijab"),
        ("aku punya usaha satu lagi, laundry di bekasi", "laundry"),
        ("i also run a flower shop in bogor", "flower shop"),
        ("I have another business, laundry", "laundry"),
    ],
)
async def test_a_further_business_changes_nothing_of_the_first(text: str, other: str) -> None:
    profiles = FakeProfiles(Business(product="ayam geprek", city="Depok"))
    heard = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(heard, State()) is not None
    outcome = await capability.run(ProfileSlots(), context(text, profiles=profiles))
    assert (outcome.block, outcome.view.other) == ("second", other)
    assert (await profiles.current()).city == "Depok"
    assert outcome.choices[0][0].payload == Payload(
        "workspace", {"action": "open", "title": other.capitalize()}
    )
    assert other in say(outcome).text
    assert other in say(outcome, "en").text


@pytest.mark.parametrize(
    "text",
    ["aku jualan ayam geprek di depok", "cari kreator juga di bekasi", "bisa jual juga ga?", "dia juga punya toko", "aku punya 2 kreator juga", "aku juga mau cari kreator"],
)  # fmt: skip
def test_other_words_tell_of_no_further_business(text: str) -> None:
    assert second_business(text) is None


@pytest.mark.parametrize(
    ("text", "first", "kind", "others"),
    [
        ("saya punya dua usaha, laundry sama catering", "laundry", "home", ("catering",)),
        ("aku punya toko baju dan salon di jogja", "toko baju", "fashion", ("salon",)),
        ("aku ada 3 usaha: kos, laundry dan warung kopi", "kos", None, ("laundry", "warung kopi")),
        ("i have two businesses, a cafe and a surf school", "cafe", "food", ("surf school",)),
        ("we run a bakery and a flower shop", "bakery", "food", ("flower shop",)),
    ],
)  # fmt: skip
async def test_of_several_businesses_the_first_is_kept_and_the_others_are_named(
    text: str, first: str, kind: str | None, others: tuple[str, ...]
) -> None:
    profiles = FakeProfiles(Business())
    heard = understand(text, now=NOW, zone=JAKARTA)
    slots = capability.claims(heard, State())
    outcome = await capability.run(capability.fill(slots or {}), context(text, profiles=profiles))
    kept = await profiles.current()
    assert (kept.product, kept.category, outcome.view.others) == (first, kind, others)
    for language in ("id", "en"):
        assert all(other in say(outcome, language).text for other in others)
    again = await capability.run(ProfileSlots(), context(text, profiles=profiles))
    assert (again.block, again.view.other) == ("second", others[0])


@pytest.mark.parametrize(
    "text",
    [
        "aku jualan baju sama sepatu",
        "i sell bread and cakes",
        "aku punya toko baju dan sepatu",
        "aku punya dua usaha",
        "ada dua toko yang mau aku promosiin, baju sama sepatu",
        "i own a cafe and i want a creator",
    ],
)
def test_one_business_of_several_goods_is_one(text: str) -> None:
    assert businesses_in(text) == ()


@pytest.mark.parametrize(
    ("text", "product", "kind"),
    [
        ("jualanku ganti, bukan baju lagi tapi tas", "tas", "fashion"),
        ("aku udah ga jualan baju lagi, sekarang dimsum", "dimsum", "food"),
        ("i don't sell candles anymore, now i sell soap", "soap", "beauty"),
        ("we switched from selling candles to soap", "soap", "beauty"),
        ("jualan bukan cuma baju tapi juga tas", None, None),
        ("usahaku pindah ke bandung", None, None),
        ("ganti dari kuliner ke fashion", None, None),
        ("jualanku ganti nama jadi toko budi", None, None),
    ],
)
async def test_goods_that_take_the_place_of_others(
    text: str, product: str | None, kind: str | None
) -> None:
    assert goods_now(text) == (product or "")
    if product:
        profiles = FakeProfiles(Business(product="baju", category="home"))
        assert capability.claims(understand(text, now=NOW, zone=JAKARTA), State()) is not None
        await capability.run(ProfileSlots(), context(text, profiles=profiles))
        kept = await profiles.current()
        assert (kept.product, kept.category) == (product, kind)


@pytest.mark.parametrize(
    ("text", "slots", "block"),
    [
        ("I am in Bali now", {"visiting": "Asia/Makassar"}, "which_zone"),
        ("aku lagi di Surabaya", {"visiting": "Asia/Jakarta"}, "which_zone"),
        ("in Bahasa please", {"language": "id"}, "now_id"),
        ("indonesian please", {"language": "id"}, "now_id"),
        ("set my timezone to Atlantis", {}, "which_zone"),
    ],
)
async def test_language_and_clocks_are_no_news_of_the_business(text, slots, block) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, State()) or {}) == slots
    profiles = FakeProfiles()
    world = context(text, people=FakePeople(), profiles=profiles)
    outcome = await capability.run(capability.fill(slots), world)
    assert (outcome.block, (await profiles.current()).known) == (block, False)
    assert say(outcome).text
    assert say(outcome, "en").text
