"""Bytes that were sent: documents and pictures, found by their file_id."""

from __future__ import annotations

import hashlib
import mimetypes
from collections import OrderedDict
from dataclasses import asdict, dataclass
from pathlib import Path, PurePath
from typing import Any

from bot.playground.errors import Refused, bad
from bot.playground.pictures import picture_size

MEGABYTE = 1 << 20
PHOTO_LIMIT = 10 * MEGABYTE
UPLOAD_LIMIT = 50 * MEGABYTE
DOWNLOAD_LIMIT = 20 * MEGABYTE


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What is known of a file. `kind` is document or photo; `size` counts bytes."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    size: int
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """The `file_path` that getFile answers with."""
        return f"{self.kind}s/{self.unique_id}{PurePath(self.name).suffix.lower()}"

    def content_of_message(self) -> dict[str, Any]:
        """Return the message field that shows this file: `document` or `photo`."""
        common = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}
        if self.kind == "photo":
            return {"photo": [{**common, "width": self.width, "height": self.height}]}
        named = {"file_name": self.name, "mime_type": self.mime_type}
        return {"document": {**named, **common}}


class FileStore:
    """Files in memory, oldest forgotten beyond `limit` bytes, or in `folder` if one is given."""

    def __init__(self, folder: Path | None = None, limit: int = 256 * MEGABYTE) -> None:
        self.folder = folder
        self.limit = limit
        self.records: OrderedDict[str, StoredFile] = OrderedDict()
        self.contents: dict[str, bytes] = {}
        self.held = 0

    def add(self, name: str, content: bytes, kind: str, mime_type: str = "") -> StoredFile:
        """Keep a file and return its record.

        Raises:
            Refused: 400 or 413, it is empty, too large, or a photo that is no picture.
        """
        width, height = _check(content, kind)
        unique = hashlib.sha256(name.encode() + b"\0" + content).hexdigest()[:20]
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        generic = mime_type in {"", "application/octet-stream"}
        record = StoredFile(
            f"{'Ag' if kind == 'photo' else 'BQ'}AC{unique}",
            unique,
            kind,
            name,
            guessed if generic else mime_type,
            len(content),
            width,
            height,
        )
        self._keep(record, content)
        return record

    def _keep(self, record: StoredFile, content: bytes) -> None:
        known = record.file_id in self.records
        self.records[record.file_id] = record
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / record.file_id).write_bytes(content)
        elif not known:
            self.contents[record.file_id] = content
            self.held += record.size
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        while self.held > self.limit and len(self.records) > 1:
            file_id, record = self.records.popitem(last=False)
            self.held -= record.size if self.contents.pop(file_id, None) is not None else 0

    def restore(self, record: dict[str, Any]) -> None:
        """Take a record back from the journal; its bytes lie in the folder."""
        stored = StoredFile(**record)
        self.records[stored.file_id] = stored

    def dump(self, record: StoredFile) -> dict[str, Any]:
        """Return the record as the journal keeps it."""
        return asdict(record)

    def get(self, file_id: str) -> StoredFile:
        """Return a record. Raises `Refused` if there is none."""
        if record := self.records.get(file_id):
            return record
        raise bad("wrong file_id or the file is temporarily unavailable")

    def content(self, record: StoredFile) -> bytes:
        """Return the bytes of a file. Raises `Refused` (404) if they are gone."""
        if record.file_id in self.contents:
            return self.contents[record.file_id]
        path = self.folder / record.file_id if self.folder else None
        if path and path.exists():
            return path.read_bytes()
        raise Refused(404, "Not Found")

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file of a `file_path`, or None."""
        unique = PurePath(path).stem
        kinds = (self.records.get(f"{prefix}AC{unique}") for prefix in ("BQ", "Ag"))
        return next((record for record in kinds if record and record.path == path), None)


def _check(content: bytes, kind: str) -> tuple[int, int]:
    if not content:
        raise bad("file must be non-empty")
    if len(content) > UPLOAD_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    if kind != "photo":
        return 0, 0
    if len(content) > PHOTO_LIMIT:
        raise bad(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    width, height = picture_size(content)
    if not width or not height:
        raise bad("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height
