"""Trains the reader of indirect claims on captions of our own, and says how well it guesses.

    python -m benchmarks.content.train [--write]

Reads every `captions*.tsv`, the `dev` part of `independent.jsonl` (never its `held` part), and the
examples and suggestions that stand beside the rules. Prints, by five-fold cross-validation, recall
on captions to be blocked at several thresholds; `--write` keeps the model. The same data give the
same model.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from benchmarks.content.measure import FILES, read
from core.analytics.content.checker import domains
from core.analytics.content.folding import fold
from core.analytics.content.hunch import SIZE, Hunch, dump, features, weighed
from core.analytics.content.rule import PRODUCTS
from core.analytics.content.rules import load

INDEPENDENT = Path(__file__).parent / "independent.jsonl"
BRIEF = Path("templates")
MODEL = Path("core/analytics/content/data/hunch.npz")
FALSE_ALARMS = 0.05
"""The share of clean captions, tempting ones, above the threshold in cross-validation."""

STRENGTH = 8.0

Example = tuple[str, str, bool]


def examples() -> list[Example]:
    """Return (folded text, product, claims what it must not) of everything to learn from."""
    found = [*_captions(), *_dev(), *_rules(), *_briefs()]
    return list(dict.fromkeys((fold(text).text, _domain(text, p), bad) for text, p, bad in found))


def _domain(text: str, product: str) -> str:
    return domains(text, product)[0]


def _captions() -> Iterator[Example]:
    blocking = {r.id for r in load() if r.severity == "block"}
    for path in FILES:
        for caption in read(path):
            yield caption.text, caption.product, bool(caption.rules & blocking)
            if caption.product == "general" and not caption.rules:
                yield from ((caption.text, product, False) for product in PRODUCTS)


def _dev() -> Iterator[Example]:
    for line in INDEPENDENT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == "dev":
            yield row["text"], row["product"], row["label"] == "block"


def _rules() -> Iterator[Example]:
    for rule in load():
        for product in rule.products:
            if rule.severity == "block":
                yield from ((text, product, True) for text in rule.hits)
            for text in (*rule.misses, rule.suggestion.id, rule.suggestion.en):
                yield text, product, False


def _briefs() -> Iterator[Example]:
    """Yield what our own briefs say: it claims nothing."""
    for language in ("id", "en"):
        words = BRIEF.joinpath(language, "brief.html.jinja").read_text(encoding="utf-8")
        for said in re.findall(r'"([^"]{25,})"', words):
            yield from ((said.replace("%s", kind), kind, False) for kind in PRODUCTS)


def matrix(found: list[Example], rarity: npt.NDArray[np.float32]) -> csr_matrix:
    """Return the examples' features: examples × SIZE."""
    rows, columns, values = [], [], []
    for row, (text, product, _) in enumerate(found):
        feature, value = weighed(text, product, rarity)
        rows += [row] * len(feature)
        columns += feature.tolist()
        values += value.tolist()
    return csr_matrix((values, (rows, columns)), shape=(len(found), SIZE), dtype=np.float32)


def rarity_of(found: list[Example]) -> npt.NDArray[np.float32]:
    """Return ln((1 + n) / (1 + examples with the feature)) + 1 for every feature."""
    seen = np.zeros(SIZE)
    for text, product, _ in found:
        seen[list(features(text, product))] += 1
    return (np.log((1 + len(found)) / (1 + seen)) + 1).astype(np.float16).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL}")
    arguments = parser.parse_args()
    found = examples()
    bad = np.array([one[2] for one in found])
    rarity = rarity_of(found)
    inputs = matrix(found, rarity)
    model = LogisticRegression(C=STRENGTH, max_iter=2_000, solver="liblinear", random_state=0)
    guessed = cross_val_predict(model, inputs, bad, cv=5, method="predict_proba")[:, 1]
    print(f"{len(found)} examples, {bad.sum()} to be blocked")
    for share in (0.1, FALSE_ALARMS, 0.03, 0.01):
        at = float(np.quantile(guessed[~bad], 1 - share))
        print(
            f"false alarms {share:.2f}: threshold {at:.3f}, recall {(guessed[bad] >= at).mean():.3f}"
        )
    threshold = float(np.quantile(guessed[~bad], 1 - FALSE_ALARMS))
    model.fit(inputs, bad)
    if arguments.write:
        weights = model.coef_[0].astype(np.float32)
        with MODEL.open("wb") as file:
            dump(Hunch(rarity, weights, float(model.intercept_[0]), threshold), file)
        print(f"{MODEL}: {MODEL.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
