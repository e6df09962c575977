"""Health, readiness and metrics, as an orchestrator asks for them."""

from __future__ import annotations

import re

import httpx

from bot import web
from bot.metrics import Metrics

METRIC = re.compile(rb"gandeng_\w+(\{[^}]*\})? [0-9.e+-]+|#.*")


def site(ready: bool, metrics: Metrics | None = None) -> httpx.AsyncClient:
    async def readiness() -> dict[str, object]:
        return {"ready": ready, "database": "ok"}

    transport = httpx.ASGITransport(web.build(metrics or Metrics(), readiness, None))
    return httpx.AsyncClient(transport=transport, base_url="http://bot")


async def test_it_is_alive() -> None:
    answer = await site(ready=False).get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["alive"] is True


async def test_it_says_whether_it_is_ready_and_why() -> None:
    assert (await site(ready=True).get("/readyz")).status_code == 200
    refused = await site(ready=False).get("/readyz")
    assert refused.status_code == 503
    assert refused.json() == {"ready": False, "database": "ok"}


async def test_metrics_are_in_the_form_that_prometheus_reads() -> None:
    metrics = Metrics()
    metrics.received.inc(3)
    metrics.turn_seconds.observe(0.02)
    answer = await site(ready=True, metrics=metrics).get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert all(METRIC.fullmatch(line) for line in answer.content.splitlines())
    assert b"gandeng_updates_received_total 3.0" in answer.content
    assert b'gandeng_turn_seconds_bucket{le="0.025"} 1.0' in answer.content


async def test_without_a_webhook_there_is_no_door() -> None:
    assert (await site(ready=True).post(web.WEBHOOK_PATH, content=b"{}")).status_code == 404
