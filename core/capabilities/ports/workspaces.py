"""Businesses, who works for them, and what each is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

OWNER: Final = "owner"
EDITOR: Final = "editor"
VIEWER: Final = "viewer"
ROLES: Final = (OWNER, EDITOR, VIEWER)
"""May also manage people; may change everything else; may only look."""

MEMBER: Final = "member"
"""Whoever speaks in a group that works for no business."""


class MayNotChangeError(Exception):
    """The speaker only looks on in this workspace; nothing of it may change."""


def ensure_may_change(role: str) -> None:
    """Let nobody on who only looks on: the assistant tells them so.

    Raises:
        MayNotChangeError: it is somebody with this role.
    """
    if role == VIEWER:
        raise MayNotChangeError


@dataclass(frozen=True, slots=True)
class Business:
    """What a workspace is about, for defaults of searches and briefs; unknown is "" or None.

    category, city: canonical, as slots have them. budget_idr: for influencers, in all. goal: one of
    `core.analytics.campaign.log.GOALS`. values: what an account should fit, as
    `core.nlu.searching.business.values_in` names them.
    """

    name: str = ""
    product: str = ""
    category: str | None = None
    city: str | None = None
    budget_idr: int | None = None
    goal: str | None = None
    values: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything was said of it."""
        return self != Business()


class Profiles(Protocol):
    """The profile of the workspace that the turn is in."""

    async def current(self) -> Business:
        """Return what is known of the business; an empty one where nothing is."""

    async def keep(self, business: Business) -> None:
        """Keep this in place of what was known. Within the turn's transaction."""


@dataclass(frozen=True, slots=True)
class Space:
    """A workspace as its member sees it; `active` is the one that this chat acts for."""

    id: str
    name: str
    role: str
    active: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works for a business. `settled`: it is their own first one, they stay."""

    person_id: int
    name: str
    role: str
    joined_at: datetime | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that works once: to join `space` as `role`, or to bind the group `chat_id`."""

    role: str
    space: Space | None
    chat_id: int | None
    title: str
    person_id: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Team:
    """A group that acts for a workspace."""

    chat_id: int
    title: str
    space: Space


class Groups(Protocol):
    """What only the channel knows of a group."""

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """Return whether somebody may decide for a group; False where nobody can tell."""


async def decides_for(groups: Groups | None, chat_id: int, person_id: int, role: str) -> bool:
    """Return whether somebody may set what a chat is sent: in a group that works for no business
    its administrators may, elsewhere the role alone decides."""
    if role != MEMBER:
        return True
    return groups is not None and await groups.is_admin(chat_id, person_id)


def deep_link(bot_username: str, command: str, token: str) -> str:
    """Return a link into the private chat, or the command where the bot has no name."""
    if bot_username:
        return f"https://t.me/{bot_username}?start={command}-{token}"
    return f"/{command} {token}"


def card_link(bot_username: str, name: str, handle: str) -> str | None:
    """Return a link that opens an account's page; None where Telegram could not carry it.

    A link's parameter holds letters, digits, `_` and `-` only: `.` is written `-` and `-` is `--`.
    """
    parameter = f"{name}-{handle.replace('-', '--').replace('.', '-')}"
    if not bot_username or len(parameter) > 64 or not re.fullmatch(r"[\w-]+", parameter, re.A):
        return None
    return f"https://t.me/{bot_username}?start={parameter}"


def linked_handle(parameter: str) -> str:
    """Return the account that a link's parameter names behind the capability."""
    return re.sub(r"--?", lambda m: "-" if m[0] == "--" else ".", parameter.lower())


class Workspaces(Protocol):
    """The speaker's workspaces and, where they own the active one, its people and groups.

    Writes join the turn's transaction. Who may do what is checked here as well: what the speaker
    may not do returns None or False and changes nothing.
    """

    async def mine(self) -> tuple[Space, ...]:
        """Return the businesses that the speaker works for, their own first."""

    async def active(self) -> Space:
        """Return the workspace that this chat acts for."""

    async def open(self, name: str) -> Space:
        """Make a further business of the speaker, and switch to it."""

    async def switch(self, workspace_id: str) -> Space | None:
        """Let this private chat act for another business of the speaker."""

    async def members(self) -> tuple[Member, ...]:
        """Return who works for the active workspace, owners first."""

    async def invite(self, role: str) -> str | None:
        """Return the token of a new link to join the active workspace."""

    async def invited(self) -> int:
        """Return how many links to join the active workspace still work."""

    async def revoke(self) -> int:
        """Let those links work no more, where the speaker owns it; return how many there were."""

    async def invitation(self, token: str) -> Invitation | None:
        """Return what a link is for, None where it was used, has expired or never was."""

    async def accept(self, token: str) -> Space | None:
        """Use a link to join, and switch there; who is a member already keeps their role."""

    async def change(self, person_id: int, role: str) -> bool:
        """Give a member another role; the last owner stays one."""

    async def remove(self, person_id: int) -> bool:
        """End a membership: that of others by an owner, one's own by anybody but the last owner."""

    async def request(self, title: str) -> str:
        """Return the token of a link by which the speaker may bind this group."""

    async def bind(self, token: str) -> Team | None:
        """Make the group of a link the team's chat of the active workspace, which one owns."""

    async def release(self, chat_id: int) -> Team | None:
        """Let a group act for itself again."""

    async def teams(self) -> tuple[Team, ...]:
        """Return the groups that act for the active workspace."""
