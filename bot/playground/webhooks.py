"""Pushes updates to the bot's own address: in order within a chat, again until it says 2xx."""

from __future__ import annotations

import asyncio
import contextlib
from itertools import islice

import aiohttp

from bot.playground.state import World
from bot.playground.wire import Json

TIMEOUT_S = 60.0
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0
WINDOW = 1000
"""Waiting updates that are looked at: one busy chat must not make each look a long one."""


def order_key(update: Json) -> str:
    """Return what keeps updates in order: the chat, else the person, else nothing else."""
    for content in update.values():
        if not isinstance(content, dict):
            continue
        message = content.get("message") if isinstance(content.get("message"), dict) else content
        for place in ("chat", "from"):
            found = (message or {}).get(place)
            if isinstance(found, dict) and "id" in found:
                return f"{place} {found['id']}"
    return ""


class WebhookSender:
    """Delivers the world's pending updates while a webhook is set."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._busy: set[str] = set()
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._pauses: dict[str, float] = {}

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(TIMEOUT_S)) as session:
            try:
                while True:
                    self._start_all(session)
                    await self.world.queue.news()
            finally:
                for task in self._sending.values():
                    task.cancel()
                await asyncio.gather(*self._sending.values(), return_exceptions=True)

    def _start_all(self, session: aiohttp.ClientSession) -> None:
        hook = self.world.webhook
        if not hook.get("url"):
            return
        for update_id, update in islice(self.world.queue.pending.items(), WINDOW):
            if len(self._sending) >= hook["max_connections"]:
                return
            key = order_key(update)
            if update_id in self._sending or key in self._busy:
                continue
            self._busy.add(key)
            sending = self._send(session, dict(hook), key, update)
            self._sending[update_id] = asyncio.create_task(sending)

    async def _send(
        self, session: aiohttp.ClientSession, hook: Json, key: str, update: Json
    ) -> None:
        try:
            trouble = await self._post(session, hook, update)
            if not trouble:
                self._pauses.pop(key, None)
                self.world.emit("delivered", {"update_id": update["update_id"]})
                return
            pause = self._pauses[key] = min(
                self._pauses.get(key, FIRST_PAUSE_S / 2) * 2, LONGEST_PAUSE_S
            )
            self._note(hook, trouble)
            await asyncio.sleep(pause)
        finally:
            self._busy.discard(key)
            self._sending.pop(update["update_id"], None)
            self.world.queue.wake()

    def _note(self, hook: Json, trouble: str) -> None:
        current = self.world.webhook
        if current.get("url") == hook["url"]:
            date = int(self.world.clock())
            failure = {"last_error_date": date, "last_error_message": trouble}
            self.world.emit("webhook", {**current, **failure})

    async def _post(self, session: aiohttp.ClientSession, hook: Json, update: Json) -> str:
        """Send one update and return what went wrong, or ''."""
        secret = hook.get("secret_token")
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
            async with session.post(hook["url"], json=update, headers=headers) as response:
                if 200 <= response.status < 300:
                    return ""
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        return "Connection failed"
