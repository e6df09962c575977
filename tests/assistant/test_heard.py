"""An edit that leaves the words, as Telegram sends one for a link's preview, is not answered again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import wiring
from bot.settings import Settings
from core.assistant.heard import heard_before, mark_of
from core.messages import Inbound, IncomingFile, Person
from tests.capabilities.fakes import NOW
from tests.databases import migrated_url

SAID = Inbound("1", 7, "private", Person(7, "Sari"), NOW, text="halo", message_id=5)


def edited(key: str, **changes: object) -> Inbound:
    later = NOW + timedelta(seconds=2)
    return replace(SAID, key=key, received_at=later, edited_from=NOW, **changes)  # type: ignore[arg-type]


def test_only_an_edit_with_the_same_words_and_file_was_heard_before() -> None:
    mark = mark_of(SAID)
    assert heard_before(edited("2"), mark)
    assert not heard_before(SAID, mark)
    assert not heard_before(edited("2"), None)
    assert not heard_before(edited("2", text="halo juga"), mark)
    assert not heard_before(edited("2", message_id=6), mark)
    assert not heard_before(edited("2", document=IncomingFile("f", "a.csv")), mark)
    assert mark_of(replace(SAID, payload_key="#k")) is None


async def test_an_edit_without_other_words_is_not_answered(tmp_path: Path) -> None:
    url = migrated_url("sqlite", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="heard"))
    assistant = house.assistant(files=None)  # type: ignore[arg-type]
    try:
        assert await assistant.respond(SAID)
        assert not await assistant.respond(edited("2"))
        (again,) = await assistant.respond(edited("3", text="makasih ya"))
        assert again.text
        assert not await assistant.respond(edited("4", text="makasih ya"))
    finally:
        await house.database.close()
