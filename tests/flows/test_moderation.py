"""Administrators of a group see what waits, hide and show again; nobody else sees or does."""

from __future__ import annotations

from tests.flows.stage import Stage
from tests.flows.test_community import (
    ANDI,
    BENGKEL,
    DIMAS,
    PASAR,
    RINA,
    SARI,
    asked,
    gather,
    text_of,
)


def promote(stage: Stage, who: int, chat_id: int = PASAR) -> None:
    change = {"chat_id": chat_id, "user_id": who, "status": "administrator"}
    stage.app.world.emit("member", change)


async def test_what_accuses_people_waits_for_the_administrators(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    andi, sari = empty.member(ANDI, PASAR), empty.member(SARI, PASAR)
    await sari.says("/rekomendasi")
    held = text_of(await andi.says("/rekomendasikan @lambat nilai 1, dia penipu ulung"))
    assert "Belum ditampilkan" in held
    assert "penipu" not in held
    (pointer,) = await sari.says("/moderasi")
    assert "penipu" not in pointer.text
    desk = empty.actor(SARI)
    (waiting,) = await desk.says("/moderasi")
    assert "penipu ulung" in waiting.text
    assert "menunggu admin" in waiting.text
    assert "Andi" not in waiting.text
    await desk.taps("Sembunyikan 1")
    assert "penipu" not in text_of(await andi.says("/rekomendasi @lambat"))
    rewritten = text_of(await andi.says("/rekomendasikan @lambat nilai 1, telat dua minggu"))
    assert "Belum ditampilkan" in rewritten


async def test_who_writes_it_again_without_the_fault_needs_no_administrator(empty: Stage) -> None:
    gather(empty)
    andi = empty.member(ANDI, PASAR)
    await andi.says("/rekomendasikan @dapurnina nilai 5, hubungi 0812 3456 7890")
    assert "Belum ada" in text_of(await andi.says("/rekomendasi @dapurnina"))
    await andi.says("/rekomendasikan @dapurnina nilai 5, sabar dan rapi")
    assert "sabar dan rapi" in text_of(await andi.says("/rekomendasi @dapurnina"))


async def test_a_number_is_neither_kept_nor_shown_once_its_rating_is(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    andi, desk = empty.member(ANDI, PASAR), empty.actor(SARI)
    await empty.member(SARI, PASAR).says("/rekomendasi")
    await andi.says("/rekomendasikan @dapurnina nilai 4, ramah, rek BCA 1234567890 a.n. Siti")
    assert "•••" in text_of(await desk.says("/moderasi"))
    await desk.taps("Tampilkan 1")
    shown = text_of(await andi.says("/rekomendasi @dapurnina"))
    assert "ramah" in shown
    assert "12345" not in shown
    assert "Siti" not in shown


async def test_an_administrator_hides_and_shows_again_with_a_record(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    sari, andi = empty.member(SARI, PASAR), empty.member(ANDI, PASAR)
    for who in (ANDI, DIMAS, SARI):
        said = "/rekomendasikan @dapurnina kuliner, kontennya rapi, nilai 5"
        await empty.member(who, PASAR).says(said)
    assert "@dapurnina" in await asked(empty, SARI, "kuliner")
    desk = empty.actor(SARI)
    for number in (1, 2, 3):
        await desk.says("/moderasi @dapurnina")
        await desk.taps(f"Sembunyikan {number}")
    assert "Belum ada" in text_of(await andi.says("/rekomendasi @dapurnina"))
    assert "rapi" not in text_of(await andi.taps("Setuju"))
    assert "@dapurnina" not in await asked(empty, SARI, "kuliner")
    await desk.taps("Tampilkan 1")
    assert "kontennya rapi" in text_of(await sari.says("/rekomendasi @dapurnina"))
    record = text_of(await desk.says("/riwayatmoderasi"))
    assert "@dapurnina disembunyikan" in record
    assert "@dapurnina ditampilkan" in record


async def test_who_administers_nothing_there_moderates_nothing(empty: Stage) -> None:
    gather(empty)
    promote(empty, RINA, BENGKEL)
    await empty.member(ANDI, PASAR).says("/rekomendasikan @lambat nilai 1, dia penipu ulung")
    await empty.member(DIMAS, PASAR).says("/rekomendasi")
    await empty.member(RINA, BENGKEL).says("/rekomendasi")
    for who in (DIMAS, RINA, ANDI):
        seen = text_of(await empty.actor(who).says("/moderasi"))
        seen += text_of(await empty.actor(who).says("/moderasi @lambat"))
        assert "penipu" not in seen
    assert "Hanya admin" in text_of(await empty.actor(DIMAS).says("/moderasi"))
