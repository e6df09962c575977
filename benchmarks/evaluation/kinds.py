"""Whether an account's own ratio between kinds of content is better than one for all, and by what prior.

python -m benchmarks.evaluation.kinds POSTS.csv.gz

POSTS: columns creator, posted_at, kind (GraphImage, GraphSidecar, GraphVideo), likes, comments. The ratio of
videos to other posts in the later half of each account is foretold from the earlier half: by one ratio for
all (the mean of the other accounts', which no constant of ours can beat), by the account's own, and by its
own drawn towards the common one with the weight of so many posts. Printed: the median and mean absolute
error of the logarithm of the ratio, and the variances by which the weight is chosen.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

WEIGHTS = (0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 1e9)
FEWEST = 5
"""Posts of each kind that the later half needs to be a measure."""

SHORT = (3, 6, 12, 24, 1_000)
"""The last posts of the earlier half that are looked at."""


def read(path: Path) -> pd.DataFrame:
    """Return the posts in order of time, with `logs` (of likes + comments) and `film`."""
    posts = pd.read_csv(path, parse_dates=["posted_at"]).sort_values(["creator", "posted_at"])
    posts = posts[(posts["likes"] >= 0) & (posts["comments"] >= 0)]
    return posts.assign(
        logs=np.log1p(posts["likes"] + posts["comments"]), film=posts["kind"] == "GraphVideo"
    )


def ratio(posts: pd.DataFrame) -> tuple[float, int, int]:
    """Return the logarithm of films' median over that of other posts, and how many there are of both."""
    films, others = posts.loc[posts["film"], "logs"], posts.loc[~posts["film"], "logs"]
    far = float(films.median() - others.median()) if len(films) and len(others) else float("nan")
    return far, len(others), len(films)


def rows(posts: pd.DataFrame, last: int) -> pd.DataFrame:
    """Return a row an account: the earlier ratio, the posts that speak for it, and the later ratio."""
    found = []
    for _, own in posts.groupby("creator"):
        middle = len(own) // 2
        before, n1, n2 = ratio(own.iloc[max(0, middle - last) : middle])
        after, m1, m2 = ratio(own.iloc[middle:])
        if min(m1, m2) >= FEWEST:
            weight = n1 * n2 / (n1 + n2) if n1 and n2 else 0.0
            found.append((before, weight, after, m1 * m2 / (m1 + m2)))
    return pd.DataFrame(found, columns=["before", "weight", "after", "later"])


def errors(table: pd.DataFrame, prior: float) -> np.ndarray:
    """Return the absolute errors of the shrunk ratio; prior: the weight of the common one in posts."""
    total, count = table["after"].sum(), len(table)
    common = ((total - table["after"]) / (count - 1)).to_numpy()
    weight = table["weight"].to_numpy()
    own = np.where(weight > 0, table["before"].to_numpy(), 0.0)
    whole = np.maximum(weight + prior, 1e-9)
    told = np.where(weight + prior > 0, (weight * own + prior * common) / whole, common)
    return np.abs(told - table["after"].to_numpy())


def spreads(posts: pd.DataFrame) -> tuple[float, float]:
    """Return the variance between posts of one kind of an account, and that between accounts' ratios
    (that of all ratios less what chance adds)."""
    within = posts.groupby(["creator", "film"])["logs"].var().median()
    table = rows(posts, 1_000)
    table = table[table["weight"] > 0]
    chance = float((np.pi / 2 * within / table["later"]).mean())
    return float(within), float(table["after"].var() - chance)


def main() -> None:
    """Print the tables."""
    posts = read(Path(sys.argv[1]))
    within, between = spreads(posts)
    print(
        f"variance within {within:.3f}, between accounts {between:.3f}: {within / between:.1f} posts"
    )
    whole = rows(posts, 1_000)["after"]
    print(
        "ratios: "
        + ", ".join(f"p{q} {np.exp(np.percentile(whole, q)):.2f}" for q in (1, 10, 50, 90, 99))
    )
    print("| posts before | accounts | " + " | ".join(_called(w) for w in WEIGHTS) + " |")
    print("| ---: " * (len(WEIGHTS) + 2) + "|")
    for last in SHORT:
        table = rows(posts, last)
        found = [errors(table, weight) for weight in WEIGHTS]
        cells = (f"{np.median(e):.3f} / {e.mean():.3f}" for e in found)
        print(f"| {last} | {len(table)} | " + " | ".join(cells) + " |")


def _called(weight: float) -> str:
    return "own" if not weight else "one for all" if weight > 1e6 else f"prior {weight:.0f}"


if __name__ == "__main__":
    main()
