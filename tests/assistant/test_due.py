"""What is due is sent whatever becomes of the rest: one that cannot be written holds up no other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.assistant import due, presence
from core.storage.campaigns.deliveries import Deliveries, Settled
from core.storage.queues.outbox import Outbox
from core.storage.tables import delivery, subscription, workspace
from tests.databases import migrated_url

NOW = datetime(2026, 12, 1, 1, tzinfo=UTC)
CHATS = 6


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """An installation in which a summary is due to each of six chats; that of one is in a zone
    that is no more."""
    url = migrated_url("sqlite", tmp_path)
    built = wiring.build(Settings(_env_file=None, database_url=url, secret_key="k"), demo=False)
    async with built.database.write() as connection:
        for chat in range(1, CHATS + 1):
            space = {"id": f"p{chat}", "kind": "business", "created_at": NOW}
            await connection.execute(insert(workspace).values(space))
            wish = {
                "chat_id": chat, "workspace_id": f"p{chat}", "kind": "summary", "person_id": chat,
                "at": "08:00", "zone": "Asia/Batavia" if chat == 2 else "Asia/Jakarta",
                "language": "id", "days": "every", "only_changes": False, "state": "active",
                "since": NOW - timedelta(days=1), "told": 0, "next_day": "2026-12-01",
                "next_at": NOW, "fence": 0,
            }  # fmt: skip
            await connection.execute(insert(subscription).values(wish))
    yield built
    await built.close()


async def delivered(house: House) -> dict[int, str]:
    query = select(delivery.c.subscription_id, delivery.c.state).order_by(
        delivery.c.subscription_id
    )
    async with house.database.read() as connection:
        return {row[0]: row[1] for row in await connection.execute(query)}


async def test_one_that_cannot_be_written_holds_up_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, odd = due.Summaries._words, {1}

    def written(self: Any, claim: Any, known: Any, now: datetime) -> Any:
        if claim.chat_id in odd:
            raise ValueError("one odd campaign")
        return words(self, claim, known, now)

    monkeypatch.setattr(due.Summaries, "_words", written)
    monkeypatch.setattr(due, "BATCH", 2)
    assistant = house.assistant(None)  # type: ignore[arg-type]
    done = await assistant.due(NOW)
    assert done.counts == {"posted": CHATS - 1}
    assert [what for what, _ in done.failed] == ["subscription 1"]
    assert done.next_at is not None
    assert done.next_at > NOW  # what failed is not tried at once, again and again
    again = await assistant.due(NOW + timedelta(minutes=3))
    assert (again.counts, len(again.failed)) == ({}, 1)
    odd.clear()  # somebody mended it
    assert (await assistant.due(NOW + timedelta(minutes=6))).counts == {"posted": 1}
    assert await delivered(house) == dict.fromkeys(range(1, CHATS + 1), "posted")


async def test_what_stays_odd_is_skipped_when_its_day_has_passed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(due.Summaries, "_words", never)
    assistant = house.assistant(None)  # type: ignore[arg-type]
    assert len((await assistant.due(NOW)).failed) == CHATS
    done = await assistant.due(NOW + timedelta(hours=7))
    assert (done.counts, done.failed) == ({"skipped": CHATS}, ())


@pytest.mark.parametrize("days", [0, 1, 2])
async def test_the_next_summary_tells_of_the_days_that_had_none_and_the_one_after_does_not(
    house: House, days: int
) -> None:
    assistant, outbox = house.assistant(None), Outbox(house.database)  # type: ignore[arg-type]
    for day in range(days):
        assert (await assistant.due(NOW + timedelta(days=day, hours=7))).counts["skipped"]
    said = []
    for day in (days, days + 1):
        await assistant.due(NOW + timedelta(days=day))
        said.append([x.text for x in await outbox.pending(0, 99) if x.chat_id == 1][-1])
    told = {0: "", 1: "1 Desember 2026 tidak", 2: "1 Desember 2026 sampai 2 Desember 2026 (2 kali)"}
    assert told[days] in said[0]
    assert ["tidak saya kirim" in one for one in said] == [days > 0, False]


async def test_one_that_cannot_be_settled_holds_up_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = Deliveries._end

    async def odd(self: Deliveries, connection: Any, each: Settled, now: datetime) -> bool:
        if each.claim.chat_id == 3:
            raise KeyError("days")
        return await end(self, connection, each, now)

    monkeypatch.setattr(Deliveries, "_end", odd)
    done = await house.assistant(None).due(NOW)  # type: ignore[arg-type]
    assert done.counts == {"posted": CHATS - 1}
    assert [what for what, _ in done.failed] == ["subscription 3"]


async def test_one_group_whose_members_cannot_be_warned_keeps_no_other_from_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    async def gone(*_: Any) -> list[int]:
        return [-1, -2]

    async def went(_self: Any, chat_id: int, _title: str, _now: datetime) -> bool:
        seen.append(chat_id)
        if chat_id == -1:
            raise ValueError("odd")
        return True

    monkeypatch.setattr(presence, "vanished", gone)
    monkeypatch.setattr(presence.Presence, "went", went)
    done = await house.assistant(None).due(NOW)  # type: ignore[arg-type]
    assert (seen, done.counts) == ([-1, -2], {"posted": CHATS, "warned": 1})
    assert [what for what, _ in done.failed] == ["group -1"]
