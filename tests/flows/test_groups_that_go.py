"""A group gets another id, sends us away or takes nothing from us: what it had follows, or waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.playground import acting
from bot.playground.errors import Refused
from core.storage.tables import campaign, subscription
from tests.flows.stage import Actor, Stage
from tests.flows.test_campaign_summary import become_due
from tests.flows.test_community import ANDI, PASAR, SARI, gather, group, text_of
from tests.flows.test_moderation import promote

pytestmark = pytest.mark.usefixtures("still")

GROWN = -1_002_000_000_999


async def begun(stage: Stage) -> Actor:
    """Let a group run a campaign and have its summary every morning."""
    gather(stage)
    promote(stage, SARI)
    sari = stage.member(SARI, PASAR)
    await stage.actor(SARI).says("halo")
    await sari.says("/kampanye Ramadan budget 2jt sama @nadia")
    assert "07.00" in text_of(await sari.says("/langganan tiap pagi jam 7"))
    return sari


async def sent(stage: Stage, day: int = 1) -> None:
    """Send what is due on one of the next days."""
    await become_due(stage)
    async with stage.house.database.write() as connection:
        await connection.execute(update(subscription).values(next_day=f"2099-01-0{day}"))
    assistant = stage.house.assistant(None)  # type: ignore[arg-type]
    await assistant.due(datetime.now(UTC))
    await stage.settle()


def told(stage: Stage, words: str) -> list[str]:
    """Return what Sari was told in private that holds these words."""
    texts = (m.get("text", "") for m in stage.actor(SARI)._chat.messages.values())
    return [text for text in texts if words in text]


async def test_a_refusal_alone_tells_that_a_group_has_moved(
    empty: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message that tells of it may have been lost: everything follows, not the letter alone."""
    await begun(empty)
    world = empty.app.world
    group(empty, GROWN, (SARI, ANDI))
    writable = type(world).writable

    def moved(self: Any, chat_id: Any) -> Any:
        if int(chat_id) == PASAR:
            upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, upgraded, migrate_to_chat_id=GROWN)
        return writable(self, chat_id)

    monkeypatch.setattr(type(world), "writable", moved)
    await sent(empty)
    texts = [m.get("text", "") for m in world.chat(GROWN).messages.values()]
    assert any("Semua berjalan" in text for text in texts)
    assert "Ramadan" in text_of(await empty.member(SARI, GROWN).says("@gandeng_bot laporan"))
    async with empty.house.database.read() as connection:
        homes = list((await connection.execute(select(campaign.c.workspace_id))).scalars())
    assert homes == [f"g{GROWN}"]


async def test_who_asked_for_it_is_told_once_that_a_group_takes_no_summary(empty: Stage) -> None:
    await begun(empty)
    world = empty.app.world
    world.emit("member", {"chat_id": PASAR, "user_id": world.bot.id, "status": "kicked"})
    for day in range(1, 5):
        await sent(empty, day)
    (halted,) = told(empty, "tidak menerima pesan saya lagi")
    assert f"Grup {PASAR}" in halted


@pytest.mark.parametrize("way", ["member", "administrator"])
async def test_a_summary_goes_on_when_we_are_back(empty: Stage, way: str) -> None:
    await begun(empty)
    world = empty.app.world
    world.emit("member", {"chat_id": PASAR, "user_id": world.bot.id, "status": "kicked"})
    for day in (1, 2):
        await sent(empty, day)
    acting.membership(world, SARI, PASAR, way)
    await empty.settle()
    async with empty.house.database.read() as connection:
        state, next_at = (
            await connection.execute(select(subscription.c.state, subscription.c.next_at))
        ).one()
    assert state == "active"
    assert timedelta() < next_at - datetime.now(UTC) < timedelta(days=1, minutes=1)
    await sent(empty, 3)
    texts = [m.get("text", "") for m in world.chat(PASAR).messages.values()]
    assert any("Semua berjalan" in text for text in texts)
