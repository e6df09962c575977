"""Questions that only a conversation about a campaign can mean: what is owed, sold, earned, and when it pays."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import asks, points_back
from core.nlu.campaigns.money.agreed import unit_price_in
from core.nlu.campaigns.money.commissions import asks_commission
from core.nlu.campaigns.notes.sales import sold_in
from core.nlu.campaigns.questions.debts import asks_done, asks_owed
from core.nlu.campaigns.questions.doing import asks_of_everybody, asks_of_somebody
from core.nlu.campaigns.questions.profit import asks_report_again, names_profit
from core.nlu.campaigns.questions.purse import (
    asks_goods,
    asks_left,
    asks_outlay,
    asks_paid_out,
    asks_spent,
)
from core.nlu.campaigns.questions.ranking import (
    asks_own_day,
    asks_own_fee,
    asks_own_figure,
    ranking_in,
    roll_in,
)
from core.nlu.campaigns.questions.returns import (
    asked_return,
    asks_break_even,
    asks_engagement,
    asks_figures,
    asks_own_profit,
    asks_totals,
    asks_worth,
    bare_cost_in,
    margin_in,
    margin_share_in,
    priced_and_costed,
    selling_price_in,
    supposed_pieces,
    unit_cost_in,
)
from core.nlu.intents import REPORT
from core.nlu.understanding import Understanding

ELSEWHERE: Final = frozenset({"city", "category", "platform", "tier"})
"""Slots of a question about creators who are still to be found."""


def asked_within(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return the slots of such a question, None for any other message."""
    here = in_campaign(state) or bool(state.partners)
    names = (*state.near, *state.partners)
    if (here or state.numbered) and (view := _open_view(said.text, names)):
        paid = asks_done(said.text) == "paid" or (view == "budget" and asks_paid_out(said.text))
        done = {"metric": "paid_idr"} if paid else {}
        return {"view": view, **done, **(_whom(said, state) if view == "unpaid" else {})}
    sold = said.everything().get("sales") is not None and not asks(said.text)
    if sold and priced_and_costed(said.text):
        return None  # a sale with its price, and what one costs besides
    price = state.question is not None and asks_worth(said.text)
    if price or not (here or asks_own_profit(said.text)):
        return _of_people(said, state)
    earned = _earned(said.text, state, names)
    engaged = in_campaign(state) and asks_engagement(said.text)
    if earned or engaged or asks_totals(said.text, names):
        return earned or {"view": "result"}
    if asks_report_again(said.text) or (in_campaign(state) and asks_of_everybody(said.text)):
        return {}
    return _of_people(said, state)


def _of_one(text: str, state: State) -> dict[str, SlotValue] | None:
    """Return the slots of a question what one person of a campaign gets, did or brought; None for any other."""
    whom = state.partners or state.looked_at
    if in_campaign(state) and len(whom) == 1 and asks_commission(text):
        return {"view": "one", "handles": whom, "metric": "commission"}
    if len(state.partners) != 1:
        return None
    if asks_own_fee(text, state.partners):
        return {"view": "one", "handles": state.partners, "metric": "fee_idr"}
    if in_campaign(state) and asks_own_figure(text, state.partners):
        return {"view": "one", "handles": state.partners, "metric": "figures"}
    how = asks_of_somebody(text) and (in_campaign(state) or state.numbered)
    return {"view": "one", "handles": state.partners} if how or asks_own_day(text) else None


def _of_people(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the slots of a question who leads in a campaign, who is in it with what fee, or what one of them
    gets; None for any other."""
    text = said.text
    if of_one := _of_one(text, state):
        return of_one
    here = in_campaign(state) or (state.numbered and state.question is None)
    if not here or not ELSEWHERE.isdisjoint(said.everything()):
        return None
    if ranked := ranking_in(text):
        return {"view": "rank", "metric": ranked.metric, "least": ranked.least}
    listed = roll_in(text)
    return {"view": "roll", "metric": listed} if listed else None


def _open_view(text: str, names: Collection[str]) -> str | None:
    """Return the view of what is left, owed, done or behind a figure that a text asks for."""
    done = asks_done(text)
    ways = (
        ("budget", asks_left(text) or asks_spent(text) or asks_outlay(text) or asks_goods(text)),
        ("unpaid", done == "paid" or asks_owed(text, names)),
        ("unposted", done == "posted"),
        ("why", asks_figures(text, names)),
    )
    return next((view for view, asked in ways if asked), None)


_WORTH: Final = re.compile(
    r"\b(?:untung|rugi|cuan|balik\s?modal|profit\w*)\s{1,3}(?:ga+k?|gk|nggak|ngga|tidak|tdk|apa|or)\b",
    re.I,
)


def _earned(text: str, state: State, names: Collection[str]) -> dict[str, SlotValue] | None:
    """Return the slots of a question about what was earned, or when it is earned back; None for any other."""
    before = state.before(REPORT) or {}
    unit = _unit(text, before)
    pieces = supposed_pieces(text)
    if pieces or asks_break_even(text):
        sells = selling_price_in(text) or (unit_price_in(text, sold=True) if pieces else None)
        price = sells or before.get("price_idr")
        cost = unit or (bare_cost_in(text) if pieces else None) or before.get("unit_idr")
        return {"view": "even", **_known(unit_idr=cost, price_idr=price, pieces=pieces)}
    if priced_and_costed(text):
        told = _known(unit_idr=bare_cost_in(text), budget_idr=selling_price_in(text))
        return {"view": "profit", **told}
    margin = margin_in(text)
    asked = (
        "profit"
        if unit or (margin and (asks(text) or _WORTH.search(text)))
        else asked_return(text, names)
    )
    if asked is None:
        return None
    if asked != "profit":
        return {"view": asked, **_known(unit_idr=unit)}
    anew = margin is not None or margin_share_in(text) is not None
    kept = unit or (None if anew else before.get("unit_idr"))
    price = selling_price_in(text) or before.get("budget_idr")
    return {"view": asked, **_known(unit_idr=kept, budget_idr=price, margin_idr=margin)}


def reckons(text: str) -> bool:
    """Return whether a message says for what one piece sells and what it costs or brings, and not how many were
    sold."""
    brings = margin_in(text) is not None and selling_price_in(text) is not None
    return (brings or priced_and_costed(text)) and sold_in(text) is None


def _unit(text: str, before: Mapping[str, SlotValue]) -> int | None:
    """Return what one piece costs, also where only who asks about profit can mean it."""
    spoken = "unit_idr" in before or names_profit(text) or asks_break_even(text)
    return unit_cost_in(text) or (bare_cost_in(text) if spoken else None)


def _known(**slots: SlotValue | None) -> dict[str, SlotValue]:
    return {name: value for name, value in slots.items() if value}


def _whom(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return of whom a question is: who is named, or who was spoken of where it points back."""
    named = state.partners or ((state.focus,) if state.focus and points_back(said.text) else ())
    return {"handles": named} if named else {}
