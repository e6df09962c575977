"""What payments, taxes and fees come to that are told by shares, in parts or by how much they move."""

from __future__ import annotations

import pytest

from tests.capabilities.test_campaign_log import begun, row, tell, words


@pytest.mark.parametrize(
    ("told", "paid"),
    [
        (("dp @nina 30% udah tf", "termin 2 @nina 40% udah tf", "termin 3 @nina 30% tf"), 300_000),
        (("paid @nina half", "paid the other half to @nina"), 300_000),
        (("@nina 30% paid", "@nina 70% paid so far"), 210_000),
        (("dp @nina 50% udah tf", "dp @nina 50% udah tf"), 150_000),
        (("@nina 30% paid, @rani 30% paid", "termin 2 @rani 40%, @nina 40% udah tf"), 210_000),
        (("@nina 30% paid", "bayar sisa @nina"), 300_000),
        (("@nina 30% paid", "termin 2 @nina 40% dan @rani dp 30% udah tf"), 210_000),
    ],
)
async def test_instalments_in_per_cent_add_up(told: tuple[str, ...], paid: int) -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 300rb")
    for text in told:
        await tell(port, text)
    assert row(port, "nina").paid_idr == paid


@pytest.mark.parametrize(
    ("text", "shipping", "goods"),
    [
        ("ongkir kirim produk ke @nina 18rb", 18_000, None),
        ("ongkir buat produk @nina 18rb", 18_000, None),
        ("kirim produk 150rb ke @nina, ongkir 18rb", 18_000, 150_000),
        ("kirim produk senilai 150rb ke @nina", None, 150_000),
    ],
)
async def test_what_sending_the_goods_costs_is_not_their_worth(
    text: str, shipping: int | None, goods: int | None
) -> None:
    port = await begun("nina", "rani")
    await tell(port, text)
    nina = row(port, "nina")
    assert (nina.shipping_idr, nina.barter_idr) == (shipping, goods)


@pytest.mark.parametrize(
    ("told", "fee", "paid"),
    [
        ("invoice @rani 1.250.000 + PPN 137.500 = 1.387.500 udah dibayar", 1_387_500, 1_387_500),
        ("paid @rani 1.25 million plus VAT 137,500", 1_387_500, 1_387_500),
        ("dp @rani 625rb + ppn 11% 68.750 udah tf", 1_318_750, 693_750),
        ("@rani deal 1jt + ppn 110rb", 1_110_000, None),
        ("@rani agreed 1jt excl. VAT 11%", 1_110_000, None),
        ("@rani deal 1jt + PPN 11%, @hana deal 2jt", 1_110_000, None),
    ],
)
async def test_vat_on_top_counts_once_with_fee_and_payment(
    told: str, fee: int, paid: int | None
) -> None:
    port = await begun("rani", "hana")
    await tell(port, "@rani deal 1,25jt")
    await tell(port, told)
    rani = row(port, "rani")
    assert (rani.fee_idr, rani.paid_idr, rani.barter_idr) == (fee, paid, None)


@pytest.mark.parametrize(
    ("text", "fee", "paid", "said"),
    [
        ("@nina deal 800rb belum termasuk pph 2,5%", 800_000, None, "Rp20.000"),
        ("transfer @nina 341.250 setelah dipotong pph 8.750", None, 341_250, "Rp8.750"),
        ("@nina deal 1,1jt sudah termasuk PPN 11%", 1_100_000, None, ""),
        ("@nina deal 1jt + pph 2%, @rani deal 2jt", 1_000_000, None, "PPh 2%"),
    ],
)
async def test_tax_that_is_not_counted_is_said(
    text: str, fee: int | None, paid: int | None, said: str
) -> None:
    port = await begun("nina", "rani")
    told = words(await tell(port, text))
    nina = row(port, "nina")
    assert (nina.fee_idr, nina.paid_idr, nina.barter_idr) == (fee, paid, None)
    assert said in told
    assert ("tanpa pajak" in told) is bool(said)


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("fee @nina turun 100rb", 800_000),
        ("fee @nina turun 800rb", 900_000),  # to 800rb, or by so much: it is asked
        ("fee @nina turun jadi 800rb", 800_000),
        ("potong fee @nina 10%", 810_000),
    ],
)
async def test_a_fee_falls_by_an_amount(text: str, fee: int) -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 900rb")
    await tell(port, text)
    assert row(port, "nina").fee_idr == fee


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("@nina minta 400rb tapi belum aku iyain", 300_000),
        ("@nina asks for 400k, we haven't agreed", 300_000),
        ("@nina minta 400rb, ga aku setujui", 300_000),
        ("@nina minta 400rb, aku iyain", 400_000),
    ],
)
async def test_what_nobody_agreed_to_as_yet_is_no_fee(text: str, fee: int) -> None:
    port = await begun("nina", "rani")
    await tell(port, "@nina deal 300rb")
    await tell(port, text)
    assert row(port, "nina").fee_idr == fee
