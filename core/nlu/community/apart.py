"""What a message says of one account where it says other things of others: `@a ramah, tapi @b telat`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_CONTRAST: Final = re.compile(
    r"\b(?:tapi|tp|tetapi|namun|sedang(?:kan)?|sementara|beda|berbeda|dibanding(?:kan|in)?|daripada|kalau|kalo|klo|but|while|whereas|unlike|however|than|compared)\b",
    re.IGNORECASE,
)
_PAUSE: Final = re.compile(r"[,;.!?\n]")
_JOINED: Final = re.compile(
    r"\s{0,3}(?:,|&|\+|dan|sama|ama|serta|and|plus|juga)?\s{0,3}(?:dan|and|&)?\s{0,3}@?",
    re.IGNORECASE,
)
_MARK: Final = r"(?:(?:nilai(?:nya)?|rating|bintang|skor)\s{0,3}[:=]?\s{0,3})?[1-5](?:\s{0,3}/\s{0,3}5|\s{1,3}(?:bintang|stars?))?"
_AND: Final = r"(?:dan|sama|ama|serta|and|terus|trus|&|\+)"
_MARKED: Final = re.compile(
    rf"\s{{0,3}}[:=]?\s{{0,3}}{_MARK}(?P<end>)\s{{1,3}}{_AND}\s{{1,3}}@?", re.IGNORECASE
)
_MARKS: Final = re.compile(
    rf"(?P<end>)\s{{1,3}}{_AND}\s{{1,3}}{_MARK}\s{{1,3}}(?:buat|untuk|utk|ke|for|to)\s{{1,3}}@?",
    re.IGNORECASE,
)
"""A mark behind the one account or before the next: `@a 5 dan @b 2`, `5 buat @a dan 2 buat @b`."""


def part_about(text: str, handle: str, others: Sequence[str]) -> str:
    """Return the part of a message that is about an account, the whole where nothing parts it from what is
    said of the others: `@a dan @b ramah`."""
    mine = _places(text, [handle])
    if not mine:
        return text
    named = sorted({mine[0], *_places(text, others)})
    borders = [_border(text, left[1], right[0]) for left, right in pairwise(named)]
    at = named.index(mine[0])
    start = next((cut for cut in reversed(borders[:at]) if cut is not None), 0)
    end = next((cut for cut in borders[at:] if cut is not None), len(text))
    return text[start:end].strip(" ,;.\n")


def _places(text: str, handles: Sequence[str]) -> list[tuple[int, int]]:
    names = "|".join(re.escape(handle) for handle in handles)
    if not names:
        return []
    found = re.finditer(rf"(?<![\w.])@?(?:{names})(?![\w]|\.\w)", text, re.IGNORECASE)
    return [match.span() for match in found]


def _border(text: str, left: int, right: int) -> int | None:
    """Return where what is said of one account ends before another, None where both are named in one breath."""
    if _JOINED.fullmatch(text, left, right):
        return None
    marked = _MARKED.fullmatch(text, left, right) or _MARKS.fullmatch(text, left, right)
    if marked:
        return marked.start("end")
    contrast = _CONTRAST.search(text, left, right)
    if contrast:
        return contrast.start()
    pauses = list(_PAUSE.finditer(text, left, right))
    return pauses[-1].start() if pauses else None
