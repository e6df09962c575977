"""Editing and deleting."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.acting import choose_inline, say
from bot.playground.people import GROUP, SARI
from bot.playground.state import World
from tests.playground.conftest import Call, Clock

KEYS = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}


@pytest.fixture
def sent(call: Call) -> dict[str, Any]:
    message: dict[str, Any] = call("sendMessage", chat_id=SARI, text="satu", reply_markup=KEYS)
    return message


def test_text_and_buttons_are_replaced(call: Call, sent: dict[str, Any], clock: Clock) -> None:
    clock.pass_by(60)
    edited = call(
        "editMessageText", chat_id=SARI, message_id=1, text="<b>dua</b>", parse_mode="HTML"
    )
    assert edited["text"] == "dua"
    assert edited["edit_date"] == sent["date"] + 60
    assert "reply_markup" not in edited
    assert edited["date"] == sent["date"]


def test_an_edit_that_changes_nothing_is_refused(refusal: Call, sent: dict[str, Any]) -> None:
    words = refusal("editMessageText", chat_id=SARI, message_id=1, text="satu", reply_markup=KEYS)
    assert words.startswith("Bad Request: message is not modified: specified new message content")
    words = refusal("editMessageReplyMarkup", chat_id=SARI, message_id=1, reply_markup=KEYS)
    assert "message is not modified" in words


def test_removing_only_the_buttons_is_a_change(call: Call, sent: dict[str, Any]) -> None:
    edited = call("editMessageText", chat_id=SARI, message_id=1, text="satu")
    assert "reply_markup" not in edited
    assert "edit_date" not in edited
    again = call("editMessageReplyMarkup", chat_id=SARI, message_id=1, reply_markup=KEYS)
    assert again["reply_markup"] == KEYS


def test_edits_that_telegram_refuses(refusal: Call, world: World, sent: dict[str, Any]) -> None:
    own = say(world, SARI, SARI, "halo")["message_id"]
    place = {"chat_id": SARI, "text": "x"}
    assert "message to edit not found" in refusal("editMessageText", **place, message_id=99)
    assert "message can't be edited" in refusal("editMessageText", **place, message_id=own)
    assert "identifier is not specified" in refusal("editMessageText", **place)
    assert "no caption" in refusal("editMessageCaption", chat_id=SARI, message_id=1, caption="x")
    assert "MESSAGE_ID_INVALID" in refusal("editMessageText", inline_message_id="x", text="x")


def test_an_inline_message_is_edited_by_its_key(call: Call, world: World) -> None:
    card = {"id": "1", "message": {"text": "kartu", "reply_markup": KEYS}}
    message = choose_inline(world, SARI, GROUP, "q", card)
    key = message["inline_message_id"]
    assert call("editMessageText", inline_message_id=key, text="baru") is True
    assert world.chats[GROUP].messages[message["message_id"]]["text"] == "baru"


def test_deleting(call: Call, refusal: Call, world: World, sent: dict[str, Any]) -> None:
    assert call("deleteMessage", chat_id=SARI, message_id=1) is True
    assert world.chats[SARI].messages == {}
    words = refusal("deleteMessage", chat_id=SARI, message_id=1)
    assert words == "Bad Request: message to delete not found"


def test_in_groups_only_admins_delete_what_others_wrote(
    call: Call, refusal: Call, world: World
) -> None:
    other = say(world, SARI, GROUP, "halo")["message_id"]
    words = refusal("deleteMessage", chat_id=GROUP, message_id=other)
    assert words == "Bad Request: message can't be deleted"
    world.emit("member", {"chat_id": GROUP, "user_id": world.bot.id, "status": "administrator"})
    assert call("deleteMessage", chat_id=GROUP, message_id=other) is True


def test_deleting_many_skips_the_missing(call: Call, world: World, sent: dict[str, Any]) -> None:
    assert call("deleteMessages", chat_id=SARI, message_ids=[1, 77]) is True
    assert world.chats[SARI].messages == {}


def test_numbers_of_deleted_messages_are_not_used_again(call: Call, sent: dict[str, Any]) -> None:
    call("deleteMessage", chat_id=SARI, message_id=1)
    assert call("sendMessage", chat_id=SARI, text="a")["message_id"] == 2
