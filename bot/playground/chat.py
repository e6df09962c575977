"""One chat: who is in it and what was said."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.playground.wire import Json

HISTORY = 1000
"""Messages that a chat remembers."""
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
"""The statuses of those who are in a chat."""


@dataclass(slots=True)
class Chat:
    """`info` is the Bot API's Chat; `members` maps user ids to their status."""

    info: Json
    members: dict[int, str]
    messages: OrderedDict[int, Json] = field(default_factory=OrderedDict)
    last_id: int = 0

    @property
    def id(self) -> int:
        """The chat's id; negative for groups."""
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return bool(self.info["type"] == "private")

    def keep(self, message: Json) -> None:
        """Store a new message or the new state of an old one; the oldest make room."""
        number = message["message_id"]
        if number not in self.messages and len(self.messages) >= HISTORY:
            self.messages.popitem(last=False)
        self.messages[number] = message
        self.last_id = max(self.last_id, number)
