"""The log of a campaign: what was noted, by whom, and what holds after corrections and undos.

Nothing in a log is ever changed. A note of mode `set` states a total, one of mode `add` comes on
top; a correction names the note that it `replaces`; an undo names a batch (what one message noted).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal, NamedTuple

STAGES: Final = (
    "candidate", "contacted", "agreed", "shipped", "draft", "live", "paid", "dropped", "removed",
)  # fmt: skip
"""The pipeline in order; who dropped out, or was taken out, is out of it."""

LIVE: Final = STAGES.index("live")
PAID: Final = STAGES.index("paid")
DROPPED: Final = STAGES.index("dropped")
REMOVED: Final = STAGES.index("removed")
SHIPPED: Final = STAGES.index("shipped")
DRAFT: Final = STAGES.index("draft")
AGREED: Final = STAGES.index("agreed")

RESULTS: Final = (
    "likes", "comments", "shares", "saves", "views", "reach", "sales", "uses", "revenue_idr",
)  # fmt: skip
INTERACTIONS: Final = ("likes", "comments", "shares", "saves")
TERMS: Final = ("fee_idr", "commission", "barter_idr", "shipping_idr", "due", "fair_idr")
OWED: Final = ("send_by", "draft_by", "pay_by")
PLAN: Final = ("budget_idr", "baseline_idr", "start", "end", "goal", "closed")
GOALS: Final = ("sales", "awareness", "visits", "content", "followers")
PIECES: Final = ("image", "carousel", "reel", "video", "story", "short")
METRICS: Final = frozenset(
    {
        *RESULTS,
        *TERMS,
        *OWED,
        *PLAN,
        *PIECES,
        "live_on",
        "stage",
        "paid_idr",
        "price_idr",
        "forecast",
        "listed_idr",
        "brief",
        "other_idr",
        "goods_left",
        "undo",
    }
)
"""Money in rupiah; `commission`: of what is sold, in hundredths of a percent; `price_idr`: of one piece, where what was earned is reckoned with it; `due`, `live_on`, the days of `OWED` (until which the product is to be sent, a draft handed in,
the fee paid), `start`, `end` and `closed` a day's ordinal, 0 of `closed` for one that runs again; `stage` and `goal` an index;
`forecast` expected interactions of a post; `fair_idr` the upper end of its fair price when they
joined, `listed_idr` their price on record where nobody said another; `brief` how much of the brief was kept, in percent; `other_idr` what a campaign costs besides its creators;
`goods_left` 1 once goods were sent to somebody, 0 once they came back."""

Mode = Literal["set", "add"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to note of a collaboration, or of the campaign itself where that is None. origin: of which file
    it is (`core.analytics.campaign.portions`), "" for what was said."""

    metric: str
    value: int
    collaboration_id: int | None = None
    mode: Mode = "set"
    on: date | None = None
    replaces: int | None = None
    origin: str = ""

    def __post_init__(self) -> None:
        if self.metric not in METRICS:
            raise ValueError(f"no metric: {self.metric}")
        if self.value < 0:
            raise ValueError(f"{self.metric} is never negative")
        if self.metric == "stage" and self.value >= len(STAGES):
            raise ValueError(f"no stage: {self.value}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact as it stands in the log. `on` is the day that it tells of, `at` when it was noted."""

    id: int
    batch: int
    person_id: int
    at: datetime
    campaign_id: int
    fact: Fact


class Held(NamedTuple):
    """What holds of one metric: its value, since when, and for which day."""

    value: int
    at: datetime
    on: date | None = None


Owner = tuple[int, int | None]
"""Whom a note is of: a campaign, and a collaboration or (None) the campaign itself."""

State = Mapping[Owner, Mapping[str, Held]]
"""What holds of each metric of each owner."""


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """Return the notes that count, in order: neither undone nor replaced by one that counts.

    A correction counts no longer than what it corrects, and however often a number was corrected, its
    last correction replaces the note that stated it first.
    """
    undone = {(e.person_id, e.fact.value) for e in entries if e.fact.metric == "undo"}
    kept: dict[int, Entry] = {}
    gone: set[int | None] = set()
    for e in entries:
        if (e.person_id, e.batch) in undone or e.fact.replaces in gone:
            gone.add(e.id)
        elif e.fact.metric != "undo":
            kept[e.id] = e
    first: dict[int, int] = {}
    for e in kept.values():
        if e.fact.replaces is not None:
            first[e.id] = first.get(e.fact.replaces, e.fact.replaces)
    replaced = {kept[i].fact.replaces for i in first}
    return [_of_first(e, first) for e in kept.values() if e.id not in replaced]


def _of_first(entry: Entry, first: Mapping[int, int]) -> Entry:
    replaces = first.get(entry.id)
    if replaces == entry.fact.replaces:
        return entry
    return replace(entry, fact=replace(entry.fact, replaces=replaces))


def held(entries: Sequence[Entry], earlier: State | None = None) -> dict[Owner, Mapping[str, Held]]:
    """Fold notes that count (see `standing`), oldest first, into what holds.

    A note that replaces an earlier one takes that one's place in time. With `earlier`, what held
    until then, only later notes are given, of which none takes back or replaces an earlier one;
    of whom nothing new was noted keeps the very same mapping.
    """
    state: dict[Owner, Mapping[str, Held]] = dict(earlier or {})
    own: dict[Owner, dict[str, Held]] = {}
    corrected = any(e.fact.replaces is not None for e in entries)
    for e in sorted(entries, key=_place) if corrected else entries:
        fact = e.fact
        owner = (e.campaign_id, fact.collaboration_id)
        mine = own.get(owner)
        if mine is None:
            mine = own[owner] = state[owner] = dict(state.get(owner, ()))
        value = fact.value
        if fact.mode == "add" and fact.metric in mine:
            value += mine[fact.metric].value
        mine[fact.metric] = Held(value, e.at, fact.on)
        if fact.metric == "stage" and SHIPPED <= value < DROPPED:
            mine["goods_left"] = Held(1, e.at)
        elif fact.metric == "stage" and value < SHIPPED:
            mine.pop("goods_left", None)
    return state


def _place(entry: Entry) -> int:
    return entry.fact.replaces or entry.id


def last_batch(entries: Sequence[Entry], person_id: int) -> list[Entry]:
    """Return what this person's newest note that counts said, oldest first; empty if there is none."""
    own = [e for e in standing(entries) if e.person_id == person_id]
    newest = max((e.batch for e in own), default=None)
    return [e for e in own if e.batch == newest]


def batch_of(entries: Sequence[Entry], person_id: int, written_at: datetime) -> int | None:
    """Return the number of what this person noted with a message written then, as it stands after
    the edits before; None where it noted nothing that counts.

    An edit takes back what the message said until then and notes it anew in the same moment. Notes of
    before messages had a moment of their own stand at its whole second.
    """
    own = [e for e in entries if e.person_id == person_id]
    undone = {e.fact.value: e.at for e in own if e.fact.metric == "undo"}
    at: datetime | None = written_at
    while at is not None:
        moments = (at, at.replace(microsecond=0))
        batches = [e.batch for e in own if e.at in moments and e.fact.metric != "undo"]
        if not batches:
            return None
        last = max(batches)
        if last not in undone:
            return last
        at = undone[last] if undone[last] > at else None
    return None
