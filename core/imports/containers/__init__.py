"""Whatever a file is packed in, opened once, before anything asks which export it is."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.archives import members, open_compressed, open_member, open_zip
from core.imports.containers.delimited import read_delimited
from core.imports.containers.json_values import looks_like_json, read_documents
from core.imports.containers.kinds import (
    ZIP,
    container_of,
    head_of,
    is_open_document,
    is_workbook,
    refuse_locked,
)
from core.imports.containers.pages import looks_like_page, read_page
from core.imports.containers.text import open_text
from core.imports.containers.wrapped import unwrapped
from core.imports.limits import Limits
from core.imports.records.records import Records, unread

LOOKED_AT = 32_768
"""Characters by which JSON and web pages are told; styles may stand long before a page's table."""


def open_records(stream: BinaryIO, limits: Limits, depth: int = 0) -> Iterator[Records]:
    """Yield what a file holds as tables, documents or lines, in chunks.

    Raises:
        UnreadableFileError: the file is empty, broken, too large, or nothing that can be read.
    """
    refuse_locked(stream)
    kind = container_of(head_of(stream))
    if kind is None:
        yield from _from_text(stream, limits)
    elif depth > 1:
        raise UnreadableFileError("nested_archive")
    elif kind != ZIP:
        with open_compressed(stream, kind, limits) as unpacked:
            yield from open_records(unpacked, limits, depth + 1)
    else:
        archive = open_zip(stream, limits)
        if is_open_document(archive):
            from core.imports.containers.open_document import read_open_document

            yield from read_open_document(archive, limits)
        elif is_workbook(archive):
            from core.imports.containers.sheets import read_sheets

            yield from read_sheets(stream, archive, limits)
        else:
            yield from _from_members(archive, limits, depth)


def _from_text(stream: BinaryIO, limits: Limits) -> Iterator[Records]:
    text = open_text(stream)
    try:
        sample = text.read(LOOKED_AT)
        text.seek(0)
        if (inner := unwrapped(text, sample, limits)) is not None:
            yield from read_documents(inner, limits)
        elif looks_like_json(sample):
            yield from read_documents(text, limits)
        elif looks_like_page(sample):
            yield from read_page(text, limits)
        else:
            yield from read_delimited(text, limits)
    finally:
        if not text.closed:  # by its owner, whose it is to close
            text.detach()


def _from_members(archive: zipfile.ZipFile, limits: Limits, depth: int) -> Iterator[Records]:
    """Yield what can be read of the files in an archive, and of each that cannot why; if none can, say why
    of the first."""
    refused: list[Records] = []
    opened = 0
    for info in members(archive):
        name = info.filename.rpartition("/")[2]
        begun = False
        try:
            with open_member(archive, info, limits) as member:
                for records in open_records(member, limits, depth + 1):
                    begun = True
                    records.origin = records.origin or name
                    yield records
            opened += 1
        except UnreadableFileError as error:
            if error.reason == "bomb":
                raise
            opened += begun
            refused.append(unread(name, error, begun=begun))
    if not opened:
        raise next((one.refused for one in refused if one.refused), UnreadableFileError("empty"))
    yield from refused
