"""The words of one conversation: its language, its time zone, and every way to say something."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

from core.assistant.parts import Parts
from core.capabilities.base import Card, Choice, Choices, Notice, Outcome
from core.capabilities.ports import card_link
from core.dialogue.action import Ask
from core.dialogue.filling import BARE
from core.dialogue.state import Question
from core.messages import Button, InlineCard, Payload, Reply, SlotValue
from core.nlu.amounts.money import SMALL_IDR
from core.nlu.amounts.numbers import MILLION, THOUSAND
from core.nlu.intents import CANCEL
from core.rendering.telegram import ASSISTANT, is_slow

MOST_IDR = 1_000_000_000
"""A number without its unit is offered up to here: nobody of ours spends more on creators."""

Way = tuple[str, Mapping[str, SlotValue]]
"""An intent with its slots: what a button or a number of a list does."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Puts what the assistant says into words of one language; `zone` is that of times in them."""

    parts: Parts
    language: str
    zone: ZoneInfo

    def words(self, name: str, block: str, variables: Mapping[str, object] | None = None) -> str:
        """Return a block of a capability's template, as HTML."""
        return self.parts.renderer.block(
            name, block, variables or {}, language=self.language, zone=self.zone
        )

    def own(self, block: str, variables: Mapping[str, object] | None = None) -> str:
        """Return a block of the assistant's own, as HTML."""
        return self.words(ASSISTANT, block, variables)

    def say(
        self,
        block: str,
        variables: Mapping[str, object] | None = None,
        rows: Choices = (),
    ) -> Reply:
        """Return a message of the assistant's own with its buttons."""
        return self.parts.renderer.say(
            block, variables or {}, rows, language=self.language, zone=self.zone
        )

    def question(self, ask: Ask) -> str:
        """Return the words that ask for a slot, after what was wrong with the answer before."""
        doubt = f"note_{ask.reason}" if ask.reason else "ask_again" if ask.again else None
        handles = ask.slots.get("handles")
        known = self.parts.registry[ask.intent].known(ask.slots)
        whom = {"handle": handles[0]} if isinstance(handles, tuple) and handles else {}
        name, block = ask.intent, f"ask_{ask.slot}"
        if not self.parts.renderer.knows(name, block, language=self.language):
            name = ASSISTANT
        question = self.words(name, block, {**known, **whom})
        return f"{self.own(doubt)}\n\n{question}" if doubt else question

    def asked(self, ask: Ask, question: Question | None) -> Reply:
        """Return a question; where a number waits for its unit, with a button for each amount that it may be."""
        bare = question.slots.get(BARE) if question and ask.slot == "budget_idr" else None
        number = bare if isinstance(bare, int | float) and ask.reason else 0
        both = (round(number * THOUSAND), round(number * MILLION))
        amounts = [idr for idr in both if SMALL_IDR <= idr <= MOST_IDR]
        taps = tuple(
            Choice(
                "amount", Payload(ask.intent, {**ask.slots, "budget_idr": idr}), args={"idr": idr}
            )
            for idr in amounts
        )
        rows = (taps,) if taps else ()
        return replace(self.say("ask_again", {}, rows), text=self.question(ask))

    def offer(
        self, block: str, ways: Sequence[Way], variables: Mapping[str, object] | None = None
    ) -> Reply:
        """Return a message with a button for each way to go on."""
        rows = tuple(
            (Choice("guess", Payload(intent, slots), args={"name": intent}),)
            for intent, slots in ways
            if intent in self.parts.registry
        )
        return self.say(block, variables, rows)

    def unsure(self, final: Way) -> Reply:
        """Return the buttons of something final again: nothing was done as yet."""
        rows = ((Choice("yes", Payload(*final)),), (Choice("no", Payload(CANCEL)),))
        return self.say("note_unsure", {}, rows)

    async def replies(self, name: str, outcome: Outcome[Any]) -> tuple[Reply, ...]:
        """Return what is sent for an outcome; slow drawing leaves the event loop."""

        def render() -> tuple[Reply, ...]:
            return self.parts.renderer.replies(
                name, outcome, language=outcome.language or self.language, zone=self.zone
            )

        return await asyncio.to_thread(render) if is_slow(outcome) else render()

    def notice(self, name: str, notice: Notice[Any]) -> Reply:
        """Return what is sent to another chat."""
        return self.parts.renderer.notice(name, notice, language=self.language, zone=self.zone)

    def card(self, name: str, card: Card[Any]) -> InlineCard:
        """Return a result of inline mode, with a button that opens it in the private chat."""

        def said(block: str) -> str:
            return self.parts.renderer.part(
                name, block, card.view, language=self.language, zone=self.zone
            )

        title, teaser = unescape(said("card_title")), unescape(said("card_teaser"))
        return InlineCard(card.id, title, teaser, said("share"), self._opening(name, card.handle))

    def _opening(self, name: str, handle: str) -> Button | None:
        link = card_link(self.parts.bot_username, name, handle) if handle else None
        return Button(unescape(self.own("button_card")), url=link) if link else None
