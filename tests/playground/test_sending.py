"""sendMessage, sendChatAction and what is common to all messages."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.acting import say
from bot.playground.people import ANDI, GROUP, SARI
from bot.playground.state import World
from tests.playground.conftest import Call


def buttons(*row: dict[str, Any]) -> dict[str, Any]:
    """Return a reply_markup of one row."""
    return {"inline_keyboard": [list(row)]}


def test_a_message_has_what_a_message_needs(call: Call, world: World) -> None:
    message = call("sendMessage", chat_id=SARI, text="halo")
    assert message["message_id"] == 1
    assert message["from"]["username"] == "gandeng_bot"
    assert message["chat"] == {"type": "private", "id": SARI} | {
        "first_name": "Bu Sari",
        "username": "sari_warung",
    }
    assert message["text"] == "halo"
    assert world.chats[SARI].messages[1] == message


def test_form_and_json_spellings_mean_the_same(call: Call) -> None:
    assert call("sendMessage", chat_id=str(SARI), text="a")["chat"]["id"] == SARI
    markup = '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}'
    sent = call("sendMessage", chat_id=SARI, text="a", reply_markup=markup)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b"


def test_html_is_parsed_and_other_modes_are_refused(call: Call, refusal: Call) -> None:
    sent = call("sendMessage", chat_id=SARI, text="<b>a</b> &lt;", parse_mode="HTML")
    assert (sent["text"], sent["entities"][0]["type"]) == ("a <", "bold")
    words = refusal("sendMessage", chat_id=SARI, text="*a*", parse_mode="MarkdownV2")
    assert "HTML only" in words
    words = refusal("sendMessage", chat_id=SARI, text="a", parse_mode="rtf")
    assert words == "Bad Request: unsupported parse_mode"


def test_explicit_entities_are_kept(call: Call) -> None:
    entities = [{"type": "bold", "offset": 0, "length": 1}]
    assert call("sendMessage", chat_id=SARI, text="ab", entities=entities)["entities"] == entities


@pytest.mark.parametrize("text", ["", "   \n ", "<b></b>"])
def test_empty_texts_are_refused(refusal: Call, text: str) -> None:
    words = refusal("sendMessage", chat_id=SARI, text=text, parse_mode="HTML")
    assert words in {
        "Bad Request: message text is empty",
        "Bad Request: text must be non-empty",
    }


def test_length_counts_utf16_units_after_parsing(call: Call, refusal: Call) -> None:
    longest = "<b>" + "&lt;" * 4094 + "😀</b>"
    assert call("sendMessage", chat_id=SARI, text=longest, parse_mode="HTML")["text"][-1] == "😀"
    words = refusal("sendMessage", chat_id=SARI, text="x" * 4095 + "😀")
    assert words == "Bad Request: message is too long"


def test_chats_that_do_not_want_the_bot(call: Call, refusal: Call, world: World) -> None:
    assert refusal("sendMessage", text="a") == "Bad Request: chat_id is empty"
    assert refusal("sendMessage", chat_id=ANDI, text="a") == "Bad Request: chat not found"
    assert refusal("sendMessage", chat_id="@nobody", text="a") == "Bad Request: chat not found"
    world.emit("member", {"chat_id": SARI, "user_id": world.bot.id, "status": "kicked"})
    words = refusal("sendMessage", chat_id=SARI, text="a")
    assert words == "Forbidden: bot was blocked by the user"
    call("leaveChat", chat_id=GROUP)
    words = refusal("sendMessage", chat_id=GROUP, text="a")
    assert words == "Forbidden: bot is not a member of the supergroup chat"
    world.emit("member", {"chat_id": GROUP, "user_id": world.bot.id, "status": "kicked"})
    words = refusal("sendMessage", chat_id=GROUP, text="a")
    assert words == "Forbidden: bot was kicked from the supergroup chat"


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "a"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": " ", "callback_data": "a"}, "must be non-empty"),
        ({"text": "a", "url": "javascript:x"}, "is invalid: Wrong HTTP URL"),
        ({"text": "a", "url": "http://"}, "is invalid: Wrong HTTP URL"),
    ],
)
def test_wrong_buttons_are_refused(refusal: Call, button: dict[str, str], words: str) -> None:
    assert words in refusal("sendMessage", chat_id=SARI, text="a", reply_markup=buttons(button))


def test_buttons_at_their_limits(call: Call, refusal: Call) -> None:
    fine = buttons({"text": "a", "callback_data": "x" * 64}, {"text": "b", "url": "tg://x"})
    assert call("sendMessage", chat_id=SARI, text="a", reply_markup=fine)["reply_markup"] == fine
    wide = buttons(*[{"text": "a", "callback_data": "b"}] * 9)
    assert "TOO_LONG" in refusal("sendMessage", chat_id=SARI, text="a", reply_markup=wide)
    assert "parse" in refusal("sendMessage", chat_id=SARI, text="a", reply_markup="{")
    flat = {"inline_keyboard": [{"text": "a", "callback_data": "b"}]}
    assert "Array of Arrays" in refusal("sendMessage", chat_id=SARI, text="a", reply_markup=flat)


def test_replies_quote_and_missing_ones_are_refused(
    call: Call, refusal: Call, world: World
) -> None:
    asked = say(world, SARI, SARI, "halo")
    here = {"message_id": asked["message_id"]}
    sent = call("sendMessage", chat_id=SARI, text="ya", reply_parameters=here)
    assert sent["reply_to_message"]["text"] == "halo"
    old = call("sendMessage", chat_id=SARI, text="ya", reply_to_message_id=sent["message_id"])
    assert "reply_to_message" not in old["reply_to_message"]
    words = refusal("sendMessage", chat_id=SARI, text="a", reply_parameters={"message_id": 99})
    assert words == "Bad Request: message to be replied not found"
    lenient = {"message_id": 99, "allow_sending_without_reply": True}
    sent = call("sendMessage", chat_id=SARI, text="a", reply_parameters=lenient)
    assert "reply_to_message" not in sent


def test_chat_actions_are_seen_by_the_page(call: Call, refusal: Call, world: World) -> None:
    seen: list[tuple[str, dict[str, Any]]] = []
    world.listeners.append(lambda kind, data: seen.append((kind, data)))
    assert call("sendChatAction", chat_id=SARI, action="upload_document") is True
    assert seen == [("typing", {"chat_id": SARI, "action": "upload_document"})]
    assert "action" in refusal("sendChatAction", chat_id=SARI, action="dance")
