"""Files made hostile: samples in every container, changed in bytes, in values and in shape."""

from __future__ import annotations

import io
import json
import lzma
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
from openpyxl import Workbook

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, Schema
from core.capabilities.ports import ImportedFrames

HOSTILE: tuple[Any, ...] = (
    *(None, "", -1, 0, 1, True, False, [], {}, [[]], [None], {"a": {}}, "null", "NaN", "-", "@"),
    *(10**30, -(10**30), 1e308, 1e-9, 0.5, "1e999", "12,4rb", "1.2M", "Rp 350.000", "9" * 5000),
    *("2026-13-45", "0000-00-00", "9999-12-31T23:59:59Z", "1e9", 99999999999999, "31/02/2026"),
    *("=cmd|' /C calc'!A0", "<b>&amp;", "\ud83d", "\x00", "\u202e", "a" * 5000, "💥" * 50, "\n\r"),
    *("https://www.instagram.com/p/", "https://www.tiktok.com/@/video/", "//youtu.be?v=", "@" * 40),
    *("Infinity", float("nan"), float("inf"), ["x"] * 50, {"count": -1}, {"edges": [None]}),
)


def originals(folder: Path) -> list[bytes]:
    """Return every sample as it is, and some of them packed."""
    plain = [path.read_bytes() for path in sorted(folder.iterdir())]
    return [*plain, *plain, _workbook(), _zip(plain), lzma.compress(plain[0])]


def _workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["akun", "pengikut", "harga"], ["@a.b", 1200, "350rb"], ["@c.d", "=1+1", 5e5]):
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _zip(contents: list[bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, content in enumerate(contents[:6]):
            archive.writestr(f"{number}.txt", content)
    return target.getvalue()


def mutated(random: Random, sources: list[bytes]) -> bytes:
    """Return one sample changed in one to three ways."""
    content = random.choice(sources)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(MUTATIONS)(random, content, sources)
    return content


def _flip(random: Random, content: bytes, _: list[bytes]) -> bytes:
    data = bytearray(content)
    for _n in range(random.randrange(1, 8)):
        if data:
            data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def _cut(random: Random, content: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(random.randrange(len(content) + 1) for _n in range(2))
    return random.choice((content[:start], content[end:], content[:start] + content[end:]))


def _insert(random: Random, content: bytes, _: list[bytes]) -> bytes:
    at = random.randrange(len(content) + 1)
    bits = (
        b"\x00",
        b'"',
        b"{",
        b"[",
        b"\n",
        b",",
        b";",
        b"\xff\xfe",
        b"\r",
        b"\\u",
        b"]",
        b"}",
        b"'",
    )
    return content[:at] + random.choice(bits) * random.randrange(1, 20) + content[at:]


def _splice(random: Random, content: bytes, sources: list[bytes]) -> bytes:
    other = random.choice(sources)
    return content[: random.randrange(len(content) + 1)] + other[random.randrange(len(other) + 1) :]


def _repeat(random: Random, content: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(random.randrange(len(content) + 1) for _n in range(2))
    return (content[:end] + content[start:end] * random.randrange(1, 5) + content[end:])[:200_000]


def _recode(random: Random, content: bytes, _: list[bytes]) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(
        random.choice(("utf-16", "utf-16-le", "utf-8-sig", "utf-32", "cp1252")), "replace"
    )


def _redelimit(random: Random, content: bytes, _: list[bytes]) -> bytes:
    return content.replace(random.choice((b",", b";")), random.choice((b";", b"\t", b"|", b",")))


def _pack(random: Random, content: bytes, _: list[bytes]) -> bytes:
    return random.choice((lzma.compress, lambda data: _zip([data])))(content)


def _values(random: Random, content: bytes, _: list[bytes]) -> bytes:
    """Change values, names and order inside JSON; leave everything else as it is."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return _cells(random, content)
    for _n in range(random.randrange(1, 6)):
        document = _changed(random, document, random.randrange(1, 7))
    if random.random() < 0.3:
        document = [document] * random.randrange(1, 4)
    try:
        return json.dumps(document, ensure_ascii=random.random() < 0.5).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return content


def _changed(random: Random, node: Any, depth: int) -> Any:
    if not depth or not isinstance(node, dict | list) or not node:
        return random.choice(HOSTILE)
    if isinstance(node, list):
        at = random.randrange(len(node))
        return [*node[:at], _changed(random, node[at], depth - 1), *node[at + 1 :]]
    key = random.choice(list(node))
    rest = {k: v for k, v in node.items() if k != key}
    way = random.random()
    if way < 0.15:
        return rest
    if way < 0.25:
        return rest | {random.choice((key.upper(), key + "/0/x", "", "0", "error")): node[key]}
    items = list(node.items())
    random.shuffle(items)
    return dict(items) | {key: _changed(random, node[key], depth - 1)}


def _cells(random: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    cells = lines[at].split(b",")
    for _n in range(random.randrange(1, 4)):
        cells[random.randrange(len(cells))] = str(random.choice(HOSTILE)).encode("utf-8", "replace")
    lines[at] = b",".join(cells)
    return b"\n".join(lines)


MUTATIONS = (
    *(_flip, _cut, _insert, _splice, _repeat, _recode, _redelimit, _pack),
    *(_values, _values, _values, _values, _values, _values),
)


def unsound(frames: ImportedFrames) -> str:
    """Return what is wrong with frames that were read, or nothing."""
    for schema, frame in (
        (CREATORS, frames.creators),
        (POSTS, frames.posts),
        (COMMENTS, frames.comments),
    ):
        fault = _fault(schema, frame)
        if fault:
            return f"{schema.name} {fault}"
    return "" if frames.read >= 0 else "read is negative"


def _fault(schema: Schema, frame: pd.DataFrame) -> str:
    if list(frame.columns) != list(schema.columns):
        return "columns"
    if {c: str(t) for c, t in frame.dtypes.items()} != schema.columns:
        return f"types {dict(frame.dtypes)}"
    key = ["creator_id"] if schema is CREATORS else list(schema.key)
    if frame.duplicated(key).any():
        return "double rows"
    counted = frame.select_dtypes("Int64")
    if bool((counted < 0).any(axis=None)) or bool((counted > 10**13).any(axis=None)):
        return "implausible count"
    for column in frame.select_dtypes("string"):
        "".join(frame[column].dropna()).encode()
    return ""
