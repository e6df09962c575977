"""Many updates at once, for tests and benchmarks: short items, or raw updates as they are."""

from __future__ import annotations

from bot.playground.chat import Chat
from bot.playground.entities import detect
from bot.playground.people import person
from bot.playground.recorder import Recorder
from bot.playground.state import World
from bot.playground.wire import Json

KINDS = frozenset(
    [
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "my_chat_member",
        "chat_member",
        "channel_post",
        "edited_channel_post",
        "message_reaction",
        "poll",
    ]
)


def feed(world: World, recorder: Recorder, items: list[Json]) -> list[int]:
    """Queue the updates of `items` and return their ids.

    An item is `{"chat_id", "text"}` with optional `user_id`, `first_name`, `username`,
    `language_code` and further Message fields; or a raw update (`{"message": {...}}` or any
    other kind, with or without `update_id`), which is handed on unchecked, however wrong.
    """
    ids = []
    for item in items:
        raw = "update_id" in item or not KINDS.isdisjoint(item)
        update_id = _raw(world, item) if raw else _short(world, item)
        recorder.feed(update_id)
        ids.append(update_id)
    return ids


def _raw(world: World, item: Json) -> int:
    update = {"update_id": item.get("update_id", world.queue.last_id + 1), **item}
    message = item.get("message")
    if isinstance(message, dict):
        _adopt(world, message)
    world.emit("update", update)
    return int(update["update_id"])


def _adopt(world: World, message: Json) -> None:
    """Take chat, person and message of a raw update in, if they are sound."""
    chat, sender = message.get("chat"), message.get("from")
    if not (isinstance(chat, dict) and isinstance(sender, dict)):
        return
    if not (isinstance(chat.get("id"), int) and isinstance(sender.get("id"), int)):
        return
    place = _chat(world, chat["id"], world.person(sender))
    if isinstance(message.get("message_id"), int):
        world.emit("message", {**message, "chat": place.info})


def _short(world: World, item: Json) -> int:
    chat_id = int(item["chat_id"])
    user_id = int(item.get("user_id") or (chat_id if chat_id > 0 else 900_000_001))
    user = world.people.get(user_id) or world.person(
        person(
            user_id,
            item.get("first_name", f"Orang {user_id}"),
            item.get("username", ""),
            item.get("language_code", "id"),
        )
    )
    chat = _chat(world, chat_id, user)
    names = {"chat_id", "user_id", "first_name", "username", "language_code", "text"}
    content = {key: value for key, value in item.items() if key not in names}
    if text := item.get("text"):
        entities = detect(text, [])
        content |= {"text": text, "entities": entities} if entities else {"text": text}
    message = world.post(chat, user, content)
    update_id = world.queue.last_id + 1
    world.emit("update", {"update_id": update_id, "message": message})
    return update_id


def _chat(world: World, chat_id: int, user: Json) -> Chat:
    if chat_id == user["id"]:
        return world.chats.get(chat_id) or world.private_chat(user)
    if chat_id not in world.chats:
        info = {"id": chat_id, "type": "supergroup", "title": f"Grup {abs(chat_id)}"}
        members = {world.bot.id: "member", user["id"]: "member"}
        world.emit("chat", {"info": info, "members": members})
    chat = world.chats[chat_id]
    if user["id"] not in chat.members:
        world.emit("member", {"chat_id": chat_id, "user_id": user["id"], "status": "member"})
    return chat
