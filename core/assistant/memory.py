"""What the next turn may build on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from core.capabilities.base import Choices, Outcome
from core.dialogue.reference import FIGURES, SIZES
from core.dialogue.screen import CAMPAIGNS
from core.dialogue.starting import ASIDE
from core.dialogue.state import Question, Shown, State
from core.messages import SlotValue
from core.nlu.intents import BRIEF, COMPARE, LOG, NEW, SEARCH

ACTS: Final = (CAMPAIGNS - {"campaign_roster"}) | {"screenshot"}

OFFER: Final = "offer"
"""Whose figures, too, are all that is known of an account that is not here."""

ADJUSTED: Final = frozenset({"subscribe"})
"""Whose wish the next message may adjust: `eh jam 7 aja`."""

CHANGED: Final = frozenset({"brief"})
"""Whose answer is given once more when a message changes a part of it: the change can be taken back."""


def remember(
    state: State, name: str, slots: Mapping[str, SlotValue], outcome: Outcome[Any]
) -> State:
    """Keep what the next turn may build on.

    A closer look at one thing out of a list keeps the list: "yang kedua" still means its second. So does
    one at an account beside a search that is known here, and a note of some of it that waits for a campaign. Figures typed anew replace those before.
    What was done with it does not: the next message is about that. One thing alone is in focus.
    """
    kept: Mapping[str, Any] = slots if outcome.slots is None else outcome.slots
    after: dict[str, Any] = _looked_at(state, name, kept, outcome.items)
    if offers := {**_change(state, name, kept), **offered(name, slots, outcome.choices)}:
        after["offers"] = offers
    if name not in ASIDE | {"cancel"} and not outcome.passing:
        other = state.topic is not None and state.topic.intent != name
        after["topic"] = Shown(name, kept)
        after["earlier"] = state.topic if other else state.earlier
    if outcome.asks:
        after["question"] = Question(name, outcome.asks, kept)
    if outcome.waits is not None:
        after["waiting"] = outcome.waits
    before = state.items
    # A search's list is one of its own: whom it leaves out is not meant any more.
    lists = name in ACTS or name == SEARCH
    beside = name == COMPARE and outcome.items == before[: len(outcome.items)]
    beyond = bool(before) and _looks_beyond(state, name, slots)
    one = len(outcome.items) == 1 and (outcome.items[0] in before or beyond)
    corrects = (
        state.shown is not None and state.shown.intent == name and not FIGURES.isdisjoint(kept)
    )
    held = (
        name == LOG
        and outcome.waits is not None
        and bool(outcome.items)
        and {*before}.issuperset(outcome.items)
    )
    closer_look = (one or beside) and not (lists or corrects)
    closer_look = closer_look or (held and state.shown is not None and state.shown.intent == SEARCH)
    if len(outcome.items) > 1 and name not in ACTS:
        after["listed"] = outcome.items
    if name in {SEARCH, NEW} and outcome.items:
        after["picked"] = ()
    if outcome.picked and {*state.listed, *before}.issuperset(outcome.picked):
        after["picked"] = outcome.picked
    if outcome.items:
        alone = outcome.items[0] if len(outcome.items) == 1 else None
        after["focus"] = outcome.focus or alone
    if outcome.items and not closer_look:
        after["shown"] = Shown(name, kept, outcome.items)
    return replace(state, numbered=_numbered(state, name, outcome), **after)


def _numbered(state: State, name: str, outcome: Outcome[Any]) -> bool:
    """Whether places are those of the campaign from now on: until another list than of those in it is shown."""
    if name in CAMPAIGNS:
        return state.numbered or not outcome.passing
    return state.numbered and (len(outcome.items) < 2 or name in {COMPARE, BRIEF})


def _change(
    state: State, name: str, kept: Mapping[str, Any]
) -> dict[str, tuple[str, Mapping[str, SlotValue]]]:
    """Return how a change of what was answered before is taken back: `hapus yang tadi` after another fee
    for a brief. What is of somebody else is no change."""
    before = state.about(name)
    if name not in CHANGED or before is None or dict(before) == dict(kept):
        return {}
    same = before.get("handles") == kept.get("handles") and "product" in before
    names = tuple(n for n in {**before, **kept} if before.get(n) != kept.get(n))
    back = {**before, "changed": names}
    return {"undo": (name, back)} if same and "asked" not in {**before, **kept} else {}


def _looked_at(
    state: State, name: str, kept: Mapping[str, Any], items: tuple[str, ...]
) -> dict[str, Any]:
    """Return, as fields of the state, who was looked at alone, and the figures typed of whom nothing else is known."""
    if name not in {*SIZES, OFFER} or len(one := kept.get("handles") or items) != 1:
        return {}
    others = tuple(other for other in state.seen if other != one[0])
    seen = {"seen": (one[0], *others)[:2]}
    figures = {k: v for k, v in kept.items() if k in FIGURES}
    return {**seen, "typed": {"handles": tuple(one), **figures}} if figures else seen


def _looks_beyond(state: State, name: str, slots: Mapping[str, SlotValue]) -> bool:
    """Whether an account beside those of a search was looked at that is known here: the search goes on
    after it. Figures that were typed are all that is known of an account, and stay themselves."""
    searched = state.shown is not None and state.shown.intent == SEARCH
    return searched and name in SIZES and FIGURES.isdisjoint(slots)


def offered(
    name: str, slots: Mapping[str, SlotValue], choices: Choices
) -> dict[str, tuple[str, Mapping[str, SlotValue]]]:
    """Return what the next message may take up in words of these buttons (see `State.offers`)."""
    meant = {
        choice.means: (choice.payload.intent, choice.payload.slots)
        for row in choices
        for choice in row
        if choice.means and choice.payload
    }
    return meant | ({"act": (name, slots)} if "undo" in meant and name in ADJUSTED else {})


def numbered(
    options: Sequence[tuple[str, Mapping[str, SlotValue]]],
) -> dict[str, tuple[str, Mapping[str, SlotValue]]]:
    """Return what the next message may take up by the place of a button."""
    return {str(place): option for place, option in enumerate(options, 1)}
