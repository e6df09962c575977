"""Trains the reader of indirect claims on captions of our own, and says how well it guesses.

    python -m benchmarks.content.train [--write] [--without FILE]

Prints, with every file of captions left out in turn, recall on captions to be blocked and false
alarms on clean ones, of the reader alone; `--write` keeps the model, trained on everything but the
files named by `--without`. The same data give the same model.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.content.corpus import Example, beside, captions, phrases
from core.analytics.content.checker import plainly
from core.analytics.content.hunch import Hunch, core, dump, weighed
from core.analytics.content.meaning import words
from core.analytics.content.traits import size, traits

MODEL = Path("core/analytics/content/data/hunch.npz")
STRENGTH = 16.0
LIGHT = 0.15
"""What a short phrase weighs beside a caption."""

FALSE_ALARMS = 0.05
"""The share of clean captions, tempting ones, above the threshold when their file is left out."""

CAREFUL = 0.09
"""Below it a text is taken for careful words. Of captions whose file was left out, it kept all but
one that a rule finds in a claim, and freed 11 of 17 that a rule finds among clean ones."""

Floats = npt.NDArray[np.float64]
Seen = list[tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]]


def seen(found: Sequence[Example], rarity: npt.NDArray[np.float32]) -> Seen:
    """Return features and values of every example."""
    texts = [plainly(one.text) for one in found]
    return [
        weighed(words(text), text, one.domain, rarity)
        for one, text in zip(found, texts, strict=True)
    ]


def rarity_of(found: Sequence[Example]) -> npt.NDArray[np.float32]:
    """Return ln((1 + n) / (1 + examples with the feature)) + 1 for every feature."""
    there = np.zeros(size())
    for one in found:
        text = plainly(one.text)
        there[traits(words(text), text, one.domain)[0]] += 1
    return (np.log((1 + len(found)) / (1 + there)) + 1).astype(np.float16).astype(np.float32)


def matrix(found: Seen) -> csr_matrix:
    """Return the examples' features: examples × features."""
    rows = np.repeat(np.arange(len(found)), [len(f) for f, _ in found])
    columns = np.concatenate([f for f, _ in found])
    values = np.concatenate([v for _, v in found])
    return csr_matrix((values, (rows, columns)), shape=(len(found), size()), dtype=np.float32)


def fitted(inputs: csr_matrix, bad: npt.NDArray[np.bool_], weight: Floats) -> LogisticRegression:
    model = LogisticRegression(
        C=STRENGTH, max_iter=3_000, tol=1e-3, solver="liblinear", dual=True, random_state=0
    )
    return model.fit(inputs, bad, sample_weight=weight)


def left_out(
    inputs: csr_matrix, found: Sequence[Example], weight: Floats
) -> npt.NDArray[np.float64]:
    """Return the probability of every caption by a model that has not seen its file."""
    bad = np.array([one.bad for one in found])
    source = np.array([one.source for one in found])
    texts = np.array([one.text for one in found])
    guessed = np.full(len(found), np.nan)
    for name in sorted({one.source for one in captions()} & set(source.tolist())):
        there = source == name
        others = ~there & ~np.isin(texts, texts[there])
        model = fitted(inputs[others], bad[others], weight[others])
        guessed[there] = model.predict_proba(inputs[there])[:, 1]
    return guessed


def families(
    inputs: csr_matrix, found: Sequence[Example], weight: Floats
) -> tuple[tuple[str, ...], npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return ids of rules, and per rule the weights and the bias that tell it from the others."""
    core_inputs = inputs[:, core()]
    known = np.array([one.rule or "" for one in found])
    told = known != ""
    ids = tuple(sorted(set(known[told].tolist())))
    model = LogisticRegression(C=4.0, max_iter=500, random_state=0)
    model.fit(core_inputs[told], known[told], sample_weight=weight[told])
    return ids, model.coef_.astype(np.float32), model.intercept_.astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL}")
    parser.add_argument("--without", nargs="*", default=[], help="files to leave out")
    arguments = parser.parse_args()
    own = [one for one in captions() if one.source not in arguments.without]
    others = [one for one in (*beside(), *phrases()) if one.text not in _texts(arguments.without)]
    found = list(dict.fromkeys([*own, *others]))
    weight = np.array([LIGHT if one.source == "phrases" else 1.0 for one in found])
    rarity = rarity_of(found)
    there = seen(found, rarity)
    inputs = matrix(there)
    guessed = left_out(inputs, found, weight)
    threshold = _report(found, guessed)
    bad = np.array([one.bad for one in found])
    lost = float((guessed[bad & ~np.isnan(guessed)] <= CAREFUL).mean())
    print(f"to be blocked and taken for careful words: {lost:.3f}")
    if arguments.write:
        model = fitted(inputs, bad, weight)
        ids, kinds, bias = families(inputs, found, weight)
        with MODEL.open("wb") as file:
            dump(
                Hunch(
                    rarity, model.coef_[0].astype(np.float32), float(model.intercept_[0]),
                    threshold, CAREFUL, ids, kinds, bias,
                ),
                file,
            )  # fmt: skip
        print(f"{MODEL}: {MODEL.stat().st_size:,} bytes")


def _texts(names: Sequence[str]) -> frozenset[str]:
    return frozenset(one.text for one in captions() if one.source in names)


def _report(found: Sequence[Example], guessed: npt.NDArray[np.float64]) -> float:
    """Print recall where every file was left out; return the threshold for FALSE_ALARMS."""
    counted = ~np.isnan(guessed)
    bad = np.array([one.bad for one in found]) & counted
    clean = np.array([one.clean for one in found]) & counted
    source = np.array([one.source for one in found])
    print(f"{len(found)} examples; captions: {bad.sum()} to be blocked, {clean.sum()} clean")
    for share in (0.1, FALSE_ALARMS, 0.03, 0.02, 0.01):
        at = float(np.quantile(guessed[clean], 1 - share))
        print(
            f"false alarms {share:.2f}: threshold {at:.3f}, recall {(guessed[bad] >= at).mean():.3f}"
        )
    threshold = float(np.quantile(guessed[clean], 1 - FALSE_ALARMS))
    for name in sorted(set(source[counted])):
        mine = source == name
        caught, alarms = (guessed[which & mine] >= threshold for which in (bad, clean))
        print(f"  {name}: {caught.sum()} of {len(caught)}, alarms {alarms.sum()} of {len(alarms)}")
    return threshold


if __name__ == "__main__":
    main()
