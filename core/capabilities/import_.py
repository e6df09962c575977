"""Reads the file or the list that somebody sends, and says what came of it."""

from __future__ import annotations

import asyncio
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.capabilities.base import (
    Capability,
    Choice,
    Context,
    FileTooLargeError,
    ImportedFrames,
    MergeCount,
    Outcome,
    Skipped,
    UnreadableFileError,
)
from core.capabilities.ports import Filing, file_results
from core.messages import Document, IncomingFile, Payload

SHOWN_SKIPS = 10
SHOWN_COLUMNS = 12
EVALUATED = 5
KEPT_ITEMS = 50
LOOKED_UP = 500
"""Beyond this many accounts, what is missing is told from the file and not from the catalogue."""

_ACCOUNT = re.compile(r"(?:^|[\s(])@\w|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE)
_LIST_LINE = re.compile(r"^\s*\S{3,}\s.*\d", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ImportSlots:
    """Import needs a document, or a message with a list in it."""


@dataclass(frozen=True, slots=True)
class ImportView:
    """What was read of `file` (empty for pasted text).

    formats: names of the exports found. read: rows or items. new, updated: rows that changed in
    the workspace. skipped: the first ten rows left out; skipped_total: how many there are.
    missing, warnings: codes of `ImportedFrames`. mapping: column and the field it was taken for.
    accounts: handles of the first accounts. filing: what was noted in campaigns. reason, detail: why a file was refused.
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
    accounts: tuple[str, ...] = ()
    reason: str = ""
    detail: str = ""
    filing: Filing = field(default_factory=Filing)


class Import(Capability[ImportSlots, ImportView]):
    """Reads "ini file dari Apify" and "@rani.jajan 26rb 350rb" alike."""

    name = "import"
    commands = {"impor": {}, "import": {}}  # noqa: RUF012
    Slots = ImportSlots
    View = ImportView

    async def run(self, slots: ImportSlots, context: Context) -> Outcome[ImportView]:  # noqa: ARG002
        """Read the document, else the list in the text, else say what can be sent."""
        if context.document is not None:
            return await self._read_document(context.document, context)
        if not holds_a_list(context.text):
            return Outcome(ImportView(), block="howto")
        try:
            return await self._read(context.text.encode(), "", context)
        except UnreadableFileError:
            return Outcome(ImportView(), block="howto")

    async def _read_document(self, document: IncomingFile, context: Context) -> Outcome[ImportView]:
        name = document.name
        await context.progress.show("fetching")
        try:
            content = await context.files.read(document)
            return await self._read(content, name, context)
        except FileTooLargeError:
            return _refused(name, "file_too_large", "")
        except UnreadableFileError as error:
            if error.detail == "picture":
                look = Choice("look", Payload("screenshot", {"file": document.file_id}))
                return _refused(name, error.reason, error.detail, ((look,),))
            return _refused(name, error.reason, error.detail)

    async def _read(self, content: bytes, name: str, context: Context) -> Outcome[ImportView]:
        if name:
            await context.progress.show("reading")
        frames = await asyncio.to_thread(context.importer.read, content, name, context.now)
        if name:
            await context.progress.show("storing", 0, frames.read)
        counted = await context.catalogue.merge(frames.creators, frames.posts, frames.comments)
        missing = await _still_missing(frames, context)
        today = context.now.astimezone(context.zone).date()
        filing = await file_results(frames, context.campaigns, today)
        return _told(frames, counted, missing, name, filing)


def holds_a_list(text: str) -> bool:
    """Return whether a message looks like a list of accounts: a handle, a link, or two rows."""
    return bool(_ACCOUNT.search(text)) or len(_LIST_LINE.findall(text)) > 1


def _refused(
    name: str, reason: str, detail: str, choices: tuple[tuple[Choice, ...], ...] = ()
) -> Outcome[ImportView]:
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
        "rate": bool(known["rate_idr"].notna().any()),
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
        filing=filing,
    )
    return Outcome(
        view,
        choices=(*_reports(filing), *_next_steps(handles)),
        items=handles[:KEPT_ITEMS],
        files=_skip_list(frames.skipped),
    )


def _reports(filing: Filing) -> tuple[tuple[Choice, ...], ...]:
    if not filing.noted:
        return ()
    undo = Choice("undo", Payload("campaign_log", {"undo": True}))
    report = Payload("campaign_report", {"campaign": filing.campaigns[0].id})
    return ((undo, Choice("report", report)),)


def _next_steps(handles: tuple[str, ...]) -> tuple[tuple[Choice, ...], ...]:
    if not handles:
        return ()
    chosen = handles[:EVALUATED]
    label = "evaluate_one" if len(chosen) == 1 else "evaluate"
    tap = Choice(label, Payload("evaluate", {"handles": chosen}), args={"handles": chosen})
    return ((tap,),)


def _skip_list(skipped: Sequence[Skipped]) -> tuple[Document, ...]:
    """Return all skipped rows as a CSV, where there are more than the answer shows."""
    if len(skipped) <= SHOWN_SKIPS:
        return ()
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(("line", "reason"))
    writer.writerows((skip.line, skip.reason) for skip in skipped)
    return (Document("skipped.csv", target.getvalue().encode()),)


capability = Import()
