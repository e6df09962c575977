"""What is paid, planned and owed, as one message tells it beside other things."""

from __future__ import annotations

import pytest

from core.analytics.campaign.noting import SAID
from core.capabilities.reporting.hearing.echoes import AGAIN, repeated
from core.capabilities.reporting.hearing.questions import reckons
from core.dialogue.state import Shown, State
from core.nlu.intents import LOG
from core.nlu.understand import understand
from core.nlu.unheard import unheard
from tests.capabilities.fakes import JAKARTA, NOW
from tests.capabilities.test_campaign_log import begun, row, tell, words


@pytest.mark.parametrize(
    ("text", "paid", "planned"),
    [
        ("bayar @nina 100rb jumat", None, (100_000,)),
        ("besok transfer @nina 200rb", None, (200_000,)),
        ("bayar @nina 50rb sebelum jumat", None, (50_000,)),
        ("pay @nina 50k on friday", None, (50_000,)),
        ("bayar @nina 100rb buat konten jumat", 100_000, ()),
        ("udah bayar @nina 100rb jumat", 100_000, ()),
        ("bayar @nina 100rb jumat lalu", 100_000, ()),
        ("paid @nina 50k on friday", 50_000, ()),
        ("udah tf @nina 200rb tapi gagal", None, (200_000,)),
        ("transfer @nina 100rb ga masuk, ditolak bank", None, (100_000,)),
        ("the transfer of 100k to @nina failed", None, (100_000,)),
        ("tf @nina 100rb gagal, udah aku ulang dan masuk", 100_000, ()),
        ("udah tf @nina 200rb, dia nolak barter", 200_000, ()),
        ("sent @nina 200k but it bounced", None, (200_000,)),
        ("to pay: @nina 100k, @rani 200k", None, (100_000, 200_000)),
        ("@rani posted, need to pay @nina 200k", None, (200_000,)),
        ("paid @nina 100k today and 100k yesterday", 200_000, ()),
    ],
)
async def test_what_is_planned_or_failed_is_not_paid(
    text: str, paid: int | None, planned: tuple[int, ...]
) -> None:
    port = await begun("nina", "rani")
    outcome = await tell(port, text)
    nina = row(port, "nina")
    assert (nina.paid_idr, outcome.view.planned) == (paid, planned)
    assert not (paid and nina.owed_by)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("@nina deal 300rb, dp 100rb, tayang jumat", "2026-11-27"),
        ("@nina deal 300rb, dp 100rb udah ditransfer, tayang jumat", "2026-11-27"),
        ("@nina agreed 300k, paid 100k dp, posting friday", "2026-11-27"),
        ("@nina deal 300rb, udah tf 100rb, tanggal 30", None),
        ("@nina deal 300rb, paid 100k on friday", None),
    ],
)
async def test_a_payment_leaves_the_day_of_publication(text: str, due: str | None) -> None:
    port = await begun("nina", "rani")
    await tell(port, text)
    nina = row(port, "nina")
    assert (nina.fee_idr, nina.paid_idr) == (300_000, 100_000)
    assert (nina.due.isoformat() if nina.due else None, nina.live_on) == (due, None)


@pytest.mark.parametrize(
    ("before", "paid"),
    [((), 325_000), (("100rb",), 125_000), (("300rb",), 325_000), (("325rb",), 325_000)],
)
async def test_what_was_paid_too_much_is_of_what_was_due(
    before: tuple[str, ...], paid: int
) -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 300rb")
    for amount in before:
        await tell(port, f"bayar @nina {amount}")
    outcome = await tell(port, "salah transfer, kelebihan 25 ke @nina")
    assert (row(port, "nina").paid_idr, outcome.view.corrected) == (paid, False)
    assert outcome.block == ("settled" if before == ("325rb",) else "body")


async def test_the_price_of_things_that_are_given_is_one_or_all_of_them() -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 300rb")
    await tell(port, "kirim @nina 3 pashmina @45rb")
    assert (row(port, "nina").barter_idr, row(port, "nina").fee_idr) == (135_000, 300_000)
    outcome = await tell(port, "@rani dapet pashmina 3 pcs harga 45rb")
    taps = [choice.payload.slots["barter_idr"] for (choice,) in outcome.choices]
    assert (outcome.block, taps, row(port, "rani").barter_idr) == (
        "things",
        [135_000, 45_000],
        None,
    )
    await tell(port, **outcome.choices[0][0].payload.slots)
    assert (row(port, "rani").barter_idr, row(port, "rani").fee_idr) == (135_000, None)
    assert "Rp45.000" in words(outcome)
    assert "price of one" in words(outcome, "en")


async def test_a_third_of_a_fee_is_exact() -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 10jt")
    await tell(port, "@nina udah dibayar 66,666667%")
    assert row(port, "nina").paid_idr == 6_666_667


async def test_a_correction_of_what_came_on_top_names_both() -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina terjual 9")
    await tell(port, "@nina laku 5 lagi")
    outcome = await tell(port, "eh salah, 15")
    assert row(port, "nina").sales == 24
    for language in ("id", "en"):
        assert unheard("eh salah, 15", words(outcome, language), NOW, JAKARTA) == ()


async def test_more_that_is_wished_for_comes_on_top_once_it_is_granted() -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 500rb")
    outcome = await tell(port, "@nina minta tambahan 100rb")
    assert (outcome.block, outcome.view.amount_idr, row(port, "nina").fee_idr) == (
        "asked",
        600_000,
        500_000,
    )
    await tell(port, "@nina minta tambahan 100rb, aku setuju")
    assert row(port, "nina").fee_idr == 600_000


async def test_what_is_asked_for_is_the_fee_once_it_is_granted() -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 500rb")
    outcome = await tell(port, "@nina mau tapi minta 300, makan gratis jg")
    assert (outcome.block, row(port, "nina").fee_idr) == ("asked", 500_000)
    granted = outcome.choices[0][0].payload
    assert granted is not None
    assert granted.slots["agreed"]


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("@nina naikin harga jadi 600rb, aku tolak", 500_000),
        ("@nina jadi 600rb, we said no", 500_000),
        ("@nina naikin harga jadi 600rb, aku setuju", 600_000),
        ("@nina jadi 600rb, dia nolak barter", 600_000),
    ],
)
async def test_what_was_turned_down_is_no_fee(text: str, fee: int) -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 500rb")
    await tell(port, text)
    assert row(port, "nina").fee_idr == fee


async def test_an_item_of_a_list_that_names_nobody_is_said_not_to_be_noted() -> None:
    port = await begun("nina", "rani")
    outcome = await tell(port, "1. @nina 100rb lunas\n2. @rani posted\n3. invoice 300k pending")
    assert (row(port, "nina").paid_idr, row(port, "rani").stage) == (100_000, "live")
    assert outcome.view.stray == ("invoice 300k pending",)
    for language in ("id", "en"):
        assert "invoice 300k pending" in words(outcome, language)


async def test_bookings_of_several_people_are_asked_about_with_all_of_them() -> None:
    port = await begun("rani")
    asked = await tell(port, "@rani 3 bookings at 450k a pax, 2 pax each")
    assert asked.block == "amount"
    offered = [row[0].args.get("revenue_idr") for row in asked.choices[:2]]
    assert offered == [2_700_000, 1_350_000]
    assert row(port, "rani").sales is None


async def test_who_is_taken_out_with_lost_money_has_dropped_out_and_was_paid() -> None:
    port = await begun("rani")
    await tell(port, "@rani deal 250rb")
    await tell(port, "@rani coret, duitnya angus 250")
    assert (row(port, "rani").stage, row(port, "rani").paid_idr) == ("dropped", 250_000)


async def test_visitors_are_said_to_have_no_note() -> None:
    port = await begun("rani")
    outcome = await tell(port, "@rani yg daftar cuma 10 orang")
    assert outcome.block == "visitors"
    assert "pengunjung" in words(outcome).lower()
    assert "visitors" in words(outcome, "en").lower()


@pytest.mark.parametrize("text", ["brief udah dikirim ke semua", "the brief was sent to @rani"])
async def test_a_brief_that_went_out_is_said_to_have_no_stage(text: str) -> None:
    port = await begun("rani")
    outcome = await tell(port, text)
    assert outcome.block == "briefed"
    assert "tidak punya tahap" in words(outcome)
    assert "no stage" in words(outcome, "en")


def test_the_price_of_a_piece_with_what_it_brings_is_no_fee() -> None:
    assert reckons("harganya 35rb untungnya 10rb")
    assert reckons("hpp 12rb, jual 20rb per pcs")
    assert not reckons("harganya 35rb")


async def test_what_is_only_asked_for_is_said_not_to_be_noted() -> None:
    port = await begun("rani")
    outcome = await tell(port, "@rani minta produknya dikirim dulu")
    assert outcome.block == "wished"
    assert "diminta" in words(outcome)
    assert "asked for" in words(outcome, "en")
    assert row(port, "rani").stage == "candidate"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_fee_far_above_the_one_on_record_is_doubted(language: str) -> None:
    port = await begun("nina")
    await tell(port, "@nina deal 100rb")
    near = words(await tell(port, "@nina deal 150rb"), language)
    far = words(await tell(port, "@nina deal 450rb"), language)
    assert ("3×" in far, "×" in near) == (True, False)


@pytest.mark.parametrize(
    ("text", "idr", "mine"),
    [
        ("@nina minta 50rb lebih dari itu", 150_000, None),
        ("@nina wants 50k more", 150_000, None),
        ("@nina minta 150rb", 150_000, None),
        ("@nina minta 300rb aku ga mau", 300_000, None),
        ("saya tawar @nina 80rb", 80_000, 80_000),
        ("@nina wants 400k but i offered 300k", 400_000, 300_000),
        ("@nina asks 400k, i said 300k", 400_000, 300_000),
        ("@nina minta 400rb tapi aku cuma mau 300rb", 400_000, 300_000),
        ("@nina minta 400rb tapi aku tawar 300rb", 400_000, 300_000),
        ("aku bilang 300rb, @nina maunya 400rb", 400_000, 300_000),
    ],
)
async def test_what_is_asked_or_offered_is_no_fee_yet(
    text: str, idr: int, mine: int | None
) -> None:
    port = await begun("nina")
    await tell(port, "@nina deal 100rb")
    outcome = await tell(port, text)
    assert (outcome.block, outcome.view.amount_idr) == ("asked", idr)
    assert outcome.view.mine_idr == mine
    assert len(outcome.choices) == (2 if mine and mine != idr else 1)
    assert (row(port, "nina").fee_idr, row(port, "nina").stage) == (100_000, "agreed")


@pytest.mark.parametrize(
    ("before", "text", "again"),
    [
        ("udah tf @nina 100rb", "Udah tf @nina 100rb.", True),
        ("paid @nina 100k", "paid @nina 100k!", True),
        ("@nina laku lagi 5", "@nina laku lagi 5", True),
        ("udah tf @nina 100rb", "transfer lagi @nina 100rb", False),
        ("udah tf @nina 100rb", "udah tf @rani 100rb", False),
        ("udah tf @nina 100rb", "udah tf @nina 150rb", False),
        ("@nina laku 5", "@nina laku 5", False),
        ("@nina deal 300rb", "@nina deal 300rb", False),
    ],
)
def test_what_comes_on_top_is_asked_about_when_it_is_told_twice(
    before: str, text: str, again: bool
) -> None:
    state = State(topic=Shown(LOG, {SAID: before}))
    heard = repeated(understand(text, now=NOW, zone=JAKARTA), state)
    assert heard == ({"handles": ("nina",), "again": before} if again else None)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("eh maaf dobel kirim", True),
        ("eh kepencet dua kali", True),
        ("sorry, sent it twice by mistake", True),
        ("nina posting dua kali", False),
        ("bayar @nina dua kali lipat", False),
    ],
)
def test_a_message_that_was_sent_twice_is_no_other_payment(text: str, again: bool) -> None:
    state = State(
        topic=Shown(LOG, {SAID: "tf @nina 100rb", AGAIN: True}), shown=Shown(LOG, {}, ("nina",))
    )
    heard = repeated(understand(text, now=NOW, zone=JAKARTA), state)
    assert heard == ({"handles": ("nina",), "again": "tf @nina 100rb"} if again else None)


async def test_goods_of_who_is_out_are_said_to_stay_a_cost_until_they_come_back() -> None:
    port = await begun("nina", "rani")
    outcome = await tell(port, "@nina batal, produk 650rb udah dikirim tapi ga dibalikin")
    assert (row(port, "nina").cost_idr, row(port, "nina").stage) == (650_000, "dropped")
    for language, said in (("id", "tetap dihitung biaya"), ("en", "still count as cost")):
        assert said in words(outcome, language)
    back = await tell(port, "@nina returned the goods")
    assert row(port, "nina").cost_idr is None
    assert words(back)
    assert (await tell(port, "@rani deal 100rb, produk udah dikirim")).view.rows[0].goods_left
    assert row(port, "rani").cost_idr == 100_000
