"""Texts that are hard on a pattern, made of the pattern's own parts.

A pattern that can read one text in many ways tries them all before it gives up. What it can read so
is found where it repeats something: that is written over and over, with a sign behind it that fits
nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

OPEN: Final = 8
"""Repeats that may go on so long are tried."""

MOST: Final = 40
"""Ways to fill one repeat that are tried."""

FITS_NOWHERE: Final = "\x00"
_ANYTHING: Final = "a1 ,.-x_@:%/'\n"
_REPEATS: Final = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def pumps(pattern: re.Pattern[str]) -> tuple[tuple[str, str], ...]:
    """Return what leads to each repeat of a pattern, and what fills the repeat, once each."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    whole = _example(tree)
    plain = [(whole, filling) for filling in (" ", "1", ", ", whole, f"{whole} ") if filling]
    return tuple(dict.fromkeys([*_repeated(tree, ""), *plain]))


def pumped(pump: tuple[str, str], length: int) -> str:
    """Return the text that repeats a filling up to a length."""
    before, filling = pump
    return before + filling * (length // len(filling)) + FITS_NOWHERE


def _repeated(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    for code, value in tree:
        if code in _REPEATS:
            if value[1] >= OPEN:
                yield from ((before, filling) for filling in _fillings(value[2]))
            yield from _repeated(value[2], before)
        for part in _parts(code, value):
            yield from _repeated(part, before)
        before += _example([(code, value)])


def _parts(code: Any, value: Any) -> list[Any]:
    """Return what a group, a branch or a look around holds."""
    if code is op.SUBPATTERN:
        return [value[3]]
    if code is op.BRANCH:
        return list(value[1])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if code is op.ATOMIC_GROUP else []


def _fillings(tree: Any) -> list[str]:
    """Return examples of what a repeat may hold: each branch of it once, with and without what is
    optional."""
    found = [
        "".join(_example(tree[:place])) + _example(branch, most) + _example(tree[place + 1 :])
        for most in (0, 1)
        for place in range(len(tree))
        for branch in _branches(tree[place : place + 1])
    ]
    return [filling for filling in dict.fromkeys(found) if filling][:MOST]


def _branches(tree: Any) -> list[Any]:
    """Return every branch of the only node of a tree."""
    ((code, value),) = tree
    if code is op.BRANCH:
        return list(value[1])
    inner = _parts(code, value) if code in (op.SUBPATTERN, op.ATOMIC_GROUP) else []
    if len(inner) == 1 and len(inner[0]) == 1:
        return _branches(inner[0])
    return [tree]


def _example(tree: Any, most: int = 1) -> str:
    """Return a text that a tree matches; most: how often what may be left out stands in it."""
    return "".join(_one(code, value, most) for code, value in tree)


def _one(code: Any, value: Any, most: int) -> str:
    if code is op.LITERAL:
        return chr(value)
    if code in (op.IN, op.NOT_LITERAL):
        return _member(
            [(op.NEGATE, None), (op.LITERAL, value)] if code is op.NOT_LITERAL else value
        )
    if code is op.ANY:
        return "a"
    if code in _REPEATS:
        return _example(value[2], most) * max(value[0], min(most, value[1]))
    if code in (op.ASSERT, op.ASSERT_NOT):
        return ""
    parts = _parts(code, value)
    return _example(parts[0], most) if parts else ""


def _member(items: Any) -> str:
    """Return a character of a set."""
    source = [
        chr(v) if c is op.LITERAL else chr(v[0]) for c, v in items if c in (op.LITERAL, op.RANGE)
    ]
    wanted = items[0][0] is not op.NEGATE
    return next((c for c in (*_ANYTHING, *source) if _holds(items, c) is wanted), "a")


def _holds(items: Any, character: str) -> bool:
    kinds = {
        op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D",
        op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
        op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
    }  # fmt: skip
    return any(
        (code is op.LITERAL and value == ord(character))
        or (code is op.RANGE and value[0] <= ord(character) <= value[1])
        or (code is op.CATEGORY and re.match(kinds[value], character) is not None)
        for code, value in items
    )
