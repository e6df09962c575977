"""A stage for whole conversations: the real bot against the local Bot API, in one process.

Only the network's far end is not Telegram. What people do is done as they do it, what they see
is read from the chat.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from shutil import copyfile
from typing import Any

from bot import wiring
from bot.demo.load import ensure_catalogue
from bot.pacing import Limits
from bot.playground import Playground, acting, create_app
from bot.playground.people import person
from bot.service import Service
from bot.settings import Settings
from bot.wiring import House
from core.storage.engine.migrate import migrate
from core.storage.queues.inbox import Inbox
from core.storage.queues.outbox import Outbox
from tests.databases import filled_url, made_once, migrated_url

TOKEN = "42:stage"
ON = os.environ.get("FLOWS_ON", "sqlite")
"""The database of every stage: `FLOWS_ON=postgres pytest tests/flows` plays all on the other."""

FAST = Limits(overall=10_000, per_chat=1_000, burst=1_000, group_per_minute=10_000)


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as a person sees it: text without markup, labels of its buttons, files."""

    number: int
    text: str
    buttons: tuple[str, ...]
    picture: bool
    document: str | None

    @staticmethod
    def of(message: dict[str, Any]) -> Seen:
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return Seen(
            number=message["message_id"],
            text=html.unescape(message.get("text") or message.get("caption") or ""),
            buttons=tuple(button["text"] for row in rows for button in row),
            picture="photo" in message,
            document=message.get("document", {}).get("file_name"),
        )


class Stage:
    """One bot and the people around it; `restart` ends the bot's process state and goes on."""

    def __init__(self, app: Any, house: House) -> None:
        self.app = app
        self.house = house
        self._task: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()

    async def start(self) -> None:
        """Start the bot."""
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(Service(self.house, TOKEN, FAST).run(self._stop))

    async def stop(self) -> None:
        """Stop the bot as a signal does."""
        self._stop.set()
        if self._task is not None:
            await self._task

    async def restart(self) -> None:
        """Stop the bot and start it anew: nothing that was in its memory is left."""
        await self.stop()
        old = self.house.database
        await old.close()
        self.house = replace(self.house, database=type(old)(old.url))
        await self.start()

    async def settle(self) -> None:
        """Return when everything said was answered and every answer arrived."""
        inbox, outbox = Inbox(self.house.database), Outbox(self.house.database)
        async with asyncio.timeout(120):
            quiet = 0
            while quiet < 2:
                waiting = self.app.world.queue.pending
                busy = waiting or (await inbox.count_pending())[0] or await outbox.count_pending()
                quiet = 0 if busy else quiet + 1
                await asyncio.sleep(0.02)

    def actor(self, user_id: int, name: str = "Sari", language: str = "id") -> Actor:
        """Return somebody who can speak in their private chat."""
        if user_id not in self.app.world.people:
            self.app.world.person(person(user_id, name, language=language))
        return Actor(self, user_id)

    def member(self, user_id: int, chat_id: int) -> Actor:
        """Return somebody of the cast who speaks in a group."""
        return Actor(self, user_id, chat_id)


class Actor:
    """A person in their private chat, or in a group when `chat_id` says so."""

    def __init__(self, stage: Stage, user_id: int, chat_id: int | None = None) -> None:
        self._stage = stage
        self.id = user_id
        self.chat_id = chat_id or user_id
        self.last: list[Seen] = []

    async def says(self, text: str) -> list[Seen]:
        """Write a message; return what the bot answers."""
        return await self._act(lambda: acting.say(self._world, self.id, self.chat_id, text))

    async def answers(self, message: Seen, text: str) -> list[Seen]:
        """Reply to one of the bot's messages; return what the bot answers."""
        return await self._act(
            lambda: acting.say(self._world, self.id, self.chat_id, text, message.number)
        )

    async def sends(self, name: str, content: bytes, caption: str = "") -> list[Seen]:
        """Send a document; return what the bot answers."""
        record = self._world.files.add(name, content, "document")
        return await self._act(
            lambda: acting.send_file(self._world, self.id, self.chat_id, record, caption)
        )

    async def taps(self, label: str) -> list[Seen]:
        """Tap the newest button whose label holds these words; return what the bot answers."""
        for message in sorted(self._chat.messages.values(), key=lambda m: -m["message_id"]):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label.lower() in button["text"].lower() and "callback_data" in button:
                        number, data = message["message_id"], button["callback_data"]
                        return await self._act(
                            lambda: acting.press(self._world, self.id, self.chat_id, number, data)  # noqa: B023 - called before the loop goes on
                        )
        raise AssertionError(f"no button says {label!r}")

    async def _act(self, act: Any) -> list[Seen]:
        before = {number: dict(m) for number, m in self._chat_messages().items()}
        act()
        await self._stage.settle()
        changed = [
            Seen.of(m)
            for number, m in sorted(self._chat_messages().items())
            if m["from"]["id"] == self._world.bot.id and before.get(number) != m
        ]
        self.last = changed
        return changed

    def _chat_messages(self) -> dict[int, dict[str, Any]]:
        try:
            return dict(self._chat.messages)
        except Exception:
            return {}

    @property
    def _world(self) -> Any:
        return self._stage.app.world

    @property
    def _chat(self) -> Any:
        if self.chat_id == self.id:
            return self._world.private_chat(self._world.people[self.id])
        return self._world.chat(self.chat_id)


async def _fill(settings: Settings, url: str) -> None:
    house = wiring.build(settings.model_copy(update={"database_url": url}), True)
    await migrate(house.database)
    await ensure_catalogue(house, datetime.now(UTC))
    await house.database.close()


@asynccontextmanager
async def stage(folder: Path, demo: bool = True) -> AsyncIterator[Stage]:
    """Raise a stage with an own database in `folder`, with the demo catalogue if wanted."""
    app = create_app(TOKEN)
    async with Playground(app, port=0) as playground:
        settings = Settings(
            _env_file=None,
            database_url=migrated_url(ON, folder, "stage.db"),
            telegram_base_url=playground.base_url,
            secret_key="stage",
        )
        if demo and ON == "sqlite":
            copyfile(await made_once("demo.db", partial(_fill, settings)), folder / "stage.db")
        elif demo:
            url = await filled_url("gandeng_demo", partial(_fill, settings))
            settings = settings.model_copy(update={"database_url": url})
        raised = Stage(app, wiring.build(settings, demo))
        await raised.start()
        try:
            yield raised
        finally:
            await raised.stop()
            await raised.house.close()


def text_of(messages: Iterable[Seen]) -> str:
    """Return what messages say, below each other."""
    return "\n".join(message.text for message in messages)


def rupiah(text: str) -> list[int]:
    """Return every amount of a message, in rupiah."""
    return [int(found.replace(".", "")) for found in re.findall(r"Rp([\d.]+\d)", text)]
