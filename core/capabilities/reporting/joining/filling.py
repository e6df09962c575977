"""What is noted of a campaign when it begins or grows: its plan, and who joins at which terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from core.analytics.campaign.expecting import Doubt, Expected
from core.analytics.campaign.facts import facts_of, plan_facts, too_small
from core.analytics.campaign.log import AGREED, DROPPED, Entry, Fact, standing
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.trail import Line
from core.analytics.pricing.card import Pieces, read_pieces
from core.capabilities.base import Context
from core.capabilities.ports import given
from core.capabilities.reporting.doubts.waiting import whom
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.enriching import noting_of
from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.money.agreed import raises_fee
from core.nlu.campaigns.money.amounts import fee_in, names_sum
from core.nlu.campaigns.money.paying import pays_for_campaign
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.enlisting import adds, joins
from core.nlu.campaigns.planning.joining import (
    Joining,
    agree,
    campaign_budget,
    fee_of_each,
    joining,
    shares,
)
from core.nlu.campaigns.planning.lifecycle import begins
from core.nlu.campaigns.planning.opening import opens_campaign
from core.nlu.campaigns.planning.plan import aim_in, period_in
from core.nlu.campaigns.planning.posting import due_days


@dataclass(frozen=True, slots=True)
class CampaignNewSlots:
    """name: what the campaign is called. handles: who takes part. campaign: id of one to add to.

    budget_idr: of the whole campaign, or the fee of whoever is added to one. terms: what a search would
    buy of some of them and for how much (`dapurnina=1200000:reel*2+story*3`, and `dapurnina=600000:` for a plain post at
    the price on record). agreed: they agreed to that. also: they join whom others joined
    just now. asked: its name is still asked for. again: one that was closed is to run again. beyond: how many more were
    pointed at than a list has. beside: who was looked at last ("" for nobody) and all who were listed, who may be meant where
    nobody is named. commanded: the words stand behind the command, which says that they begin one. words, said_at: what a
    message told of those whom a button lets join, and when, in seconds: its `besok` is the day after that. another: one begins though the same people are in one that runs.
    """

    name: str | None = field(default=None, metadata={"free": True})
    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    platform: str | None = None
    campaign: int | None = None
    terms: tuple[str, ...] = ()
    agreed: bool = False
    also: bool = False
    asked: bool = False
    again: bool = False
    beyond: int = 0
    beside: tuple[str, ...] = ()
    commanded: bool = False
    words: str | None = None
    said_at: int | None = None
    another: bool = False

    def bought(self) -> dict[str, tuple[int, Pieces]]:
        """Return the price and the pieces of `terms`, by handle; those of a plain post at the price on record apart."""
        return {
            handle: (int(idr), read_pieces(pieces))
            for handle, (idr, colon, pieces) in self._terms().items()
            if pieces or not colon
        }

    def on_record(self) -> dict[str, int]:
        """Return the price on record of `terms`, by handle: of the accounts that a set shows, which need not be those
        that their names are looked up by."""
        told = self._terms().items()
        return {handle: int(idr) for handle, (idr, colon, pieces) in told if colon and not pieces}

    def _terms(self) -> dict[str, tuple[str, str, str]]:
        parts = (text.partition("=") for text in self.terms)
        told = {handle: rest.partition(":") for handle, _, rest in parts}
        return {handle: rest for handle, rest in told.items() if rest[0].isdecimal()}


@dataclass(frozen=True, slots=True)
class Filled:
    """listed: whose fee is the price on record. small: amounts that can hardly be meant, which are not noted.
    planned: payments that are still to be made. doubts: what speaks against who joined."""

    listed: tuple[str, ...] = ()
    small: tuple[Line, ...] = ()
    planned: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()


async def fill(
    campaign: Campaign,
    slots: CampaignNewSlots,
    around: Mapping[str, Expected],
    context: Context,
    *,
    fresh: bool,
) -> Filled:
    """Note the plan, and who joins with what is known of their price and their posts.

    around: what is known, by handle. fresh: the campaign was begun just now.
    """
    port = given(context.campaigns)
    context = as_told(slots, context)
    told = _told(slots, context, fresh=fresh and not joins_there(context.text))
    facts = await _plan(told, context) if fresh else []
    before = await port.everything()
    there = {c.handle for c in before.active(campaign)}
    waiting = {handle for note in context.waiting for handle in whom(note)}
    listed: list[str] = []
    doubts: list[Doubt | None] = []
    handles = tuple(dict.fromkeys(slots.handles))
    for handle in handles:
        one, said = around.get(handle, Expected(slots.platform)), told.of(handle)
        price = told.on_record.get(handle, one.rate_idr)
        if price != one.rate_idr:  # of another account of the name, of which nothing is known here
            one = Expected(slots.platform)
        who = await port.join(campaign, handle, one.platform, code=said.code or told.code)
        own = told.fee_idr if said.fee_idr is None else said.fee_idr
        fee, pieces = told.bought.get(handle, (own, ()))
        facts += _besides(who, said, told.due.get(handle), fee, context.today)
        if handle in there:
            stage = told.stage(handle) or _comes_back(before.log(campaign), who)
            facts += _terms(who, fee, Expected(), stage, pieces)
            continue
        if fee is None and price is not None and handle not in waiting:
            fee = price
            listed.append(handle)
            facts.append(Fact("listed_idr", fee, who.id))
        facts += _terms(who, fee, one, told.stage(handle), pieces)
        doubts.append(one.doubt(None if told.stage(handle) == AGREED else fee, dict(pieces)))
    small = too_small(facts)
    await port.note(campaign, [fact for fact in facts if fact not in small])
    known = await port.everything()
    lines = tuple(ledger.written_of(known, fact) for fact in small)
    planned = tuple(idr for handle in handles for idr in told.of(handle).terms.planned)
    return Filled(tuple(listed), lines, planned, tuple(one for one in doubts if one))


def joins_there(text: str) -> bool:
    """Return whether somebody is to join what is there: `tambah @budi`, `@fani masuk kampanye`."""
    if raises_fee(text):
        return False
    return adds(text) or (joins(text) and not (begins(text) or opens_campaign(text)))


def as_told(slots: CampaignNewSlots, context: Context) -> Context:
    """Return the context of the message that a button stands for, where it does."""
    if slots.words is None or slots.said_at is None:
        return context
    return replace(context, text=slots.words, now=datetime.fromtimestamp(slots.said_at, UTC))


def _comes_back(log: Sequence[Entry], who: Collaboration) -> int | None:
    """Return the stage of somebody who had dropped out and joins once more: the one that they had reached, no further
    than that they agreed; None for whoever is not out."""
    noted = (e.fact for e in standing(log) if e.fact.metric == "stage")
    stages = [fact.value for fact in noted if fact.collaboration_id == who.id]
    if not stages or stages[-1] != DROPPED:
        return None
    return min(AGREED, next((stage for stage in reversed(stages) if stage < DROPPED), 0))


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of those who join. own, due, bought, on_record: of each, by handle: terms, day of the post, price and
    pieces, price on record. fee_idr: of each who has none of their own. code: of who joins alone. budget_idr: of all.
    agreed: who agreed."""

    own: Mapping[str, Joining]
    due: Mapping[str, date]
    bought: Mapping[str, tuple[int, Pieces]]
    on_record: Mapping[str, int]
    fee_idr: int | None
    code: str | None
    budget_idr: int | None
    agreed: frozenset[str]

    def of(self, handle: str) -> Joining:
        return self.own.get(handle, Joining())

    def stage(self, handle: str) -> int:
        return AGREED if handle in self.agreed else 0


def _told(slots: CampaignNewSlots, context: Context, *, fresh: bool) -> _Told:
    text = context.text
    pays = pays_for_campaign(text)
    alone_paid = pays and len(slots.handles) == 1
    own = {slots.handles[0]: Joining(terms=terms_in(text))} if alone_paid else joining(text)
    paid = any(one.fee_idr is not None for one in own.values())
    fee = fee_in(text) if slots.handles and not (paid or pays) else None
    other = any(one.terms.calls(slots.budget_idr) for one in own.values())
    alone = len(slots.handles) < 2 or shares(text) or ("@" not in text and names_sum(text))
    each = None if fresh or paid or pays or other or not alone else slots.budget_idr
    each = (fee_of_each(text) if len(slots.handles) > 1 else None) or each
    known = slots.agreed or (stage_in(text) == "agreed" and not agree(text))
    return _Told(
        own=own,
        due=due_days(text, context.now, context.zone),
        bought=slots.bought(),
        on_record=slots.on_record(),
        fee_idr=fee or each,
        code=promo_code(text) if len(slots.handles) == 1 else None,
        budget_idr=campaign_budget(text) if paid or (fee or each) is not None else slots.budget_idr,
        agreed=frozenset(slots.handles if known else agree(text)),
    )


async def _plan(told: _Told, context: Context) -> list[Fact]:
    """Return the plan of a campaign that begins: its budget, its days and what it is for."""
    goal = aim_in(context.text) or await _usual_goal(context)
    return plan_facts(told.budget_idr, period_in(context.text, context.today), goal)


def _besides(
    who: Collaboration, said: Joining, due: date | None, fee: int | None, today: date
) -> list[Fact]:
    """Return what a message tells of somebody who joins besides their fee: the day, payments, goods."""
    money = replace(noting_of(said.terms), budget_idr=fee, commission=said.commission)
    noted = [f for f in facts_of(money, who.id, None, today) if f.metric != "fee_idr"]
    return [Fact("due", due.toordinal(), who.id), *noted] if due else noted


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
