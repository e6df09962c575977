"""Shows what the assistant can do, in the words of the capabilities themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from core.capabilities.base import Choice, Context, MenuEntry, Outcome
from core.capabilities.capability import Capability, rank
from core.capabilities.ports import MEMBER, deep_link
from core.messages import Payload
from core.nlu.intents import CANCEL, GREET, HELP, THANKS

SMALL_TALK = frozenset({GREET, THANKS, CANCEL, HELP})
NOT_OFFERED = frozenset({"declined"})
"""What answers a wish that nobody should be led to."""

TAPS = 3
MOST_OF_A_TEAM = 9


@dataclass(frozen=True, slots=True)
class HelpSlots:
    """Help needs nothing."""


@dataclass(frozen=True, slots=True)
class HelpView:
    """entries: what can be done, the main jobs first; the template finds each one's words. left:
    how many more stand in private."""

    entries: tuple[MenuEntry, ...]
    left: int = 0


class Help(Capability[HelpSlots, HelpView]):
    """Answers "cara pakai bot ini" from the registry, so that nothing is missing or promised."""

    name = "help"
    commands = {"bantuan": {}, "help": {}}  # noqa: RUF012
    Slots = HelpSlots
    View = HelpView
    group_place = 8

    async def run(self, slots: HelpSlots, context: Context) -> Outcome[HelpView]:
        """List the capabilities in the order of the intents, the most wanted first; a group is told
        what makes sense there, and the way to all of them."""
        if context.chat_kind == "group":
            return _of_group(context)
        hidden = SMALL_TALK | NOT_OFFERED
        if context.person.id not in context.operators:
            hidden |= {entry.name for entry in context.menu if entry.for_admins}
        entries = _others(context, hidden)
        taps = ((_tap(entry),) for entry in entries[:TAPS])
        return Outcome(HelpView(entries), choices=tuple(taps))


def _of_group(context: Context) -> Outcome[HelpView]:
    """Tell a community what its members can do; a team's chat the main jobs of its business."""
    every = _others(context, SMALL_TALK | NOT_OFFERED)
    placed = sorted((e for e in every if e.group_place), key=lambda entry: entry.group_place)
    here = tuple(placed) if context.role == MEMBER else every[:MOST_OF_A_TEAM]
    view = HelpView(here, left=len(every) - len(here))
    if not context.bot_username:
        return Outcome(view, block="group")
    private = Choice("private", url=deep_link(context.bot_username, "bantuan", ""))
    return Outcome(view, block="group", choices=((private,),))


def _others(context: Context, hidden: Collection[str]) -> tuple[MenuEntry, ...]:
    entries = (entry for entry in context.menu if entry.name not in hidden)
    return tuple(sorted(entries, key=lambda entry: rank(entry.name)))


def _tap(entry: MenuEntry) -> Choice:
    return Choice("start", Payload(entry.name), args={"name": entry.name})


capability = Help()
