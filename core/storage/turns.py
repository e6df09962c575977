"""The unit of work: what a turn reads at its start and the one transaction that ends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import TracebackType
from typing import Any, Literal

from sqlalchemy import BindParameter, and_, bindparam, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.dialogue.state import State
from core.messages import ChatKind, Payload, Reply
from core.storage.batch import Batch
from core.storage.database import Database
from core.storage.leases import Leases
from core.storage.outbox import post
from core.storage.presence import call_group
from core.storage.tables import (
    button,
    community,
    conversation,
    inbox,
    member,
    person,
    team,
    workspace,
)

Lane = Literal["reply", "bulk"]

OWNER, VIEWER, MEMBER = "owner", "viewer", "member"
"""Roles that decide something here; who is an `editor` may do as a member of a group may."""


class AlreadyDoneError(Exception):
    """Another process ended this turn; nothing of this one may be kept."""


class MayNotChangeError(Exception):
    """The speaker only looks on in this workspace; nothing of it may change."""


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
    role: str = "owner"
    keeps_unmatched: bool | None = None
    last_day: str | None = None
    group_language: str | None = None
    group_title: str | None = None


@dataclass(slots=True)
class Ending:
    """What a turn leaves behind, written in one transaction."""

    speaker: Speaker
    known: Known
    now: datetime
    state: State
    replies: Sequence[Reply] = ()
    receipt: int | None = None
    forget: bool = False
    lane: Lane = "reply"
    letters: Sequence[tuple[int, Reply]] = ()


@dataclass(slots=True)
class Turn:
    """One turn of one speaker: open it, decide, and `end` it; leaving without ending undoes it."""

    speaker: Speaker
    known: Known
    now: datetime
    _turns: Turns
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _connection: AsyncConnection | None = None
    _ended: bool = False
    forget: bool = False

    async def writing(self) -> AsyncConnection:
        """Return the turn's transaction, opened at the first call and committed by `end`."""
        if self._connection is None:
            write = self._turns.database.write()
            self._connection = await self._stack.enter_async_context(write)
            if self.known.newcomer:
                await _welcome(self._turns.database, self._connection, [self])
        return self._connection

    async def changing(self) -> AsyncConnection:
        """Return the turn's transaction for a change of what belongs to the workspace.

        Raises:
            MayNotChangeError: the speaker only looks on.
        """
        if self.known.role == VIEWER:
            raise MayNotChangeError
        return await self.writing()

    async def call_group(self, title: str) -> None:
        """Keep what the group calls itself, where that changed; a team's chat is no community."""
        known = self.known
        if not title or not known.workspace_id.startswith("g") or title == known.group_title:
            return
        database, home = self._turns.database, known.workspace_id
        await call_group(await self.writing(), database, home, title)

    def switch(self, workspace_id: str, role: str) -> None:
        """Let this private chat act for another workspace from the end of this turn on."""
        self.known = replace(self.known, workspace_id=workspace_id, role=role)

    async def undo(self) -> None:
        """Take back everything that was written in this turn so far."""
        if self._connection is not None:
            await self._connection.rollback()
            self._connection = None
            await self._stack.aclose()

    async def end(
        self,
        state: State,
        replies: Sequence[Reply],
        receipt: int | None,
        letters: Sequence[tuple[int, Reply]] = (),
    ) -> None:
        """Commit everything at once; `letters` go to other chats, wherever the turn came from.

        Raises:
            AlreadyDoneError: the update `receipt` was done before; nothing was written.
        """
        ending = Ending(
            self.speaker,
            self.known,
            self.now,
            state,
            replies,
            receipt,
            forget=self.forget,
            letters=letters,
        )
        if self._connection is None:
            await self._turns.commit(ending)
            return
        await write_endings(self._turns, self._connection, [ending])
        self._ended = True
        await self._stack.aclose()

    async def __aenter__(self) -> Turn:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._connection is not None and not self._ended:
            await self._connection.rollback()
        await self._stack.__aexit__(kind, error, traceback)


class Turns:
    """Opens turns; gathers what concurrent turns read and write into few statements.

    With `leases` no turn is committed whose chat has gone to another replica.
    """

    def __init__(self, database: Database, leases: Leases | None = None) -> None:
        self.database = database
        self.leases = leases
        self._reads: Batch[Speaker, Known] = Batch(self._load)
        self._writes: Batch[Ending, None] = Batch(self._commit)

    async def open(self, speaker: Speaker, now: datetime) -> Turn:
        """Begin a turn with what is known of the speaker."""
        return Turn(speaker, await self._reads.submit(speaker), now, self)

    async def commit(self, ending: Ending) -> None:
        """Write what a turn leaves, together with other turns that end now."""
        await self._writes.submit(ending)

    async def payload(self, chat_id: int, key: str) -> Payload | None:
        """Return what a button of this chat meant, or None if it was never shown here."""
        statement = select(button.c.payload).where(button.c.chat_id == chat_id, button.c.key == key)
        async with self.database.read() as connection:
            text = (await connection.execute(statement)).scalar_one_or_none()
        return Payload.decode(text) if text is not None else None

    async def _load(self, speakers: Sequence[Speaker]) -> list[Known]:
        people = {s.person_id for s in speakers}
        groups = {s.chat_id for s in speakers if s.chat_kind == "group"}
        p = person.c
        persons = select(p.id, p.language, p.zone, p.keeps_unmatched).where(person.c.id.in_(people))
        async with self.database.read() as connection:
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

    async def _commit(self, endings: Sequence[Ending]) -> list[None]:
        async with self.database.write() as connection:
            await _welcome(self.database, connection, [e for e in endings if e.known.newcomer])
            await write_endings(self, connection, endings)
        return [None] * len(endings)


Talk = tuple[str, str, str | None, str | None]
"""State, workspace, the speaker's role in that workspace and when they last took part in it."""

Roles = tuple[str, dict[int, str]]
"""The workspace that a group is bound to, and the roles that people have in it."""


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


async def _welcome(
    database: Database, connection: AsyncConnection, turns: Iterable[Turn | Ending]
) -> None:
    """Make the rows that every other row refers to: the person, the workspace, the membership."""
    new = list(turns)
    if not new:
        return
    people = [{"id": t.speaker.person_id, "first_seen_at": t.now} for t in new]
    spaces = [
        {
            "id": t.speaker.own_workspace,
            "kind": "business" if t.speaker.chat_kind == "private" else "community",
            "created_at": t.now,
        }
        for t in new
    ]
    roles = [
        {
            "workspace_id": t.speaker.own_workspace,
            "person_id": t.speaker.person_id,
            "role": OWNER if t.speaker.chat_kind == "private" else MEMBER,
        }
        for t in new
    ]
    for table, rows in ((person, people), (workspace, spaces), (member, roles)):
        await connection.execute(database.insert(table).on_conflict_do_nothing(), rows)


async def write_endings(
    turns: Turns, connection: AsyncConnection, endings: Sequence[Ending]
) -> None:
    """Write what these turns leave, within the caller's transaction.

    Raises:
        AlreadyDoneError: one of the updates was done before.
        LostLeaseError: one of the chats has gone to another replica.
    """
    database = turns.database
    receipts = [e.receipt for e in endings if e.receipt is not None]
    slices = await _finish_inbox(connection, receipts)
    if turns.leases is not None and slices:
        await turns.leases.guard(connection, slices)
    kept = {(e.speaker.chat_id, e.speaker.person_id): e for e in endings if not e.forget}
    if kept:
        upsert = database.insert(conversation)
        await connection.execute(
            upsert.on_conflict_do_update(
                index_elements=["chat_id", "person_id"],
                set_={
                    name: upsert.excluded[name] for name in ("state", "workspace_id", "updated_at")
                },
            ),
            [_conversation_row(e) for e in kept.values()],
        )
    await _took_part(connection, list(kept.values()))
    mail = [
        (e.speaker.chat_id, e.lane, r) for e in endings if e.receipt is not None for r in e.replies
    ]
    mail += [(chat, "reply", r) for e in endings for chat, r in e.letters]
    if mail:
        await post(connection, mail, endings[0].now)
    shown = [row for e in endings for row in _button_rows(e)]
    if shown:
        await connection.execute(database.insert(button).on_conflict_do_nothing(), shown)


async def _took_part(connection: AsyncConnection, endings: Sequence[Ending]) -> None:
    """Count, once a day (UTC), that people took part in their group's space."""
    rows = [
        {"space": e.speaker.own_workspace, "who": e.speaker.person_id, "day": f"{e.now:%Y-%m-%d}"}
        for e in endings
        if e.speaker.chat_kind == "group" and e.known.last_day != f"{e.now:%Y-%m-%d}"
    ]
    if not rows:
        return
    m = member.c
    day: BindParameter[str] = bindparam("day")
    another = or_(m.last_day.is_(None), m.last_day < day)
    change = update(member).where(
        m.workspace_id == bindparam("space"), m.person_id == bindparam("who"), another
    )
    await connection.execute(change.values(active_days=m.active_days + 1, last_day=day), rows)


async def _finish_inbox(connection: AsyncConnection, receipts: Sequence[int]) -> set[int]:
    """Mark updates done; return the slices that they belong to."""
    if not receipts:
        return set()
    done = await connection.execute(
        update(inbox)
        .where(inbox.c.id.in_(receipts), inbox.c.state == "pending")
        .values(state="done", payload=None, chat_key="", error=None)
        .returning(inbox.c.slice)
    )
    slices = list(done.scalars())
    if len(slices) != len(set(receipts)):
        raise AlreadyDoneError(f"of {receipts}")
    return set(slices)


def _conversation_row(ending: Ending) -> dict[str, Any]:
    speaker = ending.speaker
    private = speaker.chat_kind == "private"
    return {
        "chat_id": speaker.chat_id,
        "person_id": speaker.person_id,
        "workspace_id": ending.known.workspace_id if private else speaker.own_workspace,
        "state": ending.state.to_json(),
        "updated_at": ending.now,
    }


def _button_rows(ending: Ending) -> list[dict[str, Any]]:
    said = [(ending.speaker.chat_id, reply) for reply in ending.replies]
    return [
        {
            "chat_id": chat,
            "key": b.payload.key(),
            "payload": b.payload.encode(),
            "shown_at": ending.now,
        }
        for chat, reply in [*said, *ending.letters]
        for row in reply.buttons
        for b in row
        if b.payload is not None and b.payload.key().startswith("#")
    ]
