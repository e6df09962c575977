"""Whether a message that waits behind long work asks to stop it."""

from __future__ import annotations

import re
from typing import Final

from handlers.raw import at, loaded

_STOP: Final = re.compile(
    r"\W*(?:batal(?:kan)?|cancel|stop|berhenti|hentikan|(?:ga|gak|nggak|tidak|tak)\s*jadi|gajadi)"
    r"(?:@\w+)?(?:\s+(?:aja|saja|dong|kak|min|dulu|it|import|impor))?\W*",
    re.IGNORECASE,
)


def asks_to_stop(waiting: str, under_way: str) -> bool:
    """Return whether the raw update `waiting` is its sender's wish to stop their own `under_way`."""
    said, doing = _said(waiting), _said(under_way)
    return said is not None and doing is not None and said[0] == doing[0] and _is_stop(said[1])


def _is_stop(words: str) -> bool:
    return words == "cancel" or _STOP.fullmatch(words) is not None


def _said(payload: str) -> tuple[int, str] | None:
    """Return who said what, by words or by a button."""
    update = loaded(payload)
    tapped = at(update, "callback_query") is not None
    kind, words = ("callback_query", "data") if tapped else ("message", "text")
    who = at(update, kind, "from", "id")
    return (who, str(at(update, kind, words) or "")) if isinstance(who, int) else None
