"""A correction changes the figure that it names, and what was reckoned with it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.flows.desk import Desk, K

START = "buat kampanye Sambal dengan @rani.id fee 100rb"
SOLD = "laku 3 botol @25rb"


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ((SOLD, "eh 4 botol"), {"sales": 4, "revenue_idr": 100_000}),
        ((SOLD, "eh salah, 4", "eh salah, 5"), {"sales": 5, "revenue_idr": 125_000}),
        (("sold 3 @25k", "oops, sold 4"), {"sales": 4, "revenue_idr": 100_000}),
        ((SOLD, "eh salah harganya 30rb"), {"sales": 3, "revenue_idr": 90_000}),
        ((SOLD, "wrong, the price was 30k"), {"sales": 3, "revenue_idr": 90_000}),
        ((SOLD, "eh salah, 20rb"), {"sales": 3, "revenue_idr": 60_000}),
        ((SOLD, "eh salah omzetnya 80rb"), {"sales": 3, "revenue_idr": 80_000}),
        # what was earned was told, and is not reckoned anew
        (("laku 3 omzet 75rb", "eh salah, 4"), {"sales": 4, "revenue_idr": 75_000}),
        # what a word names is never another figure
        ((SOLD, "eh salah bayarnya 90"), {"sales": 3, "paid_idr": 90_000, "fee_idr": 100_000}),
        (("dp 50rb", "eh salah transfernya 60rb"), {"paid_idr": 60_000, "fee_idr": 100_000}),
        (("paid 50k", "wrong, paid 60k"), {"paid_idr": 60_000, "fee_idr": 100_000}),
        (("dp 50rb", "eh salah feenya 95"), {"paid_idr": 50_000, "fee_idr": 95_000}),
        ((SOLD, "eh 600rb"), {"sales": 3}),
        (("udah posting like 1200 komen 87 terjual 14", "eh salah, 1300"), {"likes": 1300, "sales": 14}),
        (("udah posting like 1200 komen 87 terjual 14", "eh salah, 15"), {"likes": 1200, "sales": 15}),
        (("laku 6", "eh salah tayangnya tgl 3"), {"sales": 6}),
    ],
)  # fmt: skip
async def test_a_correction_changes_what_it_names(
    desk: Desk, told: tuple[str, ...], figures: dict[str, int]
) -> None:
    first, *rest = told
    answer = await desk.says(START, f"@rani.id {first}", *rest)
    row = await desk.row("rani.id")
    assert {name: getattr(row, name) for name in figures} == figures, answer
    assert "tidak saya pakai" not in answer


async def test_a_day_named_after_the_post_is_the_posts(desk: Desk) -> None:
    answer = await desk.says(START, "@rani.id udah posting like 200", "eh salah tanggalnya kemarin")
    row = await desk.row("rani.id")
    assert (row.live_on, row.due) == (date(2026, 11, 30), None), answer


async def test_an_old_revenue_is_said_and_a_budget_is_corrected(desk: Desk) -> None:
    answer = await desk.says("buat kampanye Hari Ibu budget 500rb", "eh 600rb")
    assert (await desk.result()).budget_idr == 600_000, answer
    answer = await desk.says("tambah @rani.id fee 90rb ke kampanye", "@rani.id laku 3 omzet 75rb")
    assert "tetap Rp75.000 dari catatan sebelumnya" in await desk.says("eh salah, 4")


async def test_a_note_is_taken_back_by_what_it_was_of(desk: Desk) -> None:
    await desk.says(START, "@rani.id dp 60rb", "@rani.id laku 3")
    answer = await desk.says("hapus catatan transfer tadi")
    row = await desk.row("rani.id")
    assert (row.paid_idr, row.sales) == (None, 3), answer
    answer = await desk.says("hapus catatan bayar tadi")
    row = await desk.row("rani.id")
    assert (row.fee_idr, row.sales) == (100_000, 3), answer
    await desk.says("hapus catatan")
    assert (await desk.row("rani.id")).sales is None


PAID = ("buat kampanye Natal budget 2 juta", "tambah @nina fee 400rb", "udah bayar 200rb ke @nina")


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        # what the owner's product or material costs is nobody's fee
        (("harga sambalku jadi 35rb", "harga bahan baku naik jadi 50rb", "harga produknya jadi 35rb"), {"fee_idr": 400_000}),
        (("harganya naik jadi 460rb",), {"fee_idr": 460_000}),
        # what somebody asks for is a fee once it is agreed to
        (("dia minta naik jadi 450rb", "dia minta feenya naik jadi 450rb", "she wants it raised to 450k"), {"fee_idr": 400_000}),
        (("dia minta naik jadi 450rb, deal",), {"fee_idr": 450_000}),
        # who says sorry corrects; who gives another amount pays it, too
        (("maaf, 250rb", "sorry, it was 260k"), {"paid_idr": 260_000, "fee_idr": 400_000}),
        (("no, 250k", "my mistake, it was 270k", "sent another 50k"), {"paid_idr": 320_000, "fee_idr": 400_000}),
        # a refusal is of the only one there is; not that of a price, nor a supposed one
        (("dia nolak harga segitu", "kalau dia nolak gimana?"), {"stage": "agreed"}),
        (("duh dia nolak",), {"stage": "dropped"}),
        (("she said no",), {"stage": "dropped"}),
        (("dia ga jadi ikut",), {"stage": "dropped"}),
    ],
)  # fmt: skip
async def test_what_follows_a_payment_is_about_the_creator_that_it_went_to(
    desk: Desk, told: tuple[str, ...], figures: dict[str, object]
) -> None:
    answer = await desk.says(*PAID, *told)
    row = await desk.row("nina")
    assert {name: getattr(row, name) for name in figures} == figures, answer


async def test_what_is_left_to_pay_is_said(desk: Desk) -> None:
    assert "belum lunas Rp200 rb" in await desk.says(*PAID, "sisa bayarnya berapa?")
    assert "is owed Rp200K" in await desk.says("how much is left to pay?")


async def test_a_price_noted_of_an_account_is_corrected_by_a_bare_amount(desk: Desk) -> None:
    answer = await desk.says("harga @maya.id jadi 250rb", "eh bukan, 350rb", "ralat 360rb")
    assert "Rp350.000 → Rp360.000" in answer


async def test_more_money_without_a_word_of_what_for_is_asked_about(desk: Desk) -> None:
    await desk.says(*PAID, "tambah lagi 100rb buat @nina")
    answer = await desk.taps("Pembayaran: dibayar jadi Rp300.000")
    assert "belum saya simpan" not in answer
    assert (await desk.row("nina")).paid_idr == 300_000
    assert "Fee jadi Rp450.000" in await desk.says("nambah 50rb lagi")
    await desk.taps("Fee jadi Rp450.000")
    answer = await desk.says("tambah lagi @budi 100rb")
    row = await desk.row("nina")
    assert (row.paid_idr, row.fee_idr) == (300_000, 450_000)
    assert (await desk.row("budi")).fee_idr == 100_000, answer
    answer = await desk.says("@budi nolak")
    assert (await desk.row("budi")).stage == "dropped", answer


async def test_who_drops_out_needs_no_at_however_short_the_name(desk: Desk) -> None:
    await desk.says("buat kampanye Teh dengan @rani 100rb, @tono 90rb, @dodo 80rb, @sisi 70rb")
    await desk.says("dodo ga jadi", "sisi mengundurkan diri", "tono cancel", "rani ga bales2 chat")
    stages = {r.collaboration.handle: r.stage for r in (await desk.result()).rows}
    assert stages == {"rani": "contacted", "tono": "dropped", "dodo": "dropped", "sisi": "dropped"}
    # neither who stays nor another amount, a supposition nor their customers' orders
    for said in (
        "rani ga jadi mundur",
        "rani ga jadi 100rb tapi 95rb",
        "kalau rani mundur gimana?",
    ):
        await desk.says(said)
    assert (await desk.row("rani")).stage != "dropped"
    assert (await desk.row("rani")).fee_idr == 95 * K


TWO = "buat kampanye Teh dengan @rani 1,2jt, @bela 700rb"


@pytest.mark.parametrize(
    ("told", "put_right", "rani", "bela"),
    [
        ("udah bayar rani 250rb", "eh bukan rani, bela", {"paid_idr": None}, {"paid_idr": 250 * K}),
        ("rani like 500", "yang tadi bukan rani tapi bela", {"likes": None}, {"likes": 500}),
        ("rani like 500", "eh salah orang, itu bela", {"likes": None}, {"likes": 500}),
        ("paid rani 250k", "sorry, that was bela not rani", {"paid_idr": None}, {"paid_idr": 250 * K}),
        # what is named alone, and the number that it should be
        ("rani udah posting, dp 250rb", "ralat, dp itu buat bela", {"stage": "live", "paid_idr": None}, {"paid_idr": 250 * K}),
        ("rani udah posting, like 300", "eh bukan rani, bela yang like 310", {"stage": "live", "likes": None}, {"likes": 310}),
        # of whom, is asked; it was right after all; not the note, or another number
        ("rani like 500", "bukan rani", {"likes": 500}, {"likes": None}),
        ("rani like 500", "bukan bela, rani", {"likes": 500}, {"likes": None}),
        ("rani like 500", "bukan rani yang belum posting, tapi bela", {"likes": 500}, {"likes": None}),
        ("rani like 500", "eh salah, rani 510", {"likes": 510}, {"likes": None}),
    ],
)  # fmt: skip
async def test_a_note_of_somebody_else_becomes_theirs(
    desk: Desk, told: str, put_right: str, rani: dict[str, object], bela: dict[str, object]
) -> None:
    answer = await desk.says(TWO, told, put_right)
    for handle, figures in (("rani", rani), ("bela", bela)):
        row = await desk.row(handle)
        assert {name: getattr(row, name) or None for name in figures} == figures, answer


async def test_another_payment_told_as_a_correction_leaves_the_first_within_reach(
    desk: Desk,
) -> None:
    answer = await desk.says(TWO, "rani dp 250rb", "eh salah, bela dp 100rb")
    assert "⚠️ @rani: sudah dibayar Rp250.000" in answer
    await desk.taps("↩️ Batalkan yang @rani")
    assert ((await desk.row("rani")).paid_idr, (await desk.row("bela")).paid_idr) == (None, 100 * K)


async def test_a_note_that_waits_is_put_right_and_nothing_of_it_is_lost_unsaid(desk: Desk) -> None:
    asked = "rani posting kemarin, 8rb views, 420 like, laku 6, 90rb"
    assert "itu untuk apa" in await desk.says(TWO, asked)
    assert "itu untuk apa" in await desk.says("eh bukan rani, bela")
    await desk.says("laku 5 total 450rb")
    bela = await desk.row("bela")
    assert (bela.views, bela.likes, bela.sales, bela.revenue_idr) == (8000, 420, 5, 450 * K)
    assert (await desk.row("rani")).views is None
    # left for something else, or taken back: its figures are named, and nothing older is taken back
    await desk.says(asked)
    answer = await desk.says("rani yang laku 6 itu 2 direfund")
    assert "Catatan sebelumnya (like 420" in answer
    await desk.says(asked)
    answer = await desk.says("batalin yang tadi")
    assert "tidak saya simpan: like 420" in answer
    assert (await desk.row("bela")).likes == 420


async def test_what_is_told_of_a_stranger_waits_and_is_put_right(desk: Desk) -> None:
    await desk.says(
        "buat kampanye Teh budget 2jt", "zaza udah tayang kemarin, like 200 laku 12 omzet 1,2jt"
    )
    await desk.says("eh salah, laku 15 omzet 1,5jt", "ya")
    row = await desk.row("zaza")
    assert (row.likes, row.sales, row.revenue_idr) == (200, 15, 1_500 * K)


async def test_a_note_is_taken_back_by_what_it_said_and_of_whom(desk: Desk) -> None:
    await desk.says(TWO, "rani laku 5 omzet 500rb", "bela dp 100rb", "rani like 30")
    await desk.says("hapus catatan pembayaran bela", "batalin penjualan rani")
    rani, bela = await desk.row("rani"), await desk.row("bela")
    assert (rani.sales, rani.likes, bela.paid_idr) == (None, 30, None)
    await desk.says("siapa yang belum lunas?", "batalin yang tadi")
    assert (await desk.row("rani")).likes is None
    assert "Belum ada catatan Kakak" in await desk.says("batalin penjualan bela")


async def test_numbers_of_several_are_put_right_at_once_or_none_is(desk: Desk) -> None:
    await desk.says(TWO, "eh salah, rani 1jt bela 800rb", "dp rani 300rb, bela 200rb")
    await desk.says("oops, dp rani 400k and bela 350k")
    rows = [await desk.row(handle) for handle in ("rani", "bela")]
    assert [(row.fee_idr, row.paid_idr) for row in rows] == [
        (1_000 * K, 400 * K),
        (800 * K, 350 * K),
    ]
    answer = await desk.says("eh salah, dp rani 450rb, bela belum")
    assert "Belum ada yang saya catat" in answer
    assert (await desk.row("rani")).paid_idr == 400 * K


async def test_questions_about_figures_are_answered_in_words_and_no_other_question_keeps_news(
    desk: Desk,
) -> None:
    await desk.says(TWO, "rani reels pertama 23rb views, reels kedua 11rb views", "iya dijumlah")
    assert (await desk.row("rani")).views == 34 * K
    await desk.says("bela reels pertama 23rb views, reels kedua 11rb views", "yang terakhir aja")
    assert (await desk.row("bela")).views == 11 * K
    await desk.says("rani laku 30 omzet 3jt", "rani laku 5", "itu tambahan")
    assert (await desk.row("rani")).sales == 35
    # while the followers of somebody who takes part are asked, news of them are news
    await desk.says("rani 300rb kemahalan ga?", "rani lunas", "bela ga mau bayaran, barter aja")
    assert (await desk.row("rani")).paid_idr == 1_200 * K
    assert (await desk.row("bela")).fee_idr == 0


async def test_shares_days_and_words_said_again_are_what_they_say(desk: Desk) -> None:
    await desk.says(TWO, "both agreed", "i paid rani half upfront and bela in full")
    rani, bela = await desk.row("rani"), await desk.row("bela")
    assert (rani.paid_idr, bela.paid_idr) == (600 * K, 700 * K)
    assert "Nothing changes" in await desk.says("paid half to rani")
    # the day on which a parcel came is no day to post until
    await desk.says("bela got the package yesterday")
    assert ((await desk.row("bela")).stage, (await desk.row("bela")).due) == ("shipped", None)
    await desk.says("stop, that's wrong: rani got paid 500k not 600k")
    assert (await desk.row("rani")).paid_idr == 500 * K
    answer = await desk.says("rani posting kemarin views 12rb like 800 " * 20)
    assert answer.count("800") == 2, answer


async def test_an_edited_message_says_that_what_it_noted_before_counts_no_more(desk: Desk) -> None:
    assert "diubah" not in await desk.says(TWO, "rani like 500")
    await desk.stage._act("Sari", "mengubah", "rani like 510")
    assert "Pesannya diubah" in desk.stage.answer
    assert (await desk.row("rani")).likes == 510


async def test_whose_a_note_is_is_no_question_for_other_news(desk: Desk) -> None:
    await desk.says(TWO, "semuanya deal", "transfer 50rb")
    answer = await desk.says("kode bela kepake 9 kali")
    assert "sudah dibayar Rp50.000) belum saya simpan" in answer
    bela = await desk.row("bela")
    assert (bela.uses, bela.paid_idr, bela.stage) == (9, None, "agreed"), answer
    assert "9 times" in await desk.says("how many vouchers were used?")
    # who asked for it was named a line before
    await desk.says("rani minta dp 200rb", "ok udah tak tf 200rb ya")
    assert (await desk.row("rani")).paid_idr == 200 * K


async def test_parts_of_names_tell_whose_a_note_was_and_what_was_told_of_both_stays(
    desk: Desk,
) -> None:
    await desk.says(
        "buat kampanye Teh dengan @bikers.nina 900rb, @dapur_sari 700rb, @kopikita 300rb"
    )
    await desk.says("semuanya deal", "I paid nina 250k", "oh wait, wrong person, it was sari")
    assert (await desk.row("dapur_sari")).paid_idr == 250 * K
    await desk.says("ternyata buat kopikita, bukan sari", "bukan kopikita", "nina")
    assert (await desk.row("bikers.nina")).paid_idr == 250 * K
    assert "Belum ada catatan" in await desk.says("ralat, yang deal itu kopikita, bukan sari")
    assert (await desk.row("dapur_sari")).stage == "agreed"
    # while it is asked whose a note is, that is the answer
    await desk.says("transfer 90rb", "oops, that was kopikita")
    assert (await desk.row("kopikita")).paid_idr == 90 * K


async def test_a_better_number_is_never_added(desk: Desk) -> None:
    await desk.says(TWO, "rani dp 350rb", "dp rani harusnya 400rb bukan 350rb")
    assert (await desk.row("rani")).paid_idr == 400 * K
    await desk.says(
        "bela lunas", "yang tadi rani 450rb ya bukan 400", "eh kelebihan, harusnya 300rb"
    )
    assert [(await desk.row(one)).paid_idr for one in ("rani", "bela")] == [300 * K, 700 * K]
