"""A change of a search that changes nothing: what it wishes holds already, or is finer than what is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.dialogue.action import Action, Run
from core.dialogue.reference import asks_anew
from core.dialogue.searching.slots import LIMITED
from core.dialogue.state import Slots, State
from core.messages import SlotValue
from core.nlu.amounts.numbers import unit_told
from core.nlu.intents import SEARCH
from core.nlu.scan import plain
from core.nlu.searching.traits import speaks_of_values
from core.nlu.understanding import Understanding

SAME, FINER, ELSEWHERE = "same_search", "same_finer", "same_elsewhere"
"""Notes: what is wished holds already, or only its category can be told, or nobody was found in the place."""

TOLD: Final = frozenset({"terms", "elsewhere"})
"""What only says how the answer was."""

_AGAIN: Final = re.compile(
    r"\b(?:ulang\w{0,3}|lagi|again|repeat|tampil\w{0,4}|lihat|liat|show|balik\w{0,3}|back|list|daftar\w{0,3})\b"
)
"""Who asks for the list once more gets it."""


def stays(state: State, said: Understanding, action: Action) -> Mapping[str, SlotValue] | None:
    """Return what a typed message names of kind, place, platform, size and money, or what the list that was just shown is
    of, where that is of the very search; None where anything changes, or where the list is asked for anew."""
    shown, text = state.shown, said.text.lower()
    if not isinstance(action, Run) or action.intent != SEARCH or not text or text.startswith("/"):
        return None
    if shown is None or not shown.items or state.about(SEARCH) is None or state.question:
        return None
    if (
        asks_anew(said)
        or _AGAIN.search(text)
        or speaks_of_values(plain(text))
        or _kept(action.slots) != _kept(shown.slots)
    ):
        return None
    named = {slot: said.stated[slot] for slot in LIMITED if slot in said.stated}
    budget = shown.slots.get("budget_idr")
    if "budget_idr" in said.stated or unit_told(text):
        named |= {"budget_idr": budget} if budget else {}
    return named or {slot: shown.slots[slot] for slot in LIMITED if slot in shown.slots}


def note_of(state: State, said: Understanding) -> str:
    """Return why the list stays as it is."""
    if "category" in said.stated:
        return FINER
    elsewhere = state.shown is not None and state.shown.slots.get("elsewhere")
    return ELSEWHERE if elsewhere and "city" in said.stated else SAME


def _kept(slots: Slots) -> dict[str, SlotValue]:
    """Return what a search is told by."""
    return {name: value for name, value in slots.items() if name not in TOLD}
