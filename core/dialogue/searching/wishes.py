"""Wishes in words that go with a search: `maksimal 3 orang`, `2 tiktok 1 instagram`, `biar laku`."""

from __future__ import annotations

import re
from typing import Final

from core.dialogue.searching.slots import Changes, write_quota
from core.nlu.amounts.numbers import parse_count
from core.nlu.amounts.spoken import COUNT_WORD, COUNTED
from core.nlu.places.cities import resolve_city
from core.nlu.searching.topics import phrases
from core.nlu.words.particles import PARTICLE
from core.nlu.words.platforms import platform_of
from core.nlu.words.tenses import BY_NOW, NOT_YET

_NUMBER: Final = rf"(?P<n>\d{{1,2}}|se(?=orang)|{COUNT_WORD})"
_SPELLED: Final = {"se": 1} | COUNTED
_PEOPLE: Final = r"(?:orang|org|kreator|creators?|influencers?|akun|accounts?|people|persons?|seleb\w*|kol|talent\w*)"
_LEAST: Final = (
    r"(?:minimal|minimum|min|setidaknya|sedikitnya|paling\s+(?:sedikit|kurang|dikit)|at\s+least)"
)
_MOST: Final = r"(?:maksimal|maksimum|maks|max|maximal|paling\s+(?:banyak|bnyk)|at\s+most|up\s+to|(?:ga|gak|nggak|tidak|jangan)\s+lebih\s+dari|no\s+more\s+than)"
_EXACT: Final = r"(?:tepat|pas|persis|exactly)"
_BOUND = re.compile(
    rf"(?<![a-z])(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<exact>{_EXACT}))\s+{_NUMBER}\s*{_PEOPLE}(?![a-z])"
)
_BOUND_BEHIND = re.compile(
    rf"(?<![a-z0-9.,]){_NUMBER}\s*{_PEOPLE}\s+(?:(?P<least>{_LEAST})|(?P<most>{_MOST}|tops))(?!\s*\d)(?![a-z])"
)
"""`2 orang maksimal`, `3 people max`."""
_BOUND_ALONE = re.compile(
    rf"\W{{0,3}}(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<exact>{_EXACT}))\s{{1,3}}{_NUMBER}(?:\s{{1,3}}(?:{PARTICLE}|of\s{{1,3}}them)){{0,3}}\W{{0,3}}$"
)
"""A whole message that says no more: `at most 3`."""
_SHARE = re.compile(
    r"(?P<percent>\d{1,2})\s?(?:%|persen|percent)|(?P<half>setengah|separuh|separo|half)|(?P<third>sepertiga|a\s+third)"
)
_ON_ONE = re.compile(
    r"(?:(?:per|tiap|setiap|each|buat|untuk|ke|on|for|any|di|pada)\s+)?(?:satu|1|one|single|se|tiap|setiap|per|each|any)\s*(?:orang|kreator|creator|akun|influencer|person)"
)
_GOALS: Final = {
    "awareness": r"awareness|(?:brand\s+)?(?:lebih\s+)?di\s?kenal|kesadaran|kenal\s+(?:produk|brand|merek)|jangkauan|reach|viral|known",
    "engagement": r"engagement|interaksi|keterlibatan|engage\w*|rame|ramai|diskusi|komentar",
    "sales": r"sales|penjualan|jualan\s+naik|laku|laris|closing|order(?:an)?|konversi|conversions?|pembeli(?:an)?|beli|omzet|omset|sell",
}
_AIM: Final = r"(?:tujuan(?:nya|ku)?|goal(?:nya)?|target(?:nya)?|fokus(?:nya)?(?:\s+(?:ke|di|pada))?|biar|supaya|agar|demi|aim(?:ing)?|focus(?:\s+on)?|utamakan|prioritas(?:kan)?|ganti\s+tujuan|buat|untuk|for)"
_GOAL = re.compile(
    rf"(?<![a-z]){_AIM}\s+(?:\w+\s+){{0,2}}?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _GOALS.items())
    + r")(?![a-z])"
)
_NAMED_GOAL = re.compile(r"(?<![a-z])(?P<awareness>(?:brand\s+)?awareness)(?![a-z])")
"""A term that says what a search is for without a word like `tujuan` before it."""
_PART = re.compile(
    rf"(?:(?P<least>{_LEAST})\s+|(?P<most>{_MOST})\s+|(?P<exact>{_EXACT})\s+)?(?<![a-z0-9.,]){_NUMBER}\s*(?:{_PEOPLE}\s+)?(?:(?:yang|yg|dari|di|akun|from|in|on)\s+)*(?P<what>[a-z]+(?:\s+(?!{COUNT_WORD}|(?:dan|and|sama|plus)\b)[a-z]+)?)"
)
_TIERS: Final = {
    "nano": "nano",
    "mikro": "micro",
    "micro": "micro",
    "makro": "macro",
    "mega": "mega",
}
_NOT_TOPICS: Final = frozenset({"orang", "juta", "ribu", "rupiah", "posting", "post", "story"})


_DONE: Final = r"(?:kolab(?:orasi|in)?|collab|kerja\s?sama|kerja\s+bareng|gawe\s+bareng|kerja|gawe|(?:di)?(?:ajak|pakai|pake|endorse|bayar))"
_US: Final = r"(?:kita|kami|saya|aku|gue|gw|us|me)"
_WORKED: Final = re.compile(
    rf"(?<![a-z])(?:yang|yg|sing|nu)\s+(?:(?:{BY_NOW}|dulu)\s+)?(?:pernah|prnh|kungsi)\s+{_DONE}(?:\s+(?:bareng|sama|dengan|dgn|ama|jeung|karo)\s+{_US})?(?=\s*(?:$|[?.!,;])|\s+(?:{PARTICLE}|doang|ada|ga|gak|gk|dulu|lagi|tadi|sebelumnya|budget|bajet|dana|di|dan|tapi)\b)"
    rf"|\b(?:ones?|those|people|creators?|influencers?)\s+(?:(?:that|who|whom)\s+)?(?:we|i)(?:'?ve)?\s+(?:have\s+)?(?:already\s+)?(?:worked|collaborated|collabed|partnered)\s+with(?!\s+(?:for|on)\b)"
)
"""`yang pernah kolab aja`: with the speaker, as nobody else is named."""

_WORKED_ASKED: Final = re.compile(
    rf"\b(?:siapa|sapa|berapa|kapan|{NOT_YET}|never|haven'?t|dia|doi)\b|^\W*who\b"
)
_WORKED_FREE: Final = re.compile(
    rf"\b(?:ga|gak|gk|nggak|ngga|tidak)\s+(?:harus|usah|perlu|mesti)\s+(?:(?:yang|yg)\s+)?(?:pernah\s+)?{_DONE}|\b(?:need\s*n'?t|don'?t\s+have\s+to|not\s+only)\b.{{0,30}}\b(?:worked|collaborated)\s+with"
)


def wishes(text: str) -> Changes:
    """Return what a lower-case text wishes besides the plain slots of a search."""
    found = _quotas(text) or _bounds(text)
    return found | _share(text) | _goal(text) | _worked(text)


def _worked(text: str) -> Changes:
    """Read that only those are wanted whom the business has worked with, or no longer only those."""
    if _WORKED_FREE.search(text):
        return {"worked": None}
    wanted = _WORKED.search(text) and not _WORKED_ASKED.search(text)
    return {"worked": True} if wanted else {}


def _number(match: re.Match[str]) -> int:
    return _SPELLED.get(match["n"]) or parse_count(match["n"]) or 1


def _bounds(text: str) -> Changes:
    """Read `minimal 3 orang`; the exact number that is read of it elsewhere is taken away."""
    found: Changes = {}
    for match in (
        *_BOUND.finditer(text),
        *_BOUND_BEHIND.finditer(text),
        *filter(None, [_BOUND_ALONE.match(text)]),
    ):
        if _ON_ONE.search(text) and match["most"] and _SHARE.search(text):
            continue
        number = _number(match)
        if match.groupdict().get("exact"):
            return {"count": number, "at_least": None, "at_most": None}
        found |= {"at_least" if match["least"] else "at_most": number, "count": None}
    return found


def _share(text: str) -> Changes:
    """Read `maksimal 40% budget untuk satu orang`."""
    part = _SHARE.search(text)
    if not part or not _ON_ONE.search(text):
        return {}
    share = int(part["percent"]) / 100 if part["percent"] else 0.5 if part["half"] else 1 / 3
    return {"max_share": round(share, 4), "count": None} if 0 < share < 1 else {}


def _goal(text: str) -> Changes:
    match = _GOAL.search(text)
    if match:
        return {"goal": next(name for name in _GOALS if match[name])}
    return {"goal": "awareness"} if _NAMED_GOAL.search(text) else {}


def _quotas(text: str) -> Changes:
    """Read `2 tiktok 1 instagram`; one part alone is a plain search unless it says a bound."""
    parts = [(m, found) for m in _PART.finditer(text) if (found := _meant(m["what"]))]
    bounded = any(m["least"] or m["most"] or m["exact"] for m, _ in parts)
    if not parts or (len(parts) < 2 and not bounded):
        return {}
    limits, total = [], 0
    for match, (slot, value) in parts:
        number = _number(match)
        total += number
        low, high = (None if match["most"] else number), (None if match["least"] else number)
        limits.append(write_quota(slot, value, low, high))
    filters: Changes = dict.fromkeys((slot for _, (slot, _v) in parts))
    whole = {"count": None} if bounded else {"count": total, "at_least": None, "at_most": None}
    return {**filters, "quotas": tuple(limits), **whole}


def _meant(words: str) -> tuple[str, str] | None:
    """Return the slot and value of one or two words after a number."""
    first = words.split(maxsplit=1)[0]
    if first in _NOT_TOPICS:
        return None
    for text in dict.fromkeys((words, first)):
        if platform := platform_of(text):
            return "platform", platform
        if text in _TIERS:
            return "tier", _TIERS[text]
        if text in phrases():
            return "category", phrases()[text]
        place = resolve_city(text)
        if place and place.exact:
            return "city", place.name
    return None
