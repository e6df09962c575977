"""Writes a collaboration brief for chosen creators: to read here, as PDF, and to paste elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from core.analytics.campaign.result import Campaign, Row, result
from core.analytics.content.formats import Format, formats, spread
from core.analytics.content.guide import avoided, honest_name, honest_text, may_be_warned_of
from core.capabilities.base import Capability, Choice, Context, Outcome
from core.capabilities.ports import Business
from core.messages import Payload, SlotValue
from core.nlu.briefing import brief_change
from core.nlu.product import clean_product, kind_of_product, product_in

if TYPE_CHECKING:
    import pandas as pd

    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

DRAFT_DAYS, FIGURES_DAYS, PAY_DAYS = 3, 7, 7
"""A draft is seen this long before publication; figures come, and the fee is paid, this long after."""

ASKED: Final = ("facts", "date", "budget_idr", "code", "audience")
"""What is asked for, one at a time, when somebody wants the brief complete."""

FREE: Final = ("facts", "code", "audience")


@dataclass(frozen=True, slots=True)
class BriefSlots:
    """handles: for whom. product: what is promoted. date: publication, ISO. budget_idr: the fee.

    facts: of the product, as they were typed. code: a promo code or a link. audience: who should
    see it. complete: ask for what is missing. skipped: what is not asked for again. asked: what was
    asked last, with the fee and the date as they were then. text: to paste elsewhere is wanted.
    goal: what it is for, a code of `core.nlu.business.GOALS`. terms: of payment, as typed. language:
    the brief's, where it is not that of the chat.
    """

    handles: tuple[str, ...]
    product: str | None = field(default=None, metadata={"free": True})
    date: str | None = None
    budget_idr: int | None = None
    platform: str | None = None
    facts: str | None = field(default=None, metadata={"free": True})
    code: str | None = field(default=None, metadata={"free": True})
    audience: str | None = field(default=None, metadata={"free": True})
    complete: bool = False
    skipped: tuple[str, ...] = ()
    asked: str | None = None
    fee_before: int | None = None
    date_before: str | None = None
    text: bool = False
    goal: str | None = None
    terms: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class BriefCreator:
    """What is known of one creator; everything but the handle may be None. Rates are per post.

    angle: how this creator may tell it. format: the creator's own posts that speak for it.
    code: the promo code that is theirs alone.
    """

    handle: str
    known: bool = False
    demo: bool = False
    name: str | None = None
    platform: str | None = None
    category: str | None = None
    city: str | None = None
    followers: int | None = None
    rate_idr: int | None = None
    angle: str = "review"
    format: Format | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief. kind: whose rules the product stands under (see `core.nlu.product`).

    left_out: how many words or sentences were taken out, for an advertisement must not use them;
    claims: those of them that it can warn of. avoid: others that the rules of this kind forbid. fee_idr: what was stated or noted, in all; barter_idr: goods.
    facts, audience, code: as typed, made honest. goal, business, city, likes: of the profile.
    pieces: (kind, count) as noted in the campaign. The dates are None while publication is open.
    missing: what may still be asked for. terms: of payment, as typed and made honest.
    """

    creators: tuple[BriefCreator, ...]
    product: str = ""
    kind: str = "general"
    claims: tuple[str, ...] = ()
    left_out: int = 0
    avoid: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    pieces: tuple[tuple[str, int], ...] = ()
    fee_idr: int | None = None
    barter_idr: int | None = None
    facts: tuple[str, ...] = ()
    audience: str = ""
    code: str = ""
    goal: str = ""
    business: str = ""
    city: str = ""
    likes: str = ""
    publish_on: date | None = None
    draft_on: date | None = None
    figures_on: date | None = None
    pay_on: date | None = None
    made_on: date | None = None
    missing: tuple[str, ...] = ()
    terms: str = ""


class Brief(Capability[BriefSlots, BriefView]):
    """Answers "bikin brief untuk @dapurnina": asks for the product if the words do not state it."""

    name = "brief"
    commands = {"brief": {}}  # noqa: RUF012
    Slots = BriefSlots
    View = BriefView
    reports = ("brief",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what names the product that was asked for in a sentence of its own, and what
        corrects or completes the brief that was shown last."""
        asked = state.question
        if asked is not None:
            if asked.intent != self.name or asked.slot != "product":
                return None
            changed = brief_change(said, {})
            return None if changed is None else {**asked.slots, **changed}
        before = state.about(self.name)
        changed = None if before is None else brief_change(said, before)
        return None if before is None or changed is None else {**before, **changed}

    async def run(self, slots: BriefSlots, context: Context) -> Outcome[BriefView]:
        """Write the brief, or ask for what it cannot do without."""
        slots = _answered(slots, context.text)
        slots = replace(slots, handles=tuple(dict.fromkeys(slots.handles)))
        frame = await context.catalogue.creators(slots.handles, slots.platform)
        creators = tuple(_creator(handle, frame, slots.platform) for handle in slots.handles)
        business = await context.profiles.current() if context.profiles else Business()
        campaign, rows = await _campaign(slots.handles, context)
        said = clean_product(slots.product or "") or product_in(context.text)
        slots = replace(slots, product=said or (campaign.product if campaign else "") or None)
        today = context.now.astimezone(context.zone).date()
        publish_on = date.fromisoformat(slots.date) if slots.date else None
        if not slots.product:
            offered = _offered(business, slots)
            view = BriefView(creators)
            return Outcome(
                view, asks="product", items=slots.handles, slots=_kept(slots), choices=offered
            )
        if publish_on and publish_on < today:
            view = BriefView(creators, slots.product, publish_on=publish_on)
            kept = _kept(replace(slots, date=None))
            return Outcome(view, asks="date", items=slots.handles, slots=kept)
        creators = await _with_angles(creators, frame, rows, context)
        view = _view(slots, creators, business, rows, today)
        if not view.product:
            return Outcome(
                replace(view, product=slots.product),
                asks="product",
                items=slots.handles,
                slots=_kept(replace(slots, product=None)),
            )
        return _next(slots, view)


def _next(slots: BriefSlots, view: BriefView) -> Outcome[BriefView]:
    """Ask for the next thing that is missing where that is wanted, else hand the brief over."""
    if slots.complete and view.missing:
        asked = view.missing[0]
        kept = replace(slots, asked=asked, fee_before=slots.budget_idr, date_before=slots.date)
        skip = replace(slots, skipped=(*slots.skipped, asked))
        row = (Choice("skip", Payload("brief", _kept(skip))),)
        return _asking(view, asked, _kept(kept), row)
    if slots.text:
        return Outcome(
            view, block="text", items=slots.handles, slots=_kept(slots), language=slots.language
        )
    return Outcome(
        view,
        language=slots.language,
        choices=_choices(slots, view),
        report="brief",
        report_name=_file_name(slots.handles),
        items=slots.handles,
        slots=_kept(slots),
    )


def _asking(
    view: BriefView, asked: str, kept: dict[str, SlotValue], row: tuple[Choice, ...]
) -> Outcome[BriefView]:
    items = tuple(c.handle for c in view.creators)
    match asked:
        case "facts":
            return Outcome(view, asks="facts", items=items, slots=kept, choices=(row,))
        case "date":
            return Outcome(view, asks="date", items=items, slots=kept, choices=(row,))
        case "budget_idr":
            return Outcome(view, asks="budget_idr", items=items, slots=kept, choices=(row,))
        case "code":
            return Outcome(view, asks="code", items=items, slots=kept, choices=(row,))
    return Outcome(view, asks="audience", items=items, slots=kept, choices=(row,))


def _answered(slots: BriefSlots, text: str) -> BriefSlots:
    """Return the slots after an answer: a price among the facts of a product is not the fee."""
    asked = slots.asked
    if asked in FREE and text.strip():
        before = {"budget_idr": slots.fee_before, "date": slots.date_before}
        slots = replace(slots, **{asked: text.strip(), **before})  # type: ignore[arg-type]
    return replace(slots, asked=None, fee_before=None, date_before=None)


def _view(
    slots: BriefSlots,
    creators: tuple[BriefCreator, ...],
    business: Business,
    rows: tuple[Row, ...],
    today: date,
) -> BriefView:
    said = slots.product or ""
    kind = kind_of_product(said)
    name = honest_name(said, kind, today)
    facts, audience, code, terms = (
        honest_text(words or "", kind, today)
        for words in (slots.facts, slots.audience, slots.code, slots.terms)
    )
    removed = (*name.removed, *facts.removed, *audience.removed, *code.removed, *terms.removed)
    warned = tuple(w for w in dict.fromkeys(removed) if may_be_warned_of(w, kind, today))
    noted = rows[0] if rows else None
    due = noted.due if noted and noted.due and noted.due >= today else None
    publish_on = date.fromisoformat(slots.date) if slots.date else due
    draft_on = publish_on and publish_on - timedelta(days=DRAFT_DAYS)
    fees = [row.fee_idr for row in rows if row.fee_idr]
    fee = slots.budget_idr or (sum(fees) if len(fees) == len(creators) else None)
    goods = [row.barter_idr for row in rows if row.barter_idr]
    view = BriefView(
        creators=creators,
        product=name.text,
        kind=kind,
        claims=warned,
        left_out=len(set(removed)),
        avoid=tuple(w for w in avoided(kind, today) if w not in warned),
        platforms=tuple(dict.fromkeys(c.platform for c in creators if c.platform)),
        pieces=noted.pieces if noted else (),
        fee_idr=fee,
        barter_idr=sum(goods) if goods else None,
        facts=tuple(_lines(facts.text)),
        audience=audience.text,
        code=code.text,
        goal=slots.goal or business.goal or "",
        terms=terms.text,
        business=honest_name(business.name, kind, today).text,
        city=business.city or "",
        likes=business.category or next((c.category for c in creators if c.category), None) or "",
        publish_on=publish_on,
        draft_on=draft_on if draft_on and draft_on > today else None,
        figures_on=publish_on and publish_on + timedelta(days=FIGURES_DAYS),
        pay_on=publish_on and publish_on + timedelta(days=PAY_DAYS),
        made_on=today,
    )
    return replace(view, missing=_missing(view, slots.skipped))


def _missing(view: BriefView, skipped: tuple[str, ...]) -> tuple[str, ...]:
    own_codes = all(c.code for c in view.creators)
    there = {
        "facts": bool(view.facts),
        "date": view.publish_on is not None,
        "budget_idr": view.fee_idr is not None or view.barter_idr is not None,
        "code": bool(view.code) or own_codes,
        "audience": bool(view.audience),
    }
    return tuple(name for name in ASKED if not there[name] and name not in skipped)


def _lines(facts: str) -> list[str]:
    parts = (part.strip(" .-•*") for part in re.split(r"[\n;]|,(?!\d)", facts))
    return [part for part in parts if re.search(r"\w", part)][:6]


async def _campaign(
    handles: tuple[str, ...], context: Context
) -> tuple[Campaign | None, tuple[Row, ...]]:
    """Return the newest campaign that these creators take part in, with their rows of it."""
    if context.campaigns is None:
        return None, ()
    known = await context.campaigns.everything()
    today = context.now.astimezone(context.zone).date()
    for campaign in known.campaigns:
        if {c.handle for c in known.of(campaign)} >= set(handles):
            found = result(campaign, known.of(campaign), known.log(campaign), today)
            own = {row.collaboration.handle: row for row in found.rows}
            return campaign, tuple(own[handle] for handle in handles)
    return None, ()


async def _with_angles(
    creators: tuple[BriefCreator, ...],
    frame: pd.DataFrame,
    rows: tuple[Row, ...],
    context: Context,
) -> tuple[BriefCreator, ...]:
    """Return the creators, each with an angle: what their own posts do best, no two alike."""
    posts = await context.catalogue.posts(tuple(frame["creator_id"]))
    by_handle = dict(zip(frame["creator_id"], frame["handle"], strict=True))
    whose = posts["creator_id"].map(by_handle)
    own = [formats(posts[whose == creator.handle]) for creator in creators]
    chosen = spread([[f.angle for f in found if f.lift >= 1] for found in own])
    codes = {row.collaboration.handle: row.collaboration.code for row in rows}
    return tuple(
        replace(
            creator,
            angle=angle,
            format=next((f for f in found if f.angle == angle and f.lift >= 1), None),
            code=codes.get(creator.handle),
        )
        for creator, angle, found in zip(creators, chosen, own, strict=True)
    )


def _kept(slots: BriefSlots) -> dict[str, SlotValue]:
    """Return what the next turn may build on: the slots that are known."""
    names = (
        "handles", "product", "date", "budget_idr", "platform", "facts", "code", "audience",
        "complete", "skipped", "asked", "fee_before", "date_before", "goal", "terms", "language",
    )  # fmt: skip
    known = {name: getattr(slots, name) for name in names}
    return {name: value for name, value in known.items() if value not in (None, (), False)}


def _offered(business: Business, slots: BriefSlots) -> tuple[tuple[Choice, ...], ...]:
    """Return a button for the product of the business, where its profile names one."""
    if not business.product:
        return ()
    kept = {**_kept(slots), "product": business.product}
    return ((Choice("own", Payload("brief", kept), args={"product": business.product}),),)


def _choices(slots: BriefSlots, view: BriefView) -> tuple[tuple[Choice, ...], ...]:
    kept: Mapping[str, SlotValue] = _kept(replace(slots, complete=False, skipped=()))
    others = {name: value for name, value in kept.items() if name != "product"}
    share = f"brief @{slots.handles[0]} {view.product}".strip()
    first = [Choice("text", Payload("brief", {**kept, "text": True}))]
    if view.missing:
        wanted = {**kept, "complete": True}
        first.append(Choice("complete", Payload("brief", wanted), args={"n": len(view.missing)}))
    return (
        (Choice("product", Payload("brief", others)), Choice("share", share=share)),
        tuple(first),
        *(
            (Choice("evaluate", Payload("evaluate", {"handles": (h,)}), args={"handle": h}),)
            for h in slots.handles[:3]
        ),
    )


def _file_name(handles: tuple[str, ...]) -> str:
    return "brief-" + re.sub(r"[^a-z0-9]+", "-", "-".join(handles[:3]).lower()).strip("-")


def _creator(handle: str, frame: pd.DataFrame, platform: str | None) -> BriefCreator:
    """Return the account of this handle; of several, the one with the most followers."""
    rows = frame[frame["handle"] == handle].sort_values("followers", ascending=False)
    if rows.empty:
        return BriefCreator(handle, platform=platform)
    row = rows.iloc[0]

    def known(column: str) -> Any:
        return None if bool(rows[column].isna().iloc[0]) else row[column]

    return BriefCreator(
        handle,
        known=True,
        demo=known("source") == "demo",
        name=known("display_name"),
        platform=known("platform"),
        category=known("category"),
        city=known("city"),
        followers=known("followers"),
        rate_idr=known("rate_idr"),
    )


capability = Brief()
