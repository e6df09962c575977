"""What crosses the border between a channel and the assistant, and nothing of either's insides."""

from __future__ import annotations

import hashlib
import json
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

SlotValue = str | int | float | bool | tuple[str, ...]
"""What a slot may hold; several handles are a tuple, everything else is one value."""

LANGUAGES: Final = ("id", "en")
"""What the assistant speaks; the first one where nobody chose."""

ChatKind = Literal["private", "group"]

LARGEST: Final = 2**53
"""No amount, count or id of Telegram's is larger, and up to here every whole number is a float too."""

LONGEST: Final = 8192
"""Characters of a text and texts of a list: a message has half as many, and of a file no more is kept."""

MAX_PAYLOAD_BYTES = 64
"""Telegram's limit on callback_data."""


_JSON: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""Signs that are no letters, which some files and databases refuse."""


@dataclass(frozen=True, slots=True)
class Payload:
    """An explicit intent with its slots: what a button, a command or a deep link says."""

    intent: str
    slots: Mapping[str, SlotValue] = field(default_factory=dict)

    def encode(self) -> str:
        """Return the canonical text of this payload; equal payloads have equal texts."""
        return self.intent + _JSON.encode(dict(self.slots)) if self.slots else self.intent

    @staticmethod
    def decode(text: str) -> Payload:
        """Read what `encode` wrote.

        Raises:
            ValueError: the text is no payload.
        """
        intent, brace, body = text.partition("{")
        try:
            slots = json.loads(brace + body) if brace else {}
        except ValueError as error:
            raise ValueError(f"no payload: {text!r}") from error
        if not intent or not isinstance(slots, dict):
            raise ValueError(f"no payload: {text!r}")
        return Payload(
            intent, {k: tuple(v) if isinstance(v, list) else v for k, v in slots.items()}
        )

    def key(self) -> str:
        """Return callback data of at most 64 bytes: the payload itself, or `#` and its digest.

        A digest is looked up in storage, within the chat that was shown the button.
        """
        text = self.encode()
        if len(text.encode()) <= MAX_PAYLOAD_BYTES:
            return text
        return "#" + hashlib.sha256(text.encode()).hexdigest()[:32]


def fits(value: object, kind: object, least: int = 0) -> bool:
    """Return whether a value out of JSON is of a slot's type, and one that a database and a
    computation can hold. What is not known is left out of a payload, never null."""
    match kind:
        case types.UnionType():
            kinds = (one for one in get_args(kind) if one is not type(None))
            return any(fits(value, one, least) for one in kinds)
        case type():
            of_kind = isinstance(value, (int, float) if kind is float else kind)
            if not of_kind or (isinstance(value, bool) and kind is not bool):
                return False
            if isinstance(value, str):
                return len(value) <= LONGEST and _can_be_kept(value)
            return isinstance(value, int | float) and least <= value <= LARGEST
    return (
        isinstance(value, tuple)
        and len(value) <= LONGEST
        and all(fits(one, get_args(kind)[0], least) for one in value)
    )


def values_of(slots: Mapping[str, object], name: str) -> tuple[str, ...]:
    """Return the values of a slot that holds several, () where it holds none."""
    value = slots.get(name)
    return value if isinstance(value, tuple) else ()


def _can_be_kept(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks. `language_code` is what their app is set to, which is a hint and no choice.

    Who is `anonymous` speaks as a group or a channel: the id is everybody's who does so.
    """

    id: int
    first_name: str = ""
    username: str | None = None
    language_code: str | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A document that a person sent; its bytes are fetched by the `Files` port when needed."""

    file_id: str
    name: str
    size: int | None = None
    mime_type: str | None = None


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that a person said or did, in no channel's vocabulary.

    `key` is unique for the update and stays the same when the update is delivered again.
    `payload` is set for buttons, commands and deep links; `origin` is the id of the message that
    bore a tapped button; `chat_title` is what a group calls itself. `edited_from` is when an edited
    message was written, a moment that no other of its chat has, `forwarded` says that the words are somebody else's, `echoed` that these
    are ours. `thread` is the topic of a group in which it was said. `quoted` is what the buttons do of the message of ours that it answers,
    `quoted_keys` under what that is kept of those that say it by a key. `written` are the words as they were
    typed, where `text` says them otherwise.
    """

    key: str
    chat_id: int
    chat_kind: ChatKind
    person: Person
    received_at: datetime
    text: str = ""
    payload: Payload | None = None
    payload_key: str | None = None
    document: IncomingFile | None = None
    message_id: int | None = None
    origin: int | None = None
    edited_from: datetime | None = None
    forwarded: bool = False
    echoed: bool = False
    chat_title: str = ""
    thread: int | None = None
    quoted: tuple[Payload, ...] = ()
    quoted_keys: tuple[str, ...] = ()
    written: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """One button: exactly one of payload (does something), url (opens it), share (inline query)."""

    label: str
    payload: Payload | None = None
    url: str | None = None
    share: str | None = None

    def __post_init__(self) -> None:
        if sum(value is not None for value in (self.payload, self.url, self.share)) != 1:
            raise ValueError(f"button {self.label!r} must have exactly one of payload, url, share")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; its reply's text is the caption if it is short enough."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is sent to the person."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the chat. `text` is Telegram HTML within the limits of the message's kind.

    `edits` is the id of a message that this one replaces, where there is one; `answers` of the
    message that it answers, said so where several people talk; `awaits` opens the box to answer in,
    so that in a group the bot hears the answer. `thread` is the topic of a group to say it in.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    edits: int | None = None
    answers: int | None = None
    awaits: bool = False
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class InlineCard:
    """One result of inline mode: what the list shows and what is sent when it is tapped, with a
    button below it where there is something to open."""

    id: str
    title: str
    description: str
    text: str
    button: Button | None = None
