"""Whether the Bot API answers for a token, and what an operator is told where it does not."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.api import NO_JSON, ApiError, BotApi, FloodError, open_session

NOT_KNOWN: Final = "Telegram does not know this token"
COPY_IT: Final = "copy it again from @BotFather into GANDENG_TELEGRAM_TOKEN"
NO_WAY: Final = (
    "look at this machine's network, its name server and its proxy (HTTPS_PROXY), and at "
    "GANDENG_TELEGRAM_BASE_URL"
)
WHY: Final = {
    "ClientConnectorDNSError": "no address is known for this name",
    "ClientConnectorCertificateError": "its certificate is not accepted",
    "ClientConnectorSSLError": "no secure connection could be made",
    "ConnectionTimeoutError": "nobody answered in time",
    "SocketTimeoutError": "nobody answered in time",
    "TimeoutError": "nobody answered in time",
    "Timed out": "nobody answered in time",
}
"""What an error of the connection says, by its name."""


FIRST_WAIT_S = 0.5
"""Seconds until the Bot API is asked again that did not answer at the start, then twice as long."""

log = structlog.get_logger()


class Reached(NamedTuple):
    """Whether the Bot API knows the bot; `found` in words, `advice` empty where nothing is amiss."""

    ok: bool
    found: str
    advice: str = ""


async def reached(base_url: str, token: str, seconds: float = 5.0) -> Reached:
    """Ask who the bot is, for at most so many seconds; the answer never names the token."""
    async with open_session(base_url) as session:
        try:
            me = await BotApi(session, base_url, token).call("getMe", {}, timeout=seconds)
        except FloodError as error:
            return Reached(True, f"{host(base_url)} asks to wait {error.retry_after:.0f} s")
        except ApiError as error:
            said = str(error)
            if is_token_unknown(said):
                return Reached(False, NOT_KNOWN, COPY_IT)
            return Reached(False, unreachable(base_url, said), NO_WAY)
    name = me.get("username") if isinstance(me, dict) else None
    return Reached(True, f"{host(base_url)} knows @{name}")


def is_token_unknown(error: str) -> bool:
    """Return whether the Bot API itself said that it does not know a token, no proxy before it."""
    return error[:3] in ("401", "404") and NO_JSON not in error


def unreachable(base_url: str, error: str) -> str:
    """Return in words that the Bot API at this address cannot be asked. error: its type, or what a
    server said."""
    name = error.removeprefix("aiohttp.")
    why = WHY.get(name) or (f"it answers {name}" if " " in name else "no connection")
    return f"{host(base_url)} cannot be reached: {why}"


def host(base_url: str) -> str:
    """Return the host of an address, with its port where one is named."""
    return urlsplit(base_url).netloc.rpartition("@")[2]


async def until_it_answers(
    start: Callable[[], Awaitable[None]],
    stop: asyncio.Event,
    failed: Callable[[str], None] = lambda _error: None,
) -> None:
    """Repeat until the Bot API answers: a network that is late is no reason to end. failed: is told
    the first error."""
    wait = FIRST_WAIT_S
    while not stop.is_set():
        try:
            await start()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("bot_api_unreachable", error=str(error), wait=wait)
            if wait == FIRST_WAIT_S:
                failed(str(error))
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await stop.wait()
            wait = min(30.0, wait * 2)
        else:
            return
