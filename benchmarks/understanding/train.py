"""Train the intent model from `core/nlu/data/intents/*.txt` and write `core/nlu/data/intents.npz`.

    python -m benchmarks.understanding.train [--variants 3] [--seed 7]

Features as in `core.nlu.features`, of the message with its slots masked. A logistic regression is
fitted on the sentences and their variants; its temperature on lines held out together with all
that was made from them, so that confidence holds for wordings that were not seen.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.understanding.augment import variants
from benchmarks.understanding.messages import NOW, ZONE
from core.nlu.features import features
from core.nlu.slots import read_slots
from core.nlu.understanding import OTHER

SENTENCES = Path("core/nlu/data/intents")
TARGET = Path("core/nlu/data/intents.npz")
CHOSEN = 10
_CHOICE = re.compile(r"\[([^][]*)\]")
FEWEST = 3
"""A feature must occur in so many messages."""


def sentences(rng: random.Random) -> list[tuple[str, str, int]]:
    """Return (text, intent, line) of every training sentence, each once."""
    found: dict[tuple[str, str], int] = {}
    lines = [
        (line, path.stem.partition("__")[0])
        for path in sorted(SENTENCES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for number, (line, intent) in enumerate(lines):
        for sentence in expanded(line):
            for chosen in chosen_from(sentence, rng):
                found.setdefault((chosen, intent), number)
    return [(text, intent, number) for (text, intent), number in found.items()]


def chosen_from(sentence: str, rng: random.Random) -> list[str]:
    """Return up to `CHOSEN` readings of a sentence with choices: `[cari|butuh] [3|dua] orang`."""
    sizes = [len(group[1].split("|")) for group in _CHOICE.finditer(sentence)]
    count = min(math.prod(sizes), CHOSEN)
    texts = [
        _CHOICE.sub(lambda group: rng.choice(group[1].split("|")), sentence) for _ in range(count)
    ]
    return [" ".join(text.split()) for text in texts] if sizes else [sentence]


def expanded(line: str) -> list[str]:
    """Return the sentences of a line: itself, or `a|b :: x|y` with each end and some beginning."""
    heads, pattern, tails = line.partition(" :: ")
    if not pattern:
        return [line]
    choices = heads.split("|")
    return [f"{choices[i % len(choices)]} {tail}" for i, tail in enumerate(tails.split("|"))]


def seen(text: str) -> list[str]:
    """Return the features of a message."""
    scan = read_slots(text, NOW, ZONE)
    return features(scan.masked(), scan.slots)


def matrix(messages: list[list[str]], rows: dict[str, int]) -> csr_matrix:
    """Return messages × features, each row of length one."""
    indices, starts, values = [], [0], []
    for message in messages:
        known = [rows[f] for f in message if f in rows]
        indices += known
        values += [1 / np.sqrt(len(known))] * len(known) if known else []
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(messages), len(rows)))


def fit(x: csr_matrix, y: np.ndarray, weight: np.ndarray, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=400, tol=1e-3).fit(x, y, sample_weight=weight)


def temperature(scores: np.ndarray, truth: np.ndarray) -> float:
    """Return the temperature of least log loss."""

    def loss(t: float) -> float:
        s = scores / t
        s = s - s.max(axis=1, keepdims=True)
        logs = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        return -float(logs[np.arange(len(truth)), truth].mean())

    return float(minimize_scalar(loss, bounds=(0.2, 5.0), method="bounded").x)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--variants", type=int, default=3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--strength", type=float, default=10.0)
    parser.add_argument("--caution", type=float, default=0.7, help="added to the score of `other`")
    parser.add_argument("--most", type=int, default=60_000)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    base = sentences(rng)
    texts, labels, origin = [], [], []
    for text, intent, line in base:
        for variant in variants(text, rng, arguments.variants):
            texts.append(variant)
            labels.append(intent)
            origin.append(line)
    found = [seen(text) for text in texts]
    counts = Counter(f for message in found for f in message)
    chosen = sorted(f for f, n in counts.most_common(arguments.most) if n >= FEWEST)
    rows = {f: i for i, f in enumerate(chosen)}
    intents = sorted(set(labels))
    y = np.array([intents.index(label) for label in labels])
    x, origins = matrix(found, rows), np.array(origin)
    sizes = Counter(labels)
    weight = np.array([(len(texts) / len(intents) / sizes[label]) ** 0.5 for label in labels])
    caution = arguments.caution * (np.array(intents) == OTHER)
    heat = calibrate(x, y, weight, origins, caution, arguments)
    final = fit(x, y, weight, arguments.strength)
    final.intercept_ += caution
    save(chosen, intents, final, heat)
    print(f"{len(base)} sentences, {len(texts)} with variants, {len(chosen)} features")


def calibrate(
    x: csr_matrix,
    y: np.ndarray,
    weight: np.ndarray,
    origins: np.ndarray,
    caution: np.ndarray,
    arguments: argparse.Namespace,
) -> float:
    """Return the temperature from held-out lines, each with all that was made from it."""
    firsts = np.unique(origins, return_index=True)[1]
    scores = np.zeros((x.shape[0], y.max() + 1))
    for train, test in GroupKFold(4).split(x, y, origins):
        scores[test] = fit(x[train], y[train], weight[train], arguments.strength).decision_function(
            x[test]
        )
    held, truth = scores[firsts] + caution, y[firsts]
    heat = temperature(held, truth)
    print(f"held-out accuracy {np.mean(held.argmax(axis=1) == truth):.4f}, temperature {heat:.3f}")
    return heat


def save(chosen: list[str], intents: list[str], final: LogisticRegression, heat: float) -> None:
    weights = final.coef_.T
    scale = np.abs(weights).max(axis=1, keepdims=True) / 127 + 1e-12
    np.savez_compressed(
        TARGET,
        features=np.frombuffer("\n".join(chosen).encode(), dtype=np.uint8),
        intents=np.frombuffer("\n".join(intents).encode(), dtype=np.uint8),
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=final.intercept_.astype(np.float32),
        temperature=np.float32(heat),
    )
    print(f"{TARGET}: {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
