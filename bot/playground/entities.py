"""Entities that Telegram finds by itself, and a text made ready to be sent."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.errors import bad

Entity = dict[str, Any]

_HINT = re.compile(r"[@#/$.]")
_FOUND = re.compile(
    r"(?P<email>(?<![\w.+-])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})"
    r"|(?P<url>(?<![\w@./])(?:(?:https?|ftp|tg)://[^\s<>\"]+"
    r"|(?:[A-Za-z0-9-]+\.)+(?:com|id|org|net|io|me|app|dev|co|shop|store|info|biz|gov|edu)"
    r"(?![\w.-]*[\w])(?:[/?#][^\s<>\"]*)?))"
    r"|(?P<bot_command>(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d_])\w{1,256})"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{1,8}(?!\w))"
)
_OPAQUE = {"code", "pre", "text_link"}
_CONTROL = dict.fromkeys(range(32), " ") | {10: "\n", 13: None, 0x0B: None}


def utf16(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, which Telegram counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_utf16(text: str, offset: int, length: int) -> str:
    """Return the part of `text` that an entity covers."""
    if text.isascii():
        return text[offset : offset + length]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def detect(text: str, known: list[Entity]) -> list[Entity]:
    """Return `known` and the mentions, commands, links and tags that the text itself holds."""
    if not _HINT.search(text):
        return known
    taken = [(e["offset"], e["offset"] + e["length"]) for e in known if e["type"] in _OPAQUE]
    found = []
    for match in _FOUND.finditer(text):
        offset, length = utf16(text[: match.start()]), utf16(match[0].rstrip(".,;:!?"))
        if not any(start < offset + length and offset < end for start, end in taken):
            found.append({"offset": offset, "length": length, "type": str(match.lastgroup)})
    return sort_entities(known + found) if found else known


def clean(source: str) -> str:
    """Return a text without control characters, as the server reads it before parsing.

    Raises:
        Refused: 400, it holds half a surrogate pair.
    """
    if source.isprintable():
        return source
    try:
        source.encode()
    except UnicodeEncodeError as error:
        raise bad("strings must be encoded in UTF-8") from error
    return source.translate(_CONTROL)


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return the text without space at its ends, and the entities moved and cut to fit."""
    cut = len(text) - len(text.lstrip())
    if not cut and not text[-1:].isspace():
        return text, entities
    if entities:
        cut = min(cut, *(entity["offset"] for entity in entities))
    stripped = text[cut:].rstrip()
    return stripped, _clip(entities, cut, utf16(stripped))


def _clip(entities: list[Entity], cut: int, end: int) -> list[Entity]:
    clipped = []
    for entity in entities:
        offset = entity["offset"] - cut
        length = min(entity["length"], end - offset)
        if length > 0:
            clipped.append({**entity, "offset": offset, "length": length})
    return clipped


def checked_link(url: str) -> str:
    """Return the link as Telegram keeps it (with a scheme), or '' if it would drop the link."""
    url = url.strip()
    if re.match(r"(?i)(https?|tg|ton|mailto|tel)://?[^\s]+$", url):
        return url
    if re.match(r"(?i)[\w-]+(\.[\w-]+)+([/?#]\S*)?$", url):
        return f"http://{url}/" if "/" not in url else f"http://{url}"
    return ""


def sort_entities(entities: list[Entity]) -> list[Entity]:
    """Return the entities by place, the outer before the inner, as Telegram sends them."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
