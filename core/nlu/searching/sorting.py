"""The list just shown in another order, or by who of it is above a figure: `sort by engagement rate`, `yang engagementnya
di atas 4% aja`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

ENGAGEMENT, PRICE, FOLLOWERS, INTERACTIONS, EACH = (
    "engagement",
    "price",
    "followers",
    "interactions",
    "each",
)
LONGEST: Final = 12
"""Words of a message that only looks at the list otherwise."""

_METRICS: Final = {
    EACH: r"(?:(?:cost|price|harga|biaya)(?:nya)?\s{1,3}(?:per|for\s{1,3}each|tiap)\s{1,3}(?:interactions?|interaksi|engagements?)|cpe)",
    ENGAGEMENT: r"(?:engagements?(?:\s{1,3}rates?)?|er|eng(?:agement)?\s{1,3}rate|tingkat\s{1,3}(?:interaksi|keterlibatan)|keterlibatan)(?:nya)?",
    INTERACTIONS: r"(?:interactions?|interaksi)(?:nya)?",
    FOLLOWERS: r"(?:followers?|pengikut|foll)(?:nya)?",
    PRICE: r"(?:prices?|harga|rates?|fees?|tarif|costs?|biaya|(?:paling\s{1,3}|ter|lebih\s{1,3})?(?:murah|mahal)|cheap(?:est|er)?|(?:most\s{1,3})?expensive)(?:nya)?",
}
_ANY: Final = "|".join(f"(?P<{name}>{words})" for name, words in _METRICS.items())
_SORTS: Final = re.compile(
    rf"\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|(?:di)?urut(?:kan|in|an)?(?:nya)?)\b[^?\n]{{0,30}}?\b(?:{_ANY})\b",
    re.IGNORECASE,
)
_SHOWS: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:can|could|you|tolong|coba|please|ok(?:e|ay)?|and|terus|kak|min|let|me|i|want|to|mau|bisa)\W{{1,3}}){{0,4}}(?:show|see|list|give|tampil(?:in|kan)?|lihat(?:in)?|liat(?:in)?|kasih\s{{1,3}}(?:tau|lihat))\s{{1,3}}(?:me\s{{1,3}})?(?:their|everyone'?s|each(?:\s{{1,3}}one'?s)?|all|the)?\s{{0,3}}{_METRICS[ENGAGEMENT]}(?:\s{{1,3}}(?:of\s{{1,3}}(?:them|each|all)(?:\s{{1,3}}of\s{{1,3}}them)?|mereka|masing-?\s?masing|semua(?:nya)?|each|please|dong|ya)){{0,3}}\W{{0,3}}$"
    rf"|^\W{{0,3}}(?:terus\s{{1,3}}|and\s{{1,3}})?(?:what\s{{1,3}}(?:are|is)\s{{1,3}}(?:their|everyone'?s|each\s{{1,3}}one'?s)\s{{1,3}}{_METRICS[ENGAGEMENT]}|{_METRICS[ENGAGEMENT]}\s{{1,3}}(?:mereka|masing-?\s?masing|semuanya)\s{{1,3}}(?:berapa|brp))(?:\s{{1,3}}(?:aja|ya|sih|kak)){{0,2}}\W{{0,3}}$",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    rf"\b(?:siapa|mana|who|which)\b[^?\n]{{0,25}}\b(?:{_METRICS[ENGAGEMENT]}\s{{0,3}}(?:yang\s{{1,3}}|yg\s{{1,3}})?(?:paling|ter)\s{{0,2}}(?P<up>tinggi|bagus|besar|rendah|kecil)|(?P<top>highest|best|biggest|lowest|worst)\s{{1,3}}{_METRICS[ENGAGEMENT]})\b",
    re.IGNORECASE,
)
_LOYAL: Final = re.compile(
    r"\b(?:siapa|sapa|mana|akun\w*|who(?:se)?|which)\b[^?\n]{0,25}\b(?:(?:followers?|pengikut|foll|audien\w{0,3}|fans?|penonton|audience)(?:nya)?\s{1,3}(?:(?:yang|yg|is|are)\s{1,3}){0,2}(?:(?:paling|ter|the\s{1,3}most)\s{0,2}(?:setia|loyal|aktif|dekat|percaya|engaged|active)|most\s{1,3}(?:loyal|engaged|active))|most\s{1,3}(?:loyal|faithful|engaged|active|devoted)\s{1,3}(?:followers?|audience|fans?|community|following)|(?:paling|ter)\s{0,2}(?:setia|loyal|dekat)\s{1,3}(?:followers?|pengikut|fans?|audien\w{0,3})(?:nya)?)\b",
    re.IGNORECASE,
)
"""`siapa yang followersnya paling setia`: what shows of it is how many take part in a post."""

_NUMBER: Final = r"(?P<{n}>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s{{0,2}}(?:%|persen|percent)"
_OVER: Final = r"(?:above|over|more\s{1,3}than|at\s{1,3}least|higher\s{1,3}than|min(?:imum|imal)?|di\s?atas|lebih\s{1,3}(?:dari|tinggi\s{1,3}dari)|>=?)"
_UNDER: Final = r"(?:below|under|less\s{1,3}than|at\s{1,3}most|lower\s{1,3}than|max(?:imum|imal)?|maks(?:imal)?|di\s?bawah|kurang\s{1,3}dari|<=?)"
_BOUND: Final = re.compile(
    rf"\b{_METRICS[ENGAGEMENT]}\s{{0,3}}(?:(?:of|rate|is|must|should|has|have|to|be|yang|yg|harus|itu|minimal|with)\s{{1,3}}){{0,4}}(?:(?P<over>{_OVER})|(?P<under>{_UNDER}))\s{{0,3}}{_NUMBER.format(n='behind')}"
    rf"|(?:(?P<above>{_OVER})|(?P<below>{_UNDER}))\s{{0,3}}{_NUMBER.format(n='before')}\s{{1,3}}(?:of\s{{1,3}}|in\s{{1,3}})?{_METRICS[ENGAGEMENT]}\b",
    re.IGNORECASE,
)
_ANEW: Final = re.compile(
    r"@|\b(?:find|cari(?:in|kan)?|nyari|need|butuh|looking|budget|bajet|kampanye|campaign|report|laporan|tax|pajak|apa\s{1,3}itu|artinya|rumus|formula|how\s{1,3}(?:is|do|are)|what\s{1,3}is\s{1,3}(?:a\s{1,3}|an\s{1,3}|the\s{1,3})?(?:engagement|er)\b)",
    re.IGNORECASE,
)
_LOW: Final = re.compile(
    r"\b(?:(?:paling|ter)\s{0,2}(?:rendah|kecil|sedikit|murah)|murah|lowest|worst|least|cheap(?:est)?|fewest|asc(?:ending)?|low\s{1,3}to\s{1,3}high|kecil\s{1,3}ke\s{1,3}besar)\b",
    re.IGNORECASE,
)
_HIGH: Final = re.compile(
    r"\b(?:(?:paling|ter)\s{0,2}(?:tinggi|besar|banyak|mahal)|mahal|highest|best|most|desc(?:ending)?|high\s{1,3}to\s{1,3}low|expensive|besar\s{1,3}ke\s{1,3}kecil)\b",
    re.IGNORECASE,
)


class Order(NamedTuple):
    """By what a list is looked at, whether the least of it comes first, and above (or, `under`, below) which share. loyal: whose
    followers are the most loyal is asked, of which it is a sign."""

    metric: str
    least: bool = False
    bound: float | None = None
    under: bool = False
    loyal: bool = False


def order_in(text: str) -> Order | None:
    """Return how a message wants the list just shown looked at; None for any other, and for one that looks for others."""
    if len(text.split()) > LONGEST or _ANEW.search(text):
        return None
    if bound := _BOUND.search(text):
        share = float((bound["behind"] or bound["before"]).replace(",", ".")) / 100
        return Order(ENGAGEMENT, bound=share, under=bool(bound["under"] or bound["below"]))
    if sorts := _SORTS.search(text):
        metric = next(name for name in _METRICS if sorts[name])
        return Order(metric, _least(metric, text))
    if _LOYAL.search(text):
        return Order(ENGAGEMENT, loyal=True)
    if _SHOWS.search(text) or _LEADS.search(text):
        return Order(ENGAGEMENT, _LOW.search(text) is not None)
    return None


def _least(metric: str, text: str) -> bool:
    low, high = _LOW.search(text), _HIGH.search(text)
    return bool(low) or (metric in {PRICE, EACH} and not high)
