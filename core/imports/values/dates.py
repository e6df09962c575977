"""Days as apps print them in a person's own language, often without a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from itertools import compress

_MONTHS = (
    "januari jan january januar janvier enero января янв janeiro gennaio ocak มกราคม ม.ค.",
    "februari feb february februar février fevr febrero февраля фев fevereiro febbraio şubat กุมภาพันธ์ ก.พ.",
    "maret mar march märz mars marzo марта мар março mart มีนาคม มี.ค. mac",
    "april apr avril abril апреля апр aprile nisan เมษายน เม.ย.",
    "mei may mai mayo мая maio maggio mayıs พฤษภาคม พ.ค.",
    "juni jun june juin junio июня июн junho giugno haziran มิถุนายน มิ.ย.",
    "juli jul july juillet julio июля июл julho luglio temmuz กรกฎาคม ก.ค. julai",
    "agustus agu ags agt aug august août agosto августа авг ağustos สิงหาคม ส.ค. ogos",
    "september sep sept septembre septiembre сентября сен сент setembro settembre eylül กันยายน ก.ย.",
    "oktober okt october oct octobre octubre октября окт outubro ottobre ekim ตุลาคม ต.ค.",
    "november nov nopember novembre noviembre ноября ноя novembro kasım พฤศจิกายน พ.ย.",
    "desember des december dec dezember décembre diciembre декабря дек dezembro dicembre aralık ธันวาคม ธ.ค. disember",
)
"""Names of the months in Indonesian and English first, then in what TikTok Studio was seen in."""

_VIETNAMESE = (
    ("một", "giêng"),
    ("hai",),
    ("ba",),
    ("tư", "bốn"),
    ("năm",),
    ("sáu",),
    ("bảy", "bẩy"),
    ("tám",),
    ("chín",),
    ("mười",),
    ("mười một",),
    ("mười hai", "chạp"),
)
_EAST_ASIAN = re.compile(r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_SERIAL = re.compile(r"[3-7]\d{4}(?:\.\d+)?")
_EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's clock knows no zone
"""Day 0 of a spreadsheet; five digits from 3 to 7 are days from 1982 to 2119."""

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_TIME = re.compile(
    r"(?<!\d)(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)"
    r"|(?<![\d./-])(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?![\d./-]))\s*(?P<half>am|pm)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?::\d{2}(?:\.\d{1,9})?|\b(?:gmt|utc))(?:\s?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?|z|(?<=gmt|utc))\s*+$",
    re.IGNORECASE,
)
"""The zone behind a time of day: `GMT+7`, `+07:00`, `Z`."""

_INDONESIAN = re.compile(r"\b(wib|wita|wit)\s*+$", re.IGNORECASE)
_HOURS = {"wib": 7, "wita": 8, "wit": 9}

_UNIX = re.compile(r"1\d{9}(?:\d{3})?")
"""Seconds, or milliseconds, since 1970: from 2001 to 2033."""

_SHORT_YEAR = re.compile(r"\w{0,12}[-\s/.,'’]{1,2}(\d{2})(?!\d)")
"""Two digits behind a month that a day stands before (`20-Nov-26`)."""

A_DAY = timedelta(days=1)
"""By so much a date may be ahead, as clocks of other zones are."""


@cache
def _months() -> dict[str, int]:
    names = {
        name.rstrip("."): number
        for number, words in enumerate(_MONTHS, start=1)
        for name in words.split()
    }
    for number, words in enumerate(_VIETNAMESE, start=1):
        names |= {f"tháng {word}": number for word in words} | {f"tháng {number}": number}
    return names


def dates_in(words: Sequence[str]) -> set[str]:
    """Return the words, of those in lower case, that say on which day or in which month or year.

    Numbers alone say neither.
    """
    named = {word for word in words if word in _months() or _YEAR.fullmatch(word)}
    return named | {word for word in words if _DAY.fullmatch(word)} if named else set()


def read_day(text: str) -> tuple[int | None, int, int] | None:
    """Return (year or None, month, day) of a date such as `18 Agustus`, `Aug 18, 2026`, `9月13日`."""
    if found := _ISO.search(text) or _EAST_ASIAN.search(text):
        return (int(found[1]) if found[1] else None, int(found[2]), int(found[3]))
    words = _TIME.sub(" ", text.casefold())
    year = _YEAR.search(words)
    rest = _YEAR.sub(" ", words)
    month = _month(rest)
    if month is None:
        return None
    name, number = month
    before, _, after = rest.partition(name)
    if day := _DAY.search(before):
        short = None if year else _SHORT_YEAR.match(after)
        return (
            int(year[1]) if year else 2000 + int(short[1]) if short else None,
            number,
            int(day[1]),
        )
    day = _DAY.search(after)
    return (int(year[1]) if year else None, number, int(day[1])) if day else None


def _month(words: str) -> tuple[str, int] | None:
    months = _months()
    if "tháng" in words:
        fitting = [name for name in months if re.search(rf"{name}(?!\w)", words) and " " in name]
        return (max(fitting, key=len), months[max(fitting, key=len)]) if fitting else None
    for word in re.findall(r"[^\W\d]+(?:\.[^\W\d]+)*", words):
        if word in months:
            return word, months[word]
    return None


def spelled(
    cells: Sequence[object], until: date | None = None, past: Sequence[bool] | None = None
) -> list[str]:
    """Return dates in numbers (`31/12/2026`, Excel's days since 1900) as ISO 8601, others as they
    are.

    The day stands first, as in Indonesia, unless a second number of the column is over 12, or days would
    be after `until` that as months are not. past: which cells tell of what has been; what is planned may
    well be ahead.
    """
    texts = [_text(cell) for cell in cells]
    found = [_NUMBERS.search(text[:40]) for text in texts]
    month_first = _month_first(found, until, past) is True
    return [
        text if m is None else text.replace(m[0], _iso(m, month_first=month_first), 1)
        for text, m in zip(texts, found, strict=True)
    ]


def is_open(
    cells: Sequence[object], until: date | None = None, past: Sequence[bool] | None = None
) -> bool:
    """Return whether nothing in a column tells which of two different numbers is the day."""
    found = [_NUMBERS.search(_text(cell)[:40]) for cell in cells]
    return any(m and m[1] != m[3] for m in found) and _month_first(found, until, past) is None


def with_clocks(days: Sequence[str], clocks: Sequence[object]) -> list[str]:
    """Return dates with the time of day that stands in a column of its own, where they have none."""
    return [
        f"{day} {clock}" if day and clock and not _TIME.search(day) else day
        for day, clock in zip(days, clocks, strict=True)
    ]


def _month_first(
    found: Sequence[re.Match[str] | None], until: date | None, past: Sequence[bool] | None
) -> bool | None:
    """Return whether months stand before days; None where nothing tells."""
    told = [m for m in found if m]
    if any(int(m[3]) > 12 for m in told):
        return True
    if any(int(m[1]) > 12 for m in told):
        return False
    if until is None:
        return None
    been = told if past is None else [m for m in compress(found, past) if m]
    ahead = [
        any(date.fromisoformat(_iso(m, month_first=first)) > until + A_DAY for m in been)
        for first in (False, True)
        if all(int(m[1]) and int(m[3]) for m in been)
    ]
    return ahead[0] if len(set(ahead)) > 1 else None


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat()
    plain = "" if cell is None else str(cell).strip()
    if _SERIAL.fullmatch(plain):
        moment = _EXCEL_ZERO + timedelta(days=float(plain))
        return (moment + timedelta(milliseconds=500)).isoformat(timespec="seconds")
    if _UNIX.fullmatch(plain):
        return f"{datetime.fromtimestamp(int(plain[:10]), UTC):%Y-%m-%d %H:%M:%S} GMT"
    return plain


def _iso(match: re.Match[str], *, month_first: bool) -> str:
    day, month = (match[3], match[1]) if month_first else (match[1], match[3])
    year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
    return f"{year}-{int(month):02}-{int(day):02}"


def latest(day: tuple[int | None, int, int], until: date) -> date | None:
    """Return the date; without a year the latest one that is not after `until`."""
    year, month, number = day
    for candidate in [year] if year else range(until.year, until.year - 9, -1):
        try:
            found = date(candidate, month, number)
        except ValueError:
            continue
        if year or found <= until:
            return found
    return None


def local_times(
    cells: Sequence[object], untils: Sequence[date], zone: tzinfo
) -> tuple[list[datetime | None], bool]:
    """Return aware times of printed dates, midnight of `zone` where no time is printed, in `zone` where
    none is.

    Also returned: whether the year of any had to be inferred.
    """
    found: list[datetime | None] = []
    assumed = False
    for cell, until in zip(cells, untils, strict=True):
        text = cell.isoformat() if isinstance(cell, datetime) else str(cell or "")[:60]
        day = read_day(text)
        moment = latest(day, until) if day else None
        assumed = assumed or bool(day and day[0] is None and moment)
        found.append(
            datetime.combine(moment, _clock(text), _zone(text) or zone) if moment else None
        )
    return found, assumed


def _clock(text: str) -> time:
    match = _TIME.search(text)
    if match is None:
        return time()
    hour = int(match["hour"] or match["h"]) % 24
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "pm" else 0)
    return time(hour, int(match["minute"] or match["m"]) % 60, int(match["second"] or 0) % 60)


def _zone(text: str) -> tzinfo | None:
    """Return the zone that is named behind a time of day."""
    if found := _INDONESIAN.search(text):
        return timezone(timedelta(hours=_HOURS[found[1].casefold()]))
    found = _OFFSET.search(text)
    if found is None or found["sign"] is None:
        return UTC if found else None
    ahead = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return (
        timezone(ahead if found["sign"] == "+" else -ahead) if ahead < timedelta(hours=15) else None
    )
