"""What is left to spend, and what was spent, in the middle of a campaign: `masih ada duit berapa`, `are we over
budget?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE
from core.nlu.words.small_words import strange

_MONEY: Final = r"(?:duit|uang|dana|kas|anggaran|budget|bujet|bajet|modal)(?:nya|ku|kita)?"
_POLITE: Final = r"(?:(?:kak|min|ya|sih|dong|nih|terus|trus|jadi|eh|so|and|now|ok(?:e|ay)?|kita|kampanye(?:nya|\s{1,3}ini)?|for\s{1,3}(?:this|the)\s{1,3}campaign|in\s{1,3}(?:it|the\s{1,3}campaign))\W{1,3}){0,3}"
_LEFT: Final = re.compile(
    rf"\W{{0,3}}{_POLITE}(?:"
    rf"(?:masih\s{{1,3}})?(?:ada|punya|sisa|tinggal|tersisa)\s{{1,3}}(?:sisa\s{{1,3}})?{_MONEY}\s{{1,3}}(?:lagi\s{{1,3}})?(?:berapa|brp)"
    rf"|{_MONEY}\s{{1,3}}(?:(?:kita|kami|yang|yg|masih|kampanye)\s{{1,3}}){{0,3}}(?:sisa|tinggal|ada|tersisa|kesisa)\s{{1,3}}(?:berapa|brp)"
    rf"|(?:berapa|brp)\s{{1,3}}(?:lagi\s{{1,3}})?(?:sisa\s{{1,3}}{_MONEY}|{_MONEY}\s{{1,3}}(?:(?:kita|yang|yg|masih)\s{{1,3}}){{0,3}}(?:sisa|tersisa|kesisa|ada|tinggal))"
    r"|(?:how\s{1,3}much|what)(?:'?s|\s{1,3}(?:(?:money|cash|budget|is|do|we|i|have|there|it|got)\s{1,3}){0,5})?\s{0,3}(?:still\s{1,3})?left(?:\s{1,3}to\s{1,3}spend)?(?:\s{1,3}(?:of|in|from)\s{1,3}(?:the|our|my)\s{1,3}(?:budget|money))?"
    r"|(?:how\s{1,3}much|what)\s{1,3}can\s{1,3}(?:i|we)\s{1,3}still\s{1,3}spend"
    rf")\s{{0,3}}(?:(?:lagi|{PARTICLE}|sekarang|now|then)\W{{0,3}}){{0,3}}\W{{0,5}}",
    re.I,
)


_WE: Final = r"(?:aku|saya|sy|gue|gw|kita|kami|ibu|bapak|bunda)"
_SUM: Final = r"(?:total|uang|duit|dana|modal)(?:nya)?"
_OUT: Final = rf"(?:udah|sudah|udh|dah)\s{{1,3}}(?:{_WE}\s{{1,3}})?(?:di|ku)?(?:bayar|transfer|keluar|tf)(?:kan|in)?"
_SPENT: Final = re.compile(
    rf"\W{{0,3}}{_POLITE}(?:"
    r"(?:(?:how\s{1,3}much|what)(?:'?s|\s{1,3}(?:is|are|was|have|did|do|has|been|we|i|it|the|our|total|money|budget|in|all|so|far)){0,6}\s{1,3})?(?:total\s{1,3})?(?:committed|spen[dt](?:ing)?|paid\s{1,3}out|pay\s{1,3}out|pa(?:y|id))"
    r"(?:\s{1,3}(?:spend(?:ing)?|in\s{1,3}(?:total|all)|so\s{1,3}far|until\s{1,3}now|already|altogether|to\s{1,3}(?:all|them|everyone)|(?:the\s{1,3})?creators)){0,3}"
    r"|(?:are|is)\s{1,3}(?:we|it|this|the\s{1,3}campaign)\s{1,3}(?:over|under|within|above)\s{1,3}(?:the\s{1,3}|our\s{1,3})?budget|(?:how\s{1,3}much|by\s{1,3}how\s{1,3}much|how\s{1,3}far)\s{1,3}(?:are\s{1,3}we\s{1,3})?(?:over|under|above)\s{1,3}(?:the\s{1,3}|our\s{1,3})?budget(?:\s{1,3}(?:are\s{1,3}we|is\s{1,3}it))?"
    r"|(?:apakah|apa|udah|sudah)?\s{0,3}(?:kita\s{1,3}|ini\s{1,3}|udah\s{1,3}|sudah\s{1,3}){0,2}(?:over\s?budget|(?:lewat|melebihi|lebih\s{1,3}dari|kelebihan)\s{1,3}(?:budget|anggaran))(?:\s{1,3}(?:ga+k?|nggak|engga+k?|tidak|belum|berapa|brp))?"
    rf"|(?:berapa|brp)\s{{1,3}}(?:{_SUM}(?:ku|\s{{1,3}}{_WE})?\s{{1,3}})?(?:yang\s{{1,3}}|yg\s{{1,3}})(?:{_WE}\s{{1,3}})?{_OUT}(?:\s{{1,3}}(?:sih|ya|jadi(?:nya)?|semua(?:nya)?|total(?:nya)?)){{0,3}}"
    rf"|(?:{_SUM}(?:ku|\s{{1,3}}{_WE})?\s{{1,3}})?(?:yang\s{{1,3}}|yg\s{{1,3}})?(?:{_WE}\s{{1,3}})?{_OUT}(?:\s{{1,3}}(?:total(?:nya)?|semua(?:nya)?))?\s{{1,3}}(?:berapa|brp)(?:\s{{1,3}}(?:sih|ya|jadi(?:nya)?|semua(?:nya)?|total(?:nya)?)){{0,3}}"
    rf")\s{{0,3}}(?:(?:{PARTICLE}|sekarang|now|sejauh\s{{1,3}}ini)\W{{0,3}}){{0,3}}\W{{0,5}}",
    re.I,
)


_PARTS: Final = r"(?:ongkir|ongkos\s{1,3}kirim|pengiriman|barang|produk|sampel|barter|shipping|goods|products?|samples?|iklan|ads|advertising|lain|other)(?:nya)?"
_OF_PARTS: Final = re.compile(
    rf"\W{{0,3}}{_POLITE}(?:(?:total|jumlah)(?:nya)?\s{{1,3}}(?:(?:biaya|nilai|ongkos|cost\s{{1,3}}of|value\s{{1,3}}of)(?:\s{{1,3}}the)?\s{{1,3}})?{_PARTS}|(?:biaya|nilai|ongkos)\s{{1,3}}{_PARTS}(?:\s{{1,3}}(?:total|semua)(?:nya)?)?|{_PARTS}\s{{1,3}}(?:total|semua)(?:nya)?)"
    rf"(?:\s{{1,3}}(?:costs?|value))?\s{{1,3}}(?:(?:total|semua)(?:nya)?\s{{1,3}})?(?:berapa|brp)(?:\W{{1,3}}(?:{PARTICLE}|sejauh\s{{1,3}}ini|sekarang)){{0,3}}\W{{0,5}}"
    rf"|\W{{0,3}}{_POLITE}(?:how\s{{1,3}}much|what)\s{{1,3}}(?:(?:did|do|does|was|were|is|are|have|we|i|spend|spent|pay|paid|on|the|for|all|cost|of|total)\s{{1,3}}){{1,6}}{_PARTS}(?:\s{{1,3}}(?:costs?|in\s{{1,3}}(?:total|all)|altogether|so\s{{1,3}}far|us)){{0,3}}\W{{0,5}}",
    re.I,
)


def asks_goods(text: str) -> bool:
    """Return whether a whole message asks what goods or sending them cost in all: `total ongkir berapa`. Only a
    conversation about a campaign may ask so."""
    return _OF_PARTS.fullmatch(text) is not None


_WORD: Final = re.compile(r"[a-z]+")
_HOW_MUCH: Final = bag("berapa brp brapa much")
_IN_ALL: Final = bag("total totalnya semua semuanya jumlah jumlahnya all altogether")
_SPENDS: Final = bag(
    "keluar keluarin ngeluarin dikeluarin siapin siapkan nyiapin disiapin habis abis habisnya abisnya modal modalnya bayar kubayar spend pay prepare need cost"
)
_BESIDE: Final = bag(
    "duit uang biaya yang yg harus perlu mesti kudu bakal akan aku saya sy gw gue kita kami i we do does will would it us me how in to for ku buat untuk ke dia mereka them her him jadi jadinya nya jd itu ini the endorse kreator influencer creators kampanye campaign"
)


def asks_outlay(text: str) -> bool:
    """Return whether a whole message asks what all of it costs the speaker: `brp total yg harus aku siapin`, `how much
    do i need in all`. Only a conversation about a campaign may ask so."""
    words = set(_WORD.findall(text.lower()))
    known = _HOW_MUCH | _IN_ALL | _SPENDS | _BESIDE
    asked = all(not words.isdisjoint(some) for some in (_HOW_MUCH, _IN_ALL, _SPENDS))
    return asked and not re.search(r"\d", text) and not strange(text.lower(), known)


def asks_spent(text: str) -> bool:
    """Return whether a whole message asks what was spent, paid or committed in all, or whether that is more than
    the budget. Only a conversation about a campaign may ask so."""
    asks = "?" in text or re.search(
        r"\b(?:how|what|berapa|brp|total|apakah|ga+k?|nggak|tidak|so\s{1,3}far)\b", text, re.I
    )
    return bool(asks) and _SPENT.fullmatch(text) is not None


def asks_paid_out(text: str) -> bool:
    """Return whether a question about the money of a campaign wants to know first what was spent, and not what is left
    of the budget."""
    spent = asks_spent(text) or asks_outlay(text)
    return spent and re.search(rf"\b{_MONEY}\b|\bover\b|\blewat\b", text, re.I) is None


def asks_left(text: str) -> bool:
    """Return whether a whole message asks what is left to spend. Only a conversation about a campaign may
    ask so: `how much is left?` is about anything."""
    return _LEFT.fullmatch(text) is not None
