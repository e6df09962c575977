"""Writes a message to send to a creator: an invitation, or a polite no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.analytics.content.guide import honest_name, honest_text
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Business
from core.dialogue.reference import meant
from core.dialogue.screen import on_screen
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF
from core.nlu.offers.messages import (
    for_another,
    is_free,
    message_change,
    message_told,
    refuses_in_words,
    wants_message,
)
from core.nlu.searching.product import clean_product, kind_of_named

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

KINDS: Final = frozenset({"invite", "refusal"})
LENGTHS: Final = frozenset({"", "short", "long"})
TONES: Final = frozenset({"", "casual", "formal"})
KEPT: Final = ("handles", "kind", "product", "offers", "length", "tone")


@dataclass(frozen=True, slots=True)
class MessageSlots:
    """handles: to whom. kind: `invite` or `refusal`. product, offers: what is promoted, what is given for it,
    as typed. length: `short`, `long` or "". tone: `casual`, `formal` or ""."""

    handles: tuple[str, ...] = ()
    kind: str = field(default="invite", metadata={"valid": KINDS.__contains__})
    product: str = ""
    offers: tuple[str, ...] = ()
    length: str = field(default="", metadata={"valid": LENGTHS.__contains__})
    tone: str = field(default="", metadata={"valid": TONES.__contains__})


@dataclass(frozen=True, slots=True)
class MessageView:
    """handle: to whom, "" for anybody. product, city: of the business, "" where nobody said. offers: made honest.
    free: something of them is no money. length, tone: as in the slots."""

    handle: str = ""
    product: str = ""
    city: str = ""
    offers: tuple[str, ...] = ()
    free: bool = False
    length: str = ""
    tone: str = ""


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
        if wants_message(text):
            return {"handles": _whom(said, state), **message_told(text)}
        before = state.about(self.name)
        if before is None or state.question is not None:
            return None
        change = message_change(text, before)
        if change is None and not for_another(text):
            return None
        return {**before, **(change or {}), **_pointed(said, state)}

    async def run(self, slots: MessageSlots, context: Context) -> Outcome[MessageView]:
        """Write it, without what an advertisement must not say."""
        own = await context.profiles.current() if context.profiles else Business()
        named = clean_product(slots.product) or own.product
        kind = kind_of_named(named)
        offers = (honest_text(words, kind, context.today).text for words in slots.offers)
        view = MessageView(
            handle=slots.handles[0] if slots.handles else "",
            product=honest_name(named, kind, context.today).text if named else "",
            city=own.city or "",
            offers=tuple(words for words in offers if words),
            free=any(is_free(words) for words in slots.offers),
            length=slots.length,
            tone=slots.tone,
        )
        kept: dict[str, SlotValue] = {name: getattr(slots, name) for name in KEPT}
        brief = Choice("brief", Payload(BRIEF, {"handles": slots.handles[:1]}))
        invites = slots.kind == "invite"
        return Outcome(
            view,
            block="body" if invites else "refusal",
            choices=((brief,),) if invites and slots.handles else (),
            slots=kept,
        )


def _whom(said: Understanding, state: State) -> tuple[str, ...]:
    """Return to whom a message goes: who is named or pointed at, else who was looked at last, else the
    first of those on the screen."""
    focus = (state.focus,) if state.focus else ()
    return _pointed(said, state).get("handles") or focus or on_screen(state).handles[:1]


def _pointed(said: Understanding, state: State) -> dict[str, tuple[str, ...]]:
    """Return who is named, or pointed at in the list, as slots."""
    named = said.everything().get("handles")
    whom = (
        named if isinstance(named, tuple) else meant(said, state.shown.items if state.shown else ())
    )
    return {"handles": whom} if whom else {}


capability = Message()
