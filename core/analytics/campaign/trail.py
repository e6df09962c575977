"""What a log says of itself: how far somebody came and when, and who noted what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby
from typing import Final

from core.analytics.campaign.log import DROPPED, GOALS, LIVE, OWED, STAGES, Entry, Fact, standing
from core.analytics.campaign.result import Campaign, Collaboration, Row

SHOWN_NOTES: Final = 10


DAYS: Final = frozenset({"due", "live_on", "start", "end", "closed", *OWED})
"""Metrics whose value is the ordinal of a day."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was noted, with what held before; handle is "" for the campaign itself.

    text: of a `code` or a `link`, which are no numbers; replaced: the one that stood before. step: by how
    much the number moved, where a note says that rather than what it is now. added: what came on top, as a
    correction has it and as it was noted before. was: the day that another one takes the place of. home: the id of
    the campaign that it is of, where several are told of.
    """

    handle: str
    metric: str
    value: int = 0
    before: int | None = None
    day: date | None = None
    text: str = ""
    replaced: str = ""
    step: int | None = None
    added: tuple[int, int] | None = None
    was: date | None = None
    home: int | None = None

    @property
    def stage(self) -> str:
        """The stage's name, where the metric is one."""
        return STAGES[self.value]

    @property
    def goal(self) -> str:
        """The goal's name, where the metric is one."""
        return GOALS[self.value]


def line_of(handle: str, fact: Fact) -> Line:
    """Return a fact as it is told."""
    named = date.fromordinal(fact.value) if fact.metric in DAYS and fact.value else None
    day = named if fact.metric in DAYS else fact.on
    return Line(handle, fact.metric, fact.value, day=day)


@dataclass(frozen=True, slots=True)
class Path:
    """One collaboration as it stands, and the day on which it came to each stage of the pipeline."""

    campaign: Campaign
    row: Row
    steps: tuple[tuple[str, date], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What one message noted: by whom, when, of which campaign. taken_back: it counts no more."""

    person_id: int
    at: datetime
    campaign: Campaign
    lines: tuple[Line, ...]
    taken_back: bool


def path(campaign: Campaign, row: Row, entries: Sequence[Entry], zone: tzinfo) -> Path:
    """Return how far a collaboration came: a stage that was left for an earlier one is not told."""
    who = row.collaboration.id
    reached: dict[int, date] = {}
    for e in standing(entries):
        if e.fact.collaboration_id == who and e.fact.metric == "stage":
            stage = e.fact.value
            if stage < DROPPED:
                reached = {s: day for s, day in reached.items() if s < stage}
            reached[stage] = e.fact.on or e.at.astimezone(zone).date()
    if LIVE in reached and row.live_on is not None:
        reached[LIVE] = row.live_on  # as it was put right since
    return Path(campaign, row, tuple((STAGES[stage], day) for stage, day in reached.items()))


def notes(
    campaigns: Sequence[Campaign],
    people: Iterable[Collaboration],
    entries: Sequence[Entry],
    only: Campaign | None = None,
) -> tuple[Note, ...]:
    """Return what was noted last, newest first, of all campaigns or one.

    Undoing is no note of its own: what it took back says so.
    """
    homes: Mapping[int, Campaign] = {c.id: c for c in campaigns}
    handles = {c.id: c.handle for c in people}
    counts = {e.id for e in standing(entries)}
    told = [
        e for e in entries if e.fact.metric != "undo" and (not only or e.campaign_id == only.id)
    ]
    found = []
    for _, group in groupby(told, key=lambda e: e.batch):
        batch = list(group)
        first = batch[0]
        lines = tuple(line_of(handles.get(e.fact.collaboration_id or 0, ""), e.fact) for e in batch)
        gone = not any(e.id in counts for e in batch)
        found.append(Note(first.person_id, first.at, homes[first.campaign_id], lines, gone))
    return tuple(reversed(found[-SHOWN_NOTES:]))
