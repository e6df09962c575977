"""All that is said of one account: how it is judged, seen from near, drawn, and who is like it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import isfinite

import pandas as pd

from core.analytics.evaluation.assessment import assess
from core.analytics.evaluation.closeup import Closeup, closeup
from core.analytics.evaluation.evaluation import Evaluation, evaluations
from core.analytics.evaluation.pictures import AccountPicture, account_picture
from core.analytics.tiers import DEFAULT_TIERS, Tiers

LIKE_IT = 2


@dataclass(frozen=True, slots=True)
class Portrait:
    """One account among its peers. alike: handles of others of its category, best engaged first."""

    card: Evaluation
    near: Closeup
    picture: AccountPicture | None
    alike: tuple[str, ...]


def portrait(
    crowd: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame,
    growth: pd.DataFrame,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
    asked_idr: int | None = None,
    minute: int | None = None,
) -> Portrait:
    """Return what is said of the first of CREATORS, seen among the others.

    posts: POSTS of the crowd. comments, growth: COMMENTS and GROWTH of the first. asked_idr: the
    price that is asked, in place of the one known. minute: of the day in UTC at which the next post
    is planned.
    """
    asked = crowd if asked_idr is None else _priced(crowd, asked_idr)
    found = assess(asked, posts, comments, now=now, tiers=tiers, growth=growth)
    (card,) = evaluations(found, only=(str(crowd["creator_id"].iloc[0]),))
    return Portrait(
        card,
        closeup(found, posts, card.creator_id, now=now, minute=minute),
        account_picture(found, card),
        _alike(found.frame),
    )


def _priced(crowd: pd.DataFrame, asked_idr: int) -> pd.DataFrame:
    priced = crowd.copy()
    priced.loc[0, "rate_idr"], priced.loc[0, "priced_at"] = asked_idr, pd.NaT
    return priced


def _alike(frame: pd.DataFrame) -> tuple[str, ...]:
    """Return those of the first one's category with the best engagement."""
    categories, places, handles = (
        frame[name].tolist() for name in ("category", "percentile", "handle")
    )
    own = categories[0]
    if not isinstance(own, str):
        return ()
    # Compared only where it is a word: pandas' unknown is neither equal nor different.
    same = [
        at
        for at, category in enumerate(categories)
        if at and isinstance(category, str) and category == own
    ]
    same.sort(key=lambda at: -places[at] if isfinite(places[at]) else 0.0)
    return tuple(str(handles[at]) for at in same[:LIKE_IT])
