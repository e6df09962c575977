"""What a suggestion says: the chosen creators, the other ways, why somebody is not in it, and its JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.analytics.evaluation.notes import Note, Say
from core.analytics.fit.scoring import Fit
from core.analytics.portfolio.request import Limit, Request

if TYPE_CHECKING:
    from core.analytics.portfolio.outlook import Outlook

ENGAGING, MODEST = 60.0, 40.0
"""Places of 100 from which on, and up to which, engagement is worth a word."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One chosen creator. Reach and interactions are expected of one post, or of `pieces`.

    notes: why, the most telling first. estimated: nothing was counted, the figures come from
    accounts of the same size. verdict: what the creator's own card says, where it was looked at.
    fit: how well they fit what was wished, and why. pieces: what is bought, where that is not one
    plain post; fee: where its price comes from (`card`, `package`, `paid`, `estimate`). guessed: kinds of
    the pieces whose reach beside a post is ours, because the account's own posts do not tell it.
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
    fit: Fit | None = None
    pieces: tuple[tuple[str, int], ...] = ()
    fee: str = "card"
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way. kind: `replacement` (of the creator `replaces`), `nearest` (feasible set),
    `famous` or `further`. new_reach: people whom nobody of the set reaches, of `further`. pieces: what is
    bought of the one who is named, where that is not one plain post."""

    kind: str
    handles: tuple[str, ...]
    spent_idr: int
    expected_interactions: float
    replaces: str | None = None
    new_reach: float = 0.0
    pieces: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The answer. relaxed: what was wished and had to be let go (`keep`, `around`: the city for its
    region, `city`, `tier`), in order. unfit: nobody posts about what is promoted, so it was let go.

    problem: None, or why nobody is chosen: `nobody` (no creator matches), `budget` (even the
    cheapest way costs more: `nearest`), `count` (fewer creators match than are wanted), `quota`
    (of `short` there are only `short.high`), `unsold` (what is to be bought is not to be had of those
    who match), `conflict` (wishes that exclude each other).
    candidates: how many were compared. optimality_gap: proved, as a share, over all who match; None
    where more match than were compared and what they can bring is not bounded. compared_gap: where more
    match, the gap over those compared. strictly: what was
    found before a wish was let go; None where none was. absent: handles that must be taken but are
    not known with a price. overpriced: how many were left out because a counted interaction costs
    absurdly much with them. value: what the set is worth towards the goal (`pool.worth`, overlaps taken off).
    outlook: how it can turn out. famous: the most followed one for whom the whole budget would do,
    where that is none of the set. avoided: how many were left out because their own card says to
    avoid them. further: who would bring the most new people for what is left of the budget, where
    the goal is not served by it. spread: how many were taken because others, worth hardly more, were
    proposed to many businesses lately (`diversity`). kindless: the category that was wished, where that of nobody who can be
    chosen is known, so that it parts nobody.
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
    absent: tuple[str, ...] = ()
    overpriced: int = 0
    short: Limit | None = None
    value: float = 0.0
    outlook: Outlook | None = None
    famous: Alternative | None = None
    avoided: int = 0
    further: Alternative | None = None
    spread: int = 0
    unfit: bool = False
    kindless: str | None = None
    compared_gap: float | None = None
    unseen: Mapping[int, tuple[float, float]] = field(default_factory=dict)

    @property
    def left_idr(self) -> int:
        """Return what remains of the budget."""
        return self.request.budget_idr - self.spent_idr

    @property
    def most_better(self) -> float | None:
        """Return the gap over all who match as it is said: a bound is never rounded down."""
        return _rounded_up(self.optimality_gap)

    @property
    def compared_better(self) -> float | None:
        """Return the same of the gap over those who were compared."""
        return _rounded_up(self.compared_gap)

    @property
    def modelled_idr(self) -> int:
        """Return how much of what is spent are prices of the model, which nobody asked."""
        return sum(pick.rate_idr for pick in self.picks if pick.fee == "estimate")

    @property
    def guessed(self) -> tuple[str, ...]:
        """Return the kinds of content whose reach beside a post is guessed for anybody of the set."""
        return tuple(dict.fromkeys(kind for pick in self.picks for kind in pick.guessed))

    @property
    def twice(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the names that are taken on several platforms, each with these: one person, paid for each."""
        there: dict[str, list[str]] = {}
        for pick in self.picks:
            there.setdefault(pick.handle, []).append(pick.platform)
        return tuple((name, tuple(places)) for name, places in there.items() if len(places) > 1)

    @property
    def nearest(self) -> Alternative | None:
        """Return the cheapest set that respects all but the budget, if one was needed."""
        return next((a for a in self.alternatives if a.kind == "nearest"), None)

    @property
    def beyond(self) -> bool:
        """Return whether more people are expected than follow the set, as videos reach others too."""
        return self.expected_unique_reach > sum(pick.followers or 0 for pick in self.picks)

    @property
    def there(self) -> bool:
        """Return whether everybody chosen is where somebody is wanted; those named or held on to may
        be from elsewhere."""
        return not self.relaxed and all(self.request.is_there(pick.city) for pick in self.picks)

    @property
    def far(self) -> int:
        """Return how many of the set are neither of the shop's place nor of its region."""
        own = self.request.wanted.cities
        return sum(p.city not in (*own, *self.request.nearby) for p in self.picks) if own else 0

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


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a creator is not in a set. reason: a code; values: its figures.

    `no_search`, `chosen`, `excluded`, `unknown`, `unpriced`, `barter` (goods, no money), `mismatch` (slot, wanted, theirs), `avoid`,
    `absurd` (cost, fair), `unseen` (no posts), `dear` (price), `doubtful` (authenticity), `overlap`
    (with, share), `unfit` (score, theirs), `worse` (cost, theirs), `crowded` (proposed to many others).
    loss: by which share the best set that holds them is
    worth less, None where there is none. instead: that set. platform: of several accounts of the name,
    where the one is that is spoken of.
    """

    handle: str
    reason: str
    values: Mapping[str, Any] = field(default_factory=dict)
    loss: float | None = None
    instead: Suggestion | None = None
    platform: str | None = None


def _rounded_up(share: float | None) -> float | None:
    """Return a share as a number of thousandths that it does not exceed."""
    return None if share is None else math.ceil(round(share * 1_000, 9)) / 1_000


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
