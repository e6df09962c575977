"""Where an account stands among accounts of the same platform, tier and formula.

Rates are shrunk toward their cell first (hierarchical normal model on log rates, Gelman et al.,
Bayesian Data Analysis, 5.4), so that three lucky posts do not beat thirty. A cell of the own
catalogue needs 30 accounts; below that published figures are the measure.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.engagement import DENOMINATORS
from core.analytics.forecast import below
from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.reference import engagement_reference

MIN_PEERS = 30

REFERENCE_SPREAD = 0.8
"""Assumed standard deviation of log rates between accounts, where only a median is published."""

MIN_VARIANCE = 0.05
CATALOGUE = "catalogue"


def placed(measured: pd.DataFrame) -> pd.DataFrame:
    """Return `measured` (of `engagement.measure`) with each account's place in its cell.

    Fills percentile (0..100) and adds expected_rate (the shrunk rate), rate_gap (log of expected
    rate over the cell's centre), reference (`catalogue` or a source's name), reference_n (accounts,
    NaN where a source does not say).
    """
    cells, names = _cells(measured)
    rates, errors = _column(measured, "log_rate"), _column(measured, "log_se")
    known = np.isfinite(rates) & np.isfinite(errors)
    centre, spread, size = _centres(cells, names, np.where(known, rates, 0.0), errors, known)
    weight = spread[cells] ** 2 / (spread[cells] ** 2 + errors**2)
    shrunk = centre[cells] + weight * (rates - centre[cells])
    gap = np.where(known, shrunk - centre[cells], np.nan)
    own = size[cells] >= MIN_PEERS
    place = np.where(own, _ranks(cells, shrunk, known, size), below(gap / spread[cells]))
    sources = [_source(name, size[i]) for i, name in enumerate(names)]
    return measured.assign(
        percentile=place * 100,
        expected_rate=np.where(np.isnan(gap), np.exp(rates), np.exp(shrunk)),
        rate_gap=gap,
        reference=np.array([s[0] for s in sources] + [None], dtype=object)[cells],
        reference_n=np.array([s[1] for s in sources] + [np.nan])[cells],
    )


def _column(frame: pd.DataFrame, name: str) -> Floats:
    return frame[name].to_numpy(dtype=np.float64, na_value=np.nan)


def _cells(measured: pd.DataFrame) -> tuple[Ints, list[tuple[str, str, str]]]:
    platforms, platform_names = pd.factorize(measured["platform"].astype(object))
    tiers, tier_names = pd.factorize(measured["tier"].astype(object), use_na_sentinel=False)
    denominator = measured["denominator"].to_numpy(dtype=np.int64)
    width = len(tier_names) * len(DENOMINATORS)
    code = platforms * width + tiers * len(DENOMINATORS) + denominator
    found, cells = np.unique(code, return_inverse=True)
    names = [
        (
            str(platform_names[c // width]),
            DENOMINATORS[c % len(DENOMINATORS)],
            str(tier_names[c % width // len(DENOMINATORS)]),
        )
        for c in found
    ]
    return cells.astype(np.int64), names


def _centres(
    cells: Ints, names: list[tuple[str, str, str]], rates: Floats, errors: Floats, known: Mask
) -> tuple[Floats, Floats, Ints]:  # fmt: skip
    """Return centre, spread between accounts and number of accounts of every cell."""
    groups = len(names)
    size = np.bincount(cells[known], minlength=groups)
    count = np.maximum(size, 1)
    mean = np.bincount(cells[known], rates[known], groups) / count
    square = np.bincount(cells[known], (rates[known] - mean[cells[known]]) ** 2, groups) / count
    noise = np.bincount(cells[known], errors[known] ** 2, groups) / count
    published = [engagement_reference().get(name) for name in names]
    reference = np.array([np.log(p.rate) if p else np.nan for p in published])
    own = size >= MIN_PEERS
    centre = np.where(own, mean, reference)
    spread = np.where(own, np.sqrt(np.maximum(square - noise, MIN_VARIANCE)), REFERENCE_SPREAD)
    return centre, spread, size


def _ranks(cells: Ints, shrunk: Floats, known: Mask, size: Ints) -> Floats:
    """Return the share of the cell below each account, equals counted half."""
    out = np.full(len(cells), np.nan)
    rows = np.flatnonzero(known)
    order = rows[np.lexsort((shrunk[rows], cells[rows]))]
    starts = np.cumsum(size) - size
    position = np.arange(len(order)) - starts[cells[order]]
    place = (position + 0.5) / size[cells[order]]
    equal = (np.diff(cells[order]) == 0) & (np.diff(shrunk[order]) == 0)
    run = np.cumsum(np.concatenate([[0], ~equal]))[: len(order)].astype(np.int64)
    out[order] = (np.bincount(run, place) / np.maximum(np.bincount(run), 1))[run]
    return out


def _source(name: tuple[str, str, str], size: int) -> tuple[object, float]:
    if size >= MIN_PEERS:
        return CATALOGUE, float(size)
    published = engagement_reference().get(name)
    if published is None:
        return None, np.nan
    return published.source, np.nan if published.n is None else float(published.n)
