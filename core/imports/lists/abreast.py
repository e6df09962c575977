"""Rows that tell of several posts: `Link IG | Views IG | Link TikTok | Views TikTok`, `Link 1 | Likes 1 | Link 2 | Likes 2`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from core.imports.lists.meanings import fold
from core.imports.lists.posted import COUNTS, field_of, link_columns
from core.imports.lists.repeated import NUMBERED
from core.imports.records.records import Table
from core.imports.values.links import read_links
from core.imports.values.values import label
from core.nlu.words.bags import bag

LINK: Final = "Link"

_LINKS: Final = bag(
    "link links url tautan post posting postingan konten content permalink hasil bukti tayang live of to the"
)
"""Words of a column of links that say nothing of which post it leads to."""


_LOOKED_AT: Final = 100


@dataclass(frozen=True, slots=True)
class Abreast:
    """Rows of one post each. names: of their columns, by those that they had. unowned: whether a number that
    stands once in a row of several posts was left out."""

    table: Table
    names: dict[str, str]
    unowned: bool


@dataclass(slots=True)
class _Post:
    """One of the posts of every row: the column of its link, and others of it by the name that they have
    for one post."""

    link: int
    words: frozenset[str]
    own: dict[str, int] = field(default_factory=dict)


def one_post_a_row(table: Table) -> Abreast | None:
    """Return a table with one post a row; None where no row tells of several posts.

    A column is of the post that it is called after, or, where links are called alike, of the link before
    it.
    """
    links = _links_of(table)
    if len(links) < 2:
        return None
    posts = [_Post(at, frozenset(fold(table.header[at]).split()) - _LINKS) for at in links]
    named = len({post.words for post in posts}) == len(posts)
    for at, name in enumerate(table.header):
        owner = _owner(posts, at, name, named=named)
        if owner is not None:
            owner[0].own[owner[1]] = at
    return _of_posts(table, posts)


def _links_of(table: Table) -> list[int]:
    """Return the columns of links, of those that lead to the same posts the first."""
    found: dict[tuple[str | None, ...], int] = {}
    for at in link_columns(table):
        links = read_links(table.cells[at][:_LOOKED_AT])
        found.setdefault(tuple(link.post_id if link else None for link in links), at)
    return [*found.values()]


def _owner(posts: Sequence[_Post], at: int, name: str, *, named: bool) -> tuple[_Post, str] | None:
    """Return the post that a column is of, and its name for one post."""
    words = fold(NUMBERED.sub(r" \g<0>", name)).split()
    if at in {post.link for post in posts}:
        return None
    if named:
        fitting = [post for post in posts if post.words and post.words <= set(words)]
        best = max(fitting, key=lambda post: len(post.words), default=None)
        plain = " ".join(word for word in words if best and word not in best.words)
    else:
        best = next((post for post in reversed(posts) if post.link < at), None)
        plain = " ".join(word for word in words if not word.isdecimal())
    return (best, plain) if best and field_of(plain) else None


def _of_posts(table: Table, posts: Sequence[_Post]) -> Abreast:
    taken = {at for post in posts for at in (post.link, *post.own.values())}
    shared = [at for at in range(len(table.header)) if at not in taken]
    once = {at for at in shared if field_of(table.header[at]) in COUNTS}
    names = list(dict.fromkeys(name for post in posts for name in post.own))
    header = [*(table.header[at] for at in shared), LINK, *names]
    rows: list[list[Any]] = []
    lines: list[int] = []
    unowned = False
    for row, line in enumerate(table.lines):
        told = [post for post in posts if label(table.cells[post.link][row]) is not None]
        several = len(told) > 1
        unowned = unowned or (several and any(label(table.cells[at][row]) for at in once))
        for post in told or posts[:1]:
            kept = [None if several and at in once else table.cells[at][row] for at in shared]
            own = [table.cells[post.own[n]][row] if n in post.own else None for n in names]
            rows.append([*kept, table.cells[post.link][row], *own])
            lines.append(line)
    cells: list[Sequence[Any]] = [list(column) for column in zip(*rows, strict=True)]
    whole = Table(header, cells, lines, table.skipped, table.title)
    called = {table.header[at]: name for post in posts for name, at in post.own.items()}
    return Abreast(whole, called, unowned)
