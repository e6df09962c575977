"""What a search left out of its SUMMARIES: by price band, what those who match and were not compared may be worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


Rest = tuple[int, float]
"""A price band, and the greatest worth of those of it who were not compared."""

GUESSED = -1
"""Stands for the band of those of whom nothing was counted: they are chosen where nobody else is left, and
what they may be worth is not known."""

Stretch = tuple[float, float]
"""From which worth on somebody of a band may matter, and up to which nobody was compared."""


def rests(known: pd.DataFrame) -> tuple[Rest, ...]:
    """Return what is known of those who match SUMMARIES' search and do not stand there, those aside of
    whom nothing was counted.

    known: columns `rest` and `rest_band` are the greatest worth that may be left of a price band and
    the band, NA where nobody is left; band 0 is of all prices that are next to nothing.
    """
    return tuple(sorted((band, worth) for band, worth in _left(known).items() if band != GUESSED))


def guessed_left(known: pd.DataFrame) -> bool:
    """Return whether somebody of whom nothing was counted matches and does not stand there."""
    return GUESSED in _left(known)


def _left(known: pd.DataFrame) -> dict[int, float]:
    from core.analytics.frames.tables import column

    if "rest" not in known:
        return {}
    left = known[known["rest"].notna()]
    found: dict[int, float] = {}
    for band, worth in zip(left["rest_band"].tolist(), column(left, "rest"), strict=True):
        found[int(band)] = max(found.get(int(band), 0.0), float(worth))
    return found


def gathered(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return SUMMARIES of several searches, each creator once; what any of them left is still known."""
    import pandas as pd

    joined = pd.concat(frames, ignore_index=True)
    unique = joined.drop_duplicates("creator_id").reset_index(drop=True)
    return unique if len(unique) == len(joined) else _with_rests(unique, _left(joined))


def widened(known: pd.DataFrame, more: pd.DataFrame, unseen: Mapping[int, Stretch]) -> pd.DataFrame:
    """Return SUMMARIES with those who were looked up in these stretches.

    more: all who match there, or where its own `rest` says so the best of them.
    """
    left = _left(known) | {band: low for band, (low, _) in unseen.items()}
    left |= {band: max(worth, left.get(band, 0.0)) for band, worth in _left(more).items()}
    return _with_rests(gathered((known, more)), left)


def _with_rests(known: pd.DataFrame, left: Mapping[int, float]) -> pd.DataFrame:
    """Return SUMMARIES with what is left, by band; at least as many rows as bands."""
    import pandas as pd

    rows = len(known) - len(left)
    return known.assign(
        rest=pd.array([*left.values(), *[None] * rows], dtype="Float64"),
        rest_band=pd.array([*left, *[None] * rows], dtype="Int64"),
    )
