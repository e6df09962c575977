"""Which kind of content does best for a creator, and a different angle for each of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.analytics.captions.reading import read_caption

if TYPE_CHECKING:
    import pandas as pd

ANGLES: Final = ("review", "tutorial", "daily", "unboxing", "questions", "behind", "gift")
"""Formats in the order in which they are given where a creator's posts prefer none."""

_SHOWN_BY_POSTS: Final = frozenset({"review", "tutorial", "daily", "unboxing"})
NEWEST: Final = 60
FEWEST: Final = 2
"""Posts of a format below which it says nothing."""


@dataclass(frozen=True, slots=True)
class Format:
    """How posts of one format do: `lift` is their median interactions over that of all posts."""

    angle: str
    posts: int
    lift: float


def formats(posts: pd.DataFrame) -> tuple[Format, ...]:
    """Return the formats of one creator's POSTS (newest first), the best first.

    Interactions are likes and comments that were counted; posts without likes are left out.
    """
    known = posts[posts["likes"].notna() & posts["caption"].notna()].head(NEWEST)
    if known.empty:
        return ()
    interactions = known["likes"].astype(float) + known["comments"].fillna(0).astype(float)
    usual = float(interactions.median())
    if usual <= 0:
        return ()
    themes = known["caption"].map(lambda text: read_caption(str(text)).theme)
    found = []
    for angle in ANGLES:
        own = interactions[themes == angle]
        if angle in _SHOWN_BY_POSTS and len(own) >= FEWEST:
            found.append(Format(angle, len(own), float(own.median()) / usual))
    return tuple(sorted(found, key=lambda f: (-f.lift, ANGLES.index(f.angle))))


def spread(wishes: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return one angle a creator, as they prefer (best first) and as different as there are angles."""
    used: list[str] = []
    for wish in wishes:
        ranked = [*dict.fromkeys((*wish, *ANGLES))]
        fewest = min(used.count(angle) for angle in ranked)
        used.append(next(angle for angle in ranked if used.count(angle) == fewest))
    return tuple(used)
