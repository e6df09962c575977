"""Telegram -> inbox: saved before it is acknowledged."""

from __future__ import annotations

import asyncio
import hmac
import json
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.api import ApiError, BotApi, FloodError
from core.storage.inbox import Raw

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from core.storage.inbox import Inbox

ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
]
LONG_POLL = 25
MAX_BODY = 1024 * 1024
MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)

log = structlog.get_logger()


class Intake:
    """Saves what arrived and tells the dispatcher."""

    def __init__(
        self,
        inbox: Inbox,
        metrics: Metrics,
        arrived: Callable[[], None],
        is_full: Callable[[], bool],
    ) -> None:
        self._inbox = inbox
        self._metrics = metrics
        self._arrived = arrived
        self.is_full = is_full
        self.last_success: float | None = None

    async def save(self, updates: list[Raw]) -> None:
        """Return when these updates are on disk."""
        await self._inbox.save(updates, datetime.now(UTC))
        self._metrics.received.inc(len(updates))
        self._arrived()

    def succeeded(self) -> None:
        """Note that Telegram was heard just now."""
        self.last_success = time.monotonic()


class Poller:
    """Long polling. Starts without an offset: update ids restart after a silent week, and what
    comes again is recognised by the inbox."""

    def __init__(self, api: BotApi, intake: Intake) -> None:
        self._api = api
        self._intake = intake
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled, whatever happens on the way."""
        failures = 0
        while True:
            if self._intake.is_full():
                await asyncio.sleep(0.02)
                continue
            try:
                await self._poll()
                failures = 0
            except FloodError as error:
                await asyncio.sleep(error.retry_after)
            except Exception as error:
                failures += 1
                wait = min(30.0, 0.2 * 2.0 ** min(failures, 8)) * (0.75 + random.random() / 2)
                detail = str(error) if isinstance(error, ApiError) else type(error).__name__
                log.warning("poll_failed", failures=failures, wait=round(wait, 1), error=detail)
                await asyncio.sleep(wait)

    async def _poll(self) -> None:
        # The first poll does not wait: the process is ready as soon as Telegram was heard.
        patience = LONG_POLL if self._intake.last_success is not None else 0
        params = {"timeout": patience, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            params["offset"] = self._offset
        updates = await self._api.call("getUpdates", params, timeout=LONG_POLL + 15)
        self._intake.succeeded()
        raws = [raw for update in updates if (raw := _wrap(update))]
        if raws:
            await self._intake.save(raws)
            self._offset = max(raw.update_id for raw in raws) + 1
        elif updates:
            raise ValueError("a batch without a single update")


def _wrap(update: Any) -> Raw | None:
    """Wrap an update; what has not even an id is no update and may not stall the others."""
    try:
        return Raw.of(update)
    except MALFORMED as error:
        log.error("malformed_update", error=type(error).__name__)
        return None


class Webhook:
    """The ASGI endpoint: 200 means that the update is on disk, 503 that Telegram must keep it."""

    def __init__(self, intake: Intake, secret: str) -> None:
        self._intake = intake
        self._secret = secret.encode()

    async def __call__(self, request: Request) -> Response:
        """Check the secret in constant time, save, acknowledge."""
        given = request.headers.get("x-telegram-bot-api-secret-token", "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        if self._intake.is_full():
            return Response(status_code=503)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_BODY:  # the rest is not even read
                return Response(status_code=413)
        try:
            raw = Raw.of(json.loads(body))
        except MALFORMED:
            return Response(status_code=400)
        try:
            await self._intake.save([raw])
        except Exception as error:
            log.error("inbox_unavailable", error=type(error).__name__)
            return Response(status_code=503)
        self._intake.succeeded()
        return Response(status_code=200)
