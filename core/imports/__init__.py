"""Files that people have at hand, read into canonical frames."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from core.capabilities.ports import ImportedFrames, Watch
    from core.imports.limits import Limits


class FileImporter:
    """The `Importer` port. Times in a file that name no zone are of `zone` (WIB by default)."""

    def __init__(self, zone: tzinfo | None = None, limits: Limits | None = None) -> None:
        self._zone = zone or ZoneInfo("Asia/Jakarta")
        self._limits = limits

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
        """Detect the format by content and read it whole.

        Columns of a list that are named in `without` are passed over; meant: what others hold. owner: whose posts are that name
        nobody. `watch` is told how many rows were read, chunk by chunk.

        Raises:
            UnreadableFileError: no format fits, or the file is refused.
        """
        from core.imports.memory import news_of
        from core.imports.records.checking import checked
        from core.imports.records.joining import combine

        pieces: list[ImportedFrames] = []
        stream = io.BytesIO(content)
        for piece in news_of(self._pieces(stream, now, frozenset(without), owner, meant=meant)):
            pieces.append(piece)
            if watch is not None:
                watch(sum(one.read for one in pieces))
        return checked(combine(pieces))

    def read_path(
        self, path: Path, now: datetime, *, certain: bool = False, owner: str | None = None
    ) -> Iterator[ImportedFrames]:
        """Yield a file of any size in sets of frames of bounded size, in the file's order.

        Rows of the same account may come in several sets. What is refused may show only at the
        end: store all of it in one transaction. With `certain`, columns whose meaning is a guess
        are left out, but for those of accounts; `guessed` names them. owner: see `read`.

        Raises:
            UnreadableFileError: no format fits, or the file is refused.
            OSError: the file cannot be opened.
        """
        return self.kept_once(self.parts_of(path, now, certain=certain, owner=owner))

    def parts_of(
        self, path: Path, now: datetime, *, certain: bool = False, owner: str | None = None
    ) -> Iterator[ImportedFrames]:
        """Yield what `kept_once` makes the sets of `read_path` of: two processes share the work."""
        with path.open("rb") as stream:
            yield from self._pieces(stream, now, owner=owner, certain=certain)

    @staticmethod
    def kept_once(parts: Iterator[ImportedFrames]) -> Iterator[ImportedFrames]:
        """Yield `parts_of` a file without what was said before, and with what is missing named."""
        from core.imports.memory import news_of
        from core.imports.records.checking import checked

        return map(checked, news_of(parts))

    def _pieces(
        self,
        stream: io.BufferedIOBase,
        now: datetime,
        without: frozenset[str] = frozenset(),
        owner: str | None = None,
        *,
        certain: bool = False,
        meant: Mapping[str, str] | None = None,
    ) -> Iterator[ImportedFrames]:
        from typing import BinaryIO, cast

        from core.imports.importer import pieces_of
        from core.imports.limits import Limits
        from core.imports.records.reading import Moment

        limits = self._limits or Limits()
        moment = Moment(now, self._zone, without, certain, owner, meant or {})
        return pieces_of(cast(BinaryIO, stream), moment, limits)
