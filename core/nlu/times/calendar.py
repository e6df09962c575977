"""Days as people say them, relative to a given today: `rabu minggu depan`, `tgl 5 bln depan`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from core.nlu.scan import Scan
from core.nlu.times.days import (
    MONTH,
    NUMBERS,
    WEEKDAY,
    WEEKDAYS,
    Resolved,
    day_of_any_month,
    day_of_month,
    edge,
    edge_of_next_year,
    eve,
    fixed,
    holiday,
    iso,
    named_month,
    numeric,
    relative,
    span,
    week_after,
    week_named,
    weekday,
    weekend,
)
from core.nlu.words.bags import alternatives

_DAY, _MONTH = rf"(?:{WEEKDAY})", rf"(?:{MONTH})"
_NEXT = r"(?:depan|dpn|dpan|berikut(?:nya)?|besok|ngarep|ngajeng|hareup|payun|muko)"
_LAST = r"(?:lalu|kemarin|kemaren|kmrn|kmaren|kepungkur|wingi|kamari|kapengker)"
_WEEK = r"(?:minggu|minggon|mggu|mgg|pekan)"
_BULAN = r"(?:bulan|bln|wulan|sasi)"
_TGL = r"(?:tanggal|tgl|tggl|tg)"
_COUNT = rf"(?:\d{{1,3}}|{alternatives(NUMBERS)})"

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

NO_DAY: Final = "noday"
"""Label of a day that its month does not have."""

LONGEST_MONTH: Final = 31
_IN_MONTHS: Final = (iso, named_month, numeric, day_of_month, day_of_any_month)

_RELATION = rf"\s+(?:(?P<this>ini)|(?P<next>{_NEXT})|(?:yang\s+|yg\s+)?(?P<last>{_LAST}))"
_THIS_NEXT_LAST = f"(?:{_RELATION})?"
_WHEN = r"(?:pas|saat|waktu|tayang|posting|upload|tanggal|tgl|sebelum|sampai|sampe|on|until)\s+(?:di\s+)?(?:hari\s+h\s+)?"

_RULES: Final = tuple(
    (re.compile(rf"(?<![\w@]){pattern}(?!\w)"), resolve)
    for pattern, resolve in (
        (r"(?P<y>20\d\d)-(?P<mo>\d{1,2})-(?P<d>\d{1,2})", iso),
        (
            rf"(?:{_TGL}\s*)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+|[- ]\s*)?(?P<month>{_MONTH})(?:\s*[,-]?\s*(?P<y>20\d\d))?",
            named_month,
        ),
        (
            rf"(?P<month>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y>20\d\d))?(?!\s*(?:rb|ribu|jt|juta|k)\b)",
            named_month,
        ),
        (
            r"(?<!\br[tw]\W)(?<!\br[tw]\.\s)(?<!\br[tw])(?!24/7(?![/\d]))(?P<d>0?[1-9]|[12]\d|3[01])(?:/(?P<mo>0?[1-9]|1[0-2])(?:/(?P<y>20\d\d|\d\d))?|-(?P<mo2>0?[1-9]|1[0-2])-(?P<y2>20\d\d|\d\d))(?!\s*(?:rb|ribu|jt|juta|k)\b)",
            numeric,
        ),
        (rf"(?P<d>\d{{1,2}})\s+{_BULAN}{_RELATION}", day_of_month),
        (rf"{_TGL}\s*(?P<d>\d{{1,2}})\s+{_BULAN}{_RELATION}", day_of_month),
        (rf"{_TGL}\s*(?P<d>\d{{1,2}})(?:\s+{_BULAN})?{_THIS_NEXT_LAST}", day_of_any_month),
        (
            r"(?:(?<=\bon )|(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bdeadline )|(?<=\bdue )|(?<=\bdeadline is )|(?<=\bdeadline to )|(?:(?<!who is )(?<!which is )(?<=\bis )|(?<=\bto )|(?<=\btill )|(?<=\bfor )|(?<=, ))(?=the\s{1,3}(?:1[1-9]|2\d|3[01]))|(?<=, )(?=the\s{1,3}\d{1,2}(?:st|nd|rd|th)\s{1,3}for\s{1,3}(?:both|all|each|every)))the\s+(?P<d>\d{1,2})(?:st|nd|rd|th)(?!\s+(?:ones?|creator|account|influencer|person)|\s{0,3}(?:and|&|or|,)\s{1,3}(?:the\s{1,3})?\d)(?:\s+of\s+(?:(?P<this>this)|(?P<next>next)|(?P<last>last))\s+month)?",
            day_of_month,
        ),
        (
            r"(?P<edge>beginning|start|middle|mid|end)(?:\s+of)?\s+(?:the\s+)?(?:(?P<this>this)|(?P<next>next)|(?P<last>last))\s+month(?P<month>(?!))?",
            edge,
        ),
        (
            rf"(?P<edge>awal|pertengahan|tengah|akhir|mid|beginning of|end of)\s+(?:{_BULAN}|month|(?P<month>{_MONTH})){_THIS_NEXT_LAST}",
            edge,
        ),
        (
            rf"(?P<edge>awal|pertengahan|akhir)\s+(?:tahun|thn)\s+(?:{_NEXT})",
            edge_of_next_year,
        ),
        (
            rf"(?:hari\s+)?(?P<day>{_DAY})\s+{_WEEK}\s+(?:(?P<next>{_NEXT})|(?P<last>{_LAST})|ini)",
            week_named,
        ),
        (rf"(?P<day>{_DAY})\s+(?:(?P<next>next)|(?P<last>last)|this)\s+week", week_named),
        (
            rf"(?:malam|malem|mlm)\s+(?P<day>{_DAY})(?:\s+(?:(?P<next>{_NEXT})|(?P<last>{_LAST})))?",
            eve,
        ),
        (rf"(?:weekend|wiken|week\s?end|akhir\s+pekan){_THIS_NEXT_LAST}", weekend),
        (rf"(?:{_LAST}\s+(?:lusa|dulu)|day before yesterday)", fixed(-2)),
        (r"(?:besok\s+lusa|lusa|pageto|day after tomorrow)", fixed(2)),
        (
            rf"(?:dalam\s+|in\s+)?(?P<count>{_COUNT})\s*(?P<unit>hari|hr|minggu|mggu|mgg|pekan|bulan|bln|tahun|thn|days?|weeks?|months?|years?)\s+(?:lagi|ke\s?depan|mendatang|kemudian|from\s+now|later|(?P<ago>(?:yang\s+|yg\s+)?(?:lalu|kemarin|kemaren)|ago))",
            relative,
        ),
        (
            r"in\s+(?P<count>\d{1,3}|a|one|two|three|four|five|six|seven)\s+(?P<unit>days?|weeks?|months?)(?P<ago>ago)?",
            relative,
        ),
        (
            rf"(?<!hari )(?<!hr )(?P<unit>{_WEEK}|{_BULAN}|tahun|thn)\s+(?:{_NEXT}|(?:yang\s+|yg\s+)?(?P<last>{_LAST}))",
            span,
        ),
        (
            rf"(?:a|one|1)\s+week\s+(?:from|after)\s+(?:this\s+|next\s+)?(?P<day>{_DAY})",
            week_after,
        ),
        (r"(?:next|(?P<last>last))\s+(?P<unit>week|month|year)", span),
        (rf"(?:next|(?P<last>last))\s+(?P<day>{_DAY})(?P<this>this)?(?P<next>next)?", weekday),
        (rf"(?:hari|hr)\s+(?P<day>{_DAY}){_THIS_NEXT_LAST}", weekday),
        (
            rf"(?P<day>minggu|mgg)\s+(?:pagi|siang|sore|malam|malem){_THIS_NEXT_LAST}",
            weekday,
        ),
        (
            rf"(?P<day>{alternatives(day for day in WEEKDAYS if day not in {'minggu', 'mgg'})}){_THIS_NEXT_LAST}",
            weekday,
        ),
        (
            r"(?:hari\s+ini|hr\s+ini|hri\s+ini|(?:dina|dinten|poe)\s+(?:iki|ieu)|dinten\s+niki|hari\s+ni|today|tonight|(?:ntar|nanti)\s+(?:malam|malem|sore|siang)|tadi\s+(?:pagi|siang|sore)|this\s+(?:morning|afternoon)|earlier\s+today|(?:malam|sore|siang|pagi)\s+ini|malem\s+ini)",
            fixed(0),
        ),
        (
            r"(?:besok|bsk|bsok|besuk|sesuk|isukan|enjingan|bisuak|mbesuk|tomorrow|tmrw?|tmr)(?:nya|e|na)?",
            fixed(1),
        ),
        (
            r"(?<!dari )(?<!dr )(?<!sejak )(?<!since )(?:kemarin|kemaren|kmrn|kmren|kmaren|kmarin|kemarinnya|wingi|kamari|kapungkur|yesterday|(?:tadi|tdi|td)\s+(?:mal[ae]m|mlm)|semal[ae]m|smlm|last\s+night)",
            fixed(-1),
        ),
        *(
            (
                rf"(?=(?:{_WHEN}|h\s*-))(?:{_WHEN})?(?:h\s*-\s*(?P<early>\d{{1,2}})\s+)?(?:{name})",
                holiday(days),
            )
            for name, days in HOLIDAYS.items()
        ),
    )
)
_RECURRENT = re.compile(
    rf"(?<!\w)(?:(?:tiap|setiap|stiap|saban|saben|unggal|pendak|per|every|each)(?:\s*-?\s*tiap)?\s+)(?:hari\s+)?(?:(?:{_DAY})|hari|hr|hri|dina|dinten|po[eé]|esuk|isuk|minggu|day|week|weekday|weekend|bulan|bln|tanggal\s*\d+|tgl\s*\d+)(?!\w)|\b(?:harian|mingguan|daily|weekly)\b"
)
_HINT = re.compile(
    r"\d|[aeu]s[uo]?k|mal[ae]m|mlm|lusa|hari|hri|hr |minggu|mgg|pekan|bulan|bln|tahun|awal|akhir|tengah|k[e]?m[a]?r[ie]?n|wingi|kamari|pageto|isukan|bisuak|enjing|dina|dinten|poe|wulan|sasi|week|wiken|month|day|tomorrow|tmr|night|bsk|ini|tadi|morning|afternoon|mid|end|"
    + WEEKDAY
    + r"|pas|saat|waktu|tayang|h\s*-"
)


def may_name_day(text: str) -> bool:
    """Return whether a lower-case text holds a digit or a piece of a word that names days: else it names none."""
    return _HINT.search(text) is not None


def read_dates(scan: Scan, today: date) -> None:
    """Take days; states `date` (YYYY-MM-DD, looking ahead) and keeps the reading that looks back.

    `tiap jumat` is a recurrence and states no day.
    """
    if not may_name_day(scan.rest):
        return
    for match in _RECURRENT.finditer(scan.rest):
        scan.take(*match.span(), "every")
    for pattern, resolve in _RULES:
        for match in pattern.finditer(scan.rest):
            ahead, back = _resolved(resolve, match, today)
            either = ahead or back
            if either is not None:
                _state(scan, ahead or either, back or either, match)
            elif resolve in _IN_MONTHS and 0 < int(match["d"]) <= LONGEST_MONTH:
                # The rest of `tgl 31 februari` is no day of another month.
                scan.take(*match.span(), NO_DAY)


def unreal_day(text: str, today: date) -> str | None:
    """Return the words of a day that no calendar has: `31 februari`, `31/11`, in January `tgl 30 bulan depan`; None for
    any other text."""
    scan = Scan.of(text)
    read_dates(scan, today)
    return next((scan.text[start:end] for start, end, label in scan.spans if label == NO_DAY), None)


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
