"""Figures of a message that its answer does not name: what was not noted is said, never dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import combinations, pairwise
from typing import Final
from zoneinfo import ZoneInfo

from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.campaigns.money.agreed import UNIT
from core.nlu.campaigns.money.taxed import taxed_in
from core.nlu.campaigns.planning.posting import tells_when
from core.nlu.scan import Scan, plain
from core.nlu.slots import read_names_and_dates, read_slots

MOST: Final = 12
"""Figures of a message that are looked at; who writes more pastes a table."""

ROUNDED: Final = 0.05
"""How far a figure said with a unit (`Rp1,2 jt`) may lie from the one that was written."""

SHORTENED: Final = 1_000
"""From here on answers may round."""

_MEASURE = re.compile(
    r"\s{0,2}(?:%|x\b|(?:dua|tiga|empat)nya\b|persen\b|percent\b|m?[lg]\b|gr\b|gram\b|kg\b|[cm]m\b|inch\b|"
    r"(?:-\s?(?:dua|tiga|empat)(?:nya)?\b)|(?:jam|menit|detik|hari|minggu|bulan|bln|tahun|thn|th)\b|"
    r"(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?)\b|of\s(?:them|us)\b|(?:(?:orang|org|akun)\s)?(?:(?:yang|yg)\s)?(?:pertama|teratas|atas)\b)"
)
"""What makes a number the measure of a thing or of a time, which no note holds."""

_ASIDE = re.compile(
    r"(?:\b(?:first|top)|\bh\s?[+-]?|\bhari\s(?:ke)?-?|\bday\s|\bke-?|\bno\.?\s|#|"
    r"\bdua-|\btiga-|\bempat-|\bthose\s|\bthese\s|"
    r"\b(?:bukan|bkn|not|tadinya|sebelumnya|dari\s(?:yang\s)?tadi|instead\sof)\s(?:rp\.?\s?)?)\s{0,2}$"
)
"""What stands before a number that names a day or an order, or that is taken back."""

_PLACE = re.compile(
    r"\b(?:termin|cicilan|angsuran|tahap|pembayaran|tranche|instal?lments?|payments?|milestone|pph|pasal|psl)\s{1,3}$"
)
"""Before a small number that says which of several: `termin 2`."""

_NTH = re.compile(r"(?:st|nd|rd|th)\b")
_FEW: Final = 31
"""What is no more than this may be the place of one in a row."""

_YONDER = re.compile(r"\b(?:yang|yg)\s{1,3}$")
_THERE = re.compile(r"\s{1,3}(?:(?:orang|org|kreator)\s{1,3})?(?:itu|tadi)\b")
"""`pake yg 2 itu` points, and counts nothing."""

_PIECE = re.compile(rf"\s{{0,2}}{UNIT}(?:nya)?\b")
"""Behind a one that says of what a price is: `satu porsi 28`."""

_HANDLE = re.compile(r"^\s{0,3}@[\w.]{1,40}")
_EXAMPLE = re.compile(
    r"<i>[^<]{0,120}\b(?:misalnya|for\sexample)\b[^<]{0,120}</i>|\b(?:misalnya|for\sexample)\s<i>[^<]{0,160}</i>"
)
"""How something may be written: its figures are nobody's answer."""

_TAG = re.compile(r"<[^>]{1,200}>")


def unheard(text: str, answer: str, now: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the figures of a message, as written, that its answer does not name.

    A figure counts as named where the answer says it or what changed by it (`33 (tadinya 26)`), or the
    product or the sum of it and another of the message. answer: in HTML, with numbers written as in either language.
    """
    scan = read_names_and_dates(text, now, zone)
    settled = read_slots(text, now, zone).settled
    numbers = (number for number in quantities(scan) if number.start not in settled)
    written = [number for number in numbers if _counts(scan, number)][:MOST]
    if not written:
        return ()
    folded = plain_of(_EXAMPLE.sub(" ", answer))
    said = [number.value for number in quantities(Scan(folded, folded))]
    exactly = {*said, *(abs(one - other) for one, other in pairwise(said))}
    if taxed := taxed_in(text):  # what is said with its VAT
        exactly |= {value - taxed.tax_idr for value in said}
    named = {n.start for n in written if _readings(n) & exactly or _near(n.value, said)}
    for one, other in combinations(written, 2):
        if {one.value * other.value, one.value + other.value} & exactly:
            named |= {one.start, other.start}
    left = (n for n in written if n.start not in named)
    return tuple(dict.fromkeys(scan.text[n.start : n.end].strip(" .,;:@") for n in left))


def hours_of_post(text: str, now: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the hour, as written, at which somebody will post: of a plan only the day is kept."""
    if not tells_when(_HANDLE.sub("", text)):
        return ()
    scan = read_names_and_dates(text, now, zone)
    return tuple(scan.text[start:end].strip() for start, end, kind in scan.spans if kind == "time")


def plain_of(answer: str) -> str:
    """Return an answer's words in lower case, without its tags, however long."""
    bare = _TAG.sub("", answer)
    return "".join(plain(bare[at : at + 1_000]) for at in range(0, len(bare), 1_000))


def _counts(scan: Scan, number: Quantity) -> bool:
    before, after = scan.rest[: number.start][-24:], scan.rest[number.end :][:18]
    those = _YONDER.search(before) and _THERE.match(after)
    placed = not number.scaled and number.value <= _FEW
    placed = placed and bool(_PLACE.search(before) or _NTH.match(after))
    placed = placed or (number.value == 1 and _PIECE.match(after) is not None)
    return not (_MEASURE.match(after) or _ASIDE.search(before) or those or placed)


def _readings(number: Quantity) -> set[int]:
    """Return what a number may be read as: `fee 95` is 95,000, as nobody is paid 95 rupiah."""
    short = not number.scaled and 10 <= number.value < SHORTENED
    return {number.value, number.value * 1_000} if short else {number.value}


def _near(value: int, said: Sequence[int]) -> bool:
    return value >= SHORTENED and any(abs(value - each) <= ROUNDED * value for each in said)
