"""One turn in the making: understood, decided, carried out, put into words."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from html import unescape
from itertools import zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from core.assistant.doubts import below, doubts, file_note, unsaved
from core.assistant.heard import heard_before, mark_of
from core.assistant.memory import numbered, offered, remember
from core.assistant.own_words import not_theirs
from core.assistant.parts import Parts
from core.assistant.progress import Canvas, DrawnProgress, in_place_of, over, toasted
from core.assistant.unknown import CONSENT, is_unknown, may_ask, note_unknown, with_question
from core.assistant.unmeant import still, unmeant
from core.capabilities.base import Capability, Card, Choice, Choices, Context, Letter, Outcome
from core.capabilities.ports import FileUnavailableError, Progress, StoppedError, card_link
from core.dialogue.action import Action, Ask, Choose, Fallback, NotYet, Run
from core.dialogue.decide import decide, fresh
from core.dialogue.state import State
from core.messages import Button, Inbound, IncomingFile, InlineCard, Payload, Reply, SlotValue
from core.nlu.bare_names import strange_words, with_at, with_shown
from core.nlu.captions import brings_caption
from core.nlu.framing import ASKED, PROHIBITED
from core.nlu.pasting import is_list
from core.nlu.understand import understand
from core.nlu.understanding import OTHER, Understanding
from core.nlu.unheard import unheard
from core.rendering.telegram import ASSISTANT, is_slow
from core.storage.campaigns import SqlCampaigns
from core.storage.catalogue import SqlCatalogue
from core.storage.community import SqlCommunity
from core.storage.connections import SqlConnections
from core.storage.creators import SqlCreators
from core.storage.joints import SqlJoints
from core.storage.moderation import SqlModeration
from core.storage.people import SqlPeople
from core.storage.prices import SqlPrices
from core.storage.profiles import SqlProfiles
from core.storage.rules import SqlRules
from core.storage.schedules import SqlSchedules
from core.storage.speakers import Known
from core.storage.turns import MayNotChangeError, Turn
from core.storage.unmatched import Unknowns
from core.storage.workspaces import SqlWorkspaces

MAX_CARDS = 20
"""Results of one inline query; Telegram takes 50, a phone shows five."""


CHECKS = "check_content"
"""What a file is for when the words beside it ask so; any other file is data to import."""
IMPORTS = "import"
"""What a list of accounts that is pasted is for, whatever was spoken of before."""


class Visit:
    """One turn in the making."""

    def __init__(self, parts: Parts, inbound: Inbound, turn: Turn, canvas: Canvas | None) -> None:
        self.parts = parts
        self.inbound = inbound
        self.turn = turn
        self.known: Known = turn.known
        self.canvas = canvas
        self.letters: list[tuple[int, Reply]] = []
        self.keeps = False
        self.zone = ZoneInfo(self.known.zone) if self.known.zone else parts.defaults.zone
        chosen = self.known.group_language or self.known.language
        self.language = chosen or self.known.state.language or parts.defaults.language

    async def answer(self) -> tuple[State, tuple[Reply, ...]]:
        """Return the state that the turn leaves and what is said."""
        said = self.inbound
        if not (said.text or said.payload or said.payload_key or said.document):
            return self.known.state, (self._say("unsupported"),)
        if heard_before(said, self.known.state.heard):
            return self.known.state, ()
        await self.turn.call_group(said.chat_title)
        self.inbound = await self._with_accounts()
        understood = await self._understand()
        if understood is None:
            return self.known.state, (self._say("outdated"),)
        if understood.language and not (self.known.language or self.known.group_language):
            self.language = understood.language
        state, action = decide(
            self.known.state, understood, self.parts.specs, self.inbound.received_at
        )
        state, action, unwished = self._heeded(state, action)
        if note := not_theirs(said, action):
            refused = replace(self._say(note), answers=said.message_id)
            return self.known.state, (refused,)
        state = replace(state, language=self.language, updated_at=self.inbound.received_at)
        if unwished:
            state, replies = await self._left_alone(state, action, unwished)
            return state, self._addressed(replies, state) if said.chat_kind == "group" else replies
        taken_back = await self._taken_back(state, action)
        state, replies = await self._carry_out(state, action)
        replies = self._with_doubts(replies, understood, action, state)
        state, replies = self._with_file(state, replies, action)
        if self.keeps:
            replies = self._with_unheard(replies)
        replies = (*taken_back, *replies)
        if is_unknown(said, action):
            state, replies = await self._not_understood(state, replies, action)
        state = replace(state, heard=mark_of(said) or state.heard)
        return state, self._addressed(replies, state) if said.chat_kind == "group" else replies

    def _heeded(self, state: State, action: Action) -> tuple[State, Action, str]:
        """Return what to do of what was decided: where a message only names a change, what the rest
        of its words wish for, else the state before and the frame that the change is named in."""
        before = fresh(self.known.state, self.inbound.received_at)
        named = action.intent if isinstance(action, Run | Ask) else ""
        found = unmeant(self.inbound, before, action, self.parts.registry.get(named))
        if found is None:
            return state, action, ""
        whole = self.inbound
        self.inbound = replace(whole, text=found.rest)
        rest = decide(
            self.known.state, self._understand_text(), self.parts.specs, whole.received_at
        )
        if found.rest and still(rest[1], action):
            return *rest, ""
        self.inbound = whole
        return replace(before, offers={}), action, found.frame

    async def _left_alone(
        self, state: State, action: Action, frame: str
    ) -> tuple[State, tuple[Reply, ...]]:
        """Say that nothing was changed: with how things stand, or with a button for doing it."""
        if not isinstance(action, Run | Ask):
            raise TypeError("only what would be done can be left alone")
        shows = self.parts.registry[action.intent].instead(action.slots, self.inbound.text)
        if shows is None:
            payload = Payload(action.intent, action.slots)
            do = Choice("do", payload, args={"name": action.intent})
            return state, (self._say(f"note_{frame}", {}, () if frame == PROHIBITED else ((do,),)),)
        if shows.intent == action.intent:
            # What shows its own state must not read the change out of the words after all.
            self.inbound = replace(self.inbound, text="")
        after, replies = await self._run(state, self.parts.registry[shows.intent], shows.slots)
        note, first = self._words(ASSISTANT, f"note_{frame}"), replies[0]
        parts = [first.text, note] if frame == ASKED else [note, first.text]
        said = replace(first, text="\n\n".join(part for part in parts if part))
        return replace(after, question=state.question), (said, *replies[1:])

    async def _taken_back(self, state: State, action: Action) -> tuple[Reply, ...]:
        """Take back what an edited message noted before, where its words are for something else now."""
        if self.inbound.edited_from is None:
            return ()
        instead = action.intent if isinstance(action, Run) else ""
        replies: list[Reply] = []
        for name, capability in self.parts.registry.items():
            outcome = await capability.retract(self._context(state, self._progress(name)), instead)
            if outcome is not None:
                replies += await self._render(name, outcome)
        return tuple(replies)

    async def cards(self) -> tuple[InlineCard, ...]:
        """Return what inline mode shows: words that mean nothing else are the beginning of a name."""
        said = self._understand_text()
        typed = " ".join(self.inbound.text.lower().lstrip("@ ").split())
        lost = typed and said.intent == OTHER and not said.slots
        slots: Mapping[str, SlotValue] = {"handles": (typed,)} if lost else said.slots
        found: list[list[InlineCard]] = []
        for name, capability in self.parts.registry.items():
            context = self._context(self.known.state, self._progress(name))
            found.append(
                [self._card(name, card) for card in await capability.cards(slots, context)]
            )
        in_turn = [card for cards in zip_longest(*found) for card in cards if card is not None]
        return tuple(in_turn[:MAX_CARDS])

    def _card(self, name: str, card: Card[Any]) -> InlineCard:
        def said(block: str) -> str:
            return self.parts.renderer.part(
                name, block, card.view, language=self.language, zone=self.zone
            )

        title, teaser = unescape(said("card_title")), unescape(said("card_teaser"))
        return InlineCard(card.id, title, teaser, said("share"), self._opening(name, card.handle))

    def _opening(self, name: str, handle: str) -> Button | None:
        """Return the button that opens what a card is about in the private chat."""
        link = card_link(self.parts.bot_username, name, handle) if handle else None
        return Button(unescape(self._words(ASSISTANT, "button_card")), url=link) if link else None

    def _with_doubts(
        self, replies: tuple[Reply, ...], understood: Understanding, action: Action, after: State
    ) -> tuple[Reply, ...]:
        """Say below the first text what was assumed and what could not be heeded."""
        before = fresh(self.known.state, self.inbound.received_at)
        said = [self._words(ASSISTANT, *doubt) for doubt in doubts(understood, action, before)]
        if lost := unsaved(action, before, after):
            said.append(self._words(ASSISTANT, "note_unsaved", lost))
        return below(replies, said)

    def _with_file(
        self, state: State, replies: tuple[Reply, ...], action: Action
    ) -> tuple[State, tuple[Reply, ...]]:
        """Say of a file whose guessed columns waited that it waits still, beside a word in passing, or
        that it was left for something else and is not kept."""
        offers = fresh(self.known.state, self.inbound.received_at).offers
        note = file_note(offers, action, state)
        if note is None or not replies:
            return state, replies
        block, told = note
        if block == "note_file_waits":
            state = replace(state, offers={k: v for k, v in offers.items() if k in ("yes", "no")})
        return state, below(replies, [self._words(ASSISTANT, block, told)])

    def _with_unheard(self, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Name the figures of the message that an answer which says all that was kept does not name."""
        said, now = self.inbound.text, self.inbound.received_at
        if not (said and replies and replies[0].text):
            return replies
        left = unheard(said, replies[0].text, now, self.zone)
        return below(
            replies, [self._words(ASSISTANT, "note_unheard", {"left": left})] if left else []
        )

    async def _not_understood(
        self, state: State, replies: tuple[Reply, ...], action: Action
    ) -> tuple[State, tuple[Reply, ...]]:
        """Note that a message was not understood; ask, once, whether such words may be kept."""
        parts, people = self.parts, self._people()
        await note_unknown(self.inbound, Unknowns(parts.database, parts.seal, self.turn), people)
        before = fresh(self.known.state, self.inbound.received_at)
        if not may_ask(self.inbound, action, self.known.keeps_unmatched, before.offers):
            return state, replies
        await people.choose_unmatched(keep=False)
        asked = self._say("ask_unmatched", {}, (CONSENT,))
        state = replace(state, offers=offered("privacy", {}, (CONSENT,)))
        return state, with_question(replies, asked.text, asked.buttons[0])

    def _people(self) -> SqlPeople:
        return SqlPeople(self.parts.database, self.parts.seal, self.turn)

    def _addressed(self, replies: tuple[Reply, ...], state: State) -> tuple[Reply, ...]:
        """Answer the message that asked, as several people talk; a question opens the box to
        answer in, for a bot in a group hears only what answers it."""
        if not replies:
            return replies
        first = replace(replies[0], answers=self.inbound.message_id)
        asks = state.question is not None and not first.buttons
        return (replace(first, awaits=asks), *replies[1:])

    async def _with_accounts(self) -> Inbound:
        """Return the message with an @ before accounts that are known here, unless it answers a
        question with the words as they are."""
        state = fresh(self.known.state, self.inbound.received_at)
        question = state.question
        spec = self.parts.specs.get(question.intent) if question else None
        if question and spec and question.slot in spec.free:
            return self.inbound
        text = with_shown(self.inbound.text, state.near)
        known = await self._catalogue().known_among(strange_words(text))
        return replace(self.inbound, text=with_at(text, known))

    def _catalogue(self) -> SqlCatalogue:
        parts = self.parts
        return SqlCatalogue(
            parts.database,
            parts.seal,
            self.known.workspace_id,
            parts.defaults.shared_workspace,
            self.turn.changing,
            self.inbound.received_at,
        )

    async def _understand(self) -> Understanding | None:
        """Return what is meant; None for a button whose meaning is no longer kept, or is none that
        its capability has."""
        payload = self.inbound.payload
        if self.inbound.payload_key is not None:
            key = self.inbound.payload_key
            payload = await self.parts.turns.payload(self.inbound.chat_id, key)
            if payload is None:
                return None
        if payload is not None and payload.intent in self.parts.registry:
            capability = self.parts.registry[payload.intent]
            if not capability.takes(payload.slots):
                return None
            payload = self._asked_first(capability, payload)
        if payload is None and self.inbound.document is None:
            return self._understand_text()
        said = self._understand_text() if self.inbound.text else None
        stated = said.slots if said else {}
        checks = said is not None and said.intent == CHECKS
        explicit = payload or Payload(CHECKS if checks else _about(self.inbound.document))
        return Understanding(self.inbound.text, explicit.intent, 1.0, {**stated, **explicit.slots})

    def _asked_first(self, capability: Capability[Any, Any], tapped: Payload) -> Payload:
        """Return the question instead of a yes to it, where that cannot be undone and the question
        is not what was said last: an old button, or none of ours."""
        question = capability.asked_first(tapped.slots)
        asked = fresh(self.known.state, self.inbound.received_at).offers.get("sure")
        if question is None or (asked and Payload(*asked).encode() == tapped.encode()):
            return tapped
        return Payload(tapped.intent, question)

    def _understand_text(self) -> Understanding:
        """Return what the text means: what a capability claims, else the intent understood."""
        now = self.inbound.received_at
        said = understand(self.inbound.text, now=now, zone=self.zone, language=self.language)
        state = fresh(self.known.state, now)
        if brings_caption(self.inbound.text):
            return _claimed(said, CHECKS, {})
        if is_list(self.inbound.text):
            return _claimed(said, IMPORTS, {})
        asked, _ = state.offers.get("yes", ("", {}))
        # Who asked last is the first to hear what is answered.
        first = sorted(self.parts.registry.items(), key=lambda each: each[0] != asked)
        for name, capability in first:
            slots = capability.claims(said, state)
            if slots is not None:
                return _claimed(said, name, slots)
        return said

    async def _carry_out(self, state: State, action: Action) -> tuple[State, tuple[Reply, ...]]:
        match action:
            case Ask():
                return state, (Reply(self._question(action)),)
            case Run(intent, slots):
                return await self._run(state, self.parts.registry[intent], slots)
            case Choose(options):
                ways = [(o.intent, o.slots) for o in options]
                return replace(state, offers=numbered(ways)), (self._offer("choose", ways),)
            case NotYet(intent):
                return state, (self._say("not_yet", {"intent": intent}),)
            case Fallback(note="unsure"):
                return state, (self._unsure(state.offers["sure"]),)
            case Fallback(guesses, note):
                block = f"note_{note}" if note else "fallback"
                return state, (self._offer(block, [(g, {}) for g in guesses]),)

    def _question(self, ask: Ask) -> str:
        """Return the words that ask for a slot, after what was wrong with the answer before."""
        doubt = f"note_{ask.reason}" if ask.reason else "ask_again" if ask.again else None
        blank, handles = self.parts.registry[ask.intent].blank(), ask.slots.get("handles")
        known = {name: value for name, value in ask.slots.items() if name in blank}
        whom = {"handle": handles[0]} if isinstance(handles, tuple) and handles else {}
        name, block = ask.intent, f"ask_{ask.slot}"
        if not self.parts.renderer.knows(name, block, language=self.language):
            name = ASSISTANT
        question = self._words(name, block, {**blank, **known, **whom})
        return f"{self._words(ASSISTANT, doubt)}\n\n{question}" if doubt else question

    def _words(self, name: str, block: str, variables: Mapping[str, object] | None = None) -> str:
        return self.parts.renderer.block(
            name, block, variables or {}, language=self.language, zone=self.zone
        )

    def _say(
        self,
        block: str,
        variables: Mapping[str, object] | None = None,
        rows: Choices = (),
    ) -> Reply:
        return self.parts.renderer.say(
            block, variables or {}, rows, language=self.language, zone=self.zone
        )

    def _progress(self, name: str) -> DrawnProgress:
        return DrawnProgress(self.canvas, partial(self._words, name))

    async def _run(
        self, state: State, capability: Capability[Any, Any], slots: Mapping[str, SlotValue]
    ) -> tuple[State, tuple[Reply, ...]]:
        progress = self._progress(capability.name)
        try:
            outcome = await capability.run(capability.fill(slots), self._context(state, progress))
        except MayNotChangeError:
            return replace(state, question=None), (
                self._say("viewer", {"name": self.inbound.person.first_name}),
            )
        except StoppedError:
            await self.turn.undo()
            return replace(state, question=None), in_place_of(self.canvas, (self._say("stopped"),))
        except FileUnavailableError:
            await self.turn.undo()
            return state, in_place_of(self.canvas, (self._say("file_unavailable"),))
        replies = await self._render(capability.name, outcome)
        self.keeps = outcome.keeps
        if outcome.toast and await toasted(self.canvas, replies):
            return state, ()
        self.letters += [
            (each.chat_id, self._letter(capability.name, each)) for each in outcome.letters
        ]
        if outcome.in_place:
            replies = over(self.inbound.origin, replies)
        replies = in_place_of(self.canvas, replies)
        if self.turn.known.workspace_id != self.known.workspace_id:
            state = State(language=state.language, updated_at=state.updated_at)
        return remember(state, capability.name, slots, outcome), replies

    def _letter(self, name: str, letter: Letter[Any]) -> Reply:
        return self.parts.renderer.letter(name, letter, language=self.language, zone=self.zone)

    async def _render(self, name: str, outcome: Outcome[Any]) -> tuple[Reply, ...]:
        def render() -> tuple[Reply, ...]:
            return self.parts.renderer.replies(
                name, outcome, language=outcome.language or self.language, zone=self.zone
            )

        return await asyncio.to_thread(render) if is_slow(outcome) else render()

    def _offer(self, block: str, options: list[tuple[str, Mapping[str, SlotValue]]]) -> Reply:
        rows = tuple(
            (Choice("guess", Payload(intent, slots), args={"name": intent}),)
            for intent, slots in options
            if intent in self.parts.registry
        )
        return self._say(block, {}, rows)

    def _unsure(self, final: tuple[str, Mapping[str, SlotValue]]) -> Reply:
        """Return the buttons of something final again: nothing was done as yet."""
        rows = ((Choice("yes", Payload(*final)),), (Choice("no", Payload("cancel")),))
        return self._say("note_unsure", {}, rows)

    def _context(self, state: State, progress: Progress) -> Context:
        parts, inbound = self.parts, self.inbound
        return Context(
            person=inbound.person,
            chat_id=inbound.chat_id,
            chat_kind=inbound.chat_kind,
            now=inbound.received_at,
            zone=self.zone,
            language=self.language,
            text=inbound.text,
            document=inbound.document,
            catalogue=self._catalogue(),
            people=self._people(),
            files=parts.files,
            importer=parts.importer,
            progress=progress,
            menu=parts.menu,
            items=state.shown.items if state.shown else (),
            first_visit=self.known.newcomer,
            campaigns=SqlCampaigns(parts.database, self.turn),
            schedules=SqlSchedules(parts.database, self.turn),
            community=SqlCommunity(parts.database, self.turn),
            prices=SqlPrices(parts.database, self.turn),
            moderation=SqlModeration(parts.database, self.turn),
            origin=inbound.origin,
            edited_from=inbound.edited_from,
            role=self.known.role,
            profiles=SqlProfiles(parts.database, self.turn),
            workspaces=SqlWorkspaces(
                parts.database, self.turn, inbound.person.first_name, parts.mint
            ),
            chat_title=inbound.chat_title,
            bot_username=parts.bot_username,
            groups=parts.groups,
            connections=SqlConnections(parts.database, parts.seal, self.turn, parts.connectors),
            creators=SqlCreators(parts.database, self.turn, parts.mint),
            bios=parts.bios,
            operators=parts.defaults.operators,
            screens=parts.screens,
            rules=SqlRules(parts.database, self.turn),
            joints=SqlJoints(parts.database, self.turn, inbound.person.first_name, parts.mint),
        )


def _about(document: IncomingFile | None) -> str:
    """Return the intent of a document: a picture is looked at, anything else is read."""
    is_picture = document is not None and (document.mime_type or "").startswith("image/")
    return "screenshot" if is_picture else "import"


def _claimed(said: Understanding, name: str, slots: Mapping[str, SlotValue]) -> Understanding:
    """Return a message as its claimant reads it: an explicit request, like a button's."""
    notes = tuple(note for note in said.notes if note != "negated_not_supported")
    return Understanding(
        said.text,
        name,
        1.0,
        slots,
        language=said.language,
        notes=notes,
        place=said.place,
        dropped=said.dropped,
        figures=said.figures,
    )
