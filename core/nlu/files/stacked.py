"""Accounts whose figures stand below them, a line each: cards that are copied below each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.telephones import MOBILE

_MARK: Final = re.compile(
    r"(?<![\w.@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))[\w.\-]{2,60}|(?:instagram|tiktok|youtube)\.com/",
    re.I,
)
_ALONE: Final = re.compile(
    r"\W{0,4}(?:\d{1,3}[.)]\s{0,3})?(?:(?P<before>[^\W\d_][^\W\d_ .']{0,15}(?: [^\W\d_][^\W\d_.']{0,15}){0,3})\s{0,2}[(:–-]\s{0,2})?"
    r"(?:(?:akun|ig|instagram|tiktok|tt|youtube|yt|username)\s{0,2}[:=]?\s{0,2})?(?:@[\w.\-]{2,60}|(?:https?://)?(?:[\w-]{1,20}\.){0,2}(?:instagram|tiktok|youtube)\.com/@?[\w.\-]{2,60}/?(?:\?\S{0,80})?)"
    r"(?:\s{0,2}[(\[-]?\s{0,2}(?:ig|instagram|tiktok|tt|youtube|yt)\s{0,2}[)\]]?"
    r"|\s{0,2}[(\[]\s{0,2}(?P<after>[^\W\d_][^\W\d_.']{0,15}(?: [^\W\d_][^\W\d_.']{0,15}){0,3})\s{0,2}[)\]])?\W{0,4}",
    re.I,
)
"""A line that names one account, perhaps under a number, and tells nothing of it but its platform or whose it is."""

_PLATFORMS: Final = frozenset(
    {"akun", "ig", "instagram", "tiktok", "tt", "youtube", "yt", "username"}
)

_FIGURE: Final = re.compile(r"\d")
_PHONE: Final = re.compile(MOBILE)
_NUMBERED: Final = re.compile(r"\s{0,8}\d{1,3}[.)]\s")
MOST: Final = 6
"""Lines below an account that tell of it."""

SHORT: Final = 60
"""Characters of a line that tells a figure."""


@dataclass(frozen=True, slots=True)
class Card:
    """number: of the line that names the account. text: that line and those below it. name: what stands
    above it. first, last: the numbers of the card's lines."""

    number: int
    text: str
    name: str
    first: int
    last: int


def stacked(lines: Sequence[tuple[int, str]], fewest: int = 2) -> tuple[Card, ...]:
    """Return the cards of numbered lines, blank ones left out; none where not all accounts stand so.

    `fewest` accounts or more, each alone in its line and followed by a figure of it. A line above the first one is
    a name, if every other account has such a line too.
    """
    named: list[int] = []
    for at, (_, line) in enumerate(lines):
        if _MARK.search(line):
            if not _ALONE.fullmatch(line.strip()):
                return ()
            named.append(at)
    if len(named) < fewest:
        return ()
    lead = int(all(_is_name_above(lines, at) for at in named))
    ends = [*(at - lead for at in named[1:]), len(lines)]
    cards = []
    for at, end in zip(named, ends, strict=True):
        below = [line.strip() for _, line in lines[at + 1 : _closed(lines, at, end)]]
        figures = [line for line in below if _FIGURE.search(line) and not _PHONE.search(line)]
        if not figures or len(below) > MOST or any(len(line) > SHORT for line in below):
            return ()
        name = lines[at - 1][1].strip() if lead else _beside(lines[at][1])
        last = lines[at + len(below)][0]
        text = "\n".join([lines[at][1].strip(), *below])
        cards.append(Card(lines[at][0], text, name, lines[at - lead][0], last))
    return tuple(cards)


def _beside(line: str) -> str:
    """Return the name that stands beside an account."""
    said = _ALONE.fullmatch(line.strip())
    words = (said["before"] or said["after"] or "") if said else ""
    return "" if words.casefold() in _PLATFORMS else words


def _is_name_above(lines: Sequence[tuple[int, str]], at: int) -> bool:
    """Whether the line right above one is a name: short, without figures, and no announcement."""
    if not at or lines[at - 1][0] != lines[at][0] - 1:
        return False
    line = lines[at - 1][1].strip()
    return len(line.split()) <= 5 and not _FIGURE.search(line) and not line.endswith((":", "?"))


def _closed(lines: Sequence[tuple[int, str]], at: int, end: int) -> int:
    """Return where a card ends: before the next number of a list, and what stands below a blank line is no
    more of it, if that is no figure."""
    number = next((p for p in range(at + 1, end) if _NUMBERED.match(lines[p][1])), end)
    end = min(end, number)
    for place in range(at + 2, end):
        gap = lines[place][0] - lines[place - 1][0] > 1
        if gap and not _FIGURE.search(lines[place][1]):
            return place
    return end
