"""What administrators say of how their group is kept."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan, plain
from core.nlu.times.clock import read_clock
from core.nlu.times.days import WEEKDAYS
from core.nlu.words.subjects import about

_SETTINGS: Final = re.compile(
    r"\b(?:atur|pengaturan|setelan|setting|aturan|konfigurasi)\w*\s+(?:(?:untuk|buat|di|for)\s+)?(?:grup|group|komunitas|community)\b"
    r"|\b(?:group|community)\s+(?:settings?|rules)\b",
    re.I,
)
_DIGEST: Final = re.compile(
    r"\b(?:ringkasan|rangkuman|digest|rekap\w*|kabar|news|summary)\b[^.!?\n]{0,30}\b(?:re[kc]om+en\w*|komunitas|community)\b"
    r"|\bdigest\s+(?:mingguan|weekly)\b|\bweekly\s+digest\b",
    re.I,
)
_STOPS: Final = re.compile(
    r"\b(?:stop|matikan|berhenti\w*|hentikan|jangan(?!\s+(?:samp(?:ai|e)\s+)?(?:lupa|kelupaan|telat|kelewat\w*))|off|tanpa|no)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+'?[^\W\d_]*")
_HERE: Final = r"(?:grup|group|komunitas\s+ini|this\s+community)"
_LANGUAGE: Final = re.compile(
    rf"\b(?:bahasa|language)\b.{{0,20}}\b{_HERE}\b|\b{_HERE}\b.{{0,30}}\b(?:bahasa|language|in\s+english|in\s+indonesian)\b"
    rf"|\b(?:in|to|speak)\s+(?:english|indonesian)\b.{{0,15}}\b{_HERE}\b|\b(?:this|the)\s+{_HERE}\s+to\s+(?:english|indonesian)\b"
)
_LANGUAGES: Final = {"en": re.compile(r"\b(?:inggris|english)\b"), "id": re.compile(r"\bindo\w*\b")}
_MAY_ADD: Final = re.compile(
    r"\b(?:boleh|bisa|can|may|allowed)\b.{0,25}\b(?:re[kc]om\w*|nilai\w*|menambah\w*|nambah\w*|rate|add)\b"
)
_ONLY_ADMINS: Final = re.compile(r"\b(?:hanya|cuma|khusus|only)\s+(?:para\s+)?admin\w*")
_ALL_MEMBERS: Final = re.compile(
    r"\b(?:semua|seluruh|all|every)\s*(?:anggota|member\w*|orang|body|one)\b"
)
_PACE: Final = re.compile(
    r"\b(?:batas\w*|maks\w*|paling\s+banyak|limit|at\s+most|max\w*)\b[^.!?\n]{0,40}?(?P<n>\d{1,3})\s*(?:re[kc]om\w*\s*)?(?:per|se|/|a|each)\s*(?:hari|day)\b"
)
_OF_VOTES: Final = re.compile(r"\b(?:re[kc]om\w*|penilaian|rating\w*|ulasan)\b")
_QUIET: Final = re.compile(r"\b(?:jam|waktu)\s+(?:tenang|senyap|hening)\b|\bquiet\s+hours?\b")
_NIGHTS: Final = re.compile(
    r"\b(?:jangan|jgn|don'?t|do\s+not)\b.{0,25}\b(?:kirim|ganggu|pesan|post|send|disturb|message)\w*\b.{0,20}\b(?:malam|malem|tengah\s+malam|at\s+night)\b"
)
_UNTIL: Final = re.compile(r"\b(?:sampai|sampe|smp|hingga|s/?d|to|till?|until)\b|[-–]")
_HOUR: Final = re.compile(
    r"\d{1,2}(?:[.:]\d{2})?(?!\d)(?:\s*(?:pagi|siang|sore|malam|malem|am|pm))?"
)
NIGHT: Final = "21:00-07:00"
_ELSE: Final = about(
    "account brief campaign caption content search",
    own=r"barang|paket|rate\s?card|tayang\w*|(?:di)?posting\w*|postnya",
)
"""`caption bahasa inggris buat grup` sets no rule of a group."""


_RULE: Final = re.compile(
    r"\b(?:jangan|jgn|dilarang|(?:ga+k?|nggak|tidak|tdk)\s?boleh|no|don['’]?t)\s{1,3}(?:(?:ada|yang|yg|pada|any)\s{1,3}){0,3}(?:jual(?:an)?|promo(?:si)?|(?:ng)?iklan|nge?spam|spam(?:ming)?|sell(?:ing)?|ads|advertis\w{1,3}|promot(?:e|ing|ion))\b[^.?!\n]{0,30}\b(?:di\s?sini|grup|group|here)\b",
    re.I,
)


def tells_rule(text: str) -> bool:
    """Return whether somebody tells the others what is not done in their group: `jangan jualan di sini ya`."""
    return _RULE.search(text) is not None and "?" not in text


def asks_settings(text: str) -> bool:
    """Return whether a text asks for the rules of a group."""
    return bool(_SETTINGS.search(text))


def rule_wished(text: str) -> tuple[str, str] | None:
    """Return which rule of a group a text sets, and to what: `language` (`id`, `en`), `adders`
    (`admins`, `members`), `quiet` (`HH:MM-HH:MM`, `off`, "" where no hours are named); None where
    it sets none."""
    folded = plain(text)
    if "?" in folded or _ELSE.search(folded):
        return None
    if _LANGUAGE.search(folded):
        named = [code for code, words in _LANGUAGES.items() if words.search(folded)]
        return ("language", named[0]) if len(named) == 1 else None
    if _MAY_ADD.search(folded) and (_ONLY_ADMINS.search(folded) or _ALL_MEMBERS.search(folded)):
        return "adders", "admins" if _ONLY_ADMINS.search(folded) else "members"
    if (pace := _PACE.search(folded)) and _OF_VOTES.search(folded):
        return "pace", pace["n"]
    if _QUIET.search(folded):
        return "quiet", "off" if _STOPS.search(folded) else _hours(folded)
    return ("quiet", _hours(folded) or NIGHT) if _NIGHTS.search(folded) else None


def all_may_again(text: str) -> bool:
    """Return whether a text lets all members do again what only administrators did."""
    folded = plain(text)
    return bool(_ALL_MEMBERS.search(folded) and re.search(r"\b(?:boleh|bisa|may|can)\b", folded))


def _hours(text: str) -> str:
    """Return the span of hours that a text names; "" where it names none. Who says `9 sampai 7`
    means nine in the evening."""
    named = [_HOUR.findall(part) for part in _UNTIL.split(text)]
    ends = [part[-1 if place == 0 else 0] for place, part in enumerate(named) if part]
    if len(ends) != 2:
        return ""
    start, end = (_clock(end) for end in ends)
    if start and end and end < start < "12:00" and ends[0].strip().replace(".", ":")[-1].isdigit():
        start = f"{int(start[:2]) + 12}{start[2:]}"
    return f"{start}-{end}" if start and end and start != end else ""


def _clock(hour: str) -> str:
    scan = Scan.of(f"jam {hour}")
    read_clock(scan)
    return str(scan.slots.get("time", ""))


def digest_wish(text: str) -> str | None:
    """Return on which day (`0` Monday to `6`) the digest of new recommendations is wanted, `off`
    for never, "" where no day is named; None where the text is about something else."""
    if not _DIGEST.search(text):
        return None
    if _STOPS.search(text):
        return "off"
    return weekday_named(text)


def weekday_named(text: str) -> str:
    """Return the day of the week that a text names last (`0` Monday to `6`), "" for none."""
    days = [WEEKDAYS[word] for word in _WORD.findall(text.lower()) if word in WEEKDAYS]
    return str(days[-1]) if days else ""
