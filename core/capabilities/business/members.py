"""Which member of a team is meant, and what is done with them: another role, or the end of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Notice, Outcome
from core.capabilities.ports import OWNER, ROLES, Invitation, Member, Space, Team, Workspaces
from core.messages import Payload, SlotValue
from core.nlu.intents import CANCEL

_LOOK: Final[Mapping[str, SlotValue]] = {"action": "member"}

SHOWN: Final = 8
"""Members that have a button."""

ALIKE: Final = 80
"""Likeness (0..100) of a name from which on it is meant."""


@dataclass(frozen=True, slots=True)
class TeamSlots:
    """action: what to do (see `TeamCapability.run`). token: of a link. person, who: a member, by
    id or by name. role: one of `ROLES`. sure: asked before, and said yes to."""

    action: str = "show"
    token: str = ""
    person: int | None = None
    who: str = ""
    role: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TeamView:
    """space: the business. members: its people. member: one of them. teams: its groups.

    link: the address to join by, or (without a bot's name) the command. invitation: what a link is
    for. by: who acts. me: the speaker's id. alike: ids of members
    who share a name, between whom the time when they joined tells. revoked: how many links work no more.
    """

    space: Space | None = None
    members: tuple[Member, ...] = ()
    member: Member | None = None
    teams: tuple[Team, ...] = ()
    link: str = ""
    role: str = ""
    invitation: Invitation | None = None
    by: str = ""
    me: int = 0
    wanted: str = ""
    alike: frozenset[int] = frozenset()
    revoked: int = 0


def alike_among(members: Sequence[Member]) -> frozenset[int]:
    """Return the ids of those who share a name with another."""
    names = Counter(one.name.casefold() for one in members)
    return frozenset(one.person_id for one in members if names[one.name.casefold()] > 1)


def about_member(
    one: Member, alike: frozenset[int], wish: Mapping[str, SlotValue] = _LOOK
) -> Choice:
    """Return the button of a member, with when they joined where another has the same name."""
    slots = {**wish, "person": one.person_id}
    since = one.joined_at if one.person_id in alike else None
    return Choice("member", Payload("team", slots), args={"member": one, "since": since})


def _ways(one: Member) -> Choices:
    def way(action: str, **more: SlotValue) -> Payload:
        return Payload("team", {"action": action, "person": one.person_id, **more})

    roles = tuple(
        Choice("role", way("change", role=role), args={"role": role})
        for role in ROLES
        if role != one.role
    )
    return (roles, (Choice("remove", way("remove"), args={"member": one}),))


def _meant(members: tuple[Member, ...], slots: TeamSlots) -> tuple[Member, ...]:
    """Return the member of this id, else all whose name is meant equally well: as it is written, with a
    slip, or a part of it."""
    from rapidfuzz import fuzz

    if slots.person is not None:
        return tuple(m for m in members if m.person_id == slots.person)

    wanted = slots.who.casefold()

    def likeness(one: Member) -> float:
        part = wanted in one.name.casefold().split()
        return max(fuzz.ratio(one.name.casefold(), wanted), ALIKE if part else 0)

    best = max((likeness(m) for m in members if m.name and wanted), default=0)
    return tuple(m for m in members if m.name and likeness(m) == best) if best >= ALIKE else ()


def _between(view: TeamView, found: Sequence[Member], slots: TeamSlots) -> Choices:
    """Offer who may be meant by a name that several have."""
    wish: dict[str, SlotValue] = {"action": slots.action, "role": slots.role}
    return tuple((about_member(one, view.alike, wish),) for one in found[:SHOWN])


async def manage(port: Workspaces, slots: TeamSlots, context: Context) -> Outcome[TeamView]:
    """Show what can be done with a member, give them another role, or end their membership."""
    space, members = await port.active(), await port.members()
    found = _meant(members, slots)
    one = found[0] if len(found) == 1 else None
    view = TeamView(
        space,
        members,
        one,
        await port.teams(),
        role=slots.role,
        me=context.person.id,
        wanted=slots.who,
        alike=alike_among(members),
    )
    if space.role != OWNER:
        return Outcome(view, block="owners_only", slots={}, toast=True)
    if len(found) > 1:
        return Outcome(view, block="which", choices=_between(view, found, slots), slots={})
    if one is None:
        return Outcome(view, block="nobody", slots={})
    return await _act(port, view, one, slots)


async def _act(
    port: Workspaces, view: TeamView, one: Member, slots: TeamSlots
) -> Outcome[TeamView]:
    """Do with a member what an owner wishes; ask first where that is grave."""
    grave = slots.action == "remove" or (slots.action, slots.role) == ("change", OWNER)
    if grave and not slots.sure and one.role != slots.role:
        return _sure(view, one, slots)
    if slots.action == "remove" and await port.remove(one.person_id):
        news = Notice(one.person_id, view, "removed_notice")
        return Outcome(view, block="removed", notices=(news,), slots={})
    if slots.action == "change" and await port.change(one.person_id, slots.role):
        news = Notice(one.person_id, view, "changed_notice")
        told = one.person_id != view.me and one.role != slots.role
        notices = (news,) if told else ()
        return Outcome(view, block="changed", notices=notices, slots={})
    if slots.action != "member":
        return Outcome(view, block="stays", slots={})
    return Outcome(view, block="member", choices=_ways(one), slots={})


def _sure(view: TeamView, one: Member, slots: TeamSlots) -> Outcome[TeamView]:
    """Ask before words alone make somebody an owner or end a membership."""
    this: dict[str, SlotValue] = {
        "action": slots.action,
        "person": one.person_id,
        "role": slots.role,
        "sure": True,
    }
    yes = Choice("yes", Payload("team", this), args={"member": one}, means="sure")
    no = Choice("no", Payload(CANCEL), means="no")
    block = "sure_remove" if slots.action == "remove" else "sure_owner"
    return Outcome(view, block=block, choices=((yes,), (no,)), slots={})
