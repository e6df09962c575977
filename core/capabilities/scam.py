"""Warns of what an honest creator never asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.analytics.campaign.noting import PAID_FOR
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.scene import scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.recommendation import gives_mark, rating_in, states_mark
from core.nlu.intents import EVALUATE, LOG, RECOMMEND
from core.nlu.offers.scams import (
    ORDINARY,
    SIGNS,
    accuses,
    after_paying,
    asks_what_now,
    asks_where_to_report,
    fears_fraud,
    fraud_signs,
    gave_secret,
    leans_on_warning,
    ordinary_demands,
    regrets_paying,
    weighs_honesty,
)
from core.nlu.offers.threats import threatens
from core.nlu.understanding import Understanding

WHEN = (
    ("threatened", threatens),
    ("report", asks_where_to_report),
    ("before", fears_fraud),
    ("given", gave_secret),
)
"""What is told or asked, in the order in which it is heard."""


@dataclass(frozen=True, slots=True)
class ScamSlots:
    """signs: codes of `core.nlu.offers.scams.SIGNS`, ordinary: of `ORDINARY`. when: `before` where somebody is
    afraid of it, `after` where money is gone, `given` where an identity card or a code was handed
    over, `report` where it is asked who is told of it, `warned` where members are warned of somebody, `threatened`
    where harm is announced unless somebody pays. handles: who asks, where that is known."""

    signs: tuple[str, ...] = field(default=(), metadata={"valid": frozenset(SIGNS).issuperset})
    ordinary: tuple[str, ...] = field(
        default=(), metadata={"valid": frozenset(ORDINARY).issuperset}
    )
    when: str | None = field(
        default=None,
        metadata={
            "valid": {"before", "after", "given", "report", "warned", "threatened"}.__contains__
        },
    )
    handles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScamView:
    """signs: what is asked for; ordinary: what of it is usual; both empty for the advice in general. rating:
    the mark of handle that the message gives besides, and that is not kept as yet."""

    signs: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()
    handle: str = ""
    rating: int | None = None


class Scam(Capability[ScamSlots, ScamView]):
    """Answers "dia minta KTP sama rekening saya, aman ga?": what it may mean and what to do."""

    name = "scam"
    commands = {"penipuan": {}, "scam": {}}  # noqa: RUF012
    Slots = ScamSlots
    View = ScamView
    group_place = 7

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what tells of such a demand, wonders at a usual one or tells of trouble after paying,
        whatever was asked; an offer that is pasted whole is judged as one."""
        if len(said.text) > LONGEST or (said.intent == RECOMMEND and "rating" in said.slots):
            return None
        before = state.before(self.name)
        heard = _heard(said.text, warned=bool(before))
        if not heard and state.about(self.name) and leans_on_warning(said.text):
            heard = {name: value for name, value in (before or {}).items() if name != "handles"}
        if not heard and _paid_for(state) and asks_what_now(said.text):
            heard = {"when": "after"}
        if not heard or (weighs_honesty(said.text) and scene(said, state) is not None):
            return None
        return {**heard, "handles": said.handles or state.looked_at}

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what accuses somebody of fraud among members, who are told what to do and what to write."""
        told = said.handles and "?" not in said.text and len(said.text) <= LONGEST
        if not told or gives_mark(said.text) or not accuses(said.text):
            return None
        return {"when": "warned", "handles": said.handles}

    async def run(
        self,
        slots: ScamSlots,
        context: Context,
    ) -> Outcome[ScamView]:
        """Warn, or calm, and offer a look at the account."""
        handle = slots.handles[0] if slots.handles and slots.when in {None, "before"} else ""
        rating = rating_in(context.text) if states_mark(context.text) else None
        if rating and slots.handles and slots.when in {"after", "warned"}:
            return _marked(slots.handles[0], rating, context)
        if slots.handles and slots.when == "warned":
            steps = Choice("steps", Payload("scam", {"when": "after"}))
            view = ScamView(handle=slots.handles[0])
            return Outcome(view, block="warned", choices=((steps,),), slots={})
        check = Choice("check", Payload(EVALUATE, {"handles": (handle,)}), args={"handle": handle})
        return Outcome(
            ScamView(slots.signs, slots.ordinary),
            block=slots.when or ("usual" if slots.ordinary else "body"),
            choices=((check,),) if handle else (),
            slots={"signs": slots.signs, "ordinary": slots.ordinary},
        )


def _paid_for(state: State) -> bool:
    """Whether somebody of a campaign who was paid was said to be waited for, just before or right before that."""
    return bool((state.before(LOG) or {}).get(PAID_FOR))


def _marked(handle: str, rating: int, context: Context) -> Outcome[ScamView]:
    """Say that the mark in a message of trouble is not kept, and offer to keep it."""
    told: dict[str, SlotValue] = {"handles": (handle,), "rating": rating, "apart": True}
    told |= {"who": context.person.id} if context.chat_kind == "group" else {}
    keep = Choice("keep", Payload(RECOMMEND, told), args={"handle": handle, "rating": rating})
    view = ScamView(handle=handle, rating=rating)
    return Outcome(view, block="after", choices=((keep,),), slots={})


def _heard(text: str, *, warned: bool) -> dict[str, SlotValue]:
    """Return the slots of what a message tells, empty where it is about nothing of this.

    warned: somebody was warned just before, so that "udah saya transfer" says that it is too late.
    """
    if told := next((when for when, hears in WHEN if hears(text)), None):
        return {"when": told}
    if after_paying(text) or (regrets_paying(text) and (warned or "lanjur" in text.lower())):
        return {"when": "after"}
    if signs := fraud_signs(text):
        return {"signs": signs}
    ordinary = ordinary_demands(text)
    return {"ordinary": ordinary} if ordinary else {}


LONGEST = 200
"""Characters of a message that tells of a demand; an offer is longer."""

capability = Scam()
