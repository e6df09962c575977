"""Numbers inside a sentence, in digits and in words: `1,5jt`, `dua juta setengah`, `sejuta`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from core.nlu.amounts.number_words import without_glue
from core.nlu.amounts.numbers import LARGEST, SCALES
from core.nlu.amounts.reading import ONE_OF, QUARTERS, Reading, Token, begins, rest_of, step
from core.nlu.amounts.spoken import HALF, SLANG, SMALL, WHOLE
from core.nlu.scan import Scan

_TOKEN = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>[a-z]+)|(?P<other>[^\s\da-z]|[\s])", re.ASCII
)
_ANY = re.compile(
    rf"\d|\b(?:{'|'.join(sorted((*SMALL, *WHOLE, *SLANG, *HALF)))}|an?\s+(?:{'|'.join(ONE_OF)}))\b"
)
_SPELLED = re.compile(rf"\b(?:{'|'.join((*SMALL, *WHOLE, *SLANG, *HALF, *QUARTERS, 'a'))})\b")
_OF_NAME = re.compile(r"(?:[@_./-]|\bno\s)$")
_GOES_ON = re.compile(r"[._-]\w|@")
_BEFORE = re.compile(
    r"(?:(?P<minus>(?<![\w)\x00])-|\bminus\s+)|(?P<at>@\s*))?(?P<rp>\b(?:rp|idr)\.?\s*)?$"
)
_AFTER = re.compile(r"(?:\s?-?\s?an\b|-ish\b)?(?:\s*(?P<rp>rupiah|idr|perak)\b)?(?P<dash>,-+)?")

_SHARE = re.compile(r"\s{0,3}(?:%|(?:persen|prosen|percent|per\s?cent)\b)")

VAST: Final = LARGEST * 1_000
"""Amounts are read up to here, so that an absurd one can be called so."""


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


def holds_number(folded: str) -> bool:
    """Return whether a text in lower case may hold a number at all, in digits or in words."""
    return _ANY.search(folded) is not None


def quantities(scan: Scan) -> list[Quantity]:
    """Return every number of what is left of the message, in order; a share (`100%`) counts nothing."""
    return [replace(number) for number in _found(scan.rest)]


@lru_cache(maxsize=64)
def _found(folded: str) -> tuple[Quantity, ...]:
    """Return the numbers of a text, which many readers of a message ask for; they mark copies of them."""
    if not holds_number(folded):
        return ()
    text = without_glue(folded)
    tokens = [(m.lastgroup, m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tuple(_read(text, tokens))


@lru_cache(maxsize=64)
def in_digits(text: str) -> str:
    """Return a text in lower case with the amounts that it spells, in digits: `sejuta setengah` is
    `1500000`; what has no unit stays as it is."""
    scan = Scan.of(text)
    for number in reversed(quantities(scan)):
        said = scan.text[number.start : number.end]
        if number.scaled and not number.million and _SPELLED.search(said):
            scan.text = f"{scan.text[: number.start]}{number.value}{scan.text[number.end :]}"
    return scan.text


@lru_cache(maxsize=64)
def in_figures(text: str) -> str:
    """Return a text in lower case with every amount that it spells or scales in digits: `bukan dua ratus,
    seratus lima puluh` is `bukan 200, 150`; words of an account stay."""
    scan = Scan.of(text)
    for number in reversed(quantities(scan)):
        told = number.scaled or _SPELLED.search(scan.text, number.start, number.end)
        of_name = _OF_NAME.search(scan.text[: number.start][-3:])
        if told and not (
            number.million or number.negative or of_name or _GOES_ON.match(scan.text, number.end)
        ):
            scan.text = f"{scan.text[: number.start]}{number.value}{scan.text[number.end :]}"
    return scan.text


def _read(text: str, tokens: list[Token]) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        if not begins(tokens[at]) or _doubles(text, tokens, at):
            at += 1
            continue
        reading, end, after, whole = Reading(), at, at, at
        while after < len(tokens):
            kind, word, _, _ = tokens[after]
            if kind == "other":
                if word not in " \t" or end == at:
                    break
            elif step(reading, str(kind), word, tokens, after):
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


def _doubles(text: str, tokens: list[Token], at: int) -> bool:
    """`murah2`, `kira2nya`: the 2 doubles the word and counts nothing."""
    kind, word, start, _ = tokens[at]
    if kind != "digits" or word != "2" or not text[start - 1 : start].isalpha():
        return False
    unit = next((t[1] for t in tokens[at + 1 : at + 2]), "")
    return text[max(0, start - 2) : start] != "rp" and unit not in SCALES and unit != "m"


def _finish(text: str, reading: Reading, start: int, end: int) -> Quantity | None:
    value = reading.total + rest_of(reading)
    if _SHARE.match(text, end):
        return None
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
