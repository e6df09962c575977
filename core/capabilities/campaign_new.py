"""Starts a campaign, or adds creators to one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from core.analytics.campaign.log import Fact
from core.analytics.campaign.result import Campaign, Collaboration, Result, result
from core.capabilities.base import Capability, Choice, Context, Outcome
from core.capabilities.ports import Campaigns, Portfolio, given
from core.messages import Payload, SlotValue
from core.nlu.campaign import adds, campaign_name, clean_name
from core.nlu.product import product_in

if TYPE_CHECKING:
    import pandas as pd

VIEWER = "viewer"
TAPS = 4
CONTACTED = 1
MORNING = "08:00"


@dataclass(frozen=True, slots=True)
class CampaignNewSlots:
    """name: what the campaign is called. handles: who takes part. campaign: id of one to add to.

    budget_idr: of the whole campaign, or the fee of whoever is added to one.
    """

    name: str | None = field(default=None, metadata={"free": True})
    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    platform: str | None = None
    campaign: int | None = None


@dataclass(frozen=True, slots=True)
class CampaignNewView:
    """The campaign as it stands. joined: who was added just now. added: to one that was there."""

    result: Result | None = None
    joined: tuple[str, ...] = ()
    added: bool = False


class CampaignNew(Capability[CampaignNewSlots, CampaignNewView]):
    """Answers "buat kampanye Hari Ibu budget 4 juta" and "tambah @budi ke kampanye"."""

    name = "campaign_new"
    commands = {"kampanye": {}, "campaign": {}}  # noqa: RUF012
    Slots = CampaignNewSlots
    View = CampaignNewView

    async def run(self, slots: CampaignNewSlots, context: Context) -> Outcome[CampaignNewView]:
        """Start it or add to it; without a name and without anybody, ask for the name."""
        port = given(context.campaigns)
        if await port.role() == VIEWER:
            return Outcome(CampaignNewView(), block="viewer")
        known = await port.everything()
        wanted = slots.campaign is not None or (bool(slots.handles) and adds(context.text))
        there = known.chosen(context.text, slots.campaign) if wanted else None
        name = clean_name(slots.name or "") or campaign_name(context.text)
        if there is None and not name and not slots.handles:
            return Outcome(CampaignNewView(), asks="name", slots=_kept(slots))
        campaign = there or await port.start(name, product_in(context.text))
        await _fill(port, campaign, slots, context, fresh=there is None)
        outcome = _outcome(
            await port.everything(), campaign, slots, context, added=there is not None
        )
        if context.schedules is None or await context.schedules.current():
            return outcome
        return replace(outcome, choices=(*outcome.choices, (_remind(),)))


async def _fill(
    port: Campaigns, campaign: Campaign, slots: CampaignNewSlots, context: Context, fresh: bool
) -> None:
    """Note the plan, and who joins with what is known of their price and their posts."""
    facts = []
    if fresh and slots.budget_idr:
        facts.append(Fact("budget_idr", slots.budget_idr))
    handles = tuple(dict.fromkeys(slots.handles))
    creators = await context.catalogue.creators(handles, slots.platform) if handles else None
    expected = await _expected(creators, context) if creators is not None else {}
    for handle in handles:
        platform, rate, forecast = expected.get(handle, (slots.platform, None, None))
        who = await port.join(campaign, handle, platform)
        fee = rate if fresh else slots.budget_idr or rate
        facts += _terms(who, fee, forecast)
    await port.note(campaign, facts)


def _terms(who: Collaboration, fee: int | None, forecast: int | None) -> list[Fact]:
    known = (("stage", 0), ("fee_idr", fee), ("forecast", forecast))
    return [Fact(metric, value, who.id) for metric, value in known if value is not None]


Expected = dict[str, tuple[str | None, int | None, int | None]]


async def _expected(creators: pd.DataFrame, context: Context) -> Expected:
    """Return platform, price and expected interactions of a post, by handle, as far as known."""
    if creators.empty:
        return {}
    posts = await context.catalogue.posts(tuple(creators["creator_id"]))
    return await asyncio.to_thread(_measured, creators, posts, context.now)


def _measured(creators: pd.DataFrame, posts: pd.DataFrame, now: datetime) -> Expected:
    from core.analytics.engagement import engagement

    frame = engagement(creators, posts, now=now).sort_values("followers", na_position="first")
    rows = frame[["handle", "platform", "rate_idr", "interactions"]].itertuples(index=False)
    return {h: (p, _whole(rate), _whole(median)) for h, p, rate, median in rows}


def _whole(value: object) -> int | None:
    known = hasattr(value, "__float__") and value == value  # noqa: PLR0124 - NaN, NA
    return round(float(value)) if known else None  # type: ignore[arg-type]


def _outcome(
    known: Portfolio, campaign: Campaign, slots: CampaignNewSlots, context: Context, added: bool
) -> Outcome[CampaignNewView]:
    today = context.now.astimezone(context.zone).date()
    found = result(campaign, known.of(campaign), known.log(campaign), today)
    return Outcome(
        CampaignNewView(found, slots.handles, added),
        choices=_choices(found),
        items=tuple(row.collaboration.handle for row in found.rows),
        slots={"campaign": campaign.id},
    )


def _choices(found: Result) -> tuple[tuple[Choice, ...], ...]:
    taps = tuple(
        (
            Choice(
                "contacted",
                Payload("campaign_log", {"collab": row.collaboration.id, "stage": CONTACTED}),
                args={"handle": row.collaboration.handle},
            ),
        )
        for row in found.rows[:TAPS]
        if row.stage == "candidate"
    )
    report = Choice("report", Payload("campaign_report", {"campaign": found.campaign.id}))
    return (*taps, (report,))


def _remind() -> Choice:
    """Offer one message a morning, only when something changed or needs somebody."""
    return Choice("remind", Payload("subscribe", {"time": MORNING, "changes": "yes"}))


def _kept(slots: CampaignNewSlots) -> dict[str, SlotValue]:
    known = {"budget_idr": slots.budget_idr, "platform": slots.platform}
    return {name: value for name, value in known.items() if value is not None}


capability = CampaignNew()
