"""Audits a sample of followers: how likely each is a fake, and how many of all probably are.

A scorecard: every trait of an account adds points by a line through a few knots, and the logistic
function makes a probability of the sum. Lines rise or fall only where reason says so (fewer posts
never look more real). Fitted by `python -m benchmarks.comments.followers` to 975 followers of real
influencers judged by people (SRF Data 2017, CC BY-SA 4.0). An indication, never proof.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]

COUNTS = {
    "posts": "Number.of.posts",
    "following": "Number.of.people.they.follow",
    "followers": "Number.of.followers",
}
FLAGS = {"picture": "has_profile_picture", "private": "Private.account"}
LEAST = 20
"""With fewer followers than this a share says nothing."""
_Z = 1.96
_YES, _NO = ("true", "1", "1.0", "yes", "t"), ("false", "0", "0.0", "no", "f")


@dataclass(frozen=True, slots=True)
class Audit:
    """What a sample shows.

    accounts: the sample's index with `probability` (0..1) and `judged_fake`; share: of fakes, with
    the bounds of a 95 % interval (Wilson) for the sampling alone; NaN below 20 followers.
    """

    accounts: pd.DataFrame
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Line:
    """Points that a trait adds: straight between knots, level beyond them."""

    knots: tuple[float, ...]
    points: tuple[float, ...]


def audit(followers: pd.DataFrame) -> Audit:
    """Return how likely each follower is a fake, and the share of fakes among them.

    followers: one row an account; Number.of.posts, Number.of.people.they.follow,
    Number.of.followers, has_profile_picture, Private.account, username_len and username_digits
    (or `username` itself). A column or value that is unknown adds no points.

    Raises:
        ValueError: none of the columns is there.
    """
    found = probability(traits(followers))
    accounts = pd.DataFrame({"probability": found, "judged_fake": found >= 0.5}, followers.index)
    return Audit(accounts, *_share(found))


def traits(followers: pd.DataFrame) -> dict[str, Floats]:
    """Return the traits that the scorecard looks at, NaN where unknown.

    Raises:
        ValueError: none of the columns is there.
    """
    known = {*COUNTS.values(), *FLAGS.values(), "username", "username_digits"}
    if known.isdisjoint(followers.columns):
        raise ValueError(f"none of these columns: {', '.join(sorted(known))}")
    logs = {name: _log(_numbers(followers, column)) for name, column in COUNTS.items()}
    flags = {name: _flag(followers, column) for name, column in FLAGS.items()}
    digits, length = _username(followers)
    return {
        **logs,
        "following_ratio": logs["following"] - logs["followers"],
        "posts_ratio": logs["following"] - logs["posts"],
        "digits": digits,
        "digit_share": digits / np.maximum(length, 1),
        "no_picture": 1 - flags["picture"],
        "private": flags["private"],
    }


def probability(found: dict[str, Floats], card: dict[str, Line] | None = None) -> Floats:
    """Return each account's probability of being a fake, 0..1."""
    lines = card or scorecard()
    points = sum(
        np.nan_to_num(np.interp(found[name], line.knots, line.points))
        for name, line in lines.items()
        if name in found
    )
    return np.asarray(1 / (1 + np.exp(-(points + lines["base"].points[0]))), dtype=np.float64)


@cache
def scorecard() -> dict[str, Line]:
    """Return the shipped lines by trait; `base` holds the points that everybody has."""
    file = resources.files("core.analytics.data").joinpath("audit.json")
    card = json.loads(file.read_text(encoding="utf-8"))["lines"]
    return {name: Line(tuple(one["knots"]), tuple(one["points"])) for name, one in card.items()}


def _share(found: Floats) -> tuple[float, float, float]:
    number = len(found)
    if number < LEAST:
        return float("nan"), float("nan"), float("nan")
    share = float(found.mean())
    middle = share + _Z**2 / (2 * number)
    reach = _Z * np.sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2))
    whole = 1 + _Z**2 / number
    return share, float((middle - reach) / whole), float((middle + reach) / whole)


def _numbers(frame: pd.DataFrame, column: str) -> Floats:
    if column not in frame.columns:
        return np.full(len(frame), np.nan)
    values = pd.to_numeric(frame[column], errors="coerce").astype("Float64")
    return _floats(values)


def _floats(values: pd.Series) -> Floats:
    return np.asarray(values.to_numpy(dtype=np.float64, na_value=np.nan), dtype=np.float64)


def _log(values: Floats) -> Floats:
    return np.log1p(np.where(values < 0, np.nan, values))


def _flag(frame: pd.DataFrame, column: str) -> Floats:
    """Return 1, 0 or NaN for what may be a flag, a number or a word."""
    if column not in frame.columns:
        return np.full(len(frame), np.nan)
    text = frame[column].astype("string").str.strip().str.lower()
    values = text.isin(_YES).astype("Float64").mask(~text.isin((*_YES, *_NO)).fillna(False))
    return _floats(values)


def _username(frame: pd.DataFrame) -> tuple[Floats, Floats]:
    """Return how many digits the names have, and how long they are."""
    if "username" in frame.columns and "username_digits" not in frame.columns:
        names = frame["username"].astype("string")
        counts = (names.str.count(r"\d"), names.str.len())
        return _floats(counts[0]), _floats(counts[1])
    return _numbers(frame, "username_digits"), _numbers(frame, "username_len")
