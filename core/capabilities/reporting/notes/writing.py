"""Puts into the log what is told of people, and says what was noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.analytics.campaign.facts import facts_of
from core.analytics.campaign.log import Fact
from core.analytics.campaign.noting import Noting, doubtful
from core.analytics.campaign.result import Campaign, Collaboration, Result, Row
from core.analytics.campaign.trail import Line
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Campaigns, Portfolio, given
from core.capabilities.reporting.corrections.quoting import twice_paid
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, outcome_of


async def agreed_fees(
    known: Portfolio, campaign: Campaign, fees: Mapping[str, int], context: Context
) -> Outcome[CampaignLogView]:
    """Note the fees of several people at once."""
    port, today = given(context.campaigns), context.today
    who = [c for c in known.of(campaign) if c.handle in fees]
    new = [Fact("fee_idr", fees[c.handle], c.id) for c in who]
    lines = [
        ledger.line(c.handle, fact, known.row(c, today)) for c, fact in zip(who, new, strict=True)
    ]
    batch = await port.note(campaign, new)
    after = await port.everything()
    rows = (after.row(c, today) for c in who)
    return outcome_of(CampaignLogView(campaign, tuple(lines), tuple(r for r in rows if r)), batch)


async def write(
    known: Portfolio,
    campaign: Campaign,
    told: Sequence[tuple[Collaboration, Noting]],
    general: list[Fact],
    context: Context,
    *,
    copied: bool = False,
) -> Outcome[CampaignLogView]:
    """Note what is told of each, in the campaign where they take part, and of the campaign itself. copied: a chat
    that was copied tells it."""
    port, today = given(context.campaigns), context.today
    before: list[Row | None] = []
    new: list[list[Fact]] = []
    so_far = known
    for one, slots in told:  # who is told of twice stands as the first part leaves them
        before.append(so_far.row(one, today))
        new.append(facts_of(slots, one.id, before[-1], today))
        so_far = ledger.with_facts(so_far, known.home(one), new[-1])
    if small := ledger.small(known, [*general, *(fact for facts in new for fact in facts)]):
        return Outcome(CampaignLogView(campaign, small=small), block="small", slots={})
    lines = [ledger.planned(known, campaign, fact, today) for fact in general]
    noted: dict[Campaign, list[Fact]] = {campaign: general} if general else {}
    several = len({one.campaign_id for one, _ in told}) > 1
    for (one, slots), row, facts in zip(told, before, new, strict=True):
        where = known.home(one)
        lines += await _marked(port, where, one, slots)
        noted[where] = noted.get(where, []) + facts
        of = where.id if several else None
        lines += [replace(ledger.line(one.handle, fact, row), home=of) for fact in facts]
    batch = await port.note_together(list(noted.items()))
    after = await port.everything()
    first = known.home(told[0][0]) if told else campaign
    now = [after.row(one, today) for one, _ in told]
    each = {one.id: row for (one, _), row in zip(told, now, strict=True)}
    found = known.result(first, today)
    feeless, back = ledger.money_left(told, before, now)
    view = CampaignLogView(
        first,
        tuple(lines),
        tuple(r for r in each.values() if r),
        doubts=doubtful(tuple(each.values())),
        closed_on=found.closed,
        feeless=feeless,
        back_idr=back,
        twice=twice_paid(after, batch, copied=copied),
        unnamed_idr=_unnamed(found, lines),
        homes={c.id: c for c in noted} if several else {},
    )
    return outcome_of(view, batch, "body" if lines else _unchanged(view, told))


def _unnamed(found: Result, lines: Sequence[Line]) -> int | None:
    """Return what is noted as earned by nobody in particular, where more is noted of somebody now: it may be a part
    of that."""
    earned = any(line.metric == "revenue_idr" and line.handle for line in lines)
    return found.unassigned.revenue_idr if earned and found.unassigned else None


def _unchanged(view: CampaignLogView, told: Sequence[tuple[Collaboration, Noting]]) -> str:
    """Return the block that says why nothing was noted."""
    if not told:
        return "nobody"
    if view.feeless:
        return "feeless"
    if view.back_idr is not None:
        return "unpaid"
    fees = {row.collaboration.id: row.fee_idr or 0 for row in view.rows}
    opened = {one.id: slots.open_idr for one, slots in told if slots.open_idr is not None}
    if any(amount > fees.get(who, amount) for who, amount in opened.items()):
        return "exceeds"
    paid = any(
        slots.settled
        or slots.paid_total
        or {slots.kept_idr, slots.paid_share, slots.over_idr} != {None}
        for _, slots in told
    )
    return "settled" if opened or paid else "stays"


async def _marked(
    port: Campaigns, where: Campaign, one: Collaboration, slots: Noting
) -> list[Line]:
    """Keep the promo code and the link that are somebody's; a code that was used is named already."""
    code = slots.code if slots.uses is None or one.code is None else None
    code = None if code == one.code else code
    link = None if slots.link == one.link else slots.link
    if code or link:
        await port.join(where, one.handle, code=code, link=link)
    both = (("code", code, one.code), ("link", link, one.link))
    return [
        Line(one.handle, metric, text=text, replaced=before or "")
        for metric, text, before in both
        if text
    ]
