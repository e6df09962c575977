"""What was assumed or could not be heeded, to be said below an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import WAITS, held_in, noting, unreckoned
from core.capabilities.importing.guesses import waiting
from core.dialogue.action import Action, Ask, Run
from core.dialogue.decide import LOOKS
from core.dialogue.starting import ASIDE
from core.dialogue.state import Offers, Question, Slots, State
from core.dialogue.undoing import undone
from core.messages import Reply, values_of
from core.nlu.amounts.loose_money import millions_near
from core.nlu.amounts.quantities import quantities
from core.nlu.intents import CANCEL, EVALUATE, IMPORT, LOG, RATE, SEARCH
from core.nlu.places.regions import province_of
from core.nlu.scan import Scan
from core.nlu.searching.product import lends
from core.nlu.searching.splitting import kinds_apart
from core.nlu.searching.topics import either_category, unread_kind
from core.nlu.searching.traits import engagement_wished
from core.nlu.searching.unfiltered import person_wished
from core.nlu.searching.unwanted import NOTE as PAST
from core.nlu.understanding import Understanding

Variables = Mapping[str, object]


TOLD: Final = ("code", *RESULTS, "budget_idr", "paid_idr", "barter_idr", "shipping_idr")
"""What a note that waits is told by."""

JUDGES: Final = frozenset({EVALUATE, RATE})
"""Whose figures are of a usual post: of several the median, of a range none."""

LEFT: Final = ("category", "city", "platform")
"""What a search stands on and what the next one may silently leave out."""


def below(replies: tuple[Reply, ...], said: Sequence[str]) -> tuple[Reply, ...]:
    """Return the replies with more said below the first text."""
    if not said or not replies or not replies[0].text:
        return replies
    return (replace(replies[0], text="\n\n".join([replies[0].text, *said])), *replies[1:])


def unsaved(
    action: Action, before: State, after: State, *, tapped: bool = False
) -> Variables | None:
    """Return what a note said that waited for an answer, and which slot it was asked for, where a message left
    it behind.

    before, after: the states that the message met and that it leaves. tapped: a button was, which answers the
    question above it.
    """
    question = before.question
    if question is not None and _keeps(question, action, after):
        return _lost(question.slots, "held")
    if question is None:
        return None if tapped else _left_open(action, before, after)
    if question.intent != LOG or after.question == question:
        return None
    if isinstance(action, Run | Ask):
        told = all(action.slots.get(name) == value for name, value in question.slots.items())
        told = told or not {"amended", "whole"}.isdisjoint(action.slots)
        told = told or (after.question is not None and "held" in after.question.slots)
        if action.intent == CANCEL or (action.intent == LOG and told):
            return None
    return _lost(question.slots, question.slot)


def _left_open(action: Action, before: State, after: State) -> Variables | None:
    """Return what was said that a question with buttons kept from being noted, where a message that neither
    answers it nor says a figure of its kind was acted on instead."""
    topic = before.topic
    if topic is None or topic.intent != LOG or WAITS not in topic.slots:
        return None
    if after.topic == topic or not isinstance(action, Run) or action.intent == CANCEL:
        return None
    if not {"amended", "words", "held"}.isdisjoint(action.slots):
        return None
    # What is told anew may say that an amount is another thing than it was taken for.
    told = action.slots if action.intent == LOG else {}
    left = {n: v for n, v in topic.slots.items() if n not in told and v not in told.values()}
    return _lost(left, WAITS)


def _keeps(question: Question, action: Action, after: State) -> bool:
    """Whether an answer leaves the question whose a note is open."""
    asked = (question.intent, question.slot) == (LOG, "handles")
    return (
        asked and after.question == question and isinstance(action, Run) and action.intent in LOOKS
    )


def _lost(slots: Slots, asked: str) -> Variables | None:
    notes = (*held_in(noting(slots)), noting(slots))
    lost: dict[str, object] = {}
    for note in notes:
        lost |= {n: v for n in TOLD if (v := getattr(note, n)) is not None} | unreckoned(note)
    return {"told": lost, "asked": asked} if lost else None


def file_note(offers: Offers, action: Action, after: State) -> tuple[str, Variables] | None:
    """Return the block, and its variables, that says what becomes of a file whose guesses waited.

    offers: those that the message met. after: the state that it leaves.
    """
    request = waiting(offers)
    if request is None or waiting(after.offers) == request:
        return None
    told = {"title": request.get("title", "")}
    if not isinstance(action, Run):
        return "note_file_left", told
    same = all(action.slots.get(name) == request.get(name) for name in ("file", "pasted"))
    if action.intent == CANCEL or (action.intent == IMPORT and same):
        return None
    beside = action.intent in ASIDE and "yes" not in after.offers
    return ("note_file_waits" if beside else "note_file_left"), told


def doubts(
    understood: Understanding, action: Action, before: State
) -> Iterator[tuple[str, Variables]]:
    """Yield the assistant's block and its variables for every doubt that the answer is owed.

    Only a search owes those of places: elsewhere a place is not what is looked for. before: the state that the
    message met; what its search asked for and this one does not is said, unless it was taken back.
    """
    if isinstance(action, Run | Ask) and action.intent in JUDGES:
        yield from _figures(understood)
    if isinstance(action, Run | Ask) and action.intent == SEARCH and lends(understood.text):
        yield "note_loans", {}
    if isinstance(action, Run):
        yield from _millions(understood, action, before)
        if action.intent == SEARCH:
            yield from _of_search(understood, action, before)


def _millions(
    understood: Understanding, action: Run, before: State
) -> Iterator[tuple[str, Variables]]:
    """Yield that an amount without a unit was taken for millions."""
    shown = before.shown.slots.get("budget_idr") if before.shown else None
    assumed = "million_assumed" in understood.notes and not millions_near(understood.text, shown)
    if assumed and "budget_idr" in action.slots:
        read = (n.value for n in quantities(Scan.of(understood.text)) if n.million)
        amount = next(read, action.slots["budget_idr"])
        yield "note_million_assumed", {"budget_idr": amount}


def _of_search(
    understood: Understanding, action: Run, before: State
) -> Iterator[tuple[str, Variables]]:
    """Yield what a search took for granted, left out, or could not heed."""
    notes, place = understood.notes, understood.place
    city = understood.slots.get("city")
    searched = city is not None and action.slots.get("city") == city
    if "city_kota_assumed" in notes and searched:
        yield "note_city_kota_assumed", {"city": city}
    parts = kinds_apart(understood.text)
    if parts:
        yield "note_split", {"parts": [(part.idr, part.words) for part in parts]}
    yield from () if parts else _kinds(understood.text, action)
    if rate := engagement_wished(understood.text):
        yield "note_engagement", {"rate": rate}
    if wished := person_wished(understood.text):
        yield "note_person_wished", {"word": wished[0], "mother": wished[1]}
    if gone := _left_out(understood, action, before):
        yield "note_left_out", {"gone": gone}
    region = province_of(place) if place else None
    if "place_unknown" in notes and (region is None or action.slots.get("city") != region):
        yield "note_place_unknown", {"place": place}
    if PAST in notes:
        yield f"note_{PAST}", {}
    if "negated_not_supported" in notes and "exclude" not in action.slots:
        yield "note_negated_not_supported", {}


def _kinds(text: str, action: Run) -> Iterator[tuple[str, Variables]]:
    """Yield which of two kinds of creators was looked for, or that the word for one is not known."""
    either, taken = either_category(text), action.slots.get("category")
    if taken in either:
        others = tuple(category for category in either if category != taken)
        yield "note_either_category", {"taken": taken, "other": others[0]}
    word = unread_kind(text)
    if word and not {"category", "product"} & action.slots.keys():
        yield "note_kind_unread", {"word": word}


def _figures(understood: Understanding) -> Iterator[tuple[str, Variables]]:
    """Yield which figures were given as several numbers, and what was made of them."""
    told = {m: f[0] for m, f in understood.figures.items() if len(f[0].values) > 1}
    rows = {metric: one.values for metric, one in told.items() if not one.ends}
    ends = {metric: one.values for metric, one in told.items() if one.ends}
    if rows:
        taken = {metric: understood.everything()[metric] for metric in rows}
        yield "note_figures_median", {"rows": rows, "taken": taken}
    if ends:
        yield "note_figures_range", {"ends": ends}


def _left_out(understood: Understanding, action: Run, before: State) -> tuple[tuple[str, str], ...]:
    """Return the slots of the search before, with their values, that a new one in words leaves out;
    one that was undone leaves out what came after it, as it was asked to."""
    shown = before.shown
    if not understood.text or shown is None or shown.intent != SEARCH:
        return ()
    if undone(before, understood.text) is not None:
        return ()
    taken_back = {*understood.dropped, *(text.split("=")[0] for text in _texts(action))}
    taken_back |= {*values_of(shown.slots, "assumed")}  # of the business, and so are assumed again
    return tuple(
        (slot, str(shown.slots[slot]))
        for slot in LEFT
        if slot in shown.slots and slot not in action.slots and slot not in taken_back
    )


def _texts(action: Run) -> tuple[str, ...]:
    found = [action.slots.get(name) for name in ("exclude", "quotas")]
    return tuple(text for value in found if isinstance(value, tuple) for text in value)
