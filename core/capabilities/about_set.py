"""Answers questions about the set that was just shown: its money, who steps in, its figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.analytics.portfolio.proposal import Suggestion
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.searching.answers import answer
from core.capabilities.searching.shown_set import (
    EVEN,
    LATELY,
    SAFEST,
    SORTED,
    AboutSetSlots,
    AboutSetView,
    alone,
    instead_of,
    is_dear,
    ordered,
    pick_of,
    plain_search,
    second_best,
    with_basis,
    with_bounds,
)
from core.capabilities.searching.supposing import at_fee, supposed
from core.capabilities.searching.terms import terms_of
from core.capabilities.searching.tracing import Traced, traced
from core.dialogue.scene import LISTS, Scene
from core.dialogue.screen import SETS
from core.dialogue.searching.amounts import so_many
from core.dialogue.searching.slots import payload_of, search_before
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.asides import asks_why
from core.nlu.hints import ordinals, without_ordinals
from core.nlu.intents import BRIEF, CANCEL, COMPARE, EVALUATE, NEW, PRIVACY, RATE, SEARCH
from core.nlu.questions.facts import asks_existence
from core.nlu.questions.teams import team_question
from core.nlu.questions.whence import whence
from core.nlu.scan import plain
from core.nlu.searching.about_set import (
    AGREED,
    DETAILS,
    FEW,
    FIGURES,
    GENDER,
    LEFT,
    NUMBER,
    ONE_OR_MANY,
    OUTCOME,
    PICKED,
    REAL,
    REFUSES,
    SECOND,
    TOTAL,
    priced,
    question_about,
    somebody_else,
    stands_in,
)
from core.nlu.searching.sorting import order_in
from core.nlu.searching.traits import wishes_more
from core.nlu.searching.unfiltered import asks_safest
from core.nlu.searching.whynot import NAME, missing_in
from core.nlu.understanding import Understanding

_OF_ITS_OWN: Final = frozenset({RATE, PRIVACY, CANCEL})
"""After these "deal" and "setuju" agree to what they said, and not to the set before."""

_BESIDE: Final = {FIGURES: with_basis, NUMBER: with_basis, DETAILS: with_bounds}
"""What an answer of a kind needs beside the set."""

_OF_ONE: Final = frozenset({EVALUATE, RATE, COMPARE})
"""After these a number is one of theirs."""

TAKEN_UP: Final = {
    "why": PICKED,
    "sure": FIGURES,
    "again": FIGURES,
    "price": DETAILS,
    "total": TOTAL,
    "expect": OUTCOME,
    "even": EVEN,
}
"""The question of a set that a follow-up (`core.nlu.follow_ups`) asks."""

_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[a-z0-9_.]*[a-z0-9_]")
_THEM: Final = re.compile(
    r"\b(?:dia|doi|dheweke|deweke|manehna|him|her|she|he|they|mereka|salah\s+satu|one\s+of\s+them)\b"
)


class AboutSet(Capability[AboutSetSlots, AboutSetView]):
    """Looks at the set again; chooses nobody else."""

    name = "about_set"
    Slots = AboutSetSlots
    View = AboutSetView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what asks about a set that was shown; who steps in for "the first" needs one."""
        text, shown, topic = plain(said.text), state.shown, state.topic
        if shown is None and ordinals(text) and question_about(text) == REFUSES:
            return search_before(state)
        if shown is None or shown.intent != SEARCH or not shown.items or _of_method(text):
            return None
        before = search_before(state)
        kind = _kind(text) if before and not _of_others(text, shown.items) else None
        if before and len(shown.items) > 1 and state.focus not in shown.items and asks_why(text):
            kind = None if missing_in(text) else PICKED
        lately = LATELY - _OF_ITS_OWN if kind == AGREED else LATELY
        if before and (topic is None or topic.intent in LATELY - _OF_ONE) and whence(text):
            kind = NUMBER if kind is None or _DIGIT.search(text) else kind
        if not before or kind is None or (topic is not None and topic.intent not in lately):
            return None
        handle = _meant(text, shown.items, state.focus)
        if kind in {NUMBER, PICKED}:
            handle = _one_of(kind, text, shown.items, state, handle)
            return None if handle is None else _asked(before, shown.items, kind, handle)
        if (kind == REFUSES and handle is None) or (kind == GENDER and wishes_more(said)):
            return None
        by_price = kind == REFUSES and handle == shown.items[0] and priced(text)
        which: dict[str, SlotValue] = {"which": by_price} if by_price else {}
        which |= supposed(said, shown.items, state.focus) if kind in {LEFT, TOTAL} else {}
        return _asked(before, shown.items, kind, handle or "") | which

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what is asked of the whole set, or of somebody's place in it."""
        before, kind = search_before(state), TAKEN_UP.get(code)
        if kind is None or not before or not scene.items or scene.intent not in LISTS:
            return None
        if scene.whom and kind != PICKED:
            return None
        return _asked(before, scene.items, kind, scene.whom[0] if scene.whom else "")

    async def run(self, slots: AboutSetSlots, context: Context) -> Outcome[AboutSetView]:
        """Work the set out once more, as it was shown, and say what was asked of it."""
        if not (slots.budget_idr and slots.handles):
            return Outcome(AboutSetView(), block="nothing")
        whole = replace(plain_search(slots), keep=slots.handles)
        if slots.kind == GENDER:
            return Outcome(AboutSetView(handle=slots.handles[0]), block="gender")
        found, _, _ = await answer(whole, replace(context, items=slots.handles))
        if not found.picks:
            over = found.nearest is not None
            return Outcome(AboutSetView(found), block="over" if over else "unmet")
        pick = pick_of(found, slots)
        view = AboutSetView(
            found,
            slots.kind,
            pick,
            **(instead_of(found, pick) if slots.kind == REFUSES else {}),
            **at_fee(found, pick, slots.fee_idr),
            **(await second_best(slots, found, context) if slots.kind == SECOND else {}),
            other=await alone(slots, context) if slots.kind == ONE_OR_MANY else None,
            traced=_traced(found, slots, context) if slots.kind == NUMBER else (),
            dear=tuple(each.handle for each in found.picks if is_dear(each)),
            of_idr=slots.of_idr or slots.budget_idr,
            taken=tuple(each for each in found.picks if each.handle in slots.taken),
            counted=any(not each.estimated for each in found.picks),
        )
        if slots.kind == SORTED and (order := order_in(plain(context.text))):
            view = ordered(view, order)
        beside = _BESIDE.get(slots.kind)
        return Outcome(
            beside(view) if beside else view,
            choices=context.offered(_choices(view, slots)),
            slots=payload_of(slots),
        )


def _of_others(text: str, items: tuple[str, ...]) -> bool:
    """Return whether a text asks about another number of people than the set has, `kalo dua aja brp totalnya`, or
    about somebody who is not in it."""
    return so_many(text) not in {0, len(items)} or missing_in(text) not in {None, *items}


def _kind(text: str) -> str | None:
    if order_in(text):
        return SORTED
    if asks_safest(text):
        return SAFEST
    return REAL if asks_existence(text) else question_about(text)


def _traced(found: Suggestion, slots: AboutSetSlots, context: Context) -> tuple[Traced, ...]:
    asked = whence(plain(context.text))
    return traced(found, asked, slots.handle) if asked else ()


def _asked(
    before: Mapping[str, SlotValue], items: tuple[str, ...], kind: str, handle: str
) -> dict[str, SlotValue]:
    return {**before, "handles": items, "kind": kind, "handle": handle}


def _one_of(
    kind: str, text: str, items: tuple[str, ...], state: State, handle: str | None
) -> str | None:
    """Return whose choice or number is asked about, "" for everybody's; None where it is nobody of the set, and
    after a card, whose reasons are meant then."""
    topic = state.topic.intent if state.topic else ""
    if kind == PICKED and topic and topic not in SETS and not stands_in(text):
        return None
    if not (NAME.search(text) or ordinals(text) or state.focus in items):
        return ""
    return handle if handle in items else None


def _of_method(text: str) -> bool:
    """Return whether a question is about how we work, whatever is shown; where the figures of a set come from is
    asked of the set, where our data do is not."""
    asked = team_question(text)
    return asked is not None and (asked != "origin" or "data" in text)


def _meant(text: str, items: tuple[str, ...], focus: str | None) -> str | None:
    """Return whom a question is about: by name, or of those shown by place, or the first; None where
    it is about somebody or something else."""
    named = NAME.search(text)
    if named:
        return named[1]
    places = [o - 1 if o > 0 else len(items) + o for o in ordinals(text)]
    pointed = [items[place] for place in places if 0 <= place < len(items)]
    words = set(_WORD.findall(text))
    bare = [name for name in items if name in words]
    if pointed or bare:
        return [*pointed, *bare][0]
    if somebody_else(without_ordinals(text)):
        return None
    return focus if focus in items and _THEM.search(text) else items[0]


def _choices(view: AboutSetView, slots: AboutSetSlots) -> list[list[Choice]]:
    pick = view.pick
    if slots.kind == REFUSES and pick is not None:
        never = tuple(dict.fromkeys((*slots.never, pick.handle)))
        must = tuple(name for name in slots.must if name != pick.handle)
        kept = tuple(name for name in slots.handles if name != pick.handle)
        swap = payload_of(plain_search(slots), never=never, must=must)
        wanted = swap | ({"keep": kept} if kept else {})
        return [[Choice("swap", Payload(SEARCH, wanted), args={"handle": pick.handle})]]
    if slots.kind == ONE_OR_MANY and view.other is not None:
        alone = payload_of(plain_search(slots), count=1, at_least=None, at_most=None)
        return [[Choice("alone", Payload(SEARCH, alone), args={"handle": view.other.handle})]]
    if slots.kind == SECOND and view.second is not None:
        names = tuple(pick.handle for pick in view.second.picks)
        taken = payload_of(
            plain_search(slots), must=names, count=len(names), at_least=None, at_most=None
        )
        return [[Choice("second", Payload(SEARCH, taken))]]
    if slots.kind == FEW and view.found is not None:
        more = len(view.found.picks) + 1
        wanted = payload_of(plain_search(slots), count=more, at_least=None, at_most=None)
        return [[Choice("more", Payload(SEARCH, wanted), args={"count": more})]]
    if slots.kind == AGREED:
        start: dict[str, SlotValue] = {"handles": slots.handles, "budget_idr": slots.said_idr}
        start |= terms_of(view.found) if view.found else {}
        product: dict[str, SlotValue] = {"product": slots.product} if slots.product else {}
        brief = Payload(BRIEF, {"handles": slots.handles} | product)
        return [[Choice("campaign", Payload(NEW, start)), Choice("brief", brief)]]
    rows = [[_only(view, slots)]]
    return [_files(slots), *rows] if slots.kind == DETAILS else rows


def _files(slots: AboutSetSlots) -> list[Choice]:
    """Offer the set as a file to pass on."""
    same = payload_of(plain_search(slots)) | {"handles": slots.handles}
    return [Choice(kind, Payload("as_file", same | {"file": kind})) for kind in ("pdf", "xlsx")]


def _only(view: AboutSetView, slots: AboutSetSlots) -> Choice:
    """Offer those who are within the bound that was asked about, where it parts the set; else the set itself."""
    search = plain_search(slots)
    kept = tuple(pick.handle for pick in view.within)
    if view.found is None or not 0 < len(kept) < len(view.found.picks):
        return Choice("show", Payload(SEARCH, payload_of(search)))
    only = payload_of(search, must=kept, count=len(kept), at_least=None, at_most=None)
    return Choice("within", Payload(SEARCH, only), args={"count": len(kept)})


capability = AboutSet()
