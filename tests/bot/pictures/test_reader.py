"""The process that reads pictures: started when needed, ended when idle, never in the way."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from bot.pictures import QUEUE, LocalScreens
from core.capabilities.ports import ScreenError

JPEG = b"\xff\xd8\xff\xe0 made up"

ECHO = """
import json, struct, sys
while (head := sys.stdin.buffer.read(4)):
    picture = sys.stdin.buffer.read(struct.unpack(">I", head)[0])
    if b"crash" in picture: sys.exit(1)
    if b"hang" in picture: import time; time.sleep(60)
    answer = {"error": "no_picture"} if b"broken" in picture else [["Suka", 0, 0, 40, 20], ["790", 90, 0, 120, 20]]
    print(json.dumps(answer), flush=True)
"""


def reader(**more: float) -> LocalScreens:
    return LocalScreens((sys.executable, "-c", ECHO), installed=True, **more)  # type: ignore[arg-type]


async def test_pictures_are_read_one_after_another_by_one_process() -> None:
    screens = reader()
    found = await asyncio.gather(*(screens.read(JPEG) for _ in range(3)))
    assert [screen.figures[0].value for screen in found] == [790] * 3
    assert screens._process is not None
    await screens.close()


async def test_it_ends_when_nobody_sends_a_picture_and_comes_back() -> None:
    screens = reader(idle_s=0.05)
    await screens.read(JPEG)
    async with asyncio.timeout(10):
        while screens._process is not None:  # noqa: ASYNC110 - a timer decides
            await asyncio.sleep(0.01)
    assert (await screens.read(JPEG)).kind == "post"
    await screens.close()


@pytest.mark.parametrize(("picture", "patience"), [(b" crash", 60.0), (b" hang", 0.3)])
async def test_a_picture_that_breaks_the_reader_harms_no_other(
    picture: bytes, patience: float
) -> None:
    screens = reader(patience_s=patience)
    with pytest.raises(ScreenError, match="unreadable"):
        await screens.read(JPEG + picture)
    screens = reader() if patience < 1 else screens
    assert (await screens.read(JPEG)).kind == "post"
    await screens.close()


async def test_what_it_says_of_a_picture_is_handed_on() -> None:
    screens = reader()
    with pytest.raises(ScreenError, match="no_picture"):
        await screens.read(JPEG + b"broken")
    await screens.close()


async def test_no_process_is_started_for_what_is_no_picture_or_without_the_extra() -> None:
    with pytest.raises(ScreenError, match="no_picture"):
        await reader().read(b"%PDF-1.7")
    with pytest.raises(ScreenError, match="no_ocr"):
        await LocalScreens(installed=False).read(JPEG)


async def test_a_crowd_is_asked_to_come_again() -> None:
    screens = reader()
    asked = (screens.read(JPEG) for _ in range(QUEUE + 2))
    found = await asyncio.gather(*asked, return_exceptions=True)
    assert [str(one) for one in found if isinstance(one, ScreenError)] == ["busy", "busy"]
    await screens.close()


async def test_a_real_picture_is_read(tmp_path: Path) -> None:
    """The engine itself, on one picture as Telegram would send it."""
    pytest.importorskip("rapidocr")
    import io

    from matplotlib import font_manager
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(font_manager.findfont("DejaVu Sans"), 26)
    picture = Image.new("RGB", (576, 420), "white")
    draw = ImageDraw.Draw(picture)
    lines = (("Tayangan", "15,2 rb"), ("Akun yang dijangkau", "12.840"), ("Suka", "790"))
    for place, (label, number) in enumerate(lines):
        draw.text((24, 60 + 90 * place), label, "black", font)
        draw.text((440, 60 + 90 * place), number, "black", font)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=82)
    screens = LocalScreens()
    found = await screens.read(target.getvalue())
    await screens.close()
    assert {f.field: f.value for f in found.figures} == {
        "views": 15_200,
        "reach": 12_840,
        "likes": 790,
    }
