"""Numbers inside a sentence, in digits and in words: `1,5jt`, `dua juta setengah`, `sejuta`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.nlu.amounts.number_words import without_glue
from core.nlu.amounts.numbers import LARGEST, SCALES, parse_digits
from core.nlu.amounts.spoken import HALF, POINT, SLANG, SMALL, TENS, WHOLE
from core.nlu.scan import Scan
from core.nlu.words.bags import bag

_QUARTERS: Final = frozenset({"perempat", "quarters"})
_AFTER_PART: Final = _QUARTERS | {"a"}
_NEAR: Final = 20
"""Signs after a part within which its unit stands; what was blanked out counts."""

_THREE_QUARTERS: Final = Decimal("0.75")
_SCALE_WORDS: Final = {k: v for k, v in SCALES.items() if k not in {"b", "mil"}}

_TOKEN = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>[a-z]+)|(?P<other>[^\s\da-z]|[\s])", re.ASCII
)
_ONE_OF: Final = bag("hundred thousand million mil mill billion")
_ANY = re.compile(
    rf"\d|\b(?:{'|'.join(sorted((*SMALL, *WHOLE, *SLANG, *HALF)))}|an?\s+(?:{'|'.join(_ONE_OF)}))\b"
)
_SPELLED = re.compile(rf"\b(?:{'|'.join((*SMALL, *WHOLE, *SLANG, *HALF, *_QUARTERS, 'a'))})\b")
_BEFORE = re.compile(
    r"(?:(?P<minus>(?<![\w)\x00])-|\bminus\s+)|(?P<at>@\s*))?(?P<rp>\b(?:rp|idr)\.?\s*)?$"
)
_AFTER = re.compile(r"(?:\s?-?\s?an\b|-ish\b)?(?:\s*(?P<rp>rupiah|idr|perak)\b)?(?P<dash>,-+)?")
_ENDING = re.compile(r"(?<!^k)(?<!^m)(?:an|nan|ish)$")
"""`300rb-an`, `2jutaan`; not `7 kan`, which asks for a yes."""


VAST: Final = LARGEST * 1_000
"""Amounts are read up to here, so that an absurd one can be called so."""

_Token = tuple[str | None, str, int, int]
"""Kind, text, start, end."""


@dataclass(slots=True)
class Quantity:
    """A number in the text, unit applied. `million` marks a bare `m` whose reading is open, `unknown`
    words in a figure's place that tell of none."""

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
    unknown: bool = False


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
    point: bool = False

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
    text = without_glue(scan.rest)
    tokens = [(m.lastgroup, m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return list(_read(text, tokens))


def in_digits(text: str) -> str:
    """Return a text in lower case with the amounts that it spells, in digits: `sejuta setengah` is
    `1500000`; what has no unit stays as it is."""
    scan = Scan.of(text)
    for number in reversed(quantities(scan)):
        said = scan.text[number.start : number.end]
        if number.scaled and not number.million and _SPELLED.search(said):
            scan.text = f"{scan.text[: number.start]}{number.value}{scan.text[number.end :]}"
    return scan.text


def _read(text: str, tokens: list[_Token]) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        if _doubles(text, tokens, at):
            at += 1
            continue
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


def _doubles(text: str, tokens: list[_Token], at: int) -> bool:
    """`murah2`, `kira2nya`: the 2 doubles the word and counts nothing."""
    kind, word, start, _ = tokens[at]
    if kind != "digits" or word != "2" or not text[start - 1 : start].isalpha():
        return False
    unit = next((t[1] for t in tokens[at + 1 : at + 2]), "")
    return text[max(0, start - 2) : start] != "rp" and unit not in SCALES and unit != "m"


def _step(reading: _Reading, kind: str, word: str, tokens: list[_Token], at: int) -> bool:
    if kind == "digits":
        return _digits(reading, word, tokens, at)
    if word in POINT or word in HALF or word in _AFTER_PART:
        return (_point if word in POINT else _part)(reading, word, tokens, at)
    if word in SMALL:
        return _small(reading, Decimal(SMALL[word]))
    if word in TENS and reading.current is not None:
        return _tens(reading, reading.current, TENS[word])
    if word in SLANG or word in WHOLE:
        return reading.current is None and _whole(reading, word)
    return _unit(reading, word)


def _point(reading: _Reading, _word: str, tokens: list[_Token], at: int) -> bool:
    following = next((t[1] for t in tokens[at + 1 : at + 3] if t[0] != "other"), "")
    reading.point = reading.current is not None and (following in SMALL or following.isdigit())
    return reading.point


def _fraction(reading: _Reading, value: Decimal) -> bool:
    reading.point = False
    reading.current = (reading.current or 0) + value / (10 if value < 10 else 100)
    return True


def _whole(reading: _Reading, word: str) -> bool:
    if word in SLANG:
        if reading.total:
            return False
        reading.current, reading.slang, reading.scaled = Decimal(SLANG[word]), True, True
        return True
    whole = WHOLE[word]
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
    if reading.point and word.isdigit():
        return _fraction(reading, Decimal(word))
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
    return reading.scale == 10**6 and word.isdigit() and len(word) == 3 and value % 50 == 0


def _small(reading: _Reading, value: Decimal) -> bool:
    if reading.slang:
        return False
    if reading.point:
        return _fraction(reading, value)
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
    """`half a million`, `a hundred thousand`, `tiga perempat juta`."""
    if word == "a":
        return reading.current in HALF.values() or _one(reading, tokens, at)
    return _half(reading, HALF.get(word, _THREE_QUARTERS), tokens, at)


def _one(reading: _Reading, tokens: list[_Token], at: int) -> bool:
    """`a million` is one; `two million a month` is of every month."""
    following = next((t[1] for t in tokens[at + 1 : at + 3] if t[0] == "word"), "")
    if following not in _ONE_OF or reading.scaled or reading.pending is not None:
        return False
    reading.current = Decimal(1)
    return True


def _half(reading: _Reading, part: Decimal, tokens: list[_Token], at: int) -> bool:
    if reading.scaled and reading.current is None and reading.scale:
        reading.total += reading.scale * part
        return True
    words = [t[1] for t in tokens[at + 1 : at + _NEAR] if t[0] == "word"]
    following = next((word for word in words if word != "a"), "")
    if words[:2] == ["a", "mil"]:
        following = "mill"
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


def _rest(reading: _Reading) -> Decimal:
    """What is left without a unit: `sejuta dua ratus` leaves thousands unsaid."""
    rest = reading.pending or Decimal(0)
    unsaid = reading.scale == 10**6 and 100 <= rest < 1_000 and rest % 50 == 0
    return rest * 1_000 if unsaid else rest


def _finish(text: str, reading: _Reading, start: int, end: int) -> Quantity | None:
    value = reading.total + _rest(reading)
    if value > VAST and not reading.scaled:
        return None
    value = min(value, Decimal(VAST))
    if value != int(value) < 1_000:
        return None
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
