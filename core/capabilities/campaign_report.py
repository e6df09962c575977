"""Reports what a campaign brought: a message with a picture, a PDF, a workbook, from one view."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.account import Note, Path
from core.analytics.campaign.balance import Balance, Even, balance_of, even_of
from core.analytics.campaign.computing import result
from core.analytics.campaign.digest import Need
from core.analytics.campaign.history import Record, records
from core.analytics.campaign.picture import picture
from core.analytics.campaign.result import Campaign, Result, Row
from core.capabilities.base import Chart, Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting import open_matters as matters
from core.capabilities.reporting.ledger import known_price
from core.capabilities.reporting.questions import asked_within
from core.capabilities.reporting.workbook import workbook
from core.messages import Document, Payload, SlotValue
from core.nlu.campaigns.campaign import asks_whom_again, wants_report_file
from core.nlu.campaigns.inquiry import asked_view
from core.nlu.campaigns.money import per_in
from core.nlu.campaigns.naming import campaign_asked
from core.nlu.words.filetypes import file_asked

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

OTHERS, LISTED = 3, 8
MADE: Final = ("pdf", "xlsx")
"""Kinds of file that a report is made as."""


@dataclass(frozen=True, slots=True)
class CampaignReportSlots:
    """campaign: its id; without it the one that the words name, else the newest.

    format: `pdf` or `xlsx` for a file. view: `records` for creators over all campaigns, else one of
    those that `core.nlu.campaigns.inquiry` and `core.nlu.campaigns.returns` know; handles: whom it is of. budget_idr: what
    one piece sold for, in answer to the question for it, price_idr where the words say it. unit_idr: what one piece costs.
    """

    campaign: int | None = None
    format: str = ""
    view: str = ""
    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    unit_idr: int | None = None
    price_idr: int | None = None


@dataclass(frozen=True, slots=True)
class CampaignReportView:
    """result: the campaign in figures. records: every creator of the workspace over time.

    made_on: the day of the report. For questions: needs, what is open over all campaigns, or what
    of it was `asked` for; others, to whom nothing is known to be owed: nothing is agreed, the fee is not
    known, or (where it is of them) all is paid; purses,
    campaigns with a budget or costs; paths, how far one creator (`handle`) came in each campaign;
    notes, what was noted last, names of who did (by id), and who speaks; balance, whether it paid;
    even, from how many pieces on it does.
    fictional: handles that are the demo's. lacking: the kind of file that was asked for and is not made.
    """

    result: Result | None = None
    records: tuple[Record, ...] = ()
    made_on: date | None = None
    needs: tuple[Need, ...] = ()
    others: tuple[Row, ...] = ()
    paid_up: bool = False
    purses: tuple[Result, ...] = ()
    paths: tuple[Path, ...] = ()
    handle: str = ""
    asked: str = ""
    notes: tuple[Note, ...] = ()
    speaker: int = 0
    names: Mapping[int, str] = field(default_factory=dict)
    balance: Balance | None = None
    even: Even | None = None
    fictional: tuple[str, ...] = ()
    lacking: str = ""


class CampaignReport(Capability[CampaignReportSlots, CampaignReportView]):
    """Answers "hasil kampanye hari ibu gimana?"."""

    name = "campaign_report"
    commands = {"laporan": {}, "report": {}}  # noqa: RUF012
    Slots = CampaignReportSlots
    View = CampaignReportView
    reports = ("campaign_report",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim a campaign's report as a PDF, and "laporan lagi" and "untung apa rugi?" while a
        campaign is spoken of."""
        if wants_report_file(said.text) or campaign_asked(said.text):
            return {}
        return asked_within(said, state)

    async def run(
        self, slots: CampaignReportSlots, context: Context
    ) -> Outcome[CampaignReportView]:
        """Compute the figures from the log, and say or send them."""
        known = await given(context.campaigns).everything()
        campaign, missing = _meant(known, slots.campaign, context.text)
        if campaign is None:
            return _nothing(known, missing)
        asked = slots.view or asked_view(context.text) or ""
        today = context.today
        results = results_of(known, today)
        view = view_of(results, campaign, today, await _ratings(context))
        if asked == "records" or (not asked and asks_whom_again(context.text)):
            return Outcome(view, block="records", choices=((_back(campaign),),))
        if asked in {"profit", "even"}:
            price = slots.price_idr or slots.budget_idr or known_price(known, campaign, None)
            earned = _even(view, campaign, slots, price)
            return earned if asked == "even" else _profit(view, campaign, slots, context.text)
        if asked in {"sale", "why"}:
            block = "why" if asked == "why" else "sale"
            return Outcome(view, block=block, choices=((_back(campaign),),), slots={})
        if asked in matters.VIEWS:
            return await _answer(asked, slots, known, campaign, view, results, context)
        wanted = slots.format or file_asked(context.text)
        others = tuple(c for c in known.campaigns if c.id != campaign.id)[:OTHERS]
        lacking = "" if wanted in MADE else wanted
        view = replace(view, fictional=await _fictional(view, context), lacking=lacking)
        return await _outcome(view, wanted, others, context.language)


def _meant(known: Portfolio, campaign_id: int | None, text: str) -> tuple[Campaign | None, str]:
    """Return the campaign that is asked for, the latest where none is named; and the name that none
    has, where one was."""
    if campaign_id is not None:
        return next((c for c in known.campaigns if c.id == campaign_id), None), ""
    chosen = known.chosen(text)
    if known.names(chosen, text):
        return chosen, ""
    named = campaign_asked(text)
    if named and known.campaigns:
        return known.called(named[0]), named[0]
    return known.latest(peopled=True), ""


def _nothing(known: Portfolio, missing: str) -> Outcome[CampaignReportView]:
    """Say that there is no such campaign, or none at all, and what there is."""
    if missing or known.campaigns:
        taps = tuple((_other(c),) for c in known.campaigns[:LISTED])
        return Outcome(CampaignReportView(asked=missing), block="unknown", choices=taps, slots={})
    start = Choice("start", Payload("campaign_new"))
    return Outcome(CampaignReportView(), block="none", choices=((start,),), passing=True)


def _profit(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, text: str
) -> Outcome[CampaignReportView]:
    """Say whether the campaign paid, as far as that is known; ask for the price once. What somebody
    earns in a week is no price."""
    found = view.result
    price = None if per_in(text) else slots.budget_idr
    balance = balance_of(found, price, slots.unit_idr) if found else None
    view = replace(view, balance=balance)
    kept: dict[str, SlotValue] = {"campaign": campaign.id, "view": "profit"}
    if slots.unit_idr is not None:
        kept["unit_idr"] = slots.unit_idr
    if balance and balance.unpriced and price is None:
        return Outcome(view, asks="budget_idr", slots=kept)
    unit = {"unit_idr": slots.unit_idr} if slots.unit_idr is not None else {}
    return Outcome(view, block="profit", choices=((_back(campaign),),), slots=unit)


def _even(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, price: int | None
) -> Outcome[CampaignReportView]:
    """Say how many pieces earn the campaign back; ask for the price of one where nobody said it."""
    found = view.result
    view = replace(view, even=even_of(found, price, slots.unit_idr) if found else None)
    known = {"unit_idr": slots.unit_idr, "price_idr": price}
    kept = {name: value for name, value in known.items() if value is not None}
    if price is None:
        asked = {"campaign": campaign.id, "view": "even", **kept}
        return Outcome(view, asks="budget_idr", slots=asked)
    return Outcome(view, block="even", choices=((_back(campaign),),), slots=kept)


async def _fictional(view: CampaignReportView, context: Context) -> tuple[str, ...]:
    """Return those of a report's creators who are the demo's invention."""
    rows = view.result.rows if view.result else ()
    handles = dict.fromkeys([*(r.collaboration.handle for r in rows), *(r.handle for r in view.records)])  # fmt: skip
    frame = await context.catalogue.creators(tuple(handles))
    invented = set(frame.loc[frame["source"].eq("demo").fillna(False), "handle"])
    return tuple(handle for handle in handles if handle in invented)


async def _ratings(context: Context) -> dict[str, float]:
    """Return what the people of this space think of each creator."""
    votes = await context.community.votes() if context.community else ()
    given_by: dict[str, list[int]] = {}
    for vote in votes:
        if vote.rating is not None and vote.state == "shown":
            given_by.setdefault(vote.handle, []).append(vote.rating)
    return {handle: sum(r) / len(r) for handle, r in given_by.items()}


async def _answer(
    asked: str,
    slots: CampaignReportSlots,
    known: Portfolio,
    campaign: Campaign,
    view: CampaignReportView,
    results: tuple[Result, ...],
    context: Context,
) -> Outcome[CampaignReportView]:
    """Answer a question about what is open, left, reached or noted."""
    report = Choice("report", Payload("campaign_report", {"campaign": campaign.id}))
    if asked == "notes":
        members = await context.workspaces.members() if context.workspaces else ()
        names = {m.person_id: m.name for m in members}
        view = replace(
            view,
            notes=matters.noted(known, campaign, context.text),
            names=names,
            speaker=context.person.id,
        )
        return Outcome(view, block="notes", choices=((report,),), slots={})
    if asked == "one":
        handle = next(iter(slots.handles), "")
        view = replace(
            view, handle=handle, paths=matters.paths(known, results, handle, context.zone)
        )
        one = Choice(
            "evaluate", Payload("evaluate", {"handles": (handle,)}), args={"handle": handle}
        )
        return Outcome(view, block="one", choices=((one, report),), items=(handle,), slots={})
    if asked == "list":
        taps = tuple((_other(c),) for c in known.campaigns[:LISTED])
        return Outcome(replace(view, purses=results), block="list", choices=taps, slots={})
    if asked == "budget":
        purses = tuple(
            r for r in results if r.budget_idr is not None or r.totals.fee_idr is not None
        )
        return Outcome(replace(view, purses=purses), block="budget", choices=((report,),), slots={})
    needs = matters.needs(known, results, asked, context.now, context.zone)
    if asked == "unpaid":
        whose = frozenset(slots.handles)
        needs = tuple(n for n in needs if not whose or n.row.collaboration.handle in whose)
        view = replace(
            view, others=matters.not_owed(results, whose), paid_up=matters.paid_up(results)
        )
    return Outcome(
        replace(view, needs=needs, asked=asked),
        block="open",
        choices=(*matters.settling(needs), (report,)),
        items=tuple(dict.fromkeys(n.row.collaboration.handle for n in needs)),
        slots={},
    )


def results_of(known: Portfolio, today: date) -> tuple[Result, ...]:
    """Return all campaigns in figures, newest first."""
    return tuple(result(c, known.of(c), known.log(c), today) for c in known.campaigns)


def view_of(
    results: tuple[Result, ...],
    campaign: Campaign,
    today: date,
    ratings: Mapping[str, float] | None = None,
) -> CampaignReportView:
    """Return everything that the report's three forms say."""
    found = next(r for r in results if r.campaign.id == campaign.id)
    return CampaignReportView(found, records(results, ratings), today)


async def _outcome(
    view: CampaignReportView, wanted: str, others: tuple[Campaign, ...], language: str
) -> Outcome[CampaignReportView]:
    found = view.result
    if found is None:
        raise ValueError("a view without a result reports nothing")
    items = tuple(row.collaboration.handle for row in found.rows)
    stem = _file_name(found.campaign, language)
    if wanted == "pdf":
        return Outcome(
            view, block="file", report="campaign_report", report_name=stem, items=items, slots={}
        )
    if wanted == "xlsx":
        document = Document(f"{stem}.xlsx", await asyncio.to_thread(workbook, found, view.records))
        return Outcome(view, block="file", files=(document,), items=items, slots={})
    data = picture(found.campaign.name, found.rows, view.fictional)
    return Outcome(
        view,
        choices=_choices(found.campaign, others),
        chart=Chart("campaign", data) if data else None,
        items=items,
        slots={},
    )


def _choices(campaign: Campaign, others: tuple[Campaign, ...]) -> Choices:
    def file(kind: str) -> Choice:
        return Choice(kind, Payload("campaign_report", {"campaign": campaign.id, "format": kind}))

    past = Payload("campaign_report", {"campaign": campaign.id, "view": "records"})
    return (
        (file("pdf"), file("xlsx")),
        (Choice("records", past),),
        *((_other(c),) for c in others),
    )


def _other(campaign: Campaign) -> Choice:
    return Choice(
        "other",
        Payload("campaign_report", {"campaign": campaign.id}),
        args={"name": campaign.name, "made_at": campaign.made_at},
    )


def _back(campaign: Campaign) -> Choice:
    return Choice("back", Payload("campaign_report", {"campaign": campaign.id}))


def _file_name(campaign: Campaign, language: str) -> str:
    name = campaign.name or campaign.made_at.date().isoformat()
    kind = "campaign-" if language == "en" else "kampanye-"
    return kind + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or str(campaign.id))


capability = CampaignReport()
