"""Where an account stands among accounts of the same platform, tier and formula.

Rates are shrunk toward their cell first (hierarchical normal model on log rates, Gelman et al.,
Bayesian Data Analysis, 5.4), so that three lucky posts do not beat thirty. A cell of the own
catalogue needs 30 accounts; below that published figures are the measure. Published figures stay a
measure beside any crowd: a list of bought accounts must not make its own members respectable.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.frames.reference import PUBLISHED, engagement_reference, usual_rates
from core.analytics.frames.tables import column, floats, tier_codes, tier_names
from core.analytics.measures.engagement import DENOMINATORS, Z90
from core.analytics.measures.forecast import below

MIN_PEERS = 30

FEW_PEERS = 8
"""From so many accounts of a kind on a place among them may contradict published figures."""

REFERENCE_SPREAD = 0.8
"""Assumed standard deviation of log rates between accounts, where only a median is published."""

MIN_VARIANCE = 0.05
CATALOGUE = "catalogue"

USUAL_GAP = (1 / 3, 6.0)
"""Times the usual rate between which an account is like others (ours; see `docs/evaluation.md`)."""

Cell = tuple[str, str, str]


def placed(measured: pd.DataFrame) -> pd.DataFrame:
    """Return `measured` (of `engagement.measure`) with each account's place in its cell.

    Fills percentile (0..100) and adds expected_rate (the shrunk rate as far as it is believed, see
    `_unbelieved`), believed (as a share of it), rate_gap (log of the shrunk rate over the cell's centre), reference (`catalogue` or a
    source's name), reference_n (accounts, NaN where a source does not say), place_low and place_high
    (percentiles between which the account lies with 90 %), crowd_place (0..100 among eight accounts or more
    of its kind that are there, where it surely lies below their middle, else NaN). Beside them the place by published figures alone, unknown
    where there are none: published_place, published_low (the lower end), published_gap, published.
    """
    cells, names = _cells(measured)
    rates, errors = column(measured, "log_rate"), column(measured, "log_se")
    known = np.isfinite(rates) & np.isfinite(errors)
    followers = floats(measured["followers"])
    usual = np.log(_usual(cells, names, followers))
    mean, spread, size = _crowds(cells, len(names), np.where(known, rates, 0.0), errors, known)
    own = size[cells] >= MIN_PEERS
    told = _against(usual, np.full(len(rates), REFERENCE_SPREAD), rates, errors, known)
    among = _against(mean[cells], spread[cells], rates, errors, known)
    gap, place, low, high = (np.where(own, a, b) for a, b in zip(among, told, strict=True))
    shrunk = np.where(np.isnan(gap), rates, np.where(own, mean[cells], usual) + gap)
    rank = _ranks(cells, shrunk, known, size)
    source, source_n = _sources(measured.assign(tier=tier_names(tier_codes(followers, PUBLISHED))))
    unbelieved = np.fmax(_unbelieved(gap), _unbelieved(told[0]))
    return measured.assign(
        percentile=100 * np.where(own, rank, place),
        expected_rate=np.exp(shrunk - unbelieved),
        believed=np.exp(-np.nan_to_num(unbelieved)),
        rate_gap=gap,
        reference=np.where(own, CATALOGUE, source),
        reference_n=np.where(own, size[cells], source_n),
        place_low=100 * low,
        place_high=100 * high,
        crowd_place=100 * np.where(_surely_below(among[3], size[cells]), rank, np.nan),
        published_place=100 * told[1],
        published_low=100 * told[2],
        published_gap=told[0],
        published=source,
    )


def _against(
    centre: Floats, spread: Floats, rates: Floats, errors: Floats, known: Mask
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return how far shrunk rates lie above a centre (logarithms), their place 0..1 among normal ones,
    and the places of the ends of the 90 % interval of what the rate really is."""
    weight = spread**2 / (spread**2 + errors**2)
    gap = np.where(known, weight * (rates - centre), np.nan)
    doubt = Z90 * np.sqrt(weight) * errors
    return gap, below(gap / spread), below((gap - doubt) / spread), below((gap + doubt) / spread)


def _surely_below(high: Floats, size: Ints) -> Mask:
    """Return whose 90 % interval (high: its upper end, of `_against`) lies below that of the middle of
    those who are there."""
    doubt = Z90 / np.sqrt(np.maximum(size, 1))
    return np.asarray((size >= FEW_PEERS) & (high < below(-doubt)))


def _unbelieved(gap: Floats) -> Floats:
    """Return how much of a gap is not counted on: nothing within what is usual, and beyond it twice what
    is too much, until all of it is (a redescending weight, Hampel 1974): likes can be bought."""
    doubted = 2 * (gap - np.log(USUAL_GAP[1]))
    return np.asarray(np.clip(doubted, 0, np.maximum(np.nan_to_num(gap), 0)), dtype=np.float64)


def _usual(cells: Ints, names: list[Cell], followers: Floats) -> Floats:
    """Return the published median rate for each account's size, NaN where there is none."""
    found = np.full(len(cells), np.nan)
    for number, (platform, denominator, _) in enumerate(names):
        mine = cells == number
        found[mine] = usual_rates(platform, denominator, followers[mine])
    return found


def _cells(measured: pd.DataFrame) -> tuple[Ints, list[Cell]]:
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


def _crowds(
    cells: Ints, groups: int, rates: Floats, errors: Floats, known: Mask
) -> tuple[Floats, Floats, Ints]:
    """Return centre, spread between accounts and number of accounts of every cell."""
    size = np.bincount(cells[known], minlength=groups)
    count = np.maximum(size, 1)
    mean = np.bincount(cells[known], rates[known], groups) / count
    square = np.bincount(cells[known], (rates[known] - mean[cells[known]]) ** 2, groups) / count
    noise = np.bincount(cells[known], errors[known] ** 2, groups) / count
    return mean, np.sqrt(np.maximum(square - noise, MIN_VARIANCE)), size


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


def _sources(measured: pd.DataFrame) -> tuple[npt.NDArray[np.object_], Floats]:
    """Return whose published figure is each account's, and of how many accounts, by published tiers."""
    cells, names = _cells(measured)
    found = [engagement_reference().get(name) for name in names]
    sources = np.array([one and one.source for one in found] + [None], dtype=object)
    numbers = np.array([(one and one.n) or np.nan for one in found] + [np.nan])
    return sources[cells], numbers[cells]
