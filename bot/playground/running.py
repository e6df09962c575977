"""Running a playground: as its own process, or inside another process's event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.playground.app import PlaygroundApp
from bot.playground.server import TRANSPORT

LOOPBACK = "127.0.0.1"


class LendingProtocol(HttpToolsProtocol):
    """uvicorn's protocol; lends its connection so that a fault can break it."""

    def on_message_begin(self) -> None:
        """Start a request."""
        super().on_message_begin()
        self.scope["extensions"] = {TRANSPORT: self.transport}  # type: ignore[dict-item]


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, app: PlaygroundApp, signals: bool) -> None:
        super().__init__(config)
        self._playground = app
        self._signals = signals

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        if not self._signals:
            yield
            return
        with super().capture_signals():
            yield

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._playground.close()
        super().handle_exit(sig, frame)


class Playground:
    """A running playground.

    `async with Playground(create_app(token)) as playground:` serves on loopback until the
    block ends; `playground.base_url` is what the bot's `TELEGRAM_BASE_URL` should be, and the
    address of the chat page. Port 0 takes any free port.
    """

    def __init__(self, app: PlaygroundApp, port: int = 0) -> None:
        self.app = app
        self._socket = socket.create_server((LOOPBACK, port), backlog=1024)
        self.port: int = self._socket.getsockname()[1]
        self._task: asyncio.Task[None] | None = None
        self._server: _Server | None = None

    @property
    def base_url(self) -> str:
        """The address, without a slash at its end."""
        return f"http://{LOOPBACK}:{self.port}"

    def _build(self, signals: bool) -> _Server:
        settings: dict[str, Any] = {"http": LendingProtocol, "ws": "none", "lifespan": "on"}
        settings |= {"access_log": False, "log_config": None, "log_level": "warning"}
        settings |= {"timeout_keep_alive": 75, "timeout_graceful_shutdown": 2}
        config = uvicorn.Config(self.app, host=LOOPBACK, port=self.port, **settings)
        self._server = _Server(config, self.app, signals)
        return self._server

    async def start(self) -> None:
        """Serve from now on. Raises RuntimeError if the server did not come up."""
        server = self._build(signals=False)
        self._task = asyncio.create_task(server.serve(sockets=[self._socket]))
        while not server.started:
            if self._task.done():
                raise RuntimeError("the playground did not start") from self._task.exception()
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        """Stop serving; long polls and live pages end at once."""
        self.app.close()
        if self._server and self._task:
            self._server.should_exit = True
            await self._task

    async def serve(self) -> None:
        """Serve until SIGINT or SIGTERM: the way of a process of its own."""
        with contextlib.suppress(KeyboardInterrupt):
            await self._build(signals=True).serve(sockets=[self._socket])

    async def __aenter__(self) -> Playground:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        await self.stop()


async def serve(app: PlaygroundApp, port: int = 0) -> None:
    """Serve inside the caller's event loop until cancelled; signals stay the caller's."""
    async with Playground(app, port):
        await asyncio.Event().wait()
