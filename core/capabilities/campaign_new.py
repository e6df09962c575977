"""Starts a campaign, or adds creators to one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.analytics.campaign.account import Line
from core.analytics.campaign.computing import result
from core.analytics.campaign.log import AGREED, Fact
from core.analytics.campaign.noting import facts_of, plan_facts, too_small
from core.analytics.campaign.result import Campaign, Collaboration, Result
from core.analytics.pricing.card import Pieces, read_pieces
from core.capabilities.base import Capability, Choice, Choices, Context, Outcome
from core.capabilities.judging.expecting import Doubt, Expected, expected
from core.capabilities.ports import Campaigns, Portfolio, given
from core.capabilities.reporting import ledger
from core.capabilities.reporting.enriching import noting_of
from core.capabilities.reporting.hearing import CHAT, in_campaign
from core.capabilities.reporting.waiting import put_in, whom
from core.dialogue.reference import meant
from core.messages import Payload, SlotValue
from core.nlu.campaigns.agreed import raises_fee
from core.nlu.campaigns.campaign import (
    adds,
    adds_listed,
    campaign_name,
    clean_name,
    from_list,
    makes_campaign,
    reopens,
    stage_in,
)
from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.joining import Joining, campaign_budget, joining
from core.nlu.campaigns.money import fee_in
from core.nlu.campaigns.plan import aim_in, period_in
from core.nlu.campaigns.planned import due_days
from core.nlu.campaigns.roster import names_campaign
from core.nlu.searching.product import product_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

VIEWER = "viewer"
TAPS = 4
CONTACTED = 1
SETS = frozenset({"suggest", "arrange"})
"""Answers whose budget is the campaign's that is made of them."""
MORNING = "08:00"


@dataclass(frozen=True, slots=True)
class CampaignNewSlots:
    """name: what the campaign is called. handles: who takes part. campaign: id of one to add to.

    budget_idr: of the whole campaign, or the fee of whoever is added to one. terms: what a search would
    buy of some of them and for how much (`dapurnina=1200000:reel*2+story*3`). agreed: they agreed to that.
    """

    name: str | None = field(default=None, metadata={"free": True})
    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    platform: str | None = None
    campaign: int | None = None
    terms: tuple[str, ...] = ()
    agreed: bool = False

    def bought(self) -> dict[str, tuple[int, Pieces]]:
        """Return the price and the pieces of `terms`, by handle."""
        parts = (text.partition("=") for text in self.terms)
        told = {handle: rest.partition(":") for handle, _, rest in parts}
        return {
            handle: (int(idr), read_pieces(pieces))
            for handle, (idr, _, pieces) in told.items()
            if idr.isdecimal()
        }


@dataclass(frozen=True, slots=True)
class CampaignNewView:
    """The campaign as it stands. joined: who was added just now. added: to one that was there.
    listed: whose fee is the price on record, as nobody said another. taken: the name that was asked
    for and that another campaign has. small: amounts that are not noted, as they can hardly be meant.
    planned: payments that are still to be made. doubts: what speaks against who joined."""

    result: Result | None = None
    joined: tuple[str, ...] = ()
    added: bool = False
    listed: tuple[str, ...] = ()
    taken: str = ""
    small: tuple[Line, ...] = ()
    planned: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class CampaignNew(Capability[CampaignNewSlots, CampaignNewView]):
    """Answers "buat kampanye Hari Ibu budget 4 juta" and "tambah @budi ke kampanye"."""

    name = "campaign_new"
    commands = {"kampanye": {}, "campaign": {}}  # noqa: RUF012
    Slots = CampaignNewSlots
    View = CampaignNewView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who is to join the campaign spoken of (`tambah @budi fee 200rb`), and a
        campaign of those shown (`yang pertama jadikan kampanye`)."""
        named = said.everything()
        joins = adds(said.text) and not raises_fee(said.text)
        if in_campaign(state) and joins and "handles" in named and "?" not in said.text:
            return {k: v for k, v in named.items() if k in ("handles", "budget_idr")}
        shown = state.shown.items if state.shown else ()
        if added := _of_list(said, state):
            return added
        if state.waiting and makes_campaign(said.text):
            return {}
        if not shown or not (makes_campaign(said.text) or _of_set(said, state)):
            return None
        handles = meant(said, shown) or named.get("handles") or shown
        terms = _with_brief(state.shown.slots.get("terms") if state.shown else None, shown, state)
        told = {"budget_idr": named["budget_idr"]} if "budget_idr" in named else {}
        known: dict[str, SlotValue] = told or (_budget(state) if handles == shown else {})
        return {"handles": handles} | known | ({"terms": terms} if terms else {})

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """A campaign is started or grows."""
        return True

    async def run(self, slots: CampaignNewSlots, context: Context) -> Outcome[CampaignNewView]:
        """Start it or add to it; without a name and without anybody, ask for the name."""
        port = given(context.campaigns)
        if await port.role() == VIEWER:
            return Outcome(CampaignNewView(), block="viewer", toast=True)
        known = await port.everything()
        if again := await _reopened(port, known, context):
            return again
        if not slots.handles and slots.campaign is None and from_list(context.text):
            slots = replace(slots, handles=context.items)
        waiting = [handle for one in context.waiting for handle in whom(one)]
        slots = replace(slots, handles=tuple(dict.fromkeys((*slots.handles, *waiting))))
        wanted = slots.campaign is not None or (bool(slots.handles) and adds(context.text))
        name = clean_name(slots.name or "") or campaign_name(context.text)
        there = _joined(known, slots, name, context.text) if wanted else None
        if wanted and there is None and known.campaigns:
            return _nowhere(known, slots, name)
        if there is None and not name and not slots.handles:
            return Outcome(CampaignNewView(), asks="name", slots=_kept(slots))
        campaign = there or await _started(port, known, name, context)
        filled = await _fill(port, campaign, slots, context, fresh=there is None)
        await put_in(port, campaign, context.waiting, context.today)
        outcome = _outcome(
            await port.everything(), campaign, slots, context, there is not None, filled
        )
        outcome = replace(outcome, waits=())
        if there is None and name and campaign.name != name:
            outcome = replace(outcome, view=replace(outcome.view, taken=name))
        if context.schedules is None or await context.schedules.current():
            return outcome
        return replace(outcome, choices=(*outcome.choices, (_remind(),)))


def _joined(known: Portfolio, slots: CampaignNewSlots, name: str, text: str) -> Campaign | None:
    """Return the campaign that somebody is to join: of this id, or the one that the words name; where they
    name none, the one that something was done with last."""
    chosen = known.chosen(text, slots.campaign)
    if slots.campaign is not None or not name or known.names(chosen, text):
        return chosen
    return known.called(name)


def _nowhere(known: Portfolio, slots: CampaignNewSlots, name: str) -> Outcome[CampaignNewView]:
    """Say that no campaign has this name, and offer to begin it, or those that there are."""
    whom: dict[str, SlotValue] = {"handles": slots.handles, "terms": slots.terms}
    start = Choice("start", Payload("campaign_new", {"name": name, **whom}), args={"name": name})
    taps = tuple(
        (
            Choice(
                "join",
                Payload("campaign_new", {"campaign": c.id, **whom}),
                args={"name": c.name, "made_at": c.made_at},
            ),
        )
        for c in known.campaigns[:TAPS]
    )
    view = CampaignNewView(joined=slots.handles, taken=name)
    return Outcome(view, block="unknown", choices=((start,), *taps), slots={})


def _of_list(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return those of a list on screen who are to join the campaign that is named or spoken of."""
    shown = state.shown
    if shown is None or shown.intent in CHAT or "handles" in said.everything():
        return {}
    if not adds(said.text) or "?" in said.text:
        return {}
    if not (in_campaign(state) or names_campaign(said.text)):
        return {}
    handles = meant(said, shown.items) or (shown.items if adds_listed(said.text) else ())
    terms = shown.slots.get("terms")
    return ({"handles": handles} | ({"terms": terms} if terms else {})) if handles else {}


def _of_set(said: Understanding, state: State) -> bool:
    """Whether a campaign that is begun with a name is one of the set on screen: it says so, or the set
    was answered last and no other money is named."""
    if said.intent != CampaignNew.name or "handles" in said.everything() or "?" in said.text:
        return False
    here = _budget(state).get("budget_idr")
    last = state.topic is not None and state.topic.intent in SETS
    named = said.everything().get("budget_idr", here)
    return here is not None and (from_list(said.text) or (last and named == here))


def _with_brief(terms: SlotValue | None, shown: tuple[str, ...], state: State) -> tuple[str, ...]:
    """Return the terms of those shown with the fee that the last brief of one of them holds."""
    known = {text.partition("=")[0]: text for text in terms} if isinstance(terms, tuple) else {}
    brief = state.before("brief") or {}
    whom, fee = brief.get("handles"), brief.get("budget_idr")
    if isinstance(whom, tuple) and len(whom) == 1 and whom[0] in shown and isinstance(fee, int):
        pieces = known.get(whom[0], "").partition(":")[2]
        known[whom[0]] = f"{whom[0]}={fee}" + (f":{pieces}" if pieces else "")
    return tuple(known.values())


def _budget(state: State) -> dict[str, SlotValue]:
    """Return the budget that the set shown was put together for, or the one that some of it were looked
    at of: the one that the speaker named, where a cheaper set was asked for since."""
    shown = state.shown
    slots = shown.slots if shown is not None and shown.intent in SETS else state.before("suggest")
    known = [slots.get(name) for name in ("budget_idr", "named_idr")] if slots is not None else []
    amounts = [amount for amount in known if isinstance(amount, int)]
    return {"budget_idr": max(amounts)} if amounts else {}


async def _reopened(
    port: Campaigns, known: Portfolio, context: Context
) -> Outcome[CampaignNewView] | None:
    """Let a campaign that was closed run again, the last of them where none is named; None where none
    was closed, or another name is told."""
    named = _closed(known, context.text)
    if named is None:
        return None
    if known.closing(named) is not None:
        await port.note(named, [Fact("closed", 0)])
        known = await port.everything()
    found = result(named, known.of(named), known.log(named), context.today)
    return Outcome(
        CampaignNewView(found),
        block="reopened",
        choices=_choices(found),
        slots={"campaign": named.id},
    )


def _closed(known: Portfolio, text: str) -> Campaign | None:
    """Return the campaign that a text wants to run again: the one that it names, else the one that was
    closed last."""
    named = known.chosen(text)
    if known.names(named, text):
        return named if reopens(text) else None
    if not reopens(text) or campaign_name(text):
        return None
    closings = [(entry.id, c) for c in known.campaigns if (entry := known.closing(c))]
    return max(closings, key=lambda one: one[0])[1] if closings else None


async def _started(port: Campaigns, known: Portfolio, name: str, context: Context) -> Campaign:
    """Start a campaign; an edited message changes the one that it started before."""
    made = next((c for c in known.campaigns if c.made_at == context.edited_from), None)
    if made is None:
        return await port.start(known.free_name(name), product_in(context.text))
    return await port.rename(made, name) if name and name != made.name else made


@dataclass(frozen=True, slots=True)
class Filled:
    """listed: whose fee is the price on record. small: amounts that can hardly be meant, which are not noted.
    planned: payments that are still to be made. doubts: what speaks against who joined."""

    listed: tuple[str, ...] = ()
    small: tuple[Line, ...] = ()
    planned: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()


async def _fill(
    port: Campaigns, campaign: Campaign, slots: CampaignNewSlots, context: Context, fresh: bool
) -> Filled:
    """Note the plan, and who joins with what is known of their price and their posts."""
    facts: list[Fact] = []
    planned: list[int] = []
    own, due = joining(context.text), due_days(context.text, context.now, context.zone)
    alone = promo_code(context.text) if len(slots.handles) == 1 else None
    paid = any(one.fee_idr is not None for one in own.values())
    told = fee_in(context.text) if slots.handles and not paid else None
    if fresh:
        today = context.today
        goal = aim_in(context.text) or await _usual_goal(context)
        budget = campaign_budget(context.text) if paid or told is not None else slots.budget_idr
        facts += plan_facts(budget, period_in(context.text, today), goal)
    stage = AGREED if slots.agreed or stage_in(context.text) == "agreed" else 0
    handles = tuple(dict.fromkeys(slots.handles))
    creators = await context.catalogue.creators(handles, slots.platform) if handles else None
    around = await expected(creators, context) if creators is not None else {}
    bought = slots.bought()
    there = {c.handle for c in (await port.everything()).active(campaign)}
    waiting = {handle for note in context.waiting for handle in whom(note)}
    listed, doubts = [], []
    for handle in handles:
        one, said = around.get(handle, Expected(slots.platform)), own.get(handle, Joining())
        who = await port.join(campaign, handle, one.platform, code=said.code or alone)
        if handle in due:
            facts.append(Fact("due", due[handle].toordinal(), who.id))
        fee = said.fee_idr or told or (None if fresh or paid else slots.budget_idr)
        fee, pieces = bought.get(handle, (fee, ()))
        money = replace(noting_of(said.terms), budget_idr=fee)
        facts += [f for f in facts_of(money, who.id, None, context.today) if f.metric != "fee_idr"]
        planned += said.terms.planned
        if handle in there:
            facts += _terms(who, fee, Expected(), stage or None, pieces)
            continue
        if fee is None and one.rate_idr is not None and handle not in waiting:
            fee = one.rate_idr
            listed.append(handle)
        facts += _terms(who, fee, one, stage, pieces)
        doubts.append(one.doubt(None if stage == AGREED else fee, dict(pieces)))
    small = too_small(facts)
    await port.note(campaign, [fact for fact in facts if fact not in small])
    known = await port.everything()
    lines = tuple(ledger.written_of(known, fact) for fact in small)
    return Filled(tuple(listed), lines, tuple(planned), tuple(one for one in doubts if one))


async def _usual_goal(context: Context) -> str | None:
    """Return what the business is after anyway."""
    profile = await context.profiles.current() if context.profiles else None
    return profile.goal if profile else None


def _terms(
    who: Collaboration, fee: int | None, one: Expected, stage: int | None, pieces: Pieces = ()
) -> list[Fact]:
    fair = one.fair_idr(dict(pieces))
    known = (
        ("stage", stage), ("fee_idr", fee), ("forecast", one.interactions), ("fair_idr", fair), *pieces,
    )  # fmt: skip
    return [Fact(metric, value, who.id) for metric, value in known if value is not None]


def _outcome(
    known: Portfolio,
    campaign: Campaign,
    slots: CampaignNewSlots,
    context: Context,
    added: bool,
    filled: Filled,
) -> Outcome[CampaignNewView]:
    today = context.today
    found = result(campaign, known.of(campaign), known.log(campaign), today)
    return Outcome(
        CampaignNewView(
            found,
            slots.handles,
            added,
            filled.listed,
            small=filled.small,
            planned=filled.planned,
            doubts=filled.doubts,
        ),
        choices=_choices(found),
        items=tuple(row.collaboration.handle for row in found.rows),
        slots={"campaign": campaign.id},
        keeps=True,
        focus=slots.handles[0] if added and len(slots.handles) == 1 else "",
    )


def _choices(found: Result) -> Choices:
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
