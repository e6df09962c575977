"""The one door: a person's message goes in, replies come out, everything is kept or nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from html import unescape

from core.assistant.answering import Answering
from core.assistant.due import Done, Summaries
from core.assistant.labels import labels_of
from core.assistant.parts import Defaults, Parts
from core.assistant.presence import Presence
from core.assistant.progress import Canvas
from core.capabilities import Registry
from core.capabilities.base import MenuEntry
from core.capabilities.ports import Bios, Connectors, Files, Groups, Importer, Screens
from core.dialogue.action import Spec
from core.messages import Inbound, InlineCard, Person, Reply
from core.rendering.telegram import ASSISTANT, Renderer
from core.storage.campaigns.deliveries import resume
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.moving import leave_group, move_group
from core.storage.replicas.leases import Leases
from core.storage.turns.endings import AlreadyDoneError
from core.storage.turns.speakers import Speaker, known_of
from core.storage.turns.turns import Turns

__all__ = ["Assistant", "Canvas", "Defaults"]


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
        bot_username: str = "",
        leases: Leases | None = None,
        groups: Groups | None = None,
        connectors: Connectors | None = None,
        bios: Bios | None = None,
        screens: Screens | None = None,
    ) -> None:
        self._parts = Parts(
            registry=dict(registry),
            database=database,
            seal=seal,
            importer=importer,
            files=files,
            defaults=defaults,
            renderer=Renderer(),
            turns=Turns(database, leases),
            specs={
                name: Spec(c.required(), c.accepted(), c.free()) for name, c in registry.items()
            },
            menu=tuple(
                MenuEntry(n, next(iter(c.commands), None), c.group_place, c.for_admins)
                for n, c in registry.items()
            ),
            bot_username=bot_username,
            groups=groups,
            connectors=connectors or {},
            bios=bios,
            screens=screens,
        )
        self._summaries = Summaries(self._parts)
        self._presence = Presence(self._parts)

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
        async with await self._parts.turns.open(speaker, inbound.received_at) as turn:
            answering = Answering(self._parts, inbound, turn, canvas)
            state, replies = await answering.answer()
            if replies:
                state = replace(state, labels=labels_of(replies))
            await turn.call_group(inbound.chat_title)
            if inbound.thread is not None:
                replies = tuple(replace(reply, thread=inbound.thread) for reply in replies)
            try:
                await turn.end(state, replies, receipt, answering.notices)
            except AlreadyDoneError:
                return ()
        return replies

    async def inline(self, person: Person, query: str, now: datetime) -> tuple[InlineCard, ...]:
        """Return cards for inline mode, from what this person may see; nothing is kept of it."""
        typed = Inbound(f"inline-{person.id}", person.id, "private", person, now, text=query)
        turn = await self._parts.turns.open(Speaker(person.id, person.id), now)
        return await Answering(self._parts, typed, turn, None).cards()

    async def due(self, now: datetime) -> Done:
        """Post the summaries that are due to the outbox, each once per chat and local date; warn
        the members of groups that are no more."""
        done = await self._summaries.send(now)
        warned, failed = await self._presence.look_around(now)
        counts = done.counts | ({"warned": 1} if warned else {})
        return replace(done, counts=counts, failed=(*done.failed, *failed))

    async def move_group(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup: everything kept of it moves to its new id."""
        await move_group(self._parts.database, old, new)

    async def presence(self, chat_id: int, title: str, now: datetime, *, here: bool) -> None:
        """Note that we came to a group or were sent away: its space ends thirty days later."""
        if here:
            await self._presence.came(chat_id, title, now)
        else:
            await self._presence.went(chat_id, title, now)

    async def resume(self, chat_id: int, now: datetime) -> None:
        """Send summaries on that were paused because a chat refused us: it does not any more."""
        await resume(self._parts.database, chat_id, now)

    async def leave(self, chat_id: int, person_id: int) -> None:
        """Forget that somebody is a member of a group."""
        await leave_group(self._parts.database, chat_id, person_id)

    async def apology(self, chat_id: int) -> Reply:
        """Return what is said in a chat when a message could not be worked on."""
        return Reply(await self.words_to(chat_id, "apology"))

    async def words_to(self, chat_id: int, block: str) -> str:
        """Return words of the assistant's own, as HTML, in the language of a chat."""
        speaker = Speaker(chat_id, chat_id, "private" if chat_id > 0 else "group")
        (known,) = await known_of(self._parts.database, [speaker])
        defaults = self._parts.defaults
        chosen = known.group_language or known.language or known.state.language
        return self._parts.renderer.block(
            ASSISTANT, block, {}, language=chosen or defaults.language, zone=defaults.zone
        )

    async def lead(self, person_id: int) -> str:
        """Return the label that leads somebody from an empty inline result to the private chat."""
        return unescape(await self.words_to(person_id, "inline_empty"))
