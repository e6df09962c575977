"""Updates are pushed to the bot's address: with the secret, in order, until it says yes."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.playground import webhooks
from tests.playground.conftest import Client

Json = dict[str, Any]


class Receiver:
    """The bot's own server; `statuses` are used up first, then it says 200."""

    def __init__(self) -> None:
        self.got: list[tuple[str | None, Json]] = []
        self.statuses: list[int] = []
        self.url = ""
        self.news = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        """Remember an update."""
        status = self.statuses.pop(0) if self.statuses else 200
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        if status == 200:
            self.got.append((secret, await request.json()))
        self.news.set()
        return web.Response(status=status)

    async def wait_for(self, count: int) -> None:
        """Wait until so many updates were taken."""
        async with asyncio.timeout(20):
            while len(self.got) < count:
                self.news.clear()
                await self.news.wait()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    receiver.url = f"http://127.0.0.1:{port}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_arrive_with_the_secret(client: Client, receiver: Receiver) -> None:
    await client.feed({"chat_id": 5, "text": "sebelum"})
    assert await client.call("setWebhook", url=receiver.url, secret_token="rahasia_1") is True
    await client.feed({"chat_id": 5, "text": "sesudah"})
    await receiver.wait_for(2)
    assert {secret for secret, _ in receiver.got} == {"rahasia_1"}
    texts = [update["message"]["text"] for _, update in receiver.got]
    assert texts == ["sebelum", "sesudah"]


async def test_order_holds_within_each_chat(client: Client, receiver: Receiver) -> None:
    await client.call("setWebhook", url=receiver.url, max_connections=10)
    fed = [{"chat_id": 1 + n % 7, "text": str(n)} for n in range(140)]
    receiver.statuses = [500, 200, 503, 200, 200, 404]
    await client.feed(*fed)
    await receiver.wait_for(140)
    chats: dict[int, list[int]] = defaultdict(list)
    for _, update in receiver.got:
        chats[update["message"]["chat"]["id"]].append(int(update["message"]["text"]))
    assert all(numbers == sorted(numbers) for numbers in chats.values())
    assert (await client.call("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_refused_update_comes_again(client: Client, receiver: Receiver) -> None:
    receiver.statuses = [500, 502]
    await client.call("setWebhook", url=receiver.url)
    await client.feed({"chat_id": 5, "text": "a"})
    await receiver.wait_for(1)
    info = await client.call("getWebhookInfo")
    assert "502" in info["last_error_message"]
    assert info["last_error_date"] > 0


async def test_an_unreachable_address_is_reported(client: Client) -> None:
    await client.call("setWebhook", url="http://127.0.0.1:9/hook")
    await client.feed({"chat_id": 5, "text": "a"})
    info: Json = {}
    for _ in range(500):
        info = await client.call("getWebhookInfo")
        if "last_error_message" in info:
            break
        await asyncio.sleep(0.02)
    assert info["last_error_message"] == "Connection failed"
    assert info["pending_update_count"] == 1
    await client.call("deleteWebhook")
    assert len(await client.call("getUpdates")) == 1


async def test_polling_and_webhook_exclude_each_other(client: Client, receiver: Receiver) -> None:
    poll = asyncio.create_task(client.raw("getUpdates", json={"timeout": 30}))
    await asyncio.sleep(0.05)
    await client.call("setWebhook", url=receiver.url)
    for answer in (await poll, await client.raw("getUpdates")):
        assert answer[0] == 409
        assert "can't use getUpdates method while webhook is active" in answer[1]["description"]
    await client.call("deleteWebhook", drop_pending_updates=True)
    assert await client.call("getUpdates") == []
    assert (await client.call("getWebhookInfo"))["url"] == ""


async def test_dropping_what_waits(client: Client, receiver: Receiver) -> None:
    await client.feed({"chat_id": 5, "text": "a"})
    await client.call("setWebhook", url=receiver.url, drop_pending_updates=True)
    await client.feed({"chat_id": 5, "text": "b"})
    await receiver.wait_for(1)
    assert [update["message"]["text"] for _, update in receiver.got] == ["b"]


@pytest.mark.parametrize(
    "arguments",
    [
        {"url": "https://a.id", "secret_token": "has space"},
        {"url": "https://a.id", "secret_token": "x" * 257},
        {"url": "nonsense"},
    ],
)
async def test_wrong_webhooks_are_refused(client: Client, arguments: Json) -> None:
    status, body = await client.raw("setWebhook", json=arguments)
    assert status == 400
    assert body["description"].startswith("Bad Request: ")


@pytest.mark.parametrize(
    ("update", "key"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 5}}}, "chat 5"),
        ({"update_id": 1, "callback_query": {"message": {"chat": {"id": 6}}}}, "chat 6"),
        ({"update_id": 1, "inline_query": {"from": {"id": 7}}}, "from 7"),
        ({"update_id": 1, "message": None}, ""),
    ],
)
def test_what_keeps_updates_in_order(update: Json, key: str) -> None:
    assert webhooks.order_key(update) == key
