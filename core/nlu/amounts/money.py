"""Rupiah in a sentence: budgets, prices, and amounts per person times their number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.nlu.amounts.each import UNIT_BEFORE, apiece, each_after, each_before, paid_often, times
from core.nlu.amounts.numbers import LEAST_IDR, SPOKEN_THOUSANDS, THOUSAND, decimal_in, parse_count
from core.nlu.amounts.prices import is_lost, is_other_price, pays_for_audience
from core.nlu.amounts.quantities import Quantity
from core.nlu.scan import Scan

ABSURD_IDR: Final = 10**12
"""A trillion rupiah: nobody pays that for a post."""

SMALL_IDR: Final = LEAST_IDR

_CUE = (
    r"(?:budget|bajet|bujet|badget|budjet|bugdet|buget|bdget|bdgt|bjt|(?<!rame )(?<!ramai )(?<!murah )(?<!mahal )(?<!bagus )(?<!keren )(?<!banyak )(?<!sedikit )(?<!laku )(?<!laris )(?<!suka )(?<!cepat )(?<!tinggi )(?<!rendah )(?<!dikit )(?<!sepi )bgt|budged|dana|bandana|bandha|duwit|artos|pitih|hepeng|acis|doku|anggaran|modal|duit|uang|cuan|biaya|ongkos|harga|hrg|hrga|tarif"
    r"|fee|rate\s?card|ratecard|rate|bayar(?:an)?|dibayar|pasang|patok|minta|nawarin|pasang\s+harga|price|pay|cost|charge[sd]?|asks?|quoted?|spend)"
)
_CUED = re.compile(
    rf"(?<![\w@]){_CUE}(?:n?ya|nye|ku|mu|an|ing|ne|na|e)?\s*(?:[:=]|\b(?:saya|gue|gw|aku|kami|kita|dia|cuma|cm|hanya|cuman|ada|sekitar|skitar|sktr"
    r"|kira-?kira|maks?(?:imal|imum)?|max(?:imal|imum)?|min(?:imal|imum)?|mentok|kisaran|antara|total|jadi|di\s?bawah|sampai|sampe|nya|sebesar|segini|paling|banyak|tinggi"
    r"|kurang\s+dari|below|under|up\s+to|around|about|of|is|are|for|idr|rp|itu|per\s?post|sekali|post|story|reels?|kalau|kalo|klo|naik|turun|harga|ku)\b|\s|~|±|<)*$"
)
_TOTAL = re.compile(
    r"(?:budget|bajet|bujet|badget|dana|anggaran|total|modal|maks?|max|under|up to)\W*(?:\w+\W+){0,2}$"
)
_RANGE = re.compile(r"\s*(?:-|–|—|~|s/?d|sampai|sampe|hingga|ke|to|atau)\s*(?:dengan\s+)?")
_DOLLAR_BEFORE, _DOLLAR_AFTER = (
    re.compile(
        r"(?:[$€£¥₹฿₩]|(?<![a-z])(?:usd|us\$|dollar|euro?|eur|gbp|sgd|myr|rm|aud|inr|thb|php))\s*$"
    ),
    re.compile(
        r"\s*(?:(?:usd|dollars?|dolar|euros?|eur|gbp|pounds?|poundsterling|yen|jpy|yuan|cny|won|baht|sgd|myr|ringgit|bucks|rupees?|inr|aud|php|peso)\b|[$€£¥₹฿₩])"
    ),
)
_RUPEES_BEFORE, _RUPEES = (
    re.compile(r"(?<![a-z])rs\.?\s*$"),
    re.compile(r"\b(?:lakhs?|lac|crores?)\b"),
)
"""`Rs 50,000`, `2 lakh`: Indian money; `rs 2 juta` is a slip for rupiah."""

_OTHER_UNIT = re.compile(
    r"\s*(?:%|persen|hari|minggu|bulan|tahun|thn|jam|menit|detik|(?:kali|x)\b(?!\s*\d)|pcs|orang|org|influencer|kreator|creator|post|video|story|stories|reels?|konten|feed|foto"
    r"|kg|gram|gr|km|porsi|produk|toko|akun|siswa|murid|member|anggota|item|botol|box|cup|years?|days?|weeks?|hours?)"
)
_COUNTED: Final = re.compile(
    r"\s{0,2}(?:likes?|views?|viewers?|komen(?:tar)?|comments?|shares?|saves?|tayangan|klik|clicks?)(?:nya)?(?![a-z])(?!\s{0,2}[:=]?\s{0,2}\d)"
)
"""Behind a number that counts: `rame bgt 1200 like`."""

_UNREAD = re.compile(
    r"(?<![\w@])(?:budget|bajet|bujet|badget|budjet|bugdet|buget|dana|anggaran|modal|duit|uang)(?:n?ya|ku|an)?\s*(?:[:=]|\b(?:saya|gue|gw|aku|promo|promosi|iklan|endorse|marketing|cuma|cm|hanya|ada|sekitar"
    r"|maks?(?:imal)?|max|total|sebesar|of|is|around|up\s+to|rp)\b|\s)*(?P<number>[-+]?\d[\d.,/]*)(?![\w.,/])"
    r"(?!\s*(?:%|persen|hari|minggu|bulan|tahun|orang|org|influ|kreator|creator|seleb|akun|people|post|video|konten|x\b|kali))"
)
_UNREAD_CUE = re.compile(
    r"(?<![\w@])(?:budget|bajet|bujet|badget|dana|anggaran|modal|duit|uang)(?:n?ya|ku|e|ne)?\s*(?:(?:saya|gue|promo|promosi|iklan|endorse|marketing|cuma|cuman|hanya|mung|sekitar|maks?|max|paling|mentok|ada|di)\s+)*$"
)
_NOT = re.compile(r"(?<![a-z])(?:bukan|bkn|not)\s+(?:rp\.?\s*)?$")
"""`bukan 2 juta`: what the budget is not."""

_AN: Final = re.compile(r"(?:\s?-?\s?an)?")
_PER_HEAD: Final = re.compile(
    r"(?:\s?-?\s?an)?\s{0,2}(?:/|per)\s{0,2}(?:orang|org|kepala|kreator|creator|influencer|selebgram|akun|person|head)(?![a-z])"
)
_EACH_OF: Final = re.compile(
    r"(?<![a-z])(?:masing-?\s?masing|per\s?(?:orang|org|kreator|person))\s{1,3}(?:(?:cuma|sekitar|maks|max)\s{1,3})?$"
)
_NO_UNIT: Final = range(100, 1_000)
_LOOSE: Final = 10_000
"""A bare number from here on is read as rupiah when nothing else claims it."""


def join_ranges(scan: Scan, numbers: list[Quantity]) -> list[Quantity]:
    """Join `500-800rb` and `1 sampai 2 juta` into their upper end, which is what may be spent."""
    joined: list[Quantity] = []
    for number in numbers:
        last = joined[-1] if joined else None
        whole = last is not None and min(last.value, number.value) >= _LOOSE
        if last and (number.scaled or whole) and not last.negative and last.value <= 999_999_999:
            gap = scan.rest[last.end : number.start] + ("-" if number.negative else "")
            low = last.value if last.scaled or whole else last.value * _unit(number)
            if _RANGE.fullmatch(gap) and low < number.value:
                number.start, number.negative = last.start, False
                number.currency = number.currency or last.currency
                joined.pop()
        joined.append(number)
    return joined


def _unit(number: Quantity) -> int:
    return next((u for u in (10**9, 10**6, 10**3) if number.value >= u), 1)


def read_cued_money(scan: Scan, numbers: Sequence[Quantity]) -> None:
    """Take amounts that a word like `budget` or the currency marks as money."""
    for number in numbers:
        if number.used:
            continue
        if _foreign(scan, number):
            number.used = True
            scan.note("money_currency")
            scan.take(number.start, number.end, "num")
        elif number.currency or number.each or _cued(scan, number):
            _consider(scan, number)


def read_loose_money(scan: Scan, numbers: Sequence[Quantity]) -> None:
    """Take what is left and looks like rupiah: scaled numbers and bare ones from ten thousand."""
    for number in numbers:
        if not number.used and number.value in SPOKEN_THOUSANDS and _of_each(scan, number):
            number.value, number.scaled = number.value * THOUSAND, True
            number.end = _AN.match(scan.rest, number.end).end()  # type: ignore[union-attr]
        if number.used or number.value < 1_000 or _OTHER_UNIT.match(scan.rest, number.end):
            continue
        if number.scaled or number.value >= _LOOSE:
            _consider(scan, number)


def _of_each(scan: Scan, number: Quantity) -> bool:
    """Whether a small number is what one person costs, in thousands: `3 orang 400an per orang`."""
    if number.scaled or number.negative or number.currency:
        return False
    before = scan.rest[max(0, number.start - 24) : number.start]
    return bool(_PER_HEAD.match(scan.rest, number.end) or _EACH_OF.search(before))


def _foreign(scan: Scan, number: Quantity) -> bool:
    before = scan.rest[max(0, number.start - 8) : number.start]
    rupees = not number.scaled and _RUPEES_BEFORE.search(before)
    return bool(
        rupees or _DOLLAR_BEFORE.search(before) or _DOLLAR_AFTER.match(scan.rest, number.end)
    )


def _cued(scan: Scan, number: Quantity) -> bool:
    if not (number.scaled or number.value >= 1_000 or number.negative or number.value == 0):
        return False
    if _COUNTED.match(scan.rest, number.end):
        return False
    cued = _CUED.search(scan.rest, max(0, number.start - 60), number.start)
    return cued is not None and not pays_for_audience(scan.rest, number.start, number.end)


def _beside_cue(scan: Scan, number: Quantity) -> bool:
    """`budgetku lima ratus`: five hundred of what?"""
    cued = _UNREAD_CUE.search(scan.rest, max(0, number.start - 40), number.start)
    return cued is not None and not _OTHER_UNIT.match(scan.rest, number.end)


def _consider(scan: Scan, number: Quantity) -> None:
    before = scan.rest[max(0, number.start - 40) : number.start]
    if number.value < 1_000 and not number.negative and number.value != 0:
        return
    number.used = True
    denied = _NOT.search(before) is not None
    other = not apiece(scan, number) and is_other_price(
        scan.rest, number.start, number.end, number.value
    )
    lost = "handles" not in scan.slots and is_lost(scan.text, number.start, number.end)
    scan.take(number.start, number.end, "budget")
    if lost:
        scan.note("money_past")
        return
    if denied:
        scan.denies_money = True
    if other or denied:
        return
    rupees = _RUPEES.search(scan.text, number.start, number.end)
    doubt = "money_currency" if rupees else _doubt(number, scan.english)
    if doubt:
        scan.note(doubt)
        return
    if number.million:
        scan.note("million_assumed")
    _settle(scan, number, before)


def _doubt(number: Quantity, english: bool) -> str | None:
    if number.million and not english:
        return "money_million_or_billion"
    if number.negative or number.value == 0:
        return "money_not_positive"
    if number.value < SMALL_IDR:
        return "money_too_small"
    return "money_absurd" if number.value >= ABSURD_IDR else None


def _settle(scan: Scan, number: Quantity, before: str) -> None:
    """State the amount; a later one replaces it when it is a total or a correction."""
    value = number.value * paid_often(scan, number, before)
    if times(scan, number, before):
        each = "times"
    else:
        person = number.each or each_before(scan, number, before)
        unit = "unit" if UNIT_BEFORE.search(before) else ""
        each = "person" if person else each_after(scan, number) or unit
    replaces = "budget_idr" in scan.slots and (
        (_TOTAL.search(before) and each != "person") or _corrected(scan, number)
    )
    if replaces:
        scan.slots["budget_idr"] = value
        scan.slots.pop("_each", None)
    elif "budget_idr" not in scan.slots:
        scan.slots["budget_idr"] = value
        if each:
            scan.slots["_each"] = each


def _corrected(scan: Scan, number: Quantity) -> bool:
    earlier = scan.text[: number.start]
    return (
        re.search(
            r"\b(?:bukan|eh|jadi(?:nya|in)?|jd|ganti|maksudnya|salah|ralat|deng|not|turun|naik|ke)\b[^.]*$",
            earlier,
        )
        is not None
    )


def note_unread(scan: Scan, numbers: Sequence[Quantity] = ()) -> None:
    """Take a number beside a word like `budget` that cannot be read as rupiah, and say so."""
    for number in numbers:
        if (
            number.value in _NO_UNIT
            and not (number.used or number.scaled)
            and _beside_cue(scan, number)
        ):
            number.used = True
            scan.bare = number.value
            scan.note("money_unclear_unit")
            scan.take(number.start, number.end, "num")
    doubted = any(note.startswith("money_") for note in scan.notes)
    unread = None if doubted or "budget_idr" in scan.slots else _UNREAD.search(scan.rest)
    if unread:
        scan.bare = parse_count(unread["number"]) or decimal_in(unread["number"])
        scan.take(*unread.span("number"), "num")
    if unread or (scan.denies_money and not doubted and "budget_idr" not in scan.slots):
        scan.note("money_unclear_unit")
