"""What a message tells of several people, of each their own: the sure is noted, the doubtful is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from core.analytics.campaign.log import REMOVED
from core.analytics.campaign.noting import Noting, holding, kept, noting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.corrections.putting_right import put_each_right
from core.capabilities.reporting.doubts.asking import given_back, questioned, told_back
from core.capabilities.reporting.doubts.doubting import goods_asked, open_amount, unreal
from core.capabilities.reporting.doubts.unnoted import strangers
from core.capabilities.reporting.joining.together import joining, joins
from core.capabilities.reporting.notes import ledger, to_do
from core.capabilities.reporting.notes.enriching import enriched
from core.capabilities.reporting.notes.noted import CampaignLogView, taxed, ways
from core.capabilities.reporting.notes.raising import moved_fees
from core.capabilities.reporting.notes.selling import priced_alike, sold, tally
from core.capabilities.reporting.notes.writing import write
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.parting import handles_in, marked, parts, strays
from core.nlu.campaigns.planning.roster import leaves
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.files.pasting import is_chat, listed

Told = list[tuple[Collaboration, Noting]]

FEW: Final = 12
"""Of so many people at most a message is read at once; of more, others are not kept waiting."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is asked of whom before their part is noted."""

    handles: tuple[str, ...]
    asked: Outcome[CampaignLogView]


def each(known: Portfolio, text: str, named: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what a message says of each of several people. named: those it names, with or without @."""
    people = (*(c.handle for c in known.collaborations), *named, *listed(text))
    return parts(marked(text, people), (c.code for c in known.collaborations))


def told_of(known: Portfolio, whole: str, part: to_do.Part) -> Noting:
    """Return what a part of a message tells of whom it names. whole: its words as they stand; part: as they
    were heard."""
    stated = {"handles": handles_in(whole), **part.stated}  # though "@a ga mau" leaves them out
    if leaves(whole):
        return noting({"handles": handles_in(whole), "stage": REMOVED})
    return enriched(noting(stated), part.words, (c.code for c in known.collaborations))


async def noted_apart(
    known: Portfolio,
    campaign: Campaign,
    apart: tuple[str, ...],
    context: Context,
    homes: Sequence[Campaign] = (),
) -> Outcome[CampaignLogView]:
    """Note what is told of several people, of each their own, and ask of whom something is in doubt;
    where numbers of several are put right at once, of all or of nobody. apart: what is told of each; nothing is
    noted where nobody can tell. homes: the campaign that each part is of, where they are several."""
    if not apart:
        return Outcome(CampaignLogView(campaign), block="apart", slots={})
    if corrects(context.text):
        better = await put_each_right(known, campaign, apart, context)
        return better or Outcome(CampaignLogView(campaign), block="apart")
    reading = partial(_read_all, known, homes or [campaign] * len(apart), apart, context)
    heard, read = reading() if len(apart) <= FEW else await asyncio.to_thread(reading)
    told = [pair for one in read if not isinstance(one, Doubt) for pair in one]
    doubts = [one for one in read if isinstance(one, Doubt)]
    if doubts and not told:
        alone = {handle for one in doubts for handle in one.asked.view.unknown}
        if len(doubts) == len(apart) and len(alone) == 1 and len(doubts) > 1:
            return _of_a_stranger(known, campaign, apart, alone.pop(), context)
        return _nothing_sure(known, campaign, apart, doubts)
    told = _once(priced_alike(told, context.text))
    copied = is_chat(context.text)
    outcome = await write(known, campaign, told, [], context, copied=copied)
    planned = tuple(
        idr
        for part, text in zip(heard, apart, strict=True)
        for idr in (*part.planned, *terms_in(part.words, whole=text).planned)
    )
    if planned and outcome.block == "stays":
        outcome = replace(outcome, block="planned")
    outcome = to_do.remarked(outcome, planned, reminds=any(map(task_in, apart)))
    codes = (c.code for c in known.collaborations)
    stray = strays(marked(context.text, (c.handle for c in known.collaborations)), codes)
    tax = taxed(context.text, [slots for _, slots in told if slots.tax_idr is None])
    outcome = replace(outcome, view=replace(outcome.view, stray=stray, tax=tax))
    return _asking(outcome, doubts) if doubts else outcome


def _once(told: Told) -> Told:
    """Return what is told of each without what is said again: totals are the same however often they are
    said, what comes on top may be meant twice."""
    first: Told = []
    for who, slots in told:
        adds = slots.more or slots.fee_more or {slots.paid_idr, slots.back_idr} != {None}
        if adds or (who, slots) not in first:
            first.append((who, slots))
    return first


def _read_all(
    known: Portfolio, homes: Sequence[Campaign], apart: tuple[str, ...], context: Context
) -> tuple[list[to_do.Part], list[Told | Doubt]]:
    """Return what each part of a message says, and what is to be noted of it or is in doubt."""
    heard = [to_do.heard(whole, context) for whole in apart]
    parts_at_home = zip(homes, apart, heard, strict=True)
    return heard, [_read(known, home, whole, part, context) for home, whole, part in parts_at_home]


def _read(
    known: Portfolio, campaign: Campaign, whole: str, part: to_do.Part, context: Context
) -> Told | Doubt:
    """Return what is to be noted of whom a part of the message names, or what of it is in doubt."""
    text, own = part.words, replace(context, text=part.words)
    slots = told_of(known, whole, part)
    who, unknown = ledger.meant(known, campaign, slots, text)
    if unknown or not who:
        view = CampaignLogView(campaign, unknown=unknown)
        choices = ways(slots, unknown, known, campaign) if unknown else ()
        return Doubt(unknown, Outcome(view, block="unknown", choices=choices))
    if moved := moved_fees(known, who, text, context.today):
        return moved
    rows = [known.row(one, context.today) for one in who]
    slots, returned = told_back(slots, rows, own)
    asked = unreal(slots, text, campaign, context.today) or goods_asked(slots, who, text, campaign)
    asked = asked or open_amount(slots, who, rows, text, campaign)
    asked = asked or given_back(returned, campaign)
    asked = asked or questioned(slots, who, rows, campaign, own)
    words = (text, context.text)
    told = [(one, sold(slots, known, campaign, [one], context.today, words)) for one in who]
    if len(told) == 1:
        asked = asked or tally(told[0][1], who, rows, context.text, campaign)
    return Doubt(slots.handles, asked) if asked else told


def _nothing_sure(
    known: Portfolio, campaign: Campaign, apart: tuple[str, ...], doubts: list[Doubt]
) -> Outcome[CampaignLogView]:
    """Ask of the first whose part is in doubt, or offer to let all join who take no part as yet."""
    first, *others = doubts
    unknown = tuple(handle for one in doubts for handle in one.asked.view.unknown)
    if first.asked.block != "unknown":
        later = _named(others)
        return replace(
            first.asked,
            view=replace(first.asked.view, later=later),
            first="noted" if later else "",
        )
    together = joining(known, campaign, apart)
    view = CampaignLogView(campaign, unknown=together or unknown)
    block = "together" if together else "apart"
    return Outcome(view, block=block, choices=joins(campaign, apart, together))


def _of_a_stranger(
    known: Portfolio, campaign: Campaign, apart: tuple[str, ...], handle: str, context: Context
) -> Outcome[CampaignLogView]:
    """Offer to let one person join of whom several notes tell, and to note all of them then."""
    *before, last = (told_of(known, whole, to_do.heard(whole, context)) for whole in apart)
    held: tuple[str, ...] = ()
    for slots in before:
        held = holding({**kept(slots), "held": held})
    return strangers(replace(last, held=held), (handle,), known, campaign, context.today)


def _named(doubts: Sequence[Doubt]) -> tuple[str, ...]:
    return tuple(handle for one in doubts for handle in one.handles)


def _asking(outcome: Outcome[CampaignLogView], doubts: list[Doubt]) -> Outcome[CampaignLogView]:
    """Return the question of whom something is in doubt, behind what was noted of the others."""
    first, *others = doubts
    done = outcome.view
    view = replace(
        first.asked.view,
        noted=done.lines,
        planned=done.planned,
        stray=done.stray,
        later=_named(others),
    )
    choices = (*first.asked.choices, *outcome.choices[-1:])  # and the way back
    items = first.asked.items or outcome.items
    return replace(first.asked, view=view, first="noted", choices=choices, items=items)
