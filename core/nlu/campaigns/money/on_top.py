"""An amount that comes on top without a word of what: `tambah lagi 100rb`, `kutambahin 50rb`, `another 50k for @rani`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.words.particles import PARTICLE

_WHOM: Final = (
    r"(?:(?:\s{1,3}(?:buat|untuk|utk|ke|for|to))?\s{1,3}(?:@[\w.]{2,60}|dia|doi|him|her|them))?"
)
_TAIL: Final = rf"(?:\s{{1,3}}(?:{PARTICLE}|jadi(?:nya)?|oke|ok|then)){{0,3}}[\s.!]{{0,5}}"
_I: Final = r"(?:(?:ku|tak)\s?|(?:aku|saya|gue|gw|kita|kami)\s{1,3}(?:(?:udah|sudah|mau)\s{1,3})?)"
_PIECES: Final = r"(?:reels?|stor(?:y|ies|i)|ig\s?stor(?:y|ies)|feeds?|foto|photos?|posts?|postingan|videos?|vt|tiktoks?|shorts?|carousels?|korsel|konten|content)"
_OF_ONE: Final = rf"(?:@\s?|(?:harga(?:nya)?|at|for|di|masing-?\s?masing|each|per\s?{_PIECES}|se{_PIECES}|satu(?:nya)?)\s{{1,3}}){{0,2}}"
_EACH_PIECE: Final = rf"(?:/\s?|per\s?|an?\s|se|tiap\s|satu\s)(?:{_PIECES}|nya|piece)\b|each\b|apiece\b|masing-?\s?masing\b|satunya\b"
_ADDED: Final = re.compile(
    rf"\b(?:(?:di)?(?:tambah|nambah)(?:in|kan|an)?|add(?:ed|ing)?|extra|plus|another)\b[^\d,;.\n]{{0,20}}(?P<n>\d{{1,2}})\s{{0,3}}x?\s{{0,3}}(?:more\s|lagi\s|extra\s)?{_PIECES}\b"
    rf"[^\d;.\n]{{0,40}}?(?P<lead>{_OF_ONE})(?P<amount>{MONEY})\s{{0,3}}(?P<behind>{_EACH_PIECE})?",
    re.I,
)
_SINGLE: Final = re.compile(rf"@\s?$|\b(?:masing|each|per\s?{_PIECES}|se{_PIECES}|satu)", re.I)
"""What says that an amount is of one of several pieces."""

_ON_TOP: Final = tuple(
    re.compile(form + _WHOM + _TAIL, re.I)
    for form in (
        rf"\W{{0,5}}(?:(?:kak|min|oke?|tolong|terus|trus|eh)[\s,]{{1,3}}){{0,2}}(?:aku\s{{1,3}}|saya\s{{1,3}})?(?:tambah|nambah)(?:in|kan)?\s{{1,3}}lagi\s{{1,3}}(?P<amount>{MONEY})",
        rf"\W{{0,5}}(?:(?:kak|min|oke?|tolong|terus|trus|eh)[\s,]{{1,3}}){{0,2}}(?:aku\s{{1,3}}|saya\s{{1,3}})?(?:tambah|nambah)(?:in|kan)?\s{{1,3}}(?P<amount>{MONEY})\s{{1,3}}lagi",
        rf"\W{{0,5}}(?:(?:kak|min|oke?|ya(?:udah)?|terus|trus|eh)[\s,]{{1,3}}){{0,2}}{_I}(?:tambah|nambah|naik)(?:in|kan|i)?\s{{1,3}}(?P<amount>{MONEY})",
        rf"\W{{0,5}}(?:(?:ok|fine|so)[\s,]{{1,3}}){{0,2}}(?:i|we)(?:'ll|\s{{1,3}}will)?\s{{1,3}}(?:just\s{{1,3}})?add(?:ed)?\s{{1,3}}(?P<amount>{MONEY})",
        rf"\W{{0,5}}(?:(?:i|please|and|plus)\s{{1,3}}){{0,2}}(?:add(?:ed)?\s{{1,3}})?another\s{{1,3}}(?P<amount>{MONEY})",
        rf"\W{{0,5}}(?:(?:i|please|and|plus)\s{{1,3}}){{0,2}}add(?:ed)?\s{{1,3}}(?P<amount>{MONEY})\s{{1,3}}more",
    )
)


def on_top(text: str) -> int | None:
    """Return the rupiah that a whole message adds to what somebody gets, where it says neither whether
    they were paid nor that it is the fee; None for any other message."""
    found = next((m for form in _ON_TOP if (m := form.fullmatch(text))), None)
    return money_of(found["amount"], text) if found else None


def pieces_on_top(text: str) -> int | None:
    """Return the rupiah of pieces that come on top of what was agreed, where their number and the price of one are told:
    300,000 of `tambah 2 story @150rb`; None for any other text."""
    found = _ADDED.search(text)
    if found is None or not (found["behind"] or _SINGLE.search(found["lead"])):
        return None
    one = money_of(found["amount"], text)
    return int(found["n"]) * one if one else None
