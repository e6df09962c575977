"""Progress is shown beside the work: a Telegram that is slow holds up nobody."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass
from typing import Any

from telegram.error import TimedOut

from handlers.conversation import ProgressMessage
from handlers.receipt import Receipt


@dataclass
class Sent:
    message_id: int


class SlowBot:
    """Telegram, where nothing arrives before `opened`."""

    def __init__(self) -> None:
        self.opened, self.did = asyncio.Event(), list[tuple[Any, ...]]()
        self.fails = False
        self._ids = itertools.count(5)

    async def send_message(self, _chat: int, text: str, **_more: Any) -> Sent:
        await self._arrives("sent", text)
        return Sent(next(self._ids))

    async def edit_message_text(self, text: str, _chat: int, number: int, **_more: Any) -> None:
        await self._arrives("edited", text, number)

    async def delete_message(self, _chat: int, number: int) -> None:
        self.did.append(("deleted", number))

    async def _arrives(self, *what: Any) -> None:
        await self.opened.wait()
        if self.fails:
            raise TimedOut
        self.did.append(what)


def canvas(bot: SlowBot, receipt: Receipt) -> ProgressMessage:
    return ProgressMessage(bot, 1, receipt)  # type: ignore[arg-type]


async def settled() -> None:
    for _ in range(8):
        await asyncio.sleep(0)


async def test_of_what_waits_the_newest_is_shown_and_the_answer_takes_its_place() -> None:
    bot, receipt = SlowBot(), Receipt(1)
    shown = canvas(bot, receipt)
    for words in ("a", "b", "c"):
        shown.draw(words)
        await settled()
    bot.opened.set()
    await settled()
    assert bot.did == [("sent", "a"), ("edited", "c", 5)]
    assert await shown.leave(5) == 5
    shown.draw("d")  # the answer is not written over
    await settled()
    assert len(bot.did) == 2
    again = canvas(bot, receipt)  # a second try goes on in the same message
    again.draw("e")
    await settled()
    again.draw("f")
    await settled()
    assert bot.did[2:] == [("edited", "e", 5), ("edited", "f", 5)]
    assert await again.leave(0) == 5


async def test_what_would_come_over_the_answer_goes_instead() -> None:
    bot, receipt = SlowBot(), Receipt(1)
    shown = canvas(bot, receipt)
    shown.draw("a")
    await settled()
    assert await shown.leave(0.01) is None
    assert await shown.leave(0) is None
    bot.opened.set()
    await settled()
    assert bot.did == [("sent", "a"), ("deleted", 5)]
    assert receipt.progress is None


async def test_what_was_not_begun_is_not_shown_and_trouble_is_none_of_the_works() -> None:
    bot, receipt = SlowBot(), Receipt(1, progress=9)
    shown = canvas(bot, receipt)
    shown.draw("a")
    assert await shown.leave(0) == 9
    bot.opened.set()
    await settled()
    assert bot.did == []
    bot.fails, other = True, canvas(bot, receipt)
    other.draw("b")
    await settled()
    assert (await other.leave(0), bot.did) == (9, [])
