"""The YouTube Data API against a local server that speaks it: pages, quota, keys."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from bot.connectors.youtube import YouTubeConnector
from core.capabilities.ports import ConnectorError, ImportedFrames
from core.imports import FileImporter
from tests.bot.connectors.vendors import KEY, Vendor, google_error, youtube

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


async def look_up(vendor: Vendor, handle: str = "ngopi.contoh", key: str = KEY) -> ImportedFrames:
    async with youtube(vendor):
        connector = YouTubeConnector(vendor.address, pause_s=0.0)
        return FileImporter().read(await connector.look_up(handle, key), NOW)


async def test_a_channel_comes_with_its_latest_videos() -> None:
    vendor = Vendor(posts=70)
    found = await look_up(vendor)
    assert found.format == "youtube_data_api"
    assert found.creators["handle"].tolist() == ["ngopi.contoh"]
    assert found.creators["followers"].tolist() == [12_300]
    assert len(found.posts) == 50
    assert not found.missing or "handle" not in found.missing
    paths = [path for path, _ in vendor.asked]
    assert paths == ["/channels", "/playlistItems", "/playlistItems", "/playlistItems", "/videos"]


async def test_a_channel_without_videos_is_a_channel() -> None:
    found = await look_up(Vendor(posts=0))
    assert (len(found.creators), len(found.posts)) == (1, 0)


async def test_an_unknown_handle_is_also_tried_as_a_user_name() -> None:
    vendor = Vendor()
    with pytest.raises(ConnectorError, match="not_found"):
        await look_up(vendor, "tidak.ada")
    asked = [query.keys() & {"forHandle", "forUsername"} for _, query in vendor.asked]
    assert asked == [{"forHandle"}, {"forUsername"}]


@pytest.mark.parametrize(
    ("trouble", "reason", "wait"),
    [
        (lambda: google_error(403, "quotaExceeded"), "limited", 3600),
        (lambda: google_error(403, "rateLimitExceeded"), "limited", 60),
        (lambda: web.Response(status=429, headers={"Retry-After": "9"}), "limited", 9),
        (lambda: google_error(400, "keyInvalid"), "rejected", None),
        (lambda: google_error(401, "authError"), "rejected", None),
        (lambda: google_error(403, "accessNotConfigured"), "forbidden", None),
        (lambda: google_error(404, "channelNotFound"), "not_found", None),
    ],
)
async def test_what_the_vendor_says_is_understood(
    trouble: Any, reason: str, wait: int | None
) -> None:
    with pytest.raises(ConnectorError) as caught:
        await look_up(Vendor(trouble=[trouble()]))
    assert (caught.value.reason, caught.value.retry_s) == (reason, wait)


async def test_a_wrong_key_is_rejected() -> None:
    with pytest.raises(ConnectorError, match="rejected"):
        await look_up(Vendor(), key="AIza-wrong")


async def test_trouble_that_passes_is_not_noticed() -> None:
    vendor = Vendor(posts=2, trouble=[google_error(500, "backendError"), web.Response(status=503)])
    assert len((await look_up(vendor)).posts) == 2


async def test_a_key_is_tried_before_it_is_taken() -> None:
    async with youtube(Vendor()) as vendor:
        connector = YouTubeConnector(vendor.address, pause_s=0.0)
        assert await connector.check(KEY) == ""
        with pytest.raises(ConnectorError, match="rejected"):
            await connector.check("AIza-wrong")
        assert not connector.is_open
        with pytest.raises(ConnectorError, match="rejected"):
            await connector.look_up("ngopi.contoh", None)
