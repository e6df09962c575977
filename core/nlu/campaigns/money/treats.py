"""What somebody ate or had for nothing, and what it came to: `makan habis 85rb aku gratisin`, `the bill was 400k, on the
house`. It is goods given for a post, whoever came along; neither a search for four people nor a fee."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY, money_of

_HAD: Final = r"(?:makan(?:nya|an)?|minum(?:nya)?|jajan(?:nya)?|icip\w{0,2}|nyobain|menu|porsi|bill|tagihan(?:nya)?|bon(?:nya)?|ate|eats?|eaten|meals?|food|dinner|lunch|brunch|breakfast|drinks?|ordered|nginep|nginap|menginap|stay(?:ed)?|treatment|perawatan|facial|creambath|potong\s{1,3}rambut|haircut|massage|pijat)"
_ON_US: Final = r"(?:(?:(?:aku|saya|kita|kami|ku|tak)\s{0,3})?(?:di)?gratis(?:in|kan|i)?|free|comped|complimentary|(?:aku|saya|kita|kami|ku|tak|di)\s{0,3}(?:traktir(?:in)?|tanggung|bayarin)|(?:aku|saya|kita|kami)\s{1,3}(?:yang|yg)\s{1,3}(?:bayar(?:in)?|tanggung|nanggung)|on\s{1,3}(?:the\s{1,3}house|us|me)|(?:my|our)\s{1,3}treat|we\s{1,3}(?:paid|covered|treated)|(?:ga+k?|ngga+k?|tidak|tdk)\s{1,3}(?:usah\s{1,3}|aku\s{1,3}suruh\s{1,3}|disuruh\s{1,3})?bayar)"
_TREATS: Final = re.compile(
    rf"(?<![a-z]){_HAD}(?![a-z])[^?\n]{{0,80}}?(?<![a-z]){_ON_US}(?![a-z])|(?<![a-z]){_ON_US}(?![a-z])[^?\n]{{0,80}}?(?<![a-z]){_HAD}(?![a-z])",
    re.IGNORECASE,
)
_ELSE: Final = re.compile(
    r"\?|(?<![a-z])(?:minta(?:nya)?|mau(?:nya)?|pengen|besok|lusa|nanti|ntar|akan|bakal\w{0,2}|kalau|kalo|klo|jika|cari\w{0,3}|budget\w{0,3}|fee(?:nya)?|honor|dp|deal|setuju|sepakat|wants?|asks?|asked|will|would|if|tomorrow|find|agreed|offer(?:ed|s)?|tamu|pelanggan|pembeli|pengunjung|customers?|guests?|buyers?|promo|diskon|barter|usaha|jual(?:an)?|sell|post(?:ed|ing)?|gave|dibayar\s{1,3}(?:pakai|pake|pk))(?![a-z])",
    re.IGNORECASE,
)
"""What is asked, planned or agreed, is of customers, or has readers of its own."""
_AMOUNT: Final = re.compile(rf"(?<![\w.,]){MONEY}(?!\w)", re.IGNORECASE)


def treat_in(text: str) -> int | None:
    """Return what a meal or the like came to that somebody had for nothing, in rupiah; None where a text tells of none,
    or of more than one amount."""
    if not _TREATS.search(text) or _ELSE.search(text):
        return None
    amounts = [money_of(found, text) for found in _AMOUNT.findall(text)]
    return amounts[0] if len(amounts) == 1 else None
