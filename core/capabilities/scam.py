"""Warns of what an honest creator never asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue
from core.nlu.dealing import fraud_signs

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class ScamSlots:
    """signs: codes of `core.nlu.dealing.SIGNS`. handles: who asks, where that is known."""

    signs: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScamView:
    """signs: what is asked for; empty for the advice in general."""

    signs: tuple[str, ...] = ()


class Scam(Capability[ScamSlots, ScamView]):
    """Answers "dia minta KTP sama rekening saya, aman ga?": what it may mean and what to do."""

    name = "scam"
    commands = {"penipuan": {}, "scam": {}}  # noqa: RUF012
    Slots = ScamSlots
    View = ScamView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what tells of such a demand, whatever was asked; an offer that is pasted whole is
        judged as one."""
        signs = fraud_signs(said.text)
        if not signs or len(said.text) > LONGEST:
            return None
        handles = said.everything().get("handles") or ((state.focus,) if state.focus else ())
        return {"signs": signs, "handles": handles}

    async def run(
        self,
        slots: ScamSlots,
        context: Context,  # noqa: ARG002 - the same for everybody
    ) -> Outcome[ScamView]:
        """Warn, and offer a look at the account."""
        handle = slots.handles[0] if slots.handles else ""
        check = Choice(
            "check", Payload("evaluate", {"handles": (handle,)}), args={"handle": handle}
        )
        return Outcome(ScamView(slots.signs), choices=((check,),) if handle else (), slots={})


LONGEST = 200
"""Characters of a message that tells of a demand; an offer is longer."""

capability = Scam()
