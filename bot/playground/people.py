"""The fictional people and chats that the chat page opens with."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.playground.wire import Json

SARI, ANDI, DIMAS = 710_000_001, 710_000_002, 710_000_003
GROUP = -1_002_000_000_001


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot is, as BotFather would have been told."""

    id: int
    first_name: str = "Gandeng"
    username: str = "gandeng_bot"
    sees_all_group_messages: bool = False
    inline_feedback: bool = True

    def user(self) -> Json:
        """Return the Bot API's User."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }

    def me(self) -> Json:
        """Return what getMe answers."""
        return {
            **self.user(),
            "can_join_groups": True,
            "can_read_all_group_messages": self.sees_all_group_messages,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


def person(user_id: int, first_name: str, username: str = "", language: str = "id") -> Json:
    """Return the Bot API's User of a person."""
    user: Json = {"id": user_id, "is_bot": False, "first_name": first_name}
    if username:
        user["username"] = username
    return {**user, "language_code": language}


@dataclass(frozen=True, slots=True)
class Cast:
    """People (with what they do, for the page) and groups (id, title, id of the creator)."""

    people: tuple[tuple[Json, str], ...] = (
        (person(SARI, "Bu Sari", "sari_warung"), "owner"),
        (person(ANDI, "Andi", "andi_marketing"), "marketing"),
        (person(DIMAS, "Dimas", "dimas_komunitas"), "community"),
    )
    groups: tuple[tuple[int, str, int], ...] = field(default=((GROUP, "UMKM Bandung", DIMAS),))
