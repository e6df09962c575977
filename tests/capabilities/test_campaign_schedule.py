"""The schedule over all campaigns: each day's posts, what is late, and who has no day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.analytics.campaign.log import STAGES, Fact
from core.capabilities.campaign_schedule import CampaignScheduleSlots, capability
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context

TODAY = NOW.date()
"""Monday, 23 November 2026."""


async def books() -> FakeCampaigns:
    port = FakeCampaigns()
    lebaran = await port.start("Lebaran", "")
    natal = await port.start("Natal", "")
    done = await port.start("Lama", "")

    def day(days: int) -> int:
        return (TODAY + timedelta(days)).toordinal()

    agreed, live = STAGES.index("agreed"), STAGES.index("live")
    for home, handle, told in (
        (lebaran, "rani", {"stage": agreed, "due": day(2), "reel": 1, "send_by": day(1)}),
        (natal, "budi", {"stage": live, "live_on": day(0), "due": day(1)}),
        (natal, "dewi", {"stage": agreed}),
        (lebaran, "telat", {"stage": agreed, "due": day(-3)}),
        (lebaran, "nanti", {"stage": agreed, "due": day(9)}),
        (lebaran, "batal", {"stage": STAGES.index("dropped"), "due": day(2)}),
        (done, "tutup", {"stage": agreed, "due": day(2)}),
    ):
        who = await port.join(home, handle)
        await port.note(home, [Fact(metric, value, who.id) for metric, value in told.items()])
    await port.note(done, [Fact("closed", TODAY.toordinal())])
    return port


async def ask(port: FakeCampaigns, text: str, language: str = "id") -> str:
    outcome = await capability.run(CampaignScheduleSlots(), context(text, campaigns=port))
    plain = replace(outcome, chart=None)
    return Renderer().replies(capability.name, plain, language=language, zone=JAKARTA)[0].text


async def test_a_week_by_days_with_what_is_late_and_who_has_no_day() -> None:
    text = await ask(await books(), "siapa aja yang posting minggu ini?")
    assert "23 November 2026 – 29 November 2026: 2 jadwal posting" in text
    assert (
        "<b>Rabu, 25 November 2026</b>\n📣 @rani posting, 1 Reels, sekarang sepakat (Lebaran)"
        in text
    )
    assert "🟢 @budi sudah tayang (Natal)" in text
    assert "📌 @rani: kirim produk paling lambat hari itu (Lebaran)" in text
    assert "belum tayang: @telat (3 hari)" in text
    assert "belum ada tanggalnya: @dewi" in text
    for gone in ("@nanti", "@batal", "@tutup"):
        assert gone not in text
    english = await ask(await books(), "who is posting this week?", "en")
    assert "📣 @rani posts, 1" in english


async def test_another_week_has_its_own_and_nothing_late() -> None:
    text = await ask(await books(), "jadwal minggu depan")
    assert "📣 @nanti" in text
    assert "@telat" not in text
    assert "belum ada jadwal posting" in await ask(await books(), "jadwal besok")
    assert "Belum ada kampanye" in await ask(FakeCampaigns(), "jadwal")
