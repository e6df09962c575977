"""What every vendor's interface needs: JSON over HTTP within a deadline, retries, and restraint."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from core.capabilities.ports import ConnectorError

DEADLINE_S = 20.0
"""What a person waits for a look-up in all, its pages and retries included."""

REQUEST_S = 8.0
TRIES = 3
PAUSE_S = 0.5
SIDE_BY_SIDE = 8
"""Look-ups of one vendor at a time: the rest of the bot has work to do while a vendor is slow."""

LARGEST = 8 * 1024 * 1024
PART = 65_536
"""Bytes of an answer: how many are taken at most, and how many at once."""

JsonObject = dict[str, Any]
Query = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Answer:
    """A response: its status, its JSON object ({} if it was none) and its headers."""

    status: int
    body: JsonObject
    headers: Mapping[str, str]


Fault = Callable[[Answer], ConnectorError]
"""Says what an answer that is no success means, in the vendor's own terms."""


class Vendor:
    """Asks one vendor. A token that was told to wait is not used again before its time.

    `pause_s` is the first pause between two tries; it doubles.
    """

    def __init__(
        self,
        base_url: str,
        fault: Fault,
        *,
        deadline_s: float = DEADLINE_S,
        request_s: float = REQUEST_S,
        pause_s: float = PAUSE_S,
    ) -> None:
        self._base = base_url.rstrip("/")
        self._fault = fault
        self._deadline = deadline_s
        self._request = request_s
        self._pause = pause_s
        self._under_way = 0
        self._resting: dict[str, float] = {}

    @asynccontextmanager
    async def visit(self, token: str) -> AsyncIterator[Lookup]:
        """Give what one look-up asks with.

        Raises:
            ConnectorError: `busy`, `limited`, or `unavailable` once the deadline has passed.
        """
        self._refuse_early(token)
        self._under_way += 1
        try:
            async with asyncio.timeout(self._deadline), self._session() as session:
                yield Lookup(session, self._base, self._fault, self._pause)
        except TimeoutError:
            raise ConnectorError("unavailable") from None
        except ConnectorError as error:
            if error.reason == "limited":
                wait = 60 if error.retry_s is None else error.retry_s
                now = time.monotonic()
                self._resting = {k: until for k, until in self._resting.items() if until > now}
                self._resting[digest(token)] = now + wait
            raise
        finally:
            self._under_way -= 1

    def _session(self) -> aiohttp.ClientSession:
        loopback = self._base.startswith(("http://127.0.0.1", "http://localhost", "http://[::1]"))
        limits = aiohttp.ClientTimeout(total=self._request, sock_connect=5)
        return aiohttp.ClientSession(timeout=limits, trust_env=not loopback)

    def _refuse_early(self, token: str) -> None:
        if self._under_way >= SIDE_BY_SIDE:
            raise ConnectorError("busy")
        left = self._resting.get(digest(token), 0.0) - time.monotonic()
        if left > 0:
            raise ConnectorError("limited", round(left))


class Lookup:
    """Requests of one look-up over one session."""

    def __init__(
        self, session: aiohttp.ClientSession, base: str, fault: Fault, pause_s: float
    ) -> None:
        self._session = session
        self._base = base
        self._fault = fault
        self._pause = pause_s

    async def get(self, path: str, query: Query) -> JsonObject:
        """Return what the vendor answers; what passes by itself is tried again.

        Raises:
            ConnectorError: the vendor says no, or nothing sensible three times.
        """
        for tries in range(TRIES):
            if tries:
                await asyncio.sleep(self._pause * 2 ** (tries - 1))
            answer = await self._ask(path, query)
            if answer is None:
                continue
            if answer.status < 300 and answer.body and "error" not in answer.body:
                return answer.body
            error = self._fault(answer)
            if error.reason != "unavailable":
                raise error
        raise ConnectorError("unavailable")

    async def _ask(self, path: str, query: Query) -> Answer | None:
        """Return an answer, or None where none came. aiohttp's errors name the address, and that
        holds the token, so that none of them goes any further."""
        try:
            async with self._session.get(f"{self._base}/{path}", params=query) as response:
                content = await _whole(response.content)
                return Answer(response.status, _object(content), response.headers)
        except (TimeoutError, aiohttp.ClientError, OSError):
            return None


async def _whole(stream: aiohttp.StreamReader) -> bytes:
    """Return all that a vendor says, however many parts it comes in; nothing where that is too much."""
    content = bytearray()
    async for part in stream.iter_chunked(PART):
        content += part
        if len(content) > LARGEST:
            return b""
    return bytes(content)


def _object(content: bytes) -> JsonObject:
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def digest(token: str) -> str:
    """Return what a token is known by in memory."""
    return hashlib.sha256(token.encode()).hexdigest()


def granted(token: str | None, handle: str, form: re.Pattern[str]) -> str:
    """Return the token that an account is asked for with. form: of a vendor's handles.

    Raises:
        ConnectorError: `rejected` without a token, `not_found` for what is no handle.
    """
    if token is None:
        raise ConnectorError("rejected")
    if not form.fullmatch(handle):
        raise ConnectorError("not_found")
    return token
