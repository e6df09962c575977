"""Words that do what a button below the answer before does: `iya`, `ga jadi`, `undo`, `yang kedua`."""

from __future__ import annotations

from core.dialogue.action import Fallback, Run
from core.dialogue.state import Offers
from core.nlu.words.replies import (
    assents,
    grants,
    is_no,
    is_yes,
    picks,
    stops,
    takes_back,
    undoes_deletion,
    which,
)

DECLINED = Run("cancel", {"what": "declined"})
"""Said no to a question that has no button for it."""


def taken_up(text: str, offers: Offers) -> Run | Fallback | None:
    """Return what a message makes of the buttons before it, None where it is about something else.

    What cannot be undone needs a plain yes; a mere `oke` is asked back.
    """
    final = offers.get("sure")
    asked = final or offers.get("plain") or offers.get("yes")
    refused = asked or offers.get("happened")
    if not offers or not text.strip():
        return None
    may_go = not final and grants(text)
    if asked and (is_yes(text) or may_go or (assents(text) and "yes" in offers)):
        return Run(*asked)
    if final and assents(text):
        return Fallback(note="unsure")
    if refused and is_no(text):
        return Run(*offers["no"]) if "no" in offers else DECLINED
    undo = offers.get("reopen") or (None if undoes_deletion(text) else offers.get("undo"))
    undo = undo or (None if stops(text) else offers.get("resume"))
    if undo and takes_back(text):
        return Run(*undo)
    picked = next((means for means in (*picks(text), which(text)) if means in offers), None)
    return None if picked is None else Run(*offers[picked])
