"""Amounts whose unit only the budget before them tells: `yaudah 700`, `fine, 1.4`, `1.5m`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.spoken import SMALL

RATIO: Final = 5
"""Another budget for the same search is at most so many times more or less; `m` is a million where
that is so near the budget before, as a billion is not."""

_MILLIONS: Final = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d{1,2})?)\s?m(?![a-z0-9])", re.I)
_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,2})?"
_BUDGET: Final = (
    r"(?:budget|bajet|bujet|badget|dana|anggaran|modal|duit|duwit|uang|artos)(?:nya|ku|na|ne|e)?"
)
_LEAD: Final = rf"(?:ya+|iya|yaudah|yawdah|ywdh|yaudh|yasudah|ya\s+sudah|eh|ok|oke|okay|okelah|fine|alright|hmm+|gpp|gapapa|kalau|kalo|klo|kl|deal|(?:my\s+|the\s+)?{_BUDGET}|cuma|cuman|jadi(?:in)?|jd|ke|to|is|make|it|then|let'?s\s+say|just|coba|gini)"
_MORE: Final = r"(?:di)?(?:tambah|naik)(?:in|kan)?"
_TRAIL: Final = rf"(?:aja|saja|deh|dong|ya|kak|min|gimana|gmn|then|lah|dah|boleh|bisa|maks|max|is\s+(?:my|our|the)|{_BUDGET})"
_BARE: Final = re.compile(
    rf"(?P<lead>(?:(?:{_LEAD}|{_MORE}(?=\W+(?:jadi|ke|to)\b)|(?P<more>{_MORE}(?!\W+(?:jadi|ke|to)\b)))\W+)*)"
    rf"(?P<number>{_NUMBER})(?:\s+{_TRAIL})*",
    re.I,
)
_NAMES_MONEY: Final = re.compile(rf"\b{_BUDGET}\b", re.I)
_PLAIN: Final = re.compile(r"[1-9]\d{2}|\d{1,2}[.,]\d{1,2}")
"""A number that is an amount without a word for money: `yaudah 700`, `fine, 1.4`; `oke 2` is a place."""

_SPELLED: Final = re.compile(
    rf"\b(?P<whole>{'|'.join(SMALL)})(?:\s+(?:(?P<half>setengah|tengah)|(?:koma|point)\s+(?P<part>{'|'.join(SMALL)})))?\b",
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
    Beside a word for money any number will do, spelled ones too: `budgetnya dua setengah aja`.
    """
    if not isinstance(budget, int) or budget <= 0:
        return None
    last = _SENTENCE.split(text.strip().rstrip(" .!?"))[-1].strip()
    cued = _NAMES_MONEY.search(last) is not None
    match = _BARE.fullmatch(_SPELLED.sub(_digits, last) if cued else last)
    if match is None or not (cued or (match["lead"] and _PLAIN.fullmatch(match["number"]))):
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


def _digits(spelled: re.Match[str]) -> str:
    part = (
        "5" if spelled["half"] else str(SMALL[spelled["part"].lower()]) if spelled["part"] else ""
    )
    return f"{SMALL[spelled['whole'].lower()]}{',' if part else ''}{part}"
