"""An owner's money and sales as they are typed on a phone, through the real assistant and a database."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.flows.desk import Desk, K

RANI = "buat kampanye Keripik budget 2jt dengan @rani.jajan fee 400rb"
BOTH = "kampanye keripik budget 2jt @rani.jajan 400rb @otosolo 700rb"


@pytest.mark.parametrize(
    ("told", "handle", "figures"),
    [
        # pieces of a day come on top, at the price that is known
        ((RANI, "laku 10 pcs @20rb", "hari ini laku 8", "tadi laku 6 pcs", "kemarin laku 4 pcs", "hari ini laku lg 12"), "rani.jajan", {"sales": 40, "revenue_idr": 800 * K}),
        ((RANI, "sold 20 @15k", "sold 3 more today", "total laku 30"), "rani.jajan", {"sales": 30, "revenue_idr": 450 * K}),
        ((BOTH, "rani.jajan laku 14 @25rb", "otosolo laku 3"), "otosolo", {"sales": 3, "revenue_idr": 75 * K}),
        ((RANI, "laku 10 omzet 100rb", "laku lagi 5"), "rani.jajan", {"sales": 15, "revenue_idr": 100 * K}),
        # a name without its @, and shortened words
        ((BOTH, "otosolo udh byr 250", "byr lg 250rb"), "otosolo", {"paid_idr": 500 * K, "fee_idr": 700 * K}),
        ((BOTH, "otosolo batal, sibuk katanya"), "otosolo", {"stage": "dropped"}),
        ((BOTH, "otosolo minta naik jd 800"), "otosolo", {"fee_idr": 700 * K, "stage": "candidate"}),
        ((BOTH, "otosolo minta naik jd 800", "iya deal 800"), "otosolo", {"fee_idr": 800 * K, "stage": "agreed"}),
        ((BOTH, "@otosolo wants 800k", "setuju"), "otosolo", {"fee_idr": 800 * K, "stage": "agreed"}),
        ((RANI, "rani jajan udah oke 350"), "rani.jajan", {"fee_idr": 350 * K}),
        ((RANI, "rani.jajan deal", "she wants 900k now"), "rani.jajan", {"fee_idr": 400 * K}),
        ((BOTH, "otosolo nyicil 3x, 250 250 200"), "otosolo", {"paid_idr": None, "fee_idr": 700 * K}),
        # a day of payment, a guess, all at once, a payment without its amount
        ((BOTH, "bayar @otosolo jumat", "pay @otosolo on Friday"), "otosolo", {"due": None, "owed_by": (("pay_by", date(2026, 12, 4)),)}),
        ((BOTH, "kalau ga salah @otosolo udah dibayar 200rb"), "otosolo", {"paid_idr": None}),
        ((BOTH, "dua-duanya udah dibayar"), "otosolo", {"paid_idr": 700 * K}),
        ((BOTH, "tadi pagi aku udah tf ke @otosolo", "paid @otosolo on Friday"), "otosolo", {"paid_idr": 700 * K, "due": None}),
        ((BOTH, "udah bayar dp @otosolo"), "otosolo", {"paid_idr": None}),
        ((BOTH, "@otosolo like 900", "@otosolo bayar 400rb dulu, sisanya nanti", "@otosolo lunas 200rb"), "otosolo", {"paid_idr": 600 * K, "stage": "live"}),
        ((BOTH, "@otosolo udah dibayar lunas 700rb", "@otosolo udah tayang"), "otosolo", {"stage": "paid"}),
        ((BOTH, "@otosolo terjual 30", "@otosolo 2 order dibatalkan", "3 order dicancel"), "otosolo", {"sales": 25}),
        # figures that grow, that nobody has or sees, and what is left to pay
        ((BOTH, "@otosolo terjual 10 omzet 500rb", "@otosolo tambah laku 5 lagi", "tambah terjual 3 @otosolo", "@otosolo tambah omzet 100rb"), "otosolo", {"sales": 18, "revenue_idr": 600 * K}),
        ((BOTH, "ga ada yang beli dari @otosolo", "@otosolo likenya disembunyikan", "@otosolo views 0 masih proses"), "otosolo", {"sales": 0, "likes": None, "views": None}),
        ((BOTH, "jangan sampai lupa @otosolo laku 3", "don't forget: @otosolo paid 90k"), "otosolo", {"sales": 3, "paid_idr": 90 * K}),
        ((BOTH, "@otosolo masih kurang 200rb"), "otosolo", {"paid_idr": 500 * K, "fee_idr": 700 * K}),
        ((BOTH, "@otosolo sisa 300rb belum dibayar"), "otosolo", {"paid_idr": 400 * K}),
        ((BOTH, "@otosolo tayang, like 900, 15 mangkok laku @20rb"), "otosolo", {"sales": 15, "revenue_idr": 300 * K}),
        ((BOTH, "@otosolo laku 10, @rani.jajan laku 15, harga 50rb per pcs"), "otosolo", {"sales": 10, "revenue_idr": 500 * K}),
        ((BOTH, "@otosolo laku 10, @rani.jajan laku 15 @50rb"), "otosolo", {"sales": 10, "revenue_idr": None}),
        # of each what is said of them alone
        ((BOTH, "@rani.jajan oke, @otosolo masih nego"), "otosolo", {"stage": "contacted"}),
        ((BOTH, "@otosolo posting kemarin, @rani.jajan besok"), "otosolo", {"stage": "live", "live_on": date(2026, 11, 30), "due": None}),
        ((BOTH, "@otosolo is going live on the 5th"), "otosolo", {"stage": "candidate", "due": date(2026, 12, 5)}),
        # another amount than was agreed, paid in parts, lost
        ((RANI, "rani.jajan lunas", "dia ga jadi 400 tp 350, balikin 50rb"), "rani.jajan", {"fee_idr": 350 * K, "paid_idr": 350 * K}),
        ((RANI, "@rani.jajan ga jadi 400 tapi 300"), "rani.jajan", {"fee_idr": 300 * K}),
        ((RANI, "bayar 2x, skrg 200 sisanya abis posting"), "rani.jajan", {"fee_idr": 400 * K, "paid_idr": 200 * K}),
        # what sold, at its price, and not at what one costs
        ((RANI, "rani.jajan laku 9 harganya 75rb modalnya 40rb"), "rani.jajan", {"sales": 9, "revenue_idr": 675 * K, "fee_idr": 400 * K}),
        ((RANI, "yang beli ada sembilan orang harga tujuh puluh lima ribu modalnya empat puluh ribu"), "rani.jajan", {"sales": 9, "revenue_idr": 675 * K}),
        ((RANI, "rani.jajan deal", "pendaftar 7 orang dari dia, biaya kelas 350 ribu per bulan"), "rani.jajan", {"sales": 7, "revenue_idr": 2_450 * K}),
        ((RANI, "sales from @rani.jajan so far 6 brunches at 150k"), "rani.jajan", {"sales": 6, "revenue_idr": 900 * K, "fee_idr": 400 * K}),
        # who has no second is told so
        ((RANI, "bikin laporan", "udah tf yg pertama 100rb yg kedua lunas"), "rani.jajan", {"paid_idr": None}),
        # a share of the sales is a fee once it is agreed to and something was earned
        ((RANI, "yg pertama maunya komisi 10% aja"), "rani.jajan", {"fee_idr": 400 * K, "commission": None}),
        ((RANI, "yg pertama maunya komisi 10% aja", "oke setuju komisi 10 persen"), "rani.jajan", {"fee_idr": None, "commission": 1_000, "stage": "agreed"}),
        ((RANI, "yg pertama deal komisi 10%", "laku 5 total 500rb", "yg pertama ga jadi komisi, fee 200rb aja"), "rani.jajan", {"fee_idr": 200 * K, "commission": None}),
        ((RANI, "yg pertama deal 7,25% komisi aja", "laku 4 total 400rb"), "rani.jajan", {"commission": 725, "commission_idr": 29 * K}),
        ((RANI, "yg pertama deal", "paid first her commission"), "rani.jajan", {"paid_idr": None}),
        ((RANI, "yg pertama maunya barter aja", "oke deal"), "rani.jajan", {"fee_idr": 0, "stage": "agreed"}),
        ((RANI, "rani.jajan deal barter", "produknya senilai 75rb, ongkir 20rb"), "rani.jajan", {"barter_idr": 75 * K, "shipping_idr": 20 * K}),
        ((RANI, "yg pertama maunya barter aja"), "rani.jajan", {"fee_idr": 400 * K, "stage": "candidate"}),
        ((RANI, "first wants 20% of sales instead of a fee", "ok agreed", "sold 6 for 900k", "paid her commission"), "rani.jajan", {"commission_idr": 180 * K, "paid_idr": 180 * K, "owed_idr": 0}),
        ((RANI, "yg pertama mintanya 350 aku iyain"), "rani.jajan", {"fee_idr": 350 * K, "stage": "agreed"}),
        # the very same payment told twice is asked about
        ((RANI, "udah tf @rani.jajan 100rb", "Udah tf @rani.jajan 100rb!", "eh maaf dobel kirim"), "rani.jajan", {"paid_idr": 100 * K}),
        ((RANI, "paid @rani.jajan 100k", "paid @rani.jajan 100k", "yes"), "rani.jajan", {"paid_idr": 200 * K}),
        # what buyers pay is earned, and the rest is nobody
        ((RANI, "udah tf @rani.jajan 100rb", "ada 5 yang pesen, bayarnya 25rb satu", "sisane wis tak bayar"), "rani.jajan", {"paid_idr": 400 * K, "sales": 5, "revenue_idr": 125 * K}),
        ((RANI, "rani.jajan deal", "7 people signed up, they pay 350k a month", "customers paid 90k"), "rani.jajan", {"paid_idr": None, "revenue_idr": 90 * K}),
    ],
)  # fmt: skip
async def test_what_an_owner_notes(
    desk: Desk, told: tuple[str, ...], handle: str, figures: dict[str, Any]
) -> None:
    answer = await desk.says(*told)
    row = await desk.row(handle)
    assert {name: getattr(row, name) for name in figures} == figures, answer


async def test_fewer_pieces_than_before_are_asked_about(desk: Desk) -> None:
    answer = await desk.says(RANI, "laku 10 @20rb", "laku 4")
    assert "Sebelumnya tercatat 10 terjual" in answer
    await desk.taps("Tambahan")
    row = await desk.row("rani.jajan")
    assert (row.sales, row.revenue_idr) == (14, 280 * K)


async def test_who_is_owed_what(desk: Desk) -> None:
    answer = await desk.says("buat kampanye Keripik", "sdh sy transfer semua")
    assert "belum ada kreator yang ikut" in answer
    answer = await desk.says(
        "tambah @rani.jajan fee 400rb dan @otosolo fee 700rb", "siapa yang belum lunas?"
    )
    assert "Belum ada yang sepakat" in answer
    assert "@otosolo: belum sepakat (rencana fee Rp700.000)" in answer
    answer = await desk.says("rani.jajan deal", "kurang berapa lagi ke rani jajan")
    assert "total Rp400.000" in answer
    assert "otosolo" not in answer
    answer = await desk.says(
        "tambah @dewicmh ke kampanye", "udah bayar dewicmh 200rb", "sisa bayar ke dia berapa"
    )
    assert "fee belum tercatat, sudah dibayar Rp200.000" in answer
    answer = await desk.says("how much do i still owe")
    assert "Rp400,000 in all" in answer


async def test_who_is_paid_in_full_is_not_said_to_be_out(desk: Desk) -> None:
    answer = await desk.says(BOTH, "@otosolo lunas", "siapa yang belum dibayar?")
    assert "Semua yang sudah sepakat sudah dibayar" in answer
    assert "rani.jajan: belum sepakat" in answer


async def test_a_campaigns_budget_is_moved_and_no_other_begins(desk: Desk) -> None:
    await desk.says(BOTH, "budget kampanye nambah 500rb", "tambah budget kampanye keripik 500rb")
    found = await desk.result()
    assert (found.campaign.name, found.budget_idr) == ("keripik", 3_000_000)


OFFER = "@rina.cantik minta 600rb buat 2 reels, followers 30rb views 9rb"


@pytest.mark.parametrize(
    ("told", "handle", "figures"),
    [
        ((OFFER, "oke deal 450 sama dia", "jadikan kampanye"), "rina.cantik", {"fee_idr": 450 * K, "stage": "agreed"}),
        ((OFFER, "dia mau 500rb", "oke saya setuju", "udah tf dp 200", "bikin kampanye glow"), "rina.cantik", {"fee_idr": 500 * K, "paid_idr": 200 * K, "pieces": (("reel", 2),)}),
        (("@mia.eats deal 300k", "@mia.eats deal 350k", "@rani.jajan deal 200rb", "start a campaign called glow"), "mia.eats", {"fee_idr": 350 * K}),
        (("td sy deal sama @warungmbakyu 250rb buat 2 story mau dicatet gmn", "kampanyenya kasih nama seblak viral"), "warungmbakyu", {"fee_idr": 250 * K, "pieces": (("story", 2),)}),
    ],
)  # fmt: skip
async def test_a_deal_waits_for_the_campaign(
    desk: Desk, told: tuple[str, ...], handle: str, figures: dict[str, Any]
) -> None:
    answer = await desk.says(*told)
    row = await desk.row(handle)
    assert {name: getattr(row, name) for name in figures} == figures, answer
    assert "@tasku" not in await desk.says("buat kampanye Lain dengan @hana.id 100rb")
    assert [row.collaboration.handle for row in (await desk.result()).rows] == ["hana.id"]


async def test_a_price_that_is_only_supposed_is_no_deal(desk: Desk) -> None:
    for text in ("kalau deal 450rb gimana", "deal 450rb kemahalan ga"):
        assert "saya tahan dulu" not in await desk.says(OFFER, text)


@pytest.mark.parametrize(
    ("note", "better", "figures"),
    [
        ("terjual 15 @10rb", "14 bukan 15", {"sales": 14, "revenue_idr": 140 * K}),
        ("laku 15 pcs @10rb", "eh 14 pcs ding bukan 15", {"sales": 14, "revenue_idr": 140 * K}),
        ("laku 15 @10rb", "eh salah harganya 12rb", {"sales": 15, "revenue_idr": 180 * K}),
        ("agreed at 400k", "sorry i meant 350k", {"fee_idr": 350 * K}),
    ],
)
async def test_a_note_that_waits_for_its_owner_is_put_right(
    desk: Desk, note: str, better: str, figures: dict[str, int]
) -> None:
    answer = await desk.says(BOTH, note, better)
    assert "belum saya simpan" not in answer
    await desk.says("otosolo")
    row = await desk.row("otosolo")
    assert {name: getattr(row, name) for name in figures} == figures


async def test_the_first_line_of_a_profit_is_the_net_one(desk: Desk) -> None:
    sold = (RANI, "rani.jajan lunas", "kejual 20 porsi @15rb", "modalnya 9rb per porsi")
    assert "Rugi bersih Rp280.000" in (await desk.says(*sold)).splitlines()[0]
    assert "Rugi bersih Rp260.000" in (await desk.says("eh modalnya 8rb")).splitlines()[0]
    answer = await desk.says("untung bersih berapa kalau modalnya 5rb")
    assert "Rugi bersih Rp200.000" in answer.splitlines()[0]
    answer = await desk.says("balik modal kalo laku brp porsi")
    assert "balik modal mulai 40 terjual; sudah 20, kurang 20 lagi" in answer
    assert "Rp400.000 ÷ (harga jual Rp15.000 − modal Rp5.000)" in answer
    for asked in ("omzet berapa", "total laku brp", "how much did we sell"):
        assert "Rp300" in await desk.says(asked)


async def test_break_even_before_anything_is_sold(desk: Desk) -> None:
    answer = await desk.says(RANI, "berapa porsi biar balik modal")
    assert "harga jual" in answer
    assert "mulai 27 terjual" in await desk.says("15rb")
    answer = await desk.says("how many must i sell to break even if i sell at 15k and cost is 16k")
    assert "cannot break even" in answer


async def test_who_has_not_posted_is_reminded(desk: Desk) -> None:
    await desk.says(RANI, "rani.jajan lunas")
    assert "Halo Kak" in await desk.says("dia blm posting2 jg udh 3 hari gmn ya")
    assert "May I ask when" in await desk.says("she hasn't posted in 3 days, what should i do")
    assert (await desk.row("rani.jajan")).stage == "agreed"
    assert "Halo Kak" not in await desk.says("rani.jajan udah posting belum")


async def test_a_campaign_that_began_since_the_last_note_is_asked_about(desk: Desk) -> None:
    again = await desk.says(RANI, "rani.jajan dp 100rb", RANI)
    assert "sudah berjalan" in again, "one of that name with them runs: it is not begun twice"
    other = "buat kampanye Sambal budget 1jt dengan @rani.jajan fee 300rb"
    answer = await desk.says(other, "rani.jajan dp 50rb")
    assert "Sambal" in answer
    assert "Keripik" in answer
    assert (await desk.row("rani.jajan")).paid_idr is None


@pytest.mark.parametrize(
    ("told", "handle", "figures"),
    [
        (("kampanye nugget 2jt", "@dapurayu deal 450, @emakmasak deal 300", "iya"), "emakmasak", {"fee_idr": 300 * K, "stage": "agreed"}),
        ((RANI, "gantiin sama @bengkelmaslan 350rb"), "bengkelmaslan", {"fee_idr": 350 * K}),
        ((RANI, "gantiin sama @bengkelmaslan 350rb"), "rani.jajan", {"stage": "dropped"}),
        ((RANI, "laku 20 @10rb", "5 dibalikin", "pembeli balikin 3 pcs"), "rani.jajan", {"sales": 12, "revenue_idr": 120 * K}),
        ((RANI, "rani.jajan tayang tgl 10 desember", "rani.jajan nunda minggu depan"), "rani.jajan", {"due": date(2026, 12, 17)}),
        ((OFFER, "catat ya saya sudah bayar dua ratus ribu hari ini", "jadikan kampanye"), "rina.cantik", {"paid_idr": 200 * K}),
        ((RANI, "ongkir 20rb"), "rani.jajan", {"shipping_idr": 20 * K, "fee_idr": 400 * K}),
        ((RANI, "rani.jajan minta barter aja produk 200rb + uang 250"), "rani.jajan", {"barter_idr": None, "fee_idr": 400 * K}),
        ((RANI, "rani.jajan minta barter aja produk 200rb + uang 250", "setuju"), "rani.jajan", {"barter_idr": 200 * K, "fee_idr": 250 * K}),
    ],
)  # fmt: skip
async def test_what_is_told_in_short(
    desk: Desk, told: tuple[str, ...], handle: str, figures: dict[str, Any]
) -> None:
    answer = await desk.says(*told)
    row = await desk.row(handle)
    assert {name: getattr(row, name) for name in figures} == figures, answer


async def test_roas_is_of_those_whose_revenue_is_known(desk: Desk) -> None:
    await desk.says(BOTH, "@rani.jajan sudah tayang 500 like 20 komen, terjual 14 omzet 350rb")
    answer = await desk.says("@otosolo sudah tayang 900 like 225 komen", "laporan")
    assert "omzet Rp350.000 ÷ biaya Rp400.000, dari 1 kreator" in answer
    assert "Per interaksi: terbaik @otosolo" in answer
    assert "Paling banyak menjual: @rani.jajan (14 terjual)" in answer
    assert (await desk.result()).roas == 0.875
    for asked in ("kenapa roasnya segitu?", "dari mana ROAS-nya?", "why is rani the best?"):
        assert "400" in await desk.says(asked), asked
    assert "ROAS" in await desk.says("apa itu ROAS")


async def test_who_was_told_of_last_needs_no_sign(desk: Desk) -> None:
    answer = await desk.says(
        "kampanye nugget 2jt",
        "@dapurayu deal 450",
        "dapurayu minta barter produk 200rb + uang 250rb",
    )
    assert "@dapurayu belum ikut" in answer


async def test_the_figures_of_an_offer_are_kept(desk: Desk) -> None:
    offer = "Halo kak saya Dewi @nengdewi.cmh. Followers 18,2k rata2 view 4rb. Rate card reels 500rb story 150rb. Terima kasih"
    for asked in ("tawar 400 gmn", "@nengdewi.cmh 450rb wajar ga"):
        answer = await desk.says(offer, asked)
        assert "4.000 views" in answer, asked
        assert "Berapa pengikutnya" not in answer
