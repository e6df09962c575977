"""What to do next: a pure function of the conversation's state and what was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from core.dialogue.action import Action, Ask, Choose, Fallback, NotYet, Run, Spec
from core.dialogue.answers import answer_to
from core.dialogue.filling import (
    ABSURD,
    EACH,
    PER_PERSON,
    TOO_SMALL,
    Slots,
    accepted,
    doubt_in,
    kept_for_answer,
    too_small,
    totalled,
)
from core.dialogue.limits import SEARCH, aside, sizes, unsupported
from core.dialogue.offers import taken_up
from core.dialogue.reference import (
    NEEDS_HANDLES,
    QUOTES,
    asks_anew,
    follow_up,
    of_campaign,
    with_references,
)
from core.dialogue.state import Question, Shown, State
from core.dialogue.undoing import undone, with_past
from core.messages import SlotValue
from core.nlu.asides import asks, hesitates, is_noise, spends
from core.nlu.codes import promo_code
from core.nlu.corrections import is_correction
from core.nlu.following import tells_news
from core.nlu.loose_money import millions_near
from core.nlu.outlay import tells_paid
from core.nlu.owner import seeks_work
from core.nlu.product import product_in
from core.nlu.recommendation import rating_in
from core.nlu.understanding import OTHER, Understanding
from core.nlu.votes import changes_rating, new_rating

STALE_AFTER: Final = timedelta(minutes=30)
"""After this silence a question is closed and what was shown is no longer meant."""

SURE, LIKELY, CLOSE = 0.6, 0.35, 0.2
"""Above SURE an intent stands; below LIKELY it is only guessed; CLOSE apart, both are offered."""

ASIDE: Final = frozenset({"help", "explain", "greet", "thanks", "privacy"})
"""Intents after which an open question is still open."""

UNGUESSED: Final = frozenset({OTHER, "greet", "thanks"})
"""Nobody has to be asked whether they meant to greet or to give thanks."""

MISSES: Final = 2
"""After so many messages that do not answer it a question lets go."""

LASTING: Final = frozenset({"undo", "reopen", "resume", "act"})
"""What may still be taken up after a word of thanks."""

UNIT: Final = "unit_idr"
"""What one piece costs: `60k each` beside it is no price of a person."""

FREE: Final = "free"
"""Somebody works for nothing: `fee 0` beside it is no amount to ask about."""

CANCEL: Final = "cancel"

LONGEST_AMOUNT: Final = 6
"""Words of a message that does no more than name another budget."""

COMPARE: Final = "compare"
LOG: Final = "campaign_log"
RECOMMEND: Final = "recommend"
"""What a bare correction ("eh salah, 15") can be about."""

MARKING: Final = frozenset({RECOMMEND, LOG, OTHER, CANCEL, "recommendations", "evaluate"})
"""What words that change a mark may be taken for."""

OF_ONE: Final = frozenset({"words", "rating"})
"""What is said of one account, and of no other that is named next."""

Specs = Mapping[str, Spec]


def decide(
    state: State, understanding: Understanding, specs: Specs, now: datetime
) -> tuple[State, Action]:
    """Return the next state and the action; the same for words and for buttons.

    A button is an Understanding of confidence 1. `specs` holds the capabilities that exist.
    Words that stand for a button of the answer before do what the button does.
    """
    state = fresh(state, now)
    offers, state = state.offers, _attentive(replace(state, offers={}), understanding)
    taken = taken_up(understanding.text, offers)
    if isinstance(taken, Fallback):
        return replace(state, offers=offers), taken
    if taken is not None and taken.intent in specs:
        return _start(state, taken.intent, taken.slots, specs)
    after, action = _decided(state, understanding, specs)
    if isinstance(action, Run) and action.intent == "thanks":
        after = replace(after, offers={k: v for k, v in offers.items() if k in LASTING})
    return after, action


def _decided(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    if said.confidence >= 1:
        return _start(state, said.intent, _cancelling(state, said), specs, said.notes)
    back = undone(state, said.text) if state.question is None else None
    if back is not None:
        return _start(back[0], SEARCH, back[1], specs)
    if LOG in specs and tells_paid(said.text.lower()) and not _of_log(state.question):
        return _start(state, LOG, said.everything(), specs)
    if state.question is not None:
        answered = _answer(state, state.question, said, specs)
        if answered is not None:
            return answered
    return _request(state, said, specs)


def _of_log(question: Question | None) -> bool:
    return question is not None and question.intent == LOG


def fresh(state: State, now: datetime) -> State:
    """Return the state without what is too old to be meant."""
    if state.updated_at is not None and now - state.updated_at > STALE_AFTER:
        return replace(
            state,
            question=None,
            shown=None,
            focus=None,
            topic=None,
            earlier=None,
            offers={},
            past=(),
            seen=(),
            typed={},
        )
    return state


def _attentive(state: State, said: Understanding) -> State:
    """Turn to the account that a message names, whatever becomes of the message: who is named last
    is whom the next one is about."""
    one = said.slots.get("handle")
    named = said.everything().get("handles") or ((one,) if isinstance(one, str) and one else None)
    if not isinstance(named, tuple) or not named or "@" not in said.text:
        return state
    if said.intent == COMPARE and len(named) == 1 and state.focus not in {None, *named}:
        return state
    shown = state.shown
    if shown and "handles" in shown.slots and shown.intent != "compare":
        about = {k: v for k, v in shown.slots.items() if k not in OF_ONE or one_of(shown, named)}
        shown = replace(shown, slots={**about, "handles": named})
    return replace(state, shown=shown, focus=named[0] if len(named) == 1 else None)


def one_of(shown: Shown, named: tuple[str, ...]) -> bool:
    """Whether a message names whom the answer before was about."""
    return shown.slots.get("handles") == named


def _cancelling(state: State, said: Understanding) -> Slots:
    """Return the slots of a request; a typed "batal" is told what there is to cancel."""
    if said.intent != CANCEL or not said.text:
        return said.slots
    after = state.shown.intent if state.shown else ""
    return {"what": "question" if state.question else "nothing", "after": after, **said.slots}


def _answer(
    state: State, question: Question, said: Understanding, specs: Specs
) -> tuple[State, Action] | None:
    """Return the next step when the message answers the open question, else None."""
    spec = specs.get(question.intent)
    if spec is None or (said.intent == "cancel" and said.confidence >= SURE):
        return None
    said = with_references(said, state.shown, state.focus)
    if _points(said) and "handles" not in (*spec.required, *spec.accepted):
        return None
    others = (_of_another, _of_one, _notes_anew, _of_budget)
    if any(of_its_own(question, said) for of_its_own in others):
        return None
    filled = answer_to(question, said, spec)
    if filled is not None:
        slots = totalled({**question.slots, **filled})
        return _start(state, question.intent, slots, specs, said.notes)
    understood = said.intent != OTHER and said.confidence >= SURE
    if understood and not (said.elliptical and said.intent != question.intent):
        return _of_same(state, question, said, specs)
    return _missed(state, question, said, specs)


def _of_same(
    state: State, question: Question, said: Understanding, specs: Specs
) -> tuple[State, Action] | None:
    """Go on with the search whose budget is asked where a message only words it once more."""
    if not said.intent == question.intent == SEARCH or _searches_anew(said):
        return None
    stated = accepted(said.everything(), specs[SEARCH])
    return _start(state, SEARCH, totalled({**question.slots, **stated}), specs, said.notes)


def _searches_anew(said: Understanding) -> bool:
    """Whether a search that is worded while another's budget is asked has a subject of its own: `yang
    cocok siapa ya` and `2 people` have none, and leave the other's."""
    named = not {"category", "city", "handles"}.isdisjoint(said.everything())
    return asks_anew(said) and (named or bool(product_in(said.text)))


def _missed(
    state: State, question: Question, said: Understanding, specs: Specs
) -> tuple[State, Action]:
    """Ask once more (as often as the answer has to wait), unless the message asks something of its own that can be answered; let the
    question go at the second miss."""
    doubt = doubt_in(said.notes)
    again = Ask(question.intent, question.slot, question.slots, doubt, again=True)
    if doubt or hesitates(said.text):
        return state, again
    missed = replace(state, question=replace(question, misses=question.misses + 1))
    if not (asks(said.text) or question.misses + 1 >= MISSES):
        return missed, again
    after, action = _request(replace(state, question=None), said, specs)
    if not isinstance(action, Fallback):
        return after, action
    if question.misses + 1 < MISSES:
        return missed, again
    return after, Fallback(action.guesses, action.note or "let_go")


def _of_another(question: Question, said: Understanding) -> bool:
    """Whether a message is about another account than the question is."""
    before, named = question.slots.get("handles"), said.slots.get("handles")
    if not isinstance(before, tuple) or not isinstance(named, tuple) or "@" not in said.text:
        return False
    return question.slot != "handles" and set(before).isdisjoint(named)


def _of_one(question: Question, said: Understanding) -> bool:
    """Whether a message asks about one account while it was asked which ones to compare."""
    other = said.intent in NEEDS_HANDLES and said.confidence >= SURE
    return question.intent == COMPARE and other and "@" in said.text


def _of_budget(question: Question, said: Understanding) -> bool:
    """Whether a budget to search with is named while an account's price is judged."""
    return question.intent == "rate" and said.intent == SEARCH and spends(said.text)


def _notes_anew(question: Question, said: Understanding) -> bool:
    """Whether a message tells news of its own while it was asked of whom the note before was:
    `@nama belum posting` does not say whose sales they were."""
    if question.intent != LOG or question.slot != "handles" or said.intent != LOG:
        return False
    told = {k: v for k, v in said.slots.items() if k != "handles"}
    other = any(question.slots.get(name) != value for name, value in told.items())
    code = promo_code(said.text)
    another = code is not None and code != question.slots.get("code")
    return other or another or tells_news(said.text)


def _request(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    short = aside(state, said, specs)
    if short is not None:
        return state, short
    doubted = _doubted(state, said, specs)
    if doubted is not None:
        return doubted
    leaning = _leaning(state, said, specs)
    if isinstance(leaning, Run):
        return _start(state, leaning.intent, leaning.slots, specs, said.notes)
    return (state, leaning) if leaning else _own(state, said, specs)


def _doubted(state: State, said: Understanding, specs: Specs) -> tuple[State, Action] | None:
    """Ask for the budget of the search before again where another one is named that cannot be."""
    doubt, shown = doubt_in(said.notes), state.shown
    if doubt in {None, PER_PERSON} or shown is None or shown.intent != SEARCH:
        return None
    alone = "handles" not in said.slots and len(said.text.split()) <= LONGEST_AMOUNT
    if SEARCH not in specs or "budget_idr" in said.everything() or not alone:
        return None
    kept = {slot: value for slot, value in shown.slots.items() if slot not in {"budget_idr", EACH}}
    near = millions_near(said.text, shown.slots.get("budget_idr"))
    if near is not None:
        return _start(state, SEARCH, {**shown.slots, "budget_idr": near}, specs)
    return (
        replace(state, question=Question(SEARCH, "budget_idr", kept)),
        Ask(SEARCH, "budget_idr", kept, doubt),
    )


def _leaning(state: State, said: Understanding, specs: Specs) -> Run | Fallback | None:
    """Return what a message makes of the last answer; a price beside one card is about its own."""
    correction = _correction(said, state.shown, specs)
    priced = said.intent == "rate" and not (said.relative or spends(said.text))
    asked = said.everything().get("budget_idr")
    if state.focus and asked and QUOTES.search(said.text) and "handles" not in said.everything():
        return Run("rate", {"handles": (state.focus,), "budget_idr": asked})
    if correction or (state.focus and priced):
        return correction
    return unsupported(state, said, specs) or follow_up(said, state.shown, specs)


def _own(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    """Return what a message asks for by itself."""
    said = of_campaign(with_references(said, state.shown, state.focus), state.shown)
    if said.intent == OTHER or said.confidence < LIKELY:
        if seeks_work(said.text):
            return state, Fallback(note="would_be_creator")
        return state, Fallback(() if is_noise(said.text) else _guesses(said))
    weighed = sizes(said, specs)
    rivals = () if weighed else _rivals(said, specs)
    lasting = next((r for r in rivals if state.topic and r.intent == state.topic.intent), None)
    if lasting:
        return _start(state, lasting.intent, lasting.slots, specs, said.notes)
    if rivals:
        return replace(state, question=None), Choose(rivals)
    if weighed:
        return state, weighed
    slots = _of_the_last(state, said) or _cancelling(state, said)
    return _start(state, said.intent, slots, specs, said.notes)


def _of_the_last(state: State, said: Understanding) -> dict[str, SlotValue] | None:
    """Return a search that names no money, nobody and nothing to promote as a change of the last:
    whose budget is known is not asked for it again."""
    shown, stated = state.shown, said.everything()
    if said.intent != SEARCH or shown is None or shown.intent != SEARCH or "budget_idr" in stated:
        return None
    if "budget_idr" not in shown.slots or asks_anew(said) or "handles" in stated:
        return None
    gone = {*said.dropped, *(("also",) if "city" in {*said.dropped, *stated} else ())}
    return {**{name: value for name, value in shown.slots.items() if name not in gone}, **stated}


def _correction(said: Understanding, shown: Shown | None, specs: Specs) -> Run | None:
    """Return the log again when the message corrects a number of the note just made, and the
    recommendation when it corrects the rating."""
    if shown is None or shown.intent not in specs:
        return None
    if shown.intent == LOG and is_correction(said.text):
        return Run(LOG, said.slots)
    named = said.everything()
    changed = changes_rating(said.text) and new_rating(said.text) and said.intent in MARKING
    if shown.intent != RECOMMEND or not (is_correction(said.text) or changed):
        return None
    rating = new_rating(said.text) or named.get("rating") or rating_in(said.text)
    if not rating or "budget_idr" in named or "sales" in named:
        return None
    whom = {"handles": named["handles"]} if "handles" in named else {}
    return Run(RECOMMEND, {**shown.slots, **whom, "rating": rating})


def _guesses(said: Understanding) -> tuple[str, ...]:
    ranked = [(said.intent, said.confidence), *said.alternatives]
    return tuple(intent for intent, share in ranked if intent not in UNGUESSED and share >= 0.05)[
        :3
    ]


def _rivals(said: Understanding, specs: Specs) -> tuple[Run, ...]:
    """Return two intents to choose from when they are close and both can be done."""
    if said.confidence >= SURE or said.intent not in specs:
        return ()
    near = [i for i, p in said.alternatives if said.confidence - p <= CLOSE and i in specs][:1]
    names = (said.intent, *near)
    return tuple(Run(n, accepted(said.slots, specs[n])) for n in names) if near else ()


def _start(
    state: State, intent: str, slots: Slots, specs: Specs, notes: tuple[str, ...] = ()
) -> tuple[State, Action]:
    """Run a capability, or ask for the first thing that it needs."""
    spec = specs.get(intent)
    small_talk = intent in ASIDE
    if spec is None:
        return (state if small_talk else replace(state, question=None)), NotYet(intent)
    if intent == SEARCH and PER_PERSON in notes and EACH not in slots:
        slots = totalled({**slots, EACH: slots["budget_idr"]}) if "budget_idr" in slots else slots
    wanted = accepted(slots, spec)
    if too_small(wanted):
        wanted = {slot: value for slot, value in wanted.items() if slot != "budget_idr"}
        notes = (*notes, TOO_SMALL)
    doubt = (
        doubt_in(notes) if "budget_idr" in spec.accepted and "budget_idr" not in wanted else None
    )
    if (doubt == PER_PERSON and UNIT in wanted) or FREE in wanted:
        doubt = None
    if doubt == ABSURD and "budget_idr" not in spec.required and "handles" in wanted:
        doubt = None
    missing = next((slot for slot in spec.required if slot not in wanted), None)
    asked = "budget_idr" if doubt else missing
    if asked:
        return (
            replace(state, question=Question(intent, asked, kept_for_answer(slots, wanted))),
            Ask(intent, asked, wanted, doubt),
        )
    if small_talk:
        return state, Run(intent, wanted)
    if intent == SEARCH:
        state = with_past(state, wanted)
    return replace(state, question=None, shown=_shown(state, intent, wanted)), Run(intent, wanted)


def _points(said: Understanding) -> bool:
    """Whether a message does no more than point at something in the list."""
    return bool(said.ordinals) and "handles" in said.slots and len(said.text.split()) <= 3


def _shown(state: State, intent: str, slots: Slots) -> Shown | None:
    """Remember a search, so that it can be refined even when it finds nothing: whom another answer
    listed is not meant by "yang kedua" then."""
    if intent != SEARCH:
        return state.shown
    listed = state.shown.items if state.shown and state.shown.intent == SEARCH else ()
    return Shown(intent, slots, listed)
