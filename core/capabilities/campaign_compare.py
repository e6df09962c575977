"""Sets the campaigns of a business beside each other: what each cost, reached, sold and left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from core.analytics.campaign.result import Campaign
from core.analytics.campaign.versus import Lead, Standing, lead_of, standing_of
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Portfolio, given
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.questions.comparing import (
    MEASURES,
    asks_best_of_them,
    compares_by_name,
    compares_campaigns,
    measure_in,
    names_in,
)
from core.nlu.intents import NEW, REPORT
from core.nlu.understanding import Understanding

SHOWN: Final = 6
TAPS: Final = 4
GENERAL: Final = ("profit", "cpe")
"""What campaigns are weighed by where nobody says by what."""


@dataclass(frozen=True, slots=True)
class CampaignCompareSlots:
    """measure: of `MEASURES`, by which one is to lead; "" for none."""

    measure: str = field(default="", metadata={"valid": lambda m: m == "" or m in MEASURES})


@dataclass(frozen=True, slots=True)
class CampaignCompareView:
    """standings: those compared, newest first. more: how many others there are beyond them. leads: who
    leads, by each measure that was asked for. missing: names that no campaign has."""

    standings: tuple[Standing, ...] = ()
    more: int = 0
    leads: tuple[Lead, ...] = ()
    missing: tuple[str, ...] = ()


class CampaignCompare(Capability[CampaignCompareSlots, CampaignCompareView]):
    """Answers "bandingin kampanye lebaran sama natal" and "kampanye mana yang paling untung?"."""

    name = "campaign_compare"
    Slots = CampaignCompareSlots
    View = CampaignCompareView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what sets campaigns beside each other, by their names alone where one is spoken of."""
        here = in_campaign(state) and "handles" not in said.everything()
        named = here and compares_by_name(said.text)
        asked = named or compares_campaigns(said.text)
        asked = asked or (state.about(self.name) is not None and asks_best_of_them(said.text))
        return {"measure": measure_in(said.text)} if asked else None

    async def run(
        self, slots: CampaignCompareSlots, context: Context
    ) -> Outcome[CampaignCompareView]:
        """Compute each from its log, newest first."""
        known = await given(context.campaigns).everything()
        if not known.campaigns:
            start = Choice("start", Payload(NEW))
            return Outcome(CampaignCompareView(), block="none", choices=((start,),), passing=True)
        meant, missing = _meant(known, context.text)
        standings = tuple(standing_of(known.result(c, context.today)) for c in meant)
        measures = (slots.measure,) if slots.measure else GENERAL
        view = CampaignCompareView(
            standings[:SHOWN],
            len(standings[SHOWN:]),
            tuple(lead_of(standings, measure) for measure in measures),
            missing,
        )
        block = "body" if len(meant) > 1 else "alone"
        return Outcome(view, block=block, choices=tuple(map(_tap, meant[:TAPS])), slots={})


def _meant(known: Portfolio, text: str) -> tuple[Sequence[Campaign], tuple[str, ...]]:
    """Return the campaigns that a text names, all where it names fewer than two; and names of none."""
    asked = {name: known.called(name) for name in names_in(text)}
    said = {*asked.values(), *known.named(text)}
    named = [c for c in known.campaigns if c in said]
    missing = tuple(name for name, one in asked.items() if one is None)
    return (named if len(named) > 1 else known.campaigns), missing


def _tap(campaign: Campaign) -> tuple[Choice, ...]:
    payload = Payload(REPORT, {"campaign": campaign.id})
    return (Choice("other", payload, args={"name": campaign.name, "made_at": campaign.made_at}),)


capability = CampaignCompare()
