"""What is not asked for, because the profile of the business says it."""

from __future__ import annotations

from core.capabilities.ports import Profiles
from core.dialogue.action import Action, Ask
from core.dialogue.starting import Specs, start
from core.dialogue.state import State
from core.nlu.intents import SEARCH


async def with_own_budget(
    state: State, action: Action, specs: Specs, profiles: Profiles | None
) -> tuple[State, Action, int | None]:
    """Return a search that would be asked for its budget with the one that the profile holds, and that budget;
    what was asked before, or for a doubt, is asked all the same."""
    bare = isinstance(action, Ask) and action.intent == SEARCH and action.slot == "budget_idr"
    if not bare or not isinstance(action, Ask) or action.again or action.reason or profiles is None:
        return state, action, None
    own = (await profiles.current()).budget_idr
    if not own:
        return state, action, None
    return *start(state, SEARCH, {**action.slots, "budget_idr": own}, specs), own
