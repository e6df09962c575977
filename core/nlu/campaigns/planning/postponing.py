"""A day that is put off, and who stays or comes back after all: `mundur ke tanggal 20`, `ga jadi mundur`, `ikut lagi`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from core.nlu.campaigns.planning.deadlines import of_post
from core.nlu.times.days import MONTH, NUMBERS, WEEKDAY
from core.nlu.words.bags import alternatives, numbered
from core.nlu.words.tenses import LATER, NOT, NOT_YET, OVER

NAME: Final = r"@[a-z_][\w.]{0,60}"
_MOVED = r"(?:(?:di|meng|ke|me)?(?:undur|mundur|tunda|nunda|geser|molor|maju|pindah|mindah)(?:in|kan|an)?|molor|(?:re)?schedul\w+|postpon\w+|delay\w*|push(?:ed|es)?\s+back|moved?|bring)"
_SPAN = r"(?P<unit>hari|hr|minggu|mgg|pekan|bulan|bln|days?|weeks?|months?)"
_COUNT = (
    rf"(?:(?P<count>\d{{1,2}}|{alternatives(word for word in NUMBERS if len(word) > 2)}|an?)\s+|se)"
)
_SHIFT = re.compile(
    rf"\b{_MOVED}\s+(?:(?:lagi|dulu|sekitar|by|for|the|all|semua|jadwal|tayang|posting|deadlines?|tenggat|posts?)(?:nya)?\s+){{0,5}}{_COUNT}{_SPAN}\b"
    rf"|\b{_COUNT.replace('count', 'count2')}{_SPAN.replace('unit', 'unit2')}\s+(?:later|lebih\s+lambat|mundur(?:nya)?)\b",
    re.IGNORECASE,
)
_POSTPONED = re.compile(
    rf"\b{_MOVED}\s+(?:lagi\s+|dulu\s+|tanggal\s+|jadwal(?:nya)?\s+|tayang(?:nya)?\s+|it\s+|that\s+|forward\s+)*(?:ke|(?:men)?jadi|sampai|sampe|hingga|to|until|till)\b"
    rf"\s*(?:hari\s+|tanggal\s+|tgl\.?\s*|the\s+|next\s+)?(?:\d|besok|lusa|(?:minggu|bulan|pekan)\s+depan|next\s|tomorrow|akhir\s|awal\s|(?:{WEEKDAY}|{MONTH})\b(?!\s+(?:campaign|kampanye)))"
    r"|\b(?:ditunda|menunda|nunda|tunda)(?:in)?\s+(?:besok|lusa|(?:minggu|bulan|pekan)\s+depan|(?:tgl|tanggal)\s)"
    rf"|\b(?:jadwal|tayang|posting(?:an)?|upload|deadline|tenggat|schedule|post)(?:nya)?\s+(?:@[\w.]+\s+)?(?:\w+\s+)?{_MOVED}\b"
    rf"|\b{_MOVED}\s+(?:jadwal|tayang|posting|upload|deadline|the\s+(?:date|post|deadline))(?:nya)?\b"
    rf"|\bbisanya\s{{1,3}}(?:(?:tgl|tanggal|hari)\.?\s{{0,2}})?(?:\d{{1,2}}(?!\d|\s?(?:rb|ribu|k|jt|juta)\b)|besok|lusa|(?:minggu|pekan)\s{{1,3}}depan|{WEEKDAY}\b)"
    rf"|\b(?:telat|terlambat|ngaret|late|behind|delayed)\b[\s,]{{1,3}}(?:(?:katanya|dia|doi|jadi(?:nya)?|baru|bisa(?:nya)?|posting|tayang|now|so|will|post|she|he|it|be|is|will\s{{1,3}}post|posts|to|until|on|sampai|sampe)\s{{1,3}}){{1,4}}(?:(?:tgl|tanggal|hari|the)\.?\s{{0,2}}\d|besok|lusa|tomorrow|(?:minggu|pekan)\s{{1,3}}depan|next\s|(?:{WEEKDAY}|{MONTH})\b|\d{{1,2}}\s{{1,3}}(?:{MONTH})\b)",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(
    r"undur|unda|geser|molor|maju|indah|schedul|postpon|delay|push|move|bring|bisanya|telat|ngaret|late|behind|lambat",
    re.I,
)
"""Of these, each way to put a day off needs one."""

_WHOM: Final = re.compile(
    rf"(?<=\s)(?:(?:of|si|kak|{NAME}(?:['’]s(?!\w))?)(?:\s{{0,3}}[,&]\s{{0,3}}|\s{{1,3}})(?:(?:and|dan|sama)\s{{1,3}})?){{1,40}}",
    re.I,
)
"""Whose day it is, between the words that put it off: `postpone @a and @b to december 18`."""

_NEXT_WEEK: Final = re.compile(r"\b(?:(?:minggu|pekan)\s+depan|next\s+week)\b", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:ga|gak|nggak|ngga|enggak|tidak|tdk|batal|urung)\s?(?:jadi\s+)?(?:mundur|batal|cancel|keluar)\b"
    r"|\b(?:did\s?n[o']t|not|never|no\s+longer)\s+(?:\w+\s+)?(?:drop(?:ped|ping)?\s+out|back(?:ed|ing)?\s+out|cancel(?:l?ed|l?ing)?|pull(?:ed|ing)?\s+out)\b",
    re.IGNORECASE,
)
_RETURNS: Final = re.compile(
    rf"\b(?:ikut(?:an)?|gabung|bergabung|join(?:s|ed|ing)?|lanjut|masuk)\s{{1,3}}(?:lagi|kembali|again)\b"
    rf"|(?:{NAME}|\b(?:dia|doi|orangnya|kreatornya))\s{{1,3}}(?:(?:jadi|mau|akhirnya|katanya|udah|sudah|ternyata)\s{{1,3}}){{0,2}}(?:balik|kembali)\s{{1,3}}(?:lagi|ikut|gabung|join)\b(?!\s{{0,3}}(?:rp|\d))"
    r"|\brejoin(?:s|ed|ing)?\b|(?:\b(?:is|are|am|came|comes|coming|wants)|['’](?:s|re))\s{1,3}back\s{1,3}(?:in(?!\s{1,3}(?:\w{1,10}\s{1,3}){0,2}(?:stock|draft|contact|touch|town|[a-z]{3,9}day))|on\s{1,3}board|with\s{1,3}us)\b"
    r"|(?:\b(?:is|are)|['’](?:s|re))\s{1,3}in\s{1,3}(?:again|after\s{1,3}all)\b",
    re.IGNORECASE,
)
_NOT_BACK: Final = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|not|never|no\s{{1,3}}longer|\w{{1,8}}n['’]?t)\s{{1,3}}(?:\w{{1,10}}\s{{1,3}}){{0,2}}$",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"\b(?:{OVER}|baru\s+(?:aja|saja)|lalu|posted|published|went|was|were|has|have|had|did|ago|last"
    r"|dikirim|terkirim|nyampe|diterima|arrived|shipped|sent|received|(?:produk|barang|paket|sampel)\w*\s+sampai|diposting|ditayangkan|lunas|dibayar|bayar|transfer|ditransfer|tf|paid|sold|terjual|laku|kejual)\b",
    re.IGNORECASE,
)
_JUST: Final = re.compile(r"\bbaru\b", re.IGNORECASE)
"""Either what was done just now, or what is done no sooner: `baru posting tgl 20`."""

JUST_DAYS: Final = 7
_READY: Final = re.compile(
    rf"\b(?:{OVER}|baru|has|have|had)\s{{1,3}}(?:siap|mau|bisa|akan|bakal|boleh|sanggup|janji|setuju|sepakat|oke?|minta|agreed|promised|planned|decided|asked|ready|been\s{{1,3}}asked|able|going)\b",
    re.IGNORECASE,
)
"""Who has agreed, or can now: what they agreed to is still to come."""

_TO_COME = re.compile(
    rf"\b(?:{LATER}|target\w*|minimal|min|garansi\w*|guarantee\w*|janji\w*|berikut\w*|next|akan|mau|bakal(?:an)?|rencana\w*|will|plans?|going\s{{1,3}}to|deal|sepakat|agreed)\b",
    re.IGNORECASE,
)
_UNITS: Final = numbered("hari hr day days|minggu mgg pekan week weeks|bulan bln month months")
NEAR_DAYS: Final = 45
"""A day of a plan lies at most so far ahead, where it may as well have been."""


def postponed(text: str) -> bool:
    """Return whether a day is put off: `mundur ke tanggal 20`; who drops out says no day."""
    if not _NAMES.search(text):
        return False
    words = _WHOM.sub("", text)
    return _POSTPONED.search(words) is not None or _SHIFT.search(words) is not None


def postponed_days(text: str) -> int | None:
    """Return by how many days something is put off: `tayangnya mundur seminggu` is 7."""
    words = _WHOM.sub("", text)
    found = _SHIFT.search(words)
    if found is None:
        return 7 if _NEXT_WEEK.search(words) and _POSTPONED.search(words) else None
    unit = (found["unit"] or found["unit2"]).lower()
    counted = (found["count"] or found["count2"] or "1").lower()
    count = int(counted) if counted.isdigit() else NUMBERS.get(counted, 1)
    return count * (1, 7, 30)[_UNITS[unit]]


def stays(text: str) -> bool:
    """Return whether somebody takes part after all: `ga jadi mundur`."""
    return _STAYS.search(text) is not None


def returns(text: str) -> bool:
    """Return whether somebody who was out takes part again: `jadi ikut lagi`, `is back in`."""
    return any(not _NOT_BACK.search(text, 0, m.start()) for m in _RETURNS.finditer(text))


def without_staying(text: str) -> str:
    """Return a text without the words that say that nobody drops out."""
    return _STAYS.sub(" ", text)


def meant_day(text: str, ahead: date, past: date, today: date, *, counted: bool = False) -> date:
    """Return which of two days a note means: of what was done the one before, of a plan the coming one
    where it is near. What was paid does not tell whether the post, whose day is named, is out.

    counted: figures of a post are told, which only one that is out has.
    """
    out = counted and _TO_COME.search(text) is None
    text = _READY.sub(" ", posts) if (posts := of_post(text)) else text
    done = (out or _DONE.search(text) is not None) and not postponed(text)
    if done:
        return past
    if _JUST.search(text) and (today - past).days <= JUST_DAYS:
        return past
    return ahead if (ahead - today).days <= NEAR_DAYS else past
