"""What this process answers over HTTP: the webhook, its health, its metrics."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.ingest import Webhook
from bot.metrics import Metrics

WEBHOOK_PATH = "/telegram"

Readiness = Callable[[], Awaitable[dict[str, object]]]


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
