"""The slots of the question what a price is worth, and what a further message makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.dialogue.reference import QUOTES
from core.dialogue.scene import Scene
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import points_back, spends
from core.nlu.intents import LOG, OTHER, RATE
from core.nlu.offers.bids import moved_idr
from core.nlu.offers.haggling import counter_idr, cut_in
from core.nlu.offers.package import Package, read_package
from core.nlu.offers.price_questions import names_price, other_price_idr
from core.nlu.understanding import Understanding

REPRICES = 9
"""Words of a message that does no more than name another price."""

TYPED = ("followers", "views", "reach", "likes", "comments")
"""Figures of an account that somebody types."""

_HOW_MUCH = re.compile(r"\b(?:berapa\w{0,3}|brp|how much)\b", re.IGNORECASE)

_THEY = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)

ACCOUNT, BOUGHT = ("handles", "platform", *TYPED), ("pieces", "exclusive")
"""The slots that say whose the price is, and what it is asked for."""


@dataclass(frozen=True, slots=True)
class RateSlots:
    """A handle or numbers; budget_idr is the price that is asked. haggle: whether it can be talked down
    is asked; handles are all whose price may be meant then. most: what to pay at most is asked. pieces, exclusive: what the price is asked
    for (`card.write_pieces`), where an earlier message said so. own_idr: what to offer instead, in words to send.
    moved_idr: by how much the price goes up, or down (below 0), from budget_idr or from the one on record. after:
    whether what their post brought was worth it is asked."""

    handles: tuple[str, ...] = ()
    platform: str | None = None
    followers: int | None = None
    views: int | None = None
    reach: int | None = None
    likes: int | None = None
    comments: int | None = None
    budget_idr: int | None = None
    haggle: bool = False
    most: bool = False
    pieces: str = ""
    exclusive: bool = False
    own_idr: int | None = None
    moved_idr: int | None = None
    after: bool = False


def package_of(slots: RateSlots, text: str) -> Package:
    """Return what a text asks the price for, else what was said before."""
    from core.analytics.pricing.card import read_pieces

    said = read_package(text)
    if slots.moved_idr is not None:
        beside = said.pieces if slots.moved_idr > 0 else {}
        before = dict(read_pieces(slots.pieces)) or ({"image": 1} if beside else {})
        return Package(pieces=_together(before, beside), exclusive=slots.exclusive)
    if said.pieces or not (slots.pieces or slots.exclusive):
        return said
    exclusive = said.exclusive or slots.exclusive
    return replace(said, pieces=dict(read_pieces(slots.pieces)), exclusive=exclusive)


def _together(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {kind: one.get(kind, 0) + other.get(kind, 0) for kind in {**one, **other}}


def kept(slots: RateSlots, package: Package) -> dict[str, SlotValue]:
    """Return the slots that the next message may build on, with what is bought."""
    from core.analytics.pricing.card import write_pieces

    known = {name: getattr(slots, name) for name in (*ACCOUNT, "budget_idr")}
    pieces = {"image" if kind == "carousel" else kind: n for kind, n in package.pieces.items()}
    known |= {"pieces": write_pieces(pieces), "exclusive": package.exclusive}
    known["barter_idr"] = package.barter_idr
    return {name: value for name, value in known.items() if value not in (None, (), "", False)}


def bought(state: State, handle: str) -> dict[str, SlotValue]:
    """Return what the price of this account was asked for before."""
    before = state.about("rate") or {}
    same = before.get("handles") == (handle,)
    return {k: before[k] for k in BOUGHT if k in before} if same else {}


def before_price(state: State, handles: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return the figures typed of this account, and what its price was asked for, just before."""
    before = state.about("rate") or {}
    same = before.get("handles") == handles
    return {k: before[k] for k in (*ACCOUNT, *BOUGHT) if k in before} if same else {}


def price_told(state: State, handles: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return the price that was judged of this account just before."""
    before = state.about("rate") or {}
    same = before.get("handles") == handles and "budget_idr" in before
    return {"budget_idr": before["budget_idr"]} if same else {}


def asked_by(code: str, scene: Scene, state: State) -> dict[str, SlotValue] | None:
    """Return what a follow-up (`core.nlu.follow_ups`) asks of one account's price: what it is, or whether less will do."""
    if code not in {"price", "dear", "bargain"} or len(scene.meant) != 1:
        return None
    asked: dict[str, SlotValue] = {"handles": scene.meant, "haggle": code != "price"}
    asked |= price_told(state, scene.meant) if code != "price" else {}
    if scene.named_idr:
        asked |= {"budget_idr": scene.named_idr, "haggle": False}
    return {**before_price(state, scene.meant), **asked}


def repriced(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what was bought before at the price that a short message names for it: `kalau 700rb?`."""
    before, stated = state.about("rate"), said.everything()
    if before is None or state.question is not None:
        return None
    if "budget_idr" not in stated and "budget_idr" in before and "handles" not in stated:
        other = other_price_idr(said.text)
        return {**before, "budget_idr": other} if other else None
    if "budget_idr" not in stated:
        return None
    package = read_package(said.text)
    whole = before.get("pieces") or before.get("exclusive")
    if not whole or package.pieces or package.barter_idr is not None:
        return None
    other = stated.get("handles", before.get("handles")) != before.get("handles")
    asks = said.intent in {RATE, OTHER} or said.elliptical or QUOTES.search(said.text)
    if other or not asks or spends(said.text) or len(said.text.split()) > REPRICES:
        return None
    return {**before, **{k: stated[k] for k in ("budget_idr", *TYPED) if k in stated}}


def moved(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price judged just before, or the one on record of whom a message speaks, and by how much it
    moves: `kalo dia kasih diskon 100`, `she wants 50k more`."""
    move, before = moved_idr(said.text), state.about("rate")
    named = said.handles
    if move is None and before is not None and "budget_idr" in before and "?" not in said.text:
        cut = len(said.text.split()) <= REPRICES and cut_in(said.text) and not spends(said.text)
        return dict(before) if cut and named in {(), before.get("handles")} else None
    if move is None or said.ordinals or len(named) > 1:
        return None
    if before is not None and "budget_idr" in before and named in {(), before.get("handles")}:
        return {**before, "moved_idr": move}
    if said.intent == LOG or state.partners:  # of whom it is told in a campaign
        return None
    whom = named or state.looked_at
    if not whom or not (named or points_back(said.text) or _THEY.search(said.text)):
        return None
    typed = state.typed if state.typed.get("handles") == whom else {}
    return {**figures(typed), "handles": whom, "moved_idr": move}


def asked_again(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price named just before, of which a message asks without naming it (`mahal ga?`), or
    the figures typed earlier of the account whose price is asked about now."""
    stated = said.everything()
    if said.intent != RATE or said.ordinals or not {*TYPED}.isdisjoint(stated):
        return None
    before = state.about("rate") or state.about("evaluate") or {}
    known = {k: v for k, v in before.items() if k in {*ACCOUNT, *BOUGHT, "budget_idr"}}
    whom = stated.get("handles", before.get("handles"))
    if "budget_idr" not in stated and "budget_idr" in known and whom == known.get("handles"):
        return _priced_apart(said.text, known)
    if state.typed and stated.get("handles") == state.typed.get("handles"):
        asked = {"budget_idr": stated["budget_idr"]} if "budget_idr" in stated else {}
        return {**figures(state.typed), **asked}
    return None


def _priced_apart(text: str, known: dict[str, SlotValue]) -> dict[str, SlotValue]:
    """Return what is known of a price without it where a text asks what something else than it was for would
    cost: `harga storynya berapa` after the price of a package."""
    from core.analytics.pricing.card import read_pieces

    asked, before = read_package(text).pieces, dict(read_pieces(str(known.get("pieces", ""))))
    other = asked and asked != before and (before or _HOW_MUCH.search(text))
    gone = {*BOUGHT, "budget_idr"} if other else set()
    return {name: value for name, value in known.items() if name not in gone}


def completed(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price judged just before with figures that are told of its account afterwards: `like
    rata2 900 komen 20`. Only of an account that is known by what was typed, and where no other price is named, however
    little can be made of it (`minta $50`)."""
    before, stated = state.about("rate"), said.everything()
    told = {k: stated[k] for k in TYPED if k in stated}
    if before is None or not told or {*TYPED}.isdisjoint(before) or "budget_idr" not in before:
        return None
    other = stated.get("handles", before.get("handles")) != before.get("handles")
    if other or said.ordinals or "budget_idr" in stated or len(said.text.split()) > REPRICES:
        return None
    return None if names_price(said.text) else {**before, **told}


def countered(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price judged just before with what its owner would pay instead, in words to send."""
    before, own = state.about("rate"), counter_idr(said.text)
    return None if before is None or own is None else {**before, "own_idr": own}


def figures(slots: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the account and its figures that were typed."""
    return {k: v for k, v in slots.items() if k in ACCOUNT}
