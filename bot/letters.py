"""A letter of the outbox in the Bot API's words."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.api import Attachments, JsonObject, RefusedError
from core.rendering.limits import MAX_TEXT, split, units
from core.storage.queues.refusals import refuses_all

if TYPE_CHECKING:
    from core.storage.queues.outbox import Letter

Files = dict[str, tuple[str, bytes]]
"""Name and content of a letter's files, under `picture` and `document`."""

Request = tuple[str, JsonObject, Attachments | None]
"""A method, its parameters, and what is uploaded with it."""


def request(letter: Letter, files: Files) -> Request:
    """Return method, parameters and uploads that say a letter in the Bot API's words."""
    params: JsonObject = {"chat_id": letter.chat_id}
    if letter.thread is not None and letter.edits is None:
        params["message_thread_id"] = letter.thread
    if letter.buttons:
        params["reply_markup"] = {
            "inline_keyboard": [[_button(*b) for b in row] for row in letter.buttons]
        }
    elif letter.awaits and letter.edits is None:  # an edit takes an inline keyboard only
        params["reply_markup"] = {"force_reply": True, "selective": True}
    if letter.answers is not None and letter.edits is None:
        params["reply_parameters"] = {
            "message_id": letter.answers,
            "allow_sending_without_reply": True,
        }
    for kind, method, field in (
        ("picture", "sendPhoto", "photo"),
        ("document", "sendDocument", "document"),
    ):
        if kind in files:
            if letter.text:
                params |= {"caption": letter.text, "parse_mode": "HTML"}
            return method, params | {field: "attach://file"}, {"file": files[kind]}
    params |= {
        "text": letter.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if letter.edits is not None:
        return "editMessageText", params | {"message_id": letter.edits}, None
    return "sendMessage", params, None


def plain(letter: Letter, files: Files) -> Request:
    """Return what `request` does, without markup: for a text whose markup was refused."""
    method, params, attachments = request(letter, files)
    params.pop("parse_mode", None)
    field = "caption" if "caption" in params else "text"
    params[field] = _plain(params[field])
    return method, params, attachments


def remedies(letter: Letter, files: Files, said: str, lacking: str) -> list[Request]:
    """Return what to send instead of a letter that was refused, in this order; empty where nothing
    can be. said: why. lacking: words which say that buttons or files are missing."""
    found: list[Request] = []
    if letter.thread is not None and ("thread" in said or "topic" in said):
        letter = replace(letter, thread=None)  # it is closed or gone
        found.append(request(letter, files))
    if "can't parse entities" in said:
        found.append(plain(letter, files))
    elif letter.edits is not None:
        found.append(request(replace(letter, edits=None), files))
    if letter.text:
        found.append(bare(letter, lacking if files or letter.buttons else ""))
    return found


def bare(letter: Letter, lacking: str) -> Request:
    """Return a letter in its plainest form: its words alone, as long as they may be."""
    rest = f"\n\n{_plain(lacking)}" if lacking else ""
    words = _plain(split(letter.text, MAX_TEXT - units(rest))[0])
    params: JsonObject = {"chat_id": letter.chat_id, "text": words + rest}
    if letter.thread is not None:
        params["message_thread_id"] = letter.thread
    return "sendMessage", params, None


def _plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def _button(label: str, kind: str, value: str) -> dict[str, Any]:
    field = {"payload": "callback_data", "url": "url", "share": "switch_inline_query"}[kind]
    return {"text": label, field: value}


def is_final(error: Exception) -> bool:
    """Return whether a chat has refused us altogether, and not only this message."""
    return isinstance(error, RefusedError) and refuses_all(error.code, error.description)
