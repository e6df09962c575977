"""Whom a short name means among those who take part: `tasya` for @tasyajajan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 4
"""Letters of a short name: shorter ones fit too many."""


def fitting(name: str, handles: Iterable[str]) -> tuple[str, ...]:
    """Return the handles that a name fits best, in their order: the whole handle, else its part
    before the first dot, else one of its parts, else its beginning."""
    name, known = name.casefold().removeprefix("@"), tuple(dict.fromkeys(handles))
    if name in known or len(name) < SHORTEST:
        return (name,) if name in known else ()
    ways = (
        [h for h in known if h.partition(".")[0] == name],
        [h for h in known if name in h.replace("_", ".").split(".")],
        [h for h in known if h.startswith(name)],
    )
    return tuple(next((found for found in ways if found), ()))
