"""Members of a campaign by a part of their handle: `budi katanya sibuk, batal` is of @budi.makan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from core.nlu.places.cities import gazetteer
from core.nlu.words.vocabulary import known, table

MOST: Final = 30
"""Words: who writes more tells a story, or pastes something."""

_WORD: Final = re.compile(r"(?<![\w@./#-])[a-z][a-z0-9]{2,28}(?![\w@/-]|\.\w)", re.IGNORECASE)
_LED: Final = re.compile(
    r"(?:^\W{0,5}(?:(?:eh|oh|si|kak|mbak|mba|mas|bang|terus|trus|dan|tapi|oke?|deal)\s{1,3}){0,2}|[,;:]\s{0,3}|\b(?:dan|sama|terus|trus|tapi|and|si|dp|tf|(?:di|ku)?transfer|(?:di|ku)?bayar|lunasin|paid|pay|fee|views?|likes?|komen|terjual|laku|sold|penjualan|sales|udah|sudah)\s{1,3})$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\s{1,3}(?:katanya|ternyata|akhirnya|ga|gak|nggak|tidak|jadi|has|is|udah|sudah|udh|deal|dp|lunas|laku|terjual|belum|blm|batal|setuju|sepakat|posting|tayang|like|views?|minta|mundur|agreed|posted|paid|sold|wants?|cancelled|naik|turun|telat|oke?|mau|bisa|masih|lagi|gimana|gmn|dap[ae]t|got|gets?|bales|balas|nolak|said|still)\b",
    re.IGNORECASE,
)
"""What is told of whoever is named before it: then a name may be a word of its own (`budi batal`)."""

_TITLE: Final = re.compile(
    r"\b(?:kampanye(?:nya)?|campaign|promo|nama(?:nya)?|called|bernama|judul(?:nya)?|kode|code)\s{1,3}(?:[a-z]{1,20}\s{1,3})?$",
    re.IGNORECASE,
)
"""Behind it stands the name of a campaign, or a code."""

_AMOUNT: Final = re.compile(r"\s{1,3}(?:rp\.?\s?)?\d", re.IGNORECASE)
_JOINT: Final = r"\s{0,3}(?:,|&|\b(?:dan|sama|vs|atau|and|or)\b)\s{0,3}"
_BEFORE: Final = re.compile(rf"{_JOINT}@", re.IGNORECASE)
_BEHIND: Final = re.compile(rf"@[\w.]{{1,60}}{_JOINT}$", re.IGNORECASE)


def with_members(text: str, members: Sequence[str]) -> str:
    """Return a text with members as their accounts where a word is a part of the handle of one of them only, no
    trade or place, and no ordinary word but where somebody is named by it, alone or beside another of them."""
    if len(text.split()) > MOST:
        return text
    parts: dict[str, list[str]] = {}
    for handle in dict.fromkeys(members):
        for part in {*re.split(r"[._]", handle)}:
            parts.setdefault(part, []).append(handle)
    alone = {part: whose[0] for part, whose in parts.items() if len(whose) == 1}
    marked = _marked(text, alone)
    while marked != text:  # who is named beside somebody, and who beside them
        text, marked = marked, _marked(marked, alone)
    return marked


def _marked(text: str, alone: Mapping[str, str]) -> str:
    def account(found: re.Match[str]) -> str:
        whose = alone.get(found[0].lower())
        return f"@{whose}" if whose and _names(text, found, whose) else found[0]

    return _WORD.sub(account, text)


def _names(text: str, found: re.Match[str], handle: str) -> bool:
    """Return whether a word that is a part of somebody's handle names them."""
    word, before = found[0].lower(), text[max(0, found.start() - 80) : found.start()]
    if word in gazetteer().certain or word in _topics() or _TITLE.search(before):
        return False
    beside = _BEFORE.match(text, found.end()) or _BEHIND.search(before)
    if beside or not known(word):
        return True
    first = len(word) < 4 or re.split(r"[._]", handle)[0] == word
    news = _TOLD.match(text, found.end()) or (first and _AMOUNT.match(text, found.end()))
    return bool(news) and _LED.search(before) is not None


@cache
def _topics() -> frozenset[str]:
    """Return words for products and trades, which handles are made of."""
    return frozenset(row[0] for row in table("topics.csv"))
