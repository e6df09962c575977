"""A group that becomes a supergroup keeps everything, whatever tables there are."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from core.analytics.campaign.log import Fact
from core.analytics.community.votes import Change
from core.dialogue.state import Question, State
from core.messages import Button, Payload, Reply
from core.storage.campaigns.campaigns import SqlCampaigns
from core.storage.community.community import SqlCommunity
from core.storage.engine.database import Database
from core.storage.people.moving import move_group
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox
from core.storage.tables import metadata, workspace
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.storage.people.test_people import everything

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
OLD, NEW, ELSEWHERE = -414_141, -100_414_999, -626_262
LONG = Payload("suggest", {"handles": tuple("abcdefghij" * 4)})


async def live(database: Database, chat: int, person: int = 7, words: str = "rapi") -> None:
    """Let somebody recommend, log a campaign, be asked something and be shown a long button."""
    inbox = Inbox(database)
    await inbox.save([Raw(abs(chat) + person, str(chat), "{}")], NOW)
    receipt = (await inbox.pending(0, 100))[-1].id
    async with await Turns(database).open(Speaker(chat, person, "group"), NOW) as turn:
        await SqlCommunity(database, turn).put("dapurnina", Change(rating=5, words=words))
        campaigns = SqlCampaigns(database, turn)
        campaign = await campaigns.start("Hari Ibu", "keripik")
        await campaigns.join(campaign, "dapurnina")
        await campaigns.note(campaign, [Fact("budget_idr", 1_000_000)])
        state = State(question=Question("brief", "product", {"handles": ("dapurnina",)}))
        await turn.end(state, [Reply("x", ((Button("b", LONG),),))], receipt)


async def test_everything_follows(database: Database) -> None:
    await live(database, OLD)
    assert await move_group(database, OLD, NEW)
    assert str(OLD) not in await everything(database)
    turns = Turns(database)
    turn = await turns.open(Speaker(NEW, 7, "group"), NOW)
    assert turn.known.workspace_id == f"g{NEW}"
    assert turn.known.state.question is not None
    assert await turns.payload(NEW, LONG.key()) == LONG
    assert [v.words for v in await SqlCommunity(database, turn).votes()] == ["rapi"]
    campaigns = await SqlCampaigns(database, turn).everything()
    assert [c.name for c in campaigns.campaigns] == ["Hari Ibu"]
    assert len(campaigns.entries) == 1
    assert [letter.chat_id for letter in await Outbox(database).pending(0, 10)] == [NEW]


async def test_notes_of_both_chats_stay_apart(database: Database) -> None:
    await live(database, OLD)
    await live(database, NEW)
    await move_group(database, OLD, NEW)
    turn = await Turns(database).open(Speaker(NEW, 7, "group"), NOW)
    entries = (await SqlCampaigns(database, turn).everything()).entries
    assert len(entries) == len({e.batch for e in entries}) == 2


async def test_moving_again_changes_nothing(database: Database) -> None:
    await live(database, OLD)
    await move_group(database, OLD, NEW)
    before = await everything(database)
    assert not await move_group(database, OLD, NEW)
    assert await everything(database) == before


async def test_who_spoke_in_the_new_chat_already_loses_nothing_of_the_old_one(
    database: Database,
) -> None:
    await live(database, OLD, words="lama")
    await live(database, NEW, words="baru")
    await live(database, NEW, person=8, words="tetap")
    await move_group(database, OLD, NEW)
    turn = await Turns(database).open(Speaker(NEW, 7, "group"), NOW)
    votes = await SqlCommunity(database, turn).votes()
    assert sorted(v.words for v in votes) == ["lama", "tetap"]
    assert len((await SqlCampaigns(database, turn).everything()).campaigns) == 3


async def test_other_groups_stay_where_they_are(database: Database) -> None:
    await live(database, OLD)
    await live(database, ELSEWHERE, person=9)
    await move_group(database, OLD, NEW)
    turn = await Turns(database).open(Speaker(ELSEWHERE, 9, "group"), NOW)
    assert len(await SqlCommunity(database, turn).votes()) == 1
    async with database.read() as connection:
        ids = {row.id for row in await connection.execute(select(workspace.c.id))}
    assert ids == {f"g{NEW}", f"g{ELSEWHERE}"}


async def test_a_group_that_never_spoke_moves_without_complaint(database: Database) -> None:
    assert not await move_group(database, OLD, NEW)
    assert await everything(database) == ""


def test_every_table_that_names_a_chat_or_a_space_is_moved() -> None:
    known = {"chat_id", "workspace_id"}
    named = {c.name for t in metadata.sorted_tables for c in t.columns if "chat" in c.name}
    assert named - known == {"chat_key"}, "the inbox: what waits there is answered where it came"
