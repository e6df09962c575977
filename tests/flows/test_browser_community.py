"""Three members of a community in a real Chromium: share, agree, edit, hide, contest, inline mode."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser import DESKTOP, launch_chromium, open_page, picture
from tests.flows.stage import Stage

GROUP = "UMKM Bandung"


@pytest.fixture
async def page(empty: Stage) -> AsyncIterator[Page]:
    async with (
        launch_chromium() as browser,
        opened(browser, empty) as page,
    ):
        yield page


def opened(browser: Browser, stage: Stage) -> AsyncIterator[Page]:
    return open_page(browser, stage.house.settings.telegram_base_url, DESKTOP)  # type: ignore[return-value]


def last(page: Page) -> Locator:
    return page.get_by_role("log").get_by_role("listitem").last


async def say(page: Page, text: str, answer: str) -> None:
    box = page.get_by_role("combobox", name="Tulis pesan")
    await box.fill(text)
    await box.press("Enter")
    await expect(last(page)).to_contain_text(answer)


async def become(page: Page, before: str, name: str) -> None:
    await page.get_by_role("button", name=f"Kamu sebagai {before}").first.click()
    await page.get_by_role("button", name=name).first.click()


async def test_a_community_shares_what_it_knows(page: Page, empty: Stage) -> None:
    await page.get_by_role("button", name=GROUP).first.click()
    await say(
        page,
        "@gandeng_bot saya puas kerja sama @rupawan kecantikan, beli 1 reels, laku 40, nilai 5",
        "Tercatat: @rupawan, nilai 5",
    )
    await become(page, "Bu Sari", "Andi")
    await last(page).get_by_role("button", name="Setuju").click()
    await expect(last(page)).to_contain_text("1 anggota lain setuju")
    await say(
        page,
        "/rekomendasikan @rupawan kecantikan, kontennya rapi, nilai 4",
        "@rupawan, nilai 4 dari",
    )
    await say(page, "/rekomendasikan @rupawan nilai 5", "@rupawan, nilai 5 dari")
    await become(page, "Andi", "Dimas")
    await say(
        page,
        "/rekomendasikan @rupawan telat dua minggu, nilai 2",
        "Tercatat, terima kasih",
    )
    await say(page, "/aturgrup", "Aturan UMKM Bandung")
    await picture(page, "community-1-settings")
    await last(page).get_by_role("button", name="Jum").click()
    await expect(last(page)).to_contain_text("Jumat pukul 09.00")
    await say(page, "/rekomendasi @rupawan", "dibeli: 1 Reels")
    await picture(page, "community-2-detail")

    await say(
        page, "/rekomendasikan @rupawan nilai 4, sudah dibereskan, rapi", "@rupawan, nilai 4 dari"
    )
    box = page.get_by_role("combobox", name="Tulis pesan")
    await box.fill("@gandeng_bot kecantikan")
    first = page.get_by_role("option").first
    await expect(first).to_contain_text("@rupawan")
    await picture(page, "community-3-inline")
    await first.click()
    await expect(last(page)).to_contain_text("anggota komunitas")
    await expect(last(page)).not_to_contain_text("rapi")
    await expect(last(page)).to_contain_text("Buka di Gandeng")
    await picture(page, "community-4-card")


async def test_a_link_to_the_bot_starts_it_in_its_own_chat(page: Page) -> None:
    await become(page, "Bu Sari", "Dimas")
    await page.get_by_role("button", name=GROUP).first.click()
    await say(page, "@gandeng_bot hubungkan grup ini", "di chat pribadi")
    await last(page).get_by_role("button", name="Konfirmasi di chat pribadi").click()
    started = page.get_by_role("log").get_by_role("listitem").filter(has_text="/start ")
    await expect(started).to_have_count(1)
    await expect(last(page)).to_contain_text(GROUP)
    await expect(page.locator("#name")).to_contain_text("Gandeng")
    assert len(page.context.pages) == 1
