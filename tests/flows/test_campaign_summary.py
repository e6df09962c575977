"""The morning message in the real bot: asked for, sent at its hour, told once, ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from core.storage.tables import delivery, subscription
from tests.flows.stage import Actor, Stage

pytestmark = pytest.mark.usefixtures("still")


async def become_due(stage: Stage, ago: timedelta = timedelta(minutes=1)) -> None:
    """Let the summary have been due some time ago, and its hour be that: were the hour the one
    asked for, a test that runs within that minute would see the same day come due again."""
    due = datetime.now(UTC) - ago
    async with stage.house.database.write() as connection:
        for key, zone in await connection.execute(select(subscription.c.id, subscription.c.zone)):
            at = due.astimezone(ZoneInfo(zone)).time().isoformat("minutes")
            one = update(subscription).where(subscription.c.id == key)
            await connection.execute(one.values(next_at=due, at=at))


async def next_day(stage: Stage) -> None:
    """Let the summary that is due be that of another local date."""
    async with stage.house.database.write() as connection:
        await connection.execute(update(subscription).values(next_day="2099-01-01"))


async def morning(stage: Stage, actor: Actor) -> list[str]:
    """Send what is due, and return what the person's chat got of it."""
    before = set(actor._chat_messages())
    assistant = stage.house.assistant(None)  # type: ignore[arg-type]
    await assistant.due(datetime.now(UTC))
    await stage.settle()
    return [m.get("text", "") for i, m in actor._chat_messages().items() if i not in before]


async def test_a_summary_arrives_once_and_tells_what_changed(demo: Stage) -> None:
    sari = demo.actor(1001)
    (answer,) = await sari.says("kirim laporan tiap pagi jam 7")
    assert "07.00 WIB" in answer.text
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina")
    await sari.says("@dapurnina udah posting, like 1.200 komen 87")
    await become_due(demo)
    (summary,) = await morning(demo, sari)
    assert "perubahan" in summary
    assert "1.287" in summary
    assert await morning(demo, sari) == []
    (details,) = [m for m in await sari.taps("Hari Ibu") if m.text]
    assert "1.287" in details.text


async def test_the_next_one_tells_only_what_came_after_it(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("kirim laporan tiap pagi jam 7")
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina")
    await sari.says("@dapurnina udah posting, like 1.200 komen 87 terjual 14")
    await become_due(demo)
    assert len(await morning(demo, sari)) == 1
    await sari.says("eh salah, 15")
    await become_due(demo)
    await next_day(demo)
    (summary,) = await morning(demo, sari)
    assert "1 perubahan" in summary
    assert "terjual 15 (tadinya 14)" in summary
    assert "1,3 rb interaksi" in summary


async def test_after_an_outage_of_hours_it_is_skipped_and_that_is_noted(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("kirim laporan tiap pagi jam 7")
    await become_due(demo, timedelta(hours=7))
    assert await morning(demo, sari) == []
    async with demo.house.database.read() as connection:
        states = list((await connection.execute(select(delivery.c.state))).scalars())
    assert states == ["skipped"]


async def test_nothing_is_sent_where_nothing_changed_and_that_was_wished(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("kirim laporan tiap pagi jam 7 kalau ada perubahan saja")
    await become_due(demo)
    assert await morning(demo, sari) == []
    async with demo.house.database.read() as connection:
        states = list((await connection.execute(select(delivery.c.state))).scalars())
    assert states == ["quiet"]


async def test_a_group_gets_its_own(demo: Stage) -> None:
    cast = demo.app.world.cast
    member = demo.member(cast.people[0][0]["id"], cast.groups[0][0])
    refused = await member.says("@gandeng_bot kirim laporan tiap pagi jam 7 wita")
    assert "Hanya admin grup" in refused[0].text
    one = demo.member(cast.people[2][0]["id"], cast.groups[0][0])
    answer = await one.says("@gandeng_bot kirim laporan tiap pagi jam 7 wita")
    assert "07.00 WITA" in answer[0].text
    assert "grup" in answer[0].text
    await become_due(demo)
    assert len(await morning(demo, one)) == 1


async def test_it_ends_with_a_word(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("kirim laporan tiap pagi jam 7")
    await sari.says("stop laporan harian")
    await become_due(demo)
    assert await morning(demo, sari) == []


async def test_the_hour_is_asked_for_when_it_is_missing(demo: Stage) -> None:
    sari = demo.actor(1001)
    (asked,) = await sari.says("kirim rangkuman mingguan")
    assert "jam berapa" in asked.text
    (answer,) = await sari.says("jam 8 pagi")
    assert "08.00 WIB" in answer.text
