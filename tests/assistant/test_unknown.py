"""A message that is not understood is counted; its words are kept only after a yes, asked once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count

import pytest

from bot import wiring
from bot.settings import Settings
from core.assistant import Assistant
from core.messages import Inbound, Payload, Person, Reply
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.turns.unmatched import Unmatched, commonest

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SARI = Person(7, "Sari")
STRANGE = "kenapa langit di puncak warnanya biru gak merah"
YES = Payload("privacy", {"action": "keep_unmatched"})
NO = Payload("privacy", {"action": "drop_unmatched"})


class Talk:
    """Sari's private chat, and the group that she is in."""

    def __init__(self, assistant: Assistant, database: Database) -> None:
        self._assistant = assistant
        self._database = database
        self._keys = map(str, count())

    async def says(self, text: str, chat_id: int = 7) -> Reply:
        """Write a message; return the last answer."""
        kind = "private" if chat_id > 0 else "group"
        inbound = Inbound(next(self._keys), chat_id, kind, SARI, NOW, text=text)  # type: ignore[arg-type]
        return (await self._assistant.respond(inbound))[-1]

    async def taps(self, payload: Payload) -> Reply:
        """Tap a button."""
        inbound = Inbound(next(self._keys), 7, "private", SARI, NOW, payload=payload)
        return (await self._assistant.respond(inbound))[-1]

    async def unmatched(self) -> Unmatched:
        """Return what an operator would see."""
        return await commonest(self._database, Seal("x"), NOW)


@pytest.fixture
async def talk(database: Database) -> AsyncIterator[Talk]:
    """A bot that knows nobody yet."""
    house = wiring.build(Settings(_env_file=None, database_url=database.url, secret_key="x"))
    try:
        yield Talk(house.assistant(files=None), database)  # type: ignore[arg-type]
    finally:
        await house.database.close()


def payloads(reply: Reply) -> list[Payload | None]:
    return [button.payload for row in reply.buttons for button in row]


async def test_leave_is_asked_for_once_and_nothing_is_kept_before_it(talk: Talk) -> None:
    first = await talk.says(STRANGE)
    assert payloads(first)[-2:] == [YES, NO]
    second = await talk.says(STRANGE)
    assert YES not in payloads(second)
    found = await talk.unmatched()
    assert (found.messages, found.kept) == (2, 0)


async def test_after_a_yes_words_are_kept_until_the_leave_is_withdrawn(talk: Talk) -> None:
    await talk.says(STRANGE)
    assert "Terima kasih" in (await talk.taps(YES)).text
    await talk.says(STRANGE)
    assert [w.text for w in (await talk.unmatched()).wordings] == [STRANGE]
    await talk.says("halo")
    assert (await talk.unmatched()).kept == 1
    await talk.taps(NO)
    await talk.says(STRANGE)
    found = await talk.unmatched()
    assert (found.messages, found.kept) == (3, 0)


async def test_a_no_is_a_no(talk: Talk) -> None:
    await talk.says(STRANGE)
    assert "tidak saya simpan" in (await talk.taps(NO)).text
    assert YES not in payloads(await talk.says(STRANGE))
    assert (await talk.unmatched()).kept == 0


async def test_noise_and_groups_are_counted_and_nobody_is_asked(talk: Talk) -> None:
    assert YES not in payloads(await talk.says(",,,"))
    assert YES not in payloads(await talk.says(STRANGE, chat_id=-5))
    await talk.taps(YES)
    await talk.says(STRANGE, chat_id=-5)
    found = await talk.unmatched()
    assert (found.messages, found.kept) == (3, 0)


async def test_an_answer_that_is_not_understood_counts_and_the_question_stays(talk: Talk) -> None:
    await talk.says("cari influencer kuliner di bandung")
    again = await talk.says("ya pokoknya secukupnya aja")
    assert YES not in payloads(again)
    assert (await talk.unmatched()).messages == 1


async def test_what_is_understood_is_not_counted(talk: Talk) -> None:
    for text in ("halo", "makasih kak", "apa itu engagement rate", "cari kreator kopi 1jt"):
        await talk.says(text)
    assert (await talk.unmatched()).messages == 0


async def test_after_deletion_one_is_asked_anew(talk: Talk) -> None:
    await talk.says(STRANGE)
    await talk.taps(YES)
    await talk.says(STRANGE)
    await talk.says("hapus data saya")
    await talk.taps(Payload("privacy", {"action": "erase_confirmed"}))
    assert (await talk.unmatched()).kept == 0
    assert YES in payloads(await talk.says(STRANGE))
