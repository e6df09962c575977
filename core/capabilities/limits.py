"""Says plainly what is not done here, and what can be done instead: messages to all, others' figures, hidden fees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.messages import Payload
from core.nlu.intents import PRIVACY, REPORT, SEARCH
from core.nlu.questions.limits import limit_in

WAYS: Final = {
    "sends": Payload(SEARCH),
    "fees": Payload(REPORT),
    "ratings": Payload(PRIVACY),
}
"""The next step that a button offers, by what was wished for."""


@dataclass(frozen=True, slots=True)
class LimitsSlots:
    """Nothing: the words say it."""


@dataclass(frozen=True, slots=True)
class LimitsView:
    """group: whether members read it."""

    group: bool = False


class Limits(Capability[LimitsSlots, LimitsView]):
    """Answers "kirim dm ke semua influencer" and "laporan buat klien tanpa fee": not here, but this way."""

    name = "limits"
    Slots = LimitsSlots
    View = LimitsView

    def brought_by(self, text: str) -> bool:
        """Whatever else its words could mean: nothing is handed out that somebody wanted hidden."""
        return limit_in(text) is not None

    async def run(self, slots: LimitsSlots, context: Context) -> Outcome[LimitsView]:
        """Say so, and offer what can be done."""
        code = limit_in(context.text) or "body"
        way = WAYS.get(code)
        rows: Choices = ((Choice(code, way),),) if way else ()
        view = LimitsView(context.chat_kind == "group")
        return Outcome(view, block=code, choices=rows, slots={}, passing=True)


capability = Limits()
