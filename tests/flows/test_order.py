"""Within a chat, answers come in the order of its messages, whatever becomes of leases meanwhile."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot import dispatcher, replica, wiring
from bot.playground import Playground, create_app
from bot.playground.people import person
from bot.service import Service
from bot.settings import Settings
from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox, Raw
from core.storage.replicas import leases
from core.storage.replicas.leases import TTL
from tests.databases import migrated_url
from tests.flows.harness.crash import Outcome, collect, greeting
from tests.flows.harness.processes import TOKEN, LocalApi

CHATS, BURSTS, EACH = 24, 3, 3
Bring = Callable[[list[dict[str, object]]], Awaitable[object]]


@pytest.fixture(autouse=True)
def short_of_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leases run out half of the time, as where a machine is so busy that beats come late, and few
    turns go side by side, so that chats stand in line when they do."""
    monkeypatch.setattr(replica, "BEAT_S", 0.3)
    monkeypatch.setattr(leases, "MARGIN_S", TTL.total_seconds() - 0.15)
    monkeypatch.setattr(dispatcher, "SIDE_BY_SIDE", 6)


@asynccontextmanager
async def bots(folder: Path, kind: str, count: int) -> AsyncIterator[tuple[LocalApi, str]]:
    """Give a local Bot API with `count` replicas before it, and the address of their database."""
    app = create_app(TOKEN)
    for number in range(1, CHATS + 1):
        app.world.private_chat(app.world.person(person(number, "Sari")))
    async with Playground(app, port=0) as api, aiohttp.ClientSession() as session:
        settings = Settings(
            _env_file=None,
            database_url=migrated_url(kind, folder),
            telegram_base_url=api.base_url,
            secret_key="order",
        )
        houses = [wiring.build(settings) for _ in range(count)]
        stop = asyncio.Event()
        serving = [asyncio.create_task(Service(h, TOKEN, None).run(stop)) for h in houses]
        try:
            yield LocalApi(session, api.base_url), settings.database_url
        finally:
            stop.set()
            await asyncio.gather(*serving)
            for house in houses:
                await house.close()


async def _talk(
    bring: Bring,
    outcome: Outcome,
    seed: int,
    apart: AbstractAsyncContextManager[object] | None = None,
) -> None:
    """Let every chat write a few messages, one after the other, all chats at the same time, in
    several bursts: whose is saved first is chance. apart: within it a message is numbered and brought."""
    chance, numbers = random.Random(seed), itertools.count(1)

    async def one(chat: int) -> None:
        for _ in range(EACH):
            await asyncio.sleep(chance.random() / 20)
            async with apart or nullcontext():
                number = next(numbers)
                outcome.said[chat].append(number)
                await bring([{"update_id": number, **greeting(chat, number)}])

    for _ in range(BURSTS):
        await asyncio.gather(*map(one, outcome.said))
        await asyncio.sleep(chance.random() / 2)


async def _saved(inboxes: list[Inbox], updates: list[dict[str, object]]) -> None:
    """Save updates as the webhook of one of the replicas does."""
    chosen = random.Random(str(updates[0]["update_id"])).choice(inboxes)
    await chosen.save([Raw.of(update) for update in updates], datetime.now(UTC))


@pytest.mark.parametrize(
    ("kind", "count"), [("sqlite", 1), ("sqlite", 2), ("postgres", 1), ("postgres", 3)]
)
async def test_what_webhooks_save_is_answered_in_order(
    kind: str, count: int, tmp_path: Path
) -> None:
    outcome = Outcome({chat: [] for chat in range(1, CHATS + 1)})
    async with bots(tmp_path, kind, count) as (api, url):
        databases = [Database(url) for _ in range(3)]
        await _talk(partial(_saved, [Inbox(d) for d in databases]), outcome, seed=count)
        await collect(api, outcome)
        for database in databases:
            await database.close()
    assert outcome.messages == CHATS * BURSTS * EACH
    assert (outcome.lost, outcome.duplicates, outcome.disordered) == (0, 0, 0), str(outcome)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_what_is_polled_is_answered_in_order(kind: str, tmp_path: Path) -> None:
    outcome = Outcome({chat: [] for chat in range(1, CHATS + 1)})
    async with bots(tmp_path, kind, 1) as (api, _):
        # Telegram gives out its numbers in order: one that came after a higher was confirmed would be let go
        await _talk(api.feed, outcome, seed=7, apart=asyncio.Lock())
        await collect(api, outcome)
    assert (outcome.lost, outcome.duplicates, outcome.disordered) == (0, 0, 0), str(outcome)
