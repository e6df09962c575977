"""Changing and deleting what the bot sent, in chats and through inline mode."""

from __future__ import annotations

from bot.playground.arguments import Arguments
from bot.playground.errors import bad
from bot.playground.methods.media import media_content
from bot.playground.state import World
from bot.playground.texts import caption_content, keyboard, text_content
from bot.playground.wire import Json

CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup")
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def _target(world: World, arguments: Arguments) -> Json:
    """Return the message to edit. Raises `Refused` if it is missing or not the bot's."""
    if key := arguments.text("inline_message_id"):
        chat_id, number = world.inline_messages.get(key, (0, 0))
        chat = world.chats.get(chat_id)
        message = chat.messages.get(number) if chat else None
        if message is None:
            raise bad("MESSAGE_ID_INVALID")
        return message
    chat = world.writable(arguments.get("chat_id"))
    if not arguments.get("message_id"):
        raise bad("message identifier is not specified")
    message = chat.messages.get(arguments.integer("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if message["from"]["id"] != world.bot.id:
        raise bad("message can't be edited")
    return message


def _replace(world: World, arguments: Arguments, message: Json, content: Json) -> Json | bool:
    """Store the message with this content instead of its own and return what Telegram does."""
    old = {name: message[name] for name in CONTENT if name in message}
    if old == content:
        raise bad(UNCHANGED)
    kept = {name: value for name, value in message.items() if name not in CONTENT}
    edited = {**kept, **content, "edit_date": int(world.clock())}
    if set(old) == set(content) | {"reply_markup"} or set(content) == set(old) | {"reply_markup"}:
        edited = edited if _differs(old, content) else _undated(edited, message)
    world.emit("message", edited)
    return True if arguments.get("inline_message_id") else edited


def _differs(old: Json, content: Json) -> bool:
    return any(old.get(name) != content.get(name) for name in CONTENT if name != "reply_markup")


def _undated(edited: Json, message: Json) -> Json:
    """Return the message without a new edit date: only its buttons changed."""
    dated = {"edit_date": message["edit_date"]} if "edit_date" in message else {}
    return {name: value for name, value in edited.items() if name != "edit_date"} | dated


def edit_message_text(world: World, arguments: Arguments) -> Json | bool:
    """Replace text and buttons of a text message."""
    message = _target(world, arguments)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _replace(world, arguments, message, text_content(arguments) | keyboard(arguments))


def edit_message_caption(world: World, arguments: Arguments) -> Json | bool:
    """Replace caption and buttons of a picture or document."""
    message = _target(world, arguments)
    media = {name: message[name] for name in ("photo", "document") if name in message}
    if not media:
        raise bad("there is no caption in the message to edit")
    content = media | caption_content(arguments) | keyboard(arguments)
    return _replace(world, arguments, message, content)


def edit_message_media(world: World, arguments: Arguments) -> Json | bool:
    """Replace the picture or document with its caption and buttons."""
    message = _target(world, arguments)
    content = media_content(world, arguments, arguments.mapping("media")) | keyboard(arguments)
    return _replace(world, arguments, message, content)


def edit_message_reply_markup(world: World, arguments: Arguments) -> Json | bool:
    """Replace the buttons only."""
    message = _target(world, arguments)
    kept = {n: message[n] for n in CONTENT if n in message and n != "reply_markup"}
    return _replace(world, arguments, message, kept | keyboard(arguments))


def delete_message(world: World, arguments: Arguments) -> bool:
    """Remove a message; in groups only the bot's own, unless it is an administrator."""
    chat = world.writable(arguments.get("chat_id"))
    number = arguments.integer("message_id")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to delete not found")
    own = message["from"]["id"] == world.bot.id
    if not (own or chat.private or chat.members.get(world.bot.id) == "administrator"):
        raise bad("message can't be deleted")
    world.emit("deleted", {"chat_id": chat.id, "message_ids": [number]})
    return True


def delete_messages(world: World, arguments: Arguments) -> bool:
    """Remove up to a hundred messages; those that cannot be found are skipped."""
    chat = world.writable(arguments.get("chat_id"))
    numbers = arguments.integers("message_ids")
    found = [number for number in numbers if number in chat.messages]
    world.emit("deleted", {"chat_id": chat.id, "message_ids": found})
    return True


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
