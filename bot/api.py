"""A thin client of the Bot API over aiohttp: JSON out, JSON in, errors by what they mean."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog

NOT_THE_REQUEST = frozenset({401, 404, 408, 409})
"""They speak of the token, another poller or a proxy, never of what was asked."""

NO_JSON = "without JSON"
"""What an error says of an answer that is none of the Bot API's: `200 without JSON`."""

CONNECTIONS = 100
"""So many at once to Telegram."""

log = structlog.get_logger()

JsonObject = dict[str, Any]
Attachments = Mapping[str, tuple[str, bytes]]


class ApiError(Exception):
    """The Bot API, or the way to it, said no."""


class NotSentError(ApiError):
    """No connection was made: Telegram has not seen the request."""


class AmbiguousError(ApiError):
    """The connection broke after sending: Telegram may have carried the request out."""


class ServerError(ApiError):
    """Telegram, or what stands before it, is unwell, or a proxy refused in its own words; the request
    may be repeated."""


class FloodError(ApiError):
    """429: wait `retry_after` seconds."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"retry after {retry_after} s")
        self.retry_after = retry_after


class MigratedError(ApiError):
    """The group is a supergroup now, with another id."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(f"chat moved to {chat_id}")
        self.chat_id = chat_id


class RefusedError(ApiError):
    """4xx: this request will never be carried out; `code` and `description` say why."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description


class BotApi:
    """Calls `<base>/bot<token>/<method>`; the token never shows in an error or a log."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, token: str) -> None:
        self._session = session
        self._prefix = f"{base_url}/bot{token}/"

    async def call(
        self,
        method: str,
        params: JsonObject,
        attachments: Attachments | None = None,
        timeout: float = 30,  # noqa: ASYNC109 - handed on to aiohttp
    ) -> Any:
        """Return the `result` of a method.

        Raises:
            NotSentError, AmbiguousError, ServerError, FloodError, MigratedError, RefusedError
        """
        limits = aiohttp.ClientTimeout(total=timeout, sock_connect=10)
        body = {"json": params} if not attachments else {"data": _form(params, attachments)}
        try:
            async with self._session.post(
                self._prefix + method, timeout=limits, **body
            ) as response:
                payload = await response.read()
                status = response.status
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSentError(type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise AmbiguousError(type(error).__name__) from None
        log.debug("asked", method=method, status=status)
        return _result(status, payload)


def _result(status: int, payload: bytes) -> Any:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        answer = {"description": NO_JSON}
    if answer.get("ok") is True:
        return answer.get("result")
    code = answer.get("error_code")
    code = code if isinstance(code, int) else status
    hints = answer.get("parameters")
    hints = hints if isinstance(hints, dict) else {}
    if code == 429:
        raise FloodError(_seconds(hints.get("retry_after")))
    if isinstance(moved := hints.get("migrate_to_chat_id"), int):
        raise MigratedError(moved)
    if code >= 500 or status < 400 or code in NOT_THE_REQUEST or answer.get("ok") is not False:
        raise ServerError(f"{code} {answer.get('description', '')}".strip())
    raise RefusedError(code, str(answer.get("description", "")))


def _seconds(said: Any) -> float:
    """Return how long to wait; a second where nothing that can be waited for is said."""
    try:
        seconds = float(said)
    except (TypeError, ValueError, OverflowError):
        return 1.0
    return seconds if 0 < seconds < math.inf else 1.0


def _form(params: JsonObject, attachments: Attachments) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, (filename, content) in attachments.items():
        form.add_field(name, content, filename=filename, content_type="application/octet-stream")
    return form


def open_session(base_url: str) -> aiohttp.ClientSession:
    """Return the one session of this process; proxies are read from the environment by aiohttp."""
    connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=30)
    loopback = base_url.startswith(("http://127.0.0.1", "http://localhost", "http://[::1]"))
    return aiohttp.ClientSession(connector=connector, trust_env=not loopback)
