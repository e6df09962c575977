"""Reports what a campaign brought: a message with a picture, a PDF, a workbook, from one view."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from core.analytics.campaign.history import Record, records
from core.analytics.campaign.picture import picture
from core.analytics.campaign.result import SUMMED, Campaign, Result, Row, result
from core.capabilities.base import Capability, Chart, Choice, Context, Outcome
from core.capabilities.ports import Portfolio, given
from core.messages import Document, Payload
from core.nlu.campaign import asks_whom_again

OTHERS = 3
_WORDS: Final = {
    "xlsx": re.compile(r"\b(?:excel|xlsx|spreadsheet|exel)\b", re.I),
    "pdf": re.compile(r"\bpdf\b", re.I),
}


@dataclass(frozen=True, slots=True)
class CampaignReportSlots:
    """campaign: its id; without it the one that the words name, else the newest.

    format: `pdf` or `xlsx` for a file. view: `records` for creators over all campaigns.
    """

    campaign: int | None = None
    format: str = ""
    view: str = ""


@dataclass(frozen=True, slots=True)
class CampaignReportView:
    """result: the campaign in figures. records: every creator of the workspace over time.

    made_on: the day of the report.
    """

    result: Result | None = None
    records: tuple[Record, ...] = ()
    made_on: date | None = None


class CampaignReport(Capability[CampaignReportSlots, CampaignReportView]):
    """Answers "hasil kampanye hari ibu gimana?"."""

    name = "campaign_report"
    commands = {"laporan": {}, "report": {}}  # noqa: RUF012
    Slots = CampaignReportSlots
    View = CampaignReportView
    reports = ("campaign_report",)

    async def run(
        self, slots: CampaignReportSlots, context: Context
    ) -> Outcome[CampaignReportView]:
        """Compute the figures from the log, and say or send them."""
        known = await given(context.campaigns).everything()
        campaign = known.chosen(context.text, slots.campaign)
        if campaign is None:
            start = Choice("start", Payload("campaign_new"))
            return Outcome(CampaignReportView(), block="none", choices=((start,),))
        today = context.now.astimezone(context.zone).date()
        view = view_of(known, campaign, today)
        if slots.view == "records" or asks_whom_again(context.text):
            return Outcome(view, block="records", choices=((_back(campaign),),))
        wanted = slots.format or next((f for f, w in _WORDS.items() if w.search(context.text)), "")
        others = tuple(c for c in known.campaigns if c.id != campaign.id)[:OTHERS]
        return await _outcome(view, wanted, others)


def view_of(known: Portfolio, campaign: Campaign, today: date) -> CampaignReportView:
    """Return everything that the report's three forms say."""
    results = {c.id: result(c, known.of(c), known.log(c), today) for c in known.campaigns}
    return CampaignReportView(results[campaign.id], records(results.values()), today)


async def _outcome(
    view: CampaignReportView, wanted: str, others: tuple[Campaign, ...]
) -> Outcome[CampaignReportView]:
    found = view.result
    if found is None:
        raise ValueError("a view without a result reports nothing")
    items = tuple(row.collaboration.handle for row in found.rows)
    stem = _file_name(found.campaign)
    if wanted == "pdf":
        return Outcome(
            view, block="file", report="campaign_report", report_name=stem, items=items, slots={}
        )
    if wanted == "xlsx":
        document = Document(f"{stem}.xlsx", await asyncio.to_thread(workbook, view))
        return Outcome(view, block="file", files=(document,), items=items, slots={})
    data = picture(found.campaign.name, found.rows)
    return Outcome(
        view,
        choices=_choices(found.campaign, others),
        chart=Chart("campaign", data) if data else None,
        items=items,
        slots={},
    )


def _choices(campaign: Campaign, others: tuple[Campaign, ...]) -> tuple[tuple[Choice, ...], ...]:
    def file(kind: str) -> Choice:
        return Choice(kind, Payload("campaign_report", {"campaign": campaign.id, "format": kind}))

    past = Payload("campaign_report", {"campaign": campaign.id, "view": "records"})
    rest = tuple(
        (
            Choice(
                "other",
                Payload("campaign_report", {"campaign": c.id}),
                args={"name": c.name, "made_at": c.made_at},
            ),
        )
        for c in others
    )
    return ((file("pdf"), file("xlsx")), (Choice("records", past),), *rest)


def _back(campaign: Campaign) -> Choice:
    return Choice("back", Payload("campaign_report", {"campaign": campaign.id}))


def _file_name(campaign: Campaign) -> str:
    name = campaign.name or campaign.made_at.date().isoformat()
    return "kampanye-" + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or str(campaign.id))


COLUMNS: Final = (
    "handle", "platform", "code", "stage", "due", "live_on", "late_days", *SUMMED, "cpe_idr", "cpm_idr",
)  # fmt: skip
"""Columns of the workbook's first sheet; its last row holds the totals."""


def sheet(found: Result) -> Iterator[list[Any]]:
    """Yield header, one row a collaboration, what nobody was named for, and the totals."""
    yield list(COLUMNS)
    for row in (*found.rows, *((found.unassigned,) if found.unassigned else ())):
        yield [_cell(_of(row, column)) for column in COLUMNS]
    totals: dict[str, Any] = {name: getattr(found.totals, name) for name in SUMMED}
    totals |= {"handle": "TOTAL", "cpe_idr": found.cpe_idr, "cpm_idr": found.cpm_idr}
    yield [_cell(totals.get(column)) for column in COLUMNS]


def _of(row: Row, column: str) -> Any:
    if column in ("handle", "platform", "code"):
        return getattr(row.collaboration, column)
    return getattr(row, column)


def _cell(value: Any) -> Any:
    """Return a value as a cell; a text that a spreadsheet would compute is quoted."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def summary(found: Result) -> Iterator[list[Any]]:
    """Yield the campaign's own figures as name and value."""
    yield ["campaign", _cell(found.campaign.name)]
    for name in ("budget_idr", "left_idr", "baseline_idr", "roas", "roas_over_baseline"):
        yield [name, _cell(getattr(found, name))]


def workbook(view: CampaignReportView) -> bytes:
    """Return the report as XLSX with the sheets `collaborations`, `campaign` and `creators`."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    tables: dict[str, Any] = {"creators": _records(view.records)}
    if view.result is not None:
        tables = {"collaborations": sheet(view.result), "campaign": summary(view.result)} | tables
    for name, rows in tables.items():
        target = book.create_sheet(name)
        target.freeze_panes = "A2"
        for row in rows:
            target.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _records(every: tuple[Record, ...]) -> Iterator[list[Any]]:
    names = [f.name for f in fields(Record)]
    yield names
    for record in every:
        yield [_cell(getattr(record, name)) for name in names]


capability = CampaignReport()
