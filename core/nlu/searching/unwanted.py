"""Creators that are not wanted for whom they advertised: `jangan yang pernah promo judi`, `jangan yg jualan
merk lain`. No list here knows that of anybody, and it is no wish for the trade that it names."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan
from core.nlu.words.tenses import BY_NOW

NOTE: Final = "past_not_known"

_DENIED: Final = r"(?:jangan|jgn|jng|bukan|kecuali|selain|hindari|asal(?:kan)?\s{1,3}(?:ga|gak|nggak|bukan)|(?:ga|gak|gk|nggak|ngga|tidak|tdk)\s{1,3}mau|(?:that|who)\s{1,3}(?:don'?t|do\s{1,3}not|haven'?t|hasn'?t|didn'?t)|not|no|without|except|avoid|never)"
_THOSE: Final = r"(?:(?:yang|yg|sing|ada|akun|kreator|influencer|orang|org|who|that|those|ones?|anyone|anybody|any|the|people|creators?|influencers?)\s{1,3}){0,4}"
_OFTEN: Final = rf"(?:pernah|suka|sering|{BY_NOW}|lagi|masih|biasa|ever|previously|have|has|had)"
_ADS: Final = r"(?:(?:di|meng|nge)?(?:endorse|promo|iklan|review)\w{0,6}|promot\w{0,3}|advertis\w{0,3}|worked\s{1,3}(?:with|for)|(?:be)?ker(?:ja\s?sama|jasama)|[ck]ollab\w{0,3}|(?:nerima|terima)\s{1,3}(?:endorse|iklan))"
_SELL: Final = r"(?:(?:nge|ber)?jual(?:an|in)?|dagang|sell(?:s|ing)?)"
_OBJECT: Final = r"[^,;.!?\n]{1,50}"
_RIVAL: Final = r"(?:(?:merk|merek|brand|produk|toko|punya)\s{1,3}(?:lain|saingan|kompetitor|sebelah|orang)|(?<!yang )(?<!yg )lain(?:nya)?|kompetitor\w{0,3}|saingan\w{0,3}|pesaing\w{0,3}|competitors?|competing|rivals?|other\s{1,3}brands?)\b"
_UNWANTED: Final = re.compile(
    rf"\b{_DENIED}\s{{1,3}}{_THOSE}(?:{_OFTEN}\s{{1,3}}){{1,3}}{_ADS}\b{_OBJECT}"
    rf"|\b(?:yang|yg|sing|asal(?:kan)?)\s{{1,3}}(?:ga|gak|gk|nggak|ngga|tidak|tdk|belum|blm)\s{{1,3}}(?:{_OFTEN}\s{{1,3}}){{1,3}}{_ADS}\b{_OBJECT}"
    rf"|\bnever\s{{1,3}}{_ADS}\b{_OBJECT}"
    rf"|\b{_DENIED}\s{{1,3}}{_THOSE}(?:{_OFTEN}\s{{1,3}}){{0,3}}(?:{_SELL}|{_ADS})\s{{1,3}}[^,;.!?\n]{{0,40}}?{_RIVAL}",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(r"\s(?:budget|bajet|dana|di|in|tapi|but|dan|and)\s", re.IGNORECASE)


def read_unwanted(scan: Scan) -> None:
    """Take what is said of advertising that is not wanted, and note that nobody knows it."""
    for start, end in _spans(scan.rest):
        scan.take(start, end, "unwanted")
        scan.note(NOTE)


def without_unwanted(text: str) -> str:
    """Return a text without what it says of advertising that is not wanted: `jangan yang suka promo
    judi` promotes none."""
    for start, end in reversed(_spans(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where such words stand, up to what the same clause says of budget or place."""
    found = []
    for match in _UNWANTED.finditer(text):
        held = _HOLDS.search(text, match.start(), match.end())
        found.append((match.start(), held.start() if held else match.end()))
    return found
