"""What a message means: its words, its button or its file, at this point of a conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, Final
from zoneinfo import ZoneInfo

from core.assistant.campaigns import members_of, order_pointed, titles_of
from core.assistant.heard import about_answered
from core.assistant.parts import Parts
from core.assistant.spelled import with_spelled
from core.capabilities import Registry
from core.capabilities.capability import Capability
from core.dialogue.answers import CLEAR, TEXTS
from core.dialogue.scene import scene
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Inbound, IncomingFile, Payload, SlotValue, values_of
from core.nlu.accounts.bare_names import strange_words, with_at, with_short, with_shown
from core.nlu.accounts.figured import with_figured
from core.nlu.accounts.others import with_other
from core.nlu.accounts.places import with_places
from core.nlu.accounts.short_names import with_members
from core.nlu.asides import asks, asks_choice
from core.nlu.campaigns.money.amounts import says_millions
from core.nlu.campaigns.money.consenting import consented
from core.nlu.campaigns.money.takings import takings_told
from core.nlu.campaigns.notes.dealings import with_dealt, with_dealt_stranger
from core.nlu.campaigns.notes.mails import mail_told
from core.nlu.campaigns.notes.of_list import notes_of_each, notes_of_listed
from core.nlu.campaigns.notes.shorthand import in_millions, written_out
from core.nlu.campaigns.notes.tables import table_told
from core.nlu.campaigns.notes.tracked import states_told
from core.nlu.community.asking import asks_members
from core.nlu.content.captions import brings_caption
from core.nlu.follow_ups import follow_up
from core.nlu.intents import CHECK, IMPORT, OTHER, RECOMMEND, RECOMMENDATIONS, SEARCH
from core.nlu.questions.own_wish import brings_its_own
from core.nlu.questions.trade import trade_question
from core.nlu.searching.product import product_listed
from core.nlu.searching.refusing import with_bound
from core.nlu.tags import without_tag
from core.nlu.two_wishes import two_wishes
from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from core.nlu.words.regional import in_indonesian
from core.storage.campaigns.campaigns import partners_among
from core.storage.catalogue.catalogue import SqlCatalogue
from core.storage.turns.turns import Turn

LEAST_WORDS: Final = 3
"""Words of a message that is more than a name."""

BARGAIN: Final = "bargain"
"""The follow-up that an amount may belong to; of others it makes a wish of its own."""

QUOTES: Final = '"“”«»'
"""Marks around somebody else's words."""


Hear = Callable[[Capability[Any, Any]], Mapping[str, SlotValue] | None]
"""One way in which a capability hears a message: its slots, None where it does not mean it."""

Rewrite = Callable[[str], str]
"""One step of writing a text anew."""

LONG: Final = 600
"""A text of more letters is made out beside the loop, which keeps the others' turns and our leases going."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Understands messages; `state` is the conversation's, without what is too old to be meant. among:
    whether it is spoken among the members of a community, and of no campaign of theirs."""

    parts: Parts
    state: State
    zone: ZoneInfo
    language: str
    among: bool = False

    async def with_members(self, text: str, turn: Turn) -> str:
        """Return a text in Indonesian where it is of Javanese or Sundanese words, with whom of a campaign it
        points at, by their place or by a part of their name, as their accounts: `yg kedua dp 50rb`, `budi
        batal`; what is quoted, or a caption to check, stays as it is."""
        members = await members_of(turn, self.state, text)
        text = (mail_told(text, members) if members else None) or text
        quoted = any(mark in text for mark in QUOTES) or brings_caption(text)
        if quoted or self._as_they_are() or "1" in self.state.offers:
            return text
        text = consented(in_indonesian(text))
        order, shown = await order_pointed(turn, text, self.state), self.state.shown
        if not (order or members):
            order, text = await self._of_listed(text, turn)
        one = shown.items[0] if shown and len(shown.items) == 1 else None
        told = with_shown(with_places(text, order), members)
        if (marked := with_members(told, members)) != told and (titles := await titles_of(turn)):
            marked = with_members(told, members, titles)
        marked = with_other(
            marked, order, one
        )  # besides whom the text names, by a part of their name too
        return with_dealt(marked, (*members, *self._dealt_near()))

    async def _of_listed(self, text: str, turn: Turn) -> tuple[tuple[str, ...], str]:
        """Return whom the last list of a search showed, in its order, and a note of them with its shortened words
        in full; nobody, and other texts as they are. A campaign's people, where it has some, may be meant as well."""
        shown, full = self.state.shown, written_out(text)
        listed = shown.items if shown and shown.intent == SEARCH else self.state.listed
        told = notes_of_listed(text) or notes_of_each(text)
        if not (listed or full != text) or not told:
            return (), text
        if listed:
            async with turn.reading() as connection:
                if await partners_among(connection, turn.known.workspace_id, None):
                    listed = ()
        return listed, full

    def _as_they_are(self) -> bool:
        """Whether the open question is answered with the words as they are."""
        question = self.state.question
        spec = self.parts.specs.get(question.intent) if question else None
        return question is not None and spec is not None and question.slot in spec.free

    async def with_accounts(self, inbound: Inbound, catalogue: SqlCatalogue) -> Inbound:
        """Return the message with an @ before accounts that are known here, and where a campaign is
        spoken of with its shortened words in full; as it is where it answers a question so."""
        marked = await self._marked(inbound, catalogue)
        return inbound if self._as_they_are() and not self._of_its_own(marked) else marked

    def _of_its_own(self, marked: Inbound) -> bool:
        """Whether a message, once whom it names is known, is surely no answer in somebody's own words:
        `invoice of citra arrived` names no product."""
        question = self.state.question
        if question is None or question.slot in TEXTS or len(marked.text.split()) < LEAST_WORDS:
            return False
        said = self.of_text(marked)
        if said.intent == question.intent:
            whom = said.slots.get("handles", question.slots.get("handles"))
            return whom != question.slots.get("handles")
        told = bool(self.state.partners) and not product_listed(marked.text.replace("@", ""))
        return (said.confidence >= CLEAR and said.intent != OTHER) or told

    async def _marked(self, inbound: Inbound, catalogue: SqlCatalogue) -> Inbound:
        spoken, partners = in_campaign(self.state), self.state.partners
        table = table_told(inbound.text, partners, self.language, spoken=spoken)
        text = rewritten(table or inbound.text, self._as_told())
        text = await with_spelled(text, catalogue, self._near())
        text = with_dealt_stranger(text, self._dealt_near())
        known = await catalogue.known_among(strange_words(text))
        text = rewritten(text, self._as_named({*known, *partners, *self.state.asked_of}))
        return inbound if text == inbound.text else replace(inbound, text=text)

    def _as_told(self) -> Iterator[Rewrite]:
        """Yield how a text is written anew before it is looked up whom its words name."""
        if self._of_campaign():
            yield lambda text: states_told(text, self.language)
            yield takings_told
        yield lambda text: with_shown(text, self.state.near)

    def _as_named(self, accounts: Collection[str]) -> Iterator[Rewrite]:
        """Yield how a text is written anew once it is known which accounts its words may name."""
        yield lambda text: with_at(text, accounts)
        yield lambda text: with_short(text, self.state.partners)
        if self._of_campaign():
            english = self.language == "en"
            yield lambda text: in_millions(text) if english or says_millions(text) else text
            yield written_out
            return
        yield lambda text: with_figured(text, self._near(), priced=bool(self._near()))
        yield without_tag
        if self.state.listed or self.state.shown:
            yield with_bound

    def _of_campaign(self) -> bool:
        """Whether a campaign is spoken of, or the message names somebody who takes part in one."""
        return in_campaign(self.state) or bool(self.state.partners)

    def _near(self) -> tuple[str, ...]:
        """Return the accounts that were spoken of last."""
        return (*self.state.near, *self.state.asked_of, *self.state.listed)

    def _dealt_near(self) -> tuple[str, ...]:
        """Return whom a plain name in a deal or a payment may be: who takes part, of whom a note waits, or who was spoken
        of or shown last."""
        held = (whom for slots in self.state.waiting for whom in values_of(slots, "handles"))
        return (*self.state.partners, *held, *self._near(), *self.state.items)

    def one_wish(self, said: Inbound) -> tuple[Inbound, str]:
        """Return a typed message with the wish of it that is heeded, and the words of the other where it has two:
        a message to somebody who is named comes first, one to nobody after the search for them."""
        typed = said.payload is None and said.payload_key is None and said.document is None
        apart = two_wishes(said.text) if typed and self.state.question is None else None
        if apart is None:
            return said, ""
        heeded, left = (apart.words, apart.rest) if apart.named else (apart.rest, apart.words)
        return replace(said, text=heeded), left

    async def meaning(self, inbound: Inbound) -> Understanding | None:
        """Return what is meant; None for a button whose meaning is no longer kept, or is none that
        its capability has."""
        payload = inbound.payload
        if inbound.payload_key is not None:
            payload = await self.parts.turns.payload(inbound.chat_id, inbound.payload_key)
            if payload is None:
                return None
        if payload is not None and payload.intent in self.parts.registry:
            capability = self.parts.registry[payload.intent]
            if not capability.takes(payload.slots):
                return None
            payload = self._asked_first(capability, payload)
        said = await self._of_long_text(inbound) if inbound.text else None
        if payload is None and inbound.document is None:
            return said or self.of_text(inbound)
        stated = said.slots if said else {}
        checks = said is not None and said.intent == CHECK
        explicit = payload or Payload(CHECK if checks else _about(inbound.document))
        return Understanding(
            inbound.text,
            explicit.intent,
            1.0,
            {**stated, **explicit.slots},
            language=said.language if said else None,
        )

    async def _of_long_text(self, inbound: Inbound) -> Understanding:
        """Return what a text means; over a long one others are not kept waiting."""
        if len(inbound.text) <= LONG:
            return self.of_text(inbound)
        return await asyncio.to_thread(self.of_text, inbound)

    def of_text(self, inbound: Inbound) -> Understanding:
        """Return what the text means: what a capability claims, else the intent understood."""
        said = understand(
            inbound.text, now=inbound.received_at, zone=self.zone, language=self.language
        )
        state = about_answered(self.state, inbound)
        every = _in_turn(self.parts.registry, state)
        for one in every:
            if one.brought_by(inbound.text):
                return said.claimed(one.name, {})
        for hear in self._ways(said, state):
            for one in every:
                if (slots := hear(one)) is not None:
                    return said.claimed(one.name, slots)
        return self._to_members(said, inbound)

    def _ways(self, said: Understanding, state: State) -> Iterator[Hear]:
        """Yield how a capability hears a message: among members, for itself, as a follow-up to the answer on the screen,
        and in a general question."""
        if self.among:
            yield lambda one: one.claims_among(said, state)
        yield lambda one: one.claims(said, state)
        screen = scene(said, state)
        code = follow_up(said) if screen is not None else None
        if code is not None and screen is not None and (code == BARGAIN or not screen.named_idr):
            yield lambda one: one.takes_up(code, screen, state)
        of_several = state.shown is not None and len(state.shown.items) > 1
        own = (of_several and asks_choice(said.text)) or brings_its_own(said)
        question = None if own else trade_question(said.text)
        if question is not None and (state.question is None or asks(said.text)):
            yield lambda one: one.answers(question, state)

    def _to_members(self, said: Understanding, inbound: Inbound) -> Understanding:
        """Return a question of a group who is good for something as one to its members."""
        known = said.everything()
        if inbound.chat_kind != "group" or said.intent not in {SEARCH, OTHER, RECOMMEND}:
            return said
        if "budget_idr" in known or not asks_members(inbound.text):
            return said
        kept = {slot: known[slot] for slot in ("category", "city", "platform") if slot in known}
        return said.claimed(RECOMMENDATIONS, kept)

    def _asked_first(self, capability: Capability[Any, Any], tapped: Payload) -> Payload:
        """Return the question instead of a yes to it, where that cannot be undone and the question
        is not what was said last: an old button, or none of ours."""
        question = capability.asked_first(tapped.slots)
        asked = self.state.offers.get("sure")
        if question is None or (asked and Payload(*asked).encode() == tapped.encode()):
            return tapped
        return Payload(tapped.intent, question)


def rewritten(text: str, steps: Iterable[Rewrite]) -> str:
    """Return a text after all steps, each of what the one before it left."""
    return reduce(lambda said, step: step(said), steps, text)


def _in_turn(registry: Registry, state: State) -> Sequence[Capability[Any, Any]]:
    """Return the capabilities in the order in which they hear a message: who asked last hears first what is answered."""
    asked = {name for means, (name, _) in state.offers.items() if means == "yes"}
    asked |= {state.question.intent} if state.question else set()
    every = list(registry.values())
    return sorted(every, key=lambda one: one.name not in asked) if asked else every


def _about(document: IncomingFile | None) -> str:
    """Return the intent of a document: a picture is looked at, anything else is read."""
    is_picture = document is not None and (document.mime_type or "").startswith("image/")
    return "screenshot" if is_picture else IMPORT
