"""The amounts of money in a text, and the clauses and words that they stand among."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from core.nlu.amounts.numbers import SPOKEN_THOUSANDS
from core.nlu.amounts.quantities import Quantity
from core.nlu.campaigns.money.words import (
    BEFORE_ONLY,
    BREAK,
    CUED_AT,
    CUED_SMALL,
    CUES,
    LAST_ONLY,
    MOVED_TO,
    OF_TOTAL,
    PIECES_AT,
    SHARE,
    TIMES,
    UNIT_BEHIND,
)

Cues = Sequence[re.Match[str]]

LEAST_BARE: Final = 10_000
"""From here on a number without a unit is an amount of money."""

_BECOMES: Final = re.compile(rf"(?:men)?jadi(?:nya)?|jd(?:nya)?|akhirnya|{MOVED_TO}", re.IGNORECASE)
_BY: Final = re.compile(r"\b(?:by|sebesar)\s{1,3}(?:rp\.?\s?)?$")
_TO: Final = re.compile(r"\s{1,3}(?:to|ke|jadi|menjadi|jd)\s{1,3}(?:rp\.?\s?)?")
_NO_FEE: Final = frozenset({"count", "revenue", "shipping", "goods", "bonus"})
_OWNS: Final = _NO_FEE | {"fee"}
_INSTEAD: Final = re.compile(r"(?<![a-z])(?:tapi|tp|but|melainkan)\s{1,3}(?:rp\.?\s?)?$")
"""Before the amount that takes the place of one that is denied: `ga jadi 400 tapi 350`."""

_AND_THEN: Final = re.compile(
    r"(?:\s{1,3}(?:hari\s{1,3}ini|tadi|kemarin|barusan|pagi|siang|sore|malam|minggu\s{1,3}lalu|today|yesterday|this\s{1,3}morning|last\s{1,3}week)){0,2}\s{0,2}(?:,\s{0,2})?(?:dan|sama|terus|trus|trs|lalu|plus|and|then|ditambah|\+|&)\s{1,3}(?:(?:lagi|another|tadi|barusan)\s{1,3})?(?:rp\.?\s?)?"
)
"""Between two payments of one message: `bayar 50rb terus 25rb lagi`."""


@dataclass(slots=True)
class Amount:
    """An amount, what it is by its `kind` of `words.CUES` ("" for unknown), and the number of its clause."""

    number: Quantity
    value: int
    kind: str
    clause: int


@dataclass(slots=True)
class Clause:
    """A part of a text, from `start` to `end`, with the words that name amounts, and those amounts."""

    start: int
    end: int
    cues: list[re.Match[str]] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)

    def has(self, *kinds: str) -> bool:
        """Return whether a word of one of these kinds stands in it."""
        return any(cue.lastgroup in kinds for cue in self.cues)


def is_money(words: str, number: Quantity) -> bool:
    """Return whether a number of a text is an amount of money rather than a count or a day."""
    if number.negative or number.value <= 0:
        return False
    if UNIT_BEHIND.match(words, number.end) and not number.currency:
        return number.scaled and not re.match(
            r"\s*(?:like|view|komen|comment|share|save|follower|%|orang)", words[number.end :]
        )
    if number.scaled or number.currency or number.value >= LEAST_BARE:
        return True
    before = (words, max(0, number.start - 30), number.start)
    at = number.value in SPOKEN_THOUSANDS and CUED_AT.search(*before) is not None
    return at or CUED_SMALL.search(*before) is not None


def clauses_of(words: str, money: list[Quantity]) -> list[Clause]:
    """Return the parts of a text, with their cues: at marks, at `tapi`, and at what is left after an amount."""
    inside = [(n.start, n.end) for n in money]
    cuts = {0, len(words)}
    for mark in BREAK.finditer(words):
        if not any(start <= mark.start() < end for start, end in inside):
            cuts.add(mark.end())
    cues = [c for c in CUES.finditer(words) if not any(s <= c.start() < e for s, e in inside)]
    for cue in cues:
        begun = max(cut for cut in cuts if cut <= cue.start())
        told = any(begun <= n.start < cue.start() for n in money) or SHARE.search(
            words, begun, cue.start()
        )
        if cue.lastgroup == "rest" and told:
            cuts.add(cue.start())
    clauses = [Clause(a, b) for a, b in pairwise(sorted(cuts))]
    for cue in cues:
        next(c for c in clauses if c.start <= cue.start() < c.end).cues.append(cue)
    return clauses


def amounts_of(
    words: str, clauses: list[Clause], money: list[Quantity], joins: bool
) -> list[Amount]:
    """Return each amount with its kind: of the word before it in its clause, else behind it, else of
    the clause before that names no amount of its own."""
    found: list[Amount] = []
    for number in money:
        at = next((i for i, c in enumerate(clauses) if c.start <= number.start < c.end), 0)
        since = max((a.number.end for a in found), default=0)
        before = [c for c in clauses[at].cues if since <= c.start() < number.start]
        earlier = [
            c
            for k in clauses[:at]
            for c in k.cues
            if c.start() >= since and c.lastgroup not in LAST_ONLY
        ]
        until = min((n.start for n in money if n.start > number.start), default=len(words))
        behind = [
            c
            for c in clauses[at].cues
            if number.end <= c.start() < until and c.lastgroup not in BEFORE_ONLY
        ]
        kind = _called(before, behind, earlier)
        if joins and not found and not before:
            kind = "agreed"
        elif found and _is_moved(words, found[-1], number):
            kind = next((c for c in map(_kind, reversed(clauses[at].cues)) if c in _OWNS), "fee")
            kind = "agreed" if kind == "fee" else kind
        elif found:
            kind = _after(words, found[-1], number, kind, cued=bool(before))
        amount = Amount(number, _value(words, number), kind, at)
        found.append(amount)
        clauses[at].amounts.append(amount)
    return found


def _called(before: Cues, behind: Cues, earlier: Cues) -> str:
    """Return the kind that the cues around an amount give it: the last one before it, the first one
    behind it, the last one of earlier clauses; nothing where there is none."""
    if any(c.lastgroup == "included" for c in before):
        return "included"
    nearest = _becoming(before) or before[-1:] or behind[:1] or earlier[-1:]
    return nearest[0].lastgroup or "" if nearest else ""


def _becoming(before: Cues) -> Cues:
    """Return the cue of what is said to become an amount, where that is no fee: `views @rani naik jadi 14k`."""
    told = [c for c in before if c.lastgroup != "more"]
    of = told[-2:-1] if told and _BECOMES.fullmatch(told[-1][0]) else []
    return of if of and of[0].lastgroup in _NO_FEE else []


def _is_moved(words: str, last: Amount, number: Quantity) -> bool:
    """Whether an amount is what something is after the one before it was added: `naik 25rb jadi 525rb`."""
    moved = last.kind == "more" or _BY.search(words, 0, last.number.start)
    return bool(moved) and _TO.fullmatch(words, last.number.end, number.start) is not None


def _kind(cue: re.Match[str]) -> str:
    return cue.lastgroup or ""


def _after(words: str, last: Amount, number: Quantity, kind: str, cued: bool) -> str:
    """Return the kind of an amount that stands behind another one. cued: a cue stands before it."""
    start = number.start
    if last.kind == "denied" and not cued and _INSTEAD.search(words[:start]):
        return "agreed"
    if last.kind in _NO_FEE and _BECOMES.fullmatch(words[last.number.end : start].strip()):
        return last.kind
    if last.kind != "paid":
        return kind
    if not (cued and kind == "paid") and OF_TOTAL.search(words, max(0, start - 20), start):
        return "agreed"
    again = kind == "" and _AND_THEN.fullmatch(words, last.number.end, start)
    return "paid" if again else kind


def _value(words: str, number: Quantity) -> int:
    """Return an amount, times the pieces that stand with it: `90rb x 3 pcs`, `3 pcs @90rb`; `deal 350` is
    350,000, as nobody is paid 350 rupiah."""
    times = TIMES.match(words, number.end)
    pieces = times or (
        PIECES_AT.search(words, max(0, number.start - 40), number.start) if number.each else None
    )
    if pieces is None:
        few = number.value in SPOKEN_THOUSANDS and not (number.scaled or number.currency)
        return number.value * 1_000 if few else number.value
    return number.value * int(next(n for n in pieces.groups() if n))
