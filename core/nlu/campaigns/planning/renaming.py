"""The name that a campaign is to have from now on: `ganti namanya jadi Promo Lebaran`."""

from __future__ import annotations

import re

from core.nlu.names import can_be_name
from core.nlu.times.bare_hours import is_hour
from core.nlu.words.particles import PARTICLE

_RENAMES = re.compile(
    rf"^\W*(?:(?:tolong|coba|{PARTICLE})\s+)*(?:ganti|ubah|rename|change|kasih|set)(?:in|kan)?\s+(?:the\s+)?"
    r"(?:nama(?:nya)?|judul(?:nya)?|name|campaign|kampanye(?:nya)?|it|its\s+name)(?:\s+(?:kampanye(?:nya)?|campaign|of\s+the\s+campaign))?"
    r"(?P<old>(?:\s+[\w.'-]+){0,3}?)\s+(?:jadi|menjadi|ke|to|into)\s+(?P<name>[^\n@]{2,60}?)\W*$",
    re.I,
)

_NAMED_FIRST = re.compile(
    r"^\W*(?:(?:tolong|coba|kampanye|campaign)\s{1,3}){0,2}(?P<old>[\w.'-]{2,20}(?:\s{1,3}[\w.'-]{1,20}){0,4}?)\s{1,3}(?:di)?(?:ganti|ubah|rename[ds]?)(?:in|kan)?\s{1,3}(?:nama|judul)(?:nya)?\s{1,3}(?:jadi|menjadi|ke|to)\s{1,3}[\"'“]?(?P<name>[^\n@\"”]{2,60}?)\W*$",
    re.I,
)
"""`nisa fest ganti nama jadi "kasih sayang"`."""

_BY_NAME = re.compile(
    r"^\W*(?:(?:please|pls|can\s{1,3}you|tolong|coba|kak|min|ok(?:ay)?)\W{1,3}){0,3}re-?name\s{1,3}[\"'“]?(?P<old>[\w.'&-]{2,20}(?:\s{1,3}[\w.'&-]{1,20}){0,4}?)[\"'”]?\s{1,3}(?:to|into|as|jadi|ke)\s{1,3}[\"'“]?(?P<name>[^\n@\"”]{2,60}?)\W*$",
    re.I,
)
"""`rename Kopi Senja to Kopi Pagi`."""

_OTHER_THING = re.compile(
    r"\b(?:usaha|bisnis|toko|warung|kedai|brand|business|shop|store|company|grup|group|tim|team|akun|account|saya|aku|ku|my|profil\w{0,3}|produk|product)(?:nya|ku)?\b",
    re.I,
)
"""What else has a name: then it is no campaign that is to be called otherwise."""

_THIS_KIND = re.compile(r"\b(?:kampanye|campaign)(?:nya|ku)?\b", re.I)

_CALLED = re.compile(
    r"^\W*(?:(?:eh|oh|oke?|min|kak|salah|ralat|bukan|wait|wrong|no)\b[\s,]{0,4}){0,4}(?:nama(?:nya)?|judul(?:nya)?|(?:its|the)\s+name\s+is|call\s+it)(?:\s+kampanye(?:nya)?)?"
    r"(?:\s+(?:jadi|adalah|itu|yang\s+bener))?\s*[:=]?\s+(?P<name>[^\s@?][^\n@?]{1,50}?)\W*$",
    re.I,
)
"""A whole message that tells a name: `namanya Promo Akhir Tahun`, `eh salah namanya Jahit Rapi`."""

_NO_TITLE = re.compile(
    r"\b(?:bagus|lucu|jelek|keren|aneh|salah|belum|blm|masih|sama|lupa|ga|gak|nggak|tidak|siapa|apa|dia|orangnya|toko\w*|usaha\w*|kreator\w*|akun\w*|nice|wrong|unknown)\b|^(?:kampanye|campaign|ke|dari|di)\b",
    re.I,
)

_LONGEST_TITLE = 6


def _renaming(text: str) -> re.Match[str] | None:
    return _RENAMES.match(text) or _NAMED_FIRST.match(text) or _BY_NAME.match(text)


def new_name(text: str) -> str | None:
    """Return the name that the campaign is to have from now on, where a text gives it one."""
    match = _renaming(text)
    if match is None:
        return None
    head, name = text[: match.start("name")], match["name"].strip()
    other = _OTHER_THING.search(head) and not _THIS_KIND.search(head)
    return None if other or is_hour(name) or not can_be_name(name) else name


_THAT_ONE = re.compile(
    r"(?:nya|ini|itu|tadi|barusan|terakhir|lama|yang|yg|kampanye\w{0,3}|campaign|the|this|that|it|one|current|last|old|of|dari|baru|kita|kami|aku|saya|our|my|please|dong)"
)
"""Words that point at a campaign and are none of its name."""


def renamed_title(text: str) -> str:
    """Return what a text that gives a campaign another name calls it until now, "" where it only points at it."""
    match = _renaming(text)
    words = match["old"].split() if match and new_name(text) else []
    return " ".join(word for word in words if not _THAT_ONE.fullmatch(word.casefold()))


def title_told(text: str) -> str | None:
    """Return the name that a whole message tells without saying of what: `namanya Promo Akhir Tahun`."""
    match = _CALLED.match(text)
    name = match["name"].strip() if match else ""
    fits = len(name.split()) <= _LONGEST_TITLE and not _NO_TITLE.search(name)
    return name if fits and can_be_name(name) else None
