"""Compressed files, unpacked within bounds: by what they declare, and again while they unpack."""

from __future__ import annotations

import gzip
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast

from core.capabilities.ports import UnreadableFileError
from core.imports.limits import MEBIBYTE, Limits

_OF_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})
_LZMA_MEMORY = 128 * MEBIBYTE
_BROKEN = (
    *(zipfile.BadZipFile, lzma.LZMAError, zlib.error, gzip.BadGzipFile),
    *(NotImplementedError, RuntimeError, ValueError, OSError, struct.error),
)
"""What the standard library raises where an archive is broken or uses what it cannot open."""


def open_zip(stream: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Return the archive, unread, if what it declares is within bounds.

    Raises:
        UnreadableFileError: `broken_archive`, `password`, `too_many_files`, `bomb`.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except _BROKEN as error:
        raise UnreadableFileError("broken_archive") from error
    infos = archive.infolist()
    if len(infos) > limits.members:
        raise UnreadableFileError("too_many_files", str(len(infos)))
    if infos and all(map(_is_locked, filter(lambda info: not info.is_dir(), infos))):
        raise UnreadableFileError("password")
    for info in infos:
        refuse_bomb(info.compress_size, info.file_size, limits)
    if sum(info.file_size for info in infos) > limits.unpacked:
        raise UnreadableFileError("bomb")
    return archive


def refuse_bomb(packed: int, unpacked: int, limits: Limits) -> None:
    """Raise `bomb` if this much may not come out of that little."""
    grown = unpacked > limits.ratio_from and unpacked > packed * limits.ratio
    if grown or unpacked > limits.unpacked:
        raise UnreadableFileError("bomb")


def _is_locked(info: zipfile.ZipInfo) -> bool:
    return bool(info.flag_bits & 0x1)


def members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """Yield the files that a person put in, in order, without what systems add."""
    for info in sorted(archive.infolist(), key=lambda i: i.filename):
        name = info.filename
        called = name.rpartition("/")[2].casefold()
        hidden = name.startswith("__MACOSX") or called.startswith(".") or called in _OF_SYSTEMS
        if name and not info.is_dir() and not hidden and info.file_size:
            yield info


def unpack(source: BinaryIO, packed: int, limits: Limits) -> BinaryIO:
    """Return what a compressed stream holds, on disk if it is large.

    Raises:
        UnreadableFileError: `bomb` as soon as too much came out, `truncated`, `broken_archive`.
    """
    target = SpooledTemporaryFile(max_size=16 * MEBIBYTE)  # noqa: SIM115 - the caller closes it
    try:
        _copy(source, target, packed, limits)
    except BaseException:
        target.close()
        raise
    target.seek(0)
    return cast(BinaryIO, target)


def _copy(source: BinaryIO, target: IO[bytes], packed: int, limits: Limits) -> None:
    size = 0
    try:
        while block := source.read(MEBIBYTE):
            size += len(block)
            refuse_bomb(packed, size, limits)
            target.write(block)
    except EOFError as error:
        raise UnreadableFileError("truncated") from error
    except _BROKEN as error:
        raise UnreadableFileError("broken_archive") from error


def open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> BinaryIO:
    """Return an unpacked member. Raises `password`, and as `unpack` does."""
    if _is_locked(info):
        raise UnreadableFileError("password")
    try:
        source = archive.open(info)
    except (*_BROKEN, EOFError) as error:
        raise UnreadableFileError("broken_archive") from error
    with source:
        return unpack(cast(BinaryIO, source), info.compress_size, limits)


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return what a small member holds. Raises `broken_archive`."""
    try:
        return archive.read(name)
    except (*_BROKEN, EOFError, KeyError) as error:
        raise UnreadableFileError("broken_archive") from error


class _Xz:
    """An xz stream that never takes more memory than a bound, whatever its header asks for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_LZMA_MEMORY)

    def read(self, size: int) -> bytes:
        while not self._decoder.eof:
            fed = self._stream.read(MEBIBYTE) if self._decoder.needs_input else b""
            if self._decoder.needs_input and not fed:
                raise EOFError
            if block := self._decoder.decompress(fed, size):
                return block
        return b""


def open_compressed(stream: BinaryIO, kind: str, limits: Limits) -> BinaryIO:
    """Return what an xz or gzip file holds. Raises as `unpack` does."""
    packed = stream.seek(0, 2)
    stream.seek(0)
    source = _Xz(stream) if kind == "xz" else gzip.GzipFile(fileobj=stream, mode="rb")
    return unpack(cast(BinaryIO, source), packed, limits)
