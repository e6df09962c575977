"""With whom of those spoken of a campaign is to begin: `isinya dia doang`, `pake yang 2 itu`."""

from __future__ import annotations

import re
from typing import Final

_WITH: Final = (
    r"(?:pakai|pake|dengan|dgn|sama|ama|bareng|isi(?:nya)?|untuk|buat|with|using|of|from|for)"
)
_ONLY: Final = r"(?:aja|saja|ajah|doang|only|alone)"
_JUST: Final = r"(?:cuma|cuman|hanya|just|only)"
_HIM: Final = r"(?:dia|doi|beliau|him|her|(?:that|this)\s{1,3}one|(?:yang|yg)\s{1,3}(?:itu|ini|tadi|barusan)(?!\s{1,3}(?:aja|saja)?\s{0,3}(?:\d|dua|tiga)))"
_NUMBERS: Final = {word: n for n, words in {
    1: "1 satu one", 2: "2 dua two", 3: "3 tiga three", 4: "4 empat four", 5: "5 lima five"
}.items() for word in words.split()}  # fmt: skip
_N: Final = rf"(?P<n>{'|'.join(_NUMBERS)})"
_PEOPLE: Final = r"(?:\s{1,3}(?:orang|org|kreator|creators?|people))?"

_ALONE: Final = re.compile(
    rf"\b(?:{_WITH}\s{{1,3}}(?:{_JUST}\s{{1,3}})?{_HIM}\b|{_JUST}\s{{1,3}}{_HIM}\b|{_HIM}\s{{1,3}}{_ONLY}\b)",
    re.I,
)
_CHEAPEST: Final = re.compile(
    r"\b(?:and|dan|sama|plus|&|,)\s{1,3}(?:the\s{1,3}|yang\s{1,3}|yg\s{1,3})(?:cheap(?:est|er)?(?:\s{1,3}one)?|(?:paling\s{1,3}|pling\s{1,3}|plg\s{1,3}|ter)?murah)\b",
    re.I,
)
"""Beside somebody who is pointed at, who costs least: `that one and the cheapest`."""

_THOSE: Final = (
    re.compile(
        rf"\b(?:yang|yg)\s{{1,3}}{_N}{_PEOPLE}\s{{1,3}}(?:itu|tadi|ini|barusan|{_ONLY})\b", re.I
    ),
    re.compile(
        rf"\b(?:those|these|the)\s{{1,3}}{_N}\b(?!\s{{1,3}}(?:weeks?|days?|months?|best)\b)", re.I
    ),
    re.compile(rf"\b{_WITH}\s{{1,3}}{_N}{_PEOPLE}\s{{1,3}}(?:itu|tadi|ini)\b", re.I),
)


_TOGETHER: Final = re.compile(
    rf"\bber(?P<n>dua|tiga|empat)\s{{1,3}}{_ONLY}|{_JUST}\s{{1,3}}ber(?P<m>dua|tiga|empat)\b", re.I
)
"""`berdua aja`: two of them, and no more."""


def those_meant(text: str) -> int:
    """Return how many of those spoken of a text says a campaign is to begin with, 1 for `dia`; 0 where it says
    nothing of the kind."""
    found = next((match for pattern in _THOSE if (match := pattern.search(text))), None)
    if together := _TOGETHER.search(text):
        return _NUMBERS[(together["n"] or together["m"]).lower()]
    if found:
        return _NUMBERS[found["n"].lower()]
    return 1 if _ALONE.search(text) else 0


def and_cheapest(text: str) -> bool:
    """Return whether a text wants whoever costs least as well: `that one and the cheapest`."""
    return _CHEAPEST.search(text) is not None
