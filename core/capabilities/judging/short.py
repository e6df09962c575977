"""What a card of inline mode says of an account: quickly, from its summary alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Short:
    """An account on a card, from its summary. interactions: expected of one post, None where nothing
    was counted; posts: of how many that is drawn."""

    handle: str
    platform: str
    followers: int | None
    interactions: float | None
    posts: int
    verdict: str
    demo: bool

    @staticmethod
    def of(known: Mapping[str, Any]) -> Short:
        """Read what `Catalogue.shortlist` returns."""
        counted = known["posts_used"] and not known["estimated"]
        return Short(
            handle=str(known["handle"]),
            platform=str(known["platform"]),
            followers=known["followers"],
            interactions=known["expected_interactions"] if counted else None,
            posts=int(known["posts_used"] or 0),
            verdict=str(known["verdict"] or "insufficient_data"),
            demo=known["source"] == "demo",
        )
