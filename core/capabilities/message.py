"""Writes a message to send to a creator: an invitation, a polite no, a lower price, a reminder, the wish for money back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.analytics.content.guide import honest_name, honest_text
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Business
from core.dialogue.reference import meant, out_of_range, pointed
from core.dialogue.scene import Scene
from core.dialogue.screen import on_screen
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF, SEARCH
from core.nlu.offers.messages import (
    for_another,
    is_free,
    message_change,
    message_told,
    refuses_in_words,
    wants_message,
    without_fee,
)
from core.nlu.offers.occasions import (
    asks_money_back,
    bargain_in,
    bargains_for_that,
    bid_in,
    chases,
    haggled_in,
    occasion,
    reminds_creator,
)
from core.nlu.searching.product import clean_product, kind_of_named
from core.nlu.understanding import Understanding

KINDS: Final = frozenset({"invite", "refusal", "counter", "reminder", "refund"})
LANGUAGES: Final = frozenset({"", "id", "en"})
LENGTHS: Final = frozenset({"", "short", "long"})
TONES: Final = frozenset({"", "casual", "formal"})
MORE: Final = {"invite": 1.5, "counter": 1.0}
"""From so many times the price on record on a message says what that is, by its kind."""

KEPT: Final = (
    "handles", "kind", "product", "offers", "length", "tone", "own_idr", "asked_idr", "silent", "language", "place", "wants",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MessageSlots:
    """handles: to whom. kind: one of `KINDS`. product, offers: what is promoted, what is given for it, as
    typed. length: `short`, `long` or "". tone: `casual`, `formal` or "". asked_idr, own_idr: what the creator asks
    and what is offered instead, or is paid, in rupiah. silent: money is not to be spoken of. place: an address to name, as typed. wants: what the post is to have, as typed. language: of the message, "" for
    that of the conversation. among: who is on the screen, where a place was named that nobody there has."""

    handles: tuple[str, ...] = ()
    kind: str = field(default="invite", metadata={"valid": KINDS.__contains__})
    product: str = ""
    offers: tuple[str, ...] = ()
    length: str = field(default="", metadata={"valid": LENGTHS.__contains__})
    tone: str = field(default="", metadata={"valid": TONES.__contains__})
    own_idr: int | None = None
    asked_idr: int | None = None
    silent: bool = False
    place: str = ""
    language: str = field(default="", metadata={"valid": LANGUAGES.__contains__})
    wants: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageView:
    """handle: to whom, "" for anybody. product, city: of the business, "" where nobody said. offers: made honest.
    free: something of them is no money, or money is not spoken of. The rest as in the slots; letter: the message's
    own language. recorded_idr: the price on record, where more is offered. among: as in the slots."""

    handle: str = ""
    product: str = ""
    city: str = ""
    offers: tuple[str, ...] = ()
    free: bool = False
    length: str = ""
    tone: str = ""
    own_idr: int | None = None
    asked_idr: int | None = None
    letter: str = ""
    place: str = ""
    recorded_idr: int | None = None
    wants: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


class Message(Capability[MessageSlots, MessageView]):
    """Answers "buatin dm buat dia dong", "make it shorter" and "tolak halus dong"."""

    name = "message"
    Slots = MessageSlots
    View = MessageView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the wish for words to send to a creator, and what changes those that were written last."""
        text = said.text
        if refuses_in_words(text):
            weighed = state.before("offer") is not None
            return None if weighed else {"kind": "refusal", "handles": _whom(said, state)}
        wished = _wished(text, state)
        if wished is not None:
            return {**_sought(state), **_to(said, state), **wished}
        before = state.about(self.name)
        if before is None or state.question is not None:
            return None
        change = message_change(text, before)
        if change is None and not for_another(text):
            return None
        return {**before, **(change or {}), **_pointed(said, state)}

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Write to whom is spoken of; whoever made an offer is answered with a counter-offer."""
        if code != "message":
            return None
        if scene.intent == "offer":
            asked = (state.about("offer") or {}).get("budget_idr")
            return {"kind": "counter", **({"asked_idr": asked} if asked else {})}
        return {**_sought(state), "handles": scene.meant[:1]} if scene.meant else None

    async def run(self, slots: MessageSlots, context: Context) -> Outcome[MessageView]:
        """Write it, without what an advertisement must not say; to nobody whom a place does not tell."""
        if slots.among:
            return Outcome(MessageView(among=slots.among), block="beyond", slots=_kept(slots))
        own = await context.profiles.current() if context.profiles else Business()
        named = clean_product(slots.product) or own.product
        kind = kind_of_named(named)
        given = without_fee(slots.offers) if slots.silent else slots.offers
        view = MessageView(
            handle=slots.handles[0] if slots.handles else "",
            product=honest_name(named, kind, context.today).text if named else "",
            city=own.city or "",
            offers=_honest(given, kind, context),
            free=slots.silent
            or bool(slots.own_idr)
            or any(is_free(words) for words in slots.offers),
            length=slots.length,
            tone=slots.tone,
            own_idr=slots.own_idr,
            asked_idr=slots.asked_idr,
            letter=slots.language or context.language,
            place=honest_text(slots.place, kind, context.today).text if slots.place else "",
            recorded_idr=await _far_below(slots, context),
            wants=_honest(slots.wants, kind, context),
        )
        brief = Choice("brief", Payload(BRIEF, {"handles": slots.handles[:1]}))
        invites = slots.kind == "invite"
        return Outcome(
            view,
            block="body" if invites else slots.kind,
            choices=((brief,),) if invites and slots.handles else (),
            slots=_kept(slots),
        )


def _sought(state: State) -> dict[str, SlotValue]:
    """Return what the list on the screen was looked for: it may be told nowhere else."""
    shown = state.shown
    product = shown.slots.get("product") if shown and shown.intent == SEARCH else None
    return {"product": product} if product else {}


def _kept(slots: MessageSlots) -> dict[str, SlotValue]:
    told: dict[str, SlotValue] = {name: getattr(slots, name) for name in KEPT}
    return {name: value for name, value in told.items() if value is not None}


def _honest(said: tuple[str, ...], kind: str, context: Context) -> tuple[str, ...]:
    """Return what is to stand in a message without what an advertisement must not say."""
    texts = (honest_text(words, kind, context.today).text for words in said)
    return tuple(words for words in texts if words)


async def _far_below(slots: MessageSlots, context: Context) -> int | None:
    """Return the price on record of whom a message offers far more, or is to talk down to no less."""
    if not (slots.own_idr and slots.handles) or slots.kind not in MORE:
        return None
    known = await context.catalogue.creators(slots.handles[:1])
    prices = known["rate_idr"].dropna()
    price = int(prices.iloc[0]) if len(prices) else None
    return price if price and slots.own_idr >= MORE[slots.kind] * price else None


def _wished(text: str, state: State) -> dict[str, SlotValue] | None:
    """Return what a text wants written that is no refusal, None where it wants nothing."""
    if bargain_in(text) is not None or wants_message(text):
        known = {} if bid_in(text).own_idr else _price_before(text, state)
        return {**message_told(text), **_occasion(text), **known}
    bid = haggled_in(text) if state.before("offer") is None else None
    if bid is not None:
        return {"kind": "counter", "own_idr": bid}
    if asks_money_back(text):
        return {"kind": "refund"}
    spoken = bool(state.focus or on_screen(state).handles)
    reminds = reminds_creator(text) or (spoken and chases(text))
    return {**message_told(text), "kind": "reminder"} if reminds else None


def _price_before(text: str, state: State) -> dict[str, SlotValue]:
    """Return the price judged just before as the one to bargain for: `bikinin pesannya buat nawar segitu`."""
    price = (state.about("rate") or {}).get("budget_idr")
    return {"kind": "counter", "own_idr": price} if price and bargains_for_that(text) else {}


def _occasion(text: str) -> dict[str, SlotValue]:
    """Return the kind of a message that is wished for, with the prices that it is about."""
    kind, bid = occasion(text), bid_in(text)
    sums = {"own_idr": bid.own_idr, "asked_idr": bid.asked_idr} if kind == "counter" else {}
    return {**({"kind": kind} if kind else {}), **{name: idr for name, idr in sums.items() if idr}}


def _to(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return to whom a message goes; nobody, with who is there, where it is for a place that no list has."""
    if "handles" in said.everything():
        return {"handles": _whom(said, state)}
    whom = pointed(said, state)
    if state.shown and not whom and out_of_range(said, state.shown):
        return {"handles": (), "among": state.shown.items}
    return {"handles": whom[:1] or _whom(said, state)}


def _whom(said: Understanding, state: State) -> tuple[str, ...]:
    """Return to whom a message goes: who is named or pointed at, else who was looked at last, else the
    first of those on the screen."""
    return _pointed(said, state).get("handles") or state.looked_at or on_screen(state).handles[:1]


def _pointed(said: Understanding, state: State) -> dict[str, tuple[str, ...]]:
    """Return who is named, or pointed at in the list, as slots."""
    whom = said.handles or meant(said, state.items)
    return {"handles": whom} if whom else {}


capability = Message()
