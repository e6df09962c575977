"""Portfolio choice on random markets: what is proved, in which time, beside greedy and knapsack.

    python benchmarks/portfolio.py [--sizes 50 500 5000 50000] [--seconds 0.5]

Every market is seeded. `gap` is the proved distance to the bound over all candidates; `greedy` and
`knapsack` (the best sum, overlap ignored) are shown as shares of our set's value, nan where creators
have options, which neither knows.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

import numpy as np

from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.portfolio import choose
from core.analytics.solving.wish import Infeasible, Plan, Quota, Wish

MENU = ((0.5, 0.5), (1.0, 1.0), (1.3, 1.3), (0.7, 1.0), (1.7, 2.3))
"""Reach and fee of what a creator sells, beside one post: a story, a post, reels, two stories, reels with
two stories."""


def market(count: int, seed: int, categories: int) -> tuple[np.ndarray, np.ndarray, Overlap]:
    """Return audiences, prices and overlaps of creators in 40 cities on 3 platforms."""
    random = np.random.default_rng(seed)
    values = random.lognormal(6, 1, count)
    prices = np.rint(values**0.8 * random.lognormal(6, 0.5, count) / 1000).astype(int) * 1000
    columns = [random.integers(0, k, count) for k in (categories, 40, 3)]
    return values, prices, Overlap(np.stack([*columns, np.arange(count)], axis=1))


def greedy(values: np.ndarray, prices: np.ndarray, overlap: Overlap, wish: Wish) -> float:
    """Return the value of taking what adds most per rupiah, among the 400 best by that measure."""
    near = np.argsort(-values / np.maximum(prices, 1), kind="stable")[:400]
    pairs = overlap.shares(near) * np.minimum(values[near][:, None], values[near][None, :])
    taken: list[int] = []
    left = wish.budget_idr
    while wish.at_most is None or len(taken) < wish.at_most:
        adds = values[near] - pairs[:, taken].sum(axis=1)
        adds[taken] = -1.0
        adds[prices[near] > left] = -1.0
        score = adds / np.maximum(prices[near], 1)
        best = int(score.argmax())
        if score[best] <= 0:
            break
        taken.append(best)
        left -= int(prices[near][best])
    rows = near[taken]
    return second_order(values[rows], overlap.shares(rows))


def wishes(count: int) -> dict[str, tuple[Wish, int]]:
    """Return wishes with the number of categories among the candidates."""
    third = Quota(tuple(range(0, count, 3)), 1, 2)
    return {
        "exactly 5": (Wish(5_000_000, 5, 5), 16),
        "at most 3, tight": (Wish(1_000_000, 1, 3), 16),
        "exactly 4, a quota": (Wish(3_000_000, 4, 4, quotas=(third,)), 16),
        "one category, at most 10": (Wish(3_000_000, 1, 10), 1),
        "one category, exactly 20": (Wish(20_000_000, 20, 20), 1),
        OPTIONS: (Wish(3_000_000, 1, 5), 16),
    }


OPTIONS = "five options each, at most 5"


def menu(
    values: np.ndarray, prices: np.ndarray, overlap: Overlap, seed: int
) -> tuple[np.ndarray, np.ndarray, Overlap, tuple[int, ...]]:
    """Return every fifth creator with five options, whose fees differ from the usual by a fifth."""
    rows = np.repeat(np.arange(len(values) // len(MENU)), len(MENU))
    reach, fee = np.array(MENU * (len(rows) // len(MENU))).T
    noise = np.random.default_rng(seed).lognormal(0, 0.2, len(rows))
    fees = np.rint(prices[rows] * fee * noise / 1000).astype(int) * 1000
    return values[rows] * reach, fees, Overlap(overlap.codes[rows]), tuple(rows.tolist())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 500, 5_000, 50_000])
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--seeds", type=int, default=3)
    chosen = parser.parse_args()
    print(
        f"{'candidates':>10s}  {'wish':26s} {'gap':>8s} {'seconds':>8s} {'cpu':>8s} {'greedy':>8s} {'knapsack':>9s}"
    )
    for count in chosen.sizes:
        for name, (wish, categories) in wishes(count).items():
            rows = [
                _row(count, seed, wish, categories, chosen.seconds, name == OPTIONS)
                for seed in range(chosen.seeds)
            ]
            known = np.array([row for row in rows if row is not None])
            gap, seconds, used, near, alone = (
                known.max(axis=0)[:3].tolist() + known.min(axis=0)[3:].tolist()
            )
            print(
                f"{count:10d}  {name:26s} {gap:8.3%} {seconds:8.2f} {used:8.2f} {near:8.1%} {alone:9.1%}"
            )


def _row(
    count: int, seed: int, wish: Wish, categories: int, seconds: float, options: bool
) -> tuple[float, float, float, float, float] | None:
    values, prices, overlap = market(count, seed, categories)
    if options:
        values, prices, overlap, groups = menu(values, prices, overlap, seed)
        wish = replace(wish, groups=groups)
    start, busy = time.perf_counter(), time.thread_time()
    plan = choose(values, prices, wish, overlap, seconds)
    spent, used = time.perf_counter() - start, time.thread_time() - busy
    if options:
        return None if isinstance(plan, Infeasible) else (plan.gap, spent, used, np.nan, np.nan)
    alone = choose(values, prices, wish)
    if isinstance(plan, Infeasible) or not isinstance(alone, Plan):
        return None
    rows = np.array(alone.chosen)
    sums = second_order(values[rows], overlap.shares(rows))
    near = greedy(values, prices, overlap, wish)
    return plan.gap, spent, used, near / plan.value, sums / plan.value


if __name__ == "__main__":
    main()
