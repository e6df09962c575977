"""Which brief a message is about: the one shown last, one whose product was asked for, or a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.dialogue.reference import meant
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import asks
from core.nlu.campaigns.briefs.briefing import told_of_brief
from core.nlu.intents import BRIEF, OTHER, SEARCH
from core.nlu.names import can_be_name
from core.nlu.searching.product import product_listed
from core.nlu.understanding import SURE, Understanding
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

_OWN: Final = bag(
    "brief dibrief dibriefin nomor no nmr number instead rather creator kreator both berdua bertiga"
)
"""Words, besides small ones, of who only says for whom of the list a brief is to be."""


def named_late(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return the brief whose product was asked for until something else came between, with the product that a
    message is: `hijab pashmina silk 65rb`."""
    before = state.before(BRIEF)
    if state.question is not None or before is None or "product" in before:
        return None
    unsure = said.intent in {OTHER, BRIEF, SEARCH} or said.confidence < SURE
    name = product_listed(said.text) if unsure and "handles" not in said.everything() else ""
    whole = name and name == said.text.strip(" .!") and "@" not in said.text
    return {**before, "product": name} if whole else None


def of_another(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return who else of the list the brief is to be for, while its product is asked for: `yg kedua aja`."""
    pointed = meant(said, state.items)
    whose = bool(pointed) and not can_be_name(said.text) and not asks(said.text)
    alone = not strange(said.text.casefold(), _OWN)
    return {"handles": pointed} if whose and alone else None


def spoken_of(text: str, state: State) -> Mapping[str, SlotValue] | None:
    """Return the slots of the brief that a message is about: the one shown last; the one before,
    where something else was asked in between and the message can only be about a brief."""
    asked = state.question
    if asked is None and (before := state.about(BRIEF)) is not None:
        return before
    before = state.before(BRIEF)
    passed = asked is None or asked.slot not in ("date", "time")
    if before is None or not passed or in_campaign(state) or not told_of_brief(text):
        return None
    return before


def contract(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return the slots of a brief whose terms are to stand for a contract: of whom is named, else
    of whom the brief before or the talk is about."""
    asked = state.question
    before = asked.slots if asked and asked.intent == BRIEF else state.about(BRIEF)
    stated = {k: v for k, v in said.everything().items() if k in ("handles", "budget_idr", "date")}
    near = {"handles": (state.focus,)} if state.focus and "handles" not in (before or {}) else {}
    same = "handles" not in stated or stated["handles"] == (before or {}).get("handles")
    return {**near, **((before or {}) if same else {}), **stated, "contract": True}
