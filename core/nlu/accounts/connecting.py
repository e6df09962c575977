"""What people say of tokens of vendors' interfaces, and the tokens themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_PLATFORM: Final = re.compile(
    r"\b(?:(?P<instagram>instagram|ig|insta|meta)|(?P<youtube>youtube|yt|google))\b"
)
_KEY: Final = r"(?:api|token|data ?api|graph ?api|kunci api|akses api)"
_CONNECT: Final = re.compile(
    rf"\b(?:(?:sambung|hubung|pasang)(?:kan|in)?|link|connect|set ?up|atur|tambah(?:kan)?|add)\b.{{0,30}}\b{_KEY}\b"
)
_DISCONNECT: Final = re.compile(
    rf"\b(?:putus(?:kan|in)?|lepas(?:kan|in)?|cabut|hapus(?:kan|in)?|copot|unlink|disconnect|remove|delete)\b.{{0,30}}\b{_KEY}\b"
)
_TOKENS: Final = {
    "instagram": re.compile(r"(?:EAA|IGQ|IGAA)[A-Za-z0-9_\-]{40,500}"),
    "youtube": re.compile(r"AIza[A-Za-z0-9_\-]{30,45}"),
}
_ANY_TOKEN: Final = re.compile(r"[A-Za-z0-9_\-|.~+/=]{20,600}")


def connecting_wish(text: str) -> Mapping[str, str] | None:
    """Return what a message asks to do with a vendor's interface (`action`, `platform`), or None."""
    words = text.casefold()
    if len(words) > 120 or "\n" in words:
        return None
    action = "disconnect" if _DISCONNECT.search(words) else "ask" if _CONNECT.search(words) else ""
    if not action:
        return None
    named = _PLATFORM.search(words)
    platform = {"platform": str(named.lastgroup)} if named else {}
    return {"action": action if platform else "show", **platform}


def token_in(text: str, asked: str | None = None) -> Mapping[str, str] | None:
    """Return the token that a message is (`platform`, `token`), or None.

    `asked` is the platform whose token was just asked for: then any word that can be one is.
    """
    words = text.strip().strip("`'\"")
    for platform, shape in _TOKENS.items():
        if shape.fullmatch(words):
            return {"platform": platform, "token": words}
    if asked and _ANY_TOKEN.fullmatch(words):
        return {"platform": asked, "token": words}
    return None
