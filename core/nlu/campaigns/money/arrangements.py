"""What a message arranges with creators besides amounts: conditions, work for nothing, who takes whose place."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.agreed import nameless
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.treats import treat_in
from core.nlu.campaigns.money.words import CUES, FEE_WORD, NO, NOT_ALL, SUPPOSED
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW, NOT_YET

_CONDITION: Final = re.compile(
    r"\s{0,3}(?:[,+&]\s{0,3}|\bplus\s{1,3})?(?:(?:an?\s+|ada\s+|dapat\s+|dapet\s+|dengan\s+|with\s+(?:a\s+)?)?\bbonus\b[^,;.!?\n@]{0,40}?)?\b(?:kalau|kalo|klo|jika|bila|apabila|if|asal(?:kan)?|once|when)\b"
    r"(?!\W+(?:(?:ga+k?|gk|nggak|ngga|tidak|tdk|ndak)\s*salah|i'?m\s+not\s+mistaken|i\s+remember)\b)"
    rf"(?:(?!,\s*@|,(?!\s*(?:dan|and|atau|or)\b)[^,;!?\n]{{0,20}}\b(?:{BY_NOW}|barusan)\s+(?:saya\s+|aku\s+|been\s+)?(?:di)?\s?(?:dp|bayar|transfer|tf|lunas|paid|posting|upload|tayang|live|posted)\w*)[^;!?\n])*",
    re.IGNORECASE,
)
_UNPAID: Final = re.compile(
    rf"\W{{0,5}}(?:\b(?:tapi|tp|but|cuma|cuman|and|dan)\s+)?\b(?:{NOT_YET}|not\s+yet|hasn'?t\s+been|haven'?t\s+been|not)\s+(?:(?:di|aku|saya|gue|kita|kami|sempat|sempet|been)\s*)*(?:bayar|dibayar|transfer|ditransfer|tf|dp|di\s?dp|lunas|paid|pay)\w*(?:\s+(?:sama\s+sekali|sih|ya|kok|yet|apa-apa))?",
    re.IGNORECASE,
)
_FREE: Final = re.compile(
    r"(?<![a-z])(?:gratis(?:an)?|(?:tanpa|ga\s+(?:usah|pake|pakai|minta)|gak\s+(?:usah|pake|pakai|minta)|nggak\s+(?:usah|pake|minta)|tidak\s+(?:usah|minta|perlu))\s+(?:di)?(?:bayar(?:an)?|fee|honor|uang|duit|dibayar\s+uang)|(?:bukan|ga|gak|nggak|tidak)\s+(?:pake|pakai|dengan|ada)\s+(?:uang|duit)|(?:no|not|without(?:\s+any)?)\s+(?:money|cash)(?!\s+(?:back|yet|so\s+far|came|from|was|has))|(?:ga|gak|nggak|ngga|tidak)\s+mau\s+(?:dibayar|bayaran|fee|honor)(?!\s+(?:rp\.?\s?)?\d)|(?:doesn'?t|didn'?t|does\s+not)\s+want\s+(?:to\s+be\s+paid|money|a\s+fee|payment)|cuma-?\s?cuma|sukarela|for\s+free|free\s+of\s+charge|unpaid(?=\s+(?:collab\w*|work|partnership|posts?|deal))|(?:works?|working|(?:do|does|doing|did)\s+(?:it|this)|joins?)\s+unpaid|no\s+fee|without\s+(?:a\s+)?fee|(?:fee|honor)(?:nya)?\s+(?:jadi\s+)?(?:rp\.?\s*)?(?:0|nol|zero|gratis|kosong)(?![\d.,]))(?![a-z])",
    re.IGNORECASE,
)
_NOT_FREE: Final = re.compile(
    rf"(?<![a-z])(?:{NO}\s+(?:mau\s+)?gratis|(?:produk|barang|sampel|ongkir|makan|minum|menginap|nginep|nginap|treatment|product|sample|shipping)\w*\s+gratis|gratis\s+(?:ongkir|produk|barang|sampel)|free\s+(?:products?|samples?|shipping)|kalau|kalo|klo|if)(?![a-z])",
    re.IGNORECASE,
)
_BARTERS: Final = re.compile(
    r"(?:^|[,;.\n]|@[\w.]{1,60})\s{0,3}(?:(?:is|are|was|does|works?|dia|itu|sistem(?:nya)?|by|via|for|on|deal(?:nya)?|sepakat|agreed|jadi(?:nya)?|cuma|hanya|just|only|full|dan|and|sama|both|semua|ya|udah|sudah)\s{1,3}){0,5}"
    r"(?:barter(?:an)?|(?:di)?bayar(?:nya)?\s{1,3}(?:pakai|pake|dengan|dgn)\s{1,3}(?:produk|barang)|(?:paid\s{1,3})?in\s{1,3}(?:products?|goods)|(?:products?|goods)\s{1,3}only|(?:produk|barang)\s{1,3}(?:aja|saja|doang))"
    r"(?:\s{1,3}(?:only|aja|saja|doang|deal|basis|ya|kak|min|kok|sih|semua)){0,4}\s{0,3}(?=$|[,;.!\n]|(?:and|dan)\s{1,3}@)",
    re.IGNORECASE,
)
"""A clause that says no more than that somebody does it for goods: `@nama barter aja`, `@name is barter only`."""

_HANDLE: Final = r"@(?P<{}>[\w.]*\w)"
_SWAP: Final = r"(?:sama|dengan|dgn|jadi|ke|oleh|pakai|pake|with|by|for)"
_REPLACES: Final = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"\b(?:ganti(?:in|kan)?|tukar|replace|swap)\s+(?:si\s+|kak\s+)?{_HANDLE.format('out')}\s+{_SWAP}\s+(?:si\s+)?{_HANDLE.format('new')}",
        rf"{_HANDLE.format('new')}[^@]{{0,20}}?\b(?:(?:meng)?gantiin|menggantikan|replaces|replacing|takes\s+over\s+from)\s+(?:si\s+)?{_HANDLE.format('out')}",
        rf"{_HANDLE.format('out')}[^@]{{0,60}}?\b(?:(?:di)?ganti(?:in|kan)?|digantikan|replac(?:e[ds]?|ing))\s+(?:(?:him|her|them|dia|{_SWAP})\s+)*(?:si\s+)?{_HANDLE.format('new')}",
    )
)
_TAKES_PLACE: Final = re.compile(
    rf"^\W{{0,5}}(?:(?:ya\s?udah|oke?|tolong|kak|min|jadi)\W{{1,3}}){{0,3}}(?:(?:di|meng)?ganti(?:in|kan)?(?:nya)?|replace(?:d)?(?:\s+(?:him|her|them))?)\s+(?:sama|dengan|pakai|pake|oleh|jadi|with|by)\s+(?:si\s+)?{_HANDLE.format('new')}",
    re.IGNORECASE,
)
_AMOUNT = r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta|thousand|million|m)?\b"
_PAID = re.compile(
    r"(?:(?:kak|min|eh|oke?|nah)\W+)*(?:udah|sudah|udh|sdh|dah|barusan|tadi|baru|wis|i(?:\s+have|'ve)?)\s+(?:(?:saya|aku|gue|gw|kita|kami|already|just)\s+)?(?:di|tak|ku)?\s?"
    r"(?:transfer(?:in|kan|red)?|tf(?:in)?|bayar(?:in|kan)?|dp(?:in)?|lunasi|lunasin|paid|sent)"
    rf"(?:\s+(?:dp|fee(?:nya)?|uang\s+muka|lunas|sebesar))?(?:\s+{_AMOUNT})?(?:\s+(?:{PARTICLE}|tadi|kemarin|barusan|lunas|semua|yesterday|already|in\s+full))*\W*",
    re.IGNORECASE,
)
_FEE_OPEN = re.compile(
    rf"\b{FEE_WORD}\s+(?:dia\s+|itu\s+)?(?:masih\s+)?(?:{NOT_YET}|not)\s+(?:di)?(?:tau|tahu|ketahuan|jelas|pasti|fix|ditentukan|tentu|ada|known|clear|decided|agreed|set)\b|\b{FEE_WORD}\s+(?:unknown|nyusul|menyusul|tbd)\b",
    re.IGNORECASE,
)


def firm(text: str) -> tuple[str, str]:
    """Return a text without what only holds on a condition, where a fee is agreed before it, and those words:
    `deal 1,2jt + bonus 200rb kalo tembus 10rb views` is `deal 1,2jt`. Other lines, other people, and
    what happened already stay."""
    found = _CONDITION.search(text)
    if found is None or terms_in(text[: found.start()]).fee_idr is None:
        return text, ""
    return text[: found.start()] + text[found.end() :], found[0].strip(" ,.+&")


def without_unpaid(text: str) -> str:
    """Return a text without its words that nothing was paid: they say nothing of how far somebody is."""
    return _UNPAID.sub(" ", text)


def says_free(text: str) -> bool:
    """Return whether a text says that somebody works for no fee: `fee 0`, `dia mau gratis`, `@nama barter`."""
    words = nameless(text)
    free = _FREE.search(words) is not None and _NOT_FREE.search(words) is None
    terms = terms_in(text)
    if "?" in text or terms.fee_idr is not None or terms.asked or treat_in(text) is not None:
        return False
    return free or (_BARTERS.search(text) is not None and not (terms.named or terms.bare))


_WANTS_GOODS: Final = re.compile(
    r"(?<![a-z])(?:minta(?:nya)?|mau(?:nya)?|pengen(?:nya)?|pengin(?:nya)?|wants?|wanted|asks?(?:\s{1,3}for)?|asked(?:\s{1,3}for)?|prefers?)\s{1,3}(?:(?:cuma|hanya|just|only|di|an?|some)\s{1,3}){0,2}"
    r"(?:(?:di)?barter(?:an)?|(?<!mau )(?:di\s?)?gratis(?:an)?|makan(?:an)?\s{1,3}gratis|(?:produk|barang|sampel|makan(?:an)?|menu)(?:nya)?(?=\s{1,3}(?:aja|saja|doang|gratis))|free\s{1,3}(?:meals?|products?|food|samples?|stay|stuff)|(?:the\s{1,3})?(?:products?|goods|samples?)(?=\s{1,3}only))"
    r"(?:\s{1,3}(?:aja|saja|doang|gratis|only|instead|kak|ya|sih|katanya|for\s{1,3}two|buat\s{1,3}(?:dua|2)\s{1,3}orang)){0,3}\W{0,4}$",
    re.IGNORECASE,
)


def wants_goods(text: str) -> bool:
    """Return whether a text says that somebody asks for goods rather than a fee, and nobody has agreed: `maunya barter aja`,
    `wants a free meal`."""
    return "?" not in text and _WANTS_GOODS.search(text) is not None


def leaves_fee_unknown(text: str) -> bool:
    """Return whether a text says that a fee is not known yet: `fee @nama belum tau`."""
    return _FEE_OPEN.search(nameless(text)) is not None and "?" not in text


def returns_money(text: str) -> bool:
    """Return whether a text has a word for money that comes back, from whomever: `refund 129rb`."""
    return any(cue.lastgroup == "back" for cue in CUES.finditer(nameless(text).lower()))


def tells_money(text: str) -> bool:
    """Return whether a text tells what was agreed with somebody, what was paid, or what they get: no
    question, and nothing supposed."""
    if "?" in text or SUPPOSED.search(text):
        return False
    terms = terms_in(text)
    amounts = (terms.fee_idr, terms.goods_idr, terms.shipping_idr)
    told = terms.pays or terms.settled or bool(terms.more) or any(amounts)
    return told or says_free(text) or leaves_fee_unknown(text)


def tells_so_far(text: str) -> bool:
    """Return whether a text says that a fee is not settled, and what was paid until now: `belum lunas,
    baru 200rb`."""
    return NOT_ALL.search(text.casefold()) is not None and terms_in(text).paid_total


def pays_nobody(text: str) -> bool:
    """Return whether a whole message says that its writer paid, without saying whom: `udah saya
    transfer 2 juta`."""
    return _PAID.fullmatch(text.strip()) is not None


def replaced_in(text: str) -> tuple[str, str] | None:
    """Return who leaves and who takes their place: `ganti @rani sama @hana fee 700rb`."""
    found = next((m for pattern in _REPLACES if (m := pattern.search(text))), None)
    return (found["out"].casefold(), found["new"].casefold()) if found and "?" not in text else None


def replaced_by(text: str) -> str | None:
    """Return who takes the place of whoever was spoken of: `gantiin sama @hana 400rb`."""
    found = _TAKES_PLACE.match(text)
    return found["new"].casefold() if found and "?" not in text else None
