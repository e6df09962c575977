"""How many must sell before a fee is earned back, and what is left of what was earned: `fee 500rb untung
20rb per barang, harus laku berapa`, `omzet 315rb modal 150rb untung brp`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan, plain

LONGEST: Final = 40
"""Words of such a question; who writes more tells a story."""

_UNIT: Final = r"(?:pcs|pc|pieces?|biji|buah|botol|items?|barang|produk|porsi|bungkus|unit|packs?|box(?:es)?|kotak|cups?|gelas|toples|potong|lembar|pasang|loyang|mangko?k|bowls?|portions?|bottles?|orang|pembeli|orders?|customers?|sales?)"
_HOW_MANY: Final = rf"(?:(?:berapa|brp|brapa|piro|sabaraha)(?:\s{{1,3}}(?:banyak|{_UNIT}))?|how\s{{1,3}}many(?:\s{{1,3}}[a-z]{{2,15}})?)"
_EARNS_BACK: Final = r"(?:balik\s{1,3}modal|(?:ke)?balikin\s{1,3}modal|modal(?:nya)?\s{1,3}(?:balik|kembali)|impas|bep|break\s?-?\s?even|(?:ga+k?|gk|nggak|ngga|tidak|tdk|jangan|not|don'?t|never)\s{1,3}(?:(?:sampe|sampai|mau|jadi|to)\s{1,3})?(?:rugi|tekor|nombok|lose(?:\s{1,3}money)?|make\s{1,3}a\s{1,3}loss)|nutup(?:in)?\s{1,3}(?:biaya|fee|modal|ongkos)|(?:earn|make|get)\s{1,3}(?:it|my\s{1,3}money|the\s{1,3}fee)\s{1,3}back|cover\s{1,3}(?:the|that|her|his)\s{1,3}(?:fee|cost|price))"
_SELLS: Final = r"(?:(?:ke|ter)?jual(?:an)?|laku|laris|closing|order|sell|sold)"
_MUST: Final = r"(?:harus|hrs|mesti|musti|kudu|perlu|butuh|minimal|paling\s{1,3}(?:dikit|sedikit)|must|should|need(?:s)?(?:\s{1,3}to)?|have\s{1,3}to|do\s{1,3}i\s{1,3}(?:need|have)\s{1,3}to)"
_WISH: Final = re.compile(
    rf"\b{_EARNS_BACK}\b.{{0,60}}\b{_HOW_MANY}|\b{_HOW_MANY}.{{0,60}}\b{_EARNS_BACK}\b"
    rf"|\b{_MUST}\s{{1,3}}(?:(?:bisa|i|to|we)\s{{1,3}}){{0,2}}{_SELLS}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_HOW_MANY}"
    rf"|\b{_HOW_MANY}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_MUST}\s{{1,3}}(?:(?:bisa|i|to|be|we|di)\s{{1,3}}){{0,2}}{_SELLS}\b"
)
_LEFT: Final = re.compile(
    r"\b(?:untung|laba|profit|margin)(?:n?ya|ku)?\s{1,3}(?:bersih(?:nya)?\s{1,3})?(?:(?:jadi(?:nya)?|itu|saya|aku|kita)\s{1,3})?(?:berapa|brp|brapa)\b|\b(?:berapa|brp)\s{1,3}(?:untung|laba|profit)(?:n?ya|ku)?\b|\bhow\s{1,3}much\s{1,3}(?:profit|did\s{1,3}i\s{1,3}(?:earn|make)|is\s{1,3}(?:my|the)\s{1,3}profit)\b|\bwhat(?:'s|\s{1,3}is)\s{1,3}(?:my|the)\s{1,3}profit\b"
)
_NO_WISH: Final = re.compile(
    r"@|\b(?:catat\w*|note|kampanye\w*|campaigns?|laporan|report|cari\w*|find|brief|caption|followers?|pengikut|views?|pajak|tax|bunga|pinjam\w*|saham|kripto|crypto)\b"
)

_CUES: Final = re.compile(
    r"(?<![a-z])(?:"
    r"(?P<profit>untung|laba|profit|margin|cuan|make|earn|making|earning)"
    r"|(?P<revenue>omzet|omset|pendapatan|pemasukan|revenue|penjualan)"
    r"|(?P<price>harga(?:\s{1,3}jual)?|se(?:porsi|botol|bungkus|cup|gelas|kotak|box|toples|potong|lembar|pasang|biji|buah|pcs|mangko?k|loyang|item|unit)|jual(?:nya)?|dijual|jualan|price|sell(?:ing)?(?:\s{1,3}(?:it|them|at|for))?|sold\s{1,3}(?:at|for))"
    r"|(?P<cost>modal\s{1,3}(?:per|se|bahan|produk|barang|bikin)|hpp|bahan(?:\s{1,3}baku)?|biaya\s{1,3}(?:bikin|bahan|produksi)|ongkos\s{1,3}(?:bikin|produksi)|costs?\s{1,3}(?:me|of\s{1,3}goods|to\s{1,3}make)|cogs|modal(?:nya)?|cost)"
    r"|(?P<fee>fee|bayar(?:in|an)?|dibayar|honor|tarif|endorse\w*|kreator|influencer|pay(?:ing)?|paid|charges?|biaya|budget)"
    r")(?:n?ya|ku)?(?![a-z])"
)
_PER_UNIT: Final = re.compile(
    rf"\s{{0,3}}(?:(?:/|per|each|an?|tiap|setiap)\s{{0,3}}{_UNIT}?|se{_UNIT})(?![a-z])"
)

_OF_ONE: Final = re.compile(
    rf"(?<![a-z])(?:per|tiap|setiap|satu|1|each|an?)\s{{0,3}}{_UNIT}\s{{0,3}}(?:nya\s{{0,3}})?(?:rp\.?\s{{0,2}})?$"
)
_COSTS: Final = re.compile(
    r"(?<![a-z])(?:modal|hpp|bahan|costs?\s{1,3}me|cost)(?:n?ya|ku)?(?![a-z])"
)
"""What one piece is told for, where another word says what it costs, is its price."""

_SOLD: Final = re.compile(
    rf"\b(?:laku|(?:ke|ter)?jual|sold|sells?)(?:nya)?\s{{1,3}}(?P<behind>\d{{1,5}})(?![\d.,]*\s{{0,2}}(?:rb|ribu|k|jt|juta)\b)(?![.,]?\d)"
    rf"|(?<![\d.,])(?P<before>\d{{1,5}})\s{{1,3}}(?:{_UNIT}\s{{1,3}})?(?:laku|(?:ke|ter)jual|sold)\b"
)
_IN_SHORT: Final = re.compile(
    rf"(?P<cue>fee|bayar(?:in|an)?|dibayar|honor|tarif|pay(?:ing)?|paid)(?:n?ya|ku)?(?:\s{{1,3}}(?:ke\s{{1,3}})?(?:dia|kreator|creator|influencer|her|him)(?:nya)?)?\s{{1,3}}(?P<thousands>[1-9]\d{{1,2}})(?![.,]?\d|\s{{0,3}}(?:%|persen|x\b|kali\b|rb|ribu|k\b|jt|juta|kreator|creators?|influencer|{_UNIT}\b))"
)
"""A fee as it is spoken among people who know the amounts: `bayar 500`."""

SHORT: Final = 9
_SUPPOSES: Final = re.compile(
    r"\W{0,3}(?:(?:terus|trus|trs|nah|eh|and|so|then)\W{1,3}){0,2}(?:kalau|kalo|klo|kl|misal(?:nya|kan)?|if|what\s{1,3}if|gimana\s{1,3}kalau|what\s{1,3}about|how\s{1,3}about)\b"
)


@dataclass(frozen=True, slots=True)
class Sums:
    """In whole rupiah, None where nobody said: the fee that was or would be paid; what one piece brings, sells
    for and costs (beside what was earned: what all of it cost); what was earned in all. pieces: how many were sold."""

    fee_idr: int | None = None
    profit_idr: int | None = None
    price_idr: int | None = None
    cost_idr: int | None = None
    revenue_idr: int | None = None
    pieces: int | None = None


def asks_break_even(text: str) -> bool:
    """Return whether a text asks how many must sell before what was paid is earned back."""
    folded = plain(text)
    short = len(folded.split()) <= LONGEST
    return short and not _NO_WISH.search(folded) and _WISH.search(folded) is not None


def supposes(text: str) -> bool:
    """Return whether a short text names other amounts for the question before: `kalau untung 5rb?`."""
    folded = plain(text)
    return (
        len(folded.split()) <= SHORT
        and _SUPPOSES.match(folded) is not None
        and not _NO_WISH.search(folded)
    )


def asks_profit(text: str) -> bool:
    """Return whether a text asks what is left of what was earned, and names both."""
    folded = plain(text)
    if len(folded.split()) > LONGEST or _NO_WISH.search(folded) or not _LEFT.search(folded):
        return False
    said = sums_in(text)
    earned = said.revenue_idr or (said.pieces and said.price_idr)
    return bool(earned) and (said.cost_idr or said.fee_idr) is not None


@lru_cache(maxsize=64)
def sums_in(text: str) -> Sums:
    """Return the amounts of such a question by the word before each, else behind it; what is told of one
    piece without a word is what it brings."""
    scan = Scan.of(_IN_SHORT.sub(r"\g<cue> \g<thousands>rb", plain(text)))
    money = [
        n
        for n in quantities(scan)
        if not n.negative and (n.scaled or n.currency or n.value >= 1_000)
    ]
    told: dict[str, int] = {}
    if sold := _SOLD.search(scan.text):
        told["pieces"] = int(sold["behind"] or sold["before"])
    since = 0
    for at, number in enumerate(money):
        until = money[at + 1].start if at + 1 < len(money) else len(scan.text)
        kind = _kind(scan.text, since, number, until)
        if kind:
            told.setdefault(f"{kind}_idr", number.value)
        since = number.end
    return Sums(**told)


def _kind(words: str, since: int, number: Quantity, until: int) -> str:
    before = [str(cue.lastgroup) for cue in _CUES.finditer(words, since, number.start)]
    if before:
        return before[-1]
    behind = _CUES.match(words[number.end : until].lstrip())
    of_one = _OF_ONE.search(words[since : number.start]) is not None
    if of_one and _COSTS.search(words):
        return "price"  # `madu per botol 85rb modal 50rb`
    if behind is not None:
        return str(behind.lastgroup)
    return "profit" if _PER_UNIT.match(words, number.end) else ""
