"""Numbers as people and exports write them, one at a time: counts and rupiah of a single cell.

`12,345` and `12.345` are both twelve thousand; `12.3K`, `12,3 rb` and `1,2 jt` are scaled; `M` is
a million in counts and doubtful in money, where Indonesians mean a billion (miliar) by it.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

from core.nlu.words.bags import alternatives

THOUSAND, MILLION, BILLION, TRILLION = 10**3, 10**6, 10**9, 10**12
SPOKEN_THOUSANDS: Final = range(50, 1_000)

NUMBER: Final = (
    r"(?<!\d)(?<!\d[.,])\d(?:[\d.,]{0,18}\d)?(?:\s*(?:rb|ribu|k|jt|juta|thousand|million)\b)?"
)
"""A number within a sentence, with its scale."""

SCALES: Final = (
    dict.fromkeys(
        ("k", "rb", "rbu", "ribu", "rebu", "ewu", "rewu", "ribuan", "rban", "thousand"), THOUSAND
    )
    | dict.fromkeys(
        (
            "jt",
            "jta",
            "juta",
            "jutaan",
            "jtan",
            "jeti",
            "yuta",
            "yutaan",
            "yuto",
            "juto",
            "mio",
            "mil",
            "mill",
        ),
        MILLION,
    )
    | dict.fromkeys(("million", "mn", "jut", "jutaa", "jutak", "jutah"), MILLION)
    | dict.fromkeys(("miliar", "milyar", "miliyar", "mlyr", "billion", "bn", "b"), BILLION)
    | {"lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7}
    | dict.fromkeys(("triliun", "trilyun", "trillion"), TRILLION)
)
"""What a unit after a number multiplies it by; `m` is left out because it depends."""

LEAST_IDR: Final = 10_000
"""Below this nobody is paid for a post: a unit was left out, or no money was meant."""

LARGEST: Final = 10**13
"""Beyond this nothing is a count or a price, but a phone number or a slip."""

DIGITS: Final = r"\d+(?:[.,]\d+)*"

_UNITS = alternatives((*SCALES, "m"))
_NOUNS = (
    r"(?:followers?|pengikut|subscribers?|subs|likes?|suka|comments?|komentar|komen|views?"
    r"|tayangan|kali tonton|shares?|saves?|orang)"
)
_AMOUNT = re.compile(rf"[~±≈]?\s*({DIGITS})\s*(?:({_UNITS})\s*)?(?:-?an\s*)?(?:\+\s*)?")
_CELL = re.compile(rf"{_AMOUNT.pattern}{_NOUNS}?")
_CURRENCY = re.compile(r"^(?:rp\.?|idr\.?)\s*|\s*(?:rp\.?|idr|rupiah)$|,-+$|,=$")
_POINTED = re.compile(r"(\d{1,2}\.\d{3})\s?k")
"""Thousands behind a point that may be one of decimals: `1.250K` of money is no Rp1.250 but a million and
a quarter, `12.500K` may be either."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def fold(text: str) -> str:
    """Return the text in lower case, with compatible digits and spaces made plain (NFKC)."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def parse_digits(digits: str, unit: str = "") -> Decimal | None:
    """Return the value of digits with separators, before the unit multiplies it.

    Three digits after a lone separator are a group of thousands, unless the unit makes a decimal
    the likelier reading (`1.250 jt`); None where neither reading is sound.
    """
    separators = re.findall(r"[.,]", digits)
    if not separators:
        return Decimal(digits)
    if len(set(separators)) == 2:
        whole, _, fraction = digits.rpartition(separators[-1])
        if len(set(separators[:-1])) > 1 or not _grouped(whole):
            return None
        return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    if len(separators) > 1 or (_grouped(digits) and _thousands_likelier(separators[0], unit)):
        return Decimal(re.sub(r"[.,]", "", digits)) if _grouped(digits) else None
    return Decimal(digits.replace(",", "."))


def _grouped(digits: str) -> bool:
    return _GROUPED.fullmatch(digits) is not None and not digits.startswith("0")


def _thousands_likelier(separator: str, unit: str) -> bool:
    if unit in {"rb", "rbu", "ribu", "rebu", "ribuan", "rban"}:
        return separator == "."
    return not unit or (unit == "k" and separator == ",")


def parse_count(text: str) -> int | None:
    """Return the count that one cell states; `1.2M` is 1,200,000.

    None when the cell is empty, negative, no whole number, or not surely one number.
    """
    folded = fold(text)
    folded = re.sub(r"(?<=\d)[\s'’](?=\d{3}(?!\d))", "", folded)
    return _scaled(folded, million=True)


def parse_money_idr(text: str) -> int | None:
    """Return the whole rupiah that one cell states, such as `Rp 1.250.000,-` or `1,5 jt`.

    None when the cell is empty, negative, in another currency, counts people or likes, ends in the doubtful `M`, or holds
    a fraction of a rupiah other than zero.
    """
    folded, before = fold(text), ""
    while folded != before:
        before, folded = folded, _CURRENCY.sub("", folded)
    folded = re.sub(r"(?<=\d)[\s'’](?=\d{3}(?!\d))", "", folded)
    if pointed := _POINTED.fullmatch(folded):
        folded = f"{pointed[1]} rb" if len(pointed[1]) == len("1.250") else ""
    return _scaled(folded, million=False)


def spoken_money_idr(text: str) -> int | None:
    """Return the rupiah of an answer to "budget berapa?"; `500` is half a million, for nobody has
    five hundred rupiah. None where it states no amount that anybody is paid."""
    amount = parse_money_idr(text) or 0
    amount = amount * THOUSAND if amount in SPOKEN_THOUSANDS else amount
    return amount if amount >= LEAST_IDR else None


_DECIMAL = re.compile(r"\d{1,2}[.,]\d{1,2}")


def decimal_in(cell: str) -> float | None:
    """Return a decimal number whose unit is left out: `1,2`; None for any other text."""
    plain = cell.strip()
    return float(plain.replace(",", ".")) if _DECIMAL.fullmatch(plain) else None


_UNIT_TOLD = re.compile(
    r"\W*(?:(?:ya|iya|eh|oh|maksud(?:nya|ku)|pakai|pake|dalam|in|i\s+mean|it'?s)\s+){0,3}(?P<unit>ribu(?:an)?|rb(?:an)?|rbu|k|thousands?|grand|juta(?:an)?|jt(?:an)?|millions?|mio)"
    r"(?:[\s,]+(?:kak|min|lah|dong|ya|aja|saja|sih|deh|rupiah|maksud(?:nya|ku)|i\s+meant?|of\s+course|(?:masa|bukan|not)\s+(?:ribu|juta|thousands?|millions?)))*\W*"
)


def unit_told(text: str) -> int | None:
    """Return what a whole message says of the unit of a number before: 1,000 of `ribu lah masa juta`."""
    told = _UNIT_TOLD.fullmatch(fold(text)) if len(text) < 60 else None
    if told is None:
        return None
    return MILLION if told["unit"][0] in "jm" else THOUSAND


def _scaled(cell: str, *, million: bool) -> int | None:
    shape = _CELL if million else _AMOUNT
    match = shape.fullmatch(cell) if len(cell) < 60 else None
    if match is None:
        return None
    unit = match[2] or ""
    if unit == "m" and not million:
        return None
    number = parse_digits(match[1], unit)
    if number is None:
        return None
    value = number * SCALES.get(unit, MILLION if unit == "m" else 1)
    return int(value) if value == int(value) and value <= LARGEST else None
