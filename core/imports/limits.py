"""How much a file may hold before it is refused: bounds on size, shape and compression."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading; all sizes are bytes after unpacking.

    unpacked: all members of an archive together. ratio: unpacked to packed size, checked once
    `ratio_from` bytes are unpacked, so that small repetitive files pass. members: files in an
    archive. columns: cells in a row. value: the largest single JSON object. line: characters of a
    line that are looked at in one piece. chunk: rows or items that become one set of frames, fewer
    where those of a table weigh more than `weight`.
    """

    unpacked: int = 256 * MEBIBYTE
    ratio: int = 200
    ratio_from: int = 8 * MEBIBYTE
    members: int = 5_000
    columns: int = 2_000
    value: int = 128 * MEBIBYTE
    line: int = MEBIBYTE
    chunk: int = 50_000
    weight: int = 32 * MEBIBYTE
