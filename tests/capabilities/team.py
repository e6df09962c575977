"""A `Workspaces` port in memory: one business, its people, what was done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from core.capabilities.ports import Invitation, Member, Space, Team
from tests.capabilities.fakes import NOW

OWN = Space("p7", "Keripik Sari", "owner", active=True)
SARI, BUDI = Member(7, "Sari", "owner", settled=True), Member(8, "Budi", "viewer", NOW)
GROUP = -77


@dataclass
class FakeWorkspaces:
    """The port; `done` says what was changed, in order."""

    space: Space = OWN
    others: tuple[Space, ...] = ()
    people: tuple[Member, ...] = (SARI, BUDI)
    groups: tuple[Team, ...] = ()
    links: dict[str, Invitation] = field(default_factory=dict)
    done: list[tuple[object, ...]] = field(default_factory=list)

    async def mine(self) -> tuple[Space, ...]:
        return (self.space, *self.others)

    async def active(self) -> Space:
        return self.space

    async def open(self, name: str) -> Space:
        self.done.append(("open", name))
        return Space("w1", name, "owner", active=True)

    async def switch(self, workspace_id: str) -> Space | None:
        found = next((s for s in await self.mine() if s.id == workspace_id), None)
        if found:
            self.done.append(("switch", workspace_id))
        return found and replace(found, active=True)

    async def members(self) -> tuple[Member, ...]:
        return self.people

    async def invite(self, role: str) -> str | None:
        if self.space.role != "owner":
            return None
        self.done.append(("invite", role))
        return "tok"

    async def invited(self) -> int:
        return sum(link.space is not None for link in self.links.values())

    async def revoke(self) -> int:
        count, self.links = await self.invited(), {}
        self.done.append(("revoke",))
        return count

    async def invitation(self, token: str) -> Invitation | None:
        return self.links.get(token)

    async def accept(self, token: str) -> Space | None:
        found = self.links.pop(token, None)
        self.done.append(("accept", token))
        return found and found.space

    async def change(self, person_id: int, role: str) -> bool:
        self.done.append(("change", person_id, role))
        return person_id != 7

    async def remove(self, person_id: int) -> bool:
        self.done.append(("remove", person_id))
        return person_id != 7

    async def request(self, title: str) -> str:
        self.links["grp"] = bound(title)
        return "grp"

    async def bind(self, token: str) -> Team | None:
        found = self.links.pop(token, None)
        self.done.append(("bind", token))
        return found and Team(found.chat_id or 0, found.title, self.space)

    async def release(self, chat_id: int) -> Team | None:
        self.done.append(("release", chat_id))
        return next((one for one in self.groups if one.chat_id == chat_id), None)

    async def teams(self) -> tuple[Team, ...]:
        return self.groups


def invited(space: Space, role: str = "editor") -> Invitation:
    """Return an invitation to join a business."""
    return Invitation(role, space, None, "", 9, NOW + timedelta(days=1))


def bound(title: str) -> Invitation:
    """Return an invitation to bind a group."""
    return Invitation("owner", None, GROUP, title, 7, NOW + timedelta(hours=1))


@dataclass
class FakeGroups:
    """The `Groups` port: these people lead every group."""

    admins: tuple[int, ...] = ()

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return person_id in self.admins
