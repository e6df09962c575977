"""What people do: write, send files, edit, forward, tap, ask inline, come and go."""

from __future__ import annotations

from bot.playground.chat import PRESENT, Chat
from bot.playground.entities import clean, cut_utf16, detect, trim, utf16
from bot.playground.errors import bad
from bot.playground.files import StoredFile
from bot.playground.methods.chats import ranked
from bot.playground.state import World
from bot.playground.texts import TEXT_LIMIT
from bot.playground.wire import Json


def place(world: World, user_id: int, chat_id: int) -> tuple[Json, Chat]:
    """Return the person and the chat they act in, opening their private chat if need be.

    Raises:
        Refused: 400, the person is unknown or not in the group.
    """
    user = world.people.get(user_id)
    if user is None:
        raise bad("user not found")
    chat = world.private_chat(user) if chat_id == user_id else world.chat(chat_id)
    if chat.members.get(user_id) not in PRESENT:
        raise bad("user is not a member of the chat")
    if chat.private and chat.members.get(world.bot.id) == "kicked":
        membership(world, user_id, chat.id, "member")
    return user, chat


def say(world: World, user_id: int, chat_id: int, text: str, reply_to: int = 0) -> Json:
    """Write a text. Raises `Refused` if it is empty or too long."""
    user, chat = place(world, user_id, chat_id)
    content = _text(text) | _reply(chat, reply_to)
    return deliver(world, chat, world.post(chat, user, content))


def send_file(
    world: World, user_id: int, chat_id: int, record: StoredFile, caption: str = ""
) -> Json:
    """Send a document or a picture that the store has taken."""
    user, chat = place(world, user_id, chat_id)
    world.emit("file", world.files.dump(record))
    content = record.content_of_message()
    if caption := clean(caption).strip():
        content |= {"caption": caption}
    return deliver(world, chat, world.post(chat, user, content))


def edit(world: World, user_id: int, chat_id: int, number: int, text: str) -> Json:
    """Change the text of one's own message."""
    user, chat = place(world, user_id, chat_id)
    message = chat.messages.get(number)
    if message is None or message["from"]["id"] != user["id"] or "text" not in message:
        raise bad("message can't be edited")
    kept = {name: value for name, value in message.items() if name != "entities"}
    edited = {**kept, **_text(text), "edit_date": int(world.clock())}
    world.emit("message", edited)
    return deliver(world, chat, edited, "edited_message")


def forward(world: World, user_id: int, source: int, number: int, chat_id: int) -> Json:
    """Forward a message of one chat into another."""
    place(world, user_id, source)
    user, chat = place(world, user_id, chat_id)
    message = world.chat(source).messages.get(number)
    if message is None:
        raise bad("message to forward not found")
    names = ("text", "entities", "caption", "caption_entities", "photo", "document")
    content = {name: message[name] for name in names if name in message}
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    return deliver(world, chat, world.post(chat, user, content | {"forward_origin": origin}))


def press(world: World, user_id: int, chat_id: int, number: int, data: str) -> str:
    """Tap a button and return the id of the callback query."""
    user, chat = place(world, user_id, chat_id)
    message = chat.messages.get(number)
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    if message is None or all(b.get("callback_data") != data for row in rows for b in row):
        raise bad("the message has no such button")
    query: Json = {"id": world.queries.new_id(), "from": user, "data": data}
    query["chat_instance"] = str(chat.id)
    if key := message.get("inline_message_id"):
        query["inline_message_id"] = key
    else:
        query["message"] = message
    world.queries.ask(query)
    world.update("callback_query", query)
    return str(query["id"])


async def ask_inline(world: World, user_id: int, chat_id: int, query: str, offset: str) -> Json:
    """Type `@bot query` and return the bot's cards.

    Raises:
        asyncio.CancelledError: the bot did not answer in time.
    """
    user, chat = place(world, user_id, chat_id)
    key = world.queries.new_id()
    kind = "sender" if chat.private else "supergroup"
    answer = world.queries.open_inline(key)
    content = {"id": key, "from": user, "query": query, "offset": offset, "chat_type": kind}
    world.update("inline_query", content)
    return await answer


def choose_inline(world: World, user_id: int, chat_id: int, query: str, card: Json) -> Json:
    """Send the chosen card as a message that came via the bot."""
    user, chat = place(world, user_id, chat_id)
    content = card["message"] | {"via_bot": world.user}
    key = f"inline-{world.queries.new_id()}"
    if "reply_markup" in content:
        content |= {"inline_message_id": key}
    sent = deliver(world, chat, world.post(chat, user, content))
    if world.bot.inline_feedback:
        chosen: Json = {"result_id": card["id"], "from": user, "query": query}
        chosen |= {"inline_message_id": key} if "reply_markup" in content else {}
        world.update("chosen_inline_result", chosen)
    return sent


def membership(world: World, actor_id: int, chat_id: int, status: str) -> None:
    """Let a person add, remove, promote or block the bot; it is told by `my_chat_member`."""
    chat = world.chat(chat_id)
    old = chat.members.get(world.bot.id, "left")
    world.emit("member", {"chat_id": chat.id, "user_id": world.bot.id, "status": status})
    ends = [ranked(world, world.bot.id, end) for end in (old, status)]
    change = {"chat": chat.info, "from": world.people[actor_id], "date": int(world.clock())}
    change |= {"old_chat_member": ends[0], "new_chat_member": ends[1]}
    world.update("my_chat_member", change)


def deliver(world: World, chat: Chat, message: Json, kind: str = "message") -> Json:
    """Tell the bot of a person's message, if it may see it, and return the message."""
    if sees(world, chat, message):
        hidden = {"inline_message_id"}
        world.update(kind, {k: v for k, v in message.items() if k not in hidden})
    return message


def sees(world: World, chat: Chat, message: Json) -> bool:
    """Return whether the bot gets this message: in groups the privacy mode decides."""
    status = chat.members.get(world.bot.id)
    if status not in PRESENT:
        return False
    if chat.private or status == "administrator" or world.bot.sees_all_group_messages:
        return True
    answered = message.get("reply_to_message", {}).get("from", {}).get("id")
    via = message.get("via_bot", {}).get("id")
    return world.bot.id in {answered, via} or _addressed(world.bot.username, message)


def _addressed(username: str, message: Json) -> bool:
    """Return whether the text names the bot or holds a command that is not another bot's."""
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    for entity in entities:
        words = cut_utf16(text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "mention" and words == f"@{username.lower()}":
            return True
        if entity["type"] == "bot_command":
            _, at, name = words.partition("@")
            return not at or name == username.lower()
    return False


def _text(text: str) -> Json:
    text, _ = trim(clean(text), [])
    if not text:
        raise bad("message text is empty")
    if utf16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    entities = detect(text, [])
    return {"text": text, "entities": entities} if entities else {"text": text}


def _reply(chat: Chat, number: int) -> Json:
    target = chat.messages.get(number) if number else None
    if target is None:
        return {}
    return {"reply_to_message": {k: v for k, v in target.items() if k != "reply_to_message"}}
