"""Fits the comment model and writes it into the package: `python -m benchmarks.comments.train`.

Same data, same bytes: nothing is drawn at random, the solver starts at zero. Takes some minutes.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from benchmarks.comments.sets import HERE, NONE, Comment, gambling, sentiment, without, written
from core.analytics.comments import model as scoring
from core.analytics.comments.features import SIZE, Features, featurise
from core.analytics.comments.words import read

TARGET = Path(scoring.__file__).parent / "data" / "model.npz"
OURS = 4.0
"""How much a comment of the domain weighs beside one of a general set."""
HARDNESS = {"sentiment": 6.0, "kind": 15.0, "spam": 10.0}
PLAIN = 0.3
"""How much of that weight a neutral question, offer or greeting keeps where sentiment is learnt."""
BALANCE = 0.5
"""0: classes as frequent as they are; 1: all alike."""


def corpus() -> dict[str, list[Comment]]:
    """Return the training sets; what stands in a measured set is left out."""
    smsa = sentiment(HERE / "smsa_train.csv.gz")
    nusax = without(sentiment(HERE / "nusax_indonesian_train.csv.gz"), smsa)
    held = [*written("instagram_test"), *written("youtube_test")]
    held += sentiment(HERE / "smsa_valid.csv.gz") + sentiment(
        HERE / "nusax_indonesian_valid.csv.gz"
    )
    ours = without([*written("instagram_train"), *written("youtube_train")], held)
    reviews = [replace(c, spam=0) for c in without(smsa + nusax, held)]
    return {"ours": ours, "general": reviews, "spam": known_kind(without(gambling(), held))}


def known_kind(comments: list[Comment]) -> list[Comment]:
    """Return the comments with the kind of those that are spam; of others it is not known."""
    return [replace(c, kind=scoring.KINDS.index("spam")) if c.spam == 1 else c for c in comments]


def features_of(comments: list[Comment]) -> Features:
    """Return the features of all comments."""
    parts = [
        featurise([read(c.text) for c in comments[at : at + 2_000]])
        for at in range(0, len(comments), 2_000)
    ]
    row = np.concatenate([part.row + 2_000 * n for n, part in enumerate(parts)])
    feature, count = (
        np.concatenate([getattr(p, name) for p in parts]) for name in ("feature", "count")
    )
    return Features(len(comments), row, feature, count)


def rarity_of(features: Features, first: int) -> scoring.Floats:
    """Return ln((1 + n) / (1 + comments with the feature)) + 1 for every feature.

    first: count in the first n comments only. The result is exact in half precision.
    """
    found = np.bincount(features.feature[features.row < first], minlength=SIZE)
    return (np.log((1 + first) / (1 + found)) + 1).astype(np.float16).astype(np.float32)


def fit(sets: dict[str, list[Comment]]) -> scoring.Model:
    """Return a model fitted to the sets."""
    comments = [*sets["ours"], *sets["general"], *sets["spam"]]
    features = features_of(comments)
    weight = np.where(np.arange(len(comments)) < len(sets["ours"]), OURS, 1.0)
    rarity = rarity_of(features, len(sets["ours"]) + len(sets["general"]))
    matrix = sparse.csr_matrix(
        (scoring.weigh(features, rarity), (features.row, features.feature)),
        shape=(len(comments), SIZE),
    )
    heads = [_head(name, matrix, comments, weight) for name in scoring.HEADS]
    weights = np.concatenate([head[0] for head in heads])
    return scoring.Model(rarity, weights, np.concatenate([head[1] for head in heads]))


def _head(name: str, matrix: Any, comments: list[Comment], weight: Any) -> tuple[Any, Any]:
    """Return one head's coefficients (classes × SIZE) and intercepts."""
    label = np.array([getattr(comment, name) for comment in comments])
    known = np.flatnonzero(label >= 0)
    label, weight = label[known], weight[known]
    if name == "sentiment":
        weight = weight * np.where(_plain(comments)[known], PLAIN, 1.0)
    mass = np.bincount(label, weight)
    weight = weight * (mass.sum() / len(mass) / mass)[label] ** BALANCE
    fitted = LogisticRegression(C=HARDNESS[name], max_iter=80, tol=1e-3)
    fitted.fit(matrix[known], label, sample_weight=weight)
    return fitted.coef_.astype(np.float32), fitted.intercept_.astype(np.float32)


def _plain(comments: list[Comment]) -> Any:
    neutral, genuine = scoring.SENTIMENTS.index("neutral"), scoring.KINDS.index("genuine")
    return np.array([c.sentiment == neutral and c.kind not in (NONE, genuine) for c in comments])


def main() -> None:
    """Write the model."""
    sets = corpus()
    print({name: len(comments) for name, comments in sets.items()}, file=sys.stderr)
    fitted = fit(sets)
    with TARGET.open("wb") as file:
        scoring.dump(fitted, file)
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
