"""Campaigns beside each other: what is unknown stays so, and nobody leads on thin data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.analytics.campaign.log import STAGES, Fact
from core.capabilities.campaign_compare import CampaignCompareSlots, capability
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context

LIVE = STAGES.index("live")
BIG = {"stage": LIVE, "fee_idr": 500_000, "likes": 900, "sales": 40, "revenue_idr": 2_000_000}
SMALL = {"stage": LIVE, "fee_idr": 400_000, "likes": 300, "sales": 35, "revenue_idr": 900_000}


async def books(**campaigns: tuple[dict[str, int], ...]) -> FakeCampaigns:
    """Return a notebook with these campaigns; each creator's facts by metric."""
    port = FakeCampaigns()
    for place, (name, people) in enumerate(campaigns.items()):
        port.now = NOW + timedelta(minutes=place)
        made = await port.start(name, "")
        for number, told in enumerate(people):
            who = await port.join(made, f"{name}{number}")
            await port.note(made, [Fact(metric, value, who.id) for metric, value in told.items()])
    return port


async def ask(port: FakeCampaigns, text: str, language: str = "id", **slots: str) -> str:
    outcome = await capability.run(CampaignCompareSlots(**slots), context(text, campaigns=port))
    plain = replace(outcome, chart=None)
    return Renderer().replies(capability.name, plain, language=language, zone=JAKARTA)[0].text


async def test_the_one_that_left_most_leads_with_its_figure() -> None:
    port = await books(lebaran=(BIG, BIG), natal=(SMALL, SMALL))
    text = await ask(port, "kampanye mana yang paling untung?", measure="profit")
    assert "<b>Paling untung: lebaran</b> (sisa setelah biaya Rp3.000.000)" in text
    assert "sisa setelah biaya Rp1.000.000" in text
    assert "Rp556 (Rp1.000.000 ÷ 1.800, 2 kreator)" in text
    assert "<b>Cheapest per interaction: lebaran</b>" in await ask(port, "compare", "en")


async def test_what_a_sale_cost_in_each_is_told_and_the_cheaper_one_leads() -> None:
    port = await books(lebaran=(BIG, BIG), natal=(SMALL, SMALL))
    text = await ask(port, "cost per order tiap campaign", measure="cps")
    assert "<b>Paling hemat per penjualan: natal</b> (biaya per penjualan Rp11.429)" in text
    assert "per penjualan Rp12.500" in text
    thin = await books(lebaran=(BIG,), natal=({**SMALL, "sales": 3},))
    assert "natal masih tipis (di bawah 30 terjual" in await ask(thin, "", measure="cps")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({**SMALL, "sales": 3}, "data natal masih tipis"),
        ({"stage": LIVE, "fee_idr": 400_000}, "belum diketahui untuk natal"),
        (BIG, "sama besar"),
    ],
)
async def test_nobody_leads_on_thin_or_missing_data(other: dict[str, int], words: str) -> None:
    text = await ask(await books(lebaran=(BIG,), natal=(other,)), "", measure="profit")
    assert words in text
    assert "Paling untung: lebaran" not in text


async def test_sales_that_nobody_noted_are_unknown_and_never_nothing() -> None:
    port = await books(lebaran=(BIG, {"stage": LIVE, "fee_idr": 100_000}), natal=(SMALL, SMALL))
    text = await ask(port, "", measure="profit")
    assert "data lebaran masih tipis" in text
    assert "Penjualan @lebaran1 belum dicatat" in text
    assert "Tayangan belum dicatat" in text


async def test_only_those_named_are_compared_and_a_name_of_none_is_said() -> None:
    port = await books(lebaran=(BIG,), natal=(SMALL,), kosong=())
    text = await ask(port, "bandingin kampanye lebaran sama natal")
    assert "kosong" not in text
    other = await ask(port, "bandingin kampanye lebaran sama imlek")
    assert "Tidak ada kampanye bernama “imlek”" in other
    assert "<b>kosong</b>: 0 kreator, belum ada angka" in other


async def test_one_or_none_has_nothing_beside_it() -> None:
    assert "Baru ada satu kampanye (lebaran)" in await ask(await books(lebaran=(BIG,)), "")
    assert "Belum ada kampanye" in await ask(FakeCampaigns(), "")
