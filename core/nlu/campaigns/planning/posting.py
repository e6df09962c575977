"""When somebody is to post: `@rani 1jt tayang 5 desember`, `dia posting tanggal 10 jam 7 malam`."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.nlu.campaigns.planning.joining import HANDLE
from core.nlu.campaigns.planning.said_days import day_sense
from core.nlu.slots import read_slots

_DUE = re.compile(
    r"\b(?:tayang(?:nya)?|(?:di)?posting(?:nya)?|upload(?:nya)?|naik\s+tayang|deadline(?:nya)?|tenggat(?:nya)?|batas\s+tayang|jatuh\s+tempo|(?:goes|go|going)\s+live|live|posts?|posted|due)\b"
    r"(?=\s*(?:on|by|at|di|pas|paling\s+lambat|maks(?:imal)?|sebelum|before|itu|is|:)?\s*(?:hari\s+|tanggal\s+|tgl\.?\s*|the\s+)?(?:\d|[a-z]))",
    re.IGNORECASE,
)
_SHE = r"(?:@[\w.]{2,60}|dia|doi|beliau|orangnya|kreatornya|kontennya|he|she|it|they|the\s{1,3}post|(?:he|she|it|they)['’](?:ll|d|s|re))"
_GOING = r"(?:mau(?:nya)?|akan|bakal|bakalan|rencana(?:nya)?|janji(?:nya)?|jadi(?:nya)?|baru|bisa(?:nya)?|minta(?:nya)?|pengen(?:nya)?|setuju|will|would|is|are|going|to|be|wants|can|plans|asks|asked|promised|promises|agreed|the\s{1,3}(?:reel|video|story|post))"
_ON = r"(?:nya|ini|itu|aja|on|at|di|ke|pas|hari|the)"
_SAYS = r"(?:kata(?:nya)?|(?:@[\w.]{2,60}|dia|doi|he|she|they)\s{1,3}(?:bilang|ngomong|says?|said)(?:\s{1,3}(?:that|kalau|kalo|ke\s{1,3}aku))?)"
_DAY = r"(?:besok|lusa|nanti|ntar|(?:malam|malem|sore|siang|pagi)\s{1,3}(?:ini|nanti)|jam\s{1,3}\d{1,2}|tomorrow|tonight|later)"
_DAY_FIRST = re.compile(
    rf"^\W{{0,3}}(?:(?:{_SAYS}|oke?|sip|kak|min)\W{{1,3}}){{0,2}}(?:{_SHE}\s{{1,3}})?{_DAY}\s{{1,3}}(?:(?:{_GOING}|malam|malem|sore|siang|pagi|aja|he|she|they|jam|\d{{1,2}}|dia)\s{{1,3}}){{0,4}}(?:(?:di)?posting(?:an|nya)?|(?:di)?tayang(?:in|nya)?|(?:di)?upload(?:nya)?|posts?|goes\s{{1,3}}live)(?![a-z])",
    re.IGNORECASE,
)
_POSTS = re.compile(
    rf"^\W{{0,3}}(?:[^,\n@\d]{{0,40}},\s{{1,3}})?(?:(?:{_SAYS}|oke?|sip|kak|min)\W{{1,3}}){{0,2}}(?:{_SHE}\s{{1,3}})?(?:{_GOING}\s{{1,3}}){{0,4}}"
    rf"(?:(?:di)?posting(?:an)?(?:nya)?|tayang(?:nya)?|upload(?:nya)?(?:\s{{1,3}}(?:it|that))?|publish(?:\s{{1,3}}it)?|post(?:\s{{1,3}}(?:it|that))?|go(?:es)?\s{{1,3}}live|posts|posting|uploads|uploading)\s{{1,3}}(?:(?:{_ON}|{_GOING})\s{{1,3}}){{0,4}}"
    r"(?:\d|jam|pukul|pkl|tanggal|tgl|besok|lusa|nanti|ntar|tomorrow|tonight|h?abis|setelah|sehabis|sekitar|after|around|next|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|mon|tues|wednes|thurs|fri|satur|sun)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\?|\b(?:kirim\w*|lapor\w*|ringkas\w*|rekap\w*|ingat\w*|inget\w*|update\w*|notif\w*|report\w*|summar\w*|recap\w*|remind\w*|send|tiap|setiap|every|harian|daily|mingguan|weekly)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\?|\b(?:(?:di)?kirim\w*|lapor\w*|ringkas\w*|rangkum\w*|rekap\w*|(?:di)?ing[ae]t\w*|update\w*|notif\w*|kabar\w*|kasih\s{1,3}tau|langgan\w*|alarm|reports?|summar\w*|recap\w*|remind\w*|digest|send|ping|tell\s{1,3}me|alert|subscribe)\b",
    re.IGNORECASE,
)
_APPOINTS = re.compile(
    rf"\b(?:{_SHE}|@[\w.]{{2,40}}|mereka|kreator\w{{0,3}}|selebgram\w{{0,3}}|influencer\w{{0,3}}|(?:the\s{{1,3}})?(?:first|second|third|creator)(?:\s{{1,3}}one)?|(?:yang|yg|nomor|no)\s{{1,3}}(?:pertama|kedua|ketiga|\d))\s{{1,3}}(?:(?:{_GOING}|itu|juga|katanya|besok|lusa|nanti|ntar|says?|said)\s{{1,3}}){{0,4}}"
    r"(?:dateng|datang|dtg|mampir|ke\s?sini|ke\s{1,3}[a-z]{3,12}|ketemu\w{0,2}|makan|ngonten|nyobain|nyoba|ambil|jemput|syuting|shooting|live|tele?pon|telp|libur|bisanya|com(?:e|es|ing)|visits?|visiting|arriv\w{1,3}|drops?\s{1,3}by|meets?|shoots?|films?|filming|calls?|picks?|eats?|free)\b"
    r"|\b(?:janjian|ketemuan|meeting|syuting|shooting|photo\s?shoot)\b|\b(?:we|we'?ll)\s{1,3}(?:will\s{1,3})?(?:meet|shoot|film)\b"
    r"|\b(?:toko|warung|kedai|kafe|cafe|resto|salon|outlet|shop|store|salon|we|kami|kita)(?:ku|nya)?\s{1,3}(?:\w{2,8}\s{1,3}){0,2}(?:buka|tutup|opens?|open|closes?|closed)\b",
    re.IGNORECASE,
)
"""What somebody does at an hour, or when a shop is open: `dia mau ke warung jam 4 sore`, `we open at 8 every day`."""

_HOUR = re.compile(
    r"\b(?:(?:jam|pukul|pkl|at)\s{0,2}\d|malam|malem|sore|siang|nanti|ntar|tonight|later|subuh|[dz]h?uhur|ashar|mag?h?rib|isya|noon)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:tadi|kemarin|semalam|barusan|yesterday|last)\b", re.IGNORECASE)

_REACH: Final = 40
"""Characters behind such a word in which its day stands."""


def tells_when(text: str) -> bool:
    """Return whether a text says on what day or at what hour somebody will post, and wants no report then:
    `dia posting tanggal 10 desember jam 7 malam`."""
    told = _POSTS.match(text) or _DAY_FIRST.match(text)
    return told is not None and _REPORTS.search(text) is None


def posts_later(text: str) -> bool:
    """Return whether a text says at what hour somebody will post, and no day: `katanya dia posting abis magrib`."""
    return tells_when(text) and _HOUR.search(text) is not None and _BEFORE.search(text) is None


def tells_appointment(text: str) -> bool:
    """Return whether a text says when somebody comes, or a shop is open, and wishes to be sent nothing:
    `jadi besok dia dateng jam 11`."""
    return _APPOINTS.search(text) is not None and _WISHES.search(text) is None


_FOR_ALL: Final = re.compile(
    r"[,;.\n]\s{0,3}(?:(?:dan|and|semua(?:nya)?|all|with)\s{1,3}){0,2}$|\b(?:semua(?:nya)?|all|each|masing-?masing|everyone|both|dua-duanya)\b[\s:=]{0,3}$",
    re.IGNORECASE,
)
"""What stands before a day that is of everybody of a list: `@a 500rb, @b 400rb, deadline 20 desember`."""


def due_days(text: str, now: datetime, zone: ZoneInfo) -> dict[str, date]:
    """Return until when each account of a text is to post, by handle: `@rani 1jt tayang 5 desember`. A day that stands apart
    before or behind a list of them, where none but the last could have it, is everybody's."""
    named = list(HANDLE.finditer(text))
    ends = [*(match.start() for match in named[1:]), len(text)][: len(named)]
    found: dict[str, date] = {}
    for match, end in zip(named, ends, strict=True):
        day = _due_in(text[match.end() : end], now, zone)
        if day is not None:
            found[match["handle"].casefold()] = day
    every = [match["handle"].casefold() for match in named]
    if not every[1:] or found.keys() - {every[-1]}:
        return found
    day = _of_all(text[: named[0].start()], text[named[-1].end() :], now, zone)
    return dict.fromkeys(every, day) if day else found


def _of_all(before: str, behind: str, now: datetime, zone: ZoneInfo) -> date | None:
    """Return the day that a list of accounts has in common. before, behind: what stands around the list."""
    word = _DUE.search(behind)
    if word is not None and _FOR_ALL.search(behind[: word.start()]):
        return _due_in(behind, now, zone)
    return _due_in(before, now, zone) if word is None and _DUE.search(before) else None


def _due_in(behind: str, now: datetime, zone: ZoneInfo) -> date | None:
    word = _DUE.search(behind)
    if word is not None:
        words = behind[word.start() : word.end() + _REACH]
    elif day_sense(behind) != "other":
        words = behind  # whoever joins with a day posts on it: `tambah @eka 600rb tgl 12`
    else:
        return None
    stated = read_slots(words, now, zone).slots.get("date")
    return date.fromisoformat(stated) if isinstance(stated, str) else None
