"""Prints how well comments are understood: `python -m benchmarks.comments.measure --help`.

The shipped model has not seen the sets named *_valid and *_test; for gambling spam a model is
fitted for each of three folds, by text and by betting site, so that it has not seen the text or
the site.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import confusion_matrix, f1_score, precision_recall_fscore_support
from sklearn.model_selection import GroupKFold

from benchmarks.comments.sets import (
    HERE,
    Comment,
    apart,
    gambling,
    key,
    sentiment,
    without,
    written,
)
from benchmarks.comments.sites import site
from benchmarks.comments.train import corpus, fit, known_kind
from core.analytics.comments.classify import classify
from core.analytics.comments.model import KINDS, SENTIMENTS, Model

FOLDS = 3


def main() -> None:
    """Print the tables."""
    options = _options()
    smsa, nusax = sentiment(options.smsa), sentiment(options.nusax)
    fresh = without(
        nusax, sentiment(HERE / "smsa_train.csv.gz") + sentiment(HERE / "smsa_valid.csv.gz")
    )
    tests = {name: written(name) for name in ("instagram_test", "youtube_test")}
    ours = [*written("instagram_train"), *written("youtube_train")]
    tests |= {f"written apart, {p}": without(apart(p), ours) for p in ("dev", "held")}
    print(f"{'set':28}{'label':11}{'n':>6}{'macro-F1':>10}{'accuracy':>10}")
    for name, comments in {"smsa_valid": smsa, "nusax_valid, none of smsa": fresh, **tests}.items():
        score(name, comments, "sentiment", SENTIMENTS)
    for name, comments in tests.items():
        score(name, comments, "kind", KINDS)
    for name in ("instagram_test", "youtube_test", "written apart, dev"):
        comments = tests[name]
        errors(name, comments, options.errors)
    speed(options.smsa)
    if options.folds:
        spam_folds()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smsa", type=Path, default=HERE / "smsa_valid.csv.gz")
    parser.add_argument("--nusax", type=Path, default=HERE / "nusax_indonesian_valid.csv.gz")
    parser.add_argument("--folds", action="store_true", help="fit again for the gambling folds")
    parser.add_argument("--errors", type=int, default=15, help="how many of the worst to print")
    return parser.parse_args()


def score(name: str, comments: list[Comment], label: str, names: tuple[str, ...]) -> None:
    """Print macro-F1 over the classes that occur, and accuracy."""
    truth = np.array([getattr(c, label) for c in comments])
    found = classify([c.text for c in comments])
    said = np.array([names.index(getattr(f, label)) for f in found])
    macro = f1_score(truth, said, average="macro", labels=np.unique(truth))
    print(f"{name:28}{label:11}{len(truth):6}{macro:10.3f}{np.mean(truth == said):10.3f}")


def errors(name: str, comments: list[Comment], number: int) -> None:
    """Print the confusion and the errors that the model was surest of."""
    found = classify([c.text for c in comments])
    for label, names in (("kind", KINDS), ("sentiment", SENTIMENTS)):
        truth = [getattr(c, label) for c in comments]
        said = [names.index(getattr(f, label)) for f in found]
        print(f"\n{name}, {label}: rows are the truth, columns {' '.join(names)}")
        print(confusion_matrix(truth, said, labels=range(len(names))))
        wrong = [n for n in range(len(truth)) if truth[n] != said[n]]
        for n in sorted(wrong, key=lambda n: -max(getattr(found[n], f"{label}s")))[:number]:
            print(f"  {names[truth[n]]} read as {names[said[n]]}: {comments[n].text[:90]}")


def speed(path: Path) -> None:
    """Print milliseconds a comment in batches, and seconds to load in a fresh process."""
    texts = [c.text for c in gambling()][:10_000]
    for label, batch in (("short", texts), ("reviews", [c.text for c in sentiment(path)])):
        start = time.perf_counter()
        classify(batch)
        print(f"{label}: {(time.perf_counter() - start) / len(batch) * 1e3:.3f} ms a comment")
    code = "import time; t = time.perf_counter(); from core.analytics.comments import classify as c; c.classify(['halo']); print(f'load and first comment: {time.perf_counter() - t:.2f} s')"
    subprocess.run([sys.executable, "-c", code], check=True)


def spam_folds() -> None:
    """Print precision, recall and F1 of gambling spam over folds without common texts or sites."""
    comments = gambling()
    by: dict[str, Callable[[Comment], str]] = {"text": lambda c: key(c.text), "site": site}
    for name, group in by.items():
        groups = np.array([group(c) for c in comments])
        truth = np.array([c.spam for c in comments])
        said = np.zeros(len(truth), dtype=int)
        for seen, unseen in GroupKFold(FOLDS, shuffle=True, random_state=1).split(
            truth, truth, groups
        ):
            said[unseen] = _spam(
                fit(_folded([comments[n] for n in seen])), [comments[n] for n in unseen]
            )
        result: Any = precision_recall_fscore_support(truth, said, average="binary")
        print(
            f"gambling, unseen {name}: precision {result[0]:.3f} recall {result[1]:.3f} F1 {result[2]:.3f}"
        )


def _folded(seen: list[Comment]) -> dict[str, list[Comment]]:
    sets = corpus()
    return {"ours": sets["ours"], "general": sets["general"], "spam": known_kind(seen)}


def _spam(model: Model, comments: list[Comment]) -> list[int]:
    return [int(f.kind == "spam") for f in classify([c.text for c in comments], model)]


if __name__ == "__main__":
    main()
