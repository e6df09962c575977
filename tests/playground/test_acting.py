"""What people do, and what of it the bot gets to see."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.playground import acting
from bot.playground.errors import Refused
from bot.playground.people import ANDI, GROUP, SARI, person
from bot.playground.state import World
from tests.playground.conftest import Call, Clock, png

KEYS = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}


def pending(world: World) -> list[dict[str, Any]]:
    """Return the updates that wait."""
    return list(world.queue.pending.values())


def test_a_private_message_becomes_an_update(world: World) -> None:
    message = acting.say(world, SARI, SARI, "  /mulai ya ")
    (update,) = pending(world)
    assert update["message"] == message
    assert message["text"] == "/mulai ya"
    assert message["entities"][0]["type"] == "bot_command"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("halo semua", False),
        ("@gandeng_bot cek ini", True),
        ("@GANDENG_BOT cek ini", True),
        ("@orang_lain cek ini", False),
        ("/cari kuliner", True),
        ("/cari@gandeng_bot kuliner", True),
        ("/cari@bot_lain kuliner", False),
    ],
)
def test_in_groups_the_bot_sees_what_is_meant_for_it(world: World, text: str, seen: bool) -> None:
    acting.say(world, ANDI, GROUP, text)
    assert bool(pending(world)) is seen


def test_replies_to_the_bot_reach_it_and_admins_see_all(world: World, call: Call) -> None:
    sent = call("sendMessage", chat_id=GROUP, text="halo")
    acting.say(world, ANDI, GROUP, "halo juga", reply_to=sent["message_id"])
    assert len(pending(world)) == 1
    acting.membership(world, ANDI, GROUP, "administrator")
    acting.say(world, ANDI, GROUP, "obrolan biasa")
    kinds = [next(kind for kind in update if kind != "update_id") for update in pending(world)]
    assert kinds == ["message", "my_chat_member", "message"]


def test_after_it_was_removed_the_bot_sees_nothing(world: World) -> None:
    acting.membership(world, ANDI, GROUP, "kicked")
    acting.say(world, ANDI, GROUP, "@gandeng_bot halo")
    (update,) = pending(world)
    change = update["my_chat_member"]
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"]["status"] == "kicked"


def test_writing_to_a_blocked_bot_unblocks_it(world: World) -> None:
    acting.membership(world, SARI, SARI, "kicked")
    acting.say(world, SARI, SARI, "halo lagi")
    assert world.chats[SARI].members[world.bot.id] == "member"


def test_editing_ones_own_message(world: World) -> None:
    number = acting.say(world, SARI, SARI, "budget 2 juta")["message_id"]
    edited = acting.edit(world, SARI, SARI, number, "budget 3 juta")
    assert pending(world)[-1]["edited_message"] == edited
    assert edited["text"] == "budget 3 juta"
    assert edited["edit_date"]


def test_nobody_edits_what_others_wrote(world: World, call: Call) -> None:
    number = call("sendMessage", chat_id=SARI, text="a")["message_id"]
    with pytest.raises(Refused, match="can't be edited"):
        acting.edit(world, SARI, SARI, number, "b")


def test_forwarding_names_the_origin(world: World, call: Call) -> None:
    number = call("sendMessage", chat_id=SARI, text="kartu")["message_id"]
    forwarded = acting.forward(world, SARI, SARI, number, GROUP)
    assert forwarded["forward_origin"]["sender_user"]["id"] == world.bot.id
    assert forwarded["text"] == "kartu"
    with pytest.raises(Refused, match="not found"):
        acting.forward(world, SARI, SARI, 99, GROUP)


def test_files_that_people_send(world: World) -> None:
    record = world.files.add("a.png", png(), "photo")
    acting.send_file(world, SARI, SARI, record, "  ini  ")
    message = pending(world)[-1]["message"]
    assert message["photo"][0]["file_id"] == record.file_id
    assert message["caption"] == "ini"


def test_taps_are_answered_once(world: World, call: Call, refusal: Call) -> None:
    number = call("sendMessage", chat_id=SARI, text="a", reply_markup=KEYS)["message_id"]
    key = acting.press(world, SARI, SARI, number, "b")
    query = pending(world)[-1]["callback_query"]
    assert query["data"] == "b"
    assert query["message"]["message_id"] == number
    assert query["chat_instance"]
    assert call("answerCallbackQuery", callback_query_id=key, text="ya") is True
    assert "query is too old" in refusal("answerCallbackQuery", callback_query_id=key)


def test_late_and_long_answers_are_refused(
    world: World, call: Call, refusal: Call, clock: Clock
) -> None:
    number = call("sendMessage", chat_id=SARI, text="a", reply_markup=KEYS)["message_id"]
    key = acting.press(world, SARI, SARI, number, "b")
    assert "TOO_LONG" in refusal("answerCallbackQuery", callback_query_id=key, text="x" * 201)
    clock.pass_by(61)
    assert "query is too old" in refusal("answerCallbackQuery", callback_query_id=key)


def test_only_buttons_that_are_there_can_be_tapped(world: World, call: Call) -> None:
    number = call("sendMessage", chat_id=SARI, text="a", reply_markup=KEYS)["message_id"]
    with pytest.raises(Refused, match="no such button"):
        acting.press(world, SARI, SARI, number, "c")


def article(key: str = "1", **changes: Any) -> dict[str, Any]:
    """Return an inline result."""
    content = {"message_text": "<b>isi</b>", "parse_mode": "HTML"}
    base = {"type": "article", "id": key, "title": "Judul", "input_message_content": content}
    return base | changes


async def test_inline_cards_are_asked_offered_and_sent(world: World, call: Call) -> None:
    asking = asyncio.create_task(acting.ask_inline(world, SARI, GROUP, "kuliner", ""))
    await asyncio.sleep(0)
    query = pending(world)[-1]["inline_query"]
    assert (query["query"], query["chat_type"]) == ("kuliner", "supergroup")
    call("answerInlineQuery", inline_query_id=query["id"], results=[article()], next_offset="2")
    answer = await asking
    assert answer["next_offset"] == "2"
    sent = acting.choose_inline(world, SARI, GROUP, "kuliner", answer["results"][0])
    assert sent["text"] == "isi"
    assert sent["via_bot"]["id"] == world.bot.id
    message, chosen = pending(world)[-2:]
    assert message["message"]["text"] == "isi"
    assert chosen["chosen_inline_result"]["result_id"] == "1"


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([article(str(n)) for n in range(51)], "RESULTS_TOO_MUCH"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article(title="")], "title"),
        ([article(input_message_content=None)], "input_message_content"),
        ([article(input_message_content={"message_text": ""})], "message text is empty"),
        ([article(type="photo")], "not supported"),
        (["x"], "must be an Object"),
    ],
)
def test_wrong_cards_are_refused(refusal: Call, results: Any, words: str) -> None:
    assert words in refusal("answerInlineQuery", inline_query_id="1", results=results)


def test_an_answer_that_nobody_waits_for_is_refused(refusal: Call) -> None:
    assert "too old" in refusal("answerInlineQuery", inline_query_id="1", results=[])
    words = refusal("answerInlineQuery", inline_query_id="1", results=[], next_offset="x" * 65)
    assert "NEXT_OFFSET_INVALID" in words


def test_strangers_cannot_act(world: World) -> None:
    with pytest.raises(Refused, match="user not found"):
        acting.say(world, 5, 5, "halo")
    world.person(person(5, "Orang"))
    with pytest.raises(Refused, match="not a member"):
        acting.say(world, 5, GROUP, "halo")
    with pytest.raises(Refused, match="empty"):
        acting.say(world, SARI, SARI, "  ")
    with pytest.raises(Refused, match="too long"):
        acting.say(world, SARI, SARI, "x" * 4097)


def test_kinds_that_the_bot_did_not_ask_for_are_not_queued(world: World) -> None:
    world.queue.allow(["message"])
    acting.membership(world, ANDI, GROUP, "left")
    assert pending(world) == []
    assert world.update("message", {}) is not None
