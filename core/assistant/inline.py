"""Inline mode: what cards are wanted of what was typed, narrowed or by how a handle begins, and these cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import Final

from core.assistant.voice import Voice
from core.capabilities import Registry
from core.capabilities.base import Context
from core.messages import InlineCard, SlotValue
from core.nlu.intents import EVALUATE, OTHER, RECOMMENDATIONS, SEARCH
from core.nlu.understanding import Understanding

MAX_CARDS: Final = 20
"""Results of one inline query; Telegram takes 50, a phone shows five."""

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


async def cards_of(
    registry: Registry,
    slots: Mapping[str, SlotValue],
    context: Callable[[str], Context],
    voice: Voice,
) -> tuple[InlineCard, ...]:
    """Return the cards of all capabilities, those of each in turn. context: what a capability of this name is given."""
    found = [
        [voice.card(name, card) for card in await capability.cards(slots, context(name))]
        for name, capability in registry.items()
    ]
    in_turn = [card for cards in zip_longest(*found) for card in cards if card is not None]
    return tuple(in_turn[:MAX_CARDS])
