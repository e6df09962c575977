"""What somebody gets of what they sell, instead of a fee or beside one: `@rani komisi 10% aja`, `20% of sales instead of a fee`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.words.tenses import BY_NOW, LATER, NOT, NOT_YET

_PERCENT: Final = (
    r"(?<!\d)(?<!\d[.,])(?P<{}>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?(?:%|persen\b|percent\b)"
)
_NAMED: Final = (
    r"(?:komisi|commissions?|persenan|bagi\s{1,3}hasil|profit\s{1,3}shar\w{2,3})(?:nya)?"
)
_SALES: Final = r"(?:penjualan|omzet|omset|hasil(?:\s{1,3}jualan)?|(?:ter|ke)jual|yang\s{1,3}laku|pembelian|sales?|revenue|turnover|orders?)(?:nya)?"
_OF: Final = (
    r"(?:\s{1,3}(?:dari|of|on|from|the|tiap|setiap|each|every|total|all|her|his|semua|per)){1,4}"
)
_SHARE: Final = re.compile(
    rf"\b{_NAMED}\b(?:\s{{1,3}}(?:si\s{{1,3}}|buat\s{{1,3}}|for\s{{1,3}}|of\s{{1,3}})?@[\w.]{{1,60}})?[^\d@?\n]{{0,25}}{_PERCENT.format('behind')}(?:{_OF}\s{{1,3}}{_SALES}\b)?"
    rf"|{_PERCENT.format('before')}\s{{1,3}}(?:komisi|commission)\b(?:{_OF}\s{{1,3}}{_SALES}\b)?"
    rf"|{_PERCENT.format('part')}{_OF}\s{{1,3}}{_SALES}\b",
    re.I,
)
_ITS: Final = re.compile(
    r"\b(?:komisinya|persenannya|komisi(?=\s{1,3}(?:semua|mereka|keduanya|dia\b|@))|(?:the|her|his)\s{1,3}commission|commission)\b(?!\s{1,3}(?:rp|\d))",
    re.I,
)
"""A commission that was spoken of, without a number."""

_OF_HER: Final = re.compile(
    r"\bkomisi\s{1,3}(?:@|dia\b)|\b(?:berapa|brp)\s{1,3}persen\s{1,3}(?:(?:buat|untuk|jatah|bagian)\s{1,3})?(?:dia|doi|@)|\b(?:what|how\s{1,3}much)\s{1,3}(?:percent(?:age)?|per\s{1,3}cent|cut)\s{1,3}(?:of\s{1,3}[a-z]{2,10}\s{1,3})?(?:does|do|is|will)\s{1,3}(?:she|he|they|@)|\bwhat(?:['’]?s|\s{1,3}is)\s{1,3}(?:her|his|their)\s{1,3}(?:cut|percentage)\b",
    re.I,
)
_GENERAL: Final = re.compile(
    r"\b(?:biasa(?:nya)?|umum(?:nya)?|wajar(?:nya)?|normal(?:nya)?|standar|ideal|mending|bagus(?:an)?|enak(?:nya)?|usual(?:ly)?|fair|typical|better|kalau|kalo|klo|kl|if|should|gimana|gmn|what\s{1,3}about|naik|turun|ningkat|meningkat|lebih|kurang|up|down|rose|grew|fell|increas\w{0,3}|decreas\w{0,3}|drop\w{0,4}|diskon|discount|cashback|voucher|off|dp|deposit|upfront|di\s?muka|uang\s{1,3}muka|pajak|tax|pph|ppn|shopee|tokopedia|tiktok\s{1,3}shop)\b",
    re.I,
)
_ALONE: Final = re.compile(
    r"\b(?:aja|saja|doang|only|just|purely|instead|(?:tanpa|ga(?:k)?\s{1,3}(?:usah|pa[kj]e|pakai|ada)|tidak\s{1,3}ada|bukan|ganti(?:nya)?|pengganti|no|without|not)\s{1,3}(?:(?:an?|the|any)\s{1,3})?fee)\b",
    re.I,
)
_ASKS: Final = re.compile(
    r"(?<![a-z])(?:minta(?:nya)?|mau(?:nya)?|pengen(?:nya)?|pengin(?:nya)?|ingin|ngajuin|nawar\w{0,3}|tawar\w{0,3}|(?:prefer|ask|want|offer)(?:s|ed)?|would\s{1,3}like)(?![a-z])",
    re.I,
)
_YES: Final = re.compile(
    r"\b(?:(?:di)?setuju(?:i|in)?|deal|sepakat|iya(?:in|kan)|acc|oke(?:in)?|okay|agreed?|accepted|sa(?:id|y)\s{1,3}(?:yes|ok(?:ay)?|fine)|gapapa|fine)\b",
    re.I,
)
_HOW_MUCH: Final = re.compile(r"\b(?:berapa|brp|piro|how\s{1,3}much|what(?:['’]?s)?)\b|\?", re.I)
_PAID: Final = re.compile(
    rf"\b(?:{BY_NOW}|barusan|tadi)\s{{1,3}}(?:(?:aku|saya|ku|di|tak)\s{{0,3}})?(?:bayar|transfer|tf|lunas)(?:in|i)?\b|\b(?:lunas|(?:ku|tak)(?:bayar|transfer|tf)(?:in|i)?|paid|sent|transferred)\b",
    re.I,
)
_OPEN: Final = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|{LATER}|not|to\s{{1,3}}be|kapan|when|siapa|who)\b|n['’]t\b|\d|\?", re.I
)
_NONE: Final = re.compile(
    rf"\b(?:{NOT}|batal|tanpa|bukan|no|without|not)\s{{1,3}}(?:(?:jadi|usah|pake|pakai|ada|the|an?|any|more|longer)\s{{1,3}}){{0,3}}{_NAMED}\b|\b{_NAMED}\s{{1,3}}(?:(?:{NOT})\s{{0,3}}jadi|gajadi|batal|dihapus|is\s{{1,3}}off|dropped|cancel\w{{0,4}})\b",
    re.I,
)
_PIECE: Final = r"(?:pcs|pieces?|biji|buah|botol|bottles?|box|dus|pack|bungkus|porsi|cup|item|items?|unit|units?|barang|produk|products?|order(?:an)?|pesanan|sale|penjualan|pembelian|pembeli|transaksi|checkout|closing|customer|(?:yang|yg)\s{1,3}(?:laku|(?:ter|ke)jual)|sold)"
_BY_PIECE: Final = re.compile(
    rf"\b{_NAMED}\b[^\d@?%\n]{{0,25}}(?:rp\.?\s?)?\d[\d.,]{{0,12}}\s{{0,2}}(?:rb|ribu|k)?\s{{0,3}}(?:per|/|tiap|setiap|se|an?|each|every|for\s{{1,3}}(?:each|every))\s{{0,3}}{_PIECE}\b"
    rf"|(?:rp\.?\s?)?\d[\d.,]{{0,12}}\s{{0,2}}(?:rb|ribu|k)?\s{{0,3}}{_NAMED}\s{{1,3}}(?:per|tiap|setiap|an?|each|every)\s{{1,3}}{_PIECE}\b",
    re.I,
)
"""So much for every piece that is sold: `komisi 5rb per botol`."""


def by_piece(text: str) -> bool:
    """Return whether a text tells of a commission in rupiah a piece, which is no share of what is sold."""
    return "?" not in text and not _GENERAL.search(text) and _BY_PIECE.search(text) is not None


FEWEST, MOST = 1, 9_000
"""Shares in hundredths of a percent: nobody gives all that is sold away."""


class Commission(NamedTuple):
    """share: of what is sold, in hundredths of a percent. alone: there is no fee beside it. asked: somebody asks for it, or
    is offered it, and nobody has agreed."""

    share: int
    alone: bool
    asked: bool


def commission_in(text: str) -> Commission | None:
    """Return what a text tells of a share of the sales that one gets, 0 where there is none any more; None where it asks
    what is usual, or supposes one."""
    if "?" in text or _GENERAL.search(text):
        return None
    if _NONE.search(text):
        return Commission(0, alone=False, asked=False)
    found = _SHARE.search(text)
    if found is None:
        return None
    percent = (found["behind"] or found["before"] or found["part"]).replace(",", ".")
    share = round(float(percent) * 100)
    if not FEWEST <= share <= MOST:
        return None
    asks = _ASKS.search(text)
    asked = asks is not None and _YES.search(text, asks.end()) is None
    return Commission(share, _ALONE.search(text) is not None, asked)


def without_commission(text: str) -> str:
    """Return a text without the share that it names: `deal 200rb plus` of `deal 200rb plus komisi 5%`."""
    return _NONE.sub(" ", _SHARE.sub(" ", text))


_FEE_ONLY: Final = re.compile(
    rf"\W{{0,3}}(?:(?:no|nah|nope|eh|kak|ya|oke?|bilang|{NOT}|ga\s{{1,3}}mau|gamau|jangan|tolak|kita|aku|we|i)\W{{1,3}}){{0,4}}(?:(?:just|only|keep|stick\s{{1,3}}to|te?t[ae]p|pa[kj]e|pakai|yang|cuma|mau|ba?yar)\s{{1,3}}){{0,2}}(?:the\s{{1,3}})?fee(?:nya)?(?:\s{{1,3}}(?:aja|saja|doang|only|is\s{{1,3}}fine|biasa|lama|tetap|deh|ya)){{0,3}}\W{{0,3}}",
    re.I,
)


def wants_fee_only(text: str) -> bool:
    """Return whether a whole message turns a commission down for the fee that there is: `ga mau, fee aja`."""
    return "?" not in text and _FEE_ONLY.fullmatch(text) is not None


def asks_commission(text: str) -> bool:
    """Return whether a text asks what the commission spoken of comes to: `jadi komisinya brp`."""
    named = _ITS.search(text) or _OF_HER.search(text)
    asked = named is not None and _HOW_MUCH.search(text) is not None
    return asked and not (_GENERAL.search(text) or _SHARE.search(text))


def pays_commission(text: str) -> bool:
    """Return whether a text tells, without an amount, that a commission was paid: `komisinya udah ku tf`."""
    told = _ITS.search(text) is not None and _PAID.search(text) is not None
    return told and _OPEN.search(text) is None
