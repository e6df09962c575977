"""JSON in any of its spellings: one document, an array, or one value a line; read piece by piece.

An array is decoded item by item, so that memory holds one chunk of items and not the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.containers.decoding import decode
from core.imports.containers.packed_json import PackedDocuments, joined, pack_lines
from core.imports.containers.text import blocks_of, lines_in, lines_of
from core.imports.limits import Limits
from core.imports.lists.shapes import names_columns, under
from core.imports.records.records import TOLD, Documents, shortened
from core.imports.values.paths import is_flattened, unflatten

_LOOKS = re.compile(r"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\]]|$))")
_GAP = re.compile(r"[\s,]*")
_BLOCK = 1 << 20
_UNDER_A_LINK = 3
"""Parts of an item as gallery-dl writes it: what kind it is, a link, and what is known of it."""


def looks_like_json(sample: str) -> bool:
    """Return whether a text begins as a JSON object or array of objects does."""
    return _LOOKS.match(sample.lstrip("\ufeff")) is not None


def read_documents(text: TextIO, limits: Limits) -> Iterator[Documents]:
    """Yield the objects of the file, in chunks; what is no object is skipped with its position.

    Raises:
        UnreadableFileError: `truncated` or `broken_json` (detail: how many items were whole),
            `too_deep`, `too_large`.
    """
    if _is_by_line(text, limits):
        yield from _lines(text, limits)
    else:
        yield from _gathered(_under_names(_in_one(text, limits)), limits)


def _lines(text: TextIO, limits: Limits) -> Iterator[Documents]:
    """Yield the objects of JSON lines: by the block where they are alike, else one by one."""
    packed: list[PackedDocuments] = []
    number = 0
    for block in blocks_of(text, limits):
        found = pack_lines(block, number + 1)
        if packed and (found is None or sum(map(len, packed)) >= limits.chunk):
            yield from _joined(packed)
            packed = []
        if found is not None:
            packed.append(found)
            number += len(found)
            continue
        numbered = list(_by_line(lines_in(block, limits.line), number))
        number += len(numbered)
        yield from _gathered(iter(numbered), limits)
    yield from _joined(packed)


def _joined(parts: list[PackedDocuments]) -> Iterator[Documents]:
    if parts:
        whole = joined(parts)
        yield from parts if whole is None else (whole,)


def _gathered(found: Iterator[tuple[int, Any]], limits: Limits) -> Iterator[Documents]:
    """Yield objects in chunks; what is none is skipped with its position."""
    items: list[dict[str, Any]] = []
    lines: list[int] = []
    skipped: list[Skipped] = []
    try:
        for line, value in found:
            if isinstance(value, dict):
                items.append(value)
                lines.append(line)
            else:
                reason = "broken_line" if isinstance(value, _Broken) else "not_an_object"
                skipped.append(Skipped(line, reason, shortened([value])))
            if len(items) + len(skipped) >= limits.chunk:
                yield _documents(items, lines, skipped)
                items, lines, skipped = [], [], []
    except UnreadableFileError:
        if items:  # of an archive they are kept
            yield _documents(items, lines, skipped)
        raise
    yield _documents(items, lines, skipped)


def _under_names(found: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
    """Yield the values; of rows under a row of names each becomes an object."""
    names: list[str] | None = None
    for number, value in found:
        if not isinstance(value, list):
            yield number, value
        elif len(value) == _UNDER_A_LINK and isinstance(value[-1], dict):
            yield number, value[-1]
        elif names is not None:
            yield number, under(names, value)
        elif names_columns(value):
            names = value
        else:
            yield number, value


class _Broken(str):
    """A line that is no JSON."""

    __slots__ = ()


def _documents(items: list[dict[str, Any]], lines: list[int], skipped: list[Skipped]) -> Documents:
    flat: dict[tuple[str, ...], bool] = {}
    for position, item in enumerate(items):
        names = tuple(item)  # items of one file have the same keys, mostly
        if names not in flat:
            flat[names] = any("/" in name or "." in name for name in names)
        if flat[names] and is_flattened(item):
            items[position] = unflatten(item)
    return Documents(items, lines, tuple(skipped))


def _is_by_line(text: TextIO, limits: Limits) -> bool:
    """Return whether the first line that holds anything is whole, and the second is an object too,
    though it may be a broken one."""
    filled = (line for raw in lines_of(text, limits) if (line := _bare(raw)))
    first, second, third = next(filled, ""), next(filled, ""), next(filled, "")
    text.seek(0)
    one_a_line = second.startswith("{") and (second.endswith("}") or _is_whole(third))
    return _is_whole(first) and (one_a_line or _is_whole(second))


def _bare(line: str) -> str:
    """Return a line without what is around its value: blanks, and the comma of an array."""
    return line.strip("\ufeff \t\r\n").rstrip(", \t")


def _is_whole(line: str) -> bool:
    try:
        return isinstance(decode(line)[0], dict) and decode(line)[1] == len(line)
    except (json.JSONDecodeError, UnreadableFileError):
        return False


def _by_line(lines: Iterator[str], number: int) -> Iterator[tuple[int, Any]]:
    """Yield each line's value with its number; number: filled lines before these."""
    for raw in lines:
        line = _bare(raw)
        if not line:
            continue
        number += 1
        try:
            value, end = decode(line)
        except json.JSONDecodeError:
            yield number, _Broken(line[:TOLD])
        else:
            yield number, value if end == len(line) else _Broken(line[:TOLD])


class _Window:
    """A stretch of the file that slides on; `need` makes it longer."""

    def __init__(self, text: TextIO, limits: Limits) -> None:
        self._text, self._limits = text, limits
        self.buffer, self.at = "", 0
        self._step = _BLOCK

    def need(self) -> bool:
        """Read on; return False at the end of the file."""
        if len(self.buffer) - self.at > self._limits.value:
            raise UnreadableFileError("too_large")
        block = self._text.read(self._step)
        if not block:
            return False
        self._step = min(self._step * 2, 32 * _BLOCK)
        self.buffer, self.at = self.buffer[self.at :] + block.replace("\0", ""), 0
        return True

    def skip_gap(self) -> str:
        """Move past blanks and commas; return the next character, `""` at the end."""
        while True:
            match = _GAP.match(self.buffer, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.buffer):
                return self.buffer[self.at]
            if not self.need():
                return ""

    def value(self, whole: int) -> Any:
        """Return the value that begins here, reading on as far as it takes."""
        while True:
            try:
                value, end = decode(self.buffer, self.at)
            except json.JSONDecodeError as error:
                if self.need():
                    continue
                cut = error.pos >= len(self.buffer.rstrip()) - 1 or "Unterminated" in error.msg
                raise UnreadableFileError(
                    "truncated" if cut else "broken_json", str(whole)
                ) from None
            closed = isinstance(value, dict | list | str)  # a number may go on in the next block
            if closed or end < len(self.buffer) or not self.need():
                self._step, self.at = _BLOCK, end
                return value


def _in_one(text: TextIO, limits: Limits) -> Iterator[tuple[int, Any]]:
    window, number, in_array = _Window(text, limits), 0, False
    while character := window.skip_gap():
        if character == "\ufeff":
            window.at += 1
        elif character == "[" and not in_array:
            window.at, in_array = window.at + 1, True
        elif character == "]" and in_array:
            window.at, in_array = window.at + 1, False
        else:
            value = window.value(number)
            number += 1
            yield number, value
    if in_array:
        raise UnreadableFileError("truncated", str(number))
