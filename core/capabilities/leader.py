"""Answers "siapa yg paling rame komennya?" and "who talks about skincare the most?" of those just shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.analytics.fit.lexicon import kinds
from core.analytics.fit.topics import read
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.fit import topic_of
from core.capabilities.judging.peers import among_peers
from core.messages import Payload, SlotValue, values_of
from core.nlu.intents import COMPARE, EVALUATE, SEARCH
from core.nlu.scan import plain
from core.nlu.searching.leading import (
    BUYING,
    COMMENTS,
    ENGAGEMENT,
    FOLLOWERS,
    LIKES,
    TOPIC,
    VIEWS,
    Lead,
    leading_in,
)

if TYPE_CHECKING:
    import pandas as pd

    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

LEAST: Final = 2
NEWEST: Final = 30
"""Posts of an account that are counted, the newest."""

OF_POSTS: Final = frozenset({COMMENTS, LIKES, VIEWS})
SUMMARISED: Final = {FOLLOWERS: "followers", ENGAGEMENT: "engagement_rate"}
"""Figures that stand in SUMMARIES, by their columns."""

SHOWN: Final = frozenset({SEARCH, COMPARE})


@dataclass(frozen=True, slots=True)
class LeaderSlots:
    """Who was shown, and by what they are looked at (`core.nlu.searching.leading`). what, category: the topic that is
    asked for, as it was said and as it is kept."""

    handles: tuple[str, ...] = ()
    metric: str = ""
    what: str = ""
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands. value: of an account or its usual post; of a topic the captions that speak of it. posts: how
    many posts or captions that is of. comments: of a usual post, where their kind is asked about."""

    handle: str
    value: float
    posts: int = 0
    comments: float | None = None


@dataclass(frozen=True, slots=True)
class LeaderView:
    """ranked: whose figure is known, the most first; level: how many of them share the first place; unknown: whose is not.
    demo: some are fictional."""

    metric: str = ""
    level: int = 1
    ranked: tuple[Standing, ...] = ()
    unknown: tuple[str, ...] = ()
    what: str = ""
    category: str | None = None
    demo: bool = False


class Leader(Capability[LeaderSlots, LeaderView]):
    """Ranks those of the list or the comparison on the screen, and looks for nobody else."""

    name = "leader"
    Slots = LeaderSlots
    View = LeaderView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who of several just shown leads, where no other place is named."""
        lead, shown = leading_in(plain(said.text)), state.shown
        if lead is None or state.question is not None:
            return None
        if shown is None:
            return None if lead.metric == TOPIC else {"metric": lead.metric}
        before = shown.slots.get("city")
        compared = values_of(state.about(COMPARE) or {}, "handles")
        whom = compared if len(compared) >= LEAST else shown.items
        listed = shown.intent in SHOWN and len(whom) >= LEAST
        if not listed or said.slots.get("city", before) != before:
            return None
        asked: dict[str, SlotValue] = {"handles": whom, "metric": lead.metric}
        return asked | _topic(lead, shown.slots) if lead.metric == TOPIC else asked

    async def run(self, slots: LeaderSlots, context: Context) -> Outcome[LeaderView]:
        """Look their figures up, and put them in order."""
        handles = slots.handles or context.items
        if not handles:
            return Outcome(LeaderView(), block="nothing", slots={})
        if slots.metric == TOPIC and not slots.category and slots.what not in kinds():
            return Outcome(LeaderView(what=slots.what), block="no_topic", slots={})
        found = await context.catalogue.summaries_of(handles)
        rows = _one_each(found, handles)
        posts = await context.catalogue.posts(tuple(str(row["creator_id"]) for row in rows))
        if slots.metric == BUYING:
            bought = await _buying(handles, context)
            rows = [{**row, BUYING: bought.get(str(row["creator_id"]))} for row in rows]
        known = [one for row in rows if (one := _standing(row, posts, slots)) is not None]
        known.sort(key=lambda one: -_share(one, slots.metric))
        ranked = tuple(known)
        names = {one.handle for one in ranked}
        tops = [
            one for one in ranked if _share(one, slots.metric) == _share(ranked[0], slots.metric)
        ]
        view = LeaderView(
            slots.metric,
            len(tops),
            ranked,
            tuple(name for name in handles if name not in names),
            slots.what,
            slots.category,
            any(row["source"] == "demo" for row in rows),
        )
        if not ranked:
            return Outcome(view, block="unknown", slots={})
        first = ranked[0].handle
        card = Choice("card", Payload(EVALUATE, {"handles": (first,)}), args={"handle": first})
        return Outcome(view, choices=context.offered([[card]]), slots={})


def _topic(lead: Lead, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the topic that is asked for, as it was said and as it is kept; nothing of one that nobody knows."""
    what = lead.what or str(before.get("product") or "")
    category = topic_of(what) or (None if lead.what else before.get("category"))
    return {"what": what} | ({"category": category} if category else {})


async def _buying(handles: tuple[str, ...], context: Context) -> Mapping[str, float | None]:
    """Return which share of the comments of each account asks for a price or wants to buy, by its id."""
    known = await context.catalogue.creators(handles)
    cards = await among_peers(known, context.catalogue, context.now)
    return {card.creator_id: card.buying_share for card in cards}


def _share(one: Standing, metric: str) -> float:
    return one.value / one.posts if metric == TOPIC else one.value


def _one_each(found: pd.DataFrame, handles: tuple[str, ...]) -> list[Mapping[str, Any]]:
    """Return a row of SUMMARIES for each handle, in order: of several platforms that with most posts."""
    most = found.sort_values("posts_used", ascending=False, na_position="last")
    first = most.drop_duplicates("handle").set_index("handle", drop=False)
    known = (first.loc[name].to_dict() for name in handles if name in first.index)
    return [{str(column): value for column, value in row.items()} for row in known]


def _standing(row: Mapping[str, Any], posts: pd.DataFrame, slots: LeaderSlots) -> Standing | None:
    """Return where somebody stands; None where nobody knows."""
    import pandas as pd

    handle = str(row["handle"])
    if slots.metric == TOPIC:
        told = read(row["topics"] if isinstance(row["topics"], str) else None)
        kind = kinds().get(slots.what)
        spoken = told.groups.get(kind.group, 0) if kind else told.about(slots.category or "")
        return (
            Standing(handle, min(spoken, told.captions), told.captions) if told.captions else None
        )
    own = posts[posts["creator_id"] == row["creator_id"]].nlargest(NEWEST, "posted_at")
    counted = {name: own[name].dropna() for name in OF_POSTS}
    if slots.metric in OF_POSTS:
        values = counted[slots.metric]
        return Standing(handle, float(round(values.median())), len(values)) if len(values) else None
    value = row[SUMMARISED.get(slots.metric, slots.metric)]
    comments = counted[COMMENTS]
    usual = float(round(comments.median())) if len(comments) else None
    return None if pd.isna(value) else Standing(handle, float(value), len(own), usual)


capability = Leader()
