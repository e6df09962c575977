"""Counts with their labels: `12,4rb follower`, `like 830`, `terjual 40 pcs`, `nilai 5`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.numbers import LARGEST
from core.nlu.quantities import Quantity
from core.nlu.scan import BLANK, Scan

METRICS: Final = {
    "followers": r"foll?ow+ers?|folow+ers?|folls|foll|flwrs?|flw|folower|pengikut|subscribers?|subsc?r?i?ber|subs|fans|followersnya|follownya",
    "likes": r"likes?|laik|lke|disukai|menyukai|hearts?|suka(?!\s+(?!dan\b|komen|rata|per\b|yg\b|yang\b|cuma|hanya|di\b|views?|share)[a-z]{3,})",
    "comments": r"komentar|koment|komen|comments?|coment|komenan|dikomen|cmt|kmn",
    "shares": r"shares?|dibagikan|dishare|di\s?share|membagikan|reposts?|repost|bagikan|sher",
    "saves": r"saves?|disimpan|disave|di\s?save|simpan|menyimpan|bookmarks?|saved",
    "views": r"views?|viewers?|vi?ws|viu|tayangan|penonton|ditonton|nonton|tontonan|menonton|dilihat|plays?|impresi|impressions?|watched|view",
    "reach": r"reach|jangkauan|jangkau|menjangkau|terjangkau|jangkuan|akun terjangkau",
    "sales": r"terjual|kejual|laku|sales|sold|penjualan|closing|orderan|order|orders|pesanan|pembelian|checkout|co|transaksi|laris|(?:yang|yg) (?:beli|pesan|pesen|order|checkout)|pembeli|pelanggan baru|jualan|payu",
}
"""Labels of each count, as people write them; `nya` may follow any of them."""

_LABEL = re.compile(
    r"(?<![\w@])(?:"
    + "|".join(f"(?P<{m}>{p})" for m, p in METRICS.items())
    + r")(?:n?ya|an)?(?![a-z_])"
)
_FORWARD = re.compile(
    r"[\s:=~>≥±\x00]*(?:(?:ada|dapet|dapat|dpt|cuman?|cm|doang|hanya|malah|kok|tapi|dah|itungannya|nyaris|hampir|sekitar|skitar|kira-?kira|kurang lebih|rata-?rata|rata2"
    r"|minimal|minimum|min|minim|maksimal|maks|max|di\s?atas|di\s?bawah|lebih dari|kurang dari|paling (?:sedikit|dikit|banyak)|mulai|antara|above|under|below|more than|at most|tembus|sampai|sampe|nyampe|udah|sudah|sdh|udh|jadi|total|nya"
    r"|per post|perpost|of|is|are|around|about|at least|over|only|sebanyak|adalah|itu|masuk|bertambah|naik|baru|tuh|di|ny)[\s:=~>\x00]+)*"
)
_BACKWARD = re.compile(
    r"\s*(?:(?:x|kali|orang|org|pcs|pieces|biji|buah|paket|item|unit|porsi|box|botol|akun|yang|yg|di|ibu|kak|plus|\+|total|rata-?rata|avg|average|people)[\s]+)*"
)
_TRAILING = re.compile(
    r"\s*(?:x|kali|pcs|pieces|biji|buah|paket|item|unit|porsi|box|botol|orang|org|people|times)\b"
)

_BOUND = re.compile(
    r"\s*(?:nya\s*)?(?:(?:yang|yg|harus|itu|is)\s+)*(?:minimal|minimum|min|minim|maksimal|maximal|maks|max|di\s?(?:atas|bawah)|lebih\s+dari|kurang\s+dari|at\s+least|at\s+most|over"
    r"|above|under|below|more\s+than|paling\s+(?:sedikit|dikit|banyak)|antara|sekitar|mulai|>=?|<=?|≥|≤)[\s.]*(?:dari\s*)?(?=\d)"
)
_RATING_CUE = r"(?:nilai(?:nya)?|rating(?:nya)?|rate(?:nya)?|bintang|skor(?:nya)?|score|stars?|poin|ponten|(?:kasih|beri|ngasih)(?:\s+(?:nilai|bintang|dia|rating|ke dia))*|give (?:her|him|them|it)(?: a)?)"
_FIVE: Final = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_DIGIT = rf"(?P<n>[1-5]|{'|'.join(_FIVE)})"
_END = r"(?![\w]|[.,]\d)(?!\s*(?:%|rb|ribu|jt|juta|k\b|orang|org|influencer|kreator|selebgram|akun|hari|minggu|bulan))"
_RATINGS = (
    re.compile(
        rf"(?<!\w){_RATING_CUE}\s*[:=]?\s*{_DIGIT}(?:\s*(?:/|dari|out of|of)\s*(?:5|lima|five))?(?:\s*(?:bintang|stars?))?{_END}"
    ),
    re.compile(rf"(?<![\w.,/]){_DIGIT}\s*(?:/|dari|out of|of)\s*(?:5|lima|five){_END}"),
    re.compile(rf"(?<![\w.,/]){_DIGIT}[\s-]*(?:bintang|stars?|⭐){_END}"),
)
_STARS = re.compile(r"(?:⭐️?|★){1,5}")
_PRAISE = re.compile(
    r"ulas|lumayan|kasih|review|rekomen|recom|nilai|puas|amanah|bintang|rating|score|skor|star|vouch|testi"
)


def read_ratings(scan: Scan) -> None:
    """Take a mark from 1 to 5; states `rating`."""
    for index, pattern in enumerate(_RATINGS):
        match = pattern.search(scan.rest)
        if match and (index != 1 or _PRAISE.search(scan.text)):
            number = match["n"]
            scan.state("rating", int(number) if number.isdigit() else _FIVE[number])
            scan.take(*match.span(), "rating")
            return
    stars = _STARS.search(scan.rest)
    if stars:
        scan.state("rating", stars[0].count("⭐") + stars[0].count("★"))
        scan.take(*stars.span(), "rating")


def read_metrics(scan: Scan, numbers: list[Quantity]) -> None:
    """Give each label the number beside it; states the eight counts and takes both.

    A number directly before its label comes first (`830 like`), then one after it (`like 830`).
    """
    for label in _LABEL.finditer(scan.rest) if numbers else ():
        metric = str(label.lastgroup)
        number = _beside(scan, label, numbers)
        if number is None or metric in scan.slots or number.currency:
            continue
        number.used = True
        if number.negative or number.value > LARGEST:
            continue
        scan.state(metric, number.value)
        scan.take(*label.span(), metric)
        scan.take(number.start, number.end, "num")


def _beside(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    """Return the number of a label; `2jt follower di atas 50rb` bounds it by the one behind."""
    if _BOUND.match(scan.rest, label.end()) and (bound := _after(scan, label, numbers)):
        return bound
    before, behind = _before(scan, label, numbers), None
    if before is None or (before.scaled and label.lastgroup == "followers"):
        behind = _after(scan, label, numbers)
    smaller = before and behind and behind.scaled and behind.value < before.value
    return behind if smaller else before or behind


def _before(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    for number in reversed(numbers):
        if number.end <= label.start():
            gap = scan.rest[number.end : label.start()]
            near = (
                not number.used
                and len(gap) < 24
                and _BACKWARD.fullmatch(gap + " " * (not gap.endswith(" ")))
            )
            return number if near and not _belongs_before(scan, number, label) else None
    return None


def _belongs_before(scan: Scan, number: Quantity, label: re.Match[str]) -> bool:
    """`like 830 komen 45` read from the right: a taken or untaken label stands before 830."""
    head = scan.rest[max(0, number.start - 24) : number.start].rstrip(" :=\t")
    after = scan.rest[label.end() : label.end() + 12].lstrip(" :=\t")
    labelled = any(m.end() == len(head) for m in _LABEL.finditer(head))
    return labelled and bool(after) and after[0].isdigit()


def _after(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    for number in numbers:
        if number.start >= label.end():
            gap = scan.rest[label.end() : number.start]
            near = not number.used and len(gap) < 30 and _FORWARD.fullmatch(gap + " ")
            if near and not _claimed_next(scan, number):
                _swallow_unit(scan, number)
                return number
            return None
    return None


def _claimed_next(scan: Scan, number: Quantity) -> bool:
    """The number has its own label right behind it and nothing numeric after that label."""
    tail = scan.rest[number.end : number.end + 40]
    label = _LABEL.match(tail.lstrip())
    if label is None:
        return False
    after = tail.lstrip()[label.end() :].lstrip(" :=\t")
    return not (after[:1].isdigit())


def _swallow_unit(scan: Scan, number: Quantity) -> None:
    unit = _TRAILING.match(scan.rest, number.end)
    if unit:
        number.end = unit.end()


def is_blank(text: str) -> bool:
    """Return whether nothing but taken spans and spaces is left of a text."""
    return not text.replace(BLANK, "").strip()
