"""What a suggestion says: the request, the chosen creators, the other ways, and its JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from core.analytics.verdict import Note

ENGAGING, MODEST = 60.0, 40.0
"""Places of 100 from which on, and up to which, engagement is worth a word."""

Say = Callable[[Note], str]


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted: whole rupiah, and what the creators must match; None matches everything.

    count: exactly so many creators. at_most: no more than so many, where count is not said.
    cities: those that the place stands for ("Jakarta" is five); the place itself where empty.
    """

    budget_idr: int
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None
    tier: str | None = None
    at_most: int | None = None
    cities: tuple[str, ...] = ()

    def is_there(self, city: object) -> bool:
        """Return whether a creator's city is where somebody is wanted."""
        return self.city is None or city in (self.cities or (self.city,))


@dataclass(frozen=True, slots=True)
class Pick:
    """One chosen creator. Reach and interactions are expected of one post.

    notes: why, the most telling first. estimated: nothing was counted, the figures come from
    accounts of the same size. verdict: what the creator's own card says, where it was looked at.
    """

    creator_id: str
    handle: str
    platform: str
    rate_idr: int
    expected_reach: float
    expected_interactions: float
    followers: int | None
    tier: str | None
    category: str | None
    city: str | None
    engagement_rate: float | None
    posts_used: int
    estimated: bool
    demo: bool
    notes: tuple[Note, ...]
    verdict: str | None = None

    def with_card(self, verdict: str, percentile: float | None) -> Pick:
        """Return the pick as its own card sees it: one verdict and one place, wherever it shows."""
        kept = tuple(note for note in self.notes if note.code != "pick_engaging")
        place: tuple[Note, ...] = ()
        if percentile is not None and not MODEST < percentile < ENGAGING:
            code = "pick_engaging" if percentile >= ENGAGING else "pick_modest"
            place = (Note(code, {"percentile": percentile, "tier": self.tier}),)
        return replace(self, notes=(*place, *kept), verdict=verdict)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way. kind: `replacement` (of the creator `replaces`) or `nearest` (feasible set)."""

    kind: str
    handles: tuple[str, ...]
    spent_idr: int
    expected_interactions: float
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The answer. relaxed: what was wished and had to be let go (`city`, `tier`), in that order.

    problem: None, or why nobody is chosen: `nobody` (no creator matches), `budget` (even the
    cheapest way costs more: `nearest`), `count` (fewer creators match than are wanted).
    candidates: how many were compared. optimality_gap: proved, as a share. strictly: what was
    found before a wish was let go; None where none was.
    """

    request: Request
    picks: tuple[Pick, ...]
    spent_idr: int
    expected_unique_reach: float
    expected_interactions: float
    optimality_gap: float | None
    alternatives: tuple[Alternative, ...]
    relaxed: tuple[str, ...]
    problem: str | None
    candidates: int
    strictly: Suggestion | None = None

    @property
    def left_idr(self) -> int:
        """Return what remains of the budget."""
        return self.request.budget_idr - self.spent_idr

    @property
    def nearest(self) -> Alternative | None:
        """Return the cheapest set that respects all but the budget, if one was needed."""
        return next((a for a in self.alternatives if a.kind == "nearest"), None)

    def to_json(self, say: Say = str) -> dict[str, Any]:
        """Return the object of `gandeng suggest --json`; `say` puts notes into words."""
        return {
            "budget_idr": self.request.budget_idr,
            "spent_idr": self.spent_idr,
            "expected_unique_reach": round(self.expected_unique_reach),
            "expected_interactions": round(self.expected_interactions, 1),
            "picks": [_pick_json(pick, say) for pick in self.picks],
            "optimality_gap": self.optimality_gap,
            "alternatives": [_alternative_json(other) for other in self.alternatives],
        }


def _pick_json(pick: Pick, say: Say) -> dict[str, Any]:
    return {
        "handle": pick.handle,
        "rate_idr": pick.rate_idr,
        "expected_reach": round(pick.expected_reach),
        "expected_interactions": round(pick.expected_interactions, 1),
        "reasons": [say(note) for note in pick.notes],
    }


def _alternative_json(other: Alternative) -> dict[str, Any]:
    return {
        "kind": other.kind,
        "replaces": other.replaces,
        "handles": list(other.handles),
        "spent_idr": other.spent_idr,
        "expected_interactions": round(other.expected_interactions, 1),
    }
