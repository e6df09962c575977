"""What was typed in inline mode: the wish for cards, what narrows them, or how a handle begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.intents import EVALUATE, OTHER, RECOMMENDATIONS, SEARCH
from core.nlu.understanding import Understanding

SEARCHES: Final = frozenset({SEARCH, EVALUATE, RECOMMENDATIONS})
NARROWING: Final = frozenset({"handles", "category", "city", "platform"})
_BEGINNING: Final = re.compile(r"[\w.\-]{1,60}", re.ASCII)
_NAME: Final = re.compile(r"[\w.\-]{1,60}(?: [\w.\-]{1,60}){1,3}", re.ASCII)


def narrowed(said: Understanding) -> Mapping[str, SlotValue] | None:
    """Return what cards are wanted of; None where nobody can have what was typed: a greeting, a
    picture. Words that mean nothing else are the beginning of a name."""
    typed = said.text.lower().lstrip("@ ").strip()
    if not typed or said.intent in SEARCHES or said.slots.keys() & NARROWING:
        return said.slots
    names = said.intent == OTHER and not said.stated and _NAME.fullmatch(typed)
    return {"handles": (typed,)} if names or _BEGINNING.fullmatch(typed) else None
