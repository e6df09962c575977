"""Answers to questions about campaigns under way: what is open, how far somebody is, who noted what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Final

from core.analytics.campaign.computing import known_sum
from core.analytics.campaign.digest import Need, digest
from core.analytics.campaign.log import AGREED, DROPPED, LIVE, PAID, STAGES
from core.analytics.campaign.result import Campaign, Result, Row
from core.analytics.campaign.snapshot import since
from core.analytics.campaign.trail import Note, Path, notes, path
from core.capabilities.base import Choice, Choices
from core.capabilities.ports import Portfolio
from core.messages import Payload
from core.nlu.intents import LOG

VIEWS: Final = frozenset(
    {"open", "late", "unposted", "unpaid", "budget", "one", "notes", "list", "rank", "roll"}
)
TAPS: Final = 4

_SETTLED_BY: Final = {"unpaid": PAID, "late": LIVE, "due": LIVE, "unposted": LIVE}


def needs(
    known: Portfolio, results: Sequence[Result], asked: str, now: datetime, zone: tzinfo
) -> tuple[Need, ...]:
    """Return what needs somebody, over all campaigns, the most pressing first.

    `late` is who should have posted or soon should, `unposted` everybody who agreed, or has a day, and has not, by their day;
    `unpaid` everybody who agreed and is owed: who is live first, and most money first.
    """
    if asked == "unpaid":
        owed = (
            Need("unpaid", row, found.campaign, row.owed_idr)
            for found in results
            for row in found.rows
            if row.owed_idr
        )
        return tuple(sorted(owed, key=lambda n: (n.row.live_on is None, -n.value)))
    if asked == "unposted":
        open_ones = (
            Need("unposted", row, found.campaign, row.due.toordinal() if row.due else 0)
            for found in results
            if not found.closed
            for row in found.rows
            if row.live_on is None and STAGES.index(row.stage) < LIVE
            if row.due or STAGES.index(row.stage) >= AGREED
        )
        return tuple(sorted(open_ones, key=lambda n: n.value or date.max.toordinal()))
    told = known.entries[-1].id if known.entries else 0
    news = since(known.entries, told)
    there = {found.campaign.id for found in results}
    every = digest(known.campaigns, known.collaborations, news, now=now, zone=zone).needs
    mine = (n for n in every if n.campaign.id in there)
    return tuple(n for n in mine if asked != "late" or n.kind in ("late", "due"))


def not_owed(results: Sequence[Result], whose: frozenset[str]) -> tuple[Row, ...]:
    """Return to whom nothing is known to be owed in campaigns that run: who has not agreed, whose fee nobody
    noted; of `whose`, where that is said, who is paid too."""
    rows = (row for found in results if not found.closed for row in found.rows)
    there = (row for row in rows if not whose or row.collaboration.handle in whose)
    return tuple(r for r in there if not r.owed_idr and (whose or _open_fee(r)))


def posted(results: Sequence[Result]) -> tuple[str, ...]:
    """Return who has posted in campaigns that run."""
    rows = (row for found in results if not found.closed for row in found.rows)
    return tuple(dict.fromkeys(r.collaboration.handle for r in rows if r.live_on is not None))


def paid(results: Sequence[Result]) -> tuple[Row, ...]:
    """Return who was paid anything in campaigns that run."""
    return tuple(r for found in results if not found.closed for r in found.rows if r.paid_idr)


def paid_up(results: Sequence[Result]) -> bool:
    """Return whether anybody in a campaign that runs was paid, and is owed nothing."""
    return any(
        r.paid_idr and not r.owed_idr for found in results if not found.closed for r in found.rows
    )


def owed_idr(results: Sequence[Result]) -> int | None:
    """Return what is owed in all in campaigns that run, in rupiah, whether they posted or not; None for
    nothing that is known."""
    return known_sum(row.owed_idr for found in results if not found.closed for row in found.unpaid)


def _open_fee(row: Row) -> bool:
    stage = STAGES.index(row.stage)
    unknown = row.fee_idr is None and row.barter_idr is None
    return stage < AGREED or (unknown and stage < DROPPED)


def settling(open_ones: Sequence[Need]) -> Choices:
    """Return a button for each of the first needs that a tap can settle."""
    taps = [n for n in open_ones if n.kind in _SETTLED_BY][:TAPS]
    return tuple((_tap(n),) for n in taps)


def _tap(need: Need) -> Choice:
    who, stage = need.row.collaboration, _SETTLED_BY[need.kind]
    slots: dict[str, int | bool] = {"collab": who.id, "stage": stage}
    if stage == PAID:
        slots["settled"] = True
    return Choice("settle", Payload(LOG, slots), args={"handle": who.handle, "kind": need.kind})


def paths(
    known: Portfolio, results: Sequence[Result], handle: str, zone: tzinfo
) -> tuple[Path, ...]:
    """Return how far a creator came in each campaign, the newest first."""
    return tuple(
        path(found.campaign, row, known.log(found.campaign), zone)
        for found in results
        for row in found.rows
        if row.collaboration.handle == handle
    )


def noted(
    known: Portfolio, campaign: Campaign, text: str, first: date | None, zone: tzinfo
) -> tuple[Note, ...]:
    """Return what was noted last, of the campaign that the words name, else of all; first: from this day on."""
    only = campaign if known.names(campaign, text) else None
    found = notes(known.campaigns, known.collaborations, known.entries, only)
    return tuple(n for n in found if first is None or n.at.astimezone(zone).date() >= first)
