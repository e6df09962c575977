"""The running bot: its tasks, their supervision, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import structlog
import uvicorn

from bot import application as ptb
from bot import web
from bot.api import ApiError, BotApi, open_session
from bot.dispatcher import Dispatcher
from bot.ingest import ALLOWED_UPDATES, Intake, Poller, Webhook
from bot.metrics import Metrics
from bot.pacing import Limits, Pacer
from bot.schedule import Following, Schedule
from bot.sender import Sender
from core.storage.forgetting import forget
from core.storage.inbox import Inbox
from core.storage.outbox import Outbox
from core.storage.schedules import Deliveries
from handlers import conversation, group, inline
from handlers.convert import commands
from handlers.document import TelegramFiles

if TYPE_CHECKING:
    from bot.wiring import House

GRACE = 3.0
"""Seconds that a stop gives to turns under way, then to letters that wait, then to sends."""

log = structlog.get_logger()


class Service:
    """Everything between Telegram and the assistant, for one token.

    Without `limits` sending waits for nothing but a 429.
    """

    def __init__(self, house: House, token: str, limits: Limits | None) -> None:
        self._house = house
        self._token = token
        self._limits = limits
        self._metrics = Metrics()

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then end within ten seconds."""
        settings = self._house.settings
        async with open_session(settings.telegram_base_url) as session:
            api = BotApi(session, settings.telegram_base_url, self._token)
            application = ptb.build(settings, self._token, session)
            await _until_it_works(application.initialize, stop)
            if stop.is_set():
                return
            await self._serve(api, application, stop)
            with suppress(Exception):
                await application.shutdown()

    async def _serve(
        self, api: BotApi, application: ptb.PtbApplication, stop: asyncio.Event
    ) -> None:
        house, metrics = self._house, self._metrics
        inbox, outbox = Inbox(house.database), Outbox(house.database)
        assistant = house.assistant(TelegramFiles(application.bot), application.bot.username)
        group.register(application, assistant)
        conversation.register(application, assistant, commands(house.registry))
        inline.register(application, assistant)
        arrived = asyncio.Event()
        moves = Following(outbox, Deliveries(house.database))
        sender = Sender(outbox, api, Pacer(self._limits, time.monotonic), moves, metrics)
        schedule = Schedule(assistant, sender.wake)
        dispatcher = Dispatcher(inbox, application, assistant, metrics, arrived, sender.wake)
        intake = Intake(inbox, metrics, arrived.set, lambda: dispatcher.is_full)
        sources = self._sources(api, intake, inbox, outbox)
        sources.append(lambda: self._introduce(application))
        incoming = [asyncio.create_task(_supervise(s)) for s in sources]
        workers = [sender.run, schedule.run, lambda: self._housekeeping(inbox, dispatcher)]
        working = [asyncio.create_task(_supervise(w)) for w in workers]
        handling = asyncio.create_task(_supervise(dispatcher.run))
        log.info("serving", mode=self._house.settings.mode, bot=application.bot.username)
        await stop.wait()
        log.info("stopping")
        await _cancel([*incoming, handling])
        await dispatcher.stop(GRACE)
        await _settle(sender, outbox, GRACE)
        await _cancel(working)
        await sender.stop(GRACE)

    async def _introduce(self, application: ptb.PtbApplication) -> None:
        """Register menus, once, and stay: no message waits for that."""
        await ptb.introduce(application.bot, self._house.registry, self._house.defaults)
        await asyncio.Event().wait()

    def _sources(
        self, api: BotApi, intake: Intake, inbox: Inbox, outbox: Outbox
    ) -> list[Callable[[], Awaitable[None]]]:
        """Return what brings updates in, and the web server where one is wanted."""
        settings = self._house.settings
        sources: list[Callable[[], Awaitable[None]]] = []
        webhook: Webhook | None = None
        if settings.mode == "webhook":
            secret = self._webhook_secret()
            webhook = Webhook(intake, secret)
            sources.append(lambda: self._announce(api, secret))
        else:
            sources.append(lambda: self._poll(api, intake))
        if settings.address is not None:
            ready = _readiness(intake, inbox, outbox, polling=webhook is None)
            site = web.build(self._metrics, ready, webhook)
            sources.append(lambda: serve(site, *settings.address))  # type: ignore[misc]
        return sources

    async def _poll(self, api: BotApi, intake: Intake) -> None:
        with suppress(ApiError):  # polling beside a webhook is refused, and then tried again
            await api.call("deleteWebhook", {"drop_pending_updates": False})
        await Poller(api, intake).run()

    async def _announce(self, api: BotApi, secret: str) -> None:
        """Tell Telegram where the webhook is, once, and stay."""
        url = (self._house.settings.webhook_url or "").rstrip("/") + web.WEBHOOK_PATH
        await api.call(
            "setWebhook",
            {"url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES},
        )
        await asyncio.Event().wait()

    def _webhook_secret(self) -> str:
        """Return the setting, else one that follows from the token and needs no keeping."""
        given = self._house.settings.webhook_secret
        if given is not None:
            return given.get_secret_value()
        return hmac.new(self._token.encode(), b"webhook", hashlib.sha256).hexdigest()

    async def _housekeeping(self, inbox: Inbox, dispatcher: Dispatcher) -> None:
        """Keep gauges true and forget what was kept for a while."""
        purged_at = float("-inf")
        while True:
            _, oldest = await inbox.count_pending()
            age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0
            self._metrics.oldest_seconds.set(age)
            self._metrics.waiting.set(dispatcher.waiting)
            if time.monotonic() - purged_at > 3600:
                await inbox.purge(datetime.now(UTC))
                await forget(self._house.database, datetime.now(UTC))
                purged_at = time.monotonic()
            await asyncio.sleep(10)


def _readiness(intake: Intake, inbox: Inbox, outbox: Outbox, polling: bool) -> web.Readiness:
    async def check() -> dict[str, object]:
        try:
            waiting, oldest = await inbox.count_pending()
            letters = await outbox.count()
        except Exception as error:
            return {"ready": False, "database": type(error).__name__}
        heard = intake.last_success
        heard_ago = None if heard is None else round(time.monotonic() - heard, 1)
        age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0
        ready = not polling or (heard_ago is not None and heard_ago < 60)
        return {
            "ready": ready,
            "database": "ok",
            "telegram_heard_seconds_ago": heard_ago,
            "inbox_waiting": waiting,
            "inbox_oldest_seconds": round(age, 1),
            "outbox": letters,
        }

    return check


async def serve(site: Any, host: str, port: int) -> None:
    """Serve an ASGI application within this loop until cancelled."""
    config = uvicorn.Config(site, host=host, port=port, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    server.capture_signals = nullcontext  # type: ignore[method-assign,assignment]
    await server.serve()


async def _until_it_works(start: Callable[[], Awaitable[None]], stop: asyncio.Event) -> None:
    """Repeat until the Bot API answers: a network that is late is no reason to end."""
    from telegram.error import InvalidToken, TelegramError

    wait = 0.5
    while not stop.is_set():
        try:
            await start()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("bot_api_unreachable", error=str(error), wait=wait)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await stop.wait()
            wait = min(30.0, wait * 2)
        else:
            return


async def _supervise(work: Callable[[], Awaitable[None]]) -> None:
    """Run a task that should never end, again whenever it does."""
    while True:
        try:
            await work()
        except Exception:
            log.exception("task_failed")
        await asyncio.sleep(1)


async def _settle(sender: Sender, outbox: Outbox, grace: float) -> None:
    """Let what was decided leave, as far as time allows; the rest leaves at the next start."""
    sender.wake()
    with suppress(TimeoutError):
        async with asyncio.timeout(grace):
            while not sender.idle or (await outbox.count()).get("pending"):  # noqa: ASYNC110 - asks the database
                await asyncio.sleep(0.05)


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
