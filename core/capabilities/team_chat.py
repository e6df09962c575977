"""The group that is a team's chat: asked for there, confirmed by an owner in private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.capabilities.base import Choice, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import OWNER, Invitation, Space, Team, Workspaces, deep_link, given
from core.dialogue.state import State
from core.messages import LARGEST, Payload, SlotValue
from core.nlu.community.team import group_wish
from core.nlu.intents import CANCEL
from core.nlu.understanding import Understanding

SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class TeamChatSlots:
    """action: `connect`, `bind` or `release`. token: of a link. space: a workspace's id. chat: a
    group's id."""

    action: str = "connect"
    token: str = ""
    space: str = ""
    chat: int | None = field(default=None, metadata={"least": -LARGEST})


@dataclass(frozen=True, slots=True)
class TeamChatView:
    """space: the business. teams: its groups. group: the title of one. link: where an owner
    confirms, or (without a bot's name) the command. by: who acts."""

    space: Space | None = None
    teams: tuple[Team, ...] = ()
    group: str = ""
    link: str = ""
    by: str = ""


class TeamChat(Capability[TeamChatSlots, TeamChatView]):
    """Answers "hubungkan grup ini" and "lepaskan grup ini"."""

    name = "team_chat"
    commands = {  # noqa: RUF012
        "hubungkan": {},
        "connect": {},
        "lepaskan": {"action": "release"},
        "disconnect": {"action": "release"},
    }
    Slots = TeamChatSlots
    View = TeamChatView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what is said of the team's group."""
        wish = group_wish(said.text)
        return None if wish is None else {"action": wish}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Groups are bound and let go."""
        return True

    async def run(self, slots: TeamChatSlots, context: Context) -> Outcome[TeamChatView]:
        """Ask for a group, confirm it in private, or let it go; both chats are told."""
        port = given(context.workspaces)
        if slots.action == "release":
            return await _release(port, slots, context)
        if context.chat_kind == "group":
            return await _ask_for_group(port, context)
        token = slots.token or context.text.strip()
        found = await port.invitation(token) if token else None
        if found is None or found.chat_id is None:
            return Outcome(TeamChatView(), block="expired" if slots.token else "body", slots={})
        if found.person_id != context.person.id:
            return Outcome(TeamChatView(), block="expired", slots={})
        if slots.action == "connect":
            return await _confirm(port, found, token)
        return await _bind(port, slots, context)


async def _bind(port: Workspaces, slots: TeamChatSlots, context: Context) -> Outcome[TeamChatView]:
    space = await port.switch(slots.space)
    team = await port.bind(slots.token) if space else None
    if team is None:
        return Outcome(TeamChatView(), block="expired", slots={})
    view = TeamChatView(team.space, group=team.title, by=context.person.first_name)
    news = Notice(team.chat_id, view, "bound_notice", ((_UNBIND,),))
    return Outcome(view, block="bound", notices=(news,), slots={})


async def _ask_for_group(port: Workspaces, context: Context) -> Outcome[TeamChatView]:
    groups = context.groups
    if groups is not None and not await groups.is_admin(context.chat_id, context.person.id):
        return Outcome(TeamChatView(), block="admins_only", slots={}, toast=True)
    token = await port.request(context.chat_title)
    link = deep_link(context.bot_username, "hubungkan", token)
    choices = ((Choice("confirm", url=link),),) if context.bot_username else ()
    view = TeamChatView(group=context.chat_title, link=link, by=context.person.first_name)
    return Outcome(view, block="asked", choices=choices, slots={})


async def _confirm(port: Workspaces, found: Invitation, token: str) -> Outcome[TeamChatView]:
    owned = [space for space in await port.mine() if space.role == OWNER]
    rows = tuple(
        (
            Choice(
                "bind",
                Payload("team_chat", {"action": "bind", "token": token, "space": space.id}),
                args={"name": space.name, "many": len(owned) > 1},
            ),
        )
        for space in owned[:SHOWN]
    )
    no = (Choice("decline", Payload(CANCEL)),)
    view = TeamChatView(group=found.title)
    return Outcome(view, block="confirm", choices=(*rows, no), slots={})


async def _release(
    port: Workspaces, slots: TeamChatSlots, context: Context
) -> Outcome[TeamChatView]:
    """Let go of the group that is spoken in, or of the one that a button names."""
    here = context.chat_kind == "group"
    teams = await port.teams()
    chat = context.chat_id if here else slots.chat
    if chat is None and len(teams) == 1:
        chat = teams[0].chat_id
    team = await port.release(chat) if chat is not None else None
    space = await port.active()
    if team is None:
        block = "owners_only" if space.role != OWNER else "not_bound"
        ways = () if here or space.role != OWNER else tuple(_way(one) for one in teams)
        view, toast = TeamChatView(space, teams=teams), block == "owners_only"
        return Outcome(view, block=block, choices=ways, slots={}, toast=toast)
    view = TeamChatView(space, group=team.title, by=context.person.first_name)
    other = context.person.id if here else team.chat_id
    return Outcome(view, block="released", notices=(Notice(other, view, "released"),), slots={})


def _way(one: Team) -> tuple[Choice, ...]:
    release = Payload("team_chat", {"action": "release", "chat": one.chat_id})
    return (Choice("release", release, args={"title": one.title}),)


_UNBIND = Choice("unbind", Payload("team_chat", {"action": "release"}))

capability = TeamChat()
