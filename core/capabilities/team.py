"""Who works for a business: invited by a link, given a role, and let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.analytics.campaign.naming import fitting
from core.capabilities.base import Choice, Choices, Context, Notice, Outcome
from core.capabilities.business.members import (
    SHOWN,
    TeamSlots,
    TeamView,
    about_member,
    alike_among,
    manage,
)
from core.capabilities.capability import Capability
from core.capabilities.ports import EDITOR, OWNER, ROLES, VIEWER, Workspaces, deep_link, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.team import removed_alone, team_wish
from core.nlu.intents import CANCEL, REPORT
from core.nlu.understanding import Understanding


class TeamCapability(Capability[TeamSlots, TeamView]):
    """Answers "undang anggota tim", "siapa saja anggota tim" and "jadikan Budi penyunting"."""

    name = "team"
    commands = {  # noqa: RUF012
        "tim": {},
        "team": {},
        "undang": {"action": "invite"},
        "invite": {"action": "invite"},
        "gabung": {"action": "join"},
        "join": {"action": "join"},
    }
    Slots = TeamSlots
    View = TeamView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what is said of the team."""
        wish = team_wish(said.text)
        alone = removed_alone(said.text)
        if alone and state.about(self.name) is None and _of_campaign(alone, state):
            alone = None
        if wish is None and alone:
            return {"action": "remove", "who": alone}
        return None if wish is None else {"action": wish[0], **wish[1]}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """All but a look at the team."""
        return slots.get("action", "show") not in ("show", "member")

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show the team and what roles may do."""
        return Payload("team")

    def asked_first(self, slots: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        """Return the question whether somebody is to go or to own, for a yes to it."""
        asked = {k: v for k, v in slots.items() if k != "sure"}
        return asked if slots.get("sure") else None

    async def run(self, slots: TeamSlots, context: Context) -> Outcome[TeamView]:
        """Do what the action says."""
        port = given(context.workspaces)
        match slots.action:
            case "invite":
                return await _invite(port, slots, context)
            case "revoke":
                return await _revoke(port)
            case "join" | "accept":
                return await _join(port, slots, context)
            case "member" | "change" | "remove":
                return await manage(port, slots, context)
            case "leave":
                return await _leave(port, context)
        return await _show(port, context)


def _of_campaign(name: str, state: State) -> bool:
    """Return whether a name may be an account's of those that were shown, who leaves a campaign."""
    shown = state.items
    return name.startswith("@") or bool(fitting(name.casefold(), shown)) or not name.isalpha()


async def _show(port: Workspaces, context: Context) -> Outcome[TeamView]:
    space, members = await port.active(), await port.members()
    view = TeamView(
        space,
        members,
        teams=await port.teams(),
        me=context.person.id,
        alike=alike_among(members),
    )
    if context.chat_kind == "group" and not members:
        return Outcome(TeamView(), block="community", slots={})
    rows: Choices = ()
    if space.role == OWNER and context.chat_kind == "private":
        rows = tuple(
            (about_member(one, view.alike),)
            for one in members[:SHOWN]
            if one.person_id != context.person.id
        )
        rows = (*rows, (_INVITE, _INVITE_VIEWER), *(((_REVOKE,),) if await port.invited() else ()))
    elif context.chat_kind == "private":
        rows = ((Choice("leave", Payload("team", {"action": "leave"})),),)
    return Outcome(view, choices=rows, slots={})


async def _invite(port: Workspaces, slots: TeamSlots, context: Context) -> Outcome[TeamView]:
    """Give a link that gives a role: in private only, for whoever reads it may use it; and one that
    makes an owner only after a yes."""
    role = slots.role if slots.role in ROLES else EDITOR
    space = await port.active()
    if space.role != OWNER:
        return Outcome(TeamView(space), block="owners_only", slots={}, toast=True)
    if context.chat_kind == "group":
        link = deep_link(context.bot_username, "tim", "")
        rows: Choices = ((Choice("open", url=link),),) if context.bot_username else ()
        return Outcome(TeamView(space), block="invite_private", choices=rows, slots={})
    if role == OWNER and not slots.sure:
        sure = Payload("team", {"action": "invite", "role": role, "sure": True})
        yes = Choice("yes", sure, means="sure")
        no = Choice("no", Payload(CANCEL), means="no")
        return Outcome(TeamView(space), block="sure_invite", choices=((yes,), (no,)), slots={})
    token = await port.invite(role)
    if token is None:
        return Outcome(TeamView(space), block="owners_only", slots={}, toast=True)
    view = TeamView(space, link=deep_link(context.bot_username, "gabung", token), role=role)
    return Outcome(view, block="invited", choices=((_REVOKE,),), slots={})


async def _revoke(port: Workspaces) -> Outcome[TeamView]:
    """Let no link of this business work any more that was not used."""
    space = await port.active()
    if space.role != OWNER:
        return Outcome(TeamView(space), block="owners_only", slots={}, toast=True)
    view = TeamView(space, revoked=await port.revoke())
    return Outcome(view, block="revoked", slots={})


async def _join(port: Workspaces, slots: TeamSlots, context: Context) -> Outcome[TeamView]:
    """Tell what a link is for; join when that was confirmed."""
    if context.chat_kind == "group":
        return Outcome(TeamView(), block="private_only", slots={})
    token = slots.token or context.text.strip()
    found = await port.invitation(token) if token else None
    if found is None or found.space is None:
        return Outcome(TeamView(), block="expired", slots={})
    view = TeamView(found.space, role=found.role, invitation=found, by=context.person.first_name)
    if any(space.id == found.space.id for space in await port.mine()):
        return Outcome(view, block="member_already", slots={})
    if slots.action == "join":
        accept = Payload("team", {"action": "accept", "token": token})
        return Outcome(
            view,
            block="join",
            choices=(
                (Choice("accept", accept, means="yes"),),
                (Choice("decline", Payload(CANCEL), means="no"),),
            ),
            slots={},
        )
    if await port.accept(token) is None:
        return Outcome(TeamView(), block="expired", slots={})
    news = tuple(
        Notice(one.person_id, view, "joined_notice")
        for one in await port.members()
        if one.role == OWNER and one.person_id != context.person.id
    )
    return Outcome(view, block="joined", choices=_AFTER_JOINING, notices=news, slots={})


async def _leave(port: Workspaces, context: Context) -> Outcome[TeamView]:
    view = TeamView(await port.active())
    if context.chat_kind == "group":
        return Outcome(TeamView(), block="private_only", slots={})
    owners = [one.person_id for one in await port.members() if one.role == OWNER]
    if not await port.remove(context.person.id):
        return Outcome(view, block="stays", slots={})
    told = replace(view, by=context.person.first_name)
    news = (Notice(one, told, "left_notice") for one in owners if one != context.person.id)
    return Outcome(view, block="left", notices=tuple(news), slots={})


_REVOKE = Choice("revoke", Payload("team", {"action": "revoke"}), means="undo")
_INVITE = Choice("invite", Payload("team", {"action": "invite", "role": EDITOR}))
_INVITE_VIEWER = Choice("invite_viewer", Payload("team", {"action": "invite", "role": VIEWER}))
_AFTER_JOINING = ((Choice("report", Payload(REPORT)), Choice("spaces", Payload("workspace"))),)

capability = TeamCapability()
