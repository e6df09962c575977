"""One turn in the making: understood, decided, carried out, put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from core.analytics.campaign.schedule import zone_named
from core.assistant import campaigns
from core.assistant.assumed import with_own_budget
from core.assistant.contexts import catalogue_of, context_of, people_of
from core.assistant.doubts import below
from core.assistant.heard import heard_before, mark_of, with_quoted, without_edited
from core.assistant.hearing import Hearing
from core.assistant.inline import cards_of, narrowed
from core.assistant.labels import tapped
from core.assistant.memory import numbered, offered, remember
from core.assistant.notes import Notes, addressed
from core.assistant.notices import written
from core.assistant.own_words import not_theirs
from core.assistant.parts import Parts
from core.assistant.progress import PATIENCE_S, Canvas, DrawnProgress, over, toasted
from core.assistant.unknown import CONSENT, is_unknown, may_ask, note_unknown, with_question
from core.assistant.unmeant import still, unmeant
from core.assistant.voice import Voice
from core.capabilities.base import Choice, Context
from core.capabilities.capability import Capability
from core.capabilities.ports import FileUnavailableError, MayNotChangeError, StoppedError
from core.dialogue.action import Action, Ask, Choose, Fallback, NotYet, Run
from core.dialogue.decide import decide, fresh
from core.dialogue.screen import on_screen
from core.dialogue.state import State
from core.messages import Inbound, InlineCard, Payload, Reply, SlotValue
from core.nlu.folding import folded
from core.nlu.frames import ASKED, PROHIBITED
from core.nlu.intents import REPORT
from core.nlu.understanding import Understanding
from core.storage.people.profiles import SqlProfiles
from core.storage.turns.speakers import Known
from core.storage.turns.turns import Turn
from core.storage.turns.unmatched import Unknowns


class Answering:
    """One turn in the making."""

    def __init__(self, parts: Parts, inbound: Inbound, turn: Turn, canvas: Canvas | None) -> None:
        self.parts = parts
        self.inbound = inbound
        self.turn = turn
        self.known: Known = turn.known
        self.canvas = canvas
        self.notices: list[tuple[int, Reply]] = []
        self.keeps = self.among = False
        self.left = ""
        self.before = without_edited(fresh(self.known.state, inbound.received_at), inbound)
        zone = zone_named(self.known.zone) or parts.defaults.zone
        chosen = self.known.group_language or self.known.language
        language = chosen or self.known.state.language or parts.defaults.language
        self.voice = Voice(parts, language, zone)

    async def answer(self) -> tuple[State, tuple[Reply, ...]]:
        """Return the state that the turn leaves and what is said."""
        said = self.inbound
        if not (said.text or said.payload or said.payload_key or said.document):
            return self.known.state, (self.voice.say("unsupported"),)
        if heard_before(said, self.known.state.heard):
            return self.known.state, ()
        if self.canvas is not None and self.canvas.is_put_off:
            self.canvas.draw(self.voice.own("put_off"))
        understood = await self._understood()
        if understood is None:
            return self.known.state, (self.voice.say("outdated"),)
        state, action, unwished = self._heeded(*self._decide(understood))
        if note := not_theirs(said, action):
            refused = replace(self.voice.say(note), answers=said.message_id)
            return self.known.state, (refused,)
        state = replace(state, language=self.voice.language, updated_at=self.inbound.received_at)
        if unwished:
            state, replies = await self._left_alone(state, action, unwished)
        else:
            state, replies = await self._done(state, action, understood)
            if is_unknown(said, action):
                state, replies = await self._not_understood(state, replies, action)
            state = replace(state, heard=mark_of(said) or state.heard)
        return state, addressed(self.inbound, replies, state)

    async def _understood(self) -> Understanding | None:
        """Return what the message means; None for a button whose meaning is no longer kept. What campaigns are
        called says nothing by itself in what is about campaigns."""
        said = tapped(self.inbound, self.before.labels)
        meant = await campaigns.named_plainly(self.turn, said)
        text = await campaigns.with_stand_ins(self.turn, meant.text, self.before)
        if text != meant.text:
            named = await self._meaning(replace(meant, text=text))
            if named is not None and named.intent in campaigns.ABOUT_CAMPAIGNS:
                return named
        return await self._meaning(meant)

    async def _meaning(self, meant: Inbound) -> Understanding | None:
        """Return what a message means, with its accounts marked and in the language that it is in."""
        text = await self._hearing().with_members(folded(meant.text), self.turn)
        short = meant if text == meant.text else replace(meant, text=text, written=meant.text)
        if partners := await campaigns.partners_named(self.turn, short.text, self.before):
            self.before = replace(self.before, partners=partners)
        self.among = await campaigns.among_members(self.turn, short.text, self.before)
        short = await with_quoted(self.parts.turns, short) if self.among else short
        catalogue = catalogue_of(self.parts, self.turn)
        marked = await self._hearing().with_accounts(short, catalogue)
        self.inbound, self.left = self._hearing().one_wish(marked)
        understood = await self._report_of() or await self._hearing().meaning(self.inbound)
        chosen = self.known.language or self.known.group_language
        if understood is not None and understood.language and not chosen:
            self.voice = replace(self.voice, language=understood.language)
        return understood

    async def _done(
        self, state: State, action: Action, understood: Understanding
    ) -> tuple[State, tuple[Reply, ...]]:
        """Do what was decided, and say below the answer what was assumed, was left out, or waits still."""
        taken_back = await self._taken_back(state, action)
        profiles = SqlProfiles(self.parts.database, self.turn)
        state, action, own = await with_own_budget(state, action, self.parts.specs, profiles)
        state, replies = await self._carry_out(state, action)
        notes = Notes(self.voice, self.before, self.inbound)
        replies = notes.doubts(replies, understood, action, state)
        if own:
            known = {"budget_idr": own.budget_idr, "before": own.before}
            replies = below(replies, [self.voice.own("note_own_budget", known)])
        replies = notes.one_wish(replies, self.left)
        state, replies = notes.file(state, replies, action)
        if self.keeps:
            replies = notes.unheard(replies)
        return state, (*taken_back, *replies)

    async def _report_of(self) -> Understanding | None:
        """Return the wish to see a campaign that a message names exactly, whatever else the words of
        its name could mean; None for any other message."""
        campaign = await campaigns.campaign_shown(self.turn, self.inbound, self.before)
        if campaign is None:
            return None
        return self._hearing().of_text(self.inbound).claimed(REPORT, {"campaign": campaign})

    def _hearing(self) -> Hearing:
        return Hearing(self.parts, self.before, self.voice.zone, self.voice.language, self.among)

    def _decide(self, understood: Understanding) -> tuple[State, Action]:
        return decide(self.before, understood, self.parts.specs, self.inbound.received_at)

    def _heeded(self, state: State, action: Action) -> tuple[State, Action, str]:
        """Return what to do of what was decided: where a message only names a change, what the rest
        of its words wish for, else the state before and the frame that the change is named in."""
        named = action.intent if isinstance(action, Run | Ask) else ""
        found = unmeant(self.inbound, self.before, action, self.parts.registry.get(named))
        if found is None:
            return state, action, ""
        whole = self.inbound
        self.inbound = replace(whole, text=found.rest)
        rest = self._decide(self._hearing().of_text(self.inbound))
        if found.rest and still(rest[1], action):
            return *rest, ""
        self.inbound = whole
        return replace(self.before, offers={}), action, found.frame

    async def _left_alone(
        self, state: State, action: Action, frame: str
    ) -> tuple[State, tuple[Reply, ...]]:
        """Say that nothing was changed: with how things stand, or with a button for doing it."""
        if not isinstance(action, Run | Ask):
            raise TypeError("only what would be done can be left alone")
        named, text = self.parts.registry[action.intent], self.inbound.text
        shows = named.instead(action.slots, text)
        if shows is None:
            told = named.told_by(action.slots, text, self.inbound.received_at)
            do = Choice("do", Payload(action.intent, told), args={"name": action.intent})
            rows = () if frame == PROHIBITED else ((do,),)
            return state, (self.voice.say(f"note_{frame}", {}, rows),)
        if shows.intent == action.intent:
            # What shows its own state must not read the change out of the words after all.
            self.inbound = replace(self.inbound, text="")
        after, replies = await self._run(state, self.parts.registry[shows.intent], shows.slots)
        note, first = self.voice.own(f"note_{frame}"), replies[0]
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
            outcome = await capability.retract(self._context(state, name), instead)
            if outcome is not None:
                replies += await self.voice.replies(name, outcome)
        return tuple(replies)

    async def cards(self) -> tuple[InlineCard, ...]:
        """Return what inline mode shows for what was typed."""
        slots = narrowed(self._hearing().of_text(self.inbound))
        if slots is None:
            return ()
        context = partial(self._context, self.known.state)
        return await cards_of(self.parts.registry, slots, context, self.voice)

    async def _not_understood(
        self, state: State, replies: tuple[Reply, ...], action: Action
    ) -> tuple[State, tuple[Reply, ...]]:
        """Note that a message was not understood; ask, once, whether such words may be kept."""
        parts, people = self.parts, people_of(self.parts, self.turn)
        await note_unknown(self.inbound, Unknowns(parts.database, parts.seal, self.turn), people)
        keeps = self.known.keeps_unmatched
        if not may_ask(self.inbound, action, keeps, self.before.offers):
            return state, replies
        await people.choose_unmatched(keep=False)
        asked = self.voice.say("ask_unmatched", {}, (CONSENT,))
        state = replace(state, offers=offered("privacy", {}, (CONSENT,)))
        return state, with_question(replies, asked.text, asked.buttons[0])

    async def _carry_out(self, state: State, action: Action) -> tuple[State, tuple[Reply, ...]]:
        match action:
            case Ask():
                return state, (self.voice.asked(action, state.question),)
            case Run(intent, slots):
                return await self._run(state, self.parts.registry[intent], slots)
            case Choose(options):
                ways = [(o.intent, o.slots) for o in options]
                return replace(state, offers=numbered(ways)), (self.voice.offer("choose", ways),)
            case NotYet(intent):
                return state, (self.voice.say("not_yet", {"intent": intent}),)
            case Fallback(note="unsure"):
                return state, (self.voice.unsure(state.offers["sure"]),)
            case Fallback(guesses, note, told):
                block = f"note_{note}" if note else "fallback"
                here = on_screen(self.before)
                shown = {"told": told} if note else {"after": here.kind, "handles": here.handles}
                return state, (self.voice.offer(block, [(g, {}) for g in guesses], shown),)

    def _progress(self, name: str) -> DrawnProgress:
        return DrawnProgress(self.canvas, partial(self.voice.words, name))

    def _context(self, state: State, name: str) -> Context:
        """Return what the capability `name` is given."""
        return context_of(
            self.parts,
            self.turn,
            self.inbound,
            state,
            zone=self.voice.zone,
            language=self.voice.language,
            progress=self._progress(name),
        )

    async def _run(
        self, state: State, capability: Capability[Any, Any], slots: Mapping[str, SlotValue]
    ) -> tuple[State, tuple[Reply, ...]]:
        context = self._context(state, capability.name)
        try:
            outcome = await capability.run(capability.fill(slots), context)
        except MayNotChangeError:
            return await self._looks_on(replace(state, question=None))
        except StoppedError:
            await self.turn.undo()
            stopped = await self._in_place((self.voice.say("stopped"),))
            return replace(state, question=None), stopped
        except FileUnavailableError:
            await self.turn.undo()
            return state, await self._in_place((self.voice.say("file_unavailable"),))
        replies = await self.voice.replies(capability.name, outcome)
        self.keeps = outcome.keeps
        if outcome.toast and self.inbound.edited_from is None:
            await self.turn.undo()  # nothing was changed, and nobody is to wait for Telegram
            if await toasted(self.canvas, replies):
                return state, ()
        notices = await written(self.parts, self.voice, capability.name, outcome.notices)
        self.notices += notices
        if outcome.in_place:
            replies = over(self.inbound.origin, replies)
        replies = await self._in_place(replies)
        if self.turn.known.workspace_id != self.known.workspace_id:
            state = State(language=state.language, updated_at=state.updated_at)
        return remember(state, capability.name, slots, outcome), replies

    async def _looks_on(self, state: State) -> tuple[State, tuple[Reply, ...]]:
        """Say that the speaker may change nothing here: on the button that was tapped, else in the
        chat, in answer to them."""
        await self.turn.undo()
        if await toasted(self.canvas, (self.voice.say("viewer_tapped"),)):
            return self.known.state, ()
        return state, (self.voice.say("viewer", {"name": self.inbound.person.first_name}),)

    async def _in_place(self, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Let the first reply take the place of the progress message, where both are text. What a
        transaction holds is not held until Telegram answers."""
        if self.canvas is None:
            return replies
        return over(await self.canvas.leave(0 if self.turn.writes else PATIENCE_S), replies)
