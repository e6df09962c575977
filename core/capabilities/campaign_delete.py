"""Deletes a campaign for good, once somebody who may do so has said yes to what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.analytics.campaign.log import Fact
from core.analytics.campaign.result import Campaign, Result
from core.capabilities.base import Choice, Choices, Context, Outcome, way_back
from core.capabilities.capability import Capability
from core.capabilities.ports import MEMBER, OWNER, Portfolio, decides_for, ensure_may_change, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.planning.lifecycle import pauses
from core.nlu.campaigns.planning.roster import asks_deleting, deleted_campaign
from core.nlu.intents import CANCEL, UNSUBSCRIBE
from core.nlu.understanding import Understanding

CONFIRMED, CLOSE, HOW, PAUSE = "confirmed", "close", "how", "pause"
ACTS: Final = frozenset({"", CONFIRMED, CLOSE, HOW, PAUSE})
TAPS: Final = 6


@dataclass(frozen=True, slots=True)
class CampaignDeleteSlots:
    """campaign: its id. named: what it was called, "" for the one spoken of. act: what a button below the
    question does, `confirmed` or `close`; `how` where it is only asked about, `pause` where it is to rest."""

    campaign: int | None = None
    named: str = ""
    act: str = field(default="", metadata={"valid": lambda act: act in ACTS})


@dataclass(frozen=True, slots=True)
class CampaignDeleteView:
    """result: what goes, or went. notes: how many were taken. named: a name that no campaign has, or, as an
    example, one that a campaign has."""

    result: Result | None = None
    notes: int = 0
    named: str = ""


class CampaignDelete(Capability[CampaignDeleteSlots, CampaignDeleteView]):
    """Answers "hapus kampanye natal"."""

    name = "campaign_delete"
    Slots = CampaignDeleteSlots
    View = CampaignDeleteView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim a campaign that is to be deleted or to rest, and the question how."""
        if pauses(said.text):
            return {"act": PAUSE}
        if asks_deleting(said.text):
            return {"act": HOW}
        named = deleted_campaign(said.text)
        return None if named is None else {"named": named}

    def asked_first(self, slots: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        """Return the question whether this campaign is to go, for a yes to it."""
        if slots.get("act") != CONFIRMED:
            return None
        return {k: v for k, v in slots.items() if k == "campaign"}

    async def run(
        self, slots: CampaignDeleteSlots, context: Context
    ) -> Outcome[CampaignDeleteView]:
        """Ask first, with what goes and what stays; then delete it, or close it instead."""
        ensure_may_change(context.role)
        port = given(context.campaigns)
        known = await port.everything()
        named = slots.act == PAUSE
        campaign = known.chosen(context.text) if named else _meant(known, slots)
        if slots.act == HOW or campaign is None:
            return _told(known, campaign, slots)
        found = known.result(campaign, context.today)
        view = CampaignDeleteView(found, len({e.batch for e in known.log(campaign)}))
        if slots.act == PAUSE:
            return _resting(campaign, view, closed=known.closing(campaign) is not None)
        if slots.act == CLOSE:
            batch = await port.note(campaign, [Fact("closed", context.today.toordinal())])
            back = way_back(campaign.id, batch, means="reopen")
            return Outcome(view, block="closed", choices=(back,), slots={})
        may = await _may(campaign, context)
        if may and slots.act == CONFIRMED:
            await port.delete(campaign)
            return Outcome(view, slots={})
        ways = _ways(campaign) if may else (_closing(campaign),)
        return Outcome(view, block="confirm" if may else "refused", choices=ways, slots={})


def _told(
    known: Portfolio, campaign: Campaign | None, slots: CampaignDeleteSlots
) -> Outcome[CampaignDeleteView]:
    """Say how one is deleted, or that there is none of this name; with those that there are."""
    taps = tuple((_ask(c),) for c in known.campaigns[:TAPS])
    block = "how" if slots.act == HOW else "unknown" if taps else "none"
    named = campaign.name if campaign else slots.named
    return Outcome(CampaignDeleteView(named=named), block=block, choices=taps, slots={})


def _meant(known: Portfolio, slots: CampaignDeleteSlots) -> Campaign | None:
    """Return the campaign of this id or name, else the one that something was done with last."""
    if slots.campaign is not None:
        return next((c for c in known.campaigns if c.id == slots.campaign), None)
    return known.called(slots.named) if slots.named else known.latest()


async def _may(campaign: Campaign, context: Context) -> bool:
    """Return whether somebody may delete a campaign: an owner, whoever began it, and in a group that
    works for no business its administrators."""
    if context.role == OWNER or campaign.made_by == context.person.id:
        return True
    mine = context.role == MEMBER
    return mine and await decides_for(
        context.groups, context.chat_id, context.person.id, context.role
    )


def _ask(campaign: Campaign) -> Choice:
    payload = Payload("campaign_delete", {"campaign": campaign.id})
    return Choice("which", payload, args={"name": campaign.name, "made_at": campaign.made_at})


def _ways(campaign: Campaign) -> Choices:
    sure = Payload("campaign_delete", {"campaign": campaign.id, "act": CONFIRMED})
    return (
        (Choice("confirmed", sure, means="sure"),),
        _closing(campaign),
        (Choice("keep", Payload(CANCEL), means="no"),),
    )


def _resting(
    campaign: Campaign, view: CampaignDeleteView, *, closed: bool
) -> Outcome[CampaignDeleteView]:
    """Say that none can be paused, with what may be meant: its end, or no summary in this chat."""
    if closed:
        return Outcome(view, block="ended", slots={})
    silent = Choice("silent", Payload(UNSUBSCRIBE))
    on = Choice("run_on", Payload(CANCEL), means="no")
    return Outcome(view, block="pause", choices=(_closing(campaign), (silent,), (on,)), slots={})


def _closing(campaign: Campaign) -> tuple[Choice, ...]:
    return (Choice("close", Payload("campaign_delete", {"campaign": campaign.id, "act": CLOSE})),)


capability = CampaignDelete()
