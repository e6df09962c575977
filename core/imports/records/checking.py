"""What a reading lacks, and likes that are rather hidden than shown."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from core.capabilities.ports import ImportedFrames


def checked(frames: ImportedFrames) -> ImportedFrames:
    """Return the reading with what is missing or looks hidden named.

    `likes_hidden`: at least 60 % of 5 or more posts show 3 likes or fewer and many more comments,
    which is how some apps show likes that an account hides. These likes are unknown.
    """
    creators, posts = frames.creators, frames.posts
    hidden = _hidden(posts)
    if hidden.any():
        posts = posts.assign(likes=posts["likes"].mask(hidden))
    missing = list(frames.missing)
    if len(creators) and bool(creators["followers"].isna().any()):
        missing.append("followers")
    if len(creators) and not len(posts):
        missing.append("posts")
    if len(posts) and bool(posts["likes"].isna().all()):
        missing.append("likes")
    if len(creators) and bool(creators[["rate_idr", "rate_card"]].isna().all(axis=None)):
        missing.append("rate")
    warnings = list(frames.warnings) + (["likes_hidden"] if hidden.any() else [])
    return replace(
        frames,
        posts=posts,
        missing=tuple(dict.fromkeys(missing)),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _hidden(posts: pd.DataFrame) -> pd.Series[bool]:
    """Return which posts show a tiny number of likes in place of those that their account hides."""
    likes, comments = posts["likes"], posts["comments"]
    tiny = ((likes <= 3) & (comments >= 2 * (likes + 1))).fillna(False).astype(bool)
    if int(tiny.sum()) < 3:
        return tiny & False
    of = posts["creator_id"]
    known = posts["likes"].notna().groupby(of).transform("sum")
    odd = tiny.groupby(of).transform("sum")
    return tiny & (known >= 5) & (odd >= 0.6 * known)
