"""Judges one account: from stored posts, or from the numbers that a person types."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Card, Chart, Choice, Context, Outcome
from core.capabilities.ports import among_peers, crowds
from core.capabilities.searching.lookup import look_up
from core.messages import Payload, SlotValue

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation import Evaluation
    from core.analytics.pictures import AccountPicture

CARDS = 20
WHY = "why"


@dataclass(frozen=True, slots=True)
class EvaluateSlots:
    """Handles or numbers. budget_idr: the price that is asked. part: `why` opens the parts."""

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


class Evaluate(Capability[EvaluateSlots, EvaluateView]):
    """Answers "cek @dapurnina" with a verdict, its reasons and a picture."""

    name = "evaluate"
    commands = {"cek": {}, "check": {}}  # noqa: RUF012
    Slots = EvaluateSlots
    View = EvaluateView

    async def run(self, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
        """Judge the first handle, or what was typed; ask for what is missing."""
        handle = slots.handles[0] if slots.handles else ""
        slots = replace(slots, followers=slots.followers or None)
        if slots.typed:
            return await _typed(slots, handle, context)
        if not handle:
            numbers = slots.followers is not None or slots.views is not None
            return Outcome(EvaluateView(), asks="likes" if numbers else "handles")
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
        if named.handles:
            found = await context.catalogue.creators(named.handles, named.platform)
        else:
            category, city = slots.get("category"), slots.get("city")
            found = await context.catalogue.candidates(
                categories=(str(category),) if category else (),
                cities=(str(city),) if city else (),
                platform=named.platform,
                limit=CARDS,
            )
        return tuple(
            Card(f"{card.platform}:{card.handle}"[:64], EvaluateView(card, handle=card.handle))
            for card in await among_peers(found, context.catalogue, context.now)
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
    return Outcome(view, block="unknown", choices=_offered(rows, context), items=similar)


async def _stored(
    slots: EvaluateSlots, found: pd.DataFrame, context: Context
) -> Outcome[EvaluateView]:
    creator = found.iloc[[0]]
    (crowd,) = await crowds(creator, context.catalogue)
    ids = tuple(crowd["creator_id"])
    posts = await context.catalogue.posts(ids)
    comments = await context.catalogue.comments((ids[0],))
    card, picture, peers = await asyncio.to_thread(_judged, crowd, posts, comments, slots, context)
    elsewhere = tuple(str(p) for p in found["platform"].iloc[1:] if p != card.platform)
    view = _view(card, slots, elsewhere=elsewhere)
    why = slots.part == WHY
    return Outcome(
        view,
        block="why" if why else "body",
        choices=_offered(_choices(card, elsewhere, peers, why), context),
        chart=Chart("account", picture) if picture and not why else None,
        items=(card.handle,),
    )


def _judged(
    crowd: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame,
    slots: EvaluateSlots,
    context: Context,
) -> tuple[Evaluation, AccountPicture | None, tuple[str, ...]]:
    """Return the card of the first creator, its picture, and two like it."""
    from core.analytics.assessment import assess
    from core.analytics.evaluation import evaluations
    from core.analytics.pictures import account_picture

    asked = crowd if slots.budget_idr is None else _priced(crowd, slots.budget_idr)
    found = assess(asked, posts, comments, now=context.now)
    card = evaluations(found, only=(str(crowd["creator_id"].iloc[0]),))[0]
    return card, account_picture(found, card), _alike(found.frame)


def _priced(crowd: pd.DataFrame, asked_idr: int) -> pd.DataFrame:
    priced = crowd.copy()
    priced.loc[0, "rate_idr"] = asked_idr
    return priced


def _alike(frame: pd.DataFrame) -> tuple[str, ...]:
    """Return up to two accounts of the same category with the best engagement."""
    own, others = frame.iloc[0], frame.iloc[1:]
    same = others[(others["category"] == own["category"]).fillna(False).astype(bool)]
    best = same.sort_values("percentile", ascending=False, kind="stable").head(2)
    return tuple(str(handle) for handle in best["handle"])


def _view(
    card: Evaluation, slots: EvaluateSlots, typed: bool = False, elsewhere: tuple[str, ...] = ()
) -> EvaluateView:
    asked = card.rate_idr
    price = card.fair_price if asked else None
    return EvaluateView(
        card,
        asked,
        price.judged(asked) if price and asked else None,
        price.judged_by_cards(asked) if price and asked else None,
        typed,
        slots.handles[0] if slots.handles else "",
        elsewhere=elsewhere,
    )


def _choices(
    card: Evaluation, elsewhere: tuple[str, ...], peers: tuple[str, ...], why: bool
) -> list[list[Choice]]:
    own: dict[str, SlotValue] = {"handles": (card.handle,), "platform": card.platform}
    first = Choice("card", Payload("evaluate", own)) if why else _why(own)
    rows = [[first, Choice("brief", Payload("brief", {"handles": (card.handle,)}))]]
    if peers:
        rows.append([Choice("compare", Payload("compare", {"handles": (card.handle, *peers)}))])
    return rows + _elsewhere(own, elsewhere)


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
    kept = (tuple(c for c in row if c.payload and c.payload.intent in there) for row in rows)
    return tuple(row for row in kept if row)


capability = Evaluate()
