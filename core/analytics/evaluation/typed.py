"""An evaluation from numbers that a person typed: one post, with its limits said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pandas as pd

from core.analytics.evaluation.evaluation import Evaluation, evaluate
from core.analytics.evaluation.notes import Note
from core.analytics.frames.schemas import CREATORS, POSTS
from core.analytics.tiers import DEFAULT_TIERS, Tiers


def evaluate_typed(
    *,
    now: datetime,
    handle: str = "",
    platform: str = "instagram",
    followers: int | None = None,
    likes: int | None = None,
    comments: int | None = None,
    shares: int | None = None,
    saves: int | None = None,
    views: int | None = None,
    reach: int | None = None,
    rate_idr: int | None = None,
    tiers: Tiers = DEFAULT_TIERS,
) -> Evaluation:
    """Return the evaluation of one account from one post's numbers; unknown ones stay unknown.

    The verdict is always `insufficient_data`: typed numbers carry none, which their note
    `typed_numbers` says. No followers (0) are unknown followers.
    """
    counts = {"likes": likes, "comments": comments, "shares": shares, "saves": saves}
    counts |= {"views": views, "reach": reach}
    creators, posts = _frames(handle, platform, followers, rate_idr, counts)
    card = evaluate(creators, posts, now=now, tiers=tiers)[0]
    return replace(card, notes=tuple(_typed(note) for note in card.notes))


def _typed(note: Note) -> Note:
    return Note("typed_numbers") if note.code == "too_few_posts" else note


def _frames(
    handle: str,
    platform: str,
    followers: int | None,
    rate_idr: int | None,
    counts: dict[str, int | None],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    import pandas as pd

    owner = f"{platform}:{handle}"
    creator = {
        "creator_id": owner,
        "platform": platform,
        "handle": handle,
        "followers": followers,
        "rate_idr": rate_idr,
        "source": "typed",
    }
    post = {"creator_id": owner, "post_id": "typed", "sponsored": "unknown", "kind": "image"}
    return CREATORS.conform(pd.DataFrame([creator])), POSTS.conform(pd.DataFrame([post | counts]))
