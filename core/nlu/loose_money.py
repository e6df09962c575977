"""Amounts whose unit only the budget before them tells: `yaudah 700`, `fine, 1.4`, `1.5m`."""

from __future__ import annotations

import re
from typing import Final

RATIO: Final = 5
"""Another budget for the same search is at most so many times more or less; `m` is a million where
that is so near the budget before, as a billion is not."""

_MILLIONS: Final = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d{1,2})?)\s?m(?![a-z0-9])", re.I)
_BARE: Final = re.compile(
    r"(?:(?:ya+|iya|yaudah|yawdah|ywdh|yaudh|yasudah|ya\s+sudah|ok|oke|okay|okelah|fine|alright|hmm+|gpp|gapapa|kalau|kalo|klo|kl|deal|budget(?:nya)?|bajet(?:nya)?|jadi(?:in)?|jd|ke|to|make\s+it|then|let'?s\s+say|just|coba|gini|(?:di)?(?:tambah|naik)(?:in|kan)?(?=\W+(?:jadi|ke|to)\b)|(?P<more>(?:di)?(?:tambah|naik)(?:in|kan)?(?!\W+(?:jadi|ke|to)\b)))\W+)+"
    r"(?P<number>[1-9]\d{2}|\d{1,2}[.,]\d{1,2})"
    r"(?:\s+(?:aja|saja|deh|dong|ya|kak|min|gimana|gmn|then|lah|dah|boleh|bisa|maks|max))*",
    re.I,
)
_SENTENCE: Final = re.compile(r"[.!?;\n]+\s+|,\s+(?=(?:ya|oke?|yaudah|ywdh|jadi)\b)")


def millions_near(text: str, budget: object) -> int | None:
    """Return rupiah of a text's `1.5m` where a budget before shows that millions are meant."""
    match = _MILLIONS.search(text)
    if match is None or not isinstance(budget, int) or budget <= 0:
        return None
    amount = round(float(match[1].replace(",", ".")) * 1_000_000)
    return amount if budget / RATIO <= amount <= budget * RATIO else None


def bare_budget(text: str, budget: object) -> int | None:
    """Return rupiah of a whole message that goes along with an amount without its unit.

    The unit is the one that comes near the budget before; None where none does. `tambah 500` adds.
    """
    if not isinstance(budget, int) or budget <= 0:
        return None
    last = _SENTENCE.split(text.strip().rstrip(" .!?"))[-1]
    match = _BARE.fullmatch(last.strip())
    if match is None:
        return None
    value = float(match["number"].replace(",", "."))
    near = [
        round(value * unit)
        for unit in (1_000, 1_000_000)
        if budget / RATIO <= value * unit <= budget * RATIO
    ]
    if len(near) != 1:
        return None
    return budget + near[0] if match["more"] else near[0]
