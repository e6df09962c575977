"""What several files of sales say of one collaboration: of which days and shop each is, and their sum.

A total that a file changes is noted with an origin, which tells the portion of it that is the file's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from core.analytics.campaign.log import Entry

_WRITTEN: Final = re.compile(r"(\d{8})-(\d{8}):([a-z_]{1,7})(\+?):(\d{1,13})")
_KIND: Final = 7
"""Letters of a kind of file that tell it from others: 40 hold all of an origin."""

ANY: Final = "sales_t"
"""The kind of a list of sales made by hand, which may hold what another shop's file holds, too."""


@dataclass(frozen=True, slots=True)
class Portion:
    """The share of a total that one file told. first, last: the days of its sales. kind: the shop. own: pieces
    or rupiah. joined: somebody said that it comes on top of what was there."""

    first: date
    last: date
    kind: str
    own: int = 0
    joined: bool = False

    def __str__(self) -> str:
        """Return the origin that `read` reads back."""
        on_top = "+" if self.joined else ""
        return f"{self.first:%Y%m%d}-{self.last:%Y%m%d}:{self.kind}{on_top}:{self.own}"

    @classmethod
    def read(cls, origin: str) -> Portion | None:
        """Return what an origin tells, None where it is of another kind of note."""
        found = _WRITTEN.fullmatch(origin)
        if found is None:
            return None
        first, last = (date.fromisoformat(day) for day in found.group(1, 2))
        return cls(first, last, found[3], int(found[5]), joined=bool(found[4]))

    def is_newer_of(self, other: Portion) -> bool:
        """Return whether this tells of the other's shop and days anew, perhaps of more days."""
        within = self.first <= other.first and other.last <= self.last
        return self.kind == other.kind and within

    def may_hold(self, other: Portion) -> bool:
        """Return whether sales may be of both: of the same days, and not of two shops."""
        days = self.first <= other.last and other.first <= self.last
        return days and (self.kind == other.kind or ANY in {self.kind, other.kind})


def kind_of(form: str) -> str:
    """Return the kind of a file of this format."""
    return form[:_KIND].lower()


@dataclass(frozen=True, slots=True)
class Total:
    """A total and what it is made of. stated: what no file told. replaced: the total that was there before,
    where this one takes its place though it may have to be added. joined: others' portions are in it. again: it
    is what was there, of the very same days."""

    value: int
    stated: int = 0
    portions: tuple[Portion, ...] = ()
    replaced: int | None = None
    joined: bool = False
    again: bool = False


def total_of(entries: Iterable[Entry]) -> Total | None:
    """Return the total that notes of one metric of one collaboration come to, oldest first; None for none."""
    total: Total | None = None
    for one in entries:
        portion = Portion.read(one.fact.origin)
        before = total or Total(0)
        if one.fact.mode == "add":
            total = replace(
                before, value=before.value + one.fact.value, stated=before.stated + one.fact.value
            )
        elif portion is None:
            total = Total(one.fact.value, stated=one.fact.value)
        else:
            total = _with(before, portion, one.fact.value)
    return total


def _with(before: Total, portion: Portion, value: int) -> Total:
    others = [p for p in before.portions if portion.joined or not portion.is_newer_of(p)]
    for kept in ((*others, portion), (portion,)):
        stated = value - sum(p.own for p in kept)
        if stated >= 0:
            return Total(value, stated, kept)
    return Total(value, value)


def told_by(
    entries: Sequence[Entry], own: int, portion: Portion | None, *, joined: bool = False
) -> tuple[Total, str]:
    """Return the total once a file has told its own part, and the origin to note with it.

    Files of other days, or of another shop, come on top of each other; one of the same days takes the place of
    the one before. What may hold sales that are counted already replaces them, unless it is said (`joined`)
    that it comes on top. portion: None where the file does not say of which days it is.
    """
    if joined:
        return _joined(entries, own, portion)
    before = total_of(entries)
    if portion is not None:
        portion = replace(portion, own=own)
    origin = "" if portion is None else str(portion)
    if before is None:
        return Total(own), origin
    if portion is not None and not before.stated:
        others = [p for p in before.portions if not portion.is_newer_of(p)]
        if not any(map(portion.may_hold, others)):
            value = own + sum(p.own for p in others)
            again = portion in before.portions and value == before.value
            return Total(value, joined=bool(others), again=again), origin
    differs = before.value not in {0, own}
    return Total(own, replaced=before.value if differs else None), origin


def _joined(entries: Sequence[Entry], own: int, portion: Portion | None) -> tuple[Total, str]:
    """Return the total with the file's own part on top of what was there before it was read."""
    *earlier, last = entries
    if last.fact.value != own:  # it was added already, or something else was noted since
        return Total(last.fact.value, joined=True), last.fact.origin
    before = total_of(earlier) or Total(0)
    if portion is None:
        return Total(before.value + own, joined=True), ""
    same = sum(p.own for p in before.portions if portion.is_newer_of(p))
    on_top = replace(portion, own=own, joined=True)
    return Total(before.value - same + own, joined=True), str(on_top)
