"""What Telegram delivers is on disk before it is acknowledged, whatever it looks like."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from bot import ingest, rival, web
from bot.api import BotApi
from bot.ingest import ALLOWED_UPDATES, MAX_BODY, Intake, Poller, Webhook
from bot.metrics import Metrics
from bot.playground import Fault, Playground
from bot.playground.feeding import feed
from bot.rival import RivalError
from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox

SECRET = "rahasia-webhook"


class Rig:
    """A poller at work."""

    def __init__(self, store: Database, api: BotApi, playground: Playground) -> None:
        self.app, self.inbox, self.metrics = playground.app, Inbox(store), Metrics()
        self.full = False
        self.arrivals = 0
        self.intake = Intake(self.inbox, self.metrics, self._arrived, lambda: self.full)
        self.api = api
        self._tasks: list[asyncio.Task[None]] = []

    def _arrived(self) -> None:
        self.arrivals += 1

    def poll(self) -> None:
        self.poller = Poller(self.api, self.intake)
        self._tasks.append(asyncio.create_task(self.poller.run()))

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def feed(self, *items: dict[str, Any]) -> list[int]:
        return feed(self.app.world, self.app.recorder, list(items))

    async def saved(self, count: int, patience: float = 60) -> list[int]:
        async with asyncio.timeout(patience):
            while (await self.inbox.count_pending())[0] < count:  # noqa: ASYNC110 - asks
                await asyncio.sleep(0.01)
        return [row.update_id for row in await self.inbox.pending(0, 10_000)]

    def fault(self, kind: Any, **wish: Any) -> None:
        self.app.api.faults.add(Fault(kind, "getUpdates", **wish))


@pytest.fixture
async def rig(store: Database, api: BotApi, playground: Playground) -> AsyncIterator[Rig]:
    made = Rig(store, api, playground)
    yield made
    await made.stop()


def said(text: str, chat: int = 7) -> dict[str, Any]:
    return {"chat_id": chat, "text": text}


async def test_everything_is_saved_in_order_and_then_confirmed(rig: Rig) -> None:
    ids = rig.feed(*(said(f"{n}") for n in range(250)))
    rig.poll()
    assert await rig.saved(250) == ids
    await _until(lambda: not rig.app.world.queue.pending)
    assert rig.metrics.registry.get_sample_value("gandeng_updates_received_total") == 250
    assert rig.arrivals >= 3


async def test_it_starts_without_an_offset_and_names_what_it_wants(rig: Rig) -> None:
    rig.poll()
    await _until(lambda: rig.app.world.queue.allowed is not None)
    assert rig.app.world.queue.allowed == frozenset(ALLOWED_UPDATES)
    rig.feed(said("a"))
    await rig.saved(1)


async def test_nothing_is_confirmed_before_it_is_on_disk(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    save, failures = rig.inbox.save, [OSError("disk full"), OSError("disk full")]

    async def failing(*arguments: Any) -> None:
        if failures:
            assert rig.app.world.queue.pending
            raise failures.pop()
        await save(*arguments)

    monkeypatch.setattr(rig.inbox, "save", failing)
    ids = rig.feed(said("a"), said("b"))
    rig.poll()
    assert await rig.saved(2) == ids


async def test_what_comes_again_is_saved_once(rig: Rig) -> None:
    rig.fault("duplicate", times=3)
    rig.fault("redeliver", times=2)
    ids = rig.feed(*(said(f"{n}") for n in range(150)))
    rig.poll()
    assert await rig.saved(150) == ids
    rig.feed(said("terakhir"))
    assert len(await rig.saved(151)) == 151


async def test_a_new_process_recognises_what_the_old_one_did_not_confirm(rig: Rig) -> None:
    rig.fault("latency", seconds=0.0, times=None)
    ids = rig.feed(said("a"))
    update = dict(rig.app.world.queue.pending[ids[0]])
    rig.poll()
    await rig.saved(1)
    await rig.stop()
    rig.app.world.queue.put(update)
    rig.poll()
    rig.feed(said("b"))
    assert len(await rig.saved(2)) == 2
    await asyncio.sleep(0.1)
    assert (await rig.inbox.count_pending())[0] == 2


async def test_a_counter_that_restarts_after_a_silent_week_is_followed_by_whoever_ran_on(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.feed(said("sebelum"))
    rig.poll()
    await rig.saved(1)
    await _until(lambda: not rig.app.world.queue.pending)
    rig.full = True  # so that no poll waits while a week goes by
    rig.feed(said("masih dengan nomor lama"))
    await rig.saved(2)
    rig.app.world.queue.pending.clear()
    rig.feed({"update_id": 17, "message": {"chat": {"id": 7}, "text": "sesudah"}})
    monkeypatch.setattr(ingest, "SILENT_S", 0.0)
    rig.full = False
    assert 17 in await rig.saved(3, patience=5)


async def test_a_restarted_counter_is_followed(rig: Rig) -> None:
    rig.feed(said("sebelum"))
    rig.poll()
    await rig.saved(1)
    await rig.stop()
    rig.feed({"update_id": 17, "message": {"chat": {"id": 7}, "text": "sesudah"}})
    rig.poll()
    assert 17 in await rig.saved(2)


async def test_it_has_heard_telegram_without_waiting_for_anybody_to_write(rig: Rig) -> None:
    rig.poll()
    await _until(lambda: rig.intake.last_success is not None)
    assert rig.app.recorder.counts["getUpdates"] == 1


@pytest.mark.parametrize(
    "strange",
    [
        {"message": "bukan objek"},
        {"message": {"chat": {"id": "huruf"}}},
        {"message": {"chat": {"id": 7}, "text": "\ud800 \x00"}},
        {"callback_query": []},
    ],
)
async def test_a_malformed_update_stalls_nobody(rig: Rig, strange: dict[str, Any]) -> None:
    rig.feed(said("satu"), strange, said("dua"))
    rig.poll()
    assert len(await rig.saved(3)) == 3


@pytest.mark.parametrize("update_id", [2**70, -3, "abc", None, [1]])
async def test_an_update_without_a_usable_id_is_passed_over(
    rig: Rig, update_id: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = rig.api.call

    async def with_strangers(method: str, *rest: Any, **named: Any) -> Any:
        updates = await call(method, *rest, **named)
        return ["nonsense", {"update_id": update_id}, *updates] if updates else updates

    monkeypatch.setattr(rig.api, "call", with_strangers)
    ids = rig.feed(said("satu"), said("dua"))
    rig.poll()
    assert await rig.saved(2) == ids


@pytest.mark.parametrize("code", [409, 401, 404, 500, 502])
async def test_polling_survives_what_the_way_throws_at_it(
    rig: Rig, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rival, "YIELD_S", 0.0)
    rig.fault("error", code=code, description="Bad", times=2)
    ids = rig.feed(said("a"))
    with capture_logs() as logged:
        rig.poll()
        assert await rig.saved(1) == ids
    told = [line["error"] for line in logged if line["event"] == "telegram_refuses"]
    assert [words.partition(":")[0] for words in told] == (
        ["Telegram does not know this token"] if code in {401, 404} else []
    )
    assert rig.intake.refused == ""


async def test_of_two_bots_with_one_token_the_later_ends_and_the_other_gets_everything(
    rig: Rig, store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rival, "YIELD_S", 0.01)
    monkeypatch.setattr(rival, "CALM_S", 0.0)
    rig.poll()
    await _until(lambda: rig.intake.last_success is not None)
    rig.poller._rivals.met()  # it had a calm time before that
    monkeypatch.setattr(rival, "CALM_S", 60.0)
    other = Poller(rig.api, Intake(rig.inbox, rig.metrics, rig._arrived, lambda: False))
    with capture_logs() as logged, pytest.raises(RivalError):
        await asyncio.wait_for(other.run(), 60)
    await _until(lambda: any(one["event"] == "another_bot" for one in logged))
    ids = rig.feed(*(said(f"{n}") for n in range(3)))
    assert await rig.saved(3) == ids


async def test_polling_survives_resets_and_floods(rig: Rig) -> None:
    rig.fault("reset_before")
    rig.fault("reset_after")
    rig.fault("flood", retry_after=1)
    ids = rig.feed(said("a"), said("b"))
    rig.poll()
    assert await rig.saved(2) == ids


async def test_a_webhook_that_was_set_meanwhile_is_taken_away(rig: Rig) -> None:
    rig.app.world.emit("webhook", {"url": "https://other.example/secret"})
    ids = rig.feed(said("a"))
    with capture_logs() as logged:
        rig.poll()
        assert await rig.saved(1) == ids
    told = next(line for line in logged if line["event"] == "webhook_taken_away")
    assert told["host"] == "other.example"
    assert "secret" not in repr(told)


async def test_a_full_inbox_leaves_updates_with_telegram(rig: Rig) -> None:
    rig.full = True
    rig.feed(said("a"))
    rig.poll()
    await asyncio.sleep(0.2)
    assert len(rig.app.world.queue.pending) == 1
    assert rig.app.recorder.counts["getUpdates"] == 0
    rig.full = False
    await rig.saved(1)


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not done():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.01)


class Store:
    """An inbox that may be down."""

    def __init__(self) -> None:
        self.saved: list[Any] = []
        self.down = False

    async def save(self, updates: list[Any], _now: Any) -> None:
        if self.down:
            raise OSError("database down")
        self.saved += updates


class Door:
    """The webhook's HTTP side, as Telegram meets it."""

    def __init__(self) -> None:
        self.store, self.full = Store(), False
        self.intake = Intake(
            self.store,  # type: ignore[arg-type]
            Metrics(),
            lambda: None,
            lambda: self.full,
        )

        async def ready() -> dict[str, object]:
            return {"ready": True}

        site = web.build(Metrics(), ready, Webhook(self.intake, SECRET))
        transport = httpx.ASGITransport(site)
        self.client = httpx.AsyncClient(transport=transport, base_url="http://bot")

    async def post(self, body: Any, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return (
            await self.client.post(web.WEBHOOK_PATH, content=content, headers=headers)
        ).status_code


UPDATE = {"update_id": 5, "message": {"chat": {"id": 7}, "text": "halo"}}


@pytest.fixture
def door() -> Door:
    return Door()


async def test_an_update_is_acknowledged_when_it_is_saved(door: Door) -> None:
    assert await door.post(UPDATE) == 200
    assert [raw.update_id for raw in door.store.saved] == [5]
    assert door.intake.last_success is not None


@pytest.mark.parametrize("secret", [None, "", "salah", SECRET + "x", SECRET[:-1]])
async def test_nobody_else_gets_in(door: Door, secret: str | None) -> None:
    assert await door.post(UPDATE, secret) == 403
    assert door.store.saved == []


async def test_the_secret_is_compared_in_constant_time(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def watch(given: bytes, secret: bytes) -> bool:
        compared.append((given, secret))
        return False

    monkeypatch.setattr("bot.ingest.hmac.compare_digest", watch)
    assert await door.post(UPDATE) == 403
    assert compared == [(SECRET.encode(), SECRET.encode())]


async def test_telegram_keeps_what_we_cannot(door: Door) -> None:
    door.full = True
    assert await door.post(UPDATE) == 503
    door.full, door.store.down = False, True
    assert await door.post(UPDATE) == 503
    door.store.down = False
    assert await door.post(UPDATE) == 200
    assert len(door.store.saved) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"halo",
        b"[]",
        b"5",
        b"{}",
        b'{"update_id": "x"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": 99999999999999999999999}',
    ],
)
async def test_what_is_no_update_is_refused(door: Door, body: bytes) -> None:
    assert await door.post(body) == 400
    assert door.store.saved == []


async def test_what_is_too_large_for_an_update_is_not_even_read(door: Door) -> None:
    given = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given
        while True:
            given += 1
            yield b"a" * 65_536

    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    answer = await door.client.post(web.WEBHOOK_PATH, content=endless(), headers=headers)
    assert answer.status_code == 413
    assert given <= MAX_BODY // 65_536 + 1
    assert door.store.saved == []
    assert await door.post(b'{"update_id": 1, "x": "' + b"a" * (MAX_BODY - 25) + b'"}') == 200


async def test_who_posts_too_slowly_is_not_waited_for(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "READ_S", 0.05)

    async def one_byte() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(60)

    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    answer = await door.client.post(web.WEBHOOK_PATH, content=one_byte(), headers=headers)
    assert (answer.status_code, answer.headers["connection"]) == (408, "close")
    assert door.store.saved == []


async def test_only_posts_are_taken(door: Door) -> None:
    assert (await door.client.get(web.WEBHOOK_PATH)).status_code == 405
