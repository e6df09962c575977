"""What is not asked for, because the search before or the profile of the business says it."""

from __future__ import annotations

from dataclasses import dataclass

from core.capabilities.ports import Profiles
from core.dialogue.action import Action, Ask
from core.dialogue.starting import Specs, start
from core.dialogue.state import State
from core.nlu.intents import SEARCH


@dataclass(frozen=True, slots=True)
class OwnBudget:
    """A budget that is not asked for, whole rupiah. before: it was named for the search before, else for the
    business."""

    budget_idr: int
    before: bool


async def with_own_budget(
    state: State, action: Action, specs: Specs, profiles: Profiles | None
) -> tuple[State, Action, OwnBudget | None]:
    """Return a search that would be asked for its budget with the one that the search before had or the profile holds,
    and that budget; what was asked before, or for a doubt, is asked all the same."""
    bare = isinstance(action, Ask) and action.intent == SEARCH and action.slot == "budget_idr"
    if not bare or not isinstance(action, Ask) or action.again or action.reason:
        return state, action, None
    before = _before(state)
    own = before or (profiles and (await profiles.current()).budget_idr)
    if not own:
        return state, action, None
    found = start(state, SEARCH, {**action.slots, "budget_idr": own}, specs)
    return *found, OwnBudget(own, before is not None)


def _before(state: State) -> int | None:
    """Return the budget of the last search of the conversation: what was named, where less of it was used."""
    shown = [state.shown.slots] if state.shown and state.shown.intent == SEARCH else []
    for slots in (*shown, *reversed(state.past)):
        named = slots.get("named_idr") or slots.get("budget_idr")
        if isinstance(named, int) and named:
            return named
    return None
