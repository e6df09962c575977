"""What a list of recommendations is asked for, what it shows, and who belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.analytics.community.ranking import PRIOR_RATING, PRIOR_VOTES, Standing

VOICES = 3


@dataclass(frozen=True, slots=True)
class RecommendationsSlots:
    """handles: what is said of one creator; without, the best of a category and a city. who: it is
    asked who says so. which: whom of them is meant is to be asked. beyond: what is asked that no list gives, `avoid`, `file` or `poll`. apart: leave the message whose button this is."""

    handles: tuple[str, ...] = ()
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None
    who: bool = False
    which: bool = False
    beyond: str | None = field(
        default=None, metadata={"valid": {"avoid", "file", "poll"}.__contains__}
    )
    apart: bool = False


@dataclass(frozen=True, slots=True)
class RecommendationsView:
    """standings: best first. found: how many there are in all. group: whose words these are.

    homes: in private the community of each standing, None for one's own notes; answers: what the
    creator says to each. fresh: in a digest, how many votes are new. unplaced: who is recommended
    and may be of the category, the city and the platform, which nobody said, where none surely is. prior_votes votes of prior_rating are the prior of the score (`core.analytics.community`).
    """

    standings: tuple[Standing, ...] = ()
    found: int = 0
    handle: str = ""
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    group: bool = False
    homes: tuple[str | None, ...] = ()
    answers: tuple[str, ...] = ()
    fresh: int = 0
    unplaced: tuple[str, ...] = ()
    rated: int = 0
    voices: int = VOICES
    prior_votes: int = PRIOR_VOTES
    prior_rating: float = PRIOR_RATING


def fitting(standings: Sequence[Standing], slots: RecommendationsSlots) -> tuple[Standing, ...]:
    """Return who is recommended and surely of the platform that is asked for."""
    return tuple(s for s in standings if s.recommended and slots.platform in (None, s.platform))


def doubted(standings: Sequence[Standing], slots: RecommendationsSlots) -> int:
    """Return how many of those asked for are rated and not recommended."""
    asked = (s for s in standings if slots.platform in (None, s.platform))
    return sum(not s.recommended for s in asked)


def may_fit(standing: Standing, slots: RecommendationsSlots) -> bool:
    """Return whether nothing that is known of a creator speaks against what is asked for."""
    asked = (
        (slots.category, standing.category),
        (slots.city, standing.city),
        (slots.platform, standing.platform),
    )
    return all(wanted is None or known in (None, wanted) for wanted, known in asked)
