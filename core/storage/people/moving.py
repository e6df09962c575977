"""A group becomes a supergroup and gets a new chat id; people leave a group."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Table, and_, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import UniqueConstraint

from core.storage.engine.database import Database
from core.storage.tables import conversation, member, metadata, workspace


async def move_group(database: Database, old: int, new: int) -> bool:
    """Move workspace, conversations, buttons, waiting replies and all else from one chat to another.

    Every table with a `workspace_id` or a `chat_id` is moved, those of later features included.
    Where both chats have a row of the same key, that of the old chat wins: people have just begun
    to speak in the new one. Moving again changes nothing; returns whether there was a workspace.
    """
    async with database.write() as connection:
        for table in metadata.sorted_tables:
            if "chat_id" in table.c:
                await _rename(connection, table.c.chat_id, old, new)
        return await move_workspace(connection, database, f"g{old}", f"g{new}")


async def move_workspace(
    connection: AsyncConnection, database: Database, old: str, new: str
) -> bool:
    """Give a workspace another id, in every table that names it; return whether it was there."""
    moved = await _open_workspace(connection, database, old, new)
    for table in metadata.sorted_tables:
        if "workspace_id" in table.c:
            await _rename(connection, table.c.workspace_id, old, new)
    await connection.execute(delete(workspace).where(workspace.c.id == old))
    return moved


async def leave_group(database: Database, chat_id: int, person_id: int) -> None:
    """Forget that somebody is a member of a group, and what they were talking about there.

    What they recommended stays theirs: it counts on, and goes when they withdraw or delete it.
    """
    c, m = conversation.c, member.c
    async with database.write() as connection:
        await connection.execute(
            delete(conversation).where(c.chat_id == chat_id, c.person_id == person_id)
        )
        await connection.execute(
            delete(member).where(m.workspace_id == f"g{chat_id}", m.person_id == person_id)
        )


async def _open_workspace(
    connection: AsyncConnection, database: Database, old: str, new: str
) -> bool:
    """Make the new workspace as the old one is: as old, and of its kind."""
    query = select(workspace).where(workspace.c.id == old)
    row = (await connection.execute(query)).mappings().one_or_none()
    if row is None:
        return False
    known = database.insert(workspace).values(**{**row, "id": new})
    kept = {name: value for name, value in row.items() if name != "id"}
    await connection.execute(known.on_conflict_do_update(index_elements=["id"], set_=kept))
    return True


async def _rename(connection: AsyncConnection, column: Column[Any], old: Any, new: Any) -> None:
    """Change a column's value in every row, making way where a key would stand twice."""
    table = column.table
    for key in _keys(table, column):
        other = table.alias()
        same = [other.c[name] == table.c[name] for name in key if name != column.name]
        taken = exists().where(other.c[column.name] == old, *same)
        await connection.execute(delete(table).where(and_(column == new, taken)))
    await connection.execute(update(table).where(column == old).values({column.name: new}))


def _keys(table: Table, column: Column[Any]) -> list[list[str]]:
    """Return the columns of each key of a table that the column takes part in."""
    unique = [c for c in table.constraints if isinstance(c, UniqueConstraint)]
    keys = [[c.name for c in key.columns] for key in (table.primary_key, *unique)]
    alone = [[c.name] for c in table.columns if c.unique]
    return [key for key in keys + alone if column.name in key]
