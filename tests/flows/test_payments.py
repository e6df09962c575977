"""What is noted of money with a creator, sentence by sentence, through the real assistant and a database."""

from __future__ import annotations

import pytest

from tests.flows.desk import JT, START, Desk, K

RANI = [
    # fee and a part of it
    ("@rani.id deal 1,5jt, dp 500rb udah ditransfer", 1500 * K, 500 * K),
    ("@rani.id deal 1jt, dp 400rb", JT, 400 * K),
    ("@rani.id deal 900rb udah transfer 150rb", 900 * K, 150 * K),
    ("@rani.id fee 1,5jt, baru dp 500 ribu", 1500 * K, 500 * K),
    ("@rani.id deal 1jt, udah dp 300rb", JT, 300 * K),
    ("@rani.id deal 150rb dp 50rb", 150 * K, 50 * K),
    ("@rani.id sepakat 800rb uang muka 200rb sudah ditransfer", 800 * K, 200 * K),
    ("@rani.id deal Rp1.200.000, DP Rp400.000,- sudah masuk", 1200 * K, 400 * K),
    ("@rani.id deal sejuta dua ratus, dp dua ratus ribu", 1200 * K, 200 * K),
    ("@rani.id setuju 700rb, termin 1 350rb udah dibayar", 700 * K, 350 * K),
    ("@rani.id jadinya 900rb, panjar 100rb udah dikirim", 900 * K, 100 * K),
    ("@rani.id deal 1,2 juta; baru tf 600rb", 1200 * K, 600 * K),
    ("@rani.id agreed 700k, paid 200k", 700 * K, 200 * K),
    ("@rani.id agreed 1.2m, deposit 400k paid", 1200 * K, 400 * K),
    ("@rani.id accepted 800k and we paid 300k yesterday", 800 * K, 300 * K),
    # shares
    ("@rani.id deal 500rb, baru dibayar setengah", 500 * K, 250 * K),
    ("@rani.id sepakat 300rb, udah dibayar setengah", 300 * K, 150 * K),
    ("@rani.id deal Rp500.000,- transfer DP 50%", 500 * K, 250 * K),
    ("@rani.id agreed 700k, half paid", 700 * K, 350 * K),
    ("@rani.id fee 600rb dp 50%", 600 * K, 300 * K),
    ("@rani.id fee 600rb dibayar setengah", 600 * K, 300 * K),
    ("@rani.id dp 30% = 300rb", JT, 300 * K),
    ("@rani.id dp 30% (300rb)", JT, 300 * K),
    ("@rani.id dp 30% udah ditransfer", JT, 300 * K),
    ("@rani.id sudah dibayar separuh", JT, 500 * K),
    ("@rani.id udah dibayar 40 persen", JT, 400 * K),
    # paid in full
    ("@rani.id deal 90rb udah lunas", 90 * K, 90 * K),
    ("@rani.id sepakat 70rb sudah tak bayar", 70 * K, 70 * K),
    ("@rani.id deal 1jt lunas", JT, JT),
    ("@rani.id deal 850rb, udah ditransfer semua", 850 * K, 850 * K),
    ("@rani.id agreed 600k, paid in full", 600 * K, 600 * K),
    ("@rani.id lunas", JT, JT),
    ("bayar fee @rani.id 1jt lunas", JT, JT),
    ("@rani.id sudah lunas 200rb kemarin", JT, 200 * K),
    ("bayar @rani.id 350rb", JT, 350 * K),
    ("transfer @rani.id 500rb", JT, 500 * K),
    ("bayar @rani.id sisanya", JT, JT),
    ("udah lunasin sisanya @rani.id", JT, JT),
    ("paid @rani.id the rest", JT, JT),
    ("@rani.id dibayar 500rb dari 1jt", JT, 500 * K),
    ("@rani.id dp 200rb, pelunasan 300rb", JT, 500 * K),
    # not paid, or not yet
    ("@rani.id deal 200rb tapi belum dibayar", 200 * K, None),
    ("@rani.id deal 800rb, dp belum dikirim", 800 * K, None),
    ("@rani.id deal 800rb, dibayar besok", 800 * K, None),
    ("@rani.id sepakat 800rb, minta dp 200rb", 800 * K, None),
    ("@rani.id deal 800rb nanti dibayar 400rb dulu", 800 * K, None),
    ("@rani.id deal 800rb, dicicil 2x", 800 * K, None),
    ("@rani.id deal, dibayar cicil 3x @50rb", 150 * K, None),
    ("@rani.id udah dibayar 300rb, sisanya 700rb nanti", JT, 300 * K),
    ("@rani.id udah dp 200rb sisanya minggu depan", JT, 200 * K),
    ("@rani.id agreed 800k, will pay 400k tomorrow", 800 * K, None),
    # agreed in words
    ("@rani.id minta 120rb gw tawar jd 75rb dia mau", 75 * K, None),
    ("@rani.id minta 140rb aku setuju", 140 * K, None),
    ("@rani.id jadinya 130rb", 130 * K, None),
    ("@rani.id deal 1,2jt diskon 20% jadi 960rb", 960 * K, None),
    ("@rani.id deal 1,2jt diskon 20%", 960 * K, None),
    ("@rani.id fee 500rb dipotong 50rb jadi 450rb", 450 * K, None),
    ("@rani.id deal setengah juta", 500 * K, None),
    ("@rani.id fee 1/2 juta", 500 * K, None),
    ("@rani.id fee 350rb udah termasuk ongkir 20rb", 350 * K, None),
    ("@rani.id deal 500rb dibayar pake barang", 500 * K, None),
    ("nambah fee @rani.id 100rb", 1100 * K, None),
    ("@rani.id minta nambah 100rb buat pasang story", JT, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fee", "paid"), RANI, ids=[text for text, *_ in RANI])
async def test_fee_and_payment_of_one(desk: Desk, text: str, fee: int, paid: int | None) -> None:
    answer = await desk.says(START, text)
    rani = await desk.row("rani.id")
    assert (rani.fee_idr, rani.paid_idr) == (fee, paid), answer
    others = [await desk.row("hana.id"), await desk.row("tasku.id")]
    assert [(o.fee_idr, o.paid_idr) for o in others] == [(500 * K, None), (400 * K, None)]


STORIES = [
    (("@rani.id dp 400rb", "@rani.id pelunasan 600rb"), JT, JT),
    (("@rani.id dp 400rb", "bayar @rani.id sisanya"), JT, JT),
    (("@rani.id dp 400rb", "@rani.id lunas"), JT, JT),
    (("bayar @rani.id 1,2jt", "@rani.id kelebihan bayar 200rb, dikembaliin"), JT, JT),
    (("@rani.id dp 300rb", "@rani.id mundur, dp 300rb ga balik"), JT, 300 * K),
    (("@rani.id dp 300rb", "@rani.id batal ikut, dp 300rb hangus"), JT, 300 * K),
    (("@rani.id mundur, dp 300rb hangus",), JT, 300 * K),
    (("@rani.id dp 300rb", "@rani.id mundur, duit 300rb udah balik"), JT, 0),
    (("@rani.id dp 300rb", "@rani.id mundur, dp dikembalikan 200rb"), JT, 100 * K),
    (("@rani.id dp 300rb", "@rani.id dp udah dikembalikan semua"), JT, 0),
    (("paid @rani.id 300k", "@rani.id cancelled, the 300k deposit was refunded"), JT, 0),
    (("bayar @rani.id 300rb", "bayar @rani.id 200rb lagi"), JT, 500 * K),
    (("bayar @rani.id 300rb", "@rani.id total udah dibayar 700rb"), JT, 700 * K),
    (("@rani.id dp 300rb", "@rani.id baru dibayar setengah"), JT, 500 * K),
    (("bayar @rani.id 1,5jt", "eh salah yg dibayar ke @rani.id itu 500rb bukan 1,5jt"), JT, 500 * K),
    # what is open is not what was paid
    (("@rani.id belum lunas, masih kurang 200rb",), JT, 800 * K),
    (("ternyata @rani.id belum lunas masih kurang 200rb",), JT, 800 * K),
    (("@rani.id lunas", "ternyata @rani.id belum lunas, masih kurang 200rb"), JT, 800 * K),
    (("@rani.id dp 400rb", "@rani.id tinggal 100rb lagi lunas"), JT, 900 * K),
    (("sisa bayar @rani.id 200rb",), JT, 800 * K),
    (("kurang bayar @rani.id 250rb",), JT, 750 * K),
    (("@rani.id tinggal 100rb ya sisa bayarnya",), JT, 900 * K),
    (("@rani.id deal 700rb, belum lunas, masih kurang 200rb",), 700 * K, 500 * K),
    (("@rani.id dp 400rb", "@rani.id belum lunas, masih kurang 1,2jt"), JT, 400 * K),
    (("@rani.id kurang 150rb",), JT, None),
    (("@rani.id dp 400rb", "@rani.id kekurangannya 600rb udah dibayar"), JT, JT),
    (("@rani.id dp 400rb", "@rani.id sisanya 600rb udah ditransfer"), JT, JT),
    (("@rani.id udah dibayar kurang lebih 200rb",), JT, 200 * K),
    (("@rani.id udah dibayar 200rb, masih kurang 800rb",), JT, 200 * K),
    # so far, and on top
    (("@rani.id udah dibayar 200rb", "belum lunas @rani.id, baru 300rb"), JT, 300 * K),
    (("@rani.id udah dibayar 200rb", "@rani.id baru 300rb, belum lunas"), JT, 300 * K),
    (("@rani.id udah dibayar 200rb", "@rani.id belum lunas, baru dibayar 300rb"), JT, 300 * K),
    (("@rani.id udah dibayar 200rb", "@rani.id belum lunas, barusan dibayar 300rb"), JT, 500 * K),
    (("@rani.id udah dibayar 200rb", "@rani.id belum lunas, baru dibayar 300rb lagi"), JT, 500 * K),
    (("@rani.id udah dibayar 200rb", "@rani.id baru dibayar 300rb"), JT, 500 * K),
    # said again
    (("@rani.id deal 200rb udah lunas", "@rani.id belum posting tapi udah lunas 200rb"), 200 * K, 200 * K),
    (("@rani.id dp 400rb", "@rani.id udah lunas 1jt"), JT, JT),
    (("@rani.id udah lunas 200rb", "@rani.id udah lunas 200rb"), JT, 200 * K),
    (("@rani.id dp 500rb", "@rani.id pelunasan 500rb"), JT, JT),
    (("@rani.id dp 400rb", "@rani.id pelunasan 300rb"), JT, 700 * K),
    (("bayar @rani.id 300rb", "bayar @rani.id 300rb", "ya"), JT, 600 * K),
    (("@rani.id fee 0, dia mau gratis",), 0, None),
    (("@rani.id gratis aja katanya",), 0, None),
    (("gratis aja @rani.id",), 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "fee", "paid"), STORIES, ids=[" / ".join(s[0]) for s in STORIES])
async def test_payments_one_after_another(
    desk: Desk, texts: tuple[str, ...], fee: int, paid: int | None
) -> None:
    answer = await desk.says(START, *texts)
    rani = await desk.row("rani.id")
    assert (rani.fee_idr, rani.paid_idr) == (fee, paid), answer


GOODS = [
    ("@rani.id sepakat 2jt, udah kirim produk harga 180rb ongkir 22rb", 2 * JT, 180 * K, 22 * K),
    ("produk buat @rani.id nilainya 180rb", JT, 180 * K, None),
    ("@rani.id dikirimi produk senilai 90rb x 3 pcs ongkir 45rb", JT, 270 * K, 45 * K),
    ("@rani.id kirim 3 pcs produk senilai @90rb", JT, 270 * K, None),
    ("@rani.id deal 350rb plus nasi box senilai 75rb", 350 * K, 75 * K, None),
    ("@rani.id deal 350rb + sampel 75rb, ongkir 15rb", 350 * K, 75 * K, 15 * K),
    ("@rani.id barter hampers senilai 250rb", JT, 250 * K, None),
    ("@rani.id agreed 500k, sent a product worth 120k, shipping 20k", 500 * K, 120 * K, 20 * K),
    ("ongkir ke @rani.id 25rb", JT, None, 25 * K),
    ("@rani.id fee 350rb udah termasuk ongkir 20rb", 350 * K, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fee", "goods", "shipping"), GOODS, ids=[g[0] for g in GOODS])
async def test_goods_and_shipping(
    desk: Desk, text: str, fee: int, goods: int | None, shipping: int | None
) -> None:
    answer = await desk.says(START, text)
    rani = await desk.row("rani.id")
    assert (rani.fee_idr, rani.barter_idr, rani.shipping_idr) == (fee, goods, shipping), answer
    assert rani.paid_idr is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("@rani.id deal 1,5jt, dp 500rb", "Rp500.000 dari fee Rp1.500.000, belum dibayar Rp1.000.000"),
        ("@rani.id lunas", "sudah dibayar Rp1.000.000 dari fee Rp1.000.000, lunas"),
        ("bayar @rani.id 1,4jt", "lebih Rp400.000 dari fee-nya"),
        ("@rani.id deal 1jt, dp 200rb dulu", "Rp200.000 tidak saya hitung sebagai dibayar"),
        ("@rani.id fee 350rb udah termasuk ongkir 20rb", "Rp20.000 sudah termasuk"),
        ("nambah fee @rani.id 100rb", "fee Rp1.100.000 (tadinya Rp1.000.000, ditambah Rp100.000)"),
        ("@rani.id kelebihan bayar 150rb, dikembaliin", "Rp150.000 yang kembali belum saya catat"),
    ],
)  # fmt: skip
async def test_the_answer_names_what_holds_now(desk: Desk, text: str, says: str) -> None:
    assert says in await desk.says(START, text)


BEGUN = [
    (
        "buat kampanye Tas budget 3 juta dengan @a.satu 800rb kode TASKU, @b.dua 1,2jt diskon 20% jadi 960rb, @c.tiga 600rb",
        3 * JT,
        {"a.satu": (800 * K, None), "b.dua": (960 * K, None), "c.tiga": (600 * K, None)},
    ),
    (
        "create campaign glow up budget 3 mio with @a.satu 750k, @b.dua 1.2m",
        3 * JT,
        {"a.satu": (750 * K, None), "b.dua": (1200 * K, None)},
    ),
    (
        "kampanye teh tarik budget Rp 5.000.000,- bareng @a.satu 500, @b.dua setengah juta, @c.tiga sejuta dua ratus",
        5 * JT,
        {"a.satu": (None, None), "b.dua": (500 * K, None), "c.tiga": (1200 * K, None)},
    ),
    (
        "buat kampanye Kopi budget 2 juta dengan @a.satu 500rb dp 200rb, @b.dua 400rb lunas",
        2 * JT,
        {"a.satu": (500 * K, 200 * K), "b.dua": (400 * K, 400 * K)},
    ),
    (
        "buat kampanye Kopi budget 2 juta dengan @a.satu 1,5 juta dibayar 2x, DP 500rb dulu",
        2 * JT,
        {"a.satu": (1500 * K, None)},
    ),
    ("buat kampanye Kopi budget 3 dengan @a.satu 500rb", None, {"a.satu": (500 * K, None)}),
    ("buat kampanye Kopi budget 2 juta dengan @a.satu tarif 1/2 juta", 2 * JT, {"a.satu": (500 * K, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "budget", "people"), BEGUN, ids=[b[0] for b in BEGUN])
async def test_who_joins_brings_a_fee_and_what_is_paid_of_it(
    desk: Desk, text: str, budget: int | None, people: dict[str, tuple[int | None, int | None]]
) -> None:
    answer = await desk.says(text)
    found = await desk.result()
    assert found.budget_idr == budget, answer
    rows = {r.collaboration.handle: (r.fee_idr, r.paid_idr) for r in found.rows}
    assert rows == people, answer


@pytest.mark.parametrize(
    "text",
    [
        "buat kampanye Kopi budget 3 dengan @a.satu 500rb",
        "fee @rani.id 5",
        "@rani.id deal rp 700",
        "@rani.id dp rp1",
        "eh salah, fee @rani.id rp 5",
    ],
)
async def test_an_amount_too_small_to_be_meant_is_asked_about(desk: Desk, text: str) -> None:
    answer = await desk.says(START, text)
    assert "Sekecil itu" in answer
    rows = (await desk.result()).rows
    assert all(row.fee_idr is None or row.fee_idr >= 100 * K for row in rows)
    assert all(row.paid_idr is None for row in rows)


async def test_who_takes_anothers_place_joins_with_a_fee_of_their_own(desk: Desk) -> None:
    answer = await desk.says(START, "@rani.id dp 300rb", "ganti @rani.id sama @glow.lina fee 700rb")
    rani, lina = await desk.row("rani.id"), await desk.row("glow.lina")
    assert (rani.stage, rani.fee_idr, rani.paid_idr) == ("dropped", JT, 300 * K), answer
    assert (lina.stage, lina.fee_idr, lina.paid_idr) == ("candidate", 700 * K, None)


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("@rani.id batal, diganti @glow.lina 2 jt", 2 * JT),
        ("@rani.id cancelled, I replace him with @glow.lina for 900k", 900 * K),
        ("@glow.lina gantiin @rani.id, deal 800rb", 800 * K),
    ],
)
async def test_a_place_is_taken_in_other_words(desk: Desk, text: str, fee: int) -> None:
    answer = await desk.says(START, text)
    assert (await desk.row("rani.id")).stage == "dropped", answer
    assert (await desk.row("glow.lina")).fee_idr == fee
    assert (await desk.row("rani.id")).fee_idr == JT


@pytest.mark.parametrize(
    ("texts", "handle", "fee", "paid"),
    [
        (("yg kedua deal 900rb",), "hana.id", 900 * K, None),
        (("yang pertama setuju 800rb", "dp 200rb udah masuk ke yg pertama"), "rani.id", 800 * K, 200 * K),
        (("yg kedua deal 900rb", "yang pertama udah lunas"), "rani.id", JT, JT),
        (("yg ketiga deal 350 rb plus nasi box senilai 75rb",), "tasku.id", 350 * K, None),
        (("yg ketiga udah dibayar 300rb",), "tasku.id", 400 * K, 300 * K),
        (("udah tak transfer dp 200rb ke yg ketiga",), "tasku.id", 400 * K, 200 * K),
        (("laporan kampanye", "yg terakhir udah lunas"), "tasku.id", 400 * K, 400 * K),
    ],
)  # fmt: skip
async def test_whoever_is_pointed_at_is_the_one_of_the_campaign(
    desk: Desk, texts: tuple[str, ...], handle: str, fee: int, paid: int | None
) -> None:
    answer = await desk.says(START, *texts)
    row = await desk.row(handle)
    assert (row.fee_idr, row.paid_idr) == (fee, paid), answer
    others = [r for r in (await desk.result()).rows if r.collaboration.handle != handle]
    assert all(r.paid_idr is None for r in others)


async def test_a_payment_to_nobody_in_particular_asks_whom(desk: Desk) -> None:
    answer = await desk.says(START, "udah saya transfer 200rb")
    assert "Ini catatan siapa" in answer
    await desk.says("@hana.id")
    assert (await desk.row("hana.id")).paid_idr == 200 * K


async def test_a_payment_is_no_budget_even_while_a_budget_is_asked_for(desk: Desk) -> None:
    await desk.says(START, "cari influencer kuliner bandung")
    assert "Ini catatan siapa" in await desk.says("udah saya transfer 2 juta")


async def test_a_bonus_on_a_condition_leaves_the_deal(desk: Desk) -> None:
    text = "@rani.id deal 1.200.000 + bonus 200rb kalo tembus 10rb views"
    answer = await desk.says(START, text)
    rani = await desk.row("rani.id")
    assert (rani.fee_idr, rani.stage, rani.views) == (1200 * K, "agreed", None)
    assert "bonus 200rb kalo tembus 10rb views" in answer


async def test_what_stands_behind_a_bonus_is_noted_of_its_own(desk: Desk) -> None:
    bonus = "bonus 200rb kalo tembus 10rb views"
    answer = await desk.says(
        START,
        f"@rani.id deal 1,2jt + {bonus}, DP 300rb udah ditransfer",
        f"@hana.id deal 900rb + {bonus}\n@tasku.id deal 350rb + {bonus}",
    )
    rani = await desk.row("rani.id")
    assert (rani.fee_idr, rani.paid_idr, rani.views) == (1200 * K, 300 * K, None)
    assert (await desk.row("hana.id")).fee_idr == 900 * K
    assert (await desk.row("tasku.id")).fee_idr == 350 * K
    assert answer.count(bonus) == 2


async def test_nobody_joins_in_anothers_place_before_the_fee_is_clear(desk: Desk) -> None:
    answer = await desk.says(START, "ganti @rani.id sama @glow.lina fee rp 5")
    assert "Sekecil itu" in answer
    rows = (await desk.result()).rows
    assert "glow.lina" not in {row.collaboration.handle for row in rows}
    assert (await desk.row("rani.id")).stage != "dropped"


@pytest.mark.parametrize(
    ("text", "stage", "fee"),
    [
        ("@rani.id udah posting tapi transfer belum", "live", JT),
        ("@rani.id deal 900rb, bayar belum", "agreed", 900 * K),
        ("@rani.id ga jadi ikut", "dropped", JT),
    ],
)
async def test_what_is_open_or_given_up_is_told_and_not_asked(
    desk: Desk, text: str, stage: str, fee: int
) -> None:
    answer = await desk.says(START, text)
    rani = await desk.row("rani.id")
    assert (rani.stage, rani.fee_idr, rani.paid_idr) == (stage, fee, None), answer


async def test_sales_are_no_revenue_that_nobody_knows(desk: Desk) -> None:
    answer = await desk.says(START, "@rani.id laku 14, omzet belum tau berapa")
    rani = await desk.row("rani.id")
    assert (rani.sales, rani.revenue_idr) == (14, None), answer


async def test_who_is_named_twice_is_told_of_once(desk: Desk) -> None:
    answer = await desk.says(START, "@rani.id like 100 komen 5, @hana.id like 20, @rani.id share 4")
    assert (await desk.row("rani.id")).interactions == 109
    assert answer.count("109 interaksi") == 1, answer


async def test_a_deal_that_is_not_paid_is_a_deal(desk: Desk) -> None:
    await desk.says(START, "@rani.id deal 200rb tapi belum dibayar")
    rani = await desk.row("rani.id")
    assert (rani.stage, rani.owed_idr) == ("agreed", 200 * K)


async def test_a_bare_refund_is_asked_about(desk: Desk) -> None:
    answer = await desk.says(START, "bayar @rani.id 300rb", "@rani.id refund 129rb")
    assert "itu untuk apa" in answer
    assert (await desk.row("rani.id")).paid_idr == 300 * K
    await desk.taps("Uang kembali")
    assert (await desk.row("rani.id")).paid_idr == 171 * K


async def test_a_correction_of_one_of_several_payments_names_the_total(desk: Desk) -> None:
    answer = await desk.says(
        START,
        "bayar @rani.id 400rb",
        "bayar @rani.id 300rb",
        "eh salah yg dibayar ke @rani.id itu 100rb bukan 300rb",
    )
    assert "sudah dibayar Rp500.000 (tadinya Rp700.000" in answer
    assert (await desk.row("rani.id")).paid_idr == 500 * K


async def test_a_fee_that_is_not_known_yet_is_not_silently_another(desk: Desk) -> None:
    answer = await desk.says(START, "fee @rani.id belum tau")
    assert "fee tetap tercatat Rp1.000.000" in answer


@pytest.mark.parametrize(
    "text", ["@baru.nih lunas", "@baru.nih udah dibayar setengah", "bayar @baru.nih sisanya"]
)
async def test_a_part_of_no_fee_is_asked_about(desk: Desk, text: str) -> None:
    await desk.says(START, "tambah @baru.nih ke kampanye")
    assert "fee" in (await desk.says(text)).lower()
    row = await desk.row("baru.nih")
    assert (row.fee_idr, row.paid_idr) == (None, None)


async def test_what_is_open_of_no_fee_is_asked_about(desk: Desk) -> None:
    start = "buat kampanye Kopi budget 2 juta dengan @x.satu, @y.dua"
    answer = await desk.says(start, "@x.satu belum lunas, masih kurang 200rb")
    assert "belum tercatat" in answer
    row = await desk.row("x.satu")
    assert (row.fee_idr, row.paid_idr) == (None, None)


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (("@rani.id belum lunas, masih kurang 1,2jt",), "tidak bisa lebih dari fee-nya"),
        (("@rani.id dp 800rb", "@rani.id masih kurang 200rb, belum lunas"), "Tidak ada yang berubah"),
    ],
)  # fmt: skip
async def test_what_is_open_and_changes_nothing_says_why(
    desk: Desk, texts: tuple[str, ...], says: str
) -> None:
    answer = await desk.says(START, *texts)
    assert says in answer
    assert "lunas." not in answer


async def test_what_is_open_is_no_last_stage(desk: Desk) -> None:
    answer = await desk.says(START, "@rani.id udah tayang", "@rani.id tinggal 50rb lagi lunas")
    row = await desk.row("rani.id")
    assert (row.stage, row.paid_idr) == ("live", 950 * K), answer


async def test_what_is_paid_without_a_fee_is_in_the_cost(desk: Desk) -> None:
    await desk.says(START, "tambah @baru.nih ke kampanye", "bayar @baru.nih 500rb")
    found = await desk.result()
    assert found.totals.cost_idr == 500 * K
    assert found.left_idr == 9 * JT - 500 * K - 1900 * K


async def test_what_was_not_saved_says_the_true_reason(desk: Desk) -> None:
    await desk.says(START, "@rani.id terjual 3 pcs lagi omzet 25 USD")
    answer = await desk.says("@hana.id deal 500rb")
    assert "belum saya simpan" in answer
    assert "punya siapa" not in answer


@pytest.mark.parametrize(
    "text",
    [
        "kalau @rani.id dibayar 500rb gimana?",
        "@rani.id dibayar berapa?",
        "@rani.id minta 2 juta, mahal ga?",
        "berapa yang belum dibayar?",
        "siapa yang belum lunas?",
        "pajak @rani.id kalau dibayar 500rb berapa",
    ],
)
async def test_questions_note_no_money(desk: Desk, text: str) -> None:
    await desk.says(START, text)
    rows = {r.collaboration.handle: (r.fee_idr, r.paid_idr) for r in (await desk.result()).rows}
    assert rows == {"rani.id": (JT, None), "hana.id": (500 * K, None), "tasku.id": (400 * K, None)}


async def test_more_money_is_noted_though_a_price_was_asked_for_meanwhile(desk: Desk) -> None:
    await desk.says(START, "cek harga @rani.id", "nambah fee @rani.id 100rb")
    assert (await desk.row("rani.id")).fee_idr == 1100 * K


async def test_the_report_says_whose_fee_is_not_known(desk: Desk) -> None:
    await desk.says(START, "tambah @baru.nih ke kampanye", "@baru.nih deal")
    for question in ("laporan kampanye Madu", "sisa budget berapa"):
        assert "Fee @baru.nih belum tercatat" in await desk.says(question)
    assert "belum tercatat" not in await desk.says("@baru.nih deal 300rb", "laporan kampanye Madu")
