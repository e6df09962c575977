"""How exactly numbers on screenshots are read.

python -m benchmarks.screens            40 screens, drawn by Chromium, made small as Telegram does
python -m benchmarks.screens --keep X   the same, the pictures kept in the folder X
"""

from __future__ import annotations

import argparse
import asyncio
import io
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import psutil
from PIL import Image

from benchmarks.screens.pages import PAGES, Page, document, english, rounded
from bot.pictures import LocalScreens
from core.capabilities.ports import Screen, ScreenError, price_of_one
from tests.browser import launch_chromium

PHONES = ((360, 780, 3), (390, 844, 3), (412, 915, 2.625), (384, 832, 2.8125))
"""Width, height and density of common phones."""

TELEGRAM_SIDE, QUALITY = 1280, 82
"""The longest side that Telegram keeps of a photo, and a JPEG quality no better than its own."""


def as_telegram(png: bytes) -> bytes:
    """Return a screenshot as it arrives when it is sent as a photo."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.thumbnail((TELEGRAM_SIDE, TELEGRAM_SIDE), Image.Resampling.BICUBIC)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY)
    return target.getvalue()


async def screens(per_page: int, seed: int) -> AsyncIterator[tuple[Page, bytes]]:
    """Yield every kind of page on several phones, in both themes, in both languages' numbers."""
    random = Random(seed)
    async with launch_chromium() as browser:
        for make in PAGES:
            for number in range(per_page):
                width, height, scale = PHONES[number % len(PHONES)]
                page = make(random, english if number == per_page - 1 else rounded)
                context = await browser.new_context(
                    viewport={"width": width, "height": height}, device_scale_factor=scale
                )
                tab = await context.new_page()
                await tab.set_content(document(page, dark=number % 2 == 1))
                yield page, as_telegram(await tab.screenshot())
                await context.close()


def numbers(screen: Screen) -> dict[str, int]:
    """Return what was read, by slot."""
    found = {figure.field: figure.value for figure in screen.figures if figure.field}
    chosen = price_of_one(screen.offers)
    return found | ({"budget_idr": chosen.price_idr} if chosen else {})


async def measure(per_page: int, seed: int, keep: Path | None) -> None:
    """Print the share of numbers that are read exactly, missed and wrong, by kind of screen."""
    reader = LocalScreens()
    right, wrong, missed, extra = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    total, count, peak, seconds = Counter[str](), 0, 0.0, 0.0
    async for page, picture in screens(per_page, seed):
        count += 1
        if keep:
            (keep / f"{count:02}-{page.name.replace(' ', '-')}.jpg").write_bytes(picture)
        began = time.perf_counter()
        try:
            screen = await reader.read(picture)
            read = numbers(screen)
            if page.handle and screen.handle != page.handle:
                print(f"  {count:02} {page.name}: handle is {page.handle}, read {screen.handle}")
        except ScreenError as error:
            print(f"{page.name}: {error}")
            read = {}
        seconds += time.perf_counter() - began
        peak = max(peak, _memory())
        for field, value in page.truth.items():
            total[page.name] += 1
            outcome = right if read.get(field) == value else wrong if field in read else missed
            outcome[page.name] += 1
            if outcome is not right:
                print(f"  {count:02} {page.name}: {field} is {value:,}, read {read.get(field)}")
        extra[page.name] += len(set(read) - set(page.truth))
    await reader.close()
    for name, of in total.items():
        print(
            f"{name:20} {right[name]:>4} of {of:>4}  wrong {wrong[name]}  missed {missed[name]}  extra {extra[name]}"
        )
    share = sum(right.values()) / sum(total.values())
    print(
        f"{count} screens, {sum(total.values())} numbers: {share:.1%} exact, {sum(wrong.values())} wrong, "
        f"{sum(missed.values())} missed, {sum(extra.values())} extra; {seconds / count:.1f} s a picture, "
        f"{peak:,.0f} MiB peak"
    )


def _memory() -> float:
    children = psutil.Process().children(recursive=True)
    own = [c for c in children if "bot.pictures.worker" in " ".join(c.cmdline())]
    return sum(c.memory_info().rss for c in own) / 2**20


def main() -> None:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-page", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    if chosen.keep:
        chosen.keep.mkdir(parents=True, exist_ok=True)
    asyncio.run(measure(chosen.per_page, chosen.seed, chosen.keep))


if __name__ == "__main__":
    main()
