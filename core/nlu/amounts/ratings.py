"""Marks from one to five: `nilai 5`, `4 dari 5`, `kasih dia 4`, stars."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.figure_words import COUNTABLE
from core.nlu.amounts.spoken import SMALL
from core.nlu.scan import BLANK, Scan

_RATING_CUE = r"(?:nilai(?:nya)?|nl|bntg|btg|bintng|rating(?:nya)?|rate(?:nya)?|bintang|skor(?:nya)?|score|stars?|poin|ponten|peunteun(?:na)?|biji(?:ne)?|bijine|nilaine|nilaina|nilainye)"
_GIVES = r"(?:kukasih|(?:kasih|beri|ngasih)(?:\s+(?:nilai|bintang|dia|rating|ke dia))*|give (?:her|him|them|it)(?: a)?)"
"""What gives a mark, or goods and money: `kasih dia 4`, `kasih @nama 3 kotak buat dicoba`."""

_FIVE: Final = {word: value for word, value in SMALL.items() if 1 <= value <= 5}
_DIGIT = rf"(?P<n>[1-5]|{'|'.join(_FIVE)})"
_END = r"(?![\w]|[.,]\d)(?!\s*(?:%|rb|ribu|jt|juta|ratus|puluh|belas|hundred|k\b|orang|org|influencer|kreator|selebgram|akun|hari|minggu|bulan))"
_NO_GOODS = rf"(?!\s{{0,3}}{COUNTABLE}\b)"
_RATINGS = (
    re.compile(
        rf"(?<!\w)(?:{_RATING_CUE}|{_GIVES}(?=\s*{_DIGIT.replace('?P<n>', '?:')}{_NO_GOODS}))\s*[:=]?\s*{_DIGIT}(?:\s*(?:/|dari|out of|of)\s*(?:5|lima|five))?(?:\s*(?:bintang|stars?))?{_END}"
    ),
    re.compile(rf"(?<![\w.,/]){_DIGIT}\s*(?:/|dari|out of|of)\s*(?:5|lima|five){_END}"),
    re.compile(rf"(?<![\w.,/]){_DIGIT}[\s-]*(?:bintang|stars?|⭐){_END}"),
    re.compile(
        rf"(?<![\w.,/]){_DIGIT}\s+(?:(?:aja|saja|doang)\s+)?(?:nilai|rating|skor)(?:nya)?\b"
    ),
)
_OF_ACCOUNT = re.compile(
    rf"(?<!\w)(?:{_RATING_CUE}|(?P<gives>{_GIVES}))\s*{BLANK}+\s*[:=,]?\s*{_DIGIT}(?(gives){_NO_GOODS}){_END}"
)
"""`nilai @nama 2`: the account stands between the word and its mark."""

_STARS = re.compile(r"(?:⭐️?|★){1,5}")
_PRAISE = re.compile(
    r"ulas|lumayan|mantap|keren|jos|nice|good|giv|great|profes|rapi|ramah|kerja|work|bagus|kasih|review|rekomen|recom|nilai|puas|amanah|bintang|rating|score|skor|star|vouch|testi"
)
_OF_TEN = re.compile(r"(?<![\w.,/])(?:10|[1-9](?:[.,]5)?)\s?/\s?10(?![\d/]|[.,]\d)")
_OF_SOMEBODY = re.compile(
    rf"{BLANK}|\b(?:yang|yg|si|nomor|no|nmr)\s{{1,3}}(?:ke\w{{1,9}}|pertama|terakhir|\d{{1,2}})\b|\b(?:dia|doi|beliau|she|he|her|him)\b|\b(?:first|second|third|last)\b"
)
_OF_DAY = re.compile(
    r"\b(?:tgl|tanggal|tayang|(?:di)?post\w{0,8}|upload|live|deadline|due|jadwal\w{0,3}|mulai|start\w{0,3}|sampa?i|sampe|until|till|before|sebelum|kirim|bayar|tf|transfer|dp|deal|sepakat|fee|promo|kampanye|campaign|sale|on|by|hari|jam|mundur|maju)\b"
    r"|\d\s?(?:rb|ribu|k|jt|juta)\b"
)


def mark_of_ten(text: str) -> str | None:
    """Return the mark out of ten that a text gives, which is no mark from 1 to 5 and, beside no word of a day, no day
    either: `9/10` of `@rani 9/10`."""
    said = text.casefold()
    found = _OF_TEN.search(said)
    return found[0] if found and not _OF_DAY.search(said) else None


def _set_marks_of_ten_aside(scan: Scan) -> None:
    """Take `9/10` said of somebody, which states nothing."""
    if mark_of_ten(scan.text) is None:
        return
    if _PRAISE.search(scan.text) or _OF_SOMEBODY.search(scan.rest):
        for mark in _OF_TEN.finditer(scan.rest):
            scan.take(*mark.span(), "rating")


def read_ratings(scan: Scan) -> None:
    """Take a mark from 1 to 5; states `rating`."""
    _set_marks_of_ten_aside(scan)
    for index, pattern in enumerate(_RATINGS):
        match = pattern.search(scan.rest)
        if match and (index != 1 or "/" not in match[0] or _PRAISE.search(scan.text)):
            number = match["n"]
            scan.state("rating", int(number) if number.isdigit() else _FIVE[number])
            scan.take(*match.span(), "rating")
            return
    marked = _OF_ACCOUNT.search(scan.rest)
    if marked:
        scan.state("rating", int(marked["n"]) if marked["n"].isdigit() else _FIVE[marked["n"]])
        scan.take(*marked.span("n"), "rating")
        return
    stars = _STARS.search(scan.rest)
    if stars:
        scan.state("rating", stars[0].count("⭐") + stars[0].count("★"))
        scan.take(*stars.span(), "rating")
