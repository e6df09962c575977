"""A webhook that another bot takes away is set again, and what keeps Telegram from calling is told."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import hook
from bot.api import ServerError
from bot.hook import Hook
from bot.ingest import Intake, Poller
from bot.metrics import Metrics
from bot.rival import CALM_S, MANY, RivalError, Rivals

OURS = {"url": "https://Bot.example.id/telegram", "secret_token": "x"}


class Telegram:
    """Keeps one webhook for everybody who has the token, and refuses polls beside one."""

    def __init__(self) -> None:
        self.info: dict[str, Any] = {"url": "", "pending_update_count": 0}
        self.set: list[str] = []
        self.away = 0

    async def call(self, method: str, params: dict[str, Any], timeout: float = 30) -> Any:  # noqa: ASYNC109 - as BotApi's
        if method == "setWebhook":
            self.set.append(params["url"])
            self.info = {"url": params["url"].lower(), "pending_update_count": 0}
        elif method == "deleteWebhook":
            self.info = {"url": "", "pending_update_count": 0}
        elif method == "getWebhookInfo":
            if self.away:
                self.away -= 1
                raise ServerError("502")
            return self.info
        elif self.info["url"]:
            raise ServerError("409 Conflict: can't use getUpdates method while webhook is active")
        else:
            await asyncio.sleep(0.005)
            return []
        return True


def taking() -> Intake:
    return Intake(None, Metrics(), lambda: None, lambda: False)  # type: ignore[arg-type]


@asynccontextmanager
async def kept(telegram: Telegram, intake: Intake) -> AsyncIterator[Hook]:
    one = Hook(telegram, intake, OURS)  # type: ignore[arg-type]
    task = asyncio.create_task(one.run())
    yield one
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not is_so():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.005)


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "LOOK_S", 0.01)


@pytest.mark.parametrize("by", ["", "https://another.example.id/bot"])
async def test_a_webhook_that_was_taken_away_is_set_again_and_that_is_told(by: str) -> None:
    telegram = Telegram()
    with capture_logs() as logged:
        async with kept(telegram, taking()):
            await until(lambda: bool(telegram.info["url"]))
            telegram.info = {"url": by}
            await until(lambda: len(telegram.set) == 2)
    told = [one["host"] for one in logged if one["event"] == "webhook_taken_away"]
    assert told == [(by and "another.example.id") or None]


async def test_one_that_stays_ours_is_set_once_however_telegram_writes_it() -> None:
    telegram = Telegram()
    async with kept(telegram, taking()):
        await until(lambda: bool(telegram.info["url"]))
        telegram.away = 2  # what it does not tell says nothing of the webhook
        await until(lambda: not telegram.away)
        await asyncio.sleep(0.1)
    assert telegram.set == [OURS["url"]]


async def test_why_telegram_cannot_call_us_is_told_while_it_is_so() -> None:
    telegram, intake = Telegram(), taking()
    with capture_logs() as logged:
        async with kept(telegram, intake):
            await until(lambda: bool(telegram.info["url"]))
            failure = {"last_error_date": int(time.time()), "last_error_message": "SSL error"}
            telegram.info |= {**failure, "pending_update_count": 3}
            await until(lambda: "SSL error" in intake.refused)
            await asyncio.sleep(0.05)
            telegram.info |= {"last_error_date": 1, "pending_update_count": 0}
            await until(lambda: not intake.refused)
    assert [one["event"] for one in logged] == ["telegram_refuses"]


async def test_of_two_with_one_token_the_one_that_came_later_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The bot of a webhook was here long before; who begins to poll takes it away, and ends."""
    telegram, moment = Telegram(), [0.0]
    async with kept(telegram, taking()) as first:
        first._rivals = Rivals(lambda: moment[0])
        await until(lambda: bool(telegram.info["url"]))
        moment[0] = CALM_S
        later = Poller(telegram, taking())  # type: ignore[arg-type]
        monkeypatch.setattr("bot.rival.YIELD_S", 0.01)
        with pytest.raises(RivalError):
            async with asyncio.timeout(60):
                await later.run()
        await until(lambda: bool(telegram.info["url"]))
    assert len(telegram.set) > MANY


async def test_a_webhook_that_came_later_leaves_it_to_who_was_here() -> None:
    telegram = Telegram()
    late = Hook(telegram, taking(), OURS)  # type: ignore[arg-type]
    running = asyncio.create_task(late.run())
    async with asyncio.timeout(30):
        while not running.done():
            telegram.info = {"url": "https://first.example.id/bot"}
            await asyncio.sleep(0.005)
    with pytest.raises(RivalError):
        await running
