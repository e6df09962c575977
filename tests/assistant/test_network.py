"""Nothing within a transaction waits for the network: whoever is slow there holds up nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.assistant import Assistant
from core.messages import Inbound, IncomingFile, Payload, Person
from core.storage.tables import member
from handlers.conversation import ProgressMessage
from handlers.receipt import Receipt
from tests.databases import migrated_url

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
LIST = b"username,followers\n" + b"".join(b"akun.%d,%d\n" % (n, 1_000 + n) for n in range(30))
GROUP, OWNER, OTHER = -5, 7, 8


class Telegram:
    """Its answers about people and taps; notes whether a transaction was held meanwhile."""

    message_id = None
    is_stopped = is_put_off = False

    def __init__(self, house: House) -> None:
        self._house = house
        self.asked: list[str] = []

    def _ask(self, what: str) -> None:
        lock = self._house.database._lock
        assert lock is not None
        assert not lock.locked(), what
        self.asked.append(what)

    async def is_admin(self, _chat: int, _person: int) -> bool:
        self._ask("is_admin")
        return True

    async def toast(self, _text: str) -> bool:
        self._ask("toast")
        return True

    async def leave(self, _patience: float) -> int | None:
        return None


class Silent:
    """A bot whose messages never arrive."""

    async def send_message(self, *_: Any, **_more: Any) -> None:
        await asyncio.Event().wait()


class Sent:
    async def read(self, _file: IncomingFile) -> bytes:
        return LIST


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    url = migrated_url("sqlite", tmp_path)
    built = wiring.build(Settings(_env_file=None, database_url=url, secret_key="k"), demo=False)
    yield built
    await built.close()


async def test_an_import_does_not_wait_for_a_message_that_never_arrives(house: House) -> None:
    assistant = house.assistant(Sent())  # type: ignore[arg-type]
    document = IncomingFile("f", "daftar.csv", len(LIST), "text/csv")
    said = Inbound("1", OWNER, "private", Person(OWNER, "Sari"), NOW, document=document)
    canvas = ProgressMessage(Silent(), OWNER, Receipt(1))  # type: ignore[arg-type]
    async with asyncio.timeout(30):
        replies = await assistant.respond(said, None, canvas)
    assert "30 baru" in replies[0].text
    assert replies[0].edits is None  # what comes late must not come over the answer


async def test_telegram_is_asked_before_anything_is_written(house: House) -> None:
    telegram = Telegram(house)
    assistant = house.assistant(Sent(), groups=telegram)  # type: ignore[arg-type]

    async def says(key: str, who: int, title: str, wish: Payload | str) -> tuple[Any, ...]:
        text, tap = ("", wish) if isinstance(wish, Payload) else (wish, None)
        said = Inbound(
            key, GROUP, "group", Person(who, "Sari"), NOW, text, tap, origin=9 if tap else None,
            chat_title=title,
        )  # fmt: skip
        return await assistant.respond(said, None, telegram)  # type: ignore[arg-type]

    await says("1", OWNER, "Pasar", Payload("group_settings", {"set": "adders"}))
    # A name that changed is written with the turn, and not before Telegram was asked.
    await says("2", OWNER, "Pasar Baru", Payload("group_settings", {"set": "held"}))
    assert telegram.asked == ["is_admin", "is_admin"]
    assert await called(assistant) == "Pasar Baru"
    await says("3", OWNER, "Pasar Baru", "arisan influencer @dapurnina 900rb")
    refused = await says("4", OTHER, "Pasar Baru", Payload("joint", {"joint": 1, "act": "cancel"}))
    assert (refused, telegram.asked[2:]) == ((), ["toast"])


@pytest.mark.parametrize("taps", [True, False])
async def test_a_viewer_who_taps_is_told_on_the_button_and_who_writes_in_the_chat(
    house: House, taps: bool
) -> None:
    telegram = Telegram(house)
    assistant = house.assistant(Sent(), groups=telegram)  # type: ignore[arg-type]
    wish = Payload("profile", {"category": "food", "city": "Malang"})

    async def says(key: str, text: str, tap: Payload | None = None) -> tuple[Any, ...]:
        said = Inbound(
            key, GROUP, "group", Person(OTHER, "Tono"), NOW, text, tap, origin=9 if tap else None,
            message_id=4, chat_title="Pasar",
        )  # fmt: skip
        return await assistant.respond(said, None, telegram if tap else None)  # type: ignore[arg-type]

    await says("1", "halo")
    async with house.database.write() as connection:
        await connection.execute(update(member).values(role="viewer"))
    said = await says("2", "" if taps else "usahaku jual keripik di Malang", wish if taps else None)
    told = [reply.answers for reply in said if "hanya melihat" in reply.text]
    assert (told, telegram.asked[-1:]) == (([], ["toast"]) if taps else ([4], []))


async def called(assistant: Assistant) -> str | None:
    from core.storage.turns.speakers import Speaker

    turn = await assistant._parts.turns.open(Speaker(GROUP, OWNER, "group"), NOW)
    return turn.known.group_title
