"""What becomes of a row of which another one is known: the newer one speaks where it knows something."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.analytics.pricing.card import joined
from core.capabilities.ports import PLATFORM_ASSUMED
from core.storage.catalogue.columns import Row

ABOUT_THE_FILE = {"captured_at", "priced_at", "source"}
"""Columns that say where a row came from: a change in them alone is no news."""

PRICES = ("rate_idr", "rate_card")

BROUGHT = ("likes", "comments", "views", "reach", "shares", "saves")
"""What a post brought: it does not fall, so that the lower figure is the older one."""

SLIGHT = 0.02
"""The part of a figure by which it may fall because people take likes back, or an app rounds it."""


def coalesce(known: Mapping[str, Any], row: Row) -> Row:
    """Let the newer row speak where it knows something; an older one only fills gaps. The day of an
    account is the one on which its followers were counted; prices have a day of their own."""
    first, second = (known, row) if _is_older(row, known) else (row, known)
    whole = {
        name: second.get(name) if first.get(name) is None else first[name]
        for name in dict.fromkeys((*known, *row))
    }
    if "followers" in row and known and (row["followers"] is None) != (known["followers"] is None):
        counted = known if row["followers"] is None else row
        whole["captured_at"] = counted["captured_at"] or whole["captured_at"]
    if "likes" in row:
        return whole | _brought(known, row)
    if str(whole.get("source") or "").endswith(PLATFORM_ASSUMED):  # stated once is stated
        sources = (one.get("source") for one in (first, second))
        stated = (s for s in sources if s and not s.endswith(PLATFORM_ASSUMED))
        whole["source"] = next(stated, whole["source"])
    return whole | _prices(known, row) if _is_priced(known) or _is_priced(row) else whole


def _brought(known: Mapping[str, Any], row: Row) -> Row:
    """Return the figures of one post, of every one the highest."""
    pairs = ((name, (known.get(name), row.get(name))) for name in BROUGHT)
    told = ((name, [one for one in both if one is not None]) for name, both in pairs)
    return {name: max(numbers, default=None) for name, numbers in told}


def _prices(known: Mapping[str, Any], row: Row) -> Row:
    """Return the prices of two rows, at least one of which has any, with their day."""
    first, second = (known, row) if _is_priced_before(row, known) else (row, known)
    card, other = first.get("rate_card"), second.get("rate_card")
    rate = first.get("rate_idr")
    return {
        "rate_idr": second.get("rate_idr") if rate is None else rate,
        "rate_card": joined(card, other) if card and other else card or other,
        "priced_at": first.get("priced_at"),
    }


def _is_priced(row: Mapping[str, Any]) -> bool:
    return any(row.get(name) is not None for name in PRICES)


def _is_priced_before(row: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    """Return whether a row's prices give way: it has none, or those that are known are of a later day."""
    if not (_is_priced(row) and _is_priced(known)):
        return not _is_priced(row)
    mine, theirs = (one.get("priced_at") or one.get("captured_at") for one in (row, known))
    return isinstance(mine, datetime) and isinstance(theirs, datetime) and mine < theirs


def _is_older(row: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    mine, theirs = row.get("captured_at"), known.get("captured_at")
    return isinstance(mine, datetime) and isinstance(theirs, datetime) and mine < theirs


def is_passed_over(row: Row, known: Row, merged: Row) -> bool:
    """Return whether an older row says something else than what stays."""
    told = (name for name, said in row.items() if said is not None and name not in ABOUT_THE_FILE)
    is_older = {name: _is_priced_before(row, known) for name in PRICES}
    figures = _is_older(row, known)
    return any(merged[name] != row[name] and is_older.get(name, figures) for name in told)


def is_lower(row: Row, merged: Row) -> bool:
    """Return whether a post's row says clearly less than what stays."""
    told = ((row.get(name), merged.get(name)) for name in BROUGHT)
    return any(said is not None and kept and said < kept * (1 - SLIGHT) for said, kept in told)


def is_news(known: Row, merged: Row) -> bool:
    return any(merged[n] != known[n] for n in merged if n not in ABOUT_THE_FILE)
