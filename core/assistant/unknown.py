"""What becomes of a message that was not understood: counted, and kept by those who agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.capabilities.base import Choice
from core.dialogue.action import Action, Ask, Fallback
from core.dialogue.state import Offers
from core.messages import Button, Inbound, Payload, Reply
from core.nlu.asides import is_noise
from core.nlu.intents import PRIVACY
from core.storage.people.people import SqlPeople
from core.storage.turns.unmatched import Unknowns

CONSENT: Final = (
    Choice("keep_unmatched", Payload(PRIVACY, {"action": "keep_unmatched"}), means="plain"),
    Choice("drop_unmatched", Payload(PRIVACY, {"action": "drop_unmatched"}), means="no"),
)
"""The buttons below the one question whether such words may be kept."""


def is_unknown(said: Inbound, action: Action) -> bool:
    """Return whether a text was not understood, as a request or as an answer."""
    lost = isinstance(action, Fallback) and action.note in (None, "let_go")
    unread = isinstance(action, Ask) and action.again and action.reason is None
    return bool(said.text) and said.payload is None and (lost or unread)


async def note_unknown(said: Inbound, unknowns: Unknowns, people: SqlPeople) -> None:
    """Count a message, and keep its words where their writer allowed it in a private chat."""
    await unknowns.count()
    if _is_private(said) and await people.keeps_unmatched():
        await unknowns.keep(said.text)


def may_ask(said: Inbound, action: Action, keeps: bool | None, offers: Offers) -> bool:
    """Return whether this is the moment to ask for leave: once, and not amid another question, open
    or just put by buttons (`offers`), which the next yes might mean."""
    lost = keeps is None and isinstance(action, Fallback) and _is_private(said)
    return lost and not offers.keys() & {"yes", "plain", "sure"}


def with_question(
    replies: tuple[Reply, ...], question: str, buttons: tuple[Button, ...]
) -> tuple[Reply, ...]:
    """Return the replies with the question for leave, and its buttons, below the last one."""
    *first, last = replies
    text = f"{last.text}\n\n{question}"
    return (*first, replace(last, text=text, buttons=(*last.buttons, buttons)))


def _is_private(said: Inbound) -> bool:
    return said.chat_kind == "private" and not is_noise(said.text)
