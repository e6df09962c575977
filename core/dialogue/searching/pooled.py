"""The search of several who pay one creator together: `kami 6 orang patungan`, then `satu orang 50rb`."""

from __future__ import annotations

import re
from typing import Final

from core.dialogue.filling import PAYERS
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.understanding import Understanding

LONGEST: Final = 8

_EACH: Final = re.compile(
    r"\b(?:(?:satu|1|per|tiap|setiap|se|a|per\s{1,3}satu)\s{0,3}(?:orang|org|ibu|kepala|toko|person|shop|head)|masing\S{0,12}|each|apiece|seorang(?:nya)?)\b",
    re.I,
)


def pooled(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the search for what all of them pay, where a short message says what each does; None for anything else."""
    before = state.about("joint") or {}
    people, told = before.get(PAYERS), said.everything()
    each = said.each_idr or told.get("budget_idr")
    short = len(said.text.split()) <= LONGEST and _EACH.search(said.text) is not None
    if not (isinstance(people, int) and isinstance(each, int) and short):
        return None
    known = {name: before[name] for name in ("category", "city", "platform") if name in before}
    named = {name: told[name] for name in ("category", "city", "platform") if name in told}
    return {**known, **named, "budget_idr": people * each, PAYERS: people}
