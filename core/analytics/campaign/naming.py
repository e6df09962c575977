"""What names mean: a campaign's in a text, and a short one among those who take part (`tasya` for
@tasyajajan)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

SHORTEST: Final = 4
"""Letters of a short name: shorter ones fit too many."""


LONG_ENOUGH: Final = 3
"""Letters of a name that may have -nya behind it: `madunya` is of madu, `hanya` of no "Ha"."""

_POINTS: Final = re.compile(
    r"(?<![\w@])(?:(?:(?P<place>di|in|on|ke|to|dari|dr|from|of)|buat|bwt|untuk|utk|for)\s(?P<which>(?:(?:the|our|my|si|yang|yg|kampanye|campaign|promo)\s){1,3})?"
    r"|(?:yang|yg|kampanye|campaign)\s(?:(?:si|yang|yg)\s)?)"
)
"""Words that point at what is called by the end of its name. A bare place (`di`) may be of a month as well."""

_ORDINARY: Final = frozenset(
    {"baru", "new", "lama", "old", "ini", "itu", "this", "that", "lain", "other", "besar", "kecil", "big", "small"}
    | {"kedua", "ketiga", "keempat", "pertama", "terakhir", "first", "second", "third", "fourth", "last"}
    | {"satu", "dua", "tiga", "one", "two", "three", "besok", "nanti", "today"}
)  # fmt: skip
"""Words that point at anything: alone they are the end of no name."""

_LETTERS: Final = str.maketrans("0123456789", "bdfghjklmn")


def folded(name: str) -> str:
    """Return a name as it is compared, whatever its capitals and spaces."""
    return " ".join(name.casefold().split())


def stand_in(campaign_id: int) -> str:
    """Return a word that stands for the name of a campaign and says nothing else: in `Beli 1 Gratis 1` there is a
    fee of nothing."""
    return f"qx{str(campaign_id).translate(_LETTERS)}xq"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a campaign: from `start` to `end` of it; name: as folded. whole: by all its name, not by its end."""

    start: int
    end: int
    name: str
    whole: bool = True


def mentions(text: str, names: Iterable[str]) -> tuple[Mention, ...]:
    """Return where a folded text names campaigns, in its order: in whole words by all their name, of which those of one
    name say no shorter one (`madu 2` is not `madu`), or by the end that one name alone has, where a word points at it
    (`yang desember`, `for kids`, `di tahun baru`)."""
    every = sorted({folded(one) for one in names} - {""}, key=lambda one: (-len(one), one))
    found, left = list[Mention](), text
    for name in every:
        owned = "(?:nya)?" if len(name) >= LONG_ENOUGH else ""
        whole = re.compile(rf"(?<!\w){re.escape(name)}{owned}(?!\w)")
        found += [Mention(*match.span(), name) for match in whole.finditer(left)]
        left = whole.sub(lambda match: "\n" * len(match[0]), left)
    ends = _ends(every)
    for lead in _POINTS.finditer(left) if ends else ():
        far = lead["place"] is not None and lead["which"] is None
        end = next((one for one in ends if _begins(left[lead.end() :], one)), "")
        name = ends.get(end, "")
        if name and (" " in end or not far):
            found.append(Mention(lead.start(), lead.end() + len(end), name, whole=False))
    return tuple(sorted(found, key=lambda one: one.start))


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the folded names that a text says, those that it says in full first, and of these the longest."""
    said = mentions(folded(text), names)
    order = sorted(said, key=lambda one: (not one.whole, -len(one.name) if one.whole else 0))
    return tuple(dict.fromkeys(one.name for one in order))


def _ends(names: Iterable[str]) -> dict[str, str]:
    """Return the ends of names that may say them, the longest first, and whose each is: "" of several."""
    found: dict[str, str] = {}
    for name in names:
        words = name.split()
        for at in range(1, len(words)):
            end = " ".join(words[at:])
            if any(len(word) >= LONG_ENOUGH and word not in _ORDINARY for word in words[at:]):
                found[end] = "" if end in found else name
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))


def _begins(said: str, end: str) -> bool:
    return said.startswith(end) and not said[len(end) : len(end) + 1].isalnum()


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
