"""Whose posts are of which a file has many people's, and why some are nobody's."""

from __future__ import annotations

from collections.abc import Sequence

from core.capabilities.ports import UNOWNED
from core.imports.records.reading import Moment

UNNAMED = "owner_unnamed"
"""Posts of several people who are not named: nobody can say whose they all are."""


def belonging(
    stated: Sequence[str | None],
    numbers: Sequence[str | None],
    moment: Moment,
    searched: Sequence[object] = (),
) -> tuple[list[str | None], list[str | None]]:
    """Return the owner of every post, and the reason to leave out those that have none.

    numbers: of the accounts; a name that one post has beside a number is that of others with it. searched:
    what found each post, a hashtag or a word, which is not its owner; empty for what was not searched.
    """
    names = {i: name for i, name in zip(numbers, stated, strict=True) if i and name}
    found = [name or names.get(i or "") for name, i in zip(stated, numbers, strict=True)]
    left = [name is None for name in found]
    others = {i for i, is_left in zip(numbers, left, strict=True) if is_left and i}
    hits = any(what for what, is_left in zip(searched, left, strict=False) if is_left)
    if len(others) > 1 or hits:
        return found, [UNNAMED if is_left else None for is_left in left]
    owners = moment.whose(found)
    return owners, [None if owner else UNOWNED for owner in owners]
