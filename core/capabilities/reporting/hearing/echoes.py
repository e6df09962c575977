"""What says the note before once more: of somebody else (`yang kedua juga`), or in the very same words."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.campaign.noting import SAID, Noting, kept
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import given
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money.other_costs import other_cost
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.corrections import is_more
from core.nlu.campaigns.notes.echoing import completed, goes_on_alone
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding

AGAIN: Final = "again"
"""Marks the answer that a note was told in the words of the one before."""

_BY_MISTAKE: Final = re.compile(
    r"(?:\W{0,3}(?:eh|oh|maaf|sorry|sori|sry|ups|oops|ya|kak|min|itu|tadi|i|my|mistake|ke|pesan(?:nya)?|it|that|was|the|message|kok|jadi)\W{1,3}){0,6}(?:ke)?(?:(?:kirim|pencet|tekan|send|sent)(?:nya)?(?:\s{1,3}(?:it|that))?)?\s{0,3}"
    r"(?:dobel|double|doble|dua\s{1,3}kali|2\s?x|twice|duplicate|duplikat)(?:\s{1,3}(?:kirim|pencet|ya|kak|by\s{1,3}(?:mistake|accident)|sorry|maaf|message)){0,3}\W{0,3}",
    re.I,
)
"""A whole message that says that one was sent twice: `eh maaf dobel kirim`."""


def echoed(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the note before as one of whom a message names and says no more of than that it is the same of them, or
    when: `@bela besok`."""
    before = (state.about(LOG) or {}).get(SAID)
    if state.question is not None or not isinstance(before, str):
        return None
    named = handles_in(message.text)
    if not named:
        return None
    of = handles_in(before)
    if len(of) > 1 or not set(of).isdisjoint(named) or not goes_on_alone(message.text):
        return None
    return {"handles": named, "words": completed((before, message.text))[-1]}


def repeated(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the note before, to be asked about, where a message tells in the very same words what comes on top of
    what was noted, as a payment does, or says that it was sent twice."""
    before = state.about(LOG) or {}
    words = before.get(SAID)
    if state.question is not None or not isinstance(words, str):
        return None
    mistaken = AGAIN in before and _BY_MISTAKE.fullmatch(message.text) is not None
    same = _plain(words) == _plain(message.text) and _adds(words)
    if not (same or mistaken):
        return None
    items = state.shown.items if state.shown and state.shown.intent == LOG else ()
    return {"handles": message.handles or items, "again": words}


def _adds(text: str) -> bool:
    """Return whether what a note tells comes on top of what was noted before."""
    return terms_in(text).paid_idr is not None or is_more(text) or other_cost(text) is not None


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w@]+", text.casefold()))


async def told_again(slots: Noting, context: Context) -> Outcome[CampaignLogView]:
    """Say that a note stands already, with a button that notes it once more all the same."""
    known, words = await given(context.campaigns).everything(), slots.again or ""
    campaign = known.chosen(words, slots.campaign)
    who = ledger.meant(known, campaign, slots, words)[0] if campaign else []
    rows = tuple(row for one in who if (row := known.row(one, context.today)))
    anew = Payload(LOG, {**kept(Noting(handles=slots.handles)), "words": words})
    tap = Choice("anew", anew, means="plain")
    return Outcome(
        CampaignLogView(campaign, rows=rows),
        block="again",
        choices=((tap,),),
        items=tuple(row.collaboration.handle for row in rows),
        slots={SAID: words, AGAIN: True},
    )
