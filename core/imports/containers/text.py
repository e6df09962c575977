"""Bytes as text: which encoding, whether it is text at all, and lines of bounded length."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
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


def lines_of(text: TextIO, limits: Limits) -> Iterator[str]:
    """Yield lines with their ends and without NUL; longer ones come in pieces of `limits.line`."""
    while line := text.readline(limits.line):
        yield line.replace("\0", "") if "\0" in line else line
