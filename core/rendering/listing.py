"""A long table as a file: CSV that a spreadsheet opens, its words from the capability's template."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from html import unescape

from core.capabilities.base import Listing
from core.capabilities.sheets.cells import escape
from core.messages import Document


def document(listing: Listing, block: Callable[[str, Mapping[str, object]], str]) -> Document:
    """Return the table; `block` renders a block of the template with variables."""
    header = [unescape(line).strip() for line in block("listing_header", {}).splitlines()]
    codes = dict.fromkeys(code for _, code, _ in listing.rows)
    said = {code: _plain(block("listing_word", {"cell": code})) for code in codes}
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(header)
    writer.writerows((number, said[code], escape(text)) for number, code, text in listing.rows)
    name = _plain(block("listing_name", {}))
    return Document(f"{name}.csv", target.getvalue().encode("utf-8-sig", "replace"))


def _plain(html: str) -> str:
    return " ".join(unescape(html).split())
