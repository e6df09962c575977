"""Which numbers of earlier notes a correction is about, and what they should have been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from core.analytics.campaign.log import PIECES, RESULTS, Entry, Fact, Mode, standing
from core.analytics.campaign.noting import Noting
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.ledger import NUMBERS
from core.nlu.agreed import fee_agreed_in
from core.nlu.campaign_money import LEAST_REVENUE, budget_in
from core.nlu.corrections import correction_in
from core.nlu.numbers import spoken_money_idr

OF_CAMPAIGN: Final = frozenset({"baseline_idr", "budget_idr"})
ADDED: Final = frozenset({"paid_idr"})


class Better(NamedTuple):
    """A number that replaces the one of `wrong`."""

    wrong: Entry
    value: int


@dataclass(frozen=True, slots=True)
class Correction:
    """better: numbers for earlier ones. new: facts that come with them, which nothing earlier states."""

    better: tuple[Better, ...]
    new: tuple[Fact, ...] = ()


def correction(
    known: Portfolio, slots: Noting, whose: tuple[int, ...], person_id: int, text: str
) -> Correction | None:
    """Return what a correction changes, None where it is no more than a note of its own.

    whose: the collaborations that it names; without any, those of the speaker's last note.
    A number that the words label changes only numbers of that kind; money never becomes a count.
    """
    numbers = correction_in(text)
    own = [
        e
        for e in standing(known.entries)
        if e.person_id == person_id
        and e.fact.metric in NUMBERS
        and (not whose or e.fact.collaboration_id in whose)
    ]
    if numbers is None or not own:
        return None
    batch = [e for e in own if e.batch == own[-1].batch]
    stated = _stated(slots, text)
    if not stated:
        return _bare(batch, numbers)
    if len(stated) == 1 and numbers[0] is not None:
        stated = dict.fromkeys(stated, numbers[1])
    theirs = set(whose) or _spoken_of(own, batch, stated)
    better: list[Better] = []
    new: list[Fact] = []
    for metric, value in stated.items():
        owners = {None} if metric in OF_CAMPAIGN else theirs
        found = [e for e in own if e.fact.metric == metric and e.fact.collaboration_id in owners]
        named = [e for e in found if e.fact.value == numbers[0]]
        last = (named or found)[-1] if found else None
        raised = metric == "fee_idr" and last is not None and last.fact.mode == "add"
        amended = last in batch or (last and last.fact.mode == "set") or metric in ADDED
        if last and amended and not raised:
            better.append(Better(last, value))
        elif len(owners) == 1:
            mode: Mode = "add" if metric in ADDED else "set"
            new.append(Fact(metric, value, next(iter(owners)), mode))
    return Correction(tuple(better), tuple(new)) if better else None


def _spoken_of(own: list[Entry], batch: list[Entry], stated: Mapping[str, int]) -> set[int | None]:
    """Return of whom the last note was; where it was of the campaign, of whom the last one with
    such a number."""
    last: set[int | None] = {e.fact.collaboration_id for e in batch} - {None}
    alike = [e.fact.collaboration_id for e in own if e.fact.metric in stated]
    return last or set(alike[-1:])


def _stated(slots: Noting, text: str) -> dict[str, int]:
    """Return the numbers that a message names by what they are."""
    names = (*RESULTS, "barter_idr", "shipping_idr", "baseline_idr", "brief")
    found = {n: v for n in names if (v := getattr(slots, n)) is not None}
    found |= {k: int(n) for k, _, n in (p.partition(":") for p in slots.pieces) if k in PIECES}
    if slots.paid_idr is not None:
        found["paid_idr"] = slots.paid_idr
    elif (fee := fee_agreed_in(text)) is not None:
        found["fee_idr"] = fee
    elif (budget := budget_in(text)) is not None:
        found["budget_idr"] = budget
    return found


def _bare(batch: list[Entry], numbers: tuple[int | None, int]) -> Correction | None:
    """Return a number that nothing labels for the one it may replace: the one named as wrong, else
    the last that it can be. `600` for a fee is 600,000; for a count beside one it is that count."""
    old, value = numbers
    counts = [e for e in batch if not e.fact.metric.endswith("_idr")]
    few = value < LEAST_REVENUE
    if few and not counts:
        value = spoken_money_idr(str(value)) or 0
        few = value < LEAST_REVENUE
    same = [e for e in batch if e.fact.value == old]
    fits = same or (counts if few else batch)
    return Correction((Better(fits[-1], value),)) if fits else None
