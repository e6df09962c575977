"""What the bot did is remembered, with times, within bounds."""

from __future__ import annotations

import time

from bot.playground.arguments import Upload
from bot.playground.recorder import Recorder
from tests.playground.conftest import Client


def test_memory_is_bounded_and_numbers_go_on() -> None:
    recorder = Recorder(limit=3)
    for number in range(5):
        recorder.note("sendMessage", {"chat_id": str(number)}, 0.0, 200)
    assert [call.number for call in recorder.calls] == [3, 4, 5]
    assert [call.chat_id for call in recorder.since(0)] == [2, 3, 4]
    assert [call.number for call in recorder.since(4)] == [5]
    assert recorder.since(5) == []
    assert recorder.counts["sendMessage"] == 5


def test_polls_are_only_counted() -> None:
    recorder = Recorder()
    recorder.note("getUpdates", {}, 0.0, 200)
    recorder.note("getMe", {}, 0.0, 200)
    assert [call.method for call in recorder.of("getMe", "getUpdates")] == ["getMe"]
    assert recorder.counts == {"getUpdates": 1, "getMe": 1}
    recorder.clear()
    assert not recorder.calls


def test_uploads_are_told_by_name_and_size() -> None:
    recorder = Recorder()
    recorder.note("sendDocument", {"document": Upload("a", "b", b"xyz")}, 0.0, 200)
    assert recorder.calls[0].json()["arguments"] == {"document": {"name": "a", "size": 3}}


async def test_calls_and_feeding_times_over_http(client: Client) -> None:
    before = time.monotonic()
    ids = await client.feed({"chat_id": 5, "text": "a"})
    await client.call("sendMessage", chat_id=5, text="b")
    await client.call("getMe")
    async with client.session.get(f"{client.base_url}/control/calls?method=sendMessage") as got:
        (call,) = (await got.json())["result"]
    assert before <= call["arrived_s"] <= call["answered_s"] <= time.monotonic()
    assert call["arguments"] == {"chat_id": 5, "text": "b"}
    async with client.session.get(f"{client.base_url}/control/stats?fed=1") as got:
        stats = (await got.json())["result"]
    assert stats["counts"] == {"sendMessage": 1, "getMe": 1}
    assert [update_id for update_id, _ in stats["fed"]] == ids
    assert stats["pending"] == 1
    async with client.session.delete(f"{client.base_url}/control/calls") as got:
        assert got.status == 200
    async with client.session.get(f"{client.base_url}/control/calls") as got:
        assert (await got.json())["result"] == []


async def test_tapping_through_the_control_endpoint(client: Client) -> None:
    await client.feed({"chat_id": 5, "text": "a"})
    keys = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    sent = await client.call("sendMessage", chat_id=5, text="b", reply_markup=keys)
    place = {"chat_id": 5, "message_id": sent["message_id"]}
    key = await client.post("/control/press", {**place, "data": "b"})
    updates = await client.call("getUpdates")
    assert updates[-1]["callback_query"]["id"] == key
    assert (await client.post("/control/press", {**place, "data": "x"}))["ok"] is False
