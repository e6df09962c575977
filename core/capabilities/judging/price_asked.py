"""What a message asks of somebody's price, and whose it means."""

from __future__ import annotations

from typing import Final

from core.analytics.campaign.noting import ASKED_IDR
from core.capabilities.judging.price_slots import TYPED, before_price, bought, figures, price_told
from core.dialogue.reference import QUOTES, meant
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.campaigns.questions.outcome import asks_outcome, asks_worth
from core.nlu.intents import LOG, NEW, RATE, REPORT
from core.nlu.offers.bids import own_bid, refused_idr
from core.nlu.offers.ceiling import asks_most, weighs_barter
from core.nlu.offers.haggling import haggles, offered_idr, unclear_offer
from core.nlu.offers.package import read_package
from core.nlu.offers.price_questions import (
    asked_beside_goods_idr,
    asks_dear,
    bare_price_idr,
    other_price_idr,
    quotes_price,
    supposes_price,
)
from core.nlu.scan import plain
from core.nlu.understanding import SURE, Understanding

CAMPAIGN: Final = frozenset({LOG, NEW, REPORT})
"""Answers after which `is that expensive?` is about a fee."""


def asked_of(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is asked of a price: the most to pay, goods instead, less than is asked."""
    text, whom = plain(said.text), _meant(said, state)
    if len(whom) == 1 and (asks_most(text) or _weighs(text) or _supposes_goods(said)):
        told = {k: v for k, v in said.everything().items() if k in TYPED}
        typed = state.typed if state.typed.get("handles") == whom else {}
        same = {**figures(typed), **before_price(state, whom), **told}
        return {**same, "handles": whom, **({"most": True} if asks_most(text) else {})}
    beside = None if said.ordinals else asked_beside_goods_idr(text)
    bare = other_price_idr(text) if len(whom) == 1 and not said.ordinals else None
    bare = bare or beside
    if whom and (beside or _quoted(said, text, len(whom), bare)):
        told = {k: v for k, v in said.everything().items() if k in {*TYPED, "budget_idr"}}
        price = {"budget_idr": bare} if bare else {}
        return {**before_price(state, whom), **price, **told, "handles": whom}
    if whom and (bid := _bid(text, whom, state)) is not None:
        return bid
    if state.focus and unclear_offer(text):
        return {**bought(state, state.focus), "handles": (state.focus,)}
    if not (whom and haggles(text)):
        return None
    before = state.about("evaluate")
    typed = before if before and before.get("handles") == whom else {}
    return {**figures(typed), **price_told(state, whom), "handles": whom, "haggle": True}


def _bid(text: str, whom: tuple[str, ...], state: State) -> dict[str, SlotValue] | None:
    """Return a price that is refused, or that the speaker offers or would, as one to be judged."""
    typed = state.typed if state.typed.get("handles") == whom else {}
    known = {**figures(typed), **before_price(state, whom), "handles": whom}
    refused = refused_idr(text)
    if refused:
        return {**known, "budget_idr": refused, "haggle": True}
    offered = offered_idr(text) or own_bid(text)
    if offered is None:
        return None
    if offered:
        return {**known, "budget_idr": offered}
    return {**known, **price_told(state, whom), "haggle": True}


def just_asked(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the question what is to be thought of the price that somebody of a campaign asks, as the answer before
    said: `kemahalan ga`."""
    asked, stated = (state.about(LOG) or {}).get(ASKED_IDR), said.everything()
    if not asked or said.intent != RATE or state.focus is None or "budget_idr" in stated:
        return None
    if stated.get("handles", (state.focus,)) != (state.focus,) or read_package(said.text).pieces:
        return None
    return {"handles": (state.focus,), "budget_idr": asked}


def dear(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whose fee is asked about in a talk about a campaign: who was spoken of last, else of all shown."""
    if not asks_dear(said.text) or state.topic is None or state.topic.intent not in CAMPAIGN:
        return None
    whom = state.looked_at or state.items
    return {"handles": whom} if whom else None


def after_post(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the question whether somebody of a campaign was worth it, or should be hired again."""
    spoken = in_campaign(state) or (state.about(RATE) or {}).get("after")
    named = said.handles or state.looked_at
    theirs = set(named) <= {*state.partners}
    asked = (spoken and asks_outcome(said.text)) or (theirs and asks_worth(said.text))
    return {"handles": named, "after": True} if len(named) == 1 and asked else None


def estimated(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the question what somebody may cost whose figures were typed just before."""
    before, stated = state.about("evaluate"), said.everything()
    if before is None or said.intent != RATE or "followers" not in before:
        return None
    if "handles" in stated or "followers" in stated:
        return None
    asked = {"budget_idr": stated["budget_idr"]} if "budget_idr" in stated else {}
    return {**figures(before), **asked}


def _meant(said: Understanding, state: State) -> tuple[str, ...]:
    """Return whose price may be meant: who is named, pointed at or looked at last, else all shown."""
    return said.handles or meant(said, state.items) or state.looked_at or state.items


def _quoted(said: Understanding, text: str, people: int, bare: int | None) -> bool:
    """Return whether a message tells what somebody asks who is named, pointed at or spoken of. people: how
    many may be meant; whose figures are typed is none of several. bare: rupiah without their unit."""
    stated = said.everything()
    named = said.ordinals or "handles" in stated
    surely = said.intent == RATE and said.confidence >= SURE
    if named and (people > 1 or surely):
        return False
    if not named and not (QUOTES.search(text) and (people > 1 or said.intent != RATE)):
        return False
    money = read_package(text).total_idr or (said.ordinals and bare_price_idr(text))
    priced = "budget_idr" in stated or bool(money or bare)
    told = quotes_price(text) or (bool(said.ordinals) and supposes_price(text))
    return priced and {*TYPED}.isdisjoint(stated) and told


def _supposes_goods(said: Understanding) -> bool:
    """Return whether a message that points at nobody supposes money with goods beside it: `kalau 300rb + produk senilai
    89rb?`."""
    text = plain(said.text)
    package = read_package(text)
    both = None not in (package.cash_idr, package.barter_idr)
    return both and not said.ordinals and supposes_price(text)


def _weighs(text: str) -> bool:
    return weighs_barter(text) and read_package(text).barter_idr is not None
