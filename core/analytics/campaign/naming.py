"""What names mean: a campaign's in a text, and a short one among those who take part (`tasya` for
@tasyajajan)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 4
"""Letters of a short name: shorter ones fit too many."""


LONG_ENOUGH: Final = 3
"""Letters of a name that may have -nya behind it: `madunya` is of madu, `hanya` of no "Ha"."""


def folded(name: str) -> str:
    """Return a name as it is compared, whatever its capitals and spaces."""
    return " ".join(name.casefold().split())


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the folded names that a text says in whole words, the longest first; words of one name
    say no shorter one (`madu 2` is not `madu`)."""
    said, found = folded(text), list[str]()
    for name in sorted({folded(one) for one in names} - {""}, key=lambda one: (-len(one), one)):
        owned = "(?:nya)?" if len(name) >= LONG_ENOUGH else ""
        whole = re.compile(rf"(?<!\w){re.escape(name)}{owned}(?!\w)")
        if whole.search(said):
            found.append(name)
            said = whole.sub("\n", said)
    return tuple(found)


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
