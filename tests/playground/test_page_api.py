"""What the page asks for: words, state, live events, files; and who may ask."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.demo.catalogue import generate
from bot.demo.load import SEED
from bot.playground import Playground, create_app
from bot.playground.page_api import PAGE, WORDS
from bot.playground.people import ANDI, GROUP, SARI
from bot.playground.stream import Stream
from tests.playground.conftest import Client, png


def words(language: str) -> dict[str, str]:
    """Return the page's words."""
    source = WORDS / language / "playground.json"
    loaded: dict[str, str] = json.loads(source.read_text("utf-8"))
    return loaded


def test_both_languages_say_the_same_things() -> None:
    indonesian, english = words("id"), words("en")
    assert list(indonesian) == list(english)
    for key, text in indonesian.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key])), key


def test_the_account_of_the_first_messages_is_in_the_demo_catalogue() -> None:
    handles = set(generate(SEED, datetime(2026, 1, 1, tzinfo=UTC)).creators["handle"])
    for language in ("id", "en"):
        named = re.findall(
            r"@([\w.]+)", " ".join(words(language)[f"starter_{n}"] for n in (1, 2, 3))
        )
        assert named
        assert set(named) <= handles


def test_every_word_that_the_page_uses_exists() -> None:
    known = set(words("id"))
    sources = [*PAGE.glob("*.js"), PAGE / "index.html"]
    text = "\n".join(source.read_text("utf-8") for source in sources)
    used = set(re.findall(r'\bt\("(\w+)"', text))
    used |= set(re.findall(r'data-t(?:-label|-placeholder)?="(\w+)"', text))
    assert used - known == set()
    patterns = {"role_", "theme_", "starter_"}
    spoken = {key for key in known if not key.startswith(tuple(patterns))}
    named = {key for key in spoken if f'"{key}"' in text}
    assert spoken - named == set()


def test_the_page_never_turns_words_into_markup() -> None:
    text = "".join(source.read_text("utf-8") for source in PAGE.glob("*.js"))
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert forbidden not in text


def test_the_page_loads_nothing_from_elsewhere() -> None:
    text = "".join(s.read_text("utf-8") for s in PAGE.iterdir() if s.suffix != ".svg")
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg", "https://${address}"}


async def get(client: Client, path: str, **headers: str) -> tuple[int, Any, Any]:
    """Fetch a path of the page."""
    async with client.session.get(client.base_url + path, headers=headers) as response:
        return response.status, response.headers, await response.read()


async def test_the_page_and_its_parts_are_served(client: Client) -> None:
    status, headers, body = await get(client, "/")
    assert status == 200
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    for part in re.findall(rb'(?:href|src)="(static/[^"]+)"', body):
        assert (await get(client, f"/{part.decode()}"))[0] == 200
    assert (await get(client, "/page/words/id"))[0] == 200
    assert (await get(client, "/page/words/fr"))[0] == 404


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}],
)
@pytest.mark.parametrize(
    "path", ["/", "/page/state", "/control/stats", "/bot42:x/getMe", "/file/bot42:x/a"]
)
async def test_strange_pages_are_kept_out(
    client: Client, path: str, headers: dict[str, str]
) -> None:
    assert (await get(client, path, **headers))[0] == 403


async def test_the_state_shows_the_casts_chats_only(client: Client) -> None:
    await client.feed({"chat_id": 5, "text": "orang lain"})
    await client.post("/page/act/say", {"person": SARI, "chat": SARI, "text": "halo"})
    _, _, body = await get(client, "/page/state")
    state = json.loads(body)
    assert [person["first_name"] for person in state["cast"]] == ["Bu Sari", "Andi", "Dimas"]
    assert {chat["info"]["id"] for chat in state["chats"]} == {SARI, GROUP}
    own = next(chat for chat in state["chats"] if chat["info"]["id"] == SARI)
    assert [message["text"] for message in own["messages"]] == ["halo"]


async def test_acts_of_people(client: Client) -> None:
    said = await client.post("/page/act/say", {"person": SARI, "chat": SARI, "text": "halo"})
    number = said["message_id"]
    edit = {"person": SARI, "chat": SARI, "message": number, "text": "hai"}
    assert (await client.post("/page/act/edit", edit))["text"] == "hai"
    wish = {"person": SARI, "source": SARI, "message": number, "chat": GROUP}
    assert (await client.post("/page/act/forward", wish))["chat"]["id"] == GROUP
    leave = {"person": ANDI, "chat": GROUP, "status": "kicked"}
    assert await client.post("/page/act/membership", leave) is True
    for wrong in ({}, {"person": SARI, "chat": 77, "text": "x"}):
        assert (await client.post("/page/act/say", wrong))["ok"] is False
    async with client.session.post(f"{client.base_url}/page/act/dance", json={}) as response:
        assert response.status == 404


async def test_a_photo_that_calls_itself_a_page_is_shown_as_none(client: Client) -> None:
    page = png() + b"<script>alert(1)</script>"
    query = f"/page/upload?person={SARI}&chat={SARI}&name=x.html&kind=photo"
    sent = client.session.post(
        f"{client.base_url}{query}", data=page, headers={"Content-Type": "text/html"}
    )
    async with sent as response:
        photo = (await response.json())["result"]["photo"][-1]["file_id"]
    _, headers, body = await get(client, f"/page/files/{photo}")
    assert body == page
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment")


async def test_files_up_and_down(client: Client) -> None:
    query = f"/page/upload?person={SARI}&chat={SARI}&name=ujung%20tanduk.csv&caption=isi"
    async with client.session.post(client.base_url + query, data=b"a,b") as response:
        sent = (await response.json())["result"]
    assert sent["caption"] == "isi"
    status, headers, body = await get(client, f"/page/files/{sent['document']['file_id']}")
    assert (status, body) == (200, b"a,b")
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''ujung%20tanduk.csv"
    assert headers["X-Content-Type-Options"] == "nosniff"
    photo = query.replace(".csv", ".png") + "&kind=photo"
    async with client.session.post(client.base_url + photo, data=png()) as response:
        sent = (await response.json())["result"]
    _, headers, _ = await get(client, f"/page/files/{sent['photo'][0]['file_id']}")
    assert headers["Content-Type"] == "image/png"
    assert (await get(client, "/page/files/none"))[0] == 400
    async with client.session.post(client.base_url + query, data=b"") as response:
        assert response.status == 400


async def collect(stream: Stream, last_event_id: str, count: int) -> list[str]:
    """Return the first events (kinds) that follow an event."""
    kinds: list[str] = []
    async with asyncio.timeout(60):
        async for line in stream.follow(last_event_id):
            kinds += [w[7:] for w in line.decode().split("\n") if w.startswith("event: ")]
            if len(kinds) >= count:
                break
    return kinds


async def test_a_page_that_comes_back_catches_up() -> None:
    stream = Stream("e")
    seen = stream.last_event_id
    stream.push("message", {"n": 1})
    stream.push("update", {"n": 2})
    stream.push("typing", {"n": 3})
    assert await collect(stream, seen, 2) == ["message", "typing"]
    assert await collect(stream, "e-1", 1) == ["typing"]


async def test_a_page_of_another_run_is_told_to_start_afresh() -> None:
    stream = Stream("new")
    stream.push("message", {})
    assert await collect(stream, "old-5", 1) == ["reset"]
    assert await collect(stream, "", 1) == ["reset"]
    assert await collect(stream, "new-9", 1) == ["reset"]
    for number in range(3000):
        stream.push("message", {"n": number})
    assert await collect(stream, "new-1", 1) == ["reset"]


async def test_a_page_that_falls_behind_starts_afresh() -> None:
    stream = Stream("e")
    stream.push("message", {})
    following = stream.follow("e-1")
    assert await anext(following) == b"retry: 1000\n\n"
    for number in range(2500):
        stream.push("message", {"n": number})
    assert b"event: reset" in await anext(following)


async def test_live_events_over_http(playground: Playground, client: Client) -> None:
    address = f"{client.base_url}/page/events?after={playground.app.stream.last_event_id}"
    async with client.session.get(address) as response:
        assert response.content_type == "text/event-stream"
        await client.post("/page/act/say", {"person": SARI, "chat": SARI, "text": "halo"})
        body = b""
        async with asyncio.timeout(60):
            while b"event: message" not in body:
                body += await response.content.readany()
    assert b'"text": "halo"' in body


def test_suggestions_are_a_parameter() -> None:
    app = create_app("42:x", suggestions=["Satu", "Dua"])
    assert app.routes
