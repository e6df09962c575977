"""Sizes of accounts that bear no label: the second of `followernya 20rb vs 35rb`, `ditawarin 500rb sama selebgram
30k`. Neither is money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from core.nlu.amounts.quantities import Quantity
from core.nlu.scan import Scan

_AGAINST: Final = re.compile(
    r"[\s,\x00]{0,60}(?:vs\.?|versus|lawan|dan|sama|ama|and|&|/|(?:di)?banding\w{0,3})[\s,\x00]{1,60}"
)

_BY_SOMEBODY: Final = re.compile(
    r"(?<![a-z])(?:sama|dari|oleh|by|from)\s+(?:an?\s+)?(?:selebgram|influencer|kreator|creator|akun|account|tiktoker|youtuber|seleb)\s+(?:(?:yang|yg|dengan|with|of)\s+)?$"
)


def read_sizes(scan: Scan, numbers: Sequence[Quantity]) -> None:
    """Take the size of somebody who offers or asks another amount; states `followers`."""
    if len(numbers) < 2:
        return
    for number in numbers:
        before = scan.rest[max(0, number.start - 40) : number.start]
        if number.used or number.currency or not number.scaled or not _BY_SOMEBODY.search(before):
            continue
        number.used = True
        scan.take(number.start, number.end, "num")
        scan.state("followers", number.value)


def read_versus(scan: Scan, numbers: Sequence[Quantity]) -> None:
    """Take the number that is set against somebody's followers, where two accounts are named."""
    handles = scan.slots.get("handles")
    if not (isinstance(handles, tuple) and len(handles) > 1 and "followers" in scan.slots):
        return
    for one, other in pairwise(numbers):
        if one.used != other.used and _AGAINST.fullmatch(scan.rest, one.end, other.start):
            size = other if one.used else one
            if not size.currency:
                size.used = True
                scan.take(size.start, size.end, "num")
