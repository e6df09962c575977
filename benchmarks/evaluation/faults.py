"""Planted faults of the demo catalogue: how many are found, and how many others are suspected.

    python benchmarks/evaluation/faults.py [--seeds 1 2]

A fault counts as found where a sign of its kind is at least `warn`; a false alarm is an account
without a fault with any such sign.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from datetime import UTC, datetime

import pandas as pd

from bot.demo.catalogue import generate
from core.analytics.authenticity.audience import kinds_of
from core.analytics.evaluation.evaluation import evaluate

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SERIOUS = {"warn", "alarm"}


def main() -> None:
    """Print how often each sign is raised, by planted fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    raised: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for seed in parser.parse_args().seeds:
        made = generate(seed, NOW)
        truth = dict(zip(made.truth["creator_id"], made.truth["fault"], strict=True))
        parts = [made.comments.iloc[i : i + 10_000] for i in range(0, len(made.comments), 10_000)]
        kinds = pd.concat([kinds_of(part) for part in parts])
        for card in evaluate(made.creators, made.posts, made.comments, now=NOW, kinds=kinds):
            fault = truth.get(card.creator_id, "none")
            signs = [s.name for s in card.signals if s.severity in SERIOUS]
            raised[fault]["accounts"] += 1
            raised[fault]["any sign"] += bool(signs)
            for sign in signs:
                raised[fault][sign] += 1
    table = pd.DataFrame(raised).T.fillna(0).astype(int)
    print(table.to_string())


if __name__ == "__main__":
    main()
