"""A tiny scripted bot that talks to the playground over HTTP: it echoes, and knows no Gandeng."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp

Json = dict[str, Any]

COMMANDS = [
    {"command": "mulai", "description": "Mulai dari awal"},
    {"command": "bantuan", "description": "Apa yang bisa kubantu"},
    {"command": "kartu", "description": "Kirim kartu dengan tombol"},
]


class EchoBot:
    """Polls, answers, and remembers what it saw in `seen`."""

    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url
        self.token = token
        self.seen: list[Json] = []
        self.session = aiohttp.ClientSession()

    async def call(self, method: str, **arguments: Any) -> Any:
        """Call a method and return its result."""
        address = f"{self.base_url}/bot{self.token}/{method}"
        async with self.session.post(address, json=arguments) as response:
            body = await response.json()
        assert body["ok"], body
        return body["result"]

    async def upload(self, method: str, kind: str, name: str, content: bytes, **rest: Any) -> Any:
        """Send a file as multipart."""
        form = aiohttp.FormData({key: str(value) for key, value in rest.items()})
        form.add_field(kind, content, filename=name)
        address = f"{self.base_url}/bot{self.token}/{method}"
        async with self.session.post(address, data=form) as response:
            return (await response.json())["result"]

    async def download(self, file_id: str) -> bytes:
        """Fetch a file that a person sent."""
        path = (await self.call("getFile", file_id=file_id))["file_path"]
        async with self.session.get(f"{self.base_url}/file/bot{self.token}/{path}") as response:
            return await response.read()

    async def run(self) -> None:
        """Poll and answer until cancelled."""
        await self.call("setMyCommands", commands=COMMANDS)
        offset = 0
        while True:
            updates = await self.call("getUpdates", offset=offset, timeout=10)
            for update in updates:
                offset = update["update_id"] + 1
                self.seen.append(update)
                await self.handle(update)

    async def handle(self, update: Json) -> None:
        """Answer one update."""
        if message := update.get("message"):
            await self.on_message(message)
        elif callback := update.get("callback_query"):
            await self.on_tap(callback)
        elif inline := update.get("inline_query"):
            await self.on_inline(inline)

    async def on_message(self, message: Json) -> None:
        """Echo a text, read a document aloud, send a card for /kartu."""
        chat = message["chat"]["id"]
        await self.call("sendChatAction", chat_id=chat, action="typing")
        if document := message.get("document"):
            content = await self.download(document["file_id"])
            text = f"Terbaca: <b>{document['file_name']}</b>, {len(content)} byte"
            await self.call("sendMessage", chat_id=chat, text=text, parse_mode="HTML")
            await self.upload("sendDocument", "document", "balasan.csv", content, chat_id=chat)
        elif message.get("text", "").startswith("/kartu"):
            await self.call("sendMessage", chat_id=chat, **card(0))
        elif "via_bot" not in message:
            text = f"Kamu bilang: {message.get('text', 'gambar')}"
            await self.call("sendMessage", chat_id=chat, text=text)

    async def on_tap(self, callback: Json) -> None:
        """Count up on the card, or speak."""
        if callback["data"] == "halo":
            answer = {"text": "Halo dari tombol"}
        else:
            answer = {}
            origin = callback["message"]
            place = {"chat_id": origin["chat"]["id"], "message_id": origin["message_id"]}
            await self.call("editMessageText", **place, **card(int(callback["data"]) + 1))
        await self.call("answerCallbackQuery", callback_query_id=callback["id"], **answer)

    async def on_inline(self, inline: Json) -> None:
        """Offer two cards."""
        results = [
            {
                "type": "article",
                "id": str(number),
                "title": f"Kartu {number}",
                "description": f"tentang {inline['query']}",
                "input_message_content": {
                    "message_text": f"<b>Kartu {number}</b> tentang {inline['query']}",
                    "parse_mode": "HTML",
                },
            }
            for number in (1, 2)
        ]
        await self.call("answerInlineQuery", inline_query_id=inline["id"], results=results)


def card(count: int) -> Json:
    """Return a text with buttons."""
    rows = [
        [{"text": f"Tambah ({count})", "callback_data": str(count)}],
        [
            {"text": "Halo", "callback_data": "halo"},
            {"text": "Situs", "url": "https://contoh.example/"},
        ],
        [{"text": "Bagikan", "switch_inline_query": "kuliner"}],
    ]
    text = f"Sebuah <b>kartu</b>, ditekan <i>{count}</i> kali"
    return {"text": text, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": rows}}


@contextlib.asynccontextmanager
async def running_bot(base_url: str, token: str) -> AsyncIterator[EchoBot]:
    """Run the bot beside the block."""
    bot = EchoBot(base_url, token)
    task = asyncio.create_task(bot.run())
    try:
        yield bot
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, aiohttp.ClientError):
            await task
        await bot.session.close()


def plain(value: Any) -> str:
    """Return a value as the JSON text that a form carries."""
    return json.dumps(value)
