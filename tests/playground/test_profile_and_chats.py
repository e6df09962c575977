"""Commands and descriptions; who is in a chat."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.people import ANDI, DIMAS, GROUP, SARI
from bot.playground.state import World
from tests.playground.conftest import Call

START = [{"command": "mulai", "description": "Mulai"}]


def test_commands_are_kept_per_scope_and_language(call: Call) -> None:
    groups = {"type": "all_group_chats"}
    call("setMyCommands", commands=START)
    call("setMyCommands", commands=START * 2, scope=groups, language_code="id")
    assert call("getMyCommands") == START
    assert call("getMyCommands", scope=groups) == []
    assert call("getMyCommands", scope=groups, language_code="id") == START * 2
    call("deleteMyCommands")
    assert call("getMyCommands") == []


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([{"command": "Mulai Lagi", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "mulai", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        (START * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
def test_wrong_commands_are_refused(refusal: Call, commands: Any, words: str) -> None:
    assert words in refusal("setMyCommands", commands=commands)


@pytest.mark.parametrize(
    ("title", "name", "limit"),
    [
        ("Name", "name", 64),
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
    ],
)
def test_texts_fall_back_to_all_languages(
    call: Call, refusal: Call, title: str, name: str, limit: int
) -> None:
    call(f"setMy{title}", **{name: "umum"})
    call(f"setMy{title}", **{name: "khusus"}, language_code="id")
    assert call(f"getMy{title}", language_code="id") == {name: "khusus"}
    assert call(f"getMy{title}", language_code="en") == {name: "umum"}
    assert "TOO_LONG" in refusal(f"setMy{title}", **{name: "x" * (limit + 1)})


def test_the_name_is_the_bots_own_until_it_is_set(call: Call) -> None:
    assert call("getMyName") == {"name": "Gandeng"}
    assert call("getMyDescription") == {"description": ""}


def test_the_menu_button(call: Call, refusal: Call) -> None:
    assert call("getChatMenuButton", chat_id=SARI) == {"type": "default"}
    call("setChatMenuButton", menu_button={"type": "commands"})
    assert call("getChatMenuButton", chat_id=SARI) == {"type": "commands"}
    assert "unknown" in refusal("setChatMenuButton", menu_button={"type": "x"})


def test_chats_and_members(call: Call, refusal: Call) -> None:
    assert call("getChat", chat_id=GROUP)["title"] == "UMKM Bandung"
    assert call("getChat", chat_id=SARI)["type"] == "private"
    assert call("getChatMember", chat_id=GROUP, user_id=ANDI)["status"] == "member"
    admins = call("getChatAdministrators", chat_id=GROUP)
    assert [(admin["user"]["id"], admin["status"]) for admin in admins] == [(DIMAS, "creator")]
    assert call("getChatMemberCount", chat_id=GROUP) == 4
    assert call("getChatMember", chat_id=GROUP, user_id=42)["user"]["is_bot"] is True
    assert "user not found" in refusal("getChatMember", chat_id=GROUP, user_id=5)
    assert "private chat" in refusal("getChatAdministrators", chat_id=SARI)
    assert "private chats" in refusal("leaveChat", chat_id=SARI)


def test_leaving_and_being_thrown_out(call: Call, world: World) -> None:
    assert call("leaveChat", chat_id=GROUP) is True
    assert call("getChatMember", chat_id=GROUP, user_id=42)["status"] == "left"
    world.emit("member", {"chat_id": GROUP, "user_id": 42, "status": "kicked"})
    assert call("getChatMember", chat_id=GROUP, user_id=42)["until_date"] == 0
    world.emit("member", {"chat_id": GROUP, "user_id": 42, "status": "administrator"})
    assert call("getChatMember", chat_id=GROUP, user_id=42)["can_delete_messages"] is True
    admins = call("getChatAdministrators", chat_id=GROUP)
    assert [admin["user"]["id"] for admin in admins] == [DIMAS]


def test_sessions_end_politely(call: Call) -> None:
    assert call("logOut") is True
    assert call("close") is True
    assert call("getMe")["username"] == "gandeng_bot"
