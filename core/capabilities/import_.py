"""Reads the file or the list that somebody sends, and says what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.importing.confirming import to_confirm
from core.capabilities.importing.filing import file_results
from core.capabilities.importing.guesses import swapped
from core.capabilities.importing.hearing import of_guesses, of_owner
from core.capabilities.importing.telling import (
    ImportSlots,
    ImportView,
    asks_whose,
    refused,
    told,
)
from core.capabilities.importing.tracking import with_notes
from core.capabilities.ports import (
    UNOWNED,
    FileTooLargeError,
    ImportedFrames,
    Record,
    StoppedError,
    UnreadableFileError,
)
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import IncomingFile, Payload, SlotValue
from core.nlu.asides import asks
from core.nlu.files.cloudlinks import asks_download, cloud_file
from core.nlu.files.pasting import (
    holds_a_list,
    is_list,
    is_of_lone_numbers,
    is_row,
    line_by_line,
)
from core.nlu.intents import LOG, RATE, SEARCH
from core.nlu.offers.ratecard import is_card
from core.nlu.scan import plain
from core.nlu.searching.profile import is_order
from core.nlu.slots import read_slots
from core.nlu.understanding import Understanding

SHOWN_EVERY_S = 1.0
SEARCHED = ("budget_idr", "category", "city", "platform", "count")
"""What words beside a file may ask to search by."""

LOOKED_UP = 500
"""Beyond this many accounts, what is missing is told from the file and not from the catalogue."""


class Import(Capability[ImportSlots, ImportView]):
    """Reads "ini file dari Apify" and "@rani.jajan 26rb 350rb" alike."""

    name = "import"
    commands = {"impor": {}, "import": {}}  # noqa: RUF012
    Slots = ImportSlots
    View = ImportView

    def brought_by(self, text: str) -> bool:
        """A list, a table or a page that was pasted."""
        return is_list(text)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is said to columns that were guessed and wait, whose posts are that name nobody, the
        wish to keep them after all, a rate card in words where no campaign is spoken of, and a link to a
        list."""
        heard = of_owner(said, state) or of_guesses(said, state)
        if heard is not None:
            return heard
        service = cloud_file(said.text)
        before = state.about(self.name)
        if service is None and before is not None and asks_download(plain(said.text)):
            service = str(before.get("service") or "sheets")
        if service:
            return {"service": service}
        free = state.question is None and not in_campaign(state)
        if free and said.intent == LOG and (is_row(said.text) or is_of_lone_numbers(said.text)):
            return {}
        if free and is_card(said.text, several=said.intent == RATE):
            return {}
        return None

    async def run(self, slots: ImportSlots, context: Context) -> Outcome[ImportView]:
        """Read the document, else the list in the text, else say what can be sent."""
        sent = IncomingFile(slots.file, slots.title) if slots.file else None
        document = context.document or sent
        if document is not None:
            return await self._read_document(document, slots, context)
        if slots.service:
            return Outcome(ImportView(service=slots.service), block="elsewhere")
        pasted = line_by_line(slots.pasted or context.text)
        if not holds_a_list(pasted):
            return Outcome(ImportView(), block="howto")
        return await self._read_pasted(replace(slots, pasted=pasted), context)

    async def _read_pasted(self, slots: ImportSlots, context: Context) -> Outcome[ImportView]:
        try:
            return await self._read(slots.pasted.encode(), None, slots, context)
        except UnreadableFileError as error:
            if error.reason == UNOWNED:
                return asks_whose(error, "", {"pasted": slots.pasted})
            if error.reason == "shop_page":
                return refused("", error.reason, error.detail)
            return Outcome(ImportView(), block="howto")

    async def _read_document(
        self, document: IncomingFile, slots: ImportSlots, context: Context
    ) -> Outcome[ImportView]:
        name = document.name
        await context.progress.show("fetching")
        try:
            content = await context.files.read(document)
            return _with_words(await self._read(content, document, slots, context), context)
        except FileTooLargeError:
            return refused(name, "file_too_large", "")
        except UnreadableFileError as error:
            if error.reason == UNOWNED:
                return asks_whose(error, name, {"file": document.file_id, "title": name})
            if error.detail == "picture":
                look = Choice("look", Payload("screenshot", {"file": document.file_id}))
                return refused(name, error.reason, error.detail, ((look,),))
            return refused(name, error.reason, error.detail)

    async def _read(
        self,
        content: bytes,
        document: IncomingFile | None,
        slots: ImportSlots,
        context: Context,
    ) -> Outcome[ImportView]:
        if document is not None:
            await context.progress.show("reading")
        frames = await _frames(content, slots, context)
        if frames.guessed and not slots.confirmed:
            return to_confirm(frames, document, slots)

        async def stored(done: int) -> None:
            await context.progress.show("storing", done, total)

        total = len(frames.creators) + len(frames.posts) + len(frames.comments)
        parts = (frames.creators, frames.posts, frames.comments)
        history = frames.extras.get("history")
        filing = await file_results(frames, context.campaigns, context.today, joined=slots.joined)
        name = document.name if document else ""
        record = Record("import", name, filing.batches)
        counted = await context.catalogue.merge(*parts, watch=stored, growth=history, record=record)
        missing = await _still_missing(frames, context)
        read = told(frames, counted, missing, document, slots, filing)
        return await with_notes(read, frames, context)


def _with_words(outcome: Outcome[ImportView], context: Context) -> Outcome[ImportView]:
    """Return the outcome that says what of the words beside a file was left, with a tap for a search."""
    text = context.text.strip()
    if outcome.block != "body" or not text:
        return outcome
    stated = read_slots(text, context.now, context.zone, context.language).slots
    wanted = {name: stated[name] for name in SEARCHED if name in stated}
    if "budget_idr" in wanted:
        search = Choice("search", Payload(SEARCH, wanted), args={"budget": stated["budget_idr"]})
        choices = context.offered(((search,), *outcome.choices))
        return replace(outcome, view=replace(outcome.view, beside="search"), choices=choices)
    left = asks(text) or is_order(text)
    return replace(outcome, view=replace(outcome.view, beside="words")) if left else outcome


async def _frames(content: bytes, slots: ImportSlots, context: Context) -> ImportedFrames:
    """Read in a thread; show meanwhile how many rows were read."""
    read = 0

    def watch(rows: int) -> None:
        nonlocal read
        read = rows
        context.progress.check()

    said = {one.rpartition("=")[0]: one.rpartition("=")[2] for one in slots.meant}
    work = asyncio.ensure_future(
        asyncio.to_thread(
            context.importer.read,
            content,
            context.now,
            without=slots.without,
            meant=said,
            owner=slots.handles[0] if len(slots.handles) == 1 else None,
            watch=watch,
        )
    )
    while not (await asyncio.wait({work}, timeout=SHOWN_EVERY_S))[0]:
        with suppress(StoppedError):  # the reading thread hears of it too, and ends the work
            await context.progress.show("reading", read)
    frames = await work
    return swapped(frames) if slots.swapped else frames


async def _still_missing(frames: ImportedFrames, context: Context) -> tuple[str, ...]:
    """Return what is unknown of these accounts even with what the workspace knew before."""
    handles = tuple(frames.creators["handle"])
    if not handles or len(handles) > LOOKED_UP:
        return frames.missing
    known = await context.catalogue.creators(handles)
    posts = await context.catalogue.posts(tuple(known["creator_id"]))
    resolved = {
        "followers": bool(known["followers"].notna().all()),
        "rate": bool(known[["rate_idr", "rate_card"]].notna().any(axis=None)),
        "posts": bool(known["creator_id"].isin(posts["creator_id"]).all()),
        "likes": bool(posts["likes"].notna().any()),
    }
    return tuple(code for code in frames.missing if not resolved.get(code, False))


capability = Import()
