"""Which figures of a note are asked about before anything is kept: several of one kind, a range, what is
only about right, and what contradicts another figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from core.analytics.campaign.log import INTERACTIONS, RESULTS
from core.analytics.campaign.noting import Noting, kept, says_something, waiting
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.capabilities.reporting.notes.refunding import Returned, lowered, returned_in
from core.messages import Payload
from core.nlu.amounts.figure_words import contradictions, rough_revenue
from core.nlu.campaigns.money.paying import bids_settle
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.deliverables import names_format, of_later_piece
from core.nlu.campaigns.planning.postponing import postponed_days
from core.nlu.intents import LOG
from core.nlu.scan import Figure
from core.nlu.slots import read_slots

GUARDED: Final = frozenset({"likes", "comments", "shares", "saves", "sales"})
"""Counts that are asked about where one of them is above the views or the people reached."""

Values = Mapping[str, tuple[int, ...]]


def questioned(
    slots: Noting,
    who: Sequence[Collaboration],
    rows: Sequence[Row | None],
    campaign: Campaign,
    context: Context,
) -> Outcome[CampaignLogView] | None:
    """Return the question that figures of a message leave open, None where they are clear.

    A tap answers it, so that what is tapped is noted as it is. rows: of each of `who`, as they stand.
    """
    if not context.text or len(who) > 1:
        return None
    slots = replace(slots, handles=tuple(c.handle for c in who) or slots.handles)
    read = read_slots(context.text, context.now, context.zone).figures
    told = {m: tuple(f) for m, f in read.items() if m in RESULTS}
    return (
        _several(slots, told, campaign, context.text)
        or _beside(slots, rows[0] if rows else None, campaign, context.text)
        or _range(slots, told, campaign)
        or _rough(slots, told, campaign, context.text)
        or _odd(slots, rows[0] if rows else None, campaign)
    )


def told_back(
    slots: Noting, rows: Sequence[Row | None], context: Context
) -> tuple[Noting, Returned | None]:
    """Return the slots with sales as they are after what customers gave back, and what that was."""
    one = rows[0] if len(rows) == 1 else None
    returned = returned_in(context.text, one, context.now, context.zone) if context.text else None
    if returned is None or returned.open:
        return slots, returned
    return lowered(slots, returned), returned


def to_settle(
    slots: Noting,
    who: Sequence[Collaboration],
    rows: Sequence[Row | None],
    text: str,
    campaign: Campaign,
) -> Outcome[CampaignLogView] | None:
    """Return the question whether somebody was paid off, where words may ask for it as well; None where they tell that it
    was done. rows: of each of `who`, as they stand."""
    owed = tuple(row for row in rows if row is not None and row.owed_idr != 0)
    if not (who and owed and bids_settle(text)):
        return None
    known = replace(slots, handles=tuple(one.handle for one in who), settled=True)
    done = Choice("happened", Payload(LOG, kept(known)), means="happened")
    view = CampaignLogView(campaign, rows=owed)
    return Outcome(view, block="to_settle", choices=((done,),), items=known.handles, slots={})


def given_back(returned: Returned | None, campaign: Campaign) -> Outcome[CampaignLogView] | None:
    """Return the answer to sales given back that nobody noted; None where they could be taken off."""
    if returned is None or not returned.open:
        return None
    return Outcome(CampaignLogView(campaign, returned=returned), block="returned", slots={})


def put_off(slots: Noting, row: Row | None, text: str) -> Noting:
    """Return the slots with the day that a known one is put off to: `tayangnya mundur seminggu`."""
    days = postponed_days(text)
    due = row.due if row else None
    if slots.date is not None and (due is None or slots.date > due.isoformat()):
        return slots  # a day that is put off is never an earlier one
    return replace(slots, date=(due + timedelta(days=days)).isoformat()) if due and days else slots


def _several(
    slots: Noting, told: Mapping[str, tuple[Figure, ...]], campaign: Campaign, text: str
) -> Outcome[CampaignLogView] | None:
    """Ask whether several counts of one kind are to be added up: figures of two posts."""
    every = {m: tuple(v for f in fs for v in f.values) for m, fs in told.items()}
    exact = {m for m, fs in told.items() if not any(f.ends for f in fs)}
    more = {m: values for m, values in every.items() if len(values) > 1 and m in exact}
    if not more or corrects(text):
        return None
    sums = {m: sum(values) for m, values in more.items()}
    lasts = {m: values[-1] for m, values in more.items()}
    choices = (
        (_tap("sum", _with(slots, sums), figures=sums),),
        (_tap("last", _with(slots, lasts), figures=lasts),),
    )
    return _question("several", campaign, choices, more, _with(slots, lasts))


_SEEN: Final = frozenset({*INTERACTIONS, "views", "reach"})
"""What a post shows under it."""


def _beside(
    slots: Noting, row: Row | None, campaign: Campaign, text: str
) -> Outcome[CampaignLogView] | None:
    """Ask whether counts of a second post are to be added to those noted of the first: `reels kedua 18.900 views`. Fewer
    than before of a format that is named are of another post, since counts of one post do not fall."""
    if row is None or slots.more or corrects(text):
        return None
    both: dict[str, tuple[int, ...]] = {
        m: (before, now)
        for m in RESULTS
        if (now := getattr(slots, m)) is not None and (before := getattr(row, m)) is not None
    }
    fewer = names_format(text) and any(both[m][1] < both[m][0] for m in both.keys() & _SEEN)
    if not both or not (fewer or of_later_piece(text)):
        return None
    sums = {m: sum(values) for m, values in both.items()}
    lasts = {m: values[-1] for m, values in both.items()}
    choices = (
        (_tap("sum", _with(slots, sums), figures=sums),),
        (_tap("last", slots, figures=lasts),),
    )
    return _question("several", campaign, choices, both, slots)


def _range(
    slots: Noting, told: Mapping[str, tuple[Figure, ...]], campaign: Campaign
) -> Outcome[CampaignLogView] | None:
    ends = {m: f.values for m, fs in told.items() for f in fs if f.ends}
    return _question("range", campaign, _rest(slots, ends), ends, slots) if ends else None


def _rough(
    slots: Noting, told: Mapping[str, tuple[Figure, ...]], campaign: Campaign, text: str
) -> Outcome[CampaignLogView] | None:
    """Ask whether a figure that is said to be about right was counted: a guess is never noted as one."""
    about: dict[str, tuple[int, ...]] = {
        m: fs[0].values for m, fs in told.items() if any(f.rough for f in fs)
    }
    if slots.revenue_idr is not None and rough_revenue(text):
        about["revenue_idr"] = (slots.revenue_idr,)
    if not about:
        return None
    sure = ((_tap("sure", slots),), *_rest(slots, about))
    return _question("rough", campaign, sure, about, slots)


def _odd(slots: Noting, row: Row | None, campaign: Campaign) -> Outcome[CampaignLogView] | None:
    """Ask about counts above the views or the people reached, which are hardly ever right."""
    if slots.more:
        return None
    stated = {m: v for m in RESULTS if (v := getattr(slots, m)) is not None}
    before = {m: v for m in RESULTS if row and (v := getattr(row, m)) is not None}
    known = {**before, **stated}
    odd = tuple(
        (less, known[less], more, known[more])
        for less, more in contradictions(known)
        if less in GUARDED and more in {"views", "reach"} and {less, more} & stated.keys()
    )
    if not odd:
        return None
    view = CampaignLogView(campaign, odd=odd)
    return Outcome(view, block="odd", choices=((_tap("sure", slots),),), slots=waiting(slots))


def _question(
    block: str, campaign: Campaign, choices: Choices, told: Values, slots: Noting
) -> Outcome[CampaignLogView]:
    return Outcome(
        CampaignLogView(campaign, told=dict(told)),
        block=block,
        choices=choices,
        slots=waiting(slots),
    )


def _rest(slots: Noting, without: Values) -> Choices:
    rest = _with(slots, dict.fromkeys(without))
    return ((_tap("rest", rest),),) if says_something(rest) else ()


def _with(slots: Noting, figures: Mapping[str, Any]) -> Noting:
    return replace(slots, **figures)


def _tap(label: str, slots: Noting, **args: object) -> Choice:
    """Return a button for an answer, and what its words mean: they say nothing of whom it is."""
    known = Payload(LOG, {**kept(slots), "amended": True})
    return Choice(label, known, args=args, means="as_is" if label == "sure" else label)
