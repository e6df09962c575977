"""A note that was of somebody else: what was noted of one by mistake becomes the other's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.analytics.campaign.log import Entry, Fact, standing
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import WAITS, Noting, says_something
from core.analytics.campaign.result import Collaboration
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting.corrections.quoting import answered, of_colleague
from core.capabilities.reporting.doubts.holding import put_by
from core.capabilities.reporting.doubts.waiting import whom
from core.capabilities.reporting.hearing.naming import pointed_at
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import OFFERED, CampaignLogView, outcome_of
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.amounts.numbers import parse_count, spoken_money_idr
from core.nlu.campaigns.notes.other_person import OtherPerson, other_person
from core.nlu.hints import places_in
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding


def of_other(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whose a note was and of whom it should be, or the note that waits as it would be of the other one;
    None where a message names nobody who takes part."""
    if state.waiting and not state.partners:  # there is no campaign yet
        return _held_of_other(said.text, state)
    found = other_person(said.text) if in_campaign(state) or state.partners else None
    if found is None:
        return None
    shown = state.items
    there = (*state.partners, *shown)
    wrong, right = (_handle(name, there, said.text) for name in (found.wrong, found.right))
    if (found.wrong and not wrong) or (found.right and not right):
        return None
    if not {wrong, right} & set(there):
        return None
    if waits := _waiting_of_other(state, wrong, right):
        return waits
    return {"handles": (right,) if right else (), "instead": wrong or ""}


def _held_of_other(text: str, state: State) -> dict[str, SlotValue] | None:
    """Return the note that waits for a campaign as it would be of the other one of a list: `salah, itu yg pertama bukan
    yg kedua`; None where a message names nobody of it."""
    words, end = "", 0
    for (start, behind), places in places_in(text.casefold()):
        who = pointed_at(places, state.listed)
        if len(who) != 1:
            return None
        words, end = f"{words}{text[end:start]}@{who[0]}", behind
    found = other_person(words + text[end:])
    there = (*state.listed, *(handle for one in state.waiting for handle in whom(one)))
    if found is None or found.right not in there:
        return None
    held = [one for one in state.waiting if found.wrong is None or found.wrong in whom(one)]
    wrong = whom(held[-1]) if held else ()
    if len(wrong) != 1 or wrong[0] == found.right:
        return None
    return {**held[-1], "handles": (str(found.right),), "instead": wrong[0]}


def _handle(name: str | None, there: Sequence[str], text: str) -> str | None:
    fits = fitting(name, there) if name else ()
    if len(fits) == 1:
        return fits[0]
    return name if name and f"@{name}" in text.casefold() else None


def _waiting_of_other(
    state: State, wrong: str | None, right: str | None
) -> dict[str, SlotValue] | None:
    """Return the note that waits for an answer with its words as they are of the other one; None where none
    waits, or it is of nobody who is denied."""
    question = state.question
    if right and question is not None and (question.intent, question.slot) == (LOG, "handles"):
        return {**question.slots, "handles": (right,), "amended": True}
    waits = state.about(LOG) or {}
    words, of = waits.get(WAITS), waits.get("handles")
    if not isinstance(words, str) or right is None or (wrong and of and of != (wrong,)):
        return None
    if isinstance(of, tuple):
        for handle in of:
            words = re.sub(
                rf"@?(?<![\w.]){re.escape(handle)}(?![\w.])", f"@{right}", words, flags=re.I
            )
    rest = {name: value for name, value in waits.items() if name != WAITS}
    return {**rest, "handles": (right,), "words": words}


async def reassigned(known: Portfolio, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
    """Note of the one who is meant what the speaker noted last of the other, who keeps none of it; ask of whom
    it is where only the other one is named."""
    if says_something(slots) and context.waiting:
        kept = tuple(one for one in context.waiting if whom(one) != (slots.instead,))
        held = put_by([replace(slots, instead=None)], kept, context.today)
        return held or Outcome(CampaignLogView(), block="nothing", slots={})
    found = other_person(context.text) or OtherPerson(None, None)
    quoted = answered(known, context) if context.quoted else []
    if quoted and quoted[0].person_id != context.person.id:
        return await of_colleague(known, quoted, context)
    right = _named(known, slots)
    moved = _noted_of(known, slots.instead or None, right, found, context.person.id, quoted)
    if not moved:
        return Outcome(CampaignLogView(), block="nothing", slots={})
    home = known.home(moved[0])
    whose = {e.fact.collaboration_id: e for e in moved}
    there = known.active(home)
    lines = tuple(ledger.written(known, e) for e in moved)
    if right is None or len(whose) > 1:
        wrong = {c.id for c in there} & whose.keys()
        others = tuple(c.handle for c in there if len(whose) > 1 or c.id not in wrong)
        view = CampaignLogView(home, taken=lines)
        told: dict[str, SlotValue] = {"instead": slots.instead or ""}
        return Outcome(view, asks="handles", choices=_others(told, others), slots=told)
    new = next((c for c in there if c.handle == right), None)
    if new is None:
        rows = ledger.rows(known, home, context.today)
        return Outcome(CampaignLogView(home, rows=rows), block="beyond", slots={})
    facts = [replace(e.fact, collaboration_id=new.id, replaces=e.id) for e in moved]
    if found.number is not None and (value := _value(facts, found.number)) is not None:
        facts = [replace(facts[0], value=value)]
    port, before = given(context.campaigns), known.row(new, context.today)
    batch = await port.note(home, facts)
    after = await port.everything()
    both: list[Collaboration] = [new, *(c for c in known.collaborations if c.id in whose)]
    rows = tuple(r for c in both if (r := after.row(c, context.today)))
    better = tuple(ledger.line(new.handle, fact, before) for fact in facts)
    return outcome_of(CampaignLogView(home, better, rows, corrected=True, taken=lines), batch)


def _named(known: Portfolio, slots: Noting) -> str | None:
    """Return who is named, in full where only one of those who take part is called so."""
    named = next(iter(slots.handles), None)
    fits = fitting(named, (c.handle for c in known.collaborations)) if named else ()
    return fits[0] if len(fits) == 1 else named


def _noted_of(
    known: Portfolio,
    wrong: str | None,
    right: str | None,
    found: OtherPerson,
    person_id: int,
    quoted: Sequence[Entry],
) -> list[Entry]:
    """Return what of the speaker's last note is meant: of who is denied, of what is named, else all of it; empty
    where that is how somebody joined, or a number is named that it does not say."""
    handles = {c.id: c.handle for c in known.collaborations}
    own = [
        e
        for e in standing(known.entries)
        if e.person_id == person_id
        and e.fact.collaboration_id in handles
        and wrong in {None, handles[e.fact.collaboration_id]}
        and (not found.metrics or e.fact.metric in found.metrics)
        and (not quoted or e.batch == quoted[0].batch)
    ]
    last = [e for e in own if e.batch == own[-1].batch]
    theirs = {
        e.fact.metric
        for e in standing(known.entries)
        if last and e.batch == last[0].batch and handles.get(e.fact.collaboration_id or 0) == right
    }
    moved = [e for e in last if e.fact.metric not in theirs]  # it was told of both
    if any(e.fact.metric == "stage" and not e.fact.value for e in moved):
        return []
    if found.number is None:
        return moved
    numbers = [e for e in moved if e.fact.metric in ledger.NUMBERS]
    same = [e for e in numbers if _value([e.fact], found.number) == e.fact.value]
    return same or (numbers if len(numbers) == 1 else [])


def _value(facts: Sequence[Fact], number: str) -> int | None:
    """Return a number as what the one fact counts; `300` of money is 300,000. None for several facts."""
    if len(facts) != 1:
        return None
    money = facts[0].metric.endswith("_idr")
    return spoken_money_idr(number) if money else parse_count(number)


def _others(
    told: Mapping[str, SlotValue], handles: Sequence[str]
) -> tuple[tuple[Choice, ...], ...]:
    return tuple(
        (Choice("who", Payload(LOG, {**told, "handles": (h,)}), args={"handle": h}),)
        for h in handles[: OFFERED * 2]
    )
