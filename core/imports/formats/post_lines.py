"""Lines that somebody writes of posts: a link and what it brought (`https://… views 15,4rb like 1.204`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.formats import Format, post_list
from core.imports.lists.lines import LINK, plain
from core.imports.lists.owners import AT, without_links
from core.imports.records.reading import Moment
from core.imports.records.records import Records, Table, Text, shortened
from core.imports.values.links import read_link

NAME: Final = "post_lines"

_COUNTED: Final = {
    "Views": r"views?|tayangan|ditonton|penonton|plays?",
    "Likes": r"likes?|suka",
    "Komentar": r"komen(?:tar)?|comments?",
    "Dibagikan": r"shares?|dibagikan",
    "Disimpan": r"saves?|disimpan|simpan",
    "Jangkauan": r"reach|jangkauan",
}
_NUMBER: Final = r"(?<![\w.,])\d[\d.,]{0,12}\s?(?:k|rb|ribu|jt|juta|m)?"
_AFTER: Final = {
    name: re.compile(rf"\b(?:{words})\s{{0,2}}[:=]?\s{{0,2}}({_NUMBER})\b", re.I)
    for name, words in _COUNTED.items()
}
_BEFORE: Final = {
    name: re.compile(rf"({_NUMBER})\s{{1,2}}(?:{words})\b", re.I)
    for name, words in _COUNTED.items()
}


def score(records: Records) -> float:
    """Return how sure this is: most lines that name an account link to a post and say what it brought."""
    if not isinstance(records, Text):
        return 0.0
    lines = [plain(item) for item in records.items[:300]]
    named = [line for line in lines if AT.search(without_links(line)) or LINK.search(line)]
    told = sum(_link(line) is not None and bool(_counts(line)) for line in named)
    return 0.5 if told and told * 2 >= len(named) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts as a list of them; lines without a link to one are left out."""
    lines = [plain(item) for item in records.items] if isinstance(records, Text) else []
    links = [_link(line) for line in lines]
    kept = [at for at, link in enumerate(links) if link]
    counts = [_counts(lines[at]) for at in kept]
    names = [AT.search(without_links(lines[at])) for at in kept]
    header = ["Username", "Link", *_COUNTED]
    cells: list[Sequence[Any]] = [
        [f"@{name[1]}" if name else None for name in names],
        [links[at] for at in kept],
        *([row.get(name) for row in counts] for name in _COUNTED),
    ]
    found = post_list.read(Table(header, cells, [records.lines[at] for at in kept]), moment)
    left = tuple(
        Skipped(records.lines[at], "no_post_id", shortened([line]))
        for at, line in enumerate(lines)
        if links[at] is None
    )
    skipped = tuple(sorted(found.skipped + left, key=lambda one: one.line))
    return replace(found, read=len(records), skipped=skipped, mapping={})


def _link(line: str) -> str | None:
    """Return the first link of a line to a post."""
    links = (found[0] for found in LINK.finditer(line))
    return next((link for link in links if (told := read_link(link)) and told.post_id), None)


def _counts(line: str) -> dict[str, str]:
    """Return what a line counts, as it is written: all numbers stand behind their words, or before them."""
    words = LINK.sub(" ", line)
    ways = [
        {name: found[1] for name, pattern in way.items() if (found := pattern.search(words))}
        for way in (_AFTER, _BEFORE)
    ]
    return max(ways, key=len)


FORMAT = Format(NAME, score, read)
