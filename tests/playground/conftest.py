"""A playground without a network for the methods, and one over real HTTP for the rest."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from bot.playground import Playground, PlaygroundApp, create_app
from bot.playground.arguments import Arguments
from bot.playground.errors import Refused
from bot.playground.methods import METHODS
from bot.playground.people import SARI
from bot.playground.state import World

Json = dict[str, Any]
Call = Callable[..., Any]

TOKEN = "42:playground"


class Clock:
    """Time that only moves when it is told to."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        """Return the seconds since the epoch."""
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


def png(width: int = 4, height: int = 3) -> bytes:
    """Return a small grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x99" * width for _ in range(height))
    body = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(clock: Clock) -> PlaygroundApp:
    return create_app(TOKEN, clock=clock)


@pytest.fixture
def world(app: PlaygroundApp) -> World:
    """A world in which Bu Sari has already opened her chat with the bot."""
    app.world.private_chat(app.world.people[SARI])
    return app.world


@pytest.fixture
def call(world: World) -> Call:
    """Call a method as the bot does, without HTTP."""

    def call_method(method: str, **arguments: Any) -> Any:
        return METHODS[method.lower()][1](world, Arguments(arguments))

    return call_method


@pytest.fixture
def refusal(call: Call) -> Call:
    """Call a method that must be refused and return the refusal's words."""

    def refused(method: str, **arguments: Any) -> str:
        with pytest.raises(Refused) as caught:
            call(method, **arguments)
        return caught.value.description

    return refused


class Client:
    """The bot's side of the wire: raw calls with status and body."""

    def __init__(self, base_url: str, session: aiohttp.ClientSession) -> None:
        self.base_url = base_url
        self.session = session

    async def raw(self, method: str, token: str = TOKEN, **request: Any) -> tuple[int, Json]:
        """Post a request of any form and return status and body."""
        address = f"{self.base_url}/bot{token}/{method}"
        async with self.session.post(address, **request) as response:
            return response.status, await response.json()

    async def call(self, method: str, **arguments: Any) -> Any:
        """Call a method with JSON and return its result."""
        _, body = await self.raw(method, json=arguments)
        assert body["ok"], body
        return body["result"]

    async def post(self, path: str, data: Json) -> Any:
        """Post to the control or page endpoints."""
        async with self.session.post(f"{self.base_url}{path}", json=data) as response:
            body = await response.json()
        return body["result"] if body["ok"] else body

    async def feed(self, *updates: Json) -> list[int]:
        """Feed updates and return their ids."""
        ids: list[int] = await self.post("/control/feed", {"updates": list(updates)})
        return ids


@pytest.fixture
async def playground(app: PlaygroundApp) -> AsyncIterator[Playground]:
    async with Playground(app) as running:
        yield running


async def polled(playground: Playground) -> None:
    """Return when a poll waits for updates."""
    async with asyncio.timeout(60):
        while playground.app.world.queue._poll is None:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.005)


@pytest.fixture
async def client(playground: Playground) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(playground.base_url, session)


@pytest.fixture
async def app_running(app: PlaygroundApp) -> Playground:
    """A playground that the test itself stops."""
    playground = Playground(app)
    await playground.start()
    return playground
