"""answerCallbackQuery and answerInlineQuery."""

from __future__ import annotations

from typing import Any

from bot.playground.arguments import Arguments
from bot.playground.entities import utf16
from bot.playground.errors import bad
from bot.playground.state import World
from bot.playground.texts import keyboard, text_content
from bot.playground.wire import Json

RESULT_LIMIT = 50
ANSWER_LIMIT = 200
ID_LIMIT = 64


def answer_callback_query(world: World, arguments: Arguments) -> bool:
    """Tell the person who tapped a button that it was seen, with a short text if any."""
    text = arguments.text("text")
    if utf16(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    callback = world.queries.answer(arguments.text("callback_query_id"))
    answer: Json = {"id": callback["id"], "user_id": callback["from"]["id"], "text": text}
    answer |= {"show_alert": arguments.flag("show_alert"), "url": arguments.text("url")}
    world.emit("answer", answer)
    return True


def answer_inline_query(world: World, arguments: Arguments) -> bool:
    """Offer up to fifty cards to the person who typed `@bot ...`."""
    results = arguments.items_of("results")
    if len(results) > RESULT_LIMIT:
        raise bad("RESULTS_TOO_MUCH")
    if len(arguments.text("next_offset").encode()) > ID_LIMIT:
        raise bad("NEXT_OFFSET_INVALID")
    checked = [_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad("RESULT_ID_DUPLICATE")
    offset = {"next_offset": arguments.text("next_offset")}
    world.queries.answer_inline(arguments.text("inline_query_id"), {"results": checked, **offset})
    return True


def _result(result: Any) -> Json:
    """Return an article with the message that it will become. Raises `Refused`."""
    if not isinstance(result, dict):
        raise bad("can't parse inline query result: InlineQueryResult must be an Object")
    key = str(result.get("id", ""))
    if not 1 <= len(key.encode()) <= ID_LIMIT:
        raise bad("RESULT_ID_INVALID")
    if result.get("type") != "article":
        raise bad(f"can't parse inline query result: type {result.get('type')!r} is not supported")
    if not result.get("title"):
        raise bad("can't parse inline query result: Can't find field \"title\"")
    source = result.get("input_message_content")
    if not isinstance(source, dict):
        raise bad("can't parse inline query result: Can't find field \"input_message_content\"")
    written = Arguments(source)
    written["text"] = written.get("message_text", "")
    message = text_content(written) | keyboard(Arguments(result))
    card = {"id": key, "title": str(result["title"]), "message": message}
    return card | {"description": str(result.get("description") or "")}


METHODS = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
}
