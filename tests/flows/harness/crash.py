"""Kill a bot again and again while people write to it, and count what became of their messages."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.flows.harness.processes import PATIENCE_S, Json, LocalApi, Process, message

NAME = re.compile(r"P(\d+)x")
"""How a person is called in their n-th message; an answer that greets them names it."""

WAITING = 200
"""So many messages are written ahead of a bot that is down."""


@dataclass(slots=True)
class Outcome:
    """What a storm left behind. `answers` holds, per chat, the numbers of the messages that were
    answered, in the order of the answers as the Bot API took them."""

    said: dict[int, list[int]]
    kills: int = 0
    in_flight: int = 0
    answers: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def messages(self) -> int:
        """How many messages were written."""
        return sum(map(len, self.said.values()))

    @property
    def lost(self) -> int:
        """How many messages have no answer."""
        return sum(len(set(said) - set(self.answers[chat])) for chat, said in self.said.items())

    @property
    def duplicates(self) -> int:
        """How many answers came more than once."""
        return sum(len(a) - len(set(a)) for a in self.answers.values())

    @property
    def disordered(self) -> int:
        """How many first answers came before that of an earlier message of their chat."""
        count = 0
        for answers in self.answers.values():
            first = list(dict.fromkeys(answers))
            count += sum(later < earlier for earlier, later in itertools.pairwise(first))
        return count

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.messages} messages: {self.lost} lost, "
            f"{self.duplicates} answered twice ({self.in_flight} sends in flight at the kills), "
            f"{self.disordered} out of order"
        )


async def storm(
    api: LocalApi,
    bot: Process,
    *,
    seed: int,
    kills: int,
    chats: int,
    per_second: float,
    lives_s: tuple[float, float],
    text: str = "halo",
    unmarked: Callable[[Sequence[Json]], int] = lambda _sent: 0,
) -> Outcome:
    """Write to a bot at a steady pace and end its lives at random moments by SIGKILL.

    Each life lasts between the two `lives_s`, counted from its first poll: a bot that never gets
    to work would prove nothing. `unmarked` says, after a kill, how many of the
    messages that the Bot API took the dead process had not yet noted as sent.
    """
    chance = random.Random(seed)
    outcome = Outcome({chat: [] for chat in range(1, chats + 1)})
    done = asyncio.Event()
    talk = _talk(api, outcome, random.Random(chance.random()), per_second, text, done)
    talking = asyncio.create_task(talk)
    try:
        for _ in range(kills):
            before = (await api.stats())["calls"]
            polls = await _polls(api)
            bot.start()
            await _working(api, polls)
            await asyncio.sleep(chance.uniform(*lives_s))
            bot.kill()
            outcome.kills += 1
            await asyncio.sleep(0.05)  # what was on its way arrives
            outcome.in_flight += unmarked(
                [call for call in await api.sent() if call["number"] > before]
            )
    finally:
        done.set()
        await talking
    bot.start()
    return outcome


async def _talk(
    api: LocalApi,
    outcome: Outcome,
    chance: random.Random,
    per_second: float,
    text: str,
    done: asyncio.Event,
) -> None:
    number = 0
    while not done.is_set():
        await listened_to(api, done)
        batch = []
        for _ in range(max(1, round(per_second / 20))):
            number += 1
            chat = chance.randint(1, len(outcome.said))
            outcome.said[chat].append(number)
            batch.append(greeting(chat, number, text))
        await api.feed(batch)
        await asyncio.sleep(len(batch) / per_second)


async def listened_to(api: LocalApi, done: asyncio.Event, ahead: float = WAITING) -> None:
    """Wait while many messages wait already: a slow machine must not have ever more to do. Once
    people are done nobody has to listen: the bot may be dead by then."""
    while not done.is_set() and (await api.stats())["pending"] > ahead:  # noqa: ASYNC110 - asks
        await asyncio.sleep(0.05)


def greeting(chat_id: int, number: int, text: str = "halo") -> Json:
    """Return a message whose answer names its number: a bot greets the sender by name, and an
    echo repeats a text that holds `{name}`."""
    name = f"P{number}x"
    return message(chat_id, text.format(name=name), name)


async def _polls(api: LocalApi) -> int:
    return int((await api.stats())["counts"].get("getUpdates", 0))


async def _working(api: LocalApi, before: int) -> None:
    """Wait until a new life has polled."""
    async with asyncio.timeout(PATIENCE_S):
        while await _polls(api) == before:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.01)


async def collect(
    api: LocalApi, outcome: Outcome, patience: float = 300, quiet: float = 60
) -> Outcome:
    """Wait until every message has an answer, or none came for `quiet` seconds; note them all."""
    last, still = -1, 0
    for _ in range(int(patience / 0.25)):
        count = (await api.stats())["counts"].get("sendMessage", 0)
        still = still + 1 if count == last else 0
        last = count
        if still == 2 or still >= quiet / 0.25:
            _note(await api.sent(), outcome)
            if outcome.lost == 0 or still > 2:
                return outcome
        await asyncio.sleep(0.25)
    return outcome


def _note(sent: Sequence[Json], outcome: Outcome) -> None:
    outcome.answers.clear()
    for call in sent:
        found = NAME.search(call["arguments"].get("text", ""))
        if found:
            outcome.answers[call["chat_id"]].append(int(found[1]))


def unmarked(database: Path, sent: Sequence[Json]) -> int:
    """Return how many letters still wait in a dead process's outbox that the Bot API has taken."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT chat_id, reply FROM outbox WHERE state = 'pending'")
        waiting = [(chat, NAME.search(reply)) for chat, reply in rows]
    taken = {
        (call["chat_id"], found[1])
        for call in sent
        if (found := NAME.search(call["arguments"].get("text", "")))
    }
    return sum((chat, found[1]) in taken for chat, found in waiting if found)
