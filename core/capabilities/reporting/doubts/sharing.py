"""A note that waits to be told whose it is, and is of several people: `yg 5 dr @rani` of 14."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import Noting, kept, noting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.doubts.unnoted import whose
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, owners
from core.capabilities.reporting.notes.writing import write
from core.dialogue.state import Question
from core.messages import SlotValue
from core.nlu.campaigns.codes import uses_listed
from core.nlu.campaigns.notes.sales import of_a_day
from core.nlu.campaigns.notes.sharing import Share, shared_total, shares_in
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding

COUNTS: Final = tuple(name for name in RESULTS if not name.endswith("_idr"))
MONEY: Final = ("paid_idr", "revenue_idr")


def shared(said: Understanding, question: Question | None) -> dict[str, SlotValue] | None:
    """Return the note that waits to be told whose it is, with how a message shares its number; None where
    none waits, or more than there is would be shared."""
    if question is None or (question.intent, question.slot) != (LOG, "handles"):
        return None
    metric = _metric(noting(question.slots))
    shares = shares_in(said.text) if metric else ()
    total = question.slots.get(metric) if metric else None
    told = sum(share.number or 0 for share in shares)
    if not (shares and isinstance(total, int) and told <= total):
        return None
    return {**question.slots, "split": _written(shares)}


def split_by(slots: Noting, text: str, known: Portfolio, campaign: Campaign | None) -> Noting:
    """Return the slots with how the pieces of a message are shared, where it says it; of a day they come on
    top of those before. How often codes were used is of those who have one, in their order."""
    uses = uses_listed(text) if campaign else ()
    coded = [c for c in known.active(campaign) if c.code] if campaign else []
    if uses and len(uses) == len(coded):
        split = tuple(f"{one.handle}={n}" for one, n in zip(coded, uses, strict=True))
        return replace(slots, uses=sum(uses), split=split, handles=())
    told = shared_total(text) if not slots.split else None
    if told is None:
        return slots
    total, shares = told
    return replace(slots, sales=total, split=_written(shares), more=of_a_day(text), handles=())


def _written(shares: tuple[Share, ...]) -> tuple[str, ...]:
    return tuple(f"{s.name}={'' if s.number is None else s.number}" for s in shares)


async def noted_shares(
    known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    """Note each share of whom it is, and ask whose the rest is; whose all is where a name fits nobody."""
    here, today = known.active(campaign), context.today
    handles = tuple(one.handle for one in here)
    metric = _metric(slots)
    pairs = [share.partition("=") for share in slots.split]
    fits = [fitting(name, handles) for name, _, _ in pairs]
    if metric is None or any(len(found) != 1 for found in fits):
        return whose(campaign, replace(slots, split=()), handles, today)
    total = getattr(slots, metric)
    left = total - sum(int(count) for _, _, count in pairs if count)
    told: list[tuple[Collaboration, Noting]] = []
    for (handle,), (_, _, count) in zip(fits, pairs, strict=True):
        who = next(one for one in here if one.handle == handle)
        told.append((who, _of(slots, metric, int(count) if count else left)))
        left = left if count else 0
    outcome = await write(known, campaign, told, [], context)
    others = replace(slots, split=(), handles=(), price_idr=None, **{metric: None})  # type: ignore[arg-type]
    if slots.price_idr is not None:
        others = replace(others, revenue_idr=None)  # which was reckoned with the pieces
    view = replace(outcome.view, unshared=ledger.lines_of(others, today))
    if not left:
        return replace(outcome, view=view)
    rest = _of(slots, metric, left)
    return Outcome(
        replace(view, rest=ledger.lines_of(rest, today)),
        asks="handles",
        choices=(*owners(rest, handles), *outcome.choices[-1:]),  # and the way back
        slots=kept(rest),
    )


def _of(slots: Noting, metric: str, value: int) -> Noting:
    """Return a note of a part of the number, and of what it earned where the price of one is known."""
    priced = slots.price_idr if metric == "sales" else None
    share = Noting(
        more=slots.more,
        paid=slots.paid,
        campaign=slots.campaign,
        price_idr=priced,
        revenue_idr=None if priced is None else priced * value,
    )
    return replace(share, **{metric: value})  # type: ignore[arg-type]


def _metric(slots: Noting) -> str | None:
    """Return what the one number of a note counts, else what money it is; None for none, or several."""
    for names in (COUNTS, MONEY):
        there = [name for name in names if getattr(slots, name) is not None]
        if there:
            return there[0] if len(there) == 1 else None
    return None
