"""What a person has chosen, and what their business is about: asked in four messages at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from core.analytics.campaign.schedule import zone_named
from core.analytics.content.tricks import trick
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.business.interview import next_step, taps
from core.capabilities.business.telling import PARTS, STEPS, ProfileSlots, of_one, told_of_business
from core.capabilities.capability import Capability
from core.capabilities.ports import Business, Subscription, given
from core.dialogue.state import State
from core.messages import LANGUAGES, Payload, SlotValue
from core.nlu.asides import asks
from core.nlu.community.team import space_wish
from core.nlu.intents import EVALUATE, GREET, OTHER, PROFILE, SEARCH, THANKS
from core.nlu.offers.threats import threatens
from core.nlu.questions.basics import sounds_new
from core.nlu.questions.newcomers import asks_how_to_begin
from core.nlu.scan import plain
from core.nlu.searching import business as words
from core.nlu.searching import profile as profile_words
from core.nlu.searching.further import businesses_in, second_business
from core.nlu.times.zones import ZONES, being_in, sets_zone
from core.nlu.understanding import Understanding
from core.nlu.words.languages import language_in, wishes_language

_KEPT: Final = frozenset(
    {*PARTS, "language", "timezone", "category", "city", "budget_idr", "handles", "clear"}
)
EMPTY: Final[Mapping[str, dict[str, Any]]] = {
    "product": {"product": "", "category": None},
    "where": {"city": None},
    "money": {"budget_idr": None},
    "aim": {"goal": None, "values": ()},
    "title": {"name": ""},
}
"""What a part of the profile is once it is emptied."""

OPEN: Final = frozenset({OTHER, PROFILE, GREET, THANKS})
"""Intents of a message that may as well tell of a business."""


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The choices that hold now; `now` is shown in `chosen_zone`. business: what is known of it.

    step: number of the question that is asked, of four. account: one called their own. begins: it was asked how to begin. summary: the
    chat's, which moved to another zone. other: what a further business sells. others: what those sell that were told of beside the one that is kept. visited: of where somebody is for
    a time.
    """

    chosen_language: str
    chosen_zone: ZoneInfo
    now: datetime
    business: Business = field(default_factory=Business)
    step: int = 0
    account: str = ""
    begins: bool = False
    summary: Subscription | None = None
    other: str = ""
    others: tuple[str, ...] = ()
    visited: ZoneInfo | None = None


class Profile(Capability[ProfileSlots, ProfileView]):
    """Answers "pakai bahasa Inggris", "usahaku jual keripik di Malang" and "isi profil usaha"."""

    name = "profile"
    commands = {"profil": {}, "bahasa": {}, "language": {}}  # noqa: RUF012
    Slots = ProfileSlots
    View = ProfileView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim answers to the interview's questions, and what speaks of the business's profile."""
        question = state.question
        asked = question is not None and question.intent == self.name and question.slot in PARTS
        if question and asked and said.text.strip() and not profile_words.is_order(said.text):
            return {**question.slots, question.slot: said.text.strip()[:300]}
        paid = question and question.slot == "budget_idr" and "budget_idr" in said.slots
        changed = None if paid else _of_chat(said, state) or _changed(said.text)
        if paid or changed is not None:
            return changed
        if profile_words.name_in(said.text) or words.usual_budget(said.text):
            return {k: v for k, v in said.everything().items() if k == "budget_idr"}
        wish = profile_words.asks_for_profile(said.text)
        several = second_business(said.text) is not None or businesses_in(said.text)
        if question is None and (several or words.goods_now(said.text)):
            wish = "show"
        if wish is not None:
            return {"setup": 1} if wish == "fill" else {}
        if not _tells_of_business(said):
            return None
        return {slot: value for slot, value in said.slots.items() if slot == "handles"}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """What tells something of the business or the chat."""
        return bool(_KEPT & {k for k, v in slots.items() if v}) or bool(language_in(text))

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show the profile."""
        return Payload(PROFILE)

    async def run(self, slots: ProfileSlots, context: Context) -> Outcome[ProfileView]:
        """Keep what was chosen or told; say it in the language that holds from now on."""
        language = slots.language or language_in(context.text)
        language = language if language in LANGUAGES else None
        zone, summary = zone_named(slots.timezone), None
        if language:
            await context.people.choose_language(language)
        if zone:
            await context.people.choose_zone(zone.key)
            summary = await _moved(context, zone)
        view = ProfileView(
            language or context.language, zone or context.zone, context.now, summary=summary
        )
        if language:
            if words.tells_of_business(context.text):
                kept = await _business(slots, view, context)
                if language == context.language:
                    return kept
                view = replace(view, business=kept.view.business)
            return Outcome(view, block=f"now_{language}", slots={})
        if zone:
            return Outcome(view, block="zone", choices=_offers(view), slots={})
        visited = zone_named(slots.visiting)
        if visited or (slots.timezone is None and sets_zone(context.text)):
            view = replace(view, visited=visited)
            return Outcome(view, block="which_zone", choices=_clocks(view), slots={})
        return await _business(slots, view, context)


async def _moved(context: Context, zone: ZoneInfo) -> Subscription | None:
    """Let the summary of a private chat keep its hour in the new zone; a group's stays as it is."""
    if context.chat_kind == "group" or context.schedules is None:
        return None
    before = await context.schedules.current()
    if before is None or before.zone == zone:
        return None
    wish = replace(before, zone=zone)
    await context.schedules.subscribe(wish)
    return wish


def _tells_of_business(said: Understanding) -> bool:
    """Return whether a message tells of a business, wishes for nothing else, and asks nothing else of it."""
    if profile_words.speaks_of_name(said.text) or threatens(said.text) or trick(said.text):
        return False
    new = "budget_idr" not in said.everything() and sounds_new(plain(said.text))
    if not (new or said.intent in OPEN) or not words.tells_of_business(said.text):
        return False
    sold = bool(words.sold_in(said.text))
    told = sold or "city" in said.everything() or not asks(said.text)
    return told and (sold or said.intent in OPEN) and space_wish(said.text) is None


def _of_chat(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what a message says of language and clocks alone, None for nothing: where somebody is for a time is no
    place of their business."""
    if zone := being_in(said.text):
        return {"visiting": zone}
    wished = state.question is None and wishes_language(said.text)
    language = language_in(said.text) if wished else None
    return {"language": language} if language else None


def _changed(text: str) -> dict[str, SlotValue] | None:
    """Return which part of the profile a text empties or changes, and to what; None for neither."""
    cleared, edited = profile_words.cleared_part(text), profile_words.edited_part(text)
    if cleared is not None:
        return {"clear": cleared}
    if edited is None:
        return None
    part, becomes = edited
    return {"edit": part, **({part: becomes} if becomes else {})}


async def _business(
    slots: ProfileSlots, view: ProfileView, context: Context
) -> Outcome[ProfileView]:
    """Keep what was told of the business, then ask the next question or show everything."""
    profiles = given(context.profiles)
    before = await profiles.current()
    asks = slots.edit if slots.edit in PARTS else ""
    answered = next((part for part in PARTS if getattr(slots, part)), None)
    told = told_of_business(slots, answered, before, context)
    if slots.clear in EMPTY:
        told = replace(before, **EMPTY[slots.clear])
    plain_words = not (answered or slots.setup or slots.edit or slots.clear)
    several = businesses_in(context.text) if plain_words else ()
    further = several or ((second_business(context.text),) if plain_words else ())
    kept = before.product.casefold()
    second = next((one for one in further if one is not None and one.casefold() != kept), None)
    if second is not None and kept:
        return _second(second, replace(view, business=before))
    if plain_words and (sold := next(iter(several), "") or words.goods_now(context.text)):
        told = of_one(sold, told, context)
    if told != before:
        await profiles.keep(told)
    view = replace(
        view,
        business=told,
        begins=asks_how_to_begin(plain(context.text)) or sounds_new(plain(context.text)),
    )
    if asks and not answered and told == before:
        return Outcome(view, asks=asks, slots={"edit": asks})
    step = next_step(slots, before, told, answered)
    if step is not None:
        view = replace(view, step=step + 1)
        skip = Choice("skip", Payload(PROFILE, {"setup": step + 2}))
        return Outcome(
            view, asks=STEPS[step], slots={"setup": step + 1}, choices=(*taps(step), (skip,))
        )
    if slots.handles and told == before and not slots.setup:
        check = Choice("check", Payload(EVALUATE, {"handles": slots.handles[:1]}))
        view = replace(view, account=slots.handles[0])
        return Outcome(view, block="account", choices=((check,),), slots={})
    changed = "kept" if told != before or slots.setup else "body"
    own = tuple(_own(other) for other in several[1:])
    view = replace(view, others=several[1:])
    return Outcome(
        view, block=changed, choices=(*((one,) for one in own), *_offers(view)), slots={}
    )


def _second(other: str, view: ProfileView) -> Outcome[ProfileView]:
    """Ask whether what is told is a business of its own, which has a profile of its own, or this one's."""
    rows = [replace(_own(other), means="yes")]
    if other:
        change: dict[str, SlotValue] = {"edit": "product", "product": other}
        rows.append(Choice("instead", Payload(PROFILE, change), args={"other": other}))
    return Outcome(
        replace(view, other=other), block="second", choices=tuple((row,) for row in rows), slots={}
    )


def _own(other: str) -> Choice:
    """Return the button that begins a business of its own, which sells this; "" where that is not known."""
    titled = {"title": other.capitalize()} if other else {}
    return Choice("own", Payload("workspace", {"action": "open", **titled}), args={"other": other})


def _clocks(view: ProfileView) -> Choices:
    """Offer the zone of where somebody is, else those of Indonesia that do not hold."""
    keys = (view.visited.key,) if view.visited else ZONES
    zones = tuple(
        Choice("zone", Payload(PROFILE, {"timezone": key}), args={"zone": key})
        for key in keys
        if key != view.chosen_zone.key
    )
    return (zones,) if zones else ()


def _offers(view: ProfileView) -> Choices:
    other = "en" if view.chosen_language == "id" else "id"
    clocks = _clocks(view)
    language = Choice("language", Payload(PROFILE, {"language": other}), args={"code": other})
    if not view.business.known:
        fill = Choice("fill", Payload(PROFILE, {"setup": 1}))
        return ((fill,), (language,), *clocks)
    edits = tuple(
        Choice("edit", Payload(PROFILE, {"edit": part}), args={"part": part}) for part in PARTS
    )
    return (_search(view.business), edits[:3], edits[3:], (language,), *clocks)


def _search(business: Business) -> tuple[Choice, ...]:
    known: dict[str, SlotValue] = {
        name: value
        for name in ("category", "city", "budget_idr")
        if (value := getattr(business, name)) is not None
    }
    return (Choice("search", Payload(SEARCH, known), args=known),)


capability = Profile()
