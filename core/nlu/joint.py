"""What shops say that share one creator: "arisan influencer @x 900rb", "dapat 12 order 480rb"."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.numbers import parse_money_idr
from core.nlu.recommendation import results_in

_JOINT: Final = re.compile(
    r"\b(?:arisan|patungan|urunan|joinan|iuran\s+bareng|joint\s+campaign|chip\s+in|split\s+the\s+cost)\b",
    re.I,
)
_MONEY = re.compile(r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)\b|rp\.?\s*\d[\d.,]*", re.I)
_COUNT = re.compile(r"(?<![\w.,])(\d{1,6})(?![\w.,]*\d|\s*(?:rb|ribu|k|jt|juta)\b)")


def shares_costs(text: str) -> bool:
    """Return whether a text is about several shops paying one creator."""
    return bool(_JOINT.search(text))


def result_of(text: str) -> tuple[int, int] | None:
    """Return orders and revenue in rupiah that a shop tells; None where no number of orders is
    said. Revenue that is not said is 0."""
    money = _MONEY.search(text)
    revenue = parse_money_idr(money[0]) if money else None
    bare = text[: money.start()] + " " + text[money.end() :] if money else text
    orders = results_in(bare).get("sales")
    if orders is None:
        counts = _COUNT.findall(bare)
        orders = int(counts[0]) if len(counts) == 1 else None
    return None if orders is None else (orders, revenue or 0)
