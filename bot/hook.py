"""Where Telegram calls us: told once, and looked after, as another bot with the token can take it away."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import structlog

from bot.api import ApiError
from bot.rival import Rivals
from handlers.raw import at

if TYPE_CHECKING:
    from bot.api import BotApi
    from bot.ingest import Intake

LOOK_S: Final = 30.0
"""How often Telegram is asked whether it still calls us: who took the webhook away gets what people
write meanwhile, and nothing here would tell."""

RECENT_S: Final = 2 * LOOK_S
"""A call that failed longer ago says nothing of now."""

log = structlog.get_logger()


class Hook:
    """Keeps the webhook ours. wish: what `setWebhook` is asked. clock: seconds of the time of day."""

    def __init__(
        self,
        api: BotApi,
        intake: Intake,
        wish: dict[str, Any],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._api = api
        self._intake = intake
        self._wish = wish
        self._clock = clock
        self._rivals = Rivals()
        self._ours: Any = None

    async def run(self) -> None:
        """Look after it until cancelled.

        Raises:
            RivalError: another bot takes it away again and again, and was here first.
            ApiError: Telegram did not take the address.
        """
        await self._set()
        while True:
            await asyncio.sleep(LOOK_S)
            try:
                found = await self._api.call("getWebhookInfo", {})
            except ApiError as error:
                log.warning("webhook_unseen", error=str(error))
                continue
            await self._look(found)

    async def _set(self) -> None:
        """Tell our address, and learn how Telegram writes it."""
        await self._api.call("setWebhook", self._wish)
        self._ours = at(await self._api.call("getWebhookInfo", {}), "url")

    async def _look(self, found: Any) -> None:
        url = at(found, "url")
        if url != self._ours:
            log.error("webhook_taken_away", host=urlsplit(str(url or "")).hostname)
            self._rivals.met()
            await self._set()
            return
        failed_at, why = at(found, "last_error_date"), at(found, "last_error_message")
        waiting = at(found, "pending_update_count")
        recent = isinstance(failed_at, int) and self._clock() - failed_at < RECENT_S
        if recent and waiting:
            self._intake.refuse(f"Telegram cannot deliver to the webhook: {why}")
        elif not recent:
            self._intake.refused = ""
