"""Misbehaviour on demand, over real HTTP."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from bot.playground import PlaygroundApp
from bot.playground.faults import Fault, Faults
from bot.playground.limits import FloodLimits
from tests.playground.conftest import Client, Clock


async def order(client: Client, **fault: Any) -> None:
    """Order a fault and open a chat to send into."""
    await client.feed({"chat_id": 5, "text": "a"})
    await client.post("/control/faults", {"faults": [fault]})


async def send(client: Client) -> tuple[int, dict[str, Any]]:
    """Send a message."""
    return await client.raw("sendMessage", json={"chat_id": 5, "text": "x"})


async def sent(client: Client) -> list[int]:
    """Return the statuses of the bot's calls so far."""
    async with client.session.get(f"{client.base_url}/control/calls") as response:
        return [call["status"] for call in (await response.json())["result"]]


async def test_flood_then_recovery(client: Client) -> None:
    await order(client, kind="flood", method="sendMessage", retry_after=3, times=2)
    for _ in range(2):
        status, body = await send(client)
        assert status == 429
        assert body["parameters"] == {"retry_after": 3}
        assert body["description"] == "Too Many Requests: retry after 3"
    assert (await send(client))[0] == 200
    assert await sent(client) == [429, 429, 200]


@pytest.mark.parametrize("code", [404, 409, 500, 502])
async def test_any_error_for_any_method(client: Client, code: int) -> None:
    await order(client, kind="error", code=code, description="Ordered", method="getMe")
    assert (await send(client))[0] == 200
    status, body = await client.raw("getMe")
    assert (status, body["error_code"], body["description"]) == (code, code, "Ordered")
    assert (await client.raw("getMe"))[0] == 200


async def test_a_reset_before_loses_the_call_and_after_only_the_answer(client: Client) -> None:
    for kind, number in (("reset_before", 2), ("reset_after", 3)):
        await order(client, kind=kind, method="sendMessage")
        with pytest.raises(aiohttp.ClientError):
            await send(client)
        _, body = await send(client)
        assert body["result"]["message_id"] == number + (kind == "reset_after") * 2
    assert await sent(client) == [0, 200, 0, 200]


async def test_hanging_ends_in_a_reset(client: Client) -> None:
    await order(client, kind="hang_after", seconds=0.1, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await send(client)
    assert (await send(client))[1]["result"]["message_id"] == 3
    await client.post("/control/faults", {"faults": [{"kind": "hang_before", "seconds": 0.05}]})
    with pytest.raises(aiohttp.ClientError):
        await send(client)


async def test_who_behaves_again_lets_nothing_hang(client: Client, app: PlaygroundApp) -> None:
    await order(client, kind="hang_after", seconds=600, method="sendMessage")
    hanging = asyncio.create_task(send(client))
    async with asyncio.timeout(60):
        while not app.api.faults.taken:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.01)
        async with client.session.delete(f"{client.base_url}/control/faults") as response:
            assert response.status == 200
        with pytest.raises(aiohttp.ClientError):
            await hanging


async def test_latency_only_waits(client: Client) -> None:
    await order(client, kind="latency", seconds=0.2)
    before = time.monotonic()
    assert (await send(client))[0] == 200
    assert time.monotonic() - before >= 0.19


async def test_duplicated_reordered_and_redelivered_updates(client: Client) -> None:
    ids = await client.feed(*({"chat_id": 5, "text": str(n)} for n in range(8)))
    kinds = [{"kind": kind} for kind in ("duplicate", "reorder", "redeliver")]
    await client.post("/control/faults", {"faults": kinds})
    assert await numbers(client) == [n for n in ids for _ in range(2)]
    shuffled = await numbers(client)
    assert shuffled != ids
    assert sorted(shuffled) == ids
    assert await numbers(client, ids[-1] + 1) == ids
    assert await numbers(client, ids[-1] + 1) == []


async def numbers(client: Client, offset: int = 0) -> list[int]:
    """Poll once and return the ids."""
    return [update["update_id"] for update in await client.call("getUpdates", offset=offset)]


async def test_faults_end_on_demand(client: Client) -> None:
    await order(client, kind="error", times=None)
    assert [(await send(client))[0] for _ in range(3)] == [500] * 3
    async with client.session.delete(f"{client.base_url}/control/faults") as response:
        assert response.status == 200
    assert (await send(client))[0] == 200


async def test_wrong_orders_are_refused(client: Client) -> None:
    for wrong in ({"kind": "nonsense"}, {"kind": "flood", "colour": "red"}, {}):
        answer = await client.post("/control/faults", {"faults": [wrong]})
        assert answer["ok"] is False


def test_skip_times_chat_and_probability() -> None:
    faults = Faults([Fault("error", "sendMessage", skip=1, times=2, chat_id=5)], seed=1)
    taken = [faults.take("sendMessage", 5) is not None for _ in range(5)]
    assert taken == [False, True, True, False, False]
    assert faults.active == []
    faults.add(Fault("error", probability=0.5, times=None))
    count = sum(faults.take("getMe", 0) is not None for _ in range(1000))
    assert 400 < count < 600
    assert faults.take("getMe", 0) is None or faults.taken[-1] == ("getMe", "error")


def test_poll_faults_do_not_touch_other_methods() -> None:
    faults = Faults([Fault("reorder")])
    assert faults.take("sendMessage", 5) is None
    assert faults.take("getUpdates", None) is not None


def test_one_a_second_per_chat_and_thirty_in_all() -> None:
    clock = Clock(0)
    limits = FloodLimits(clock)
    assert limits.admit(1) == 0
    assert limits.admit(1) == 1
    assert [limits.admit(chat) for chat in range(2, 31)] == [0] * 29
    assert limits.admit(99) == 1
    clock.pass_by(1.0)
    assert limits.admit(99) == 0
    assert limits.violations == 2


def test_twenty_a_minute_per_group() -> None:
    clock = Clock(0)
    limits = FloodLimits(clock)
    for _ in range(20):
        assert limits.admit(-5) == 0
        clock.pass_by(1)
    assert limits.admit(-5) == 40
    clock.pass_by(40)
    assert limits.admit(-5) == 0


def test_bursts_are_tolerated_if_asked_for() -> None:
    clock = Clock(0)
    limits = FloodLimits(clock, burst=3)
    assert [limits.admit(1) for _ in range(4)] == [0, 0, 0, 3]


async def test_limits_over_http(client: Client) -> None:
    await client.feed({"chat_id": 5, "text": "a"})
    await client.post("/control/limits", {"enabled": True})
    statuses = [(await send(client))[0] for _ in range(2)]
    assert statuses == [200, 429]
    async with client.session.get(f"{client.base_url}/control/stats") as response:
        assert (await response.json())["result"]["violations"] == 1
    await client.post("/control/limits", {"enabled": False})
    results = await asyncio.gather(*(send(client) for _ in range(5)))
    assert {status for status, _ in results} == {200}


NONSENSE = ["", "{", "[]", "5", "null", '"halo"', "{}", '{"updates": 5, "faults": 5}']
NONSENSE += [
    '{"updates": [5, {}], "faults": ["x"]}',
    '{"updates": [{"chat_id": "x"}]}',
    "[" * 9_999,
]


@pytest.mark.parametrize("body", NONSENSE, ids=lambda body: body[:30])
@pytest.mark.parametrize("path", ["feed", "faults", "press", "membership"])
async def test_nonsense_is_refused_and_the_playground_goes_on(
    client: Client, path: str, body: str
) -> None:
    async with client.session.post(f"{client.base_url}/control/{path}", data=body) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False
    assert len(await client.feed({"chat_id": 5, "text": "a"})) == 1


@pytest.mark.parametrize("path", ["control/calls?since=x", "page/upload", "page/act/inline"])
async def test_nonsense_in_an_address_is_refused_too(client: Client, path: str) -> None:
    method = "GET" if path.startswith("control") else "POST"
    url = f"{client.base_url}/{path}"
    async with client.session.request(method, url, data="[]") as response:
        assert response.status == 400
