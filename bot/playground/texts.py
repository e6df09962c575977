"""The text and the buttons of a message, checked as Telegram checks them."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.arguments import Arguments
from bot.playground.entities import Entity, clean, detect, sort_entities, trim, utf16
from bot.playground.errors import bad
from bot.playground.markup import parse_html
from bot.playground.wire import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
CALLBACK_DATA_LIMIT = 64
ROW_LIMIT = 8
BUTTON_LIMIT = 100
BUTTON_ACTIONS = [
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "copy_text",
    "callback_game",
    "pay",
]
_LINK = re.compile(
    r"(?i)(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?$|(?:tg|ton)://\S+$"
)


def formatted(arguments: Arguments, text: str, entities: str) -> tuple[str, list[Entity]]:
    """Return the plain text and the entities that two arguments and `parse_mode` give together.

    Raises:
        Refused: 400, the markup cannot be parsed.
    """
    source = clean(arguments.text(text))
    mode = arguments.text("parse_mode").lower()
    found: list[Entity] = [] if mode else _given(arguments.objects(entities))
    if mode == "html":
        source, found = parse_html(source)
    elif mode in {"markdown", "markdownv2"}:
        raise bad("can't parse entities: this playground reads parse_mode HTML only")
    elif mode not in {"", "none"}:
        raise bad("unsupported parse_mode")
    source, found = trim(source, found)
    return source, detect(source, found)


def _given(entities: list[Entity]) -> list[Entity]:
    """Return entities that the bot gave itself. Raises `Refused` if one has no place or kind."""
    for entity in entities:
        if not all(isinstance(entity.get(name), int) for name in ("offset", "length")):
            raise bad('can\'t parse MessageEntity: Field "offset" must be of type Number')
        if not isinstance(entity.get("type"), str):
            raise bad('can\'t parse MessageEntity: Field "type" must be of type String')
    return sort_entities(entities)


def text_content(arguments: Arguments) -> Json:
    """Return `text` and `entities` of a message. Raises `Refused` if it is empty or too long."""
    text, entities = formatted(arguments, "text", "entities")
    if not text:
        raise bad(
            "message text is empty" if not arguments.text("text") else "text must be non-empty"
        )
    if len(text) > TEXT_LIMIT // 2 and utf16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(arguments: Arguments) -> Json:
    """Return `caption` and `caption_entities`, {} for none. Raises `Refused` if too long."""
    caption, entities = formatted(arguments, "caption", "caption_entities")
    if utf16(caption) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    content: Json = {"caption": caption} if caption else {}
    return {**content, "caption_entities": entities} if caption and entities else content


def keyboard(arguments: Arguments) -> Json:
    """Return `reply_markup` with an inline keyboard, or {} (other keyboards stay invisible).

    Raises:
        Refused: 400, a button is wrong.
    """
    markup = arguments.mapping("reply_markup") if arguments.get("reply_markup") else {}
    if "inline_keyboard" not in markup:
        return {}
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(
            'can\'t parse inline keyboard: Field "inline_keyboard" must be an Array of Arrays'
        )
    checked = [[_button(button) for button in row] for row in rows if row]
    if any(len(row) > ROW_LIMIT for row in checked) or sum(map(len, checked)) > BUTTON_LIMIT:
        raise bad("REPLY_MARKUP_TOO_LONG")
    return {"reply_markup": {"inline_keyboard": checked}} if checked else {}


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not str(button.get("text", "")).strip():
        raise bad('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = [name for name in BUTTON_ACTIONS if name in button]
    if not actions:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= CALLBACK_DATA_LIMIT:
            raise bad("BUTTON_DATA_INVALID")
    if "url" in button and not _LINK.match(str(button["url"])):
        raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return button


def reply_content(arguments: Arguments, messages: Any) -> Json:
    """Return `reply_to_message`, or {}. Raises `Refused` if the message is gone."""
    parameters = arguments.mapping("reply_parameters")
    number = Arguments(parameters).integer("message_id")
    number = number or arguments.integer("reply_to_message_id")
    if not number:
        return {}
    if target := messages.get(number):
        return {"reply_to_message": {k: v for k, v in target.items() if k != "reply_to_message"}}
    lenient = parameters.get("allow_sending_without_reply")
    if lenient or arguments.flag("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")
