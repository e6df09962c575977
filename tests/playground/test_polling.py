"""getUpdates over real HTTP: offsets, waiting, conflicts; tokens and methods."""

from __future__ import annotations

import asyncio
import time

import pytest
from telegram import Update

from bot.playground import Playground
from tests.playground.conftest import TOKEN, Client, polled


async def test_updates_come_again_until_they_are_confirmed(client: Client) -> None:
    first, second = await client.feed(*({"chat_id": 5, "text": t} for t in ("a", "b")))
    assert second == first + 1
    for _ in range(2):
        updates = await client.call("getUpdates")
        assert [update["update_id"] for update in updates] == [first, second]
    updates = await client.call("getUpdates", offset=second)
    assert [update["message"]["text"] for update in updates] == ["b"]
    assert await client.call("getUpdates", offset=second + 1) == []
    assert await client.call("getUpdates", offset=first) == []


async def test_limit_and_negative_offset(client: Client) -> None:
    ids = await client.feed(*({"chat_id": 5, "text": str(n)} for n in range(5)))
    updates = await client.call("getUpdates", limit=2)
    assert [update["update_id"] for update in updates] == ids[:2]
    updates = await client.call("getUpdates", offset=-1)
    assert [update["update_id"] for update in updates] == ids[-1:]
    updates = await client.call("getUpdates", offset=ids[0])
    assert [update["update_id"] for update in updates] == ids[-1:]


async def test_a_long_poll_ends_with_the_first_update(
    client: Client, playground: Playground
) -> None:
    poll = asyncio.create_task(client.call("getUpdates", timeout=30))
    await polled(playground)
    assert not poll.done()
    await client.feed({"chat_id": 5, "text": "a"})
    assert [update["message"]["text"] for update in await poll] == ["a"]


async def test_a_long_poll_ends_empty_after_its_time(client: Client) -> None:
    before = time.monotonic()
    assert await client.call("getUpdates", timeout=1) == []
    assert time.monotonic() - before >= 0.9


async def test_a_second_poller_throws_the_first_out(client: Client, playground: Playground) -> None:
    first = asyncio.create_task(client.raw("getUpdates", json={"timeout": 30}))
    await polled(playground)
    second = asyncio.create_task(client.raw("getUpdates", json={"timeout": 30}))
    status, body = await first
    assert status == 409
    assert body["description"].startswith("Conflict: terminated by other getUpdates request")
    await client.feed({"chat_id": 5, "text": "a"})
    status, body = await second
    assert (status, len(body["result"])) == (200, 1)


async def test_allowed_updates_hold_until_they_are_changed(client: Client) -> None:
    await client.call("getUpdates", allowed_updates=["callback_query"])
    await client.post(
        "/control/membership", {"chat_id": -1002000000001, "user_id": 710000001, "status": "left"}
    )
    assert await client.call("getUpdates") == []
    await client.call("getUpdates", allowed_updates=["my_chat_member"])
    await client.post(
        "/control/membership", {"chat_id": -1002000000001, "user_id": 710000001, "status": "member"}
    )
    (update,) = await client.call("getUpdates")
    assert "my_chat_member" in update
    info = await client.call("getWebhookInfo")
    assert info["allowed_updates"] == ["my_chat_member"]


@pytest.mark.parametrize(
    ("path", "token", "status", "description"),
    [
        ("getMe", "42:wrong", 401, "Unauthorized"),
        ("getMe", "nonsense", 404, "Not Found"),
        ("noSuchMethod", TOKEN, 404, "Not Found: method not found"),
    ],
)
async def test_wrong_addresses(
    client: Client, path: str, token: str, status: int, description: str
) -> None:
    answer = await client.raw(path, token)
    assert answer == (
        status,
        {"ok": False, "error_code": status, "description": description},
    )


async def test_that_the_bot_was_removed_is_told_as_telegram_does(client: Client) -> None:
    await client.feed({"chat_id": -7, "user_id": 5, "text": "a"})
    await client.call("getUpdates", allowed_updates=["my_chat_member"])
    await client.post("/control/membership", {"chat_id": -7, "user_id": 5, "status": "kicked"})
    update = (await client.call("getUpdates"))[-1]
    change = Update.de_json(update, None).my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"


async def test_methods_are_found_in_any_case_and_by_get(client: Client) -> None:
    assert (await client.call("GETME"))["id"] == 42
    address = f"{client.base_url}/bot{TOKEN}/sendMessage?chat_id=5&text=halo"
    await client.feed({"chat_id": 5, "text": "a"})
    async with client.session.get(address) as response:
        assert (await response.json())["result"]["text"] == "halo"


async def test_raw_updates_are_handed_on_however_wrong(client: Client) -> None:
    await client.feed(
        {"message": {"message_id": "x"}},
        {"update_id": 77, "poll": None},
        {"message": {"message_id": 9, "chat": {"id": 5}, "from": {"id": 5, "first_name": "A"}}},
        {"callback_query": {}, "message": []},
    )
    updates = await client.call("getUpdates")
    assert updates[0]["message"] == {"message_id": "x"}
    assert updates[1] == {"update_id": 77, "poll": None}
    assert len(updates) == 4
    sent = await client.call("sendMessage", chat_id=5, text="a", reply_parameters={"message_id": 9})
    assert sent["reply_to_message"]["message_id"] == 9


async def test_fed_groups_appear_with_their_people(client: Client) -> None:
    await client.feed({"chat_id": -7, "user_id": 5, "text": "a", "first_name": "Rina"})
    await client.feed({"chat_id": -7, "user_id": 6, "text": "b"})
    first, second = await client.call("getUpdates")
    assert first["message"]["from"]["first_name"] == "Rina"
    assert second["message"]["message_id"] == 2
    assert await client.call("getChatMemberCount", chat_id=-7) == 3


async def test_stopping_ends_long_polls_at_once(app_running: Playground) -> None:
    import aiohttp

    async with aiohttp.ClientSession() as session:
        client = Client(app_running.base_url, session)
        poll = asyncio.create_task(client.raw("getUpdates", json={"timeout": 30}))
        await polled(app_running)
        before = time.monotonic()
        await app_running.stop()
        status, body = await poll
        assert (status, body["result"]) == (200, [])
        assert time.monotonic() - before < 25
