"""The playground's world: people, chats, messages; it changes by named events only.

Every change is an event `(kind, data)` that `emit` applies and hands to the listeners: the
journal writes it down, the page's stream shows it. Replaying the events rebuilds the world.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot.playground.chat import PRESENT, Chat
from bot.playground.errors import bad, forbidden
from bot.playground.files import FileStore
from bot.playground.people import Bot, Cast
from bot.playground.queries import Queries
from bot.playground.updates import UpdateQueue
from bot.playground.wire import Json

Listener = Callable[[str, Json], None]


class World:
    """Everything that the local Bot API knows."""

    def __init__(
        self,
        bot: Bot,
        cast: Cast,
        files: FileStore,
        clock: Callable[[], float] = time.time,
        first_update_id: int | None = None,
    ) -> None:
        self.bot = bot
        self.user = bot.user()
        self.cast = cast
        self.files = files
        self.clock = clock
        self.people: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.queue = UpdateQueue(first_update_id or int(clock()))
        self.queries = Queries(clock)
        self.settings: dict[str, Any] = {}
        self.webhook: Json = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.listeners: list[Listener] = []
        self._apply = {name[4:]: getattr(self, name) for name in dir(self) if name[:4] == "_on_"}

    def emit(self, kind: str, data: Json) -> None:
        """Apply an event and tell the listeners; `typing` and `answer` only pass by."""
        if apply := self._apply.get(kind):
            apply(data)
        for listener in self.listeners:
            listener(kind, data)

    def apply(self, kind: str, data: Json) -> None:
        """Apply an event of the journal, telling nobody."""
        self._apply[kind](data)

    def _on_person(self, user: Json) -> None:
        self.people[user["id"]] = user

    def _on_chat(self, data: Json) -> None:
        members = {int(user): status for user, status in data["members"].items()}
        last_id = data.get("last_id", 0)
        self.chats[data["info"]["id"]] = Chat(data["info"], members, last_id=last_id)

    def _on_member(self, data: Json) -> None:
        self.chats[data["chat_id"]].members[data["user_id"]] = data["status"]

    def _on_message(self, message: Json) -> None:
        chat = self.chats[message["chat"]["id"]]
        chat.keep(message)
        if key := message.get("inline_message_id"):
            self.inline_messages[key] = (chat.id, message["message_id"])

    def _on_deleted(self, data: Json) -> None:
        for number in data["message_ids"]:
            self.chats[data["chat_id"]].messages.pop(number, None)

    def _on_update(self, update: Json) -> None:
        self.queue.put(update)

    def _on_counted(self, data: Json) -> None:
        self.queue.last_id = max(self.queue.last_id, data["last_id"])

    def _on_confirmed(self, data: Json) -> None:
        self.queue.confirm(data["below"])

    def _on_delivered(self, data: Json) -> None:
        self.queue.pending.pop(data["update_id"], None)

    def _on_allowed(self, data: Json) -> None:
        self.queue.allow(data["kinds"])

    def _on_webhook(self, data: Json) -> None:
        self.webhook = data

    def _on_setting(self, data: Json) -> None:
        self.settings[data["name"]] = data["value"]

    def _on_file(self, record: Json) -> None:
        self.files.restore(record)

    def populate(self) -> None:
        """Let the cast enter, as far as it is not there yet."""
        for user, _ in self.cast.people:
            self.person(user)
        for chat_id, title, creator in self.cast.groups:
            if chat_id not in self.chats:
                members = {user["id"]: "member" for user, _ in self.cast.people}
                members |= {creator: "creator", self.bot.id: "member"}
                info = {"id": chat_id, "type": "supergroup", "title": title}
                self.emit("chat", {"info": info, "members": members})

    def person(self, user: Json) -> Json:
        """Return the person as the world knows them, letting them enter if they are new."""
        known = self.people.get(user["id"])
        if known is None:
            self.emit("person", user)
            known = user
        return known

    def private_chat(self, user: Json) -> Chat:
        """Return the chat of a person with the bot, opening it if there is none."""
        chat = self.chats.get(user["id"])
        if chat is None:
            names = ("id", "first_name", "last_name", "username")
            info = {"type": "private", **{key: user[key] for key in names if key in user}}
            members = {user["id"]: "member", self.bot.id: "member"}
            self.emit("chat", {"info": info, "members": members})
            chat = self.chats[user["id"]]
        return chat

    def chat(self, chat_id: Any) -> Chat:
        """Return the chat that the bot means.

        Raises:
            Refused: 400, there is no such chat (a bot cannot write first).
        """
        if not chat_id or not isinstance(chat_id, int | str):
            raise bad("chat_id is empty")
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else self._named(str(chat_id))
        if chat is None:
            raise bad("chat not found")
        return chat

    def _named(self, chat_id: str) -> Chat | None:
        try:
            return self.chats.get(int(chat_id))
        except ValueError:
            wanted = chat_id.removeprefix("@").lower()
            names = ((chat, chat.info.get("username", "")) for chat in self.chats.values())
            groups = (chat for chat, name in names if not chat.private and name.lower() == wanted)
            return next(groups, None) if wanted else None

    def writable(self, chat_id: Any) -> Chat:
        """Return the chat if the bot may write into it.

        Raises:
            Refused: 400 unknown chat; 403 blocked by the person or not in the group.
        """
        chat = self.chat(chat_id)
        status = chat.members.get(self.bot.id, "left")
        if status in PRESENT:
            return chat
        if chat.private:
            raise forbidden("bot was blocked by the user")
        if status == "kicked":
            raise forbidden("bot was kicked from the supergroup chat")
        raise forbidden("bot is not a member of the supergroup chat")

    def post(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a new message into the chat and return it (a Bot API Message)."""
        message = {
            "message_id": chat.last_id + 1,
            "from": sender,
            "chat": chat.info,
            "date": int(self.clock()),
            **content,
        }
        self.emit("message", message)
        return message

    def update(self, kind: str, content: Json) -> int | None:
        """Queue an update and return its id, or None if the bot did not ask for this kind."""
        if not self.queue.wanted(kind):
            return None
        update_id = self.queue.last_id + 1
        self.emit("update", {"update_id": update_id, kind: content})
        return update_id
