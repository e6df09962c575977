"""A tap is acknowledged once: with words for who tapped, or without."""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from core.assistant.progress import LONGEST_TOAST, toasted
from core.messages import Reply
from handlers.conversation import ProgressMessage, Tap
from handlers.receipt import Receipt


class Query:
    """A callback query as Telegram answers it: once."""

    def __init__(self) -> None:
        self.said: list[str | None] = []

    async def answer(self, text: str | None = None) -> bool:
        if self.said:
            raise BadRequest("query is too old")
        self.said.append(text)
        return True


def canvas(query: Query | None) -> ProgressMessage:
    tap: Any = Tap(query) if query else None  # type: ignore[arg-type]
    return ProgressMessage(None, 1, Receipt(1), tap)  # type: ignore[arg-type]


async def test_a_tap_that_waits_is_told_plain_words_once() -> None:
    query = Query()
    there = canvas(query)
    assert await toasted(there, (Reply("<b>Hanya admin</b> &amp; pengelola"),))
    assert query.said == ["Hanya admin & pengelola"]
    assert not await toasted(there, (Reply("lagi"),))
    assert query.said == ["Hanya admin & pengelola"]


async def test_what_was_typed_or_is_long_is_answered_by_a_message() -> None:
    query = Query()
    assert not await toasted(None, (Reply("a"),))
    assert not await toasted(canvas(None), (Reply("a"),))
    assert not await toasted(canvas(query), (Reply("a" * (LONGEST_TOAST + 1)),))
    assert not await toasted(canvas(query), (Reply("a"), Reply("b")))
    assert not query.said


async def test_a_tap_that_telegram_has_forgotten_is_no_fault() -> None:
    query = Query()
    query.said.append(None)
    assert not await Tap(query).acknowledge("a")  # type: ignore[arg-type]
