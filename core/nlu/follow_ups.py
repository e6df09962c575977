"""What a short message asks of the answer on the screen (`kok mahal2 ya`, `which would you pick`), told by a trained table.

The same two dozen things are asked of every list, card, comparison, price and offer, in any words; `core/nlu/data/follow_ups/<code>.txt`
has examples of each, and `none.txt` what only sounds like one: a search of its own, a note, a general question.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.nlu.features import features
from core.nlu.model import FOLLOW_UPS, model
from core.nlu.questions.trade import NONE
from core.nlu.scan import plain
from core.nlu.slots import read_slots

LONGEST: Final = 20
"""Words of a follow-up; a longer message says more than that."""

SURE: Final = 0.45
"""What the table must give one; below, the message is understood as any other."""


def follow_up(text: str, now: datetime, zone: ZoneInfo) -> str | None:
    """Return the code of what a message asks of the answer before it, None for anything else.

    now, zone: as in `core.nlu.understand`."""
    if len(plain(text).split()) > LONGEST:
        return None
    scan = read_slots(text, now, zone)
    shares = model(FOLLOW_UPS).probabilities(features(scan.masked(), scan.slots))
    code = max(shares, key=shares.__getitem__)
    return code if code != NONE and shares[code] >= SURE else None
