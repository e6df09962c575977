"""What one file holds and what must be read of it."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook

Known = tuple[int | None, int | None]


@dataclass(frozen=True)
class Case:
    """accounts: `platform:handle` to (followers, price). skipped: the lines that are left out with
    a reason. posts: `post id` to (likes, comments, views), or how many there are."""

    name: str
    content: bytes
    accounts: Mapping[str, Known] = field(default_factory=dict)
    skipped: tuple[int, ...] = ()
    posts: Mapping[str, tuple[int | None, ...]] | int = 0
    more: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    format: str = ""
    refused: str = ""


def csv(text: str, encoding: str = "utf-8") -> bytes:
    """Return text without its first line break, as a file."""
    return text.removeprefix("\n").encode(encoding)


def book(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """Return a workbook; a sheet named `x__merge` is no sheet but ranges merged in sheet `x`."""
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        if title.endswith("__merge"):
            for cells in rows:
                workbook[title.removesuffix("__merge").replace("_", " ")].merge_cells(cells[0])
            continue
        sheet = workbook.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()
