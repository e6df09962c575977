"""One account seen from near: what it posts about, how steadily, and what its next posts will get.

Too much for every account of a catalogue (captions take 0.15 ms each); for the one that is asked about.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, replace
from datetime import datetime

import numpy as np
import pandas as pd

from core.analytics.captions.cues import THEMES
from core.analytics.captions.mix import CAPTIONED, caption_mix
from core.analytics.captions.reading import OTHER
from core.analytics.evaluation.assessment import Assessment
from core.analytics.evaluation.notes import GONE_DAYS, QUIET_DAYS, SILENT_DAYS
from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.frames.tables import KINDS, STORY, UNKNOWN_MINUTE, PostTable
from core.analytics.measures.engagement import REACH, VIEWS, Usable, usable
from core.analytics.measures.forecast import Forecast, Target, forecast, several
from core.analytics.measures.spikes import Spikes, giveaways, spikes
from core.analytics.measures.sponsorship import bought

LEAST_OF_KIND = 3
"""Posts of a kind that it takes to forecast one."""

CAMPAIGN_POSTS = 3
RECENT_DAYS, DAY = 90, 1440
STEADY_SHARE = 0.75
"""Steady accounts post in so many of their weeks."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the newest captions say. themes: shares of those that occur, largest first. paid: share of
    posts that sell or were paid for. tone: `everyday`, `mixed`, `stiff` or None."""

    captions: int
    themes: tuple[tuple[str, float], ...]
    paid: float
    tone: str | None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How an account posts. per_week: of the newest 90 days before its last post. weeks: share of
    those weeks with a post. longest_gap, quiet: days between two posts, and since the last (when
    the account was last looked at).
    kinds: shares of kinds of post, largest first. habit: `steady`, `bursts`, `quiet` or
    `gone`.
    """

    per_week: float
    weeks: float
    longest_gap: float
    quiet: float
    kinds: tuple[tuple[str, float], ...]

    @property
    def habit(self) -> str:
        """Return how regularly the account posts: `gone`, `quiet`, `steady` or `bursts`."""
        if self.quiet >= QUIET_DAYS:
            return "gone" if self.quiet >= SILENT_DAYS else "quiet"
        return "steady" if self.weeks >= STEADY_SHARE else "bursts"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next post gets if it is of this kind (at this hour, WIB), or several posts together."""

    kind: str | None
    posts: int
    p10: float
    p50: float
    p90: float

    def times(self, factor: float) -> Plan:
        """Return the plan of posts that bring so many times as much."""
        return replace(self, p10=self.p10 * factor, p50=self.p50 * factor, p90=self.p90 * factor)


@dataclass(frozen=True, slots=True)
class Closeup:
    """content: None below five captions. rhythm: None below three dated posts. plans: one a kind that
    the account uses, and `views` of the next post and `campaign` of several, None where unknown.
    spikes: posts far above the usual, where likes differ more than is normal. middle: interactions and denominator of the one or two posts
    whose rate is the median, where each post is divided by its own."""

    content: Content | None
    rhythm: Rhythm | None
    plans: tuple[Plan, ...]
    views: Plan | None
    campaign: Plan | None
    spikes: Spikes | None = None
    middle: tuple[tuple[float, float], ...] = ()


def closeup(
    found: Assessment,
    posts: pd.DataFrame,
    creator_id: str,
    *,
    now: datetime,
    minute: int | None = None,
) -> Closeup:
    """Return one of the assessed creators seen from near.

    posts: POSTS that were assessed. minute: of the day in UTC at which the next post is planned.
    """
    position = int(np.flatnonzero(found.frame["creator_id"] == creator_id)[0])
    people = found.frame.iloc[[position]].reset_index(drop=True)
    mine = np.flatnonzero((posts["creator_id"] == creator_id).to_numpy(dtype=bool))
    own = posts[list(CAPTIONED)].iloc[mine]
    captions = dict(zip(mine.tolist(), own["caption"].fillna(""), strict=True))
    table = _alone(found.table, position)
    use = usable(people, table)
    alive = use.feed & ~(people["silent_days"].iloc[0] >= GONE_DAYS)
    alive &= ~giveaways(table, use, posts["caption"])
    paid = float(bought(people["performance_ratio"].to_numpy(dtype=np.float64))[0])
    one = forecast(table, use.interactions, alive)
    campaign = _plan(several(one, CAMPAIGN_POSTS), posts=CAMPAIGN_POSTS)
    seen = ~np.isnan(table.views) & alive
    views = forecast(table, np.nan_to_num(table.views), seen)
    return Closeup(
        content=_content(people, own),
        rhythm=_rhythm(table, _seen_at(people, now)),
        plans=tuple(p.times(paid) for p in _plans(table, use.interactions, alive, minute)),
        views=_plan(views),
        campaign=campaign and campaign.times(paid),
        spikes=spikes(table, use, captions) if _uneven(found, position) else None,
        middle=_middle(table, use),
    )


def _uneven(found: Assessment, position: int) -> bool:
    """Return whether likes differ more than is normal: videos alone jump as a matter of course."""
    spread = next(sign for sign in found.signs if sign.name == "like_spread")
    return bool(spread.value[position] > spread.high[position])


def _middle(table: PostTable, use: Usable) -> tuple[tuple[float, float], ...]:
    """Return interactions and denominator of the posts in the middle, none by followers."""
    by = {VIEWS: table.views, REACH: table.reach}.get(int(use.denominator[0]))
    rows = np.flatnonzero(use.used)
    if by is None or not len(rows):
        return ()
    ordered = rows[np.argsort(use.values[rows] / by[rows], kind="stable")]
    middle = ordered[(len(rows) - 1) // 2 : len(rows) // 2 + 1]
    return tuple((float(use.values[row]), float(by[row])) for row in middle)


def _alone(table: PostTable, position: int) -> PostTable:
    """Return the posts of one creator as a table of its own."""
    from core.analytics.frames.grouping import Groups

    mine = table.groups.codes == position
    whole = ("groups", "now")
    columns = {f.name: getattr(table, f.name)[mine] for f in fields(table) if f.name not in whole}
    return replace(table, groups=Groups(np.zeros(int(mine.sum()), dtype=np.int64), 1), **columns)


def _content(people: pd.DataFrame, own: pd.DataFrame) -> Content | None:
    row = caption_mix(people, own).iloc[0]
    if not np.isfinite(row["paid_share"]):
        return None
    shares = {theme: float(row[f"{theme}_share"]) for theme in (*THEMES, OTHER)}
    return Content(
        int(row["captions_read"]), _largest(shares), float(row["paid_share"]), row["tone"]
    )


def _largest(shares: dict[str, float]) -> tuple[tuple[str, float], ...]:
    there = ((name, share) for name, share in shares.items() if share > 0)
    return tuple(sorted(there, key=lambda part: (-part[1], part[0])))


def _seen_at(people: pd.DataFrame, now: datetime) -> datetime:
    """Return when the account was last looked at: older data say nothing of a silence since."""
    seen = people["captured_at"].iloc[0]
    return now if pd.isna(seen) else min(now, seen.to_pydatetime())


def _rhythm(table: PostTable, now: datetime) -> Rhythm | None:
    public = (table.kind != STORY) & (table.minutes < UNKNOWN_MINUTE)
    minutes: Ints = table.minutes[public]
    recent = minutes >= (minutes[-1] if len(minutes) else 0) - RECENT_DAYS * DAY
    minutes = minutes[recent]
    if len(minutes) < LEAST_OF_KIND or minutes[-1] == minutes[0]:
        return None
    days = (minutes[-1] - minutes[0]) / DAY
    weeks = (minutes[-1] - minutes) // (7 * DAY)
    kinds = Counter(KINDS[int(code)] for code in table.kind[public][recent])
    return Rhythm(
        per_week=(len(minutes) - 1) / max(days, 1.0) * 7,
        weeks=len(np.unique(weeks)) / (int(weeks.max()) + 1),
        longest_gap=float(np.diff(minutes).max()) / DAY,
        quiet=max(now.timestamp() / 60 - float(minutes[-1]), 0.0) / DAY,
        kinds=_largest({name: n / len(minutes) for name, n in kinds.items()}),
    )


def _plans(table: PostTable, values: Floats, known: Mask, minute: int | None) -> tuple[Plan, ...]:
    """Return the forecast for each kind that the account uses, the best first."""
    used = np.bincount(table.kind[known], minlength=len(KINDS))
    found = []
    for kind in np.flatnonzero(used >= LEAST_OF_KIND):
        at = np.array([-1 if minute is None else minute])
        planned = forecast(table, values, known, Target(np.array([kind]), at))
        found.append(_plan(planned, KINDS[int(kind)]))
    return tuple(sorted((p for p in found if p), key=lambda plan: -plan.p50))


def _plan(found: Forecast, kind: str | None = None, posts: int = 1) -> Plan | None:
    low, middle, high = float(found.p10[0]), float(found.p50[0]), float(found.p90[0])
    return Plan(kind, posts, low, middle, high) if np.isfinite(middle) else None
