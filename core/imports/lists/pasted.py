"""Pasted lines as they belong together: what stands below an account, or is said of it later, is of its line."""

from __future__ import annotations

import re

from core.imports.lists.figures import tells_followers
from core.imports.lists.lines import LINK, LONGEST, account_in, plain
from core.imports.lists.owners import AT
from core.imports.records.records import Text
from core.nlu.files.stacked import stacked
from core.nlu.offers.ratecard import goes_on, names_pieces, read_prices

SENT = re.compile(
    r"\s*\[?(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4},?\s+\d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2},\s+\d{1,2}/)"
)
"""When a message of a chat was sent: most of them are no accounts."""

_MESSAGE = re.compile(
    rf"{SENT.pattern}[^\]@-]{{0,12}}[\]-](?P<who>[^:@]{{1,60}}):\s(?P<words>.{{1,500}})"
)
_FIGURES = re.compile(
    r"\b(?:followers?|foll|flw|pengikut|subs)\W{1,3}\d|\d\s?(?:k|rb|ribu|jt)?\s(?:followers?|foll|flw|pengikut|subs)\b",
    re.I,
)


def whole_lines(records: Text) -> list[tuple[int, str]]:
    """Return the lines with their numbers; figures and prices of pieces below an account are of its line."""
    found: list[tuple[int, str]] = []
    cards = stacked(plainly(records), fewest=1)
    lines = {number: card for card in cards for number in range(card.first, card.last + 1)}
    spoken: dict[str, int] = {}
    for number, item in plainly(records):
        message = _MESSAGE.match(item)
        who, words = (message["who"], message["words"]) if message else ("", "")
        if who in spoken and account_in(words)[1] is None and _tells(words):
            at = spoken[who]
            found[at] = (found[at][0], f"{found[at][1]}\n{words}")
            continue
        if number in lines:
            found += [(number, lines[number].text)] if number == lines[number].number else []
            continue
        if found and found[-1][0] not in lines and _goes_on(found[-1][1], item):
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{item}")
        else:
            found.append((number, item))
        if AT.search(words):
            spoken[who] = len(found) - 1
    return found


def _tells(words: str) -> bool:
    """Return whether a message tells followers or prices of whom it named before, and asks nothing."""
    figures = _FIGURES.search(words) is not None or bool(names_pieces(words) and read_prices(words))
    return figures and "?" not in words


def plainly(records: Text) -> list[tuple[int, str]]:
    pairs = zip(records.lines, records.items, strict=True)
    return [(number, plain(written)) for number, written in pairs]


def _goes_on(above: str, line: str) -> bool:
    """Return whether a line tells more of what the account above it asks."""
    if len(above) > LONGEST or SENT.match(line):
        return False
    marks = [AT.search(part) or LINK.search(part) for part in (above, line)]
    named = account_in(line)[1] or ""
    if not marks[0] or marks[1] or set(named) & set("._"):
        return False
    return goes_on(above, line) or tells_followers(line)
