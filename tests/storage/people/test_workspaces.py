"""Businesses, their people and their groups: who gets in, who may what, and who hears nothing."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy import func, select

from core.analytics.campaign.log import Fact
from core.capabilities.ports import Business, MayNotChangeError, Subscription
from core.dialogue.state import Question, State
from core.storage.campaigns.campaigns import SqlCampaigns
from core.storage.campaigns.deliveries import Deliveries
from core.storage.campaigns.schedules import SqlSchedules
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.connections import SqlConnections
from core.storage.people.moving import move_group
from core.storage.people.people import SqlPeople
from core.storage.people.profiles import SqlProfiles
from core.storage.people.workspaces import SqlWorkspaces
from core.storage.tables import member
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turn, Turns
from tests.examples import examples
from tests.storage.people.test_people import everything

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SARI, BUDI, TONO = (Speaker(i, i) for i in (700_001, 700_002, 700_003))
GROUP = -515_151
NAMES = {SARI.person_id: "Sari", BUDI.person_id: "Budi", TONO.person_id: "Tono"}
MORNING = Subscription(time(7), ZoneInfo("Asia/Jakarta"), "id", "every", only_changes=False)

counter = itertools.count(1)


def mint() -> str:
    return f"{next(counter):030d}"[::-1]


@dataclass
class Desk:
    """One turn with the ports that it works on."""

    turn: Turn
    spaces: SqlWorkspaces = field(init=False)
    campaigns: SqlCampaigns = field(init=False)
    profiles: SqlProfiles = field(init=False)
    schedules: SqlSchedules = field(init=False)
    connections: SqlConnections = field(init=False)

    def __post_init__(self) -> None:
        database = self.turn._turns.database
        name = NAMES.get(self.turn.speaker.person_id, "Seseorang")
        self.spaces = SqlWorkspaces(database, self.turn, name, mint)
        self.campaigns = SqlCampaigns(database, self.turn)
        self.profiles = SqlProfiles(database, self.turn)
        self.schedules = SqlSchedules(database, self.turn)
        self.connections = SqlConnections(database, Seal("kunci"), self.turn, {})


@asynccontextmanager
async def turn(
    database: Database, who: Speaker, now: datetime = NOW, state: State | None = None
) -> AsyncIterator[Desk]:
    async with await Turns(database).open(who, now) as opened:
        yield Desk(opened)
        await opened.end(state or State(), [], None)


async def invite(database: Database, who: Speaker, role: str, by: Speaker = SARI) -> None:
    """Let somebody join a workspace of `by`."""
    async with turn(database, by) as desk:
        token = await desk.spaces.invite(role)
    async with turn(database, who) as desk:
        assert token is not None
        assert await desk.spaces.accept(token)


async def plan(database: Database, who: Speaker, name: str) -> None:
    async with turn(database, who) as desk:
        campaign = await desk.campaigns.start(name, "keripik")
        await desk.campaigns.note(campaign, [Fact("budget_idr", 1_000_000)])


async def seen(database: Database, who: Speaker) -> list[str]:
    async with turn(database, who) as desk:
        return [c.name for c in (await desk.campaigns.everything()).campaigns]


async def bind(database: Database, who: Speaker = SARI, group: int = GROUP) -> None:
    async with turn(database, Speaker(group, who.person_id, "group")) as desk:
        token = await desk.spaces.request("Tim Keripik")
    async with turn(database, who) as desk:
        assert await desk.spaces.bind(token)


async def test_who_is_invited_works_in_the_same_business(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "editor")
    assert await seen(database, BUDI) == ["Hari Ibu"]
    await plan(database, BUDI, "Lebaran")
    assert await seen(database, SARI) == ["Lebaran", "Hari Ibu"]
    async with turn(database, SARI) as desk:
        assert [(m.name, m.role) for m in await desk.spaces.members()] == [
            ("Sari", "owner"),
            ("Budi", "editor"),
        ]


async def test_a_link_works_once_and_for_three_days(database: Database) -> None:
    async with turn(database, SARI) as desk:
        token = await desk.spaces.invite("editor")
    assert token is not None
    assert token not in await everything(database)
    async with turn(database, BUDI, NOW + timedelta(days=4)) as desk:
        assert await desk.spaces.accept(token) is None
    async with turn(database, BUDI) as desk:
        assert await desk.spaces.accept(token) is not None
    async with turn(database, TONO) as desk:
        assert await desk.spaces.accept(token) is None
        assert await desk.spaces.accept("karangan") is None


async def test_a_link_of_who_owns_no_more_is_worth_nothing(database: Database) -> None:
    await invite(database, BUDI, "owner")
    async with turn(database, BUDI) as desk:
        token = await desk.spaces.invite("editor")
    assert token is not None
    async with turn(database, SARI) as desk:
        assert await desk.spaces.change(BUDI.person_id, "viewer")
    async with turn(database, TONO) as desk:
        assert await desk.spaces.invitation(token) is None
        assert await desk.spaces.accept(token) is None


async def test_only_owners_invite_change_and_remove(database: Database) -> None:
    await invite(database, BUDI, "editor")
    await invite(database, TONO, "viewer")
    async with turn(database, BUDI) as desk:
        assert await desk.spaces.invite("editor") is None
        assert not await desk.spaces.change(TONO.person_id, "editor")
        assert not await desk.spaces.remove(TONO.person_id)
    async with turn(database, SARI) as desk:
        assert await desk.spaces.change(TONO.person_id, "editor")
        assert not await desk.spaces.change(TONO.person_id, "king")
        assert await desk.spaces.remove(BUDI.person_id)
        assert [m.name for m in await desk.spaces.members()] == ["Sari", "Tono"]


async def test_a_viewer_changes_nothing(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, TONO, "viewer")
    before = await seen(database, SARI)
    async with turn(database, TONO) as desk:
        assert desk.turn.known.role == "viewer"
        campaign = (await desk.campaigns.everything()).campaigns[0]
        for change in (
            desk.campaigns.start("Baru", ""),
            desk.campaigns.join(campaign, "dapurnina"),
            desk.campaigns.note(campaign, [Fact("budget_idr", 5)]),
            desk.profiles.keep(Business(product="bakso")),
            desk.connections.connect("instagram", "rahasia"),  # before the vendor hears of it
        ):
            with pytest.raises(MayNotChangeError):
                await change
    assert await seen(database, SARI) == before


async def test_the_first_business_keeps_its_owner(database: Database) -> None:
    await invite(database, BUDI, "owner")
    async with turn(database, BUDI) as desk:
        assert not await desk.spaces.remove(SARI.person_id)
        assert not await desk.spaces.change(SARI.person_id, "viewer")
    async with turn(database, SARI) as desk:
        assert not await desk.spaces.remove(SARI.person_id)


async def test_the_last_owner_stays_until_there_is_another(database: Database) -> None:
    async with turn(database, SARI) as desk:
        shop = await desk.spaces.open("Kopi Senja")
    await invite(database, BUDI, "editor")
    async with turn(database, SARI) as desk:
        assert not await desk.spaces.remove(SARI.person_id)
        assert not await desk.spaces.change(SARI.person_id, "editor")
        assert await desk.spaces.change(BUDI.person_id, "owner")
        assert await desk.spaces.remove(SARI.person_id)
    async with turn(database, SARI) as desk:
        assert desk.turn.known.workspace_id == SARI.own_workspace
        assert shop.id not in {s.id for s in await desk.spaces.mine()}


async def test_two_owners_cannot_remove_each_other_at_one_moment(database: Database) -> None:
    async with turn(database, SARI) as desk:
        shop = await desk.spaces.open("Kopi Senja")
    await invite(database, BUDI, "owner")

    async def busy() -> None:
        async with database.write():
            await asyncio.sleep(0.3)

    async def remove(me: Speaker, other: Speaker) -> bool:
        async with turn(database, me) as desk:
            return await desk.spaces.remove(other.person_id)

    _, *done = await asyncio.gather(busy(), remove(SARI, BUDI), remove(BUDI, SARI))
    assert sorted(done) == [False, True]
    async with database.read() as connection:
        here = select(func.count()).where(member.c.workspace_id == shop.id)
        assert (await connection.execute(here)).scalar_one() == 1


async def test_several_businesses_are_kept_apart_and_switched(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    async with turn(database, SARI) as desk:
        new = await desk.spaces.open("Kopi Senja")
    assert await seen(database, SARI) == []
    await plan(database, SARI, "Ngopi")
    async with turn(database, SARI) as desk:
        assert [(s.name, s.active) for s in await desk.spaces.mine()] == [
            ("", False),
            ("Kopi Senja", True),
        ]
        assert await desk.spaces.switch("p700002") is None
        assert await desk.spaces.switch(SARI.own_workspace)
    assert await seen(database, SARI) == ["Hari Ibu"]
    async with turn(database, SARI) as desk:
        await desk.spaces.switch(new.id)
    assert await seen(database, SARI) == ["Ngopi"]


async def test_who_was_removed_is_back_in_their_own_and_hears_nothing(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "editor")
    async with turn(database, BUDI, state=State(question=Question("brief", "product"))) as desk:
        await desk.schedules.subscribe(MORNING)
    async with turn(database, SARI) as desk:
        await desk.spaces.remove(BUDI.person_id)
    assert await seen(database, BUDI) == []
    async with turn(database, BUDI) as desk:
        assert desk.turn.known.workspace_id == BUDI.own_workspace
        assert desk.turn.known.state.question is None
    assert await Deliveries(database).next_at() is None


async def test_a_bound_group_acts_for_the_business(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "editor")
    await plan(database, Speaker(GROUP, TONO.person_id, "group"), "Arisan")
    await bind(database)
    for who, role in ((SARI, "owner"), (BUDI, "editor"), (TONO, "viewer")):
        there = Speaker(GROUP, who.person_id, "group")
        assert await seen(database, there) == ["Hari Ibu"]
        async with turn(database, there) as desk:
            assert desk.turn.known.role == role
    async with turn(database, SARI) as desk:
        assert [t.title for t in await desk.spaces.teams()] == ["Tim Keripik"]
        assert await desk.spaces.release(GROUP)
        assert await desk.spaces.release(GROUP) is None
    assert await seen(database, Speaker(GROUP, SARI.person_id, "group")) == ["Arisan"]


async def test_only_who_asked_and_owns_binds_a_group(database: Database) -> None:
    await invite(database, BUDI, "editor")
    async with turn(database, Speaker(GROUP, BUDI.person_id, "group")) as desk:
        token = await desk.spaces.request("Tim")
    async with turn(database, SARI) as desk:
        assert await desk.spaces.bind(token) is None
    async with turn(database, BUDI) as desk:
        assert await desk.spaces.bind(token) is None
    assert await seen(database, Speaker(GROUP, BUDI.person_id, "group")) == []


async def test_a_team_chat_moves_with_its_group(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await bind(database)
    await move_group(database, GROUP, -100_515)
    assert await seen(database, Speaker(-100_515, SARI.person_id, "group")) == ["Hari Ibu"]
    assert str(GROUP) not in await everything(database)


async def test_a_profile_belongs_to_its_business(database: Database) -> None:
    shop = Business("Keripik Sari", "keripik", "food", "Malang", 2_000_000, "sales", ("halal",))
    async with turn(database, SARI) as desk:
        assert not (await desk.profiles.current()).known
        await desk.profiles.keep(shop)
    async with turn(database, SARI) as desk:
        assert await desk.profiles.current() == shop
        await desk.spaces.open("Kopi Senja")
    async with turn(database, SARI) as desk:
        assert await desk.profiles.current() == Business("Kopi Senja")


async def erase(database: Database, who: Speaker) -> None:
    async with await Turns(database).open(who, NOW) as opened:
        await SqlPeople(database, Seal("kunci"), opened, mint).erase()
        await opened.end(State(), [], None)


async def test_deleting_oneself_takes_the_business_unless_somebody_else_owns_it(
    database: Database,
) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "editor")
    await bind(database)
    await erase(database, SARI)
    kept = await everything(database)
    assert not [word for word in ("Hari Ibu", "Sari", str(SARI.person_id)) if word in kept]
    assert await seen(database, BUDI) == []


async def test_a_co_owner_keeps_the_business(database: Database) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "owner")
    await bind(database)
    for who, owner in ((SARI, BUDI), (TONO, None), (BUDI, SARI)):
        async with await Turns(database).open(who, NOW) as opened:
            found = await SqlPeople(database, Seal("kunci"), opened, mint).employers()
        assert found == (() if owner is None else ((owner.person_id, ""),))
    await erase(database, SARI)
    assert str(SARI.person_id) not in await everything(database)
    async with turn(database, BUDI) as desk:
        (shop,) = [s for s in await desk.spaces.mine() if s.id != BUDI.own_workspace]
        await desk.spaces.switch(shop.id)
    assert await seen(database, BUDI) == ["Hari Ibu"]
    assert await seen(database, Speaker(GROUP, BUDI.person_id, "group")) == ["Hari Ibu"]


async def test_the_copy_of_an_editor_holds_their_notes_and_not_the_others(
    database: Database,
) -> None:
    await plan(database, SARI, "Hari Ibu")
    await invite(database, BUDI, "editor")
    await plan(database, BUDI, "Lebaran")
    opened = await Turns(database).open(BUDI, NOW)
    copy = await SqlPeople(database, Seal("kunci"), opened).export()
    assert len(copy["entry"]) == 1  # type: ignore[arg-type]
    assert copy["campaign"] == []
    opened = await Turns(database).open(SARI, NOW)
    copy = await SqlPeople(database, Seal("kunci"), opened).export()
    assert len(copy["campaign"]) == len(copy["entry"]) == 2  # type: ignore[arg-type]
    assert "other 1" in str(copy["entry"])
    assert str(BUDI.person_id) not in str(copy)


STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["plan", "open", "home", "invite", "remove"])),
    max_size=12,
)


@examples(6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
async def test_nothing_of_one_business_reaches_who_is_no_member(
    database: Database, steps: list[tuple[int, str]]
) -> None:
    """Whatever people do, they see exactly the campaigns of the business that they are in."""
    base = next(counter) * 10
    people = [Speaker(base + n, base + n) for n in range(3)]
    made: dict[str, list[str]] = {}
    for index, step in steps:
        who, other = people[index], people[(index + 1) % 3]
        async with turn(database, who) as desk:
            here = desk.turn.known.workspace_id
            if step == "plan" and desk.turn.known.role != "viewer":
                made.setdefault(here, []).append(f"K{next(counter)}")
                await desk.campaigns.start(made[here][-1], "")
            elif step == "open":
                await desk.spaces.open("Usaha")
            elif step == "home":
                await desk.spaces.switch(who.own_workspace)
            elif step == "remove":
                await desk.spaces.remove(other.person_id)
            token = await desk.spaces.invite("viewer") if step == "invite" else None
        if token:
            async with turn(database, other) as desk:
                await desk.spaces.accept(token)
    for who in people:
        async with turn(database, who) as desk:
            here, mine = desk.turn.known.workspace_id, await desk.spaces.mine()
            assert here in {space.id for space in mine}
        assert sorted(await seen(database, who)) == sorted(made.get(here, []))
