"""Hands out what a workspace has gathered, as Excel or CSV that the importer reads back."""

from __future__ import annotations

import asyncio
import csv
import io
import re
from dataclasses import dataclass
from typing import Final

from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.answers.everything import Tables, tables
from core.capabilities.sheets.cells import book_of, table
from core.messages import Document, Payload
from core.nlu.intents import EXPORT, IMPORT, REPORT

_ALL: Final = re.compile(r"\b(?:all|everything|semua(?:nya)?|seluruh(?:nya)?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportSlots:
    """format: `xlsx` or `csv`; without it what the message names, else Excel. campaign: the only one whose data are
    wanted; without it the one that the message names, else everything."""

    format: str = ""
    campaign: int | None = None


@dataclass(frozen=True, slots=True)
class ExportView:
    """How many creators, posts, campaigns and notes are in the files, and which `format` they are. only: the
    campaign to which they are limited."""

    creators: int = 0
    posts: int = 0
    format: str = "xlsx"
    campaigns: int = 0
    notes: int = 0
    only: Campaign | None = None


class Export(Capability[ExportSlots, ExportView]):
    """Answers "minta datanya dalam Excel"."""

    name = "export"
    commands = {"ekspor": {}, "export": {}}  # noqa: RUF012
    Slots = ExportSlots
    View = ExportView

    async def run(self, slots: ExportSlots, context: Context) -> Outcome[ExportView]:
        """Send the workspace's own creators, their posts and its campaigns with all that was noted;
        the demo's fiction stays out."""
        creators = await context.catalogue.own()
        known = await context.campaigns.everything() if context.campaigns else Portfolio()
        only = _only(known, slots.campaign, context.text)
        if only is not None:
            creators, known = creators.iloc[:0], known.limited(only)
        if creators.empty and not known.campaigns:
            return Outcome(ExportView(), block="nothing", choices=((_upload(),),))
        posts = await context.catalogue.posts(tuple(creators["creator_id"]))
        as_csv = slots.format == "csv" or (not slots.format and "csv" in context.text.casefold())
        day = context.today
        held = {"creators": table(creators), "posts": table(posts)} if len(creators) else {}
        files = await asyncio.to_thread(
            _csv_files if as_csv else _workbooks, held, tables(known, day), f"gandeng-{day}"
        )
        view = ExportView(
            len(creators),
            len(posts),
            "csv" if as_csv else "xlsx",
            len(known.campaigns),
            len(known.entries),
            only,
        )
        other = _other(view.format, only)
        return Outcome(view, files=files, choices=((other,), *_reports(known)))


def _only(known: Portfolio, campaign_id: int | None, text: str) -> Campaign | None:
    """Return the only campaign whose data are wanted: of this id, or the one that a text names."""
    if campaign_id is not None:
        return next((c for c in known.campaigns if c.id == campaign_id), None)
    named = known.named(text)
    return named[0] if len(named) == 1 and not _ALL.search(text) else None


def _reports(known: Portfolio) -> Choices:
    """Offer the newest campaign's report on paper: who asks for files often means that."""
    return tuple(
        (Choice("report", Payload(REPORT, {"campaign": c.id, "format": "pdf"})),)
        for c in known.campaigns[:1]
    )


def _upload() -> Choice:
    return Choice("upload", Payload(IMPORT))


def _other(format_: str, only: Campaign | None) -> Choice:
    other = "xlsx" if format_ == "csv" else "csv"
    of = {} if only is None else {"campaign": only.id}
    return Choice("other", Payload(EXPORT, {"format": other, **of}), args={"format": other})


def _csv_files(held: Tables, campaigns: Tables, stem: str) -> tuple[Document, ...]:
    files = []
    for name, rows in {**held, **campaigns}.items():
        target = io.StringIO(newline="")
        lines = list(rows)
        csv.writer(target).writerows(lines)
        if len(lines) > 1:
            files.append(Document(f"{stem}-{name}.csv", target.getvalue().encode("utf-8-sig")))
    return tuple(files)


def _workbooks(held: Tables, campaigns: Tables, stem: str) -> tuple[Document, ...]:
    """Return what can be read back, and what became of it in campaigns, as two workbooks."""
    plans = {name: list(rows) for name, rows in campaigns.items()}
    files = [Document(f"{stem}.xlsx", book_of(held))] if held else []
    if len(plans["campaigns"]) > 1:
        files.append(Document(f"{stem}-campaigns.xlsx", book_of(plans)))
    return tuple(files)


capability = Export()
