"""Numbers, money and dates as people write them in one language. Values are only formatted here.

The separators, names and short forms are words of a language: they stand in
`templates/<language>/macros.html.jinja` and arrive here as a `Locale`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import ROUND_HALF_UP, Decimal

SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


@dataclass(frozen=True, slots=True)
class Locale:
    """How one language writes values.

    months: twelve names. scales: suffixes for thousand, million, billion. zones: IANA name to
    label. unknown: what is said of a value that nobody knows. clock: between hours and minutes.
    """

    thousands: str
    decimal: str
    currency: str
    unknown: str
    clock: str
    months: Sequence[str]
    scales: Mapping[str, str]
    zones: Mapping[str, str]

    def number(self, value: object, decimals: int | None = None) -> str:
        """Return 12400 as 12.400; fractions have at most `decimals` places (2 unless told)."""
        if is_unknown(value):
            return self.unknown
        places = (0 if isinstance(value, int) else 2) if decimals is None else decimals
        return self._digits(rounded(value, places))

    def short(self, value: object, decimals: int = 1) -> str:
        """Return 12400 as "12,4 rb": in thousands, millions or billions."""
        if is_unknown(value):
            return self.unknown
        exact = Decimal(str(value))
        for size, scale in SCALES:
            if abs(rounded(exact * 1_000 / size, decimals)) >= 1_000:
                return self._digits(rounded(exact / size, decimals)) + self.scales[scale]
        return self._digits(rounded(exact, 0 if abs(exact) >= 10 else 1))

    def percent(self, value: object, decimals: int = 2) -> str:
        """Return the share 0.0441 as 4,41%; what is not zero is never shown as zero."""
        if is_unknown(value):
            return self.unknown
        exact = Decimal(str(value)) * 100
        smallest = Decimal(1).scaleb(-decimals)
        if 0 < abs(exact) < smallest / 2:
            return f"<{self._digits(smallest)}%"
        return f"{self._digits(rounded(exact, decimals))}%"

    def money(self, value: object) -> str:
        """Return whole rupiah, 1500000 as Rp1.500.000."""
        return self._money(value, self.number(value, 0))

    def short_money(self, value: object) -> str:
        """Return rupiah in short, 1250000 as "Rp1,25 jt"."""
        return self._money(value, self.short(value, 2))

    def date(self, value: object, zone: tzinfo) -> str:
        """Return a date, an aware datetime in `zone`, or ISO text as "23 November 2026"."""
        if is_unknown(value):
            return self.unknown
        day = _local(value, zone)
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def time(self, value: object, zone: tzinfo) -> str:
        """Return the time of an aware datetime in `zone`, with the zone's label: "10.00 WIB"."""
        if is_unknown(value):
            return self.unknown
        moment = _local(value, zone)
        label = self.zones.get(str(zone)) or moment.strftime("%Z")
        return moment.strftime(f"%H{self.clock}%M ") + label

    def _money(self, value: object, digits: str) -> str:
        if is_unknown(value):
            return self.unknown
        sign, bare = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
        return f"{sign}{self.currency}{bare}"

    def _digits(self, value: Decimal) -> str:
        text = f"{value:,f}"
        whole, _, fraction = text.partition(".")
        fraction = fraction.rstrip("0")
        whole = "0" if whole == "-0" and not fraction else whole
        return whole.replace(",", self.thousands) + (self.decimal + fraction if fraction else "")


def is_unknown(value: object) -> bool:
    """Return whether a value stands for "nobody knows": None, NaN, pandas' NA or NaT."""
    return value is None or type(value).__name__ == "NAType" or bool(value != value)  # noqa: PLR0124


def rounded(value: object, decimals: int) -> Decimal:
    """Return a number with so many places, halves away from zero."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _local(value: object, zone: tzinfo) -> datetime | date:
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if isinstance(value, datetime):
        return value.astimezone(zone)
    if isinstance(value, date):
        return value
    raise TypeError(f"{value!r} is neither a date nor a time")
