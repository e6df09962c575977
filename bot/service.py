"""The running bot: its tasks, their supervision, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import socket
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from bot import application as ptb
from bot import web
from bot.api import BotApi, open_session
from bot.chores import Chore, Chores
from bot.engine import Engine
from bot.hook import Hook
from bot.ingest import ALLOWED_UPDATES, Intake, Poller, Webhook
from bot.metrics import Metrics
from bot.pacing import Limits
from bot.reach import NO_WAY, unreachable, until_it_answers
from bot.readiness import readiness
from bot.replica import Replica
from bot.rival import RivalError
from bot.supervising import Supervisor
from core.storage.community.prices import publish_waiting
from core.storage.community.standings import refresh_stale
from core.storage.forgetting import FORGOTTEN
from core.storage.overview import overview
from core.storage.transfer.marks import MOVED, MovedError, read_mark

if TYPE_CHECKING:
    from bot.wiring import House

LOOK_S = 0.2
"""How often a replica looks whether it leads."""

LOOK_AROUND_S = 10.0
"""How often gauges are read and chores looked at."""

LOOK_FOR_MOVE_S = 1.0
"""How often a replica that has no chats looks whether the installation was moved."""

AT_EASE_S = 2.0
"""Menus can wait so long for a bot that has just begun, or taken over."""

GRACE = 3.0
"""Seconds that a stop gives to turns under way, then to letters that wait, then to sends."""

log = structlog.get_logger()

Work = Callable[[], Awaitable[None]]


class Service:
    """Everything between Telegram and the assistant, for one token.

    Without `limits` sending waits for nothing but a 429. `tell` brings a sentence to the operator.
    """

    def __init__(
        self,
        house: House,
        token: str,
        limits: Limits | None,
        tell: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        self._house = house
        self._token = token
        self._limits = limits
        self._tell = tell
        self._metrics = Metrics()
        self._sockets: list[socket.socket] = []
        self._tasks = Supervisor(self._metrics)
        self._end: Exception | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then end within ten seconds.

        Raises:
            ListenError: the address of the settings cannot be listened on; nothing was begun.
            RivalError: another bot uses this token, and was here first.
            MovedError: the installation was moved to another database.
        """
        settings = self._house.settings
        if settings.address is not None:
            self._sockets = web.bind(*settings.address)
        try:
            await self._run(stop)
        finally:
            for one in self._sockets:
                one.close()

    async def _run(self, stop: asyncio.Event) -> None:
        settings = self._house.settings
        async with open_session(settings.telegram_base_url) as session:
            api = BotApi(session, settings.telegram_base_url, self._token)
            application = ptb.build(settings, self._token, session)
            await until_it_answers(application.initialize, stop, self._unreachable)
            if stop.is_set():
                return
            await self._serve(api, application, stop)
            with suppress(Exception):
                await application.shutdown()
        if self._end is not None:
            raise self._end

    async def _serve(
        self, api: BotApi, application: ptb.PtbApplication, stop: asyncio.Event
    ) -> None:
        engine = Engine(self._house, self._metrics, self._limits, api, application)
        engine.replica.ailing = lambda: self._tasks.failing
        with suppress(Exception):  # tried again with every beat
            await engine.replica.beat()
        chores = self._chores(engine)
        incoming = self._begin(self._sources(api, application, engine, stop))
        working = self._begin(
            {
                "replica": engine.replica.run,
                "sender": engine.sender.run,
                "summaries": engine.schedule.run,
                "housekeeping": lambda: self._housekeeping(engine, chores),
                "move": lambda: self._end_when_moved(engine, stop),
            }
        )
        (handling,) = self._begin({"dispatcher": engine.dispatcher.run})
        log.info("serving", mode=self._house.settings.mode, bot=application.bot.username)
        await stop.wait()
        log.info("stopping")
        await _cancel([*incoming, handling])
        await engine.dispatcher.stop(GRACE)
        await engine.settle(GRACE)
        await _cancel(working)
        await engine.sender.stop(GRACE)
        with suppress(Exception):  # what is not given up runs out
            await engine.leases.end()

    def _begin(self, works: Mapping[str, Work]) -> list[asyncio.Task[None]]:
        """Begin tasks that should never end, by their names."""
        return [asyncio.create_task(self._tasks.keep(*each)) for each in works.items()]

    async def _end_when_moved(self, engine: Engine, stop: asyncio.Event) -> None:
        """End where the installation was moved to another database: nobody works here any more."""
        while True:
            await asyncio.sleep(LOOK_FOR_MOVE_S)
            if engine.replica.slices():
                continue
            mark = await read_mark(self._house.database)
            if mark.startswith(MOVED):
                self._stop_for(MovedError(mark), stop)

    def _stop_for(self, error: Exception, stop: asyncio.Event) -> None:
        """Stop, and let `run` raise this."""
        self._end = error
        stop.set()

    def _unreachable(self, error: str) -> None:
        """Say once, in a sentence, that the start waits for Telegram."""
        trouble = unreachable(self._house.settings.telegram_base_url, error)
        self._tell(f"{trouble}. I ask again until it answers; {NO_WAY}.")

    async def _introduce(self, application: ptb.PtbApplication) -> None:
        """Register menus, once, and stay: no message waits for that, nor what waited before us."""
        await asyncio.sleep(AT_EASE_S)
        await ptb.introduce(application.bot, self._house.registry, self._house.defaults)
        await asyncio.Event().wait()

    def _sources(
        self,
        api: BotApi,
        application: ptb.PtbApplication,
        engine: Engine,
        stop: asyncio.Event,
    ) -> dict[str, Work]:
        """Return what brings updates in, by name, and the web server where one is wanted.

        What must happen once for all replicas is done by the one that leads.
        """
        settings, leads = self._house.settings, engine.replica

        def led(name: str, work: Work) -> Work:
            return lambda: leading(leads, lambda: self._tasks.keep(name, work))

        sources: dict[str, Work] = {
            "menus": led("menus", lambda: self._introduce(application)),
            "bell": engine.listen,
        }
        webhook: Webhook | None = None
        if settings.mode == "webhook":
            secret = self._webhook_secret()
            webhook = Webhook(engine.intake, secret)
            sources["webhook"] = led(
                "webhook", lambda: self._announce(api, engine.intake, secret, stop)
            )
        else:
            sources["polling"] = led("polling", lambda: self._poll(api, engine.intake, stop))
        if self._sockets:
            polling = webhook is None
            parts = engine.intake, engine.inbox, engine.outbox
            ready = readiness(
                *parts,
                lambda: polling and leads.leads,
                lambda: leads.silent_s,
                lambda: self._tasks.failing,
            )
            site = web.build(self._metrics, ready, webhook)
            sources["web"] = lambda: web.serve(site, self._sockets)
        return sources

    async def _poll(self, api: BotApi, intake: Intake, stop: asyncio.Event) -> None:
        """Poll; where another bot with this token was here first, end."""
        poller = Poller(api, intake)
        await poller.unhook()
        await self._unless_rivalled(poller.run, stop)

    async def _announce(
        self, api: BotApi, intake: Intake, secret: str, stop: asyncio.Event
    ) -> None:
        """Tell Telegram where the webhook is, and see that it stays so; end where another bot with this
        token was here first."""
        given = (self._house.settings.webhook_url or "").rstrip("/")
        url = given.removesuffix(web.WEBHOOK_PATH) + web.WEBHOOK_PATH
        wish = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES}
        await self._unless_rivalled(Hook(api, intake, wish).run, stop)

    async def _unless_rivalled(self, work: Work, stop: asyncio.Event) -> None:
        try:
            await work()
        except RivalError as error:
            self._stop_for(error, stop)
            await asyncio.Event().wait()

    def _webhook_secret(self) -> str:
        """Return the setting, else one that follows from the token and needs no keeping."""
        given = self._house.settings.webhook_secret
        if given is not None:
            return given.get_secret_value()
        return hmac.new(self._token.encode(), b"webhook", hashlib.sha256).hexdigest()

    async def _housekeeping(self, engine: Engine, chores: Chores) -> None:
        """Keep gauges true; one of the replicas forgets what was kept for a while."""
        while True:
            self._metrics.waiting.set(engine.dispatcher.waiting)
            await chores.do(leads=engine.replica.leads)
            await asyncio.sleep(LOOK_AROUND_S)

    def _chores(self, engine: Engine) -> Chores:
        database = self._house.database

        async def gauges(now: datetime) -> None:
            self._metrics.show(await overview(database, now))

        chores = (
            Chore("gauges", gauges, every_s=0, alone=False),
            Chore("updates", engine.inbox.purge),
            Chore("letters", engine.outbox.purge),
            *(Chore(name, partial(work, database)) for name, work in FORGOTTEN.items()),
            Chore("prices", partial(publish_waiting, database)),
            Chore("standings", partial(refresh_stale, database)),
        )
        return Chores(chores, self._metrics, time.monotonic)


async def leading(replica: Replica, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Do this while, and only while, this replica leads; one of them always does."""
    while True:
        while not replica.leads:  # noqa: ASYNC110 - a clock decides, no event
            await asyncio.sleep(LOOK_S)
        task = asyncio.create_task(work())
        try:
            while replica.leads:  # noqa: ASYNC110 - a clock decides, no event
                await asyncio.sleep(LOOK_S)
        finally:
            await _cancel([task])


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
