"""Reports what a campaign brought: a message with a picture, a PDF, a workbook, from one view."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from core.analytics.campaign.picture import picture
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Chart, Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting.answers import open_matters as matters
from core.capabilities.reporting.answers.answering import Asking, answer, even, nothing, profit
from core.capabilities.reporting.answers.reported import (
    CampaignReportSlots,
    CampaignReportView,
    back,
    other,
    view_of,
)
from core.capabilities.reporting.answers.workbook import workbook
from core.capabilities.reporting.doubts.waiting import waiting_lines
from core.capabilities.reporting.hearing.questions import asked_within
from core.capabilities.reporting.notes.ledger import known_price
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Document, Payload, SlotValue
from core.nlu.campaigns.planning.replacing import seeks_replacement
from core.nlu.campaigns.questions.inquiry import asked_view
from core.nlu.campaigns.questions.naming import campaign_asked, plainly_named, report_asked
from core.nlu.campaigns.recognising import (
    asks_whom_again,
    names_report_file,
    wants_other_form,
    wants_report_file,
)
from core.nlu.campaigns.summaries import wanted_now
from core.nlu.files.wished import file_wished
from core.nlu.intents import REPORT
from core.nlu.scan import plain
from core.nlu.understanding import Understanding
from core.nlu.words.filetypes import file_asked
from core.nlu.words.languages import said_in

OTHERS = 3
MADE: Final = ("pdf", "xlsx")
"""Kinds of file that a report is made as."""


class CampaignReport(Capability[CampaignReportSlots, CampaignReportView]):
    """Answers "hasil kampanye hari ibu gimana?"."""

    name = "campaign_report"
    commands = {"laporan": {}, "report": {}}  # noqa: RUF012
    Slots = CampaignReportSlots
    View = CampaignReportView
    reports = ("campaign_report",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim a campaign's report as a PDF or in another language, and "laporan lagi" and "untung apa rugi?"
        while a campaign is spoken of."""
        if seeks_replacement(said.text):
            return None
        language, text = said_in(said.text) or ("", said.text)
        spoken = {"language": language} if language else {}
        here = in_campaign(state) or (state.numbered and state.question is None)
        asked = wants_report_file(text) or campaign_asked(text) or wanted_now(text)
        if asked or (here and (names_report_file(text) or wants_other_form(text))):
            return spoken
        if here and file_wished(plain(text)) == "pdf":
            return {**spoken, "format": "pdf"}
        if spoken and asked_view(text) == "result":
            return spoken
        return asked_within(said, state)

    async def run(
        self, slots: CampaignReportSlots, context: Context
    ) -> Outcome[CampaignReportView]:
        """Compute the figures from the log, and say or send them."""
        known = await given(context.campaigns).everything()
        told = said_in(context.text)
        campaign, missing = _meant(known, slots.campaign, told[1] if told else context.text)
        if campaign is None:
            return nothing(known, missing, waiting_lines(context.waiting, context.today))
        asked = slots.view or asked_view(context.text) or ""
        today = context.today
        results = known.results(today)
        view = view_of(results, campaign, today, await _ratings(context))
        if asked == "records" or (not asked and asks_whom_again(context.text)):
            return Outcome(view, block="records", choices=((back(campaign),),))
        if asked in {"profit", "even"}:
            price = slots.price_idr or slots.budget_idr or known_price(known, campaign, None)
            earned = even(view, campaign, slots, price)
            return earned if asked == "even" else profit(view, campaign, slots, context.text)
        if asked in {"sale", "why"}:
            block = "why" if asked == "why" else "sale"
            return Outcome(view, block=block, choices=((back(campaign),),), slots={})
        if asked in matters.VIEWS:
            asking = Asking(slots, known, campaign, view, results, context)
            return await answer(asked, asking)
        wanted = slots.format or file_asked(context.text)
        others = tuple(c for c in known.campaigns if c.id != campaign.id)[:OTHERS]
        lacking = "" if wanted in MADE else wanted
        view = replace(view, fictional=await _fictional(view, context), lacking=lacking)
        name = _file_name(campaign, slots.language or context.language, context.zone)
        made = await _outcome(view, wanted, others, name)
        return replace(made, language=slots.language or None)


def _meant(known: Portfolio, campaign_id: int | None, text: str) -> tuple[Campaign | None, str]:
    """Return the campaign that is asked for, the latest where none is named; and the name that none
    has, where one was."""
    if campaign_id is not None:
        return next((c for c in known.campaigns if c.id == campaign_id), None), ""
    chosen = known.chosen(text)
    if known.names(chosen, text):
        return chosen, ""
    if wanted_now(text):  # `the summary now` is no campaign called the
        return known.latest(peopled=True), ""
    asked = campaign_asked(text)
    name = asked[0] if asked else report_asked(text) or plainly_named(text)
    if name and known.campaigns:
        return known.called(name), name
    return known.latest(peopled=True), ""


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


async def _outcome(
    view: CampaignReportView, wanted: str, others: tuple[Campaign, ...], stem: str
) -> Outcome[CampaignReportView]:
    found = view.result
    if found is None:
        raise ValueError("a view without a result reports nothing")
    items = tuple(row.collaboration.handle for row in found.rows)
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
        return Choice(kind, Payload(REPORT, {"campaign": campaign.id, "format": kind}))

    past = Payload(REPORT, {"campaign": campaign.id, "view": "records"})
    return (
        (file("pdf"), file("xlsx")),
        (Choice("records", past),),
        *((other(c),) for c in others),
    )


def _file_name(campaign: Campaign, language: str, zone: ZoneInfo) -> str:
    name = campaign.name or campaign.made_at.astimezone(zone).date().isoformat()
    kind = "campaign-" if language == "en" else "kampanye-"
    return kind + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or str(campaign.id))


capability = CampaignReport()
