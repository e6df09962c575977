"""Business Discovery against a local server that speaks it: pages, limits, tokens, private accounts."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from bot.connectors.http import SIDE_BY_SIDE
from bot.connectors.instagram import InstagramConnector
from core.capabilities.ports import ConnectorError, ImportedFrames
from core.imports import FileImporter
from tests.bot.connectors.vendors import ASKING, TOKEN, Vendor, graph_error, instagram

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
QUICK = {"pause_s": 0.0, "request_s": 5.0}


async def look_up(vendor: Vendor, handle: str = "dapur.contoh", **pace: float) -> ImportedFrames:
    async with instagram(vendor):
        connector = InstagramConnector(vendor.address, **(QUICK | pace))
        return FileImporter().read(await connector.look_up(handle, TOKEN), NOW)


async def failure(*trouble: Any, **pace: float) -> ConnectorError:
    with pytest.raises(ConnectorError) as caught:
        await look_up(Vendor(trouble=list(trouble)), **pace)
    assert TOKEN not in repr(caught.value)
    return caught.value


async def test_a_profile_comes_with_its_posts_of_all_pages() -> None:
    vendor = Vendor(posts=60)
    found = await look_up(vendor)
    assert found.format == "instagram_business_discovery"
    assert found.creators["followers"].tolist() == [18_400]
    assert len(found.posts) == 50
    assert found.posts["likes"].notna().all()
    assert found.posts["views"].notna().all()
    assert [path for path, _ in vendor.asked] == ["/me/accounts", f"/{ASKING}", f"/{ASKING}"]


async def test_an_account_with_few_posts_needs_one_page() -> None:
    vendor = Vendor(posts=3)
    assert len((await look_up(vendor)).posts) == 3
    assert len(vendor.asked) == 2


async def test_an_account_without_posts_is_an_account() -> None:
    found = await look_up(Vendor(posts=0))
    assert (len(found.creators), len(found.posts)) == (1, 0)


async def test_an_older_version_is_asked_without_what_it_does_not_know() -> None:
    found = await look_up(Vendor(old=True))
    assert len(found.posts) == 50
    assert found.posts["views"].isna().all()


async def test_a_private_or_personal_account_is_not_found() -> None:
    with pytest.raises(ConnectorError, match="not_found"):
        await look_up(Vendor(), "akun.privat")


async def test_what_cannot_be_a_handle_is_never_asked_for() -> None:
    vendor = Vendor()
    with pytest.raises(ConnectorError, match="not_found"):
        await look_up(vendor, "a){followers_count}")
    assert vendor.asked == []


async def test_trouble_that_passes_is_not_noticed() -> None:
    vendor = Vendor(posts=5, trouble=[web.Response(status=502), graph_error(2, 500)])
    assert len((await look_up(vendor)).posts) == 5


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (lambda: graph_error(190, 401, error_subcode=463), "rejected"),
        (lambda: graph_error(10, 403), "forbidden"),
        (lambda: graph_error(200, 403), "forbidden"),
        (lambda: graph_error(4, 403), "limited"),
        (lambda: graph_error(80002), "limited"),
        (lambda: web.Response(status=429), "limited"),
        (lambda: graph_error(24), "not_found"),
        (lambda: web.json_response({"data": []}), "forbidden"),
        (lambda: web.json_response({"data": "?"}), "forbidden"),
    ],
)
async def test_what_the_vendor_says_is_understood(trouble: Any, reason: str) -> None:
    assert (await failure(trouble())).reason == reason


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b'{"error": 7}', b"\xff\xfe{", b"null"])
async def test_nonsense_is_no_answer(body: bytes) -> None:
    error = await failure(*(web.Response(body=body) for _ in range(3)))
    assert error.reason == "unavailable"


async def test_a_limit_says_when_to_ask_again_and_is_kept_to() -> None:
    usage = {"17": [{"type": "instagram", "estimated_time_to_regain_access": 7}]}
    limited = graph_error(80002, headers={"X-Business-Use-Case-Usage": json.dumps(usage)})
    vendor = Vendor(trouble=[limited])
    async with instagram(vendor):
        connector = InstagramConnector(vendor.address, **QUICK)
        with pytest.raises(ConnectorError) as first:
            await connector.look_up("dapur.contoh", TOKEN)
        with pytest.raises(ConnectorError) as second:
            await connector.look_up("dapur.contoh", TOKEN)
    assert first.value.retry_s == 7 * 60
    assert second.value.reason == "limited"
    assert len(vendor.asked) == 1


async def test_a_vendor_that_never_answers_is_left_after_the_deadline() -> None:
    given_up = asyncio.Event()

    async def silent(_request: web.Request) -> web.StreamResponse:
        await given_up.wait()
        return web.Response()

    app = web.Application()
    app.router.add_get("/me/accounts", silent)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    connector = InstagramConnector(f"http://{host}:{port}", deadline_s=0.2, request_s=5.0)
    with pytest.raises(ConnectorError, match="unavailable"):
        await connector.look_up("dapur.contoh", TOKEN)
    given_up.set()
    await runner.cleanup()


async def test_nobody_listening_is_unavailable() -> None:
    connector = InstagramConnector("http://127.0.0.1:9", TOKEN, pause_s=0.0)
    assert connector.is_open
    with pytest.raises(ConnectorError, match="unavailable") as caught:
        await connector.look_up("dapur.contoh", None)
    assert TOKEN not in repr(caught.value.__context__)


async def test_a_slow_vendor_does_not_take_every_place() -> None:
    vendor = Vendor()
    async with instagram(vendor):
        connector = InstagramConnector(vendor.address, **QUICK)
        asked = (connector.look_up("dapur.contoh", TOKEN) for _ in range(SIDE_BY_SIDE + 3))
        found = await asyncio.gather(*asked, return_exceptions=True)
    busy = [one for one in found if isinstance(one, ConnectorError)]
    assert [one.reason for one in busy] == ["busy"] * 3


async def test_a_token_is_tried_before_it_is_taken() -> None:
    vendor = Vendor()
    async with instagram(vendor):
        connector = InstagramConnector(vendor.address, **QUICK)
        assert await connector.check(TOKEN) == "kopi.senja"
        with pytest.raises(ConnectorError, match="rejected"):
            await connector.check("EAA-wrong")
