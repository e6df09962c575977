"""What a capability is given and what it gives back.

A capability decides and computes; it renders nothing and stores nothing itself. What it needs
from outside it asks of the `ports` beside this file, which `core.storage`, `core.imports` and `bot` implement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from core.messages import ChatKind, Document, IncomingFile, Payload, Person, SlotValue
from core.nlu.intents import LOG

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

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

V = TypeVar("V", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button to offer: `label` names a block `button_<label>` in the capability's template.

    Inside that block the variable `button` is `args`. Exactly one of `payload`, `share`, `query` and `url`
    is set; `share` opens Telegram's inline mode with that query, `query` with the words of the block
    `button_<query>`. `means` says which words do the
    same as the tap, if they come next: `yes`, `plain` (yes, and not a mere "oke"), `sure` (the
    same, to what cannot be undone: an "oke" is asked back), `no`, `undo`,
    `reopen` (undo of what was closed), `resume` (undo of what was stopped); `told` is no word for the
    tap, but what it would keep of the business is what the next search is for.
    """

    label: str
    payload: Payload | None = None
    share: str | None = None
    query: str | None = None
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
    note = Payload(LOG, {"campaign": campaign_id, "undo": batch})
    return (Choice(label, note, means=means),)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture to draw: `kind` names a function in `core/rendering/charts.py`, `data` its input."""

    kind: str
    data: Any


@dataclass(frozen=True, slots=True)
class Notice(Generic[V]):
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

    view: the template's variables. block: which block of the template says it; first: one that is said before it.
    choices: rows of buttons. chart: a picture beside the text. report: the stem of a template in
    `templates/<language>/report/` that is rendered from the same view as PDF, named `report_name`.
    items: the handles shown, in order, so that "yang pertama" has a meaning.
    slots: what the next turn may build on; None keeps what was asked for.
    asks: the name of a slot that this capability still needs, asked by its block `ask_<slot>`
    (for a need that only shows while it runs; required fields are asked for before).
    files: documents sent after the text, in this order. listing: a table sent as one more.
    in_place: after a tap the text takes the place of the message that bore the button.
    notices: messages to other chats, sent in the transaction that ends the turn.
    language: to say it in, where that is not the chat's. toast: after a tap only who tapped is told,
    on the button. keeps: this answer says all that was kept of the message; figures of it that it
    does not name are said to have been left out. passing: nothing came of it, and what was spoken of before
    still is. focus: the one of several shown whom the next message is about.
    waits: the notes that wait for a campaign to begin from now on (`State.waiting`); None leaves those that do.
    picked: who of the list was settled on (`State.picked`).
    """

    view: V
    block: str = "body"
    first: str = ""
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
    notices: tuple[Notice[V], ...] = ()
    language: str | None = None
    toast: bool = False
    keeps: bool = False
    passing: bool = False
    focus: str = ""
    waits: tuple[Mapping[str, SlotValue], ...] | None = None
    picked: tuple[str, ...] = ()


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
    """One line of the help: a capability's name and command. group_place, for_admins: as its own."""

    name: str
    command: str | None
    group_place: int = 0
    for_admins: bool = False


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
    ours that is answered. `items` are the accounts that were shown last, `about` those that the last answer was asked
    about. `waiting` are the notes that wait for a campaign. `written` are a person's own words of
    another language, which `text` says in Indonesian.
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
    about: tuple[str, ...] = ()
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
    written: str = ""

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
