"""Recommendations are one of a person and a creator in a space, and are seen in that space alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from core.analytics.community.votes import Change, Vote
from core.dialogue.state import State
from core.rendering.environment import words
from core.storage.community.community import SqlCommunity
from core.storage.community.moderation import SqlModeration
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.moving import leave_group
from core.storage.people.people import SqlPeople
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.databases import migrated_url
from tests.examples import examples
from tests.storage.people.test_people import everything

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SARI, ANDI = 424_242, 535_353
PASAR, BENGKEL = -100_100, -100_200


class Space:
    """Somebody in a chat, each call of whose is a turn of its own."""

    def __init__(self, database: Database, person: int, chat: int) -> None:
        self.database = database
        self.speaker = Speaker(chat, person, "private" if chat == person else "group")

    async def put(self, handle: str, at: datetime = NOW, **said: object) -> Vote:
        async with await Turns(self.database).open(self.speaker, at) as turn:
            kept = await SqlCommunity(self.database, turn).put(handle, Change(**said))  # type: ignore[arg-type]
            await turn.end(State(), [], None)
        return kept

    async def agree(self, vote_id: int, *, holds: bool | None = None) -> None:
        async with await Turns(self.database).open(self.speaker, NOW) as turn:
            await SqlCommunity(self.database, turn).agree(vote_id, holds=holds)
            await turn.end(State(), [], None)

    async def withdraw(self, vote_id: int) -> bool:
        async with await Turns(self.database).open(self.speaker, NOW) as turn:
            gone = await SqlCommunity(self.database, turn).withdraw(vote_id)
            await turn.end(State(), [], None)
        return gone

    async def port(self) -> SqlCommunity:
        return SqlCommunity(self.database, await Turns(self.database).open(self.speaker, NOW))

    async def handles(self, **wanted: str) -> list[str]:
        return sorted(v.handle for v in await (await self.port()).votes(**wanted))  # type: ignore[arg-type]


async def test_saying_it_again_edits_and_keeps_what_was_not_said_anew(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    first = await sari.put("dapurnina", rating=5, words="rapi", on_time=True, category="food")
    later = NOW + timedelta(days=2)
    second = await sari.put("dapurnina", later, rating=4)
    assert (second.id, second.rating, second.words, second.on_time) == (first.id, 4, "rapi", True)
    assert (second.made_at, second.at, second.since) == (NOW, later, NOW)
    assert await (await sari.port()).mine("dapurnina") == replace(second, days=2)
    assert await (await sari.port()).mine("lain") is None


async def test_what_is_false_is_kept_as_false(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    await sari.put("dapurnina", on_time=True)
    assert (await sari.put("dapurnina", on_time=False)).on_time is False


async def test_a_creator_is_found_by_what_anybody_said_of_them(database: Database) -> None:
    sari, andi = Space(database, SARI, PASAR), Space(database, ANDI, PASAR)
    await sari.put("dapurnina", rating=5, category="food", city="Bandung")
    await andi.put("dapurnina", rating=3)
    await andi.put("rupa", rating=4, category="beauty")
    assert await sari.handles(category="food") == ["dapurnina", "dapurnina"]
    assert await sari.handles(category="food", city="Malang") == []
    assert await sari.handles(handles=("rupa",)) == ["rupa"]  # type: ignore[arg-type]
    assert await sari.handles() == ["dapurnina", "dapurnina", "rupa"]


async def test_agreeing_twice_is_agreeing_no_more_and_never_with_oneself(
    database: Database,
) -> None:
    sari, andi = Space(database, SARI, PASAR), Space(database, ANDI, PASAR)
    vote = await sari.put("dapurnina", rating=5)
    await sari.agree(vote.id)
    await andi.agree(vote.id)
    assert (await (await sari.port()).one(vote.id)).agreed == 1  # type: ignore[union-attr]
    await andi.agree(vote.id, holds=True)
    assert (await (await sari.port()).one(vote.id)).agreed == 1  # type: ignore[union-attr]
    await andi.agree(vote.id)
    assert (await (await sari.port()).one(vote.id)).agreed == 0  # type: ignore[union-attr]


async def test_what_was_held_is_let_go_by_what_is_shown_again(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    await sari.put("dapurnina", rating=5, words="wa •••", state="held", held="phone")
    freed = await sari.put("dapurnina", rating=4, state="shown")
    assert (freed.state, freed.held, freed.words, freed.rating) == ("shown", "", "", 4)


async def test_who_agreed_did_not_agree_with_what_is_said_instead(database: Database) -> None:
    sari, andi = Space(database, SARI, PASAR), Space(database, ANDI, PASAR)
    vote = await sari.put("dapurnina", rating=5, words="rapi")
    await andi.agree(vote.id)
    assert (await sari.put("dapurnina", city="Bandung", rating=5)).agreed == 1
    assert (await sari.put("dapurnina", words="kapok")).agreed == 0
    await andi.agree(vote.id)
    assert (await sari.put("dapurnina", rating=1)).agreed == 0


async def test_only_who_said_it_withdraws_it(database: Database) -> None:
    sari, andi = Space(database, SARI, PASAR), Space(database, ANDI, PASAR)
    vote = await sari.put("dapurnina", rating=5)
    assert not await andi.withdraw(vote.id)
    assert await sari.withdraw(vote.id)
    assert not await sari.withdraw(vote.id)
    assert await sari.handles() == []


async def test_ids_from_another_space_are_worth_nothing(database: Database) -> None:
    here, there = Space(database, SARI, PASAR), Space(database, SARI, BENGKEL)
    vote = await here.put("dapurnina", rating=5)
    other = Space(database, ANDI, BENGKEL)
    await other.agree(vote.id)
    assert await (await there.port()).one(vote.id) is None
    assert not await there.withdraw(vote.id)
    kept = await (await here.port()).one(vote.id)
    assert kept is not None
    assert kept.agreed == 0


async def test_new_recommendations_are_counted_per_person_and_space(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    await sari.put("a", NOW - timedelta(days=2), rating=5)
    await sari.put("b", NOW, rating=5)
    await sari.put("b", NOW, rating=4)
    assert await (await sari.port()).made_since(NOW - timedelta(days=1)) == 1
    assert await (await Space(database, SARI, BENGKEL).port()).made_since(NOW) == 0


async def test_a_space_begins_with_its_first_turn(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    assert await (await sari.port()).opened_at() == NOW
    await sari.put("a", NOW - timedelta(days=3))
    assert await (await sari.port()).opened_at() == NOW - timedelta(days=3)


async def test_who_deletes_themselves_takes_their_words_along_everywhere(
    database: Database,
) -> None:
    andi = Space(database, ANDI, PASAR)
    theirs = await andi.put("rupa", rating=4, words="sabar")
    for chat in (SARI, PASAR, BENGKEL):
        mine = await Space(database, SARI, chat).put("dapurnina", rating=5, words="rapi sekali")
        if chat != SARI:
            await Space(database, ANDI, chat).agree(mine.id)
    await Space(database, SARI, PASAR).agree(theirs.id)
    async with await Turns(database).open(Speaker(SARI, SARI), NOW) as turn:
        people = SqlPeople(database, Seal("kunci"), turn)
        copy = await people.export()
        assert len(copy["recommendation"]) == 3  # type: ignore[arg-type]
        assert str(ANDI) not in str(copy["agreement"])
        await people.erase()
        await turn.end(State(), [], None)
    left = await everything(database)
    assert str(SARI) not in left
    assert "rapi" not in left
    assert "dapurnina" not in left
    assert [v.agreed for v in await (await andi.port()).votes()] == [0]


async def test_the_copy_holds_decisions_and_every_part_of_it_has_words(
    database: Database,
) -> None:
    vote = await Space(database, ANDI, PASAR).put("dapurnina", rating=5, words="rapi")
    async with await Turns(database).open(Speaker(SARI, SARI), NOW) as turn:
        await SqlModeration(database, turn).decide(f"g{PASAR}", vote.id, "hidden")
        copy = await SqlPeople(database, Seal("kunci"), turn).export()
        await turn.end(State(focus="dapurnina"), [], None)
    (decision,) = copy["moderation"]  # type: ignore[misc]
    assert (decision["handle"], decision["action"]) == ("dapurnina", "hidden")
    for language in ("id", "en"):
        assert set(copy) <= set(words(language).tables)
    async with await Turns(database).open(Speaker(SARI, SARI), NOW) as turn:
        (talk,) = (await SqlPeople(database, Seal("kunci"), turn).export())["conversation"]  # type: ignore[misc]
    assert talk["state"]["focus"] == "dapurnina"


async def test_a_persons_spaces_are_their_own_and_where_they_spoke_lately(
    database: Database,
) -> None:
    await Space(database, SARI, SARI).put("sendiri", rating=5)
    await Space(database, SARI, PASAR).put("dapurnina", rating=5)
    await Space(database, ANDI, BENGKEL).put("rupa", rating=5)
    await Space(database, SARI, -100_300).put("lama", NOW - timedelta(days=31), rating=5)
    port = await Space(database, SARI, SARI).port()
    seen = {space.id: [v.handle for v in space.votes] for space in await port.spaces()}
    assert seen == {f"p{SARI}": ["sendiri"], f"g{PASAR}": ["dapurnina"]}
    assert [len(s.votes) for s in await port.spaces(handles=("dapurnina",))] == [1]


async def test_who_left_a_group_sees_its_space_no_more(database: Database) -> None:
    sari = Space(database, SARI, PASAR)
    await sari.put("dapurnina", rating=5)
    await Space(database, ANDI, PASAR).put("rupa", rating=5)
    await leave_group(database, PASAR, SARI)
    assert [s.id for s in await (await Space(database, SARI, SARI).port()).spaces()] == []
    others = await (await Space(database, ANDI, PASAR).port()).spaces()
    assert [len(s.votes) for s in others] == [2]


CHATS = {-1: {11, 12}, -2: {12, 13}, 11: {11}, 12: {12}, 13: {13}}
SPEAKERS = [(who, chat) for chat, members in CHATS.items() for who in sorted(members)]
ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["put", "agree", "withdraw"]),
        st.sampled_from(SPEAKERS),
        st.sampled_from(["a", "b"]),
        st.integers(1, 12),
    ),
    max_size=25,
)


@pytest.fixture
def many(tmp_path_factory: pytest.TempPathFactory) -> pytest.TempPathFactory:
    return tmp_path_factory


@examples(10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=ACTIONS)
async def test_nobody_ever_sees_an_entry_of_a_space_that_is_not_theirs(
    many: pytest.TempPathFactory, actions: list[tuple[str, tuple[int, int], str, int]]
) -> None:
    database = Database(migrated_url("sqlite", many.mktemp("space")))
    said_in: dict[int, int] = {}
    try:
        for action, (who, chat), handle, number in actions:
            space = Space(database, who, chat)
            if action == "put":
                said_in[(await space.put(handle, rating=5, words=f"kata{chat}")).id] = chat
            elif action == "agree":
                await space.agree(number)
            elif await space.withdraw(number):
                assert said_in[number] == chat
        every = {*said_in, max(said_in, default=0) + 1}  # whoever was given an id may ask by it
        for who, chat in SPEAKERS:
            port = await Space(database, who, chat).port()
            votes = await port.votes()
            seen = {v.id for v in votes}
            seen |= {i for i in every if await port.one(i)}
            seen |= {v.id for v in [await port.mine(h) for h in "ab"] if v}
            assert all(said_in[i] == chat for i in seen)
            assert all(v.words == f"kata{chat}" for v in votes)
            for space in await port.spaces():
                assert who in CHATS[int(space.id[1:])]
                assert all(v.words == f"kata{space.id[1:]}" for v in space.votes)
    finally:
        await database.close()


async def test_days_on_which_somebody_took_part_make_them_a_regular(database: Database) -> None:
    sari, andi = Space(database, SARI, PASAR), Space(database, ANDI, PASAR)
    said = await andi.put("dapurnina", rating=5)
    assert (said.days, said.vouched) == (1, False)
    for day in (0, 0, 1, 2):
        await sari.put("lain", NOW + timedelta(days=day), rating=4)
    await sari.agree(said.id)
    (seen,) = await (await sari.port()).votes(handles=("dapurnina",))
    assert (seen.days, seen.vouched) == (1, True)
    (own,) = await (await sari.port()).votes(handles=("lain",))
    assert own.days == 3
    elsewhere = await Space(database, SARI, BENGKEL).put("lain", rating=4)
    assert (elsewhere.days, elsewhere.vouched) == (1, False)
