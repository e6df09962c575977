"""sendMessage and sendChatAction."""

from __future__ import annotations

from bot.playground.arguments import Arguments
from bot.playground.errors import bad
from bot.playground.state import World
from bot.playground.texts import keyboard, reply_content, text_content
from bot.playground.wire import Json

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, arguments: Arguments) -> Json:
    """Send a text and return the message."""
    chat = world.writable(arguments.get("chat_id"))
    content = text_content(arguments)
    if "reply_markup" in arguments:
        content |= keyboard(arguments)
    if "reply_parameters" in arguments or "reply_to_message_id" in arguments:
        content |= reply_content(arguments, chat.messages)
    return world.post(chat, world.user, content)


def send_chat_action(world: World, arguments: Arguments) -> bool:
    """Show for a moment that the bot is busy."""
    chat = world.writable(arguments.get("chat_id"))
    action = arguments.text("action").lower()
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    world.emit("typing", {"chat_id": chat.id, "action": action})
    return True


METHODS = {"sendMessage": send_message, "sendChatAction": send_chat_action}
