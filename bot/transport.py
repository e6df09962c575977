"""python-telegram-bot's requests over aiohttp (docs/adr: its own transport is the bottleneck)."""

from __future__ import annotations

from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

READ, WRITE_MEDIA = 30.0, 120.0


class AiohttpRequest(BaseRequest):
    """Shares the process's session; closing it is its owner's work."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        super().__init__()
        self._session = session

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer when a method names none."""
        return READ

    async def initialize(self) -> None:
        """Nothing to open: the session is given."""

    async def shutdown(self) -> None:
        """Nothing to close: the session is its owner's."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp has one total
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the pool waits in the total
    ) -> tuple[int, bytes]:
        """Send one request; return the status and the body.

        Raises:
            telegram.error.TimedOut: no answer in time; Telegram may have carried it out.
            telegram.error.NetworkError: the connection could not be made or broke.
        """
        upload = bool(request_data and request_data.contains_files)
        seconds = _seconds(read_timeout, READ) or READ
        timeout = aiohttp.ClientTimeout(
            total=max(seconds, WRITE_MEDIA) if upload else seconds + 5,
            sock_connect=_seconds(connect_timeout, 10.0),
        )
        body: dict[str, Any] = {}
        if request_data:
            body = {"data": _form(request_data) if upload else request_data.json_parameters}
        try:
            async with self._session.request(method, url, timeout=timeout, **body) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            # The type alone: aiohttp's own text may hold the address, and that holds the token.
            raise NetworkError(f"aiohttp.{type(error).__name__}") from None


def _seconds(value: Any, default: float) -> float | None:
    return default if value is BaseRequest.DEFAULT_NONE else value


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
