"""Updates are worked on in order within a chat, chats side by side, and a bad one is set aside."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy import update
from telegram import Update
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.ext import TypeHandler

from bot import application as ptb
from bot import dispatcher as dispatching
from bot import tries
from bot.dispatcher import MAX_DEATHS, MAX_TRIES, SIDE_BY_SIDE, Dispatcher
from bot.metrics import Metrics
from bot.playground import Playground
from bot.settings import Settings
from core.messages import Reply
from core.storage.engine.database import Database, NoConnectionError
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox
from core.storage.queues.quarantine import forget_of
from core.storage.tables import inbox
from handlers.receipt import current
from tests.bot.alone import Alone
from tests.bot.conftest import TOKEN

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
Handle = Callable[[int, str], Awaitable[None]]


class Apologetic:
    """All that the dispatcher asks of the assistant."""

    async def apology(self, _chat_id: int) -> Reply:
        return Reply("maaf")


class Rig:
    """A dispatcher at work; `handle(chat, text)` is what the test wants to happen."""

    def __init__(self, store: Database, application: ptb.PtbApplication) -> None:
        self.store, self.application = store, application
        self.inbox, self.outbox, self.metrics = Inbox(store), Outbox(store), Metrics()
        self.seen: dict[int, list[str]] = defaultdict(list)
        self.handle: Handle | None = None
        self.arrived = asyncio.Event()
        self.woken = 0
        self._ids = iter(range(1, 10_000))
        application.add_handler(TypeHandler(Update, self._handled))
        self.new_process()

    def new_process(self) -> None:
        """Forget everything that is in memory only."""
        self.dispatcher = Dispatcher(
            self.inbox,
            self.application,
            Apologetic(),  # type: ignore[arg-type]
            self.metrics,
            self.arrived,
            self._wake,
            Alone(),
        )

    def _wake(self) -> None:
        self.woken += 1

    async def _handled(self, update: Update, _context: Any) -> None:
        assert update.message is not None
        chat, text = update.message.chat_id, update.message.text or ""
        if self.handle is not None:
            await self.handle(chat, text)
        self.seen[chat].append(text)

    async def receive(self, *said: tuple[int, str]) -> None:
        await self.raw(*(message(next(self._ids), chat, text) for chat, text in said))

    async def raw(self, *updates: dict[str, Any]) -> None:
        await self.inbox.save([Raw.of(u) for u in updates], NOW)
        self.arrived.set()

    async def run_until(self, done: Callable[[], bool]) -> None:
        running = asyncio.create_task(self.dispatcher.run())
        async with asyncio.timeout(60):
            while not done():  # noqa: ASYNC110 - asks
                await asyncio.sleep(0.005)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    async def done(self, patience: float = 60) -> None:
        """Work until nothing waits."""
        running = asyncio.create_task(self.dispatcher.run())
        async with asyncio.timeout(patience):
            while (await self.inbox.count_pending())[0]:  # noqa: ASYNC110 - asks
                await asyncio.sleep(0.01)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


def message(update_id: int, chat: int, text: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Sari"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_795_000_000,
            "chat": {"id": chat, "type": "private", "first_name": "Sari"},
            "from": person,
            "text": text,
        },
    }


@pytest.fixture
async def rig(
    store: Database,
    playground: Playground,
    session: aiohttp.ClientSession,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Rig]:
    for name in ("pause", "pause_on_the_way"):
        monkeypatch.setattr(dispatching, name, lambda _tries: 0.001)
    monkeypatch.setattr(dispatching, "CALM_S", 0.0)
    settings = Settings(_env_file=None, telegram_base_url=playground.base_url)
    application = ptb.build(settings, TOKEN, session)
    await application.initialize()
    made = Rig(store, application)
    yield made
    await made.dispatcher.stop(1)
    await application.shutdown()


async def test_order_holds_within_every_chat(rig: Rig) -> None:
    async def uneven(chat: int, text: str) -> None:
        await asyncio.sleep((chat * 7 + int(text) * 13) % 5 / 1000)

    rig.handle = uneven
    for number in range(10):
        await rig.receive(*((chat, str(number)) for chat in range(1, 60)))
    await rig.done()
    assert all(rig.seen[chat] == [str(n) for n in range(10)] for chat in range(1, 60))
    assert rig.metrics.registry.get_sample_value("gandeng_turns_done_total") == 590
    assert rig.dispatcher.waiting == 0


async def test_chats_are_worked_on_side_by_side(rig: Rig) -> None:
    together = asyncio.Barrier(SIDE_BY_SIDE)

    async def meet(_chat: int, _text: str) -> None:
        await together.wait()

    rig.handle = meet
    await rig.receive(*((chat, "x") for chat in range(1, SIDE_BY_SIDE + 1)))
    await rig.done()
    assert len(rig.seen) == SIDE_BY_SIDE


async def test_one_busy_chat_starves_nobody(rig: Rig) -> None:
    order: list[int] = []

    async def slow(chat: int, _text: str) -> None:
        order.append(chat)
        await asyncio.sleep(0.003)

    rig.handle = slow
    await rig.receive(*((1, str(n)) for n in range(200)))
    await rig.receive(*((chat, "x") for chat in range(2, 22)))
    await rig.done()
    assert max(order.index(chat) for chat in range(2, 22)) < 40


async def test_a_poison_update_is_set_aside_and_its_chat_goes_on(rig: Rig) -> None:
    tried: list[str] = []

    async def picky(_chat: int, text: str) -> None:
        tried.append(text)
        if text == "racun":
            raise RuntimeError("tidak bisa \ud800\0")

    rig.handle = picky
    await rig.receive((7, "satu"), (7, "racun"), (7, "dua"), (8, "lain"))
    await rig.done()
    assert rig.seen == {7: ["satu", "dua"], 8: ["lain"]}
    assert tried.count("racun") == MAX_TRIES
    assert [(x.chat_id, x.text) for x in await rig.outbox.pending(0, 9)] == [(7, "maaf")]
    (dead,) = await rig.inbox.dead()
    assert "RuntimeError: tidak bisa" in dead[2]


async def test_an_error_that_passes_costs_nothing(rig: Rig) -> None:
    failures = [ValueError("a"), ValueError("b")]

    async def shaky(_chat: int, _text: str) -> None:
        if failures:
            raise failures.pop()

    rig.handle = shaky
    await rig.receive((7, "satu"), (7, "dua"))
    await rig.done()
    assert rig.seen == {7: ["satu", "dua"]}
    assert await rig.outbox.pending(0, 9) == []


@pytest.mark.parametrize(
    "body",
    [
        {"message": {"chat": {"id": 7}}},
        {"message": {"chat": {"id": 10**30}}},
        {"message": "bukan objek"},
        {"message": {"message_id": "x", "date": "kemarin", "chat": 7}},
        {"callback_query": {"id": 3, "message": {"chat": {"id": 7}}}},
    ],
)
async def test_an_update_that_cannot_be_built_stalls_nobody(rig: Rig, body: dict[str, Any]) -> None:
    await rig.raw({"update_id": 9_000, **body})
    await rig.receive((7, "halo"), (8, "halo"))
    await rig.done()
    assert rig.seen == {7: ["halo"], 8: ["halo"]}
    assert len(await rig.inbox.dead()) == 1


@pytest.mark.parametrize("broken", [None, "", "{", "[1]"])
async def test_a_row_that_holds_no_update_is_set_aside_and_holds_up_no_other(
    rig: Rig, broken: str | None
) -> None:
    await rig.receive((7, "satu"), (7, "rusak"), (7, "dua"))
    async with rig.store.write() as connection:
        await connection.execute(update(inbox).where(inbox.c.id == 2).values(payload=broken))
    await rig.done()
    assert rig.seen == {7: ["satu", "dua"]}
    assert [row for row, _, _ in await rig.inbox.dead()] == [2]
    async with rig.store.write() as connection:
        await forget_of(connection, 7)
    assert await rig.inbox.dead() == []


async def test_what_cannot_be_read_behind_a_turn_under_way_hides_nobody(rig: Rig) -> None:
    begun, go = asyncio.Event(), asyncio.Event()

    async def wait(_chat: int, _text: str) -> None:
        begun.set()
        await go.wait()

    rig.handle = wait
    await rig.receive((7, "lama"))
    await rig.run_until(begun.is_set)
    strangers: list[Any] = [None, "x", [1], {"id": {}}]
    for number, sender in enumerate(strangers, 9_000):
        update = message(number, 7, "aneh")
        update["message"]["from"] = sender
        await rig.raw(update)
        tapped = {"id": "1", "from": sender, "message": update["message"], "data": "cancel"}
        await rig.raw({"update_id": number + 100, "callback_query": tapped})
    await rig.receive((8, "lain"))
    rig.handle = None
    await rig.run_until(lambda: rig.seen[8] == ["lain"])
    go.set()
    await rig.done()
    assert rig.seen[7][0] == "lama"


async def test_a_second_try_goes_on_in_the_message_that_shows_how_far_it_is(rig: Rig) -> None:
    seen: list[int | None] = []

    async def shaky(_chat: int, _text: str) -> None:
        receipt = current.get()
        seen.append(receipt.progress)
        receipt.progress = receipt.progress or 77
        if len(seen) == 1:
            raise RuntimeError("nanti")

    rig.handle = shaky
    await rig.receive((7, "satu"), (7, "dua"))
    await rig.done()
    assert seen == [None, 77, None]


async def test_another_process_goes_on_in_the_message_of_the_one_that_died(rig: Rig) -> None:
    seen: list[int | None] = []

    async def dies_at_first(_chat: int, _text: str) -> None:
        receipt = current.get()
        seen.append(receipt.progress)
        if len(seen) == 1:
            assert receipt.keep is not None
            await receipt.keep(77)
            await asyncio.Event().wait()

    rig.handle = dies_at_first
    await rig.receive((7, "satu"), (7, "dua"))
    running = asyncio.create_task(rig.dispatcher.run())
    async with asyncio.timeout(60):
        while not seen or (await rig.inbox.pending(0, 9))[0].progress is None:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.01)
    running.cancel()
    await rig.dispatcher.stop(0)
    rig.new_process()
    await rig.done()
    assert seen == [None, 77, None]


async def test_a_group_hears_no_apology_for_what_was_not_said_to_us(rig: Rig) -> None:
    """An administrator bot is handed everything that is said, also what it cannot read."""

    async def fail(_chat: int, _text: str) -> None:
        raise RuntimeError("boom")

    rig.handle = fail
    group = {"id": -5, "type": "supergroup", "title": "UMKM"}
    texts = ("halo semua", "@gandeng_bot halo", "/cek")
    for number, text in enumerate(texts, 1):
        update = message(number, 5, text)
        update["message"]["chat"] = group
        await rig.raw(update)
    await rig.done()
    assert len(await rig.outbox.pending(0, 9)) == 2


async def test_updates_of_no_kind_we_know_are_simply_done(rig: Rig) -> None:
    rig.application.handlers.clear()
    await rig.raw({"update_id": 1, "baru_dari_telegram": {"a": 1}}, {"update_id": 2})
    await rig.done()
    assert await rig.inbox.dead() == []


async def test_an_update_that_kills_the_process_is_found(rig: Rig) -> None:
    lives, killed = 0, 0

    async def deadly(_chat: int, text: str) -> None:
        nonlocal killed
        if text == "maut":
            killed += 1
            died.set()
            await asyncio.Event().wait()

    rig.handle = deadly
    await rig.receive(*((chat, "halo") for chat in range(100, 130)), (7, "maut"), (7, "sesudah"))
    while (await rig.inbox.count_pending())[0]:
        lives += 1
        assert lives < 2 * MAX_DEATHS
        died = asyncio.Event()
        rig.new_process()
        running = asyncio.create_task(rig.dispatcher.run())
        empty = asyncio.create_task(_empty(rig))
        dying = asyncio.create_task(died.wait())
        await asyncio.wait([empty, dying], return_when=asyncio.FIRST_COMPLETED)
        for task in (running, empty, dying, *rig.dispatcher._tasks):
            task.cancel()
        await asyncio.gather(running, *rig.dispatcher._tasks, return_exceptions=True)
    assert killed == MAX_DEATHS
    assert rig.seen[7] == ["sesudah"]
    assert all(rig.seen[chat] for chat in range(100, 130))
    assert [x.text for x in await rig.outbox.pending(0, 9)] == ["maaf"]
    assert [error for _, _, error in await rig.inbox.dead()] == ["it ended the process"]


async def test_who_is_first_when_others_kill_the_process_is_innocent(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is killed from outside, again and again within its first seconds."""
    lives = 0

    async def first_in_a_row(_chat: int, text: str) -> None:
        if text == "halo" and lives <= 2 * MAX_DEATHS:
            await asyncio.Event().wait()  # it is under way when the process is killed

    rig.handle = first_in_a_row
    monkeypatch.setattr(dispatching, "CALM_S", 60.0)
    await rig.receive((7, "halo"), (7, "lagi"), (8, "lain"))
    for _ in range(2 * MAX_DEATHS):
        lives += 1
        rig.new_process()
        running = asyncio.create_task(rig.dispatcher.run())
        await asyncio.sleep(0.05)
        running.cancel()
        await rig.dispatcher.stop(0)
        await asyncio.gather(running, return_exceptions=True)
    assert await rig.inbox.dead() == []
    lives += 1
    monkeypatch.setattr(dispatching, "CALM_S", 0.1)
    rig.new_process()
    await rig.done()
    assert dict(rig.seen) == {7: ["halo", "lagi"], 8: ["lain"]}


async def _empty(rig: Rig) -> None:
    while (await rig.inbox.count_pending())[0]:  # noqa: ASYNC110 - asks
        await asyncio.sleep(0.01)


async def test_suspects_are_tried_one_at_a_time(rig: Rig) -> None:
    at_once, most = 0, 0

    async def watch(_chat: int, _text: str) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.002)
        at_once -= 1

    rig.handle = watch
    await rig.receive(*((chat, "halo") for chat in range(1, 11)))
    for row in await rig.inbox.pending(0, 20):
        await rig.inbox.count_attempt(row.id)
        await rig.inbox.count_attempt(row.id)
    await rig.done()
    assert most == 1


async def test_trouble_with_the_database_is_not_the_updates_fault(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = rig.inbox.count_attempt
    failures = [OSError("disk")]

    async def failing(row_id: int, times: int = 1) -> None:
        if failures:
            raise failures.pop()
        await rows(row_id, times)

    monkeypatch.setattr(rig.inbox, "count_attempt", failing)
    await rig.receive((7, "satu"), (7, "dua"))
    await rig.done()
    assert rig.seen == {7: ["satu", "dua"]}


async def test_a_turn_that_got_no_connection_is_begun_again_and_not_counted(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatching, "LOST_S", 0.01)
    crowded = 2 * MAX_TRIES

    async def handle(chat: int, text: str) -> None:
        nonlocal crowded
        if crowded:
            crowded -= 1
            raise NoConnectionError("QueuePool limit reached")

    rig.handle = handle
    await rig.receive((1, "halo"))
    await rig.done()
    assert rig.seen[1] == ["halo"]
    assert await rig.inbox.dead() == []


async def test_a_turn_that_is_told_done_is_not_marked_twice(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked: list[int] = []
    finish = rig.inbox.finish

    async def watch(row_id: int) -> None:
        marked.append(row_id)
        await finish(row_id)

    async def ends_itself(_chat: int, text: str) -> None:
        if text == "sendiri":
            current.get().ended = True
            await finish(current.get().id)

    rig.handle = ends_itself
    monkeypatch.setattr(rig.inbox, "finish", watch)
    await rig.receive((7, "sendiri"), (8, "tidak"))
    await rig.done()
    assert len(marked) == 1


async def test_it_says_when_it_is_full_and_takes_no_more(rig: Rig) -> None:
    blocked = asyncio.Event()

    async def wait(_chat: int, _text: str) -> None:
        await blocked.wait()

    rig.handle = wait
    rows = [(chat % 300 + 1, str(chat)) for chat in range(3_000)]
    await rig.receive(*rows)
    await rig.run_until(lambda: rig.dispatcher.is_full)
    assert rig.dispatcher.waiting <= dispatching.FULL + dispatching.FETCH
    blocked.set()
    await rig.done(30)
    assert not rig.dispatcher.is_full
    assert sum(map(len, rig.seen.values())) == 3_000


async def test_a_stop_lets_turns_end_and_begins_none(rig: Rig) -> None:
    begun, go = asyncio.Event(), asyncio.Event()

    async def wait(_chat: int, _text: str) -> None:
        begun.set()
        await go.wait()

    rig.handle = wait
    await rig.receive(*((chat, str(n)) for n in range(2) for chat in range(1, 100)))
    running = asyncio.create_task(rig.dispatcher.run())
    await begun.wait()
    running.cancel()
    stopping = asyncio.create_task(rig.dispatcher.stop(5))
    await asyncio.sleep(0.05)
    go.set()
    await stopping
    assert 0 < len(rig.seen) <= SIDE_BY_SIDE
    assert all(texts == ["0"] for texts in rig.seen.values())
    waiting = (await rig.inbox.count_pending())[0]
    assert waiting == 198 - len(rig.seen)


async def test_a_stop_ends_in_time_whatever_hangs(rig: Rig) -> None:
    hanging = asyncio.Event()

    async def hang(_chat: int, _text: str) -> None:
        hanging.set()
        await asyncio.Event().wait()

    rig.handle = hang
    await rig.receive((7, "halo"))
    await rig.run_until(hanging.is_set)
    async with asyncio.timeout(30):
        await rig.dispatcher.stop(0.1)
    assert (await rig.inbox.count_pending())[0] == 1


@pytest.mark.parametrize("left_over", [False, True])
@pytest.mark.parametrize("error", [TimedOut(), NetworkError("500")])
async def test_the_way_to_telegram_is_never_counted_against_an_update(
    rig: Rig, error: Exception, left_over: bool
) -> None:
    seen, many = list[int](), 3 * MAX_DEATHS

    async def away(_chat: int, _text: str) -> None:
        seen.append(current.get().put_off)
        if len(seen) <= many:
            raise error

    rig.handle = away
    if left_over:
        rig.new_process()
    else:
        await rig.done()
    await rig.inbox.save([Raw.of(message(1, 7, "satu"))], datetime.now(UTC))
    await rig.done()
    assert (rig.seen[7], seen) == (["satu"], list(range(many + 1)))
    assert await rig.inbox.dead() == []


@pytest.mark.parametrize(
    ("error", "age"), [(TimedOut(), timedelta(days=1)), (BadRequest("chat not found"), timedelta())]
)
async def test_what_is_refused_or_held_up_for_a_day_is_set_aside_in_place_of_its_progress(
    rig: Rig, error: Exception, age: timedelta
) -> None:
    async def away(_chat: int, _text: str) -> None:
        current.get().progress = 77
        raise error

    rig.handle = away
    await rig.inbox.save([Raw.of(message(1, 7, "satu"))], datetime.now(UTC) - age)
    await rig.done()
    assert len(await rig.inbox.dead()) == 1
    (letter,) = await rig.outbox.pending(0, 9)
    assert (letter.text, letter.edits) == ("maaf", 77)


def test_while_telegram_is_away_an_update_gets_more_time() -> None:
    assert sum(map(tries.pause, range(1, MAX_TRIES))) < 5
    assert sum(map(tries.pause_on_the_way, range(1, MAX_TRIES))) > 30
    assert tries.pause_on_the_way(10_000) == tries.LONGEST_PAUSE
