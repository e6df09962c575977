"""Notes what became of collaborations: stages, figures, payments; corrections and undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.account import Line
from core.analytics.campaign.log import (
    PAID,
    STAGES,
    Entry,
    Fact,
    batch_of,
    last_batch,
)
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import (
    Noting,
    doubtful,
    facts_of,
    kept,
    next_stage,
    results_of,
    says_something,
)
from core.analytics.campaign.result import Campaign, Collaboration, Row, result
from core.capabilities.base import Capability, Choice, Choices, Context, Outcome
from core.capabilities.ports import Campaigns, Portfolio, given
from core.capabilities.reporting import ledger
from core.capabilities.reporting.hearing import before_edit, enriched, fees, named, told
from core.capabilities.searching.saving import keep_prices
from core.messages import Payload, SlotValue
from core.nlu.campaign import clean_name
from core.nlu.corrections import correction_in, is_correction, is_undo
from core.nlu.following import names_deadline, new_name, not_posted

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

VIEWER = "viewer"
STARTS: Final = "campaign_new"
"""Who changes the campaign that an edited message started."""

OFFERED: Final = 4


@dataclass(frozen=True, slots=True)
class CampaignLogView:
    """What was noted. rows: the collaborations concerned, as they stand now. unknown: a handle that
    takes part in nothing. doubts: handles whose figures contradict each other. closed_on: when the
    campaign was closed before this note. edited: it is taken back because its message was edited."""

    campaign: Campaign | None = None
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    corrected: bool = False
    unknown: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    closed_on: date | None = None
    edited: bool = False


class CampaignLog(Capability[Noting, CampaignLogView]):
    """Answers "@dapurnina udah posting, like 1.200 komen 87 terjual 14" and "eh salah, 15"."""

    name = "campaign_log"
    commands = {"catat": {}, "log": {}}  # noqa: RUF012
    Slots = Noting
    View = CampaignLogView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what only makes sense within the campaign spoken of: `tasya blm posting`."""
        return told(said, state)

    async def retract(self, context: Context, instead: str) -> Outcome[CampaignLogView] | None:
        """Take back what an edited message noted, or the campaign that it started."""
        port, who = context.campaigns, context.person.id
        if port is None or context.edited_from is None or instead == self.name:
            return None
        known = await port.everything()
        number = batch_of(known.entries, who, context.edited_from)
        batch = [e for e in known.entries if (e.person_id, e.batch) == (who, number)]
        if not batch or await port.role() == VIEWER:
            return None
        if instead == STARTS and ledger.begins(known, batch):
            return None
        taken = await _taken_back(port, known, batch, context)
        return replace(taken, view=replace(taken.view, edited=True))

    async def run(self, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
        """Note it, once it is clear of whom."""
        port = given(context.campaigns)
        if await port.role() == VIEWER:
            return Outcome(CampaignLogView(), block="viewer")
        known = await before_edit(port, await port.everything(), context)
        if slots.undo or is_undo(context.text):
            return await _undo(port, known, context)
        if is_correction(context.text) and not slots.handles:
            return await _correct(port, known, slots, context)
        campaign = known.chosen(context.text, slots.campaign)
        slots, doubtful_names = named(slots, known, campaign, context.text)
        slots = enriched(slots, context.text)
        if campaign is None:
            save = keep_prices(slots.handles[0], context.text) if slots.handles else None
            more = ((save,),) if save else ()
            return Outcome(CampaignLogView(), block="none", choices=((_start(slots),), *more))
        return await _heard(port, known, campaign, slots, doubtful_names, context)


async def _heard(
    port: Campaigns,
    known: Portfolio,
    campaign: Campaign,
    slots: Noting,
    doubtful_names: tuple[str, ...],
    context: Context,
) -> Outcome[CampaignLogView]:
    """Give the campaign another name, ask which of two is meant, or note it."""
    if name := clean_name(new_name(context.text) or ""):
        renamed = await port.rename(campaign, name)
        return Outcome(
            CampaignLogView(renamed), block="renamed", choices=_reports(campaign), slots={}
        )
    if doubtful_names:
        return _which(campaign, slots, doubtful_names)
    return await _note(port, known, campaign, slots, context)


async def _note(
    port: Campaigns, known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    today = context.today
    general = ledger.general(slots, context.text, today)
    alone = general and "@" not in context.text
    who, unknown = ([], ()) if alone else ledger.meant(known, campaign, slots, context.text)
    together = fees(context.text, tuple(c.handle for c in known.of(campaign)))
    if together:
        return await _agreed(port, known, campaign, together, today)
    if unknown and slots.add:
        who += [await port.join(campaign, handle) for handle in unknown]
        unknown = ()
    if unknown:
        view = CampaignLogView(campaign, unknown=unknown)
        return Outcome(view, block="unknown", choices=_ways(slots, unknown, known, campaign))
    if not (who or general or unknown) and names_deadline(context.text) and slots.date:
        who = ledger.unposted(known, campaign, today)
    if who and not_posted(context.text) and not says_something(slots):
        rows = tuple(r for c in who if (r := ledger.row(known, campaign, c, today)))
        return _outcome(CampaignLogView(campaign, rows=rows), block="waiting")
    if not (general or says_something(slots)):
        return Outcome(CampaignLogView(campaign), block="how", choices=_reports(campaign))
    if not who and not general:
        handles = tuple(c.handle for c in known.of(campaign))
        if handles:
            return _which(campaign, slots, handles)
        who = []
    return await _write(port, known, campaign, who, general, slots, today)


def _which(campaign: Campaign, slots: Noting, handles: tuple[str, ...]) -> Outcome[CampaignLogView]:
    """Ask who is meant; everything else that was said stays."""
    view = CampaignLogView(campaign)
    return Outcome(view, asks="handles", choices=_who(slots, handles), slots=kept(slots))


async def _agreed(
    port: Campaigns, known: Portfolio, campaign: Campaign, fees: Mapping[str, int], today: date
) -> Outcome[CampaignLogView]:
    """Note the fees of several people at once."""
    who = [c for c in known.of(campaign) if c.handle in fees]
    new = [Fact("fee_idr", fees[c.handle], c.id) for c in who]
    lines = [
        ledger.line(c.handle, fact, ledger.row(known, campaign, c, today))
        for c, fact in zip(who, new, strict=True)
    ]
    await port.note(campaign, new)
    after = await port.everything()
    rows = (ledger.row(after, campaign, c, today) for c in who)
    return _outcome(CampaignLogView(campaign, tuple(lines), tuple(r for r in rows if r)))


async def _write(
    port: Campaigns,
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    general: list[Fact],
    slots: Noting,
    today: date,
) -> Outcome[CampaignLogView]:
    """Note facts of everybody meant, each in the campaign where they take part."""
    home = {c.id: c for c in known.campaigns}
    lines: list[Line] = [ledger.line("", fact, None) for fact in general]
    facts: dict[int, list[Fact]] = {campaign.id: general} if general else {}
    if not who and not general:
        facts[campaign.id] = results_of(slots, None)
        lines = [Line("", f.metric, f.value) for f in facts[campaign.id]]
    for one in who:
        where = home[one.campaign_id]
        lines += await _marked(port, where, one, slots)
        before = ledger.row(known, where, one, today)
        new = facts_of(slots, one.id, before, today)
        facts[where.id] = facts.get(where.id, []) + new
        lines += [ledger.line(one.handle, fact, before) for fact in new]
    for campaign_id, noted in facts.items():
        await port.note(home[campaign_id], noted)
    after = await port.everything()
    first = home[who[0].campaign_id] if who else campaign
    rows = tuple(ledger.row(after, home[c.campaign_id], c, today) for c in who)
    closed = result(first, known.of(first), known.log(first), today).closed
    view = CampaignLogView(
        first, tuple(lines), tuple(r for r in rows if r), doubts=doubtful(rows), closed_on=closed
    )
    return _outcome(view)


async def _marked(
    port: Campaigns, where: Campaign, one: Collaboration, slots: Noting
) -> list[Line]:
    """Keep the promo code and the link that are somebody's; a code that was used is named already."""
    code = slots.code if slots.uses is None or one.code is None else None
    code = None if code == one.code else code
    link = None if slots.link == one.link else slots.link
    if code or link:
        await port.join(where, one.handle, code=code, link=link)
    both = (("code", code), ("link", link))
    return [Line(one.handle, metric, text=text) for metric, text in both if text]


async def _undo(port: Campaigns, known: Portfolio, context: Context) -> Outcome[CampaignLogView]:
    """Take back what the speaker's last note said; the note itself stays in the log."""
    batch = last_batch(known.entries, context.person.id)
    if not batch:
        return Outcome(CampaignLogView(), block="nothing")
    return await _taken_back(port, known, batch, context)


async def _taken_back(
    port: Campaigns, known: Portfolio, batch: Sequence[Entry], context: Context
) -> Outcome[CampaignLogView]:
    campaign = ledger.home(known, batch[0])
    if ledger.begins(known, batch):
        return await _ended(port, campaign, context)
    await port.note(campaign, [Fact("undo", batch[0].batch)])
    lines = tuple(ledger.written(known, e) for e in batch)
    return Outcome(CampaignLogView(campaign, lines), block="undone", choices=_reports(campaign))


async def _ended(port: Campaigns, campaign: Campaign, context: Context) -> Outcome[CampaignLogView]:
    """Close a campaign whose beginning is taken back: nobody wants it without who is in it."""
    today = context.today
    fact = Fact("closed", today.toordinal())
    await port.note(campaign, [fact])
    return _outcome(CampaignLogView(campaign, (ledger.line("", fact, None),)))


async def _correct(
    port: Campaigns, known: Portfolio, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    """Replace a number of the speaker's last note: the one named, else the last one."""
    numbers = correction_in(context.text)
    batch = [
        e for e in last_batch(known.entries, context.person.id) if e.fact.metric in ledger.NUMBERS
    ]
    if not batch or numbers is None:
        return Outcome(CampaignLogView(), block="nothing")
    named = [e for e in batch if getattr(slots, e.fact.metric, None) is not None]
    same = [e for e in batch if e.fact.value == numbers[0]]
    wrong = (named or same or batch)[-1]
    stated = getattr(slots, wrong.fact.metric, None) if named else None
    value = numbers[1] if stated is None else stated
    campaign = ledger.home(known, wrong)
    await port.note(campaign, [replace(wrong.fact, value=value, replaces=wrong.id)])
    line = replace(ledger.written(known, wrong), value=value, before=wrong.fact.value)
    today = context.today
    after = await port.everything()
    who = [c for c in after.of(campaign) if c.id == wrong.fact.collaboration_id]
    rows = tuple(ledger.row(after, campaign, c, today) for c in who)
    view = CampaignLogView(
        campaign, (line,), tuple(r for r in rows if r), corrected=True, doubts=doubtful(rows)
    )
    return _outcome(view)


def _outcome(view: CampaignLogView, block: str = "body") -> Outcome[CampaignLogView]:
    means = "reopen" if any(line.metric == "closed" for line in view.lines) else "undo"
    undo = Choice("undo", Payload("campaign_log", {"undo": True}), means=means)
    steps = tuple(
        (_step(row, stage),)
        for row in view.rows[:OFFERED]
        if (stage := next_stage(row)) is not None
    )
    report = _reports(view.campaign)[0] if view.campaign else ()
    return Outcome(
        view,
        block=block,
        choices=(*steps, (undo, *report) if view.lines else report),
        items=tuple(row.collaboration.handle for row in view.rows),
        slots={},
    )


def _step(row: Row, stage: int) -> Choice:
    slots: dict[str, SlotValue] = {"collab": row.collaboration.id, "stage": stage}
    if stage == PAID:
        slots["settled"] = True
    args = {"handle": row.collaboration.handle, "stage": STAGES[stage]}
    return Choice("step", Payload("campaign_log", slots), args=args)


def _reports(campaign: Campaign) -> Choices:
    return ((Choice("report", Payload("campaign_report", {"campaign": campaign.id})),),)


def _start(slots: Noting) -> Choice:
    known: dict[str, SlotValue] = {"handles": slots.handles} if slots.handles else {}
    return Choice("start", Payload("campaign_new", known), args={"handles": slots.handles})


def _who(slots: Noting, handles: tuple[str, ...]) -> Choices:
    return tuple(
        (
            Choice(
                "who", Payload("campaign_log", kept(slots) | {"handles": (h,)}), args={"handle": h}
            ),
        )
        for h in handles[: OFFERED * 2]
    )


def _ways(slots: Noting, unknown: tuple[str, ...], known: Portfolio, campaign: Campaign) -> Choices:
    """Offer to let somebody join, or who may have been meant."""
    here = tuple(c.handle for c in known.of(campaign))
    near = tuple(h for h in here if any(_alike(h, other) for other in unknown))
    joining = Payload("campaign_log", kept(slots) | {"add": True})
    add = Choice("join", joining, args={"handles": unknown}, means="" if near else "yes")
    return (*_who(slots, near[:2]), (add,))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return bool(fitting(other, (one,))) or fuzz.ratio(one, other) >= 75


capability = CampaignLog()
