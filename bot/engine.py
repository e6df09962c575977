"""What a running bot is made of, joined up: from the inbox through the turns to the outbox."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from importlib import metadata
from typing import TYPE_CHECKING

from bot.dispatcher import Dispatcher
from bot.floods import Floods
from bot.ingest import Intake
from bot.pacing import Limits, Pacer
from bot.replica import Replica, has_ended, identity
from bot.schedule import Schedule
from bot.sender import Sender
from core.storage.queues.inbox import Inbox
from core.storage.queues.outbox import Outbox
from core.storage.replicas.bell import PAUSED, Bell
from core.storage.replicas.leases import Leases
from core.storage.replicas.pauses import Pauses
from core.storage.replicas.slices import SLICES
from handlers import conversation, group, inline
from handlers.convert import commands
from handlers.document import TelegramFiles
from handlers.group import TelegramGroups

if TYPE_CHECKING:
    from bot.api import BotApi
    from bot.application import PtbApplication
    from bot.metrics import Metrics
    from bot.wiring import House


class Engine:
    """The parts of one process; `bot.service` runs them."""

    def __init__(
        self,
        house: House,
        metrics: Metrics,
        limits: Limits | None,
        api: BotApi,
        application: PtbApplication,
    ) -> None:
        database = house.database
        version = metadata.version("gandeng")
        self._bell = Bell(database)
        self.leases = Leases(database, identity(), version, time.monotonic, has_ended, self._bell)
        self.replica = Replica(self.leases)
        self.inbox, self.outbox = Inbox(database, self.leases), Outbox(database)
        files, username = TelegramFiles(application.bot), application.bot.username
        groups = TelegramGroups(application.bot)
        assistant = house.assistant(files, username, self.leases, groups)
        group.register(application, assistant)
        conversation.register(application, assistant, commands(house.registry))
        inline.register(application, assistant)
        self._metrics = metrics
        self._arrived = asyncio.Event()
        self._pacer = Pacer(limits, time.monotonic)
        self._floods = Floods(self._pacer, Pauses(database), self.replica)
        self.sender = Sender(
            self.outbox,
            api,
            self._pacer,
            assistant,
            metrics,
            self.replica,
            self._floods,
            assistant.words_to,
        )
        self.schedule = Schedule(assistant, metrics, self.sender.wake, self._bell)
        self.dispatcher = Dispatcher(
            self.inbox,
            application,
            assistant,
            metrics,
            self._arrived,
            self.sender.wake,
            self.replica,
        )
        self.intake = Intake(
            self.inbox, metrics, self._arrived.set, lambda: self.dispatcher.is_full
        )
        self.replica.watch(self.dispatcher.under_way)
        self.replica.watch(self.sender.under_way)
        self.replica.notify(self._share_changed)

    async def listen(self) -> None:
        """Hear, until cancelled, that another replica brought work for us."""
        await self._bell.listen(self._hear)

    async def settle(self, grace: float) -> None:
        """Let what was decided leave, as far as time allows; the rest leaves at the next start."""
        self.sender.wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                while not self.sender.idle or await self._letters_wait():  # noqa: ASYNC110 - asks the database
                    await asyncio.sleep(0.05)

    async def _letters_wait(self) -> bool:
        return bool(await self.outbox.pending(0, 1, self.replica.slices()))

    def _hear(self, what: str) -> None:
        if what == PAUSED:
            self._floods.rung()
        self._wake()

    def _wake(self) -> None:
        self._arrived.set()
        self.sender.wake()

    def _share_changed(self) -> None:
        slices = len(self.replica.slices())
        self._pacer.share(slices / SLICES)
        self._metrics.slices.set(slices)
        self._metrics.replicas.set(self.replica.alive)
        self._wake()
