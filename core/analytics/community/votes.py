"""What one person says of one creator in one space."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

NEGATIVE: Final = 2
"""Ratings up to here need words, and are counted and shown from two different people on."""


CONTESTED: Final = "contested"
"""Why a vote waits that its creator contests."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A recommendation. rating: 1..5, None while it is not said yet. on_time: None where nobody
    said. made_at: first said; at: last changed; since: when this person was first seen.
    agreed: how many others agree. days: on how many days this person took part in the space.
    vouched: somebody who takes part regularly agreed. state: `shown`, `held` (waits for the group's
    administrators, `held` says why), `hidden` (by them) or `removed` (as the creator wishes).
    bought, result: `kind:count` pairs divided by commas."""

    id: int
    handle: str
    person_id: int
    rating: int | None
    made_at: datetime
    at: datetime
    since: datetime
    words: str = ""
    platform: str | None = None
    category: str | None = None
    city: str | None = None
    on_time: bool | None = None
    agreed: int = 0
    days: int = 3
    vouched: bool = False
    state: str = "shown"
    held: str = ""
    bought: str = ""
    result: str = ""

    @property
    def facts(self) -> dict[str, dict[str, int]]:
        """What was bought and what came of it, as counts by kind."""
        return {"bought": _counts(self.bought), "result": _counts(self.result)}

    @property
    def negative(self) -> bool:
        """Whether this warns rather than recommends."""
        return self.rating is not None and self.rating <= NEGATIVE

    @property
    def complete(self) -> bool:
        """Whether it may count: it has a rating, and a warning has its reason."""
        said = self.rating is not None and (not self.negative or bool(self.words))
        return said and self.state == "shown"


@dataclass(frozen=True, slots=True)
class Space:
    """What one space says: its id, when it began, its votes, what its group calls itself."""

    id: str
    opened: datetime
    votes: tuple[Vote, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a person says now; None and "" leave what they said before. held: why it waits. state: where it
    is `shown` again, what was held is let go, and the words are those said now."""

    rating: int | None = None
    words: str = ""
    platform: str | None = None
    category: str | None = None
    city: str | None = None
    on_time: bool | None = None
    state: str = ""
    held: str = ""
    bought: str = ""
    result: str = ""


def pairs(counts: Mapping[str, int]) -> str:
    """Return counts by kind as they are kept: `reel:1,story:2`."""
    return ",".join(f"{kind}:{count}" for kind, count in list(counts.items())[:4])


def _counts(kept: str) -> dict[str, int]:
    pieces = (pair.partition(":") for pair in kept.split(",") if pair)
    return {kind: int(count) for kind, _, count in pieces if count.isdigit()}
