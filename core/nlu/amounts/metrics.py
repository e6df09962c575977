"""Counts with their labels: `12,4rb follower`, `like 830`, `terjual 40 pcs`."""

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
    with_other,
    wrong_figures,
)
from core.nlu.amounts.numbers import LARGEST, LEAST_IDR, SPOKEN_THOUSANDS
from core.nlu.amounts.pairing import Way, paired
from core.nlu.amounts.quantities import Quantity
from core.nlu.amounts.sold import sells_things
from core.nlu.amounts.spoken import SLANG, SMALL, WHOLE
from core.nlu.scan import BLANK, Figure, Scan

_SPOKEN = "|".join((*SMALL, *WHOLE, *SLANG))

METRICS: Final = {
    "followers": r"foll?ow+ers?|folow+ers?|folls?|fols?|flwrs?|fllwrs?|flw|folower|follwers?|pengikut|subscribers?|subsc?r?i?ber|subs|fans|followersnya|follownya",
    "likes": r"(?:di|nge?)?likes?(?!\s{1,3}\d{1,2}\s{1,3}(?:of\s{1,3}(?:them|these|those)|people|creators?|influencers?)\b)|laik|lke|lk|disukai|menyukai|hearts?|lo[vp]es?|seneng|remen|(?:nu|anu) resep"
    rf"|suka(?!\s+(?!dan\b|komen|rata|per\b|yg\b|yang\b|cuma|hanya|ada|di\b|views?|share|(?:{_SPOKEN})\b)[a-z]{{3,}})",
    "comments": r"komentar|koment|komen|comments?|coment|komenan|dikomen|dikomentari|ngomen|cmt|kmn|kmen",
    "shares": r"shares?|shared|dibagikan|dibagiin|dishare|ngeshare|di\s?share|membagikan|reposts?|repost|bagikan|sher|shr|nyebarin",
    "saves": r"saves?|sv|smpn|disimpan|disave|di\s?save|simpan|menyimpan|bookmarks?|saved|disimpen|nyimpen|kesimpen|disimpen",
    "views": r"views?|viewers?|vi?ws|ke?tonton|ketontonan|yang (?:nonton|liat|lihat)|yg (?:nonton|liat|lihat)|(?:sing|nu|anu|nan) (?:nonton|ndelok|nonto|delok|ningali|lalajo|mancaliak|caliak)|vw|vws|viu|penayangan|pemutaran|tayangan|penonton|ditonton|nonton|tontonan|menonton|dilihat|diliat|didelok|ditingali|plays?|played|impresi|impressions?|watched|view|viewed",
    "reach": r"reach(?:ed)?|jangkauan|jangkau|menjangkau|dijangkau|kejangkau|terjangkau|jangkuan|akun terjangkau",
    "sales": r"terjual|trjual|trjl|kejual|kajual|kadol|laku|sales|sold|penjualan|closing|orderan|order|orders|ordered|pesanan|pesenan|pembelian|checkout|co|transaksi|laris"
    r"|(?:yang|yg|nyang|orang|org|nu|sing|wong) (?:beli|meli|pesan|pesen|mesen|order|checkout|jajan)|(?:yang |yg |nu |sing )?(?:tuku|meuli|mesen|dipesan|dibeli|kebeli)"
    r"|(?:yang|yg|orang|org|wong|people|customers?|pelanggan|tamu|pengunjung) (?:(?:yang|yg|udah|sudah|baru|pada|have|has) )?(?:dateng|datang|dtg|dtng|mampir|came|showed up|dropped by|walked in)|(?:bookings?|reservasi|reservations?)(?! {1,3}\d)"
    r"|(?:people|orang|org) (?:(?:yang|yg|udah|sudah|have) ){0,2}(?:used|pakai|pake) (?:(?:her|his|their|the|my|our) )?(?:promo |discount )?(?:code|kode)|(?:people|parents?|students?|kids|members?|orang|org|murid|peserta) (?:(?:have|yang|yg|udah|sudah) ){0,2}(?:signed up|enrolled|registered|mendaftar)(?! (?:for|buat|ikut)(?: the| my| our)? (?:giveaway|event|webinar|lomba|kuis|quiz|waitlist|newsletter))"
    r"|bought|purchased?s?|buyers?|pembeli|pelanggan baru|(?:pelanggan|customers?)(?= (?:dari|dr|gara|karena|lewat|came|from|via|thanks|because)\b)|jualan|payu|pajeng|pajengna",
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
    r"[\s:=~>≥±\x00]*(?:(?:(?:ke(?:banyak|kecil|sedikit|besar|tinggi|rendah)an|salah|keliru)[ ,]+(?:(?:se)?harusnya|yang\s+bene?a?r)|ternyata|trnyata|(?:se)?harusnya|aslinya|actually|really|were|was|ada|dia|doi|mereka|her|him|them|tiktok|tt|ig|instagram|yt|youtube|dapet|dapat|dpt|biasanya|biasa|seringnya|umumnya|usually|typically|normally|mostly|cuman?|cm|doang|hanya|malah|kok|tapi|dah|itungannya|dikit|sedikit|kecil|rendah|banyak|tinggi|gede|besar|lumayan|low|high|sih|bgt|banget|sekali|nyaris|hampir|sekitar|skitar|kira-?kira|kurang lebih|(?:rata[ -]?)?rata|rerata|avg|average|rata2"
    r"|minimal|minimum|min|minim|maksimal|maks|max|di\s?atas|di\s?bawah|lebih dari|kurang dari|paling (?:sedikit|dikit|banyak)|mulai|antara|above|under|below|more than|at most|tembus|sampai|sampe|nyampe|udah|sudah|sdh|udh|jadi|total|nya"
    r"|per post|perpost|paling|kisaran|akun|mencapai|meraih|dapetnya|dapatnya|nyentuh|nembus|hit|hits|got|reached|totalnya|total|video|reels|semalam|post(?:ingan|ing)?|stor(?:y|ies)|feed|konten|foto|unggahan|of|is|are|around|about|at least|over|only|sebanyak|adalah|itu|masuk|bertambah|naik|menjadi|jd|to|now|from|dari|went|grew|rose|dropped|fell|so far|sampai (?:sekarang|kini)|sejauh ini|(?:(?:(?:went|gone|goes|rose|grew|dropped|fell|increased|changed|moved)(?: (?:up|down))?|berubah|(?:di)?(?:ubah|ganti)|naik|turun) )(?:to|jadi|menjadi|jd|ke)|baru|tuh|di|ny|lagi|nambah|tambah(?:an)?|another|extra|more)[\s:=~>\x00]+)*"
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

_PIECE = re.compile(
    r"(?<![a-z])(?:reels?|stor(?:y|ies|i)|feeds?|posts?|postingan|videos?|carousels?|tik\s?toks?|vt|paket\w*|package)(?:n?ya)?[\s:=]{0,3}(?:rp\.?\s?)?$"
)
_ASKED = re.compile(
    r"(?<![a-z])(?:minta(?:nya)?|bayar(?:an)?(?:nya)?|fee(?:nya)?|tarif(?:nya)?|rate(?:nya)?|harga(?:nya)?|matok|patok|asks?(?:\s{1,3}for)?|charges?|price)[\s:=]{1,3}(?:(?:cuma|jadi|sekitar|about|is)\s{1,3})?(?:rp\.?\s?)?$"
)
_COUNTED = re.compile(rf"\s{{0,3}}{COUNTABLE}(?![a-z])")

_BOUGHT = re.compile(
    r"order(?:ed)?|pesan|pesen|mesen|memesan|beli|meli|membeli|checkout|co|tuku|meuli|bought|purchased?"
)
_BUYER = re.compile(
    r"(?<![a-z])(?:aku|saya|gue|gw|kita|kami|i|we)\s+(?:(?:udah|sudah|udh|tadi|baru|barusan|kemarin|mau|pernah|ikut|just|already|have|also|want\s+to)\s+)*$"
)
_WHICH = re.compile(r"\b(?:which|that|this|every|each|any|the|no|some)\s+$")
_LEAST_MONEY: Final = 10_000
"""From here on what is sold is said in rupiah where it has a unit; nobody sells that many pieces by a post."""

_KINDS = re.compile(
    r"\s*(?:macam|jenis|varian|variants?|rasa|ukuran|warna|menu|kinds?|types?|flavou?rs?|sizes?|colou?rs?)\b"
)
_SPAN = re.compile(r"\s*(?:tahun|thn|bulan|bln|minggu|hari|jam|years?|months?|weeks?|days?)\b")
_CORRECTED = re.compile(
    r"\b(?:eh|ralat|maksud(?:nya|ku)?|koreksi|i\s+mean(?:t)?|make\s+that)[\s,]+(?:salah[\s,]+)?\S{0,3}$"
)


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
        given = {metrics[at]: row[way.number].value for at, way in pairs.items()}
        taken = {way.number for way in pairs.values()}
        left = [number for at, number in enumerate(row) if at not in taken]
        return len(contradictions(given)) + sum(_is_stray(scan, number) for number in left)

    chosen = paired(metrics, ways, odd)
    for way in chosen.values():
        row[way.number].used = True
    for at, way in chosen.items():
        together, ends = series(scan, row, way.number, way.before)
        if len(together) == 1 and labels[at].lastgroup != "followers":
            together = [p for p in with_other(scan, row, way.number) if _alone(scan, row, p, way)]
        _give(scan, labels[at], [row[place] for place in together], ends)


def named_metrics(text: str) -> frozenset[str]:
    """Return the counts that a text names, whether a number that can be read stands with them or not: `likes ga tau`."""
    return frozenset(str(label.lastgroup) for label in _LABEL.finditer(Scan.of(text).rest))


def _alone(scan: Scan, row: Sequence[Quantity], place: int, way: Way) -> bool:
    """Whether a number is a label's own, or has none of its own right behind it."""
    return place == way.number or not _labelled(scan, row[place])


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
    macam`, `jualan 3 tahun`), or `one` counts nothing (`which one sold most`), or it is money: `sales 900k`."""
    if number.scaled and number.value >= _LEAST_MONEY:
        return True
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
    either = behind or label.lastgroup == "followers"
    if before and either and _goes_behind(scan, label, before, behind):
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
    if _is_price(scan, before, behind) and not _labelled(scan, behind):
        return True
    bounded = _BOUND.match(scan.rest, label.end()) is not None
    smaller = before.scaled and behind.scaled and behind.value < before.value
    smaller = smaller and label.lastgroup == "followers" and not _labelled(scan, behind)
    return bounded or smaller


def _is_stray(scan: Scan, number: Quantity) -> bool:
    """Whether a number that no label takes is of nothing: no amount, and nothing is counted behind it."""
    money = number.currency or number.value >= LEAST_IDR
    money = money or bool(_ASKED.search(scan.rest, max(0, number.start - 20), number.start))
    return not (money or number.unknown or _COUNTED.match(scan.rest, number.end))


def _is_price(scan: Scan, number: Quantity, behind: Quantity) -> bool:
    """Whether a number is what somebody asks or what the piece before it costs, though a label that has its
    own number stands behind it: `story 800rb followers 20rb`, `minta 350 follower 5000`."""
    before = max(0, number.start - 20)
    priced = number.value >= LEAST_IDR and _PIECE.search(scan.rest, before, number.start)
    asked = number.value in SPOKEN_THOUSANDS and _ASKED.search(scan.rest, before, number.start)
    return bool(priced or asked) and not _COUNTED.match(scan.rest, behind.end)


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
    near = not number.used and not number.currency and len(gap.replace(BLANK, "")) < 30
    return near and _FORWARD.fullmatch(gap + " ") is not None


def _swallow_unit(scan: Scan, number: Quantity) -> None:
    unit = _TRAILING.match(scan.rest, number.end)
    if unit:
        number.end = unit.end()
