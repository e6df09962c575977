"""Which message was answered last, as Telegram calls it an edit, too, where only its link preview came; and
what the message that one answers was about."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from core.analytics.campaign.noting import unheld
from core.dialogue.decide import LOOKS
from core.dialogue.state import Shown, State
from core.messages import Inbound
from core.nlu.intents import LOG, RECOMMEND, RECOMMENDATIONS
from core.storage.turns.turns import Turns


def mark_of(inbound: Inbound) -> str | None:
    """Return what tells a message with its words and file from any other, None for a tap."""
    if inbound.message_id is None or inbound.payload_key is not None:
        return None
    file = inbound.document.file_id if inbound.document else ""
    said = sha256(f"{file}\n{inbound.text}".encode()).hexdigest()[:16]
    return f"{inbound.message_id}:{said}"


def heard_before(inbound: Inbound, last: str | None) -> bool:
    """Return whether a message is an edit that left the words of the message answered last."""
    return inbound.edited_from is not None and last is not None and mark_of(inbound) == last


def without_edited(state: State, inbound: Inbound) -> State:
    """Return the state without the note of the message answered last, where that one is edited while it is asked whose its
    note is: the new words stand in its place."""
    edited = inbound.edited_from is not None and inbound.message_id is not None
    question, last = state.question, (state.heard or "").partition(":")[0]
    if not edited or last != str(inbound.message_id) or question is None or question.intent != LOG:
        return state
    if state.topic is not None and state.topic.intent in LOOKS:
        return state  # it was asked of a message before
    left = unheld(question.slots)
    return replace(state, question=replace(question, slots=left) if left else None)


async def with_quoted(turns: Turns, inbound: Inbound) -> Inbound:
    """Return the message with what the first button of the message that it answers does, where that is kept
    under a key: the stars of one question differ in nothing else."""
    if not inbound.quoted_keys:
        return inbound
    kept = await turns.payload(inbound.chat_id, inbound.quoted_keys[0])
    return replace(inbound, quoted=(*inbound.quoted, *((kept,) if kept else ())))


def about_answered(state: State, inbound: Inbound) -> State:
    """Return the state in which a message is heard: who answers a note, whoever's, speaks of its campaign,
    and who answers a recommendation of that."""
    if any(payload.intent == LOG and "undo" in payload.slots for payload in inbound.quoted):
        return replace(state, topic=Shown(LOG))
    mine = [p.slots for p in inbound.quoted if p.intent == RECOMMEND]
    if asked := next((s for s in mine if "rating" in s and "agree" not in s), None):
        return replace(
            state, topic=Shown(RECOMMEND, {k: v for k, v in asked.items() if k != "rating"})
        )
    vote = next((slots for slots in mine if "agree" in slots), None)
    if vote is None:
        return state
    whom = (p.slots.get("handles") for p in inbound.quoted if p.intent == RECOMMENDATIONS)
    handles = next((found for found in whom if isinstance(found, tuple)), ())
    about = Shown(RECOMMEND, {**vote, **({"handles": handles} if handles else {})})
    return replace(state, topic=about, focus=handles[0] if handles else state.focus)
