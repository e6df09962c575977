"""Wishes to be reminded: of what is late or unpaid, whenever it is, or once, on a day."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.times.days import MONTH, WEEKDAY
from core.nlu.words.tenses import LATER, NOT_YET

_REMINDS: Final = re.compile(
    r"\b(?:ing[ae]t(?:kan|in)?|remind(?: me| us)?|reminder|pengingat|kabar(?:i|in)|kasih (?:tau|tahu)|beri ?tahu|notif\w*|alert|let (?:me|us) know)\b",
    re.I,
)
_REMINDS_OF: Final = re.compile(
    rf"\b(?:telat|terlambat|deadline|tenggat|jatuh tempo|(?:{NOT_YET}) (?:di)?bayar|(?:{NOT_YET}) lunas|(?:{NOT_YET}) (?:tayang|posting)|fee|tagihan"
    r"|konten|deliverables?|late|overdue|due|unpaid|payments?|fees)\b",
    re.I,
)
_REMINDS_ME: Final = re.compile(
    r"\b(?:ing[ae]t(?:kan|in)|remind(?:er)?(?:\s{1,3}(?:me|us))?|pengingat|kabar(?:i|in)|bangunin|alarm)\b",
    re.I,
)
_ME: Final = re.compile(
    r"\b(?:ing[ae]t(?:kan|in)\s{1,3}(?:aku|saya|gue|gw|ku|kita|kami)|remind\s{1,3}(?:me|us))\b",
    re.I,
)
_ONE_DAY: Final = re.compile(
    rf"\b(?:{LATER}|tonight|today|hari\s{{1,3}}ini|(?:malam|sore|siang|pagi)\s{{1,3}}ini|next\s{{1,3}}\w+|sekali|once|{WEEKDAY}|(?:tgl|tanggal)\s{{0,3}}\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)"
    rf"|\d{{1,2}}\s{{1,3}}(?:{MONTH})|(?:{MONTH})\s{{1,3}}\d{{1,2}}|h\s{{0,2}}-\s{{0,2}}\d{{1,2}}|(?:the|a|one|se|\d{{1,2}})\s{{0,3}}(?:days?|hari|hours?|jam)\s{{1,3}}(?:before|sebelum(?:nya)?|lagi)|in\s{{1,3}}\w{{1,5}}\s{{1,3}}(?:days?|hours?|weeks?))(?![a-z])",
    re.I,
)
_AT: Final = re.compile(r"\b(?:jam|pukul|at)\s*\d", re.I)
_EVERY: Final = re.compile(
    r"\b(?:tiap|setiap|every|each|harian|daily|mingguan|weekly|saban|rutin|selalu|always|laporan|ringkasan|rekap|report|summary)\b|@",
    re.I,
)
_WHENEVER: Final = re.compile(r"\b(?:kalau|kalo|klo|if|when)\b", re.I)
_TELLS_ME: Final = re.compile(
    r"\b(?:aku|saya|gue|gw|ku|kami|i(?:'ll|\s+will)?|we(?:'ll)?)\s?(?:akan\s+|yang\s+)?(?:kabar(?:i|in)|kasih\s+(?:tau|kabar)|let\s+you\s+know)\b",
    re.I,
)
"""`nanti aku kabari` promises word, and wishes for none."""


def reminds_once(text: str) -> bool:
    """Return whether somebody wants to be reminded on one day: `ingetin saya besok jam 8`, `ingetin h-1`."""
    if _TELLS_ME.search(text) or _EVERY.search(text) or not _REMINDS_ME.search(text):
        return False
    if _ONE_DAY.search(text):
        return True
    said = _AT.search(text) or _ME.search(text)
    return said is not None and not (_WHENEVER.search(text) or reminds(text))


def reminds(text: str) -> bool:
    """Return whether somebody wants to be told of what is late, due or unpaid."""
    return bool(_REMINDS.search(text) and _REMINDS_OF.search(text)) and "@" not in text
