"""What is said below an answer: what was assumed, was left out, or waits still; and whom it answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.assistant.doubts import below, doubts, file_note, unsaved
from core.assistant.voice import Voice
from core.dialogue.action import Action
from core.dialogue.state import State
from core.messages import Inbound, Reply
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding
from core.nlu.unheard import hours_of_post, unheard


@dataclass(frozen=True, slots=True)
class Notes:
    """Puts notes below the first text of the replies to a message. before: the state that it met."""

    voice: Voice
    before: State
    inbound: Inbound

    def doubts(
        self, replies: tuple[Reply, ...], understood: Understanding, action: Action, after: State
    ) -> tuple[Reply, ...]:
        """Say below the first text what was assumed and what could not be heeded."""
        said = [self.voice.own(*doubt) for doubt in doubts(understood, action, self.before)]
        if lost := unsaved(action, self.before, after, tapped=self.tapped):
            said.append(self.voice.own("note_unsaved", lost))
        return below(replies, said)

    @property
    def tapped(self) -> bool:
        """Return whether a button below a note was tapped, whichever way it bears what it does."""
        payload = self.inbound.payload
        own = payload is not None and payload.intent == LOG and bool(payload.slots)
        return self.inbound.payload_key is not None or own

    def file(
        self, state: State, replies: tuple[Reply, ...], action: Action
    ) -> tuple[State, tuple[Reply, ...]]:
        """Say of a file whose guessed columns waited that it waits still, beside a word in passing, or
        that it was left for something else and is not kept."""
        offers = self.before.offers
        note = file_note(offers, action, state)
        if note is None or not replies:
            return state, replies
        block, told = note
        if block == "note_file_waits":
            state = replace(state, offers={k: v for k, v in offers.items() if k in ("yes", "no")})
        return state, below(replies, [self.voice.own(block, told)])

    def one_wish(self, replies: tuple[Reply, ...], left: str) -> tuple[Reply, ...]:
        """Say which of two wishes was not heeded. left: its words, "" where there was one wish only."""
        return below(replies, [self.voice.own("note_one_wish", {"left": left})] if left else [])

    def unheard(self, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Name the figures of the message that an answer which says all that was kept does not name."""
        said, now = self.inbound.text, self.inbound.received_at
        if not (said and replies and replies[0].text):
            return replies
        left = unheard(said, replies[0].text, now, self.voice.zone)
        hours = hours_of_post(said, now, self.voice.zone)
        notes = (("note_hours", hours), ("note_unheard", left))
        return below(replies, [self.voice.own(b, {"left": told}) for b, told in notes if told])


def addressed(inbound: Inbound, replies: tuple[Reply, ...], state: State) -> tuple[Reply, ...]:
    """Answer the message that asked in a group, as several people talk; a question opens the box to
    answer in, for a bot in a group hears only what answers it."""
    if not replies or inbound.chat_kind != "group":
        return replies
    first = replace(replies[0], answers=inbound.message_id)
    asks = state.question is not None and not first.buttons
    return (replace(first, awaits=asks), *replies[1:])
