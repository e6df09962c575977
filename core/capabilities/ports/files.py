"""Files that people send: where their bytes come from, and what was read from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, Protocol

from core.messages import IncomingFile

if TYPE_CHECKING:
    import pandas as pd

Watch = Callable[[int], None]
"""Told how far long work has come; what it raises ends the work."""


class Files(Protocol):
    """Where a document's bytes come from."""

    async def read(self, file: IncomingFile) -> bytes:
        """Return the content.

        Raises:
            FileTooLargeError: the channel does not hand over files of this size.
            FileUnavailableError: the channel does not hand this one over, or not all of it.
        """


class FileUnavailableError(Exception):
    """The channel does not hand a file over, however often it is asked."""


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
    samples: what stands in the first filled cell of those columns, and of their rivals.
    rivals: columns over which one that was guessed was chosen, as only one of them is the price.
    about: what some warnings are about: names of parts, cells that are not sure.
    extras: further frames by name, for what has no canonical frame: `sales` (source, campaign,
    influencer_id, product, date, orders, revenue_idr) `history` (creator_id, captured_at,
    followers, following) and `tracker` (line: a short table of how those of a campaign stand).
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
    samples: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rivals: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """Bytes of the canonical frames."""
        frames = (self.creators, self.posts, self.comments)
        return sum(int(frame.memory_usage().sum()) for frame in frames)


PLATFORM_ASSUMED: Final = ", platform assumed"
"""Ends the source of an account that nothing states the platform of: it gives way to one that is stated."""

UNOWNED: Final = "unknown_creator"
"""Why nothing can be kept of posts, or of a page, that name no account: which a person can tell."""


class UnreadableFileError(Exception):
    """No format fits, or the file is refused; `reason` is a code that templates put into words."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type[UnreadableFileError], tuple[str, str]]:
        """Let it pass from one process to another."""
        return UnreadableFileError, (self.reason, self.detail)


class Importer(Protocol):
    """Files that people have, read into canonical frames."""

    def read(
        self,
        content: bytes,
        now: datetime,
        *,
        without: Collection[str] = (),
        meant: Mapping[str, str] | None = None,
        owner: str | None = None,
        watch: Watch | None = None,
    ) -> ImportedFrames:
        """Detect the format by content and read it (slow: call it in a thread).

        `without` names columns to pass over. meant: what columns hold, by name. owner: whose posts are that name nobody. `watch` is told now and then how many rows were read;
        what it raises ends the reading.

        Raises:
            UnreadableFileError: no format fits, or the file is refused.
        """
