"""What a message is to the question that is open: its answer, a word in passing, something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from core.analytics.campaign.log import STAGES
from core.dialogue.action import Action, Ask, Fallback
from core.dialogue.answers import answer_to
from core.dialogue.filling import BARE, accepted, doubt_in, totalled
from core.dialogue.reference import NEEDS_HANDLES, SIZES, asks_anew, with_references
from core.dialogue.requests import request
from core.dialogue.starting import Specs, start
from core.dialogue.state import Question, State
from core.messages import SlotValue
from core.nlu.amounts.quantities import quantities
from core.nlu.asides import asks, hesitates, spends
from core.nlu.campaigns.codes import promo_code, without_codes
from core.nlu.campaigns.notes.news import tells_news
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.titles import begins_named
from core.nlu.intents import CANCEL, COMPARE, LOG, OTHER, RATE, SEARCH
from core.nlu.scan import Scan
from core.nlu.searching.product import product_in
from core.nlu.understanding import SURE, Understanding

_HANDLE: Final = re.compile(r"@[\w.]{1,60}")
UNCLEAR_UNIT: Final = "money_unclear_unit"
_FEW: Final = re.compile(r"[1-9][ .!]{0,3}")
"""A budget of so few of something: `2` is of millions, or of people."""

MISSES: Final = 2
"""After so many messages that do not answer it a question lets go."""


def answered(
    state: State, question: Question, said: Understanding, specs: Specs
) -> tuple[State, Action] | None:
    """Return the next step when the message answers the open question, else None."""
    spec = specs.get(question.intent)
    if spec is None or (said.intent == CANCEL and said.confidence >= SURE):
        return None
    said = with_references(said, state.shown, state.focus)
    if _points(said) and "handles" not in (*spec.required, *spec.accepted):
        return None
    others = (_of_another, _of_one, _notes_anew, _of_budget, _begins_campaign)
    if any(of_its_own(question, said) for of_its_own in others):
        return None
    filled = answer_to(question, said, spec)
    if filled is not None:
        slots = totalled({**question.slots, **_bare(said), **filled})
        return start(state, question.intent, slots, specs, said.notes)
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
    slots = totalled({**question.slots, **_bare(said), **stated})
    return start(state, SEARCH, slots, specs, said.notes)


def _bare(said: Understanding) -> dict[str, SlotValue]:
    """Return the number of a budget whose unit a message leaves out, which waits for it."""
    return {} if said.bare is None else {BARE: said.bare}


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
    doubt, bare = doubt_in(said.notes), _bare(said)
    if question.slot == "budget_idr" and _FEW.fullmatch(said.text.strip()):
        doubt, bare = UNCLEAR_UNIT, {BARE: int(said.text.strip(" .!"))}
    if doubt and bare:
        question = replace(question, slots={**question.slots, **bare})
        state = replace(state, question=question)
    again = Ask(question.intent, question.slot, question.slots, doubt, again=True)
    if doubt or hesitates(said.text):
        return state, again
    missed = replace(state, question=replace(question, misses=question.misses + 1))
    if not (asks(said.text) or question.misses + 1 >= MISSES):
        return missed, again
    after, action = request(replace(state, question=None), said, specs)
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
    """Whether a message asks about one account while it was asked which ones to compare, or for a search's budget,
    or for a figure that it does not tell of an account that it asks something else about."""
    other = said.intent in NEEDS_HANDLES and said.confidence >= SURE and "@" in said.text
    searches = question.intent == SEARCH and "budget_idr" not in said.everything()
    sized = question.intent in SIZES and said.intent in SIZES - {question.intent}
    untold = sized and question.slot not in said.everything()
    return other and (question.intent == COMPARE or searches or untold)


def _of_budget(question: Question, said: Understanding) -> bool:
    """Whether a budget to search with is named while an account's price is judged."""
    return question.intent == RATE and said.intent == SEARCH and spends(said.text)


def _begins_campaign(question: Question, said: Understanding) -> bool:
    """Whether a campaign is begun by its name while it was asked what a brief is for: `kampanye madu`."""
    return question.slot == "product" and begins_named(said.text)


def _notes_anew(question: Question, said: Understanding) -> bool:
    """Whether a message tells news of its own while it was asked of whom the note before was:
    `@nama belum posting` does not say whose sales they were."""
    if question.intent != LOG or question.slot != "handles":
        return False
    code = promo_code(said.text)
    another = code is not None and code != question.slots.get("code")
    if "handles" in said.slots and _reaches_else(question, said.text):
        return True
    if said.intent != LOG:
        return another
    told = {k: v for k, v in said.slots.items() if k != "handles"}
    other = any(question.slots.get(name) != value for name, value in told.items())
    return other or another or tells_news(said.text) or _counts_else(question, said.text)


def _reaches_else(question: Question, text: str) -> bool:
    """Whether a text tells that somebody got elsewhere than the note says: `@nama menolak` where one agreed."""
    reached = stage_in(text)
    return reached is not None and STAGES.index(reached) != question.slots.get("stage")


def _counts_else(question: Question, text: str) -> bool:
    """Whether a text names a number that the note does not say: `kode @nama kepake 9 kali`."""
    said = {n.value for n in quantities(Scan.of(_HANDLE.sub(" ", without_codes(text))))}
    waits = {value for value in question.slots.values() if isinstance(value, int)}
    return not said <= {*waits, *(value // 1_000 for value in waits)}


def _points(said: Understanding) -> bool:
    """Whether a message does no more than point at something in the list."""
    return bool(said.ordinals) and "handles" in said.slots and len(said.text.split()) <= 3
