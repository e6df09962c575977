"""Files that people often send and that hold nothing to keep: told by what they are, not only refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.imports.lists.columns import columns_of
from core.imports.lists.ledgers import is_ledger, is_orders
from core.imports.lists.meanings import fold
from core.imports.lists.others import are_others
from core.imports.lists.titles import is_bill, names_others
from core.imports.records.records import Records, Table, Text
from core.imports.values.links import read_link

_NAMES: Final = (
    ("instagram_download", frozenset({"string list data", "media list data"})),
    ("instagram_download", frozenset({"relationships following"})),
    ("instagram_download", frozenset({"relationships followers"})),
    ("tiktok_download", frozenset({"profile", "activity"})),
    ("tiktok_download", frozenset({"profile and settings"})),
    ("tiktok_overview", frozenset({"video views", "profile views"})),
    ("daily_figures", frozenset({"date", "primary"})),
    ("daily_figures", frozenset({"tanggal", "primer"})),
    ("site_visits", frozenset({"sessions", "transactions"})),
    ("site_visits", frozenset({"session source medium"})),
    ("site_visits", frozenset({"sumber media sesi"})),
    ("ads_report", frozenset({"campaign name", "impressions"})),
    ("ads_report", frozenset({"nama kampanye", "impresi"})),
    ("ads_report", frozenset({"ad name", "impressions"})),
    ("ads_report", frozenset({"nama iklan", "impresi"})),
    ("ads_report", frozenset({"nama iklan", "jumlah klik"})),
    ("ads_report", frozenset({"ad name", "clicks"})),
)
"""Names of columns or keys that stand together in such a file only."""

_FIGURES: Final = frozenset({"followers", "rate_idr"})


def kind_of_keys(keys: Sequence[str]) -> str:
    """Return the code of a file with these columns or keys, empty where they tell nothing."""
    named = {fold(key) for key in keys}
    return next((code for code, together in _NAMES if together <= named), "")


def kind_of_table(table: Table) -> str:
    """Return the code of a table that no format reads, empty where nothing tells what it is.

    names_only: people's names stand where accounts should.
    """
    first = kind_of_text(table.raw.head(3)) if table.raw is not None else ""
    if first in {"contacts", "bill", "calendar"}:
        return first
    holds = (("orders", is_orders), ("ledger", is_ledger), ("other_people", are_others))
    if code := next((code for code, told in holds if told(table)), kind_of_keys(table.header)):
        return code
    if any(_links_to_posts(cells[:50]) for cells in table.cells):
        return "links_only"
    fields = {column.field for column in columns_of(table)}
    return "names_only" if "display_name" in fields and fields & _FIGURES else ""


def kind_of_text(text: Records) -> str:
    """Return the code of lines that no format reads, empty where nothing tells what they are."""
    items = text.items[:50] if isinstance(text, Text) else []
    lines = [line.strip() for line in items if line.strip()]
    if any("//docs.google.com/" in line for line in lines[:3]):
        return "sheet_link"
    if lines and lines[0].upper().startswith("BEGIN:VCARD"):
        return "contacts"
    if lines and lines[0].upper().startswith("BEGIN:VCALENDAR"):
        return "calendar"
    if is_bill(lines):
        return "bill"
    if names_others(lines):
        return "other_people"
    return "links_only" if _links_to_posts(lines) else ""


def _links_to_posts(cells: Sequence[object]) -> bool:
    """Return whether most of what is there are links to posts."""
    filled = [cell for cell in cells if cell not in (None, "")]
    posts = [link for cell in filled if (link := read_link(cell)) and link.post_id]
    return bool(filled) and len(posts) * 2 > len(filled)
