"""What a file is, by its first bytes: something that can be opened, or something to refuse."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.archives import read_part
from core.imports.limits import MEBIBYTE

ZIP, XZ, GZIP = "zip", "xz", "gzip"

_MAGIC = (
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xfd7zXZ\x00", XZ),
    (b"\x1f\x8b\x08", GZIP),
)
_REFUSED = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "media"),
    (b"OggS", "media"),
    (b"ID3", "media"),
    (b"\xd0\xcf\x11\xe0", "old_office"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"BZh", "archive"),
    (b"SQLite format 3", "database"),
    (b"PAR1", "database"),
    (b"{\\rtf", "document"),
)

_STILL = frozenset([b"heic", b"heix", b"mif1", b"msf1", b"heif", b"avif"])
"""Brands of pictures, in a container that films have too."""

_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def container_of(head: bytes) -> str | None:
    """Return `zip`, `xz` or `gzip`, or None for what may be text.

    Raises:
        UnreadableFileError: `binary`, with what the file seems to be.
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[4:8] == b"ftyp":
        still = head[8:12] in _STILL
        raise UnreadableFileError("binary", "picture" if still else "media")
    for magic, kind in _REFUSED:
        if head.startswith(magic) and (not magic.isalnum() or b"\0" in head):
            raise UnreadableFileError("binary", kind)
    return None


def is_open_document(archive: zipfile.ZipFile) -> bool:
    """Return whether an archive is a spreadsheet of OpenDocument.

    Raises:
        UnreadableFileError: `password`, `broken_archive`.
    """
    names = archive.namelist()
    if "mimetype" not in names or "content.xml" not in names:
        return False
    if not read_part(archive, "mimetype").strip().startswith(_SPREADSHEET):
        return False
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in read_part(archive, manifest):
        raise UnreadableFileError("password")
    return True


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Return whether a zip is an Excel workbook.

    Raises:
        UnreadableFileError: `macros` for a workbook with programs inside; `binary` for another
            program's document.
    """
    names = {name.casefold() for name in archive.namelist()}
    if any(name.rpartition("/")[2] == "vbaproject.bin" for name in names):
        raise UnreadableFileError("macros")
    if "xl/workbook.xml" in names:
        return True
    if "xl/workbook.bin" in names:
        raise UnreadableFileError("binary", "xlsb")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise UnreadableFileError("binary", "document")
    if "mimetype" in names:
        raise UnreadableFileError("binary", "open_document")
    if any(name.endswith(".iwa") for name in names):
        raise UnreadableFileError("binary", "numbers")
    if "androidmanifest.xml" in names or "meta-inf/manifest.mf" in names:
        raise UnreadableFileError("binary", "program")
    return False


def refuse_locked(stream: BinaryIO) -> None:
    """Raise `password` for a workbook that Excel has encrypted: it looks like an old document."""
    if not head_of(stream).startswith(_OLD_OFFICE):
        return
    before = b""
    while block := stream.read(MEBIBYTE):
        if _LOCKED in before + block:
            raise UnreadableFileError("password")
        before = block[-len(_LOCKED) :]
    stream.seek(0)


def head_of(stream: BinaryIO, size: int = 1024) -> bytes:
    """Return the first bytes and leave the stream at its start."""
    stream.seek(0)
    head = stream.read(size)
    stream.seek(0)
    return head
