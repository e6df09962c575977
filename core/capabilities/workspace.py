"""The businesses that a person works for: which there are, a further one, and the switch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import OWNER, Space, Workspaces, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.team import space_wish
from core.nlu.intents import PROFILE
from core.nlu.understanding import Understanding

SHOWN: Final = 8
"""Businesses that get a button each."""

ALIKE: Final = 75
OWN: Final = frozenset(
    {"saya", "sendiri", "saya sendiri", "lama", "pertama", "utama", "awal", "own", "first", "old"}
)
"""Words for the business that one began with."""


@dataclass(frozen=True, slots=True)
class WorkspaceSlots:
    """action: `show`, `open`, `switch` or `remove`. space: the id of one. title: the name of one."""

    action: str = "show"
    space: str | None = None
    title: str | None = field(default=None, metadata={"free": True})


@dataclass(frozen=True, slots=True)
class WorkspaceView:
    """spaces: the person's businesses. space: the one that this chat acts for from now on.

    wanted: a name that fits none of them.
    """

    spaces: tuple[Space, ...] = ()
    space: Space | None = None
    wanted: str = ""


class Workspace(Capability[WorkspaceSlots, WorkspaceView]):
    """Answers "ganti usaha", "usahaku apa saja" and "tambah usaha baru Kopi Senja"."""

    name = "workspace"
    commands = {"usaha": {}, "business": {}}  # noqa: RUF012
    Slots = WorkspaceSlots
    View = WorkspaceView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what is said of one's businesses."""
        wish = space_wish(said.text)
        if wish is None:
            return None
        action, stated = wish
        return {"action": action} | ({"title": stated["name"]} if "name" in stated else {})

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """All but the list."""
        return slots.get("action", "show") != "show"

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """List the businesses."""
        return Payload("workspace")

    async def run(self, slots: WorkspaceSlots, context: Context) -> Outcome[WorkspaceView]:
        """Show them, make another, or act for another from now on."""
        port = given(context.workspaces)
        if context.chat_kind == "group":
            return Outcome(WorkspaceView(space=await port.active()), block="group", slots={})
        if slots.action == "open":
            return await _open(port, slots)
        spaces = await port.mine()
        if slots.action == "remove":
            gone = _named(spaces, slots.title or "")
            named = next((one for one in spaces if one.id == gone), None)
            return Outcome(WorkspaceView(spaces, space=named), block="stays", slots={})
        if slots.space is None and not slots.title:
            return _listed(spaces)
        meant = slots.space or _named(spaces, slots.title or "")
        chosen = await port.switch(meant) if meant else None
        if chosen is None:
            return _listed(spaces, slots.title or "?")
        return Outcome(WorkspaceView(space=chosen), block="switched", choices=_NEXT, slots={})


async def _open(port: Workspaces, slots: WorkspaceSlots) -> Outcome[WorkspaceView]:
    name = " ".join((slots.title or "").split()).strip("\"'“”")
    if not name:
        return Outcome(WorkspaceView(), asks="title", slots={"action": "open"})
    made = await port.open(name)
    fill = Choice("fill", Payload(PROFILE, {"setup": 1}))
    return Outcome(WorkspaceView(space=made), block="opened", choices=((fill,), *_NEXT), slots={})


def _listed(spaces: tuple[Space, ...], wanted: str = "") -> Outcome[WorkspaceView]:
    rows = tuple(
        (
            Choice(
                "switch",
                Payload("workspace", {"action": "switch", "space": space.id}),
                args={"name": space.name, "own": space.role == OWNER},
            ),
        )
        for space in spaces[:SHOWN]
        if not space.active
    )
    more = Choice("open", Payload("workspace", {"action": "open"}))
    block = "unknown" if wanted else "body"
    view = WorkspaceView(spaces, wanted=wanted)
    return Outcome(view, block=block, choices=(*rows, (more,)), slots={})


def _named(spaces: tuple[Space, ...], name: str) -> str | None:
    """Return the id of the business that is meant, a slip of a letter or two forgiven."""
    from rapidfuzz import fuzz

    def likeness(space: Space) -> float:
        return fuzz.WRatio(space.name.casefold(), name.casefold())

    if name.casefold() in OWN:
        return spaces[0].id
    best = max((s for s in spaces if s.name), key=likeness, default=None)
    return best.id if best and likeness(best) >= ALIKE else None


_NEXT = ((Choice("team", Payload("team")), Choice("profile", Payload(PROFILE))),)

capability = Workspace()
