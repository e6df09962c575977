"""What to do next: a pure function of the conversation's state and what was understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from core.analytics.campaign.noting import JOINING, holding, of_another_post
from core.dialogue.action import Action, Fallback, Run
from core.dialogue.offers import taken_up
from core.dialogue.questions import answered
from core.dialogue.reference import FIGURES, SIZES, pointed
from core.dialogue.requests import cancelling, request
from core.dialogue.searching.staying import note_of, stays
from core.dialogue.starting import Specs, start
from core.dialogue.state import Offers, Question, Shown, Slots, State
from core.dialogue.undoing import recalled, undone
from core.nlu.amounts.currencies import asks_conversion
from core.nlu.asides import asks
from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.money.outlay import tells_paid
from core.nlu.intents import COMPARE, EVALUATE, LOG, RATE, REPORT, SEARCH, THANKS
from core.nlu.searching.mentions import picks
from core.nlu.understanding import Understanding

STALE_AFTER: Final = timedelta(minutes=30)
"""After this silence a question is closed and what was shown is no longer meant."""

NOTES_KEPT: Final = timedelta(days=7)
"""So long a silence do notes outlive that were told before there was a campaign."""

LASTING: Final = frozenset({"undo", "reopen", "resume", "act"})
"""What may still be taken up after a word of thanks."""

OF_ONE: Final = frozenset({"words", "rating"})
"""What is said of one account, and of no other that is named next."""


OF_NOBODY: Final = frozenset(
    {"handles", "collab", "undo", "instead", "forgotten", "amended", "words", "split"}
)
"""What a note that names nobody, and is none to be taken back or put right, does not state."""

LOOKS: Final = frozenset({REPORT, EVALUATE, COMPARE, RATE, "message", "break_even"})
"""What is looked at or reckoned while a note waits to be told whose it is."""

TOLD: Final = "told"
"""The offer to keep what was told of a business beside a question."""

OF_BUSINESS: Final = frozenset({"product", "category", "must", "handles"})
"""What a search is for, where it names that itself."""

PRICED: Final = FIGURES | {"budget_idr"}
"""What was told of one account, and is nothing of another whose figures are typed."""


def decide(
    state: State, understanding: Understanding, specs: Specs, now: datetime
) -> tuple[State, Action]:
    """Return the next state and the action; the same for words and for buttons.

    A button is an Understanding of confidence 1. `specs` holds the capabilities that exist.
    Words that stand for a button of the answer before do what the button does.
    """
    state = fresh(state, now)
    offers = state.offers
    state = _attentive(replace(state, offers={}) if offers else state, understanding)
    state = _settled(state, understanding)
    taken = taken_up(understanding.text, offers)
    if isinstance(taken, Fallback):
        return replace(state, offers=offers), taken
    if taken is not None and taken.intent in specs:
        return start(state, taken.intent, taken.slots, specs)
    after, action = _decided(state, _for_business(understanding, offers), specs)
    after, action = _held(state, understanding.text, after, action)
    named = stays(state, understanding, action)
    if named is not None:
        return state, Fallback(note=note_of(state, understanding), told=named)
    if isinstance(action, Run) and action.intent == THANKS:
        after = replace(after, offers={k: v for k, v in offers.items() if k in LASTING})
    return after, action


def _decided(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    if said.confidence >= 1:
        return start(state, said.intent, cancelling(state, said), specs, said.notes)
    if asks_conversion(said.text):
        return state, Fallback(note="conversion")
    back = None if state.question else undone(state, said.text) or recalled(state, said)
    if back is not None:
        return start(back[0], SEARCH, back[1], specs)
    if LOG in specs and tells_paid(said.text.lower()) and not _of_log(state.question):
        return start(state, LOG, said.everything(), specs)
    if state.question is not None:
        answer = answered(state, state.question, said, specs)
        if answer is not None:
            return answer
    return request(state, said, specs)


def _held(state: State, text: str, after: State, action: Action) -> tuple[State, Action]:
    """Keep a note that waits to be told whose it is, where another is told that names nobody, or how things stand is
    asked about meanwhile."""
    question = state.question
    if question is None and isinstance(action, Run) and (waits := _joining(state, action)):
        return after, Run(LOG, {**action.slots, "held": holding(waits)})
    open_ = question is not None and (question.intent, question.slot) == (LOG, "handles")
    if question is None or not open_ or not isinstance(action, Run) or after.question is not None:
        return after, action
    if action.intent in LOOKS:
        return replace(after, question=question), action
    coded = "code" in question.slots or promo_code(text) is not None  # which names somebody
    if action.intent != LOG or coded or not OF_NOBODY.isdisjoint(action.slots):
        return after, action
    if of_another_post(question.slots, action.slots):
        return after, action
    return after, Run(LOG, {**action.slots, "held": holding(question.slots)})


def _joining(state: State, action: Run) -> Slots:
    """Return the note that waits for somebody to join a campaign, where another is told of the same; empty else."""
    waits = state.about(LOG) or {}
    same = JOINING in waits and waits.get("handles") == action.slots.get("handles")
    own = action.intent == LOG and (OF_NOBODY - {"handles"}).isdisjoint(action.slots)
    own = own and not {"add", "held", "amended"} & action.slots.keys()
    return waits if same and own else {}


def _for_business(said: Understanding, offers: Offers) -> Understanding:
    """Return a search that names nothing to look for as one for the business that was told just before."""
    _, told = offers.get(TOLD, ("", {}))
    if said.intent != SEARCH or not told or OF_BUSINESS & said.everything().keys():
        return said
    return replace(said, slots={**told, **said.slots}, stated={**told, **said.stated})


def _of_log(question: Question | None) -> bool:
    return question is not None and question.intent == LOG


def fresh(state: State, now: datetime) -> State:
    """Return the state without what is too old to be meant."""
    if state.updated_at is not None and now - state.updated_at > STALE_AFTER:
        emptied = state.emptied()
        kept = now - state.updated_at <= NOTES_KEPT
        return replace(emptied, waiting=state.waiting) if kept else emptied
    return state


def _attentive(state: State, said: Understanding) -> State:
    """Turn to the account that a message names, whatever becomes of the message: who is named last
    is whom the next one is about."""
    one = said.slots.get("handle")
    named = said.handles or ((one,) if isinstance(one, str) and one else ())
    if not named or "@" not in said.text:
        return state
    if said.intent == COMPARE and len(named) == 1 and state.focus not in {None, *named}:
        return state
    shown = state.shown
    if shown and "handles" in shown.slots and shown.intent != COMPARE:
        typed = shown.intent in SIZES and not FIGURES.isdisjoint(said.everything())
        gone = OF_ONE | (PRICED if typed else frozenset())
        about = {k: v for k, v in shown.slots.items() if k not in gone or one_of(shown, named)}
        shown = replace(shown, slots={**about, "handles": named})
    return replace(state, shown=shown, focus=named[0] if len(named) == 1 else None)


def _settled(state: State, said: Understanding) -> State:
    """Keep whom a message settles on of the list shown last, whatever is answered: a campaign that begins next
    is with them."""
    listed = {*state.listed, *state.items}
    if not listed or state.numbered or not picks(said.text) or asks(said.text):
        return state
    whom = pointed(said, state) or said.handles
    return replace(state, picked=whom) if whom and listed.issuperset(whom) else state


def one_of(shown: Shown, named: tuple[str, ...]) -> bool:
    """Whether a message names whom the answer before was about."""
    return shown.slots.get("handles") == named
