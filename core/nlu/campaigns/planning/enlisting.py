"""Who is to join a campaign: who is added by name, and those who were shown."""

from __future__ import annotations

import re

from core.nlu.campaigns.money.on_top import on_top
from core.nlu.campaigns.money.raising import wished_more
from core.nlu.campaigns.notes.deliverables import PIECE
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import NOT, NOT_YET

_MAKES = re.compile(
    rf"\b(?:(?:di)?jadi(?:kan|in|an)|dadekno|turn|make)\b.{{0,30}}\b{CAMPAIGN}\b(?:\s+(?:{PARTICLE}|baru))*\W*$",
    re.I,
)
_ADDS_RESULT = re.compile(
    r"\btambahan(?:nya)?\b[^,;\n]{0,60}?\b(?:laku|ter?jual|ke?jual|omzet|omset|penjualan|sales|sold|order\w{0,2}|pesanan|likes?|views?|komen\w{0,5})\s{1,3}\d"
    r"|\b(?:tambah|nambah|add)(?:in|kan)?\s{1,3}(?:lagi\s{1,3})?(?:(?:catatan|note)\s{1,3}(?:@\S{1,60}\s{1,3})?)?(?:\d[\d.]{0,8}\s{1,3})?(?:(?:pcs|porsi|biji|more)\s{1,3})?"
    r"(?:laku|ter?jual|ke?jual|omzet|omset|penjualan|sales|sold|revenue|likes?|komen\w{0,5}|comments?|views?|shares?|saves?|order\w{0,2}|pesanan)\b",
    re.I,
)
"""`@rani tambah laku 5`, `tambahan hari ini @rani laku 5` adds to what was counted, and lets nobody join."""

_ADDS = re.compile(
    r"\b(?:(?:(?<!ribu\s)(?<!rb\s)(?<!juta\s)(?<!jt\s)|(?=\w{1,12}\s{1,3}(?:si\s{1,3})?@))tambah\w*|masuk(?:kan|in)|add|ikutkan|ikutin|include|(?:put|bring)(?=\s{1,3}(?:@\S{1,60}|him|her|them)\s{1,3}back\b)"
    r"|put(?=\s{1,3}(?:@\S{1,60}|him|her|them|these|those|everyone|all)\s{1,3}(?:(?:of\s{1,3})?(?:all|them|these)\s{1,3})?(?:in|into|on)\s{1,3}(?:[\w'-]{1,20}\s{1,3}){0,5}campaign\b))\b",
    re.I,
)
_ADDS_PIECES = re.compile(
    rf"\b(?:(?:di)?(?:tambah|nambah)(?:in|kan|an)?|add(?:ed|ing)?|extra|plus)\s{{1,3}}(?:(?:lagi|jadi|another|more|extra|an?)\s{{1,3}}){{0,2}}(?:(?:\d{{1,2}}|se|satu|dua|tiga|empat|one|two|three)\s{{0,3}}(?:x\s{{0,3}}|more\s{{1,3}}|lagi\s{{1,3}}|extra\s{{1,3}})?)?{PIECE}\b",
    re.I,
)
"""`@rani tambah 2 story`: more of their work, and nobody joins."""

_ADDS_PEOPLE = re.compile(
    r"\b(?:tambah(?:in|kan)?|masuk(?:kan|in)|add|ikutkan|ikutin|include)\s{1,3}(?:(?:juga|lagi|si|kak|mbak|mba|mas|kreator|creators?|also)\s{1,3}){0,2}@[a-z_]",
    re.I,
)
_JOINS = re.compile(
    r"\b(?:ikut(?:an)?|gabung|bergabung|join(?:s|ed|ing)?|masuk(?=\s{1,3}(?:(?:ke|dalam|di)\s{1,3}){0,2}(?:kampanye|campaign)))\b",
    re.I,
)
_STAYS_OUT = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|batal|urung|cancel(?:led)?|ogah|males|not|never|(?:is|was|wo|did|does)n['’]?t|no\s{{1,3}}longer)\s{{1,3}}(?:(?:jadi|mau|bisa|pernah|want\s{{1,3}}to|going\s{{1,3}}to|be)\s{{1,3}}){{0,2}}(?:ikut(?:an)?|gabung|bergabung|join(?:s|ed|ing)?|masuk)\b",
    re.I,
)
"""What somebody does who does not take part: `batal ikut kampanye`, `isn't joining`."""

_LISTED = re.compile(
    r"\b(?:from|of|with|out\s+of|using)\s+(?:all\s+(?:of\s+)?)?(?:these|those|them|this\s+list|the\s+list)\b"
    r"|\b(?:dari|pakai|pake|sama|dengan)\s+(?:mereka|semua(?:nya)?|daftar(?:nya)?|yang\s+tadi|yg\s+tadi|ini\s+semua|itu\s+semua|(?:kreator|orang)\s+(?:ini|itu|tadi))\b"
    rf"|\b(?:di)?(?:jadi(?:in|kan|ikan)|turn\s+(?:it|this|these)\s+into|make\s+(?:it|this|these))\s+(?:an?\s+)?{CAMPAIGN}\b",
    re.I,
)
_ADDS_LISTED = re.compile(
    rf"\b(?:tambah(?:kan|in)?|masuk(?:kan|in)|ikut(?:kan|in)|add|include|put)\W{{1,3}}(?:(?:{PARTICLE}|itu|in)\W{{1,3}}){{0,2}}"
    r"(?:(?:yang|yg)\s{1,3}(?:tadi|barusan|di\s?atas|itu)|mereka|semua(?:nya)?|all\s{1,3}(?:of\s{1,3})?(?:them|these|those)|them|these|those|everyone|daftar\s{1,3}(?:tadi|itu|ini)|the\s{1,3}list)\b"
    r"(?!\s{1,3}(?:fee|honor|biaya|pesanan|order|likes?|views?|orang\s{1,3}lain|other))",
    re.I,
)


_TOO = re.compile(
    rf"\W{{0,3}}(?:(?:sama|dengan|dan|terus|trus|plus|and|with|oh|oke?|eh|juga|also)[\s,]{{1,3}}){{0,3}}@[\w.]{{2,40}}(?:[\s,]{{1,3}}(?:dan|and|sama|juga|jg|sekalian|too|also|as\s{{1,3}}well|{PARTICLE}|@[\w.]{{2,40}})){{1,5}}\W{{0,4}}",
    re.I,
)
"""`sama @rani juga`: one more, of whatever the words before were about."""


def enlists_too(text: str) -> bool:
    """Return whether a whole message names somebody who is to join as well: `sama @rani juga`, `@rani too`."""
    return _TOO.fullmatch(text) is not None


def adds_listed(text: str) -> bool:
    """Return whether all who were shown are to join: `masukin yang tadi semua ke kampanye`."""
    return _ADDS_LISTED.search(text) is not None and "@" not in text and "?" not in text


def makes_campaign(text: str) -> bool:
    """Return whether those shown are to become a campaign: `yang pertama jadikan kampanye`."""
    return _MAKES.search(text) is not None and "?" not in text


def from_list(text: str) -> bool:
    """Return whether a campaign is to be made of those who were shown last."""
    return bool(_LISTED.search(text)) and "@" not in text


def joins(text: str) -> bool:
    """Return whether a text says of whom it tells that they take part."""
    return adds(text) or bool(_JOINS.search(_STAYS_OUT.sub(" ", text)))


def adds(text: str) -> bool:
    """Return whether somebody is to join what is already there, not money what they get."""
    more = on_top(text) is not None or wished_more(text) is not None
    return bool(_ADDS.search(text)) and not (more or adds_result(text) or adds_pieces(text))


def adds_pieces(text: str) -> bool:
    """Return whether somebody is to deliver more than was agreed: `@rani tambah 2 story`."""
    return _ADDS_PIECES.search(text) is not None


def adds_people(text: str) -> bool:
    """Return whether accounts are to join, whatever is said of them: `tambah @rani 1jt kode RANI10`; not that somebody
    gets something more (`tambah kode RANI10 buat @rani`)."""
    return _ADDS_PEOPLE.search(text) is not None and adds(text)


def adds_result(text: str) -> bool:
    """Return whether what was counted of somebody grows: `@rani tambah laku 5`, `tambah terjual 3`."""
    return _ADDS_RESULT.search(text) is not None
