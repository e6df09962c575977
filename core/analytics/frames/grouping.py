"""Robust statistics of values in numbered groups, fast enough for a million values a step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

VALUE_BITS = 40
"""A sort key holds the group in its high 24 bits and the value, as an integer, in its low 40."""

RATIO_SCALE = float(1 << 32)
"""Ratios below 256 become integers of 40 bits with a resolution of 2.3e-10."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Which group (0..size-1) each of n values belongs to.

    bounds: where each group begins, and the number of values, if codes ascend: counting is quicker.
    """

    codes: Ints
    size: int
    bounds: Ints | None = None

    @classmethod
    def ascending(cls, codes: Ints, size: int) -> Groups:
        """Return groups whose codes ascend."""
        return cls(codes, size, np.searchsorted(codes, np.arange(size + 1)))

    def count(self, mask: Mask) -> Ints:
        """Return per group how many of the masked values there are."""
        if self.bounds is None:
            return np.bincount(self.codes[mask], minlength=self.size)
        running = np.zeros(len(mask) + 1, dtype=np.int64)
        np.cumsum(mask, out=running[1:])
        return np.diff(running[self.bounds])

    def total(self, values: Floats, mask: Mask) -> Floats:
        """Return the sum per group, 0 where there is nothing."""
        sums = np.bincount(self.codes[mask], weights=values[mask], minlength=self.size)
        return sums.astype(np.float64)

    def mean(self, values: Floats, mask: Mask) -> Floats:
        """Return the mean per group, NaN where there is nothing."""
        return ratio(self.total(values, mask), self.count(mask))

    def variance(self, values: Floats, mask: Mask) -> Floats:
        """Return the sample variance per group, NaN below two values."""
        deviation = values - self.mean(values, mask)[self.codes]
        return ratio(self.total(deviation * deviation, mask), self.count(mask) - 1)

    def quantiles(
        self, values: Floats, shares: tuple[float, ...], mask: Mask, scale: float = 1.0
    ) -> tuple[Floats, ...]:
        """Return a quantile per group for each share, interpolated linearly, NaN without values.

        values: at least 0; exact for whole numbers below 2**40. Ratios take `RATIO_SCALE`.
        """
        count = self.count(mask)
        whole = np.rint(np.minimum(values[mask] * scale, (1 << VALUE_BITS) - 1)).astype(np.uint64)
        key = (self.codes[mask].astype(np.uint64) << np.uint64(VALUE_BITS)) | whole
        key.sort()
        ordered = (key & np.uint64((1 << VALUE_BITS) - 1)).astype(np.float64) / scale
        return tuple(_at(ordered, count, share) for share in shares)

    def median(self, values: Floats, mask: Mask, scale: float = 1.0) -> Floats:
        """Return the median per group; see `quantiles`."""
        return self.quantiles(values, (0.5,), mask, scale)[0]


def ratio(numerator: npt.ArrayLike, denominator: npt.ArrayLike) -> Floats:
    """Return numerator / denominator, NaN where the denominator is not above 0."""
    top, bottom = np.broadcast_arrays(
        np.asarray(numerator, dtype=np.float64), np.asarray(denominator, dtype=np.float64)
    )
    out = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=out, where=bottom > 0)
    return out


def _at(ordered: Floats, count: Ints, share: float) -> Floats:
    if not len(ordered):
        return np.full(len(count), np.nan)
    position = share * np.maximum(count - 1, 0)
    lower = np.floor(position).astype(np.int64)
    first = np.minimum(np.cumsum(count) - count + lower, len(ordered) - 1)
    second = np.minimum(first + (lower + 1 < count), len(ordered) - 1)
    value = ordered[first] + (ordered[second] - ordered[first]) * (position - lower)
    return np.where(count > 0, value, np.nan)


def sum_of_largest(values: Floats, count: int) -> float:
    """Return the sum of the `count` largest values, of all where there are no more."""
    if count >= len(values):
        return float(values.sum())
    return float(np.partition(values, len(values) - count)[-count:].sum())
