"""Notes what became of collaborations: stages, figures, payments; corrections and undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.log import (
    RESULTS,
    Fact,
    batch_of,
)
from core.analytics.campaign.noting import (
    Noting,
    doubtful,
    facts_of,
    kept,
    results_of,
    says_something,
)
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import VIEWER, Campaigns, Portfolio, given
from core.capabilities.reporting import ledger, to_do, which
from core.capabilities.reporting.asking import given_back, put_off, questioned, told_back
from core.capabilities.reporting.correcting import correction, labelled
from core.capabilities.reporting.doubting import open_amount, twice, unreal
from core.capabilities.reporting.enriching import enriched
from core.capabilities.reporting.hearing import told
from core.capabilities.reporting.holding import put_by
from core.capabilities.reporting.naming import fees, named, points_beyond
from core.capabilities.reporting.noted import (
    CampaignLogView,
    outcome_of,
    owners,
    remarked,
    reports,
    starting,
    ways,
)
from core.capabilities.reporting.partners import of_partner, silent, struck
from core.capabilities.reporting.quoting import (
    answered,
    named_note,
    of_colleague,
    of_note,
    paid_by_others,
)
from core.capabilities.reporting.selling import of_the_day, priced, priced_alike, tally
from core.capabilities.reporting.swapping import swap_in
from core.capabilities.reporting.together import joining, joins
from core.capabilities.reporting.undoing import before_edit, taken_back, undo
from core.capabilities.reporting.writing import agreed_fees, write
from core.capabilities.searching.saving import keep_prices
from core.messages import Payload, SlotValue
from core.nlu.campaigns.arrangements import firm, leaves_fee_unknown
from core.nlu.campaigns.campaign import clean_name
from core.nlu.campaigns.corrections import corrects, is_undo
from core.nlu.campaigns.following import names_deadline, new_name, not_posted, title_told, unseen_in
from core.nlu.campaigns.inquiry import asked_view
from core.nlu.campaigns.money import unclear_money
from core.nlu.campaigns.parting import handles_in, marked, parts
from core.nlu.campaigns.payments import plans, terms_in
from core.nlu.campaigns.refunds import refund_in
from core.nlu.campaigns.tasks import task_in
from core.nlu.framing import asks_who
from core.nlu.understand import understand

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

STARTS: Final = "campaign_new"
"""Who changes the campaign that an edited message started."""


class CampaignLog(Capability[Noting, CampaignLogView]):
    """Answers "@dapurnina udah posting, like 1.200 komen 87 terjual 14" and "eh salah, 15"."""

    name = "campaign_log"
    commands = {"catat": {}, "log": {}}  # noqa: RUF012
    Slots = Noting
    View = CampaignLogView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what only makes sense within the campaign spoken of: `tasya blm posting`."""
        ways = (of_note, silent, told, struck, of_partner)
        return next((heard for way in ways if (heard := way(said, state)) is not None), None)

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
        taken = await taken_back(port, known, batch, context)
        return replace(taken, view=replace(taken.view, edited=True))

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every note, but for taking one back and for saying that nothing was posted."""
        silent = set(slots) <= {"handles"} and not_posted(text)
        return not ("undo" in slots or is_undo(text) or silent)

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show what is noted, by whom where that is asked."""
        of = {k: v for k, v in slots.items() if k == "handles"}
        view = "notes" if asks_who(text) else asked_view(text) or ("one" if of else "")
        return Payload("campaign_report", {"view": view, **of})

    async def run(self, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
        """Note it, once it is clear of whom."""
        port = given(context.campaigns)
        if await port.role() == VIEWER:
            return Outcome(CampaignLogView(), block="viewer", toast=True)
        if slots.amended:
            context = replace(context, text="")  # which tells nothing but the number put right
        known = await before_edit(port, await port.everything(), context)
        quoted = answered(known, context) if context.quoted else []
        if slots.undo is None and quoted and is_undo(context.text):
            # No words then: the note that is answered is meant, and never the one before it.
            slots = replace(slots, undo=quoted[0].batch, campaign=quoted[0].campaign_id)
            context = replace(context, text="")
        if slots.undo is not None or is_undo(context.text):
            return await undo(port, known, slots, context)
        campaign = known.chosen(context.text, slots.campaign)
        campaign = campaign if slots.campaign else which.at_home(known, campaign, context.text)
        special = await self._in_parts(slots, known, campaign, context)
        special = special or await self._special(port, known, campaign, context)
        if special:
            return special
        slots, doubtful_names = named(slots, known, campaign, context.text, context.items)
        slots = enriched(slots, context.text, (c.code for c in known.collaborations))
        if corrects(context.text):
            slots = labelled(slots, context.text)
        if corrects(context.text) and campaign and not doubtful_names:
            doubted = unreal(slots, context.text, campaign)
            corrected = doubted or await _correct(port, known, campaign, slots, context)
            if corrected:
                return corrected
        if campaign is None:
            return _nowhere(slots, context)
        return await _heard(port, known, campaign, slots, doubtful_names, context)

    async def _special(
        self,
        port: Campaigns,
        known: Portfolio,
        campaign: Campaign | None,
        context: Context,
    ) -> Outcome[CampaignLogView] | None:
        """Note who takes whose place, or what is told of each of several; say who is pointed at and not
        there; None for any other message."""
        if campaign and points_beyond(known, campaign, context.text, context.items):
            there = ledger.rows(known, campaign, context.today)
            return Outcome(CampaignLogView(campaign, rows=there), block="beyond", slots={})
        swap = swap_in(context.text, known, campaign, context.items) if campaign else None
        if swap:
            if small := ledger.small(known, swap.terms(context.today)):
                return Outcome(CampaignLogView(campaign, small=small), block="small", slots={})
            home = next(c for c in known.campaigns if c.id == swap.gone.campaign_id)
            return await write(port, known, home, await swap.told(port, home), [], context.today)
        apart = _each(known, context.text)
        if campaign and apart:
            return await _apart(port, known, campaign, apart, context)
        return None

    async def _in_parts(
        self, slots: Noting, known: Portfolio, campaign: Campaign | None, context: Context
    ) -> Outcome[CampaignLogView] | None:
        """Say who can take back a note that is named as somebody's; note what is still to be delivered apart
        from the rest, or what holds whatever happens apart from what hangs on a condition; None for any
        other message."""
        if theirs := await named_note(known, context):
            return await of_colleague(known, theirs, context)
        task = task_in(context.text)
        if task or not _each(known, context.text):
            part = to_do.heard(context.text, context)
            if part.until:
                slots, _ = named(slots, known, campaign, context.text, context.items)
                return await self._owing(slots, part, task, context)
        if left := to_do.unnoted(context.text):
            return left
        held, condition = firm(context.text)
        return await self._on_condition(slots, held, condition, context) if condition else None

    async def _owing(
        self, slots: Noting, part: to_do.Part, task: bool, context: Context
    ) -> Outcome[CampaignLogView]:
        """Note until when something is to be delivered, which is no day of publication, and the rest."""
        heard = self.fill({"handles": slots.handles, **part.stated})
        outcome = await self.run(heard, replace(context, text=part.words))
        return to_do.remarked(outcome, part.planned, reminds=task)

    async def _on_condition(
        self, slots: Noting, held: str, condition: str, context: Context
    ) -> Outcome[CampaignLogView]:
        """Note what holds of a message, and say what only holds once something happens."""
        stated = understand(held, now=context.now, zone=context.zone).everything()
        heard = self.fill({"handles": slots.handles, **stated})
        outcome = await self.run(heard, replace(context, text=held))
        every = "; ".join(filter(None, (condition, outcome.view.condition)))
        return replace(outcome, view=replace(outcome.view, condition=every))


def _each(known: Portfolio, text: str) -> tuple[str, ...]:
    """Return what a message says of each of several people."""
    there = known.collaborations
    return parts(marked(text, (c.handle for c in there)), (c.code for c in there))


async def _apart(
    port: Campaigns, known: Portfolio, campaign: Campaign, apart: tuple[str, ...], context: Context
) -> Outcome[CampaignLogView]:
    """Note what is told of several people, of each their own; nothing where one of them is not
    known, or where numbers of several are corrected at once."""
    told: list[tuple[Collaboration, Noting]] = []
    planned: tuple[int, ...] = ()
    for whole in apart:
        part = to_do.heard(whole, context)
        text, planned = part.words, (*planned, *part.planned)
        codes = (c.code for c in known.collaborations)
        stated = {"handles": handles_in(whole), **part.stated}  # though "@a ga mau" leaves them out
        slots = enriched(CampaignLog().fill(stated), text, codes)
        who, unknown = ledger.meant(known, campaign, slots, text)
        if unknown or not who or corrects(context.text):
            together = joining(known, campaign, apart) if unknown else ()
            view = CampaignLogView(campaign, unknown=together or unknown)
            return Outcome(
                view,
                block="together" if together else "apart",
                choices=joins(campaign, apart, together),
            )
        rows = [ledger.row(known, campaign, one, context.today) for one in who]
        own = replace(context, text=text)
        slots, returned = told_back(slots, rows, own)
        doubted = unreal(slots, text, campaign) or open_amount(slots, who, rows, text, campaign)
        if doubted:
            return doubted
        asked = given_back(returned, campaign) or questioned(slots, who, rows, campaign, own)
        if asked:
            return replace(asked, choices=())
        told += [(one, slots) for one in who]
    told = priced_alike(told, context.text)
    outcome = await write(port, known, campaign, told, [], context.today)
    reminds = any(map(task_in, apart))
    return to_do.remarked(outcome, planned, reminds=reminds)


async def _heard(
    port: Campaigns,
    known: Portfolio,
    campaign: Campaign,
    slots: Noting,
    doubtful_names: tuple[str, ...],
    context: Context,
) -> Outcome[CampaignLogView]:
    """Give the campaign another name, ask which of two is meant, or note it; a button of who was deleted
    says so."""
    if slots.collab is not None and slots.collab not in {c.id for c in known.collaborations}:
        return Outcome(CampaignLogView(), block="gone", slots={})
    if name := clean_name(new_name(context.text) or title_told(context.text) or ""):
        renamed = await port.rename(campaign, name)
        return Outcome(
            CampaignLogView(renamed), block="renamed", choices=reports(campaign), slots={}
        )
    if doubted := unreal(slots, context.text, campaign):
        return doubted
    if doubtful_names:
        return _which(campaign, slots, doubtful_names)
    return await _note(port, known, campaign, slots, context)


async def _note(
    port: Campaigns, known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    today = context.today
    general = ledger.general(known, campaign, slots, context.text, today)
    alone = general and "@" not in context.text
    who, unknown = ([], ()) if alone else ledger.meant(known, campaign, slots, context.text)
    together = fees(context.text, tuple(c.handle for c in known.of(campaign)))
    if together:
        return await agreed_fees(port, known, campaign, together, today)
    if unknown and slots.add:
        who += [await port.join(campaign, handle) for handle in unknown]
        unknown = ()
    if unknown:
        view = CampaignLogView(campaign, unknown=unknown)
        return Outcome(view, block="unknown", choices=ways(slots, unknown, known, campaign))
    if elsewhere := await _elsewhere(port, known, who, slots, context):
        return elsewhere
    if not (who or general or unknown) and names_deadline(context.text) and slots.date:
        who = ledger.unposted(known, campaign, today)
    if who and (block := _nothing_new(slots, context.text)):
        rows = tuple(r for c in who if (r := ledger.row(known, campaign, c, today)))
        return outcome_of(CampaignLogView(campaign, rows=rows), block=block)
    sellers: tuple[Row, ...] = ()
    if not (who or general):
        sellers = ledger.sellers(known, campaign, today) if refund_in(context.text) else ()
        who = ledger.everybody(known, campaign, slots, context.text, today)
        who = [row.collaboration for row in sellers[:1]] if len(sellers) == 1 else who
    before = [ledger.row(known, campaign, c, today) for c in who]
    slots, returned = told_back(put_off(slots, before, context.text), before, context)
    slots = _sold(slots, known, campaign, who, context)
    asked = _of_several(sellers, campaign) or given_back(returned, campaign)
    if not (asked or general):
        asked = _asked(known, campaign, who, slots, context)
    if asked:
        return asked
    told = [(one, slots) for one in who]
    if not (told or general):
        general = results_of(slots, None)
    outcome = await write(port, known, campaign, told, general, today)
    view = remarked(outcome.view, slots, context.text)
    return replace(outcome, view=replace(view, returned=returned))


def _of_several(sellers: Sequence[Row], campaign: Campaign) -> Outcome[CampaignLogView] | None:
    """Ask through whom orders were placed that were cancelled, where several sold any."""
    view = CampaignLogView(campaign, rows=tuple(sellers))
    return Outcome(view, block="whose_return", slots={}) if len(sellers) > 1 else None


def _sold(
    slots: Noting,
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    context: Context,
) -> Noting:
    """Return the slots with sales of a day on top of those before, and what they earned at the known
    price of one."""
    if len(who) > 1 or slots.sales is None:
        return slots
    one = who[0] if who else None
    row = ledger.row(known, campaign, one, context.today) if one else None
    if one is None:
        row = ledger.unassigned(known, campaign, context.today)
    slots = of_the_day(slots, row, context.text)
    return priced(slots, known, campaign, one.id if one else None, row)


def _nowhere(slots: Noting, context: Context) -> Outcome[CampaignLogView]:
    """Keep a note of somebody in mind until a campaign begins, or say that there is none."""
    if held := put_by(slots, context.waiting, context.today):
        return held
    save = keep_prices(slots.handles[0], context.text) if slots.handles else None
    more = ((save,),) if save else ()
    ways = ((starting(slots.handles),), *more)
    return Outcome(CampaignLogView(), block="none", choices=ways, passing=True)


async def _elsewhere(
    port: Campaigns,
    known: Portfolio,
    who: Sequence[Collaboration],
    slots: Noting,
    context: Context,
) -> Outcome[CampaignLogView] | None:
    """Note in another campaign of somebody than the one spoken of, or ask in which; None where that is
    no question."""
    homes = which.homes(known, who, slots, context) if says_something(slots) else ()
    if len(homes) > 1:
        return which.asked(homes, who[0].handle, slots)
    if not homes or homes[0].id == who[0].campaign_id:
        return None
    return await _note(port, known, homes[0], replace(slots, campaign=homes[0].id), context)


def _nothing_new(slots: Noting, text: str) -> str | None:
    """Return the block that answers words which change nothing; None where there is something to note."""
    if says_something(slots):
        return None
    if leaves_fee_unknown(text):
        return "fee_open"
    return "waiting" if not_posted(text) else None


def _asked(
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    slots: Noting,
    context: Context,
) -> Outcome[CampaignLogView] | None:
    """Ask what is to be noted, what an amount is, which count is the total, or whose the note is; None
    where all is clear."""
    if not says_something(slots):
        return _nothing(slots, who, campaign, context)
    rows = tuple(ledger.row(known, campaign, c, context.today) for c in who)
    doubted = open_amount(slots, who, rows, context.text, campaign)
    doubted = doubted or twice(slots, who, context.text, campaign)
    doubted = doubted or tally(slots, who, rows, context.text, campaign)
    doubted = doubted or questioned(slots, who, rows, campaign, context)
    asked = None if doubted else _open(known, campaign, who, slots)
    return _which(campaign, *asked) if asked else doubted


def _nothing(
    slots: Noting, who: Sequence[Collaboration], campaign: Campaign, context: Context
) -> Outcome[CampaignLogView]:
    """Say why there is nothing to note, and how to write it."""
    planned = terms_in(context.text).planned
    view = CampaignLogView(campaign, unclear=unclear_money(context.text), planned=planned)
    block = "unclear" if view.unclear else "unseen" if unseen_in(context.text) else "how"
    if block == "how" and (planned or plans(context.text)):
        block = "planned"
    asked = questioned(slots, who, (), campaign, context)
    return asked or Outcome(view, block=block, choices=reports(campaign))


def _open(
    known: Portfolio, campaign: Campaign, who: Sequence[Collaboration], slots: Noting
) -> tuple[Noting, tuple[str, ...]] | None:
    """Return what waits to be told whose it is, and who it may be; None where that is clear."""
    if not who:
        handles = tuple(c.handle for c in known.active(campaign))
        return (slots, handles) if handles else None
    rival = _rival(known, who, slots)
    named = tuple(c.handle for c in who)
    return (replace(slots, code=None), (*named, rival.handle)) if rival else None


def _rival(known: Portfolio, who: Sequence[Collaboration], slots: Noting) -> Collaboration | None:
    """Return whose the promo code is where figures are told of somebody else with it."""
    there = {c.id for c in who}
    owners = [c for c in known.collaborations if slots.code and c.code == slots.code]
    figures = any(getattr(slots, name) is not None for name in RESULTS)
    return owners[-1] if owners and figures and not there & {c.id for c in owners} else None


def _which(campaign: Campaign, slots: Noting, handles: tuple[str, ...]) -> Outcome[CampaignLogView]:
    """Ask who is meant; everything else that was said stays."""
    slots = replace(slots, handles=())
    told = facts_of(slots, 0, None, campaign.made_at.date()) if slots.amended else []
    lines = tuple(ledger.line("", fact, None) for fact in told)
    slots = replace(slots, amended=False)
    view = CampaignLogView(campaign, lines, code=slots.code)
    return Outcome(view, asks="handles", choices=owners(slots, handles), slots=kept(slots))


async def _correct(
    port: Campaigns, known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView] | None:
    """Replace numbers of the speaker's earlier notes; None where there is none to replace."""
    quoted = answered(known, context)
    if quoted and quoted[0].person_id != context.person.id:
        return await of_colleague(known, quoted, context)
    named = bool(slots.handles or slots.code)
    who, _ = ledger.meant(known, campaign, slots, context.text) if named else ([], ())
    if named and not who:
        return None
    whose = tuple(c.id for c in who)
    batch = quoted[0].batch if quoted else None
    found = correction(known, slots, whose, context.person.id, context.text, batch)
    if found is None:
        others = paid_by_others(known, slots, whose, context.person.id)
        return await of_colleague(known, others, context) if others else None
    if small := ledger.small(known, [replace(w.fact, value=v) for w, v in found.better]):
        return Outcome(CampaignLogView(campaign, small=small), block="small", slots={})
    home = {c.id: c for c in known.collaborations}
    facts: dict[int, list[Fact]] = {}
    lines = []
    for wrong, value in found.better:
        fact = replace(wrong.fact, value=value, replaces=wrong.id)
        facts.setdefault(wrong.campaign_id, []).append(fact)
        lines.append(ledger.corrected(known, wrong, value, context.today))
    for fact in found.new:
        one = home.get(fact.collaboration_id or 0)
        facts.setdefault(one.campaign_id if one else campaign.id, []).append(fact)
        lines.append(ledger.line(one.handle if one else "", fact, None))
    noted = [(c, facts[c.id]) for c in known.campaigns if c.id in facts]
    batch = await port.note_together(noted)
    after = await port.everything()
    first = next(c for c in known.campaigns if c.id == next(iter(facts)))
    changed = {f.collaboration_id for f in facts[first.id]}
    rows = [ledger.row(after, first, c, context.today) for c in after.of(first) if c.id in changed]
    view = CampaignLogView(
        first,
        tuple(lines),
        tuple(r for r in rows if r),
        corrected=True,
        doubts=doubtful(rows),
        priced=found.priced,
        stale=found.stale,
    )
    return outcome_of(view, batch)


capability = CampaignLog()
