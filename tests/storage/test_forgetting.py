"""Words behind buttons and conversations gone quiet are not kept for ever."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select

from core.capabilities.ports import Subscription
from core.dialogue.decide import NOTES_KEPT, fresh
from core.dialogue.state import Question, Shown, State
from core.messages import Button, Payload, Reply
from core.storage import forgetting
from core.storage.campaigns.schedules import SqlSchedules
from core.storage.engine.database import Database
from core.storage.forgetting import (
    KEEP_BUTTONS,
    KEEP_DELIVERIES,
    KEEP_TALK,
    forget_past,
    forget_talk,
    forget_words,
)
from core.storage.tables import delivery, invitation
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SARI = Speaker(7, 7)
WISH = Subscription(time(7), ZoneInfo("Asia/Jakarta"), "id", "every", only_changes=False)
SECRET = Payload("check_content", {"caption": "kalimat rahasia " * 10})
STATE = State(
    Question("check_content", "product", dict(SECRET.slots)),
    Shown("suggest", {}, ("a", "b")),
    language="en",
    updated_at=NOW,
    focus="a",
    topic=Shown("evaluate", {"handles": ("a",)}),
    offers={"yes": ("suggest", {"city": "Malang"})},
    earlier=Shown("rate", {"budget_idr": 500_000}),
    labels={"lagi": "b1"},
    past=({"budget_idr": 1_500_000},),
    heard="12:ab",
    seen=("a", "b"),
    typed={"handles": ("c",), "followers": 900},
    waiting=({"handles": ("a",), "budget_idr": 450_000},),
    listed=("a", "b"),
    picked=("a",),
    numbered=True,
    partners=("b",),
)


async def talk(database: Database) -> None:
    async with await Turns(database).open(SARI, NOW) as turn:
        await turn.end(STATE, [Reply("x", ((Button("lagi", SECRET),),))], None)


async def test_a_quiet_conversation_is_emptied_and_its_language_stays(database: Database) -> None:
    """Notes that wait for a campaign stay as long as the chat was told (`NOTES_KEPT`)."""
    await talk(database)
    assert await forget_talk(database, NOW + KEEP_TALK - MINUTE) == 0
    for age, waiting in ((KEEP_TALK + MINUTE, STATE.waiting), (NOTES_KEPT + MINUTE, ())):
        assert await forget_talk(database, NOW + age) == 1
        assert await forget_talk(database, NOW + age) == 0
        state = (await Turns(database).open(SARI, NOW)).known.state
        assert fresh(state, NOW + age) == state == State(language="en", waiting=waiting)


async def test_all_that_are_quiet_are_emptied_however_many(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)
    for who in range(1, 6):
        async with await Turns(database).open(Speaker(who, who), NOW) as turn:
            await turn.end(replace(STATE, language="xx" if who == 2 else "id"), [], None)
    for late in (KEEP_TALK, NOTES_KEPT):
        assert await forget_talk(database, NOW + late + MINUTE) == 5
        assert await forget_talk(database, NOW + late + MINUTE) == 0


async def test_links_that_expired_and_old_deliveries_go(database: Database) -> None:
    ages = {"old": -MINUTE, "new": MINUTE}
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlSchedules(database, turn).subscribe(WISH)
        connection = await turn.writing()
        for name, age in ages.items():
            link = {"digest": name, "role": "owner", "chat_id": -5, "person_id": 7}
            await connection.execute(insert(invitation).values(**link, expires_at=NOW + age))
            day = {"subscription_id": 1, "day": name, "state": "posted"}
            at = NOW - KEEP_DELIVERIES + age
            await connection.execute(insert(delivery).values(**day, at=at))
        await turn.end(State(), [], None)
    assert await forget_past(database, NOW) == 2
    async with database.read() as connection:
        for column in (invitation.c.digest, delivery.c.day):
            assert list((await connection.execute(select(column))).scalars()) == ["new"]


def test_the_conversation_that_is_emptied_here_had_everything() -> None:
    assert all(getattr(STATE, each.name) != getattr(State(), each.name) for each in fields(State))


async def test_an_old_button_means_nothing_any_more(database: Database) -> None:
    await talk(database)
    turns = Turns(database)
    assert await turns.payload(7, SECRET.key()) == SECRET
    assert await forget_words(database, NOW + KEEP_BUTTONS + MINUTE) == 1
    assert await turns.payload(7, SECRET.key()) is None
