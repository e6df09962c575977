"""The whole playground as one ASGI application."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from bot.playground.control import Control
from bot.playground.faults import Faults
from bot.playground.files import FileStore
from bot.playground.guard import FORBIDDEN, is_local
from bot.playground.journal import Journal, files_folder
from bot.playground.limits import FloodLimits
from bot.playground.page_api import PageApi
from bot.playground.people import Bot, Cast
from bot.playground.recorder import Recorder
from bot.playground.server import BotApi
from bot.playground.state import World
from bot.playground.stream import Stream
from bot.playground.webhooks import WebhookSender


class PlaygroundApp(Starlette):
    """Sends the bot's calls straight to the Bot API; everything else is routed.

    `api`, `world` and `recorder` are there for tests that run it in their own process.
    """

    def __init__(self, api: BotApi, stream: Stream, journal: Journal | None, **rest: Any) -> None:
        super().__init__(**rest, lifespan=self._live)
        self.api = api
        self.world = api.world
        self.recorder = api.recorder
        self.stream = stream
        self.journal = journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, of this machine's own pages and programs only."""
        path = "" if scope["type"] == "lifespan" else scope["path"]
        if path and not is_local(scope):
            await FORBIDDEN(scope, receive, send)
        elif path.startswith("/bot"):
            await self.api(scope, receive, send)
        elif path.startswith("/file/bot"):
            await self.api.download(scope, send)
        else:
            await super().__call__(scope, receive, send)

    @contextlib.asynccontextmanager
    async def _live(self, _: Starlette) -> AsyncIterator[None]:
        sender = asyncio.create_task(WebhookSender(self.world).run())
        try:
            yield
        finally:
            self.close()
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sender
            if self.journal:
                self.journal.close()

    def close(self) -> None:
        """End long polls and live pages, so that the server can stop at once."""
        self.world.queue.close()
        self.stream.close()


def create_app(
    token: str,
    *,
    bot: Bot | None = None,
    cast: Cast | None = None,
    suggestions: Sequence[str] = (),
    journal: Path | None = None,
    limits: FloodLimits | None = None,
    clock: Callable[[], float] = time.time,
) -> PlaygroundApp:
    """Build a playground for the bot with this token (`<id>:<secret>`).

    Args:
        token: what the bot authenticates with; the number before the colon is its id.
        bot: its name and abilities; default Gandeng.
        cast: the people and groups of the page.
        suggestions: first messages that an empty private chat offers; default those of the
            templates, in the page's language.
        journal: where everything is kept across restarts; None keeps it in memory.
        limits: Telegram's flood limits; None does not limit.
        clock: seconds since the epoch, for the dates of messages.
    """
    files = FileStore(files_folder(journal) if journal else None)
    world = World(bot or Bot(int(token.partition(":")[0])), cast or Cast(), files, clock)
    kept = Journal(journal, world) if journal else None
    world.populate()
    stream = Stream(secrets.token_hex(4))
    world.listeners.append(stream.push)
    api = BotApi(token, world, Faults(), Recorder(), limits)
    page = PageApi(world, stream, suggestions)
    routes = [Mount("/control", routes=list(Control(api).routes())), *page.routes()]
    return PlaygroundApp(api, stream, kept, routes=routes)
