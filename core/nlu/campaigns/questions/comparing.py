"""Questions that set campaigns beside each other: `bandingin kampanye lebaran sama natal`, `which campaign
sold most?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import plain

_KIND: Final = r"(?:kampanye|campaigns?|campain|kampaye)(?:ku|nya)?"
_COMPARE: Final = (
    r"(?:(?:di|mem)?banding(?:in|kan|an)?|perbandingan(?:nya)?|compar(?:e|ing|ison)|versus|vs|adu)"
)
_FILLER: Final = (
    r"(?:dong|donk|coba|kak|min|antar|antara|hasil|performa|semua|seluruh|dua|kedua|ketiga|tiga|dari|untuk|of|between|the|my|our|all"
    r"|both|two|three|these|sama|dengan|dgn|with|to|previous|earlier|yang|yg|si|results?|performance|side|by|last|past)"
)
_WHICH: Final = r"(?:mana|siapa|apa|which)"
_MORE: Final = (
    r"(?:(?:paling|lebih|most|more)\s{1,3}\w+|ter(?:baik|bagus|laris|laku|untung|murah|mahal|efektif|sukses|ramai|rame|rugi|boros|hemat|buruk|jelek)"
    r"|\w{3,8}an|best|better|worst|worse|cheapest|least|top)"
)
_BY: Final = r"(?:cost\s{1,3}per\s{1,3}\w{3,10}|biaya\s{1,3}per\s{1,3}\w{3,10}|cp[aemo]|cpv|roas|omzet|omset|revenue|profit|untung|laba|penjualan|sales|views?|engagement|interaksi|jangkauan|reach)(?:nya)?"
_SPENT: Final = r"(?:paid(?:\s{1,3}out)?|pay(?:ments?|outs?)|spent|spend(?:ing)?|(?:di|ke|pem|ter)?bayar(?:an)?(?:nya)?|keluar(?:an)?|pengeluaran(?:nya)?|costs?|biaya(?:nya)?|habis(?:nya)?)"
"""What campaigns have cost until now."""

_EACH_ONE: Final = rf"(?:per|tiap|setiap|masing-?\s?masing|semua|each|every)\s{{1,3}}(?:(?:of\s{{1,3}})?(?:my|our|the)\s{{1,3}})?{_KIND}"
_BETWEEN_THEM: Final = r"(?:(?:of|for|in|on|by|buat|untuk|dari|di|berapa|brp|out|so|far|aja|saja|udah|sudah|totalnya|total|money|uang)\s{1,3}){0,4}"
_ASKED: Final = (
    re.compile(
        rf"\b(?:{_BY}|{_SPENT}|results?|hasil(?:nya)?)\s{{1,3}}{_BETWEEN_THEM}{_EACH_ONE}\b"
    ),
    re.compile(rf"\b{_EACH_ONE}\s{{1,3}}{_BETWEEN_THEM}(?:{_BY}|{_SPENT})\b"),
    re.compile(
        rf"\b{_BY}\s{{1,3}}(?:(?:of|for|untuk|dari|buat)\s{{1,3}})?(?:tiap|setiap|per|masing-?\s?masing|semua|seluruh|each|every|all)\s{{1,3}}(?:(?:of\s{{1,3}})?(?:my|our|the)\s{{1,3}})?{_KIND}\b"
    ),
    re.compile(rf"\b{_BY}\s{{1,3}}(?:per|by)\s{{1,3}}{_KIND}\b"),
    re.compile(rf"\b{_COMPARE}\W{{1,3}}(?:{_FILLER}\W{{1,3}}){{0,5}}{_KIND}\b"),
    re.compile(
        rf"\b{_KIND}\b[^@?\n]{{1,60}}\b(?:vs|versus|dibanding(?:kan|in)?|banding|compared\s{{1,3}}(?:to|with))\b"
    ),
    re.compile(
        rf"\b{_KIND}\b[^@?\n]{{1,60}}\b(?:{_MORE}\s{{1,3}}{_WHICH}|{_WHICH}\s{{1,3}}(?:yang|yg)\s{{1,3}}{_MORE})\b"
    ),
    re.compile(
        rf"\b{_KIND}\s{{1,3}}(?:(?:saya|aku|kita|kami|yang|yg)\s{{1,3}})?(?:mana|apa)\s{{1,3}}(?:(?:yang|yg)\s{{1,3}})?(?:paling|ter\w{{3,8}})\b"
    ),
    re.compile(
        rf"\b(?:apa|mana)\s{{1,3}}{_KIND}\s{{1,3}}(?:(?:yang|yg)\s{{1,3}})?(?:paling|ter\w{{3,8}})\b"
    ),
    re.compile(
        rf"\bwhich\s{{1,3}}(?:(?:of|one|my|our|the|these)\s{{1,3}}){{0,4}}{_KIND}\b[^@\n]{{0,40}}\b(?:most|best|more|better|worst|least|cheapest)\b"
    ),
    re.compile(
        rf"\b(?:what|which|who)\W{{0,3}}(?:s|is|was|are|were)\s{{1,3}}(?:my|our|the)\s{{1,3}}(?:best|worst|cheapest|top|most\s{{1,3}}\w{{3,12}})\s{{1,3}}{_KIND}\b"
    ),
)
_OF_ONE: Final = re.compile(
    r"@|\b(?:kreator|creators?|influencers?|influensers?|akun|selebgram|seleb|orang|konten|content|posts?|postingan|budget|anggaran|perkiraan|forecast)(?:nya)?\b"
)
"""What makes it a comparison within campaigns, or of accounts."""

MEASURES: Final = {
    "cps": re.compile(
        r"\b(?:cost|biaya|ongkos)(?:nya)?\s{1,3}(?:per|tiap|setiap|each)\s{1,3}(?:order(?:an|s)?|sales?|pesanan|penjualan|pembelian|purchase|customer|pembeli|(?:yang\s{1,3})?(?:laku|(?:ter|ke)jual)|sold)\b|\bcp[os]\b"
    ),
    "paid_idr": re.compile(
        r"\b(?:paid|pay(?:ments?|outs?)|spent|(?:di|ke|pem|ter)bayar(?:an|kan)?(?:nya)?|(?:pem)?bayaran|bayar)\b"
    ),
    "profit": re.compile(
        r"\b(?:(?:ter|meng|ke)?untung\w*|rugi\w*|profit\w*|cuan\w*|laba|boncos|roi|money)\b"
    ),
    "revenue_idr": re.compile(r"\b(?:omzet|omset|revenue|pendapatan|earn\w*)\b"),
    "sales": re.compile(
        r"\b(?:ter)?(?:laris\w*|laku\w*|jual\w*)\b|\b(?:penjualan\w*|sold|sell|sales)\b"
    ),
    "cpe": re.compile(
        r"\b(?:ter)?(?:murah\w*|hemat\w*|efisien\w*|efektif\w*|boros\w*|mahal\w*)\b|\b(?:cheap\w*|efficient|effective|cost\w*)\b"
    ),
    "views": re.compile(r"\b(?:tayangan\w*|views?|ditonton|jangkauan\w*|reach\w*)\b"),
    "interactions": re.compile(
        r"\b(?:(?:ter)?ramai\w*|(?:ter)?rame\w*|viral|interaksi\w*|interactions?|engagement)\b"
    ),
}
"""By what campaigns are weighed: whichever a question names first, but what a sale costs before all: `the cheapest cost
per sale`."""

_PAIR: Final = re.compile(
    rf"\b{_KIND}\s{{1,3}}(?P<names>\w[^@?!\n]{{1,90}})",
)
_BETWEEN: Final = re.compile(
    r"\s{1,3}(?:sama|dan|dengan|dg|vs|versus|atau|apa|or|and|with|to|against|dibanding(?:kan|in)?|banding)\s{1,3}|\s{0,3}[,&]\s{0,3}"
)
_BY_NAME: Final = re.compile(
    rf"\W{{0,3}}(?:(?:coba|tolong|kak|min|please)\W{{1,3}}){{0,3}}{_COMPARE}\s{{1,3}}(?!yang\b|yg\b|the\b|no\b|nomor\b|dia\b|mereka\b|itu\b|ini\b|them\b)"
    r"(?P<names>[a-z][\w ]{1,30}\s{1,3}(?:sama|dan|dengan|vs|and|with)\s{1,3}[a-z][\w ]{1,30})\W{0,3}"
)
_WHICH_OF: Final = re.compile(
    rf"\W{{0,3}}(?P<names>[a-z0-9][\w ]{{1,30}}\s{{1,3}}(?:vs|versus|atau|or|sama|dan|and)\s{{1,3}}[a-z0-9][\w ]{{1,30}}?)[\s,]{{1,3}}(?:lebih\s{{1,3}}\w+\s{{1,3}})?{_WHICH}\b[^@\n]{{0,40}}"
)
_WHICH_FIRST: Final = re.compile(
    rf"\W{{0,3}}(?:{_KIND}\s{{1,3}})?{_WHICH}\s{{1,3}}(?:(?:yang|yg|one|is|did|does|do|has|was|{_KIND})\s{{1,3}}){{0,3}}(?:{_MORE}|lebih\s{{1,3}}\w+)[^@\n,:?]{{0,20}}[,:?]\s{{0,3}}(?P<names>[a-z0-9][\w ]{{1,30}}\s{{1,3}}(?:atau|apa|or|vs|sama)\s{{1,3}}[a-z0-9][\w ]{{1,30}}?)(?:\s{{1,3}}(?:ya|sih|kak|min|nih))*\W{{0,4}}"
)
"""`mana yang lebih cuan, sambal cumi apa kopi susu`."""

_NOT_NAME: Final = re.compile(
    rf"\b(?:{_WHICH}|yang|yg|paling|lebih|gimana|dong|donk|ya|kak|please|saya|ku|kita|kami|tahun|bulan|last|this)\b.*|\b{_KIND}\b|\bthe\b"
)


def compares_campaigns(text: str) -> bool:
    """Return whether a message sets campaigns beside each other, rather than those who take part."""
    words = plain(text)
    return not _OF_ONE.search(words) and any(asked.search(words) for asked in _ASKED)


_OF_THEM: Final = re.compile(
    rf"(?:\b{_WHICH}\b.{{0,12}}\b(?:of|dari|antara)\s{{1,3}}(?:(?:the|these|those)\s{{1,3}})?(?:two|three|four|five|them|these|those|all|\d|ke(?:dua|tiga|empat|lima)(?:nya)?|mereka|semua(?:nya)?)|\b(?:dari|antara)\s{{1,3}}ke(?:dua|tiga|empat|lima)(?:nya)?|\b{_WHICH}\s{{1,3}}one\b)"
)
"""`which of the three`, `dari ketiganya`."""


def asks_best_of_them(text: str) -> bool:
    """Return whether a message asks which of several that stand on the screen leads: `which of the three is doing
    best`; whom or what these are, the screen says."""
    words = plain(text)
    leads = re.search(rf"\b(?:{_MORE}|well)\b", words) is not None
    return leads and _OF_THEM.search(words) is not None and not _OF_ONE.search(words)


def compares_by_name(text: str) -> bool:
    """Return whether a whole message sets two names beside each other: `bandingin lebaran sama natal`, which
    are campaigns where one is spoken of."""
    words = plain(text)
    which = measure_in(text) and (_WHICH_OF.fullmatch(words) or _WHICH_FIRST.fullmatch(words))
    return bool(which or _BY_NAME.fullmatch(words)) and not _OF_ONE.search(words)


def measure_in(text: str) -> str:
    """Return by what campaigns are to be weighed, a key of `MEASURES`; "" where a question names nothing."""
    words = plain(text)
    found = {name: match.start() for name, p in MEASURES.items() if (match := p.search(words))}
    return "cps" if "cps" in found else min(found, key=lambda name: found[name], default="")


def names_in(text: str) -> tuple[str, ...]:
    """Return what a message calls the campaigns that it sets beside each other, where it names two or more."""
    words = plain(text)
    ways = (_WHICH_FIRST, _BY_NAME, _WHICH_OF)
    first = next((found for way in ways if (found := way.fullmatch(words))), None)
    match = _PAIR.search(words) or first
    parts = _BETWEEN.split(match["names"]) if match else []
    names = tuple(name for part in parts if (name := _NOT_NAME.sub("", part).strip(" .")))
    return names if len(names) > 1 else ()
