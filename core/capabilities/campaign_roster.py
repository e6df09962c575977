"""Takes creators out of a campaign, or moves them to another; money that was paid stays on record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.analytics.campaign.computing import result
from core.analytics.campaign.log import LIVE, REMOVED, RESULTS, STAGES, Fact
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Choices, Context, Outcome, way_back
from core.capabilities.capability import Capability
from core.capabilities.ports import Campaigns, Portfolio, ensure_may_change, given
from core.capabilities.reporting.hearing.naming import pointed_at
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.asides import points_back
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.planning.roster import (
    from_campaign,
    leaves,
    leaving_in,
    mentioned,
    moves,
    names_campaign,
    to_campaign,
)
from core.nlu.hints import denied_ordinals, ordinals
from core.nlu.intents import REPORT
from core.nlu.understanding import Understanding

TAPS: Final = 5
TERMS: Final = ("commission", "barter_idr", "shipping_idr", "paid_idr", "fair_idr")
"""Money that goes along with whoever has not posted yet."""


@dataclass(frozen=True, slots=True)
class CampaignRosterSlots:
    """handles: who leaves. campaign: id of the one they leave. to: id of the one they go to. moved: they go
    to another, which is named in the words where there is no id. places: where who leaves stands in the campaign,
    counted from 1."""

    handles: tuple[str, ...] = ()
    campaign: int | None = None
    to: int | None = None
    moved: bool = False
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """Somebody who leaves: how they stood, in which campaign. stays: their results and payments stay
    there, as they have posted already."""

    row: Row
    campaign: Campaign
    stays: bool = False


@dataclass(frozen=True, slots=True)
class CampaignRosterView:
    """leaving: who left. to: where they went, None for nowhere. strangers: who takes part in no such
    campaign. there: who is in the other one already. named: a name that no campaign has."""

    leaving: tuple[Leaving, ...] = ()
    to: Campaign | None = None
    strangers: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    named: str = ""


class CampaignRoster(Capability[CampaignRosterSlots, CampaignRosterView]):
    """Answers "keluarkan @budi dari kampanye lebaran" and "pindahkan @budi ke kampanye natal"."""

    name = "campaign_roster"
    Slots = CampaignRosterSlots
    View = CampaignRosterView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who is to leave a campaign that is named or spoken of."""
        moved = moves(said.text)
        spoken = in_campaign(state) or (state.numbered and bool(state.partners))
        if not (spoken or names_campaign(said.text)) or not (moved or leaves(said.text)):
            return None
        words = said.text.casefold()
        places = (*ordinals(words), *denied_ordinals(words))
        listed = state.shown.items if state.shown and len(state.shown.items) > 1 else ()
        handles = (mentioned if moved else leaving_in)(said.text) or pointed_at(places, listed)
        if not handles and state.focus and points_back(said.text):
            handles = (state.focus,)
        if not handles and not places:
            return None
        if terms_in(said.text).kept_idr is not None:
            return None  # whose money is lost has dropped out, which is noted with it
        beyond = {} if handles else {"places": tuple(map(str, places))}
        return {"handles": handles, "moved": moved, **beyond}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Somebody leaves."""
        return True

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show how far they are."""
        known = {k: v for k, v in slots.items() if k == "handles"}
        return Payload(REPORT, {"view": "one", **known})

    async def run(
        self, slots: CampaignRosterSlots, context: Context
    ) -> Outcome[CampaignRosterView]:
        """Take them out, and into the other one where they go to one."""
        ensure_may_change(context.role)
        port = given(context.campaigns)
        known = await port.everything()
        source = _one(known, slots.campaign, from_campaign(context.text))
        slots = _placed(slots, known, source)
        moving = slots.moved or slots.to is not None
        target = _one(known, slots.to, to_campaign(context.text)) if moving else None
        unknown = _unknown(slots, source, target, context.text)
        if unknown or (moving and target is None):
            return _nowhere(known, unknown, slots, moving and target is None)
        leaving, view = _leaving(known, slots.handles, source, target, context)
        if not leaving:
            return Outcome(view, block="nobody", slots={})
        noted = _left(leaving, moved=target is not None)
        if target is not None:
            noted = [*noted, (target, await _arriving(port, known, leaving, target))]
        batch = await port.note_together(noted)
        home = leaving[0].campaign
        return Outcome(view, choices=_choices(view, batch), slots={"campaign": home.id})


def _placed(
    slots: CampaignRosterSlots, known: Portfolio, source: Campaign | None
) -> CampaignRosterSlots:
    """Return the slots with who stands at the places of the campaign that were pointed at."""
    home = source or known.latest()
    if slots.handles or not slots.places or home is None:
        return slots
    here = tuple(c.handle for c in known.active(home))
    return replace(slots, handles=pointed_at([int(n) for n in slots.places], here))


def _one(known: Portfolio, campaign_id: int | None, name: str) -> Campaign | None:
    by_id = next((c for c in known.campaigns if c.id == campaign_id), None)
    return by_id or (known.called(name) if name else None)


def _unknown(
    slots: CampaignRosterSlots, source: Campaign | None, target: Campaign | None, text: str
) -> str:
    """Return the name in a text that no campaign has."""
    if source is None and (name := from_campaign(text)):
        return name
    return to_campaign(text) if slots.moved and target is None else ""


def _nowhere(
    known: Portfolio, named: str, slots: CampaignRosterSlots, whither: bool
) -> Outcome[CampaignRosterView]:
    """Say that no campaign has this name, or that none was named to go to; offer those that there are."""
    taps = [
        Choice(
            "to",
            Payload("campaign_roster", {"handles": slots.handles, "to": c.id}),
            args={"name": c.name, "made_at": c.made_at},
        )
        for c in known.campaigns[:TAPS]
    ]
    choices = tuple((tap,) for tap in taps) if whither else ()
    return Outcome(CampaignRosterView(named=named), block="unknown", choices=choices, slots={})


def _leaving(
    known: Portfolio,
    handles: Sequence[str],
    source: Campaign | None,
    target: Campaign | None,
    context: Context,
) -> tuple[tuple[Leaving, ...], CampaignRosterView]:
    """Return who leaves which campaign: the one that is named, else the newest they are in."""
    homes = [source] if source else [c for c in known.campaigns if c != target]
    there = {c.handle for c in known.active(target)} if target else set()
    found: list[Leaving] = []
    strangers: list[str] = []
    for handle in handles:
        mine = ((c, home) for home in homes for c in known.active(home) if c.handle == handle)
        one = next(mine, None)
        if one is None:
            strangers.append(handle)
        elif handle not in there:
            found.append(_as_it_stands(known, *one, context, moved=target is not None))
    already = tuple(h for h in handles if h in there and h not in strangers)
    leaving = tuple(found)
    return leaving, CampaignRosterView(leaving, target, tuple(strangers), already)


def _as_it_stands(
    known: Portfolio, who: Collaboration, home: Campaign, context: Context, moved: bool
) -> Leaving:
    row = result(home, [who], known.log(home), context.today).rows[0]
    posted = row.live_on is not None or STAGES.index(row.stage) == LIVE
    counted = any(getattr(row, name) is not None for name in RESULTS)
    return Leaving(row, home, moved and (posted or counted))


async def _arriving(
    port: Campaigns, known: Portfolio, leaving: Sequence[Leaving], target: Campaign
) -> list[Fact]:
    """Let them join the other campaign; return their terms and what was paid, where they go on there."""
    facts: list[Fact] = []
    for one in leaving:
        old = one.row.collaboration
        code, link = (None, None) if one.stays else (old.code, old.link)
        new = await port.join(target, old.handle, old.platform, code, link)
        if one.stays:
            facts.append(Fact("stage", 0, new.id))
            continue
        facts += [Fact("stage", STAGES.index(one.row.stage), new.id), *_terms(known, one, new)]
    return facts


def _terms(known: Portfolio, one: Leaving, new: Collaboration) -> list[Fact]:
    row = one.row
    money = [("fee_idr", row.fixed_idr), *((name, getattr(row, name)) for name in TERMS)]
    day = row.due.toordinal() if row.due else None
    forecast = _forecast(known, one)
    told = (*money, *row.pieces, ("due", day), ("forecast", forecast))
    return [Fact(metric, value, new.id) for metric, value in told if value is not None]


def _forecast(known: Portfolio, one: Leaving) -> int | None:
    """Return what a post of somebody is expected to bring, as it was noted."""
    who = one.row.collaboration.id
    noted = (
        e.fact.value
        for e in known.log(one.campaign)
        if e.fact.metric == "forecast" and e.fact.collaboration_id == who
    )
    return next(noted, None)


def _left(leaving: Sequence[Leaving], moved: bool) -> list[tuple[Campaign, list[Fact]]]:
    """Return what is noted of each who leaves; what was paid or sent to who goes on elsewhere is noted there."""
    noted: list[tuple[Campaign, list[Fact]]] = []
    for one in leaving:
        who = one.row.collaboration.id
        paid = [Fact("paid_idr", 0, who)] if moved and one.row.paid_idr else []
        paid += [Fact("goods_left", 0, who)] if moved and one.row.goods_left else []
        if not one.stays:
            noted.append((one.campaign, [Fact("stage", REMOVED, who), *paid]))
    return noted


def _choices(view: CampaignRosterView, batch: int | None) -> Choices:
    """Offer the way back, and the report of where they are now."""
    shown = view.to or view.leaving[0].campaign
    report = Choice("report", Payload(REPORT, {"campaign": shown.id}))
    # Who was taken out is brought back by `jangan dihapus`, too.
    means = "undo" if view.to else "reopen"
    return ((*way_back(shown.id, batch, means), report),)


capability = CampaignRoster()
