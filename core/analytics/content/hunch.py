"""Tells claims that no single word gives away: "celana SMA muat lagi" promises what "slimming" does.

A logistic regression over what `traits` sees in a text, trained by
`python -m benchmarks.content.train` on captions written for this project. It is a guess, is only
asked where no rule that blocks was broken, and says so in its finding. Numpy only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import IO

import numpy as np
import numpy.typing as npt

from core.analytics.content.meaning import Word
from core.analytics.content.traits import Numbers, blocks, names, size, traits

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hunch:
    """What was learnt. rarity, weights: one number a feature.

    A text is taken for a claim from `threshold` on (0..1), and for careful words up to `careful`.
    families: ids of rules; kinds: their weights, families × `core` features (see `family`).
    """

    rarity: Floats
    weights: Floats
    bias: float
    threshold: float
    careful: float
    families: tuple[str, ...]
    kinds: Floats
    kind_bias: Floats

    def probability(self, words: Sequence[Word], folded: str, product: str) -> float:
        """Return how likely it is that a text of a product claims what it must not."""
        if not words:
            return 0.0
        feature, value = weighed(words, folded, product, self.rarity)
        score = float(value @ self.weights[feature]) + self.bias
        return 1 / (1 + float(np.exp(-score)))

    def family(self, words: Sequence[Word], folded: str, product: str, among: Sequence[str]) -> str:
        """Return which of some rules a claim breaks most likely; the first where none is known."""
        feature, value = weighed(words, folded, product, self.rarity)
        places = _places()[feature]
        told = places >= 0
        scores = self.kinds[:, places[told]] @ value[told] + self.kind_bias
        known = {f: float(s) for f, s in zip(self.families, scores, strict=True)}
        return max(among, key=lambda rule: known.get(rule, -np.inf))


@cache
def core() -> Numbers:
    """Return the features that the families look at: roots, classes, numbers, the product."""
    return np.concatenate([np.arange(*blocks()[n]) for n in (0, 4)])


@cache
def _places() -> Numbers:
    places = np.full(size(), -1, dtype=np.int64)
    places[core()] = np.arange(len(core()))
    return places


def weighed(
    words: Sequence[Word], folded: str, product: str, rarity: Floats
) -> tuple[Numbers, Floats]:
    """Return features and their values, of length 1 in each block."""
    feature, times = traits(words, folded, product)
    value = ((1 + np.log(times)) * rarity[feature]).astype(np.float32)
    for start, end in blocks():
        at = slice(*np.searchsorted(feature, (start, end)))
        length = float(np.sqrt(np.sum(value[at] ** 2)))
        if length:
            value[at] /= length
    return feature, value


def dump(hunch: Hunch, file: IO[bytes]) -> None:
    """Write a model; half precision is enough."""
    np.savez_compressed(
        file,
        rarity=hunch.rarity.astype(np.float16),
        weights=hunch.weights.astype(np.float16),
        numbers=np.array([hunch.bias, hunch.threshold, hunch.careful], dtype=np.float32),
        families=np.array(hunch.families),
        kinds=hunch.kinds.astype(np.float16),
        kind_bias=hunch.kind_bias.astype(np.float32),
        classes=np.array(names()),
    )


@cache
def shipped() -> Hunch:
    """Return the model that comes with the package; nothing in its file can run code.

    Raises:
        ValueError: the model was trained with other classes of words than the package has.
    """
    path = resources.files("core.analytics.content.data").joinpath("hunch.npz")
    with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
        if tuple(arrays["classes"].tolist()) != names() or len(arrays["weights"]) != size():
            raise ValueError("hunch.npz does not fit the classes of words; train it again")
        floats = {name: arrays[name].astype(np.float32) for name in ("rarity", "weights", "kinds")}
        bias, threshold, careful = arrays["numbers"].tolist()
        families = tuple(arrays["families"].tolist())
        return Hunch(
            floats["rarity"], floats["weights"], bias, threshold, careful,
            families, floats["kinds"], arrays["kind_bias"],
        )  # fmt: skip
