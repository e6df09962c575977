"""The sizes of accounts: five names, each from so many followers on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

NAMES: Final = ("nano", "micro", "mid", "macro", "mega")

ENDLESS: Final = 1 << 62
"""More followers than anybody has."""


@dataclass(frozen=True, slots=True)
class Tiers:
    """Followers from which each of NAMES begins, rising.

    Whoever has fewer than the first is counted with it, as there is no smaller size: an account of 400
    is compared with nano ones, and never recommended whatever it is called (`verdict.MIN_FOLLOWERS`).

    Raises:
        ValueError: they are not five, or do not rise.
    """

    starts: tuple[int, ...] = (1_000, 10_000, 100_000, 500_000, 1_000_000)

    def __post_init__(self) -> None:
        if len(self.starts) != len(NAMES) or any(a >= b for a, b in pairwise(self.starts)):
            raise ValueError(f"write the five names with followers that rise, e.g. {Tiers()}")

    @classmethod
    def read(cls, text: str) -> Tiers:
        """Return what `str` makes of tiers: `nano=1000,micro=10000,...`, whole numbers, no more.

        Raises:
            ValueError: it is something else.
        """
        form = r"\s{0,9},\s{0,9}".join(rf"{name}=([0-9]{{1,12}})" for name in NAMES)
        found = re.fullmatch(form, text.strip())
        return cls(tuple(map(int, found.groups())) if found else ())

    def __str__(self) -> str:
        return ",".join(f"{name}={start}" for name, start in self)

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(zip(NAMES, self.starts, strict=True))

    def of(self, followers: int) -> str:
        """Return the name of an account's size."""
        return next((name for name, start in reversed([*self]) if followers >= start), NAMES[0])

    def bounds(self, name: str) -> tuple[int, int]:
        """Return from how many to below how many followers an account is counted with a size."""
        ends = (0, *self.starts[1:], ENDLESS)
        at = NAMES.index(name)
        return ends[at], ends[at + 1]


DEFAULT_TIERS: Final = Tiers()
