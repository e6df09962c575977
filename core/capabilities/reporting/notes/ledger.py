"""The books of a campaign while something is noted: of whom it is, and how each line reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.analytics.campaign.facts import facts_of, plan_facts, too_small
from core.analytics.campaign.log import (
    AGREED,
    DROPPED,
    LIVE,
    OWED,
    PIECES,
    RESULTS,
    SHIPPED,
    STAGES,
    Entry,
    Fact,
    standing,
)
from core.analytics.campaign.noting import Noting, feeless, unreckoned
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.analytics.campaign.trail import Line, line_of
from core.capabilities.ports import Campaigns, Portfolio
from core.nlu.accounts.unknown_names import names_another
from core.nlu.campaigns.codes import link_named
from core.nlu.campaigns.money.budgeting import rebudgets
from core.nlu.campaigns.notes.everybody import of_all
from core.nlu.campaigns.planning.lifecycle import closes, replans
from core.nlu.campaigns.planning.plan import aim_in, period_in

NUMBERS: Final = frozenset(
    {
        *RESULTS,
        *PIECES,
        *(
            "fee_idr",
            "barter_idr",
            "shipping_idr",
            "paid_idr",
            "price_idr",
            "baseline_idr",
            "budget_idr",
            "brief",
            "other_idr",
        ),
    }
)
"""Metrics whose number may be corrected."""

SPOKEN: Final = 0
"""Whose an entry is that is not noted yet."""

OF_WORK: Final = (
    "paid_idr", "paid_share", "open_idr", "back_idr", "back_share", "kept_idr", "over_idr", "barter_idr", "shipping_idr",
)  # fmt: skip
"""Money that moves between us and who agreed."""

MONEY: Final = frozenset({"fee_idr", "paid_idr"})
"""Metrics of which a note often tells by how much they moved."""


def general(
    known: Portfolio, campaign: Campaign, slots: Noting, text: str, today: date
) -> list[Fact]:
    """Return what is noted of the campaign itself: what would be earned without it, a new plan."""
    facts = []
    if slots.baseline_idr is not None:
        facts.append(Fact("baseline_idr", slots.baseline_idr))
    moved = rebudgets(text)
    if moved and slots.budget_idr is not None:
        standing = known.result(campaign, today).budget_idr
        total = (standing or 0) + moved * slots.budget_idr
        facts += [Fact("budget_idr", total)] if total > 0 else []
    elif replans(text) or moved == 0:
        facts += plan_facts(slots.budget_idr, period_in(text, today), aim_in(text))
    if closes(text):
        facts.append(Fact("closed", today.toordinal()))
    return facts


def planned(known: Portfolio, campaign: Campaign, fact: Fact, today: date) -> Line:
    """Return the line of a note of the campaign itself, with the number that it replaces."""
    found = known.result(campaign, today)
    if fact.metric == "budget_idr":
        return replace(line("", fact, None), before=found.budget_idr)
    if fact.metric == "other_idr":
        before = found.other_idr
        step = None if before is None else fact.value
        return Line("", fact.metric, fact.value + (before or 0), before, step=step)
    return line("", fact, found.unassigned)


def meant(
    known: Portfolio, campaign: Campaign, slots: Noting, text: str
) -> tuple[list[Collaboration], tuple[str, ...]]:
    """Return the collaborations that are meant, and handles that take part in nothing.

    A promo code in the words says more than who was spoken of before; a name that is no part of anybody's handle is
    nobody's, also where one alone takes part.
    """
    if slots.collab is not None:
        return [c for c in known.collaborations if c.id == slots.collab], ()
    newest = sorted(known.collaborations, key=lambda c: (c.campaign_id != campaign.id, -c.id))
    coded = [c for c in newest if slots.code and c.code == slots.code][:1]
    heard = not text or any(handle in text.casefold() for handle in slots.handles)
    alone = () if names_another(text) else known.active(campaign)
    if slots.code and not heard:
        new = slots.stage == AGREED and len(alone) == 1 and not alone[0].code
        return coded or (list(alone) if new else []), ()
    link = link_named(text)
    if link and slots.sales is not None and not heard:
        return [c for c in newest if c.link and link in c.link][:1], ()
    if slots.handles:
        found = {h: next((c for c in newest if c.handle == h), None) for h in slots.handles}
        return [c for c in found.values() if c], tuple(h for h, c in found.items() if c is None)
    return coded or (list(alone) if len(alone) == 1 and slots.baseline_idr is None else []), ()


def rows(known: Portfolio, campaign: Campaign, today: date) -> tuple[Row, ...]:
    """Return how those stand who take part in a campaign."""
    found = (known.row(who, today) for who in known.active(campaign))
    return tuple(one for one in found if one)


def unposted(known: Portfolio, campaign: Campaign, today: date) -> list[Collaboration]:
    """Return who is still to post: a day named for nobody is everybody's."""
    found = known.result(campaign, today)
    return [r.collaboration for r in found.rows if STAGES.index(r.stage) < LIVE]


def everybody(
    known: Portfolio, campaign: Campaign, slots: Noting, text: str, today: date
) -> list[Collaboration]:
    """Return all who have not dropped out where a stage, a payment or a day is told of all, or who agreed of them
    where it is told of so many (`mereka berdua` of three); empty else. A day to come is of who is still to post."""
    owed = any(getattr(slots, name) for name in OWED)
    told = slots.settled or owed or slots.stage is not None or slots.commission is not None
    if not (told or slots.date):
        return []
    there = taking_part(known, campaign, today)
    firm = agreed(known, campaign, today)
    meant = next((some for some in (there, firm) if of_all(text, len(some))), ())
    among = known.active(campaign) if told else unposted(known, campaign, today)
    return [one for one in among if one.handle in meant]


def taking_part(
    known: Portfolio, campaign: Campaign, today: date, *, unposted: bool = False
) -> tuple[str, ...]:
    """Return who is meant by a word for all: who takes part and has not dropped out. unposted: nor posted."""
    there = rows(known, campaign, today)
    if unposted:
        there = tuple(row for row in there if STAGES.index(row.stage) < LIVE)
    return tuple(r.collaboration.handle for r in there if r.stage != "dropped")


def agreed(known: Portfolio, campaign: Campaign, today: date) -> tuple[str, ...]:
    """Return who agreed and has not dropped out."""
    there = rows(known, campaign, today)
    return tuple(r.collaboration.handle for r in there if AGREED <= STAGES.index(r.stage) < DROPPED)


def at_work(
    known: Portfolio, campaign: Campaign, slots: Noting, shown: tuple[str, ...], today: date
) -> list[Collaboration]:
    """Return the only one who agreed, where a note names nobody and tells what only who agreed has: figures, payments,
    costs, a product that was sent, a post; empty else, and where another of them was shown alone just now, who may
    be meant as well. Notes that wait are of whom it is said."""
    told = any(getattr(slots, name) is not None for name in (*RESULTS, *OF_WORK)) or slots.settled
    told = told or (slots.stage is not None and SHIPPED <= slots.stage < DROPPED)
    open_fee = slots.budget_idr is not None and not slots.paid
    if not told or open_fee or slots.held or slots.split or slots.code or slots.baseline_idr:
        return []
    here, firm = known.active(campaign), agreed(known, campaign, today)
    other = len(shown) == 1 and shown != firm and shown[0] in {c.handle for c in here}
    return [c for c in here if c.handle in firm] if len(firm) == 1 and not other else []


def refunders(known: Portfolio, campaign: Campaign, today: date) -> tuple[Row, ...]:
    """Return how those stand of whom something can have come back: sales, or the pay where only one was paid."""
    every = rows(known, campaign, today)
    paid = tuple(row for row in every if row.paid_idr)
    return tuple(row for row in every if row.sales) or (paid if len(paid) == 1 else ())


def begins(known: Portfolio, batch: Sequence[Entry]) -> bool:
    """Return whether what was noted together is how its campaign began."""
    joined = any(e.fact.metric == "stage" and not e.fact.value for e in batch)
    return joined and batch[0].at == known.home(batch[0]).made_at


def with_facts(known: Portfolio, campaign: Campaign, facts: Sequence[Fact]) -> Portfolio:
    """Return a portfolio as it will stand once these facts are noted."""
    last = known.entries[-1] if known.entries else None
    at, number, batch = (last.at, last.id, last.batch) if last else (campaign.made_at, 0, 0)
    new = tuple(
        Entry(number + n, batch + 1, SPOKEN, at, campaign.id, fact)
        for n, fact in enumerate(facts, 1)
    )
    return replace(known, entries=known.entries + new)


async def take_back(port: Campaigns, known: Portfolio, batch: Sequence[Entry]) -> None:
    """Note that a batch counts no more, in the log of each campaign that it is of."""
    homes = dict.fromkeys(known.home(entry) for entry in batch)
    await port.note_together([(one, [Fact("undo", batch[0].batch)]) for one in homes])


def written(known: Portfolio, entry: Entry) -> Line:
    """Return the line of an entry that stands in the books."""
    return written_of(known, entry.fact)


def written_of(known: Portfolio, fact: Fact) -> Line:
    """Return the line of a fact by itself."""
    handles = {c.id: c.handle for c in known.collaborations}
    return line_of(handles.get(fact.collaboration_id or 0, ""), fact)


def corrected(known: Portfolio, wrong: Entry, value: int, today: date) -> Line:
    """Return the line of an entry that is replaced: the totals before and after, where it adds."""
    whose = next((c for c in known.collaborations if c.id == wrong.fact.collaboration_id), None)
    there = known.row(whose, today) if whose else None
    total = getattr(there, wrong.fact.metric, None)
    others = total - wrong.fact.value if isinstance(total, int) and wrong.fact.mode == "add" else 0
    others = max(0, others)
    return replace(
        written(known, wrong),
        value=value + others,
        before=wrong.fact.value + others,
        added=(value, wrong.fact.value) if others else None,
    )


def small(known: Portfolio, facts: Sequence[Fact]) -> tuple[Line, ...]:
    """Return the amounts of facts that can hardly be meant, as they read."""
    return tuple(written_of(known, fact) for fact in too_small(facts))


def line(handle: str, fact: Fact, before: Row | None) -> Line:
    """Return the line of a new fact: the total where it adds, and the number that stood before."""
    old = getattr(before, fact.metric, dict(before.pieces).get(fact.metric)) if before else None
    plain = isinstance(old, int) and fact.metric != "stage"
    known = old if plain else None
    value = fact.value + (known or 0) if fact.mode == "add" else fact.value
    moved = fact.mode == "add" or (fact.metric == "paid_idr" and value < (known or 0))
    told = line_of(handle, fact)
    return replace(
        told,
        value=value,
        was=old if isinstance(old, date) and old != told.day else None,
        before=known if known != value else None,
        step=value - known if moved and known is not None and fact.metric in MONEY else None,
    )


def lines_of(slots: Noting, today: date, handle: str = "") -> tuple[Line, ...]:
    """Return the lines of what a note tells, whoever's it may be."""
    return tuple(line(handle, fact, None) for fact in facts_of(slots, 0, None, today))


def held_lines(handle: str, slots: Noting, today: date) -> list[Line]:
    """Return the lines of a note that waits, also of a payment that comes to no amount as yet: `setengah`."""
    loose = [Line(handle, name, value) for name, value in unreckoned(slots).items()]
    return [*lines_of(slots, today, handle), *loose]


def money_left(
    told: Sequence[tuple[Collaboration, Noting]],
    before: Sequence[Row | None],
    after: Sequence[Row | None],
) -> tuple[tuple[str, ...], int | None]:
    """Return of whom a payment could not be reckoned for want of a fee, and what is said to have come
    back where less was paid. before, after: the rows of each as they stood and stand."""
    wanting = tuple(
        one.handle
        for (one, slots), row in zip(told, after, strict=True)
        if row is not None and feeless(slots, row.fee_idr)
    )
    backs = (
        slots.back_idr
        for (_, slots), row in zip(told, before, strict=True)
        if slots.back_idr is not None and slots.back_idr > ((row and row.paid_idr) or 0)
    )
    return wanting, next(backs, None)


def known_price(known: Portfolio, campaign: Campaign, whose: int | None) -> int | None:
    """Return what one piece sells for as noted of a collaboration, else the only price of its campaign. campaign: the one
    spoken of, which is not theirs where somebody of another is told of."""
    theirs = next((c.campaign_id for c in known.collaborations if c.id == whose), campaign.id)
    home = next((c for c in known.campaigns if c.id == theirs), campaign)
    noted = [e.fact for e in standing(known.log(home)) if e.fact.metric == "price_idr"]
    own = [fact.value for fact in noted if fact.collaboration_id == whose]
    every = {fact.value for fact in noted}
    return own[-1] if own else every.pop() if len(every) == 1 else None
