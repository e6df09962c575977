"""What a short message makes of the set on the screen: `not the last one`, `kok mahal2 ya`, `ada yang lain?`."""

from __future__ import annotations

from core.dialogue.scene import Scene
from core.dialogue.searching.budgets import CHEAPER, level_of
from core.dialogue.searching.excluding import only, others_than, wished, with_people
from core.dialogue.searching.slots import search_before
from core.dialogue.state import Slots, State
from core.nlu.intents import SEARCH
from core.nlu.searching.mentions import Mentions


def changed_by(code: str, scene: Scene, state: State) -> Slots | None:
    """Return the slots of the search that a follow-up (`core.nlu.follow_ups`) changes, None where it changes none."""
    before = search_before(state)
    if not before or not before["budget_idr"] or not scene.items:
        return {"never": scene.items} if code == "others" and scene.items else None
    whom = tuple(name for name in scene.meant if name in scene.items)
    part = 0 < len(whom) < len(scene.items)
    match code:
        case "take" if takes_part(scene, state):
            return {**before, **only(whom)}
        case "drop" | "swap" if part:
            gone = Mentions(never=whom) if code == "drop" else Mentions(out=whom)
            return wished(with_people(dict(before), gone, scene.items))
        case "others" | "swap":
            others = others_than(scene.items, before)
            return wished(with_people(dict(before), others, scene.items))
        case "dear" if not (scene.one or scene.whom):
            return {**before, **level_of(CHEAPER, before)}
    return None


def takes_part(scene: Scene, state: State) -> bool:
    """Return whether a message that settles on somebody points at a part of the set on the screen."""
    searched = state.shown is not None and state.shown.intent == SEARCH
    return searched and bool(scene.whom) and set(scene.whom) < set(scene.items)
