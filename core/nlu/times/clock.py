"""Times of day and time zones as people say them: `setengah 8 malam` is 19:30."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.spoken import SMALL
from core.nlu.scan import Scan
from core.nlu.words.bags import alternatives

_HOURS: Final = {w: n for w, n in SMALL.items() if 1 <= n <= 12} | {r"dua\s?belas": 12}
_HOUR_WORDS = alternatives(_HOURS)
_HOUR = rf"(?:\d{{1,2}}|{_HOUR_WORDS})"
_PART = (
    r"(?:dini\s*hari|tengah\s+malam|pagi|pgi|pg|subuh|siang|siank|sore|sorean|petang|malam|malem|mlm|mlem|isuk|esuk|enjing|enjang|sonten|peuting|wengi|bengi|siangan|awan|tengah\s+dinten"
    r"|in\s+the\s+morning|in\s+the\s+afternoon|in\s+the\s+evening|at\s+night|tonight)(?:an|nya|2)?"
)
_CUE = r"(?:jam|jm|pukul|pukulan|pkl|pk|tabuh|at|by)"
_HALF = r"(?:setengah|satengah|stengah|stgh|stngh|sth|set|1/2|half)"
_MINUTES = r"(?:\s*[.:]\s?(?P<minute>[0-5]\d)(?!\d)|\s+(?P<past>lewat|lebih|lbh|kurang|krg)\s+(?P<off>\d{1,2}|seperempat)(?:\s*menit)?)?"

_CLOCK = re.compile(
    rf"(?<![\w.,/])(?:(?P<early>{_PART}|night|morning|evening|afternoon)\s+(?:ini\s+|nanti\s+)?)?(?P<cue>{_CUE}\s*\.?\s*)"
    rf"(?P<half>{_HALF}\s*)?(?P<hour>{_HOUR})(?:an\b)?(?![\d])(?!(?:[.,]\d{{1,3}})?\s*(?:rb|ribu|jt|juta|k|m|mil|million|thousand|percent|orang|people|creators?)\b){_MINUTES}"
    rf"\s*(?P<ampm>[ap]\.?m\b\.?)?(?:\s*(?:di\s*)?(?P<late>{_PART})\b)?"
)
_SPOKEN = re.compile(
    rf"(?<![\w.,/@])(?P<half>{_HALF}\s+)?(?P<hour>{_HOUR})(?![\d])(?:\s*[.:]\s?(?P<minute>[0-5]\d)(?!\d))?"
    rf"\s*(?:(?P<ampm>[ap]\.?m\b\.?)|(?P<late>{_PART})\b)"
)
_DIGITAL = re.compile(
    r"(?<![\w.,/:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])"
    r"|(?<![\w.,/:])(?P<hour2>[01]?\d|2[0-4])\.(?P<minute2>[0-5]\d)(?=\s*(?:wib|wita|wit)\b)"
    r"|(?<![\w.,/:])(?P<hour3>[01]?\d|2[0-4])(?=\s*(?:wib|wita|wit)\b)"
)
_BARE = re.compile(
    r"(?<![\w.,/:@])(?P<hour>[01]\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.,%]|\s*(?:rb|ribu|jt|juta|k|m)\b)"
)
_ABOUT_TIME = re.compile(r"\b(?:jam|jm|pukul|rekap\w*|kirim\w*|jadwal\w*|recap|summary)\b")
_ENGLISH = re.compile(
    rf"(?<![\w.,/])(?:at\s+)?(?P<part>half|quarter)\s+(?P<way>past|to)\s+(?P<hour>{_HOUR})(?!\d)"
    r"(?:\s*(?P<ampm>[ap]\.?m\b\.?))?(?:\s*(?P<late>in\s+the\s+(?:morning|afternoon|evening)|at\s+night))?"
)
_NAMED = re.compile(
    r"(?<!tadi )\b(?:(?P<midnight>tengah\s+malam|midnight)|(?P<noon>tengah\s+hari|siang\s+bolong|noon))\b"
)

_ZONES: Final = {
    "Asia/Makassar": r"wita|waktu\s+(?:indonesia\s+)?tengah|waktu\s+(?:makas+ar|bali|denpasar)|asia/makassar"
    r"|central\s+indonesia(?:n)?\s+time|(?:gmt|utc)\s*\+\s*0?8",
    "Asia/Jayapura": r"wit|waktu\s+(?:indonesia\s+)?timur|waktu\s+(?:jayapura|papua)|asia/jayapura"
    r"|eastern\s+indonesia(?:n)?\s+time|(?:gmt|utc)\s*\+\s*0?9",
    "Asia/Jakarta": r"wib|waktu\s+(?:indonesia\s+)?barat|waktu\s+jakarta|asia/jakarta"
    r"|western\s+indonesia(?:n)?\s+time|(?:gmt|utc)\s*\+\s*0?7",
}
_ZONE = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<z{i}>{p})" for i, p in enumerate(_ZONES.values())) + r")(?![\w])"
)
_ZONE_NAMES: Final = tuple(_ZONES)


def read_clock(scan: Scan) -> None:
    """Take times of day and time zones; states `time` (HH:MM as said) and `timezone`."""
    for spoken in _ENGLISH.finditer(scan.rest):
        scan.state("time", _spoken_english(spoken))
        scan.take(*spoken.span(), "time")
    patterns: list[re.Pattern[str]] = [_CLOCK, _SPOKEN, _DIGITAL]
    if _ABOUT_TIME.search(scan.text):
        patterns.append(_BARE)
    for pattern in patterns:
        for match in pattern.finditer(scan.rest):
            time = time_of(match)
            if time is not None:
                scan.state("time", time)
                scan.take(*match.span(), "time")
    named = _NAMED.search(scan.rest)
    if named:
        scan.state("time", "00:00" if named["midnight"] else "12:00")
        scan.take(*named.span(), "time")
    for match in _ZONE.finditer(scan.rest):
        scan.state("timezone", _ZONE_NAMES[int(str(match.lastgroup)[1:])])
        scan.take(*match.span(), "zone")


def time_of(match: re.Match[str]) -> str | None:
    """Return the time of day, as HH:MM, of a match with the groups of one in lower case: `hour`, and any of `minute`, `ampm`,
    `late`, `early`."""
    found = match.groupdict()
    hour_text = found.get("hour") or found.get("hour2") or found.get("hour3")
    hour = _hour(str(hour_text))
    minute = int(found.get("minute") or found.get("minute2") or 0)
    part = found.get("late") or found.get("early") or ""
    if found.get("ampm"):
        hour = hour % 12 + (12 if str(found["ampm"]).startswith("p") else 0) if hour <= 12 else hour
    else:
        hour = _in_part(hour, part)
    total = hour * 60 + minute + _offset(found)
    return f"{total // 60 % 24:02d}:{total % 60:02d}" if hour <= 24 else None


def _spoken_english(match: re.Match[str]) -> str:
    """`half past seven`, `quarter to 8 pm`."""
    found = match.groupdict()
    evening = str(found["ampm"]).startswith("p") or any(
        word in str(found["late"]) for word in ("afternoon", "evening", "night")
    )
    minutes = 30 if found["part"] == "half" else 15
    signed = minutes if found["way"] == "past" else -minutes
    total = (_hour(str(found["hour"])) % 12 + (12 if evening else 0)) * 60 + signed
    return f"{total // 60 % 24:02d}:{total % 60:02d}"


def _offset(found: dict[str, str | None]) -> int:
    if found.get("half"):
        return -30
    off = found.get("off")
    if off is None:
        return 0
    minutes = 15 if off == "seperempat" else int(off)
    return -minutes if str(found["past"]).startswith("k") else minutes


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else _HOURS.get(text) or _HOURS.get("dua\\s?belas", 12)


def _in_part(hour: int, part: str) -> int:
    """Return the hour on the 24-hour clock: 2 siang is 14, 12 malam is 24, 2 malam stays 2."""
    if hour > 12 or not part:
        return hour
    if part.startswith(("pagi", "pg", "subuh", "dini", "isuk", "esuk", "enj")) or "morning" in part:
        return hour % 12
    if part.startswith(("siang", "awan", "tengah dinten")):
        return hour + 12 if hour < 7 else hour
    if (
        part.startswith(("malam", "malem", "mlm", "mlem", "tengah", "peuting", "wengi", "bengi"))
        or "night" in part
    ):
        return hour + 12 if hour >= 5 else hour
    return hour % 12 + 12
