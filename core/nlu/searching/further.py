"""Businesses that somebody has besides the first, or tells of at once: `aku jg punya laundry`, `aku punya dua usaha, laundry
sama catering`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.searching.introducing import I_AM, SHOP
from core.nlu.searching.profile import is_order

_HAS: Final = r"(?:punya|pny|jual(?:an)?|jualin|dagang|buka|usaha|bisnis|sell(?:ing)?|run|have|own)"
_TOO: Final = re.compile(
    rf"\b{_HAS}\b[^.?!\n]{{0,60}}\b(?:juga|jg|also|too|as\s{{1,3}}well)\b|\b(?:juga|jg|also)\s{{1,3}}(?:ada\s{{1,3}})?{_HAS}\b",
    re.I,
)
_FURTHER: Final = re.compile(
    r"\b(?:usaha|bisnis|toko)(?:ku|\s{1,3}(?:saya|aku))?\s{1,3}(?:satu\s{1,3}lagi|lagi|kedua|yang\s{1,3}(?:lain|kedua|satu(?:nya)?\s{1,3}lagi))\b|\b(?:another|a\s{1,3}second|second)\s{1,3}(?:business|shop|store)\b",
    re.I,
)
_END: Final = r"(?=\s{1,3}(?:di|in|juga|jg|too|also|as|satu|lagi)\b|\W{0,3}$|[,.])"
_NAMED_LAST: Final = re.compile(
    rf"\b(?:lagi|kedua|lain|business|shop|store)\s{{0,2}}[,:]\s{{0,3}}(?:(?:called|selling|for|it'?s|an?|jual(?:an)?|yaitu)\s{{1,3}}){{0,2}}(?P<what>[a-z][a-z ]{{2,28}}?){_END}",
    re.I,
)
_SELLS: Final = re.compile(
    rf"\b{_HAS}\s{{1,3}}(?:(?:usaha|toko|bisnis|an?|my|juga|jg|also|satu|lagi)\s{{1,3}}){{0,3}}(?P<what>(?!(?:usaha|toko|bisnis|another|lagi|satu)\b)[a-z][a-z ]{{2,28}}?){_END}",
    re.I,
)
_NOT_OWN: Final = re.compile(
    r"[@?]|\b(?:dia|doi|mereka|she|he|they|kreator|creators?|influencers?|akun|followers?|budget|kampanye|campaign|cari\w*|mau|ingin|pengen|bisa|ada\s{1,3}(?:yang|yg))\b",
    re.I,
)
LEAST_NAME: Final = 2
MOST_WORDS: Final = 14
"""Words of a message that tells of no more than that."""

_BUSINESSES: Final = r"(?:usaha|bisnis|toko|warung|brand|businesses|shops|stores|brands)(?:ku|\s{1,3}(?:saya|aku|kami))?"
_SEVERAL: Final = re.compile(
    rf"\b(?:{_HAS}|ada|got)\s{{1,3}}(?:(?:dua|2|tiga|3|beberapa|two|three|several)\s{{1,3}})(?:(?:jenis|macam|buah|small)\s{{1,3}})?{_BUSINESSES}(?:\s{{0,3}}[,:;-]\s{{0,3}}|\s{{1,3}})"
    rf"(?:(?:yaitu|yakni|namely|ada|jual(?:an)?|yang|yg|satu|1)\s{{1,3}}){{0,3}}(?P<list>[a-z][a-z ,&/-]{{4,80}})",
    re.I,
)
_TWO_SHOPS: Final = re.compile(
    rf"\b{I_AM}\s{{1,3}}(?:juga\s{{1,3}})?(?:punya|buka|kelola)\s{{1,3}}(?P<id>{SHOP}(?:\s{{1,3}}[a-z]{{3,12}})?\s{{1,3}}(?:sama|dan|dn|\+|plus)\s{{1,3}}{SHOP}(?:\s{{1,3}}(?!di\b)[a-z]{{3,12}})?)"
    r"|\b(?:i|we)\s{1,3}(?:run|own|have)\s{1,3}(?P<en>an?\s{1,3}(?:[a-z]{3,12}\s{1,3}){1,2}and\s{1,3}an?\s{1,3}(?:[a-z]{3,12}\s{1,3}){0,2}(?:shop|store|cafe|school|salon|bakery|laundry|restaurant|studio|gym|homestay|business|barbershop))\b",
    re.I,
)
_AND: Final = re.compile(
    r"\s{0,3}(?:[,;&/+]|\b(?:sama|dan|dn|plus|serta|and)\b){1,2}\s{0,3}(?:(?:satu(?:nya)?|1|the\s{1,3}other|lagi|yang|yg|jual(?:an)?|an?|sama|dan|and)\s{1,3}){0,3}",
    re.I,
)
_BEFORE_NAME: Final = re.compile(r"^(?:(?:an?|satu|yang|yg|jual(?:an)?|one|is)\s{1,3}){1,3}", re.I)
_WHERE: Final = re.compile(r"\s{1,3}(?:di|in|at|ini|itu|kak|min|ya|deh)\b.{0,80}$", re.I)


def businesses_in(text: str) -> tuple[str, ...]:
    """Return what each of several businesses of the speaker's own sells, in their order, where a text tells of two or
    more at once; else nothing."""
    short = len(text.split()) <= MOST_WORDS and not _NOT_OWN.search(text)
    found = (_SEVERAL.search(text) or _TWO_SHOPS.search(text)) if short else None
    if found is None:
        return ()
    listed = next(filter(None, found.groupdict().values()))
    names = (_BEFORE_NAME.sub("", _WHERE.sub("", part)).strip() for part in _AND.split(listed))
    named = tuple(dict.fromkeys(name for name in names if len(name) > LEAST_NAME))
    return named if len(named) > 1 else ()


def second_business(text: str) -> str | None:
    """Return what a further business sells, "" where nobody says, of a text that tells of one beside the first:
    `aku jg punya laundry di bekasi`; None for any other."""
    short = len(text.split()) <= MOST_WORDS and not _NOT_OWN.search(text)
    if not short or not (_TOO.search(text) or _FURTHER.search(text)) or is_order(text):
        return None
    named = _NAMED_LAST.search(text) or _SELLS.search(text)
    return named["what"].strip() if named else ""
