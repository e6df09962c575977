"""Judges one account: from stored posts, or from the numbers that a person types."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Card, Chart, Choice, Context, Outcome
from core.capabilities.ports import among_peers, crowds
from core.capabilities.searching.lookup import look_up
from core.capabilities.searching.scored import Scored, scored
from core.capabilities.searching.short import Short
from core.messages import Payload, SlotValue

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.closeup import Closeup
    from core.analytics.evaluation import Evaluation
    from core.analytics.pictures import AccountPicture
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

CARDS = 20
FIGURES = ("followers", "likes", "comments", "shares", "saves", "views", "reach")
WHY, PDF = "why", "pdf"
SEVERAL = 5
"""So many accounts are judged at once, each in a line; one has a card."""

EXPLAINED = ("engagement_rate", "authenticity", "forecast", "content_mix")
_PDF = re.compile(r"\bpdf\b", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:kenapa|knp|mengapa|alasan\w*|rincian\w*|detail\w*|why|breakdown)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class EvaluateSlots:
    """Handles or numbers. budget_idr: the price that is asked. part: `why` opens the parts, `pdf` is
    the report. time: HH:MM at which the next post is planned."""

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

    @property
    def typed(self) -> bool:
        """Return whether interactions were typed."""
        return self.likes is not None


@dataclass(frozen=True, slots=True)
class EvaluateView:
    """card: the account judged, None where there is none. asked_idr: the price asked, and how it
    is judged (`cheap`, `fair`, `dear`), by_cards by rate cards where they differ. typed: the numbers come from the message. handle: what was
    looked for, similar: known handles like it. elsewhere: platforms on which it is known too.
    lookup: why the vendors had nothing of it either (see `look_up`).
    near: the account seen from near, picture: it among its tier; hour: at which the next post is
    planned; made_on: the day of the report. several: the accounts judged, where more than one was
    asked for, missing: those that are not known.
    short: what a card of inline mode says. scored: what a catalogue's score says where the account's
    posts are not known; scores: the same of several, by handle.
    """

    card: Evaluation | None = None
    asked_idr: int | None = None
    judged: str | None = None
    by_cards: str | None = None
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


class Evaluate(Capability[EvaluateSlots, EvaluateView]):
    """Answers "cek @dapurnina" with a verdict, its reasons and a picture."""

    name = "evaluate"
    commands = {"cek": {}, "check": {}}  # noqa: RUF012
    Slots = EvaluateSlots
    View = EvaluateView
    reports = ("evaluate",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the figures of the account that was asked about and is not known."""
        before, stated = state.about(self.name), said.everything()
        if before is None or not before.get("unknown") or "handles" in stated:
            return None
        figures = {name: stated[name] for name in FIGURES if name in stated}
        return {"handles": before["handles"], **figures} if "followers" in figures else None

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
            reason = await look_up(handle, slots.platform, context)
            if reason:
                return await _unknown(handle, context, reason)
            found = await context.catalogue.creators((handle,), slots.platform)
        return await _stored(slots, found, context)

    async def cards(
        self, slots: Mapping[str, SlotValue], context: Context
    ) -> tuple[Card[EvaluateView], ...]:
        """Return one card a creator: those named, else those of the category and place typed."""
        named = self.fill({k: slots[k] for k in ("handles", "platform") if k in slots})
        category, city = (str(slots[k]) if k in slots else None for k in ("category", "city"))
        found = await context.catalogue.shortlist(
            handles=named.handles,
            category=None if named.handles else category,
            city=None if named.handles else city,
            platform=named.platform,
            limit=CARDS,
        )
        return tuple(
            Card(f"{one.platform}:{one.handle}"[:64], EvaluateView(short=one), one.handle)
            for one in map(Short.of, found)
        )


async def _typed(slots: EvaluateSlots, handle: str, context: Context) -> Outcome[EvaluateView]:
    stored = await context.catalogue.creators((handle,), slots.platform) if handle else None
    known = stored is not None and not stored.empty
    if slots.followers is None and stored is not None and known:
        slots = replace(slots, followers=_followers(stored))
    if slots.followers is None and slots.views is None and slots.reach is None:
        return Outcome(EvaluateView(handle=handle), asks="followers")
    card = await asyncio.to_thread(_from_numbers, slots, handle, context)
    view = _view(card, slots, typed=True)
    rows = [[Choice("import", Payload("import"))]]
    if known:
        rows.insert(0, [Choice("stored", Payload("evaluate", {"handles": (handle,)}))])
    return Outcome(view, choices=_offered(rows, context), items=(handle,) if handle else ())


async def _several(slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Judge each of several accounts in a line; of a name on several platforms that with posts."""
    wanted = tuple(dict.fromkeys(slots.handles))[:SEVERAL]
    found = await context.catalogue.creators(wanted, slots.platform)
    reasons = [
        await look_up(name, slots.platform, context)
        for name in wanted
        if name not in set(found["handle"])
    ]
    if reasons and not all(reasons):
        found = await context.catalogue.creators(wanted, slots.platform)
    cards = sorted(
        await among_peers(found, context.catalogue, context.now),
        key=lambda card: (wanted.index(card.handle), -card.engagement.posts_used),
    )
    first = {card.handle: card for card in reversed(cards)}
    shown = tuple(first[name] for name in wanted if name in first)
    missing = tuple(name for name in wanted if name not in first)
    if not shown:
        return await _unknown(wanted[0], context, reasons[0])
    names = tuple(card.handle for card in shown)
    rows = [
        [Choice("similar", Payload("evaluate", {"handles": (name,)}), args={"handle": name})]
        for name in names
    ]
    if len(names) > 1:
        rows.insert(0, [Choice("side_by_side", Payload("compare", {"handles": names}))])
    if missing:
        rows.append([Choice("import", Payload("import"))])
    scores = {
        card.handle: known
        for card in shown
        if not card.engagement.posts_used
        and (known := await scored(card.handle, card.creator_id, context))
    }
    view = EvaluateView(several=shown, missing=missing, scores=scores)
    return Outcome(view, block="several", choices=_offered(rows, context), items=names)


def _followers(stored: pd.DataFrame) -> int | None:
    known = stored["followers"].dropna()
    return int(known.iloc[0]) if len(known) else None


def _from_numbers(slots: EvaluateSlots, handle: str, context: Context) -> Evaluation:
    from core.analytics.typed import evaluate_typed

    return evaluate_typed(
        now=context.now,
        handle=handle,
        platform=slots.platform or "instagram",
        followers=slots.followers,
        likes=slots.likes,
        comments=slots.comments,
        shares=slots.shares,
        saves=slots.saves,
        views=slots.views,
        reach=slots.reach,
        rate_idr=slots.budget_idr,
    )


async def _unknown(handle: str, context: Context, lookup: str) -> Outcome[EvaluateView]:
    known = await context.catalogue.creators((handle,))
    elsewhere = tuple(str(name) for name in known["platform"])
    similar = () if elsewhere else await context.catalogue.similar_handles(handle)
    rows = _elsewhere({"handles": (handle,)}, elsewhere)
    rows += [
        [Choice("similar", Payload("evaluate", {"handles": (name,)}), args={"handle": name})]
        for name in similar
    ]
    rows.append([Choice("import", Payload("import"))])
    view = EvaluateView(handle=handle, similar=similar, elsewhere=elsewhere, lookup=lookup)
    return Outcome(
        view,
        block="unknown",
        choices=_offered(rows, context),
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
    view, peers = await asyncio.to_thread(_judged, crowd, told, slots, context, part)
    view = replace(view, elsewhere=tuple(str(p) for p in found["platform"].iloc[1:]))
    return _told(view, peers, part, context)


def _by_score(known: Scored, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Say what the score of an account says; its reasons need its posts."""
    rows = [[Choice("brief", Payload("brief", {"handles": (known.handle,)}))]]
    rows.append([Choice("import", Payload("import"))])
    view = EvaluateView(handle=known.handle, asked_idr=slots.budget_idr, scored=known)
    return Outcome(view, block="scored", choices=_offered(rows, context), items=(known.handle,))


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
        choices=_offered(_choices(card, view.elsewhere, peers, why), context),
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
    part: str | None,
) -> tuple[EvaluateView, tuple[str, ...]]:
    """Return what is said of the first creator, and two like it.

    told: POSTS of the crowd, COMMENTS and GROWTH of the first. part: what was asked for; the parts
    of an evaluation are words alone.
    """
    from core.analytics.assessment import assess
    from core.analytics.closeup import closeup
    from core.analytics.evaluation import evaluations
    from core.analytics.pictures import account_picture

    asked = crowd if slots.budget_idr is None else _priced(crowd, slots.budget_idr)
    posts, comments, growth = told
    found = assess(asked, posts, comments, now=context.now, growth=growth)
    (card,) = evaluations(found, only=(str(crowd["creator_id"].iloc[0]),))
    at = _planned(slots.time, context)
    minute = None if at is None else round(at.timestamp() // 60) % 1440
    view = replace(
        _view(card, slots),
        near=closeup(found, posts, card.creator_id, now=context.now, minute=minute),
        picture=None if part == WHY else account_picture(found, card),
        hour=None if at is None else at.hour,
        made_on=context.now.astimezone(context.zone).date(),
    )
    return view, _alike(found.frame)


def _planned(said: str | None, context: Context) -> datetime | None:
    """Return a moment at the time of day that was said, None without one that makes sense."""
    try:
        at = time.fromisoformat(said or "")
    except ValueError:
        return None
    today = context.now.astimezone(context.zone).date()
    return datetime.combine(today, at, context.zone)


def _priced(crowd: pd.DataFrame, asked_idr: int) -> pd.DataFrame:
    priced = crowd.copy()
    priced.loc[0, "rate_idr"] = asked_idr
    return priced


def _alike(frame: pd.DataFrame) -> tuple[str, ...]:
    """Return up to two accounts of the same category with the best engagement."""
    categories, places, handles = (
        frame[name].tolist() for name in ("category", "percentile", "handle")
    )
    own = categories[0]
    if not isinstance(own, str):
        return ()
    same = [at for at, category in enumerate(categories) if at and category == own]
    same.sort(key=lambda at: -places[at] if isfinite(places[at]) else 0.0)
    return tuple(str(handles[at]) for at in same[:2])


def _view(card: Evaluation, slots: EvaluateSlots, typed: bool = False) -> EvaluateView:
    asked = card.rate_idr
    price = card.fair_price if asked else None
    return EvaluateView(
        card,
        asked,
        price.judged(asked) if price and asked else None,
        price.judged_by_cards(asked) if price and asked else None,
        typed,
        slots.handles[0] if slots.handles else "",
    )


def _choices(
    card: Evaluation, elsewhere: tuple[str, ...], peers: tuple[str, ...], why: bool
) -> list[list[Choice]]:
    own: dict[str, SlotValue] = {"handles": (card.handle,), "platform": card.platform}
    first = Choice("card", Payload("evaluate", own)) if why else _why(own)
    rows = [[first, Choice("brief", Payload("brief", {"handles": (card.handle,)}))]]
    rows.append([Choice("pdf", Payload("evaluate", own | {"part": PDF}))])
    if why:
        rows += [[_term(term) for term in EXPLAINED[i : i + 2]] for i in (0, 2)]
    if peers:
        rows.append([Choice("compare", Payload("compare", {"handles": (card.handle, *peers)}))])
    rows += _elsewhere(own, elsewhere)
    return [*rows, [Choice("share", share=f"@{card.handle}")]]


def _term(term: str) -> Choice:
    return Choice("term", Payload("explain", {"term": term}), args={"term": term})


def _elsewhere(own: dict[str, SlotValue], platforms: tuple[str, ...]) -> list[list[Choice]]:
    return [
        [Choice("platform", Payload("evaluate", own | {"platform": name}), args={"platform": name})]
        for name in platforms
    ]


def _why(own: dict[str, SlotValue]) -> Choice:
    return Choice("why", Payload("evaluate", own | {"part": WHY}))


def _offered(rows: list[list[Choice]], context: Context) -> tuple[tuple[Choice, ...], ...]:
    """Keep what can be done: buttons of capabilities that are there."""
    there = {entry.name for entry in context.menu} | {"evaluate"}
    kept = (tuple(c for c in row if not c.payload or c.payload.intent in there) for row in rows)
    return tuple(row for row in kept if row)


capability = Evaluate()
