"""Scores features with the weights that `python -m benchmarks.comments.train` wrote.

Three logistic regressions over the same features: sentiment (3 classes), kind (5) and spam (2);
numpy only. The file holds plain arrays and is read without pickle.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import IO

import numpy as np
import numpy.typing as npt

from core.analytics.comments.features import CHAR_BITS, SIZE, WORD_BITS, Features

SENTIMENTS = ("negative", "neutral", "positive")
KINDS = ("purchase_intent", "question", "genuine", "generic", "spam")
HEADS = {"sentiment": slice(0, 3), "kind": slice(3, 8), "spam": slice(8, 9)}
CUE = 0.3
"""What one cue counts beside the words and the characters, which have length 1 each."""

Floats = npt.NDArray[np.float32]

_BLOCKS = (0, 1 << WORD_BITS, (1 << WORD_BITS) + (1 << CHAR_BITS), SIZE)


@dataclass(frozen=True, slots=True)
class Model:
    """`rarity` (SIZE) weighs features, `weights` (SIZE × 9) and `bias` (9) score the heads."""

    rarity: Floats
    weights: Floats
    bias: Floats

    def score(self, features: Features) -> Floats:
        """Return the heads' raw scores: comments × 9."""
        value = weigh(features, self.rarity)
        out = np.empty((features.comments, len(self.bias)), dtype=np.float32)
        for head in range(len(self.bias)):
            parts = value * self.weights[head].take(features.feature)
            out[:, head] = np.bincount(features.row, parts, minlength=features.comments)
        return out + self.bias


def weigh(features: Features, rarity: Floats) -> Floats:
    """Return each entry's value: (1 + ln count) × rarity, of length 1 per comment and block."""
    value = (1 + np.log(features.count)) * rarity[features.feature]
    block = np.searchsorted(_BLOCKS, features.feature, side="right") - 1
    group = features.row * 3 + block
    length = np.sqrt(np.bincount(group, value * value, minlength=3 * features.comments))
    return np.where(block == 2, np.float32(CUE), value / length[group]).astype(np.float32)


def dump(model: Model, file: IO[bytes]) -> None:
    """Write a model; half precision is enough for the weights."""
    np.savez_compressed(
        file,
        rarity=model.rarity.astype(np.float16),
        weights=model.weights.astype(np.float16),
        bias=model.bias.astype(np.float32),
    )


def restore(file: IO[bytes]) -> Model:
    """Read a model; nothing in the file can run code."""
    with np.load(file, allow_pickle=False) as arrays:
        return Model(*(arrays[name].astype(np.float32) for name in ("rarity", "weights", "bias")))


@cache
def shipped() -> Model:
    """Return the model that comes with the package."""
    path = resources.files("core.analytics.comments.data").joinpath("model.npz")
    return restore(BytesIO(path.read_bytes()))
