"""What is said of a note: the view of `campaign_log`, and what may be done next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from core.analytics.campaign.log import DROPPED, PAID, STAGES
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import Noting, kept, next_stage
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.analytics.campaign.trail import Line
from core.capabilities.base import Choice, Choices, Outcome, way_back
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes.refunding import Returned
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money.amounts import now_in, per_in, unclear_money
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.taxes import Tax, tax_in
from core.nlu.campaigns.notes.pending import gone_quiet
from core.nlu.campaigns.notes.taken_down import post_gone
from core.nlu.intents import LOG, NEW, REPORT
from core.nlu.times.loose import loose_day

OFFERED: Final = 4
ALIKE: Final = 75
"""How alike two handles are, of 100, where one may be the other misspelt."""


@dataclass(frozen=True, slots=True)
class CampaignLogView:
    """What was noted. rows: the collaborations concerned, as they stand now. unknown: a handle that
    takes part in nothing. doubts: handles whose figures contradict each other. closed_on: when the
    campaign was closed before this note. edited: its message was edited, so that what it noted before is taken back.
    code: one that nobody has as yet. unclear: an amount that may be millions or billions. per: of how long the revenue without the
    campaign is (`week`). earned: revenue before and now, as a message compares them, in rupiah; the
    second is not noted. growth_share: (now - before) / before. counts: several counts of sales of one.
    amount_idr: one of which is asked what it is, or that somebody asks for; mine_idr: what the owner offers. fee_idr: the fee that stands. commission: a share of the sales that is asked for, in hundredths of a percent. priced: pieces and the
    price of one, in rupiah, which make the revenue. told: figures that are asked about, by what they
    count. odd: a count, its value, the one that it should not be above, its value. returned: what
    customers gave back. stale: pieces were noted, and what was earned is that of before. planned: payments that
    are still to be made. stray: items of a list that name nobody. included: amounts that are part of another. feeless: handles
    whose payment is a part of a fee that nobody noted. back_idr: what is said to have come back, where less was paid.
    small: amounts that can hardly be meant. condition: words that only hold if something happens. reminds: a
    reminder was wished for, which only the summary is. by: which colleague noted it. twice: payments
    that were noted just before, of whom and in rupiah. rest: what waits still to be told whose it is;
    unshared: what was told with it, and of whom nobody can say how much. noted: what was kept of others, where
    something is asked of one; later: of whom nothing was kept, and nothing is asked as yet. held: what waits together to be told whose it is. taken: what is no more
    noted of whom it was by mistake. still: what was noted before of somebody else, and stands. loosely: words that several
    days fit, or none, read_as: the one that they were read as. other_day: one that is no day of a post, and not noted.
    post_gone: a post is said to be up no more. quiet: somebody was written to and does not answer. tax_idr: VAT that is counted with the fee and what was paid.
    homes: the campaigns that a note is of, by id, where they are several. title: what a campaign is called that there is not.
    unnamed_idr: revenue that is noted of the campaign, and of nobody in it. tax: one that is named beside what was noted, and not counted."""

    campaign: Campaign | None = None
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    corrected: bool = False
    unknown: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    closed_on: date | None = None
    edited: bool = False
    unclear: str | None = None
    code: str | None = None
    per: str | None = None
    earned: tuple[int, int] | None = None
    growth_share: float | None = None
    counts: tuple[int, ...] = ()
    amount_idr: int | None = None
    mine_idr: int | None = None
    fee_idr: int | None = None
    commission: int | None = None
    priced: tuple[int, int] | None = None
    told: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    odd: tuple[tuple[str, int, str, int], ...] = ()
    returned: Returned | None = None
    stale: bool = False
    planned: tuple[int, ...] = ()
    stray: tuple[str, ...] = ()
    included: tuple[int, ...] = ()
    loosely: str = ""
    read_as: date | None = None
    other_day: date | None = None
    post_gone: bool = False
    quiet: bool = False
    tax_idr: int | None = None
    unnamed_idr: int | None = None
    tax: Tax | None = None
    feeless: tuple[str, ...] = ()
    back_idr: int | None = None
    small: tuple[Line, ...] = ()
    condition: str = ""
    reminds: bool = False
    by: str = ""
    twice: tuple[tuple[str, int], ...] = ()
    rest: tuple[Line, ...] = ()
    unshared: tuple[Line, ...] = ()
    noted: tuple[Line, ...] = ()
    later: tuple[str, ...] = ()
    held: tuple[Line, ...] = ()
    taken: tuple[Line, ...] = ()
    still: tuple[Line, ...] = ()
    homes: Mapping[int, Campaign] = field(default_factory=dict)
    title: str = ""


def remarked(view: CampaignLogView, slots: Noting, text: str) -> CampaignLogView:
    """Return the view with what is to be said of words that the log does not hold."""
    terms = terms_in(text)
    before, now = slots.baseline_idr, now_in(text)
    loose = loose_day(text)
    return replace(
        view,
        unclear=unclear_money(text),
        per=per_in(text) if before is not None else None,
        earned=(before, now) if before and now is not None else None,
        growth_share=(now - before) / before if before and now is not None else None,
        priced=priced_in(slots.sales, slots.price_idr, slots.revenue_idr),
        stale=slots.sales is not None
        and slots.revenue_idr is None
        and any(row.revenue_idr for row in view.rows),
        planned=terms.planned,
        included=terms.included,
        loosely=loose if slots.date else "",
        post_gone=post_gone(text),
        quiet=gone_quiet(text) and any(line.metric == "stage" for line in view.lines),
        tax_idr=slots.tax_idr,
        tax=None if slots.tax_idr else taxed(text, [slots]),
        read_as=date.fromisoformat(slots.date) if loose and slots.date else None,
    )


def taxed(text: str, told: Sequence[Noting]) -> Tax | None:
    """Return the tax that is named beside a fee or a payment, with what it comes to where that is of one."""
    tax = tax_in(text)
    sums = [slots.budget_idr or slots.paid_idr for slots in told]
    money = any(slots.paid_share is not None or slots.settled for slots in told)
    if tax is None or not (money or any(sums)):
        return None
    known = terms_in(text).named
    if tax.idr is not None and any(total - tax.idr in known for total in sums if total):
        return None  # what was paid is told with it
    # Of what was paid less its tax, that tax is another share.
    less = tax.kind == "pph" and told[0].budget_idr is None
    return tax.of(sums[0] if len(sums) == 1 and not less else None)


def priced_in(sales: int | None, price: int | None, revenue: int | None) -> tuple[int, int] | None:
    """Return pieces and the price of one, in rupiah, where what was earned is reckoned with them."""
    if sales is None or price is None:
        return None
    return (sales, price) if sales * price == revenue else None


def outcome_of(
    view: CampaignLogView, batch: int | None = None, block: str = "body"
) -> Outcome[CampaignLogView]:
    """Return the answer to a note, with the next step of each and the way back. batch: its number, None
    where nothing of it can be taken back."""
    means = "reopen" if any(line.metric == "closed" for line in view.lines) else "undo"
    back = way_back(view.campaign.id, batch, means) if view.campaign else ()
    steps = tuple(
        (_step(row, stage),)
        for row in view.rows[:OFFERED]
        if not view.homes and (stage := next_stage(row)) is not None
    )
    report = reports(view.campaign)[0] if view.campaign else ()
    gone = [row.collaboration for row in view.rows if row.stage == STAGES[DROPPED]]
    steps += tuple((_instead(one),) for one in gone[:OFFERED])
    return Outcome(
        view,
        block=block,
        choices=(*steps, (*back, *report)),
        items=tuple(row.collaboration.handle for row in view.rows),
        slots={},
        keeps=bool(view.lines),
    )


def beside_group(
    outcome: Outcome[CampaignLogView], rows: Sequence[Row], out: Sequence[str]
) -> Outcome[CampaignLogView]:
    """Return the answer to a note of all but some with those who were left out, of whom nothing changes."""
    told = {row.collaboration.handle for row in outcome.view.rows}
    left = [row for row in rows if row.collaboration.handle in set(out) - told]
    if not (outcome.keeps and left):
        return outcome
    return replace(outcome, view=replace(outcome.view, rows=(*outcome.view.rows, *left)))


def _instead(one: Collaboration) -> Choice:
    place: dict[str, SlotValue] = {"handles": (one.handle,), "campaign": one.campaign_id}
    payload = Payload("campaign_replace", place)
    return Choice("instead", payload, args={"handle": one.handle})


def _step(row: Row, stage: int) -> Choice:
    slots: dict[str, SlotValue] = {"collab": row.collaboration.id, "stage": stage}
    if stage == PAID:
        slots["settled"] = True
    args = {"handle": row.collaboration.handle, "stage": STAGES[stage]}
    return Choice("step", Payload(LOG, slots), args=args)


def reports(campaign: Campaign) -> Choices:
    """Return the way to the report."""
    return ((Choice("report", Payload(REPORT, {"campaign": campaign.id})),),)


def starting(handles: tuple[str, ...]) -> Choice:
    """Offer to begin a campaign with who was named."""
    known: dict[str, SlotValue] = {"handles": handles} if handles else {}
    return Choice("start", Payload(NEW, known), args={"handles": handles})


def owners(slots: Noting, handles: tuple[str, ...]) -> Choices:
    """Offer whose the note may be."""
    return tuple(
        (Choice("who", Payload(LOG, kept(slots) | {"handles": (h,)}), args={"handle": h}),)
        for h in handles[: OFFERED * 2]
    )


def ways(slots: Noting, unknown: tuple[str, ...], known: Portfolio, campaign: Campaign) -> Choices:
    """Offer to let somebody join, or who may have been meant."""
    here = tuple(c.handle for c in known.of(campaign))
    near = tuple(h for h in here if any(_alike(h, other) for other in unknown))
    joining = Payload(LOG, kept(slots) | {"add": True})
    add = Choice("join", joining, args={"handles": unknown}, means="" if near else "yes")
    return (*owners(slots, near[:2]), (add,))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return bool(fitting(other, (one,))) or fuzz.ratio(one, other) >= ALIKE
