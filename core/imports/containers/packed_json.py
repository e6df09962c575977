"""Blocks of JSON lines that are all alike, cut into columns by Arrow; others are decoded one by one.

Alike are objects, one a line, with the same keys, in which nothing is null. Arrow's reader takes what
the grammar of JSON allows and nothing else, no key twice, and no number as one of another kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.decoding import decode
from core.imports.records.records import Documents
from core.imports.values.cells import Cells
from core.imports.values.paths import split

if TYPE_CHECKING:
    import pyarrow as pa

LEAST: Final = 500
"""Lines from which on this way is the faster one."""

LONGEST: Final = 131_072
"""Bytes of a line: larger objects are looked at alone."""

_ODD: Final = re.compile(rb"(?:\bInf|-NaN)\b")
"""Numbers that Arrow takes and JSON has not."""

SAMPLE: Final = 50
KEYS: Final = 200
"""Keys of a line, those of objects in it among them; objects of more are decoded one by one."""

_LF, _OPEN, _CLOSE, _LIST = b"\n{}["

OPENED: Final = 1_000
"""Objects and lists of a line: Arrow ends the process where tens of thousands stand in each other."""


class PackedDocuments(Documents):
    """Objects of one shape by columns; they are decoded only where somebody asks for one."""

    def __init__(self, block: bytes, table: pa.Table, first: int) -> None:
        self.lines, self.skipped = range(first, first + table.num_rows), ()
        self.block, self.table, self.asked = block, table, set()

    @cached_property
    def items(self) -> list[dict[str, Any]]:  # type: ignore[override]
        """The objects as Python's own."""
        return _decoded(self.block)

    @cached_property
    def sample(self) -> Documents:
        """The first objects: all have the same keys."""
        return Documents(_decoded(self.block, SAMPLE))

    def has(self, *paths: str) -> bool:
        return self.sample.has(*paths)

    def column(self, path: str) -> Sequence[Any]:  # type: ignore[override]
        self.asked.add(path)
        found, parts = self.table, split(path)
        for part in parts:
            if part not in _names(found):
                return [None] * len(self) if _is_object(found) else super().column(path)
            found = _part(found, part)
        values = _values(found)
        return super().column(path) if values is None else values

    def values(self, *paths: str) -> Sequence[Any]:
        there = [path for path in paths if path.split(".")[0] in self.table.column_names]
        return super().values(*there)

    def head(self, number: int) -> Documents:
        if number <= len(self.sample.items):
            return self.sample.head(number)
        return Documents(_decoded(self.block, number))


def pack_lines(block: bytes, first: int) -> PackedDocuments | None:
    """Return the objects of a block of whole lines, the first of which has this number; None where
    they are not all alike."""
    lines = block.count(b"\n")
    if lines < LEAST or not (block.startswith(b"{") and block.endswith(b"\n")):
        return None
    if not _is_one_a_line(block) or _ODD.search(block):
        return None
    try:
        sample = decode(block[: block.index(b"\n")].decode())[0]
    except (json.JSONDecodeError, UnreadableFileError):
        return None
    if any("/" in name or "." in name for name in sample):
        return None
    table = _table(block, sample)
    alike = table is not None and table.num_rows == lines and _is_filled(table)
    return PackedDocuments(block, table, first) if alike else None


def joined(parts: Sequence[PackedDocuments]) -> PackedDocuments | None:
    """Return blocks that follow each other as one; None where they are of different shapes."""
    import pyarrow as pa

    if any(not part.table.schema.equals(parts[0].table.schema) for part in parts):
        return None
    table = pa.concat_tables([part.table for part in parts]).combine_chunks()
    return PackedDocuments(b"".join(part.block for part in parts), table, parts[0].lines[0])


def _decoded(block: bytes, number: int = -1) -> list[dict[str, Any]]:
    """Return the objects of the lines, or the first of them."""
    lines = block.split(b"\n", number)
    return [decode(line.decode())[0] for line in (lines[:number] if number > 0 else lines) if line]


def _is_one_a_line(block: bytes) -> bool:
    """Return whether every line begins and ends with a brace, which within JSON no line could, and
    none is beyond measure."""
    data = np.frombuffer(block, np.uint8)
    ends = np.flatnonzero(data == _LF)
    if np.diff(ends, prepend=-1).max() > LONGEST or b"\r" in block:
        return False
    opened = np.searchsorted(np.flatnonzero((data == _OPEN) | (data == _LIST)), ends)
    if np.diff(opened, prepend=0).max() > OPENED:
        return False
    return bool((data[ends - 1] == _CLOSE).all() and (data[ends[:-1] + 1] == _OPEN).all())


def _table(block: bytes, sample: dict[str, Any]) -> pa.Table | None:
    """Return the columns of objects that have the shape of the first ones, None for others.

    The shape is found first, of few lines: Arrow would fill a column for every key of any line, of ten
    thousand lines with keys of their own a hundred million cells.
    """
    import pyarrow as pa

    head = b"".join(line + b"\n" for line in block.split(b"\n", SAMPLE)[:SAMPLE])
    if head.count(b'":') > SAMPLE * KEYS:
        return None
    shape = _read(head, pa.schema(_fields(sample)), "infer")
    return None if shape is None else _read(block, shape.schema, "error")


def _read(block: bytes, schema: pa.Schema, unexpected: str) -> pa.Table | None:
    import pyarrow as pa
    from pyarrow import json as reader

    try:
        return reader.read_json(
            pa.BufferReader(block),
            reader.ReadOptions(use_threads=False, block_size=len(block) + 1),
            reader.ParseOptions(explicit_schema=schema, unexpected_field_behavior=unexpected),
        ).combine_chunks()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return None


def _fields(sample: dict[str, Any]) -> list[pa.Field]:
    """Return the types of what is text, whole number, flag or object; Arrow finds those of the rest."""
    import pyarrow as pa

    plain = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
    fields = {name: plain.get(type(value)) for name, value in sample.items()}
    fields |= {n: pa.struct(_fields(v)) for n, v in sample.items() if isinstance(v, dict)}
    return [pa.field(name, kind) for name, kind in fields.items() if kind is not None]


def _is_filled(table: pa.Table | pa.StructArray) -> bool:
    """Return whether nothing is null, and so no key is missing."""
    import pyarrow as pa

    for name in _names(table):
        part = _part(table, name)
        nested = pa.types.is_struct(part.type)
        if part.null_count or (nested and not _is_filled(part)):
            return False
    return True


def _is_object(found: Any) -> bool:
    import pyarrow as pa

    return isinstance(found, pa.Table) or pa.types.is_struct(found.type)


def _names(found: Any) -> list[str]:
    import pyarrow as pa

    if isinstance(found, pa.Table):
        names: list[str] = found.column_names
        return names
    return [field.name for field in found.type] if pa.types.is_struct(found.type) else []


def _part(found: Any, name: str) -> Any:
    import pyarrow as pa

    if isinstance(found, pa.Table):
        column = found[name]
        return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
    return found.field(name)


def _values(found: pa.Array) -> Sequence[Any] | None:
    """Return a column's values; None where Arrow's may not be those of Python's reader."""
    import pyarrow as pa

    if pa.types.is_string(found.type):
        return Cells(found)
    if pa.types.is_int64(found.type) or pa.types.is_boolean(found.type):
        listed: list[Any] = found.to_numpy(zero_copy_only=False).tolist()
        return listed
    return None
