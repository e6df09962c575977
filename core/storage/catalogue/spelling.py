"""Who is meant by a name that is written with spaces: `daeng rambut` for @daeng.rambut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.tables import creator

_DIVIDERS = (".", "_", "-")


async def spelled(
    connection: AsyncConnection, visible: Sequence[str], names: Sequence[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the handles by the names, in lower case with single spaces, that are their letters but for dots,
    underscores and hyphens, else those of a profile of a name of several words."""
    if not names:
        return {}
    letters, called = func.lower(creator.c.handle), func.lower(func.trim(creator.c.display_name))
    for divider in _DIVIDERS:
        letters = func.replace(letters, divider, "")
    of_letters = {_letters(name) for name in names}
    titles = [name for name in names if " " in name]
    query = (
        select(creator.c.handle, letters.label("letters"), called.label("called"))
        .where(creator.c.workspace_id.in_(visible))
        .where(or_(letters.in_(of_letters), called.in_(titles)))
        .order_by(creator.c.handle)
    )
    rows = (await connection.execute(query)).all()
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys(names):
        same = [row.handle for row in rows if row.letters == _letters(name)]
        titled = [row.handle for row in rows if name in titles and row.called == name]
        if whose := tuple(dict.fromkeys(same or titled)):
            found[name] = whose
    return found


def _letters(name: str) -> str:
    for divider in (*_DIVIDERS, " "):
        name = name.replace(divider, "")
    return name
