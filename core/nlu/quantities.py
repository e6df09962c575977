"""Numbers inside a sentence, in digits and in words: `1,5jt`, `dua juta setengah`, `sejuta`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.nlu.bags import numbered
from core.nlu.numbers import LARGEST, SCALES, parse_digits
from core.nlu.scan import Scan

_ONES: Final = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_SMALL: Final = (
    numbered(
        "nol zero|satu one|dua two|tiga three|empat four|lima five|enam six|tujuh seven"
        "|delapan eight|sembilan nine|sepuluh ten|sebelas eleven"
    )
    | {"dlapan": 8, "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50}
    | {f"{word}puluh": 10 * n for word, n in numbered(_ONES, start=2).items()}
    | {f"{word}belas": 10 + n for word, n in numbered(_ONES, start=2).items()}
)
_WHOLE: Final = {
    "seratus": 100,
    "seribu": 1_000,
    "serebu": 1_000,
    "sejuta": 1_000_000,
    "sejeti": 1_000_000,
    "semiliar": 10**9,
    "semilyar": 10**9,
}
_SLANG: Final = {
    "seceng": 1_000,
    "ceceng": 1_000,
    "noceng": 2_000,
    "goceng": 5_000,
    "ceban": 10_000,
    "noban": 20_000,
    "goban": 50_000,
    "gocap": 50_000,
    "cepek": 100_000,
    "nopek": 200_000,
    "gopek": 500_000,
    "cetiaw": 1_000_000,
    "ceti": 1_000_000,
    "notiaw": 2_000_000,
    "gotiaw": 5_000_000,
}
"""Hokkien-born street amounts as they are meant today: `cepek` is a hundred thousand rupiah."""

_HALF: Final = dict.fromkeys(
    ("setengah", "stengah", "stgh", "half"), Decimal("0.5")
) | dict.fromkeys(("seperempat", "quarter"), Decimal("0.25"))
"""Parts of the unit that follows, or of the one before: `dua juta setengah`."""

_QUARTERS: Final = frozenset({"perempat", "quarters"})
_AFTER_PART: Final = _QUARTERS | {"a"}
_TENS: Final = {
    "belas": 0,
    "puluh": 10,
    "pluh": 10,
    "ratus": 100,
    "ratusan": 100,
    "puluhan": 10,
    "rts": 100,
    "hundred": 100,
}
_SCALE_WORDS: Final = {k: v for k, v in SCALES.items() if k not in {"b", "mil"}}

_TOKEN = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>[a-z]+)|(?P<other>[^\s\da-z]|[\s])", re.ASCII
)
_ANY = re.compile(r"\d|\b(?:" + "|".join(sorted((*_SMALL, *_WHOLE, *_SLANG, *_HALF))) + r")\b")
_BEFORE = re.compile(
    r"(?:(?P<minus>(?<![\w)\x00])-|\bminus\s+)|(?P<at>@\s*))?(?P<rp>\b(?:rp|idr)\.?\s*)?$"
)
_AFTER = re.compile(r"(?:\s?-?\s?an\b|-ish\b)?(?:\s*(?P<rp>rupiah|idr|perak)\b)?(?P<dash>,-+)?")
_ENDING = re.compile(r"(?:an|nan|ish)$")


VAST: Final = LARGEST * 1_000
"""Amounts are read up to here, so that an absurd one can be called so."""

_Token = tuple[str | None, str, int, int]
"""Kind, text, start, end."""


@dataclass(slots=True)
class Quantity:
    """A number in the text, unit applied. `million` marks a bare `m` whose reading is open."""

    start: int
    end: int
    value: int
    scaled: bool = False
    grouped: bool = False
    million: bool = False
    currency: bool = False
    negative: bool = False
    each: bool = False
    slang: bool = False
    used: bool = False


@dataclass(slots=True)
class _Reading:
    total: Decimal = Decimal(0)
    hundreds: Decimal = Decimal(0)
    current: Decimal | None = None
    scale: int = 0
    scaled: bool = False
    grouped: bool = False
    million: bool = False
    slang: bool = False

    @property
    def pending(self) -> Decimal | None:
        """What the next unit will multiply, if anything."""
        return (
            self.hundreds + (self.current or 0)
            if self.hundreds or self.current is not None
            else None
        )


def quantities(scan: Scan) -> list[Quantity]:
    """Return every number of what is left of the message, in order."""
    if not _ANY.search(scan.rest):
        return []
    tokens = [(m.lastgroup, m[0], m.start(), m.end()) for m in _TOKEN.finditer(scan.rest)]
    return list(_read(scan.rest, tokens))


def _read(text: str, tokens: list[_Token]) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        reading, end, after, whole = _Reading(), at, at, at
        while after < len(tokens):
            kind, word, _, _ = tokens[after]
            if kind == "other":
                if word not in " \t" or end == at:
                    break
            elif _step(reading, str(kind), word, tokens, after):
                end = after + 1
                whole = end if reading.scaled and reading.pending is None else whole
            else:
                break
            after += 1
        if whole > at and reading.pending is not None and reading.pending < 100:
            reading.current, reading.hundreds, end = None, Decimal(0), whole
        if end > at and (reading.scaled or reading.pending is not None):
            quantity = _finish(text, reading, tokens[at][2], tokens[end - 1][3])
            if quantity is not None:
                yield quantity
        at = max(end, at + 1)


def _step(reading: _Reading, kind: str, word: str, tokens: list[_Token], at: int) -> bool:
    if kind == "digits":
        return _digits(reading, word, tokens, at)
    if word in _HALF or word in _AFTER_PART:
        return _part(reading, word, tokens, at)
    if word in _SMALL:
        return _small(reading, Decimal(_SMALL[word]))
    if word in _TENS and reading.current is not None:
        return _tens(reading, reading.current, _TENS[word])
    if word in _SLANG or word in _WHOLE:
        return reading.current is None and _whole(reading, word)
    return _unit(reading, word)


def _whole(reading: _Reading, word: str) -> bool:
    if word in _SLANG:
        if reading.total:
            return False
        reading.current, reading.slang, reading.scaled = Decimal(_SLANG[word]), True, True
        return True
    whole = _WHOLE[word]
    if whole == 100:
        reading.hundreds += 100
    elif reading.scale and whole >= reading.scale:
        return False
    else:
        _scale(reading, Decimal(1), whole)
    return True


def _tens(reading: _Reading, current: Decimal, tens: int) -> bool:
    if tens == 100:
        reading.hundreds, reading.current = current * 100, None
    else:
        reading.current = current * tens if tens else current + 10
    return True


def _digits(reading: _Reading, word: str, tokens: list[_Token], at: int) -> bool:
    if reading.pending is not None or reading.slang:
        return False
    unit = next((t[1] for t in tokens[at + 1 : at + 3] if t[0] == "word"), "")
    unit = unit if unit in SCALES else _ENDING.sub("", unit)
    value = parse_digits(word, unit if unit in SCALES else "")
    if value is None or (reading.scale and not _continues(reading, value, unit, word)):
        return False
    reading.current, reading.grouped = value, reading.grouped or value > 999
    return True


def _continues(reading: _Reading, value: Decimal, unit: str, word: str) -> bool:
    scale = SCALES.get(unit, 1)
    if scale > 1:
        return scale < reading.scale
    if reading.scale == 10**6 and word.isdigit() and len(word) == 3 and value % 50 == 0:
        reading.total += value * 1_000 - value
        return True
    return False


def _small(reading: _Reading, value: Decimal) -> bool:
    if reading.slang:
        return False
    if reading.current is None:
        if reading.scaled and reading.scale < 1_000:
            return False
        reading.current = value
        return True
    if reading.current >= 10 and reading.current % 10 == 0 and value < 10:
        reading.current += value
        return True
    return False


def _part(reading: _Reading, word: str, tokens: list[_Token], at: int) -> bool:
    """`half a million`, `tiga perempat juta`."""
    if word == "a":
        return reading.current in _HALF.values()
    if word in _QUARTERS:
        whole, reading.current = reading.current, Decimal("0.75")
        return whole == 3
    return _half(reading, _HALF[word], tokens, at)


def _half(reading: _Reading, part: Decimal, tokens: list[_Token], at: int) -> bool:
    if reading.scaled and reading.current is None and reading.scale:
        reading.total += reading.scale * part
        return True
    following = next((t[1] for t in tokens[at + 1 : at + 5] if t[0] == "word" and t[1] != "a"), "")
    if following in _SCALE_WORDS and reading.current is not None:
        reading.current += part
        return True
    if following in _SCALE_WORDS and not reading.scaled:
        reading.current = part
        return True
    return False


def _unit(reading: _Reading, word: str) -> bool:
    pending = reading.pending
    if pending is None or reading.slang:
        return False
    if word == "m":
        reading.million = True
        _scale(reading, pending, 10**6)
        return True
    unit = word if word in SCALES else _ENDING.sub("", word)
    if unit not in SCALES:
        return False
    _scale(reading, pending, SCALES[unit])
    return True


def _scale(reading: _Reading, pending: Decimal, scale: int) -> None:
    reading.total += pending * scale
    reading.current, reading.hundreds = None, Decimal(0)
    reading.scale, reading.scaled = scale, True


def _finish(text: str, reading: _Reading, start: int, end: int) -> Quantity | None:
    value = reading.total + (reading.pending or 0)
    if value != int(value) or (value > VAST and not reading.scaled):
        return None
    value = min(value, Decimal(VAST))
    before = _BEFORE.search(text, max(0, start - 12), start)
    after = _AFTER.match(text, end)
    quantity = Quantity(start, end, int(value), reading.scaled, reading.grouped, reading.million)
    quantity.slang = reading.slang
    if before is not None:
        quantity.start = before.start()
        quantity.negative = "-" in before[0] or "minus" in before[0]
        quantity.each = before["at"] is not None
        quantity.currency = before["rp"] is not None
    if after is not None:
        quantity.end = after.end()
        quantity.currency = quantity.currency or bool(after["rp"] or after["dash"])
    return quantity
