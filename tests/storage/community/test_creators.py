"""What a proof allows, where it holds, and that everything done with a false one comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from core.analytics.community.votes import Change
from core.capabilities.ports import Claim
from core.dialogue.state import State
from core.storage.community.claimed import forget_unwanted
from core.storage.community.community import SqlCommunity
from core.storage.community.creators import SqlCreators
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.people import SqlPeople
from core.storage.tables import (
    creator_claim,
    creator_word,
    moderation,
    recommendation,
    standing,
)
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turn, Turns

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
PASAR, LAIN = "g-100100", "g-100200"
NINA, ADMIN = 50, 60


async def turn(database: Database, who: int, chat: int | None = None, at: datetime = NOW) -> Turn:
    speaker = Speaker(chat, who, "group") if chat else Speaker(who, who)
    return await Turns(database).open(speaker, at)


async def rate(database: Database, who: int, chat: int, rating: int, words: str) -> None:
    async with await turn(database, who, chat) as now:
        await SqlCommunity(database, now).put("dapurnina", Change(rating=rating, words=words))
        await now.end(State(), [], None)


async def shown(database: Database, chat: int) -> list[str]:
    async with await turn(database, 1, chat) as now:
        return [v.words for v in await SqlCommunity(database, now).votes(handles=("dapurnina",))]


async def act(database: Database, who: int, name: str, *args: Any) -> Any:
    """Do one thing as a creator or an administrator, in a turn of its own."""
    async with await turn(database, who) as now:
        done = await getattr(SqlCreators(database, now), name)(*args)
        await now.end(State(), [], None)
        return done


async def placed(database: Database, who: int = NINA) -> Claim:
    for number, (chat, rating) in enumerate([(-100100, 5), (-100100, 4), (-100200, 5)], 1):
        await rate(database, number, chat, rating, f"kata{number}")
    claim: Claim = await act(database, who, "claim", "dapurnina")
    assert set(await act(database, who, "place", claim)) == {-100100, -100200}
    return claim


async def test_a_proof_for_a_group_shows_that_group_alone(database: Database) -> None:
    claim = await placed(database)
    assert await act(database, NINA, "about", "dapurnina") == ()
    assert not await act(database, NINA, "contest", "dapurnina", PASAR, 1)
    assert not await act(database, NINA, "remove", "dapurnina", True)
    await act(database, ADMIN, "decide", PASAR, claim.id, True)
    (about,) = await act(database, NINA, "about", "dapurnina")
    assert about.home == PASAR
    assert about.standing.people == 2
    assert not await act(database, NINA, "contest", "dapurnina", LAIN, 3)
    assert [c.state for c in await act(database, ADMIN, "waiting", LAIN)] == ["placed"]


async def test_each_entry_is_contested_once(database: Database) -> None:
    claim = await placed(database)
    await act(database, ADMIN, "decide", PASAR, claim.id, True)
    assert await act(database, NINA, "contest", "dapurnina", PASAR, 1)
    assert await shown(database, -100100) == ["kata2"]
    from core.storage.community.moderation import SqlModeration

    async with await turn(database, ADMIN) as now:
        await SqlModeration(database, now).decide(PASAR, 1, "shown")
        await now.end(State(), [], None)
    assert not await act(database, NINA, "contest", "dapurnina", PASAR, 1)
    assert sorted(await shown(database, -100100)) == ["kata1", "kata2"]


async def test_a_proof_everywhere_also_holds_for_communities_to_come(database: Database) -> None:
    claim = await placed(database)
    await act(database, NINA, "prove", claim)
    assert await act(database, NINA, "remove", "dapurnina", True) == 2
    await rate(database, 9, -100300, 5, "kata9")
    for chat in (-100100, -100200, -100300):
        assert await shown(database, chat) == []
    assert await act(database, NINA, "remove", "dapurnina", False) == 3
    assert len(await shown(database, -100100)) == 2


async def test_what_was_removed_is_deleted_after_a_month(database: Database) -> None:
    claim = await placed(database)
    await act(database, ADMIN, "decide", PASAR, claim.id, True)
    await act(database, NINA, "remove", "dapurnina", True)
    await forget_unwanted(database, NOW + timedelta(days=29))
    async with database.read() as connection:
        assert len((await connection.execute(select(recommendation))).all()) == 3
    await forget_unwanted(database, NOW + timedelta(days=31))
    async with database.read() as connection:
        left = (await connection.execute(select(recommendation.c.workspace_id))).scalars()
        assert list(left) == [LAIN]
        records = (await connection.execute(select(moderation.c.action))).scalars()
        assert list(records) == ["proven", "removed"]


async def test_a_false_proof_is_undone_with_all_that_it_did(database: Database) -> None:
    claim = await placed(database)
    mine = await act(database, ADMIN, "decide", PASAR, claim.id, True)
    await act(database, NINA, "contest", "dapurnina", PASAR, 1)
    await act(database, NINA, "remove", "dapurnina", True)
    undone = await act(database, ADMIN, "decide", PASAR, mine.id, False)
    assert undone.state == "refused"
    assert sorted(await shown(database, -100100)) == ["kata1", "kata2"]
    assert await act(database, NINA, "about", "dapurnina") == ()


async def test_a_person_claims_few_accounts_a_day(database: Database) -> None:
    claims = [await act(database, NINA, "claim", f"akun{n}") for n in range(4)]
    assert [claim is not None for claim in claims] == [True, True, True, False]
    assert len({claim.code for claim in claims if claim}) == 3


async def test_who_deletes_themselves_takes_claims_and_answers_along(database: Database) -> None:
    claim = await placed(database)
    await act(database, NINA, "prove", claim)
    await act(database, NINA, "answer", "dapurnina", PASAR, "jawabanku")
    async with await turn(database, NINA) as now:
        people = SqlPeople(database, Seal("kunci"), now)
        copy = await people.export()
        assert "jawabanku" in str(copy["creator_word"])
        assert claim.code in str(copy["creator_claim"])
        await people.erase()
        await now.end(State(), [], None)
    async with database.read() as connection:
        for table in (creator_claim, creator_word):
            assert (await connection.execute(select(table))).all() == []
        who = (await connection.execute(select(moderation.c.person_id))).scalars()
        assert set(who) <= {0, ADMIN}


async def about(database: Database, chat: int) -> Any:
    async with await turn(database, 1, chat) as now:
        votes = await SqlCommunity(database, now).votes(handles=("dapurnina",))
        (found,) = (s for s in await SqlCommunity(database, now).spaces(handles=("dapurnina",)))
        return votes, found.votes


async def people(database: Database, home: str) -> int:
    query = select(standing.c.people).where(standing.c.workspace_id == home)
    async with database.read() as connection:
        return int((await connection.execute(query)).scalar_one())


async def test_what_the_owner_said_before_the_proof_does_not_count(database: Database) -> None:
    await rate(database, NINA, -100100, 5, "saya paling bagus")
    claim = await placed(database)
    assert await people(database, PASAR) == 3
    await act(database, ADMIN, "decide", PASAR, claim.id, True)
    assert sorted(await shown(database, -100100)) == ["kata1", "kata2"]
    votes, told = await about(database, -100100)
    assert {vote.person_id for vote in (*votes, *told)} == {1, 2}
    assert await people(database, PASAR) == 2
    (decided,) = await act(database, ADMIN, "waiting", PASAR)
    await act(database, ADMIN, "decide", PASAR, decided.id, False)
    assert "saya paling bagus" in await shown(database, -100100)
    assert await people(database, PASAR) == 3


async def test_what_others_say_and_what_is_noted_for_oneself_counts_all_the_same(
    database: Database,
) -> None:
    async with await turn(database, NINA) as now:
        await SqlCommunity(database, now).put("dapurnina", Change(rating=5, words="catatan"))
        await SqlCommunity(database, now).put("lain", Change(rating=5, words="orang lain"))
        await now.end(State(), [], None)
    claim = await placed(database)
    await act(database, NINA, "prove", claim)
    assert await people(database, LAIN) == 1
    async with await turn(database, NINA) as now:
        own = await SqlCommunity(database, now).votes(handles=("dapurnina", "lain"))
    assert {vote.words for vote in own} == {"catatan", "orang lain"}


async def test_an_owner_does_not_agree_with_praise_of_their_own(database: Database) -> None:
    claim = await placed(database)
    for who in (NINA, 9):
        async with await turn(database, who, -100100) as now:
            await SqlCommunity(database, now).agree(1)
            await now.end(State(), [], None)
    votes, _ = await about(database, -100100)
    assert {vote.id: vote.agreed for vote in votes}[1] == 2
    await act(database, NINA, "prove", claim)
    votes, _ = await about(database, -100100)
    assert {vote.id: vote.agreed for vote in votes}[1] == 1
