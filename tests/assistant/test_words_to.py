"""What is said outside a turn is said in the language of its chat."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from bot import wiring
from bot.settings import Settings
from core.messages import Inbound, Person
from core.storage.tables import community, workspace
from tests.databases import migrated_url

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)


async def test_a_chat_is_told_in_the_language_that_it_is_answered_in(tmp_path: Path) -> None:
    url = migrated_url("sqlite", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="k"), demo=False)
    assistant = house.assistant(None)  # type: ignore[arg-type]
    async with house.database.write() as connection:
        space = {"id": "g-5", "kind": "community", "created_at": NOW}
        await connection.execute(insert(workspace).values(space))
        await connection.execute(insert(community).values(workspace_id="g-5", language="en"))
    for who, text in ((7, "please find me food creators in Bandung"), (8, "halo kak, apa kabar?")):
        said = Inbound(str(who), who, "private", Person(who, "Sari"), NOW, text=text)
        await assistant.respond(said)
    told = {chat: (await assistant.apology(chat)).text for chat in (7, 8, 9, -5, -6)}
    assert "sorry" in told[7].casefold()
    assert [chat for chat, words in told.items() if words == told[7]] == [7, -5]
    assert [chat for chat, words in told.items() if words == told[8]] == [8, 9, -6]
    leads = [await assistant.lead(who) for who in (7, 8, 9)]
    assert leads[0] == "Nothing fits yet. Ask me directly"
    assert leads[1] == leads[2] != leads[0]
    await house.close()
