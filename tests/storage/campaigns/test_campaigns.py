"""Campaigns and their log survive, per workspace, and the log only grows."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime

from sqlalchemy import insert, select, update

from core.analytics.campaign.log import Fact
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.ports import Portfolio
from core.dialogue.state import State
from core.storage.campaigns.campaigns import SqlCampaigns
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.people import SqlPeople
from core.storage.tables import campaign, entry, member, person, workspace
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.storage.people.test_people import everything

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SARI = Speaker(chat_id=424_242, person_id=424_242)
GROUP = Speaker(chat_id=-99, person_id=424_242, chat_kind="group")


async def begin(database: Database, speaker: Speaker = SARI) -> tuple[Campaign, Collaboration]:
    """Start a campaign with one creator, of whom two things are noted."""
    async with await Turns(database).open(speaker, NOW) as turn:
        port = SqlCampaigns(database, turn)
        made = await port.start("Hari Ibu", "keripik")
        who = await port.join(made, "dapurnina", "instagram")
        await port.note(
            made, [Fact("likes", 1_200, who.id), Fact("live_on", 7, who.id, on=date(2026, 11, 22))]
        )
        assert await port.everything() == await port.everything()
        await turn.end(State(), [], None)
    return made, who


async def read(database: Database, speaker: Speaker = SARI) -> Portfolio:
    return await SqlCampaigns(database, await Turns(database).open(speaker, NOW)).everything()


async def test_what_was_noted_is_there_in_the_next_turn(database: Database) -> None:
    made, who = await begin(database)
    known = await read(database)
    assert known.campaigns == (made,)
    assert known.collaborations == (who,)
    assert [(e.fact.metric, e.fact.value, e.fact.on) for e in known.entries] == [
        ("likes", 1_200, None),
        ("live_on", 7, date(2026, 11, 22)),
    ]
    assert len({e.batch for e in known.entries}) == 1
    assert {e.person_id for e in known.entries} == {SARI.person_id}


async def test_every_note_is_a_batch_of_its_own(database: Database) -> None:
    made, who = await begin(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlCampaigns(database, turn).note(made, [Fact("likes", 5, who.id, "add")])
        await turn.end(State(), [], None)
    first, *_, last = (await read(database)).entries
    assert last.batch == last.id > first.batch == first.id
    assert last.fact.mode == "add"


async def test_joining_twice_is_one_collaboration_that_gets_the_code(database: Database) -> None:
    made, who = await begin(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        again = await SqlCampaigns(database, turn).join(made, "dapurnina", code="NINA10")
        await turn.end(State(), [], None)
    assert (again.id, again.code, again.platform) == (who.id, "NINA10", "instagram")


async def test_a_turn_that_fails_leaves_nothing(database: Database) -> None:
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlCampaigns(database, turn).start("Hari Ibu", "")
    assert await read(database) == Portfolio()


async def test_no_workspace_sees_another(database: Database) -> None:
    await begin(database)
    assert await read(database, Speaker(5, 5)) == Portfolio()
    assert await read(database, GROUP) == Portfolio()


async def test_a_role_is_what_the_workspace_gave(database: Database) -> None:
    await begin(database)
    assert (await Turns(database).open(SARI, NOW)).known.role == "owner"
    async with database.write() as connection:
        await connection.execute(update(member).values(role="viewer"))
    assert (await Turns(database).open(SARI, NOW)).known.role == "viewer"


async def test_deletion_leaves_no_trace_of_a_persons_own_campaigns(database: Database) -> None:
    await begin(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        people = SqlPeople(database, Seal("kunci"), turn)
        copy = await people.export()
        assert len(copy["entry"]) == 2  # type: ignore[arg-type]
        deleted = await people.erase()
        await turn.end(State(), [], None)
    assert (deleted["campaign"], deleted["collaboration"], deleted["entry"]) == (1, 1, 2)
    assert await everything(database) == ""


async def test_a_group_keeps_its_campaign_without_the_name_of_who_left(database: Database) -> None:
    await begin(database, GROUP)
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlPeople(database, Seal("kunci"), turn).erase()
        await turn.end(State(), [], None)
    async with database.read() as connection:
        people = set((await connection.execute(select(entry.c.person_id))).scalars())
        makers = set((await connection.execute(select(campaign.c.created_by))).scalars())
    assert people == makers == {0}
    assert "424242" not in await everything(database)


async def test_two_people_write_into_one_workspace(database: Database) -> None:
    made, who = await begin(database, GROUP)
    other = Speaker(chat_id=-99, person_id=5, chat_kind="group")
    async with await Turns(database).open(other, NOW) as turn:
        await SqlCampaigns(database, turn).note(made, [Fact("sales", 3, who.id)])
        await turn.end(State(), [], None)
    assert {e.person_id for e in (await read(database, GROUP)).entries} == {424_242, 5}


async def test_notes_of_one_moment_are_batches_of_their_own(database: Database) -> None:
    made, _ = await begin(database, GROUP)
    together = asyncio.Barrier(1 if database.is_sqlite else 3)  # its turns that write wait

    async def note(person: int) -> int | None:
        speaker = Speaker(chat_id=-99, person_id=person, chat_kind="group")
        async with await Turns(database).open(speaker, NOW) as turn:
            port = SqlCampaigns(database, turn)
            who = await port.join(made, f"akun{person}")
            await together.wait()
            batch = await port.note(made, [Fact("sales", 3, who.id)])
            await turn.end(State(), [], None)
            return batch

    given = await asyncio.gather(*map(note, (5, 6, 7)))
    assert len({1, *given}) == 4


async def test_many_rows_are_read_in_order(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(insert(person).values(id=1, first_seen_at=NOW))
        await connection.execute(
            insert(workspace).values(id="p424242", kind="business", created_at=NOW)
        )
    made, who = await begin(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlCampaigns(database, turn).note(
            made, [Fact("likes", n, who.id) for n in range(500)]
        )
        await turn.end(State(), [], None)
    values = [e.fact.value for e in (await read(database)).entries][2:]
    assert values == list(range(500))


async def test_a_deleted_campaign_is_gone_and_its_ids_are_not_given_again(
    database: Database,
) -> None:
    made, who = await begin(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        port = SqlCampaigns(database, turn)
        await port.join(made, "ranirasa")
        await port.delete(made)
        assert await port.everything() == Portfolio()
        other = await port.start("Natal", "")
        new = await port.join(other, "dapurnina")
        batch = await port.note(other, [Fact("likes", 3, new.id)])
        await turn.end(State(), [], None)
    assert other.id > made.id
    assert new.id > who.id + 1
    assert batch == 3, "two rows were noted before"
    async with database.read() as connection:
        assert (await connection.execute(select(entry.c.batch))).scalars().all() == [batch]
        titles = (await connection.execute(select(campaign.c.name))).scalars()
        assert set(titles) == {"", "Natal"}


async def test_nobody_deletes_a_campaign_of_another_workspace(database: Database) -> None:
    made, _ = await begin(database)
    async with await Turns(database).open(GROUP, NOW) as turn:
        await SqlCampaigns(database, turn).delete(made)
        await turn.end(State(), [], None)
    assert (await read(database)).campaigns == (made,)
