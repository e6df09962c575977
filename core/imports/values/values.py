"""Cells of any export as canonical values; what is not surely known is unknown (None or NA)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from core.imports.values.cells import Cells, Coded
from core.messages import UNPRINTABLE
from core.nlu.amounts.numbers import LEAST_IDR, parse_count, parse_money_idr
from core.nlu.amounts.telephones import ABROAD, MOBILE
from core.nlu.offers.pricewords import LEAST

T = TypeVar("T")

LARGEST = 10**12
"""No account or post counts more; beyond it a number is a slip or an identifier."""

_EITHER = re.compile(r"\W{0,3}\d{1,3}[.,]\d{3}\s{0,3}k\+?(?:\s.*)?", re.I)
"""Thousands of which the point, or the comma, may begin decimals: `1.250K` followers are 1,250 or a million."""

_OF_MONTH = re.compile(
    r"(?<=\w)\s{0,3}\((?:per\s)?(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|ags|sep|okt|oct|nov|des|dec)[a-z]{0,6}\.?(?:\s20\d\d)?\)$",
    re.I,
)

_TWICE = re.compile(r"(?:rp\.?\s?)?\d{3}[.,]\d{3}\s?(?:k|rb|ribu)\b.*", re.I)
"""A price in thousands of thousands (`500.000K`): hundreds of millions, or half a million with a unit too many."""

LONGEST = 10_000
"""Characters of a text that are kept; captions end at 2,200 (Instagram) and 5,000 (YouTube)."""

_NOTHING = frozenset(
    [
        *("", "-", "--", "–", "—", "?", "??", ".", "...", "…", "null", "none", "nan"),
        *("n/a", "na", "nil", "undefined", "\\n", "(blank)", "(none)", "(null)", "not available"),
        *("(kosong)", "kosong", "belum ada", "to be announced", "#n/a", "#ref!", "#div/0!"),
        *("#value!", "#name?", "#num!", "#null!", "#error!", "tba", "tbd", "tbc", "tiada"),
        *("tidak ada", "tdk ada", "ga ada", "gak ada", "tidak diketahui"),
    ]
)
"""What people, databases and spreadsheets write where nothing is known; all in lower case."""

INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Letters without a width, which come along when something is copied."""

_TRUE, _FALSE = {"true", "yes", "ya", "y", "1"}, {"false", "no", "tidak", "n", "0"}
_HANDLE = re.compile(r"[\w.\-·]{1,60}")
_FOR_WHAT = re.compile(
    r"\s*(?:/|per\b)\s*(?:1x?\s*)?(?:post|konten|content|video|vt|reels?|feeds?|foto|upload)\w*$",
    re.I,
)
_MILLIONS_AND = re.compile(
    r"((?:rp\.?\s*)?\d{1,4}\s*(?:jt|juta))\s*(\d{1,3}\s*(?:rb|ribu|k))", re.I
)
_ELSEWHERE = re.compile(r"(?<=\w)\s*\([^()]*(?:[$€£¥]|\b(?:usd|sgd|myr|rm|eur)\b)[^()]*\)$", re.I)
"""The same price in another currency, behind it."""

_CONSTANT = re.compile(r'="([^"]*)"')
"""A formula that is nothing but a text, as programs protect numbers."""

_TAXED = (
    r"(?:exc?l?|incl?|excluding|including|belum|blm|sudah|sdh|udah|sebelum|di\s?luar)\.?\s{0,2}"
    r"(?:termasuk\s|incl?\.?\s)?(?:ppn|pph|pajak|tax|vat)(?:\s?\d{1,2}(?:[.,]\d)?\s?%)?"
)
_REMARK = re.compile(
    r"(?<=[\w,=-])(?:\s{0,3}\((?:bisa\s|masih\s)?(?:nego\w{0,3}|nett?|gross)\)|\s{1,3}(?:nego\w{0,3}|nett?|gross)"
    rf"|\s{{0,3}}\({_TAXED}\)|\s{{1,3}}{_TAXED}|\s{{0,3}}\+\s?(?:free\s)?(?:produk|product|barang|sample?l?)"
    r"|\.-|\s{0,3}[\u2600-\u27bf\U0001f300-\U0001faff]{1,4}\ufe0f?)$",
    re.I,
)
"""What changes nothing of the price before it: whether it may be haggled over, tax, goods on top."""

_LEAST = re.compile(rf"(?<=\w){LEAST.pattern}$", re.I)

_BARTER = re.compile(
    r"(?:(?:(?:by|via|sistem|free|full)\s+)?barter(?:an)?(?:\s+(?:produk\w*|product|barang|aja|saja|doang|only|full))*+"
    r"|(?:gratis|free|dapat|tukar|kirim)\s+(?:produk\w*|products?|barang|sampel|samples?)(?:\s+(?:aja|saja|doang|only))?"
    r"|(?:gratis|free(?:\s+of\s+charge)?|cuma-cuma|tanpa\s+(?:bayar\w*|dibayar|biaya|fee)|no\s+(?:fee|charge)|unpaid)"
    r"(?:\s+(?:aja|saja|doang|dulu|only|kok))?)[\s.,!]*+",
    re.I,
)
"""Barter, or no money, and nothing else: neither money beside it nor whether it would be taken."""

_SLIPPED = re.compile(r"(?:rp\.?\s?)?\d{4,15}[.,]\d{3}", re.I)
"""Thousands of which a point is missing (`1000.000`): a million, or a thousand with decimals."""

_CALLED = re.compile(rf"(?:{MOBILE}|{ABROAD}|0\d{{8,13}})[\s.]*")
"""A telephone number, which counts nothing and costs nothing."""

PEOPLE = 5 * 10**9
"""No more people are there, and no post costs more rupiah: such a number is a telephone's, or a slip."""

_NUMBER, _CELL = 200, 1_000
"""Characters of a cell that may still be a number with words around it: without what cannot be seen, and
with it."""


def count(value: object) -> int | None:
    """Return the count that a cell states; None for negative, implausible or doubtful ones."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        plain = _visible(value)
        if len(plain) > _NUMBER or is_called(plain):
            return None
        number = int(plain) if plain.isdecimal() and len(plain) < 15 else _spelled(plain)
    elif isinstance(value, float):
        whole = math.isfinite(value) and math.isclose(value, round(value))
        number = round(value) if whole else None
    elif isinstance(value, int):
        number = value
    else:
        return None
    return number if number is not None and 0 <= number <= LARGEST else None


def _spelled(plain: str) -> int | None:
    """Return the count that is written with points, units or an exponent, perhaps with the month that it is
    of behind it."""
    plain = _OF_MONTH.sub("", plain)
    if is_slipped(plain) or _EITHER.fullmatch(plain):
        return None
    number = parse_count(plain)
    if number is None and re.fullmatch(r"\d{1,12}\.0+", plain):
        return int(plain.partition(".")[0])
    if number is None and re.fullmatch(r"\d(?:[.,]\d{1,12})?[eE]\+?\d{1,2}", plain):
        return round(float(plain.replace(",", ".")))
    return number


def price(cell: object, least: int = LEAST_IDR) -> int | None:
    """Return the whole rupiah of a cell, or None where it is no sure price in rupiah, or less than `least`.

    What it is for may stand behind it (`1,5jt/post`); millions and thousands may stand side by side
    (`1jt500rb`).
    """
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, float) and cell == cell and abs(cell) < 10**13:  # noqa: PLR0124
        cell = round(cell)
    written = str(cell)
    found = _price(written) if len(written) <= _CELL else None
    return None if found is None or found < least else found


@lru_cache(maxsize=4_096)
def _price(cell: str) -> int | None:
    plain = _visible(cell)
    if len(plain) > _NUMBER or is_called(plain) or is_slipped(plain) or _TWICE.fullmatch(plain):
        return None
    words = _FOR_WHAT.sub("", _REMARK.sub("", _LEAST.sub("", _ELSEWHERE.sub("", plain))))
    if both := _MILLIONS_AND.fullmatch(words):
        parts = [parse_money_idr(part) for part in both.groups()]
        found = sum(part for part in parts if part) if all(parts) else None
    else:
        found = parse_money_idr(words)
    return found if found is not None and found <= PEOPLE else None


def is_slipped(plain: str) -> bool:
    """Return whether a number lacks a point between its thousands: `1000.000`."""
    return bool(_SLIPPED.fullmatch(plain))


def is_called(plain: str) -> bool:
    """Return whether a cell is a telephone number: `0812-3456-7890`, `+62 812 3456 7890`."""
    return plain[:1] in "0+6" and len(plain) > len("08123456") and bool(_CALLED.fullmatch(plain))


def _visible(cell: str) -> str:
    """Return a cell without what cannot be seen, and without what marks it as text (`'0812`)."""
    plain = INVISIBLE.sub("", cell).strip()
    made = _CONSTANT.fullmatch(plain)
    return (made[1] if made else plain).removeprefix("'")


def is_barter(cell: object) -> bool:
    """Return whether a cell says, where a price is expected, that goods, or nothing, are asked for instead."""
    return isinstance(cell, str) and _BARTER.fullmatch(_visible(cell)) is not None


def counts(values: Sequence[Any]) -> pd.Series[Any]:
    """Return a nullable Int64 column of counts, see `count`."""
    if isinstance(values, Cells) and (plain := values.whole_numbers()) is not None:
        whole = pd.Series(pd.array(plain, dtype="Int64"))
        if not (whole > PEOPLE).any():
            return whole
    kinds = set(map(type, values))
    if kinds in ({str}, {int}):
        try:
            numbers = np.array(values, dtype=object).astype(np.int64)
        except (ValueError, TypeError, OverflowError):
            pass
        else:
            if not (numbers > PEOPLE).any():
                found = pd.Series(numbers, dtype="Int64")
                return found.mask(found < 0)
    return typed(each(values, count), "Int64")


def text(value: object) -> str | None:
    """Return a cell's text without control characters and of bounded length; None if it is empty."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    plain = value if isinstance(value, str) else str(value)
    if not plain.isprintable():
        plain = plain.replace("\r\n", "\n").replace("\r", "\n")
        plain = UNPRINTABLE.sub("", plain).encode("utf-8", "replace").decode("utf-8")
    plain = plain.strip()[:LONGEST]
    return plain or None


def texts(values: Sequence[Any]) -> list[str | None]:
    """Return `text` of every value; plain ones are seen at a glance."""
    return [
        value
        if type(value) is str
        and 0 < len(value.strip()) == len(value) < LONGEST
        and (value.isprintable() or value.replace("\n", "").isprintable())
        else text(value)
        for value in values
    ]


def strings(values: Sequence[Any], *, hardly_repeat: bool = False) -> pd.Series[Any]:
    """Return `text` of every value as a column of strings."""
    if isinstance(values, Cells) and (clean := values.clean(LONGEST)) is not None:
        column: pd.Series[Any] = clean.to_pandas(types_mapper=lambda _: pd.StringDtype())
        return column
    many = hardly_repeat and not isinstance(values, Coded)
    return typed(texts(values) if many else each(values, text), "string")


def label(value: object) -> str | None:
    """Return `text`, and None too for the words that stand for nothing (`-`, `n/a`, `null`)."""
    plain = text(value)
    return None if plain is None or plain.casefold().strip() in _NOTHING else plain


def flag(value: object) -> bool | None:
    """Return a yes or no, in JSON, English or Indonesian."""
    if value is None or isinstance(value, bool):
        return value
    word = str(value).strip().casefold() if isinstance(value, str | int) else ""
    return True if word in _TRUE else False if word in _FALSE else None


def flags(values: Sequence[Any]) -> pd.Series[Any]:
    """Return a nullable boolean column, see `flag`."""
    return typed(each(values, flag), "boolean")


def typed(values: Sequence[Any], dtype: str) -> pd.Series[Any]:
    """Return values as a column of this type."""
    if isinstance(values, Coded):
        known: pd.Series[Any] = pd.Series(values.known, dtype=dtype)
        return known.take(values.codes).reset_index(drop=True)
    return pd.Series(list(values), dtype=dtype)


def each(values: Sequence[Any], read: Callable[[object], T]) -> list[T]:
    """Return what `read` makes of every value; equal texts are looked at once."""
    if isinstance(values, Cells | Coded):
        return values.each(read)
    if values and values.count(None) == len(values):
        return Coded([read(None)], np.zeros(len(values), np.intp))
    if set(map(type, values)) <= {str, type(None)}:
        known = {value: read(value) for value in set(values)}
        return [known[value] for value in values]
    return [read(value) for value in values]


def handle(value: object) -> str | None:
    """Return a handle in lower case without @; None for what cannot be one."""
    return _handle(value) if type(value) is str and len(value) <= _NUMBER else _read_handle(value)


def _read_handle(value: object) -> str | None:
    plain = label(value)
    if plain is None:
        return None
    plain = _visible(plain).removesuffix("/").lstrip("@").strip().casefold()
    ok = _HANDLE.fullmatch(plain) and any(c.isalnum() for c in plain)
    return plain if ok else None


_handle = lru_cache(maxsize=32_768)(_read_handle)
"""The accounts of a large file come again in every set of its rows."""


def handles(values: Sequence[Any]) -> list[str | None]:
    """Return `handle` of every value."""
    return each(values, handle)
