"""The words of a file that holds a caption or a script: plain text, subtitles, a Word document."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

MOST_BYTES = 2_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TIMES = re.compile(r"^\s*(?:\d+|[\d:.,]+\s*-->.*|WEBVTT.*)\s*$", re.MULTILINE)


def prose_in(content: bytes) -> str | None:
    """Return the text of a file, None where it holds none that can be read; any bytes are safe."""
    if content[:4] == b"PK\x03\x04":
        return _word(content)
    for encoding in (
        ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",)
    ):
        try:
            text = content[:MOST_BYTES].decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return _TIMES.sub("", text).strip()
    return None


def _word(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            info = archive.getinfo("word/document.xml")
            if info.file_size > MOST_BYTES * 5:
                return None
            written = archive.read(info)
        if b"<!DOCTYPE" in written or b"<!ENTITY" in written:
            return None
        body = ElementTree.fromstring(written)  # noqa: S314 - documents with entities are refused
    except (KeyError, zipfile.BadZipFile, ElementTree.ParseError, OSError, RuntimeError):
        return None
    lines = ("".join(t.text or "" for t in p.iter(f"{_WORD}t")) for p in body.iter(f"{_WORD}p"))
    return "\n".join(line for line in lines if line.strip()).strip()
