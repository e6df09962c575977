"""A summary reads what is new, and everything where what was kept cannot be relied on."""

from __future__ import annotations

from sqlalchemy import delete, select

from core.analytics.campaign.log import Fact
from core.analytics.campaign.snapshot import fold
from core.dialogue.state import State
from core.storage.campaigns.campaigns import SqlCampaigns
from core.storage.campaigns.deliveries import Deliveries, Settled
from core.storage.campaigns.news import Told, told_since
from core.storage.campaigns.schedules import SqlSchedules
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.people import SqlPeople
from core.storage.tables import entry, subscription
from core.storage.turns.turns import Turns
from tests.storage.campaigns.test_campaigns import NOW, SARI, begin, read
from tests.storage.campaigns.test_schedules import DUE, WISH, subscribe

SPACE = f"p{SARI.person_id}"


async def note(database: Database, *facts: Fact) -> None:
    """Note facts of the campaign that is there, as one batch."""
    made = (await read(database)).campaigns[0]
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlCampaigns(database, turn).note(made, facts)
        await turn.end(State(), [], None)


async def told(database: Database, until: int, kept: str | None) -> Told:
    async with database.read() as connection:
        return await told_since(connection, SPACE, until, kept)


async def test_with_what_was_kept_it_tells_what_the_whole_log_tells(database: Database) -> None:
    _, who = await begin(database)
    before = (await read(database)).entries
    kept = fold(before).to_json()
    until = before[-1].id
    assert await told(database, until, kept) == await told(database, until, None)
    await note(database, Fact("sales", 3, who.id), Fact("sales", 2, who.id, "add"))
    await note(database, Fact("likes", 7, who.id, replaces=before[0].id))
    await note(database, Fact("undo", before[0].batch))
    found = await told(database, until, kept)
    assert found == await told(database, until, None)
    assert found.news.after.state[who.campaign_id, who.id]["sales"].value == 5
    assert found.news.amended == {who.campaign_id}


async def test_a_log_that_is_another_than_was_kept_is_read_as_a_whole(database: Database) -> None:
    await begin(database)
    entries = (await read(database)).entries
    kept = fold(entries).to_json()
    async with database.write() as connection:
        await connection.execute(delete(entry).where(entry.c.id == entries[0].id))
    found = await told(database, entries[-1].id, kept)
    assert found.news.before.notes == 1
    assert await told(database, 0, kept) == await told(database, 0, None)


async def test_what_held_is_kept_with_the_summary_and_in_no_copy(database: Database) -> None:
    await subscribe(database, SARI.chat_id)
    deliveries = Deliveries(database)
    (claim,) = await deliveries.claim(DUE, 5)
    assert claim.folded is None
    await deliveries.settle([Settled(claim, "posted", (), 9, "[1]")], DUE)
    async with database.read() as connection:
        assert (await connection.execute(select(subscription.c.folded))).scalar() == "[1]"
    async with await Turns(database).open(SARI, DUE) as turn:
        (row,) = (await SqlPeople(database, Seal("s"), turn).export())["subscription"]  # type: ignore[misc]
        assert "folded" not in row
        await SqlSchedules(database, turn).cancel()
        await SqlSchedules(database, turn).subscribe(WISH)
        await turn.end(State(), [], None)
    async with database.read() as connection:
        assert (await connection.execute(select(subscription.c.folded))).scalar() is None
