"""A payment to somebody named that is only meant to be made: `rencananya mau bayar nay 400rb minggu depan`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.unknown_names import tells_of_somebody
from core.nlu.asides import asks
from core.nlu.campaigns.money.paying import names_advance
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.word import names_campaign

_THEM: Final = r"(?:her|him|dia|doi|beliau)\b"
_TO_THEM: Final = re.compile(
    rf"\b(?:pay(?:ing)?|send(?:ing)?|give|wire|transfer(?:in)?|tf|bayar(?:in)?|kirim(?:in)?|kasih(?:in)?|dp)\s{{1,3}}(?:(?:ke|to|si)\s{{1,3}})?{_THEM}|\d\s?(?:rb|ribu|k|jt|juta|million|thousand)?\s{{1,3}}(?:ke|to|buat|for)\s{{1,3}}{_THEM}",
    re.IGNORECASE,
)
"""Money for whoever is spoken of, also where that is nobody we know."""


def plans_to_pay(text: str) -> bool:
    """Return whether a text without an account tells of no more than what somebody is to be paid: a plan, by which no
    campaign begins and nobody is paid. What whoever may come is to be paid is a budget (`mau bayar 300rb`)."""
    if "@" in text or asks(text) or names_campaign(text):
        return False
    terms = terms_in(text)
    whom = _TO_THEM.search(text) is not None or tells_of_somebody(text) or names_advance(text)
    return whom and bool(terms.planned) and not terms.moved
