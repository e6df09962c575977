"""What else a campaign costs than its creators: advertising, a photographer, packing."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.words.particles import PARTICLE

_THING: Final = (
    r"(?:iklan|ads?|meta\s?ads|boost(?:ing)?|promosi\s{1,3}berbayar|adsense|spanduk|banner|brosur|flyer|fotografer|photographer|videografer|videographer|editor|desain(?:er)?|designer|model|talent"
    r"|packing|packaging|kemasan|kardus|studio|lokasi|props?|properti|admin|listrik|kuota|internet|bensin|transport(?:asi)?|parkir|cetak|printing|foto\s{1,3}produk|product\s{1,3}photos?|produksi|production|agency|agensi|manajemen|management)(?:nya)?"
)
_SPENT: Final = r"(?:biaya|ongkos|bayar|beli|pasang|sewa|cetak|keluar|habis|pakai|pake|costs?|spent|paid|pay|bought|for|buat|untuk|tambahan|expenses?)"
_OTHER: Final = re.compile(
    rf"\b{_SPENT}(?:nya)?\s{{1,3}}(?:(?:an?|the|lain|tambahan|tim|jasa|jasanya|on|for|buat|untuk|meta|facebook|fb|ig|instagram|tiktok|google|shopee)\s{{1,3}}){{0,3}}{_THING}\b[^\d@?\n]{{0,25}}(?P<behind>{MONEY})"
    rf"|(?P<before>{MONEY})\s{{1,3}}(?:(?:on|for|buat|untuk)\s{{1,3}})(?:(?:an?|the|meta|facebook|fb|ig|instagram|tiktok|google|bayar|sewa|beli|pasang|biaya)\s{{1,3}}){{0,3}}{_THING}\b",
    re.I,
)
_BOOSTED: Final = re.compile(
    rf"\W{{0,3}}(?:(?:udah|sudah|bayar|biaya|paid)\s{{1,3}}){{0,2}}(?:boost(?:ing)?|ads|iklan)\s{{1,3}}(?:(?:ads?|post(?:ingan)?|konten|reels?|video|content|for|of|buat|untuk)\s{{1,3}}){{0,3}}@[\w.]{{2,60}}\s{{1,3}}(?P<amount>{MONEY})\W{{0,4}}",
    re.I,
)
"""Advertising of somebody's post, which is no fee of theirs: `boost ads @rani 300rb`."""

PLAIN: Final = r"(?:iklan(?:in)?|ads?|boost(?:ed|ing|in)?|adsense|spanduk|banner|brosur|flyer|fotografer|photographer|videografer|videographer|editor|desain(?:er)?|designer|packing|packaging|kemasan|kardus|studio|props?|cetak|printing|foto\s{1,3}produk|product\s{1,3}photos?|produksi|production)(?:nya)?"
_BESIDE: Final = r"(?:udah|sudah|abis|habis|keluar|plus|sama|tambah(?:an)?|ditambah|dan|total|oh|iya|eh|and|we|i|also|meta|facebook|fb|ig|instagram|tiktok|tt|google|shopee|the|that|post(?:ingan)?(?:nya)?|konten(?:nya)?|reels?(?:nya)?|videos?(?:nya)?|spend(?:ing)?|costs?|for|with|buat|untuk|pakai|pake|kena|sebesar|seharga|is|was|it)"
_ALONE: Final = re.compile(
    rf"\W{{0,3}}(?!(?:konten|reels?|videos?|post\w{{0,6}})\s{{1,3}}(?:iklan|ads?)\b)(?:{_BESIDE}[\s,]{{1,3}}){{0,4}}{PLAIN}(?:\s{{1,3}}{_BESIDE}){{0,4}}\s{{0,3}}[:=]?\s{{0,3}}(?P<amount>{MONEY})(?:\s{{1,3}}(?:{PARTICLE}|udah|sudah|jalan|tadi|kemarin|barusan|hari\s{{1,3}}ini|today|yesterday|already|running|lagi|too|also)){{0,4}}\W{{0,4}}",
    re.I,
)
"""A whole message that names such a thing and what it came to: `iklan ig 200rb`."""

_SHARE: Final = re.compile(
    r"\b(?:agency|agensi|manajemen|management)\s{1,3}(?:fee|komisi|commission)(?:nya)?\s{0,3}(?:(?:is|of|sebesar|:|=)\s{0,3})?\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|persen|percent)",
    re.I,
)


_HELPER: Final = r"(?:fotografer|photographer|videografer|videographer|editor|desainer|designer|admin|kurir|model|mua|(?:mas|mbak|mba|pak|bu|tukang)\s{1,3}(?:foto|edit|desain|video|cetak))(?:nya)?"
_HELPER_ASKS: Final = re.compile(
    rf"\W{{0,3}}(?:(?:the|si|eh|oh|terus|and|kak)\s{{1,3}}){{0,2}}{_HELPER}\s{{1,3}}(?:(?:juga|itu|also|is)\s{{1,3}})?(?:minta(?:nya)?|mau(?:nya)?|wants?|asks?(?:\s{{1,3}}for)?|asking(?:\s{{1,3}}for)?|charges?|matok|harganya|fee(?:nya)?)\s{{1,3}}(?P<amount>{MONEY})(?:\s{{1,3}}{PARTICLE}){{0,3}}\W{{0,4}}",
    re.I,
)


def helper_asks(text: str) -> int | None:
    """Return what somebody asks who helps and posts nothing, in rupiah: `fotografernya minta 500rb`."""
    found = _HELPER_ASKS.fullmatch(text) if "?" not in text else None
    return money_of(found["amount"], text) if found else None


def takes_share(text: str) -> bool:
    """Return whether a text tells of what an agency takes as a share, which no campaign keeps: `agency fee 10%`."""
    return _SHARE.search(text) is not None and "?" not in text


def other_cost(text: str) -> int | None:
    """Return what a text says was spent on something else than a creator, in rupiah: `biaya fotografer 150rb`."""
    if whole := _BOOSTED.fullmatch(text) or _ALONE.fullmatch(text):
        return money_of(whole["amount"], text)
    found = _OTHER.search(text) if "@" not in text and "?" not in text else None
    return money_of(found["behind"] or found["before"], text) if found else None


def of_no_creator(text: str) -> bool:
    """Return whether a text tells of a cost that is no creator's, or that somebody else asks for."""
    asked = takes_share(text) or helper_asks(text) is not None
    return asked or other_cost(text) is not None
