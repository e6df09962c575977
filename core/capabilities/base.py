"""What a capability is, what it is given and what it gives back.

A capability decides and computes; it renders nothing and stores nothing itself. What it needs
from outside it asks of the `ports` beside this file, which `core.storage`, `core.imports` and `bot` implement.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, get_type_hints
from zoneinfo import ZoneInfo

from core.messages import ChatKind, Document, IncomingFile, Payload, Person, SlotValue, fits
from core.nlu.understanding import INTENTS

if TYPE_CHECKING:
    from core.capabilities.ports import (
        Bios,
        Campaigns,
        Catalogue,
        Community,
        Connections,
        Creators,
        Files,
        Groups,
        Importer,
        Joints,
        Moderation,
        People,
        Prices,
        Profiles,
        Progress,
        Rules,
        Schedules,
        Screens,
        Workspaces,
    )
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

S = TypeVar("S")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button to offer: `label` names a block `button_<label>` in the capability's template.

    Inside that block the variable `button` is `args`. Exactly one of `payload`, `share` and `url`
    is set; `share` opens Telegram's inline mode with that query. `means` says which words do the
    same as the tap, if they come next: `yes`, `plain` (yes, and not a mere "oke"), `sure` (the
    same, to what cannot be undone: an "oke" is asked back), `no`, `undo`,
    `reopen` (undo of what was closed), `resume` (undo of what was stopped).
    """

    label: str
    payload: Payload | None = None
    share: str | None = None
    url: str | None = None
    args: Mapping[str, object] = field(default_factory=dict)
    means: str = ""


Choices = tuple[tuple[Choice, ...], ...]
"""Rows of buttons."""


def in_rows(choices: Sequence[Choice], width: int = 2) -> Choices:
    """Return buttons in rows of `width`, in their order."""
    return tuple(tuple(choices[at : at + width]) for at in range(0, len(choices), width))


def way_back(campaign_id: int, batch: int | None, means: str = "undo") -> tuple[Choice, ...]:
    """Return the button `undo` that takes back what was noted under this number in a campaign, and never
    another note; none where nothing was noted (None)."""
    if batch is None:
        return ()
    label = "undo"
    note = Payload("campaign_log", {"campaign": campaign_id, "undo": batch})
    return (Choice(label, note, means=means),)


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
    choices: Choices = ()


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
    language: to say it in, where that is not the chat's. toast: after a tap only who tapped is told,
    on the button. keeps: this answer says all that was kept of the message; figures of it that it
    does not name are said to have been left out. passing: nothing came of it, and what was spoken of before
    still is. focus: the one of several shown whom the next message is about.
    waits: the notes that wait for a campaign to begin from now on (`State.waiting`); None leaves those that do.
    """

    view: V
    block: str = "body"
    choices: Choices = ()
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
    toast: bool = False
    keeps: bool = False
    passing: bool = False
    focus: str = ""
    waits: tuple[Mapping[str, SlotValue], ...] | None = None


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
    people who run this installation. `edited_from` is when a message was written that was edited
    now: what it did before is replaced, not done again. `quoted` is what the buttons do of the message of
    ours that is answered. `waiting` are the notes that wait for a campaign.
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
    edited_from: datetime | None = None
    quoted: tuple[Payload, ...] = ()
    waiting: tuple[Mapping[str, SlotValue], ...] = ()

    @property
    def today(self) -> date:
        """The day it is in the chat's time zone."""
        return self.now.astimezone(self.zone).date()

    def offered(self, rows: Iterable[Iterable[Choice]]) -> Choices:
        """Return the rows of buttons without those of capabilities that are not there."""
        there = {entry.name for entry in self.menu}
        kept = (
            tuple(c for c in row if c.payload is None or c.payload.intent in there) for row in rows
        )
        return tuple(row for row in kept if row)


class Capability(ABC, Generic[S, V]):
    """One thing that the assistant can do; its name is the intent.

    A capability whose name is none of the trained intents (`core.nlu.understanding.INTENTS`) gets
    its messages by what it `claims`.

    Slots is a frozen dataclass: a field without default is asked for when it is missing.
    View is a frozen dataclass whose fields are exactly the variables of the template
    `templates/<language>/telegram/<name>.html.jinja`.
    `commands` maps Telegram commands, without the slash, to the slots that each implies; the first
    one stands in the menu. `reports` names the report templates rendered from the same View.
    `silences`: it ends or hides something, so that `jangan kirim lagi` is the wish itself.
    A field with metadata `{"free": True}` takes the person's words as they are. What a button may
    bear is narrowed by `{"valid": value -> bool}`; numbers are 0 or more, else not below `{"least": n}`.
    """

    name: ClassVar[str]
    commands: ClassVar[Mapping[str, Mapping[str, SlotValue]]] = {}
    Slots: type[S]
    View: type[V]
    reports: ClassVar[tuple[str, ...]] = ()
    silences: ClassVar[bool] = False

    @abstractmethod
    async def run(self, slots: S, context: Context) -> Outcome[V]:
        """Do it. A refusal that a person should read is an Outcome, not an exception."""

    def brought_by(self, text: str) -> bool:
        """Return whether a message holds what this capability works on, and says so or shows it by
        its form (`cek caption: ...`, a pasted table): then it is about that, whatever was spoken of
        before and whatever else its words could mean. Pure and quick, as `claims`."""
        return False

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Return the slots of a message that is surely meant for this capability, else None.

        For what the trained intents have no name for ("pajak 1 juta ke perorangan") and for what
        only makes sense after this capability's answer ("ganti yang kedua"): `state` says what was
        shown last. Pure, quick (every message passes here) and strict: a claim wins over the
        intent that was understood. Slots that are only stated must be taken from `said`.
        """
        return None

    def changes(
        self,
        slots: Mapping[str, SlotValue],
        text: str,
    ) -> bool:
        """Return whether doing this changes what is kept, or begins to: then the words must wish
        for it or tell it, and not ask, suppose or forbid it (`core.nlu.framing`)."""
        return False

    def instead(
        self,
        slots: Mapping[str, SlotValue],
        text: str,
    ) -> Payload | None:
        """Return what shows how things stand, for words that only name such a change."""
        return None

    async def cards(
        self,
        slots: Mapping[str, SlotValue],
        context: Context,
    ) -> tuple[Card[V], ...]:
        """Return what inline mode shows for what was typed, best first; nothing by default."""
        return ()

    async def retract(
        self,
        context: Context,
        instead: str,
    ) -> Outcome[V] | None:
        """Take back what an edited message noted before, and say so; None where that was nothing.

        instead: the capability that the message is for now, "" for none. One that notes the message
        anew does not take back what it replaces itself.
        """
        return None

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

    def takes(self, slots: Mapping[str, object]) -> bool:
        """Return whether every one of these slots that this capability uses is of its type, and
        `valid`: what a button bears may be of another version, or written by anybody's client."""
        kinds = _kinds(self.Slots)  # type: ignore[arg-type]
        known = [f for f in fields(self.Slots) if f.name in slots]  # type: ignore[arg-type]
        return all(
            fits(slots[f.name], kinds[f.name], least=f.metadata.get("least", 0))
            and f.metadata.get("valid", _any)(slots[f.name])
            for f in known
        )

    def asked_first(
        self,
        slots: Mapping[str, SlotValue],
    ) -> Mapping[str, SlotValue] | None:
        """Return the slots of the question that a button with these slots says yes to, where that
        cannot be undone: it counts while that question is the last thing said, and asks it else."""
        return None

    def fill(self, slots: Mapping[str, object]) -> S:
        """Build Slots from what was understood, leaving out what this capability does not use."""
        names = self.accepted()
        return self.Slots(**{k: v for k, v in slots.items() if k in names})


def rank(name: str) -> tuple[int, str]:
    """Return the key that puts capabilities in the order of the intents, the others behind."""
    return (INTENTS.index(name) if name in INTENTS else len(INTENTS), name)


@cache
def _kinds(slots: type[Any]) -> dict[str, object]:
    return get_type_hints(slots)


def _any(_value: object) -> bool:
    return True
