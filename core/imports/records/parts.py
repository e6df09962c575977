"""Parts of a file of which nothing is kept: sheets that are hidden, files of an archive that cannot be read."""

from __future__ import annotations

from typing import Final

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped, UnreadableFileError
from core.imports.records.records import Records

REFUSED: Final = "part_refused"
CUT: Final = "part_cut"
"""Begin the warning of a part that is refused, of which something was read before; why stands behind a colon."""


def left_out(
    read: int, skipped: tuple[Skipped, ...], warnings: tuple[str, ...] = (), part: str = ""
) -> ImportedFrames:
    """Return a reading of which nothing could be used."""
    empty = (CREATORS.empty(), POSTS.empty(), COMMENTS.empty())
    about = dict.fromkeys(warnings, (part,)) if part else {}
    return ImportedFrames("", *empty, read, skipped, warnings=warnings, about=about)


def refused(records: Records, why: UnreadableFileError) -> ImportedFrames:
    """Return the reading of a part that is refused where others are not, with why: `part_refused:binary:pdf`."""
    kind = f":{why.detail}" if why.reason == "binary" and why.detail else ""
    code = f"{CUT if records.begun else REFUSED}:{why.reason}{kind}"
    return left_out(0, (), (code,), records.origin)
