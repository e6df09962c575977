"""The same process against a Bot API that somebody else wrote: lo-bot-api-emulator."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator

from tests.flows.harness.crash import NAME, greeting
from tests.flows.harness.processes import IN_TIME_S, PATIENCE_S, TOKEN, Process, free_port, gandeng

SECRET = "rahasia_webhook-1"


class Emulator(LoBotApiEmulator):  # type: ignore[misc]
    """Remembers what it was asked. Two things of the Bot API are not known to it: the username
    that getMe gives of every bot, and the link preview options of version 7.0."""

    def __init__(self) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True)
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.base_url = ""

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        fields.pop("link_preview_options", None)
        result = super().validate(method, fields, uploads)
        self.asked.append((method, dict(fields)))
        return {**result, "username": "fixture_bot"} if method == "getMe" else result

    def answered(self) -> list[int]:
        """Return the numbers of the messages that were answered, in order."""
        texts = [
            str(fields.get("text")) for method, fields in self.asked if method == "sendMessage"
        ]
        return [int(found[1]) for text in texts if (found := NAME.search(text))]

    async def has_answered(self, number: int) -> None:
        """Wait for an answer; what the bot did not take is delivered again, as Telegram does."""
        async with asyncio.timeout(PATIENCE_S):
            while number not in self.answered():
                await self.deliver_updates(token=TOKEN)
                await asyncio.sleep(0.05)

    async def write(self, *numbers: int) -> None:
        """Let Sari write messages."""
        for number in numbers:
            await self.enqueue_update(greeting(7, number), token=TOKEN)


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    made = Emulator()
    runner = web.AppRunner(made.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    made.base_url = f"http://127.0.0.1:{port}"
    yield made
    await runner.cleanup()


async def until(done: Callable[[], bool], patience: float = PATIENCE_S) -> None:
    async with asyncio.timeout(patience):
        while not done():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.02)


async def test_polling_with_redelivery(tmp_path: Path, emulator: Emulator) -> None:
    bot = gandeng(tmp_path, emulator.base_url)
    try:
        await emulator.write(1, 2, 3)
        bot.start()
        await emulator.has_answered(3)
        bot.kill()
        # What a dead process had not confirmed is delivered to the next one again.
        await emulator.write(4, 5)
        bot.start()
        await emulator.has_answered(5)
        await emulator.write(6)
        await emulator.has_answered(6)
        assert await bot.stop() < IN_TIME_S
    finally:
        bot.kill()
    # The send that was in flight at the kill may have come twice.
    assert list(dict.fromkeys(emulator.answered())) == [1, 2, 3, 4, 5, 6]
    assert len(emulator.answered()) <= 7
    refused = {r["method"] for r in emulator.requests if r["status"] == 400}
    assert refused == set()


async def test_webhook_with_secret(tmp_path: Path, emulator: Emulator) -> None:
    port = free_port()
    bot = webhook_bot(tmp_path, emulator, port)
    try:
        bot.start()
        await until(lambda: any(method == "setWebhook" for method, _ in emulator.asked))
        await emulator.write(1, 2, 3)
        await emulator.has_answered(3)
        bot.kill()
        await emulator.write(4)  # nobody is there: it stays with them
        bot.start()
        await until(lambda: sum(method == "setWebhook" for method, _ in emulator.asked) == 2)
        await emulator.write(5)
        await emulator.has_answered(5)
        assert await bot.stop() < IN_TIME_S
    finally:
        bot.kill()
    assert list(dict.fromkeys(emulator.answered())) == [1, 2, 3, 4, 5]
    assert len(emulator.answered()) <= 6
    wish = next(fields for method, fields in emulator.asked if method == "setWebhook")
    assert wish["secret_token"] == SECRET


def webhook_bot(folder: Path, emulator: Emulator, port: int) -> Process:
    return gandeng(
        folder,
        emulator.base_url,
        GANDENG_MODE="webhook",
        GANDENG_WEBHOOK_URL=f"http://127.0.0.1:{port}",
        GANDENG_WEBHOOK_SECRET=SECRET,
        GANDENG_LISTEN=f"127.0.0.1:{port}",
    )
