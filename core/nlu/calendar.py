"""Days as people say them, relative to a given today: `rabu minggu depan`, `tgl 5 bln depan`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from core.nlu.bags import numbered
from core.nlu.scan import Scan

_WEEKDAYS: Final = numbered(
    "senin senen snin monday|selasa slasa tuesday|rabu rebo wednesday|kamis kemis kms thursday"
    "|jumat jum'at jumaat jmt friday|sabtu sbt saptu saturday|minggu ahad mgg sunday"
)
_MONTHS: Final = numbered(
    "|januari january jan|februari february pebruari feb|maret march mar mrt|april apr|mei may"
    "|juni june jun|juli july jul|agustus august agst agt ags agu aug|september sept sep"
    "|oktober october okt oct|november nopember nov nop|desember december des dec"
)
_NUMBER: Final = numbered(
    "se satu a one|dua two|tiga three|empat four|lima five|enam six|tujuh seven|delapan eight"
    "|sembilan nine|sepuluh ten",
    start=1,
)


def _words(table: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


_DAY, _MONTH = rf"(?:{_words(_WEEKDAYS)})", rf"(?:{_words(_MONTHS)})"
_NEXT = r"(?:depan|dpn|berikut(?:nya)?|besok)"
_LAST = r"(?:lalu|kemarin|kemaren|kmrn|kmaren)"
_WEEK = r"(?:minggu|mggu|mgg|pekan)"
_BULAN = r"(?:bulan|bln)"
_TGL = r"(?:tanggal|tgl|tggl|tg)"
_COUNT = rf"(?:\d{{1,3}}|{_words(_NUMBER)})"

HOLIDAYS: Final = {
    r"(?:hari\s+raya\s+)?(?:lebaran|idul\s?fitri|eid)": ("2026-03-21", "2027-03-10", "2028-02-27"),
    r"(?:malam\s+)?tahun\s+baru": ("2026-01-01", "2027-01-01", "2028-01-01"),
    r"natal|christmas": ("2025-12-25", "2026-12-25", "2027-12-25"),
    r"hari\s+ibu": ("2025-12-22", "2026-12-22", "2027-12-22"),
    r"valentine": ("2026-02-14", "2027-02-14", "2028-02-14"),
    r"imlek": ("2026-02-17", "2027-02-06", "2028-01-26"),
    r"hari\s+kartini": ("2026-04-21", "2027-04-21", "2028-04-21"),
    r"harbolnas": ("2025-12-12", "2026-12-12", "2027-12-12"),
    r"hari\s+kemerdekaan|hut\s+ri": ("2026-08-17", "2027-08-17", "2028-08-17"),
}
"""Days that have a name; those of the moon from the government's joint decree and its forecast."""

Resolved = tuple[date | None, date | None]
"""The day when the message looks ahead, and when it looks back."""


def _both(day: date | None) -> Resolved:
    return day, day


def _shift(unit: str, count: int, today: date) -> date:
    if unit.startswith(("hari", "day", "hr")):
        return today + timedelta(days=count)
    if unit.startswith(("minggu", "week", "pekan", "mgg", "mggu")):
        return today + timedelta(weeks=count)
    months = count * (12 if unit.startswith(("tahun", "year", "thn")) else 1)
    return _in_month(today, months, today.day)


def _in_month(today: date, months: int, day: int) -> date:
    """Return that day of the month so many months away, or the month's last day."""
    index = min(max(today.year * 12 + today.month - 1 + months, 12), 9998 * 12)
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _relative(m: re.Match[str], today: date) -> Resolved:
    text = m["count"]
    count = int(text) if text.isdigit() else _NUMBER[text]
    back = m["ago"] is not None
    return _both(_shift(m["unit"], -count if back else count, today))


def _week_named(m: re.Match[str], today: date) -> Resolved:
    """A weekday of this, the next or the last week, weeks beginning on Monday."""
    monday = today - timedelta(days=today.weekday())
    weeks = -1 if m["last"] else 1 if m["next"] else 0
    return _both(monday + timedelta(days=_WEEKDAYS[m["day"]], weeks=weeks))


def _weekday(m: re.Match[str], today: date) -> Resolved:
    day = _WEEKDAYS[m["day"]]
    ahead = today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)
    back = today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    if m["last"]:
        return _both(back)
    if m["this"] and day == today.weekday():
        return _both(today)
    return ahead, ahead if m["next"] or m["this"] else back


def _eve(m: re.Match[str], today: date) -> Resolved:
    """`malam minggu` is the evening before Sunday."""
    day = (_WEEKDAYS[m["day"]] - 1) % 7
    extra = 7 if m["next"] and (day - today.weekday()) % 7 == 0 else 0
    ahead = today + timedelta(days=(day - today.weekday()) % 7 + extra)
    back = today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    return (back, back) if m["last"] else (ahead, back)


def _weekend(m: re.Match[str], today: date) -> Resolved:
    ahead = today + timedelta(days=(5 - today.weekday()) % 7)
    if m["next"]:
        ahead = today - timedelta(days=today.weekday()) + timedelta(days=12)
    back = today - timedelta(days=(today.weekday() - 6) % 7 + 1)
    return (back, back) if m["last"] else (ahead, back)


def _near(month: int, day: int, today: date) -> Resolved:
    """A day without a year: the coming one, and the one before it."""
    days = [_real(year, month, day) for year in range(today.year - 1, today.year + 5)]
    real = [d for d in days if d is not None]
    ahead = next((d for d in real if d >= today), None)
    back = next((d for d in reversed(real) if d <= today), None)
    return ahead, back


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _named_month(m: re.Match[str], today: date) -> Resolved:
    month, day = _MONTHS[m["month"]], int(m["d"])
    if m["y"]:
        return _both(_real(_year(m["y"]), month, day))
    return _near(month, day, today)


def _numeric(m: re.Match[str], today: date) -> Resolved:
    day, month = int(m["d"]), int(m["mo"])
    if m["y"]:
        return _both(_real(_year(m["y"]), month, day))
    if (day, month) == (24, 7):
        return None, None
    return _near(month, day, today)


def _iso(m: re.Match[str], today: date) -> Resolved:  # noqa: ARG001 (one signature for all)
    return _both(_real(int(m["y"]), int(m["mo"]), int(m["d"])))


def _day_of_month(m: re.Match[str], today: date) -> Resolved:
    day = int(m["d"])
    if not 1 <= day <= 31:
        return None, None
    if m["next"]:
        return _both(_in_month(today, 1, day))
    if m["last"]:
        return _both(_in_month(today, -1, day))
    ahead = _in_month(today, 0 if day >= today.day else 1, day)
    return (
        (ahead, _in_month(today, 0 if day <= today.day else -1, day))
        if not m["this"]
        else _both(_in_month(today, 0, day))
    )


def _edge(m: re.Match[str], today: date) -> Resolved:
    """The beginning, middle or end of a month: its 1st, 15th and last day."""
    day = {"aw": 1, "pe": 15, "te": 15, "mi": 15, "be": 1}.get(m["edge"][:2], 31)
    if m["month"]:
        month = _MONTHS[m["month"]]
        year = today.year if month >= today.month else today.year + 1
        return _both(_in_month(date(year, month, 1), 0, day))
    if m["next"] or m["last"] or m["this"]:
        return _both(_in_month(today, 1 if m["next"] else -1 if m["last"] else 0, day))
    this = _in_month(today, 0, day)
    return (this if this >= today else _in_month(today, 1, day)), (
        this if this <= today else _in_month(today, -1, day)
    )


def _fixed(days: int) -> Callable[[re.Match[str], date], Resolved]:
    def resolve(_: re.Match[str], today: date) -> Resolved:
        return _both(today + timedelta(days=days))

    return resolve


def _span(m: re.Match[str], today: date) -> Resolved:
    return _both(_shift(m["unit"], -1 if m["last"] else 1, today))


def _holiday(days: tuple[str, ...]) -> Callable[[re.Match[str], date], Resolved]:
    def resolve(m: re.Match[str], today: date) -> Resolved:
        early = timedelta(days=int(m["early"] or 0))
        ahead = [d for d in map(date.fromisoformat, days) if d - early >= today]
        back = [d for d in map(date.fromisoformat, days) if d <= today]
        return (ahead[0] - early if ahead else None), (back[-1] if back else None)

    return resolve


_RELATION = rf"\s+(?:(?P<this>ini)|(?P<next>{_NEXT})|(?:yang\s+|yg\s+)?(?P<last>{_LAST}))"
_THIS_NEXT_LAST = f"(?:{_RELATION})?"
_WHEN = r"(?:pas|saat|waktu|tayang|posting|upload|tanggal|tgl|sebelum|sampai|sampe|on|until)\s+(?:di\s+)?(?:hari\s+h\s+)?"

_RULES: Final = tuple(
    (re.compile(rf"(?<![\w@]){pattern}(?!\w)"), resolve)
    for pattern, resolve in (
        (r"(?P<y>20\d\d)-(?P<mo>\d{1,2})-(?P<d>\d{1,2})", _iso),
        (
            rf"(?:{_TGL}\s*)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+|[- ]\s*)?(?P<month>{_MONTH})(?:\s*[,-]?\s*(?P<y>20\d\d))?",
            _named_month,
        ),
        (
            rf"(?P<month>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y>20\d\d))?(?!\s*(?:rb|ribu|jt|juta|k)\b)",
            _named_month,
        ),
        (
            r"(?P<d>0?[1-9]|[12]\d|3[01])(?P<s>[/-])(?P<mo>0?[1-9]|1[0-2])(?:(?P=s)(?P<y>20\d\d|\d\d))?(?!\s*(?:rb|ribu|jt|juta|k)\b)",
            _numeric,
        ),
        (rf"(?P<d>\d{{1,2}})\s+{_BULAN}{_RELATION}", _day_of_month),
        (rf"{_TGL}\s*(?P<d>\d{{1,2}})(?:\s+{_BULAN})?{_THIS_NEXT_LAST}", _day_of_month),
        (
            rf"(?P<edge>awal|pertengahan|tengah|akhir|mid|beginning of|end of)\s+(?:{_BULAN}|month|(?P<month>{_MONTH})){_THIS_NEXT_LAST}",
            _edge,
        ),
        (
            rf"(?:hari\s+)?(?P<day>{_DAY})\s+{_WEEK}\s+(?:(?P<next>{_NEXT})|(?P<last>{_LAST})|ini)",
            _week_named,
        ),
        (rf"(?P<day>{_DAY})\s+(?:(?P<next>next)|(?P<last>last)|this)\s+week", _week_named),
        (
            rf"(?:malam|malem|mlm)\s+(?P<day>{_DAY})(?:\s+(?:(?P<next>{_NEXT})|(?P<last>{_LAST})))?",
            _eve,
        ),
        (rf"(?:weekend|wiken|week\s?end|akhir\s+pekan){_THIS_NEXT_LAST}", _weekend),
        (r"(?:besok\s+lusa|lusa|day after tomorrow)", _fixed(2)),
        (rf"(?:{_LAST}\s+(?:lusa|dulu)|day before yesterday)", _fixed(-2)),
        (
            rf"(?:dalam\s+|in\s+)?(?P<count>{_COUNT})\s*(?P<unit>hari|hr|minggu|mggu|mgg|pekan|bulan|bln|tahun|thn|days?|weeks?|months?|years?)\s+(?:lagi|ke\s?depan|mendatang|kemudian|from\s+now|later|(?P<ago>(?:yang\s+|yg\s+)?(?:lalu|kemarin|kemaren)|ago))",
            _relative,
        ),
        (
            r"in\s+(?P<count>\d{1,3}|a|one|two|three|four|five|six|seven)\s+(?P<unit>days?|weeks?|months?)(?P<ago>ago)?",
            _relative,
        ),
        (
            rf"(?P<unit>{_WEEK}|{_BULAN}|tahun|thn)\s+(?:{_NEXT}|(?:yang\s+|yg\s+)?(?P<last>{_LAST}))",
            _span,
        ),
        (r"(?:next|(?P<last>last))\s+(?P<unit>week|month|year)", _span),
        (rf"(?:next|(?P<last>last))\s+(?P<day>{_DAY})(?P<this>this)?(?P<next>next)?", _weekday),
        (rf"hari\s+(?P<day>{_DAY}){_THIS_NEXT_LAST}", _weekday),
        (
            rf"(?P<day>{_words({k: v for k, v in _WEEKDAYS.items() if k not in ('minggu', 'mgg')})}){_THIS_NEXT_LAST}",
            _weekday,
        ),
        (
            r"(?:hari\s+ini|hr\s+ini|hri\s+ini|today|tonight|(?:ntar|nanti)\s+(?:malam|malem|sore|siang)|(?:malam|sore|siang|pagi)\s+ini|malem\s+ini)",
            _fixed(0),
        ),
        (r"(?:besok|bsk|bsok|besuk|tomorrow|tmrw?|tmr)(?:nya)?", _fixed(1)),
        (
            r"(?:kemarin|kemaren|kmrn|kmren|kmaren|kmarin|yesterday|tadi\s+mal[ae]m|semal[ae]m|last\s+night)",
            _fixed(-1),
        ),
        *(
            (
                rf"(?=(?:{_WHEN}|h\s*-))(?:{_WHEN})?(?:h\s*-\s*(?P<early>\d{{1,2}})\s+)?(?:{name})",
                _holiday(days),
            )
            for name, days in HOLIDAYS.items()
        ),
    )
)
_RECURRENT = re.compile(
    rf"(?<!\w)(?:(?:tiap|setiap|stiap|saban|per|every|each)(?:\s*-?\s*tiap)?\s+)(?:hari\s+)?(?:(?:{_DAY})|hari|hr|minggu|day|week|weekday|weekend|bulan|bln|tanggal\s*\d+|tgl\s*\d+)(?!\w)|\b(?:harian|mingguan|daily|weekly)\b"
)
_HINT = re.compile(
    r"\d|[aeu]s[uo]?k|mal[ae]m|lusa|hari|hri|hr |minggu|mgg|pekan|bulan|bln|tahun|awal|akhir|tengah|k[e]?m[a]?r[ie]?n|week|wiken|month|day|tomorrow|tmr|night|bsk|ini|mid|end|"
    + "|".join(w for w in _WEEKDAYS)
    + r"|pas|saat|waktu|tayang|h\s*-"
)


def read_dates(scan: Scan, today: date) -> None:
    """Take days; states `date` (YYYY-MM-DD, looking ahead) and keeps the reading that looks back.

    `tiap jumat` is a recurrence and states no day.
    """
    if not _HINT.search(scan.rest):
        return
    for match in _RECURRENT.finditer(scan.rest):
        scan.take(*match.span(), "every")
    for pattern, resolve in _RULES:
        for match in pattern.finditer(scan.rest):
            ahead, back = _resolved(resolve, match, today)
            either = ahead or back
            if either is not None:
                _state(scan, ahead or either, back or either, match)


def _resolved(
    resolve: Callable[[re.Match[str], date], Resolved], match: re.Match[str], today: date
) -> Resolved:
    try:
        return resolve(match, today)
    except (ValueError, OverflowError):
        return None, None


def _state(scan: Scan, ahead: date, back: date, match: re.Match[str]) -> None:
    if "date" not in scan.slots:
        scan.slots["date"], scan.past_date = ahead.isoformat(), back.isoformat()
    scan.take(*match.span(), "date")
