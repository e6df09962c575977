"""Who speaks where, and what is known of them when a turn begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import MEMBER, OWNER, VIEWER
from core.dialogue.state import State
from core.messages import ChatKind
from core.storage.engine.database import Database
from core.storage.tables import community, conversation, member, person, team, workspace


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks where: the key of a conversation."""

    chat_id: int
    person_id: int
    chat_kind: ChatKind = "private"

    @property
    def own_workspace(self) -> str:
        """The workspace of this chat until another one is chosen."""
        return f"p{self.person_id}" if self.chat_kind == "private" else f"g{self.chat_id}"


@dataclass(frozen=True, slots=True)
class Known:
    """What storage knows of a speaker when a turn begins.

    workspace_id: the one that this chat acts for. role: what the speaker is in it, `owner`,
    `editor`, `viewer`, or `member` of a group's own space. last_day: when they last took part in
    that space, where it is a group's. group_language, group_title: as the group's administrators
    chose, and what it was last called.
    """

    state: State
    workspace_id: str
    language: str | None = None
    zone: str | None = None
    newcomer: bool = False
    role: str = OWNER
    keeps_unmatched: bool | None = None
    last_day: str | None = None
    group_language: str | None = None
    group_title: str | None = None


Talk = tuple[str, str, str | None, str | None]
"""State, workspace, the speaker's role in that workspace and when they last took part in it."""

Roles = tuple[str, dict[int, str]]
"""The workspace that a group is bound to, and the roles that people have in it."""


async def known_of(database: Database, speakers: Sequence[Speaker]) -> list[Known]:
    """Return what is known of each speaker, in their order."""
    people = {s.person_id for s in speakers}
    groups = {s.chat_id for s in speakers if s.chat_kind == "group"}
    p = person.c
    persons = select(p.id, p.language, p.zone, p.keeps_unmatched).where(person.c.id.in_(people))
    async with database.read() as connection:
        talks = await connection.execute(_talks(speakers))
        talk = {(r[0], r[1]): (r[2], r[3], r[4], r[5]) for r in talks}
        chosen = {r[0]: (r[1], r[2], r[3]) for r in await connection.execute(persons)}
        teams = await _teams(connection, groups, people) if groups else {}
        kept = await _called(connection, groups) if groups else {}
    return [
        replace(
            _known(s, talk.get((s.chat_id, s.person_id)), chosen, teams.get(s.chat_id)),
            **kept.get(s.chat_id, {}),
        )
        for s in speakers
    ]


async def welcome(
    database: Database, connection: AsyncConnection, new: Sequence[tuple[Speaker, datetime]]
) -> None:
    """Make the rows that every other row refers to: the person, the workspace, the membership.

    new: who speaks for the first time, and when.
    """
    if not new:
        return
    people = [{"id": who.person_id, "first_seen_at": now} for who, now in new]
    spaces = [
        {
            "id": who.own_workspace,
            "kind": "business" if who.chat_kind == "private" else "community",
            "created_at": now,
        }
        for who, now in new
    ]
    roles = [
        {
            "workspace_id": who.own_workspace,
            "person_id": who.person_id,
            "role": OWNER if who.chat_kind == "private" else MEMBER,
        }
        for who, _ in new
    ]
    for table, rows in ((person, people), (workspace, spaces), (member, roles)):
        await connection.execute(database.insert(table).on_conflict_do_nothing(), rows)


def _talks(speakers: Sequence[Speaker]) -> Any:
    c, m = conversation.c, member.c
    pairs = {(s.chat_id, s.person_id) for s in speakers}
    role = and_(m.workspace_id == c.workspace_id, m.person_id == c.person_id)
    return (
        select(c.chat_id, c.person_id, c.state, c.workspace_id, m.role, m.last_day)
        .select_from(conversation.outerjoin(member, role))
        .where(tuple_(c.chat_id, c.person_id).in_(pairs))
    )


async def _called(connection: AsyncConnection, groups: set[int]) -> dict[int, dict[str, Any]]:
    """Return the language and the title of groups; none for a title whose space is to end."""
    c = community.c
    homes = {f"g{chat}": chat for chat in groups}
    query = select(c.workspace_id, c.language, c.title, c.ends_at).where(c.workspace_id.in_(homes))
    return {
        homes[home]: {"group_language": language, "group_title": None if ends_at else title}
        for home, language, title, ends_at in await connection.execute(query)
    }


async def _teams(
    connection: AsyncConnection, groups: set[int], people: set[int]
) -> dict[int, Roles]:
    t, m = team.c, member.c
    theirs = and_(m.workspace_id == t.workspace_id, m.person_id.in_(people))
    query = (
        select(t.chat_id, t.workspace_id, m.person_id, m.role)
        .select_from(team.outerjoin(member, theirs))
        .where(t.chat_id.in_(groups))
    )
    found: dict[int, Roles] = {}
    for chat, space, person_id, role in await connection.execute(query):
        found.setdefault(chat, (space, {}))[1][person_id] = role
    return found


def _known(
    speaker: Speaker,
    talk: Talk | None,
    chosen: dict[int, tuple[str | None, str | None, bool | None]],
    bound: Roles | None,
) -> Known:
    """Return where the speaker acts: the team's workspace in its chat, else what they switched to
    as long as they are a member there, else their own or the group's."""
    language, zone, keeps = chosen.get(speaker.person_id, (None, None, None))
    own = speaker.own_workspace
    state = State.from_json(talk[0]) if talk else State()
    known = Known(state, own, language, zone, newcomer=talk is None, keeps_unmatched=keeps)
    if bound is not None:
        return replace(known, workspace_id=bound[0], role=bound[1].get(speaker.person_id, VIEWER))
    if speaker.chat_kind == "group":
        last_day = talk[3] if talk else None
        return replace(known, role=(talk and talk[2]) or MEMBER, last_day=last_day)
    if talk is None or talk[1] == own:
        return replace(known, role=(talk and talk[2]) or OWNER)
    if talk[2] is None:
        return replace(known, state=State(language=state.language))
    return replace(known, workspace_id=talk[1], role=talk[2])
