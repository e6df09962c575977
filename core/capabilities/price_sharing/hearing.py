"""What is heard as a price that is told to a community, put right, or asked of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.campaigns.notes.corrections import correction_in, puts_right
from core.nlu.community.board import (
    asks_board,
    asks_others,
    asks_own_prices,
    asks_what_is_paid,
    betters_price,
    goes_on,
    kind_in,
    shares_price,
    takes_price_back,
    tells_paid,
)
from core.nlu.community.talk import tells_opinion
from core.nlu.understanding import Understanding

BOARD = "price_board"


def heard(
    said: Understanding, state: State, accepted: Collection[str]
) -> Mapping[str, SlotValue] | None:
    """Return the slots of what is told or asked in so many words, None for other messages."""
    text, slots = said.text, said.everything()
    if state.question is not None and state.question.intent != BOARD:
        return None
    if takes_price_back(text) or asks_own_prices(text):
        return {"mine": True}
    before = state.about(BOARD) or {}
    same = "handles" in before and slots.get("handles", before["handles"]) == before["handles"]
    if same and puts_right(text) and (right := _right(text, slots)):
        return {**before, **_of(slots, accepted), "budget_idr": right, "amends": True}
    if "budget_idr" in slots and same and goes_on(text):
        return {**before, **_of(slots, accepted)}
    told = {"handles", "budget_idr"} <= set(slots) and shares_price(text)
    if (told and not _of_campaign(state)) or asks_board(text):
        kind = None if told else kind_in(text)
        return _of(slots, accepted) | ({"kind": kind} if kind else {})
    return None


def heard_among(
    said: Understanding, state: State, accepted: Collection[str]
) -> Mapping[str, SlotValue] | None:
    """Return the same of what members say to each other where no campaign is spoken of."""
    text, slots = said.text, said.everything()
    told = {"handles", "budget_idr"} <= set(slots) and not _of_campaign(state)
    if told and betters_price(text):
        return _of(slots, accepted) | {"amends": True}
    if told and tells_paid(text) and not tells_opinion(text):
        return _of(slots, accepted) | ({"amends": True} if puts_right(text) else {})
    others = asks_others(text)
    if ("budget_idr" in slots and not others) or not asks_what_is_paid(text):
        return heard(said, state, accepted)
    slots = {name: value for name, value in slots.items() if name != "budget_idr"}
    kind = kind_in(text)
    return _of(slots, accepted) | ({"kind": kind} if kind else {})


def _of(slots: Mapping[str, SlotValue], accepted: Collection[str]) -> dict[str, SlotValue]:
    return {name: value for name, value in slots.items() if name in accepted}


def _right(text: str, slots: Mapping[str, SlotValue]) -> SlotValue | None:
    """Return the rupiah that are right, in thousands where no unit is said: `bukan 600 tapi 650`."""
    if "budget_idr" in slots:
        return slots["budget_idr"]
    _, number = correction_in(text) or (None, 0)
    return number * 1_000 if 10 <= number < 10_000 else None


def _of_campaign(state: State) -> bool:
    return state.shown is not None and state.shown.intent.startswith("campaign")
