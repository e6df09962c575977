"""Notes that are not saved yet: until a campaign begins, until a question is answered, or never."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from core.analytics.campaign.facts import facts_of, too_small
from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import (
    SAID,
    WAITS,
    Noting,
    kept,
    says_something,
    unreckoned,
)
from core.capabilities.base import Outcome
from core.capabilities.reporting.doubts.waiting import Waiting, waiting_lines, whom
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, owners, starting
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.campaigns.notes.corrections import correction_in, money_named
from core.nlu.campaigns.notes.undoing import defers_note, undo_in
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding
from core.nlu.words.replies import takes_back

MONEY: Final = frozenset(
    {"budget_idr", "paid_idr", "shipping_idr", "barter_idr", "revenue_idr", "open_idr"}
)
COUNTS: Final = frozenset(RESULTS) - MONEY
"""What a bare number may put right of a note that waits."""

MOST: Final = 10
"""Creators whose notes are kept in mind: a list begins with a campaign."""


def put_by(
    told: Sequence[Noting], waiting: Waiting, today: date
) -> Outcome[CampaignLogView] | None:
    """Return the answer to notes that no campaign is there for, which wait until one begins; None where they
    name nobody or say nothing that can be noted, or where they are too many. Of several, those that say nothing are
    named."""
    held = {whom(other): other for other in waiting}
    later: tuple[str, ...] = ()
    for slots in told:
        if not slots.handles and len(waiting) == 1:
            slots = replace(slots, handles=whom(waiting[0]))  # noqa: PLW2901 # who was spoken of
        facts = [fact for _ in slots.handles for fact in facts_of(slots, 0, None, today)]
        told_of = facts or unreckoned(slots)
        if too_small(facts) or not slots.handles:
            return None
        if not (says_something(slots) and told_of):
            later += slots.handles
            continue
        new = kept(slots)
        before = {k: v for k, v in held.pop(slots.handles, {}).items() if k not in new}
        held[slots.handles] = {**before, **new}
    if len(told) > MOST or len(later) == len(told):
        return None
    every = tuple(held.values())[-MOST:]
    lines = waiting_lines(every, today)
    names = tuple(dict.fromkeys(handle for one in every for handle in whom(one)))
    view = CampaignLogView(lines=lines, later=later)
    return Outcome(
        view,
        block="held",
        choices=((starting(names),),),
        items=names,
        slots={},
        waits=every,
        keeps=True,
    )


def bettered(slots: Noting, waiting: Waiting, text: str) -> Noting:
    """Return a correction of a note that waits with its bare number as what the wrong one was of: after `dibayar 300rb`
    is `eh salah, 250rb` a payment, and no fee; of several numbers the one told last. Slots that say of what their number
    is, and others, stay."""
    number = correction_in(text)
    told = next((w for w in reversed(waiting) if slots.handles in ((), whom(w))), None)
    if number is None or told is None or money_named(text):
        return slots
    money = slots.budget_idr is not None
    if not money and says_something(slots):
        return slots
    wrong, right = number
    of = [name for name in told if name in (MONEY if money else COUNTS)]
    of = [name for name in of if told[name] == wrong] or of
    if not of:
        return slots
    better: dict[str, Any] = {"budget_idr": None, of[-1]: slots.budget_idr if money else right}
    return replace(slots, handles=whom(told), **better)


def of_whom(slots: Noting, items: tuple[str, ...]) -> Outcome[CampaignLogView] | None:
    """Ask of whom of a list a note is that names nobody, before there is a campaign: the answer keeps it in
    mind; None where nobody was shown or nothing is said."""
    if slots.handles or not items or not says_something(slots):
        return None
    view = CampaignLogView(code=slots.code)
    return Outcome(view, asks="handles", choices=owners(slots, items), slots=kept(slots))


def in_words(outcome: Outcome[CampaignLogView], text: str) -> Outcome[CampaignLogView]:
    """Return the answer with the words of the note that waits for one, so that they can be put right, or that was
    made, for whoever did the same."""
    slots = outcome.slots
    if outcome.keeps and text:
        return replace(outcome, slots={**(slots or {}), SAID: text})
    if slots is None or slots.get(WAITS) is not True:
        return outcome
    return replace(outcome, slots={**slots, WAITS: text})


def let_go(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the note that waits for an answer where a message takes it back: nothing else is taken back then."""
    question, waits = state.question, state.about(LOG) or {}
    if question is None and WAITS not in waits:
        held = state.about(LOG) is not None and bool(state.waiting)
        return {**state.waiting[-1], "forgotten": True} if held and _lets_go(said.text) else None
    if question is not None:
        waits = question.slots if question.intent == LOG else {}
    if not waits or not (_lets_go(said.text) or undo_in(said.text)):
        return None
    return {**{name: value for name, value in waits.items() if name != WAITS}, "forgotten": True}


def _lets_go(text: str) -> bool:
    return takes_back(text) or defers_note(text)


def forgotten(slots: Noting, waiting: Waiting, today: date) -> Outcome[CampaignLogView]:
    """Say what is not saved, as its note was taken back while it waited; nor is it put into a campaign that
    begins."""
    handle = slots.handles[0] if len(slots.handles) == 1 else ""
    sure = replace(slots, budget_idr=None)
    lines = tuple(ledger.line(handle, fact, None) for fact in facts_of(sure, 0, None, today))
    view = CampaignLogView(lines=lines, amount_idr=slots.budget_idr)
    others = tuple(one for one in waiting if whom(one) != slots.handles)
    return Outcome(view, block="forgotten", slots={}, waits=others)
