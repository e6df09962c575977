"""What was sold, in words: how many pieces, of one day or of all until now, at which price: `jual 3`, `hari ini laku 8`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_count
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.agreed import UNIT
from core.nlu.campaigns.money.pieces_for import pieces_for
from core.nlu.times.days import WEEKDAY
from core.nlu.words.tenses import BEFORE, NOT, NOT_YET

_DAY: Final = re.compile(
    rf"\b(?:hari\s+ini|harian|daily|{BEFORE}|besok(?:nya)?|lusa(?:nya)?|(?:pagi|siang|sore|malam)\s+(?:ini|tadi)|hari\s+(?:kedua|ketiga|ke-?\s?\d|{WEEKDAY})"
    rf"|today|tonight|this\s+(?:morning|afternoon|evening)|last\s+night|(?:the\s+)?(?:next|following)\s+day|on\s+(?:{WEEKDAY}))\b",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"\b(?:total(?:nya)?|semua(?:nya)?|seluruh(?:nya)?|keseluruhan|jumlah(?:nya)?|sampai|sampe|hingga|sejauh\s+ini|sejak|bukan|ralat|harusnya|jadi(?:nya)?|in\s+(?:all|total)|altogether|so\s+far|until|up\s+to|since|not|now|sekarang)\b",
    re.IGNORECASE,
)


def of_a_day(text: str) -> bool:
    """Return whether what a text says was sold is of a day of its own, and not all until then."""
    return _DAY.search(text) is not None and not says_total(text)


def says_total(text: str) -> bool:
    """Return whether a text calls its count all until now, or puts another right."""
    return _TOTAL.search(text) is not None


_WHOLE: Final = re.compile(
    r"\b(?:total(?:nya)?|semua(?:nya)?|seluruh(?:nya)?|keseluruhan|gabungan|(?:omzet|omset|pendapatan|revenue|sales|penjualan)\s{1,3}(?:dari\s{1,3}|of\s{1,3}|from\s{1,3}|for\s{1,3})?(?:the\s{1,3})?(?:kampanye|campaign)(?:nya)?|in\s{1,3}(?:all|total)|altogether|all\s{1,3}together|overall|combined)\b",
    re.IGNORECASE,
)
_OF_ONE: Final = re.compile(
    r"\b(?:dia|doi|beliau|orangnya|she|he|her|him|his|(?:dari|lewat|via|from|through|by)\s{1,3}(?!kampanye|campaign|the\s{1,3}campaign|semua|all)[a-z@])",
    re.IGNORECASE,
)


def says_whole(text: str) -> bool:
    """Return whether a text calls what was earned all of it, and does not say of whom: `total omzet 4,5jt`."""
    return _WHOLE.search(text) is not None and _OF_ONE.search(text) is None


_PRICE_OF_ALL: Final = re.compile(
    r"[,;.\n]\s{0,3}(?:(?:semua(?:nya)?|all|at)\s{1,3})?(?:harga(?:nya)?|price|(?:masing|each)[\w-]{0,12}|@)\s{0,3}(?:jual\s|satuan\s|is\s)?(?:rp\.?\s?)?\d[^,;@]{0,30}$",
    re.I,
)


def prices_all(text: str) -> bool:
    """Return whether the last clause of a message is the price of one piece, of all that it tells of: `@a laku
    10, @b laku 15, harga 50rb per pcs`."""
    return _PRICE_OF_ALL.search(text) is not None


_SOLD = re.compile(
    r"(?<!harga )(?<!hrg )\b(?:jual|ke?jual|dagang(?:an)?)\s+(\d[\d.,]*)(?![\d.,])(?!\s*(?:rb|ribu|k|jt|juta)\b)",
    re.I,
)

_PRICES_PIECE: Final = re.compile(
    rf"\b(?:untung|laba|profit|margin|cuan|modal|hpp)(?:n?ya|ku)?\b[^\d,;]{{0,20}}\d[\d.,]{{0,9}}\s{{0,2}}(?:rb|ribu|k)?\s{{0,2}}(?:(?:/|per|tiap|an?)\s?|se){UNIT}\b",
    re.I,
)
"""What one piece brings or costs: `jual 25 untung 8 ribu per pcs` tells its price, and none that were sold."""

_SOLD_OF = re.compile(
    r"(?<![\w.,@])(?P<n>\d{1,4})\s+(?!rb\b|ribu\b|jt\b|juta\b|likes?\b|komen|comment|views?\b|shares?\b|saves?\b|follower|hari\b|jam\b|kali\b|lagi\b|yang\b|yg\b|belum\b|blm\b|ga\b|gak\b|tidak\b|not\b|days?\b|hours?\b|of\b|des|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov)[a-z]{3,12}(?:nya)?\s+(?:(?:udah|sudah|udh|habis|were|was)\s+)?(?:laku|ter?jual|ke?jual|sold)\b(?!\s+\d)",
    re.I,
)
"""Pieces by whatever they are: `15 mangkok laku`, `12 cups sold`."""

_UNSEEN = re.compile(
    r"\b(?:likes?|komen\w{0,5}|comments?|views?|tayangan|reach|shares?|saves?)(?:nya)?\s+(?:@\S{1,60}\s+)?(?:(?:masih|lagi|are|is|0|still)\s+){0,3}(?:hidden|hide|off|private|(?:di)?sembunyi(?:kan|in)?|disembunyi\w{0,3}|(?:di)?tutup|ga\s+(?:ke)?lihat\w{0,3}|(?:ga|gak|nggak|tidak|belum|blm)\s+(?:ke)?(?:liat|lihat)\w{0,3}|(?:masih\s+)?(?:proses|processing|loading)|(?:belum|blm)\s+(?:ada|muncul|keluar|tau|tahu)|unknown)\b"
    r"|\bviews?(?:nya)?\s+(?:@\S{1,60}\s+)?(?:masih|still)\s+0\b",
    re.I,
)

_NOBODY_BOUGHT = re.compile(
    rf"\b(?:(?:{NOT}|{NOT_YET})\s+ada\s+(?:satu\s?pun\s+)?(?:(?:yang|yg|orang)\s+)*(?:beli|order|pesan|pesen|checkout|co|penjualan|pembeli|orderan|pesanan|transaksi)"
    r"|(?:nobody|no\s+one|none)\s+(?:has\s+)?(?:bought|ordered|purchased)|no\s+(?:sales|orders|buyers)(?:\s+(?:yet|so\s+far))?|(?:penjualan|orderan|pesanan|pembeli|sales)(?:nya)?\s+(?:masih\s+)?(?:ga|gak|nggak|tidak|belum|blm|blom)\s+ada|(?:ga|gak|nggak|ngga|tidak|belum|blm)\s+laku(?:\s+sama\s+sekali)?)\b(?!\s+(?:lagi|again|data|angka))(?!\?)",
    re.I,
)

_OF_TARGET = re.compile(
    r"\btarget\w*\b[^\d]{0,25}\d[\d.]*\s{0,3}(?:pcs|biji|botol|porsi)?[\s,]{0,3}(?:tapi|tp|but)?\s{0,3}(?:baru|udah|sudah|so\s+far|only|just)\s+(?:(?:dapet|dapat|laku|terjual|kejual|sold|masuk|got)\s+)?(?P<n>\d[\d.]*)(?!\s*(?:rb|ribu|k|jt|juta|%))",
    re.I,
)

_SALES = r"(?:laku|ter?jual|ke?jual|sold|jual)"

_COUNT = r"\d[\d.]*(?![\d.,]*\s*(?:rb|ribu|k|jt|juta|%)\b)(?![\d.,])"

_COUNTS = re.compile(
    rf"\b{_SALES}(?:nya)?\s+(?:(?:cuma|baru|lagi|nambah|another|only)\s+)?(?P<behind>{_COUNT})"
    rf"|(?<![\w.,])(?P<before>{_COUNT})\s+(?:(?:pcs|pieces|biji|porsi|lagi|more)\s+)*{_SALES}\b(?!\s+\d)",
    re.I,
)


def sold_in(text: str) -> int | None:
    """Return how many pieces a text says were sold: `jual 3`, none where nobody bought any."""
    if _NOBODY_BOUGHT.search(text):
        return 0
    plain = without_codes(text)
    match = None if _PRICES_PIECE.search(plain) else _SOLD.search(plain)
    match = match or _SOLD_OF.search(plain)
    if match is None:
        whole = pieces_for(text)
        return whole.pieces if whole else None
    return parse_count(match[1].rstrip(".,"))


def unseen_in(text: str) -> bool:
    """Return whether a text says that a count of a post cannot be seen: `like hidden`, `views 0 masih proses`."""
    return _UNSEEN.search(text) is not None and "?" not in text


def reached_in(text: str) -> int | None:
    """Return how many pieces were sold of those aimed at: `target terjual 50 baru dapet 8` is 8."""
    match = _OF_TARGET.search(without_codes(text))
    return parse_count(match["n"].rstrip(".,")) if match else None


def sales_in(text: str) -> tuple[int, ...]:
    """Return each count of sold pieces that a text states, in order: `kemarin laku 7, hari ini laku 5`;
    nothing where it calls one of them the total."""
    plain = without_codes(text)
    if re.search(
        r"\b(?:total(?:nya)?|jumlah(?:nya)?|altogether|in\s+all|bukan|not|target\w*)\b", plain, re.I
    ):
        return ()
    found = (parse_count(m["behind"] or m["before"]) for m in _COUNTS.finditer(plain))
    return tuple(count for count in found if count is not None)
