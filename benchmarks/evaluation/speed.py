"""How fast everything on an evaluation card is computed, beside six plain pandas statistics.

    python benchmarks/evaluation/speed.py [--creators 50000] [--posts 1000000]

Frames are made beforehand; the best of three runs is shown, and the memory that the runs add.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pandas as pd

from core.analytics.assessment import assess
from core.analytics.schemas import CREATORS, POSTS

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def frames(creators: int, posts: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return CREATORS and POSTS of this size, seeded."""
    random = np.random.default_rng(0)
    ids = np.array([f"instagram:akun_{i}" for i in range(creators)], dtype=object)
    owner = random.integers(0, creators, posts)
    people = pd.DataFrame(
        {
            "creator_id": ids,
            "platform": np.where(np.arange(creators) % 3, "instagram", "tiktok"),
            "handle": [f"akun_{i}" for i in range(creators)],
            "followers": random.lognormal(10, 1.5, creators).astype(int),
        }
    )
    what = pd.DataFrame(
        {
            "creator_id": ids[owner],
            "post_id": np.arange(posts).astype(str),
            "posted_at": pd.Timestamp(NOW)
            - pd.to_timedelta(random.uniform(0, 3e7, posts), unit="s"),
            "kind": random.choice(["image", "reel", "carousel"], posts),
            "likes": random.lognormal(6, 1, posts).astype(int),
            "comments": random.lognormal(3, 1, posts).astype(int),
            "views": random.lognormal(9, 1, posts).astype(int),
            "sponsored": random.choice(["yes", "no", "unknown"], posts),
        }
    )
    return CREATORS.conform(people), POSTS.conform(what)


def plain(posts: pd.DataFrame) -> pd.DataFrame:
    """Return six robust statistics a creator, as plain pandas does it."""
    numbers = posts[["creator_id", "likes", "comments", "views"]].astype(
        {"likes": float, "comments": float, "views": float}
    )
    groups = numbers.groupby("creator_id", sort=False)
    return pd.concat([groups.median(), groups.quantile(0.9)], axis=1)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of three runs in seconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def memory() -> int:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--creators", type=int, default=50_000)
    parser.add_argument("--posts", type=int, default=1_000_000)
    chosen = parser.parse_args()
    people, posts = frames(chosen.creators, chosen.posts)
    before = memory()
    ours = best(lambda: assess(people, posts, now=NOW))
    added = memory() - before
    print(f"{chosen.creators} creators, {chosen.posts} posts")
    print(f"gandeng, everything on the card     {ours:6.2f} s   {added:5d} MB more")
    print(f"pandas, six statistics by groupby   {best(lambda: plain(posts)):6.2f} s")


if __name__ == "__main__":
    main()
