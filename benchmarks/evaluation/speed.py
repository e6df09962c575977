"""How fast everything on an evaluation card is computed, beside six plain statistics of others.

    python -m benchmarks.evaluation.speed [--creators 50000] [--posts 1000000]

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

from core.analytics.evaluation.assessment import assess
from core.analytics.frames.schemas import CREATORS, POSTS

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


def counts_of(posts: pd.DataFrame) -> pd.DataFrame:
    """Return what the plain statistics are taken of, as numpy's floats."""
    numbers = {"likes": float, "comments": float, "views": float}
    return posts[["creator_id", *numbers]].astype(numbers | {"creator_id": object})


def plain(numbers: pd.DataFrame) -> pd.DataFrame:
    """Return six robust statistics a creator, as plain pandas does it."""
    groups = numbers.groupby("creator_id", sort=False)
    return pd.concat([groups.median(), groups.quantile(0.9)], axis=1)


def in_polars(numbers: pd.DataFrame) -> Callable[[], object]:
    """Return the same six in polars, over a frame that it holds already."""
    import polars as pl

    held = pl.from_pandas(numbers)
    counts = pl.col("likes", "comments", "views")
    wanted = (counts.median().name.suffix("_50"), counts.quantile(0.9).name.suffix("_90"))
    return lambda: held.group_by("creator_id").agg(*wanted)


def in_duckdb(numbers: pd.DataFrame) -> Callable[[], object]:
    """Return the same six in DuckDB, over a table that it holds already."""
    import duckdb

    database = duckdb.connect()
    database.register("given", numbers)
    database.execute("CREATE TABLE numbers AS SELECT * FROM given")
    wanted = ", ".join(
        f"median({name}), quantile_cont({name}, 0.9)" for name in ("likes", "comments", "views")
    )
    question = f"SELECT creator_id, {wanted} FROM numbers GROUP BY creator_id"
    return lambda: database.execute(question).fetchnumpy()


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
    numbers = counts_of(posts)
    others = {
        "pandas, six statistics by groupby": lambda: plain(numbers),
        "polars, the same six": in_polars(numbers),
        "DuckDB, the same six": in_duckdb(numbers),
    }
    for name, work in others.items():
        print(f"{name:35} {best(work):6.2f} s")


if __name__ == "__main__":
    main()
