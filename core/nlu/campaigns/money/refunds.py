"""Sales that are taken back: orders that were cancelled, pieces that came back, money given back for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.spoken import COUNTED
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.agreed import nameless
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.campaigns.notes.deliverables import PIECE
from core.nlu.campaigns.notes.not_theirs import OF_THEM, apart_in, before_apart
from core.nlu.words.bags import alternatives
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_NUMBER: Final = rf"(?P<n>(?<![\w.,])\d{{1,4}}(?![\d.,]*\s*(?:rb|ribu|k|jt|juta)\b)(?![.,]?\d)|\b(?:{alternatives(COUNTED)})\b)"
_UNIT = r"(?:pcs|pieces?|pairs?|pasang|cups?|bottles?|toples|jars?|loyang|bungkus|biji|buah|item|unit|porsi|box|botol|paket|order(?:an|s)?|pesanan|pembelian|transaksi|checkout|sales?|orang|people|pembeli|customers?|buyers?|pelanggan)"
_ORDERS = r"(?:order(?:an|s)?|pesanan|pembelian|transaksi|checkout|pembeli|customers?|buyers?|pelanggan|orang)"
_BACK = r"(?:(?:di|nge)?retur(?:n(?:ed|s)?)?|(?:di|minta\s+)?refund(?:ed|s)?|returned|minta\s+(?:uang|duit)(?:nya)?\s+(?:di)?(?:balik|kembali)(?:in|kan)?|(?:asked\s+for|want(?:s|ed)?)\s+(?:an?\s+|the\s+|their\s+)?(?:refunds?|money\s+back)|(?:di)?kembali(?:kan|in)\s+barang(?:nya)?|(?:sent|gave)\s+(?:it|them)\s+back)"
_AMONG = rf"{OF_THEM}(?:(?:yang|yg|malah|ternyata|{BY_NOW}|were|was|got|have\s{{1,3}}been)\s{{1,3}}){{0,3}}"
_BUYER = r"(?:pembeli|pelanggan|customers?|buyers?|orang|mereka)(?:nya)?"
_OFF = r"(?:(?:di)?cancel(?:l?ed|s|in)?|(?:di)?batal(?:kan|in)?)"
_GAP = rf"\s+(?:(?:yang|yg|nya|ada|{BY_NOW}|pada|have|has|was|were|been|got|jadi|of|from|dari|lewat|punya|@[\w.]{{2,60}}(?:['’]s)?|who|(?:mem)?beli|bought|ordered)\s+)*"
_SOLD = r"(?P<sold>(?<![a-z])(?:laku|(?:ter|ke)jual|sold|sales|penjualan|order(?:an|s)?|pesanan)(?:nya)?\b[^\n;,.]{0,20}?\d[^\n;,.]{0,30}[,;.(]?\s{0,2}(?:(?:tapi|tp|but|dan|and|cuma|sayangnya|ternyata|terus|trus|minus)\s{1,3}){0,2})(?<=[\s(,;])"
"""How many were sold, before one of those: `laku 8, 3 dibatalin`."""

_RETURNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_UNIT}{_GAP})?(?:{_BACK})\s+(?:of\s+)?{_NUMBER}(?:\s*{_UNIT}\b)?",
        rf"{_NUMBER}\s*(?:of\s+(?:['’]s\s+|her\s+|his\s+|the\s+|our\s+)?)?(?:{_UNIT}{_GAP})?(?:{_AMONG}(?:{_BACK}|{_OFF})|{_BACK})(?:\s+(?:their|the|her|his)\s+(?:orders?|items?))?(?![a-z])",
        rf"{_NUMBER}\s+(?:of\s+(?:them|those)\s+)?(?:were|was|got|have\s+been)\s+(?:{_BACK}|sent\s+back|{_OFF})(?![a-z])",
        rf"{_NUMBER}\s*{_UNIT}{_GAP}{_OFF}(?![a-z])",
        rf"{_SOLD}{_NUMBER}\s+(?:(?:yang|yg|{BY_NOW}|was|were|got|have|been|has|malah|jadi)\s+){{0,3}}{_OFF}(?![a-z])",
        rf"\b{_ORDERS}{_GAP}{_NUMBER}\s+(?:(?:yang|yg|ternyata|{BY_NOW})\s+)?{_OFF}(?![a-z])(?!\s*\d)",
        rf"\b{_OFF}\s+{_NUMBER}(?:\s*{_ORDERS}\b|(?=\W*$))",
        rf"{_NUMBER}\s*(?:{_UNIT}\s+)?(?:yang|yg)\s+(?:(?:{BY_NOW}|pada)\s+)?{_OFF}(?![a-z])",
        rf"\b(?:yang|yg)\s+{_OFF}\s+(?:ada\s+)?{_NUMBER}",
        rf"{_NUMBER}\s*(?:{_UNIT}\s+)?(?:cancell?ations?|cancelan|pembatalan)(?![a-z])",
        rf"{_NUMBER}\s*(?:{_UNIT}\s+)?di(?:balik|kembali)(?:in|kan)\b(?!\s*(?:rp|\d))",
        rf"\b(?:mem|meng|nge|ng)(?:balik|kembali|embali)(?:in|kan)\s+{_NUMBER}\s*{_UNIT}\b",
        rf"\b{_BUYER}\s+(?:mem|mengem)?(?:balik|kembali|bali)(?:in|kan)\s+{_NUMBER}(?:\s*{_UNIT}\b)?",
    )
)
_NAMES = re.compile(rf"{_BACK}|cancel|batal|bali|kembali|sent\s+back", re.IGNORECASE)
"""Of these, every one needs one."""

_BARE = re.compile(rf"(?<![\w@]){_BACK}(?![a-z])", re.IGNORECASE)
_OF_FEE = re.compile(
    r"\b(?:fee|honor\w*|bayaran|dp|uang\s+muka|transfer\w*|kelebihan|lunas\w*|payment|paid|deposit|mundur|(?:dropped|backed|pulled|is|are)\s{1,3}out)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:omzet|omset|pendapatan|revenue|hasil\s+penjualan|uang\s+masuk|ongkir|shipping)(?:nya)?\b(?![^\d]*\b(?:berkurang|kurang|turun|minus|dipotong|down|less|lost|drops?|dropped)\b)",
    re.IGNORECASE,
)
"""Words of an amount behind a return that is not what was given back: `2 retur, omzet 480rb`."""

_OF_CONTENT = re.compile(
    rf"\b{PIECE}(?:nya)?\s{{1,3}}(?:(?:yang|yg|was|were|got|{BY_NOW}|jadinya)\s{{1,3}}){{0,2}}(?:{_OFF}|(?:ga|gak|nggak|tidak)\s{{1,3}}jadi)\b|\b(?:{_OFF}|dropped|drops|skip(?:ped|s)|missed|deleted|removed|didn'?t\s{{1,3}}(?:post|do|make|deliver))\s{{1,3}}(?:[a-z\d]{{1,10}}\s{{1,3}}){{0,3}}{PIECE}\b",
    re.IGNORECASE,
)
"""A piece of somebody's work that was called off: no sale."""

_NOT = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|tanpa|no|not|never)\b[^,.;]{{0,20}}$|\b(?:kalau|kalo|klo|if|boleh|bisa|can|may|apa)\b[^,.;]{{0,40}}$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:each|masing-?\s?masing|per\s+\w+|@)\s*\d|\beach\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refund:
    """pieces: how many were taken back, None where only money is named. idr: what was given back for
    them, in rupiah, None where it is not said. rest: the message without it. elsewhere: nothing came back, but it was
    not sold through whom it is noted of."""

    pieces: int | None
    idr: int | None
    rest: str
    elsewhere: bool = False


def refund_in(text: str) -> Refund | None:
    """Return what a message says that customers gave back; None where none is told, where it is asked
    about, denied, or where it is the creator's own pay that comes back."""
    plain = nameless(without_codes(text))
    if "?" in plain or _OF_FEE.search(plain) or _OF_CONTENT.search(plain):
        return None
    if (apart := apart_in(plain)) and apart.sure:
        return Refund(apart.pieces, None, before_apart(plain), elsewhere=True)
    found = next((m for pattern in _RETURNS if (m := pattern.search(plain))), None)
    word = found or _BARE.search(plain)
    if word is None or _NOT.search(plain[: _start(word)]):
        return None
    behind = plain[word.end() :]
    money = re.search(rf"(?<![\w.,])({MONEY})", behind, re.IGNORECASE)
    if money and _OTHERS.search(behind[: money.start()]):
        money = None
    if found is None and money is None:
        return None
    pieces = _count(found["n"]) if found else None
    idr = money_of(money[1], text) if money else None
    if idr is not None and pieces and _EACH.search(behind):
        idr *= pieces
    rest = plain[: _start(word)] + (behind[money.end() :] if money else behind)
    return Refund(pieces, idr, rest)


def _start(found: re.Match[str]) -> int:
    """Return where what came back begins, behind how many were sold."""
    return found.end("sold") if found.groupdict().get("sold") else found.start()


_ALONE: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|oh|duh|yah|maaf|sorry|kak|ternyata|but|tapi)[\s,.!]{{1,4}}){{0,3}}(?:@[\w.]{{2,60}}\s{{1,3}}(?:(?:punya|ada|had|has)\s{{1,3}})?)?(?:(?:yang|yg)\s{{1,3}})?{_NUMBER}\s{{1,3}}(?:(?:of\s{{1,3}}(?:them|those)|(?:of|from|dari|punya)\s{{1,3}}@[\w.]{{2,60}}(?:['’]s)?|orders?|orderan|pesanan|nya|{BY_NOW}|got|was|were|has|have)\s{{1,3}}){{0,3}}{_OFF}(?:\s{{1,3}}(?:lagi|kak|nih|katanya|deh|though)){{0,2}}\W{{0,4}}",
    re.IGNORECASE,
)


def called_off(text: str) -> int | None:
    """Return how many a whole message says were called off, of whatever was spoken of: `yang satu batal`, `one cancelled`;
    None for any other."""
    found = _ALONE.fullmatch(text) if "?" not in text else None
    return _count(found["n"]) if found else None


def without_returns(text: str) -> str:
    """Return a text without the words for orders that were cancelled: nobody drops out by them."""
    if not _NAMES.search(text):
        return text
    for pattern in _RETURNS:
        text = pattern.sub(lambda found: found.groupdict().get("sold") or " ", text)
    return text


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTED[word.lower()]
