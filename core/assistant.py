"""The one door: a person's message goes in, replies come out, everything is kept or nothing is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from core.capabilities import Registry
from core.capabilities.base import (
    Capability,
    Choice,
    Context,
    Files,
    Importer,
    MenuEntry,
    Outcome,
    Progress,
)
from core.dialogue.action import Action, Ask, Choose, Fallback, NotYet, Run, Spec
from core.dialogue.decide import decide
from core.dialogue.state import Question, Shown, State
from core.messages import Inbound, Payload, Reply, SlotValue
from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from core.rendering.telegram import ASSISTANT, Renderer, is_slow
from core.storage.catalogue import SqlCatalogue
from core.storage.database import Database
from core.storage.people import SqlPeople
from core.storage.sealing import Seal
from core.storage.turns import AlreadyDoneError, Known, Speaker, Turn, Turns

JAKARTA = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds until a person chooses: language, time zone, and a catalogue that all may see."""

    language: str = "id"
    zone: ZoneInfo = JAKARTA
    shared_workspace: str | None = None


class Canvas(Protocol):
    """One message in a chat that can be drawn anew while work goes on."""

    @property
    def message_id(self) -> int | None:
        """The message's id, once it was drawn."""

    async def draw(self, text: str) -> None:
        """Show this Telegram HTML now, as well as can be."""


class Assistant:
    """Understands, decides, runs a capability, renders, and ends the turn in one transaction."""

    def __init__(
        self,
        *,
        registry: Registry,
        database: Database,
        seal: Seal,
        importer: Importer,
        files: Files,
        defaults: Defaults,
    ) -> None:
        self._registry = registry
        self._database = database
        self._seal = seal
        self._importer = importer
        self._files = files
        self._defaults = defaults
        self._renderer = Renderer()
        self._turns = Turns(database)
        self._specs = {
            name: Spec(c.required(), c.accepted(), c.free()) for name, c in registry.items()
        }
        self._menu = tuple(
            MenuEntry(name, next(iter(c.commands), None)) for name, c in registry.items()
        )

    async def respond(
        self, inbound: Inbound, receipt: int | None = None, canvas: Canvas | None = None
    ) -> tuple[Reply, ...]:
        """Answer one message and end its turn.

        With a receipt (the inbox row of the update) the replies are posted to the outbox in the
        transaction that marks the row done; without one they are only returned. A turn that was
        ended before returns nothing and changes nothing. Long work shows its progress on `canvas`,
        and the first reply then takes that message's place.
        """
        speaker = Speaker(inbound.chat_id, inbound.person.id, inbound.chat_kind)
        async with await self._turns.open(speaker, inbound.received_at) as turn:
            visit = _Visit(self, inbound, turn, canvas)
            state, replies = await visit.answer()
            try:
                await turn.end(state, replies, receipt)
            except AlreadyDoneError:
                return ()
        return replies

    def apology(self, language: str | None = None) -> Reply:
        """Return what is said when a message could not be worked on."""
        return self._say("apology", {}, language or self._defaults.language)

    def _say(
        self,
        block: str,
        variables: Mapping[str, object],
        language: str,
        choices: tuple[tuple[Choice, ...], ...] = (),
    ) -> Reply:
        zone = self._defaults.zone
        return self._renderer.say(block, variables, choices, language=language, zone=zone)


class _Visit:
    """One turn in the making."""

    def __init__(
        self, assistant: Assistant, inbound: Inbound, turn: Turn, canvas: Canvas | None
    ) -> None:
        self.house = assistant
        self.inbound = inbound
        self.turn = turn
        self.known: Known = turn.known
        self.canvas = canvas
        self.zone = ZoneInfo(self.known.zone) if self.known.zone else assistant._defaults.zone
        self.language = (
            self.known.language or self.known.state.language or (assistant._defaults.language)
        )

    async def answer(self) -> tuple[State, tuple[Reply, ...]]:
        """Return the state that the turn leaves and what is said."""
        said = self.inbound
        if not (said.text or said.payload or said.payload_key or said.document):
            return self.known.state, (self.house._say("unsupported", {}, self.language),)
        understood = await self._understand()
        if understood is None:
            return self.known.state, (self.house._say("outdated", {}, self.language),)
        if understood.language and not self.known.language:
            self.language = understood.language
        state, action = decide(
            self.known.state, understood, self.house._specs, self.inbound.received_at
        )
        state = replace(state, language=self.language, updated_at=self.inbound.received_at)
        state, replies = await self._carry_out(state, action)
        return state, self._with_notes(replies, understood.notes)

    def _with_notes(self, replies: tuple[Reply, ...], notes: tuple[str, ...]) -> tuple[Reply, ...]:
        """Say below the first text what was assumed: which of two places a name was taken for."""
        if "city_kota_assumed" not in notes or not replies or not replies[0].text:
            return replies
        first = replies[0]
        assumed = self._words(ASSISTANT, "note_city_kota_assumed")
        return (replace(first, text=f"{first.text}\n\n{assumed}"), *replies[1:])

    async def _understand(self) -> Understanding | None:
        """Return what is meant; None for a button whose meaning is no longer kept."""
        payload = self.inbound.payload
        if self.inbound.payload_key is not None:
            key = self.inbound.payload_key
            payload = await self.house._turns.payload(self.inbound.chat_id, key)
            if payload is None:
                return None
        if payload is None and self.inbound.document is None:
            return self._understand_text()
        stated = self._understand_text().slots if self.inbound.text else {}
        explicit = payload or Payload("import")
        return Understanding(self.inbound.text, explicit.intent, 1.0, {**stated, **explicit.slots})

    def _understand_text(self) -> Understanding:
        return understand(self.inbound.text, now=self.inbound.received_at, zone=self.zone)

    async def _carry_out(self, state: State, action: Action) -> tuple[State, tuple[Reply, ...]]:
        match action:
            case Ask():
                return state, (Reply(self._question(action)),)
            case Run(intent, slots):
                return await self._run(state, self.house._registry[intent], slots)
            case Choose(options):
                return state, (self._offer("choose", [(o.intent, o.slots) for o in options]),)
            case NotYet(intent):
                return state, (self.house._say("not_yet", {"intent": intent}, self.language),)
            case Fallback(guesses):
                return state, (self._offer("fallback", [(g, {}) for g in guesses]),)

    def _question(self, ask: Ask) -> str:
        """Return the words that ask for a slot, after what was wrong with the answer before."""
        doubt = f"note_{ask.reason}" if ask.reason else "ask_again" if ask.again else None
        question = self._words(ask.intent, f"ask_{ask.slot}")
        return f"{self._words(ASSISTANT, doubt)}\n\n{question}" if doubt else question

    def _words(self, name: str, block: str) -> str:
        return self.house._renderer.block(name, block, {}, language=self.language, zone=self.zone)

    async def _run(
        self, state: State, capability: Capability[Any, Any], slots: Mapping[str, SlotValue]
    ) -> tuple[State, tuple[Reply, ...]]:
        progress = _Progress(self, capability.name)
        outcome = await capability.run(capability.fill(slots), self._context(state, progress))
        replies = _in_place_of(self.canvas, await self._render(capability.name, outcome))
        return _remember(state, capability.name, slots, outcome), replies

    async def _render(self, name: str, outcome: Outcome[Any]) -> tuple[Reply, ...]:
        def render() -> tuple[Reply, ...]:
            return self.house._renderer.replies(
                name, outcome, language=self.language, zone=self.zone
            )

        return await asyncio.to_thread(render) if is_slow(outcome) else render()

    def _offer(self, block: str, options: list[tuple[str, Mapping[str, SlotValue]]]) -> Reply:
        rows = tuple(
            (Choice("guess", Payload(intent, slots), args={"name": intent}),)
            for intent, slots in options
            if intent in self.house._registry
        )
        return self.house._say(block, {}, self.language, rows)

    def _context(self, state: State, progress: Progress) -> Context:
        house, inbound = self.house, self.inbound
        return Context(
            person=inbound.person,
            chat_id=inbound.chat_id,
            chat_kind=inbound.chat_kind,
            now=inbound.received_at,
            zone=self.zone,
            language=self.language,
            text=inbound.text,
            document=inbound.document,
            catalogue=SqlCatalogue(
                house._database,
                house._seal,
                self.known.workspace_id,
                house._defaults.shared_workspace,
                self.turn.writing,
            ),
            people=SqlPeople(house._database, house._seal, self.turn),
            files=house._files,
            importer=house._importer,
            progress=progress,
            menu=house._menu,
            items=state.shown.items if state.shown else (),
            first_visit=self.known.newcomer,
        )


class _Progress:
    """Puts a capability's progress into words and on the canvas, at most every second."""

    def __init__(self, visit: _Visit, name: str) -> None:
        self._visit = visit
        self._name = name
        self._shown_at = float("-inf")

    async def show(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say which stage is under way."""
        canvas, now = self._visit.canvas, time.monotonic()
        if canvas is None or now - self._shown_at < 1.0:
            return
        self._shown_at = now
        text = self._visit.house._renderer.block(
            self._name,
            f"progress_{stage}",
            {"done": done, "total": total},
            language=self._visit.language,
            zone=self._visit.zone,
        )
        await canvas.draw(text)


def _in_place_of(canvas: Canvas | None, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Let the first reply take the place of the progress message, where both are text."""
    if canvas is None or canvas.message_id is None or not replies:
        return replies
    first = replies[0]
    if first.picture is not None or first.document is not None:
        return replies
    return (replace(first, edits=canvas.message_id), *replies[1:])


def _remember(
    state: State, name: str, slots: Mapping[str, SlotValue], outcome: Outcome[Any]
) -> State:
    """Keep what the next turn may build on.

    A closer look at one thing out of a list keeps the list: "yang kedua" still means its second.
    """
    kept: Mapping[str, Any] = slots if outcome.slots is None else outcome.slots
    question = Question(name, outcome.asks, kept) if outcome.asks else state.question
    before = state.shown.items if state.shown else ()
    closer_look = len(outcome.items) == 1 and outcome.items[0] in before
    if not outcome.items or closer_look:
        return replace(state, question=question)
    return replace(state, question=question, shown=Shown(name, kept, outcome.items))
