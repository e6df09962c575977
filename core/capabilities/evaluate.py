"""Judges one account: from stored posts, or from the numbers that a person types."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from core.capabilities.base import Capability, Card, Chart, Choice, Context, Outcome
from core.capabilities.judging.bettered import bettered
from core.capabilities.judging.choices import (
    PDF,
    WHY,
    about_one,
    about_several,
    another,
    elsewhere,
    more_data,
)
from core.capabilities.judging.fit import Fit, fit_in
from core.capabilities.judging.lineup import line_up
from core.capabilities.judging.lookup import look_up
from core.capabilities.judging.peers import crowds
from core.capabilities.judging.scored import Scored, scored
from core.capabilities.judging.short import Short
from core.dialogue.reference import FIGURES
from core.messages import Payload, SlotValue
from core.nlu.questions.origins import asks_origin
from core.nlu.scan import plain
from core.nlu.searching.against import asks_why_judged

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation.closeup import Closeup
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.evaluation.pictures import AccountPicture
    from core.analytics.pricing.asking import Asking
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

CARDS = 20
TYPED = ("followers", "likes", "comments", "shares", "saves", "views", "reach")

SEVERAL = 5
"""So many accounts are judged at once, each in a line; one has a card."""

_NUMBER = re.compile(r"\d[\d.,]*")
_PDF = re.compile(r"\bpdf\b", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:kenapa|knp|mengapa|alasan\w*|rincian\w*|detail\w*|why|breakdown)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class EvaluateSlots:
    """Handles or numbers. budget_idr: the price that is asked. part: `why` opens the parts, `pdf` is
    the report. time: HH:MM at which the next post is planned. category: what the business sells."""

    handles: tuple[str, ...] = ()
    platform: str | None = None
    followers: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    views: int | None = None
    reach: int | None = None
    budget_idr: int | None = None
    time: str | None = None
    part: str | None = None
    category: str | None = None

    @property
    def typed(self) -> bool:
        """Return whether interactions were typed."""
        return self.likes is not None


@dataclass(frozen=True, slots=True)
class EvaluateView:
    """card: the account judged, None where there is none. asked: the price asked, and how it lies by each
    measure; asked_idr: the price alone, of `scored`. typed: the numbers come from the message. handle: what was
    looked for, similar: known handles like it. elsewhere: platforms on which it is known too.
    lookup: why the vendors had nothing of it either (see `look_up`).
    near: the account seen from near, picture: it among its tier; hour: at which the next post is
    planned; made_on: the day of the report. several: the accounts judged, where more than one was
    asked for, missing: those that are not known.
    short: what a card of inline mode says. scored: what a catalogue's score says where the account's
    posts are not known; scores: the same of several, by handle. fit: whether it speaks of what the
    business sells, where that was said. figures: those typed that a card rests on.
    """

    card: Evaluation | None = None
    asked: Asking | None = None
    asked_idr: int | None = None
    typed: bool = False
    handle: str = ""
    similar: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    lookup: str = ""
    near: Closeup | None = None
    picture: AccountPicture | None = None
    hour: int | None = None
    made_on: date | None = None
    several: tuple[Evaluation, ...] = ()
    missing: tuple[str, ...] = ()
    short: Short | None = None
    scored: Scored | None = None
    scores: Mapping[str, Scored] = field(default_factory=dict)
    fit: Fit | None = None
    figures: Mapping[str, int] = field(default_factory=dict)


class Evaluate(Capability[EvaluateSlots, EvaluateView]):
    """Answers "cek @dapurnina" with a verdict, its reasons and a picture."""

    name = "evaluate"
    commands = {"cek": {}, "check": {}}  # noqa: RUF012
    Slots = EvaluateSlots
    View = EvaluateView
    reports = ("evaluate",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim how the figures of the card before came about, and the figures of the account that
        was asked about and is not known."""
        before, stated = state.about(self.name), said.everything()
        if before is not None and (better := bettered(said, before)):
            return better
        if state.question is None and (asked := _why_judged(said)):
            return asked
        if before is None or "handles" in stated:
            return None
        if not before.get("unknown"):
            return self._worked(said.text, before)
        figures = {name: stated[name] for name in FIGURES if name in stated}
        return {"handles": before["handles"], **figures} if "followers" in figures else None

    @staticmethod
    def _worked(text: str, before: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        return {**before, "part": WHY} if "handles" in before and asks_origin(text) else None

    async def run(self, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
        """Judge the handles, or what was typed; ask for what is missing."""
        handle = slots.handles[0] if slots.handles else ""
        slots = replace(slots, followers=slots.followers or None)
        if slots.typed:
            return await _typed(slots, handle, context)
        if not handle:
            numbers = slots.followers is not None or slots.views is not None
            return Outcome(EvaluateView(), asks="likes" if numbers else "handles")
        if len(set(slots.handles)) > 1:
            return await _several(slots, context)
        found = await context.catalogue.creators((handle,), slots.platform)
        if found.empty and slots.followers is not None:
            return Outcome(EvaluateView(handle=handle), asks="likes")
        if found.empty:
            (reason,) = await look_up([handle], slots.platform, context)
            if reason:
                return await _unknown(handle, context, reason)
            found = await context.catalogue.creators((handle,), slots.platform)
        return await _stored(slots, found, context)

    async def cards(
        self, slots: Mapping[str, SlotValue], context: Context
    ) -> tuple[Card[EvaluateView], ...]:
        """Return one card a creator: those whose handle begins as typed, then, where no account was
        named, those of the category and place typed."""
        named = self.fill({k: slots[k] for k in ("handles", "platform") if k in slots})
        typed = context.text.split()
        found: list[Mapping[str, Any]] = []
        if begun := named.handles or (tuple(typed) if len(typed) == 1 else ()):
            found += await context.catalogue.shortlist(
                beginnings=begun, platform=named.platform, limit=CARDS
            )
        if not named.handles:
            category, city = (str(slots[k]) if k in slots else None for k in ("category", "city"))
            found += await context.catalogue.shortlist(
                category=category, city=city, platform=named.platform, limit=CARDS
            )
        cards = (
            Card(f"{one.platform}:{one.handle}"[:64], EvaluateView(short=one), one.handle)
            for one in map(Short.of, found)
        )
        return tuple({card.id: card for card in cards}.values())[:CARDS]


def _why_judged(said: Understanding) -> dict[str, SlotValue] | None:
    """Return the reasons of the card of the one account named: `kenapa @x jelek?`."""
    named = said.everything().get("handles")
    one = isinstance(named, tuple) and len(named) == 1
    return (
        {"handles": named, "part": WHY}
        if one and named and asks_why_judged(plain(said.text))
        else None
    )


async def _typed(slots: EvaluateSlots, handle: str, context: Context) -> Outcome[EvaluateView]:
    stored = await context.catalogue.creators((handle,), slots.platform) if handle else None
    known = stored is not None and not stored.empty
    if slots.followers is None and stored is not None and known:
        slots = replace(slots, followers=_followers(stored))
    if slots.followers is None and slots.views is None and slots.reach is None:
        return Outcome(EvaluateView(handle=handle), asks="followers")
    card = await asyncio.to_thread(_from_numbers, slots, handle, context)
    told = {name: getattr(slots, name) for name in TYPED if getattr(slots, name) is not None}
    view = replace(_view(card, slots, typed=True), figures=told)
    rows = [more_data()]
    if known:
        rows.insert(0, [Choice("stored", Payload("evaluate", {"handles": (handle,)}))])
    items = (handle,) if handle else ()
    return Outcome(
        view, choices=context.offered(rows), items=items, keeps=_all_typed(slots, context.text)
    )


def _all_typed(slots: EvaluateSlots, text: str) -> bool:
    """Return whether a message has all figures of the card: one that betters a figure has not."""
    known = sum(getattr(slots, name) is not None for name in FIGURES)
    return len(_NUMBER.findall(text)) >= known


async def _several(slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Judge each of several accounts in a line."""
    wanted = tuple(dict.fromkeys(slots.handles))[:SEVERAL]
    found = await line_up(wanted, slots.platform, context)
    if not found.shown:
        return await _unknown(wanted[0], context, found.lookup)
    names = tuple(card.handle for card in found.shown)
    rows = about_several(names, bool(found.missing))
    view = EvaluateView(several=found.shown, missing=found.missing, scores=found.scores)
    return Outcome(view, block="several", choices=context.offered(rows), items=names)


def _followers(stored: pd.DataFrame) -> int | None:
    known = stored["followers"].dropna()
    return int(known.iloc[0]) if len(known) else None


def _from_numbers(slots: EvaluateSlots, handle: str, context: Context) -> Evaluation:
    from core.analytics.evaluation.typed import evaluate_typed

    figures: dict[str, Any] = {name: getattr(slots, name) for name in FIGURES}
    return evaluate_typed(
        now=context.now,
        tiers=context.catalogue.tiers,
        handle=handle,
        platform=slots.platform or "instagram",
        rate_idr=slots.budget_idr,
        **figures,
    )


async def _unknown(handle: str, context: Context, lookup: str) -> Outcome[EvaluateView]:
    known = await context.catalogue.creators((handle,))
    platforms = tuple(str(name) for name in known["platform"])
    similar = () if platforms else await context.catalogue.similar_handles(handle)
    rows = elsewhere({"handles": (handle,)}, platforms)
    rows += [*(another(name) for name in similar), more_data()]
    view = EvaluateView(handle=handle, similar=similar, elsewhere=platforms, lookup=lookup)
    return Outcome(
        view,
        block="unknown",
        choices=context.offered(rows),
        items=similar,
        slots={"handles": (handle,), "unknown": True},
    )


async def _stored(
    slots: EvaluateSlots, found: pd.DataFrame, context: Context
) -> Outcome[EvaluateView]:
    creator = found.iloc[[0]]
    (crowd,) = await crowds(creator, context.catalogue)
    ids = tuple(crowd["creator_id"])
    posts = await context.catalogue.posts(ids)
    if not (posts["creator_id"] == ids[0]).any():
        known = await scored(str(creator["handle"].iloc[0]), ids[0], context)
        if known is not None:
            return _by_score(known, slots, context)
    comments = await context.catalogue.comments((ids[0],))
    growth = await context.catalogue.growth((ids[0],))
    told = (posts, comments, growth)
    part = slots.part or _part(context.text)
    view, peers = await asyncio.to_thread(_judged, crowd, told, slots, context)
    view = replace(view, elsewhere=tuple(str(p) for p in found["platform"].iloc[1:]))
    return _told(view, peers, part, context)


def _by_score(known: Scored, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Say what the score of an account says; its reasons need its posts."""
    rows = [[Choice("brief", Payload("brief", {"handles": (known.handle,)}))], more_data()]
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
    why = part == WHY
    return Outcome(
        view,
        block="why" if why else "body",
        choices=context.offered(about_one(card, view.elsewhere, peers, why)),
        chart=Chart("account", picture) if picture and not why else None,
        items=(card.handle,),
    )


def _part(text: str) -> str | None:
    """Return what of an evaluation a message asks for in words."""
    return PDF if _PDF.search(text) else WHY if _WHY.search(text) else None


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
        _view(seen.card, slots),
        near=seen.near,
        picture=seen.picture and seen.picture.in_zone(context.zone),
        hour=None if at is None else at.hour,
        made_on=context.today,
        fit=fit_in(slots.category, crowd, posts),
    )
    return view, seen.alike


def _planned(said: str | None, context: Context) -> datetime | None:
    """Return a moment at the time of day that was said, None without one that makes sense."""
    try:
        at = time.fromisoformat(said or "")
    except ValueError:
        return None
    today = context.today
    return datetime.combine(today, at, context.zone)


def _view(card: Evaluation, slots: EvaluateSlots, typed: bool = False) -> EvaluateView:
    handle = slots.handles[0] if slots.handles else ""
    return EvaluateView(card, card.asking, typed=typed, handle=handle)


capability = Evaluate()
