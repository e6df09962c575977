"""What is given for content: money, goods and what they are worth, or both (`300rb + barter produk 150rb`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.figure_words import COUNTABLE
from core.nlu.amounts.metrics import read_metrics
from core.nlu.amounts.numbers import LEAST_IDR, SPOKEN_THOUSANDS, THOUSAND
from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan, plain

_THING: Final = r"(?:produk|barang|sampel|sample|hampers|voucher|makan\w*|menginap|nginap|nginep|treatment|products?|goods|samples?|meals?|brunch|lunch|dinner|breakfast|stays?|nights?|coffee|food)"
_SWAPS: Final = rf"(?:barter\w*|tukar\w*\s+(?:produk|barang)|kirim\w*\s+(?:produk|barang)|gifted|in\s+exchange\s+for|(?:free|gratis|complimentary)\s+(?:an?\s+|for\s+)?(?!ongkir|konsul|story|stor|reels?|post|feed|video)[a-z]{{3,}}|{_THING}\s+gratis|nilai\s+(?:barang|produk|sampel|hadiah|paket))"
_WORTH: Final = r"(?:senilai|seharga|worth(?!\s+(?:it|the|my|our|your)\b)|valued\s+at)"
_CASH: Final = r"(?:fee|bayar\w*|dibayar|honor\w*|uang|duit|cash|tunai|tarif|rate|transfer|tambahan|minta\w*|pay\w*|money|budget|tawar\w*|nawar\w*|asks?|asking|charges?)"
_PIECE: Final = r"(?:reels?|stor(?:y|ies|i)|feeds?|posts?|postingan|konten|content|videos?|carousels?|endorse\w*|promo\w*)"
_ELSE: Final = r"(?:ongkir|ongkos\s+kirim|shipping|omzet|omset|revenue|untung|laba|profit|margin|modal|hpp|pajak|tax)"
_PLUS: Final = r"(?:\+|&|\b(?:plus|dan|sama|ama|and|with|beserta|serta|(?:di)?tambah|disertai|on\s+top\s+of|along\s+with)\b)"

_CUE: Final = re.compile(
    rf"(?<![a-z])(?:(?P<swap>{_SWAPS})|(?P<worth>{_WORTH})|(?P<cash>{_CASH})|(?P<piece>{_PIECE})|(?P<other>{_ELSE})|(?P<thing>{_THING}))(?:n?ya)?(?![a-z])|(?P<plus>{_PLUS})"
)
_JUST_PLUS: Final = re.compile(rf"{_PLUS}[\s(]{{0,4}}(?:lagi\s{{1,3}})?$")
_BEHIND: Final = re.compile(
    rf"\s{{0,3}}(?:(?:worth\s{{1,3}})?(?:of|in|dalam\s{{1,3}}bentuk)\s{{1,3}})?(?:(?P<goods>barter|{_THING})|(?P<cash>cash|tunai|uang|money))(?:n?ya)?(?![a-z])"
)
_UNKNOWN: Final = re.compile(
    rf"(?:(?:\d|rb|ribu|jt|juta|k)\s{{0,3}}(?:(?:cash|tunai|uang)\s{{0,3}})?{_PLUS}|(?<![a-z])(?:minta|mau|dapat|dapet|dapetin|get|gets))\s{{0,3}}(?:an?\s{{1,3}})?(?:(?:{_SWAPS})|{_THING})(?:n?ya)?(?![a-z])"
)
"""Goods that are asked for beside money: `100rb + produk`."""

_ADDS: Final = r"(?:\+|\b(?:plus|(?:di)?tambah))"
_NO_GOODS: Final = r"(?:bonus|komisi|commission|tips?|transport\w*|bensin|parkir|admin|dp|revisi|biaya|harga|lagi|pajak|extra|another|more|orang|org)"
_ADDED: Final = re.compile(
    rf"{_ADDS}\s{{0,3}}(?P<thing>(?!{_NO_GOODS}\b)(?:[a-z]{{3,15}}\s{{1,3}}){{1,3}})$"
)
"""`300rb plus pashmina 45rb`: a thing added to money, and what it is worth."""

_SPOKEN: Final = re.compile(rf"\s{{0,3}}{_PLUS}\s{{0,3}}[a-z]")
"""`300 plus pashmina 45rb`: money whose unit the amount behind it tells."""

_APART: Final = re.compile(
    r"(?<![a-z])(?:kalau|kalo|klo|kl|atau|or|if|instead|gimana|gmn|mending|daripada|vs|bukan|ganti\w*|biasanya|usually|cuma|cuman|hanya|only|rather|boleh|bisa|can|could)(?![a-z])"
)
"""Words between money and goods that set them against each other."""

_INSTEAD: Final = re.compile(r"[^\d,;.!?]{0,30}(?<![a-z])(?:aja|saja|doang|only|instead)(?![a-z])")
_APIECE: Final = re.compile(
    rf"\s{{0,3}}(?:each|apiece|satuan(?:nya)?|masing-?\s?masing|(?:per|/|an?)\s{{0,3}}{COUNTABLE}|se(?:pcs|biji|botol|box|kotak|porsi))(?![a-z])"
)
_COUNTED: Final = re.compile(
    r"(?<![\w.,])(?P<n>[1-9]\d?)\s{0,3}x?\s{0,3}(?:[a-z]{2,15}\s{1,3}){1,3}$"
)
_IN_ALL: Final = re.compile(
    r"(?:\btotal(?:nya)?|\bjadi(?:nya)?|\bjumlah(?:nya)?|=)\s{0,3}(?:\w{1,12}\s{1,3})?$"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """In whole rupiah: what is paid in money beside goods, and what the goods are worth; None is not stated.
    spans: where the amounts of the goods stand."""

    cash_idr: int | None = None
    goods_idr: int | None = None
    spans: tuple[tuple[int, int], ...] = ()


Amount = tuple[int, int, int]
"""Where an amount begins and ends, and its rupiah."""


def terms_in(text: str) -> Terms:
    """Return what a text gives for content; a number of pieces (`barter 5 box total 250rb`) is no money."""
    scan = Scan.of(text)
    numbers = quantities(scan)
    read_metrics(scan, numbers)
    free = [n for n in numbers if not (n.used or n.negative)]
    whole = any(n.value >= LEAST_IDR for n in free)
    amounts = [
        (number.start, number.end, idr * _pieces(scan.text, number))
        for number in free
        if (idr := _idr(scan.text, number, whole)) >= LEAST_IDR
    ]
    return terms_of(scan.text, amounts)


def _idr(words: str, number: Quantity, whole: bool) -> int:
    """Return the rupiah of a number; hundreds that something is added to are thousands where an amount in full stands
    beside them (`whole`)."""
    spoken = whole and not number.scaled and number.value in SPOKEN_THOUSANDS
    added = spoken and _SPOKEN.match(words, number.end)
    return number.value * THOUSAND if added else number.value


def _pieces(words: str, number: Quantity) -> int:
    """Return how many of what costs so much: 3 of `3 botol serum @75rb`, `facial 3x worth 90k each`."""
    each = number.each or _APIECE.match(words, number.end)
    counted = _COUNTED.search(words, max(0, number.start - 40), number.start) if each else None
    return int(counted["n"]) if counted else 1


def asks_goods(text: str) -> bool:
    """Return whether a text asks for goods beside money and does not say what they are worth."""
    folded = plain(text)
    return _UNKNOWN.search(folded) is not None and terms_in(text).goods_idr is None


def terms_of(words: str, amounts: Sequence[Amount]) -> Terms:
    """Return the same of a text in lower case whose amounts are known. Money that something is set against
    (`minta 300rb, kalau barter 150rb aja?`) is not paid beside it."""
    kinds = _kinds(words, amounts)
    goods = [at for at, kind in enumerate(kinds) if kind == "goods"]
    if not goods:
        return Terms()
    total = 0
    for at in goods:
        start, _, idr = amounts[at]
        total = idr if _IN_ALL.search(words[max(0, start - 30) : start]) else total + idr
    beside = [
        at for at, kind in enumerate(kinds) if kind == "cash" and _joined(words, amounts, at, kinds)
    ]
    cash = amounts[beside[-1]][2] if beside else None
    return Terms(cash, total, tuple(amounts[at][:2] for at in goods))


def _kinds(words: str, amounts: Sequence[Amount]) -> list[str]:
    """Return of each amount whether it is `goods`, `cash` or of something `other`."""
    kinds: list[str] = []
    swaps = any(cue.lastgroup == "swap" for cue in _CUE.finditer(words))
    since = 0
    for at, (start, end, _) in enumerate(amounts):
        until = amounts[at + 1][0] if at + 1 < len(amounts) else len(words)
        kinds.append(_before(words[since:start], swaps) or _behind(words, end, until) or "cash")
        since = end
    return kinds


def _before(words: str, swaps: bool) -> str:
    """Return what the words between an amount and the one before it say of it, nothing where they are silent."""
    if _JUST_PLUS.search(words):
        return ""
    if (added := _ADDED.search(words)) and not _CUE.search(added["thing"]):
        return "goods"
    cues = [str(cue.lastgroup) for cue in _CUE.finditer(words)]
    since = max((at for at, cue in enumerate(cues) if cue in {"cash", "other"}), default=-1)
    own = cues[since + 1 :]
    beside = "plus" in own and "piece" not in own and words.endswith("(")
    if "swap" in own or beside:
        return "goods"
    if "worth" in own or "thing" in own:
        named = "thing" in own and ("plus" in own or swaps)
        worth = "worth" in own and "piece" not in own and (swaps or "thing" in own or "plus" in own)
        if named or worth:
            return "goods"
    return "" if since < 0 else cues[since]


def _behind(words: str, end: int, until: int) -> str:
    """Return what stands right behind an amount, unless it is told of the next one."""
    found = _BEHIND.match(words, end)
    if found is None:
        return ""
    rest = words[found.end() : until]
    mine = until == len(words) or _CUE.search(rest) or re.search(r"[,;.]", rest)
    return ("goods" if found["goods"] else "cash") if mine else ""


def _joined(words: str, amounts: Sequence[Amount], at: int, kinds: Sequence[str]) -> bool:
    """Return whether an amount of money stands beside one of goods, and both are given."""
    for other in (at - 1, at + 1):
        if not 0 <= other < len(kinds) or kinds[other] != "goods":
            continue
        first, second = sorted((at, other))
        between = words[amounts[first][1] : amounts[second][0]]
        instead = second == other and _INSTEAD.match(words, amounts[other][1])
        if not (_APART.search(between) or instead):
            return True
    return False
