"""The client tells what happened: not sent, unknown, unwell, flooded, moved, refused."""

from __future__ import annotations

import asyncio
import socket

import aiohttp
import pytest

from bot.api import (
    AmbiguousError,
    BotApi,
    FloodError,
    MigratedError,
    NotSentError,
    RefusedError,
    ServerError,
    _result,
    open_session,
)
from bot.playground import Fault, Playground
from tests.bot.conftest import SARI, TOKEN


async def test_a_result_is_returned(api: BotApi) -> None:
    assert (await api.call("getMe", {}))["username"] == "gandeng_bot"


async def test_uploads_arrive_with_name_and_content(api: BotApi, playground: Playground) -> None:
    params = {"chat_id": SARI, "caption": "Brief é", "document": "attach://file"}
    sent = await api.call("sendDocument", params, {"file": ("brief é.pdf", b"%PDF\x00\xff")})
    assert sent["document"]["file_name"] == "brief é.pdf"
    record = await api.call("getFile", {"file_id": sent["document"]["file_id"]})
    url = f"{playground.base_url}/file/bot{TOKEN}/{record['file_path']}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert await response.read() == b"%PDF\x00\xff"


async def test_nobody_listening_means_not_sent() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{free.getsockname()[1]}"
        async with open_session(base) as session:
            with pytest.raises(NotSentError):
                await BotApi(session, base, TOKEN).call("getMe", {})


@pytest.mark.parametrize("kind", ["reset_before", "reset_after"])
async def test_a_broken_connection_is_ambiguous(
    api: BotApi, playground: Playground, kind: str
) -> None:
    playground.app.api.faults.add(Fault(kind, "sendMessage"))
    with pytest.raises(AmbiguousError):
        await api.call("sendMessage", {"chat_id": SARI, "text": "halo"})


async def test_silence_is_ambiguous(api: BotApi, playground: Playground) -> None:
    playground.app.api.faults.add(Fault("hang_after", "sendMessage", seconds=0.4))
    with pytest.raises(AmbiguousError):
        await api.call("sendMessage", {"chat_id": SARI, "text": "halo"}, timeout=0.1)
    await asyncio.sleep(0.4)


async def test_a_flood_says_how_long(api: BotApi, playground: Playground) -> None:
    playground.app.api.faults.add(Fault("flood", retry_after=17))
    with pytest.raises(FloodError) as caught:
        await api.call("getMe", {})
    assert caught.value.retry_after == 17


NO_TIME = ["null", '"soon"', "NaN", "1e999", "1" + "0" * 400, "-5", "0", "[]", "{}"]


@pytest.mark.parametrize("said", NO_TIME)
def test_a_flood_that_does_not_say_how_long_is_one_of_a_second(said: str) -> None:
    body = f'{{"ok":false,"error_code":429,"parameters":{{"retry_after":{said}}}}}'
    with pytest.raises(FloodError) as caught:
        _result(429, body.encode())
    assert caught.value.retry_after == 1


@pytest.mark.parametrize("hints", ["[1]", '"x"', "null", '{"migrate_to_chat_id":"x"}'])
def test_hints_that_are_none_are_not_followed(hints: str) -> None:
    body = f'{{"ok":false,"error_code":"x","description":"no","parameters":{hints}}}'
    with pytest.raises(RefusedError, match="400 no"):
        _result(400, body.encode())


@pytest.mark.parametrize("code", [500, 502, 401, 404, 409])
async def test_what_is_not_about_the_request_may_be_repeated(
    api: BotApi, playground: Playground, code: int
) -> None:
    playground.app.api.faults.add(Fault("error", code=code, description="Bad Gateway"))
    with pytest.raises(ServerError, match=f"{code} "):
        await api.call("getMe", {})


async def test_a_refusal_says_why(api: BotApi) -> None:
    with pytest.raises(RefusedError, match="chat not found") as caught:
        await api.call("sendMessage", {"chat_id": 123456, "text": "halo"})
    assert caught.value.code == 400


def test_a_moved_group_says_where() -> None:
    body = b'{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1005}}'
    with pytest.raises(MigratedError) as caught:
        _result(400, body)
    assert caught.value.chat_id == -1005


NO_ANSWER = [b"", b"<html>", b"[]", b"null", b'"x"', b'{"ok":1}', b"\xff", b"[" * 9_000]


@pytest.mark.parametrize("body", NO_ANSWER)
@pytest.mark.parametrize("status", [200, 502, 413])
def test_an_answer_that_is_none_may_be_asked_for_again(status: int, body: bytes) -> None:
    with pytest.raises(ServerError, match=str(status)) as caught:
        _result(status, body)
    assert ("without JSON" in str(caught.value)) is (body != b'{"ok":1}')


async def test_the_token_shows_in_no_error(playground: Playground) -> None:
    async with open_session("http://127.0.0.1:9") as session:
        with pytest.raises(NotSentError) as caught:
            await BotApi(session, "http://127.0.0.1:9", TOKEN).call("getMe", {})
    assert TOKEN not in repr(caught.value)
    assert caught.value.__cause__ is None
