"""Judges one account: from stored posts, or from the numbers that a person types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from core.analytics.community.ranking import Standing, rank
from core.capabilities.base import Card, Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.bettered import bettered
from core.capabilities.judging.choices import about_several, another, elsewhere, more_data
from core.capabilities.judging.evaluated import EvaluateSlots, EvaluateView, has_report
from core.capabilities.judging.lineup import line_up
from core.capabilities.judging.lookup import look_up
from core.capabilities.judging.short import Short
from core.capabilities.judging.stored import judge_stored
from core.capabilities.judging.typed import judge_typed
from core.dialogue.reference import FIGURES, figures_of, meant
from core.dialogue.scene import Scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.others import names_other
from core.nlu.asides import asks_if_good
from core.nlu.campaigns.questions.outcome import asks_worth
from core.nlu.community.votes import asks_opinions
from core.nlu.files.wished import TABLES, file_wished
from core.nlu.intents import RATE, RECOMMENDATIONS
from core.nlu.questions.evaluation import PDF, WHY
from core.nlu.questions.facts import ABOUT, AUDIENCE, CARD, EXPECTED, GENUINE, WHO, fact_asked
from core.nlu.questions.origins import asks_origin
from core.nlu.questions.verdict import asks_verdict
from core.nlu.questions.whence import whence
from core.nlu.scan import plain
from core.nlu.searching.against import asks_why_judged
from core.nlu.understanding import Understanding

CARDS = 20

TAKEN_UP: Final = {
    "check": None,
    "pick": WHY,
    "why": WHY,
    "sure": WHY,
    "fit": WHY,
    "expect": EXPECTED,
    "again": WHY,
    "honest": GENUINE,
    "audience": AUDIENCE,
    "content": ABOUT,
    "save": PDF,
}
"""The part of a card that answers a follow-up (`core.nlu.follow_ups`); None for the whole of it."""

_OF_PRICE: Final = ("handles", "platform", "budget_idr", *FIGURES)
"""What a price that was judged tells of its account."""

SEVERAL = 5
"""So many accounts are judged at once, each in a line; one has a card."""


class Evaluate(Capability[EvaluateSlots, EvaluateView]):
    """Answers "cek @dapurnina" with a verdict, its reasons and a picture."""

    name = "evaluate"
    commands = {"cek": {}, "check": {}}  # noqa: RUF012
    Slots = EvaluateSlots
    View = EvaluateView
    group_place = 6
    reports = ("evaluate",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim how the figures of the card before came about, and the figures of the account that
        was asked about and is not known."""
        before, stated = state.about(self.name), said.everything()
        priced = state.about(RATE) or {}
        if state.question is None and "likes" in priced and asks_verdict(said.text):
            return {**{name: priced[name] for name in _OF_PRICE if name in priced}, "part": WHY}
        if before is not None and (better := bettered(said, before)):
            return better
        if state.question is None and (asked := _why_judged(said) or _fact_of(said, state)):
            return asked
        if before is None or "handles" in stated or names_other(said.text):
            return None
        if not before.get("unknown"):
            return _as_file(said, state, before) or self._worked(said.text, before)
        figures = {name: stated[name] for name in FIGURES if name in stated}
        return {"handles": before["handles"], **figures} if "followers" in figures else None

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what is asked of one account."""
        if code not in TAKEN_UP or len(scene.meant) != 1 or scene.intent == "offer":
            return None
        typed = figures_of(state, scene.meant)
        part = WHY if code == "check" and "likes" in typed else TAKEN_UP[code]
        return {
            **typed,
            "handles": scene.meant,
            **({"part": part} if part else {}),
        }

    @staticmethod
    def _worked(text: str, before: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        typed = "likes" in before and asks_verdict(text)
        asked = asks_origin(text) or whence(plain(text)) is not None or asks_if_good(text) or typed
        judged = "handles" in before or "likes" in before
        return {**before, "part": WHY} if judged and asked else None

    async def run(self, slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
        """Judge the handles, or what was typed; ask for what is missing."""
        handle = slots.handles[0] if slots.handles else ""
        slots = replace(slots, followers=slots.followers or None)
        if slots.typed:
            return await judge_typed(slots, handle, context)
        if not handle:
            numbers = slots.followers is not None or slots.views is not None
            return Outcome(EvaluateView(), asks="likes" if numbers else "handles")
        if len(set(slots.handles)) > 1:
            return await _several(slots, context)
        found = await context.catalogue.creators((handle,), slots.platform)
        if found.empty and slots.followers is not None:
            return Outcome(EvaluateView(handle=handle), asks="likes")
        if found.empty:
            (reason,) = await look_up([handle], slots.platform, context)
            if reason:
                return await _unknown(handle, context, reason)
            found = await context.catalogue.creators((handle,), slots.platform)
        return await judge_stored(slots, found, context)

    async def cards(
        self, slots: Mapping[str, SlotValue], context: Context
    ) -> tuple[Card[EvaluateView], ...]:
        """Return one card a creator: those whose handle begins as typed, then, where no account was
        named, those of the category and place typed."""
        named = self.fill({k: slots[k] for k in ("handles", "platform") if k in slots})
        typed = context.text.split()
        found: list[Mapping[str, Any]] = []
        if begun := named.handles or (tuple(typed) if len(typed) == 1 else ()):
            found += await context.catalogue.shortlist(
                beginnings=begun, platform=named.platform, limit=CARDS
            )
        if not named.handles:
            category, city = (str(slots[k]) if k in slots else None for k in ("category", "city"))
            found += await context.catalogue.shortlist(
                category=category, city=city, platform=named.platform, limit=CARDS
            )
        cards = (
            Card(f"{one.platform}:{one.handle}"[:64], EvaluateView(short=one), one.handle)
            for one in map(Short.of, found)
        )
        return tuple({card.id: card for card in cards}.values())[:CARDS]


def _as_file(
    said: Understanding, state: State, before: Mapping[str, SlotValue]
) -> Mapping[str, SlotValue] | None:
    """Return the report of the one account looked at: `bisa dijadiin pdf ga buat bos saya`."""
    asked = state.question is None and file_wished(plain(said.text)) not in {"", *TABLES}
    return {**before, "part": PDF} if asked and has_report(before) else None


def _why_judged(said: Understanding) -> dict[str, SlotValue] | None:
    """Return the reasons of the card of the one account named: `kenapa @x jelek?`."""
    asked = len(said.handles) == 1 and asks_why_judged(plain(said.text))
    return {"handles": said.handles, "part": WHY} if asked else None


def _fact_of(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the fact that is asked of one account: named, pointed at in the list, or looked at last."""
    fact = fact_asked(plain(said.text))
    figured = fact == GENUINE and {"followers", "likes"} & said.slots.keys()
    brought = state.partners and asks_worth(said.text)  # somebody's part in a campaign
    if fact is None or figured or asks_opinions(said.text) or brought:
        return None
    items = state.items
    pointed = meant(said, items) or state.looked_at
    if names_other(said.text):
        pointed = tuple(one for one in items if one != state.focus) if state.focus in items else ()
    whom = said.handles or pointed
    if fact == AUDIENCE and not whom:
        whom = items[:1]
    if fact == WHO and not (whom or items):
        return {"part": fact}
    if len(whom) != 1:
        return None
    typed = figures_of(state, whom)
    if "platform" in said.slots and said.handles:
        typed = {**typed, "platform": said.slots["platform"]}
    return {**typed, "handles": whom} | ({} if fact == CARD else {"part": fact})


async def _several(slots: EvaluateSlots, context: Context) -> Outcome[EvaluateView]:
    """Judge each of several accounts in a line."""
    wanted = tuple(dict.fromkeys(slots.handles))[:SEVERAL]
    found = await line_up(wanted, slots.platform, context)
    if not found.shown:
        return await _unknown(wanted[0], context, found.lookup)
    names = tuple(card.handle for card in found.shown)
    rows = about_several(names, bool(found.missing))
    view = EvaluateView(several=found.shown, missing=found.missing, scores=found.scores)
    return Outcome(view, block="several", choices=context.offered(rows), items=names)


async def _of_members(handle: str, context: Context) -> Standing | None:
    """Return what members of this group say of an account that has no figures."""
    port = context.community if context.chat_kind == "group" else None
    votes = await port.votes(handles=(handle,)) if port else ()
    if port is None or not votes:
        return None
    return next(iter(rank(votes, await port.opened_at(), context.now)), None)


async def _unknown(handle: str, context: Context, lookup: str) -> Outcome[EvaluateView]:
    known = await context.catalogue.creators((handle,))
    platforms = tuple(str(name) for name in known["platform"])
    members = await _of_members(handle, context)
    similar = () if platforms or members else await context.catalogue.similar_handles(handle)
    rows = elsewhere({"handles": (handle,)}, platforms)
    if members:
        rows += [[Choice("members", Payload(RECOMMENDATIONS, {"handles": (handle,)}))]]
    rows += [*(another(name) for name in similar), more_data()]
    view = EvaluateView(
        handle=handle, similar=similar, elsewhere=platforms, lookup=lookup, members=members
    )
    return Outcome(
        view,
        block="unknown",
        choices=context.offered(rows),
        items=similar,
        slots={"handles": (handle,), "unknown": True},
    )


capability = Evaluate()
