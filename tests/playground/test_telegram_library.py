"""python-telegram-bot, which knows only the real Bot API, works against the playground."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    Update,
)
from telegram.error import BadRequest, Conflict, Forbidden, RetryAfter

from bot.playground import Fault, Playground, acting
from bot.playground.people import ANDI, GROUP, SARI
from tests.playground.conftest import TOKEN, png


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    base = playground.base_url
    async with Bot(TOKEN, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        yield bot


@pytest.fixture
async def update(playground: Playground, bot: Bot) -> Update:
    """A message of Bu Sari, as PTB reads it."""
    acting.say(playground.app.world, SARI, SARI, "/mulai halo")
    (update,) = await bot.get_updates(timeout=5, allowed_updates=Update.ALL_TYPES)
    return update


async def test_updates_are_read(update: Update) -> None:
    assert update.message is not None
    assert update.message.text == "/mulai halo"
    assert update.message.parse_entity(update.message.entities[0]) == "/mulai"
    assert update.effective_user is not None
    assert update.effective_user.first_name == "Bu Sari"


async def test_a_whole_conversation(playground: Playground, bot: Bot, update: Update) -> None:
    markup = InlineKeyboardMarkup.from_row([InlineKeyboardButton("a", callback_data="b")])
    sent = await bot.send_message(SARI, "<b>ya</b>", parse_mode="HTML", reply_markup=markup)
    assert sent.text == "ya"
    acting.press(playground.app.world, SARI, SARI, sent.message_id, "b")
    (tap,) = await bot.get_updates(offset=update.update_id + 1)
    assert tap.callback_query is not None
    assert tap.callback_query.data == "b"
    assert await bot.answer_callback_query(tap.callback_query.id, "oke")
    edited = await bot.edit_message_text("lagi", SARI, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.text == "lagi"
    assert edited.edit_date is not None
    assert await bot.delete_message(SARI, sent.message_id)


async def test_files_go_both_ways(playground: Playground, bot: Bot, update: Update) -> None:
    sent = await bot.send_document(SARI, b"a,b", filename="daftar.csv", caption="isi")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b"
    photo = await bot.send_photo(SARI, png(9, 8))
    assert (photo.photo[0].width, photo.photo[0].height) == (9, 8)
    items = [InputMediaDocument(io.BytesIO(text), filename="x.txt") for text in (b"1", b"2")]
    album = await bot.send_media_group(SARI, items)
    assert len({message.media_group_id for message in album}) == 1


async def test_the_profile(bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("mulai", "Mulai")], language_code="id")
    assert (await bot.get_my_commands(language_code="id"))[0].command == "mulai"
    await bot.set_my_description("Penjelasan")
    assert (await bot.get_my_description()).description == "Penjelasan"
    assert (await bot.get_my_name()).name == "Gandeng"
    assert (await bot.get_me()).username == "gandeng_bot"


async def test_chats(bot: Bot, update: Update) -> None:
    assert (await bot.get_chat(GROUP)).title == "UMKM Bandung"
    assert (await bot.get_chat_member(GROUP, ANDI)).status == "member"
    assert (await bot.get_chat_administrators(GROUP))[0].user.first_name == "Dimas"
    assert await bot.leave_chat(GROUP)


async def test_refusals_have_the_types_that_ptb_expects(
    playground: Playground, bot: Bot, update: Update, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(SARI, "<x>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(ANDI, "halo")
    acting.membership(playground.app.world, ANDI, GROUP, "kicked")
    with pytest.raises(Forbidden):
        await bot.send_message(GROUP, "halo")
    playground.app.api.faults.add(Fault("flood", retry_after=7))
    with pytest.raises(RetryAfter, match="0:00:07"):
        await bot.send_message(SARI, "halo")
    await bot.set_webhook("https://contoh.example/")
    with pytest.raises(Conflict):
        await bot.get_updates()
