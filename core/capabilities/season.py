"""Plans for a selling season: when to brief, ship, see the draft and post, counted back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.analytics.season import HALAL_DUTY, Plan, next_season, overview, plan
from core.capabilities.base import Choice, Choices, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.intents import NEW, SEARCH
from core.nlu.questions.season import (
    HALAL,
    OVERVIEW,
    follows_season,
    season_in,
    season_wish,
    year_in,
)
from core.nlu.understanding import Understanding

SHOWN: Final = 11
OFFERED: Final = 4
EDIBLE: Final = frozenset({"food", "health"})


@dataclass(frozen=True, slots=True)
class SeasonSlots:
    """season: codes of `core.analytics.season`, apart by `|`; `overview`; or `halal`."""

    season: str = OVERVIEW


@dataclass(frozen=True, slots=True)
class SeasonView:
    """plan: of the season asked about. plans: of the next seasons. days: to the season's day.

    other_year: the one asked for, where it is over or too far ahead. halal_on: the day of the duty; halal_days: until then, 0 and below when it has come.
    """

    plan: Plan | None = None
    plans: tuple[Plan, ...] = ()
    days: int = 0
    edible: bool = False
    halal_on: date = HALAL_DUTY
    halal_days: int = 0
    other_year: int | None = None


class SeasonPlanner(Capability[SeasonSlots, SeasonView]):
    """Answers "kapan mulai promo ramadan" and "kalender promo"."""

    name = "season"
    commands = {"musim": {}, "season": {}}  # noqa: RUF012
    Slots = SeasonSlots
    View = SeasonView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what asks when a season is or when to prepare for it."""
        wish = season_wish(said.text)
        if wish is None and state.about(self.name) is not None:
            wish = follows_season(said.text)
        return None if wish is None else {"season": wish}

    def answers(self, question: str, state: State) -> Mapping[str, SlotValue] | None:
        """Answer when in the year it is good to promote by the seasons to come."""
        return {"season": OVERVIEW} if question == "season" else None

    async def run(self, slots: SeasonSlots, context: Context) -> Outcome[SeasonView]:
        """Count back from the season's day, or list what comes next."""
        today = context.today
        wanted = slots.season if slots.season != OVERVIEW else season_in(context.text) or OVERVIEW
        business = await context.profiles.current() if context.profiles else None
        edible = bool(business and business.category in EDIBLE)
        halal_days = (HALAL_DUTY - today).days
        if wanted == HALAL:
            return Outcome(SeasonView(edible=True, halal_days=halal_days), block="halal", slots={})
        year = year_in(context.text, today.year)
        season = next_season(wanted, today, year)
        other_year = None if season is not None or wanted == OVERVIEW else year
        season = season or next_season(wanted, today)
        plans = tuple(plan(one, today) for one in overview(today, SHOWN))
        if season is None:
            view = SeasonView(plans=plans, edible=edible, halal_days=halal_days)
            return Outcome(view, block="overview", choices=_others(plans), slots={})
        found = plan(season, today)
        view = SeasonView(
            found,
            plans,
            (season.peak - today).days,
            edible,
            halal_days=halal_days,
            other_year=other_year,
        )
        rest = tuple(p for p in plans if p.season.code != season.code)
        acts = (Choice("search", Payload(SEARCH)), Choice("campaign", Payload(NEW)))
        return Outcome(view, choices=(acts, *_others(rest)), slots={})


def _others(plans: tuple[Plan, ...]) -> Choices:
    taps = [
        Choice("season", Payload("season", {"season": p.season.code}), args={"code": p.season.code})
        for p in plans[:OFFERED]
    ]
    return in_rows(taps)


capability = SeasonPlanner()
