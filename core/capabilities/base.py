"""What a capability is, what it is given and what it gives back.

A capability decides and computes; it renders nothing and stores nothing itself. What it needs
from outside it asks of the ports below, which `core.storage`, `core.imports` and `bot` implement.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from core.messages import ChatKind, Document, IncomingFile, Payload, Person, SlotValue
from core.nlu.understanding import INTENTS

if TYPE_CHECKING:
    import pandas as pd

    from core.capabilities.ports import (
        Bios,
        Campaigns,
        Community,
        Connections,
        Creators,
        Groups,
        Joints,
        Moderation,
        Prices,
        Profiles,
        Rules,
        Schedules,
        Screens,
        Workspaces,
    )
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

Watch = Callable[[int], None]
Watching = Callable[[int], Awaitable[None]]
"""Told how far long work has come; what it raises ends the work."""

S = TypeVar("S")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button to offer: `label` names a block `button_<label>` in the capability's template.

    Inside that block the variable `button` is `args`. Exactly one of `payload`, `share` and `url`
    is set; `share` opens Telegram's inline mode with that query. `means` says which words do the
    same as the tap, if they come next: `yes`, `plain` (yes, and not a mere "oke"), `sure` (the
    same, to what cannot be undone: an "oke" is asked back), `no`, `undo`,
    `reopen` (undo of what was closed).
    """

    label: str
    payload: Payload | None = None
    share: str | None = None
    url: str | None = None
    args: Mapping[str, object] = field(default_factory=dict)
    means: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture to draw: `kind` names a function in `core/rendering/charts.py`, `data` its input."""

    kind: str
    data: Any


@dataclass(frozen=True, slots=True)
class Letter(Generic[V]):
    """A message to another chat than the one that spoke, said by a block of the same template."""

    chat_id: int
    view: V
    block: str
    choices: tuple[tuple[Choice, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A table as CSV, whose words are the template's: `listing_name` is the file's, `listing_header`
    the columns' (one a line), and `listing_word` says the code `cell` of each row.

    rows: (number, code, text).
    """

    rows: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[V]):
    """What a capability found.

    view: the template's variables. block: which block of the template says it.
    choices: rows of buttons. chart: a picture beside the text. report: the stem of a template in
    `templates/<language>/report/` that is rendered from the same view as PDF, named `report_name`.
    items: the handles shown, in order, so that "yang pertama" has a meaning.
    slots: what the next turn may build on; None keeps what was asked for.
    asks: the name of a slot that this capability still needs, asked by its block `ask_<slot>`
    (for a need that only shows while it runs; required fields are asked for before).
    files: documents sent after the text, in this order. listing: a table sent as one more.
    in_place: after a tap the text takes the place of the message that bore the button.
    letters: messages to other chats, sent in the transaction that ends the turn.
    language: to say it in, where that is not the chat's.
    """

    view: V
    block: str = "body"
    choices: tuple[tuple[Choice, ...], ...] = ()
    chart: Chart | None = None
    report: str | None = None
    report_name: str | None = None
    items: tuple[str, ...] = ()
    slots: Mapping[str, object] | None = None
    asks: str | None = None
    files: tuple[Document, ...] = ()
    listing: Listing | None = None
    in_place: bool = False
    letters: tuple[Letter[V], ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Card(Generic[V]):
    """One result of inline mode, said by the template's blocks `card_title`, `card_teaser`, `share`.

    `share` is what anybody in the chat reads: no budgets, no prices paid, no private notes.
    handle: whose page a button below the message opens in the private chat of whoever taps it.
    """

    id: str
    view: V
    handle: str = ""


@dataclass(frozen=True, slots=True)
class MergeCount:
    """What reading a file changed: rows that were not known before, and rows that changed."""

    new: int
    updated: int


class Catalogue(Protocol):
    """The creators that one workspace may see. Frames are those of `core.analytics.schemas`."""

    async def candidates(
        self,
        *,
        categories: tuple[str, ...] = (),
        cities: tuple[str, ...] = (),
        platform: str | None = None,
        tier_followers: tuple[int, int] | None = None,
        max_rate_idr: int | None = None,
        limit: int = 5_000,
        cheapest_first: bool = False,
    ) -> pd.DataFrame:
        """Return CREATORS with a known price that match; empty tuples and None match everything.

        Where more than `limit` match, those with most followers are returned, or the cheapest.
        """

    async def summaries(
        self,
        *,
        categories: tuple[str, ...] = (),
        cities: tuple[str, ...] = (),
        platform: str | None = None,
        followers: tuple[int | None, int | None] = (None, None),
        max_rate_idr: int | None = None,
        limit: int = 2_000,
        cheapest_first: bool = False,
    ) -> pd.DataFrame:
        """Return SUMMARIES of creators with a known price that match.

        Where more than about `limit` match, the best of each price band, or the cheapest; columns
        `rest` and `rest_band` then say what the others can be worth (`core.analytics.beyond`). The
        demo's fiction is there only where the workspace has no creators of its own.
        """

    async def summaries_of(self, handles: tuple[str, ...]) -> pd.DataFrame:
        """Return SUMMARIES of creators with one of these handles, priced or not."""

    async def shortlist(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        limit: int = 20,
    ) -> tuple[Mapping[str, Any], ...]:
        """Return what a card needs of the best who match, as plain values of SUMMARIES: `handle
        platform followers expected_interactions posts_used estimated verdict source`."""

    async def note_proposed(self, creator_ids: tuple[str, ...]) -> None:
        """Remember that these were proposed to the workspace today, so that others get others."""

    async def crowded(self, creator_ids: tuple[str, ...]) -> Mapping[str, float]:
        """Return how crowded these are (0..1): who was proposed to many other workspaces of the
        installation lately. Nobody of fewer than five, nobody proposed to this workspace itself."""

    async def creators(self, handles: tuple[str, ...], platform: str | None = None) -> pd.DataFrame:
        """Return CREATORS with one of these handles (lower case, without @)."""

    async def similar_handles(self, handle: str, limit: int = 3) -> tuple[str, ...]:
        """Return known handles that look like a handle that is not known."""

    async def posts(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return POSTS of these creators, newest first."""

    async def comments(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return COMMENTS under the posts of these creators."""

    async def growth(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return GROWTH of these creators: followers by day, as far as they are known."""

    async def own(self) -> pd.DataFrame:
        """Return CREATORS that this workspace brought in itself, without the demo's fiction."""

    async def size(self) -> int:
        """Return how many creators can be seen, fictional ones of the demo included."""

    async def merge(
        self,
        creators: pd.DataFrame,
        posts: pd.DataFrame,
        comments: pd.DataFrame,
        watch: Watching | None = None,
        growth: pd.DataFrame | None = None,
    ) -> MergeCount:
        """Add what is new and update what changed, within the turn's transaction.

        `watch` is told now and then how many rows were looked at. growth: GROWTH, what accounts
        had on earlier days.

        A value that is unknown (NA) in the frames never erases one that is known. The same frames
        a second time give `MergeCount(0, 0)`.
        """


class People(Protocol):
    """What is kept of the person who speaks."""

    async def choose_language(self, language: str) -> None:
        """Answer in this language from now on."""

    async def choose_zone(self, zone: str) -> None:
        """Show times in this IANA time zone from now on, in this chat."""

    async def keeps_unmatched(self) -> bool:
        """Return whether words that were not understood may be kept; not unless agreed to."""

    async def choose_unmatched(self, keep: bool) -> None:
        """Keep such words from now on, or stop and delete those that were kept."""

    async def export(self) -> Mapping[str, object]:
        """Return a copy of everything that is kept of this person, as JSON values."""

    async def erase(self) -> Mapping[str, int]:
        """Delete everything that is kept of this person; return rows deleted per table."""


class Files(Protocol):
    """Where a document's bytes come from."""

    async def read(self, file: IncomingFile) -> bytes:
        """Return the content.

        Raises:
            FileTooLargeError: the channel does not hand over files of this size.
        """


class FileTooLargeError(Exception):
    """The channel refuses to hand over a file of this size."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was not taken and why, as a code.

    `line` is what a person counts: the row as a spreadsheet numbers it, the line of a text, the
    item of a JSON file, from 1. 0 is the whole file. `text` is what stands in it, for a person who
    looks for it; the same row is the same with and without.
    """

    line: int
    reason: str
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ImportedFrames:
    """What a file held, in canonical frames. `read` counts rows (or items) of the file.

    missing: codes of what is not in the file but is needed (`followers`, `posts`, `likes`, `rate`).
    warnings: codes of what was assumed or looks doubtful (`likes_hidden`, `platform_assumed`, ...).
    mapping: the file's column to the field that it was taken for, where that was guessed; a field
    of `""` says that the column is known and not kept.
    guessed: columns of `mapping` whose meaning nothing states; a person should confirm them.
    extras: further frames by name, for what has no canonical frame: `sales` (source, campaign,
    influencer_id, product, date, orders, revenue_idr) and `history` (creator_id, captured_at,
    followers, following).
    """

    format: str
    creators: pd.DataFrame
    posts: pd.DataFrame
    comments: pd.DataFrame
    read: int
    skipped: tuple[Skipped, ...] = ()
    missing: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    extras: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    guessed: tuple[str, ...] = ()


class UnreadableFileError(Exception):
    """No format fits, or the file is refused; `reason` is a code that templates put into words."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class StoppedError(Exception):
    """The person who asked for long work asked to stop it."""


class Importer(Protocol):
    """Files that people have, read into canonical frames."""

    def read(
        self,
        content: bytes,
        name: str,
        now: datetime,
        *,
        without: Collection[str] = (),
        watch: Watch | None = None,
    ) -> ImportedFrames:
        """Detect the format by content and read it (slow: call it in a thread).

        `without` names columns to pass over. `watch` is told now and then how many rows were read;
        what it raises ends the reading.

        Raises:
            UnreadableFileError: no format fits, or the file is refused.
        """


class Progress(Protocol):
    """Shows that long work goes on, by editing one message; best effort, never the answer."""

    async def show(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say which stage (a block `progress_<stage>` of the capability's template) is under way.

        Raises:
            StoppedError: see `check`.
        """

    def check(self) -> None:
        """Go on, in whatever thread, unless the person asked to stop.

        Raises:
            StoppedError: they did; nothing of the turn is kept.
        """


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of the help: a capability's name and command, and whether it is there yet."""

    name: str
    command: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a capability may touch, for one turn of one person in one chat.

    `first_visit` says that nothing was kept of this chat before this turn.
    `origin` is the id of the message that bore the button which was tapped, if one was.
    `role` is what the person is in the workspace: `owner`, `editor`, `viewer`, or `member` of a
    group's own space. Changes by a viewer are refused by storage; the assistant says so.
    `bot_username` is for links to the private chat, "" where there is none. `operators` are the
    people who run this installation.
    """

    person: Person
    chat_id: int
    chat_kind: ChatKind
    now: datetime
    zone: ZoneInfo
    language: str
    text: str
    document: IncomingFile | None
    catalogue: Catalogue
    people: People
    files: Files
    importer: Importer
    progress: Progress
    menu: tuple[MenuEntry, ...]
    items: tuple[str, ...] = ()
    first_visit: bool = False
    campaigns: Campaigns | None = None
    schedules: Schedules | None = None
    community: Community | None = None
    prices: Prices | None = None
    moderation: Moderation | None = None
    origin: int | None = None
    role: str = "owner"
    profiles: Profiles | None = None
    workspaces: Workspaces | None = None
    chat_title: str = ""
    bot_username: str = ""
    groups: Groups | None = None
    connections: Connections | None = None
    creators: Creators | None = None
    bios: Bios | None = None
    operators: tuple[int, ...] = ()
    screens: Screens | None = None
    rules: Rules | None = None
    joints: Joints | None = None


class Capability(ABC, Generic[S, V]):
    """One thing that the assistant can do; its name is the intent.

    A capability whose name is none of the trained intents (`core.nlu.understanding.INTENTS`) gets
    its messages by what it `claims`.

    Slots is a frozen dataclass: a field without default is asked for when it is missing.
    View is a frozen dataclass whose fields are exactly the variables of the template
    `templates/<language>/telegram/<name>.html.jinja`.
    `commands` maps Telegram commands, without the slash, to the slots that each implies; the first
    one stands in the menu. `reports` names the report templates rendered from the same View.
    A required field with metadata `{"free": True}` takes the person's words as they are.
    """

    name: ClassVar[str]
    commands: ClassVar[Mapping[str, Mapping[str, SlotValue]]] = {}
    Slots: type[S]
    View: type[V]
    reports: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    async def run(self, slots: S, context: Context) -> Outcome[V]:
        """Do it. A refusal that a person should read is an Outcome, not an exception."""

    def claims(
        self,
        said: Understanding,  # noqa: ARG002 - for those who claim
        state: State,  # noqa: ARG002
    ) -> Mapping[str, SlotValue] | None:
        """Return the slots of a message that is surely meant for this capability, else None.

        For what the trained intents have no name for ("pajak 1 juta ke perorangan") and for what
        only makes sense after this capability's answer ("ganti yang kedua"): `state` says what was
        shown last. Pure, quick (every message passes here) and strict: a claim wins over the
        intent that was understood. Slots that are only stated must be taken from `said`.
        """
        return None

    async def cards(
        self,
        slots: Mapping[str, SlotValue],  # noqa: ARG002 - for those who have cards
        context: Context,  # noqa: ARG002
    ) -> tuple[Card[V], ...]:
        """Return what inline mode shows for what was typed, best first; nothing by default."""
        return ()

    def required(self) -> tuple[str, ...]:
        """Return the slots that must be known before `run`, in the order they are asked for."""
        return tuple(
            f.name
            for f in fields(self.Slots)  # type: ignore[arg-type]
            if f.default is MISSING and f.default_factory is MISSING
        )

    def accepted(self) -> tuple[str, ...]:
        """Return all slots that this capability can use."""
        return tuple(f.name for f in fields(self.Slots))  # type: ignore[arg-type]

    def free(self) -> tuple[str, ...]:
        """Return the slots that take the words of an answer as they are, understood or not."""
        return tuple(f.name for f in fields(self.Slots) if f.metadata.get("free"))  # type: ignore[arg-type]

    def blank(self) -> dict[str, object]:
        """Return the variables of a view that says nothing yet: a question that is asked again has
        no answer behind it, and its words must stand without one."""
        known: dict[str, object] = {}
        for field_ in fields(self.View):  # type: ignore[arg-type]
            if field_.default is not MISSING:
                known[field_.name] = field_.default
            elif field_.default_factory is not MISSING:
                known[field_.name] = field_.default_factory()
        return known

    def fill(self, slots: Mapping[str, object]) -> S:
        """Build Slots from what was understood, leaving out what this capability does not use."""
        names = self.accepted()
        return self.Slots(**{k: v for k, v in slots.items() if k in names})


def rank(name: str) -> tuple[int, str]:
    """Return the key that puts capabilities in the order of the intents, the others behind."""
    return (INTENTS.index(name) if name in INTENTS else len(INTENTS), name)
