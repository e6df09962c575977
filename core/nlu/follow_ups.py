"""What a short message asks of the answer on the screen (`kok mahal2 ya`, `which would you pick`), told by a trained table.

The same two dozen things are asked of every list, card, comparison, price and offer, in any words; `core/nlu/data/follow_ups/<code>.txt`
has examples of each, and `none.txt` what only sounds like one: a search of its own, a note, a general question.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.features import features
from core.nlu.hints import ordinals, without_ordinals
from core.nlu.intents import CANCEL, COMPARE, EVALUATE, OTHER, RATE, SEARCH
from core.nlu.model import FOLLOW_UPS, model
from core.nlu.questions.glossary import asks_term
from core.nlu.questions.trade import NONE
from core.nlu.scan import plain
from core.nlu.understanding import Understanding

LONGEST: Final = 20
"""Words of a follow-up; a longer message says more than that."""

SURE: Final = 0.45
SURER: Final = 0.9
"""What the table must give one, and one that is clearly a wish of its own besides; below, the message is understood
as any other."""

TAKE: Final = "take"
"""The code of who settles on somebody."""

CLEAR: Final = 0.8
"""How surely an intent was understood that is a wish of its own."""

OF_SHOWN: Final = frozenset({SEARCH, EVALUATE, COMPARE, RATE, OTHER})
"""Intents that follow-ups are understood as where nothing is on the screen."""


_POINTING: Final = re.compile(
    r"\W*(?:(?:yang|yg|sing|nu|the|one|nomor|nomer|no|number|coba|ya|dong|kak|min|please|aja|saja|doang|only|just)\b\W*)*"
)


def follow_up(said: Understanding) -> str | None:
    """Return the code of what a message asks of the answer before it, None for anything else."""
    words = plain(said.text)
    if len(words.split()) > LONGEST or asks_term(said.text) or _only_points(words):
        return None
    shares = model(FOLLOW_UPS).probabilities(features(said.masked, said.stated))
    code = max(shares, key=shares.__getitem__)
    if code == TAKE and "count" in said.stated and not said.ordinals:
        return None  # how many are wanted, and not which: `ambil 2 aja`
    apart = said.intent not in OF_SHOWN and said.confidence >= CLEAR
    apart = apart and not (said.intent == CANCEL and said.ordinals)
    return code if code != NONE and shares[code] >= (SURER if apart else SURE) else None


def _only_points(text: str) -> bool:
    """Return whether a text is a place of the list and no more, which asks for a closer look at it: `the second one`."""
    return bool(ordinals(text)) and _POINTING.fullmatch(without_ordinals(text)) is not None
