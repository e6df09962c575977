"""Answers to a note that cannot be kept as it is: what is missing, what is asked first, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import (
    JOINING,
    PLANNED,
    Noting,
    held_in,
    kept,
    says_something,
    waiting,
)
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.analytics.campaign.trail import Line
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.doubts.asking import questioned
from core.capabilities.reporting.doubts.doubting import goods_asked, open_amount, twice
from core.capabilities.reporting.doubts.totals import whole_earned
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, owners, reports, ways
from core.capabilities.reporting.notes.selling import tally
from core.messages import Payload, SlotValue
from core.nlu.campaigns.briefs.told import tells_of_brief
from core.nlu.campaigns.money.amounts import unclear_money
from core.nlu.campaigns.money.arrangements import leaves_fee_unknown
from core.nlu.campaigns.money.commissions import by_piece, pays_commission
from core.nlu.campaigns.money.paying import advance_paid
from core.nlu.campaigns.money.payments import plans, terms_in
from core.nlu.campaigns.money.raising import wished_more
from core.nlu.campaigns.notes.clients import client_says
from core.nlu.campaigns.notes.corrections import names_wrong
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.news import not_posted
from core.nlu.campaigns.notes.not_theirs import apart_in
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.notes.sales import unseen_in
from core.nlu.campaigns.notes.stages import only_wished
from core.nlu.campaigns.notes.taken_down import post_gone
from core.nlu.campaigns.notes.visitors import tells_of_visitors
from core.nlu.intents import LOG


def nothing_new(slots: Noting, text: str) -> str | None:
    """Return the block that answers words which change nothing; None where there is something to note."""
    if says_something(slots):
        return None
    if leaves_fee_unknown(text):
        return "fee_open"
    blocks = (
        ("taken_down", post_gone(text)),
        ("wrong", names_wrong(text)),
        ("client", client_says(text) is not None),
        ("waiting", not_posted(text)),
        ("pending", in_between(text)),
        ("denied", only_denies(text)),
        ("advance", advance_paid(text)),
    )
    return next((block for block, so in blocks if so), None)


def open_question(
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    slots: Noting,
    context: Context,
) -> Outcome[CampaignLogView] | None:
    """Ask what is to be noted, what an amount is, which count is the total, or whose the note is; None
    where all is clear."""
    if by_piece(context.text):
        shares = tuple(r for c in who if (r := known.row(c, context.today)) and r.commission)
        return Outcome(CampaignLogView(campaign, rows=shares), block="by_piece", slots={})
    if asked := goods_asked(slots, who, context.text, campaign):
        return asked
    if not says_something(slots) and wished_more(context.text) is None:
        return _nothing(known, slots, who, campaign, context)
    if whole := whole_earned(known, campaign, slots, context.text, context.today):
        return whole
    rows = tuple(known.row(c, context.today) for c in who)
    without = tuple(r.collaboration.handle for r in rows if r and r.commission is None)
    if without and pays_commission(context.text):
        return Outcome(CampaignLogView(campaign, unknown=without), block="no_share", slots={})
    doubted = open_amount(slots, who, rows, context.text, campaign)
    doubted = doubted or twice(slots, who, context.text, campaign)
    doubted = doubted or tally(slots, who, rows, context.text, campaign)
    doubted = doubted or questioned(slots, who, rows, campaign, context)
    of = None if doubted else _open(known, campaign, who, slots)
    return whose(campaign, *of, context.today) if of else doubted


def of_several(sellers: Sequence[Row], campaign: Campaign) -> Outcome[CampaignLogView] | None:
    """Ask through whom orders were placed that were cancelled, where several sold any."""
    view = CampaignLogView(campaign, rows=tuple(sellers))
    return Outcome(view, block="whose_return", slots={}) if len(sellers) > 1 else None


def _nothing(
    known: Portfolio,
    slots: Noting,
    who: Sequence[Collaboration],
    campaign: Campaign,
    context: Context,
) -> Outcome[CampaignLogView]:
    """Say why there is nothing to note, and how to write it."""
    if asked := _apart(known, who, campaign, context):
        return asked
    planned = terms_in(context.text).planned
    view = CampaignLogView(campaign, unclear=unclear_money(context.text), planned=planned)
    block = "unclear" if view.unclear else "unseen" if unseen_in(context.text) else "how"
    if block == "how" and (planned or plans(context.text)):
        block = "planned"
    block = "wished" if block == "how" and only_wished(context.text) else block
    block = "visitors" if block == "how" and tells_of_visitors(context.text) else block
    block = "briefed" if block == "how" and tells_of_brief(context.text) else block
    asked = questioned(slots, who, (), campaign, context)
    items = tuple(c.handle for c in who)
    if block == "how" and slots.since and not asked:
        rows = tuple(r for c in who if (r := known.row(c, context.today)))
        view = replace(view, rows=rows, other_day=date.fromisoformat(slots.since))
        block = "other_day"
    said: dict[str, SlotValue] | None = {PLANNED: context.text} if block == "planned" else None
    return asked or Outcome(view, block=block, choices=reports(campaign), items=items, slots=said)


def _apart(
    known: Portfolio, who: Sequence[Collaboration], campaign: Campaign, context: Context
) -> Outcome[CampaignLogView] | None:
    """Ask whether buyers who would have come anyway are to be taken off what somebody sold; None where none are told
    of, or more than were sold."""
    apart = apart_in(context.text)
    row = known.row(who[0], context.today) if len(who) == 1 else None
    if apart is None or row is None or (row.sales or 0) < apart.pieces:
        return None
    left = (row.sales or 0) - apart.pieces
    note = Payload(LOG, {"handles": (who[0].handle,), "sales": left, "amended": True})
    tap = Choice("total", note, args={"count": left}, means="plain")
    view = CampaignLogView(campaign, rows=(row,), counts=(apart.pieces, left))
    return Outcome(view, block="not_theirs", choices=((tap,),), items=(who[0].handle,), slots={})


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


def strangers(
    slots: Noting, unknown: tuple[str, ...], known: Portfolio, campaign: Campaign, today: date
) -> Outcome[CampaignLogView]:
    """Say who takes part in nothing, and offer to let them join or who may be meant; what was told of them waits."""
    lines = _put_right(slots, today)
    view = CampaignLogView(campaign, lines, unknown=unknown, held=_held(slots, today))
    slots = replace(slots, amended=False)
    choices = ways(slots, unknown, known, campaign)
    waits = {**waiting(slots), JOINING: True}
    return Outcome(view, block="unknown", choices=choices, slots=waits)


def _put_right(slots: Noting, today: date) -> tuple[Line, ...]:
    """Return the lines of a note that waits and was put right."""
    return ledger.lines_of(slots, today) if slots.amended else ()


def whose(
    campaign: Campaign, slots: Noting, handles: tuple[str, ...], today: date
) -> Outcome[CampaignLogView]:
    """Ask who is meant; everything else that was said stays."""
    slots = replace(slots, handles=())
    lines = _put_right(slots, today)
    slots = replace(slots, amended=False)
    view = CampaignLogView(campaign, lines, code=slots.code, held=_held(slots, today))
    return Outcome(view, asks="handles", choices=owners(slots, handles), slots=kept(slots))


def _held(slots: Noting, today: date) -> tuple[Line, ...]:
    """Return the lines of notes that wait together, none of one that waits alone."""
    notes = (*held_in(slots), slots) if slots.held else ()
    return tuple(line for note in notes for line in ledger.held_lines("", note, today))
