"""What was not understood: counted of everybody, kept of those who agreed, gone after a month."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from core.dialogue.state import State
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.forgetting import forget_words
from core.storage.people.people import SqlPeople
from core.storage.tables import unmatched
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from core.storage.turns.unmatched import COUNTED, KEPT, Unknowns, commonest

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEAL = Seal("kunci")
SARI, ANDI = Speaker(7, 7), Speaker(8, 8)


async def write(database: Database, who: Speaker, text: str, now: datetime = NOW) -> None:
    """Let somebody who agreed write something that is not understood."""
    async with await Turns(database).open(who, now) as turn:
        unknowns = Unknowns(database, SEAL, turn)
        await unknowns.count()
        await unknowns.keep(text)
        await turn.end(State(), [], None)


async def test_the_commonest_come_first_whatever_their_signs(database: Database) -> None:
    await write(database, SARI, "Mbok yo digolekke!")
    await write(database, ANDI, "mbok yo  digolekke")
    await write(database, SARI, "lain lagi")
    await write(database, SARI, "lain lagi")
    found = await commonest(database, SEAL, NOW)
    assert (found.messages, found.kept) == (4, 4)
    assert [(w.text, w.times, w.people) for w in found.wordings] == [
        ("mbok yo  digolekke", 2, 2),
        ("lain lagi", 2, 1),
    ]
    assert len((await commonest(database, SEAL, NOW, limit=1)).wordings) == 1


async def test_counting_keeps_no_word_and_no_name(database: Database) -> None:
    async with await Turns(database).open(SARI, NOW) as turn:
        await Unknowns(database, SEAL, turn).count()
        await turn.end(State(), [], None)
    found = await commonest(database, SEAL, NOW)
    assert (found.messages, found.kept, found.wordings) == (1, 0, ())


async def test_who_wrote_it_and_their_numbers_cannot_be_read_from_the_table(
    database: Database,
) -> None:
    await write(database, Speaker(424_242, 424_242), "wa 0812-3456-7890 ya kak")
    async with database.read() as connection:
        ((person, message),) = await connection.execute(
            select(unmatched.c.person, unmatched.c.message)
        )
    assert "424242" not in person
    assert "kak" not in message
    assert SEAL.open(message) == "wa <nomor> ya kak"
    assert person != Seal("lain").digest("424242")


async def test_after_thirty_days_the_words_are_gone_and_later_the_numbers(
    database: Database,
) -> None:
    await write(database, SARI, "lama", NOW)
    await forget_words(database, NOW + KEPT - timedelta(minutes=1))
    assert (await commonest(database, SEAL, NOW)).kept == 1
    await forget_words(database, NOW + KEPT + timedelta(minutes=1))
    found = await commonest(database, SEAL, NOW)
    assert (found.messages, found.kept) == (1, 0)
    await forget_words(database, NOW + COUNTED + timedelta(days=1))
    assert (await commonest(database, SEAL, NOW)).messages == 0


async def test_leave_is_not_given_until_it_is(database: Database) -> None:
    async with await Turns(database).open(SARI, NOW) as turn:
        assert turn.known.keeps_unmatched is None
        people = SqlPeople(database, SEAL, turn)
        assert not await people.keeps_unmatched()
        await people.choose_unmatched(keep=True)
        await turn.end(State(), [], None)
    assert (await Turns(database).open(SARI, NOW)).known.keeps_unmatched is True


async def test_leave_withdrawn_deletes_what_was_kept_and_nothing_of_others(
    database: Database,
) -> None:
    await write(database, SARI, "punya sari")
    await write(database, ANDI, "punya andi")
    async with await Turns(database).open(SARI, NOW) as turn:
        await SqlPeople(database, SEAL, turn).choose_unmatched(keep=False)
        await turn.end(State(), [], None)
    found = await commonest(database, SEAL, NOW)
    assert [w.text for w in found.wordings] == ["punya andi"]


async def test_the_copy_and_the_deletion_hold_it(database: Database) -> None:
    await write(database, SARI, "punya sari")
    await write(database, ANDI, "punya andi")
    async with await Turns(database).open(SARI, NOW) as turn:
        people = SqlPeople(database, SEAL, turn)
        copy = await people.export()
        assert [row["message"] for row in copy["unmatched"]] == ["punya sari"]  # type: ignore[attr-defined]
        assert (await people.erase())["unmatched"] == 1
        await turn.end(State(), [], None)
    assert (await commonest(database, SEAL, NOW)).kept == 1


async def test_words_sealed_with_a_lost_key_are_counted_and_not_shown(database: Database) -> None:
    await write(database, SARI, "rahasia")
    found = await commonest(database, Seal("kunci lain"), NOW)
    assert (found.kept, found.wordings) == (1, ())
