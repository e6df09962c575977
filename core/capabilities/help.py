"""Shows what the assistant can do, in the words of the capabilities themselves."""

from __future__ import annotations

from dataclasses import dataclass

from core.capabilities.base import Choice, Context, MenuEntry, Outcome
from core.capabilities.capability import Capability, rank
from core.messages import Payload
from core.nlu.intents import CANCEL, GREET, HELP, THANKS

SMALL_TALK = frozenset({GREET, THANKS, CANCEL, HELP})
NOT_OFFERED = frozenset({"declined"})
"""What answers a wish that nobody should be led to."""

FOR_ADMINS = frozenset({"moderation", "group_settings", "creator_check"})
"""What only a group's administrators and the operators can use: shown in groups and to them."""

TAPS = 3


@dataclass(frozen=True, slots=True)
class HelpSlots:
    """Help needs nothing."""


@dataclass(frozen=True, slots=True)
class HelpView:
    """entries: what can be done, the main jobs first; the template finds each one's words."""

    entries: tuple[MenuEntry, ...]


class Help(Capability[HelpSlots, HelpView]):
    """Answers "cara pakai bot ini" from the registry, so that nothing is missing or promised."""

    name = "help"
    commands = {"bantuan": {}, "help": {}}  # noqa: RUF012
    Slots = HelpSlots
    View = HelpView

    async def run(self, slots: HelpSlots, context: Context) -> Outcome[HelpView]:
        """List the capabilities in the order of the intents, the most wanted first."""
        leads = context.chat_kind == "group" or context.person.id in context.operators
        hidden = SMALL_TALK | NOT_OFFERED | (frozenset() if leads else FOR_ADMINS)
        entries = sorted(
            (entry for entry in context.menu if entry.name not in hidden),
            key=lambda entry: rank(entry.name),
        )
        taps = ((_tap(entry),) for entry in entries[:TAPS])
        return Outcome(HelpView(tuple(entries)), choices=tuple(taps))


def _tap(entry: MenuEntry) -> Choice:
    return Choice("start", Payload(entry.name), args={"name": entry.name})


capability = Help()
