"""A person can see everything that is kept of them, and have it deleted without a trace."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd
from sqlalchemy import select
from sqlalchemy.sql import visitors

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import Record
from core.dialogue.state import State
from core.messages import Button, Payload, Reply
from core.storage.catalogue.catalogue import SqlCatalogue
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.copies import PEOPLE
from core.storage.people.people import LEFT, SqlPeople
from core.storage.queues.inbox import Inbox, Raw
from core.storage.tables import lease, metadata
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEAL = Seal("kunci")
SARI = Speaker(chat_id=424_242, person_id=424_242)
LONG = Payload("suggest", {"handles": tuple("abcdefghij" * 4)})


async def live_a_little(database: Database) -> None:
    """Let Sari talk, choose and import."""
    async with await Turns(database).open(SARI, NOW) as turn:
        people = SqlPeople(database, SEAL, turn)
        await people.choose_language("en")
        await people.choose_zone("Asia/Makassar")
        who = pd.DataFrame(
            {
                "creator_id": ["instagram:a"],
                "platform": ["instagram"],
                "handle": ["a"],
                "bio": ["WA 08"],
            }
        )
        what = pd.DataFrame({"creator_id": ["instagram:a"], "post_id": ["1"], "caption": ["hai"]})
        catalogue = SqlCatalogue(database, SEAL, turn, None)
        await catalogue.merge(CREATORS.conform(who), POSTS.conform(what), COMMENTS.empty())
        await turn.end(State(), [Reply("x", ((Button("b", LONG),),))], None)


async def everything(database: Database) -> str:
    """Return every value of every table that knows of people as one text."""
    seen: list[str] = []
    async with database.read() as connection:
        for table in set(metadata.sorted_tables) - {lease}:
            rows = await connection.execute(select(table))
            seen += [repr(tuple(row)) for row in rows]
    return "\n".join(seen)


async def test_choices_hold_in_the_next_turn(database: Database) -> None:
    await live_a_little(database)
    known = (await Turns(database).open(SARI, NOW)).known
    assert (known.language, known.zone) == ("en", "Asia/Makassar")


async def test_the_copy_holds_what_was_given(database: Database) -> None:
    await live_a_little(database)
    turn = await Turns(database).open(SARI, NOW)
    copy = await SqlPeople(database, SEAL, turn).export()
    assert copy["creator"][0]["bio"] == "WA 08"  # type: ignore[index]
    assert copy["post"][0]["caption"] == "hai"  # type: ignore[index]
    assert copy["person"][0]["language"] == "en"  # type: ignore[index]


async def test_after_deletion_a_search_of_the_whole_database_finds_nothing(
    database: Database,
) -> None:
    await live_a_little(database)
    assert "424242" in await everything(database)
    async with await Turns(database).open(SARI, NOW) as turn:
        deleted = await SqlPeople(database, SEAL, turn).erase()
        await turn.end(State(), [], None)
    assert deleted["creator"] == deleted["post"] == deleted["person"] == 1
    assert await everything(database) == ""


async def test_a_file_that_somebody_read_for_a_group_stays_there_without_them(
    database: Database,
) -> None:
    who = CREATORS.conform(
        pd.DataFrame({"creator_id": ["instagram:a"], "platform": ["instagram"], "handle": ["a"]})
    )
    for chat, kind in ((424_242, "private"), (-5, "group")):
        async with await Turns(database).open(Speaker(chat, 424_242, kind), NOW) as turn:
            catalogue = SqlCatalogue(database, SEAL, turn, None)
            file = Record("import", f"Nomor WA Bu Sari {kind}.xlsx")
            await catalogue.merge(who, POSTS.empty(), COMMENTS.empty(), record=file)
            await turn.end(State(), [], None)
    turn = await Turns(database).open(SARI, NOW)
    copy: Any = await SqlPeople(database, SEAL, turn).export()
    assert [row["title"] for row in copy["intake"]] == ["Nomor WA Bu Sari private.xlsx"]
    assert {row["workspace_id"] for row in copy["file_read"]} == {"p424242", "g-5"}
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlPeople(database, SEAL, turn).erase()
        await turn.end(State(), [], None)
    left = await everything(database)
    assert "instagram:a" in left
    assert "424242" not in left
    assert "Bu Sari" not in left


async def test_no_table_names_somebody_whom_deletion_forgets(database: Database) -> None:
    turn = await Turns(database).open(SARI, NOW)
    mine = SqlPeople(database, SEAL, turn)._belongings(["p424242"])
    gone = {part for _, condition in mine for part in visitors.iterate(condition)}
    everywhere = {column for table in metadata.sorted_tables for column in table.c}
    assert {column for column in everywhere if column.name in PEOPLE} <= gone | set(LEFT)


async def test_what_a_button_in_a_group_holds_of_somebody_is_theirs(database: Database) -> None:
    there, other = Speaker(-5, 424_242, "group"), Speaker(-5, 9, "group")
    mine = Payload(
        "recommend", {"who": 424_242, "words": "ga rekomen, minta dp seratus persen dulu"}
    )
    shared = Payload("suggest", {"handles": tuple("abcdefghij" * 4)})
    for speaker in (there, other):
        said = Reply("x", ((Button("a", mine), Button("b", shared)),))
        said = said if speaker is there else Reply("x", ((Button("b", shared),),))
        async with await Turns(database).open(speaker, NOW) as turn:
            await turn.end(State(), [said], None)
    turn = await Turns(database).open(there, NOW)
    copy = await SqlPeople(database, SEAL, turn).export()
    assert [row["payload"] for row in copy["button"]] == [mine.encode()]  # type: ignore[attr-defined]
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlPeople(database, SEAL, turn).erase()
        await turn.end(State(), [], None)
    left = await everything(database)
    assert "424242" not in left
    assert await Turns(database).payload(-5, shared.key()) == shared


async def test_what_was_set_aside_of_ones_words_goes_too_and_others_stay(
    database: Database,
) -> None:
    await live_a_little(database)
    inbox, chat = Inbox(database), {"id": -5, "type": "supergroup"}
    said = [
        {"message": {"chat": chat, "from": {"id": 424_242}, "text": "kata Sari"}},
        {"callback_query": {"from": {"id": 424_242}, "message": {"chat": chat}, "data": "Sari"}},
        {"message": {"chat": chat, "from": {"id": 5}, "text": "kata orang"}},
        {"message": {"chat": chat, "from": None, "text": "kata orang"}, "edited_message": "x"},
    ]
    await inbox.save([Raw.of({"update_id": n, **body}) for n, body in enumerate(said)], NOW)
    for row in await inbox.pending(0, 9):
        await inbox.quarantine(row.id, "ValueError: kata", None, NOW)
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlPeople(database, SEAL, turn).erase()
        await turn.end(State(), [], None)
    assert [update for _, update, _ in await inbox.dead()] == [2, 3]
    assert "Sari" not in await everything(database)


async def test_deleting_oneself_leaves_others_alone(database: Database) -> None:
    await live_a_little(database)
    other = Speaker(chat_id=5, person_id=5)
    async with await Turns(database).open(other, NOW) as turn:
        await SqlPeople(database, SEAL, turn).erase()
        await turn.end(State(), [], None)
    assert "instagram:a" in await everything(database)


async def test_after_deletion_the_files_themselves_hold_nothing(database: Database) -> None:
    if database.file is None:
        return
    await live_a_little(database)

    def written() -> bytes:
        assert database.file is not None
        return b"".join(p.read_bytes() for p in database.file.parent.glob("gandeng.db*"))

    told = LONG.key().encode()
    assert told in written()
    async with database.read() as reading:  # a reader that is at it keeps nothing alive
        await reading.exec_driver_sql("SELECT 1")
        async with await Turns(database).open(SARI, NOW) as turn:
            await SqlPeople(database, SEAL, turn).erase()
            await turn.end(State(), [], None)
    assert told not in written()
    assert b"abcdefghij" not in written()


async def test_a_log_that_somebody_reads_is_left_for_later(database: Database) -> None:
    if database.file is None:
        assert await database.scrub()
        return
    await live_a_little(database)
    async with database.snapshot() as reading:
        await reading.exec_driver_sql("SELECT count(*) FROM person")
        await live_a_little(database)
        assert not await database.scrub()
    assert await database.scrub()
