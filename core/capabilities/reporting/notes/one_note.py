"""Notes what a message tells of whom it is meant, once that is clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.analytics.campaign.facts import results_of
from core.analytics.campaign.log import AGREED, DROPPED, LIVE, STAGES, Fact
from core.analytics.campaign.noting import ADVANCE, PAID_FOR, Noting, held_in, says_something
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting.doubts.asking import given_back, put_off, to_settle, told_back
from core.capabilities.reporting.doubts.doubting import unreal
from core.capabilities.reporting.doubts.unnoted import (
    nothing_new,
    of_several,
    open_question,
    strangers,
    whose,
)
from core.capabilities.reporting.hearing.naming import fees
from core.capabilities.reporting.notes import ledger, which
from core.capabilities.reporting.notes.noted import (
    OFFERED,
    CampaignLogView,
    outcome_of,
    remarked,
    reports,
)
from core.capabilities.reporting.notes.raising import moved_fees
from core.capabilities.reporting.notes.selling import sold
from core.capabilities.reporting.notes.writing import agreed_fees, write
from core.messages import Payload
from core.nlu.accounts.unknown_names import names_another
from core.nlu.campaigns.money.raising import moves_fee
from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.clients import client_says
from core.nlu.campaigns.notes.denying import cannot, names_nobody
from core.nlu.campaigns.notes.news import names_deadline
from core.nlu.campaigns.notes.pending import gone_quiet, speaks_with
from core.nlu.campaigns.notes.stages import parcel_back
from core.nlu.campaigns.planning.renaming import new_name, title_told
from core.nlu.campaigns.planning.titles import clean_name
from core.nlu.files.pasting import is_chat
from core.nlu.intents import LOG


async def heard(
    known: Portfolio,
    campaign: Campaign,
    slots: Noting,
    doubtful_names: tuple[str, ...],
    context: Context,
) -> Outcome[CampaignLogView]:
    """Give the campaign another name, ask which of two is meant, or note it; a button of who was deleted
    says so."""
    if name := clean_name(new_name(context.text) or title_told(context.text) or ""):
        renamed = await given(context.campaigns).rename(campaign, name)
        return Outcome(
            CampaignLogView(renamed), block="renamed", choices=reports(campaign), slots={}
        )
    if doubted := unreal(slots, context.text, campaign, context.today):
        return doubted
    if doubtful_names:
        return whose(campaign, slots, doubtful_names, context.today)
    if moves_fee(context.text):
        who, _ = ledger.meant(known, campaign, slots, context.text)
        if told := moved_fees(known, who, context.text, context.today):
            return await write(known, campaign, told, [], context)
    return await _note(known, campaign, slots, context)


def _at_work(
    known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> list[Collaboration]:
    """Return the only one who agreed, unless the words or the last answer are about another."""
    last = context.about or context.items
    other = names_another(context.text)
    return [] if other else ledger.at_work(known, campaign, slots, last, context.today)


async def _note(
    known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    today = context.today
    general = _general(known, campaign, slots, context)
    alone = general and "@" not in context.text
    nobody = names_nobody(context.text) and "@" not in context.text
    who, unknown = ([], ()) if alone else ledger.meant(known, campaign, slots, context.text)
    together = fees(context.text, tuple(c.handle for c in known.of(campaign)))
    if together:
        return await agreed_fees(known, campaign, together, context)
    if unknown and slots.add:
        port = given(context.campaigns)
        who += [await port.join(campaign, handle) for handle in unknown]
        unknown = ()
    if unknown:
        return strangers(slots, unknown, known, campaign, today)
    if elsewhere := await _elsewhere(known, who, slots, context):
        return elsewhere
    if not (who or general or unknown) and names_deadline(context.text) and slots.date:
        who = ledger.unposted(known, campaign, today)
    if nobody and not (general or says_something(slots)):
        who, unknown = list(known.active(campaign)), ()
    if who and (block := nothing_new(slots, context.text)):
        rows = tuple(r for c in who if (r := known.row(c, today)))
        return _nothing_new(campaign, _of_silence(block, rows, context.text), rows, context.text)
    sellers: tuple[Row, ...] = ()
    if not (who or general):
        sellers = ledger.refunders(known, campaign, today) if refund_in(context.text) else ()
        who = ledger.everybody(known, campaign, slots, context.text, today)
        who = [row.collaboration for row in sellers[:1]] if len(sellers) == 1 else who
        who = who or _at_work(known, campaign, slots, context)
    before = [known.row(c, today) for c in who]
    own = [put_off(slots, row, context.text) for row in before]
    slots = next((one for one in own if one.date is not None), slots)
    slots, returned = told_back(_unless_posted(slots, before, context.text), before, context)
    slots = sold(slots, known, campaign, who, today, (context.text, context.text))
    asked = to_settle(slots, who, before, context.text, campaign)
    asked = asked or of_several(sellers, campaign) or given_back(returned, campaign)
    if not (asked or general):
        asked = open_question(known, campaign, who, slots, context)
    if asked:
        return asked
    days = [one.date for one in own]
    told = [(one, note) for one in who for note in held_in(slots)]
    told += [(one, replace(slots, date=day)) for one, day in zip(who, days, strict=True)]
    if not (told or general):
        general = results_of(slots, None)
    copied = is_chat(context.text)
    outcome = await write(known, campaign, told, general, context, copied=copied)
    view = remarked(outcome.view, slots, context.text)
    ahead = date.fromisoformat(slots.since) if slots.since else today
    other_day = ahead if ahead > today and not general else None
    block = outcome.block
    if block == "stays":
        block = "pending" if speaks_with(context.text) else "other_day" if other_day else block
        block = _of_silence(block, view.rows, context.text)
    view = replace(view, returned=returned, other_day=other_day)
    return _owed_for(replace(outcome, view=view, block=block))


def _general(known: Portfolio, campaign: Campaign, slots: Noting, context: Context) -> list[Fact]:
    """Return what is noted of the campaign itself: its plan, or what all in it brought together."""
    whole = results_of(slots, None) if slots.whole else []
    return whole or ledger.general(known, campaign, slots, context.text, context.today)


def _unless_posted(slots: Noting, rows: Sequence[Row | None], text: str) -> Noting:
    """Return the slots without the step back of a parcel that came back, where somebody has posted: they need none."""
    posted = any(row and STAGES.index(row.stage) >= LIVE for row in rows)
    return replace(slots, stage=None) if posted and parcel_back(text) else slots


def _nothing_new(
    campaign: Campaign, block: str, rows: tuple[Row, ...], text: str
) -> Outcome[CampaignLogView]:
    """Return the answer that nothing changes; whether who cannot is out, which a tap notes, or needs another day, is
    asked."""
    outcome = outcome_of(CampaignLogView(campaign, rows=rows), block=block)
    if block == "taken_down":
        return replace(outcome, choices=(*_after_loss(rows), *outcome.choices[-1:]))
    if block == "advance":
        items = tuple(r.collaboration.handle for r in rows)
        return replace(outcome, choices=outcome.choices[-1:], items=items, slots={ADVANCE: True})
    if block == "client":
        return _of_client(outcome, rows, approved=bool(client_says(text)))
    if not (cannot(text) and len(rows) == 1 and rows[0].stage != STAGES[DROPPED]):
        return _owed_for(outcome)
    who = rows[0].collaboration
    note = Payload(LOG, {"collab": who.id, "stage": DROPPED})
    out = Choice("out", note, args={"handle": who.handle})
    return replace(outcome, block="cannot", choices=((out,), *outcome.choices[-1:]))


def _of_client(
    outcome: Outcome[CampaignLogView], rows: Sequence[Row], *, approved: bool
) -> Outcome[CampaignLogView]:
    """Return the answer to what a client says of somebody, which is no stage: with a tap they agreed as well, or are taken
    out."""
    taps = tuple(
        Choice(
            "step",
            Payload(LOG, {"collab": r.collaboration.id, "stage": AGREED}),
            args={"handle": r.collaboration.handle, "stage": STAGES[AGREED]},
        )
        if approved
        else _removed(r)
        for r in rows[:OFFERED]
        if not approved or STAGES.index(r.stage) < AGREED
    )
    block = "client" if approved else "client_no"
    return replace(outcome, block=block, choices=(*((tap,) for tap in taps), *outcome.choices[-1:]))


def _removed(row: Row) -> Choice:
    who = row.collaboration
    out = Payload("campaign_roster", {"handles": (who.handle,), "campaign": who.campaign_id})
    return Choice("removed", out, args={"handle": who.handle})


def _after_loss(rows: Sequence[Row]) -> Choices:
    """Offer what may become of who has posted and whose post is up no more: it is to be posted again, or they are taken out."""
    return tuple(
        (
            Choice(
                "again",
                Payload(LOG, {"collab": r.collaboration.id, "stage": AGREED, "back": True}),
                args={"handle": r.collaboration.handle},
            ),
            _removed(r),
        )
        for r in rows[:OFFERED]
    )


def _owed_for(outcome: Outcome[CampaignLogView]) -> Outcome[CampaignLogView]:
    """Return the answer that somebody is waited for with whether they were paid: what to do then is another matter."""
    paid = outcome.block == "waiting" and any(row.paid_idr for row in outcome.view.rows)
    return replace(outcome, slots={**(outcome.slots or {}), PAID_FOR: True}) if paid else outcome


def _of_silence(block: str, rows: Sequence[Row], text: str) -> str:
    """Return the block for what changes nothing: who agreed and is not heard of any more is waited for with
    their post, anybody else with their answer."""
    bound = any(AGREED <= STAGES.index(row.stage) < LIVE for row in rows)
    return "waiting" if block == "pending" and bound and gone_quiet(text) else block


async def _elsewhere(
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
    return await _note(known, homes[0], replace(slots, campaign=homes[0].id), context)
