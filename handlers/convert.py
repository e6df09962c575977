"""Update -> Inbound; the only file that knows both vocabularies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from telegram import (
    CallbackQuery,
    Chat,
    Document,
    MaybeInaccessibleMessage,
    Message,
    PhotoSize,
    Update,
    User,
)

from core.capabilities import Registry
from core.capabilities.ports import linked_handle
from core.messages import UNPRINTABLE, ChatKind, Inbound, IncomingFile, Payload, Person, SlotValue
from core.nlu.intents import GREET

_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing: left in a name, one turns the rest of the line too."""

_COMMAND: Final = re.compile(r"/(?P<name>[^\s@]*)(?:@(?P<whom>\S*))?")
"""A command, for whichever bot; its words stand behind it, or below it."""

Commands = Mapping[str, Payload]
"""Telegram commands without the slash, and what each of them means."""


def commands(registry: Registry) -> Commands:
    """Return every command that a capability answers to."""
    return {
        command: Payload(name, slots)
        for name, capability in registry.items()
        for command, slots in capability.commands.items()
    }


def inbound(update: Update, known: Commands, username: str) -> Inbound | None:
    """Return what a person said or did, or None where nobody spoke to us.

    In a group only commands, replies to us and mentions of us are for us; the rest is not read. A card of
    ours that somebody sends holds our words and not theirs: to us it is a tap on its button.
    """
    if update.callback_query is not None:
        return _tap(update, update.callback_query)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or _is_no_person(message):
        return None
    card = _named(message.via_bot, username)
    if _kind(message.chat) == "group" and (card or not _addressed(message, username, known)):
        return None
    text = _without_mention(clean(message.text or message.caption or ""), username)
    payload, text = (_of_card(message, username, known), "") if card else command(text, known)
    if card and payload is None:
        return None
    if not text and payload is None and _is_service(message):
        return None
    if not text and payload is None and message.text:
        payload = Payload(GREET)  # nothing but our name was called
    quoted, keys = _quoted(message, username)
    return Inbound(
        key=str(update.update_id),
        chat_id=message.chat.id,
        chat_kind=_kind(message.chat),
        person=person(message.from_user, message.sender_chat),
        received_at=_moment(message.edit_date or message.date, message),
        text=text,
        payload=payload,
        document=(None if message.animation else _file(message.document)) or _photo(message.photo),
        message_id=message.message_id,
        edited_from=_moment(message.date, message) if update.edited_message is not None else None,
        forwarded=message.forward_origin is not None,
        echoed=_named(getattr(message.forward_origin, "sender_user", None), username),
        chat_title=clean(message.chat.title or ""),
        thread=_topic(message),
        quoted=quoted,
        quoted_keys=keys,
    )


def _moment(second: datetime, message: Message) -> datetime:
    """Return a time of Telegram's, which knows whole seconds, as this message's own: what it noted is
    found by it, and a phone that comes back sends all that waited in one second."""
    return second.replace(microsecond=message.message_id % 1_000_000)


def _quoted(message: Message, username: str) -> tuple[tuple[Payload, ...], tuple[str, ...]]:
    """Return what the buttons do of the message of ours that a message answers, and under which keys
    that is kept of the others."""
    answered = message.reply_to_message
    if answered is None or not _is_ours(answered, username) or answered.reply_markup is None:
        return (), ()
    rows = answered.reply_markup.inline_keyboard
    found = [
        _meant(clean(b.callback_data))
        for row in rows
        for b in row
        if isinstance(b.callback_data, str)
    ]
    payloads = tuple(payload for payload, _ in found if payload is not None)
    return payloads, tuple(key for _, key in found if key is not None)


def _is_ours(message: Message, username: str) -> bool:
    return _named(message.from_user, username)


def _named(user: User | None, username: str) -> bool:
    return user is not None and (user.username or "").lower() == username.lower()


def _of_card(message: Message, username: str, known: Commands) -> Payload | None:
    """Return what the button below a card of ours leads to, None for one without."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    links = (button.url.partition("?start=") for row in rows for button in row if button.url)
    ours = f"https://t.me/{username}".lower()
    parameter = next((start for link, _, start in links if link.lower() == ours), "")
    return _start(parameter, known)[0] if parameter else None


def _tap(update: Update, query: CallbackQuery) -> Inbound | None:
    if query.message is None or query.data is None:
        return None
    payload, key = _meant(clean(query.data))
    return Inbound(
        key=str(update.update_id),
        chat_id=query.message.chat.id,
        chat_kind=_kind(query.message.chat),
        person=person(query.from_user),
        received_at=datetime.now(UTC),
        payload=payload,
        payload_key=key,
        origin=query.message.message_id,
        chat_title=clean(query.message.chat.title or ""),
        thread=_topic(query.message),
    )


def _topic(message: MaybeInaccessibleMessage) -> int | None:
    """Return the topic of a forum; elsewhere a thread is a chain of answers and no place."""
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id
    return None


def _meant(data: str) -> tuple[Payload | None, str | None]:
    """Return what a button's data says, or the key that this is kept under. What can be neither is
    a key that nothing is kept under: whoever tapped is told that the button is of no use."""
    if data.startswith("#"):
        return None, data
    try:
        return Payload.decode(data), None
    except (ValueError, RecursionError):
        return None, "#"


def _file(document: Document | None) -> IncomingFile | None:
    if document is None:
        return None
    name = clean(document.file_name or "")
    return IncomingFile(document.file_id, name, document.file_size, document.mime_type)


def _photo(sizes: Sequence[PhotoSize]) -> IncomingFile | None:
    """Return the largest of the sizes that Telegram keeps of a photo; all of them are JPEG."""
    if not sizes:
        return None
    best = max(sizes, key=lambda size: size.width * size.height)
    return IncomingFile(best.file_id, "", best.file_size, "image/jpeg")


def clean(text: str) -> str:
    """Return text that every database and every file can keep: no half characters, none that is no letter."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return UNPRINTABLE.sub("", re.sub("[\\v\\f]", "\n", whole))


def _kind(chat: Chat) -> ChatKind:
    return "private" if chat.type == Chat.PRIVATE else "group"


def person(user: User, behind: Chat | None = None) -> Person:
    """Return who speaks; `behind` is the group or channel that somebody writes as."""
    return Person(
        user.id,
        _DIRECTIONS.sub("", clean(user.first_name)),
        user.username,
        user.language_code,
        anonymous=behind is not None,
    )


def _is_no_person(message: Message) -> bool:
    """Return whether another bot speaks, or a channel's post comes to its group by itself."""
    sender = message.from_user
    by_bot = sender is not None and sender.is_bot and message.sender_chat is None
    return by_bot or bool(message.is_automatic_forward)


def _addressed(message: Message, username: str, known: Commands) -> bool:
    """Return whether a group's message is for us; other bots have commands and longer names too."""
    text = message.text or message.caption or ""
    if found := _COMMAND.match(text):
        whom, name = found["whom"], found["name"].lower()
        return (
            name in known or name == "start" if whom is None else whom.lower() == username.lower()
        )
    if _mention(username).search(text):
        return True
    answered = message.reply_to_message
    return answered is not None and _is_ours(answered, username)


def _without_mention(text: str, username: str) -> str:
    return _mention(username).sub("", text, count=1).strip()


def _mention(username: str) -> re.Pattern[str]:
    """Return what finds our name, and neither a longer one nor an e-mail address that holds it."""
    return re.compile(rf"(?<![\w@.])@{re.escape(username)}(?!\w|\.\w)", re.IGNORECASE)


def command(text: str, known: Commands) -> tuple[Payload | None, str]:
    """Return what a command means and the words behind it; other text as it is."""
    found = _COMMAND.match(text)
    if found is None:
        return None, text
    name, rest = found["name"].lower(), text[found.end() :].strip()
    if name == "start":
        return _start(rest, known)
    if name in known:
        return known[name], rest
    return None, text[1:]


def _start(parameter: str, known: Commands) -> tuple[Payload, str]:
    """Return what a deep link says: `<intent>`, `<intent>-<handle>`, or `<command>-<words>`, which
    is that command with these words; else a greeting."""
    first, _, rest = parameter.partition("-")
    if first in {p.intent for p in known.values()}:
        slots: dict[str, SlotValue] = {"handles": (linked_handle(rest),)} if rest else {}
        return Payload(first, slots), ""
    if first in known:
        return known[first], rest
    return Payload(GREET), ""


def _is_service(message: Message) -> bool:
    """Return whether a message is Telegram's own (somebody joined, a title changed)."""
    return bool(
        message.text is None
        and message.caption is None
        and not message.effective_attachment
        and message.checklist is None
    )
