"""A column of texts as Arrow keeps it: a million cells are looked at without becoming objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd
    import pyarrow as pa

DIGITS: Final = 15
"""Numbers of fewer digits are counts, or beyond all measure."""

_TO_CLEAN: Final = (
    r"^[\s\x{0B}\x{1C}-\x{1F}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]"
    r"|[\s\x{0B}\x{1C}-\x{1F}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]$"
    r"|[\x{00}-\x{08}\x{0B}-\x{1F}\x{7F}\x{FFFE}\x{FFFF}]"
)
"""A text with white space (as Python names it) around it, or with control characters in it."""

_STAMP: Final = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$"


class Uncut(Protocol):
    """Cells that were not cut out of their rows yet."""

    def __len__(self) -> int: ...
    def glance(self) -> pa.Array:
        """Return them, for a look at the head."""

    def look(self) -> pa.Array:
        """Return them."""


class Cells(Sequence[Any]):
    """Texts, none of them unknown; a list is made of them only where one is asked for.

    They are given in parts, which are cut and joined when somebody looks: of an export's columns most are
    never looked at.
    """

    def __init__(self, *parts: pa.Array | Uncut) -> None:
        self._parts = parts

    @cached_property
    def arrow(self) -> pa.Array:
        """The cells as one array."""
        import pyarrow as pa

        parts = [part if isinstance(part, pa.Array) else part.look() for part in self._parts]
        return parts[0] if len(parts) == 1 else pa.concat_arrays(parts)

    @cached_property
    def _texts(self) -> list[str]:
        found: list[str] = self.arrow.to_pylist()
        return found

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __getitem__(self, position: Any) -> Any:
        if isinstance(position, slice) and "_texts" not in self.__dict__:
            import pyarrow as pa

            start, stop, step = position.indices(len(self))
            first = self._parts[0]
            if step == 1 and stop <= len(first):  # the head, by which a format is told
                head = first if isinstance(first, pa.Array) else first.glance()
                return head[start:stop].to_pylist()
            return self.arrow[position].to_pylist()
        return self._texts[position]

    def take(self, keep: Sequence[bool]) -> Cells:
        """Return the cells whose flag is set."""
        import pyarrow as pa

        return Cells(self.arrow.filter(pa.array(keep, pa.bool_())))

    def each(self, read: Callable[[object], Any]) -> Coded:
        """Return what `read` makes of every cell; equal ones are looked at once."""
        coded = self.arrow.dictionary_encode()
        known = [read(value) for value in coded.dictionary.to_pylist()]
        return Coded(known, coded.indices.to_numpy())

    def codes(self) -> tuple[Any, int]:
        """Return a number for each cell, the same for equal ones, and how many there are."""
        coded = self.arrow.dictionary_encode()
        return coded.indices.to_numpy(zero_copy_only=False), len(coded.dictionary)

    def whole_numbers(self) -> pa.Array | None:
        """Return int64, unknown for empty cells; None if any cell is more than plain digits."""
        import pyarrow.compute as pc

        filled = self._without_empty()
        plain = pc.all(pc.ascii_is_decimal(filled), min_count=0).as_py()
        longest = pc.max(pc.binary_length(filled)).as_py() or 0
        return filled.cast("int64") if plain and longest < DIGITS else None

    def long_numbers(self, shortest: int) -> bool:
        """Return whether every cell is at least so many plain digits."""
        import pyarrow.compute as pc

        least = pc.min(pc.binary_length(self.arrow)).as_py() or 0
        decimal = pc.all(pc.ascii_is_decimal(self.arrow), min_count=0).as_py()
        return bool(decimal) and least >= shortest

    def filled(self) -> bool:
        """Return whether no cell is empty."""
        import pyarrow.compute as pc

        return (pc.min(pc.binary_length(self.arrow)).as_py() or 0) > 0

    @cached_property
    def repeated(self) -> bool:
        """Whether any cell stands there twice."""
        import pyarrow.compute as pc

        return bool(pc.count_distinct(self.arrow).as_py() < len(self))

    def any_with(self, pattern: str) -> bool:
        """Return whether a pattern is found in any cell."""
        import pyarrow.compute as pc

        found = pc.any(pc.match_substring_regex(self.arrow, pattern), min_count=0).as_py()
        return bool(found)

    def clean(self, longest: int) -> pa.Array | None:
        """Return the texts, unknown for empty ones; None if any has to be cleaned or cut."""
        import pyarrow.compute as pc

        odd = pc.any(pc.match_substring_regex(self.arrow, _TO_CLEAN), min_count=0).as_py()
        most = pc.max(pc.utf8_length(self.arrow)).as_py() or 0
        return None if odd or most >= longest else self._without_empty()

    def texts(self) -> pd.Series[Any]:
        """Return the cells as they are, as a column of strings."""
        return _strings(self.arrow)

    def stamps(self) -> pa.Array | None:
        """Return UTC times; None if any cell is not one as JavaScript writes them (`...Z`)."""
        import pyarrow as pa
        import pyarrow.compute as pc

        if not pc.all(pc.match_substring_regex(self.arrow, _STAMP), min_count=0).as_py():
            return None
        try:
            return self.arrow.cast(pa.timestamp("us", tz="UTC"))
        except pa.ArrowInvalid:
            return None

    def _without_empty(self) -> pa.Array:
        import pyarrow as pa
        import pyarrow.compute as pc

        empty = pc.equal(self.arrow, "")
        if not pc.any(empty, min_count=0).as_py():
            return self.arrow
        return pc.if_else(empty, pa.scalar(None, self.arrow.type), self.arrow)


class Coded(list[Any]):
    """A list of values, most of which come again: what is known, and for each its place in there."""

    def __init__(self, known: list[Any], codes: npt.NDArray[np.integer[Any]]) -> None:
        super().__init__(map(known.__getitem__, codes.tolist()))
        self.known, self.codes = known, codes

    def each(self, read: Callable[[object], Any]) -> Coded:
        """Return what `read` makes of every value; equal ones are looked at once."""
        return Coded(list(map(read, self.known)), self.codes)


def _strings(arrow: pa.Array) -> pd.Series[Any]:
    import pandas as pd

    column: pd.Series[Any] = arrow.to_pandas(types_mapper=lambda _: pd.StringDtype())
    return column
