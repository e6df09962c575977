"""A real Chromium for tests, and a folder for pictures that a person should look at."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

PHONE = (390, 844)
DESKTOP = (1280, 860)
SCREENSHOTS = Path(__file__).with_name("screenshots")
CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=30_000)  # milliseconds: a condition is waited for on slow machines too


def chromium() -> str:
    """Return the browser's path; without one the test is skipped, or fails under CI=true."""
    if found := shutil.which(CHROMIUM):
        return found
    reason = f"no Chromium at {CHROMIUM}: install Debian's `chromium`, or set CHROMIUM"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@contextlib.asynccontextmanager
async def launch_chromium() -> AsyncIterator[Browser]:
    """Start a Chromium for the length of the block."""
    path = chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@contextlib.asynccontextmanager
async def open_page(
    browser: Browser,
    address: str,
    size: tuple[int, int] = PHONE,
    theme: str = "light",
    locale: str = "id-ID",
) -> AsyncIterator[Page]:
    """Open the chat page and wait until it is drawn; any error in its scripts fails the test."""
    width, height = size
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        locale=locale,
        accept_downloads=True,
        has_touch=size == PHONE,
    )
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(address)
    await page.wait_for_selector("body[data-ready]")
    try:
        yield page
    finally:
        await context.close()
    assert errors == []


async def picture(page: Page, name: str) -> Path:
    """Write a screenshot once everything stands still, and return where it lies."""
    SCREENSHOTS.mkdir(exist_ok=True)
    (SCREENSHOTS / ".gitignore").write_text("*\n!.gitignore\n")
    path = SCREENSHOTS / f"{name}.png"
    await page.screenshot(path=path, animations="disabled")
    return path
