"""The demo catalogue: a small world of creators that do not exist, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from bot.demo import accounts as people
from bot.demo import captions, comments, faults, figures, posts
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS


@dataclass(frozen=True, slots=True)
class DemoCatalogue:
    """Frames of `core.analytics.frames.schemas`, and what was planted in them.

    truth: creator_id, fault (one of `bot.demo.faults.NAMES`); accounts without fault are not in
    it. Tests read it; the assistant never sees it.
    """

    creators: pd.DataFrame
    posts: pd.DataFrame
    comments: pd.DataFrame
    truth: pd.DataFrame


def generate(seed: int, now: datetime, creators: int = 600) -> DemoCatalogue:
    """Return that many fictional creators with about 25 posts and 33 comments each.

    now: aware; everything happened before it. Equal arguments give equal frames.
    """
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(8)]
    accounts = people.draw(streams[0], now, creators)
    accounts = faults.plant(streams[1], accounts)
    feed = faults.mark_posts(streams[3], accounts, posts.draw(streams[2], accounts))
    feed = captions.compose(streams[4], accounts, feed)
    talk = comments.draw(streams[5], accounts, feed)
    talk = faults.mark_comments(streams[6], accounts, feed, talk)
    talk = faults.disguise_spam(streams[6], comments.write(streams[5], accounts, feed, talk))
    accounts = _priced(streams[7], accounts, feed)
    truth = accounts.loc[accounts["fault"].notna(), ["creator_id", "fault"]]
    return DemoCatalogue(
        creators=CREATORS.conform(accounts),
        posts=POSTS.conform(feed),
        comments=COMMENTS.conform(talk),
        truth=truth.reset_index(drop=True),
    )


def _priced(rng: np.random.Generator, accounts: pd.DataFrame, feed: pd.DataFrame) -> pd.DataFrame:
    """Return the accounts with `rate_idr`: followers set it, good interactions lift it."""
    platform, followers = accounts["platform"].to_numpy(), accounts["followers"].to_numpy(float)
    liked = feed.groupby("who")["likes"].median().reindex(range(len(accounts))).to_numpy(float)
    usual = figures.typical_level(platform, followers) * followers
    lift = np.clip(np.nan_to_num(liked / usual, nan=1.0), 0.4, 3.0)
    return accounts.assign(rate_idr=figures.price(rng, followers, lift, platform))
