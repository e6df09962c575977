"""How well creators are ranked for a business: nDCG@10, beside equality of category and city.

    python -m benchmarks.fit [--businesses 40] [--seed 7]

Two sets of pairs (business, creator). `generated`: from the demo catalogue, labelled by the rule of its
generator: 3 where a creator took the product as a topic three times or more and the city is the shop's,
2 where one of both is so within the category, 1 for the category alone, 0 for another one.
`hand-made`: pairs written and labelled after the lexicon by its author, without looking back at it
(`benchmarks/fit_pairs.csv`). The baseline is told the category in both, the fit only in the first.
Both rankings see the same creators; ties of a ranking count as their mean.
"""

from __future__ import annotations

import argparse
import csv
import itertools
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd

from bot.demo.catalogue import generate
from bot.demo.words import load
from core.analytics.fit.scoring import Wanted, category_of, fits
from core.analytics.fit.topics import topics, topics_of, written
from core.nlu.places.regions import near

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
OFTEN = 3
"""Captions on the product from which on a creator counts as one who speaks of it: chance gives one and a
half."""

PAIRS = Path(__file__).with_name("fit_pairs.csv")


def ndcg(labels: np.ndarray, scores: np.ndarray, at: int = 10) -> float:
    """Return nDCG@10 with gains 2^label - 1; equal scores share the gains of their places."""
    gains = np.exp2(labels) - 1
    best = np.sort(gains)[::-1][:at]
    weights = 1 / np.log2(np.arange(2, len(gains) + 2))
    weights[at:] = 0.0
    found, start = 0.0, 0
    order = np.argsort(-scores, kind="stable")
    for _, group in itertools.groupby(order, key=lambda i: round(float(scores[i]), 9)):
        rows = list(group)
        found += gains[rows].mean() * weights[start : start + len(rows)].sum()
        start += len(rows)
    ideal = float(best @ weights[: len(best)])
    return found / ideal if ideal else 1.0


def baseline(frame: pd.DataFrame, category: str | None, city: str | None) -> np.ndarray:
    """Return 1 for an equal category and 1 for an equal city."""
    same = (frame["category"] == category).to_numpy(dtype=float, na_value=0.0)
    return same + (frame["city"] == city).to_numpy(dtype=float, na_value=0.0)


def scored(
    frame: pd.DataFrame, product: str, city: str | None, category: str | None = None
) -> np.ndarray:
    """Return the fit of each creator."""
    wanted = Wanted(product, category, (city,) if city else (), near(city) if city else ())
    return np.array([fit.score for fit in fits(frame, wanted)])


def generated(businesses: int, seed: int) -> tuple[int, float, float]:
    """Return how many pairs there were, and nDCG of both rankings, on the demo catalogue."""
    demo, draw = generate(seed, NOW), np.random.default_rng(seed)
    told = topics_of(demo.creators, demo.posts, demo.comments)
    frame = demo.creators.assign(topics=[written(one) for one in told])
    said = demo.posts.dropna(subset=["caption"]).assign(
        caption=lambda posts: posts["caption"].str.casefold()
    )
    found, pairs = [], 0
    names = list(load("categories"))
    for number in range(businesses):
        category = names[number % len(names)]
        product = str(draw.choice(load("categories")[category]["hal"])).casefold()
        of_kind = frame[(frame["category"] == category)]
        city = str(of_kind["city"].iloc[int(draw.integers(len(of_kind)))])
        some = draw.choice(len(frame), 40, replace=False)
        mine = np.concatenate([some, of_kind.index[of_kind["city"] == city][:8]])
        part = frame.iloc[np.unique(mine)].reset_index(drop=True)
        mentions = said["creator_id"][
            said["caption"].str.contains(product, regex=False)
        ].value_counts()
        often = part["creator_id"].map(mentions).fillna(0).to_numpy() >= OFTEN
        kind = (part["category"] == category).to_numpy(dtype=bool)
        there = (part["city"] == city).to_numpy(dtype=bool, na_value=False)
        labels = np.where(kind, 1 + often + there, 0).astype(float)
        pairs += len(part)
        found.append(
            (
                ndcg(labels, scored(part, product, city, category)),
                ndcg(labels, baseline(part, category, city)),
            )
        )
    ours, plain = np.mean(found, axis=0)
    return pairs, float(ours), float(plain)


def hand_made(rows: Iterable[dict[str, str]]) -> tuple[int, float, float]:
    """Return the same on the pairs that people labelled; categories and cities as stated there."""
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row["business"]].append(row)
    found = []
    for business, own in groups.items():
        product, _, city = business.partition(" @ ")
        frame = pd.DataFrame({
            "category": [row["category"] or None for row in own],
            "city": [row["city"] or None for row in own],
            "topics": [written(topics(row["captions"].split(" | "), [], [])) for row in own],
        })  # fmt: skip
        labels = np.array([float(row["label"]) for row in own])
        plain = baseline(frame, own[0]["wanted"] or category_of(product), city or None)
        found.append((ndcg(labels, scored(frame, product, city or None)), ndcg(labels, plain)))
    ours, base = np.mean(found, axis=0)
    return sum(map(len, groups.values())), float(ours), float(base)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--businesses", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    with PAIRS.open(encoding="utf-8") as file:
        written_ = hand_made(list(csv.DictReader(file)))
    print("| pairs | number | nDCG@10 of the fit | of category + city equality |")
    print("| --- | ---: | ---: | ---: |")
    for name, (count, ours, plain) in (
        ("generated", generated(args.businesses, args.seed)),
        ("hand-made", written_),
    ):
        print(f"| {name} | {count:,} | {ours:.3f} | {plain:.3f} |")


if __name__ == "__main__":
    main()
