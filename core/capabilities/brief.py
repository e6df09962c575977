"""Writes a collaboration brief for chosen creators: to read here, as PDF, and to paste elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Business
from core.capabilities.reporting.briefs.briefed import contract, named_late, of_another, spoken_of
from core.capabilities.reporting.briefs.briefing import BriefSlots, BriefView, view_of
from core.capabilities.reporting.briefs.recipients import campaign_of, creator_of, with_angles
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.briefs.briefing import brief_change
from core.nlu.campaigns.briefs.contracts import wants_contract
from core.nlu.campaigns.briefs.wishes import discount_in, in_english, with_discount
from core.nlu.campaigns.codes import introduced
from core.nlu.campaigns.money.amounts import fee_in
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.intents import BRIEF, EVALUATE
from core.nlu.offers.messages import wants_message
from core.nlu.questions.basics import basic_question
from core.nlu.questions.teams import team_question
from core.nlu.scan import plain
from core.nlu.searching.product import (
    clean_product,
    price_in,
    priced,
    product_in,
    product_listed,
)
from core.nlu.understanding import Understanding

FREE: Final = ("facts", "code", "audience")


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
        if wants_contract(said.text):
            terms = contract(said, state)
            text = plain(said.text)
            whether = basic_question(text) is not None or team_question(text) is not None
            return None if whether and "handles" not in terms else terms
        if wants_message(said.text):
            return None
        if asked is not None and asked.intent == self.name:
            changed = brief_change(said, asked.slots) if asked.slot == "product" else None
            changed = changed or of_another(said, state)
            return None if changed is None else {**asked.slots, **changed}
        if waiting := named_late(said, state):
            return waiting
        before = spoken_of(said.text, state)
        changed = None if before is None else brief_change(said, before)
        if before is None or changed is None:
            return None
        named = tuple(name for name in changed if changed[name] != before.get(name))
        return {
            name: value
            for name, value in {**before, **changed, "changed": named}.items()
            if value or changed.get(name) is False
        }

    async def run(self, slots: BriefSlots, context: Context) -> Outcome[BriefView]:
        """Write the brief, or ask for what it cannot do without."""
        slots = _answered(_heard(slots, context.text), context.text)
        slots = replace(slots, handles=tuple(dict.fromkeys(slots.handles)))
        frame = await context.catalogue.creators(slots.handles, slots.platform)
        creators = tuple(creator_of(handle, frame, slots.platform) for handle in slots.handles)
        business = await context.profiles.current() if context.profiles else Business()
        campaign, rows = await campaign_of(slots.handles, context)
        stated = "" if wants_contract(context.text) else _stated(context.text)
        said = clean_product(slots.product or "") or stated
        slots = replace(slots, product=said or (campaign.product if campaign else "") or None)
        slots = _with_price(slots, context.language)
        today = context.today
        publish_on = date.fromisoformat(slots.date) if slots.date else None
        if not slots.product:
            offered = _offered(business, slots)
            noted = any((slots.avoids, slots.date, slots.pieces, slots.facts, slots.terms))
            view = BriefView(creators, contract=slots.contract, noted=noted)
            return Outcome(
                view, asks="product", items=slots.handles, slots=_kept(slots), choices=offered
            )
        if publish_on and publish_on < today:
            view = BriefView(creators, slots.product, publish_on=publish_on)
            kept = _kept(replace(slots, date=None))
            return Outcome(view, asks="date", items=slots.handles, slots=kept)
        creators = await with_angles(creators, frame, rows, context)
        view = replace(view_of(slots, creators, business, rows, today), contract=slots.contract)
        if not view.product:
            return Outcome(
                replace(view, product=slots.product),
                asks="product",
                items=slots.handles,
                slots=_kept(replace(slots, product=None)),
            )
        return _next(slots, view)


def _heard(slots: BriefSlots, text: str) -> BriefSlots:
    """Return the slots with the content and the price that a request or a product's name stands
    beside: a price is a fact of the product, and no fee."""
    if slots.asked or not text:
        return slots
    pieces = slots.pieces or tuple(f"{kind}:{count}" for kind, count in pieces_in(text).items())
    code = slots.code or next(iter(introduced(text)), None)
    slots = replace(slots, code=code)
    if share := discount_in(text):
        facts = with_discount({"facts": slots.facts or ""}, share, english=in_english(text))
        slots = replace(slots, facts=facts)
    price = price_in(text)
    if price is None:
        return replace(slots, pieces=pieces)
    fee = fee_in(text) if slots.budget_idr == price[1] else slots.budget_idr
    there = slots.facts or ""
    facts = there if price[0] in there else f"{there}, {price[0]}".lstrip(", ")
    return replace(slots, pieces=pieces, budget_idr=fee, facts=facts)


def _stated(text: str) -> str:
    """Return the product that a request states, in a phrase or as a part of a list."""
    return product_in(text) or product_listed(text)


def _with_price(slots: BriefSlots, language: str) -> BriefSlots:
    """Return the slots with a price behind the product's name among its facts, where it is no fee."""
    found = priced(slots.product or "")
    if found is None:
        return slots
    name, amount, idr = found
    fact = f"{'price' if language == 'en' else 'harga'} {amount}"
    facts = slots.facts or ""
    facts = facts if amount in facts else f"{facts}, {fact}".lstrip(", ")
    fee = slots.budget_idr if slots.budget_idr != idr else None
    return replace(slots, product=name, facts=facts, budget_idr=fee)


def _next(slots: BriefSlots, view: BriefView) -> Outcome[BriefView]:
    """Ask for the next thing that is missing where that is wanted, else hand the brief over."""
    if slots.complete and view.missing:
        asked = view.missing[0]
        kept = replace(slots, asked=asked, fee_before=slots.budget_idr, date_before=slots.date)
        skip = replace(slots, skipped=(*slots.skipped, asked))
        row = (Choice("skip", Payload(BRIEF, _kept(skip))),)
        return _asking(view, asked, _kept(kept), row)
    if slots.text or slots.short:
        return Outcome(
            view,
            block="short" if slots.short else "text",
            items=slots.handles,
            slots=_kept(slots),
            language=slots.language,
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


def _kept(slots: BriefSlots) -> dict[str, SlotValue]:
    """Return what the next turn may build on: the slots that are known."""
    names = (
        "handles", "product", "date", "budget_idr", "platform", "facts", "code", "audience",
        "complete", "skipped", "asked", "fee_before", "date_before", "goal", "terms", "language", "contract",
        "pieces", "avoids", "musts", "short", "tone",
    )  # fmt: skip
    known = {name: getattr(slots, name) for name in names}
    return {name: value for name, value in known.items() if value not in (None, (), False)}


def _offered(business: Business, slots: BriefSlots) -> Choices:
    """Return a button for the product of the business, where its profile names one."""
    if not business.product:
        return ()
    kept = {**_kept(slots), "product": business.product}
    return ((Choice("own", Payload(BRIEF, kept), args={"product": business.product}),),)


def _choices(slots: BriefSlots, view: BriefView) -> Choices:
    kept: Mapping[str, SlotValue] = _kept(replace(slots, complete=False, skipped=()))
    others = {name: value for name, value in kept.items() if name != "product"}
    first = [Choice("text", Payload(BRIEF, {**kept, "text": True, "short": False}))]
    if view.missing:
        wanted = {**kept, "complete": True}
        first.append(Choice("complete", Payload(BRIEF, wanted), args={"n": len(view.missing)}))
    return (
        (Choice("product", Payload(BRIEF, others)),),
        tuple(first),
        *(
            (Choice("evaluate", Payload(EVALUATE, {"handles": (h,)}), args={"handle": h}),)
            for h in slots.handles[:3]
        ),
    )


def _file_name(handles: tuple[str, ...]) -> str:
    return "brief-" + re.sub(r"[^a-z0-9]+", "-", "-".join(handles[:3]).lower()).strip("-")


capability = Brief()
