"""Who is meant by a name that is written with spaces: `daeng rambut` for @daeng.rambut."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import product
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.tables import creator

_DIVIDERS: Final = ("", ".", "_", "-")
_MOST_APART: Final = 4
"""Words of a name whose dividers may differ from each other; longer ones have the same everywhere."""


async def spelled(
    connection: AsyncConnection,
    visible: Sequence[str],
    names: Sequence[str],
    titles: Collection[str],
) -> Mapping[str, tuple[str, ...]]:
    """Return the handles by the names, in lower case with single spaces, that are their words with dots, underscores,
    hyphens or nothing between, else those of a profile called so.

    titles: those names that may be a profile's, which are looked for in every account: no index has them.
    """
    ways = {name: _ways(name) for name in names}
    asked = creator.c.handle.in_({way for some in ways.values() for way in some})
    called = func.lower(func.trim(creator.c.display_name))
    query = (
        select(creator.c.handle, called.label("called"))
        .where(creator.c.workspace_id.in_(visible))
        .where(or_(asked, called.in_(titles)) if titles else asked)
        .order_by(creator.c.handle)
    )
    rows = (await connection.execute(query)).all()
    found: dict[str, tuple[str, ...]] = {}
    for name, some in ways.items():
        same = [row.handle for row in rows if row.handle in some]
        titled = [row.handle for row in rows if name in titles and row.called == name]
        if whose := tuple(dict.fromkeys(same or titled)):
            found[name] = whose
    return found


def _ways(name: str) -> frozenset[str]:
    """Return the handles that a name may be, in all ways to join its words."""
    words = name.split()
    gaps = len(words) - 1
    joints = (
        product(_DIVIDERS, repeat=gaps)
        if len(words) <= _MOST_APART
        else ((divider,) * gaps for divider in _DIVIDERS)
    )
    return frozenset(
        words[0] + "".join(divider + word for divider, word in zip(joint, words[1:], strict=True))
        for joint in joints
    )


LOOKED_AT: Final = 5_000
"""So many of a list are looked at for a word of their name, which no index has."""


async def called(
    connection: AsyncConnection, workspace: str, words: Sequence[str]
) -> Sequence[tuple[str, str | None]]:
    """Return the handles of a workspace's own that hold one of these words, in lower case, themselves or in what they
    are called, each with that."""
    own = select(creator.c.handle, creator.c.display_name)
    some = own.where(creator.c.workspace_id == workspace).limit(LOOKED_AT).subquery()
    holds = [
        column.contains(word, autoescape=True)
        for word in words
        for column in (some.c.handle, func.lower(some.c.display_name))
    ]
    rows = await connection.execute(select(some).where(or_(*holds)).order_by(some.c.handle))
    return [(row.handle, row.display_name) for row in rows]
