"""Writes a collaboration brief for chosen creators, to read here and to send on as PDF."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core.analytics.content.checker import check
from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue
from core.nlu.product import clean_product, kind_of_product, product_in

if TYPE_CHECKING:
    import pandas as pd

DRAFT_DAYS, FIGURES_DAYS = 3, 7
"""A draft is seen this long before publication, figures are asked for this long after it."""


@dataclass(frozen=True, slots=True)
class BriefSlots:
    """handles: for whom. product: what is promoted. date: publication, ISO. budget_idr: the fee."""

    handles: tuple[str, ...]
    product: str | None = field(default=None, metadata={"free": True})
    date: str | None = None
    budget_idr: int | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class BriefCreator:
    """What is known of one creator; everything but the handle may be None. Rates are per post."""

    handle: str
    known: bool = False
    demo: bool = False
    name: str | None = None
    platform: str | None = None
    category: str | None = None
    city: str | None = None
    followers: int | None = None
    rate_idr: int | None = None


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief. kind: whose rules the product stands under (see `core.nlu.product`).

    claims: words of the product's name that an advertisement must not use.
    fee_idr: what was stated, in all. The three dates are None while publication is open.
    """

    creators: tuple[BriefCreator, ...]
    product: str = ""
    kind: str = "general"
    claims: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    fee_idr: int | None = None
    publish_on: date | None = None
    draft_on: date | None = None
    figures_on: date | None = None
    made_on: date | None = None


class Brief(Capability[BriefSlots, BriefView]):
    """Answers "bikin brief untuk @dapurnina": asks for the product if the words do not state it."""

    name = "brief"
    commands = {"brief": {}}  # noqa: RUF012
    Slots = BriefSlots
    View = BriefView
    reports = ("brief",)

    async def run(self, slots: BriefSlots, context: Context) -> Outcome[BriefView]:
        """Write the brief, or ask for what it cannot do without."""
        slots = replace(slots, handles=tuple(dict.fromkeys(slots.handles)))
        frame = await context.catalogue.creators(slots.handles, slots.platform)
        creators = tuple(_creator(handle, frame, slots.platform) for handle in slots.handles)
        product = clean_product(slots.product or "") or product_in(context.text)
        kept = _kept(slots, product)
        today = context.now.astimezone(context.zone).date()
        publish_on = date.fromisoformat(slots.date) if slots.date else None
        if not product:
            return Outcome(BriefView(creators), asks="product", items=slots.handles, slots=kept)
        if publish_on and publish_on < today:
            del kept["date"]
            view = BriefView(creators, product, publish_on=publish_on)
            return Outcome(view, asks="date", items=slots.handles, slots=kept)
        return Outcome(
            _view(slots, creators, product, publish_on, today),
            choices=_choices(slots.handles, kept),
            report="brief",
            report_name=_file_name(slots.handles),
            items=slots.handles,
            slots=kept,
        )


def _view(
    slots: BriefSlots,
    creators: tuple[BriefCreator, ...],
    product: str,
    publish_on: date | None,
    today: date,
) -> BriefView:
    draft_on = publish_on and publish_on - timedelta(days=DRAFT_DAYS)
    return BriefView(
        creators=creators,
        product=product,
        kind=kind_of_product(product),
        claims=claims_in(product, today),
        platforms=tuple(dict.fromkeys(c.platform for c in creators if c.platform)),
        fee_idr=slots.budget_idr,
        publish_on=publish_on,
        draft_on=draft_on if draft_on and draft_on > today else None,
        figures_on=publish_on and publish_on + timedelta(days=FIGURES_DAYS),
        made_on=today,
    )


def claims_in(product: str, today: date) -> tuple[str, ...]:
    """Return the words of a product's name that break a rule outright, in their order."""
    findings = check(product, kind_of_product(product), today)
    grave = sorted((f.start, f.words) for f in findings if f.severity == "block")
    return tuple(dict.fromkeys(words for _, words in grave))


def _kept(slots: BriefSlots, product: str) -> dict[str, SlotValue]:
    """Return what the next turn may build on: the slots that are known."""
    known = {
        "handles": slots.handles,
        "product": product or None,
        "date": slots.date,
        "budget_idr": slots.budget_idr,
        "platform": slots.platform,
    }
    return {name: value for name, value in known.items() if value is not None}


def _choices(
    handles: tuple[str, ...], kept: Mapping[str, SlotValue]
) -> tuple[tuple[Choice, ...], ...]:
    others = {name: value for name, value in kept.items() if name != "product"}
    share = f"brief @{handles[0]} {kept['product']}"
    return (
        (Choice("product", Payload("brief", others)), Choice("share", share=share)),
        *(
            (Choice("evaluate", Payload("evaluate", {"handles": (h,)}), args={"handle": h}),)
            for h in handles[:3]
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
