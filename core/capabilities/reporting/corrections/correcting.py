"""Which numbers of earlier notes a correction is about, and what they should have been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from core.analytics.campaign.log import PIECES, RESULTS, Entry, Fact, Mode, standing
from core.analytics.campaign.noting import WAITS, Noting, kept, noting
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes.enriching import enriched
from core.capabilities.reporting.notes.ledger import NUMBERS
from core.capabilities.reporting.notes.noted import priced_in
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.amounts.numbers import spoken_money_idr
from core.nlu.campaigns.money.agreed import fee_agreed_in
from core.nlu.campaigns.money.amounts import LEAST_REVENUE, budget_in
from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.corrections import correction_in, money_named, puts_right
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding

OF_CAMPAIGN: Final = frozenset({"baseline_idr", "budget_idr"})
RECKONED: Final = ("sales", "price_idr", "revenue_idr")
"""Pieces times the price of one are what was earned."""

WAITING: Final = (*RESULTS, "price_idr", "budget_idr", "paid_idr", "barter_idr", "shipping_idr")
"""Numbers of a note that waits to be told whose it is."""

ADDED: Final = frozenset({"paid_idr"})
NEAR: Final = 10
"""A count that nothing labels is hardly so many times another: then it is of another kind."""

FAR: Final = 100
"""Nor is an amount of money a count that it is so many times."""


class Better(NamedTuple):
    """A number that replaces the one of `wrong`."""

    wrong: Entry
    value: int


@dataclass(frozen=True, slots=True)
class Correction:
    """better: numbers for earlier ones. new: facts that come with them, which nothing earlier states.
    priced: pieces and the price of one, in rupiah, with which what was earned was reckoned anew."""

    better: tuple[Better, ...]
    new: tuple[Fact, ...] = ()
    priced: tuple[int, int] | None = None

    @property
    def stale(self) -> bool:
        """Whether pieces were bettered, and what was earned is that of before."""
        metrics = {wrong.fact.metric for wrong, _ in self.better}
        return "sales" in metrics and "revenue_idr" not in metrics


def correction(
    known: Portfolio,
    slots: Noting,
    whose: tuple[int, ...],
    person_id: int,
    text: str,
    batch: int | None = None,
) -> Correction | None:
    """Return what a correction changes, None where it is no more than a note of its own.

    whose: the collaborations that it names; without any, those of the speaker's last note, or of the
    note with the number `batch` where that still counts.
    A number that the words label changes only numbers of that kind; money never becomes a count.
    What was earned follows the pieces and the price that it was reckoned with.
    """
    found = _found(known, slots, whose, person_id, text, batch)
    return _reckoned(found, standing(known.entries)) if found else None


def bettered(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the note that waits for an answer, with what a message puts right of it: `14 bukan 15`, `eh salah, laku
    15 omzet 1,5jt`; None where none waits, somebody else is named, or none of its numbers can be meant."""
    question = state.question
    if question is not None:
        waits = question.slots if (question.intent, question.slot) == (LOG, "handles") else {}
    else:
        waits = state.about(LOG) or {}
        waits = waits if WAITS in waits else {}
    stated = said.everything()
    told = {n: v for n, v in waits.items() if isinstance(v, int) and n in WAITING}
    if not waits or stated.get("handles", waits.get("handles")) != waits.get("handles"):
        return None
    numbers = correction_in(said.text) if puts_right(said.text) else None
    if not told:
        return _portion_better(numbers, waits) if numbers else None
    heard = kept(enriched(noting(stated), said.text))
    labels = {n: v for n, v in heard.items() if n in WAITING and n != "budget_idr"}
    amounts = {n for n in labels if n.endswith("_idr")}
    if numbers is None and not (WAITS in waits and _settles(labels, waits, said.text)):
        return None
    rest = {name: value for name, value in waits.items() if name != WAITS}
    if numbers is not None and (len(labels) < 2 and not amounts):
        return _one_better(numbers, stated, told, rest) | _doubtful(rest, waits)
    without = {n: v for n, v in rest.items() if n != "budget_idr" or not amounts}
    return {**without, **labels} | _doubtful({**without, **labels}, waits)


def _portion_better(
    numbers: tuple[int | None, int], waits: Mapping[str, SlotValue]
) -> dict[str, SlotValue]:
    """Return the note that waits with the amount that was paid in the place of a part of the fee (`bukan setengah, 100rb`);
    where it has no such part, that it is not saved: what is wrong of it is nothing of an earlier note."""
    rest = {n: v for n, v in waits.items() if n not in {WAITS, "paid_share"}}
    if "paid_share" in waits and numbers[1] >= LEAST_REVENUE:
        return {**rest, "paid_idr": numbers[1], "amended": True}
    return {**rest, "forgotten": True}


def _settles(labels: Mapping[str, SlotValue], waits: Mapping[str, SlotValue], text: str) -> bool:
    """Return whether a message says what an amount is that is asked about: what so many pieces earned."""
    sold = "sales" in waits and "budget_idr" in waits
    return sold and not {"revenue_idr", "price_idr"}.isdisjoint(labels) and refund_in(text) is None


def _doubtful(
    after: Mapping[str, SlotValue], waits: Mapping[str, SlotValue]
) -> dict[str, SlotValue]:
    """Return how a note is read that was put right: as it is, or with its words where it is still unknown
    what an amount is; one that was agreed on is a fee."""
    words = waits.get(WAITS)
    if isinstance(words, str) and "budget_idr" in after and not after.get("agreed"):
        return {"words": words}
    return {"amended": True}


def _one_better(
    numbers: tuple[int | None, int],
    stated: Mapping[str, SlotValue],
    told: Mapping[str, int],
    rest: Mapping[str, SlotValue],
) -> dict[str, SlotValue]:
    """Return the note with the one number that is meant: the one named as wrong, else the likeliest."""
    old, new = numbers
    named = [name for name in told if name in stated and name != "budget_idr"]
    same = [name for name, value in told.items() if old in {value, value // 1_000}]
    kind = [name for name in told if name.endswith("_idr") == (new >= LEAST_REVENUE)]
    fits = same or named or kind or list(told)
    wrong = min(fits, key=lambda name: max(new, told[name]) / max(1, min(new, told[name])))
    if wrong.endswith("_idr") and new < LEAST_REVENUE:
        new *= 1_000
    after = {**told, wrong: new}
    if priced_in(*(told.get(name) for name in RECKONED)) and wrong != "revenue_idr":
        after["revenue_idr"] = after["sales"] * after["price_idr"]
    return {**rest, **after}


def labelled(slots: Noting, text: str) -> Noting:
    """Return the slots of a correction with the money that it names by a word as what that word says."""
    named = money_named(text)
    if named is None:
        return slots
    metric, value = named
    if metric == "paid_idr":
        return replace(slots, paid_idr=value, budget_idr=None)
    if metric == "shipping_idr":
        return replace(slots, shipping_idr=value, budget_idr=None)
    if metric == "barter_idr":
        return replace(slots, barter_idr=value, budget_idr=None)
    return replace(slots, budget_idr=value)


def _found(
    known: Portfolio,
    slots: Noting,
    whose: tuple[int, ...],
    person_id: int,
    text: str,
    note: int | None,
) -> Correction | None:
    numbers = correction_in(text)
    own = [
        e
        for e in standing(known.entries)
        if e.person_id == person_id
        and e.fact.metric in NUMBERS
        and (not whose or e.fact.collaboration_id in whose)
    ]
    own = [e for e in own if e.batch == note] or own
    if numbers is None or not own:
        return None
    batch = [e for e in own if e.batch == own[-1].batch]
    stated = _stated(slots, text)
    if not stated:
        return _bare(batch, own, numbers)
    if len(stated) == 1 and numbers[0] is not None:
        stated = dict.fromkeys(stated, numbers[1])
    theirs = set(whose) or _spoken_of(own, batch, stated)
    better: list[Better] = []
    new: list[Fact] = []
    for metric, value in stated.items():
        owners = {None} if metric in OF_CAMPAIGN else theirs
        found = [e for e in own if e.fact.metric == metric and e.fact.collaboration_id in owners]
        named = [e for e in found if e.fact.value == numbers[0]]
        last = next(reversed(named or found), None)
        if last and _replaces(last, batch):
            better.append(Better(last, value))
        elif len(owners) == 1:
            mode: Mode = "add" if metric in ADDED else "set"
            new.append(Fact(metric, value, next(iter(owners)), mode))
    return Correction(tuple(better), tuple(new)) if better else None


def _replaces(last: Entry, batch: list[Entry]) -> bool:
    """Return whether a better number takes the place of an earlier one, rather than coming after it: a fee
    that was raised stays."""
    fact = last.fact
    raised = fact.metric == "fee_idr" and fact.mode == "add"
    return not raised and (last in batch or fact.mode == "set" or fact.metric in ADDED)


def _spoken_of(own: list[Entry], batch: list[Entry], stated: Mapping[str, int]) -> set[int | None]:
    """Return of whom the last note was; where it was of the campaign, of whom the last one with
    such a number."""
    last: set[int | None] = {e.fact.collaboration_id for e in batch} - {None}
    alike = [e.fact.collaboration_id for e in own if e.fact.metric in stated]
    return last or set(alike[-1:])


def _reckoned(found: Correction, entries: list[Entry]) -> Correction:
    """Return a correction with what was earned, where that was reckoned with a number bettered."""
    values = {(w.fact.collaboration_id, w.fact.metric): v for w, v in found.better}
    owners = {who for who, metric in values if metric in {"sales", "price_idr"}}
    better, priced = list(found.better), None
    for who in owners:
        last = {e.fact.metric: e for e in entries if e.fact.collaboration_id == who}
        before = [last[m].fact.value if m in last else None for m in RECKONED]
        if priced_in(*before) and (who, "revenue_idr") not in values:
            sales, price = (values.get((who, m), last[m].fact.value) for m in RECKONED[:2])
            better.append(Better(last["revenue_idr"], sales * price))
            priced = (sales, price)
    return replace(found, better=tuple(better), priced=priced)


def _stated(slots: Noting, text: str) -> dict[str, int]:
    """Return the numbers that a message names by what they are."""
    names = (*RESULTS, "barter_idr", "shipping_idr", "baseline_idr", "brief")
    if named := money_named(text):
        return dict((named,))
    found = {n: v for n in names if (v := getattr(slots, n)) is not None}
    found |= {k: int(n) for k, _, n in (p.partition(":") for p in slots.pieces) if k in PIECES}
    if slots.paid_idr is not None:
        found["paid_idr"] = slots.paid_idr
    elif (fee := fee_agreed_in(text)) is not None:
        found["fee_idr"] = fee
    elif (budget := budget_in(text)) is not None:
        found["budget_idr"] = budget
    return found


def _bare(
    batch: list[Entry], own: list[Entry], numbers: tuple[int | None, int]
) -> Correction | None:
    """Return a number that nothing labels for the one it may replace: the one named as wrong, None where no note has
    that; else the likeliest that it can be. `600` for a fee is 600,000; for a count beside one it is that count."""
    old, value = numbers
    counts = [e for e in batch if not e.fact.metric.endswith("_idr")]
    few = value < LEAST_REVENUE
    if few and not counts:
        value = spoken_money_idr(str(value)) or 0
        few = value < LEAST_REVENUE
    wrongly = {old, *(() if old is None else (old * 1_000,))}
    same = [e for e in batch if e.fact.value in wrongly]
    same = same or [e for e in own if e.fact.value in wrongly][-1:]
    if old is not None and not same:
        return None
    fits = same or (counts if few else batch)
    wrong = _likeliest(fits, value) if fits else None
    return Correction((Better(wrong, value),)) if wrong else None


def _likeliest(fits: list[Entry], value: int) -> Entry | None:
    """Return which number a better one is for: the last, unless it can hardly be; of money the nearest,
    as the price of a piece and what was earned stand side by side. None for money beside counts only."""

    def apart(entry: Entry) -> float:
        low, high = sorted((max(1, value), max(1, entry.fact.value)))
        return high / low

    last = fits[-1]
    money = last.fact.metric.endswith("_idr") and len(fits) > 1
    found = min(reversed(fits), key=apart) if money or apart(last) > NEAR else last
    count = not found.fact.metric.endswith("_idr")
    return None if count and value >= LEAST_REVENUE and apart(found) > FAR else found
