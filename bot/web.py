"""What this process answers over HTTP: the webhook, its health, its metrics."""

from __future__ import annotations

import asyncio
import errno
import socket
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import nullcontext

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.ingest import Webhook
from bot.metrics import Metrics

WEBHOOK_PATH = "/telegram"

Readiness = Callable[[], Awaitable[dict[str, object]]]

SETTLE_S = 1
"""What a request under way is given when we stop."""

ABSENT = frozenset({errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT})
"""`localhost` has two addresses, a container often only one of them."""


class ListenError(Exception):
    """Nobody can be heard at this address."""


def bind(host: str, port: int) -> list[socket.socket]:
    """Return a socket for each address of a host; none of them listens yet.

    Raises:
        ListenError: there is no such host, or the port is taken or forbidden.
    """
    bound: list[socket.socket] = []
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        absent: OSError | None = None
        for family, address in dict.fromkeys((one[0], one[4]) for one in found):
            try:
                bound.append(_bound(family, address))
            except OSError as error:
                if error.errno not in ABSENT:
                    raise
                absent = error
        if absent is not None and not bound:
            raise absent
    except OSError as error:
        for one in bound:
            one.close()
        raise ListenError(f"{host}:{port} cannot be listened on: {error.strerror}") from None
    return bound


def _bound(family: int, address: tuple[object, ...]) -> socket.socket:
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        found.bind(address)
    except OSError:
        found.close()
        raise
    return found


async def serve(site: Starlette, sockets: Sequence[socket.socket]) -> None:
    """Serve within this loop until cancelled; requests under way are then answered."""
    config = uvicorn.Config(
        site,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=SETTLE_S,
    )
    server = uvicorn.Server(config)
    server.capture_signals = nullcontext  # type: ignore[method-assign,assignment]
    serving = asyncio.create_task(server.serve([one.dup() for one in sockets]))
    try:
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving


def build(metrics: Metrics, readiness: Readiness, webhook: Webhook | None) -> Starlette:
    """Return the ASGI application; `readiness` gives checks and, under `ready`, their verdict."""

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"alive": True, "at": time.time()})

    async def readyz(_request: Request) -> Response:
        checks = await readiness()
        return JSONResponse(checks, status_code=200 if checks["ready"] else 503)

    async def scrape(_request: Request) -> Response:
        return Response(metrics.render(), media_type="text/plain; version=0.0.4")

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", scrape),
    ]
    if webhook is not None:
        routes.append(Route(WEBHOOK_PATH, webhook.__call__, methods=["POST"]))
    return Starlette(routes=routes)
