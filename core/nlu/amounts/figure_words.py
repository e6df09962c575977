"""Words around figures that are none themselves: when they were counted, that they are not known, that
the one before was wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from core.nlu.amounts.quantities import Quantity
from core.nlu.scan import Scan

COUNTABLE: Final = (
    r"(?:x|kali|rb|ribu|jt|juta|k|orang|org|anak|people|persons?|kids?|customers?|pembeli|pelanggan|tamu|reels?|stor\w+|post\w*"
    r"|feeds?|carousels?|slides?|frames?|photos?|vt|konten|video|foto|akun|detik|menit|jam|hari|minggu|bulan|tahun|taun|thn|hours?|minutes?|days?|weeks?|months?|years?|times"
    r"|pcs|pc|dus|kardus|bungkus|bks|kotak|box(?:es)?|pak|packs?|kg|kilo|gram|gr|liter|botol|bottles?|porsi|portions?|cups?|gelas"
    r"|mangkok|toples|lusin|biji|buah|butir|potong|lembar|sachet|set|paket|varian|rasa|macam|jenis|produk|barang|items?|pieces?"
    r"|pesanan|order\w*|toko|cabang|warung|outlet|shops?|stores?|kilometer|km|meter|cm|persen)"
)
"""What a number beside it counts, so that the number is no mark: `5 orang`, `4 porsi`."""

_SPAN = r"(?:jam|hari|hr|minggu|mgg|pekan|bulan|bln|hours?|days?|weeks?|months?)"
_COUNTED_WHEN = re.compile(
    r"(?<![\w@.])(?:"
    r"h\s?\+\s?\d{1,3}|[hd]\d{1,2}(?=[\s:,]|$)|d\s?\+\s?\d{1,3}"
    rf"|{_SPAN}\s?(?:yang\s|yg\s)?-?\s?ke\s?-?\s?\d{{1,3}}|(?:day|week|month)\s\d{{1,3}}|hari\s\d{{1,3}}(?=[\s:,]|$)"
    rf"|\d{{1,3}}(?:st|nd|rd|th)\s{_SPAN}"
    rf"|(?:setelah|sesudah|habis|abis|selama|dalam|after|within|in)\s\d{{1,3}}\s?{_SPAN}"
    rf"|\d{{1,3}}\s?{_SPAN}\s(?:pertama|setelah|sesudah|sejak|after|since|in\b|later|kemudian)"
    r")(?![\w+])"
)
"""The day of a measurement, counted from the day of the post: `H+3`, `hari ke-3`, `day 3`."""

_UNKNOWN = re.compile(
    r"(?<![\w])(?:hidden|unknown|disembunyi(?:kan|in)|di-?hide|ke-?hide|dimatikan|n/a|belasan|puluhan|ratusan|ribuan|jutaan|(?:dozens|hundreds|thousands)(?:\s+of)?"
    r"|(?:ga|gak|nggak|ngga|enggak|tidak|tdk|belum|blm)\s+(?:ke?liat(?:an)?|kelihatan|terlihat|tampak|nampak|muncul|tau|tahu|diketahui|dikasih\s+tau|ada\s+(?:data|angka|info)(?:nya)?|bisa\s+(?:di)?li(?:h)?at)"
    r"|(?:not|isn'?t|aren'?t)\s+(?:known|shown|visible|public|available)"
    r"|0\s+(?:(?:karena|soalnya|since|because|it'?s)\s+)?(?:masih|lagi|belum|blm|still)\s+(?:proses|loading|diproses|processing|ke-?load|update|masuk|muncul|kehitung|counting))(?![\w])"
)
"""What stands for a figure that nobody knows: never a zero."""

_AVERAGE = re.compile(
    r"(?<![\w.,/])\d{1,6}[.,]\d{1,2}(?![\w.,/%]|\s*(?:%|rb|ribu|k\b|jt|juta|m\b))"
)

_WAS_WRONG = re.compile(
    r"\s{0,3}[,.(-]?\s{0,3}(?:(?:eh|ups|oops|sori|sorry|maaf|waduh|no|wait)[\s,.]*)*"
    r"(?:(?:eh|salah|maksud(?:nya|ku)?|ralat|koreksi|typo|deng|ding|tepatnya|i\s+mean(?:t)?|make\s+that|rather|correction|scratch\s+that)[\s,.:]*)+"
    r"(?:(?:jadi|yang\s+bener|yang\s+benar|harusnya|it'?s|itu)\s+)?"
)
_NOT_THIS = re.compile(
    r"\s{0,3}[,(]?\s{0,3}(?:bukan|bkn|not|instead\s+of|(?:dari\s+)?(?:tadinya|sebelumnya)|dari\s+yang\s+tadi|it\s+was|was)\s+"
)
_BUT_THIS = re.compile(r"\s{0,3}[,(]?\s{0,3}(?:tapi|tp|melainkan|but|rather)\s+")
_NOW_THIS = re.compile(
    r"\s{0,3}(?:(?:sekarang|now)\s{1,3})?(?:(?:men)?jadi|jd|->|=>|→)\s{1,3}(?:sekarang\s{1,3}|now\s{1,3})?"
)
_TO_THIS = re.compile(r"\s{1,3}(?:to|ke)\s{1,3}")
_FROM = re.compile(r"\b(?:from|dari)\s{1,3}$")
_DENIED = re.compile(r"(?:bukan|bkn|not)\s+$")


def set_measuring_aside(scan: Scan) -> None:
    """Take what tells on which day after the post its figures were counted; it is none of them."""
    for match in _COUNTED_WHEN.finditer(scan.rest):
        scan.take(*match.span(), "when")


def without_measuring(text: str) -> str:
    """Return a text, in lower case, without the days of its measurements: `hari ke-3` is no third."""
    return _COUNTED_WHEN.sub(" ", text)


def other_figures(scan: Scan, numbers: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield what stands in a figure's place besides whole numbers: an average (`830,5`), to the nearest
    whole, and words which tell that it is not known (`like hidden`) or not how many (`belasan`)."""
    covered = {at for number in numbers for at in range(number.start, number.end)}
    for match in _UNKNOWN.finditer(scan.rest):
        if covered.isdisjoint(range(*match.span())) or match[0].startswith("0"):
            yield Quantity(*match.span(), value=0, unknown=True)
    for match in _AVERAGE.finditer(scan.rest):
        if covered.isdisjoint(range(*match.span())):
            yield Quantity(*match.span(), value=round(float(match[0].replace(",", "."))))


def wrong_figures(scan: Scan, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each number that the one beside it replaces, with that one: `300 eh salah 200`."""
    for one, other in pairwise(numbers):
        gap = scan.rest[one.end : other.start]
        denied = _DENIED.search(scan.rest[max(0, one.start - 8) : one.start]) is not None
        since = scan.rest[max(0, one.start - 8) : one.start]
        moved = _NOW_THIS.fullmatch(gap) or (_TO_THIS.fullmatch(gap) and _FROM.search(since))
        if moved or _WAS_WRONG.fullmatch(gap) or (denied and _BUT_THIS.fullmatch(gap)):
            yield one, other
        elif _NOT_THIS.fullmatch(gap):
            yield other, one


_LISTED = re.compile(r"\s*(?:[,;/&+]|\b(?:dan|and|sama|terus|trus|lalu|then)\b)?\s*")
_JOINED = re.compile(r"\s{0,3}(?:[&+]|\b(?:dan|and|sama)\b)\s{0,3}")
_TWO_POSTS = re.compile(
    r"(?<![\w.,])(?:2|dua|two|both)\s{0,2}x?\s{1,3}(?:\w{1,12}\s{1,3})?(?:reels?|videos?|vids?|posts?|postingan|konten|contents?|stor(?:y|ies)|tik\s?toks?|feeds?)\b"
)
"""Of two posts each of two numbers is one's: `posted 2 reels, 14k and 9k views`."""

_PRICED = re.compile(
    r"(?:\b(?:for|at|fee(?:nya)?|harga(?:nya)?|seharga|di?bayar|bayar|paid|deal|total)|rp\.?)\s{0,3}(?:rp\.?\s?)?$"
)

_RANGED = re.compile(r"\s*(?:-|–|—|~|s/?d|sampai|sampe|hingga|to)\s*")
_RANGE = re.compile(r"\d\s*[a-z]*\s*(?:-|–|—|~|s/?d|sampai|sampe|hingga|to)\s*\d")
_ROUGH_BEFORE = re.compile(
    r"(?:\b(?:sekitar(?:an)?|skitar|sktr|kira-?\s?kira(?:nya)?|kira2|kurang\s+lebih|krg\s+lbh|hampir|nyaris|kisaran|antara|mungkin|lebih\s+dari|kurang\s+dari|minimal|maksimal"
    r"|about|around|roughly|approx(?:imately)?|almost|nearly|maybe|over|more\s+than|less\s+than|at\s+least)|[~±≈<>])\.?\s*$"
)
_ROUGH_BEHIND = re.compile(
    r"\+(?!\s*\d)|\s*(?:-?an\b|-?ish\b|(?:lebih|lbh)\b(?!\s+(?:banyak|sedikit|tinggi|rendah|dari|baik|bagus))|kurang\s+lebih|or\s+so\b|something\b|plus\b)"
)
_ROUGH = re.compile(r"(?:[a-z0-9]-?\s?an|ish)$(?<!delapan)(?<!sembilan)")
_REVENUE_ABOUT = re.compile(
    r"\b(?:omzet|omset|pendapatan|revenue|pemasukan)(?:nya)?\s+(?:(?:itu|jadi|is|was|of|total)\s+)*(?:(?:sekitar(?:an)?|skitar|kira-?\s?kira|kira2|kurang\s+lebih|hampir|nyaris|kisaran|mungkin|about|around|roughly|approx\w*|almost|nearly|maybe)\b|[~±≈]"
    r"|(?:rp\.?\s*)?\d[\d.,]*\s*(?:(?:rb|ribu|jt|juta|k)?-?an\b|(?:rb|ribu|jt|juta|k)?\s*(?:lebih|or\s+so)\b(?!\s+(?:banyak|dari))))"
)
FAR: Final = 50
"""A number that many times as large as those before it is none of their row."""


def series(scan: Scan, row: Sequence[Quantity], at: int, before: bool) -> tuple[list[int], bool]:
    """Return the places of the numbers that stand in one row with a figure, its own among them, and
    whether they are the two ends of a range.

    before: the figure stands before its label, so the others stand before it. Two numbers side by
    side are no row, unless they are of two posts: the second may be of anything.
    """
    step, found, ends = -1 if before else 1, [at], False
    while 0 <= (nearby := found[-1] + step) < len(row) and not ends:
        last, new = row[found[-1]], row[nearby]
        one, other = sorted((last, new), key=lambda number: number.start)
        gap = scan.rest[one.end : other.start]
        numbers = not (new.used or new.unknown or last.unknown)
        ends = numbers and len(found) == 1 and _RANGED.fullmatch(gap) is not None
        listed = numbers and _alike(one, other) and _LISTED.fullmatch(gap) is not None
        if not (ends or listed):
            break
        found.append(nearby)
    return (found, ends) if ends or len(found) > 2 or _of_two(scan, row, found) else ([at], False)


_THE_OTHER: Final = re.compile(
    r"[^\d,.;]{0,25}?[\s,;]{1,3}(?:(?:dan|and|terus|trus|sama|tapi|but|while)\s{1,3})?(?:(?:yang|yg|the)\s{1,3})?(?:satu(?:nya)?(?:\s{1,3}lagi)?|lain(?:nya)?|other(?:\s{1,3}one)?|second\s{1,3}one)\s{1,3}(?:(?:got|had|has|only|just|cuma|baru|dapat|dapet|itu|is|at)\s{1,3}){0,2}"
)
"""Between two figures of one kind, of which the label stands with the first alone: `satu 8rb views yang satu 3rb`."""


def with_other(scan: Scan, row: Sequence[Quantity], at: int) -> list[int]:
    """Return the place of a figure with that of the same of another post, where words tell so: two in all, or itself."""
    one = row[at]
    for place in range(at + 1, min(at + 3, len(row))):
        other = row[place]
        between = scan.rest[one.end : other.start]
        if (
            not (other.used or other.unknown)
            and _alike(one, other)
            and _THE_OTHER.fullmatch(between)
        ):
            return [at, place]
    return [at]


def _of_two(scan: Scan, row: Sequence[Quantity], found: Sequence[int]) -> bool:
    """Whether the numbers at two places are joined, and two posts are told of before them."""
    if len(found) != 2:
        return False
    first, last = row[min(found)], row[max(found)]
    if _PRICED.search(scan.text, max(0, first.start - 20), first.start):
        return False
    joined = _JOINED.fullmatch(scan.rest, first.end, last.start)
    return joined is not None and _TWO_POSTS.search(scan.text, 0, first.start) is not None


def _alike(one: Quantity, other: Quantity) -> bool:
    less, more = sorted((max(one.value, 1), max(other.value, 1)))
    return more <= FAR * less or more < 1_000


def rough_revenue(text: str) -> bool:
    """Return whether what was earned is said to be about right only: `omzet kira-kira 500rb`."""
    return _REVENUE_ABOUT.search(text.lower()) is not None


def is_range(scan: Scan, number: Quantity) -> bool:
    """Return whether a number was read of two: `1rb-2rb`."""
    return _RANGE.search(scan.text[number.start : number.end]) is not None


def is_rough(scan: Scan, number: Quantity) -> bool:
    """Return whether a figure is said to be about right only: `sekitar 3rb`, `300an`, `3 ribu lebih`."""
    return bool(
        _ROUGH_BEFORE.search(scan.text[max(0, number.start - 24) : number.start])
        or _ROUGH_BEHIND.match(scan.text, number.end)
        or _ROUGH.search(scan.text[number.start : number.end])
    )


NEVER_MORE: Final = (
    ("likes", "views"),
    ("likes", "followers"),
    ("likes", "reach"),
    ("comments", "likes"),
    ("comments", "views"),
    ("shares", "views"),
    ("saves", "views"),
    ("sales", "views"),
    ("reach", "views"),
)
"""Counts of one post of which the first is hardly ever above the second."""


def contradictions(figures: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of counts of one post that contradict each other: more likes than views."""
    return tuple(
        (less, more)
        for less, more in NEVER_MORE
        if less in figures and more in figures and figures[less] > figures[more]
    )
