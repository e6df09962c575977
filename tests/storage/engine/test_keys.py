"""A database knows the key that it was sealed with, and no other one is taken for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from core.storage.engine.database import Database
from core.storage.engine.keys import OtherKeyError, change_key, fits, note_key
from core.storage.engine.sealing import Seal
from core.storage.tables import unmatched

OURS, OTHER = Seal("kunci kita"), Seal("kunci lain")


async def test_the_first_key_is_noted_and_any_other_refused(database: Database) -> None:
    assert await fits(database, OTHER)  # nothing was sealed yet
    await note_key(database, OURS)
    await note_key(database, OURS)
    assert (await fits(database, OURS), await fits(database, OTHER)) == (True, False)
    with pytest.raises(OtherKeyError):
        await note_key(database, OTHER)
    await change_key(database, OTHER)
    assert (await fits(database, OURS), await fits(database, OTHER)) == (False, True)


async def test_what_was_sealed_before_keys_were_noted_tells_them_apart(database: Database) -> None:
    words = {"person": "x", "message": OURS.close("halo"), "written_at": datetime.now(UTC)}
    async with database.write() as connection:
        await connection.execute(insert(unmatched).values(words))
    with pytest.raises(OtherKeyError):
        await note_key(database, OTHER)
    await note_key(database, OURS)
