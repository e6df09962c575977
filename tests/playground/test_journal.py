"""A killed playground opens as it was."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from bot.playground import PlaygroundApp, acting, create_app
from bot.playground.arguments import Arguments, Upload
from bot.playground.journal import files_folder
from bot.playground.methods import METHODS
from bot.playground.people import GROUP, SARI
from tests.playground.conftest import TOKEN, Client


def start(path: Path) -> PlaygroundApp:
    """Open the playground of a journal, as after a restart."""
    return create_app(TOKEN, journal=path)


def call(app: PlaygroundApp, method: str, **arguments: object) -> object:
    """Call a method as the bot does."""
    return METHODS[method.lower()][1](app.world, Arguments(arguments))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "playground.jsonl"


def test_chats_updates_and_settings_survive(path: Path) -> None:
    first = start(path)
    acting.say(first.world, SARI, SARI, "halo")
    call(first, "sendMessage", chat_id=SARI, text="<b>ya</b>", parse_mode="HTML")
    call(first, "editMessageText", chat_id=SARI, message_id=2, text="tidak")
    acting.say(first.world, SARI, GROUP, "/cari")
    call(first, "setMyCommands", commands=[{"command": "a", "description": "b"}])
    call(first, "leaveChat", chat_id=GROUP)
    second = start(path).world
    assert second.chats[SARI].messages == first.world.chats[SARI].messages
    assert second.queue.pending == first.world.queue.pending
    assert second.settings == first.world.settings
    assert second.chats[GROUP].members[42] == "left"
    assert second.people == first.world.people


def test_update_and_message_ids_keep_rising(path: Path) -> None:
    first = start(path)
    acting.say(first.world, SARI, SARI, "halo")
    last = first.world.queue.last_id
    first.world.emit("confirmed", {"below": last + 1})
    call(first, "deleteMessage", chat_id=SARI, message_id=1)
    for _ in range(2):
        again = start(path)
        assert not again.world.queue.pending
        assert again.world.queue.last_id == last
        assert again.world.chats[SARI].last_id == 1


def test_files_come_back_with_their_bytes(path: Path) -> None:
    first = start(path)
    first.world.private_chat(first.world.people[SARI])
    call(first, "sendDocument", chat_id=SARI, document=Upload("a.csv", "", b"x,y"))
    second = start(path).world
    (message,) = second.chats[SARI].messages.values()
    record = second.files.get(message["document"]["file_id"])
    assert second.files.content(record) == b"x,y"
    assert len(list(files_folder(path).iterdir())) == 1


def test_a_torn_last_line_is_dropped(path: Path) -> None:
    first = start(path)
    acting.say(first.world, SARI, SARI, "halo")
    with path.open("ab") as file:
        file.write(b'["message", {"chat": {"id')
    second = start(path)
    assert [m["text"] for m in second.world.chats[SARI].messages.values()] == ["halo"]
    acting.say(second.world, SARI, SARI, "lagi")
    assert len(start(path).world.chats[SARI].messages) == 2


def test_what_passes_is_not_written(path: Path) -> None:
    app = start(path)
    app.world.private_chat(app.world.people[SARI])
    size = path.stat().st_size
    call(app, "sendChatAction", chat_id=SARI, action="typing")
    assert path.stat().st_size == size


def test_the_file_shrinks_to_what_is_true(path: Path) -> None:
    app = start(path)
    app.world.private_chat(app.world.people[SARI])
    for number in range(50):
        call(app, "setMyDescription", description=f"versi {number}")
    size = path.stat().st_size
    start(path)
    assert path.stat().st_size < size / 3


def test_a_webhook_survives(path: Path) -> None:
    call(start(path), "setWebhook", url="http://127.0.0.1:9/", allowed_updates=["message"])
    second = start(path).world
    assert second.webhook["url"] == "http://127.0.0.1:9/"
    assert second.queue.allowed == frozenset({"message"})


async def launch(path: Path) -> tuple[asyncio.subprocess.Process, str]:
    """Start a playground as its own process and return it with its address."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.playground", "--port", "0", "--token", TOKEN),
        *("--journal", str(path)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    return process, (await process.stdout.readline()).decode().strip()


async def test_sigkill_loses_nothing_that_was_answered(path: Path) -> None:
    process, address = await launch(path)
    async with aiohttp.ClientSession() as session:
        client = Client(address, session)
        ids = await client.feed(*({"chat_id": 5, "text": str(n)} for n in range(20)))
        await client.call("getUpdates", offset=ids[10])
        await client.call("sendMessage", chat_id=5, text="balasan")
    process.kill()
    assert await process.wait() == -signal.SIGKILL
    process, address = await launch(path)
    async with aiohttp.ClientSession() as session:
        client = Client(address, session)
        updates = await client.call("getUpdates")
        assert [update["update_id"] for update in updates] == ids[10:]
        assert (await client.feed({"chat_id": 5, "text": "baru"}))[0] > ids[-1]
        sent = await client.call("sendMessage", chat_id=5, text="lagi")
        assert sent["message_id"] == 23
    os.kill(process.pid, signal.SIGTERM)
    async with asyncio.timeout(60):
        assert await process.wait() in {0, -signal.SIGTERM}
