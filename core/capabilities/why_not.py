"""Answers "kenapa bukan @x?" about the set that was just shown."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analytics.portfolio.proposal import WhyNot
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.searching.answers import answer
from core.dialogue.searching.slots import SuggestSlots, payload_of, search_before
from core.messages import Payload, SlotValue
from core.nlu.hints import denied_ordinals
from core.nlu.intents import EVALUATE, IMPORT, SEARCH
from core.nlu.scan import plain
from core.nlu.searching.whynot import NAME, NOT, WHY, missing_in
from core.nlu.words.particles import PARTICLE

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Request
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

_BARE = re.compile(r"(?<![\w@.])((?=[a-z0-9]*[._])[a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])(?![\w@])")
"""A name without its @ that no word is: it holds a dot or an underscore."""
_THEM = re.compile(r"\b(?:dia|doi|ini|itu|him|her|them|this|that)\b")

_HIM = re.compile(
    rf"\W*(?:(?:eh|terus|trus|lah|loh|and|so)\W+)*(?:kenapa|knp|knapa|napa|mengapa|kok|why|how\s+come)\s+(?:(?:bukan|bkn|ga|gak|nggak|ngga|tidak|not|isn'?t\s+it)\s+)+(?:(?:pakai|pake|pilih|milih|take|pick|sama|si|yang|yg|the)\s+)*(?:dia|doi|him|her|them|yang\s+itu|yg\s+itu|that\s+one|it)(?:\s+(?:{PARTICLE}|instead|then))*\W*"
)
"""A whole message that misses somebody: `kenapa bukan dia?`; `kenapa ga ada?` misses nobody."""

_MISSED = re.compile(
    rf"\W*(?:kenapa|knp|knapa|napa|mengapa|kok|why|how\s+come)\s+(?:bukan|bkn|not)\s+(?:(?:si|pakai|pake|pilih|take|pick)\s+)?@([a-z0-9_](?:[a-z0-9_.\-]{{0,28}}[a-z0-9_])?)(?:\s+(?:{PARTICLE}))*\W*"
)
"""A whole message that misses somebody by name, before anything was searched for."""

_PLACE = re.compile(
    rf"\W*(?:kenapa|knp|knapa|napa|mengapa|kok|why)\s+(?:bukan|bkn|not)\s+(?:yang|yg|the|no|nomor)\s+\S+(?:\s+(?:{PARTICLE}|one))*\W*"
)
"""A whole message that misses one of the list: `kenapa bukan yang pertama?`."""

OFFERED = 4


@dataclass(frozen=True, slots=True)
class WhyNotSlots(SuggestSlots):
    """The search that was answered, and whom it left out; nobody where that has to be asked. beyond: a place was named
    that the list does not have."""

    budget_idr: int = 0
    handle: str = ""
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class WhyNotView:
    """answer: the model's reason. demo: somebody named in it is fictional. similar: handles alike,
    where nobody has this one."""

    answer: WhyNot
    found: Suggestion | None = None
    demo: bool = False
    similar: tuple[str, ...] = ()


class WhyNotThem(Capability[WhyNotSlots, WhyNotView]):
    """Solves the search once more with that creator in it, and says what it would cost."""

    name = "why_not"
    Slots = WhyNotSlots
    View = WhyNotView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim "kenapa bukan @x" after a search, "kenapa bukan dia" of nobody in particular too."""
        text, before = plain(said.text), search_before(state) or state.before(SEARCH)
        if not (WHY.search(text) and NOT.search(text)):
            return None
        if not before or not before.get("budget_idr"):
            missed = _MISSED.fullmatch(text)
            return {"handle": missed[1]} if missed else None
        named = NAME.search(text) or _BARE.search(text)
        missing = named[1] if named else missing_in(text)
        if missing:
            return {**before, "handle": missing}
        items = state.items
        place = _PLACE.fullmatch(text) and denied_ordinals(text)
        if place and items:
            return {**before, **_at(place[0], items)}
        if _THEM.search(text) and state.focus is not None and state.focus not in items:
            return {**before, "handle": state.focus}
        return {**before, "handle": state.focus or ""} if items and _HIM.fullmatch(text) else None

    async def run(self, slots: WhyNotSlots, context: Context) -> Outcome[WhyNotView]:
        """Say why, and offer to take them all the same; without a search there is no why."""
        if slots.budget_idr and not slots.handle:
            return await _whom(slots, context)
        if not slots.budget_idr:
            return Outcome(WhyNotView(WhyNot(slots.handle, "no_search")), block="nothing", slots={})
        found, known, request = await answer(slots, context)
        known = await _with(slots.handle, known, context)
        why = await asyncio.to_thread(_why, slots.handle, known, request, found)
        similar: tuple[str, ...] = ()
        if why.reason == "unknown":
            similar = await context.catalogue.similar_handles(slots.handle)
        demo = bool((known["source"][known["handle"] == slots.handle] == "demo").any())
        return Outcome(
            WhyNotView(why, found, demo, similar),
            choices=context.offered(_choices(slots, why)),
            slots=payload_of(slots),
        )


def _at(place: int, items: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return who stands at a place of the list, counted from 1 or from its end; nobody where it is not so long."""
    if -len(items) <= place <= len(items):
        return {"handle": items[place - (place > 0)]}
    return {"handle": "", "beyond": True}


async def _whom(slots: WhyNotSlots, context: Context) -> Outcome[WhyNotView]:
    """Ask who is meant; those who would step in are the likeliest to be missed."""
    whole = replace(slots, keep=context.items)
    found, _, _ = await answer(whole, context)
    spare = [way.handles[0] for way in found.alternatives if way.kind == "replacement"]
    rows = tuple(
        (
            Choice(
                "whom",
                Payload("why_not", payload_of(slots) | {"handle": name}),
                args={"handle": name},
                means=str(place),
            ),
        )
        for place, name in enumerate(dict.fromkeys(spare), 1)
    )
    return Outcome(
        WhyNotView(WhyNot("", "whom"), found),
        block="beyond" if slots.beyond else "whom",
        choices=rows[:OFFERED],
        slots=payload_of(slots),
    )


async def _with(handle: str, known: pd.DataFrame, context: Context) -> pd.DataFrame:
    import pandas as pd

    own = await context.catalogue.summaries_of((handle,))
    found: pd.DataFrame = pd.concat([known, own], ignore_index=True)
    return found.drop_duplicates("creator_id").reset_index(drop=True)


def _why(handle: str, known: pd.DataFrame, request: Request, found: Suggestion) -> WhyNot:
    from core.analytics.portfolio.whynot import why_not

    return why_not(handle, known, request, found)


def _choices(slots: WhyNotSlots, answer: WhyNot) -> list[list[Choice]]:
    if answer.reason in {"unknown", "unpriced", "barter"}:
        return [[Choice("import", Payload(IMPORT))]]
    detail = Choice("detail", Payload(EVALUATE, {"handles": (slots.handle,)}))
    if answer.reason == "chosen":
        return [[detail]]
    never = tuple(name for name in slots.never if name != slots.handle)
    taken = payload_of(slots, must=(*slots.must, slots.handle), never=never)
    return [[Choice("take", Payload(SEARCH, taken)), detail]]


capability = WhyNotThem()
