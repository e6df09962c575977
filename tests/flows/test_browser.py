"""The owner's conversation in a real Chromium: the whole bot, the page, a phone's window."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser import DESKTOP, launch_chromium, open_page, picture
from tests.flows.stage import Stage

SAMPLE = Path(__file__).parent.parent / "imports" / "samples" / "apify_instagram_profile.json"


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with launch_chromium() as browser:
        yield browser


@pytest.fixture
async def page(browser: Browser, demo: Stage) -> AsyncIterator[Page]:
    async with open_page(browser, demo.house.settings.telegram_base_url) as page:
        yield page


def messages(page: Page) -> Locator:
    return page.get_by_role("log").get_by_role("listitem")


async def say(page: Page, text: str) -> None:
    box = page.get_by_role("combobox", name="Tulis pesan")
    await box.fill(text)
    await box.press("Enter")


async def test_the_owners_conversation_on_a_phone(page: Page, demo: Stage) -> None:
    await say(page, "halo")
    await expect(messages(page).last).to_contain_text("Halo Bu Sari")
    await say(page, "cari influencer kuliner di Bandung budget 2 juta")
    await expect(messages(page).last).to_contain_text("total Rp")
    await picture(page, "owner-1-suggest")
    await say(page, "kalau 800rb?")
    await expect(messages(page).last).to_contain_text("budget Rp800.000")

    await messages(page).last.get_by_role("button", name=re.compile("^🔎 @")).first.tap()
    await expect(messages(page).last).to_contain_text("Engagement")
    await expect(messages(page).get_by_role("img").last).to_be_visible()
    await picture(page, "owner-2-evaluate")

    await say(page, "bikin brief buat yang pertama")
    await expect(messages(page).last).to_contain_text("roduk")
    await demo.restart()
    await say(page, "keripik tempe pedas")
    await expect(messages(page).last).to_contain_text(re.compile(r"\.(pdf|html)"))
    await picture(page, "owner-3-brief")

    await page.locator("#files").set_input_files(SAMPLE)
    send = page.get_by_role("dialog").get_by_role("button", name=re.compile("Kirim"))
    if await send.count():
        await send.tap()
    await expect(messages(page).last).to_contain_text("3 baru")
    await say(page, "cek @dapurmbaksri.contoh")
    await expect(messages(page).last).to_contain_text("18.400")
    await picture(page, "owner-4-own-file")


async def test_the_same_answer_on_a_desktop_in_the_dark(browser: Browser, demo: Stage) -> None:
    address = demo.house.settings.telegram_base_url
    async with open_page(browser, address, DESKTOP, theme="dark") as page:
        await say(page, "cari influencer kuliner di Bandung budget 2 juta")
        await expect(messages(page).last).to_contain_text("total Rp")
        await picture(page, "desktop-dark-suggest")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wahyu", "@wahyurasa.contoh"),
        ("wahyurasa", "@wahyurasa.contoh"),
        ("@wahyur", "@wahyurasa.contoh"),
        ("Warung Agus", "@warung.agus.bdg.contoh"),
        ("zzzz", "Belum ada hasil"),
        ("zz yy", "Belum ada hasil"),
    ],
)
async def test_inline_mode_finds_by_the_beginning_of_a_handle(
    page: Page, demo: Stage, typed: str, found: str
) -> None:
    own = b"username,followers\ndapur_a,12400\ndapur_b,8200\n"
    await page.locator("#files").set_input_files(
        {"name": "kreator.csv", "mimeType": "text/csv", "buffer": own}
    )
    await expect(messages(page).last).to_contain_text("2")
    await page.get_by_role("combobox", name="Tulis pesan").fill(f"@gandeng_bot {typed}")
    options = page.get_by_role("option")
    await expect(options.first).to_contain_text(found)
    await expect(options.filter(has_text="@dapur")).to_have_count(0)


async def test_inline_mode_offers_cards_that_anybody_may_read(page: Page) -> None:
    await say(page, "halo")
    await expect(messages(page).last).to_contain_text("Halo Bu Sari")
    await page.get_by_role("combobox", name="Tulis pesan").fill("@gandeng_bot kuliner bandung")
    first = page.get_by_role("option").first
    await expect(first).to_contain_text("@")
    await picture(page, "inline-cards")
    handle = (await first.inner_text()).split()[0]
    await first.tap()
    card = messages(page).filter(has_text=handle).first
    await expect(card).not_to_contain_text("Rp")
    # in the bot's own chat it answers as to a tap on the card's button
    await expect(messages(page).last.get_by_role("button").first).to_be_visible()
