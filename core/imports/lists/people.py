"""Accounts that other files of an archive call by a number: `influencers.csv` tells whose `influencer_id` it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.imports.records.records import Records, Table
from core.imports.values.values import handle, label

OWNED: Final = ("influencer_id", "influencer id")


def people_in(table: Table) -> dict[str, str]:
    """Return the accounts of a table of influencers by their numbers."""
    counted = table.has("follower_count") or table.has("follower count")
    if not (counted and table.has("id", "name", "platform")):
        return {}
    pairs = zip(table.column("id"), table.column("name"), strict=True)
    return {
        key: f"@{who}" for cell, name in pairs if (key := label(cell)) and (who := handle(name))
    }


def with_people(table: Table, people: Mapping[str, str]) -> Table:
    """Return a table with accounts (`@rani.jajan`) in place of the numbers that are known."""
    dated = bool(people) and table.has("date")  # payouts are not: what is paid an order is no price
    column = next((name for name in OWNED if dated and table.has(name)), None)
    if column is None:
        return table
    at, cells = table.index[column], list(table.cells)
    cells[at] = [people.get(label(cell) or "", cell) for cell in cells[at]]
    told = Table(table.header, cells, table.lines, table.skipped, table.title)
    told.origin = table.origin
    return told


def in_the_models_names(records: Records) -> Records:
    """Return a table of the model with its names as it spells them, also where they are titles (`Influencer ID`)."""
    told = ("influencer id", "follower count")
    if not isinstance(records, Table) or not any(map(records.has, told)):
        return records
    header = [name.strip().casefold().replace(" ", "_") for name in records.header]
    return Table(header, records.cells, records.lines, records.skipped, records.title)
