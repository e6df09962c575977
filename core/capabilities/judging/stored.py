"""Judges an account by its stored posts, or by its score where there are none."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final

from core.capabilities.base import Chart, Choice, Context, Outcome
from core.capabilities.judging.choices import about_one, more_data
from core.capabilities.judging.evaluated import EvaluateSlots, EvaluateView, view_of
from core.capabilities.judging.fit import fit_in
from core.capabilities.judging.peers import crowds
from core.capabilities.judging.scored import Scored, scored
from core.messages import Payload
from core.nlu.intents import BRIEF
from core.nlu.questions.evaluation import PARTS, PDF, WHY, part_in
from core.nlu.questions.facts import FACTS, GREW, WHO
from core.nlu.scan import plain
from core.nlu.searching.traits import values_asked

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation.grown import Grown


BIO: Final = 200
"""Letters that are told of what somebody wrote of themselves."""

MOST_TOPICS: Final = 3
"""What an account speaks of is told by so many groups of words."""


async def judge_stored(
    slots: EvaluateSlots, found: pd.DataFrame, context: Context
) -> Outcome[EvaluateView]:
    """Judge the first of the accounts found (CREATORS): the card, its parts or the report."""
    creator = found.iloc[[0]]
    (crowd,) = await crowds(creator, context.catalogue)
    ids = tuple(crowd["creator_id"])
    posts = await context.catalogue.posts(ids)
    part = slots.part or part_in(context.text)
    if not (posts["creator_id"] == ids[0]).any() and part not in {GREW, WHO}:
        known = await scored(str(creator["handle"].iloc[0]), ids[0], context)
        if known is not None:
            return _by_score(known, slots, context)
    comments = await context.catalogue.comments((ids[0],))
    growth = await context.catalogue.growth((ids[0],))
    told = (posts, comments, growth)
    view, peers = await asyncio.to_thread(_judged, crowd, told, slots, context)
    if part in FACTS:
        view = replace(
            view, fact=str(part), **await asyncio.to_thread(_topics, creator, told, context.text)
        )
    if part == WHO:
        view = replace(view, **_person(creator, private=context.chat_kind == "private"))
    if part == GREW:
        view = replace(view, grown=await asyncio.to_thread(_grown, growth))
    view = replace(view, elsewhere=tuple(str(p) for p in found["platform"].iloc[1:]))
    return _told(view, peers, part, context)


def _person(creator: pd.DataFrame, *, private: bool) -> dict[str, Any]:
    """Return what the one row of CREATORS says of who somebody is; what they wrote of themselves, which may hold their
    number, in a private chat alone."""
    names = {"called": "display_name", "city": "city"} | ({"bio": "bio"} if private else {})
    told = creator.iloc[0]
    known = {slot: told[name] for slot, name in names.items() if isinstance(told[name], str)}
    return {slot: " ".join(value.split())[:BIO] for slot, value in known.items()}


def _by_score(known: Scored, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Say what the score of an account says; its reasons need its posts."""
    rows = [[Choice("brief", Payload(BRIEF, {"handles": (known.handle,)}))], more_data()]
    view = EvaluateView(handle=known.handle, asked_idr=slots.budget_idr, scored=known)
    return Outcome(view, block="scored", choices=context.offered(rows), items=(known.handle,))


def _told(
    view: EvaluateView, peers: tuple[str, ...], part: str | None, context: Context
) -> Outcome[EvaluateView]:
    """Return the card, its parts, or the report."""
    card, picture = view.card, view.picture
    if card is None:
        raise ValueError("a view without a card says nothing")
    if part == PDF:
        name = (
            f"penilaian-{card.handle}" if context.language == "id" else f"evaluation-{card.handle}"
        )
        return Outcome(
            view, block="file", report="evaluate", report_name=name, items=(card.handle,)
        )
    block = "fact" if part in FACTS else part if part in {WHY, PARTS} else "body"
    return Outcome(
        view,
        block=block,
        choices=context.offered(about_one(card, view.elsewhere, peers, block)),
        chart=Chart("account", picture) if picture and block == "body" else None,
        items=(card.handle,),
    )


def _judged(
    crowd: pd.DataFrame,
    told: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame],
    slots: EvaluateSlots,
    context: Context,
) -> tuple[EvaluateView, tuple[str, ...]]:
    """Return what is said of the first creator, and two like it.

    told: POSTS of the crowd, COMMENTS and GROWTH of the first.
    """
    from core.analytics.evaluation.portrait import portrait

    at = _planned(slots.time, context)
    posts, comments, growth = told
    seen = portrait(
        crowd,
        posts,
        comments,
        growth,
        now=context.now,
        tiers=context.catalogue.tiers,
        asked_idr=slots.budget_idr,
        minute=None if at is None else round(at.timestamp() // 60) % 1440,
    )
    view = replace(
        view_of(seen.card, slots),
        near=seen.near,
        picture=seen.picture and seen.picture.in_zone(context.zone),
        hour=None if at is None else at.hour,
        made_on=context.today,
        fit=fit_in(slots.category, crowd, posts),
    )
    return view, seen.alike


def _topics(
    creator: pd.DataFrame, told: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame], asked: str
) -> dict[str, Any]:
    """Return what an account is known to be of, and how many of its captions speak of what, and for or against the
    values that are asked about."""
    from core.analytics.fit.topics import topics_of

    posts = told[0]
    own = posts[posts["creator_id"] == creator["creator_id"].iloc[0]]
    (found,) = topics_of(creator, own, told[1].iloc[:0])
    category = creator["category"].iloc[0]
    most = sorted(found.groups.items(), key=lambda each: -each[1])[:MOST_TOPICS]
    return {
        "category": category if isinstance(category, str) else None,
        "captions": found.captions,
        "topics": tuple(most),
        "values": tuple(
            (value, found.values.get(value, 0), found.against.get(value, 0))
            for value in values_asked(plain(asked))
        ),
    }


def _grown(growth: pd.DataFrame) -> Grown | None:
    from core.analytics.evaluation.grown import grown

    return grown(growth)


def _planned(said: str | None, context: Context) -> datetime | None:
    """Return a moment at the time of day that was said, None without one that makes sense."""
    try:
        at = time.fromisoformat(said or "")
    except ValueError:
        return None
    today = context.today
    return datetime.combine(today, at, context.zone)
