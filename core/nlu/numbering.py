"""Numbers that only count the lines of a list: `1. @rani lunas 300rb`, `2) @hana deal`."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = r"[(#]?\d{1,2}\s?(?:[.)](?=\s)|[-–](?=\s{1,3}[^\s\d]))"
_LINE: Final = re.compile(
    rf"(?:(?<=\n)|^)[^\S\n]{{0,8}}(?:{_MARK}|\d{{1,2}}\ufe0f?\u20e3)", re.MULTILINE
)
_WITHIN: Final = re.compile(r"(?:(?<=\s)|^)\(?(?P<number>\d{1,2})[.)](?=\s{1,3}\S)")


def unnumbered(text: str) -> str:
    """Return a text with dashes for the numbers of its lines, and a semicolon for those of what is listed
    within one: `1) @rani deal 2) @hana lunas`. Other words stay where they are."""
    marks = [m for m in _LINE.finditer(text) if text[m.end() :].strip() or m.start()]
    if any(m.start() for m in marks):
        for mark in marks:
            text = text[: mark.start()] + "-".ljust(len(mark[0])) + text[mark.end() :]
        return text
    return _one_line(text)


def _one_line(text: str) -> str:
    """Return a text without the numbers within a line where they count up from one."""
    marks = list(_WITHIN.finditer(text))
    counted = [int(m["number"]) for m in marks]
    if len(marks) < 2 or counted != list(range(1, len(marks) + 1)):
        return text
    for mark in marks:
        text = text[: mark.start()] + ";".ljust(len(mark[0])) + text[mark.end() :]
    return text
