"""How much more or less a piece of one kind brings than what is expected of one post of its account.

Without posts to tell, a constant of ours (a guess, `GUESSED`):

| kind | beside a feed post or video | from |
| --- | --- | --- |
| story | 0.5 | Lefty's impressions: 5 a like for stories, 10 for posts |
| feed post, video, Short | 1 | what is expected of one post |
| reels | 1.3 | ours: as much as the modelled price, so that a guess favours neither |

Where an account's own posts tell, its own ratio, drawn towards the constant (empirical Bayes with a normal
prior on logarithms: Efron & Morris 1975; Gelman et al., Bayesian Data Analysis, 5.4). With n1 feed posts
and n2 reels, d = log(median of reels) - log(median of feed posts) has about the variance of
1/n1 + 1/n2 posts, so that n = n1*n2 / (n1 + n2) posts speak for it:

    d* = (n*d + PRIOR_POSTS*log(constant)) / (n + PRIOR_POSTS),  variance PRIOR_VARIANCE / (1 + n/PRIOR_POSTS)

What is expected of one post is that of the usual mix: with a share s of reels it lies s*d* above a feed
post, so that a feed post brings exp(-s*d*) of it and reels exp((1-s)*d*). Who posts nothing but reels has
it of reels already. Values are likes + comments; Stories, of which only reach is known, are compared by
reach. `benchmarks/evaluation/kinds.py` measures what the prior is worth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING, Final

import numpy as np

from core.analytics.frames.grouping import Floats, Mask
from core.analytics.frames.tables import KINDS as CODES
from core.analytics.frames.tables import STORY, PostTable
from core.analytics.measures.engagement import Usable
from core.analytics.pricing.card import KINDS

if TYPE_CHECKING:
    import pandas as pd

GUESSED: Final[Mapping[str, float]] = {
    "story": 0.5,
    "image": 1.0,
    "reel": 1.3,
    "video": 1.0,
    "short": 1.0,
}

PRIOR_POSTS: Final = 4.0
"""The weight of the constant in posts. Of 1 to 16 it foretells the later half of 279 accounts best from
3 to 24 posts before."""

PRIOR_VARIANCE: Final = 0.34
"""Of the logarithm of the ratio between accounts, as measured there."""

FEWEST: Final = 3
"""With fewer posts of a kind its ratio is called a guess."""

MOST: Final = 5.0
"""No ratio of two kinds is believed beyond this, nor below its inverse."""

OTHERS: Final[Mapping[str, tuple[str, ...]]] = {
    "instagram": ("reel", "video"),
    "youtube": ("short",),
}
"""Kinds of POSTS that are not of the platform's first kind; a video on Instagram is reels."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """value: what a piece brings beside one post of its account. posts: of this kind that tell so.
    variance: of its logarithm."""

    value: float
    posts: int = 0
    variance: float = PRIOR_VARIANCE

    @property
    def guessed(self) -> bool:
        """Return whether too few posts of the account tell: it is ours."""
        return self.posts < FEWEST


def own_kinds(creators: pd.DataFrame, table: PostTable, use: Usable) -> dict[str, Floats]:
    """Return what the posts of each creator say of kinds, as columns of one number a creator.

    kind_posts, kind_others: how many posts of the first kind and of others are counted. kind_ratio: the
    logarithm of others' median over the first's, NaN without both. kind_stories, kind_reached: how
    many stories and other posts have a known reach. kind_story: the logarithm of a story's median
    reach over that of another post, NaN without both.
    """
    others = np.zeros(len(table.kind), dtype=bool)
    for platform, kinds in OTHERS.items():
        there = (creators["platform"] == platform).to_numpy(dtype=bool, na_value=False)
        others |= there[table.groups.codes] & np.isin(table.kind, [CODES.index(k) for k in kinds])
    seen = table.old & np.isfinite(table.reach)
    stories = seen & (table.kind == STORY)
    counted, reached = (use.feed, use.interactions), (seen, table.reach)
    first_n, other_n, ratio = _compared(table, *counted, others)
    reached_n, story_n, story = _compared(table, *reached, stories)
    return {
        "kind_posts": first_n,
        "kind_others": other_n,
        "kind_ratio": ratio,
        "kind_reached": reached_n,
        "kind_stories": story_n,
        "kind_story": story,
    }


def _compared(
    table: PostTable, among: Mask, values: Floats, special: Mask
) -> tuple[Floats, Floats, Floats]:
    """Return how many posts are of the usual and of a special kind, and how their medians differ."""
    groups = table.groups
    masks = (among & ~special, among & special)
    first, second = (groups.count(mask).astype(np.float64) for mask in masks)
    if not second.any():
        return first, second, np.full(groups.size, np.nan)
    usual, other = (np.log1p(groups.median(values, mask)) for mask in masks)
    return first, second, other - usual


def write_kinds(frame: pd.DataFrame) -> list[str | None]:
    """Return for each creator what `read_kinds` reads, None where no post tells anything.

    frame: column platform, and those of `own_kinds`.
    """
    names = (
        "kind_posts",
        "kind_others",
        "kind_ratio",
        "kind_reached",
        "kind_stories",
        "kind_story",
    )
    columns = [frame[name].to_numpy(dtype=np.float64).tolist() for name in names]
    rows = zip(frame["platform"].tolist(), *columns, strict=True)
    return [_written(platform, *known) for platform, *known in rows]


def _written(
    platform: str,
    posts: float,
    others: float,
    ratio: float,
    reached: float,
    stories: float,
    story: float,
) -> str | None:
    there = KINDS.get(platform, ())
    if len(there) < 2 or not posts + others + stories:
        return None
    first, other = there[0], there[-1]
    share = others / max(posts + others, 1.0)
    apart = shrunk(ratio, _effective(posts, others), log(GUESSED[other] / GUESSED[first]))
    told = {
        first: (exp(-share * apart), posts),
        other: (exp((1 - share) * apart), others),
    }
    if "story" in there:
        prior = log(GUESSED["story"]) - share * apart
        weight = _effective(reached, stories)
        told["story"] = (exp(shrunk(story, weight, prior)), stories if weight else 0.0)
    return " ".join(f"{kind}={value:.3g}/{count:.0f}" for kind, (value, count) in told.items())


def shrunk(own: float, posts: float, prior: float) -> float:
    """Return the logarithm of a ratio that so many posts speak for, drawn towards the prior."""
    if not posts or own != own:  # noqa: PLR0124 - NaN
        return prior
    known = min(max(own, -log(MOST)), log(MOST))
    return (posts * known + PRIOR_POSTS * prior) / (posts + PRIOR_POSTS)


def _effective(first: float, second: float) -> float:
    """Return how many posts speak for the difference of two medians."""
    return first * second / (first + second) if first and second else 0.0


def read_kinds(text: str | None) -> dict[str, Ratio]:
    """Return what each kind brings beside one post of its account; the constants where nothing is known."""
    found = {kind: Ratio(value) for kind, value in GUESSED.items()}
    known: dict[str, tuple[float, int]] = {}
    for part in (text or "").split():
        kind, _, rest = part.partition("=")
        told, _, count = rest.partition("/")
        if kind in GUESSED and count.isdecimal():
            known[kind] = (float(told), int(count))
    total = sum(posts for kind, (_, posts) in known.items() if kind != "story")
    for kind, (value, posts) in known.items():
        others = posts if kind == "story" else total - posts
        weight = _effective(posts, others)
        variance = PRIOR_VARIANCE / (1 + weight / PRIOR_POSTS)
        if kind != "story" and total:
            variance *= (1 - posts / total) ** 2
        found[kind] = Ratio(value, posts, variance)
    return found


def ratios_of(texts: Sequence[str | None]) -> list[dict[str, Ratio]]:
    """Return `read_kinds` of each; equal ones are read once."""
    known = {text: read_kinds(text) for text in set(texts)}
    return [known[text] for text in texts]
