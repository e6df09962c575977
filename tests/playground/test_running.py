"""A playground in somebody else's event loop, and as a process of its own."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from bot.playground import Playground, create_app, serve
from bot.playground.__main__ import main
from tests.flows.harness.processes import free_port
from tests.playground.conftest import TOKEN, Client


async def test_serving_until_cancelled() -> None:
    port = free_port()
    task = asyncio.create_task(serve(create_app(TOKEN), port))
    async with aiohttp.ClientSession() as session:
        client = Client(f"http://127.0.0.1:{port}", session)
        for _ in range(1000):
            if await answers(client):
                break
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not await answers(client)


async def answers(client: Client) -> bool:
    """Return whether getMe is answered."""
    try:
        return (await client.raw("getMe"))[0] == 200
    except aiohttp.ClientError:
        return False


async def test_two_playgrounds_live_side_by_side() -> None:
    async with (
        Playground(create_app("1:a")) as one,
        Playground(create_app("2:b")) as two,
        aiohttp.ClientSession() as session,
    ):
        assert one.port != two.port
        for playground, token in ((one, "1:a"), (two, "2:b")):
            _, body = await Client(playground.base_url, session).raw("getMe", token)
            assert body["result"]["id"] == int(token[0])


async def test_a_taken_port_is_an_error() -> None:
    async with Playground(create_app(TOKEN)) as first:
        with pytest.raises(OSError, match="Address already in use"):
            Playground(create_app(TOKEN), first.port)


def test_the_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "--journal" in capsys.readouterr().out


def test_a_token_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        create_app("nonsense")
