"""The real process is killed while people write: nothing is lost, nothing happens twice."""

from __future__ import annotations

import asyncio
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from tests.flows.harness.crash import collect, greeting, storm, unmarked
from tests.flows.harness.processes import (
    GANDENG,
    IN_TIME_S,
    PATIENCE_S,
    LocalApi,
    Process,
    gandeng,
    local_api,
)

KILLS = 20
ALL = 450
"""Messages that wait when a signal comes."""


def rows(bot: Path, query: str) -> list[tuple[object, ...]]:
    """Return what a query finds in a bot's database."""
    with sqlite3.connect(bot / "gandeng.db") as connection:
        return connection.execute(query).fetchall()


def unlimited(folder: Path, api: LocalApi) -> Process:
    return gandeng(folder, api.base_url, GANDENG, GANDENG_SEND_LIMITS="none")


async def test_twenty_kills_under_load_lose_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    async with local_api(tmp_path / "api") as api:
        bot = unlimited(folder, api)
        try:
            outcome = await storm(
                api,
                bot,
                seed=20_261_123,
                kills=KILLS,
                chats=40,
                per_second=60,
                lives_s=(0.0, 0.8),
                unmarked=partial(unmarked, folder / "gandeng.db"),
            )
            await collect(api, outcome)
            took = await bot.stop()
        finally:
            bot.kill()
    print(outcome)  # noqa: T201 - the counts belong in the report
    assert outcome.messages > 200
    assert outcome.lost == 0, str(outcome)
    assert outcome.disordered == 0, str(outcome)
    assert outcome.duplicates <= outcome.in_flight, str(outcome)
    assert took < IN_TIME_S
    # Each message had its effect once: one row done, one answer ever posted.
    assert rows(folder, "SELECT state, count(*) FROM inbox GROUP BY state") == [
        ("done", outcome.messages)
    ]
    posted = rows(folder, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
    assert posted == [(outcome.messages,)]
    assert rows(folder, "SELECT count(*) FROM outbox") == [(0,)]


@pytest.mark.parametrize(
    ("fault", "duplicates"),
    [
        # The request never leaves the process alive: saved and decided, but not carried out.
        ({"kind": "hang_before", "method": "sendMessage", "seconds": 30}, 0),
        # Telegram took the message and the process dies before it knows.
        ({"kind": "hang_after", "method": "sendMessage", "seconds": 30}, 3),
        # The process dies before it hears of any update.
        ({"kind": "hang_before", "method": "getUpdates", "seconds": 30}, 0),
        # Telegram handed the updates over, and the answer never arrived.
        ({"kind": "hang_after", "method": "getUpdates", "seconds": 30}, 0),
    ],
)
async def test_a_kill_at_each_border(
    tmp_path: Path, fault: dict[str, object], duplicates: int
) -> None:
    async with local_api(tmp_path / "api") as api:
        bot = unlimited(tmp_path / "bot", api)
        try:
            await api.misbehave({**fault, "times": None})
            await api.feed([greeting(chat, n) for n in (1, 2) for chat in (1, 2, 3)])
            bot.start()
            await _taken(api, max(1, duplicates))
            await asyncio.sleep(0.3)
            bot.kill()
            await api.behave()
            bot.start()
            await _answered(api, 6 + duplicates)
        finally:
            bot.kill()
        texts = [(c["chat_id"], c["arguments"]["text"][:12]) for c in await api.sent()]
    for chat in (1, 2, 3):
        numbers = ["P1x" in text for owner, text in texts if owner == chat]
        assert numbers == sorted(numbers, reverse=True)
    assert rows(tmp_path / "bot", "SELECT count(*) FROM inbox WHERE state = 'done'") == [(6,)]


async def _taken(api: LocalApi, times: int) -> None:
    """Wait until the fault was met so often."""
    async with asyncio.timeout(PATIENCE_S):
        while len((await api.stats())["faults_taken"]) < times:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.02)


async def _answered(api: LocalApi, count: int) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while len(await api.sent()) < count:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.02)


async def _said(api: LocalApi, words: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not any(words in c["arguments"]["text"].lower() for c in await api.sent()):  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.02)


async def test_a_question_survives_the_process_that_asked_it(tmp_path: Path) -> None:
    async with local_api(tmp_path / "api") as api:
        bot = unlimited(tmp_path / "bot", api)
        try:
            bot.start()
            await api.say(7, "bikin brief buat @dapurnina")
            await _answered(api, 1)
            bot.kill()
            await api.say(7, "sambal botol 200ml")
            bot.start()
            await _said(api, "sambal botol 200ml")
        finally:
            bot.kill()
        *asked, answer = (c["arguments"]["text"] for c in await api.sent())
    assert "?" in asked[0]
    # killed before the question was marked as sent, it is asked once more: the promised duplicate
    assert set(asked) == {asked[0]}
    assert len(asked) <= 2
    assert "sambal botol 200ml" in answer.lower()


async def test_a_signal_ends_it_in_time_and_loses_nothing(tmp_path: Path) -> None:
    async with local_api(tmp_path / "api") as api:
        bot = unlimited(tmp_path / "bot", api)
        try:
            await api.misbehave(
                {"kind": "latency", "seconds": 0.2, "method": "sendMessage", "times": None}
            )
            bot.start()
            await api.feed([greeting(chat, n) for n in range(ALL // 30) for chat in range(1, 31)])
            await _answered(api, 50)
            assert await bot.stop() < IN_TIME_S
            assert bot.returncode == 0
            await api.behave()
            answered = len(await api.sent())
            assert 50 <= answered < ALL
            bot.start()
            await _answered(api, ALL)
            await asyncio.sleep(0.3)
            assert len(await api.sent()) == ALL
        finally:
            bot.kill()
