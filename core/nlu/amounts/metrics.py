"""Counts with their labels: `12,4rb follower`, `like 830`, `terjual 40 pcs`, `nilai 5`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

from core.nlu.amounts.figure_words import (
    COUNTABLE,
    contradictions,
    is_range,
    is_rough,
    other_figures,
    series,
    wrong_figures,
)
from core.nlu.amounts.numbers import LARGEST
from core.nlu.amounts.pairing import Way, paired
from core.nlu.amounts.quantities import Quantity
from core.nlu.amounts.sold import sells_things
from core.nlu.amounts.spoken import SLANG, SMALL, WHOLE
from core.nlu.scan import BLANK, Figure, Scan

_SPOKEN = "|".join((*SMALL, *WHOLE, *SLANG))

METRICS: Final = {
    "followers": r"foll?ow+ers?|folow+ers?|folls|foll|flwrs?|fllwrs?|flw|folower|follwers?|pengikut|subscribers?|subsc?r?i?ber|subs|fans|followersnya|follownya",
    "likes": r"(?:di|nge?)?likes?|laik|lke|lk|disukai|menyukai|hearts?|lo[vp]es?|seneng|remen|(?:nu|anu) resep"
    rf"|suka(?!\s+(?!dan\b|komen|rata|per\b|yg\b|yang\b|cuma|hanya|ada|di\b|views?|share|(?:{_SPOKEN})\b)[a-z]{{3,}})",
    "comments": r"komentar|koment|komen|comments?|coment|komenan|dikomen|dikomentari|ngomen|cmt|kmn|kmen",
    "shares": r"shares?|shared|dibagikan|dibagiin|dishare|ngeshare|di\s?share|membagikan|reposts?|repost|bagikan|sher|shr|nyebarin",
    "saves": r"saves?|sv|smpn|disimpan|disave|di\s?save|simpan|menyimpan|bookmarks?|saved|disimpen|nyimpen|kesimpen|disimpen",
    "views": r"views?|viewers?|vi?ws|ke?tonton|ketontonan|yang (?:nonton|liat|lihat)|yg (?:nonton|liat|lihat)|vw|vws|viu|penayangan|pemutaran|tayangan|penonton|ditonton|nonton|tontonan|menonton|dilihat|diliat|didelok|ditingali|plays?|played|impresi|impressions?|watched|view|viewed",
    "reach": r"reach(?:ed)?|jangkauan|jangkau|menjangkau|dijangkau|kejangkau|terjangkau|jangkuan|akun terjangkau",
    "sales": r"terjual|trjual|trjl|kejual|kajual|kadol|laku|sales|sold|penjualan|closing|orderan|order|orders|ordered|pesanan|pesenan|pembelian|checkout|co|transaksi|laris"
    r"|(?:yang|yg|nyang|orang|org|nu|sing|wong) (?:beli|meli|pesan|pesen|mesen|order|checkout|jajan)|(?:yang |yg |nu |sing )?(?:tuku|meuli|mesen|dipesan|dibeli|kebeli)"
    r"|bought|purchased?s?|buyers?|pembeli|pelanggan baru|jualan|payu|pajeng|pajengna",
}
"""Labels of each count, as people write them; `nya` may follow any of them."""

OTHERS: Final = {"following": r"following"}
"""Labels whose numbers are no slot, but nobody else's either."""

_LABEL = re.compile(
    r"(?<![\w@])(?:"
    + "|".join(f"(?P<{m}>{p})" for m, p in {**METRICS, **OTHERS}.items())
    + r")(?:n?ya|nye|an|na|ne|e|ipun)?(?![a-z_])"
)
_FORWARD = re.compile(
    r"[\s:=~>≥±\x00]*(?:(?:(?:ke(?:banyak|kecil|sedikit|besar|tinggi|rendah)an|salah|keliru)[ ,]+(?:(?:se)?harusnya|yang\s+bene?a?r)|ternyata|trnyata|(?:se)?harusnya|aslinya|actually|really|were|was|ada|dia|doi|mereka|tiktok|tt|ig|instagram|yt|youtube|dapet|dapat|dpt|cuman?|cm|doang|hanya|malah|kok|tapi|dah|itungannya|nyaris|hampir|sekitar|skitar|kira-?kira|kurang lebih|rata[ -]?rata|rata2"
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
)
_OF_ACCOUNT = re.compile(
    rf"(?<!\w)(?:{_RATING_CUE}|(?P<gives>{_GIVES}))\s*{BLANK}+\s*[:=,]?\s*{_DIGIT}(?(gives){_NO_GOODS}){_END}"
)
"""`nilai @nama 2`: the account stands between the word and its mark."""

_BOUGHT = re.compile(
    r"order(?:ed)?|pesan|pesen|mesen|memesan|beli|meli|membeli|checkout|co|tuku|meuli|bought|purchased?"
)
_BUYER = re.compile(
    r"(?<![a-z])(?:aku|saya|gue|gw|kita|kami|i|we)\s+(?:(?:udah|sudah|udh|tadi|baru|barusan|kemarin|mau|pernah|ikut|just|already|have|also|want\s+to)\s+)*$"
)
_WHICH = re.compile(r"\b(?:which|that|this|every|each|any|the|no|some)\s+$")
_KINDS = re.compile(
    r"\s*(?:macam|jenis|varian|variants?|rasa|ukuran|warna|menu|kinds?|types?|flavou?rs?|sizes?|colou?rs?)\b"
)
_SPAN = re.compile(r"\s*(?:tahun|thn|bulan|bln|minggu|hari|jam|years?|months?|weeks?|days?)\b")
_STARS = re.compile(r"(?:⭐️?|★){1,5}")
_PRAISE = re.compile(
    r"ulas|lumayan|mantap|keren|jos|nice|good|giv|great|profes|rapi|ramah|kerja|work|bagus|kasih|review|rekomen|recom|nilai|puas|amanah|bintang|rating|score|skor|star|vouch|testi"
)


_CORRECTED = re.compile(
    r"\b(?:eh|ralat|maksud(?:nya|ku)?|koreksi|i\s+mean(?:t)?|make\s+that)[\s,]+(?:salah[\s,]+)?\S{0,3}$"
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
    """Give each label the number that stands with it; states the eight counts and takes both.

    Who writes labels first ("like 830 komen 45") does so throughout, as does who writes them last.
    """
    if not numbers:
        return
    labels = list(_LABEL.finditer(scan.rest))
    if not labels:
        return
    _heed_corrections(scan, labels, numbers)
    kept = [number for number in numbers if not number.used]
    others = list(other_figures(scan, kept))
    row = sorted([*_certain(kept, others), *others], key=lambda number: number.start)
    ways = [_ways(scan, label, row) for label in labels]
    metrics = [str(label.lastgroup) for label in labels]

    def odd(pairs: Mapping[int, Way]) -> int:
        return len(contradictions({metrics[at]: row[w.number].value for at, w in pairs.items()}))

    chosen = paired(metrics, ways, odd)
    for way in chosen.values():
        row[way.number].used = True
    for at, way in chosen.items():
        together, ends = series(scan, row, way.number, way.before)
        _give(scan, labels[at], [row[place] for place in together], ends)


def _certain(numbers: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers but those that belong to words for none: `0 masih proses`."""
    return [n for n in numbers if not any(o.start <= n.start < o.end for o in others)]


def _heed_corrections(
    scan: Scan, labels: Sequence[re.Match[str]], numbers: Sequence[Quantity]
) -> None:
    """Take figures that the next one replaces: `like 300 eh salah 200`, `200 like bukan 300`."""
    for wrong, right in wrong_figures(scan, [n for n in numbers if not n.used]):
        if not any(_is_beside(scan, label, n) for label in labels for n in (wrong, right)):
            continue
        wrong.used = True
        scan.settled.add(wrong.start)
        start, end = min(wrong.start, right.start), max(wrong.end, right.end)
        if wrong.start < right.start:
            scan.take(start, right.start, "num")
            right.start = start
        else:
            scan.take(right.end, end, "num")


def _is_beside(scan: Scan, label: re.Match[str], number: Quantity) -> bool:
    if number.end <= label.start():
        return _is_before(scan, label, number)
    return number.start >= label.end() and _is_behind(scan, label, number)


def _give(scan: Scan, label: re.Match[str], numbers: Sequence[Quantity], ends: bool) -> None:
    """State what a label counts: a number, the median of several, nothing where it is a range.

    A second figure of one kind replaces the first where it corrects it.
    """
    metric, first = str(label.lastgroup), numbers[0]
    if metric == "sales" and _no_sale(scan, label, first):
        return
    rough = is_rough(scan, first)
    ends = (ends or is_range(scan, first)) and metric != "followers"
    scan.take(*label.span(), metric)
    for number in numbers:
        number.used = True
        _swallow_unit(scan, number)
        scan.take(number.start, number.end, "num")
    skipped = first.unknown or first.negative or first.value > LARGEST
    if skipped or metric in OTHERS:
        return
    values = tuple(number.value for number in sorted(numbers, key=lambda n: n.start))
    told = scan.figures.setdefault(metric, [])
    if told and _CORRECTED.search(scan.text[: label.start()]):
        scan.settled |= {one.at for one in told}
        told.clear()
        scan.slots.pop(metric, None)
    told.append(Figure(values, rough, ends, first.start))
    if not ends:
        scan.state(metric, round(median(values)))


def _no_sale(scan: Scan, label: re.Match[str], number: Quantity) -> bool:
    """Whether the speaker bought it (`aku order 3 dari @x`), or kinds or years are counted (`jualan 4
    macam`, `jualan 3 tahun`), or `one` counts
    nothing (`which one sold most`)."""
    bought = _BOUGHT.fullmatch(label[0]) and _BUYER.search(scan.text, 0, label.start())
    kinds = _KINDS.match(scan.text, number.end)
    years = label[0].startswith("jualan") and _SPAN.match(scan.text, number.end)
    which = scan.text[number.start : number.end] == "one" and _WHICH.search(
        scan.text, 0, number.start
    )
    return bool(bought or kinds or years or which)


def _ways(scan: Scan, label: re.Match[str], row: Sequence[Quantity]) -> list[Way]:
    """Return the numbers beside a label that it may take, the one before it first.

    `2jt follower di atas 50rb` and `4 orang yang followersnya 5rb` have theirs behind.
    """
    last = max((i for i, n in enumerate(row) if n.end <= label.start()), default=None)
    next_ = next((i for i, n in enumerate(row) if n.start >= label.end()), None)
    before = row[last] if last is not None and _is_before(scan, label, row[last]) else None
    behind = row[next_] if next_ is not None and _is_behind(scan, label, row[next_]) else None
    if (
        before
        and (behind or label.lastgroup == "followers")
        and _goes_behind(scan, label, before, behind)
    ):
        before = None
    return [
        *([Way(last, before=True)] if before and last is not None else []),
        *([Way(next_, before=False)] if behind and next_ is not None else []),
    ]


def _goes_behind(
    scan: Scan, label: re.Match[str], before: Quantity, behind: Quantity | None
) -> bool:
    """Whether the number before a label is of something else."""
    if not before.scaled and _OF_PEOPLE.search(scan.rest, before.end, label.start()):
        return True
    if behind is None or behind.unknown:
        return False
    bounded = _BOUND.match(scan.rest, label.end()) is not None
    smaller = before.scaled and behind.scaled and behind.value < before.value
    smaller = smaller and label.lastgroup == "followers" and not _labelled(scan, behind)
    return bounded or smaller


def _labelled(scan: Scan, number: Quantity) -> bool:
    """Whether a label stands right behind a number: `210k followers 15k views`."""
    following = re.compile(r"\s*").match(scan.rest, number.end)
    return following is not None and _LABEL.match(scan.rest, following.end()) is not None


def _is_before(scan: Scan, label: re.Match[str], number: Quantity) -> bool:
    gap = scan.rest[number.end : label.start()]
    return (
        not number.used
        and not number.currency
        and (_is_of(gap) or sells_things(scan.rest, label, gap))
        and not _EARNED.search(scan.rest[max(0, number.start - 40) : number.start])
    )


def _is_of(gap: str) -> bool:
    """Whether words between a number and its label are none but those of counting."""
    return len(gap) < 24 and _BACKWARD.fullmatch(gap + " " * (not gap.endswith(" "))) is not None


def _is_behind(scan: Scan, label: re.Match[str], number: Quantity) -> bool:
    gap = scan.rest[label.end() : number.start]
    near = not number.used and not number.currency and len(gap) < 30
    return near and _FORWARD.fullmatch(gap + " ") is not None


def _swallow_unit(scan: Scan, number: Quantity) -> None:
    unit = _TRAILING.match(scan.rest, number.end)
    if unit:
        number.end = unit.end()
