"""What was assumed or could not be heeded, to be said below an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.dialogue.action import Action, Run
from core.nlu.understanding import Understanding

Variables = Mapping[str, object]


def doubts(understood: Understanding, action: Action) -> Iterator[tuple[str, Variables]]:
    """Yield the assistant's block and its variables for every doubt that the answer is owed.

    Only a search owes them: elsewhere a place is not what is looked for.
    """
    if not isinstance(action, Run) or action.intent != "suggest":
        return
    city = understood.slots.get("city")
    searched = city is not None and action.slots.get("city") == city
    if "city_kota_assumed" in understood.notes and searched:
        yield "note_city_kota_assumed", {"city": city}
    if "region_city_assumed" in understood.notes and searched:
        yield "note_region_city_assumed", {"place": understood.place or "", "city": city}
    if "place_unknown" in understood.notes:
        yield "note_place_unknown", {"place": understood.place}
    if "negated_not_supported" in understood.notes and "exclude" not in action.slots:
        yield "note_negated_not_supported", {}
