"""Followers that no word calls so: `she has 12.5k, is @x legit`, `@x.y 12K, 450k per reel, fair?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import Quantity
from core.nlu.scan import BLANK, Scan

_HAS: Final = re.compile(
    rf"(?:{BLANK}|(?<![a-z])(?:she|he|they|it|account|dia|doi|akun(?:nya)?|orangnya))['’]?s?\s{{1,3}}(?:has|have|got|only\s{{1,3}}has|punya|ada)\s{{1,3}}(?:(?:about|around|like|only|just|some|sekitar|cuma|kira-?kira)\s{{1,3}}){{0,2}}$"
)
_ENDS: Final = re.compile(
    r"\s{0,3}(?:$|[,.;?!]|(?:is|are|does|so|and|but|tapi|tp|itu|ini|asli|palsu|real|legit|bot)\b)"
)
_GENUINE: Final = re.compile(
    r"(?<![a-z])(?:legit|real|fake|bots?|genuine|asli|palsu|abal\w*|beneran|organik|organic|trusted|scam|suspicious|mencurigakan)(?![a-z])"
)
"""What is asked of an account's size, and of no price."""

_BESIDE: Final = re.compile(rf"{BLANK}\s{{1,3}}\(?$")
_PRICED: Final = re.compile(
    r"\)?\s{0,3}[,;|/–-]?\s{1,3}(?:(?:asks?|wants?|charges?|minta|rate|fee|harga)\s{1,3}(?:for\s{1,3})?)?(?:rp\.?\s?)?\d[\d.,]{0,9}\s{0,2}(?:rb|ribu|k|jt|juta)\s{0,3}(?:(?:per|/|an?|for\s{1,3}(?:an?|one)|se(?:tiap)?|buat|untuk)\s{0,3})(?:\d\s{1,3})?(?:reels?|stor(?:y|ies)|posts?|postingan|videos?|feeds?|vt|konten|tik\s?tok|carousel)\b"
)
"""Behind the size of an account, what it asks for a piece."""

LEAST: Final = 1_000


def read_account_size(scan: Scan, numbers: list[Quantity]) -> None:
    """State the followers of an account that stand beside it without a word for them."""
    if "handles" not in scan.slots:
        return
    genuine = _GENUINE.search(scan.text) is not None
    for number in numbers:
        if number.used or number.currency or not number.scaled or number.value < LEAST:
            continue
        before = (scan.rest, max(0, number.start - 50), number.start)
        has = genuine and _HAS.search(*before) and _ENDS.match(scan.rest, number.end)
        if has or (_BESIDE.search(*before) and _PRICED.match(scan.rest, number.end)):
            number.used = True
            scan.take(number.start, number.end, "num")
            scan.state("followers", number.value)
            return
