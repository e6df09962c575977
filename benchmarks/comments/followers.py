"""Fits the follower audit's scorecard and measures it: `python -m benchmarks.comments.followers`.

Prints the AUC of five folds; `--on FILE` measures the shipped card on a file of the same columns.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import RepeatedStratifiedKFold

from benchmarks.comments.sets import HERE
from core.analytics.authenticity import audit
from core.analytics.authenticity.audit import Line, probability, traits

TARGET = Path(audit.__file__).parent / "data" / "audit.json"
SOURCE = "SRF Data 2017, followers of influencers rated by people, CC BY-SA 4.0"
RISES, FALLS, FREE = (0.0, None), (None, 0.0), (None, None)
DIRECTION = {
    "posts": FALLS, "following": RISES, "followers": FREE, "following_ratio": RISES,
    "posts_ratio": RISES, "digits": RISES, "digit_share": RISES, "no_picture": (1.5, None),
    "private": FREE,
}  # fmt: skip
"""Whether more of a trait may make an account look more (rises) or less (falls) like a fake.

Only 12 of the 975 have no picture, all of them without posts too, so the data cannot weigh it; every
published method counts it heavily (Modash), hence the least of 1.5.
"""
STEPS = 8
RIDGE = 0.3


def main() -> None:
    """Fit, write and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE / "follower_audit_975.csv")
    parser.add_argument("--on", type=Path, help="another source with the same columns and rating")
    options = parser.parse_args()
    frame = pd.read_csv(options.data)
    fake = (frame["rating"].astype(str) == "True").to_numpy(int)
    print(f"5-fold AUC, four times: {folds(traits(frame), fake):.4f} (n = {len(frame)})")
    write(fit(traits(frame), fake))
    if options.on:
        other = pd.read_csv(options.on)
        truth = other["rating"].astype(str).isin(("True", "1"))
        print(
            f"{options.on.name}: AUC {roc_auc_score(truth, audit.audit(other).accounts['probability']):.4f}"
        )


def folds(found: dict[str, Any], fake: Any) -> float:
    """Return the mean AUC of folds that keep the share of fakes."""
    scores = []
    for seen, unseen in RepeatedStratifiedKFold(n_splits=5, n_repeats=4, random_state=0).split(
        fake, fake
    ):
        card = fit({n: v[seen] for n, v in found.items()}, fake[seen])
        said = probability({n: v[unseen] for n, v in found.items()}, card)
        scores.append(roc_auc_score(fake[unseen], said))
    return float(np.mean(scores))


def fit(found: dict[str, Any], fake: Any) -> dict[str, Line]:
    """Return the lines of a logistic regression on ramps between quantiles, signs bounded."""
    knots = {name: _knots(values) for name, values in found.items()}
    ramps = {name: _ramps(found[name], knots[name]) for name in found}
    matrix = np.concatenate([*ramps.values(), np.ones((len(fake), 1))], axis=1)
    bounds = [DIRECTION[name] for name, part in ramps.items() for _ in range(part.shape[1])]
    slopes = minimize(
        _loss,
        np.zeros(matrix.shape[1]),
        (matrix, fake),
        "L-BFGS-B",
        jac=True,
        bounds=[*bounds, FREE],
    ).x
    card, at, base = {}, 0, slopes[-1]
    for name, part in ramps.items():
        points = np.concatenate([[0.0], np.cumsum(slopes[at : at + part.shape[1]])])
        middle = float(np.interp(found[name], knots[name], points).mean())
        card[name] = Line(tuple(np.round(knots[name], 4)), tuple(np.round(points - middle, 4)))
        at, base = at + part.shape[1], base + middle
    return card | {"base": Line((0.0,), (round(float(base), 4),))}


def _knots(values: Any) -> Any:
    ends = np.quantile(values, np.linspace(0, 1, STEPS + 1))
    return np.unique(np.round(ends, 4))


def _ramps(values: Any, knots: Any) -> Any:
    return np.stack(
        [np.clip((values - a) / (b - a), 0, 1) for a, b in pairwise(knots)],
        axis=1,
    )


def _loss(slopes: Any, matrix: Any, fake: Any) -> tuple[float, Any]:
    points = matrix @ slopes
    off = 1 / (1 + np.exp(-points)) - fake
    kept = np.append(slopes[:-1], 0.0)
    loss = np.logaddexp(0, points).sum() - (points * fake).sum() + RIDGE / 2 * kept @ kept
    return float(loss), matrix.T @ off + RIDGE * kept


def write(card: dict[str, Line]) -> None:
    """Write the scorecard into the package."""
    lines = {
        name: {"knots": list(map(float, one.knots)), "points": list(map(float, one.points))}
        for name, one in card.items()
    }
    TARGET.write_text(
        json.dumps({"source": SOURCE, "lines": lines}, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
