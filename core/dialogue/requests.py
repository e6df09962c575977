"""What a message asks for by itself, or as what goes on about the answer before."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from core.dialogue.action import Action, Ask, Choose, Fallback, Run
from core.dialogue.filling import BARE, EACH, PER_PERSON, accepted, doubt_in
from core.dialogue.limits import aside, sizes, unsupported
from core.dialogue.reference import (
    QUOTES,
    asks_anew,
    follow_up,
    of_campaign,
    out_of_range,
    with_references,
)
from core.dialogue.starting import Specs, start
from core.dialogue.state import Question, Shown, Slots, State
from core.messages import SlotValue
from core.nlu.accounts.owner import seeks_work
from core.nlu.amounts.loose_money import millions_near
from core.nlu.asides import asks, is_noise, spends
from core.nlu.campaigns.notes.corrections import is_correction
from core.nlu.community.recommendation import rating_in
from core.nlu.community.votes import changes_rating, new_rating
from core.nlu.intents import (
    CANCEL,
    EVALUATE,
    GREET,
    LOG,
    OTHER,
    PROFILE,
    RATE,
    RECOMMEND,
    RECOMMENDATIONS,
    SEARCH,
    THANKS,
)
from core.nlu.offers.bids import disclaimed_idr
from core.nlu.scan import plain
from core.nlu.searching.traits import traits
from core.nlu.searching.wishing import wishes_somebody
from core.nlu.understanding import SURE, Understanding

GUESSES: Final = 3
LIKELY, CLOSE = 0.35, 0.2
"""Below LIKELY an intent is only guessed; CLOSE apart, both are offered."""

LEAST_SHARE: Final = 0.05
"""Below this an intent is not worth a guess."""

UNGUESSED: Final = frozenset({OTHER, GREET, THANKS})
"""Nobody has to be asked whether they meant to greet or to give thanks."""

_PROMOTED: Final = re.compile(r"\b(?:promo\w{0,8}|iklan\w{0,4}|endorse|launching|promote)\b", re.I)

LONGEST_AMOUNT: Final = 6
"""Words of a message that does no more than name another budget."""

CURRENCY: Final = "money_currency"

MARKING: Final = frozenset({RECOMMEND, LOG, OTHER, CANCEL, RECOMMENDATIONS, EVALUATE})
"""What words that change a mark may be taken for."""


def request(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    """Return the next step for a message that answers no open question."""
    if CURRENCY in said.notes and asks(said.text):
        return state, Fallback(note="conversion")
    if price := disclaimed_idr(said.text):
        return state, Fallback(note="product_price", told={"budget_idr": price})
    short = aside(state, said, specs)
    if short is not None:
        return state, short
    doubted = _doubted(state, said, specs)
    if doubted is not None:
        return doubted
    leaning = _leaning(state, said, specs)
    if isinstance(leaning, Run):
        return start(state, leaning.intent, leaning.slots, specs, said.notes)
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
    kept |= accepted(said.everything(), specs[SEARCH])
    kept |= {} if said.bare is None else {BARE: said.bare}
    near = millions_near(said.text, shown.slots.get("budget_idr"))
    if near is not None:
        return start(state, SEARCH, {**shown.slots, "budget_idr": near}, specs)
    return (
        replace(state, question=Question(SEARCH, "budget_idr", kept)),
        Ask(SEARCH, "budget_idr", kept, doubt),
    )


def _leaning(state: State, said: Understanding, specs: Specs) -> Run | Fallback | None:
    """Return what a message makes of the last answer; a price beside one card is about its own."""
    correction = _correction(said, state.shown, specs)
    priced = said.intent == RATE and not (said.relative or spends(said.text))
    asked = said.everything().get("budget_idr")
    if state.focus and asked and QUOTES.search(said.text) and "handles" not in said.everything():
        return Run("rate", {"handles": (state.focus,), "budget_idr": asked})
    if correction or (state.focus and priced and not out_of_range(said, state.shown)):
        return correction
    return unsupported(state, said, specs) or follow_up(said, state.shown, specs)


def _own(state: State, said: Understanding, specs: Specs) -> tuple[State, Action]:
    """Return what a message asks for by itself."""
    said = of_campaign(with_references(said, state.shown, state.focus), state.shown)
    if said.intent == OTHER or said.confidence < LIKELY:
        if seeks_work(said.text):
            return state, Fallback(note="would_be_creator")
        return state, Fallback(() if is_noise(said.text) else _guesses(said))
    said = _with_money(said)
    weighed = _unwished(state, said) or sizes(said, specs)
    rivals = () if weighed else _rivals(said, specs)
    lasting = next((r for r in rivals if state.topic and r.intent == state.topic.intent), None)
    if lasting:
        return start(state, lasting.intent, lasting.slots, specs, said.notes)
    if rivals:
        return replace(state, question=None), Choose(rivals)
    if weighed:
        return state, weighed
    slots = _of_the_last(state, said) or cancelling(state, said)
    bare = {} if said.bare is None else {BARE: said.bare}
    return start(state, said.intent, {**slots, **bare}, specs, said.notes)


def _unwished(state: State, said: Understanding) -> Fallback | None:
    """Return what is said instead of asking for a budget where a message states nothing to search by and wishes
    for nobody: it asks something, or points at a list that is not there."""
    if traits(plain(said.text), asked=True):
        return None
    if said.intent != SEARCH or said.everything() or said.notes or said.dropped or not said.text:
        return None
    if said.ordinals and not (state.shown and state.shown.items):
        return Fallback(note="no_list")
    return (
        None
        if said.relative or said.change or wishes_somebody(said.text)
        else Fallback(_guesses(said))
    )


def _with_money(said: Understanding) -> Understanding:
    """Return a business told with what it promotes and a budget, which may be no more than that, as the search that
    the budget is for: `aku reseller skincare di jogja, bikin promo lebaran budget 3jt`."""
    told = said.everything()
    own = said.intent == RATE and said.confidence < SURE and "handles" not in told
    if own and "budget_idr" in told and spends(said.text):  # `i have 2 million for this`
        return replace(said, intent=SEARCH, slots={**said.stated, **said.slots}, alternatives=())
    if said.intent != PROFILE or said.confidence >= SURE or not _PROMOTED.search(said.text):
        return said
    if not {"budget_idr", "category"} <= told.keys():
        return said
    return replace(said, intent=SEARCH, slots={**said.stated, **said.slots}, alternatives=())


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
    likely = (intent for intent, share in ranked if share >= LEAST_SHARE)
    return tuple(islice((intent for intent in likely if intent not in UNGUESSED), GUESSES))


def _rivals(said: Understanding, specs: Specs) -> tuple[Run, ...]:
    """Return two intents to choose from when they are close and both can be done."""
    if said.confidence >= SURE or said.intent not in specs:
        return ()
    near = [i for i, p in said.alternatives if said.confidence - p <= CLOSE and i in specs][:1]
    names = (said.intent, *near)
    return tuple(Run(n, accepted(said.slots, specs[n])) for n in names) if near else ()


def cancelling(state: State, said: Understanding) -> Slots:
    """Return the slots of a request; a typed "batal" is told what there is to cancel."""
    if said.intent != CANCEL or not said.text:
        return said.slots
    after = state.shown.intent if state.shown else ""
    return {"what": "question" if state.question else "nothing", "after": after, **said.slots}
