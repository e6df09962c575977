"""Letters leave in order, once, within the limits; what cannot leave is buried, nothing else."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from bot import sender as sending
from bot.api import BotApi
from bot.floods import Floods
from bot.metrics import Metrics
from bot.pacing import Pacer
from bot.playground import Fault, Playground, acting
from bot.sender import Sender
from core.messages import Button, Document, Payload, Picture, Reply
from core.storage.engine.database import Database
from core.storage.overview import overview
from core.storage.people.moving import move_group
from core.storage.queues.outbox import Outbox, post
from core.storage.replicas.pauses import Pauses
from core.storage.tables import outbox as outboxes
from tests.bot.alone import Alone, its_block
from tests.bot.conftest import SARI

JUST_NOW = timedelta(0)
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f"
    b"\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\r\xefF\xb8\x00\x00\x00"
    b"\x00IEND\xaeB`\x82"
)


class Moving:
    """Moves a group as the assistant does."""

    def __init__(self, store: Database) -> None:
        self._store = store

    async def move_group(self, old: int, new: int) -> None:
        await move_group(self._store, old, new)


class Rig:
    """A sender at work, what it is given and what arrives."""

    def __init__(self, store: Database, api: BotApi, playground: Playground) -> None:
        self.store = store
        self.app = playground.app
        self.outbox = Outbox(store)
        self.metrics = Metrics()
        pacer, share = Pacer(None, time.monotonic), Alone()
        floods = Floods(pacer, Pauses(store), share)
        parts = (self.outbox, api, pacer, Moving(store), self.metrics)
        self.sender = Sender(*parts, share, floods, its_block)

    async def post(self, *replies: Reply, chat_id: int = SARI, age: timedelta = JUST_NOW) -> None:
        await self.post_to([chat_id], *replies, age=age)

    async def post_to(
        self, chats: Iterable[int], *replies: Reply, age: timedelta = JUST_NOW
    ) -> None:
        at = datetime.now(UTC) - age
        async with self.store.write() as connection:
            await post(connection, [(c, "reply", r) for c in chats for r in replies], at)
        self.sender.wake()

    async def left(self, patience: float = 60) -> int:
        """Wait until nothing waits; return how many were buried."""
        async with asyncio.timeout(patience):
            while await self.outbox.count_pending():  # noqa: ASYNC110 - asks
                await asyncio.sleep(0.01)
        return (await overview(self.store, datetime.now(UTC))).outbox.dead

    def arrived(self, chat_id: int = SARI) -> list[str]:
        messages = self.app.world.chats[chat_id].messages
        return [m.get("text") or m.get("caption", "") for _, m in sorted(messages.items())]

    def fault(self, kind: Any, **wish: Any) -> None:
        self.app.api.faults.add(Fault(kind, wish.pop("method", "sendMessage"), **wish))

    def count(self, name: str) -> float:
        return float(self.metrics.registry.get_sample_value(f"gandeng_{name}_total") or 0)


@pytest.fixture
async def rig(
    store: Database, api: BotApi, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Rig]:
    monkeypatch.setattr(sending, "LONGEST_PAUSE", 0.02)
    made = Rig(store, api, playground)
    running = asyncio.create_task(made.sender.run())
    yield made
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await made.sender.stop(1)


async def test_letters_leave_in_order_one_batch_after_another(rig: Rig) -> None:
    for number in range(3):
        await rig.post(*(Reply(f"{number}-{n}") for n in range(4)))
        assert await rig.left() == 0
    assert rig.arrived() == [f"{number}-{n}" for number in range(3) for n in range(4)]
    assert rig.count("messages_sent") == 12


async def test_order_holds_within_each_of_many_chats(rig: Rig) -> None:
    rig.fault("latency", times=None, probability=0.3, seconds=0.02)
    for number in range(5):
        await rig.post_to(range(1, 40), Reply(f"{number}"))
    await rig.left()
    assert all(rig.arrived(chat) == list("01234") for chat in range(1, 40))


async def test_buttons_pictures_documents_and_edits(rig: Rig) -> None:
    buttons = (
        (Button("Detail", payload=Payload("evaluate", {"handles": ("x",)})),),
        (Button("Bagikan", share="x"), Button("Situs", url="https://example.org/")),
    )
    await rig.post(
        Reply("<b>Pilih</b> & lihat".replace("&", "&amp;"), buttons=buttons),
        Reply("kartu", picture=Picture("kartu.png", PNG)),
        Reply("", document=Document("brief.pdf", b"%PDF")),
    )
    await rig.left()
    first, card, brief = (m for _, m in sorted(rig.app.world.chats[SARI].messages.items()))
    rows = first["reply_markup"]["inline_keyboard"]
    assert rows[0][0]["callback_data"] == 'evaluate{"handles":["x"]}'
    assert (rows[1][0]["switch_inline_query"], rows[1][1]["url"]) == ("x", "https://example.org/")
    assert (first["text"], card["caption"]) == ("Pilih & lihat", "kartu")
    assert (bool(card["photo"]), brief["document"]["file_name"]) == (True, "brief.pdf")
    await rig.post(Reply("diganti", edits=first["message_id"]))
    await rig.left()
    assert rig.arrived()[0] == "diganti"


class Everything:
    """A Bot API that takes every message."""

    def __init__(self) -> None:
        self.took: list[str] = []

    async def call(self, _method: str, params: dict[str, Any], *_: Any) -> None:
        self.took.append(params["text"])


@pytest.mark.parametrize("broken", ["", "{", "null", "[1]", "[null,[],null,false,null,false,null]"])
async def test_a_row_that_holds_no_letter_is_buried_and_told_and_holds_up_no_other(
    database: Database, broken: str
) -> None:
    api, outbox = Everything(), Outbox(database)
    async with database.write() as connection:
        mail = [(SARI, "reply", Reply(words)) for words in ("satu", "rusak", "dua")]
        await post(connection, mail, datetime.now(UTC))
    _, bad, _ = await outbox.pending(0, 9)
    async with database.write() as connection:
        change = update(outboxes).where(outboxes.c.id == bad.id)
        await connection.execute(change.values(reply=broken))
    pacer, share = Pacer(None, time.monotonic), Alone()
    floods = Floods(pacer, Pauses(database), share)
    sender = Sender(outbox, api, pacer, outbox, Metrics(), share, floods, its_block)  # type: ignore[arg-type]
    running = asyncio.create_task(sender.run())
    async with asyncio.timeout(60):
        while await outbox.count_pending():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.01)
    running.cancel()
    assert api.took == ["satu", "dua", "unsent"]
    async with database.read() as connection:
        (error,) = (await connection.execute(select(outboxes.c.error))).scalars()
    assert error.endswith("in its row")


async def test_a_flood_is_waited_for_and_loses_nothing(rig: Rig) -> None:
    rig.fault("flood", retry_after=1, chat_id=SARI)
    before = time.monotonic()
    await rig.post(Reply("satu"), Reply("dua"))
    await rig.post(Reply("lain"), chat_id=8)
    assert await rig.left() == 0
    assert (rig.arrived(), rig.arrived(8)) == (["satu", "dua"], ["lain"])
    assert time.monotonic() - before >= 1
    assert (rig.count("floods"), rig.count("messages_buried")) == (1, 0)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "code": 500},
        {"kind": "error", "code": 401, "description": "Unauthorized"},
        {"kind": "error", "code": 404, "description": "Not Found"},
        {"kind": "reset_before"},
    ],
)
async def test_what_was_not_carried_out_is_sent_once(rig: Rig, fault: dict[str, Any]) -> None:
    rig.fault(**fault, times=2)
    await rig.post(Reply("satu"), Reply("dua"))
    assert await rig.left() == 0
    assert rig.arrived() == ["satu", "dua"]


async def test_what_broke_after_it_was_taken_is_sent_twice_at_most(rig: Rig) -> None:
    rig.fault("reset_after", times=1)
    await rig.post(Reply("satu"), Reply("dua"))
    assert await rig.left() == 0
    assert rig.arrived() == ["satu", "satu", "dua"]


async def test_a_long_outage_buries_nothing(rig: Rig) -> None:
    rig.fault("error", times=sending.MAX_TRIES * 2, code=503)
    await rig.post(Reply("satu"), Reply("dua"))
    assert await rig.left() == 0
    assert rig.arrived() == ["satu", "dua"]


async def test_a_letter_that_never_passes_while_others_do_is_given_up(rig: Rig) -> None:
    rig.fault("error", times=sending.MAX_TRIES, code=500, chat_id=SARI, skip=1)
    await rig.post(Reply("nol"), Reply("sial"), Reply("berikutnya"))
    assert await rig.left() == 1
    assert rig.arrived() == ["nol", "berikutnya", "unsent"]


async def test_after_a_day_a_letter_is_no_news(rig: Rig) -> None:
    rig.fault("error", times=1, code=500)
    await rig.post(Reply("kemarin"), age=timedelta(hours=25))
    assert await rig.left() == 1


async def test_a_chat_that_blocked_us_gets_nothing_more(rig: Rig) -> None:
    acting.membership(rig.app.world, SARI, SARI, "kicked")
    await rig.post(*(Reply(f"{n}") for n in range(3)))
    await rig.post(Reply("lain"), chat_id=8)
    assert await rig.left() == 3
    assert rig.arrived(8) == ["lain"]
    assert rig.count("messages_buried") == 3


async def test_a_chat_that_does_not_exist_is_given_up(rig: Rig) -> None:
    await rig.post(Reply("a"), Reply("b"), chat_id=123456)
    assert await rig.left() == 2


async def test_one_refused_letter_does_not_take_the_others_along_and_is_not_silent(
    rig: Rig,
) -> None:
    await rig.post(Reply("", document=Document("kosong.pdf", b"")), Reply("berikutnya"))
    assert await rig.left() == 1
    assert rig.arrived() == ["berikutnya", "unsent"]


@pytest.mark.parametrize(
    "said", ["BUTTON_DATA_INVALID", "message is too long", "SOMETHING_NEW", "can't parse entities"]
)
async def test_what_is_refused_for_its_content_arrives_in_its_plainest_form(
    rig: Rig, said: str
) -> None:
    times = 2 if said.startswith("can't") else 1
    rig.fault("error", code=400, description=f"Bad Request: {said}", times=times)
    buttons = ((Button("Detail", payload=Payload("help")),),)
    await rig.post(Reply("<b>5</b> &lt; 6", buttons=buttons), Reply("lanjut"))
    assert await rig.left() == 0
    assert rig.arrived() == ["5 < 6\n\npartly_sent", "lanjut"]


async def test_a_picture_that_is_refused_leaves_its_words(rig: Rig) -> None:
    rig.fault("error", method="sendPhoto", code=400, description="IMAGE_PROCESS_FAILED")
    await rig.post(Reply("kartu", picture=Picture("kartu.png", PNG)))
    assert await rig.left() == 0
    assert rig.arrived() == ["kartu\n\npartly_sent"]


async def test_a_chat_that_takes_no_pictures_gets_the_words(rig: Rig) -> None:
    refused = "Bad Request: not enough rights to send photos to the chat"
    rig.fault("error", method="sendPhoto", code=400, description=refused)
    await rig.post(Reply("kartu", picture=Picture("kartu.png", PNG)), Reply("lanjut"))
    assert await rig.left() == 0
    assert rig.arrived() == ["kartu\n\npartly_sent", "lanjut"]


async def test_words_that_are_too_long_arrive_as_far_as_they_may(rig: Rig) -> None:
    await rig.post(Reply("<i>" + "kata " * 1_000 + "</i>"))
    assert await rig.left() == 0
    (arrived,) = rig.arrived()
    assert 3_500 < len(arrived) <= 4_096
    assert arrived.startswith("kata kata")


async def test_nobody_is_told_for_ever_that_something_was_not_sent(rig: Rig) -> None:
    rig.fault("error", code=400, description="Bad Request: SOMETHING_NEW", times=None)
    await rig.post(Reply("halo"))
    assert await rig.left() == 2


@pytest.mark.parametrize(
    "said",
    [
        "have no rights to send a message",
        "CHAT_WRITE_FORBIDDEN",
        "not enough rights to send text messages to the chat",
    ],
)
async def test_a_chat_where_we_may_not_write_is_not_written_to_again(rig: Rig, said: str) -> None:
    rig.fault("error", code=400, description=f"Bad Request: {said}")
    await rig.post(Reply("a"), Reply("b"))
    assert await rig.left() == 2
    assert rig.arrived() == []


async def test_what_comes_while_a_chat_is_buried_is_tried(rig: Rig) -> None:
    bury, posted = rig.outbox.bury, []

    async def bury_slowly(ids: Any, error: str, told: Any) -> None:
        await bury(ids, error, told)
        if not posted:
            posted.append(True)
            acting.membership(rig.app.world, SARI, SARI, "member")
            await rig.post(Reply("kembali"))
            await asyncio.sleep(0.05)

    rig.outbox.bury = bury_slowly  # type: ignore[method-assign]
    acting.membership(rig.app.world, SARI, SARI, "kicked")
    await rig.post(Reply("a"), Reply("b"))
    await asyncio.sleep(0.2)
    assert await rig.left() == 2
    assert rig.arrived() == ["kembali"]


async def test_bad_markup_arrives_as_plain_text(rig: Rig) -> None:
    await rig.post(Reply("<b>tebal</i> 5 &lt; 6"), Reply("lanjut"))
    assert await rig.left() == 0
    assert rig.arrived() == ["tebal 5 < 6", "lanjut"]


async def test_an_edit_that_changes_nothing_is_done(rig: Rig) -> None:
    await rig.post(Reply("sama"))
    await rig.left()
    number = max(rig.app.world.chats[SARI].messages)
    await rig.post(Reply("sama", edits=number))
    assert await rig.left() == 0
    assert rig.arrived() == ["sama"]


async def test_an_edit_of_a_lost_message_is_sent_anew(rig: Rig) -> None:
    await rig.post(Reply("hasil", edits=987_654))
    assert await rig.left() == 0
    assert rig.arrived() == ["hasil"]


async def test_letters_follow_a_group_that_moved(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    call, moved = rig.sender._api.call, []

    async def migrating(method: str, params: Any, *rest: Any) -> Any:
        if params["chat_id"] == -5:
            moved.append(params["text"])
            raise sending.MigratedError(SARI)
        return await call(method, params, *rest)

    monkeypatch.setattr(rig.sender._api, "call", migrating)
    await rig.post(*(Reply(f"{n}") for n in range(4)), chat_id=-5)
    assert await rig.left() == 0
    assert (moved, rig.arrived()) == (["0"], list("0123"))


async def test_a_group_that_moves_to_where_it_is_is_put_off_as_any_other(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    call, asked = rig.sender._api.call, list[str]()

    async def migrating(method: str, params: Any, *rest: Any) -> Any:
        asked.append(params["text"])
        if len(asked) < 3:
            raise sending.MigratedError(params["chat_id"])
        return await call(method, params, *rest)

    monkeypatch.setattr(rig.sender._api, "call", migrating)
    with capture_logs() as logged:
        await rig.post(Reply("halo"))
        assert await rig.left() == 0
    assert (asked, rig.arrived()) == (["halo"] * 3, ["halo"])
    assert [line["tries"] for line in logged if line["event"] == "send_failed"] == [1, 2]


async def test_a_group_that_moved_has_one_queue_and_its_pauses_hold(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first letter opens the new id's queue while the old id's still learns that it moved."""
    call, asked, told = rig.sender._api.call, list[str](), asyncio.Event()

    async def migrating(method: str, params: Any, *rest: Any) -> Any:
        if params["chat_id"] == -5:
            await told.wait()
            raise sending.MigratedError(SARI)
        asked.append(params["text"])
        if asked == ["2"]:
            await rig.post(Reply("3"), chat_id=SARI)
            await _until(lambda: len(rig.sender._queues[SARI]) > 1)
            told.set()
            await _until(lambda: -5 not in rig.sender._queues)
            raise sending.FloodError(0.2)
        return await call(method, params, *rest)

    monkeypatch.setattr(rig.sender._api, "call", migrating)
    await rig.post(Reply("0"), Reply("1"), chat_id=-5)
    await _until(lambda: -5 in rig.sender._queues)
    await rig.post(Reply("2"), chat_id=SARI)
    assert await rig.left() == 0
    assert asked == ["2", "2", "0", "1", "3"]


async def test_a_letter_that_was_taken_is_marked_until_it_is_marked(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, failures = rig.outbox.sent, [OSError("disk full"), OSError("disk full")]

    async def failing(letter_id: int) -> None:
        if failures:
            raise failures.pop()
        await sent(letter_id)

    monkeypatch.setattr(rig.outbox, "sent", failing)
    await rig.post(Reply("satu"), Reply("dua"))
    assert await rig.left() == 0
    assert rig.arrived() == ["satu", "dua"]


async def test_trouble_with_the_database_delays_and_loses_nothing(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, failures = rig.outbox.files, [OSError("locked")]

    async def failing(letter_id: int) -> Any:
        if failures:
            raise failures.pop()
        return await files(letter_id)

    monkeypatch.setattr(rig.outbox, "files", failing)
    await rig.post(Reply("", document=Document("a.txt", b"a")), Reply("dua"))
    assert await rig.left() == 0
    assert len(rig.arrived()) == 2


async def test_a_busy_chat_holds_up_nobody(rig: Rig) -> None:
    rig.fault("latency", times=None, chat_id=SARI, seconds=0.5)
    await rig.post(*(Reply(f"{n}") for n in range(40)))
    for chat in range(10, 30):
        await rig.post(Reply("cepat"), chat_id=chat)
    await _until(lambda: all(rig.arrived(chat) == ["cepat"] for chat in range(10, 30)))
    assert len(rig.arrived()) < 40


async def test_a_stop_lets_sends_end_and_begins_none(rig: Rig) -> None:
    rig.fault("latency", times=None, seconds=0.3)
    await rig.post(Reply("satu"), Reply("dua"))
    await _until(lambda: bool(rig.app.api.faults.taken))
    await rig.sender.stop(5)
    assert rig.arrived() == ["satu"]
    assert [x.text for x in await rig.outbox.pending(0, 9)] == ["dua"]


async def test_a_stop_waits_for_nobody_forever(rig: Rig) -> None:
    rig.fault("hang_before", seconds=5.0)
    await rig.post(Reply("satu"))
    await _until(lambda: bool(rig.app.api.faults.taken))
    async with asyncio.timeout(4):
        await rig.sender.stop(0.1)
    assert await rig.outbox.count_pending() == 1


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not done():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.005)
