"""Sizes of two accounts side by side: `followernya 20rb vs 35rb`, of which the second is no money either."""

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
