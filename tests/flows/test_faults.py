"""The real process against a Bot API that misbehaves: every message keeps its one answer."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.flows.harness.crash import Outcome, collect, greeting
from tests.flows.harness.processes import (
    IN_TIME_S,
    PATIENCE_S,
    TOKEN,
    LocalApi,
    Process,
    free_port,
    gandeng,
    local_api,
    until,
)

CHATS = 20


class Flow:
    """A bot at work before a local Bot API."""

    def __init__(self, api: LocalApi, bot: Process, site: str) -> None:
        self.api, self.bot, self.site = api, bot, site
        self.outcome = Outcome({chat: [] for chat in range(1, CHATS + 1)})

    async def talk(self, count: int, seed: int = 1) -> None:
        """Let people write `count` messages."""
        chance, updates = random.Random(seed), []
        for number in range(1, count + 1):
            chat = chance.randint(1, CHATS)
            self.outcome.said[chat].append(number)
            updates.append(greeting(chat, number))
        await self.api.feed(updates)

    async def collected(self) -> Outcome:
        return await collect(self.api, self.outcome)

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(self.site + path) as answer:
            return answer.status, await answer.text()

    async def harm(self) -> set[str]:
        """Return the kinds of faults that messages on their way to people have met."""
        taken = (await self.api.stats())["faults_taken"]
        return {kind for method, kind in taken if method == "sendMessage"}

    async def ready(self) -> None:
        """Wait until the bot says that it is."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                try:
                    if (await self.get("/readyz"))[0] == 200:
                        return
                except aiohttp.ClientConnectionError:
                    pass
                await asyncio.sleep(0.05)


@pytest.fixture
async def flow(tmp_path: Path) -> AsyncIterator[Flow]:
    async with local_api(tmp_path / "api") as api:
        listen = f"127.0.0.1:{free_port()}"
        settings = {"GANDENG_SEND_LIMITS": "none", "GANDENG_LISTEN": listen}
        bot = gandeng(tmp_path / "bot", api.base_url, **settings)
        bot.start()
        try:
            yield Flow(api, bot, f"http://{listen}")
        finally:
            bot.kill()


def fault(kind: str, method: str = "*", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "method": method, "times": None, **more}


async def test_whatever_goes_wrong_nothing_is_lost_or_disordered(flow: Flow) -> None:
    await flow.ready()
    await flow.api.misbehave(
        fault("flood", "sendMessage", probability=0.03, retry_after=1),
        fault("error", "sendMessage", probability=0.05, code=500),
        fault("reset_after", "sendMessage", probability=0.03),
        fault("error", "getUpdates", probability=0.1, code=502),
        fault("duplicate", probability=0.3),
        fault("redeliver", probability=0.3),
        fault("latency", probability=0.1, seconds=0.05),
    )
    await flow.talk(400)
    async with asyncio.timeout(PATIENCE_S):
        while not {"flood", "error", "reset_after"} <= await flow.harm():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.05)
    await flow.api.behave()
    outcome = await flow.collected()
    broken = sum(kind == "reset_after" for _, kind in (await flow.api.stats())["faults_taken"])
    assert broken > 0
    assert (outcome.lost, outcome.disordered) == (0, 0), str(outcome)
    assert outcome.duplicates <= broken, str(outcome)


async def test_a_reordered_batch_is_answered_whole(flow: Flow) -> None:
    await flow.api.misbehave(fault("reorder"))
    await flow.talk(100)
    outcome = await flow.collected()
    assert (outcome.lost, outcome.duplicates) == (0, 0), str(outcome)


async def test_flood_limits_are_kept_by_pacing_alone(tmp_path: Path) -> None:
    async with local_api(tmp_path / "api") as api:
        await api.control("POST", "limits", {"enabled": True, "burst": 20})
        bot = gandeng(tmp_path / "bot", api.base_url)
        try:
            bot.start()
            flow = Flow(api, bot, "")
            await flow.talk(60)
            outcome = await flow.collected()
        finally:
            bot.kill()
    assert (outcome.lost, outcome.duplicates, outcome.disordered) == (0, 0, 0), str(outcome)


async def test_an_outage_of_the_bot_api_is_sat_out(flow: Flow) -> None:
    await flow.ready()
    await flow.talk(30)
    await flow.api.misbehave(fault("error", code=401, description="Unauthorized"))
    await asyncio.sleep(2)
    await flow.api.behave()
    outcome = await flow.collected()
    assert (outcome.lost, outcome.duplicates, outcome.disordered) == (0, 0, 0), str(outcome)
    assert flow.bot.alive


async def test_a_bot_api_that_is_away_at_the_start_is_waited_for(tmp_path: Path) -> None:
    async with local_api(tmp_path / "api") as api:
        await api.misbehave({"kind": "error", "method": "getMe", "code": 502, "times": 2})
        bot = gandeng(tmp_path / "bot", api.base_url)
        try:
            bot.start()
            flow = Flow(api, bot, "")
            await flow.talk(3)
            assert (await flow.collected()).lost == 0
        finally:
            bot.kill()


async def test_a_poison_update_is_set_aside_and_the_person_is_told(flow: Flow) -> None:
    broken = greeting(3, 1)
    broken["message"]["date"] = "kemarin"
    await flow.api.feed([broken, greeting(3, 2), greeting(4, 3)])
    flow.outcome.said[3], flow.outcome.said[4] = [2], [3]
    outcome = await flow.collected()
    assert outcome.lost == 0, str(outcome)
    texts = [c["arguments"]["text"] for c in await flow.api.sent() if c["chat_id"] == 3]
    assert len(texts) == 2
    assert texts[0].startswith("Maaf")
    _, metrics = await flow.get("/metrics")
    assert "gandeng_turns_quarantined_total 1.0" in metrics


async def test_neither_token_nor_words_are_in_the_logs(flow: Flow) -> None:
    await flow.ready()
    await flow.api.misbehave(
        fault("error", "sendMessage", times=2, code=500),
        fault("reset_after", "sendMessage"),
        fault("error", "getUpdates", times=1, code=404),
    )
    secret = "nomor rekening saya 1234567890"
    broken = greeting(3, 1, secret)
    broken["message"]["date"] = secret
    await flow.api.feed([broken, greeting(3, 2, secret), greeting(5, 3, f"cek {secret}")])
    await until(lambda: "update_quarantined" in flow.bot.output.read_text())
    await until(lambda: flow.bot.output.read_text().count("send_failed") > 3)
    await flow.api.behave()
    await flow.bot.stop()
    log = flow.bot.output.read_text()
    events = {json.loads(line)["event"] for line in log.splitlines() if line.startswith("{")}
    assert {"serving", "turn_failed", "send_failed", "stopping"} <= events
    for words in (TOKEN, TOKEN.partition(":")[2], "1234567890", "rekening"):
        assert words not in log


async def test_health_readiness_and_metrics_from_outside(flow: Flow) -> None:
    await flow.ready()
    await flow.talk(5)
    assert (await flow.collected()).lost == 0
    status, body = await flow.get("/readyz")
    checks = json.loads(body)
    assert (status, checks["database"], checks["inbox_waiting"]) == (200, "ok", 0)
    assert (await flow.get("/healthz"))[0] == 200
    _, metrics = await flow.get("/metrics")
    assert "gandeng_turns_done_total 5.0" in metrics
    assert "gandeng_messages_sent_total 5.0" in metrics
    assert await flow.bot.stop() < IN_TIME_S
    log = flow.bot.output.read_text()
    assert "Traceback" not in log
    assert '"level": "error"' not in log
