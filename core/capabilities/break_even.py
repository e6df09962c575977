"""Reckons how many must sell before a fee is earned back, and what is left of what was earned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Final

from core.analytics.campaign.balance import pieces_to_earn
from core.capabilities.base import Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.questions.break_even import Sums, asks_break_even, asks_profit, sums_in, supposes
from core.nlu.understanding import Understanding

PRICED: Final = ("rate", "offer")
"""What is answered with a price, which is the fee that is meant next."""


@dataclass(frozen=True, slots=True)
class BreakEvenSlots:
    """The amounts of `core.nlu.questions.break_even.Sums`, in rupiah. fee, profit: what is answered to the
    questions for them."""

    fee_idr: int | None = None
    profit_idr: int | None = None
    price_idr: int | None = None
    cost_idr: int | None = None
    revenue_idr: int | None = None
    pieces: int | None = None
    fee: str | None = field(default=None, metadata={"free": True})
    profit: str | None = field(default=None, metadata={"free": True})


@dataclass(frozen=True, slots=True)
class BreakEvenView:
    """In rupiah: the fee, what one piece brings, with its price and cost where it is their difference; what
    was earned, what of it is left. exact: pieces by division, pieces: rounded up, or how many were sold."""

    fee_idr: int | None = None
    profit_idr: int | None = None
    price_idr: int | None = None
    cost_idr: int | None = None
    revenue_idr: int | None = None
    left_idr: int | None = None
    exact: float = 0.0
    pieces: int = 0


class BreakEven(Capability[BreakEvenSlots, BreakEvenView]):
    """Answers "fee 500rb, untung 20rb per barang, harus laku berapa?" with its division."""

    name = "break_even"
    commands = {"impas": {}, "breakeven": {}}  # noqa: RUF012
    Slots = BreakEvenSlots
    View = BreakEvenView

    def brought_by(self, text: str) -> bool:
        """Return whether a message asks it and holds all that it is reckoned from."""
        profit, even = asks_profit(text), asks_break_even(text)
        if not (profit or even):
            return False
        said = sums_in(text)
        whole = said.fee_idr is not None and _profit(said) is not None
        summed = said.revenue_idr is not None or said.fee_idr is not None
        return (summed and profit) or (whole and even)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the question, and other amounts for the one before; the fee that nobody names is the price
        spoken of just before. In a conversation about a campaign its own costs are meant, unless a fee is named."""
        before = state.about(self.name)
        asked = asks_break_even(said.text) or asks_profit(said.text)
        goes_on = before is not None and state.question is None and supposes(said.text)
        if not (asked or goes_on):
            return None
        told = sums_in(said.text)
        if (in_campaign(state) and told.fee_idr is None) or not (asked or _amounts(told)):
            return None
        known = dict(before or {})
        priced = next((found for name in PRICED if (found := state.about(name))), None)
        if priced and "budget_idr" in priced:
            known["fee_idr"] = priced["budget_idr"]
        gone = {"price_idr", "cost_idr"} if told.profit_idr is not None else set()
        gone |= {"profit_idr"} if {"price_idr", "cost_idr"} & {*_amounts(told)} else set()
        return {name: value for name, value in known.items() if name not in gone}

    async def run(self, slots: BreakEvenSlots, context: Context) -> Outcome[BreakEvenView]:
        """Divide, or subtract; ask for what is missing."""
        said = _said(slots, context.text)
        known = _amounts(said)
        if asks_profit(context.text):
            return Outcome(_left(said), block="left")
        fee, profit = said.fee_idr, _profit(said)
        if not fee:
            return Outcome(BreakEvenView(), asks="fee", slots=known)
        if profit is None:
            return Outcome(BreakEvenView(fee_idr=fee), asks="profit", slots=known)
        view = replace(BreakEvenView(**known), profit_idr=profit, pieces=0)
        if pieces := pieces_to_earn(fee, profit):
            view = replace(view, exact=fee / profit, pieces=pieces)
        return Outcome(view, slots=known)


def _left(said: Sums) -> BreakEvenView:
    """Return what is left of what was earned in all, else of so many pieces at their price."""
    if said.revenue_idr is not None:
        earned, cost = said.revenue_idr, said.cost_idr or 0
        said = replace(said, pieces=None)
    else:
        sold = said.pieces or 0
        earned, cost = sold * (said.price_idr or 0), sold * (said.cost_idr or 0)
    left = earned - cost - (said.fee_idr or 0)
    return replace(BreakEvenView(**_amounts(said)), left_idr=left)


def _said(slots: BreakEvenSlots, text: str) -> Sums:
    """Return the amounts of the message, of the answers to what was asked, and of what was said before."""
    told = Sums() if slots.fee or slots.profit else sums_in(text)
    fee = _answered(slots.fee, "fee_idr")
    profit = _answered(slots.profit, "profit_idr")
    parts = (asdict(told), fee, profit, asdict(slots))
    return Sums(**{name: _first(name, parts) for name in asdict(told)})


def _amounts(said: Sums) -> dict[str, int]:
    return {name: idr for name, idr in asdict(said).items() if idr is not None}


def _answered(words: str | None, name: str) -> Mapping[str, int | None]:
    """Return the amounts of an answer: by their words, else the one that it is."""
    if words is None:
        return {}
    return _amounts(sums_in(words)) or {name: parse_money_idr(words)}


def _first(name: str, parts: tuple[Mapping[str, int | None], ...]) -> int | None:
    return next((part[name] for part in parts if part.get(name) is not None), None)


def _profit(said: Sums) -> int | None:
    """Return what one piece brings: as told, else its price less what it costs."""
    if said.profit_idr is not None or said.price_idr is None or said.cost_idr is None:
        return said.profit_idr
    return said.price_idr - said.cost_idr


capability = BreakEven()
