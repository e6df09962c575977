"""Tokens of vendors' interfaces: tried, sealed, used for look-ups, never shown, let go again."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot import wiring
from bot.settings import Settings
from core.assistant import Assistant
from core.capabilities.ports import ConnectorError
from core.messages import ChatKind, Inbound, Payload, Person, Reply
from core.nlu.accounts.connecting import connecting_wish, token_in
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.connections import SqlConnections
from core.storage.people.people import SqlPeople
from core.storage.tables import metadata, vendor_token
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.bot.connectors.vendors import KEY, TOKEN, Vendor, instagram, youtube
from tests.capabilities.fakes import NOW
from tests.databases import migrated_url

GROUP = -100


@dataclass
class Talk:
    """Somebody who talks with the assistant; `said` is every answer so far."""

    assistant: Assistant
    database: Database
    said: list[Reply] = field(default_factory=list)
    number: int = 0

    async def __call__(
        self, text: str = "", payload: Payload | None = None, chat: int = 7, who: int = 7
    ) -> str:
        self.number += 1
        kind: ChatKind = "private" if chat > 0 else "group"
        inbound = Inbound(str(self.number), chat, kind, Person(who), NOW, text, payload)
        replies = await self.assistant.respond(inbound)
        self.said += replies
        return "\n".join(reply.text for reply in replies)

    async def stored(self) -> str:
        async with self.database.read() as reading:
            rows = [list(await reading.execute(select(t))) for t in metadata.sorted_tables]
        return repr(rows) + repr(self.said)


class NoFiles:
    async def read(self, file: object) -> bytes:
        raise AssertionError


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with instagram(Vendor(posts=30)) as serving:
        yield serving


@pytest.fixture
async def talk(tmp_path: Path, vendor: Vendor) -> AsyncIterator[Talk]:
    async with youtube(Vendor(posts=20)) as tube:
        settings = Settings(
            _env_file=None,
            database_url=migrated_url("sqlite", tmp_path),
            secret_key="k",
            instagram_base_url=vendor.address,
            youtube_base_url=tube.address,
        )
        house = wiring.build(settings)
        yield Talk(house.assistant(NoFiles()), house.database)
        await house.database.close()


async def test_a_token_given_in_private_looks_unknown_accounts_up(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert "file datanya" in await talk("cek @dapur.contoh")
    assert "token Graph API" in await talk("sambungkan API Instagram")
    said = await talk(TOKEN)
    assert "tersambung" in said
    assert "@kopi.senja" in said
    answer = await talk("cek @dapur.contoh")
    assert "18.400 pengikut" in answer
    assert "Engagement" in answer
    assert "@kopi.senja" in await talk(payload=Payload("connector"))
    assert TOKEN not in await talk.stored() + caplog.text


async def test_what_was_looked_up_once_is_kept(talk: Talk, vendor: Vendor) -> None:
    await talk(TOKEN)
    await talk("cek @dapur.contoh")
    before = len(vendor.asked)
    await talk("cek @dapur.contoh")
    assert len(vendor.asked) == before


async def test_a_key_of_youtube_is_known_by_its_looks(talk: Talk) -> None:
    assert "YouTube tersambung" in await talk(KEY)
    assert "12.300 pengikut" in await talk("cek @ngopi.contoh youtube")


async def test_an_account_that_no_vendor_has_is_not_found(talk: Talk) -> None:
    await talk(TOKEN)
    assert "tidak ketemu" in await talk("cek @tidak.ada.contoh")


async def test_a_wrong_token_is_not_kept(talk: Talk) -> None:
    await talk("sambungkan token instagram")
    wrong = "EAA" + "w" * 60
    assert "salah atau sudah kedaluwarsa" in await talk(wrong)
    async with talk.database.read() as reading:
        assert list(await reading.execute(select(vendor_token))) == []
    assert wrong not in await talk.stored()


async def test_a_token_is_let_go_by_words(talk: Talk) -> None:
    await talk(TOKEN)
    assert "dihapus" in await talk("cabut token instagram")
    assert "tidak berubah" not in await talk("cek @dapur.contoh")
    assert "memang tidak punya" in await talk("cabut token instagram")


async def test_a_token_in_a_group_is_refused_and_not_kept(talk: Talk, vendor: Vendor) -> None:
    assert "Hapus pesannya dari grup" in await talk(TOKEN, chat=GROUP)
    assert vendor.asked == []
    assert TOKEN not in await talk.stored()
    assert "chat pribadi" in await talk("sambungkan API instagram", chat=GROUP)


async def test_another_workspace_does_not_ask_with_this_token(talk: Talk, vendor: Vendor) -> None:
    await talk(TOKEN)
    before = len(vendor.asked)
    assert "file datanya" in await talk("cek @dapur.contoh", chat=8, who=8)
    assert len(vendor.asked) == before


async def test_a_cancelled_question_takes_no_word_for_a_token(talk: Talk) -> None:
    await talk("sambungkan API youtube")
    await talk("batal")
    assert "tersambung" not in await talk("k" * 39)


async def test_the_token_is_sealed_uncopied_and_erased(database: Database) -> None:
    seal, sari = Seal("kunci"), Speaker(7, 7)

    class Taking:
        is_open = True

        async def check(self, token: str) -> str:
            return "kopi.senja"

        async def look_up(self, handle: str, token: str | None) -> bytes:
            return json.dumps(token).encode()

    async with await Turns(database).open(sari, NOW) as turn:
        port = SqlConnections(database, seal, turn, {"instagram": Taking()})
        await port.connect("instagram", TOKEN)
        await turn.end(turn.known.state, (), None)
    async with await Turns(database).open(sari, datetime.now(UTC)) as turn:
        port = SqlConnections(database, seal, turn, {"instagram": Taking()})
        (one,) = await port.known()
        assert (one.own, one.account, one.since) == (True, "kopi.senja", NOW)
        assert json.loads(await port.look_up("instagram", "x")) == TOKEN
        changed = SqlConnections(database, Seal("lain"), turn, {"instagram": Taking()})
        with pytest.raises(ConnectorError, match="rejected"):  # and no silent turn to another's
            await changed.look_up("instagram", "x")
        people = SqlPeople(database, seal, turn)
        copy = json.dumps(await people.export())
        assert "kopi.senja" in copy
        assert TOKEN not in copy
        async with database.read() as reading:
            (sealed,) = (await reading.execute(select(vendor_token.c.token))).scalars()
        assert sealed.startswith("f1:")
        assert sealed not in copy
        assert (await people.erase())["vendor_token"] == 1
        await turn.end(turn.known.state, (), None)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("sambungkan API Instagram", {"action": "ask", "platform": "instagram"}),
        ("hubungkan token yt dong", {"action": "ask", "platform": "youtube"}),
        ("connect the youtube api", {"action": "ask", "platform": "youtube"}),
        ("pasang API", {"action": "show"}),
        ("putuskan API instagram", {"action": "disconnect", "platform": "instagram"}),
        ("hubungi @dapurnina", None),
        ("cek instagram @dapurnina", None),
        ("hubungkan grup ini", None),
        ("tambah budget jadi 2 juta", None),
    ],
)
def test_only_talk_of_interfaces_is_claimed(text: str, wish: dict[str, str] | None) -> None:
    assert connecting_wish(text) == wish


@given(st.text(max_size=80))
def test_reading_never_fails(text: str) -> None:
    assert token_in(text) is None or len(text) > 20
    connecting_wish(text)
