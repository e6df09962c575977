"""What a button bears may be old, or written by anybody's client: it is checked before anything."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.capabilities import discover
from core.messages import LARGEST, Inbound, IncomingFile, Payload, Person
from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox
from tests.databases import migrated_url
from tests.flows.stage import Actor, Stage, stage

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SARI = Person(7, "Sari")
OUTDATED = "Tombol ini sudah kedaluwarsa"
ERASE = Payload("privacy", {"action": "erase_confirmed"})

WRONG: dict[type, tuple[Any, ...]] = {
    int: (None, "abc", True, 1.5, float("nan"), 1e300, 10**40, -1, [1], {"a": 1}),
    float: (None, "abc", True, float("nan"), float("inf"), 10**40, -0.5, [0.5]),
    str: (None, 5, True, float("nan"), "\0", "\ud83d", ["a"], {"a": 1}),
    bool: (None, 1, 0, "true", [True]),
    tuple: (None, "abc", 5, [5], [None], ["\0"], [["a"]]),
}
UNUSUAL: dict[type, tuple[Any, ...]] = {
    int: (0, 1, LARGEST),
    float: (0, 1.5),
    str: ("", "abc"),
    bool: (True, False),
    tuple: ([], ["abc"]),
}


class EmptyFiles:
    """Every file is there, and empty."""

    async def read(self, _file: IncomingFile) -> bytes:
        return b""


class Talk:
    """Sari's private chat."""

    def __init__(self, house: House) -> None:
        self._assistant = house.assistant(EmptyFiles())
        self._keys = map(str, count())
        self.now = NOW

    async def says(self, text: str) -> str:
        return await self._respond(text=text)

    async def taps(self, payload: Payload) -> str:
        return await self._respond(payload=payload)

    async def _respond(self, **what: Any) -> str:
        said = Inbound(next(self._keys), 7, "private", SARI, self.now, **what)
        return "\n".join(reply.text for reply in await self._assistant.respond(said))


@pytest.fixture
async def talk(store: Database) -> AsyncIterator[Talk]:
    house = wiring.build(Settings(_env_file=None, database_url=store.url, secret_key="x"))
    yield Talk(house)
    await house.database.close()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(migrated_url("sqlite", tmp_path))
    yield opened
    await opened.close()


def _kind(hint: Any) -> type:
    """Return a slot's type, without None and without what it is a list of."""
    one = next(k for k in get_args(hint) if k is not type(None)) if _is_union(hint) else hint
    return one if isinstance(one, type) else tuple


def _is_union(hint: Any) -> bool:
    return isinstance(hint, UnionType)


def _slots(name: str) -> list[tuple[str, type]]:
    hints = get_type_hints(discover()[name].Slots)
    return [(f.name, _kind(hints[f.name])) for f in fields(discover()[name].Slots)]


def _tapped(name: str, slot: str, value: Any) -> Payload:
    """Return what is read from a button's data."""
    return Payload.decode(name + json.dumps({slot: value}))


@pytest.mark.parametrize("name", discover())
def test_no_slot_of_a_button_takes_what_is_of_another_type(name: str) -> None:
    for slot, kind in _slots(name):
        for value in WRONG[kind]:
            if slot != "chat" or value != -1:  # a group's id is below 0
                tapped = _tapped(name, slot, value)
                assert not discover()[name].takes(tapped.slots), (slot, value)


@pytest.mark.parametrize("kind", WRONG)
async def test_a_button_with_what_is_of_another_type_is_outdated(talk: Talk, kind: type) -> None:
    slot = next(slot for slot, its in _slots("suggest") if its is kind)
    for value in WRONG[kind]:
        assert OUTDATED in await talk.taps(_tapped("suggest", slot, value)), (slot, value)


@pytest.mark.parametrize("name", discover())
async def test_what_is_unusual_is_answered(talk: Talk, name: str) -> None:
    for slot, kind in _slots(name):
        for value in UNUSUAL[kind]:
            assert await talk.taps(_tapped(name, slot, value)), (slot, value)


@pytest.mark.parametrize(
    ("name", "slots"),
    [
        ("subscribe", {"time": "25:00"}),
        ("offer", {"price": "1e9"}),
        ("scam", {"signs": ["abc"]}),
        ("scam", {"ordinary": ["abc"]}),
    ],
)
async def test_words_that_stand_for_something_are_of_those_that_do(
    talk: Talk, name: str, slots: dict[str, Any]
) -> None:
    assert OUTDATED in await talk.taps(Payload.decode(name + json.dumps(slots)))


async def test_everything_is_erased_by_a_yes_to_the_question_that_is_open(talk: Talk) -> None:
    await talk.says("buat kampanye Lebaran budget 3 juta sama @dapurku 500rb")
    assert "Hapus semua data" in await talk.says("hapus data saya")
    assert "Sudah dihapus" in await talk.taps(ERASE)
    assert "Hapus semua data" in await talk.taps(ERASE)


async def test_an_old_yes_is_asked_again(talk: Talk) -> None:
    await talk.says("hapus data saya")
    await talk.taps(Payload("cancel"))
    await talk.says("buat kampanye Lebaran budget 3 juta sama @dapurku 500rb")
    assert "Hapus semua data" in await talk.taps(ERASE)
    assert "Lebaran" in await talk.says("laporan kampanye")


async def test_a_yes_after_half_an_hour_is_asked_again(talk: Talk) -> None:
    await talk.says("hapus data saya")
    talk.now += timedelta(minutes=31)
    assert "Hapus semua data" in await talk.taps(ERASE)
    assert "Sudah dihapus" in await talk.taps(ERASE)


async def test_a_yes_that_nobody_was_asked_for_asks(talk: Talk) -> None:
    assert "Hapus semua data" in await talk.taps(ERASE)


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, demo=False) as raised:
        yield raised


async def _press(raised: Stage, sari: Actor, data: str) -> str:
    """Tap a button that none of our messages has."""
    world = raised.app.world
    chat = world.private_chat(world.people[sari.id])
    asked = {"id": world.queries.new_id(), "from": world.people[sari.id], "data": data}
    asked |= {"chat_instance": "1", "message": max(chat.messages.values(), key=_number)}
    before = set(chat.messages)
    world.queries.ask(asked)
    world.update("callback_query", asked)
    await raised.settle()
    return "\n".join(m["text"] for n, m in sorted(chat.messages.items()) if n not in before)


def _number(message: dict[str, Any]) -> int:
    return int(message["message_id"])


@pytest.mark.parametrize(
    "data",
    [
        'suggest{"budget_idr":"abc","city":5}',
        'suggest{"budget_idr":1e300}',
        'suggest{"budget_idr":NaN}',
        'suggest{"budget_idr":null,"city":null}',
        'suggest{"budget_idr":20000',
        "",
        "#\0",
        "suggest" + '{"a":' * 9,
    ],
)
async def test_who_taps_it_is_told_and_nobody_is_alarmed(empty: Stage, data: str) -> None:
    sari = empty.actor(77)
    await sari.says("halo")
    assert OUTDATED in await _press(empty, sari, data)
    assert await Inbox(empty.house.database).dead() == []
