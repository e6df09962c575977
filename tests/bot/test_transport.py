"""python-telegram-bot over the shared session: results, uploads, and errors by their meaning."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.playground import Fault, Playground
from bot.transport import AiohttpRequest
from tests.bot.conftest import SARI, TOKEN


@pytest.fixture
async def bot(playground: Playground, session: aiohttp.ClientSession) -> AsyncIterator[Bot]:
    base = playground.base_url
    made = Bot(
        TOKEN,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(session),
        get_updates_request=AiohttpRequest(session),
    )
    async with made:
        yield made


async def test_it_sends_and_reads(bot: Bot) -> None:
    sent = await bot.send_message(SARI, "<b>halo</b>", parse_mode="HTML")
    assert (sent.text, sent.chat_id) == ("halo", SARI)
    assert bot.username == "gandeng_bot"


async def test_a_document_goes_up_and_comes_down(bot: Bot) -> None:
    sent = await bot.send_document(SARI, b"a,b\n1,2\n", filename="daftar é.csv")
    assert sent.document is not None
    assert sent.document.file_name == "daftar é.csv"
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\n1,2\n"


@pytest.mark.filterwarnings("ignore:.*retry_after.*timedelta")  # PTB warns in its own constructor
async def test_errors_keep_their_meaning(bot: Bot, playground: Playground) -> None:
    faults = playground.app.api.faults
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(123456, "halo")
    faults.add(Fault("flood", "sendMessage", retry_after=3))
    with pytest.raises(RetryAfter):
        await bot.send_message(SARI, "halo")
    faults.add(Fault("error", "sendMessage", code=502, description="Bad Gateway"))
    with pytest.raises(NetworkError):
        await bot.send_message(SARI, "halo")


async def test_a_reset_is_a_network_error_that_keeps_the_token(
    bot: Bot, playground: Playground
) -> None:
    playground.app.api.faults.add(Fault("reset_after", "sendMessage"))
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(SARI, "halo")
    assert TOKEN not in repr(caught.value)


async def test_silence_is_a_timeout(bot: Bot, playground: Playground) -> None:
    playground.app.api.faults.add(Fault("hang_before", "sendMessage", seconds=7))
    with pytest.raises(TimedOut):
        await bot.send_message(SARI, "halo", read_timeout=-4.8)


async def test_a_wrong_token_is_named(
    playground: Playground, session: aiohttp.ClientSession
) -> None:
    request = AiohttpRequest(session)
    wrong = Bot("42:wrong", base_url=f"{playground.base_url}/bot", request=request)
    with pytest.raises(InvalidToken):
        await wrong.get_me()


async def test_closing_a_bot_leaves_the_session_open(
    bot: Bot, session: aiohttp.ClientSession
) -> None:
    await bot.shutdown()
    assert not session.closed
