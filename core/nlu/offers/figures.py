"""Which number of an offer counts what: followers, views, likes, comments, or money.

Counts are read as everywhere (`amounts/metrics.py`); what offers add are followers that are sold, those on
a second platform, other money than rupiah, and a text in which only the amounts are left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from core.nlu.amounts.metrics import read_metrics
from core.nlu.amounts.numbers import LEAST_IDR
from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan
from core.nlu.words.platforms import PLATFORM

_COUNTS: Final = {
    "followers": ("followers",),
    "views": ("views", "reach"),
    "likes": ("likes",),
    "comments": ("comments",),
}
"""Figures of an offer, by the labels of `read_metrics` that tell them."""

_ON_ANOTHER: Final = re.compile(rf"[\s,/&|\x00]*(?:and\s+|dan\s+)?(?:{PLATFORM})[\s:=]*")
"""`followers ig 45k tiktok 120k`: the next number is of followers, too."""

_OTHER: Final = re.compile(
    r"\s*(?:hari|days?|jam|hours?|menit|min(?:utes?|s)?\b|detik|sec\w*|tahun|years?|bulan|months?|minggu|weeks?|x\b|kali|nights?|malam|orang|people|pax|slides?|frames?)"
)
_OTHER_MONEY: Final = re.compile(r"(?:[$€£¥₹]|(?<![a-z])(?:usd|us\$|eur|gbp|sgd|myr|rm|aud))\s*$")
_OTHER_MONEY_AFTER: Final = re.compile(
    r"\s*(?:(?:usd|dollars?|dolar|euros?|eur|gbp|pounds?|sgd|ringgit|usdt)\b|[$€£])"
)
_PROMISED: Final = re.compile(
    r"\s{0,3}\+?\s{0,3}(?:new|more|extra|additional|baru|tambahan)\s+(?:foll?ow\w*|pengikut|subs\w*)\b"
)
"""`10,000 new followers` are what somebody sells, and nobody's own."""

_BARE_IDR: Final = 20_000
"""A number without unit, point or `Rp` is money from here on."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted, by label; the amounts of money, and whether other money than rupiah is named.
    text: lower case, amounts as `rp1500000`, everything else that was counted blanked out."""

    counts: dict[str, int] = field(default_factory=dict)
    money: tuple[Quantity, ...] = ()
    foreign: bool = False
    text: str = ""


def read_figures(text: str) -> Figures:
    """Return what each number of an offer counts, its amounts of money, and its text with both marked."""
    scan, numbers, foreign = _read(text)
    money = tuple(number for number in numbers if _is_money(scan.text, number))
    spans = [(start, end, "") for start, end, _ in scan.spans]
    spans += [(number.start, number.end, f"rp{number.value}") for number in money]
    return Figures(_counts(scan), money, foreign, _rewritten(scan.text, sorted(spans)))


def without_counts(text: str) -> str:
    """Return a text in lower case without the figures of an account: `story 800rb followers 20rb` is
    `story 800rb`."""
    scan, _, _ = _read(text)
    return _rewritten(scan.text, sorted((start, end, "") for start, end, _ in scan.spans))


def _read(text: str) -> tuple[Scan, list[Quantity], bool]:
    """Return a text with its counts taken, its numbers, and whether other money than rupiah is named."""
    scan = Scan.of(text)
    numbers = quantities(scan)
    foreign = [number for number in numbers if _is_foreign(scan.text, number)]
    for number in foreign:
        _take(scan, number, number.end)
    for number in numbers:
        if promised := _PROMISED.match(scan.rest, number.end):
            _take(scan, number, promised.end())
    read_metrics(scan, numbers)
    _take_second(scan, numbers)
    return scan, numbers, bool(foreign)


def _take(scan: Scan, number: Quantity, end: int) -> None:
    number.used = True
    scan.take(number.start, end, "num")


def _take_second(scan: Scan, numbers: list[Quantity]) -> None:
    """Take the followers of a second platform behind those of the first."""
    followers = {figure.at for figure in scan.figures.get("followers", ())}
    for last, number in pairwise(numbers):
        known = last.start in followers and not (number.used or number.currency)
        if known and _ON_ANOTHER.fullmatch(scan.text[last.end : number.start]):
            _take(scan, number, number.end)


def _counts(scan: Scan) -> dict[str, int]:
    told = {
        name: next((scan.slots[label] for label in labels if label in scan.slots), None)
        for name, labels in _COUNTS.items()
    }
    return {name: value for name, value in told.items() if isinstance(value, int)}


def _is_foreign(folded: str, number: Quantity) -> bool:
    before = folded[max(0, number.start - 8) : number.start]
    return bool(_OTHER_MONEY.search(before) or _OTHER_MONEY_AFTER.match(folded, number.end))


def _is_money(folded: str, number: Quantity) -> bool:
    if number.used or number.negative or number.value < LEAST_IDR:
        return False
    if _OTHER.match(folded, number.end):
        return False
    return number.scaled or number.currency or number.grouped or number.value >= _BARE_IDR


def _rewritten(folded: str, spans: list[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, words in spans:
        if start >= at:
            parts += [folded[at:start], f" {words} " if words else " "]
            at = end
    return "".join([*parts, folded[at:]])
