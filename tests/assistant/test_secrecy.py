"""Whatever people do, in whatever order: nobody sees an entry of a space they are not a member of."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.messages import Inbound, Payload, Person
from core.storage.people.people import SqlPeople
from core.storage.tables import recommendation
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.databases import migrated_url
from tests.examples import examples

PEOPLE = range(1, 6)
GROUPS = {-1: (1, 2, 3), -2: (3, 4, 5)}
START = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
PRAISE = ("memang rapi", "sabar", "kontennya lucu", "cepat balas", "tepat janji")
COMMANDS = {
    "praise": Payload("recommend"),
    "list": Payload("recommendations"),
    "food": Payload("recommendations", {"category": "food"}),
    "board": Payload("price_board"),
    "own": Payload("price_board", {"mine": True}),
    "desk": Payload("moderation"),
    "record": Payload("moderation", {"log": True}),
}

ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["praise"] * 4 + ["list", "detail", "food", "board", "own", "desk"]
                        + ["record", "price", "agree", "withdraw", "hide", "inline", "export", "leave", "join"]),
        st.sampled_from(PEOPLE),
        st.sampled_from([-1, -2, 0]),
        st.sampled_from([-1, -2, *PEOPLE]),
    ),
    min_size=5,
    max_size=25,
)  # fmt: skip


@dataclass
class World:
    """Five people and two groups of one example; `base` keeps examples apart in one database."""

    assistant: Any
    database: Any
    seal: Any
    base: int
    members: dict[int, set[int]] = field(default_factory=dict)
    named: dict[int, set[int]] = field(default_factory=dict)
    turns: int = 0

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """The third person leads the first group, the fifth the second."""
        return (chat_id + self.base, person_id - self.base) in {(-1, 3), (-2, 5)}

    def secret(self, space: int) -> str:
        return f"rahasia{'g' if space < 0 else 'p'}{abs(space)}x"

    async def says(self, person: int, chat: int, text: str, payload: Payload | None) -> str:
        self.turns += 1
        who = self.base + person
        chat_id = who if chat > 0 else chat - self.base
        at = START + timedelta(minutes=self.turns)
        said = Inbound(
            f"{self.base}-{self.turns}", chat_id, "private" if chat > 0 else "group",
            Person(who, "Sari"), at, text=text, payload=payload, message_id=self.turns,
        )  # fmt: skip
        replies = await self.assistant.respond(said)
        return " ".join(
            r.text + " ".join(b.label for row in r.buttons for b in row) for r in replies
        )

    async def sees(self, action: str, person: int, where: int, about: int) -> str:
        """Let somebody act; return everything that they read, but for accounts they named."""
        chat = where if where and person in self.members[where] else person
        seen = await self._act(action, person, chat, about)
        for space in self.named.get(person, ()):
            seen = seen.replace(f"{self.secret(space)}.akun", "")
        return seen

    async def _act(self, action: str, person: int, chat: int, about: int) -> str:
        account = f"{self.secret(about)}.akun"
        if action == "praise":
            token = self.secret(chat)
            text = f"@{token}.akun kuliner, {token} {PRAISE[person - 1]}, nilai 5"
            return await self.says(person, chat, text, COMMANDS[action])
        if action == "price":
            return await self.says(
                person, chat, f"bayar @{self.secret(chat)}.akun 350rb buat 1 reels", None
            )
        if action in ("detail", "inline"):
            self.named.setdefault(person, set()).add(about)
        if action == "detail":
            asked = Payload("recommendations", {"handles": (account,)})
            return await self.says(person, chat, "", asked)
        if action in ("agree", "withdraw", "hide"):
            return await self.says(person, chat, "", await self._button(action, about))
        if action == "inline":
            return await self._cards(person, account)
        return await self.says(person, chat, "", COMMANDS[action])

    async def _button(self, action: str, about: int) -> Payload:
        """Return what a button of some message means, be it one that this person never saw."""
        query = select(recommendation.c.id).where(recommendation.c.person_id > self.base)
        async with self.database.read() as connection:
            ids = list((await connection.execute(query)).scalars()) or [0]
        number = ids[about % len(ids)]
        home = f"g{-(abs(about) % 2 + 1) - self.base}"
        if action == "hide":
            return Payload("moderation", {"entry": number, "home": home, "show": about > 3})
        return Payload("recommend", {action: number})

    async def _cards(self, person: int, account: str) -> str:
        cards = [
            card
            for typed in ("kuliner", "rekomendasi", f"@{account}")
            for card in await self.assistant.inline(
                Person(self.base + person, "Sari"), typed, START + timedelta(hours=1)
            )
        ]
        return " ".join(f"{c.title} {c.description} {c.text}" for c in cards)

    async def copy(self, person: int) -> str:
        speaker = Speaker(self.base + person, self.base + person)
        async with await Turns(self.database).open(speaker, START) as turn:
            return str(await SqlPeople(self.database, self.seal, turn).export())

    async def moves(self, action: str, person: int, where: int) -> None:
        """Let somebody join a group, or leave it."""
        change = set.discard if action == "leave" else set.add
        change(self.members[where], person)
        if action == "leave":
            await self.assistant.leave(where - self.base, self.base + person)

    def allowed(self, action: str, person: int, where: int) -> set[int]:
        """Return the spaces whose entries somebody may read by this act: in a group its own."""
        if where and person in self.members[where] and action != "inline":
            return {where}
        return {person, *(chat for chat, people in self.members.items() if person in people)}


async def play(world: World, actions: list[tuple[str, int, int, int]]) -> None:
    """Let people act, and look at what each of them reads."""
    wrote: dict[int, set[int]] = {person: {person} for person in PEOPLE}
    for action, person, where, about in actions:
        if action in ("leave", "join"):
            if where:
                await world.moves(action, person, where)
            continue
        if action == "export":
            seen = await world.sees("own", person, 0, about) + await world.copy(person)
            for space in world.named.get(person, ()):
                seen = seen.replace(f"{world.secret(space)}.akun", "")
            may = wrote[person] | world.allowed("inline", person, 0)
        else:
            seen, may = await world.sees(action, person, where, about), set()
            may = world.allowed(action, person, where)
        if action in ("praise", "price"):
            wrote[person].add(where if where and person in world.members[where] else person)
        shown = {space for space in (*GROUPS, *PEOPLE) if world.secret(space) in seen}
        assert shown <= may, (action, person, where, seen)


@asynccontextmanager
async def house() -> AsyncIterator[House]:
    """Build everything over a new database."""
    with tempfile.TemporaryDirectory() as folder:
        url = migrated_url("sqlite", Path(folder))
        built = wiring.build(Settings(_env_file=None, database_url=url, secret_key="secrecy"))
        try:
            yield built
        finally:
            await built.database.close()


def enter(built: House, number: int) -> World:
    """Return a world of its own within a database."""
    world = World(None, built.database, built.seal, number * 1_000)
    world.assistant = built.assistant(None, groups=world)  # type: ignore[arg-type]
    world.members = {chat: set(people) for chat, people in GROUPS.items()}
    return world


async def run(examples: list[list[tuple[str, int, int, int]]]) -> None:
    """Play each example in a world of its own."""
    async with house() as built:
        for number, actions in enumerate(examples, 1):
            await play(enter(built, number), actions)


@examples(5)
@given(st.lists(ACTIONS, min_size=3, max_size=5))
def test_nobody_sees_an_entry_of_a_space_that_they_are_no_member_of(
    examples: list[list[tuple[str, int, int, int]]],
) -> None:
    asyncio.run(run(examples))


async def test_the_observer_would_notice() -> None:
    """Members do read the words of their own space, so the property above watches something."""
    async with house() as built:
        world = enter(built, 1)
        for person in GROUPS[-1]:
            await world.sees("praise", person, -1, 0)
        assert world.secret(-1) in await world.sees("list", 2, -1, 0)
        assert world.secret(-1) in await world.sees("inline", 2, 0, 5)
        assert world.secret(-1) in await world.copy(1)
        assert world.secret(-1) in await world.sees("detail", 2, -1, -1)
        assert world.secret(-1) not in await world.sees("detail", 4, -2, -1)
