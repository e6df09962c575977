"""Tells claims that no single word gives away: "celana SMA muat lagi" promises what "slimming" does.

A logistic regression over hashed words, pairs of words and runs of letters, trained by
`python -m benchmarks.content.train` on captions written for this project. It is a guess, is only
asked where no rule that blocks was broken, and says so in its finding. Numpy only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from itertools import pairwise
from typing import IO
from zlib import crc32

import numpy as np
import numpy.typing as npt

BITS = 15
SIZE = 2 << BITS
"""Features: one half for words and pairs of words, the other for runs of letters."""

RUNS = (3, 4, 5)
FEWEST_WORDS = 7
"""Shorter texts tell no story; what they claim is for the rules."""

LONGEST = 2_000

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hunch:
    """rarity, weights (SIZE each), bias; a caption is a claim from `threshold` on (0..1)."""

    rarity: Floats
    weights: Floats
    bias: float
    threshold: float

    def probability(self, folded: str, product: str) -> float:
        """Return how likely it is that a folded text of a product claims what it must not."""
        feature, value = weighed(folded, product, self.rarity)
        score = float(value @ self.weights[feature]) + self.bias
        return 1 / (1 + float(np.exp(-score)))

    def suspects(self, folded: str, product: str) -> bool:
        """Return whether a text reads like a claim."""
        words = len(re.findall(r"\w+", folded[:LONGEST]))
        return words >= FEWEST_WORDS and self.probability(folded, product) >= self.threshold


def features(folded: str, product: str) -> Counter[int]:
    """Return how often each feature stands in a folded text."""
    text = folded[:LONGEST]
    words = re.findall(r"\w+", text)
    named = [f"={product}", *words, *map(" ".join, pairwise(words))]
    found = Counter(crc32(name.encode()) >> (32 - BITS) for name in named)
    found.update((1 << BITS) + (crc32(run.encode()) >> (32 - BITS)) for run in _runs(words))
    return found


def weighed(folded: str, product: str, rarity: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return features and their values, of length 1 in each half."""
    counts = features(folded, product)
    feature = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
    times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
    value = (1 + np.log(times)) * rarity[feature]
    for half in (feature < SIZE // 2, feature >= SIZE // 2):
        length = float(np.sqrt(np.sum(value[half] ** 2)))
        if length:
            value[half] /= length
    return feature, value.astype(np.float32)


def _runs(words: list[str]) -> Iterator[str]:
    for word in words:
        padded = f" {word} "
        for length in RUNS:
            for at in range(max(1, len(padded) - length + 1)):
                yield padded[at : at + length]


def dump(hunch: Hunch, file: IO[bytes]) -> None:
    """Write a model; half precision is enough."""
    np.savez_compressed(
        file,
        rarity=hunch.rarity.astype(np.float16),
        weights=hunch.weights.astype(np.float16),
        bias=np.float32(hunch.bias),
        threshold=np.float32(hunch.threshold),
    )


@cache
def shipped() -> Hunch:
    """Return the model that comes with the package; nothing in its file can run code."""
    path = resources.files("core.analytics.content.data").joinpath("hunch.npz")
    with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
        rarity, weights = (arrays[name].astype(np.float32) for name in ("rarity", "weights"))
        return Hunch(rarity, weights, float(arrays["bias"]), float(arrays["threshold"]))
