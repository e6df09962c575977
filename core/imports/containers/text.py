"""Bytes as text: which encoding, whether it is text at all, and lines of bounded length."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, TextIO

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.kinds import head_of
from core.imports.limits import MEBIBYTE, Limits

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAC = re.compile(rb"[a-z][\x8a\x8d-\x8f\x9a\x9d-\x9f]")
_WINDOWS = re.compile(rb"[\xc0-\xff]")
"""Letters with accents as Excel writes them on a Mac, behind small ones, and as it does on Windows."""

SIZE = 1 << 22
"""Bytes, or characters, that are looked at together."""

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def encoding_of(stream: BinaryIO) -> str:
    """Return the encoding, by byte order mark, by zeros in UTF-16, by validity as UTF-8.

    What is none of these is read as Windows-1252, as Excel on Windows writes, or as Mac OS Roman.
    """
    head = head_of(stream, 4096)
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 3 > len(head) and min(even, odd) * 10 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := stream.read(MEBIBYTE):
            decoder.decode(block)
    except UnicodeDecodeError:
        return "mac_roman" if _MAC.search(block) and not _WINDOWS.search(block) else "cp1252"
    finally:
        stream.seek(0)
    return "utf-8"


def open_text(stream: BinaryIO) -> io.TextIOWrapper:
    """Return the file as text, line ends untouched; bytes that fit nowhere become U+FFFD.

    Raises:
        UnreadableFileError: `not_text` if more than 2 % of the beginning are control characters;
            `empty` if there is nothing in it.
    """
    text = io.TextIOWrapper(stream, encoding_of(stream), errors="replace", newline="")
    reason = _refusal(text)
    if reason:
        text.detach()
        raise UnreadableFileError(reason)
    text.seek(0)
    return text


def _refusal(text: io.TextIOWrapper) -> str | None:
    sample = text.read(8192).replace("\0", "")
    if not sample.strip("\ufeff \t\r\n"):
        return "not_text" if text.read(8192).strip("\0 \t\r\n") else "empty"
    return "not_text" if len(_CONTROL.findall(sample)) * 50 > len(sample) else None


def blocks_of(text: TextIO, limits: Limits) -> Iterator[bytes]:
    """Yield a text from its beginning in stretches of whole lines, as UTF-8 without NUL; what ends a
    line stays as it is.

    What is UTF-8 already is not decoded: at most columns of an export nobody looks.
    """
    if isinstance(text, io.TextIOWrapper) and text.encoding.startswith("utf-8"):
        mark = codecs.BOM_UTF8 if text.encoding == "utf-8-sig" else b""
        blocks = map(_sound, _stretches(text.buffer, limits.line, mark))
    else:
        stretches = iter(lambda: text.read(SIZE) + text.readline(limits.line), "")
        blocks = map(_encoded, stretches)
    yield from filter(None, (block.replace(b"\0", b"") for block in blocks))


def _encoded(stretch: str) -> bytes:
    return stretch.encode("utf-8", "replace")


def _stretches(stream: BinaryIO, longest: int, mark: bytes) -> Iterator[bytes]:
    """Yield whole lines behind a mark, whatever ends them; a line that is too long comes in pieces."""
    stream.seek(len(mark))
    rest = b""
    while block := rest + stream.read(SIZE):
        end = stream.readline(longest)
        is_whole = len(end) < longest or end.endswith(b"\n")
        cut = len(end) if is_whole else end.rfind(b"\r", 0, -1) + 1 or len(end)
        yield block + end[:cut]
        rest = end[cut:]


def _sound(block: bytes) -> bytes:
    """Return the block with U+FFFD for bytes that fit nowhere; Arrow looks faster than Python decodes."""
    import pyarrow as pa

    ends = pa.array([0, len(block)], pa.int32()).buffers()[1]
    try:
        pa.Array.from_buffers(pa.string(), 1, [None, ends, pa.py_buffer(block)]).validate(full=True)
    except pa.ArrowInvalid:
        return block.decode("utf-8", "replace").encode()
    return block


def lines_in(block: bytes, longest: int = MEBIBYTE) -> Iterator[str]:
    """Yield the lines of a block with their ends; longer ones come in pieces."""
    return iter(partial(io.StringIO(block.decode(), newline="").readline, longest), "")


def lines_of(text: TextIO, limits: Limits) -> Iterator[str]:
    """Yield lines with their ends and without NUL; longer ones come in pieces of `limits.line`."""
    while line := text.readline(limits.line):
        yield line.replace("\0", "") if "\0" in line else line
