"""Answers questions about the set that was just shown: its money, who steps in, its figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.searching.answers import answer
from core.capabilities.searching.terms import terms_of
from core.dialogue.searching.changes import search_before
from core.dialogue.searching.slots import SuggestSlots, payload_of
from core.messages import Payload, SlotValue
from core.nlu.asides import asks_why
from core.nlu.hints import ordinals, without_ordinals
from core.nlu.scan import plain
from core.nlu.searching.about_set import (
    AGREED,
    BIGGEST,
    CHEAPEST,
    COSTLY,
    DEAREST,
    FEW,
    FIGURES,
    GENDER,
    ONE_OR_MANY,
    PICKED,
    REFUSES,
    SECOND,
    VALUE,
    WORST,
    priced,
    question_about,
    somebody_else,
)
from core.nlu.searching.whynot import NAME

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Alternative, Pick, Suggestion
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

LATELY: Final = frozenset(
    {"suggest", "arrange", "why_not", "about_set", "other_budgets", "compare", "explain", "thanks"}
    | {"cancel", "privacy", "evaluate", "rate", "help"}
)
"""What may have been answered since for "totalnya berapa?" still to mean the set."""

_OF_ITS_OWN: Final = frozenset({"rate", "privacy", "cancel"})
"""After these "deal" and "setuju" agree to what they said, and not to the set before."""

_OF_THE_LIST: Final = frozenset({"suggest", "about_set", "arrange", "other_budgets"})
"""After these "kenapa dia?" asks why somebody was chosen; after a card, why it is judged so."""

_WORD: Final = re.compile(r"[a-z0-9_.]*[a-z0-9_]")
_THEM: Final = re.compile(
    r"\b(?:dia|doi|dheweke|deweke|manehna|him|her|she|he|they|mereka|salah\s+satu|one\s+of\s+them)\b"
)


@dataclass(frozen=True, slots=True)
class AboutSetSlots(SuggestSlots):
    """The search that was answered, whom it showed, the kind of question (`core.nlu.searching.about_set`), and
    whom it is about: by handle, or the `dearest` or the `cheapest` (which)."""

    handles: tuple[str, ...] = ()
    kind: str = ""
    handle: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True)
class AboutSetView:
    """found: the set. kind: what was asked. pick: whom it is about. instead: who steps in.
    after_idr, after_interactions: of the whole set then. second: the best set without one of those,
    and the share by which it is worth less (loss). other: for one or many, the best single
    creator for the same money. counted: some figures come from counted posts. handle: one of the
    set, for an example. per_reach, per_follower, caution, conversion: what estimates are worked out
    with, where it is asked whence the figures are: interactions per person reached, views per
    follower, the share of what research says that is believed of who shows no posts, sales per
    interaction."""

    found: Suggestion | None = None
    kind: str = ""
    pick: Pick | None = None
    instead: Alternative | None = None
    after_idr: int | None = None
    after_interactions: float | None = None
    second: Suggestion | None = None
    loss: float = 0.0
    other: Pick | None = None
    counted: bool = False
    handle: str = ""
    per_reach: float = 0.0
    per_follower: float = 0.0
    caution: float = 0.0
    conversion: float = 0.0


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
        if shown is None or shown.intent != "suggest" or not shown.items:
            return None
        before = search_before(state)
        kind = question_about(text) if before else None
        if before and len(shown.items) > 1 and state.focus not in shown.items and asks_why(text):
            kind = PICKED
        lately = LATELY - _OF_ITS_OWN if kind == AGREED else LATELY
        if not before or kind is None or (topic is not None and topic.intent not in lately):
            return None
        handle = _meant(text, shown.items, state.focus)
        if kind == PICKED:
            handle = _picked(text, shown.items, state, handle)
            return None if handle is None else _asked(before, shown.items, kind, handle)
        if (kind == REFUSES and handle is None) or (kind == GENDER and said.everything()):
            return None
        by_price = kind == REFUSES and handle == shown.items[0] and priced(text)
        which = {"which": by_price} if by_price else {}
        return _asked(before, shown.items, kind, handle or "") | which

    async def run(self, slots: AboutSetSlots, context: Context) -> Outcome[AboutSetView]:
        """Work the set out once more, as it was shown, and say what was asked of it."""
        if not (slots.budget_idr and slots.handles):
            return Outcome(AboutSetView(), block="nothing")
        whole = replace(_plain(slots), keep=slots.handles)
        if slots.kind == GENDER:
            return Outcome(AboutSetView(handle=slots.handles[0]), block="gender")
        found, _, _ = await answer(whole, replace(context, items=slots.handles))
        if not found.picks:
            over = found.nearest is not None
            return Outcome(AboutSetView(found), block="over" if over else "unmet")
        pick = _pick(found, slots)
        view = AboutSetView(
            found,
            slots.kind,
            pick,
            **(_instead(found, pick) if slots.kind == REFUSES else {}),
            **(await _second(slots, found, context) if slots.kind == SECOND else {}),
            other=await _alone(slots, context) if slots.kind == ONE_OR_MANY else None,
            counted=any(not each.estimated for each in found.picks),
        )
        return Outcome(
            _with_basis(view) if slots.kind == FIGURES else view,
            choices=context.offered(_choices(view, slots)),
            slots=payload_of(slots),
        )


def _asked(
    before: Mapping[str, SlotValue], items: tuple[str, ...], kind: str, handle: str
) -> dict[str, SlotValue]:
    return {**before, "handles": items, "kind": kind, "handle": handle}


def _picked(text: str, items: tuple[str, ...], state: State, handle: str | None) -> str | None:
    """Return whose choice is asked about, "" for everybody's; None after a card, whose reasons are meant
    then, and where it is nobody of the set."""
    if state.topic is not None and state.topic.intent not in _OF_THE_LIST:
        return None
    pointed = NAME.search(text) or ordinals(text) or state.focus in items
    if not pointed:
        return ""
    return handle if handle in items else None


def _with_basis(view: AboutSetView) -> AboutSetView:
    """Return the view with what estimates are worked out with."""
    from core.analytics.evaluation.assessment import ENGAGEMENT_PER_REACH
    from core.analytics.measures.estimate import CAUTION, VIEWS_PER_FOLLOWER
    from core.analytics.portfolio.outlook import CONVERSION

    return replace(
        view,
        per_reach=ENGAGEMENT_PER_REACH,
        per_follower=VIEWS_PER_FOLLOWER,
        caution=CAUTION,
        conversion=CONVERSION,
    )


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


def _pick(found: Suggestion, slots: AboutSetSlots) -> Pick | None:
    if slots.kind == BIGGEST:
        return max(found.picks, key=lambda pick: pick.followers or 0)
    if slots.kind in {VALUE, WORST, COSTLY}:
        best = min if slots.kind == VALUE else max
        return best(found.picks, key=lambda pick: pick.rate_idr / (pick.expected_interactions or 1))
    by_price = {DEAREST: max, CHEAPEST: min}
    choose = by_price.get(slots.which or slots.kind)
    if choose is not None:
        return choose(found.picks, key=lambda pick: pick.rate_idr)
    return next((pick for pick in found.picks if pick.handle == slots.handle), None)


def _instead(found: Suggestion, pick: Pick | None) -> dict[str, Any]:
    """Return who steps in for one of the set, and what the whole set costs and brings then."""
    spare = (way for way in found.alternatives if way.kind == "replacement")
    way = next((way for way in spare if pick and way.replaces == pick.handle), None)
    if pick is None or way is None:
        return {}
    others = found.expected_interactions - pick.expected_interactions
    return {
        "instead": way,
        "after_idr": found.spent_idr - pick.rate_idr + way.spent_idr,
        "after_interactions": others + way.expected_interactions,
    }


async def _second(slots: AboutSetSlots, found: Suggestion, context: Context) -> dict[str, Any]:
    """Return the best of all other sets, and by which share it is worth less.

    Another set lacks at least one of the best: who is bought besides within the budget would be in it.
    """
    others = []
    for pick in found.picks:
        if pick.handle in slots.must:
            continue
        without = replace(_plain(slots), never=(*slots.never, pick.handle))
        other, _, _ = await answer(without, context)
        if other.picks and other.relaxed == found.relaxed:
            others.append(other)
    best = max(others, key=lambda other: other.value, default=None)
    if best is None or not found.value:
        return {"second": best}
    return {"second": best, "loss": 1 - best.value / found.value}


async def _alone(slots: AboutSetSlots, context: Context) -> Pick | None:
    """Return the best that the same budget buys of one creator."""
    free = replace(_plain(slots), count=1, at_least=None, at_most=None, quotas=(), must=(), keep=())
    found, _, _ = await answer(replace(free, each_idr=None, max_share=None), context)
    return found.picks[0] if found.picks else None


def _choices(view: AboutSetView, slots: AboutSetSlots) -> list[list[Choice]]:
    pick = view.pick
    if slots.kind == REFUSES and pick is not None:
        never = tuple(dict.fromkeys((*slots.never, pick.handle)))
        must = tuple(name for name in slots.must if name != pick.handle)
        kept = tuple(name for name in slots.handles if name != pick.handle)
        swap = payload_of(_plain(slots), never=never, must=must)
        wanted = swap | ({"keep": kept} if kept else {})
        return [[Choice("swap", Payload("suggest", wanted), args={"handle": pick.handle})]]
    if slots.kind == ONE_OR_MANY and view.other is not None:
        alone = payload_of(_plain(slots), count=1, at_least=None, at_most=None)
        return [[Choice("alone", Payload("suggest", alone), args={"handle": view.other.handle})]]
    if slots.kind == SECOND and view.second is not None:
        names = tuple(pick.handle for pick in view.second.picks)
        taken = payload_of(_plain(slots), must=names, count=len(names), at_least=None, at_most=None)
        return [[Choice("second", Payload("suggest", taken))]]
    if slots.kind == FEW and view.found is not None:
        more = len(view.found.picks) + 1
        wanted = payload_of(_plain(slots), count=more, at_least=None, at_most=None)
        return [[Choice("more", Payload("suggest", wanted), args={"count": more})]]
    if slots.kind == AGREED:
        start: dict[str, SlotValue] = {"handles": slots.handles, "budget_idr": slots.said_idr}
        start |= terms_of(view.found) if view.found else {}
        product: dict[str, SlotValue] = {"product": slots.product} if slots.product else {}
        brief = Payload("brief", {"handles": slots.handles} | product)
        return [[Choice("campaign", Payload("campaign_new", start)), Choice("brief", brief)]]
    return [[Choice("show", Payload("suggest", payload_of(_plain(slots))))]]


def _plain(slots: AboutSetSlots) -> SuggestSlots:
    """Return the search alone."""
    return replace(slots, kind="", handle="", which="", handles=())


capability = AboutSet()
