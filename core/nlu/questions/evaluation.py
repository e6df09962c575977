"""What of an evaluation a message asks for in words: the report, the reasons, whether to work with somebody."""

from __future__ import annotations

import re
from typing import Final

WHY, PARTS, PDF = "why", "parts", "pdf"
"""Parts of an evaluation that are asked for apart: its reasons, all that they rest on, and the report."""

_PDF: Final = re.compile(r"\bpdf\b", re.IGNORECASE)

_WHY: Final = re.compile(r"\b(?:kenapa|knp|mengapa|alasan\w*|why)\b", re.IGNORECASE)
_PARTS: Final = re.compile(r"\b(?:rincian\w*|detail\w*|breakdown)\b", re.IGNORECASE)


_WORTH_WORK: Final = re.compile(
    r"\bworth\s{1,3}(?:it\s{1,3}to\s{1,3})?(?:(?:work|collab(?:orat)?|partner|team)(?:ing|e)?(?:\s{1,3}up)?\s{1,3}with|hiring|hire|booking|an?\s{1,3}(?:collab\w{0,9}|partnership))\b"
    r"|\b(?:worth\s{1,3}(?:it\s{1,3})?(?:(?:ga+k?|nggak|ngga|tidak|kah|sih|buat|untuk)\s{1,3}){0,2}|layak\s{1,3}(?:(?:ga+k?|nggak|ngga|tidak|buat|untuk)\s{1,3}){0,2}|pant[ae]s\s{1,3}(?:(?:ga+k?|buat|untuk)\s{1,3}){0,2})(?:di)?(?:ajak|gandeng|kolab\w{0,6}|kerja\s?sama)\b"
)


def weighs_work(text: str) -> bool:
    """Return whether a lower-case text asks if somebody is worth working with."""
    return _WORTH_WORK.search(text) is not None


def part_in(text: str) -> str | None:
    """Return what of an evaluation a message asks for in words."""
    asked = ((PDF, _PDF), (WHY, _WHY), (PARTS, _PARTS))
    return next((part for part, pattern in asked if pattern.search(text)), None)


_KIND: Final = r"(?:follow\w{0,6}|pengikut\w{0,3}|views?|tayangan\w{0,3}|penonton\w{0,3}|ditonton|likes?|komen\w{0,6}|comments?|subs|subscribers?|growth|pertumbuhan\w{0,3}|engagement|er|jumped|melonjak|naik\s{1,3}drastis)"
_NUMBER: Final = r"\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)?"
_FIGURE: Final = re.compile(rf"\b{_KIND}\b", re.I)
_COUNTED: Final = re.compile(
    rf"\b{_KIND}\b(?:\W{{1,3}}[a-z]{{1,8}}){{0,2}}\W{{1,3}}{_NUMBER}(?:\s{{1,3}}(?:to|ke)\s{{1,3}}{_NUMBER})?|{_NUMBER}\s{{0,2}}{_KIND}\b",
    re.I,
)
_AMOUNT: Final = re.compile(
    r"\d\s?(?:rb|ribu|k|jt|juta|mil\w{0,4}|mio|thousand)\b|\b(?:million|juta|ratus)\b|\d[.,]\d{3}\b|\d{5}",
    re.I,
)
_SOUND: Final = re.compile(
    r"\b(?:(?:wajar|normal|sehat|aneh|janggal|mencurigakan|masuk\s{1,3}akal|bagus)\W{1,3}(?:kah|ga+k?|gk|nggak|ngga|tidak|tdk|apa|kan|ya|nih|sih)|(?:ga|gak|nggak|tidak)\s{1,3}(?:wajar|masuk\s{1,3}akal)|fishy|suspicious|healthy|look(?:s|ing)?\s{1,3}(?:alright|ok(?:ay)?|normal|right)|decent|is\s{1,3}that\s{1,3}(?:normal|good|bad|ok(?:ay)?))\b",
    re.I,
)
_OF_PRICE: Final = re.compile(
    r"\b(?:harga\w{0,3}|tarif\w{0,3}|fee\w{0,3}|(?:di|mem)?bayar\w{0,3}|mahal|murah|rate|price\w?|costs?|charg\w{1,3}|budget\w{0,3}|rp|ju?ta|endorse\w{0,3}|minta|barter|nego\w{0,3}|worth|offer\w{0,3}|paid?|pay|quoted?)\b",
    re.I,
)


def doubts_figures(text: str) -> bool:
    """Return whether a text wonders at an account's figures, and at no price: `tayangan 800 dari pengikut 100rb, wajar
    gak`."""
    figures = _FIGURE.search(text) and (re.search(r"\d", text) or "@" in text)
    priced = _OF_PRICE.search(text) or _AMOUNT.search(_COUNTED.sub(" ", text))
    return bool(figures) and _SOUND.search(text) is not None and not priced


_GROWS: Final = re.compile(
    r"^\W{0,3}(?:(?:so|and|btw|hey|kak|min)\W{1,3}){0,2}(?:(?:is|are|has|have|did|does|do|was|how\s{1,3}(?:much|fast|quickly|many)|what|by\s{1,3}how\s{1,3}much)\b[^?\n]{0,40}?)?@[\w.]{2,40}[^?\n]{0,30}?\b(?:grow(?:s|n|ing)?|grew)\b(?!\s{1,3}(?:my|our|us|the\s{1,3}(?:shop|store|brand|business)|sales))",
    re.I,
)
_QUESTION: Final = re.compile(r"\?|^\W{0,3}(?:is|are|has|have|did|does|do|was|how|what)\b", re.I)


def asks_growth(text: str) -> bool:
    """Return whether a text asks if, or how much, an account grew: nothing of its price, and no note."""
    asked = _GROWS.match(text) and _QUESTION.search(text)
    return asked is not None and not _OF_PRICE.search(text)
