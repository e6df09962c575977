"""A bio is read through a connector that the operator opened, and through no other."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.connectors.bios import ConnectorBios
from bot.connectors.instagram import InstagramConnector
from core.capabilities.ports import Connectors
from core.imports import FileImporter
from tests.bot.connectors.vendors import TOKEN, Vendor, graph_error, instagram

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def reader(connectors: Connectors) -> ConnectorBios:
    return ConnectorBios(connectors, FileImporter(), lambda: NOW)


async def read(vendor: Vendor, handle: str, token: str | None = TOKEN) -> str | None:
    async with instagram(vendor):
        connector = InstagramConnector(vendor.address, token, pause_s=0.0, request_s=5.0)
        return await reader({"instagram": connector}).bio("instagram", handle)


async def test_the_bio_of_an_account_that_can_be_asked() -> None:
    assert await read(Vendor(posts=1), "dapur.contoh") == "Resep rumahan"


async def test_where_nobody_can_tell_a_person_must_look() -> None:
    assert await read(Vendor(posts=1), "dapur.contoh", token=None) is None
    assert await read(Vendor(trouble=[graph_error(190)] * 9), "dapur.contoh") is None
    assert await reader({}).bio("tiktok", "dapur.contoh") is None
