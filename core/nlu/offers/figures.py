"""Which number of an offer counts what: followers, views, likes, comments, or money.

A number belongs to the label beside it; between two labels to the one before, unless an earlier number
has it: `like 900 komen 20` and `20k followers 800 likes` are both read so. A price stays a price though
the followers are told right behind it: `story 800rb followers 20rb`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan

_LABELS: Final = {
    "followers": r"(?:foll?ow\w*|pengikut|subs\w*)",
    "views": r"(?:views?|tayangan|viewers?|penonton|reach|jangkauan)",
    "likes": r"(?:likes?|suka)",
    "comments": r"(?:comments?|kome?n(?:tar)?\w*)",
}
_KINDS_OF: Final = r"(?:real|active|aktif|asli|organic|organik|loyal|lebih)"
_AVERAGE: Final = r"(?:rata-?\s?(?:rata|2)?(?:nya)?|avg\.?|average|mean|median|per\s+(?:post\w*|video|konten|reels?)|/\s?post)"
_PLATFORM: Final = r"(?:ig|insta(?:gram)?|tik\s?tok|tt|yt|youtube)"
_FILLER: Final = (
    rf"(?:n?ya|saya|aku|ku|di|on|is|are|of|sekitar|about|around|ada|{_AVERAGE}|{_PLATFORM})"
)
_AFTER: Final = {
    name: re.compile(rf"\s{{0,3}}\+?\s{{0,3}}(?:{_AVERAGE}\s+|{_KINDS_OF}\s+)?{label}\b")
    for name, label in _LABELS.items()
}
_BEFORE: Final = {
    name: re.compile(
        rf"\b{label}(?:\b|(?=n?ya\b|ku\b))(?:[\s:=~±(]|\b{_FILLER}\b|(?<=[a-z]){_FILLER}\b)*$"
    )
    for name, label in _LABELS.items()
}
_ON_ANOTHER: Final = re.compile(rf"[\s,/&|]*(?:and\s+|dan\s+)?{_PLATFORM}[\s:=]*")
"""`followers ig 45k tiktok 120k`: the next number is of followers, too."""

_PRICED: Final = re.compile(
    r"(?:[:=]|\brp\.?|\bidr|\b(?:reels?|stor(?:y|ies|i)|feeds?|posts?|videos?|carousel|tik\s?toks?))\s*$"
)
_OTHER: Final = re.compile(
    r"\s*(?:%|persen|percent|hari|days?|jam|hours?|menit|min(?:utes?|s)?\b|detik|sec\w*|tahun|years?|bulan|months?|minggu|weeks?|x\b|kali|nights?|malam|orang|people|pax|slides?|frames?)"
)
_OTHER_MONEY: Final = re.compile(r"(?:[$€£¥₹]|(?<![a-z])(?:usd|us\$|eur|gbp|sgd|myr|rm|aud))\s*$")
_OTHER_MONEY_AFTER: Final = re.compile(
    r"\s*(?:(?:usd|dollars?|dolar|euros?|eur|gbp|pounds?|sgd|ringgit|usdt)\b|[$€£])"
)
PROMISED: Final = "promised"
_PROMISED: Final = re.compile(
    rf"\s{{0,3}}\+?\s{{0,3}}(?:new|more|extra|additional|baru|tambahan)\s+{_LABELS['followers']}\b"
)
"""`10,000 new followers` are what somebody sells, and nobody's own."""

_LEAST_IDR: Final = 10_000
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
    """Return the figures of an offer."""
    scan = Scan.of(text)
    folded, foreign = scan.text, False
    counts: dict[str, int] = {}
    money: list[Quantity] = []
    spans: list[tuple[int, int, str]] = []
    last: Quantity | None = None
    numbers = quantities(scan)
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        label, start, end = _label(folded, number, following, counts)
        if last is not None and label is None and _continues(folded, last, number):
            label = "followers"
        last = number if label == "followers" else None
        if label is not None:
            if label != PROMISED:
                counts.setdefault(label, number.value)
            spans.append((start, end, ""))
        elif _is_foreign(folded, number):
            foreign = True
            spans.append((number.start, number.end, ""))
        elif _is_money(folded, number):
            money.append(number)
            spans.append((number.start, number.end, f"rp{number.value}"))
    return Figures(counts, tuple(money), foreign, _rewritten(folded, spans))


def _label(
    folded: str, number: Quantity, following: Quantity | None, counts: dict[str, int]
) -> tuple[str | None, int, int]:
    """Return the label of a number, and where what belongs to both begins and ends."""
    start, end = number.start, number.end
    if number.negative or number.currency:
        return None, start, end
    if _PROMISED.match(folded, end):
        return PROMISED, start, end
    first = max(0, start - 40)
    for name, pattern in _BEFORE.items():
        before = pattern.search(folded[first:start])
        if before and name not in counts and not _PIECE_AFTER.match(folded, end):
            return name, first + before.start(), end
    for name, pattern in _AFTER.items():
        after = pattern.match(folded, end)
        if after is not None and name not in counts:
            behind = following is not None and _BEFORE[name].search(
                folded[after.start() : following.start]
            )
            priced = behind and _PRICED.search(folded[first:start])
            return (None, start, end) if priced else (name, start, after.end())
    return None, start, end


_PIECE_AFTER: Final = re.compile(
    r"\s{0,3}x?\s{0,3}(?:/|per\b|for\b|untuk\b|utk\b|buat\b|reels?|stor(?:y|ies|i)|feeds?|posts?|videos?|carousel)"
)


def _continues(folded: str, last: Quantity, number: Quantity) -> bool:
    return bool(
        _ON_ANOTHER.fullmatch(folded[last.end : number.start])
        and not number.currency
        and number.value >= 100
    )


def _is_foreign(folded: str, number: Quantity) -> bool:
    before = folded[max(0, number.start - 8) : number.start]
    return bool(_OTHER_MONEY.search(before) or _OTHER_MONEY_AFTER.match(folded, number.end))


def _is_money(folded: str, number: Quantity) -> bool:
    if number.negative or number.value < _LEAST_IDR or _OTHER.match(folded, number.end):
        return False
    return number.scaled or number.currency or number.grouped or number.value >= _BARE_IDR


def _rewritten(folded: str, spans: list[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, words in spans:
        parts += [folded[at:start], f" {words} " if words else " "]
        at = end
    return "".join([*parts, folded[at:]])
