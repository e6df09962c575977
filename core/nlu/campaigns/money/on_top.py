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
