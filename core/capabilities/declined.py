"""Declines to promote what must not be advertised, and what deceives the public, and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analytics.content.trades import forbidden_trade
from core.analytics.content.tricks import trick
from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue
from core.nlu.content.captions import is_plan
from core.nlu.questions.glossary import asks_term
from core.nlu.searching.unwanted import without_unwanted

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

_WANTED = re.compile(
    r"\b(?:cari\w*|influencer\w*|kreator|creators?|kol|endorse\w*|promo\w*|promot\w*|iklan\w*|advertis\w*|jual\w*|kampanye|campaign|brief|budget|bajet)\b",
    re.IGNORECASE,
)
_CHECKS = {"check_content", "explain", "campaign_log", "campaign_report", "evaluate"}


@dataclass(frozen=True, slots=True)
class DeclinedSlots:
    """trade: a code of `forbidden_trade` or of `trick`."""

    trade: str


@dataclass(frozen=True, slots=True)
class DeclinedView:
    """trade: what cannot be promoted."""

    trade: str = ""


class Declined(Capability[DeclinedSlots, DeclinedView]):
    """Answers "cari influencer buat judi online" kindly, with the reason and another way."""

    name = "declined"
    Slots = DeclinedSlots
    View = DeclinedView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what asks for people or words to promote a forbidden trade with, and what offers or
        asks for bought followers, pods, smears or invented reviews."""
        planned = is_plan(said.text)
        learns = (said.intent == "check_content" and not planned) or asks_term(said.text)
        deceit = None if learns else trick(said.text)
        if deceit:
            return {"trade": deceit}
        checks = said.intent in _CHECKS and not (planned and said.intent == "check_content")
        if checks or not _WANTED.search(said.text):
            return None
        trade = forbidden_trade(without_unwanted(said.text))
        return {"trade": trade} if trade else None

    async def run(
        self,
        slots: DeclinedSlots,
        context: Context,
    ) -> Outcome[DeclinedView]:
        """Say why not, and offer to check a text or to look for something else."""
        rows = ((Choice("check", Payload("check_content")),), (Choice("help", Payload("help")),))
        return Outcome(DeclinedView(slots.trade), choices=rows)


capability = Declined()
