"""An operator is told whether Telegram answers for the token, and never the token."""

from __future__ import annotations

import asyncio

import pytest
from telegram.error import InvalidToken, NetworkError

from bot import reach
from bot.playground import Fault, Playground
from bot.reach import reached, unreachable
from tests.bot.conftest import TOKEN


@pytest.mark.parametrize(
    ("token", "fault", "ok", "words"),
    [
        (TOKEN, None, True, "knows @gandeng_bot"),
        ("42:WRONGTOKEN-abc", None, False, "does not know this token"),
        (TOKEN, Fault("error", "getMe", code=401), False, "does not know this token"),
        (TOKEN, Fault("error", "getMe", code=502, description="Bad"), False, "it answers 502 Bad"),
        (TOKEN, Fault("reset_before", "getMe"), False, "no connection"),
        (TOKEN, Fault("flood", "getMe", retry_after=7), True, "wait 7 s"),
    ],
)
async def test_what_telegram_says_of_a_token_is_told_without_it(
    playground: Playground, token: str, fault: Fault | None, ok: bool, words: str
) -> None:
    if fault is not None:
        playground.app.api.faults.add(fault)
    found = await reached(playground.base_url, token)
    assert (found.ok, words in found.found, bool(found.advice)) == (ok, True, not ok)
    assert token not in str(found)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ("aiohttp.ClientConnectorDNSError", "no address is known for this name"),
        ("Timed out", "nobody answered in time"),
        ("aiohttp.ServerDisconnectedError", "no connection"),
    ],
)
def test_that_nobody_answers_is_said_with_the_host(error: str, why: str) -> None:
    said = unreachable("https://user:GEHEIM@api.example.org:8443/x", error)
    assert said == f"api.example.org:8443 cannot be reached: {why}"


async def test_a_network_that_is_late_is_waited_for_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reach, "FIRST_WAIT_S", 0.01)

    failures = [NetworkError("y"), NetworkError("x")]

    async def start() -> None:
        if failures:
            raise failures.pop()

    told: list[str] = []
    await reach.until_it_answers(start, asyncio.Event(), told.append)
    assert (failures, told) == ([], ["x"])


async def test_a_token_that_telegram_does_not_know_ends_the_start() -> None:
    async def start() -> None:
        raise InvalidToken("x")

    with pytest.raises(InvalidToken):
        await reach.until_it_answers(start, asyncio.Event())


async def test_a_stop_ends_a_start_that_cannot_succeed() -> None:
    stop, begun = asyncio.Event(), []

    async def start() -> None:
        begun.append(1)
        stop.set()
        raise NetworkError("x")

    async with asyncio.timeout(60):
        await reach.until_it_answers(start, stop)
    assert len(begun) == 1
