"""A message that tells something of several campaigns: `100rb ke @maya buat yg desember, 150rb buat yg tahun baru`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from core.nlu.campaigns.money.fractions import PART
from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.beside_names import tells
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.stages import stage_in

_BREAK: Final = re.compile(
    r"[,;.]?\s{0,2}(?:\b(?:dan|sama|terus|trus|lalu|tapi|sedangkan|sementara|and|but|while|then|plus)\b|[&+])\s|[,;.]\s"
)
"""What stands between what is told of one campaign and of the next."""

_LEAD: Final = re.compile(
    r"(?:(?:\b(?:buat|bwt|untuk|utk|for|di|in|on|ke|to|dari|dr|from|of|the|our|my|kampanye|campaign|promo|yang|yg))\s{1,3}){1,4}$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"\s(?:kampanye|campaign|one|promo)\b", re.IGNORECASE)
_EDGES: Final = re.compile(
    r"^(?:(?:dan|and|but|tapi|sama)\s{1,3}|[,;.&+\s]){1,4}|\s{0,3}(?:[,;.&+]|\b(?:dan|sama|terus|trus|lalu|tapi|sedangkan|sementara|and|but|while|then|plus))\s{0,3}$",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(rf"(?<![\w@.])(?:rp\.?\s?)?\d|{PART}", re.IGNORECASE)
_NUMBER: Final = re.compile(rf"(?<![\w@.])\d|{PART}", re.IGNORECASE)


def told_of_each(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...] | None:
    """Return what a text tells of each of the campaigns that it names, without their names and "" where it tells nothing;
    empty where it does not tell how a number is shared among them, None where it does not part them.

    spans: where each is named, in the text's order. Who is named of the first and how it is told hold for the others,
    unless these have words of their own.
    """
    parts = _apart(text, spans)
    if parts is None or not handles_in(parts[0]) or not any(map(_says, parts)):
        return None
    first, *others = parts
    if not all(others) and _NUMBER.search(first):
        return ()
    own = first if _says(first) else ""
    return (own, *((_whole(first, one) if _says(one) else "") if one else own for one in others))


def _apart(text: str, spans: Sequence[tuple[int, int]]) -> list[str] | None:
    """Return the parts of a text, each around where a campaign is named and without its name; None where nothing
    parts them."""
    starts = [0]
    behind = _says(text[: spans[0][0]])
    for (_, end), (start, _) in pairwise(spans):
        breaks = [found.end() for found in _BREAK.finditer(text, end, start + 1)]
        if not breaks:
            return None
        starts.append(breaks[0] if behind else breaks[-1])
    ends = [*starts[1:], len(text)]
    return [
        _without(text[begin:end], one - begin, other - begin)
        for begin, end, (one, other) in zip(starts, ends, spans, strict=True)
    ]


def _without(part: str, start: int, end: int) -> str:
    before, after = _LEAD.sub("", part[:start]), _BEHIND.sub("", part[end:], count=1)
    return _EDGES.sub("", f"{before.strip()} {after.strip()}".strip())


def _says(part: str) -> bool:
    return _NUMBER.search(part) is not None or tells(part) or _does(part)


def _does(part: str) -> bool:
    """Return whether a part has words of its own for what was done, and no bare number alone."""
    told = part if "@" in part else f"@aa {part}"
    return pays(told) or stage_in(told) is not None


def _whole(first: str, part: str) -> str:
    """Return a part with whom it is of and, where it has no words for it, how it is told."""
    named = handles_in(part)
    number = _FIRST.search(first)
    opening = "" if _does(part) or number is None else first[: number.start()]
    if named:
        opening = re.sub(r"@[\w.]{1,60}", " ", opening)
    whom = "" if named or "@" in opening else " ".join(f"@{who}" for who in handles_in(first))
    return " ".join(filter(None, (opening.strip(), whom, part)))
