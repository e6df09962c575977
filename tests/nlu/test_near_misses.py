"""Messages that sound like a request and are none: nothing is cancelled, noted, moved or shown for them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.briefs.briefing import brief_change
from core.nlu.campaigns.planning.opening import of_others_campaign
from core.nlu.cues import calls_off
from core.nlu.hints import read_change
from core.nlu.offers.haggling import unclear_offer
from core.nlu.searching.business import of_another_place
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("text", "cancels"),
    [
        ("ga jadi deh", True),
        ("nanti dulu aja", True),
        ("udah cukup, batalin", True),
        ("sudahlah", True),
        ("stop", True),
        ("never mind", True),
        ("waktunya cukup ga", False),
        ("cukup ga waktunya", False),
        ("12 aja", False),
        ("15 aja deh", False),
        ("is there enough time?", False),
        ("udah deh", True),
        ("sudah ga usah", True),
        ("ga jadi kak, makasih", True),
        ("ya sudah sy kasih", False),
        ("sudah jadi yang pertama", False),
        ("tdk jadi, dia belum posting, besok", False),
        ("ga jadi tiktok, ig aja", False),
        ("eh jangan 250, 200 dulu", False),
        ("actually no keep both of them", False),
        ("only 12", False),
        ("yg komisi aja yg udah", False),
        ("tadi salah, harusnya 350 bukan 530", False),
    ],
)
def test_what_calls_nothing_off_cancels_nothing(text: str, cancels: bool) -> None:
    assert (read(text).intent == "cancel") is cancels
    assert calls_off(text) or not cancels


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("toko saya di depok", True),
        ("usahaku di bogor", True),
        ("my shop is in bogor", True),
        ("tim saya jualan keripik di depok", True),
        ("tim kedua saya di jakarta", False),
        ("toko kedua saya di bogor", False),
        ("my second shop is in bogor", False),
        ("kakak saya tinggal di malang", False),
        ("my sister lives in jakarta", False),
        ("rumah saya di depok", False),
    ],
)
def test_a_second_place_does_not_move_the_business(text: str, moves: bool) -> None:
    said = read(text)
    assert (said.intent == "profile" and "city" in said.slots) is moves
    assert of_another_place(text) is not moves


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("kampanye sebelah gagal total", True),
        ("campaign kompetitor rame banget kemarin", True),
        ("my friend's campaign was a failure", True),
        ("kampanye kemarin gagal total", False),
        ("bikin kampanye kayak kompetitor", False),
        ("hasil kampanye hari ibu gimana?", False),
        ("tetangga rame banget kemarin", False),
    ],
)
def test_a_campaign_of_others_is_none_of_ones_own(text: str, others: bool) -> None:
    assert of_others_campaign(text) is others
    assert not others or read(text).intent == "other"


@pytest.mark.parametrize(
    ("text", "sales"),
    [
        ("@nina.jajan laku 3 bungkus", 3),
        ("ada 3 order dari @nina.jajan", 3),
        ("@nina.jajan jualan 12", 12),
        ("@nina.jajan laku 12 minggu ini", 12),
        ("orang yang beli 5 dari @nina.jajan", 5),
        ("aku order 3 bungkus dari @nina.jajan", None),
        ("saya udah pesan 2 dari @nina.jajan", None),
        ("i ordered 3 from @nina.jajan", None),
        ("@nina.jajan jualan 4 macam", None),
        ("@nina.jajan jualan 3 tahun", None),
        ("@nina.jajan laku 3 varian", None),
        ("which one sold the most", None),
        ("one sold by @nina.jajan", 1),
    ],
)
def test_what_is_bought_or_of_a_kind_is_no_sale(text: str, sales: int | None) -> None:
    assert read(text).everything().get("sales") == sales


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("udah tf mbak.seblak 450rb", ("mbak.seblak",)),
        ("bayar fee mbak.seblak 450rb", ("mbak.seblak",)),
        ("paid mbak.seblak 450k", ("mbak.seblak",)),
        ("udah makan.terus tidur", None),
        ("tf besok.makasih ya", None),
        ("harga bakso.mie 20rb", None),
    ],
)
def test_who_is_paid_may_have_a_name_of_ordinary_words(
    text: str, handles: tuple[str, ...] | None
) -> None:
    assert read(text).everything().get("handles") == handles


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("jangan lupa posting tanggal 5 desember", {"date": "2026-12-05"}),
        ("tayangnya besok aja", {"date": "2026-11-24"}),
        ("jangan sebut harga", {"avoids": ("jangan sebut harga",)}),
        ("jangan lupa besok", None),
        ("jangan lupa tanggal 5 desember aku ke bali", None),
        ("don't forget tomorrow", None),
        ("ingetin aku besok", None),
    ],
)
def test_a_reminder_is_no_change_of_a_brief(text: str, changed: dict[str, object] | None) -> None:
    before = {"product": "sambal", "handles": ("nina.jajan",)}
    assert brief_change(read(text), before) == changed


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("kalau 2 dia mau ga", True),
        ("would she accept 2", True),
        ("kalau 5 doi mau ga ya", True),
        ("kalau 250rb dia mau ga", False),
        ("kalau 2jt dia mau ga", False),
        ("kalau 250 dia mau ga", False),
        ("kalau 2 orang", False),
        ("kalau 2 reels dia mau ga", False),
    ],
)
def test_a_number_that_may_be_anything_is_asked_back(text: str, unclear: bool) -> None:
    assert unclear_offer(text) is unclear
    assert ("money_unclear_unit" in read(text).notes) is unclear


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("larang men", "cheaper"),
        ("awis teuing", "cheaper"),
        ("maha bana", "cheaper"),
        ("nan murah", "cheaper"),
        ("yang paling murah mana", "cheaper"),
        ("kreator mana yang paling murah", "cheaper"),
        ("which one is the cheapest", "cheaper"),
        ("ada yang lebih murah di bandung?", "cheaper"),
        ("produk mana yang paling murah", None),
        ("toko mana yang paling murah buat beli gula", None),
        ("which phone is the cheapest", None),
    ],
)
def test_cheaper_goods_are_no_cheaper_creators(text: str, change: str | None) -> None:
    assert read_change(text) == change


@pytest.mark.parametrize(
    ("text", "subscribes"),
    [
        ("tapi 5 nya emang langganan gw", False),
        ("3 orang langganan lama", False),
        ("mau langganan jam 7", True),
        ("langganan tiap jam 7", True),
    ],
)
def test_buyers_who_come_again_want_no_summary(text: str, subscribes: bool) -> None:
    assert (read(text).intent == "subscribe") is subscribes


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("siang bapak ibu sekalian", "greet"),
        ("g'day", "greet"),
        ("happy monday all", "greet"),
        ("much obliged!", "thanks"),
        ("you're a lifesaver", "thanks"),
        ("that was a typo, please undo", "cancel"),
        ("sudahi saja percakapan ini", "cancel"),
        ("abort abort, wrong message", "cancel"),
    ],
)
def test_whole_messages_need_no_model(text: str, intent: str) -> None:
    assert (read(text).intent, read(text).confidence) == (intent, 0.99)


@pytest.mark.parametrize(
    "text",
    [
        "happy monday promo, cari kreator budget 1 juta",
        "undo @rani yang tadi, laku 5",
        "ignore the price, is @rani any good",
    ],
)
def test_what_says_more_is_none_of_them(text: str) -> None:
    assert read(text).intent not in {"greet", "thanks", "cancel"}


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("@a 340 like, 12 komen, @b 1.2rb", False),
        ("@a 4rb views @b 9rb", False),
        ("@a fee 5rb like 100", True),
        ("@a dibayar 5rb, likes 20", True),
        ("cari kreator budget 5rb", True),
    ],
)
def test_a_small_number_among_counts_is_no_money(text: str, small: bool) -> None:
    assert ("money_too_small" in read(text).notes) is small
