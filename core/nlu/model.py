"""Trained tables: logistic regressions, scored with numpy."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

INTENTS: Final = "intents"
QUESTIONS: Final = "questions"
FOLLOW_UPS: Final = "follow_ups"
"""The tables: what a message wishes for, which general question it asks, and what of the answer before it."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights per feature (row) and label (column), and the temperature."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float

    def probabilities(self, found: Iterable[str]) -> dict[str, float]:
        """Return the calibrated probability of each label for the features of a message.

        score = bias + Σ weight / √n over the n known features; softmax of score / temperature.
        """
        known = [row for feature in found if (row := self.rows.get(feature)) is not None]
        scores = self.bias.copy()
        if known:
            scores += self.weights.take(known, axis=0).sum(axis=0) / math.sqrt(len(known))
        scaled = [score / self.temperature for score in scores.tolist()]
        highest = max(scaled)
        shares = [math.exp(s - highest) for s in scaled]
        total = sum(shares)
        return {i: s / total for i, s in zip(self.labels, shares, strict=True)}


@cache
def model(table: str) -> Model:
    """Return a packaged table by its name, read at first use (no pickle)."""
    import numpy as np

    with (
        files("core.nlu.data").joinpath(f"{table}.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as data,
    ):
        names = data["features"].tobytes().decode().split("\n")
        return Model(
            labels=tuple(data["labels"].tobytes().decode().split("\n")),
            rows={name: row for row, name in enumerate(names)},
            weights=(data["weights"].astype(np.float32) * data["scale"]),
            bias=data["bias"].astype(np.float32),
            temperature=float(data["temperature"]),
        )
