"""Telegram -> inbox: saved before it is acknowledged."""

from __future__ import annotations

import asyncio
import hmac
import json
import random
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.api import ApiError, BotApi, FloodError, ServerError
from bot.reach import COPY_IT, NOT_KNOWN, is_token_unknown
from bot.rival import Rivals
from core.storage.queues.inbox import Raw
from handlers.raw import at

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from core.storage.queues.inbox import Inbox

ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
]
LONG_POLL = 25
MAX_BODY = 1024 * 1024
READ_S = 10.0
"""An update has a few kilobytes: who takes longer to post one is not Telegram."""

SILENT_S = 5 * 86_400.0
"""Seconds without an update after which none is confirmed by its number: after a week numbers start anew."""

LONGEST_WAIT = 10.0
"""Seconds between two polls at most, whatever is the matter: people wait."""
MALFORMED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)

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
        self.refused = ""

    async def save(self, updates: list[Raw]) -> None:
        """Return when these updates are committed."""
        await self._inbox.save(updates, datetime.now(UTC))
        self._metrics.received.inc(len(updates))
        log.debug("saved", updates=len(updates))
        self._arrived()

    def succeeded(self) -> None:
        """Note that Telegram was heard just now."""
        self.last_success, self.refused = time.monotonic(), ""

    def refuse(self, words: str) -> None:
        """Note, and log once, that Telegram refuses us and what to do."""
        if words != self.refused:
            log.error("telegram_refuses", error=words)
        self.refused = words


class Poller:
    """Long polling. Starts without an offset, and goes on without one after silence: update ids restart
    after a silent week, and what comes again is recognised by the inbox."""

    def __init__(self, api: BotApi, intake: Intake) -> None:
        self._api = api
        self._intake = intake
        self._offset: int | None = None
        self._heard = time.monotonic()
        self._rivals = Rivals()

    async def run(self) -> None:
        """Poll until cancelled, whatever happens on the way.

        Raises:
            RivalError: another bot uses this token, and was here first.
        """
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
                wait = min(LONGEST_WAIT, 0.2 * 2.0 ** min(failures, 8)) * (
                    0.75 + random.random() / 4
                )
                detail = str(error) if isinstance(error, ApiError) else type(error).__name__
                if is_token_unknown(detail):
                    self._intake.refuse(f"{NOT_KNOWN}: {COPY_IT}")
                log.warning("poll_failed", failures=failures, wait=round(wait, 1), error=detail)
                if "webhook" in detail.lower():
                    await self.unhook()
                if detail.startswith("409"):
                    wait = max(wait, self._rivals.met())
                await asyncio.sleep(wait)

    async def unhook(self) -> None:
        """Take a webhook away: polling beside one is refused. What fails is tried again.

        Whose it was gets no more updates, perhaps another machine that has the same token.
        """
        with suppress(ApiError, ValueError):
            found = await self._api.call("getWebhookInfo", {}, timeout=5)
            if url := at(found, "url"):
                log.warning("webhook_taken_away", host=urlsplit(str(url)).hostname)
        with suppress(ApiError):
            await self._api.call("deleteWebhook", {"drop_pending_updates": False})

    async def _poll(self) -> None:
        # The first poll does not wait: the process is ready as soon as Telegram was heard.
        patience = LONG_POLL if self._intake.last_success is not None else 0
        params = {"timeout": patience, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None and time.monotonic() - self._heard < SILENT_S:
            params["offset"] = self._offset
        updates = await self._api.call("getUpdates", params, timeout=LONG_POLL + 15)
        if not isinstance(updates, list):
            raise ServerError("200 without a list of updates")
        self._intake.succeeded()
        raws = [raw for update in updates if (raw := _wrap(update))]
        if raws:
            await self._intake.save(raws)
            self._offset, self._heard = max(raw.update_id for raw in raws) + 1, time.monotonic()
        elif updates:
            raise ValueError("a batch without a single update")


def _wrap(update: Any) -> Raw | None:
    """Wrap an update; what has not even an id is no update and may not stall the others."""
    try:
        return Raw.of(update)
    except MALFORMED as error:
        log.error("malformed_update", error=type(error).__name__)
        return None


def _refusal(status: int) -> Response:
    """Refuse, and close: what is left of the body must not be waited for."""
    return Response(status_code=status, headers={"Connection": "close"})


class _UnreadError(Exception):
    """A body was not read to its end; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def _body(request: Request) -> bytes:
    """Return what was posted.

    Raises:
        _UnreadError: it is too long or too slow, its sender has gone, or we end.
    """
    body = bytearray()
    try:
        async with asyncio.timeout(READ_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MAX_BODY:  # the rest is not even read
                    raise _UnreadError(413)
    except TimeoutError:
        raise _UnreadError(408) from None
    except ClientDisconnect:
        raise _UnreadError(400) from None
    except asyncio.CancelledError:  # the server ends, and we have none of it
        raise _UnreadError(503) from None
    return bytes(body)


class Webhook:
    """The ASGI endpoint: 200 means that the update is committed, 503 that Telegram must keep it."""

    def __init__(self, intake: Intake, secret: str) -> None:
        self._intake = intake
        self._secret = secret.encode()

    async def __call__(self, request: Request) -> Response:
        """Check the secret in constant time, save, acknowledge."""
        given = request.headers.get("x-telegram-bot-api-secret-token", "").encode()
        if not hmac.compare_digest(given, self._secret):
            return _refusal(403)
        if self._intake.is_full():
            return _refusal(503)
        try:
            raw = Raw.of(json.loads(await _body(request)))
        except _UnreadError as error:
            return _refusal(error.status)
        except MALFORMED:
            return Response(status_code=400)
        try:
            await self._intake.save([raw])
        except Exception as error:
            log.error("inbox_unavailable", error=type(error).__name__)
            return Response(status_code=503)
        self._intake.succeeded()
        return Response(status_code=200)
