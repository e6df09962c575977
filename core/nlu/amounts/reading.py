"""One number while it is read, word by word: what is known of it, and whether the next word goes on with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.nlu.amounts.numbers import SCALES, parse_digits
from core.nlu.amounts.spoken import HALF, POINT, SLANG, SMALL, TENS, WHOLE
from core.nlu.words.bags import bag

QUARTERS: Final = frozenset({"perempat", "quarters"})
_AFTER_PART: Final = QUARTERS | {"a"}
_FIRST: Final = _AFTER_PART.union(HALF, SMALL, SLANG, WHOLE)
_NEAR: Final = 20
"""Signs after a part within which its unit stands; what was blanked out counts."""

_THREE_QUARTERS: Final = Decimal("0.75")
_SCALE_WORDS: Final = {k: v for k, v in SCALES.items() if k not in {"b", "mil"}}

ONE_OF: Final = bag("hundred thousand million mil mill billion")
_ENDING = re.compile(r"(?<!^k)(?<!^m)(?:an|nan|ish)$")
"""`300rb-an`, `2jutaan`; not `7 kan`, which asks for a yes."""

Token = tuple[str | None, str, int, int]
"""Kind, text, start, end."""


@dataclass(slots=True)
class Reading:
    """What is read as yet: `total` with its units, `hundreds` and `current` that none was said of, `scale`
    the last unit, `point` where decimals follow; the flags are those of a `Quantity`."""

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


def begins(token: Token) -> bool:
    """Return whether a number may begin with a token."""
    return token[0] == "digits" or token[1] in _FIRST


def step(reading: Reading, kind: str, word: str, tokens: list[Token], at: int) -> bool:
    """Go on with the token at a place; return whether it is part of this number."""
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


def _point(reading: Reading, _word: str, tokens: list[Token], at: int) -> bool:
    following = next((t[1] for t in tokens[at + 1 : at + 3] if t[0] != "other"), "")
    reading.point = reading.current is not None and (following in SMALL or following.isdigit())
    return reading.point


def _fraction(reading: Reading, value: Decimal) -> bool:
    reading.point = False
    reading.current = (reading.current or 0) + value / (10 if value < 10 else 100)
    return True


def _whole(reading: Reading, word: str) -> bool:
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


def _tens(reading: Reading, current: Decimal, tens: int) -> bool:
    if tens == 100:
        reading.hundreds, reading.current = current * 100, None
    else:
        reading.current = current * tens if tens else current + 10
    return True


def _digits(reading: Reading, word: str, tokens: list[Token], at: int) -> bool:
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


def _continues(reading: Reading, value: Decimal, unit: str, word: str) -> bool:
    scale = SCALES.get(unit, 1)
    if scale > 1:
        return scale < reading.scale
    return reading.scale == 10**6 and word.isdigit() and len(word) == 3 and value % 50 == 0


def _small(reading: Reading, value: Decimal) -> bool:
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


def _part(reading: Reading, word: str, tokens: list[Token], at: int) -> bool:
    """`half a million`, `a hundred thousand`, `tiga perempat juta`."""
    if word == "a":
        return reading.current in HALF.values() or _one(reading, tokens, at)
    return _half(reading, HALF.get(word, _THREE_QUARTERS), tokens, at)


def _one(reading: Reading, tokens: list[Token], at: int) -> bool:
    """`a million` is one; `two million a month` is of every month."""
    following = next((t[1] for t in tokens[at + 1 : at + 3] if t[0] == "word"), "")
    if following not in ONE_OF or reading.scaled or reading.pending is not None:
        return False
    reading.current = Decimal(1)
    return True


def _half(reading: Reading, part: Decimal, tokens: list[Token], at: int) -> bool:
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


def _unit(reading: Reading, word: str) -> bool:
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


def _scale(reading: Reading, pending: Decimal, scale: int) -> None:
    reading.total += pending * scale
    reading.current, reading.hundreds = None, Decimal(0)
    reading.scale, reading.scaled = scale, True


def rest_of(reading: Reading) -> Decimal:
    """What is left without a unit: `sejuta dua ratus` leaves thousands unsaid."""
    rest = reading.pending or Decimal(0)
    unsaid = reading.scale == 10**6 and 100 <= rest < 1_000 and rest % 50 == 0
    return rest * 1_000 if unsaid else rest
