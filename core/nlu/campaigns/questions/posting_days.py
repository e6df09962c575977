"""Questions for the schedule of campaigns: `siapa aja yang posting minggu ini?`, `jadwal minggu depan`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from core.nlu.scan import plain
from core.nlu.words.tenses import NOT_YET

AHEAD: Final = timedelta(days=13)
"""How far a schedule looks where no time is named: two weeks with today."""

_TODAY: Final = r"(?:hari\s{1,3}ini|today)"
_TOMORROW: Final = r"(?:besok|bsk|tomorrow)"
_WEEK: Final = r"(?:(?:minggu|pekan)\s{1,3}ini|this\s{1,3}week)"
_NEXT_WEEK: Final = r"(?:(?:minggu|pekan)\s{1,3}(?:depan|dpn)|next\s{1,3}week)"
_MONTH: Final = r"(?:bulan\s{1,3}ini|this\s{1,3}month)"
_NEXT_MONTH: Final = r"(?:bulan\s{1,3}(?:depan|dpn)|next\s{1,3}month)"
_DAY: Final = r"(?:(?:tgl|tanggal|tgal)\s{0,2}(?P<day>\d{1,2})(?!\d)|(?:on\s{1,3})?the\s{1,3}(?P<nth>\d{1,2})(?:st|nd|rd|th))"
_ANY_DAY: Final = (
    r"(?:(?:tgl|tanggal|tgal)\s{0,2}\d{1,2}(?!\d)|(?:on\s{1,3})?the\s{1,3}\d{1,2}(?:st|nd|rd|th))"
)
_WHEN: Final = rf"(?:{_ANY_DAY}|{_TODAY}|{_TOMORROW}|{_WEEK}|{_NEXT_WEEK}|{_MONTH}|{_NEXT_MONTH})"
_POSTS: Final = r"(?:(?:di)?post(?:ing|s|ed)?|(?:mem)?posting|tayang(?:nya)?|upload|live|publish(?:es|ing)?|naik)"
_POLITE: Final = r"(?:tolong|coba|mau|minta|lihat|liat|cek|tampilkan|kasih|show|me|us|the|our|my|please|pls|kak|min|dong|donk|ya|apa|aja|saja|gimana|gmn|what(?:'s|\s{1,3}is)|is|for|buat|untuk|nya|semua|all)"
_PLAN: Final = r"(?:jadwal(?:nya)?|schedule|calendar|kalender)"
_OF: Final = r"(?:tayang|posting(?:an)?|konten|upload|publikasi|kampanye|campaigns?|content|posting|publishing|kreator|creators?|influencers?)"

_SCHEDULE: Final = re.compile(
    rf"\W{{0,3}}(?:{_POLITE}\W{{1,3}}){{0,5}}(?:{_OF}\W{{1,3}}){{0,2}}{_PLAN}(?:\W{{1,3}}(?:{_OF}|{_POLITE}|{_WHEN})){{0,6}}\W{{0,5}}"
)
_WHO: Final = re.compile(
    rf"\b(?:siapa|kreator\s{{1,3}}mana|yang\s{{1,3}}mana|who(?:'s)?|which\s{{1,3}}creators?)\b[^?\n]{{0,30}}?\b{_POSTS}\b[^?\n]{{0,15}}?\b{_WHEN}\b"
    rf"|\b{_WHEN}\b[^?\n]{{0,15}}?\b(?:siapa|who)\b[^?\n]{{0,25}}?\b{_POSTS}\b"
)
_DUE: Final = re.compile(
    rf"\b(?:anything|what(?:'?s|\s{{1,3}}is)?|who(?:'?s|\s{{1,3}}is)?|apa|siapa|ada|yang|yg)\b[^?\n]{{0,20}}?\b(?:due|jatuh\s{{1,3}}tempo|deadline(?:nya)?|tenggat(?:nya)?)\b[^?\n]{{0,12}}?\b{_WHEN}\b"
    rf"|^\W{{0,3}}(?:due|deadline|tenggat)(?:nya)?\s{{1,3}}{_WHEN}(?:\s{{1,3}}(?:apa|siapa)(?:\s{{1,3}}(?:aja|saja))?)?\W{{0,3}}$"
)
"""`anything due this week?`, `deadline minggu ini apa aja`."""

_OTHER: Final = re.compile(
    rf"\b(?:{NOT_YET}|telat|terlambat|late|overdue|not|hasn'?t|haven'?t|laporan|ringkasan|report|summary|ubah|ganti|undur\w*|set|bikin|buat|buka|tutup\s{{1,3}}toko|dibayar|lunas)\b"
)


def asks_schedule(text: str) -> bool:
    """Return whether a message asks who posts when."""
    words = plain(text)
    if "@" in words or _OTHER.search(words):
        return False
    return bool(_SCHEDULE.fullmatch(words) or _WHO.search(words) or _DUE.search(words))


def span_in(text: str, today: date) -> tuple[date, date]:
    """Return the first and the last day of the time that a message names, weeks from Monday to Sunday; two
    weeks from today where it names none."""
    words = plain(text)
    if day := re.search(_DAY, words):
        one = _next(int(day["day"] or day["nth"]), today)
        return one, one
    monday = today - timedelta(days=today.weekday())
    for pattern, first, days in (
        (_TODAY, today, 0),
        (_TOMORROW, today + timedelta(days=1), 0),
        (_WEEK, monday, 6),
        (_NEXT_WEEK, monday + timedelta(days=7), 6),
    ):
        if re.search(pattern, words):
            return first, first + timedelta(days=days)
    for pattern, months in ((_MONTH, 0), (_NEXT_MONTH, 1)):
        if re.search(pattern, words):
            years, month = divmod(today.month - 1 + months, 12)
            begins = date(today.year + years, month + 1, 1)
            return begins, begins.replace(day=monthrange(begins.year, begins.month)[1])
    return today, today + AHEAD


def _next(number: int, today: date) -> date:
    """Return the next day of that number, today included; where no month has it soon, the last of this one."""
    years, month = divmod(today.month - 1 + (number < today.day), 12)
    year = today.year + years
    return date(year, month + 1, max(1, min(number, monthrange(year, month + 1)[1])))
