"""Backtest of the forecast: rolling origin over accounts that the forecaster has never seen.

    python -m benchmarks.evaluation.forecast POSTS [--least 12]

POSTS is a CSV (creator, followers, posted_at, kind, likes, comments; gzip allowed) or any file that
`gandeng import` reads, such as profiles as Apify writes them. Every post with at least `--least`
before it (12; 5 where most accounts have no more posts than that) is predicted from those before
it, once with its kind and time of day known and once without, beside the naive forecast: median
and log-normal 80 % interval of the 12 posts before, or as many as there are. Nothing here is fitted
to the file. Accounts are parted by followers into quarters, by interactions where those are unknown.
"""

from __future__ import annotations

import argparse
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import Groups
from core.analytics.frames.tables import KINDS, PostTable
from core.analytics.measures.forecast import Forecast, Target, forecast, several

NAIVE_POSTS, LEAST_POSTS = 12, 5
KIND_NAMES = {"GraphImage": "image", "GraphSidecar": "carousel", "GraphVideo": "video"}


@dataclass(frozen=True)
class History:
    """Every origin as an account of its own: what was known before it, and what came."""

    table: PostTable
    values: np.ndarray
    truth: np.ndarray
    target: Target
    account: np.ndarray
    before: np.ndarray


def read(path: Path) -> pd.DataFrame:
    """Return account, followers, posted_at, kind, value of every counted post, in order."""
    if path.suffix in {".csv", ".gz"} and "creator" in pd.read_csv(path, nrows=1).columns:
        frame = pd.read_csv(path)
        frame["kind"] = frame["kind"].map(KIND_NAMES).fillna("image")
    else:
        from core.imports import FileImporter

        pieces = list(FileImporter().read_path(path, datetime.now(UTC)))
        posts = pd.concat([piece.posts for piece in pieces], ignore_index=True)
        people = pd.concat([piece.creators for piece in pieces], ignore_index=True)
        sizes = people.drop_duplicates("creator_id").set_index("creator_id")["followers"]
        frame = posts.rename(columns={"creator_id": "creator"})
        frame["followers"] = frame["creator"].map(sizes).astype("float64")
    frame = frame.dropna(subset=["likes", "comments", "posted_at"])
    frame["posted_at"] = pd.to_datetime(frame["posted_at"], utc=True)
    frame["value"] = frame["likes"].astype(float) + frame["comments"].astype(float)
    return frame.sort_values(["creator", "posted_at"]).reset_index(drop=True)


def least_of(frame: pd.DataFrame) -> int:
    """Return from how many posts on to predict: 12, or 5 where most accounts have no more than 12."""
    usual = frame.groupby("creator").size().median()
    return NAIVE_POSTS if usual > NAIVE_POSTS else LEAST_POSTS


def sizes_of(frame: pd.DataFrame) -> np.ndarray:
    """Return per account its followers, or its median interactions where most are unknown."""
    groups = frame.groupby("creator", sort=False)
    followers = groups["followers"].first().to_numpy(np.float64, na_value=np.nan)
    known = np.isfinite(followers).mean() > 0.5
    return np.nan_to_num(followers) if known else groups["value"].median().to_numpy()


def unrolled(frame: pd.DataFrame, least: int) -> History:
    """Return each origin with the posts before it."""
    rows, owners, truths, accounts = [], [], [], []
    for number, (_, part) in enumerate(frame.groupby("creator", sort=False)):
        index = part.index.to_numpy()
        for at in range(least, len(index)):
            rows.append(index[:at])
            owners.append(np.full(at, len(truths)))
            truths.append(index[at])
            accounts.append(number)
    taken, truth = np.concatenate(rows), np.array(truths)
    kind = frame["kind"].map({name: i for i, name in enumerate(KINDS)}).fillna(0).to_numpy(np.int8)
    minutes = frame["posted_at"].to_numpy("datetime64[m]").astype(np.int64)
    values = frame["value"].to_numpy(np.float64)
    blank = np.full(len(taken), np.nan)
    table = PostTable(
        Groups(np.concatenate(owners), len(truth)), taken, minutes[taken], kind[taken],
        np.zeros(len(taken), np.int8), np.zeros(len(taken), bool), values[taken], blank, blank, blank, blank, blank,
        np.ones(len(taken), bool), np.zeros(len(taken), bool), np.zeros(len(taken), bool),
    )  # fmt: skip
    target = Target(kind[truth].astype(np.int64), minutes[truth] % 1440)
    before = np.bincount(table.groups.codes, minlength=len(truth))
    return History(table, values[taken], values[truth], target, np.array(accounts), before)


def naive(past: History) -> Forecast:
    """Return median and log-normal interval of the 12 posts before."""
    ends = np.cumsum(past.before)
    parts = np.full((3, len(ends)), np.nan)
    for i, (end, before) in enumerate(zip(ends, past.before, strict=True)):
        recent = past.values[end - min(before, NAIVE_POSTS) : end]
        logs = np.log1p(recent)
        half = 1.2815515655446004 * logs.std(ddof=1)
        parts[:, i] = logs.mean() - half, np.log1p(np.median(recent)), logs.mean() + half
    return Forecast(*np.expm1(parts))


def pinball(quantile: np.ndarray, truth: np.ndarray, share: float) -> np.ndarray:
    """Return the pinball loss of each forecast."""
    return np.where(truth >= quantile, share * (truth - quantile), (1 - share) * (quantile - truth))


def line(name: str, found: Forecast, past: History, keep: np.ndarray) -> tuple[float, float, float]:
    """Print one row of the table; return relative error, pinball loss and log pinball loss."""
    truth, positive = past.truth[keep], past.truth[keep] > 0
    low, middle, high = (part[keep] for part in (found.p10, found.p50, found.p90))
    cover = np.mean((truth >= low) & (truth <= high))
    error = np.median(np.abs(middle - truth)[positive] / truth[positive])
    loss = np.mean(pinball(low, truth, 0.1) + pinball(high, truth, 0.9)) / 2
    logs = [np.log1p(part) for part in (low, high, truth)]
    log_loss = np.mean(pinball(logs[0], logs[2], 0.1) + pinball(logs[1], logs[2], 0.9)) / 2
    print(f"{name:34s} {cover:9.1%} {error:9.3f} {loss:12.1f} {log_loss:12.4f}")
    return float(error), float(loss), float(log_loss)


def sums(one: Forecast, past: History) -> None:
    """Print how the sum of the next few posts is forecast before the first of them."""
    for posts in (2, 3, 5, 10):
        same = past.account[: len(past.account) - posts + 1] == past.account[posts - 1 :]
        first = np.flatnonzero(same)
        together = sum(past.truth[first + ahead] for ahead in range(posts))
        low, middle, high = (part[first] for part in astuple(several(one, posts)))
        cover = np.mean((together >= low) & (together <= high))
        error = np.median(np.abs(middle - together) / np.maximum(together, 1))
        print(f"{f'  {posts} posts together, nothing known':34s} {cover:9.1%} {error:9.3f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("posts", type=Path)
    parser.add_argument("--least", type=int, help="posts before the first that is predicted")
    chosen = parser.parse_args()
    frame = read(chosen.posts)
    past = unrolled(frame, chosen.least or least_of(frame))
    known = past.table.everything()
    found = {
        "naive (12 posts before)": naive(past),
        "gandeng, kind and time known": forecast(past.table, past.values, known, past.target),
        "gandeng, kind known": forecast(
            past.table, past.values, known, replace(past.target, minute=past.target.minute * 0 - 1)
        ),
        "gandeng, nothing known": forecast(past.table, past.values, known),
    }
    everything = np.ones(len(past.truth), bool)
    print(f"{len(past.truth)} forecasts, {len(set(past.account.tolist()))} accounts")
    print(f"{'':34s} {'coverage':>9s} {'error':>9s} {'pinball':>12s} {'log pinball':>12s}")
    scores = {name: line(name, part, past, everything) for name, part in found.items()}
    base = scores["naive (12 posts before)"]
    for name, score in list(scores.items())[1:]:
        change = [f"{mine / other - 1:+.1%}" for mine, other in zip(score, base, strict=True)]
        print(f"{name}: error {change[0]}, pinball {change[1]}, log pinball {change[2]}")
    sums(found["gandeng, nothing known"], past)
    size = sizes_of(frame)[past.account]
    edges = np.unique(np.quantile(size, [0, 0.25, 0.5, 0.75, 1]))
    for low, high in pairwise(edges):
        part = (size >= low) & ((size < high) | (high == edges[-1]))
        line(
            f"  accounts of {low:,.0f} to {high:,.0f}",
            found["gandeng, kind and time known"],
            past,
            part,
        )
    for low, high in ((3, 5), (6, 11), (12, 24), (25, 59), (60, 10**9)):
        part = (past.before >= low) & (past.before <= high)
        if part.any():
            line(
                f"  {low} to {min(high, past.before.max())} posts before",
                found["gandeng, kind and time known"],
                past,
                part,
            )


if __name__ == "__main__":
    main()
