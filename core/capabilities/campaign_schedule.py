"""Says who posts when, over all campaigns, and what has to be delivered before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.analytics.campaign.agenda import Agenda, agenda
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.questions.posting_days import asks_schedule, span_in
from core.nlu.intents import NEW, REPORT
from core.nlu.understanding import Understanding

SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class CampaignScheduleSlots:
    """Nothing: the days are read from the words, and a button asks for two weeks."""


@dataclass(frozen=True, slots=True)
class CampaignScheduleView:
    """agenda: what is planned. today: the day it is. shown: how many lines are told of it."""

    agenda: Agenda | None = None
    today: date | None = None
    shown: int = SHOWN


class CampaignSchedule(Capability[CampaignScheduleSlots, CampaignScheduleView]):
    """Answers "siapa aja yang posting minggu ini?" and "jadwal minggu depan"."""

    name = "campaign_schedule"
    commands = {"jadwal": {}, "schedule": {}}  # noqa: RUF012
    Slots = CampaignScheduleSlots
    View = CampaignScheduleView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what asks for the schedule."""
        return {} if asks_schedule(said.text) else None

    async def run(
        self,
        slots: CampaignScheduleSlots,
        context: Context,
    ) -> Outcome[CampaignScheduleView]:
        """Gather the days of every campaign that runs."""
        known = await given(context.campaigns).everything()
        if not known.campaigns:
            start = Choice("start", Payload(NEW))
            return Outcome(CampaignScheduleView(), block="none", choices=((start,),), passing=True)
        today = context.today
        found = agenda(known.results(today), *span_in(context.text, today), today)
        told = (*found.late, *found.items)
        handles = tuple(dict.fromkeys(item.row.collaboration.handle for item in told))
        report = Choice("open", Payload(REPORT, {"view": "open"}))
        view = CampaignScheduleView(found, today)
        return Outcome(view, choices=((report,),), items=handles, slots={})


capability = CampaignSchedule()
