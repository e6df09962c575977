"""Counts with their labels: `12,4rb follower`, `like 830`, `terjual 40 pcs`, `nilai 5`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.numbers import LARGEST
from core.nlu.quantities import Quantity
from core.nlu.scan import BLANK, Scan
from core.nlu.spoken import SLANG, SMALL, WHOLE

_SPOKEN = "|".join((*SMALL, *WHOLE, *SLANG))

METRICS: Final = {
    "followers": r"foll?ow+ers?|folow+ers?|folls|foll|flwrs?|fllwrs?|flw|folower|follwers?|pengikut|subscribers?|subsc?r?i?ber|subs|fans|followersnya|follownya",
    "likes": r"(?:di|nge?)?likes?|laik|lke|lk|disukai|menyukai|hearts?|lo[vp]es?|seneng|remen|(?:nu|anu) resep"
    rf"|suka(?!\s+(?!dan\b|komen|rata|per\b|yg\b|yang\b|cuma|hanya|ada|di\b|views?|share|(?:{_SPOKEN})\b)[a-z]{{3,}})",
    "comments": r"komentar|koment|komen|comments?|coment|komenan|dikomen|dikomentari|ngomen|cmt|kmn|kmen",
    "shares": r"shares?|shared|dibagikan|dibagiin|dishare|ngeshare|di\s?share|membagikan|reposts?|repost|bagikan|sher|shr|nyebarin",
    "saves": r"saves?|sv|smpn|disimpan|disave|di\s?save|simpan|menyimpan|bookmarks?|saved|disimpen|nyimpen|kesimpen|disimpen",
    "views": r"views?|viewers?|vi?ws|vw|vws|viu|penayangan|pemutaran|tayangan|penonton|ditonton|nonton|tontonan|menonton|dilihat|diliat|didelok|ditingali|plays?|played|impresi|impressions?|watched|view|viewed",
    "reach": r"reach(?:ed)?|jangkauan|jangkau|menjangkau|dijangkau|kejangkau|terjangkau|jangkuan|akun terjangkau",
    "sales": r"terjual|trjual|trjl|kejual|kajual|kadol|laku|sales|sold|penjualan|closing|orderan|order|orders|ordered|pesanan|pesenan|pembelian|checkout|co|transaksi|laris"
    r"|(?:yang|yg|nyang|orang|org|nu|sing|wong) (?:beli|meli|pesan|pesen|mesen|order|checkout|jajan)|(?:yang |yg |nu |sing )?(?:tuku|meuli|mesen|dipesan|dibeli|kebeli)"
    r"|bought|purchased?s?|buyers?|pembeli|pelanggan baru|jualan|payu|pajeng|pajengna",
}
"""Labels of each count, as people write them; `nya` may follow any of them."""

_LABEL = re.compile(
    r"(?<![\w@])(?:"
    + "|".join(f"(?P<{m}>{p})" for m, p in METRICS.items())
    + r")(?:n?ya|nye|an|na|ne|e|ipun)?(?![a-z_])"
)
_FORWARD = re.compile(
    r"[\s:=~>≥±\x00]*(?:(?:ada|dia|doi|mereka|tiktok|tt|ig|instagram|yt|youtube|dapet|dapat|dpt|cuman?|cm|doang|hanya|malah|kok|tapi|dah|itungannya|nyaris|hampir|sekitar|skitar|kira-?kira|kurang lebih|rata[ -]?rata|rata2"
    r"|minimal|minimum|min|minim|maksimal|maks|max|di\s?atas|di\s?bawah|lebih dari|kurang dari|paling (?:sedikit|dikit|banyak)|mulai|antara|above|under|below|more than|at most|tembus|sampai|sampe|nyampe|udah|sudah|sdh|udh|jadi|total|nya"
    r"|per post|perpost|paling|kisaran|akun|mencapai|meraih|dapetnya|dapatnya|nyentuh|nembus|hit|hits|got|reached|totalnya|total|video|reels|semalam|of|is|are|around|about|at least|over|only|sebanyak|adalah|itu|masuk|bertambah|naik|baru|tuh|di|ny|lagi|nambah|tambah(?:an)?|another|extra|more)[\s:=~>\x00]+)*"
)
_BACKWARD = re.compile(
    r"\s*(?:(?:x|kali|orang|org|pcs|pieces|biji|buah|paket|item|unit|porsi|box|botol|akun|yang|yg|di|ibu|kak|plus|lagi|more|extra|tambahan|\+|total|rata[ -]?rata|avg|average|people)[\s]+)*"
)
_EARNED = re.compile(
    r"(?:omzet|omset|pendapatan|revenue|hasil penjualan|earned|uang masuk)(?:nya)?(?:\s+(?:of|dari|is|jadi|total|sekitar|about))*[\s:=]*(?:rp\.?\s*)?$"
)
"""What was earned is an amount, whatever is counted behind it: `omzet 1,68jt terjual 14`."""

_TRAILING = re.compile(
    r"\s*(?:x|kali|pcs|pieces|biji|buah|paket|item|unit|porsi|box|botol|orang|org|people|times)\b"
)

_BOUND = re.compile(
    r"\s*(?:nya\s*)?(?:(?:yang|yg|harus|itu|is)\s+)*(?:minimal|minimum|min|minim|maksimal|maximal|maks|max|di\s?(?:atas|bawah)|lebih\s+dari|kurang\s+dari|at\s+least|at\s+most|over"
    r"|above|under|below|more\s+than|paling\s+(?:sedikit|dikit|banyak)|antara|sekitar|mulai|>=?|<=?|≥|≤)[\s.]*(?:dari\s*)?(?=\d)"
)
_OF_PEOPLE = re.compile(r"\b(?:orang|org|akun|people)\s+(?:yang|yg|dengan|dgn|with)\b")
"""`4 orang yang followersnya 5rb`: four is their number."""

_RATING_CUE = r"(?:nilai(?:nya)?|nl|bntg|btg|bintng|rating(?:nya)?|rate(?:nya)?|bintang|skor(?:nya)?|score|stars?|poin|ponten|peunteun(?:na)?|biji(?:ne)?|bijine|nilaine|nilaina|nilainye|kukasih|(?:kasih|beri|ngasih)(?:\s+(?:nilai|bintang|dia|rating|ke dia))*|give (?:her|him|them|it)(?: a)?)"
_FIVE: Final = {word: value for word, value in SMALL.items() if 1 <= value <= 5}
_DIGIT = rf"(?P<n>[1-5]|{'|'.join(_FIVE)})"
_END = r"(?![\w]|[.,]\d)(?!\s*(?:%|rb|ribu|jt|juta|k\b|orang|org|influencer|kreator|selebgram|akun|hari|minggu|bulan))"
_RATINGS = (
    re.compile(
        rf"(?<!\w){_RATING_CUE}\s*[:=]?\s*{_DIGIT}(?:\s*(?:/|dari|out of|of)\s*(?:5|lima|five))?(?:\s*(?:bintang|stars?))?{_END}"
    ),
    re.compile(rf"(?<![\w.,/]){_DIGIT}\s*(?:/|dari|out of|of)\s*(?:5|lima|five){_END}"),
    re.compile(rf"(?<![\w.,/]){_DIGIT}[\s-]*(?:bintang|stars?|⭐){_END}"),
)
_OF_ACCOUNT = re.compile(rf"(?<!\w){_RATING_CUE}\s*{BLANK}+\s*[:=,]?\s*{_DIGIT}{_END}")
"""`nilai @nama 2`: the account stands between the word and its mark."""

_BOUGHT = re.compile(
    r"order(?:ed)?|pesan|pesen|mesen|memesan|beli|meli|membeli|checkout|co|tuku|meuli|bought|purchased?"
)
_BUYER = re.compile(
    r"(?<![a-z])(?:aku|saya|gue|gw|kita|kami|i|we)\s+(?:(?:udah|sudah|udh|tadi|baru|barusan|kemarin|mau|pernah|ikut|just|already|have|also|want\s+to)\s+)*$"
)
_KINDS = re.compile(
    r"\s*(?:macam|jenis|varian|variants?|rasa|ukuran|warna|menu|kinds?|types?|flavou?rs?|sizes?|colou?rs?)\b"
)
_SPAN = re.compile(r"\s*(?:tahun|thn|bulan|bln|minggu|hari|jam|years?|months?|weeks?|days?)\b")
_STARS = re.compile(r"(?:⭐️?|★){1,5}")
_PRAISE = re.compile(
    r"ulas|lumayan|mantap|keren|jos|nice|good|giv|great|profes|rapi|ramah|kerja|work|bagus|kasih|review|rekomen|recom|nilai|puas|amanah|bintang|rating|score|skor|star|vouch|testi"
)


def read_ratings(scan: Scan) -> None:
    """Take a mark from 1 to 5; states `rating`."""
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
        if metric == "sales" and _no_sale(scan, label, number):
            continue
        scan.state(metric, number.value)
        scan.take(*label.span(), metric)
        scan.take(number.start, number.end, "num")


def _no_sale(scan: Scan, label: re.Match[str], number: Quantity) -> bool:
    """Whether the speaker bought it (`aku order 3 dari @x`), or kinds or years are counted (`jualan 4
    macam`, `jualan 3 tahun`)."""
    bought = _BOUGHT.fullmatch(label[0]) and _BUYER.search(scan.text, 0, label.start())
    kinds = _KINDS.match(scan.text, number.end)
    years = label[0].startswith("jualan") and _SPAN.match(scan.text, number.end)
    return bool(bought or kinds or years)


def _beside(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    """Return the number of a label; `2jt follower di atas 50rb` bounds it by the one behind."""
    if _BOUND.match(scan.rest, label.end()) and (bound := _after(scan, label, numbers)):
        return bound
    before, behind = _before(scan, label, numbers), None
    if before is None or (before.scaled and label.lastgroup == "followers"):
        behind = _after(scan, label, numbers)
    smaller = before and behind and behind.scaled and behind.value < before.value
    people = (
        before and not before.scaled and _OF_PEOPLE.search(scan.rest, before.end, label.start())
    )
    if people:
        behind = behind or _after(scan, label, numbers)
        return behind if behind or label.lastgroup == "followers" else before
    return behind if smaller else before or behind


def _before(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    for number in reversed(numbers):
        if number.end <= label.start():
            gap = scan.rest[number.end : label.start()]
            near = (
                not number.used
                and not _EARNED.search(scan.rest[max(0, number.start - 40) : number.start])
                and len(gap) < 24
                and _BACKWARD.fullmatch(gap + " " * (not gap.endswith(" ")))
            )
            return number if near and not _belongs_before(scan, number, label, numbers) else None
    return None


def _belongs_before(
    scan: Scan, number: Quantity, label: re.Match[str], numbers: list[Quantity]
) -> bool:
    """`like 830 komen 45` read from the right: a taken or untaken label stands before 830."""
    head = scan.rest[max(0, number.start - 24) : number.start].rstrip(" :=\t")
    labelled = any(
        m.end() == len(head) or _FORWARD.fullmatch(head[m.end() :] + " ")
        for m in _LABEL.finditer(head)
    )
    return labelled and _has_number(scan, label.end(), numbers)


def _after(scan: Scan, label: re.Match[str], numbers: list[Quantity]) -> Quantity | None:
    for number in numbers:
        if number.start >= label.end():
            gap = scan.rest[label.end() : number.start]
            near = not number.used and len(gap) < 30 and _FORWARD.fullmatch(gap + " ")
            if near and not _claimed_next(scan, number, numbers):
                _swallow_unit(scan, number)
                return number
            return None
    return None


def _claimed_next(scan: Scan, number: Quantity, numbers: list[Quantity]) -> bool:
    """The number has its own label right behind it, and that label has no number of its own."""
    start = number.end + len(scan.rest[number.end :]) - len(scan.rest[number.end :].lstrip())
    label = _LABEL.match(scan.rest, start)
    return label is not None and not _has_number(scan, label.end(), numbers)


def _has_number(scan: Scan, end: int, numbers: list[Quantity]) -> bool:
    following = next((n for n in numbers if n.start >= end), None)
    if following is None or following.start - end >= 30:
        return False
    return _FORWARD.fullmatch(scan.rest[end : following.start] + " ") is not None


def _swallow_unit(scan: Scan, number: Quantity) -> None:
    unit = _TRAILING.match(scan.rest, number.end)
    if unit:
        number.end = unit.end()
