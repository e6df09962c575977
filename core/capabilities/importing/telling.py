"""What an import is given, and what is said of it: what came of it, what is asked before it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.analytics.pricing.card import Pieces, prices_of
from core.capabilities.base import Choice, Choices, Listing, Outcome, way_back
from core.capabilities.importing.filing import Filing
from core.capabilities.ports import ImportedFrames, MergeCount, Skipped, UnreadableFileError
from core.messages import IncomingFile, Payload, SlotValue
from core.nlu.intents import EVALUATE, IMPORT, REPORT

SHOWN_SKIPS = 10
SHOWN_COLUMNS = 12
SHOWN_GUESSES = 4
EVALUATED = 5
TOLD = 3
OLDER = "older_figures"
"""The warning that what is known of some accounts is of a later day than the file."""

ALIKE = "posts_alike"
"""The warning that posts without a link may be known already."""

LOWER = "posts_lower"
"""The warning that posts are known with higher figures than the file's."""

SETTLED = "platform_settled"
"""The warning that accounts which were assumed on a platform are those that are stated on another."""

KEPT_ITEMS = 50


@dataclass(frozen=True, slots=True)
class ImportSlots:
    """Import needs a document, or a message with a list in it.

    file, title: a document that was sent before. pasted: a list that was sent before. confirmed: keep it, columns guessed and all.
    without: columns that somebody said are not what they were taken for. meant: those of which somebody
    said what they hold, as `column=field`. swapped: followers and prices
    are the other way round. guesses: what waits for a yes, as `column=field`. asked: the message did
    not answer, so that the question is put again. service: where a file lies
    that only a link leads to (`core.nlu.files.cloudlinks`). joined: its sales come on top of what they replaced. handles: whose posts are that name nobody.
    """

    file: str = ""
    title: str = ""
    pasted: str = ""
    confirmed: bool = False
    without: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    swapped: bool = False
    guesses: tuple[str, ...] = ()
    asked: bool = False
    service: str = ""
    handles: tuple[str, ...] = ()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of one account, as far as it is public: what a bio says is none of it. rate_idr: of one post,
    where no prices of pieces are told beside it."""

    handle: str
    platform: str
    name: str = ""
    followers: int | None = None
    following: int | None = None
    city: str = ""
    rate_idr: int | None = None


@dataclass(frozen=True, slots=True)
class ImportView:
    """What was read of `file` (empty for pasted text).

    formats: names of the exports found. read: rows or items. new, updated: rows that changed in
    the workspace. guessed: columns of the mapping that wait for a yes; samples: what stands in their first rows. rivals: columns that may be the price in its place. skipped: the first ten rows left out; skipped_total: how many there are.
    missing, warnings, about: as in `ImportedFrames`. mapping: column and the field it was taken for; unkept: columns of which nothing is kept.
    accounts: handles of the first accounts. seen: what was read of few. asked: what pieces and packages of few accounts cost. filing: what was noted in campaigns. reason, detail: why a file was refused.
    service: where a file lies that only a link leads to. again: the question was not answered. beside: what the
    words beside a file ask for and was left: `search` where a tap does it, else `words`.
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
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mapping: tuple[tuple[str, str], ...] = ()
    unkept: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    samples: tuple[tuple[str, str], ...] = ()
    rivals: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()
    asked: tuple[tuple[str, tuple[tuple[Pieces, int], ...]], ...] = ()
    reason: str = ""
    detail: str = ""
    filing: Filing = field(default_factory=Filing)
    service: str = ""
    again: bool = False
    beside: str = ""


def told(
    frames: ImportedFrames,
    counted: MergeCount,
    missing: tuple[str, ...],
    document: IncomingFile | None,
    slots: ImportSlots,
    filing: Filing,
) -> Outcome[ImportView]:
    handles = tuple(dict.fromkeys(frames.creators["handle"]))
    view = ImportView(
        file=document.name if document else "",
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
        warnings=frames.warnings + kept_otherwise(counted),
        about=frames.about,
        mapping=kept_columns(frames),
        unkept=tuple(name for name, kept_as in frames.mapping.items() if not kept_as),
        accounts=handles[:EVALUATED],
        seen=_seen(frames) if len(handles) <= TOLD else (),
        asked=_asked(frames) if len(handles) <= TOLD else (),
        filing=filing,
    )
    return Outcome(
        view,
        choices=(
            *_adding(filing, document, slots),
            *_reports(filing),
            *_next_steps(handles),
            *_undoing(counted),
        ),
        items=handles[:KEPT_ITEMS],
        listing=_skip_list(frames.skipped),
        slots={},
    )


def kept_otherwise(counted: MergeCount) -> tuple[str, ...]:
    """Return the warnings of what was kept in another way than the file says it."""
    told = (
        *((OLDER, counted.older), (LOWER, counted.lower), (ALIKE, counted.alike)),
        (SETTLED, counted.settled),
    )
    return tuple(code for code, number in told if number)


def kept_columns(frames: ImportedFrames) -> tuple[tuple[str, str], ...]:
    """Return the first columns that were taken for a field, those that were guessed before others."""
    found = [(name, kept_as) for name, kept_as in frames.mapping.items() if kept_as]
    return tuple(sorted(found, key=lambda each: each[0] not in frames.guessed)[:SHOWN_COLUMNS])


def _seen(frames: ImportedFrames) -> tuple[Seen, ...]:
    """Return what was read of each account, those without a figure left out."""
    names = ("handle", "platform", "display_name", "followers", "following", "city", "rate_idr")
    people = frames.creators
    alone = people["rate_idr"].where(people["rate_card"].isna())
    known = people.assign(rate_idr=alone)[people["followers"].notna()]
    rows = known[list(names)].astype(object).where(known[list(names)].notna(), None)
    return tuple(
        Seen(handle, platform, name or "", followers, following, city or "", rate)
        for handle, platform, name, followers, following, city, rate in rows.itertuples(index=False)
    )


def _asked(frames: ImportedFrames) -> tuple[tuple[str, tuple[tuple[Pieces, int], ...]], ...]:
    """Return the prices of pieces and packages that were read, by account."""
    cards = frames.creators[["handle", "rate_card"]].dropna()
    return tuple((handle, prices_of(card)) for handle, card in cards.itertuples(index=False))


def _reports(filing: Filing) -> Choices:
    if not filing.noted:
        return ()
    new = [one.campaign for one in filing.noted if not one.again]
    first = next(
        (campaign for campaign in filing.campaigns if campaign in new), filing.campaigns[0]
    )
    report = Choice("report", Payload(REPORT, {"campaign": first.id}))
    if not filing.batches:
        return ((report,),)
    return ((*way_back(first.id, filing.batches[0], means=""), report),)


def _adding(filing: Filing, document: IncomingFile | None, slots: ImportSlots) -> Choices:
    if not filing.replaces or slots.joined:
        return ()
    again = {**again_with(document, slots), "confirmed": True, "joined": True}
    return ((Choice("join", Payload(IMPORT, again)),),)


def again_with(document: IncomingFile | None, slots: ImportSlots) -> dict[str, SlotValue]:
    """Return the request that reads the same once more."""
    sent: dict[str, SlotValue] = (
        {"file": document.file_id, "title": document.name} if document else {"pasted": slots.pasted}
    )
    return {
        "without": slots.without,
        "meant": slots.meant,
        "swapped": slots.swapped,
        **({"handles": slots.handles} if slots.handles else {}),
        **sent,
    }


def _undoing(counted: MergeCount) -> Choices:
    if counted.intake is None:
        return ()
    back = Payload("import_undo", {"intake": counted.intake})
    return ((Choice("take_back", back, means="undo"),),)


def _next_steps(handles: tuple[str, ...]) -> Choices:
    if not handles:
        return ()
    chosen = handles[:EVALUATED]
    label = "evaluate_one" if len(chosen) == 1 else "evaluate"
    tap = Choice(label, Payload(EVALUATE, {"handles": chosen}), args={"handles": chosen})
    return ((tap,),)


def _skip_list(skipped: Sequence[Skipped]) -> Listing | None:
    """Return all skipped rows, where there are more than the answer shows."""
    if len(skipped) <= SHOWN_SKIPS:
        return None
    return Listing(tuple((skip.line, skip.reason, skip.text) for skip in skipped))


def asks_whose(
    error: UnreadableFileError, name: str, kept: Mapping[str, SlotValue]
) -> Outcome[ImportView]:
    """Ask whose the posts, or the page, are that name nobody; what was sent is kept for the answer."""
    number = int(error.detail) if error.detail.isdecimal() else 0
    return Outcome(ImportView(file=name, read=number), asks="handles", slots=kept)


def refused(name: str, reason: str, detail: str, choices: Choices = ()) -> Outcome[ImportView]:
    view = ImportView(file=name, reason=reason, detail=detail)
    return Outcome(view, block="refused", choices=choices)
