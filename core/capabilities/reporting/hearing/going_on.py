"""What goes on about the answer right before: a price asked for that was told wrongly, a payment that is made now, what one
piece sells for, how many may have been sold."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.campaign.log import AGREED, RESULTS
from core.analytics.campaign.noting import ADVANCE, ASKED_IDR, ASKED_SHARE, MINE_IDR, PLANNED, SAID
from core.capabilities.reporting.hearing.echoes import echoed
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.amounts.numbers import SPOKEN_THOUSANDS, THOUSAND
from core.nlu.campaigns.money.agreed import price_alone
from core.nlu.campaigns.money.commissions import wants_fee_only
from core.nlu.campaigns.money.consenting import accepts_offer, countered_idr, settled_idr
from core.nlu.campaigns.money.paying import sum_alone
from core.nlu.campaigns.money.refunds import called_off, refund_in
from core.nlu.campaigns.notes.corrections import correction_in, puts_right
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.sales import sales_in, sold_in
from core.nlu.campaigns.notes.wondering import wondered
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW

_DONE: Final = re.compile(
    rf"\W{{0,3}}(?:(?:oke?|ya|nah|yes|ok)\W{{1,3}}){{0,2}}(?:{BY_NOW}|barusan|done|just\s{{1,3}}(?:did|now|sent|paid)|did\s{{1,3}}it)"
    rf"(?:\W{{1,3}}(?:{PARTICLE}|barusan|tadi|kok|just\s{{1,3}}now|(?:(?:di|ku|tak\s|saya\s|aku\s|gw\s)?(?:bayar|transfer|tf|kirim))|sent|paid|that|it)){{0,4}}\W{{0,3}}",
    re.IGNORECASE,
)
"""No more than that it is done by now: `udah ya barusan`."""

OFFERED: Final = frozenset({"offer", "message"})
"""Answers with words for a price of one's own (`own_idr` of their slots)."""


def goes_on(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that only the answer before gives its sense; None for any other."""
    ways = (asked_again, kept_to_fee, paid_now, advanced, priced_now, unsold, guessed, echoed)
    return next((heard for way in ways if (heard := way(message, state)) is not None), None)


def priced_now(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what one piece sells for where a whole message says it after a note of one person: `satu porsi 28`."""
    topic, shown = state.topic, state.shown
    of_note = topic is not None and topic.intent == LOG and state.question is None
    here = in_campaign(state) or bool(state.waiting)
    price = price_alone(message.text, sold=_sold_before(state)) if of_note and here else None
    alone = (state.focus,) if state.waiting and state.focus else ()  # of a list that is still shown
    whom = alone or (shown.items if shown else ())
    return {"handles": whom, "price_idr": price} if price and len(whom) == 1 else None


def unsold(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the orders that a whole message says were called off, of whoever of a campaign it names, or after what
    somebody sold was noted: `@rani 2 dibatalin`, `yang satu batal`."""
    alone = (state.focus,) if state.waiting and state.focus else ()
    whom, sold = alone or state.items, _sold_before(state)
    if set(handles_in(message.text)) & set(state.partners):
        whom, sold = handles_in(message.text), True
    pieces = called_off(message.text) if sold else None
    if not pieces or len(whom) != 1 or state.question is not None:
        return None
    return {"handles": whom, "words": f"@{whom[0]} {pieces} order batal"}


def _sold_before(state: State) -> bool:
    """Return whether the note before told of pieces that were sold."""
    said = (state.about(LOG) or {}).get(SAID)
    return isinstance(said, str) and bool(sold_in(said) or sales_in(said) or refund_in(said))


def guessed(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return how many may have been sold, as who wonders thinks: `laku berapa ya, kayaknya 30an porsi`."""
    words = wondered(message.text) if in_campaign(state) and state.question is None else None
    return {"words": words} if words else None


def asked_again(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price that somebody asks for, put right or granted: `eh salah, 150 bukan 180` after `dia minta 180rb`."""
    if (given := _granted(message, state)) is not None:
        return given
    asked = (state.about(LOG) or {}).get(ASKED_IDR)
    whom = state.items
    told = message.everything()
    if not isinstance(asked, int) or len(whom) != 1 or not puts_right(message.text):
        return None
    if told.get("handles", whom) != whom or not told.keys().isdisjoint(RESULTS):
        return None
    old, new = correction_in(message.text) or (None, 0)
    price = new * THOUSAND if new in SPOKEN_THOUSANDS else new
    if price < THOUSAND or old not in {None, asked, asked // THOUSAND}:
        return None
    return {"handles": whom, "words": f"@{whom[0]} minta {price}"}


def _granted(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the price that somebody asks for, or the one named instead, as agreed, where no more is said than that: `ya
    udah aku kasih` after `dia minta naik 50rb`; and one that is offered instead as no more than offered (`gamau, 300
    aja`), as which of the two is meant a mere yes leaves open, but not that the other one says yes."""
    before = state.about(LOG) or {}
    asked, mine = before.get(ASKED_IDR), before.get(MINE_IDR)
    whom = state.items
    if not isinstance(asked, int) or len(whom) != 1:
        return None
    fee = (
        mine if accepts_offer(message.text) else settled_idr(message.text, None if mine else asked)
    )
    if fee:
        return {"handles": whom, "words": f"@{whom[0]} deal {fee}"}
    offered = countered_idr(message.text) or (settled_idr(message.text, asked) and mine)
    words = f"@{whom[0]} minta {asked} aku tawar {offered}"
    return {"handles": whom, "words": words} if offered else None


def kept_to_fee(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return that a share of the sales that somebody asks for is not to be noted: `ga mau, fee aja`."""
    asked = ASKED_SHARE in (state.about(LOG) or {})
    return {"forgotten": True} if asked and wants_fee_only(message.text) else None


def paid_now(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the payment that was only a plan and is made now: `udah ya barusan` after `saya bayar setengah dulu`."""
    planned = (state.about(LOG) or {}).get(PLANNED)
    if state.question is not None or not isinstance(planned, str):
        return None
    whom = state.items
    of = {"handles": whom} if len(whom) == 1 else {}
    return {**of, "words": f"udah {planned}"} if _DONE.fullmatch(message.text) else None


def advanced(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return how much was paid in advance, which was asked: `300rb` after `dp @nama udah ditransfer`."""
    whom = state.items
    told = sum_alone(message.text) if ADVANCE in (state.about(LOG) or {}) else ""
    return (
        {"handles": whom, "words": f"bayar dp @{whom[0]} {told}"}
        if told and len(whom) == 1
        else None
    )


def taken(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the deal at the price that was offered in the words of the last answer, where somebody takes it: `akhirnya dia
    mau`."""
    topic = state.topic
    mine = topic.slots.get("own_idr") if topic and topic.intent in OFFERED else None
    whom = message.handles or state.looked_at
    if not (isinstance(mine, int) and whom and accepts_offer(message.text)):
        return None
    return {"handles": whom, "budget_idr": mine, "agreed": True, "stage": AGREED}
