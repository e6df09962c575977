"""Reads the file or the list that somebody sends, and says what came of it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.analytics.card import Pieces, prices_of
from core.capabilities.base import Capability, Choice, Choices, Context, Listing, Outcome
from core.capabilities.importing.guesses import put_right, swapped, waiting, written
from core.capabilities.ports import (
    FileTooLargeError,
    ImportedFrames,
    MergeCount,
    Skipped,
    StoppedError,
    UnreadableFileError,
)
from core.capabilities.reporting.filing import Filing, file_results
from core.capabilities.reporting.hearing import in_campaign
from core.messages import IncomingFile, Payload, SlotValue
from core.nlu.cloudlinks import asks_download, cloud_file
from core.nlu.followers_told import followers_told
from core.nlu.pasting import holds_a_list, is_list
from core.nlu.ratecard import is_card
from core.nlu.scan import plain

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SHOWN_SKIPS = 10
SHOWN_COLUMNS = 12
SHOWN_GUESSES = 4
SHOWN_EVERY_S = 1.0
EVALUATED = 5
TOLD = 3
KEPT_ITEMS = 50
LOOKED_UP = 500
"""Beyond this many accounts, what is missing is told from the file and not from the catalogue."""

_YES = re.compile(
    r"\W*(?:ya+|iya+|yes|yup|y|betul|bener|benar|correct|ok(?:e|ay|ey)?|sip|simpan|save|lanjut)"
    r"(?:\s+(?:betul|bener|benar|simpan|kak|min|aja|saja|semua(?:nya)?|udah|sudah|save|it|them))*\W*",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\W*(?:(?:eh|ga+k? jadi batal|ya(?:udah)?|tolong|jadi|kalau gitu|actually|ok(?:e|ay)?|please)\W+)*(?:simpan|save|keep|pakai|masukkan|masukin|impor)(?:kan|in)?"
    r"(?=.*\b(?:tadi|file\w*|daftar\w*|list|it|them)\b)"
    r"(?:\W+(?:aja|saja|deh|dong|lagi|ya|kak|yang|yg|tadi|file(?:nya)?|daftar(?:nya)?|itu|the|list|it|them|after|all))+\W*",
    re.IGNORECASE,
)
"""The wish to keep, after all, what was just left: `eh simpan aja yg tadi`."""


@dataclass(frozen=True, slots=True)
class ImportSlots:
    """Import needs a document, or a message with a list in it.

    file, title: a document that was sent before. pasted: a list that was sent before. confirmed: keep it, columns guessed and all.
    without: columns that somebody said are not what they were taken for. swapped: followers and prices
    are the other way round. guesses: what waits for a yes, as `column=field`. asked: the message did
    not answer, so that the question is put again. account, followers: told in words. service: where a file lies
    that only a link leads to (`core.nlu.cloudlinks`).
    """

    file: str = ""
    title: str = ""
    pasted: str = ""
    confirmed: bool = False
    without: tuple[str, ...] = ()
    swapped: bool = False
    guesses: tuple[str, ...] = ()
    asked: bool = False
    account: str = ""
    followers: int | None = None
    service: str = ""


@dataclass(frozen=True, slots=True)
class ImportView:
    """What was read of `file` (empty for pasted text).

    formats: names of the exports found. read: rows or items. new, updated: rows that changed in
    the workspace. guessed: columns of the mapping that wait for a yes. skipped: the first ten rows left out; skipped_total: how many there are.
    missing, warnings: codes of `ImportedFrames`. mapping: column and the field it was taken for.
    accounts: handles of the first accounts. asked: what pieces and packages of few accounts cost. filing: what was noted in campaigns. reason, detail: why a file was refused.
    service: where a file lies that only a link leads to. again: the question was not answered.
    """

    file: str = ""
    formats: tuple[str, ...] = ()
    read: int = 0
    new: int = 0
    updated: int = 0
    creators: int = 0
    posts: int = 0
    comments: int = 0
    sales: int = 0
    skipped: tuple[Skipped, ...] = ()
    skipped_total: int = 0
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    guessed: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    asked: tuple[tuple[str, tuple[tuple[Pieces, int], ...]], ...] = ()
    reason: str = ""
    detail: str = ""
    filing: Filing = field(default_factory=Filing)
    service: str = ""
    again: bool = False


class Import(Capability[ImportSlots, ImportView]):
    """Reads "ini file dari Apify" and "@rani.jajan 26rb 350rb" alike."""

    name = "import"
    commands = {"impor": {}, "import": {}}  # noqa: RUF012
    Slots = ImportSlots
    View = ImportView

    def brought_by(self, text: str) -> bool:
        """A list or a table that was pasted."""
        return is_list(text)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is said to columns that were guessed and wait, the wish to keep them after all, a
        rate card in words where no campaign is spoken of, and a link to a list."""
        heard = _of_guesses(said, state)
        if heard is not None:
            return heard
        service = cloud_file(said.text)
        before = state.about(self.name)
        if service is None and before is not None and asks_download(plain(said.text)):
            service = str(before.get("service") or "sheets")
        if service:
            return {"service": service}
        free = state.question is None and not in_campaign(state)
        if free and is_card(said.text, several=said.intent == "rate"):
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
        told = await _told_in_words(slots, context)
        pasted = told or slots.pasted or context.text
        if not holds_a_list(pasted):
            return Outcome(ImportView(), block="howto")
        try:
            return await self._read(pasted.encode(), None, replace(slots, pasted=pasted), context)
        except UnreadableFileError:
            return Outcome(ImportView(), block="howto")

    async def _read_document(
        self, document: IncomingFile, slots: ImportSlots, context: Context
    ) -> Outcome[ImportView]:
        name = document.name
        await context.progress.show("fetching")
        try:
            content = await context.files.read(document)
            return await self._read(content, document, slots, context)
        except FileTooLargeError:
            return _refused(name, "file_too_large", "")
        except UnreadableFileError as error:
            if error.detail == "picture":
                look = Choice("look", Payload("screenshot", {"file": document.file_id}))
                return _refused(name, error.reason, error.detail, ((look,),))
            return _refused(name, error.reason, error.detail)

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
            return _to_confirm(frames, document, slots)

        async def stored(done: int) -> None:
            await context.progress.show("storing", done, total)

        total = len(frames.creators) + len(frames.posts) + len(frames.comments)
        parts = (frames.creators, frames.posts, frames.comments)
        history = frames.extras.get("history")
        counted = await context.catalogue.merge(*parts, watch=stored, growth=history)
        missing = await _still_missing(frames, context)
        today = context.today
        filing = await file_results(frames, context.campaigns, today)
        return _told(frames, counted, missing, document.name if document else "", filing)


async def _told_in_words(slots: ImportSlots, context: Context) -> str:
    """Return followers that were told as a list of one, on the platform on which the account is known."""
    if not slots.account or slots.followers is None:
        return ""
    known = await context.catalogue.creators((slots.account,))
    platforms = sorted(set(known["platform"]))
    where = f"{platforms[0]} " if len(platforms) == 1 else ""
    return f"{where}@{slots.account} {slots.followers} followers"


async def _frames(content: bytes, slots: ImportSlots, context: Context) -> ImportedFrames:
    """Read in a thread; show meanwhile how many rows were read."""
    read = 0

    def watch(rows: int) -> None:
        nonlocal read
        read = rows
        context.progress.check()

    work = asyncio.ensure_future(
        asyncio.to_thread(
            context.importer.read, content, "", context.now, without=slots.without, watch=watch
        )
    )
    while not (await asyncio.wait({work}, timeout=SHOWN_EVERY_S))[0]:
        with suppress(StoppedError):  # the reading thread hears of it too, and ends the work
            await context.progress.show("reading", read)
    frames = await work
    return swapped(frames) if slots.swapped else frames


def _to_confirm(
    frames: ImportedFrames, document: IncomingFile | None, slots: ImportSlots
) -> Outcome[ImportView]:
    """Show what the columns were taken for; keep nothing before somebody says that it is so."""
    handles = tuple(dict.fromkeys(frames.creators["handle"]))
    view = ImportView(
        file=document.name if document else "",
        formats=tuple(frames.format.split("+")),
        read=frames.read,
        creators=len(frames.creators),
        mapping=tuple(frames.mapping.items())[:SHOWN_COLUMNS],
        guessed=frames.guessed,
        accounts=handles[:EVALUATED],
        again=slots.asked,
    )
    again: dict[str, SlotValue] = {
        "without": slots.without,
        "guesses": written(frames),
        "swapped": slots.swapped,
    }
    again |= (
        {"file": document.file_id, "title": document.name} if document else {"pasted": slots.pasted}
    )
    keep = Choice(
        "confirm",
        Payload("import", {**again, "confirmed": True}),
        args={"creators": view.creators},
        means="yes",
    )
    fewer = tuple((_passing_over(column, again),) for column in frames.guessed[:SHOWN_GUESSES])
    rows = ((keep, Choice("drop", Payload("cancel"), means="no")), *fewer)
    return Outcome(view, block="confirm", choices=rows, slots=again)


def _passing_over(column: str, again: Mapping[str, SlotValue]) -> Choice:
    before = again["without"]
    without = (*(before if isinstance(before, tuple) else ()), column)
    return Choice(
        "without", Payload("import", {**again, "without": without}), args={"column": column}
    )


def _of_guesses(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return what is said to columns that were guessed (put right, asked again, or kept after all), and
    the followers of an account, which the import asks for where they are missing."""
    guessed = waiting(state.offers)
    if guessed and (heard := put_right(said, guessed)) is not None:
        return heard
    told = followers_told(said.text)
    if told and state.question is None and (told.anew or state.about(Import.name) is not None):
        return {"account": told.handle, "followers": told.followers}
    left = state.about(Import.name) or {}
    if left.get("guesses") and _AFTER_ALL.fullmatch(said.text):
        return {**left, "confirmed": True}
    shown = state.shown
    if shown is None or shown.intent != Import.name or state.question is not None:
        return None
    waits = shown.slots.get("file") or shown.slots.get("pasted")
    return {**shown.slots, "confirmed": True} if waits and _YES.fullmatch(said.text) else None


def _refused(name: str, reason: str, detail: str, choices: Choices = ()) -> Outcome[ImportView]:
    view = ImportView(file=name, reason=reason, detail=detail)
    return Outcome(view, block="refused", choices=choices)


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


def _told(
    frames: ImportedFrames,
    counted: MergeCount,
    missing: tuple[str, ...],
    name: str,
    filing: Filing,
) -> Outcome[ImportView]:
    handles = tuple(dict.fromkeys(frames.creators["handle"]))
    view = ImportView(
        file=name,
        formats=tuple(frames.format.split("+")),
        read=frames.read,
        new=counted.new,
        updated=counted.updated,
        creators=len(frames.creators),
        posts=len(frames.posts),
        comments=len(frames.comments),
        sales=len(frames.extras.get("sales", ())),
        skipped=frames.skipped[:SHOWN_SKIPS],
        skipped_total=len(frames.skipped),
        missing=missing,
        warnings=frames.warnings,
        mapping=tuple(frames.mapping.items())[:SHOWN_COLUMNS],
        accounts=handles[:EVALUATED],
        asked=_asked(frames) if len(handles) <= TOLD else (),
        filing=filing,
    )
    return Outcome(
        view,
        choices=(*_reports(filing), *_next_steps(handles)),
        items=handles[:KEPT_ITEMS],
        listing=_skip_list(frames.skipped),
        slots={},
    )


def _asked(frames: ImportedFrames) -> tuple[tuple[str, tuple[tuple[Pieces, int], ...]], ...]:
    """Return the prices of pieces and packages that were read, by account."""
    cards = frames.creators[["handle", "rate_card"]].dropna()
    return tuple((handle, prices_of(card)) for handle, card in cards.itertuples(index=False))


def _reports(filing: Filing) -> Choices:
    if not filing.noted:
        return ()
    undo = Choice("undo", Payload("campaign_log", {"undo": True}))
    report = Payload("campaign_report", {"campaign": filing.campaigns[0].id})
    return ((undo, Choice("report", report)),)


def _next_steps(handles: tuple[str, ...]) -> Choices:
    if not handles:
        return ()
    chosen = handles[:EVALUATED]
    label = "evaluate_one" if len(chosen) == 1 else "evaluate"
    tap = Choice(label, Payload("evaluate", {"handles": chosen}), args={"handles": chosen})
    return ((tap,),)


def _skip_list(skipped: Sequence[Skipped]) -> Listing | None:
    """Return all skipped rows, where there are more than the answer shows."""
    if len(skipped) <= SHOWN_SKIPS:
        return None
    return Listing(tuple((skip.line, skip.reason, skip.text) for skip in skipped))


capability = Import()
