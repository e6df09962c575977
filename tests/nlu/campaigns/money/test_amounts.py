"""Money in what is said of a campaign, by what it is."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money import amounts
from core.nlu.campaigns.notes.deliverables import link_in


@pytest.mark.parametrize(
    ("text", "what", "amount"),
    [
        ("omzet 1,2 juta dari @a", amounts.revenue_in, 1_200_000),
        ("barter produk senilai 150rb", amounts.barter_in, 150_000),
        ("barter facial 3x senilai 450rb", amounts.barter_in, 450_000),
        ("laku 9 gelang dari dia, total 315rb", amounts.revenue_in, 315_000),
        ("sold 5 bowls through @nina, 200k in total", amounts.revenue_in, 200_000),
        ("terjual 3 box 90rb semuanya dari @nina", amounts.revenue_in, 90_000),
        ("terjual 40 pcs, bayar dia total 500rb", amounts.revenue_in, None),
        ("laku 9 gelang 35rb", amounts.revenue_in, None),
        ("laku 3 total views 20rb", amounts.revenue_in, None),
        ("omzet biasanya 2 juta", amounts.baseline_in, 2_000_000),
        ("fee 500rb", amounts.revenue_in, None),
        (
            "she wants 2 nights worth Rp 3.500.000, 18k followers",
            amounts.barter_in,
            3_500_000,
        ),
        ("300k worth of goods", amounts.barter_in, 300_000),
        ("barter produk senilai seratus lima puluh ribu", amounts.barter_in, 150_000),
        ("@a omzet sejuta setengah", amounts.revenue_in, 1_500_000),
        ("900k, 20k followers, 600 likes, worth it?", amounts.barter_in, None),
        ("1200 likes worth it?", amounts.barter_in, None),
        ("600 suka senilai apa", amounts.barter_in, None),
        ("omzet dari @a 1,4 juta", amounts.revenue_in, 1_400_000),
        ("revenue from @a 1.4 million", amounts.revenue_in, 1_400_000),
        ("omzet @a.b 900rb", amounts.revenue_in, 900_000),
        ("omzet naik, @a minta 500rb", amounts.revenue_in, None),
        ("@a laku 14, omzet belum tau berapa", amounts.revenue_in, None),
        ("@a komen 40 omzetnya nyusul", amounts.revenue_in, None),
        ("@a sold 14, revenue not known yet", amounts.revenue_in, None),
        ("@a laku 14. omzet 700rb", amounts.revenue_in, 700_000),
        ("@a laku 14, 1,5jt omzet", amounts.revenue_in, 1_500_000),
        ("@a dapat 900rb omzet", amounts.revenue_in, 900_000),
        ("omzet dari @a belum ada, fee 500rb", amounts.revenue_in, None),
    ],
)
def test_money_by_what_it_is(text, what, amount) -> None:  # type: ignore[no-untyped-def]
    assert what(text) == amount


def test_a_code_is_no_amount_and_a_link_is_kept() -> None:
    assert amounts.revenue_in("revenue from code NINA10 is 1.2 million") == 1_200_000
    assert amounts.baseline_in("we usually sell 2 million without the campaign") == 2_000_000
    assert amounts.baseline_in("biasanya jualan 20") is None
    assert link_in("link @a https://toko.example/a") == "https://toko.example/a"
