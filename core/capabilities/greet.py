"""Says hello and shows, in four taps, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import MEMBER, deep_link
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.votes import asks_how_to_rate
from core.nlu.intents import EVALUATE, HELP, IMPORT, PROFILE, RECOMMENDATIONS, SEARCH
from core.nlu.questions.basics import basic_question
from core.nlu.scan import plain
from core.nlu.understanding import Understanding

SUGGESTIONS = (
    Choice(
        "search", Payload(SEARCH, {"category": "food", "city": "Bandung", "budget_idr": 2000000})
    ),
    Choice("check", Payload(EVALUATE)),
    Choice("upload", Payload(IMPORT)),
    Choice("business", Payload(PROFILE, {"setup": 1})),
)

OF_MEMBERS = (
    (Choice("recommended", Payload(RECOMMENDATIONS)), Choice("prices", Payload("price_board"))),
    (Choice("help", Payload(HELP)),),
)


@dataclass(frozen=True, slots=True)
class GreetSlots:
    """A greeting needs nothing."""


@dataclass(frozen=True, slots=True)
class GreetView:
    """name: the person's first name, may be empty. first_visit: nobody we have met before."""

    name: str
    first_visit: bool


class Greet(Capability[GreetSlots, GreetView]):
    """Answers "halo" with four suggestions and the other language."""

    name = "greet"
    commands = {"start": {}}  # noqa: RUF012
    Slots = GreetSlots
    View = GreetView

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the question what this bot is, and how something is said of a creator: members are
        answered as they are greeted."""
        about = basic_question(plain(said.text).strip()) == "about"
        return {} if about or asks_how_to_rate(said.text) else None

    async def run(self, slots: GreetSlots, context: Context) -> Outcome[GreetView]:
        """Greet, and offer only what is there."""
        if context.chat_kind == "group" and context.role == MEMBER:
            return _of_community(context)
        other = "en" if context.language == "id" else "id"
        switch = Choice("language", Payload(PROFILE, {"language": other}))
        offered = context.offered((one,) for one in SUGGESTIONS)
        view = GreetView(context.person.first_name, context.first_visit)
        return Outcome(view, choices=(*offered, (switch,)))


def _of_community(context: Context) -> Outcome[GreetView]:
    """Greet a member in their group with what members ask here."""
    link = deep_link(context.bot_username, "start", "")
    private = ((Choice("private", url=link),),) if context.bot_username else ()
    offered = context.offered(OF_MEMBERS)
    view = GreetView(context.person.first_name, context.first_visit)
    return Outcome(view, block="group", choices=(*offered, *private))


capability = Greet()
